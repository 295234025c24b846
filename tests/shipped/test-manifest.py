# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import json
import os

from shipped import BASE_ID, SOURCE, equal, main

PATH = SOURCE / 'flatpak' / f'{BASE_ID}.json'
MANIFEST = json.loads(PATH.read_text(encoding='utf-8'))

# One more needs a reason in README, and a reader who agrees.
PERMISSIONS = ['--share=ipc', '--socket=wayland', '--socket=fallback-x11', '--socket=pulseaudio', '--device=dri']


def test_ids():
    """The manifest is named after the program's id, and starts its command"""
    equal(MANIFEST['id'], BASE_ID, 'id')
    equal(MANIFEST['command'], 'soleus', 'command')
    equal([path.name for path in PATH.parent.glob('*.json')], [PATH.name], 'manifests')


def test_runtime():
    """It is built on GNOME's runtime of one version"""
    equal((MANIFEST['runtime'], MANIFEST['sdk']), ('org.gnome.Platform', 'org.gnome.Sdk'), 'runtime and Sdk')
    assert MANIFEST['runtime-version'].isdecimal(), MANIFEST['runtime-version']
    for option in ('base', 'sdk-extensions', 'add-extensions', 'inherit-extensions', 'build-options'):
        assert option not in MANIFEST, option


def test_permissions():
    """The five permissions, and no other way to any: no network, no files, no names on a bus"""
    equal(MANIFEST['finish-args'], PERMISSIONS, 'finish-args')
    for option in ('metadata', 'metadata-platform'):
        assert option not in MANIFEST, option


def test_module():
    """Only Soleus itself is built, from this checkout, and its tests are run"""
    equal(len(MANIFEST['modules']), 1, 'modules')
    module = MANIFEST['modules'][0]
    equal((module['name'], module['buildsystem'], module['run-tests']), ('soleus', 'meson', True), 'module')
    equal([(source['type'], source['path']) for source in module['sources']], [('dir', '..')], 'sources')
    equal(module['test-commands'], ['../flatpak/run-tests'], 'test-commands')
    assert os.access(PATH.parent / 'run-tests', os.X_OK), 'flatpak/run-tests can be run'


def test_release_line():
    """What README says to change for a release is one whole line of the manifest"""
    lines = PATH.read_text(encoding='utf-8').splitlines()
    equal(len([line for line in lines if '"type"' in line and line.strip().startswith('{') and line.strip().endswith('}')]), 1, 'lines with a source')
    readme = (SOURCE / 'README.md').read_text(encoding='utf-8')
    line = next(line.strip() for line in readme.splitlines() if '"type": "git"' in line)
    source = json.loads(line)
    equal((source['type'], source['url']), ('git', 'https://github.com/soleusapp/Soleus.git'), 'the source of a release')


if __name__ == '__main__':
    main(globals())
