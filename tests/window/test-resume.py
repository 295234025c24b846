# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A session is cut off, and one goes on with it: after a kill, after a signal, after a mistaken Stop. Nothing is asked twice."""

import os
import signal

from driver import Atspi, Program, add_own_exercise, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]
QUESTION = "Go On With Your Session?"


def begin(routine, repetitions=3, sets=2):
    name = routine.replace("-", " ").title()
    add_own_exercise(routine, name, sets=sets, repetitions=repetitions, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.start(name)
    program.find("Get Ready")
    program.press("Skip")
    return program


def end(program, number):
    program.process.send_signal(number)
    program.process.wait()
    Program.running.remove(program)


def sessions_of(routine):
    return read_database("SELECT number, state, resume IS NOT NULL FROM sessions WHERE routine = ? AND deleted_us IS NULL", routine)


def sets_of(routine):
    return read_database("SELECT sets.number, done, is_open FROM sets JOIN sessions ON session = sessions.number WHERE sessions.routine = ? ORDER BY place", routine)


def body_of(program):
    return next(text for text in program.texts() if ", set " in text)


def is_not_asked(program):
    """What asks comes with what was read of the history, and the library is shown before."""
    wait_for("the library to be read", lambda: any(text.startswith("button Start ") for text in program.texts()))
    program.press("History")
    wait_for("the history", lambda: any("Raise" in text for text in program.texts()))
    assert program.seek(QUESTION) is None


def after_a_kill():
    """In the first of two long sets: after the twelve seconds that a journal takes, what was done until then is there, and one goes on behind it, in the same session."""
    program = begin("kill-raise", repetitions=40)
    wait_for("what was done of the set", lambda: sets_of("kill-raise"))
    end(program, signal.SIGKILL)
    (number, done, is_open), = sets_of("kill-raise")
    assert number == 1 and is_open and 5 <= done <= 12, (number, done)
    program = Program(BINARY)
    program.find(QUESTION)
    assert "Kill Raise, set 1 of 2, today at" in body_of(program), body_of(program)
    program.press("Go On")
    program.find("Get Ready")
    program.press("Skip")
    program.find(f"{int(done) + 1} of 40")
    program.press("Skip")
    program.find("Rest")
    program.press("Skip")
    program.find("1 of 40")
    program.press("Skip")
    program.find("Done", Atspi.Role.BUTTON)
    wait_for("the end", lambda: [row[1:] for row in sessions_of("kill-raise")] == [("finished", 0)])
    assert [row[0] for row in sets_of("kill-raise")] == [1, 2]
    assert sets_of("kill-raise")[0][1] >= done
    program.close()
    Program.running.remove(program)
    is_not_asked(Program(BINARY))


def after_a_signal_and_saved():
    program = begin("saved-raise")
    program.find("2 of 3")
    end(program, signal.SIGTERM)
    program = Program(BINARY)
    program.find(QUESTION)
    program.press("Save as It Is")
    wait_for("the answer to be kept", lambda: [row[1:] for row in sessions_of("saved-raise")] == [("stopped", 0)])
    end(program, signal.SIGTERM)
    is_not_asked(Program(BINARY))


def after_a_signal_and_discarded():
    program = begin("discarded-raise")
    program.find("2 of 3")
    end(program, signal.SIGTERM)
    program = Program(BINARY)
    program.find(QUESTION)
    program.press("Discard")
    wait_for("it to go", lambda: not sessions_of("discarded-raise"))
    program.press("Undo")
    wait_for("it to come back", lambda: sessions_of("discarded-raise"))


def after_a_mistaken_stop():
    program = begin("mistaken-raise")
    program.find("2 of 3")
    program.press("Stop")
    program.press("Stop and Save")
    program.press("Go On")
    program.find("Get Ready")
    program.find("2 of 3")
    assert [row[1:] for row in sessions_of("mistaken-raise")] == [("running", 1)]
    program.press("Stop")
    program.press("Stop and Save")
    program.press("Done")
    wait_for("the answer to be kept", lambda: [row[1:] for row in sessions_of("mistaken-raise")] == [("stopped", 0)])
    end(program, signal.SIGTERM)
    is_not_asked(Program(BINARY))


run(after_a_kill, after_a_signal_and_saved, after_a_signal_and_discarded, after_a_mistaken_stop)
