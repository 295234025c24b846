# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints sheets as a person without a display does, and reads the documents back with another program."""

import json
import os
import pathlib
import subprocess
import tempfile

from shipped import BUILD, equal, main, run

BINARY = BUILD / 'src' / 'soleus'
PAPERS = {'a4': '595.276 x 841.89 pts (A4)', 'letter': '612 x 792 pts (letter)', 'a5': '419.528 x 595.276 pts', 'legal': '612 x 1008 pts'}
# No printer reaches nearer to the edge, in millimetres.
MARGIN_MM = 8


def environment(home):
    """Neither a display nor a bus."""
    checkers = {name: value for name, value in os.environ.items() if name.endswith('SAN_OPTIONS')}
    return checkers | {'HOME': home, 'XDG_DATA_HOME': home, 'XDG_CACHE_HOME': os.environ.get('XDG_CACHE_HOME', home), 'PATH': os.environ['PATH'], 'LC_ALL': 'C.UTF-8'}


def call(home, *words):
    return subprocess.run([BINARY, *map(str, words)], capture_output=True, text=True, env=environment(home), check=False)


def print_sheet(home, identifier, *options):
    path = pathlib.Path(home) / f'{identifier}.pdf'
    done = call(home, 'print', identifier, '--output', path, *options)
    equal((done.returncode, done.stderr), (0, ''), identifier)
    return path


def facts(path):
    return dict(line.split(':', 1) for line in run('pdfinfo', path).splitlines() if ':' in line)


def words(path):
    """All that a document says, column by column and then line by line."""
    return ' '.join((run('pdftotext', path, '-') + run('pdftotext', '-layout', path, '-')).split())


def test_everything_prints():
    """Every exercise and routine prints, in outlines and letters only, with its name as the title"""
    with tempfile.TemporaryDirectory() as home:
        listed = json.loads(call(home, 'list', '--json').stdout)
        entries = listed['exercises'] + listed['routines']
        assert len(entries) > 60, len(entries)
        for number, entry in enumerate(entries):
            paper = list(PAPERS)[number % 2]
            path = print_sheet(home, entry['id'], '--paper', paper)
            told = facts(path)
            equal(told['Title'].strip(), entry['name'], entry['id'])
            assert PAPERS[paper] in told['Page size'], told['Page size']
            assert 2 <= int(told['Pages']) <= 6, (entry['id'], told['Pages'])
            equal(run('pdfimages', '-list', path).splitlines()[2:], [], f'{entry["id"]}: images')


def test_says_what_matters():
    """The sheet of the seated raise says dose, tempo, cues, setup, warnings, signs, sources and that it is no medical advice"""
    with tempfile.TemporaryDirectory() as home:
        text = words(print_sheet(home, 'seated-soleus-raise', '--first-weekday', 'monday'))
        for part in ('Seated Soleus Raise', 'Everyday, gentle enough', '7 min 15 s', '3 sets of 15', 'Lift 2 s', 'Lift both heels', 'Hold 2 s', 'Lower 3 s', 'Lower slowly', '1 min between two sets',
                     'Put both feet flat on the floor', 'one leg is swollen, warm, red or darker', 'Call Your Local Emergency Number', 'Sudden breathlessness', 'A guide to everyday soleus exercises',
                     'Mon Tue Wed Thu Fri Sat Sun', 'Week 4', 'Notes', 'gives no medical advice and makes no diagnosis', 'Page 1 of 2'):
            assert part in text, part


def test_options():
    """Paper, weeks and units are as they are asked for, and those of the locale otherwise"""
    with tempfile.TemporaryDirectory() as home:
        for paper, size in PAPERS.items():
            assert size in facts(print_sheet(home, 'circulation-pumps', '--force', '--paper', paper))['Page size'], paper
        usual = print_sheet(home, 'circulation-pumps', '--force')
        assert PAPERS['a4'] in facts(usual)['Page size']
        path = print_sheet(home, 'seated-raise-loaded', '--first-weekday', 'saturday', '--units', 'us')
        assert 'Sat Sun Mon Tue Wed Thu Fri' in words(path) and ' lb' in words(path)
        assert ' kg' in words(print_sheet(home, 'seated-raise-loaded', '--force', '--units', 'metric'))


def test_keeps_what_is_there():
    """A file that is there already is kept unless --force is given, and after a failure in any case"""
    with tempfile.TemporaryDirectory() as home:
        path = pathlib.Path(home) / 'sheet.pdf'
        path.write_text('mine', encoding='utf-8')
        done = call(home, 'print', 'circulation-pumps', '--output', path)
        assert done.returncode == 1 and '--force' in done.stderr, done
        equal(path.read_text(encoding='utf-8'), 'mine')
        equal(call(home, 'print', 'nothing', '--output', path, '--force').returncode, 1)
        equal(path.read_text(encoding='utf-8'), 'mine')
        equal(call(home, 'print', 'circulation-pumps', '--output', path, '--force').returncode, 0)
        assert path.read_bytes().startswith(b'%PDF-')
        equal([name.name for name in pathlib.Path(home).iterdir() if 'sheet' in name.name], ['sheet.pdf'])


def read_pixels(path):
    """A page as rows of brightness, one pixel to a millimetre or so."""
    _, size, most, rest = path.read_bytes().split(b'\n', 3)
    width, height = map(int, size.split())
    equal(most, b'255')
    return [rest[row * width:(row + 1) * width] for row in range(height)]


def test_nothing_at_the_edge():
    """All pages are white where printers don't reach, and none is empty"""
    with tempfile.TemporaryDirectory() as home:
        for identifier, paper in (('strength-day', 'a4'), ('steady-feet', 'letter'), ('half-hour-break', 'a5'), ('heel-drops', 'legal')):
            path = print_sheet(home, identifier, '--paper', paper)
            run('pdftoppm', '-r', '25.4', '-gray', path, path.with_suffix(''))
            pages = sorted(path.parent.glob(f'{identifier}-*.pgm'))
            equal(len(pages), int(facts(path)['Pages']), identifier)
            for page in pages:
                rows = read_pixels(page)
                edge = b''.join(rows[:MARGIN_MM] + rows[-MARGIN_MM:] + [row[:MARGIN_MM] + row[-MARGIN_MM:] for row in rows])
                equal(set(edge), {255}, page.name)
                assert sum(pixel < 200 for row in rows for pixel in row) > 100, page.name


main(globals())
