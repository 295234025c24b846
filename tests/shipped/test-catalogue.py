#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the built-in catalogue complete: every prescription of the sources has a place, and every number a source.

With --table it prints where each prescription is, from the data.
"""

import json
import os
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
DATA = ROOT / 'data'
KINDS = {'exercises': 'exercise', 'routines': 'routine', 'learn': 'card'}
# On every exercise, whoever does it.
ALWAYS = {'suspected-thrombosis', 'acute-injury', 'new-pain'}
STEPS = {'repetitions', 'sets', 'duration', 'distance', 'tempo', 'finisher', 'band', 'load'}
# Explosive work belongs to strength training, never to what is meant for everybody.
EXPLOSIVE = {'uphill-sprint', 'hill-stride', 'hop'}
# What a routine says about itself rather than about the dose.
NOT_A_NUMBER = {'version', 'order', 'prescriptions'}


def read(path):
    return json.loads(path.read_text(encoding='utf-8'))


def read_folder(folder):
    documents = {path.stem: read(path) for path in sorted((DATA / folder).glob('*.json'))}
    return {name: document for name, document in documents.items() if document['format'] != 'soleus-drawing'}


CATALOGUE = {folder: read_folder(folder) for folder in KINDS}
PRESCRIPTIONS = read(ROOT / 'tests' / 'data' / 'prescriptions.json')
LOWER_LEG = {'calf', 'achilles', 'foot', 'ankle'}
SITTING = {'seated', 'ball-seated', 'long-sitting', 'leg-press'}
WORKS = read(DATA / 'works.json')['works']


def every_document():
    return [(folder, name, document) for folder, documents in CATALOGUE.items() for name, document in documents.items()]


def list_numbers(value, pointer=''):
    """The pointers of all numbers that someone is to do."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return []
    if isinstance(value, (int, float)):
        return [pointer]
    if isinstance(value, list):
        return [found for index, item in enumerate(value) for found in list_numbers(item, f'{pointer}/{index}')]
    return [found for key, item in value.items() if key not in NOT_A_NUMBER for found in list_numbers(item, f'{pointer}/{key}')]


def has_source(pointer, provenance):
    return any(pointer == known or pointer.startswith(known + '/') for known in provenance)


def sources_of(document):
    sources = set(document.get('sources', document.get('provenance', {}).values() if 'provenance' in document else []))
    for block in document.get('blocks', []):
        sources |= sources_of(CATALOGUE['exercises'][block['exercise']])
    return sources


def places_of(number):
    return [(KINDS[folder], name) for folder, name, document in every_document() if number in document['prescriptions']]


def test_ids_are_unique():
    """Each document is named after its id, and no id stands twice"""
    names = [name for folder in ('exercises', 'routines') for name in CATALOGUE[folder]]
    equal(len(names), len(set(names)), 'ids')
    equal([name for _, name, document in every_document() if document['id'] != name], [], 'names')


def test_everything_is_built_in():
    """The program carries every document, and nothing that isn't there"""
    listed = set(re.findall(r'<file>(.*?)</file>', (DATA / 'catalogue.gresource.xml').read_text(encoding='utf-8')))
    there = {'aliases.json'} | {str(path.relative_to(DATA)) for folder in (*KINDS, 'poses') for path in (DATA / folder).glob('*.json')}
    equal(sorted(listed ^ there), [], 'catalogue.gresource.xml')


def test_ids_are_for_ever():
    """Each id that an earlier version had is one, or leads to one of the same kind; what leads elsewhere is no id itself"""
    aliases = read(DATA / 'aliases.json')['aliases']
    there = {(KINDS[folder], path.stem) for folder in KINDS for path in (DATA / folder).glob('*.json')}
    rows = [tuple(line.split('\t')) for line in (ROOT / 'tests' / 'data' / 'ids.tsv').read_text(encoding='utf-8').splitlines()]
    equal(sorted((kind, name) for kind, name in rows if (kind, aliases.get(name, name)) not in there), [], 'gone')
    names = {name for kind, name in there if kind != 'card'}
    equal(sorted(former for former, name in aliases.items() if former in names or name not in names), [], 'aliases.json')
    equal(sorted(name for kind, name in there - set(rows) if kind != 'card' and name not in aliases.values()), [], 'not in ids.tsv yet')


