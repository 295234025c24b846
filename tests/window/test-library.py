# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The library with the keyboard alone: typing finds, the arrows and Enter open, Escape leads back; a star is kept, and what was done comes to the fore."""

import os
import subprocess

from driver import Atspi, Program, add_own_exercise, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]


def strike(*keys):
    subprocess.run(["xdotool", "key", *keys], check=True)


def open_program():
    add_own_exercise("quick-zebra", "Quick Zebra", sets=1, repetitions=1, phase_s=0.5, rest_s=30)
    add_own_exercise("zebra-raise", "Zebra Raise", sets=1, repetitions=1, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.find("Start Zebra Raise")
    window = wait_for("a window of the program", lambda: subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(program.process.pid)], capture_output=True, text=True).stdout.split())[-1]
    subprocess.run(["xdotool", "windowfocus", window], check=True)
    wait_for("the window to be the active one", lambda: any(
        node.get_role() == Atspi.Role.FRAME and node.get_state_set().contains(Atspi.StateType.ACTIVE) for node in program.walk()))
    return program


def focused(program):
    return next((node.get_name() for node in program.walk() if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def expect(program, name):
    wait_for(f"the focus on “{name}”", lambda: focused(program) == name)


def headings(program):
    found = [(node.get_position(Atspi.CoordType.WINDOW).y, node.get_name()) for node in program.walk()
             if node.get_role() == Atspi.Role.HEADING and node.get_name()]
    # The large card on top is a heading of its own.
    return [name for _, name in sorted(found) if name != "Seated Soleus Raise"]


def typing_finds():
    """A letter begins the search wherever the focus is, arrows and Enter open what was found, and Escape leads back."""
    program = open_program()
    # In a dialog letters are the dialog's: here they search the preferences.
    strike("ctrl+comma")
    program.find("Play a Test Sound")
    strike("z", "Escape", "Escape")
    wait_for("the dialog to go", lambda: not program.seek("Play a Test Sound"))
    assert program.seek("Yours", Atspi.Role.HEADING)
    strike("z", "e", "b", "r", "a")
    expect(program, "Search the Library")
    program.find("2 Results", Atspi.Role.HEADING)
    # What the name says comes first.
    strike("Down")
    expect(program, "Zebra Raise")
    strike("Return")
    expect(program, "Start")
    strike("alt+Left")
    expect(program, "Zebra Raise")
    # Typing goes on where it was left.
    strike("y")
    program.find("No Results")
    expect(program, "Search the Library")
    strike("Escape")
    wait_for("the search to go", lambda: not program.seek("No Results"))
    program.find("Yours", Atspi.Role.HEADING)
    strike("ctrl+f")
    expect(program, "Search the Library")
    strike("q", "u", "i", "c", "k", "space", "z", "e", "b", "Return")
    expect(program, "Start")
    program.find("Quick Zebra", Atspi.Role.HEADING)
    strike("alt+Left")
    expect(program, "Search the Library")
    program.close()


def a_star_is_kept():
    """A star on a routine's page puts it among the favourites."""
    program = open_program()
    strike("z", "e", "b", "r", "a", "Return")
    expect(program, "Start")
    assert not program.seek("Favorites", Atspi.Role.HEADING)
    program.press("Favorite")
    wait_for("the star to be pressed", lambda: program.find("Favorite").get_state_set().contains(Atspi.StateType.PRESSED))
    strike("alt+Left")
    expect(program, "Search the Library")
    strike("Escape")
    program.find("Favorites", Atspi.Role.HEADING)
    wait_for("the headings in their order", lambda: headings(program)[:2] == ["Yours", "Favorites"])
    program.close()


def what_was_done_comes_to_the_fore():
    """A routine that was done is among those done recently when one comes back, and after a new start."""
    program = open_program()
    assert not program.seek("Recently Done", Atspi.Role.HEADING)
    program.start("Quick Zebra")
    expect(program, "Pause")
    strike("Right")
    expect(program, "Done")
    strike("Return")
    program.find("Recently Done", Atspi.Role.HEADING)
    wait_for("the headings in their order", lambda: headings(program)[:2] == ["Yours", "Recently Done"])
    program.close()
    program = open_program()
    program.find("Recently Done", Atspi.Role.HEADING)
    program.close()


run(typing_finds, a_star_is_kept, what_was_done_comes_to_the_fore)
