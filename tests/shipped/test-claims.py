# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds every sentence that people read against what mustn't be claimed.

Each file of tests/data/claims is one thing: comments say what is wrong with it; the lines are patterns, taken without regard to case; `catches:` and `spares:` are sentences
that show that they work.
"""

import json
import re
import xml.etree.ElementTree as ElementTree

from shipped import BUILT_DATA, SOURCE, equal, main

CLAIMS = SOURCE / 'tests' / 'data' / 'claims'
STRING = re.compile(r'^(?:msgid|msgid_plural|msgstr(?:\[\d+\])?) ((?:"(?:[^"\\]|\\.)*"\s*)+)', re.M)
TEMPLATE_TEXT = re.compile(r'translatable="(?:yes|true)"[^>]*>([^<]+)<')
# What each boundary of life and limb is told by; the words are those of the dialog When to Stop.
SIGNS = (
    'Sudden breathlessness', 'Pain in the chest', 'Coughing up blood', 'Collapse or fainting', 'suddenly cold, pale or blue, or numb', 'tight as a drum', 'Shaky, sweaty', 'Swelling of one leg',
    'Throbbing or cramping pain', 'Skin that feels warm', 'Skin that is red, or darker', 'Redness that spreads', 'Veins that feel hard', 'a kick or a pop at the back of the leg', 'rise on tiptoe', 'a gap above the heel',
    'a knock, a twist or a pull that you remember', 'the same walking distance', 'shin bone', 'Both legs are swollen', 'Any pain that grows', 'Shorter of breath than the effort explains',
    'Your Local Emergency Number', 'Pregnancy', 'thins the blood', 'a long time in bed', 'High blood pressure',
)


class Claim:
    def __init__(self, path):
        lines = [line.strip() for line in path.read_text(encoding='utf-8').splitlines()]
        self.name = path.stem
        self.catches = [line[8:].strip() for line in lines if line.startswith('catches:')]
        self.spares = [line[7:].strip() for line in lines if line.startswith('spares:')]
        self.why = [line for line in lines if line.startswith('#')]
        self.patterns = [re.compile(line, re.I) for line in lines if line and not line.startswith(('#', 'catches:', 'spares:'))]

    def find(self, text):
        return [pattern.pattern for pattern in self.patterns if pattern.search(text)]


def read_claims():
    return [Claim(path) for path in sorted(CLAIMS.glob('NO-*.txt'))]


def texts_of(value):
    """The texts of a document; an address isn't one."""
    if isinstance(value, str):
        return [] if value.startswith('https://') else [value]
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for item in values for text in texts_of(item)]


def strings_of_catalogue(text):
    """The strings of a .po or .pot file, both languages of it."""
    return [''.join(re.findall(r'"((?:[^"\\]|\\.)*)"', found)).replace('\\"', '"').replace('\\n', ' ') for found in STRING.findall(text)]


def sentences():
    """All that people read, by the file that it stands in."""
    found = {}
    for folder in ('exercises', 'routines', 'learn', 'plans'):
        for path in (SOURCE / 'data' / folder).glob('*.json'):
            found[path] = texts_of(json.loads(path.read_text(encoding='utf-8')))
    for path in (*(SOURCE / 'po').glob('*.pot'), *(SOURCE / 'po').glob('*.po')):
        found[path] = strings_of_catalogue(path.read_text(encoding='utf-8'))
    for path in BUILT_DATA.glob('*.metainfo.xml'):
        found[path] = [' '.join(' '.join(element.itertext()).split()) for element in ElementTree.parse(path).iter('p')]
    for path in (SOURCE / 'src').rglob('*.ui'):
        found[path] = TEMPLATE_TEXT.findall(path.read_text(encoding='utf-8'))
    for path in (BUILT_DATA / 'soleus.1', SOURCE / 'README.md', SOURCE / 'NEWS.md', SOURCE / 'data' / 'schema' / 'README.md'):
        found[path] = [' '.join(part.split()) for part in re.split(r'\n\s*\n', path.read_text(encoding='utf-8'))]
    return found


