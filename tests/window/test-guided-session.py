# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A whole session in the real window, driven over the accessibility bus from this process, and what the database says of it afterwards."""

import os

from driver import Atspi, Program, add_own_exercise, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]


def state_of(routine):
    rows = read_database("SELECT state FROM sessions WHERE routine = ? AND deleted_us IS NULL ORDER BY number DESC", routine)
    return rows[0][0] if rows else None


def sets_of(routine):
    return read_database(
        "SELECT sets.number, planned, done, sets.active_us FROM sets JOIN sessions ON sets.session = sessions.number"
        " WHERE sessions.routine = ? AND deleted_us IS NULL ORDER BY sessions.number, place", routine)


def guided_to_the_summary():
    """Start, pause, resume, skip, back, and on to the summary."""
    add_own_exercise("quick-raise", "Quick Raise", sets=2, repetitions=2, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.start("Quick Raise")
    program.find("Get Ready")
    assert state_of("quick-raise") in (None, "running")
    program.press("Skip")
    program.find("Lift")
    program.press("Pause")
    program.find("Paused")
    program.press("Resume")
    program.find("Rest")
    wait_for("set 1 on the disk while the session runs", lambda: sets_of("quick-raise") and state_of("quick-raise") == "running")
    first = sets_of("quick-raise")[0]
    assert first[:3] == (1, 2, 2), first
    assert first[3] == 3_000_000, first
    program.press("Back")
    program.find("Set 1 of 2")
    program.find("Rest")
    program.press("10 Seconds More")
    program.press("Skip")
    program.find("Set 2 of 2")
    program.find("Done", Atspi.Role.BUTTON)
    wait_for("the session as finished", lambda: state_of("quick-raise") == "finished")
    rows = sets_of("quick-raise")
    assert [row[:3] for row in rows] == [(1, 2, 2), (2, 2, 2)], rows
    assert rows[0][3] == 6_000_000, rows  # both attempts
    program.press("Done")
    program.press("History")
    program.find("Quick Raise")
    program.close()


def left_by_a_question():
    """Stop asks; Keep Going goes on; Discard forgets, and Undo brings back."""
    add_own_exercise("long-raise", "Long Raise", sets=2, repetitions=20, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.start("Long Raise")
    program.press("Skip")
    program.find("Lift")
    program.press("Stop")
    program.press("Keep Going")
    wait_for("the session to go on, and the question to go away", lambda: program.seek("Pause") and not program.seek("Keep Going"))
    program.press("Stop")
    program.press("Discard")
    wait_for("the session to be forgotten", lambda: state_of("long-raise") is None)
    program.press("Undo")
    wait_for("the session to be back", lambda: state_of("long-raise") == "stopped")
    program.start("Long Raise")
    program.press("Skip")
    program.find("Lift")
    program.press("Stop")
    program.press("Stop and Save")
    program.find("Done", Atspi.Role.BUTTON)
    wait_for("the session as stopped", lambda: len(sets_of("long-raise")) == 2)
    program.close()


def killed_in_set_three():
    """What was done is on the disk when it is done, not when the session ends."""
    add_own_exercise("killed-raise", "Killed Raise", sets=4, repetitions=1, phase_s=1.5, rest_s=0)
    program = Program(BINARY)
    program.start("Killed Raise")
    program.press("Skip")
    program.find("Set 3 of 4")
    wait_for("two sets on the disk", lambda: [row[:3] for row in sets_of("killed-raise")] == [(1, 1, 1), (2, 1, 1)])
    assert program.seek("Set 3 of 4")
    program.kill()
    assert [row[:3] for row in sets_of("killed-raise")] == [(1, 1, 1), (2, 1, 1)], sets_of("killed-raise")
    assert state_of("killed-raise") == "running"

    program = Program(BINARY)
    program.press("History")
    program.find("Killed Raise")
    wait_for("the session as interrupted", lambda: state_of("killed-raise") == "interrupted")
    assert len(sets_of("killed-raise")) == 2
    program.close()


run(guided_to_the_summary, left_by_a_question, killed_in_set_three)
