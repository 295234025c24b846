#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build-aux/dev and what belongs to it, as far as they can be tested without installing anything.

tests=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
checkout=$tests/../..
# shellcheck source=build-aux/dev
source "$checkout/build-aux/dev"
# The script ends at the first failure; its tests go on to the next one.
set +e

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
count=0

point () { # STATUS NAME
  count=$((count + 1))
  if (($1 == 0)); then
    echo "ok $count $2"
  else
    echo "not ok $count $2"
  fi
}

is () { # NAME FOUND EXPECTED
  [[ $2 == "$3" ]]
  point $? "$1"
  [[ $2 == "$3" ]] || printf '# found "%s" instead of "%s"\n' "$2" "$3"
}

test_shellcheck () {
  if ! command -v shellcheck >/dev/null; then
    count=$((count + 1))
    echo "ok $count shellcheck # SKIP shellcheck isn't installed"
    return
  fi
  shellcheck -x -P "$checkout" "$checkout/build-aux/"{dev,flatpak,flatpak-desk} "$checkout/flatpak/run-tests" "$checkout/.ci/run" "$checkout/tests/support/"with-* "$tests/test-dev.sh" | sed 's/^/# /'
  point "${PIPESTATUS[0]}" shellcheck
}

kind_on () { # ID [VERSION]
  os_release=$scratch/os-release
  printf 'ID=%s\n%s\n' "$1" "${2:+VERSION_ID=\"$2\"}" >"$os_release"
  system_kind
}

test_system_kind () {
  is 'Debian 12 is too old' "$(kind_on debian 12)" ''
  is 'Debian 13 is new enough' "$(kind_on debian 13)" debian
  is 'Debian unstable is new enough' "$(kind_on debian)" debian
  is 'Ubuntu 24.04 is too old' "$(kind_on ubuntu 24.04)" ''
  is 'Ubuntu 26.04 is new enough' "$(kind_on ubuntu 26.04)" debian
  is 'Fedora 41 is too old' "$(kind_on fedora 41)" ''
  is 'Fedora 42 is new enough' "$(kind_on fedora 42)" fedora
  is 'Arch is new enough' "$(kind_on arch)" arch
  is 'Tumbleweed is new enough' "$(kind_on opensuse-tumbleweed 20260101)" suse
  is 'Leap is not in the table' "$(kind_on opensuse-leap 15.6)" ''
  os_release=$scratch/none
  is 'no os-release, no kind' "$(system_kind)" ''
}

test_versions () {
  at_least 4.18.6 4.18
  point $? 'a later patch level is enough'
  at_least 4.18 4.18
  point $? 'the floor itself is enough'
  at_least 4.20 4.9
  point $? 'versions are compared as numbers'
  at_least 4.9 4.18
  is 'an older one is not enough' $? 1
}

test_table () {
  local odd
  odd=$(grep -v '^#' <<<"$needs" | awk 'NF && NF != 6')
  is 'each row has six cells' "$odd" ''
  is 'gtk4 has a floor' "$(floors | grep -c '^gtk4 [0-9]')" 1
  # shellcheck disable=SC2317
  has_module () { return 1; }
  is 'each module that meson.build asks for has a row' "$(missing_unlisted)" ''
}

# What only the Debian root is to have is never asked of a person's system.
test_debian_packages () {
  # shellcheck disable=SC2317
  has () { return 1; }
  is 'the root has the desktop and the screen reader' "$(debian_packages root | grep -cxE 'gnome-shell|orca|speech-dispatcher|python3-dbusmock')" 4
  is 'the Flatpak is built without them' "$(debian_packages test | grep -cxE 'gnome-shell|orca|speech-dispatcher|python3-dbusmock')" 0
  is 'nothing but packages is listed' "$(debian_packages root | grep -vxE '[a-z0-9.+-]+')" ''
  is 'a system is asked for what tests need' "$(missing test debian | grep -c 'bin:xdotool xdotool')" 1
  is 'and not for a desktop' "$(for kind in debian fedora arch suse; do missing test "$kind"; done | grep -cE 'gnome-shell|orca|speech|dbusmock')" 0
}

test_wants_window () {
  local command
  for command in list show validate timeline render print status history --version --help; do
    wants_window "$command" x
    is "$command wants no window" $? 1
  done
  wants_window
  point $? 'no argument opens the window'
  wants_window start seated-soleus-raise
  point $? 'start opens the window'
}

counted () { # LOG…
  python3 "$checkout/build-aux/count-cases.py" "$@"
}

test_count () {
  local plain=$scratch/plain.json sanitized=$scratch/sanitized.json
  cat >"$plain" <<'END'
{"name": "a", "result": "OK", "stdout": "1..3\nok 1 /one\nok 2 /two # SKIP no sound\n    ok 1 inner\nok 3 /three\n"}
{"name": "b", "result": "OK", "stdout": "no TAP here\n"}
{"name": "c", "result": "SKIP", "stdout": "1..0 # SKIP no display\n"}
END
  cat >"$sanitized" <<'END'
{"name": "a", "result": "FAIL", "stdout": "1..3\nok 1 /one\nok 2 /two # SKIP no sound\nnot ok 3 /three\n"}
{"name": "b", "result": "TIMEOUT", "stdout": ""}
END
  is 'cases are counted' "$(counted "$plain")" $'1 skipped: no sound\n1 skipped: no display\n3 passed, 0 failed'
  is 'a case that failed once has failed' "$(counted "$plain" "$sanitized" | tail -n 1)" '1 passed, 2 failed'
  counted "$plain" "$sanitized" >/dev/null
  is 'a failed case is a failed run' $? 1
  counted "$scratch/none.json" >/dev/null
  is 'no case at all is a failed run' $? 1
}

# The build directory of a person who has built in the same checkout.
test_owner () {
  local name='a build directory that one may not write in is told'
  if ((EUID == 0)); then
    count=$((count + 1))
    echo "ok $count $name # SKIP root may write everywhere"
    return
  fi
  mkdir -m 500 "$scratch/owned"
  (build_in "$scratch/owned") >"$scratch/said" 2>&1
  is "$name" "$? $(grep -c 'You may not write' "$scratch/said")" '1 1'
}

# What a module that is imported leaves beside it, if nobody says no.
test_python () {
  mkdir "$scratch/python"
  echo 'NUMBER = 1' >"$scratch/python/module.py"
  PYTHONPATH=$scratch/python python3 -c 'import module'
  is 'Python leaves nothing beside the sources' "$(ls "$scratch/python")" module.py
}

test_usage () {
  "$checkout/build-aux/dev" help | grep -q '^  run '
  point $? 'help tells of run'
  "$checkout/build-aux/dev" frobnicate >"$scratch/out" 2>/dev/null
  is 'an unknown command is bad usage' $? 2
  is 'and leaves stdout alone' "$(<"$scratch/out")" ''
}

test_shellcheck
test_system_kind
test_versions
test_table
test_debian_packages
test_wants_window
test_count
test_owner
test_python
test_usage
echo "1..$count"
