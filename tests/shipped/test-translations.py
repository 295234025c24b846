# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import re
import sys

from shipped import SOURCE, equal, main, need, run

sys.path.insert(0, str(SOURCE / 'po'))
import update  # noqa: E402


def listed(name):
    lines = (SOURCE / 'po' / name).read_text(encoding='utf-8').splitlines()
    return [line for line in lines if line and not line.startswith('#')]


def test_potfiles_exist():
    """Every file that POTFILES lists is there, once"""
    names = listed('POTFILES')
    equal([name for name in names if not (SOURCE / name).is_file()], [], 'missing')
    equal(len(names), len(set(names)), 'lines')


def test_potfiles_complete():
    """Every file with a marked string is listed (else run po/update.py)"""
    equal(sorted(listed('POTFILES')), update.marked_files(), 'POTFILES')


def test_template():
    """soleus.pot holds the strings of today (else run po/update.py)"""
    need('xgettext')
    text = (SOURCE / 'po' / 'soleus.pot').read_text(encoding='utf-8')
    equal(text.splitlines(), update.template().splitlines(), 'soleus.pot')


def test_marks_found():
    """The search for marked strings finds each way to mark one, and nothing that only looks alike"""
    marked = ['_ ("a")', 'N_ ("a")', 'C_ ("c", "a")', 'ngettext ("a", "b", n)', 'g_dgettext (d, "a")', 'f (_ ("a"))']
    plain = ['foo_ ("a")', '_foo ("a")', 'ABC_ ("c", "a")']
    equal([text for text in marked if not update.MARK.search(text)], [], 'not found')
    equal([text for text in plain if update.MARK.search(text)], [], 'wrongly found')


def test_no_addresses():
    """No string holds an address, which a translator could only copy, wrongly"""
    equal([message for message in re.findall(r'^msgid (?:"[^\n]*"\n)+', (SOURCE / 'po' / 'soleus.pot').read_text(encoding='utf-8'), re.M) if '://' in message], [], 'addresses')


def test_languages():
    """Every language that LINGUAS names has a translation that msgfmt takes, and no other lies about"""
    languages = listed('LINGUAS')
    equal(sorted(path.stem for path in (SOURCE / 'po').glob('*.po')), sorted(languages), 'LINGUAS')
    for language in languages:
        run('msgfmt', '--check', '--output-file=/dev/null', SOURCE / 'po' / f'{language}.po')


def test_no_unmarked_labels():
    """No template shows a text that isn't marked as translatable"""
    shown = re.compile(r'<property name="(?:label|title|subtitle|description|tooltip-text|heading|body|placeholder-text)">([^<]*[A-Za-z]{2}[^<]*)<')
    for path in (SOURCE / 'src').rglob('*.ui'):
        # The program is called Soleus in every language.
        equal([text for text in shown.findall(path.read_text(encoding='utf-8')) if text != 'Soleus'], [], str(path))


if __name__ == '__main__':
    main(globals())
