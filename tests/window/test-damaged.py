# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A history that is damaged: the person is told what became of it, once in a place and everywhere in the same words, until they say that they know."""

import os

from driver import Program, data_path, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]
WORDS = "The history was damaged. It was kept as “history.db.damaged-"


def damage():
    os.makedirs(data_path(), mode=0o700, exist_ok=True)
    with open(data_path("history.db"), "w", encoding="utf-8") as file:
        file.write("This is no database, and never was one.")


def told(program):
    """What is shown of it, as often as it is shown: a banner's or a toast's label may be heard by both of its names."""
    return [node for node in program.walk() if WORDS in (node.get_name() or "")]


def say_that_one_knows(program):
    program.press("OK")
    wait_for("the banner to go", lambda: program.seek("OK") is None)


def it_is_told_in_one_wording():
    damage()
    program = Program(BINARY)
    words = {node.get_name() for node in wait_for("the notice in the library", lambda: told(program))}
    assert len(words) == 1, words
    program.press("History")
    program.find("OK")
    assert {node.get_name() for node in told(program)} == words, program.texts()
    say_that_one_knows(program)
    program.close()


def it_is_told_until_the_person_knows():
    damage()
    program = Program(BINARY)
    wait_for("the notice in the library", lambda: told(program))
    program.close()
    # Nobody has said that they know: it is told again.
    program = Program(BINARY)
    wait_for("the notice in the library", lambda: told(program))
    program.press("History")
    say_that_one_knows(program)
    program.close()
    program = Program(BINARY)
    program.press("History")
    program.find("No Sessions Yet")
    assert not told(program), program.texts()
    program.close()


run(it_is_told_in_one_wording, it_is_told_until_the_person_knows)
