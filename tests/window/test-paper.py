# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A routine's page is printed by its key; elsewhere the key does nothing."""

import os

from driver import Atspi, Program, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]


def print_dialog(program):
    """It is a window of its own."""
    return next((node for node in program.walk() if node.get_role() in (Atspi.Role.DIALOG, Atspi.Role.FRAME) and node.get_name() == "Print"), None)


def the_key_prints():
    """Ctrl+P on a routine's page opens the print dialog, and Escape closes it; in the library it does nothing."""
    program = Program(BINARY)
    program.find("Start Circulation Pumps")
    program.focus()
    program.strike("ctrl+p", "ctrl+comma")
    program.find("Play a Test Sound")
    assert not print_dialog(program)
    program.strike("Escape")
    wait_for("the dialog to go", lambda: not program.seek("Play a Test Sound"))
    program.press("Details")
    program.find("What to Watch")
    program.strike("ctrl+p")
    wait_for("the print dialog", lambda: print_dialog(program))
    program.strike("Escape")
    wait_for("the print dialog to go", lambda: not print_dialog(program))
    program.find("What to Watch")
    program.close()


run(the_key_prints)
