# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The keyboard alone: from the first start to a finished session and back, with the focus known at each step."""

import os
import subprocess
import time

from driver import Atspi, Program, add_own_exercise, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]

# By their number, because with today's keyboard maps xdotool holds Alt when it is to strike them by name.
KEYCODES = {"F1": "67", "F10": "76"}


def strike(*keys):
    subprocess.run(["xdotool", "key", *(KEYCODES.get(key, key) for key in keys)], check=True)


def open_program():
    program = Program(BINARY)
    program.find("Library")
    program.focus()
    return program


def focused_node(program, role=None):
    return next((node for node in program.walk() if node.get_state_set().contains(Atspi.StateType.FOCUSED) and role in (None, node.get_role_name())), None)


def focused(program, role=None):
    node = focused_node(program, role)
    return node.get_name() if node else None


def focused_place(program):
    """What tells a row from its neighbour of the same name."""
    node = focused_node(program)
    return node.path if node else None


def expect(program, name):
    wait_for(f"the focus on “{name}”", lambda: focused(program) == name)


def reach(program, name, key="Tab"):
    """Strikes a key until the focus is on something."""
    for _ in range(80):
        if focused(program) == name:
            return
        before = focused(program)
        strike(key)
        wait_for("the focus elsewhere", lambda: focused(program) not in (before, None))
    raise AssertionError(f"“{name}” can't be reached with {key}")


def step(program, key):
    """Strikes a key, and says whether that led anywhere: at its end a list keeps the focus."""
    before = focused_place(program)
    strike(key)
    end = time.monotonic() + 5
    return wait_for("the focus elsewhere, or the end of the list",
                    lambda: "moved" if focused_place(program) not in (before, None) else "ended" if time.monotonic() > end else None) == "moved"


def reach_card(program, name):
    """Tab comes to one card of the library, wherever it is, the arrow keys to the others."""
    for _ in range(20):
        if focused(program, "list item"):
            break
        step(program, "Tab")
    for key in ("Up", "Down"):
        while focused(program) != name and step(program, key):
            pass
    expect(program, name)


def answer(program):
    """What is asked before the first session of a file of one's own: nothing fits, and it has been read."""
    expect(program, "Sudden breathlessness, or pain in the chest")
    reach(program, "None of These")
    strike("Return")
    program.find("Look Out For")
    expect(program, "Stop if a pain is new, sharp or growing. A little tiredness in the calf is fine.")
    reach(program, "Start")
    strike("Return")


def from_start_to_the_end_and_back():
    """Opens a routine, starts it, goes through it and comes back to where one was."""
    add_own_exercise("quick-raise", "Quick Raise", sets=2, repetitions=1, phase_s=0.5, rest_s=30)
    program = open_program()
    program.find("Start Quick Raise")
    reach_card(program, "Quick Raise")
    strike("Return")
    expect(program, "Start")
    strike("alt+Left")
    expect(program, "Quick Raise")
    strike("Return")
    expect(program, "Start")
    strike("Return")
    answer(program)
    expect(program, "Pause")
    strike("Right")
    program.find("Rest")
    strike("Right")
    program.find("Set 2 of 2")
    expect(program, "Done")
    strike("Return")
    expect(program, "Quick Raise")
    program.close()


def learn_is_near():
    """One key opens Learn from anywhere, the arrows and Enter a card, its text can be scrolled, and an exercise leads back to where its card was."""
    program = open_program()
    program.find("Recommended to start with")
    strike("ctrl+l")
    expect(program, "The Soleus")
    strike("Down")
    expect(program, "The Second Heart")
    strike("Return")
    program.find("Do It")
    wait_for("the focus on the text", lambda: focused(program, "grouping") == "The Second Heart")
    strike("Tab")
    expect(program, "Circulation Pumps")
    strike("Return")
    expect(program, "Start")
    reach(program, "The Second Heart")
    strike("Return")
    expect(program, "Circulation Pumps")
    strike("alt+Left")
    expect(program, "The Second Heart")
    strike("alt+Left")
    program.find("Recommended to start with")
    program.close()


def session_keeps_its_keys():
    """A space pauses wherever the focus is, nothing leaves the session but an answer, and a dialog gives the focus back."""
    add_own_exercise("long-raise", "Long Raise", sets=2, repetitions=20, phase_s=0.5, rest_s=30)
    program = open_program()
    program.find("Start Long Raise")
    reach_card(program, "Long Raise")
    strike("Return")
    expect(program, "Start")
    strike("Return")
    answer(program)
    expect(program, "Pause")
    strike("ctrl+l")
    expect(program, "Pause")
    strike("Tab")
    expect(program, "Skip")
    strike("space")
    program.find("Paused")
    strike("alt+Left")
    strike("space")
    program.find("Pause")
    expect(program, "Skip")
    strike("Escape")
    expect(program, "Stop and Save")
    strike("Escape")
    expect(program, "Skip")
    strike("F1")
    program.find("Stop and Sit Down")
    strike("Escape")
    expect(program, "Skip")
    strike("Escape")
    expect(program, "Stop and Save")
    strike("Tab")
    expect(program, "Discard")
    strike("Return")
    # The page that had the focus and the question are both gone: the list has it, where it had it before.
    expect(program, "Long Raise")
    program.close()


def dialogs_give_the_focus_back():
    """The keys that work everywhere open what they say, and Escape leads back."""
    program = open_program()
    program.find("Seated Soleus Raise")
    reach(program, "Main Menu")
    for key, shown in (("F1", "Stop and Sit Down"), ("ctrl+comma", "Play a Test Sound"), ("ctrl+question", "During a Session")):
        strike(key)
        program.find(shown)
        strike("Escape")
        wait_for(f"“{shown}” to go", lambda: not program.seek(shown))
        expect(program, "Main Menu")
    strike("F10")
    program.find("Main Menu", Atspi.Role.MENU)
    strike("Escape")
    expect(program, "Main Menu")
    program.close()


run(from_start_to_the_end_and_back, learn_is_near, session_keeps_its_keys, dialogs_give_the_focus_back)
