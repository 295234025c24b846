# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The preferences of the running program: what is set from elsewhere is seen at once on the pages that are open, and the keyboard alone finds a row."""

import os
import subprocess

from driver import Program, add_own_exercise, application_id, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]

# Kept in a file that other programs can write to, unlike the settings of the other tests.
os.environ["GSETTINGS_BACKEND"] = "keyfile"


def put(key, value):
    subprocess.run(["gsettings", "set", application_id(), key, value], check=True)


def open_program():
    add_own_exercise("zebra-raise", "Zebra Raise", sets=2, repetitions=1, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.find("Start Zebra Raise")
    program.focus()
    return program


def shows(program, part):
    return any(part in text for text in program.texts())


def units_follow_on_an_open_page():
    """A distance is shown anew while its page is open."""
    program = open_program()
    program.strike("s", "p", "r", "i", "n", "t")
    program.find("Uphill Sprint")
    program.strike("Return")
    wait_for("metres", lambda: shows(program, "200 m"))
    put("units", "us")
    wait_for("yards", lambda: shows(program, "219 yd") and not shows(program, "200 m"))
    put("units", "metric")
    wait_for("metres again", lambda: shows(program, "200 m") and not shows(program, "219 yd"))


def the_button_of_a_rest_follows():
    """How much longer a rest gets is on its button while the session runs."""
    put("cue-profile", "silent")
    put("lead-in-s", "60")
    program = open_program()
    program.start("Zebra Raise")
    program.find("10 Seconds More")
    put("rest-step-s", "25")
    program.find("25 Seconds More")


def the_keyboard_finds_a_row():
    """Ctrl+comma, Ctrl+F and a word of what a row does: there it is, and nothing else."""
    program = open_program()
    program.strike("ctrl+comma")
    program.find("Play a Test Sound")
    program.strike("ctrl+f")
    program.find("Save a Backup…")
    program.strike("b", "a", "c", "k", "u", "p")
    wait_for("what was found", lambda: program.seek("Save a Backup…") and not program.seek("Units"))
    program.strike("ctrl+a", "s", "c", "r", "e", "e", "n")
    wait_for("what was found", lambda: program.seek("Keep the Screen Awake") and not program.seek("Save a Backup…"))


if __name__ == "__main__":
    run(units_follow_on_an_open_page, the_button_of_a_rest_follows, the_keyboard_finds_a_row)
