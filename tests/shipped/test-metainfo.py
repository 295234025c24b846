# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import subprocess
import xml.etree.ElementTree as ElementTree

from shipped import APPLICATION_ID, BUILT_DATA, equal, main, need

PATH = BUILT_DATA / f'{APPLICATION_ID}.metainfo.xml'
ROOT = ElementTree.parse(PATH).getroot()

# The id's last part is the program's name, written as a name: so do all of GNOME's.
ACCEPTED = {'cid-contains-uppercase-letter'}


def test_validates():
    """appstreamcli passes it and names nothing that isn't accepted with a reason"""
    command = [need('appstreamcli'), 'validate', '--no-net', '--pedantic', '--format', 'yaml', str(PATH)]
    done = subprocess.run(command, capture_output=True, text=True)
    # YAML in blocks, or since appstream 1.1 as JSON.
    tags = set(re.findall(r'^[\s-]*"?tag"?: "?([\w-]+)"?,?$', done.stdout, flags=re.M))
    assert tags >= ACCEPTED, f'what it says was not understood, or is no longer said:\n{done.stdout}'
    equal(tags - ACCEPTED, set(), done.stdout)
    assert re.search(r'^\s*"?Passed"?: "?yes"?$', done.stdout, flags=re.M), done.stdout + done.stderr


def test_ids():
    """The component, its launchable and its gettext domain carry the program's names"""
    equal(ROOT.findtext('id'), APPLICATION_ID, 'id')
    equal([node.text for node in ROOT.findall('launchable')], [APPLICATION_ID + '.desktop'], 'launchable')
    equal(ROOT.findtext('translation'), 'soleus', 'translation')


def test_summary():
    """The summary is short, is no sentence and doesn't repeat the name"""
    summary = ROOT.findtext('summary')
    assert 10 <= len(summary) <= 35, len(summary)
    assert not summary.endswith('.') and 'Soleus' not in summary, summary


def test_releases():
    """The newest release comes first, and each says what it brought"""
    releases = ROOT.findall('releases/release')
    dates = [release.get('date') for release in releases]
    equal(dates, sorted(dates, reverse=True), 'dates')
    for release in releases:
        assert release.findtext('description/p', '').strip(), release.get('version')


if __name__ == '__main__':
    main(globals())
