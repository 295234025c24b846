# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds each exercise to all the warnings that belong to it, and to no other.

tests/data/warnings.json says which properties an exercise has, and which of them call for which warning. A rule is a list of properties that must all be there, or with an
exclamation mark must not; one rule of several is enough. What the files tell (how the body is placed, what is moved, how much may be added) is read from them, and compared
with the table, so that neither can change alone.
"""

import json
import re

from shipped import SOURCE, equal, main

EXERCISES = {path.stem: json.loads(path.read_text(encoding='utf-8')) for path in sorted((SOURCE / 'data' / 'exercises').glob('*.json'))}
TABLE = json.loads((SOURCE / 'tests' / 'data' / 'warnings.json').read_text(encoding='utf-8'))
RULES = TABLE['rules']
# A book on the knees is no load yet, and less than half an hour isn't long.
LIGHT_KG = 5
LONG_S = 30 * 60


def most(value):
    return value['max'] if isinstance(value, dict) else value


def read_properties(exercise):
    """What the file of an exercise tells about it."""
    found = set(f"{TABLE['positions'][exercise['position']]} {TABLE['poses'].get(exercise.get('pose'), '')}".split())
    kinds = {phase['kind'] for phase in exercise['phases']}
    if kinds & {'lift', 'hold'} and not found & {'seated', 'kneeling'}:
        found.add('standing-raise')
    if 'lift' in kinds and 'one-leg' in found:
        found.add('strong-calf')
    if exercise.get('load') and most(exercise['load']['kg']) > LIGHT_KG:
        found |= {'loaded', 'strong-calf'}
    if 'stretch' in kinds:
        found |= {'stretches', 'end-range'}
    if 'band' in exercise['equipment'] and 'seated' in found:
        found |= {'band', 'foot-pressure'}
    if 'towel' in exercise['equipment']:
        found.add('foot-pressure')
    if most(exercise['goal'].get('duration_s', 0)) >= LONG_S:
        found.add('long')
    if exercise['category'] == 'after-injury':
        found.add('rehabilitation')
    return found


def applies(rule, properties):
    return all(name[1:] not in properties if name.startswith('!') else name == 'always' or name in properties for name in rule.split())


def find_rule(code, properties):
    """The first rule by which these properties call for a warning."""
    return next((rule for rule in RULES[code]['when'] if applies(rule, properties)), None)


def find_faults(name, exercise):
    """What an exercise warns of too little and too much."""
    properties = set(TABLE['exercises'][name].split())
    spared = TABLE['exceptions'].get(name, {})
    codes = exercise['contraindications']
    faults = [f'{name}.json warns of “{code}” twice' for code in sorted({code for code in codes if codes.count(code) > 1})]
    for code in RULES:
        rule = None if code in spared else find_rule(code, properties)
        if rule and code not in codes:
            faults.append(f'{name}.json lacks “{code}”: it is “{rule}”, and {RULES[code]["why"]}')
        if not rule and code in codes:
            faults.append(f'{name}.json has “{code}”, and is none of {RULES[code]["when"]}: {spared.get(code, "no rule calls for it")}')
    return faults + [f'{name}.json has “{code}”, which has no rule in warnings.json' for code in codes if code not in RULES]


def test_every_exercise_is_in_the_table():
    """The table has each exercise, and only what there is"""
    equal(sorted(TABLE['exercises']), sorted(EXERCISES), 'warnings.json')
    equal([name for name, exercise in EXERCISES.items() if exercise['position'] not in TABLE['positions']], [], 'placed as the table doesn’t know')


def test_table_agrees_with_the_files():
    """What the table says of an exercise is what its file says"""
    for name, exercise in EXERCISES.items():
        equal(sorted(TABLE['exercises'][name].split()), sorted(read_properties(exercise)), f'{name}: the table, and {name}.json')


def test_table_has_nothing_idle():
    """Each property, rule and exception of the table counts for something"""
    properties = {name: set(text.split()) for name, text in TABLE['exercises'].items()}
    used = {word.lstrip('!') for rule in RULES.values() for alternative in rule['when'] for word in alternative.split()} - {'always'}
    equal(sorted(used - set(TABLE['properties'])), [], 'properties that nobody explains')
    equal(sorted(set().union(*properties.values()) - set(TABLE['properties'])), [], 'properties that nobody explains')
    equal(sorted(set(TABLE['properties']) - used), [], 'properties that no rule asks for')
    equal([(code, rule) for code in RULES for rule in RULES[code]['when'] if not any(applies(rule, found) for found in properties.values())], [], 'rules that nothing meets')
    equal([(name, code) for name, codes in TABLE['exceptions'].items() for code in codes if not find_rule(code, properties[name])], [], 'exceptions from no rule')


def test_warnings_are_those_of_the_rules():
    """Each exercise warns of all that its properties call for, and of nothing else"""
    equal([fault for name, exercise in EXERCISES.items() for fault in find_faults(name, exercise)], [], 'warnings')


def test_each_warning_counts():
    """Any single warning that is left out of a file, or added to one, is noticed"""
    for name, exercise in EXERCISES.items():
        codes = exercise['contraindications']
        changed = [(code, [other for other in codes if other != code]) for code in codes] + [(code, [*codes, code]) for code in [*RULES, 'cold-feet']]
        for code, others in changed:
            faults = find_faults(name, {**exercise, 'contraindications': others})
            assert any(f'{name}.json' in fault and f'“{code}”' in fault for fault in faults), f'{name}: nobody misses {code}'


def test_warnings_have_sentences():
    """Soleus has a sentence for each warning, and names it to those who write files of their own"""
    source = (SOURCE / 'src' / 'words' / 'soleus-code-words.c').read_text(encoding='utf-8')
    words = source[source.index('contraindication_words[]'):source.index('look_up (')]
    row = next(line for line in (SOURCE / 'data' / 'schema' / 'README.md').read_text(encoding='utf-8').splitlines() if line.startswith('| `contraindications` |'))
    equal(sorted(re.findall(r'^  { "([\w-]+)", N_', words, re.M)), sorted(RULES), 'soleus-code-words.c')
    equal(sorted(set(re.findall(r'`([\w-]+)`', row)) - {'contraindications', 'cold-feet'}), sorted(RULES), 'data/schema/README.md')


main(globals())
