# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""It Hurts, with the keyboard alone: a sign that ends the day, a place that ends the session, and a mild pain elsewhere with which it goes on."""

import json
import os
import subprocess

from driver import Atspi, Program, add_own_exercise, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]
FIRST_SIGN = "The pain came suddenly, or it is sharp"


def command(*words):
    return subprocess.run([BINARY, *words], check=True, capture_output=True, text=True).stdout


def state():
    return json.loads(command("status", "--json"))["state"]


def focused(program):
    return next((node.get_name() for node in program.walk() if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)


def reach(program, name, key):
    """Strikes a key until the focus is on something."""
    seen = []
    for _ in range(20):
        before = wait_for("the focus on something", lambda: focused(program))
        seen.append(before)
        if before == name:
            return
        program.strike(key)
        wait_for("the focus elsewhere", lambda: focused(program) not in (before, None))
    raise AssertionError(f"“{name}” can't be reached with {key}: {seen}")


def begin():
    add_own_exercise("sore-raise", "Sore Raise", sets=2, repetitions=20, phase_s=2, rest_s=30, loads=["calf", "achilles", "foot", "ankle"])
    program = Program(BINARY)
    program.find("Library")
    program.start("Sore Raise")
    program.find("Get Ready")
    wait_for("the session to run", lambda: state() == "running")
    command("skip")
    # Something of the set is done, so that there is something to keep.
    program.find("Lower")
    program.find("It Hurts", Atspi.Role.BUTTON)
    program.focus()
    return program


def tell(program):
    """The session stands at once, and the first sign has the focus."""
    program.strike("h")
    wait_for("the focus on the first sign", lambda: focused(program) == FIRST_SIGN)
    assert state() == "paused"


def pains():
    """What was told in the last session: the tests share a history."""
    return read_database("SELECT place, side, level, action, set_place FROM pains WHERE session = (SELECT max (number) FROM sessions) ORDER BY at_us")


def expect_pains(*rows):
    wait_for("it in the history", lambda: pains() == list(rows))


def sign_ends_the_day():
    """Whatever way to a session is tried afterwards, nothing starts; what was done is kept."""
    program = begin()
    tell(program)
    reach(program, "One leg is swollen, warm, red or darker", "Down")
    program.strike("Return")
    program.find("Get Medical Help Today")
    wait_for("the focus on what to do now", lambda: focused(program) == "Stop and Sit Down")
    expect_pains(("swelling", "both", None, "ended", 0))
    wait_for("the session as stopped", lambda: read_database("SELECT state, resume FROM sessions ORDER BY number DESC LIMIT 1") == [("stopped", None)])
    assert read_database("SELECT count (*) FROM sets WHERE session = (SELECT max (number) FROM sessions)") == [(1,)]
    n_sessions = read_database("SELECT count (*) FROM sessions")
    program.strike("Escape")
    wait_for("the summary", lambda: not program.seek("Stop and Sit Down") and program.seek("One leg swollen, stopped"))
    assert not program.is_asked("Go On")
    for start in (lambda: command("start", "sore-raise"), lambda: command("start", "circulation-pumps")):
        start()
        program.find("Not Today")
        assert state() == "idle"
        program.strike("Escape")
        wait_for("it to go", lambda: not program.seek("Not Today"))
    assert read_database("SELECT count (*) FROM sessions") == n_sessions


def place_ends_the_session():
    """Enter ends it from the place on, for End Session has the focus; afterwards another session can begin."""
    program = begin()
    tell(program)
    program.strike("Escape")
    wait_for("the session to stand", lambda: not program.seek(FIRST_SIGN) and state() == "paused")
    assert pains() == []
    tell(program)
    reach(program, "Calf", "Down")
    program.strike("Return")
    wait_for("the focus on the end", lambda: focused(program) == "End Session")
    program.find("What is left of this session loads it, so the session ends here.")
    program.strike("Return")
    program.find("Calf, stopped")
    expect_pains(("calf", "both", None, "ended", 0))
    assert not program.is_asked("Go On")
    command("start", "sore-raise")
    program.answer()
    wait_for("another session", lambda: state() == "running")


def mild_pain_elsewhere_goes_on():
    """How much is said with the keyboard, and only then it can be gone on."""
    program = begin()
    tell(program)
    reach(program, "Knee", "Down")
    program.strike("Return")
    wait_for("the focus on the end", lambda: focused(program) == "End Session")
    assert not program.is_asked("Go On")
    reach(program, "0: nothing", "shift+Tab")
    program.strike("Right", "space")
    program.find("1 of 10")
    wait_for("a way on", lambda: program.is_asked("Go On"))
    reach(program, "Go On", "Tab")
    program.strike("Return")
    wait_for("the session to go on", lambda: state() == "running")
    expect_pains(("knee", "both", 1, "went-on", 0))
    wait_for("the dialog to go", lambda: not program.seek(FIRST_SIGN))


run(sign_ends_the_day, place_ends_the_session, mild_pain_elsewhere_goes_on)
