# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of shipped data share: where things are, and a TAP runner.

Each test is a function whose name starts with test_; its doc string is what TAP prints. It fails by an exception.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import traceback

APPLICATION_ID = os.environ['APPLICATION_ID']
BASE_ID = os.environ['BASE_ID']
VERSION = os.environ['VERSION']
SOURCE = pathlib.Path(os.environ['SOURCE_ROOT'])
BUILD = pathlib.Path(os.environ['BUILD_ROOT'])
BUILT_DATA = BUILD / 'data'


class Skip(Exception):
    """A tool that this machine lacks."""


def equal(actual, expected, what=''):
    if actual != expected:
        raise AssertionError(f'{what}: {actual!r}, expected {expected!r}')


def need(tool):
    path = shutil.which(tool)
    if not path:
        raise Skip(f'{tool} is not installed')
    return path


def run(tool, *arguments, **options):
    """Runs a tool; what it prints becomes the failure."""
    done = subprocess.run([need(tool), *map(str, arguments)], capture_output=True, text=True, **options)
    if done.returncode != 0:
        raise AssertionError(f'{tool} says {done.returncode}:\n{done.stdout}{done.stderr}')
    return done.stdout + done.stderr


def main(namespace):
    tests = [function for name, function in namespace.items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    failed = 0
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} - {test.__doc__}')
        except Skip as reason:
            print(f'ok {number} - {test.__doc__} # SKIP {reason}')
        except Exception:
            failed += 1
            print(f'not ok {number} - {test.__doc__}')
            print('# ' + traceback.format_exc().replace('\n', '\n# '))
    sys.exit(1 if failed else 0)
