# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import xml.etree.ElementTree as ElementTree

from shipped import APPLICATION_ID, BASE_ID, BUILT_DATA, SOURCE, VERSION, equal, main

NEWS = re.findall(r'^## (\S+) \((\d{4}-\d\d-\d\d)\)$', (SOURCE / 'NEWS.md').read_text(encoding='utf-8'), flags=re.M)
RELEASES = [(release.get('version'), release.get('date'))
            for release in ElementTree.parse(BUILT_DATA / f'{APPLICATION_ID}.metainfo.xml').iter('release')]


def test_version():
    """The version being built is the newest of NEWS.md and of the metainfo"""
    equal(NEWS[0][0], VERSION, 'NEWS.md')
    equal(RELEASES[0][0], VERSION, 'metainfo')


def test_releases():
    """NEWS.md and the metainfo name the same releases with the same dates"""
    equal(RELEASES, NEWS, 'releases')


def test_id():
    """The id is the resource path's, and a development build only adds its own ending"""
    assert APPLICATION_ID in (BASE_ID, BASE_ID + '.Devel'), APPLICATION_ID


def test_id_set_once():
    """No installed file spells the id: all of them are configured"""
    for path in (SOURCE / 'data').glob('*.in'):
        text = re.sub(r'https?://\S+', '', path.read_text(encoding='utf-8'))
        assert BASE_ID not in text, path.name


if __name__ == '__main__':
    main(globals())
