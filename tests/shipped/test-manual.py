# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import contextlib
import json
import os
import pathlib
import pty
import re
import subprocess
import tempfile
import time

from shipped import BUILD, SOURCE, VERSION, equal, main, need, run

BINARY = BUILD / 'src' / 'soleus'
MANUAL = (BUILD / 'data' / 'soleus.1').read_text(encoding='utf-8')
COMPLETIONS = {name: (SOURCE / 'data' / 'completions' / name).read_text(encoding='utf-8') for name in ('soleus.bash', '_soleus', 'soleus.fish')}
README = (SOURCE / 'README.md').read_text(encoding='utf-8')


def soleus(*words):
    with tempfile.TemporaryDirectory() as home:
        environment = {'HOME': home, 'XDG_DATA_HOME': home, 'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8'}
        return run(BINARY, *words, env=environment)


def commands():
    """The commands that the program itself lists."""
    lines = [line[2:40] for line in soleus('--help').splitlines() if re.match(r'  [a-z]', line)]
    return sorted({word for line in lines for word in re.findall(r'(?:^|, )([a-z]+)', line)} - {'soleus'})


def test_commands_are_found():
    """The program lists its commands"""
    equal(commands(), sorted('list show validate timeline render print export import history start pause resume skip back stop status'.split()))


def test_manual_names_each_command():
    """The manual page names each command, and the version"""
    plain = re.sub(r'\\f.|\\-|\\\|', '', MANUAL)
    equal([word for word in commands() if not re.search(rf'\b{word}\b', plain)], [])
    assert VERSION in MANUAL


def test_readme_names_each_command():
    """The README names each command"""
    equal([word for word in commands() if f'`{word}`' not in README and f'`soleus {word} ' not in README], [])


def test_completions_name_each_command():
    """The completions of bash, zsh and fish name each command"""
    for name, text in COMPLETIONS.items():
        equal([word for word in commands() if not re.search(rf'\b{word}\b', text)], [], name)


# What is typed, and what the shell then offers. Each command that takes an id is there, and an id of the person's own.
TYPED = {
    'soleus st': ['start', 'status', 'stop'],
    'soleus start seated-so': ['seated-soleus-raise'],
    'soleus show circ': ['circulation-daily', 'circulation-pumps'],
    'soleus timeline bent': ['bent-knee-calf-raise'],
    'soleus render soleus-w': ['soleus-wall-stretch'],
    'soleus start my-': ['my-desk-raise'],
    'soleus history e': ['export'],
    'soleus history i': ['import'],
    'soleus export my-': ['my-desk-raise'],
    'soleus im': ['import'],
    'soleus import their': ['theirs.soleus'],
    'soleus history export --format ': ['csv', 'csv-local', 'json'],
    'soleus render my-desk-raise --profile g': ['guided'],
    'soleus print seated-so': ['seated-soleus-raise'],
    'soleus print my-desk-raise --paper l': ['legal', 'letter'],
}

OWN = {'format': 'soleus-routine', 'version': 1, 'id': 'my-desk-raise', 'name': 'Desk Raise', 'blocks': [{'exercise': 'seated-soleus-raise'}]}


@contextlib.contextmanager
def person():
    """The environment of somebody who has a routine of their own, and the program in the path."""
    with tempfile.TemporaryDirectory() as home:
        folder = pathlib.Path(home) / 'soleus' / 'routines'
        folder.mkdir(parents=True)
        (folder / 'mine.json').write_text(json.dumps(OWN), encoding='utf-8')
        (pathlib.Path(home) / 'theirs.soleus').write_text('{}', encoding='utf-8')
        yield {'HOME': home, 'XDG_DATA_HOME': home, 'PATH': f'{BINARY.parent}:{os.environ["PATH"]}', 'LC_ALL': 'C.UTF-8', 'TERM': 'xterm'}


def test_bash_completes():
    """bash completes commands, words and the ids of what there is"""
    need('bash')
    script = f'''
      source "{SOURCE}/data/completions/soleus.bash"
      COMP_WORDS=($1); [[ $1 == *" " ]] && COMP_WORDS+=(""); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1))
      _soleus; printf '%s\\n' "${{COMPREPLY[@]}}"
    '''
    with person() as environment:
        for line, offered in TYPED.items():
            equal(sorted(run('bash', '-c', script, 'bash', line, env=environment, cwd=environment['HOME']).split()), offered, line)


def test_fish_completes():
    """fish completes commands, words and the ids of what there is"""
    need('fish')
    with person() as environment:
        for line, offered in TYPED.items():
            text = run('fish', '--no-config', '-c', f'source "{SOURCE}/data/completions/soleus.fish"; complete -C "{line}"', env=environment, cwd=environment['HOME'])
            equal(sorted(row.split('\t')[0] for row in text.splitlines()), offered, line)


# Whatever is offered to a person goes to a file instead; the last of the functions after the completion tells that it is whole.
ZSH = '''
PROMPT=; fpath=({folder} $fpath); autoload -Uz compinit; compinit -D -u
zstyle ':completion:*' insert-tab false
compadd () {{
  local -a hits
  if [[ ${{@[1,(i)(-|--)]}} == *-(O|A|D)\\ * ]]; then builtin compadd "$@"; return; fi
  builtin compadd -A hits "$@"; print -rl -- $hits >> {output}
  builtin compadd "$@"
}}
whole () {{ print END >> {output} }}
comppostfuncs=(whole)
print READY >> {output}
'''


def wait_for(path, word):
    """The shell's own time: it is a person's, who waits until something stands there."""
    for _ in range(600):
        if path.exists() and word in path.read_text(encoding='utf-8').split():
            return path.read_text(encoding='utf-8').split()
        time.sleep(0.05)
    raise AssertionError(f'zsh never said {word}')


def test_zsh_completes():
    """zsh completes commands, words and the ids of what there is"""
    need('zsh')
    with person() as environment:
        output = pathlib.Path(environment['HOME']) / 'offered'
        setup = pathlib.Path(environment['HOME']) / 'setup'
        setup.write_text(ZSH.format(folder=SOURCE / 'data' / 'completions', output=output), encoding='utf-8')
        for line, offered in TYPED.items():
            output.unlink(missing_ok=True)
            terminal, shell = pty.openpty()
            process = subprocess.Popen(['zsh', '-f', '-i'], stdin=shell, stdout=subprocess.DEVNULL, stderr=shell, env=environment, cwd=environment['HOME'], start_new_session=True)
            os.close(shell)
            try:
                os.write(terminal, f'source {setup}\n'.encode())
                wait_for(output, 'READY')
                os.write(terminal, f'{line}\t'.encode())
                found = set(wait_for(output, 'END')) - {'READY', 'END'}
            finally:
                process.kill()
                process.wait()
                os.close(terminal)
            equal(sorted(found), offered, line)


main(globals())
