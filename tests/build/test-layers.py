#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the layers of src/: each includes and needs only what lies below it, and only the libraries that it may know.

test-layers.py SOURCE BUILD: what a layer needs is read from the objects in the build directory, so a declaration written by hand is found as well.
"""

import pathlib
import re
import subprocess
import sys

SOURCE = pathlib.Path(sys.argv[1]) / 'src'
BUILD = pathlib.Path(sys.argv[2]) / 'src'

GLIB = {'glib', 'glib-object', 'glib/gi18n-lib', 'glib/gstdio'}
GIO = GLIB | {'gio/gio', 'gio/gfiledescriptorbased', 'gio/gunixinputstream'}

# What each layer may include: the layers below it, and libraries. Whatever the C library has is free to all but what is pure.
LAYERS = {
    'engine': (set(), GLIB),
    'record': ({'engine'}, GLIB),
    'history': ({'engine', 'record'}, GIO | {'sqlite3'}),
    'audio': ({'engine'}, GLIB | {'gst/'}),
    'library': ({'engine'}, GIO | {'json-glib/json-glib'}),
    'words': ({'engine', 'library'}, GIO),
    'figure': ({'engine', 'library'}, GLIB),
    'editing': ({'engine', 'library', 'words'}, GIO | {'json-glib/json-glib'}),
    'player': ({'engine', 'audio', 'record', 'history'}, GIO),
    'desktop': ({'engine', 'audio', 'record', 'history', 'player'}, GIO),
    'cli': ({'engine', 'library', 'words', 'editing', 'audio', 'record', 'history', 'desktop'}, GIO | {'json-glib/json-glib', 'gst/', 'sqlite3'}),
    'ui': ({'engine', 'library', 'words', 'figure', 'editing', 'audio', 'record', 'history', 'player', 'desktop', 'cli'}, GIO | {'gtk/', 'adwaita', 'gsk/', 'gdk/', 'pango/', 'json-glib/json-glib', 'sqlite3'}),
}

# What each folder of ui may include: those that stand above it, so there are no circles.
UI_FOLDERS = {
    'widgets': set(),
    'learn': {'widgets'},
    'library': {'widgets'},
    'history': {'widgets'},
    'routine': {'widgets', 'learn', 'library', 'history'},
    'session': {'widgets', 'history'},
    'editor': {'widgets', 'library', 'routine'},
    'safety': {'widgets'},
    'preferences': {'widgets'},
    'sharing': {'widgets'},
    'paper': {'widgets'},
    'app': {'widgets', 'learn', 'library', 'routine', 'history', 'session', 'editor', 'safety', 'preferences', 'sharing', 'paper'},
}

# The shared libraries that may answer for what a layer needs; those that aren't named here have no more than GIO. All have the C library and its mathematics.
PURE_LINKS = {'glib-2.0', 'gobject-2.0'}
GIO_LINKS = PURE_LINKS | {'gio-2.0'}
LINKS = {
    'engine': PURE_LINKS,
    'record': PURE_LINKS,
    'history': GIO_LINKS | {'sqlite3'},
    'audio': PURE_LINKS | {'gstreamer-1.0', 'gstbase-1.0', 'gstaudio-1.0'},
    'library': GIO_LINKS | {'json-glib-1.0'},
    'figure': PURE_LINKS,
    'editing': GIO_LINKS | {'json-glib-1.0'},
    'cli': GIO_LINKS | {'json-glib-1.0', 'gstreamer-1.0', 'sqlite3'},
    'ui': GIO_LINKS | {'gtk-4', 'adwaita-1', 'pango-1.0', 'pangocairo-1.0', 'graphene-1.0', 'cairo', 'gdk_pixbuf-2.0', 'json-glib-1.0', 'sqlite3'},
}
EVERYWHERE = {'c', 'm'}

# These have no clock and no file: of the C library they need no more than memory, texts and their translation.
PURE = ('engine', 'record')
PURE_SYMBOL = re.compile(r'_|mem|str|[a-z]*gettext$')

INCLUDE = re.compile(r'^#include ([<"])([^>"]+)\.h[>"]', re.MULTILINE)
CLOCK = re.compile(r'g_get_(?:monotonic|real)_time|g_date_time_new_now|clock_gettime|\btime \(NULL\)|g_timeout_add|g_idle_add|g_file_|g_main_')
NOW = re.compile(r'g_get_(?:monotonic|real)_time|g_date_time_new_now\w*|clock_gettime|\btime \(NULL\)')
ASK_FOR_THE_TIME = {'audio', 'history', 'player', 'desktop', 'cli', 'ui'}
GENERATED = {
    'soleus-kind-types': 'engine', 'soleus-record-types': 'record', 'soleus-audio-types': 'audio', 'soleus-source-type': 'library',
    'soleus-catalogue-resource': 'library', 'soleus-learn-part-kind-type': 'library', 'soleus-safety-check-type': 'library',
    'soleus-region-types': 'library', 'soleus-pose-types': 'library',
    'soleus-import-types': 'editing',
}


def owners():
    """Which layer each header of ours belongs to."""
    found = dict(GENERATED)
    for layer in LAYERS:
        for header in (SOURCE / layer).rglob('*.h'):
            found[header.stem] = layer
    return found


def is_standard(name):
    """Whether the C library has it, or POSIX."""
    return '/' not in name and name not in {'adwaita', 'sqlite3', 'glib', 'glib-object'} or name.startswith('sys/')


def check(layer, owner):
    below, libraries = LAYERS[layer]
    wrong = []
    for path in sorted((SOURCE / layer).rglob('*.[ch]')):
        for bracket, name in INCLUDE.findall(path.read_text(encoding='utf-8')):
            if bracket == '"':
                fine = owner.get(pathlib.PurePath(name).name) in below | {layer}
            else:
                fine = name in libraries or any(name.startswith(library) for library in libraries if library.endswith('/')) or is_standard(name)
            if not fine:
                wrong.append(f'{path.relative_to(SOURCE)} includes {name}.h')
    return wrong


def check_ui_folders():
    above = set()
    owner = {header.stem: header.parent.name for header in (SOURCE / 'ui').rglob('*.h')}
    wrong = [f'ui/{folder} is named by no row of UI_FOLDERS' for folder in {path.parent.name for path in (SOURCE / 'ui').rglob('*.c')} - UI_FOLDERS.keys()]
    for folder, may in UI_FOLDERS.items():
        wrong += [f'ui/{folder} may include from ui/{below}, which stands below it' for below in may - above]
        above.add(folder)
        for path in sorted((SOURCE / 'ui' / folder).glob('*.[ch]')):
            found = {owner.get(name) for bracket, name in INCLUDE.findall(path.read_text(encoding='utf-8')) if bracket == '"'} - {None, folder}
            wrong += [f'{path.relative_to(SOURCE)} includes from ui/{other}' for other in sorted(found - may)]
    return wrong


def check_purity():
    wrong = []
    for path in sorted(path for layer in PURE for path in (SOURCE / layer).glob('*.[ch]')):
        wrong += [f'{path.name} uses {found}' for found in CLOCK.findall(path.read_text(encoding='utf-8'))]
    return wrong


def check_who_asks_for_the_time():
    wrong = []
    for path in sorted(path for layer in LAYERS if layer not in ASK_FOR_THE_TIME for path in (SOURCE / layer).rglob('*.c')):
        wrong += [f'{path.name} uses {found}' for found in NOW.findall(path.read_text(encoding='utf-8'))]
    return wrong


def list_symbols(path, *options):
    """The names that `nm` knows of a file."""
    done = subprocess.run(['nm', '--format=posix', *options, path], capture_output=True, text=True, check=True)
    return {line.split()[0].split('@')[0] for line in done.stdout.splitlines() if len(line.split()) > 1}


def list_libraries():
    """What each shared library that the program is linked with defines, by the library's name."""
    done = subprocess.run(['ldd', BUILD / 'soleus'], capture_output=True, text=True, check=True)
    found = re.findall(r'lib(\S+?)\.so\S* => (/\S+)', done.stdout)
    return {name: list_symbols(path, '--dynamic', '--defined-only') for name, path in found}


