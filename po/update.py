#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds every file with strings for people, and writes POTFILES and soleus.pot from them.

Run it after a string was added or changed. With --check it writes nothing and says what is out of date.

What is built in is JSON, which xgettext can't read: their texts are handed to it as a C file of the same name.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PO = ROOT / 'po'

MARK = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2|g_dgettext) \(')
MARKED_UI = re.compile(r'translatable="(?:yes|true)"')
DATA = ('*.desktop.in', '*.metainfo.xml.in', '*.mime.xml.in', '*.gschema.xml.in')
JSON_TEXTS = {'name', 'summary', 'cue', 'setup', 'title', 'paragraphs', 'label', 'description', 'still', 'moving'}

# What GLib's preset of Meson's i18n module uses, but no line numbers: those would change with every edit.
OPTIONS = [
    '--package-name=soleus', '--msgid-bugs-address=https://github.com/soleusapp/Soleus/issues',
    '--from-code=UTF-8', '--add-comments=Translators', '--add-location=file',
    '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2',
    '--keyword=g_dgettext:2', '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3',
    '--flag=_:1:pass-c-format', '--flag=N_:1:pass-c-format', '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format',
    '--flag=g_dngettext:2:pass-c-format', '--flag=g_strdup_printf:1:c-format', '--flag=g_string_append_printf:2:c-format',
    '--flag=g_set_error:4:c-format', '--flag=g_error_new:3:c-format', '--flag=g_print:1:c-format', '--flag=g_printerr:1:c-format',
]


def relative(paths):
    return sorted(str(path.relative_to(ROOT)) for path in paths)


def marked_files():
    """Every file that xgettext can read and that holds a string for people."""
    found = [path for pattern in DATA for path in (ROOT / 'data').glob(pattern)]
    for path in (ROOT / 'src').rglob('*'):
        pattern = {'.c': MARK, '.h': MARK, '.ui': MARKED_UI}.get(path.suffix)
        if pattern and pattern.search(path.read_text(encoding='utf-8')):
            found.append(path)
    return relative(found)


def json_files():
    return relative(path for folder in ('exercises', 'routines', 'learn', 'plans', 'poses') for path in (ROOT / 'data' / folder).glob('*.json'))


def json_texts(value, key=''):
    """The texts of a definition, in the order of the file."""
    if isinstance(value, str):
        return [value] if key in JSON_TEXTS and value else []
    if isinstance(value, list):
        return [text for item in value for text in json_texts(item, key)]
    if isinstance(value, dict):
        return [text for inner, item in value.items() for text in json_texts(item, inner)]
    return []


def potfiles():
    return '# Written by po/update.py.\n' + ''.join(f'{name}\n' for name in marked_files())


def xgettext(root, names, *options):
    command = ['xgettext', *OPTIONS, *options, f'--directory={root}', '--files-from=-', '--output=-']
    done = subprocess.run(command, input='\n'.join(names), capture_output=True, text=True, check=True)
    if done.stderr:
        raise RuntimeError(done.stderr)
    return done.stdout


def note(text):
    """What translators must know of a text with a place for another."""
    return '/* Translators: %s is what the feet or the body do, such as "heels up" or "left foot pointing away" */\n' if '%s' in text else ''


def json_template(folder):
    """The texts of the JSON files as a template, by way of C files beside which they stand."""
    for name in json_files():
        texts = json_texts(json.loads((ROOT / name).read_text(encoding='utf-8')))
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(''.join(f'{note(text)}_({json.dumps(text, ensure_ascii=False)});\n' for text in texts), encoding='utf-8')
    return xgettext(folder, json_files(), '--language=C')


def template():
    """The text of soleus.pot, which is the same for the same strings: without a date."""
    parts = [xgettext(ROOT, marked_files())]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        if json_files():
            parts.append(json_template(folder))
        files = [folder / f'{number}.pot' for number in range(len(parts))]
        for file, part in zip(files, parts):
            file.write_text(part, encoding='utf-8')
        joined = subprocess.run(['msgcat', '--use-first', *files], capture_output=True, text=True, check=True).stdout
    return re.sub(r'^"POT-Creation-Date:.*\n', '', joined, flags=re.M)


def outdated():
    """What would be written, by file, where it differs from what is there."""
    wanted = {PO / 'POTFILES': potfiles(), PO / 'soleus.pot': template()}
    return {path: text for path, text in wanted.items() if not path.exists() or path.read_text(encoding='utf-8') != text}


def main():
    changed = outdated()
    for path, text in changed.items():
        if '--check' not in sys.argv:
            path.write_text(text, encoding='utf-8')
        print(path.relative_to(ROOT))
    return 1 if changed and '--check' in sys.argv else 0


if __name__ == '__main__':
    sys.exit(main())
