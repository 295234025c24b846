# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The program is ended from outside, where nobody can be asked: by a signal, by a logout, by a display that goes away. What was done and what was written is on the disk afterwards."""

import json
import os
import signal
import sqlite3
import subprocess

from driver import Atspi, GLib, PATIENCE_S, Program, Service, add_own_exercise, data_path, read_database, run, wait_for
from gi.repository import Gio

BINARY = os.environ["SOLEUS_BINARY"]


PORTAL_PATH = "/org/freedesktop/portal/desktop"
PORTAL = """
<node>
  <interface name="org.freedesktop.portal.Inhibit">
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="CreateMonitor">
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="QueryEndResponse"><arg type="o" direction="in"/></method>
    <property name="version" type="u" access="read"/>
  </interface>
</node>
"""

# What the portal calls the states of the desktop's session.
QUERY_END = 2
ENDING = 3


class Portal(Service):
    """Tells what becomes of the desktop's session, and counts who has answered that it may end."""

    def __init__(self):
        self.answers = 0
        super().__init__("org.freedesktop.portal.Desktop", PORTAL_PATH, PORTAL)

    def on_get(self, *_):
        return GLib.Variant("u", 3)

    def on_call(self, _bus, _sender, _path, _interface, method, _arguments, invocation):
        if method == "QueryEndResponse":
            self.answers += 1
            invocation.return_value(None)
        else:
            invocation.return_value(GLib.Variant("(o)", (PORTAL_PATH + "/request/1",)))

    @staticmethod
    def tell(state):
        changes = {"screensaver-active": GLib.Variant("b", False), "session-state": GLib.Variant("u", state)}
        Gio.bus_get_sync(Gio.BusType.SESSION).emit_signal(
            None, PORTAL_PATH, "org.freedesktop.portal.Inhibit", "StateChanged", GLib.Variant("(oa{sv})", (PORTAL_PATH + "/session/1", changes)))


def last_session(routine):
    rows = read_database("SELECT number, state, active_us, ended_us - started_us, note FROM sessions WHERE routine = ? AND deleted_us IS NULL ORDER BY number DESC", routine)
    return rows[0] if rows else None


def sets_of(session):
    return read_database("SELECT number, planned, done, active_us FROM sets WHERE session = ? ORDER BY place", session)


class Forgiving(Program):
    """Goes on after a warning of the toolkit: GTK 4.18 has one for each logout of which the portal tells."""

    def __init__(self, binary):
        self.process = subprocess.Popen([binary])
        Program.running.append(self)


def begin(routine, repetitions=3, kind=Program):
    """A session of two sets with a long rest, in its lead-in."""
    name = routine.replace("-", " ").title()
    add_own_exercise(routine, name, sets=2, repetitions=repetitions, phase_s=0.5, rest_s=30)
    program = kind(BINARY)
    program.start(name)
    program.find("Get Ready")
    return program


def end(program, *numbers):
    """Its status is that of any program that the first of these has ended."""
    for number in numbers:
        program.process.send_signal(number)
    status = program.process.wait(PATIENCE_S)
    assert status == (-numbers[0] if numbers else 0), status
    Program.running.remove(program)


def is_whole(routine, sets):
    """The session is there as after Stop: with each set that was begun, what was done of it (on a slow computer, one of these), and the time that was really spent."""
    number, state, active_us, lasted_us, _note = last_session(routine)
    rows = sets_of(number)
    assert state == "stopped", state
    assert len(rows) == len(sets) and all(row[:2] == expected[:2] and row[2] in expected[2:] for row, expected in zip(rows, sets)), rows
    assert sum(row[3] for row in rows) <= active_us <= lasted_us, (rows, active_us, lasted_us)
    assert read_database("PRAGMA integrity_check") == [("ok",)]


def in_a_set():
    """By SIGTERM: the set under way is kept with what was done of it."""
    program = begin("set-raise")
    program.press("Skip")
    program.find("2 of 3")
    end(program, signal.SIGTERM)
    is_whole("set-raise", [(1, 3, 1, 2)])
    assert sets_of(last_session("set-raise")[0])[0][3] >= 1_500_000


def in_a_rest_without_its_window():
    """By SIGINT, as Ctrl+C does, while the session goes on in the background."""
    program = begin("rest-raise", repetitions=1)
    program.press("Skip")
    program.find("Rest")
    program.focus()
    program.strike("ctrl+w")
    program.press("Keep Going in the Background")
    wait_for("the window to go", lambda: not program.x_windows())
    end(program, signal.SIGINT)
    is_whole("rest-raise", [(1, 1, 1)])


