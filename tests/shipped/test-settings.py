# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import os
import re
import tempfile
import xml.etree.ElementTree as ElementTree

from shipped import APPLICATION_ID, BUILT_DATA, SOURCE, equal, main, run

PATH = BUILT_DATA / f'{APPLICATION_ID}.gschema.xml'
ROOT = ElementTree.parse(PATH).getroot()

DEFAULTS = {
    'cue-profile': "'calm'",
    'favourites': '@as []',
    'keep-awake': 'true',
    'lead-in-s': '5',
    'rest-step-s': '10',
    'rests-wait': 'false',
    'safety-agreed': '@a{ss} {}',
    'safety-check': "'not-done'",
    'safety-check-put-offs': '0',
    'safety-check-version': '0',
    'safety-read': '@a{ss} {}',
    'safety-stopped-day': '0',
    'units': "'region'",
    'volume': '0.7',
    'week-start': "'region'",
    'window-height': '680',
    'window-maximized': 'false',
    'window-width': '900',
}
RANGES = {
    'cue-profile': "enum\n'calm'\n'guided'\n'silent'",
    'lead-in-s': 'range i 0 60',
    'rest-step-s': 'range i 5 60',
    'safety-check': "enum\n'not-done'\n'put-off'\n'clear'\n'careful'\n'ask-first'\n'urgent'",
    'safety-check-put-offs': 'range i 0 3',
    'safety-check-version': 'range i 0 2147483647',
    'safety-stopped-day': 'range i 0 2147483647',
    'units': "enum\n'region'\n'metric'\n'us'",
    'volume': 'range d 0.0 1.0',
    'week-start': "enum\n'region'\n'monday'\n'saturday'\n'sunday'",
}


def gsettings(*arguments):
    with tempfile.TemporaryDirectory() as home:
        environment = {**os.environ, 'GSETTINGS_SCHEMA_DIR': str(BUILT_DATA), 'GSETTINGS_BACKEND': 'memory', 'HOME': home}
        return run('gsettings', *arguments, env=environment).strip()


def test_compiles():
    """glib-compile-schemas takes it strictly"""
    run('glib-compile-schemas', '--strict', '--dry-run', BUILT_DATA)


def test_defaults():
    """The schema has the agreed keys with the agreed defaults"""
    lines = gsettings('list-recursively', APPLICATION_ID).splitlines()
    found = dict(line.split(' ', 2)[1:] for line in lines)
    # GVariant prints all 17 digits of a double.
    found['volume'] = repr(float(found['volume']))
    equal(found, DEFAULTS, 'keys')


def test_ranges():
    """Values that make no sense can't be set"""
    equal({key: gsettings('range', APPLICATION_ID, key) for key in RANGES}, RANGES, 'ranges')


def test_ids():
    """The schema's id and path, and the enumeration's id, follow the program's id"""
    schema = ROOT.find('schema')
    equal(schema.get('id'), APPLICATION_ID, 'id')
    equal(schema.get('path'), '/' + APPLICATION_ID.replace('.', '/') + '/', 'path')
    equal([enum.get('id') for enum in ROOT.iter('enum')], [f'{APPLICATION_ID}.{name}' for name in ('CueProfile', 'SafetyCheck', 'UnitsChoice', 'WeekStart')], 'enums')


def test_texts():
    """Every key says in words what it is"""
    for key in ROOT.iter('key'):
        assert key.findtext('summary', '').strip() and key.findtext('description', '').strip(), key.get('name')


# What has no row in the preferences, and why.
WITHOUT_ROW = {
    'favourites': 'a star in the library sets it',
    'safety-agreed': 'answered before a session; “Ask Again about Everything” forgets it',
    'safety-check': 'answered before a session; “Check Again What Fits You” asks anew',
    'safety-check-put-offs': 'how often the check was left for later, counted by the check alone',
    'safety-check-version': 'which statements were answered, known to the check alone',
    'safety-read': 'answered before a session; “Ask Again about Everything” forgets it',
    'safety-stopped-day': 'told in a session, and over with the day',
    'window-height': 'the window remembers it',
    'window-maximized': 'the window remembers it',
    'window-width': 'the window remembers it',
}


def test_rows():
    """Every key has a row in the preferences, or a reason to have none"""
    code = ''.join(path.read_text(encoding='utf-8') for path in (SOURCE / 'src/ui/preferences').glob('*.c'))
    keys = {key.get('name') for key in ROOT.iter('key')}
    equal(sorted(key for key in keys if f'"{key}"' not in code), sorted(WITHOUT_ROW), 'keys without a row')


def nicks_of(name):
    """The nicks of an enumeration of the code, in its order"""
    for header in (SOURCE / 'src').rglob('*.h'):
        body = re.search(r'typedef enum \{([^}]*)\} Soleus' + name + ';', header.read_text(encoding='utf-8'))
        if body:
            prefix = re.sub('([A-Z])', r'_\1', 'Soleus' + name).upper()[1:]
            return [nick.lower().replace('_', '-') for nick in re.findall(rf'\b{prefix}_(\w+)', body[1])]
    raise AssertionError(f'there is no Soleus{name}')


def test_enumerations():
    """The nicks of each enumeration are those of the code, in its order"""
    for enum in ROOT.iter('enum'):
        equal([value.get('nick') for value in enum], nicks_of(enum.get('id').rsplit('.', 1)[1]), enum.get('id'))


if __name__ == '__main__':
    main(globals())
