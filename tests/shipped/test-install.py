# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import pathlib
import tempfile

from shipped import APPLICATION_ID, BUILD, SOURCE, equal, main, run


def expected():
    """The list beside this file, with the directories of this build, and a catalogue for each language."""
    text = (SOURCE / 'tests' / 'shipped' / 'installed-files').read_text(encoding='utf-8')
    for name in ('BINDIR', 'DATADIR'):
        text = text.replace(f'@{name}@', os.environ[name])
    languages = (SOURCE / 'po' / 'LINGUAS').read_text(encoding='utf-8').split()
    catalogues = [f"{os.environ['LOCALEDIR']}/{language}/LC_MESSAGES/soleus.mo" for language in languages]
    return sorted(text.replace('@ID@', APPLICATION_ID).splitlines() + catalogues)


def test_installed_files():
    """meson install leaves exactly the files of the list, all of them below DESTDIR"""
    with tempfile.TemporaryDirectory() as destination:
        run('meson', 'install', '-C', BUILD, '--no-rebuild', '--quiet', env={**os.environ, 'DESTDIR': destination})
        found = sorted('/' + str(path.relative_to(destination)) for path in pathlib.Path(destination).rglob('*') if not path.is_dir())
    equal(found, expected(), 'files')


if __name__ == '__main__':
    main(globals())