def in_a_pause_while_it_asks():
    """By SIGHUP, which a terminal that is closed and its shell both send. Nobody answers the question."""
    program = begin("pause-raise")
    program.press("Skip")
    program.find("2 of 3")
    program.press("Pause")
    program.find("Paused")
    program.press("Stop")
    program.find("Discard", Atspi.Role.BUTTON)
    end(program, signal.SIGHUP, signal.SIGHUP)
    is_whole("pause-raise", [(1, 3, 1, 2)])


def in_the_lead_in():
    """By SIGTERM and SIGHUP, which a service manager sends one after the other."""
    end(begin("lead-raise"), signal.SIGTERM, signal.SIGHUP)
    is_whole("lead-raise", [])


def by_a_logout():
    """As the portal tells of it, which GTK asks in a sandbox."""
    os.environ["GDK_DEBUG"] = "portals"
    portal = Portal()
    try:
        program = begin("logout-raise", kind=Forgiving)
        program.press("Skip")
        program.find("2 of 3")
        portal.tell(QUERY_END)
        wait_for("the answer", lambda: portal.answers)
        assert program.process.poll() is None
        portal.tell(ENDING)
        end(program)
        is_whole("logout-raise", [(1, 3, 1, 2)])
    finally:
        portal.end()
        del os.environ["GDK_DEBUG"]


def with_a_note_a_moment_old():
    """What was said of the session on the summary page."""
    program = begin("noted-raise")
    program.press("Stop")
    program.press("Stop and Save")
    program.find("Done", Atspi.Role.BUTTON)
    note = wait_for("the note", lambda: next((node for node in program.walk() if node.get_role() == Atspi.Role.TEXT and node.get_name() == "Note"), None))
    assert note.set_text_contents("It went well")
    end(program, signal.SIGTERM)
    assert last_session("noted-raise")[4] == "It went well", last_session("noted-raise")


def field(program, title):
    return wait_for(f"a field “{title}”", lambda: next((node for node in program.walk() if node.get_role() == Atspi.Role.SPIN_BUTTON and node.get_name().startswith(title)), None))


def read(identifier):
    with open(data_path("routines", identifier + ".json"), encoding="utf-8") as file:
        return json.load(file)


def edit_sets(identifier, name):
    """Opens the page on which a file of one's own is changed, by the search, where Enter opens what is found, and changes a number. The program ends in the same moment."""
    program = Program(BINARY)
    wait_for("the library to be read", lambda: any(text.startswith("button Start ") for text in program.texts()))
    program.focus()
    program.strike("ctrl+f")
    program.find("Search the Library", Atspi.Role.ENTRY)
    subprocess.run(["xdotool", "type", "--delay", "5", name], check=True)
    wait_for("what is found", lambda: program.seek("Start " + name) and not program.seek("Details"))
    program.strike("Return")
    program.find(name, Atspi.Role.HEADING)
    program.press("Customize")
    assert field(program, "Sets").set_text_contents("4")
    end(program, signal.SIGTERM)
    return read(identifier)


def with_a_change_of_a_routine_a_moment_old():
    with open(data_path("routines", "desk-routine.json"), "w", encoding="utf-8") as file:
        json.dump({"format": "soleus-routine", "version": 1, "id": "desk-routine", "name": "Desk Routine", "blocks": [{"exercise": "seated-soleus-raise"}]}, file)
    assert edit_sets("desk-routine", "Desk Routine")["blocks"][0].get("sets") == 4


def with_a_change_of_an_exercise_a_moment_old():
    add_own_exercise("own-raise", "Own Raise", sets=2, repetitions=5, phase_s=1, rest_s=30)
    assert edit_sets("own-raise", "Own Raise")["sets"] == 4


def though_the_disk_hangs():
    """Another program holds the history: the same signal once more ends it, and the sets before are there."""
    program = begin("held-raise", repetitions=1)
    program.press("Skip")
    program.find("Rest")
    wait_for("the set", lambda: last_session("held-raise") and sets_of(last_session("held-raise")[0]))
    with sqlite3.connect(data_path("history.db"), isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")
        program.process.send_signal(signal.SIGTERM)
        wait_for("the window to go", lambda: not program.x_windows())
        program.process.send_signal(signal.SIGTERM)
        assert program.process.wait(PATIENCE_S) == -signal.SIGTERM
        other.execute("ROLLBACK")
    Program.running.remove(program)
    assert [row[:3] for row in sets_of(last_session("held-raise")[0])] == [(1, 1, 1)]


run(in_a_set, in_a_rest_without_its_window, in_a_pause_while_it_asks, in_the_lead_in, by_a_logout, with_a_note_a_moment_old, with_a_change_of_a_routine_a_moment_old,
    with_a_change_of_an_exercise_a_moment_old, though_the_disk_hangs)