def test_prescriptions_have_a_place():
    """Each of the 40 prescriptions is an exercise, a routine or a card"""
    equal([row['number'] for row in PRESCRIPTIONS], list(range(1, 41)), 'numbers')
    equal([row['number'] for row in PRESCRIPTIONS if not places_of(row['number'])], [], 'without a place')
    known = {row['number'] for row in PRESCRIPTIONS}
    equal([name for _, name, document in every_document() if not set(document['prescriptions']) <= known], [], 'unknown number')


def test_prescriptions_name_their_source():
    """What carries a prescription names the source that its dose stands in, at least once for each"""
    for row in (row for row in PRESCRIPTIONS if row['dose']):
        documents = [CATALOGUE[folder][name] for folder, kind in KINDS.items() for found, name in places_of(row['number']) if found == kind]
        assert any(row['source'] in sources_of(document) for document in documents), f'{row} is at {places_of(row["number"])}, none of which names its source'


def test_numbers_have_a_source():
    """Each number of each exercise and routine has a source"""
    for folder in ('exercises', 'routines'):
        for name, document in CATALOGUE[folder].items():
            equal([pointer for pointer in list_numbers(document) if not has_source(pointer, document['provenance'])], [], name)


def test_search_for_numbers():
    """The search for numbers finds one without a source, at any depth"""
    equal(list_numbers({'version': 1, 'goal': {'repetitions': {'min': 3}}, 'blocks': [{'sets': 2, 'exercise': 'a'}]}), ['/goal/repetitions/min', '/blocks/0/sets'])
    assert has_source('/goal/repetitions/min', {'/goal/repetitions': 'default'})
    assert not has_source('/goal/repetitions_too', {'/goal/repetitions': 'default'})


def test_works_are_told_alike():
    """Each work has one title and one address everywhere, and is named by somebody"""
    used = set()
    for _, name, document in every_document():
        for key, work in document['evidence'].items():
            used.add(key)
            equal(work, {part: WORKS[key][part] for part in ('title', 'url')}, f'{name}: {key}')
    equal(sorted(set(WORKS) ^ used), [], 'works.json')


def test_works_have_addresses():
    """Each work has a secure address, which is its DOI if it has one"""
    for key, work in WORKS.items():
        assert work['url'].startswith('https://'), key
        assert 'doi' not in work or work['url'] == f'https://doi.org/{work["doi"]}', key
        assert 'year' not in work or str(work['year']) in work['title'] or 'American College' in work['title'], key


def test_safety_is_there():
    """Each exercise says when not to begin, and how to get into place"""
    for name, document in CATALOGUE['exercises'].items():
        equal(sorted(ALWAYS - set(document['contraindications'])), [], name)
        assert document['setup'], name


def test_loads_are_told():
    """Each exercise says which parts of the body it loads: the lower leg always, the knees and the hips of whoever stands on them, the back under what is heavy or runs"""
    for name, document in CATALOGUE['exercises'].items():
        loads = document.get('loads', [])
        equal(sorted(LOWER_LEG - set(loads)), [], name)
        equal(len(set(loads)), len(loads), name)
        assert document['position'] in SITTING or {'knee', 'hip'} <= set(loads), name
        heavy = isinstance(document.get('load'), dict) and document['load']['kg']['max'] > 5
        assert not heavy or {'knee', 'thigh'} <= set(loads), name
        assert 'running' not in document['position'] or 'back' in loads, name


