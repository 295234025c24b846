#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the layers of src/: each includes only what lies below it, and only the libraries that it may know."""

import pathlib
import re
import sys

SOURCE = pathlib.Path(sys.argv[1]) / 'src'

GLIB = {'glib', 'glib-object', 'glib/gi18n-lib', 'glib/gstdio'}
GIO = GLIB | {'gio/gio', 'gio/gfiledescriptorbased', 'gio/gunixinputstream'}

# What each layer may include: the layers below it, and libraries. Whatever the C library has is free to all but the engine, which has no clock and no files.
LAYERS = {
    'engine': (set(), GLIB),
    'history': ({'engine'}, GIO | {'sqlite3'}),
    'audio': ({'engine'}, GLIB | {'gst/'}),
    'library': ({'engine'}, GIO | {'json-glib/json-glib'}),
    'player': ({'engine', 'audio', 'history'}, GIO),
    'desktop': ({'engine', 'audio', 'history', 'player'}, GIO),
    'cli': ({'engine', 'library', 'audio', 'history', 'desktop'}, GIO | {'json-glib/json-glib', 'gst/', 'sqlite3'}),
    'ui': ({'engine', 'library', 'audio', 'history', 'player', 'desktop', 'cli'}, GIO | {'gtk/', 'adwaita', 'gsk/', 'gdk/', 'json-glib/json-glib', 'sqlite3'}),
}

INCLUDE = re.compile(r'^#include ([<"])([^>"]+)\.h[>"]', re.MULTILINE)
CLOCK = re.compile(r'g_get_(?:monotonic|real)_time|g_date_time_new_now|clock_gettime|\btime \(NULL\)|g_timeout_add|g_idle_add|g_file_|g_main_')
GENERATED = {
    'soleus-kind-types': 'engine', 'soleus-record-types': 'history', 'soleus-audio-types': 'audio', 'soleus-source-type': 'library',
    'soleus-catalogue-resource': 'library', 'soleus-learn-part-kind-type': 'library',
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


def check_engine_is_pure():
    wrong = []
    for path in sorted((SOURCE / 'engine').glob('*.[ch]')):
        wrong += [f'{path.name} uses {found}' for found in CLOCK.findall(path.read_text(encoding='utf-8'))]
    return wrong


def check_every_folder_is_a_layer():
    return [path.name for path in SOURCE.iterdir() if path.is_dir() and path.name not in LAYERS]


def main():
    owner = owners()
    results = [(f'{layer} includes only what lies below it', check(layer, owner)) for layer in LAYERS]
    results.append(('the engine has no clock, no timer, no file and no main loop', check_engine_is_pure()))
    results.append(('every folder of src is a layer that is held', check_every_folder_is_a_layer()))
    print(f'1..{len(results)}')
    for number, (name, wrong) in enumerate(results, 1):
        print(f"{'not ok' if wrong else 'ok'} {number} - {name}")
        for fault in wrong:
            print(f'# {fault}')
    return 1 if any(wrong for _, wrong in results) else 0


sys.exit(main())
