# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is asked before sessions, on every way to one, and that nothing starts without the answers that it needs."""

import json
import os
import subprocess

from driver import Atspi, Program, application_id, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]
FIRST_STATEMENT = "Sudden breathlessness, or pain in the chest"


def state():
    return json.loads(subprocess.run([BINARY, "status", "--json"], check=True, capture_output=True, text=True).stdout)["state"]


def start_by_command(identifier):
    assert subprocess.run([BINARY, "start", identifier], check=False).returncode == 0


def start_by_bus(identifier):
    subprocess.run(["gdbus", "call", "--session", "--dest", application_id(), "--object-path", "/" + application_id().replace(".", "/"),
                    "--method", "org.gtk.Actions.Activate", "start", f"[<'{identifier}'>]", "{}"], check=True, capture_output=True)


def activate(name):
    subprocess.run(["gapplication", "action", application_id(), name], check=True)


def focused(program):
    return next((node.get_name() for node in program.walk() if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def expect(program, name):
    wait_for(f"the focus on “{name}”", lambda: focused(program) == name)


def reach(program, name, key):
    """Strikes a key until the focus is on something."""
    for _ in range(20):
        before = focused(program)
        if before == name:
            return
        program.strike(key)
        wait_for("the focus elsewhere", lambda: focused(program) not in (before, None))
    raise AssertionError(f"“{name}” can't be reached with {key}")


def tick(program, statement):
    """With the keyboard: each statement is a check box."""
    program.focus()
    reach(program, statement, "Tab")
    box = program.find(statement, Atspi.Role.CHECK_BOX)
    program.strike("space")
    wait_for(f"“{statement}” to be ticked", lambda: box.get_state_set().contains(Atspi.StateType.CHECKED))


def expect_session(program):
    program.find("Get Ready")
    wait_for("the session to run", lambda: state() == "running")


def stop(program):
    subprocess.run([BINARY, "stop"], check=True)
    program.press("Done") if program.seek("Done", Atspi.Role.BUTTON) else None
    wait_for("the session to end", lambda: state() == "idle" and program.seek("Library"))


def open_program():
    program = Program(BINARY)
    program.find("Library")
    return program


def asks_before_the_first_session():
    """A sign that needs care starts nothing until the check is gone through again; then no more is asked."""
    program = open_program()
    assert not program.seek("None of These"), "asked at launch"
    program.press("Start Circulation Pumps")
    program.find("None of These")
    assert state() == "idle"
    tick(program, "One leg is newly swollen, warm, red or darker")
    program.press("Continue")
    program.find("Get Medical Help Today")
    program.press("Close")
    for begin in (start_by_command, start_by_bus):
        begin("seated-soleus-raise")
        program.find("One leg is newly swollen, warm, red or darker")
        assert state() == "idle" and not program.seek("Not Now")
    program.press_none()
    expect_session(program)
    stop(program)
    start_by_bus("circulation-pumps")
    expect_session(program)


def asks_once_about_what_is_trained():
    program = open_program()
    start_by_bus("deep-squat-calf-raise")
    program.press_none()
    program.find("For People Who Train")
    program.find("Skip this while a knee, a hip or an ankle hurts.")
    assert state() == "idle"
    wait_for("the question", lambda: program.is_asked("Start")).get_action_iface().do_action(0)
    expect_session(program)
    stop(program)
    start_by_command("deep-squat-calf-raise")
    expect_session(program)


def asks_for_an_agreement():
    """“Not Yet” doesn't start and offers something gentle; a routine with a gated exercise in it counts as that."""
    program = open_program()
    start_by_command("heel-drop-bent")
    program.press_none()
    program.press("Not Yet")
    program.find("Meanwhile")
    assert state() == "idle"
    program.press("Close")
    start_by_bus("heel-drop-bent")
    program.press("A Professional Has Agreed")
    expect_session(program)
    stop(program)
    start_by_bus("heel-drop-bent")
    expect_session(program)
    stop(program)
    start_by_bus("board-and-ball")
    program.find("A Professional Has Agreed")
    assert state() == "idle"


def can_be_put_off():
    """For now only: with the next session it comes again, three times in all; before what needs it, always."""
    program = open_program()
    for _ in range(3):
        start_by_bus("circulation-pumps")
        program.press("Not Now")
        expect_session(program)
        stop(program)
        start_by_bus("single-leg-stand")
        program.find("None of These")
        assert state() == "idle" and not program.seek("Not Now")
        program.press("Close")
        wait_for("the check to go", lambda: not program.seek("None of These"))
    start_by_bus("circulation-pumps")
    expect_session(program)


def can_be_done_again():
    """From When to Stop and from Preferences; what was answered can be forgotten."""
    program = open_program()
    start_by_bus("circulation-pumps")
    program.press("Not Now")
    expect_session(program)
    stop(program)
    program.focus()
    activate("when-to-stop")
    program.find("Stop and Sit Down")
    reach(program, "Check Again What Fits You", "shift+Tab")
    program.strike("Return")
    expect(program, FIRST_STATEMENT)
    reach(program, "None of These", "Tab")
    program.strike("Return")
    wait_for("the check to go", lambda: not program.seek("None of These"))
    activate("ask-again")
    program.strike("Escape")
    start_by_bus("circulation-pumps")
    program.find("None of These")
    assert state() == "idle"


def with_the_keyboard_alone():
    """Enter starts nothing past the check: one walks through the statements to the answer. Escape leaves everything as it was."""
    program = open_program()
    program.find("Start Circulation Pumps")
    program.focus()
    reach(program, "Seated Soleus Raise", "Tab")
    program.strike("Return")
    expect(program, "Start")
    program.strike("Return")
    expect(program, FIRST_STATEMENT)
    program.strike("Escape")
    expect(program, "Start")
    assert state() == "idle"
    program.strike("Return")
    expect(program, FIRST_STATEMENT)
    program.strike("Return", "Return")
    assert state() == "idle"
    reach(program, "None of These", "Tab")
    program.strike("Return")
    expect(program, "Pause")
    expect_session(program)


run(asks_before_the_first_session, asks_once_about_what_is_trained, asks_for_an_agreement, can_be_put_off, can_be_done_again, with_the_keyboard_alone)