def test_nobody_holds_their_breath():
    """What is held says to breathe, and so does each lift that raises the blood pressure"""
    for name, document in CATALOGUE['exercises'].items():
        phases = [*document['phases'], *filter(None, [document['finisher']])]
        equal([phase['cue'] for phase in phases if phase['kind'] in ('hold', 'stretch') and 'breath' not in phase['cue']], [], name)
        texts = ' '.join([*document['setup'], *(phase['cue'] for phase in phases)]).lower()
        is_lifted = any(phase['kind'] == 'lift' for phase in phases) and 'uncontrolled-blood-pressure' in document['contraindications']
        assert not is_lifted or 'breath' in texts, f'{name} doesn’t say to breathe'


def test_progression_leads_somewhere():
    """What comes next, and what is easier, is there; nobody is led to what a professional has to allow from what none has to"""
    exercises = CATALOGUE['exercises']
    for name, document in exercises.items():
        progression = document['progression']
        equal(sorted(set(progression['steps']) - STEPS), [], name)
        for way in ('next', 'easier'):
            assert progression[way] is None or progression[way] in exercises, f'{name}: {way}'
        assert progression['next'] is None or exercises[progression['next']]['level'] != 'clinician' or document['level'] == 'clinician', name


def test_explosive_work_stays_apart():
    """Nobody untrained is given a sprint"""
    found = [name for folder in ('exercises', 'routines') for name, document in CATALOGUE[folder].items()
             if (name in EXPLOSIVE or EXPLOSIVE & {block['exercise'] for block in document.get('blocks', [])}) and document['level'] == 'everyday']
    equal(found, [], 'everyday')


def test_sprints_have_a_day_of_their_own():
    """Sprints and what pulls hard on calf and hamstrings are never in one session"""
    hard = {'deep-squat-calf-raise', 'glute-ham-raise-plantar', 'glute-ham-raise-assisted'}
    blocks = {name: {block['exercise'] for block in document['blocks']} for name, document in CATALOGUE['routines'].items()}
    equal([name for name, found in blocks.items() if found & {'uphill-sprint', 'hill-stride'} and found & hard], [], 'in one session')


def test_rehabilitation_asks_first():
    """What is for the time after an injury is for those with whom a professional has agreed; what wobbles is for the same people, whatever it is"""
    for folder in ('exercises', 'routines'):
        equal([name for name, document in CATALOGUE[folder].items() if document['category'] == 'after-injury' and document['level'] != 'clinician'], [], folder)
    equal({document['level'] for document in CATALOGUE['exercises'].values() if document['position'] in ('balance-board', 'half-ball')}, {'trained'}, 'boards')
    for folder in ('exercises', 'routines'):
        meant = [document for document in CATALOGUE[folder].values() if 'after-injury' in document.get('audiences', [])]
        equal([document['id'] for document in meant if document['level'] != 'clinician' and document['category'] != 'after-injury'], [], f'{folder}: audiences')


def test_everybody_finds_something():
    """Each of those whom the library can be narrowed to has an exercise and a routine; what names several says who says so"""
    known = read(DATA / 'schema' / 'exercise.schema.json')['$defs']['audiences']['items']['enum']
    for folder in ('exercises', 'routines'):
        found = {audience for document in CATALOGUE[folder].values() for audience in document.get('audiences', [])}
        equal(sorted(set(known) ^ found), [], folder)
        for name, document in CATALOGUE[folder].items():
            places = [f'/audiences/{index}' for index in range(len(document.get('audiences', [])))]
            equal([place for place in places if not has_source(place, document['provenance'])], [], name)


def test_cards_lead_to_exercises():
    """What a card names is in the library"""
    known = set(CATALOGUE['exercises']) | set(CATALOGUE['routines'])
    for name, document in CATALOGUE['learn'].items():
        equal(sorted(set(document['exercises']) - known), [], name)


def print_table():
    for row in PRESCRIPTIONS:
        places = ', '.join(f'{name} ({kind})' for kind, name in places_of(row['number']))
        print(f'{row["number"]:2}  {row["source"]}  {row["what"]}\n      {places}')


if '--table' in sys.argv:
    print_table()
else:
    sys.path.insert(0, os.path.dirname(__file__))
    from shipped import equal, main
    main(globals())
