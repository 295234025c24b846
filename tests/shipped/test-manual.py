# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import subprocess
import tempfile

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
    equal(commands(), sorted('list show validate timeline render history start pause resume skip back stop status'.split()))


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


def test_bash_completes():
    """bash completes commands, and the ids of what there is"""
    need('bash')
    script = f'''
      source "{SOURCE}/data/completions/soleus.bash"
      complete_line() {{ COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _soleus; printf '%s\\n' "${{COMPREPLY[@]}}"; }}
      complete_line "{BINARY}" st; echo --; complete_line "{BINARY}" start seated
    '''
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run(['bash', '-c', script], capture_output=True, text=True, check=True,
                              env={'HOME': home, 'XDG_DATA_HOME': home, 'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8'})
    equal(done.stdout.split(), ['start', 'stop', 'status', '--', 'seated-soleus-raise'])


main(globals())
