# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""When to Stop over a session: however it is opened, nothing goes on under it, and it has a way to go on and one to stop."""

import json
import os
import subprocess

from driver import Atspi, Program, add_own_exercise, application_id, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]
DIALOG = "Stop and Sit Down"


def command(*words):
    return subprocess.run([BINARY, *words], check=True, capture_output=True, text=True).stdout


def state():
    return json.loads(command("status", "--json"))["state"]


def press(program, name):
    """A button of the dialog: the page behind has a Stop of its own, and Resume."""
    button = wait_for(f"“{name}” in the dialog", lambda: next((node for node in program.walk() if node.get_name() == name and node.get_role() == Atspi.Role.BUTTON
                                                               and program.is_in_dialog(node) and node.get_state_set().contains(Atspi.StateType.SENSITIVE)), None))
    assert button.get_action_iface().do_action(0)


def open_dialog(program, by_key):
    if by_key:
        program.strike("67")  # F1, which with today's keyboard maps can't be struck by its name
    else:
        subprocess.run(["gapplication", "action", application_id(), "when-to-stop"], check=True)
    program.find(DIALOG)


def expect_gone(program):
    wait_for("the dialog to go", lambda: not program.seek(DIALOG))


def start():
    add_own_exercise("held-raise", "Held Raise", sets=2, repetitions=20, phase_s=2, rest_s=30)
    program = Program(BINARY)
    program.find("Library")
    open_dialog(program, False)
    assert not program.seek("Go On") and not program.seek("Stop and Save"), program.texts()
    program.focus()
    program.strike("Escape")
    expect_gone(program)
    program.start("Held Raise")
    program.find("Get Ready")
    wait_for("the session to run", lambda: state() == "running")
    program.focus()
    return program


def holds_and_goes_on():
    """In the lead-in, in a set and in a rest. Closed, it leaves the session paused, and so it does when that was paused before."""
    program = start()
    for by_key, shown in ((True, "Get Ready"), (False, "Lift"), (True, "Rest")):
        if shown != "Get Ready":
            command("skip")
        program.find(shown)
        open_dialog(program, by_key)
        assert state() == "paused", shown
        press(program, "Go On")
        expect_gone(program)
        wait_for("the session to go on", lambda: state() == "running")
    open_dialog(program, True)
    program.strike("67")
    program.strike("Escape")
    expect_gone(program)
    assert state() == "paused"
    open_dialog(program, True)
    program.strike("Escape")
    expect_gone(program)
    assert state() == "paused"


def stops_and_saves():
    program = start()
    command("skip")
    program.find("Lift")
    open_dialog(program, True)
    press(program, "Stop and Save")
    expect_gone(program)
    program.find("Done", Atspi.Role.BUTTON)
    wait_for("the session as stopped", lambda: read_database("SELECT state FROM sessions ORDER BY number DESC LIMIT 1") == [("stopped",)])


def follows_what_comes_from_elsewhere():
    """Who goes on from elsewhere has closed it; a session that is stopped from elsewhere takes the ways on with it, and leaves what is read."""
    program = start()
    open_dialog(program, True)
    command("resume")
    expect_gone(program)
    assert state() == "running"
    open_dialog(program, True)
    program.find("Go On")
    command("stop")
    wait_for("the ways on to go from the dialog", lambda: not program.is_asked("Go On"))
    assert program.seek(DIALOG) and state() == "idle"


run(holds_and_goes_on, stops_and_saves, follows_what_comes_from_elsewhere)
