# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import shutil
import tempfile
import xml.etree.ElementTree as tree

from shipped import APPLICATION_ID, BUILT_DATA, equal, main, run

TYPE = 'application/x-soleus-routine+json'
PACKAGE = BUILT_DATA / f'{APPLICATION_ID}.xml'
SPACE = '{http://www.freedesktop.org/standards/shared-mime-info}'


def test_type():
    """The package declares one type, a kind of JSON, for *.soleus"""
    found = tree.parse(PACKAGE).getroot().findall(f'{SPACE}mime-type')
    equal([item.get('type') for item in found], [TYPE], 'types')
    equal(found[0].find(f'{SPACE}sub-class-of').get('type'), 'application/json', 'sub-class-of')
    equal([item.get('pattern') for item in found[0].findall(f'{SPACE}glob')], ['*.soleus'], 'globs')


def test_desktop_names_it():
    """The desktop entry says that the program opens it"""
    text = (BUILT_DATA / f'{APPLICATION_ID}.desktop').read_text(encoding='utf-8')
    assert f'MimeType={TYPE};\n' in text, text


def test_recognised():
    """update-mime-database takes it without a word, and a file of that name is then known by it"""
    with tempfile.TemporaryDirectory() as home:
        packages = pathlib.Path(home) / 'mime' / 'packages'
        packages.mkdir(parents=True)
        shutil.copy(PACKAGE, packages)
        environment = {'PATH': os.environ['PATH'], 'HOME': home, 'XDG_DATA_HOME': home, 'XDG_DATA_DIRS': home}
        equal(run('update-mime-database', packages.parent, env=environment), '', 'output')
        file = pathlib.Path(home) / 'desk.soleus'
        file.write_text('{}', encoding='utf-8')
        known = run('gio', 'info', '--attributes=standard::content-type', file, env=environment)
        assert f'standard::content-type: {TYPE}' in known, known


if __name__ == '__main__':
    main(globals())
