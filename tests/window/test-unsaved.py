# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The history can't take what is done: its disk is full or read-only, its folder is deleted, a newer version wrote it. The session goes on, the person is told, and nothing is lost
that can be kept."""

import os
import shutil
import sqlite3
import subprocess

from disk import Disk
from driver import Atspi, Inconclusive, Program, add_own_exercise, add_own_routine, data_path, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]

disk = Disk(data_path(), "1m")


class Listener:
    """Everything that is announced."""

    def __init__(self):
        self.told = []
        self.listener = Atspi.EventListener.new(lambda event: self.told.append(event.any_data))
        self.listener.register("object:announcement")

    def count(self, words):
        return sum(words in text for text in self.told)

    def end(self):
        self.listener.deregister("object:announcement")


def begin_anew(count):
    if disk.failure:
        raise Inconclusive(disk.failure)
    for name in os.listdir(data_path()):
        path = data_path(name)
        shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
    add_own_exercise("quick-raise", "Quick Raise", sets=count, repetitions=1, phase_s=0.3, rest_s=1)
    add_own_routine("quick-round", "Quick Round", ["quick-raise"], lead_in_s=3)


def shows(program, words):
    """A banner that is closed keeps its name."""
    return [node for node in program.walk() if words in (node.get_name() or "") and node.get_role() == Atspi.Role.LABEL and node.get_state_set().contains(Atspi.StateType.SHOWING)]


def wait_for_words(program, words):
    return wait_for(f"“{words}” in the window", lambda: shows(program, words))


def sets():
    return [place for place, in read_database("SELECT place FROM sets WHERE NOT is_open ORDER BY place")]


def picture(program, name):
    """In both widths, for whoever wants to look at it."""
    if "SOLEUS_SCREENSHOTS" not in os.environ:
        return
    window = program.focus()
    for width in (360, 900):
        subprocess.run(["xdotool", "windowsize", "--sync", window, str(width), "720"], check=False, timeout=5)
        subprocess.run(["sleep", "0.7"], check=True)
        subprocess.run(["import", "-window", window, os.path.join(os.environ["SOLEUS_SCREENSHOTS"], f"{name}-{width}.png")], check=False)


def full_disk():
    begin_anew(4)
    listener = Listener()
    program = Program(BINARY)
    program.start("Quick Round")
    wait_for("the first set on the disk", lambda: sets() == [0])
    disk.fill()
    wait_for_words(program, "The disk is full")
    picture(program, "full-session")
    program.find("Summary")
    wait_for_words(program, "Quick Round\nNot saved yet")
    wait_for_words(program, "4 of 4")
    wait_for_words(program, "The disk is full")
    picture(program, "full-summary")
    assert len(sets()) < 4, sets()
    assert listener.count("The disk is full") == 1, listener.told
    listener.end()

    subprocess.Popen(["gapplication", "action", os.environ["SOLEUS_APPLICATION_ID"], "quit"])
    program.find("Not Saved Yet")
    picture(program, "full-closing")
    disk.make_room()
    wait_for("the question to go by itself", lambda: not shows(program, "Not Saved Yet"))
    wait_for_words(program, "Well done: it is in your history")
    wait_for("nothing to be told of the disk", lambda: not shows(program, "The disk is full"))
    assert sets() == list(range(4)), sets()
    assert read_database("SELECT state FROM sessions") == [("finished",)]
    program.close()


def read_only_disk():
    begin_anew(2)
    disk.set_read_only(True)
    program = Program(BINARY)
    program.press("Start Quick Round")
    answer_all(program)
    program.find("Summary")
    wait_for_words(program, "Quick Round\nNot saved yet")
    wait_for_words(program, "2 of 2")
    assert not os.path.exists(data_path("history.db"))
    disk.set_read_only(False)
    wait_for_words(program, "Well done: it is in your history")
    assert sets() == list(range(2)), sets()
    program.close()


def answer_all(program):
    """The questions before a session, and what is said where it can't be saved."""
    if program.is_asked("None of These") or wait_for("a question", lambda: program.is_asked("None of These") or program.is_asked("Start Anyway") or program.is_asked("Start")):
        while not program.is_asked("Pause"):
            for name in ("Start Anyway", "None of These", "Start"):
                if program.is_asked(name):
                    if name == "None of These":
                        program.come_to_last_statement()
                    program.press(name)
                    wait_for(f"“{name}” to be taken", lambda: not program.is_asked(name))


def newer_history():
    begin_anew(2)
    with sqlite3.connect(data_path("history.db")) as connection:
        connection.executescript("CREATE TABLE later (a); PRAGMA user_version = 99;")
    before = open(data_path("history.db"), "rb").read()
    program = Program(BINARY)
    program.press("Start Quick Round")
    wait_for("what is said before the session", lambda: shows(program, "This Session Can’t Be Saved") or program.is_asked("None of These"))
    answer_all(program)
    program.find("Summary")
    wait_for_words(program, "Quick Round\nNot saved")
    wait_for_words(program, "2 of 2")
    wait_for_words(program, "Update Soleus")
    assert not shows(program, "deleted") and not shows(program, "saved yet"), program.texts()
    picture(program, "newer-summary")
    program.close()
    assert open(data_path("history.db"), "rb").read() == before


def deleted_folder():
    begin_anew(3)
    program = Program(BINARY)
    program.start("Quick Round")
    wait_for("the first set on the disk", lambda: sets() == [0])
    for name in os.listdir(data_path()):
        if name.startswith("history.db"):
            os.unlink(data_path(name))
    wait_for_words(program, "was moved or deleted while Soleus was running")
    picture(program, "deleted-session")
    wait_for_words(program, "Well done: it is in your history")
    assert sets() == list(range(3)), sets()
    program.close()


# A disk that something was read from by SQLite stays busy for a while, and can't be made read-only then: that one comes first.
run(read_only_disk, full_disk, newer_history, deleted_folder)
