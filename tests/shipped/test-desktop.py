# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

import configparser
import os

from shipped import APPLICATION_ID, BUILT_DATA, equal, main, run


def read(name):
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(BUILT_DATA / name, encoding='utf-8')
    return parser


def test_desktop_validates():
    """desktop-file-validate has neither faults nor hints"""
    equal(run('desktop-file-validate', BUILT_DATA / f'{APPLICATION_ID}.desktop'), '', 'output')


def test_desktop_id():
    """The desktop entry has the icon of the program's id and is activated over D-Bus"""
    entry = read(f'{APPLICATION_ID}.desktop')['Desktop Entry']
    equal(entry['Icon'], APPLICATION_ID, 'Icon')
    equal(entry['Exec'], 'soleus %U', 'Exec')
    equal(entry['DBusActivatable'], 'true', 'DBusActivatable')


def test_desktop_shown():
    """The desktop entry is shown and has a main category"""
    entry = read(f'{APPLICATION_ID}.desktop')['Desktop Entry']
    assert 'NoDisplay' not in entry and 'Hidden' not in entry
    mains = {'AudioVideo', 'Development', 'Education', 'Game', 'Graphics', 'Network', 'Office', 'Science', 'Settings', 'System', 'Utility'}
    assert mains & set(entry['Categories'].split(';')), entry['Categories']


def test_service():
    """The D-Bus service is named by the program's id and starts the installed program as a service"""
    service = read(f'{APPLICATION_ID}.service')['D-BUS Service']
    equal(service['Name'], APPLICATION_ID, 'Name')
    equal(service['Exec'], os.environ['BINDIR'] + '/soleus --gapplication-service', 'Exec')


if __name__ == '__main__':
    main(globals())
