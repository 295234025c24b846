# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash

_soleus_ids() {
  "${COMP_WORDS[0]}" list 2>/dev/null | awk 'NR > 1 { print $1 }'
}

_soleus_files() {
  compgen -f -X '!*.json' -- "$1"
  compgen -f -X '!*.soleus' -- "$1"
}

_soleus() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}

  COMPREPLY=()
  case $previous in
    --format) mapfile -t COMPREPLY < <(compgen -W 'csv csv-local json' -- "$current"); return ;;
    --profile) mapfile -t COMPREPLY < <(compgen -W 'calm guided' -- "$current"); return ;;
    --paper) mapfile -t COMPREPLY < <(compgen -W 'a4 a5 letter legal' -- "$current"); return ;;
    --first-weekday) mapfile -t COMPREPLY < <(compgen -W 'monday tuesday wednesday thursday friday saturday sunday' -- "$current"); return ;;
    --units) mapfile -t COMPREPLY < <(compgen -W 'metric us' -- "$current"); return ;;
    --output) mapfile -t COMPREPLY < <(compgen -f -- "$current"); return ;;
  esac
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'list show validate timeline render print export import history start pause resume skip back stop status --help --version' -- "$current")
    return
  fi
  if [[ $current == -* ]]; then
    case ${COMP_WORDS[1]} in
      render) mapfile -t COMPREPLY < <(compgen -W '--output --profile --help' -- "$current") ;;
      print) mapfile -t COMPREPLY < <(compgen -W '--output --paper --first-weekday --units --force --help' -- "$current") ;;
      export) mapfile -t COMPREPLY < <(compgen -W '--output --force --help' -- "$current") ;;
      import) mapfile -t COMPREPLY < <(compgen -W '--replace --keep-both --skip --yes --json --help' -- "$current") ;;
      history) mapfile -t COMPREPLY < <(compgen -W '--format --output --json --limit --force --yes --help' -- "$current") ;;
      list | show | validate | timeline | status) mapfile -t COMPREPLY < <(compgen -W '--json --help' -- "$current") ;;
      *) mapfile -t COMPREPLY < <(compgen -W '--help' -- "$current") ;;
    esac
    return
  fi
  case ${COMP_WORDS[1]} in
    show | start | export) mapfile -t COMPREPLY < <(compgen -W "$(_soleus_ids)" -- "$current") ;;
    timeline | render | print) mapfile -t COMPREPLY < <(compgen -W "$(_soleus_ids)" -- "$current"; _soleus_files "$current") ;;
    validate | import) mapfile -t COMPREPLY < <(_soleus_files "$current") ;;
    history) mapfile -t COMPREPLY < <(compgen -W 'list export import backup restore check' -- "$current") ;;
  esac
}

complete -F _soleus soleus