def test_patterns_catch_what_they_should():
    """Each pattern catches a made-up claim, and spares what is true"""
    for claim in read_claims():
        assert claim.why and claim.patterns, claim.name
        equal([text for text in claim.catches if not claim.find(text)], [], f'{claim.name}: not caught')
        equal([text for text in claim.spares if claim.find(text)], [], f'{claim.name}: wrongly caught')
        used = {pattern for text in claim.catches for pattern in claim.find(text)}
        equal([pattern.pattern for pattern in claim.patterns if pattern.pattern not in used], [], f'{claim.name}: patterns that nothing shows to work')


def test_everything_is_read():
    """The search reads exercises, routines, cards, templates and catalogues of strings"""
    found = sentences()
    names = {path.name for path in found}
    for name in ('seated-soleus-raise.json', 'strength-day.json', 'massage.json', 'soleus.pot', 'soleus.1', 'README.md', 'soleus-when-to-stop-dialog.ui'):
        assert name in names and any(found[path] for path in found if path.name == name), name
    assert any(path.name.endswith('.metainfo.xml') for path in found)
    equal(strings_of_catalogue('msgid ""\nmsgstr "x: y\\n"\n\nmsgid "a "\n"b"\nmsgstr[0] "c"\n'), ['', 'x: y ', 'a b', 'c'])


def test_nothing_is_claimed():
    """No sentence says what mustn't be said"""
    claims = read_claims()
    equal([(path.name, claim.name, text) for path, texts in sentences().items() for text in texts for claim in claims if claim.find(text)], [], 'claims')


def test_signs_of_a_clot_are_whole():
    """Whatever describes a leg that may have a clot counts darker skin among the signs, and says what to do and how soon"""
    found = [(path.name, text) for path, texts in sentences().items() for text in texts if all(sign in text for sign in ('swollen', 'throbbing', ' red'))]
    names = {name for name, _ in found}
    assert {'massage.json', 'the-calf-pump.json', 'soleus.pot'} <= names, names
    equal([(name, text) for name, text in found if not all(word in text for word in ('darker', 'newly painful', 'the same day', 'emergency number'))], [], 'signs')


def test_signs_are_told():
    """When to Stop tells every sign, in words of its own"""
    text = ' '.join(strings_of_catalogue((SOURCE / 'po' / 'soleus.pot').read_text(encoding='utf-8')))
    equal([sign for sign in SIGNS if sign not in text], [], 'signs')


def test_says_who_looked():
    """The window, the paper and the README say in the same words that no clinician has reviewed it, and how one can"""
    strings = strings_of_catalogue((SOURCE / 'po' / 'soleus.pot').read_text(encoding='utf-8'))
    said = [text for text in strings if 'clinician has reviewed' in text]
    equal(len(said), 1, 'one string for all places')
    assert said[0].startswith('No clinician has reviewed Soleus yet.'), said
    tracker = ElementTree.parse(next(BUILT_DATA.glob('*.metainfo.xml'))).find("url[@type='bugtracker']").text
    readme = [' '.join(part.split()) for part in (SOURCE / 'README.md').read_text(encoding='utf-8').split('\n\n')]
    assert said[0].replace('%s', tracker) in readme, said


def test_calls_for_help_in_time():
    """The README sends a person with a swollen calf to a doctor the same day, and to the emergency number when it is worse"""
    health = (SOURCE / 'README.md').read_text(encoding='utf-8').split('## Your health')[1].split('\n## ')[0]
    sentence = next(text for text in ' '.join(health.split()).split('. ') if 'swollen' in text)
    for part in ('the same day', 'breathlessness or chest pain', 'emergency number'):
        assert part in sentence, (part, sentence)


main(globals())
