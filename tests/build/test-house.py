#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds how the source is laid out: licence lines, comments on public functions, what CONTRIBUTING names; and tells what is long.

    test-house.py SOURCE_ROOT
"""

import pathlib
import re
import sys
import tempfile

# What is longer is told, and is no fault: a file is one thing and a function one step, however long that is.
LONG_FILE_LINES = 500
LONG_FUNCTION_LINES = 60

SPDX = re.compile(r'\A(?:#![^\n]*\n)?(?:/\* |\.\\" |# |<!-- )?SPDX-FileCopyrightText: \d{4} [^\n]+\n[^\n]*SPDX-License-Identifier: [^\n]+\n')

# In a header: a name at the start of a line or behind a type, its parameters, then attributes and the semicolon.
DECLARATION = re.compile(r'^(?!typedef|#|static|G_D|\s*/?\*)[\w \t*]*?\b(soleus_\w+)\s*\(((?:[^()]|\([^()]*\))*)\)[\w\s]*(?:\([^()]*\))?;', re.MULTILINE)
COMMENT = re.compile(r'/\*.*?\*/', re.DOTALL)
DOC = re.compile(r'/\*\*\n \* (soleus_\w+):\n(.*?)\n \*/', re.DOTALL)

# The whole of what GObject writes for a type is documented with the type.
GENERATED = re.compile(r'_get_type$|_quark$')


def parameters(text):
    """The names of what a function takes."""
    names = []
    for part in re.split(r',(?![^()]*\))', text):
        part = part.strip()
        if part in ('', 'void'):
            continue
        pointer = re.search(r'\(\*\s*(\w+)\)', part)
        names.append('...' if part == '...' else pointer[1] if pointer else re.findall(r'\w+', part)[-1])
    return names


def functions(text):
    """Each function of a C file with its lines, from its name to the brace that ends it: both stand at the start of a line."""
    lines = text.split('\n')
    start = name = None
    for number, line in enumerate(lines):
        opening = re.match(r'(\w+) \(', line)
        if opening and not line.endswith(';') and not line.startswith(('if ', 'for ', 'while ', 'switch ')):
            start, name = number, opening[1]
        if line == '}' and start is not None:
            yield name, number - start + 1
            start = None


def long_ones(root):
    """The files and functions to look at when something is to be made simpler."""
    found = []
    for path in sorted((root / 'src').rglob('*.[ch]')):
        name = str(path.relative_to(root))
        text = path.read_text(encoding='utf-8')
        lines = len(text.splitlines())
        found += [f'{name} has {lines} lines'] if lines > LONG_FILE_LINES else []
        found += [f'{name}: {function} () has {lines} lines' for function, lines in functions(text) if lines > LONG_FUNCTION_LINES]
    return found


def check_licences(root):
    wrong = []
    for folder in ('src', 'tests', 'build-aux', 'po'):
        for path in sorted((root / folder).rglob('*')):
            if path.suffix in ('.c', '.h', '.py', '.sh') or path.name == 'meson.build':
                if not SPDX.match(path.read_text(encoding='utf-8')):
                    wrong.append(f'{path.relative_to(root)} doesn’t begin with its two SPDX lines')
    return wrong


def documented(root):
    """What is said of each function, and in which file."""
    docs = {}
    for path in (root / 'src').rglob('*.c'):
        for name, text in DOC.findall(path.read_text(encoding='utf-8')):
            docs[name] = text
    return docs


def check_comments(root):
    """What takes more than its own object has a comment, and every comment names what the function takes, and that it returns something."""
    docs = documented(root)
    wrong = []
    for path in sorted((root / 'src').rglob('*.h')):
        # What one type's files share among themselves is no public function.
        if path.stem.endswith('-private'):
            continue
        text = COMMENT.sub('', path.read_text(encoding='utf-8'))
        for name, taken in DECLARATION.findall(text):
            if GENERATED.search(name):
                continue
            if name not in docs and len(parameters(taken)) < 2:
                continue
            if name not in docs:
                wrong.append(f'{path.relative_to(root)}: {name} () has no comment in its .c')
                continue
            said = re.findall(r'^ \* @(\w+|\.\.\.):', docs[name], flags=re.MULTILINE)
            if said != parameters(taken):
                wrong.append(f'{path.relative_to(root)}: {name} () takes {parameters(taken)}, its comment names {said}')
            returns = not re.search(rf'^\s*void\s+{name}\b', text, flags=re.MULTILINE)
            if returns != bool(re.search(r'^ \* Returns:', docs[name], flags=re.MULTILINE)):
                wrong.append(f'{path.relative_to(root)}: the comment of {name} () {"doesn’t say what it returns" if returns else "says that it returns something"}')
    return wrong


def check_layers(root):
    """SOLEUS_DEBUG knows each layer, and each layer logs under its own name."""
    table = re.search(r'layers\[\] = \{([^}]*)\}', (root / 'src/cli/soleus-log.c').read_text(encoding='utf-8'))[1]
    folders = {path.name for path in (root / 'src').iterdir() if path.is_dir()}
    wrong = [f'SOLEUS_DEBUG doesn’t fit the folder {name}' for name in sorted(folders ^ set(re.findall(r'"(\w+)"', table)))]
    for name in sorted(folders):
        if f'-DG_LOG_DOMAIN="soleus-{name}"' not in (root / 'src' / name / 'meson.build').read_text(encoding='utf-8'):
            wrong.append(f'src/{name} has no log domain soleus-{name}')
    return wrong


def check_guide(root):
    """CONTRIBUTING names files so that they can be opened, each under its layer where it says one, and each folder of code in a row of its tables."""
    sources = {str(path.relative_to(root / 'src')) for path in (root / 'src').rglob('*.[ch]')}
    names = {pathlib.PurePath(source).name for source in sources}
    text = (root / 'CONTRIBUTING.md').read_text(encoding='utf-8')
    named = set(re.findall(r'(?:[a-z]+/)*soleus-[a-z-]+\.[ch]\b', text))
    folders = {path.parent.name for path in (root / 'src').rglob('soleus-*.c')}
    return [f'CONTRIBUTING.md names {name}, which isn’t there' for name in sorted(named)
            if name.removeprefix('src/') not in (sources if '/' in name else names)] + \
        [f'CONTRIBUTING.md doesn’t say what src/…/{folder} holds' for folder in sorted(folders) if f'\n| `{folder}` | ' not in text]


BAD = {
    'CONTRIBUTING.md': 'See src/engine/soleus-bad.c, soleus-bad.h and soleus-gone.c, engine/soleus-bad.c and ui/soleus-bad.c.\n',
    'src/engine/soleus-bad.h': '''#pragma once
int   soleus_bad_get (SoleusBad *self,
                      int        index) G_GNUC_WARN_UNUSED_RESULT;
int   soleus_bad_get_size (SoleusBad *self);
void  soleus_bad_set (SoleusBad *self,
                      int (*ask) (void *, int),
                      ...);
void  soleus_bad_good (void);
int   soleus_bad_mute (void);
GType soleus_bad_get_type (void);
''',
    'src/engine/soleus-bad.c': '''/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */
/**
 * soleus_bad_set:
 * @self: it
 * @ask: whom
 *
 * Sets.
 */
/**
 * soleus_bad_good:
 *
 * Good.
 */
/**
 * soleus_bad_mute:
 *
 * Doesn't say.
 */
static void
endless (void)
{
''' + '  step ();\n' * 600 + '}\n',
}
BAD_FAULTS = {
    check_guide: ['names soleus-gone.c', 'names ui/soleus-bad.c', 'doesn’t say what src/…/engine holds'],
    long_ones: ['soleus-bad.c has 623 lines', 'endless () has 603 lines'],
    check_licences: ['soleus-bad.h doesn’t begin'],
    check_comments: ['soleus_bad_get () has no comment', "takes ['self', 'ask', '...'], its comment names ['self', 'ask']", 'soleus_bad_mute () doesn’t say what it returns'],
}


def check_itself(root):
    """A folder that is wrong in each way is found to be so, and nothing else is."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for name, text in BAD.items():
            path = pathlib.Path(folder) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding='utf-8')
        for check, expected in BAD_FAULTS.items():
            found = check(pathlib.Path(folder))
            if len(found) != len(expected) or not all(any(part in fault for fault in found) for part in expected):
                wrong.append(f'{check.__name__} found {found}')
    return wrong


ROOT = pathlib.Path(sys.argv[1]).resolve()
CHECKS = [
    ('a house that is not in order is found', check_itself),
    ('every file begins with its licence', check_licences),
    ('the comments on public functions say what those take and give', check_comments),
    ('every file that CONTRIBUTING names is there', check_guide),
    ('every layer has a log domain that SOLEUS_DEBUG knows', check_layers),
]


def main():
    print(f'1..{len(CHECKS)}')
    failed = False
    for number, (name, check) in enumerate(CHECKS, 1):
        wrong = check(ROOT)
        failed = failed or bool(wrong)
        print(f"{'not ok' if wrong else 'ok'} {number} - {name}")
        for fault in wrong:
            print(f'# {fault}')
    for long_one in long_ones(ROOT):
        print(f'# Long: {long_one}')
    return 1 if failed else 0


sys.exit(main())
