# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Puts right what was counted wrong, deletes a session, adds one that was done away from the computer, and undoes all of it from Recent Changes in the next program."""

import os
import sqlite3
import subprocess

from driver import Atspi, Program, data_path, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]
FIXTURE = os.path.join(os.path.dirname(__file__), "..", "data", "history", "version-2.sql")

RAISE = "11111111-1111-4111-8111-111111111111"


def put_history():
    """Two sessions: three sets of raises, of which two were done, and a stretch that was cut off."""
    os.makedirs(data_path(), exist_ok=True)
    with open(FIXTURE, encoding="utf-8") as file, sqlite3.connect(data_path("history.db")) as connection:
        connection.executescript(file.read())
        connection.execute("DELETE FROM edits")
        connection.execute("UPDATE sessions SET resume = NULL")


def state():
    """All that a person would miss."""
    return [read_database(f"SELECT {columns} FROM {table} ORDER BY 1, 2") for table, columns in (
        ("sessions", "id, origin, routine, day, started_us, ended_us, state, active_us, deleted_us"), ("sets", "*"), ("days", "*"), ("exercise_days", "*"), ("edits", "*"))]


def field(program, title):
    return wait_for(f"a field “{title}”", lambda: next(
        (node for node in program.walk() if node.get_role() == Atspi.Role.SPIN_BUTTON and (node.get_name() == title or node.get_name().startswith(title + " "))), None))


def open_history():
    program = Program(BINARY)
    program.press("History")
    program.focus()
    return program


def find_row(program, name):
    return wait_for(f"a session “{name}”", lambda: next((node for node in program.walk() if node.get_role() == Atspi.Role.LIST_ITEM and name in (node.get_name() or "")), None))


def done_of_raises():
    return read_database("SELECT done, counted FROM sets JOIN sessions ON session = sessions.number WHERE id = ? ORDER BY place", RAISE)


def is_deleted(routine):
    return read_database("SELECT deleted_us IS NOT NULL FROM sessions WHERE routine = ?", routine) == [(1,)]


def count_edits():
    return read_database("SELECT count (*) FROM edits")[0][0]


def undo(program):
    """The last change that can be undone."""
    before = count_edits()
    program.press("Undo")
    wait_for("one change less", lambda: count_edits() == before - 1)


def changes_and_undo():
    put_history()
    before = state()

    program = open_history()
    program.click(find_row(program, ", Seated Soleus Raise"))
    program.press("Correct…")
    assert field(program, "Set 1").set_text_contents("9")
    program.press("Save")
    wait_for("what is put right, beside what was counted", lambda: done_of_raises() == [(9.0, 15.0), (12.0, 15.0)])
    program.find("9 of 15 repetitions")
    assert program.seek("Undo"), "it isn't offered to undo it"
    program.press("Delete Session")
    wait_for("it to be deleted", lambda: is_deleted("seated-soleus-raise"))

    program.choose("History Menu", "a")
    program.find("What Did You Do?")
    wait_for("the search", lambda: any(node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.LIST_ITEM for node in program.walk()))
    subprocess.run(["xdotool", "type", "--delay", "20", "circulation"], check=True)
    wait_for("what was typed to narrow the list", lambda: not program.seek("Seated Soleus Raise", Atspi.Role.LIST_ITEM))
    program.strike("Return")
    program.find("Add Session")
    program.press("Save")
    wait_for("what was added", lambda: read_database("SELECT origin, state FROM sessions WHERE routine = 'circulation-pumps'") == [("added", "finished")])
    find_row(program, "added by hand")
    program.close()

    program = open_history()
    find_row(program, "added by hand")
    assert not any(", Seated Soleus Raise" in text for text in program.texts()), "what was deleted is back by itself"
    program.choose("History Menu", "r")
    program.find("Deleted: Seated Soleus Raise")
    for _ in range(3):
        undo(program)
    program.find("No Recent Changes")
    after = state()
    assert after == before, f"{after} isn't {before}"
    program.close()


run(changes_and_undo)