def archive(layer):
    return BUILD / layer / f'libsoleus-{layer}.a'


def check_links(layer, libraries):
    """What a layer needs and may not. A name that no library defines is the compiler's own."""
    below, _ = LAYERS[layer]
    missing = list_symbols(archive(layer), '--undefined-only') - list_symbols(archive(layer), '--defined-only')
    for lower in below:
        missing -= list_symbols(archive(lower), '--defined-only')
    wrong = []
    for symbol in sorted(missing):
        owners_of = {name for name, symbols in libraries.items() if symbol in symbols}
        if symbol.startswith('soleus_'):
            wrong.append(f'{symbol}, which lies above it')
        elif owners_of and not owners_of & (LINKS.get(layer, GIO_LINKS) | EVERYWHERE):
            wrong.append(f'{symbol} of {", ".join(sorted(owners_of))}')
        elif layer in PURE and owners_of == {'c'} and not PURE_SYMBOL.match(symbol):
            wrong.append(f'{symbol} of the C library')
    return [f'{layer} needs {what}' for what in wrong]


def check_every_folder_is_a_layer():
    return [path.name for path in SOURCE.iterdir() if path.is_dir() and path.name not in LAYERS]


def main():
    owner = owners()
    results = [(f'{layer} includes only what lies below it', check(layer, owner)) for layer in LAYERS]
    libraries = list_libraries()
    results += [(f'{layer} needs only what lies below it', check_links(layer, libraries)) for layer in LAYERS]
    results.append(('what is pure has no clock, no timer, no file and no main loop', check_purity()))
    results.append(('time is a parameter below the player, but where CONTRIBUTING says who asks for it', check_who_asks_for_the_time()))
    results.append(('each folder of ui includes only from those above it', check_ui_folders()))
    results.append(('every folder of src is a layer that is held', check_every_folder_is_a_layer()))
    print(f'1..{len(results)}')
    for number, (name, wrong) in enumerate(results, 1):
        print(f"{'not ok' if wrong else 'ok'} {number} - {name}")
        for fault in wrong:
            print(f'# {fault}')
    return 1 if any(wrong for _, wrong in results) else 0


sys.exit(main())
