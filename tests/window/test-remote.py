# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A session controlled from a second process: `soleus pause` and its like over the bus."""

import json
import os
import subprocess

from driver import Atspi, Program, add_own_exercise, application_id, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]


def command(*words):
    return subprocess.run([BINARY, *words], check=False, capture_output=True, text=True)


def status():
    answer = command("status", "--json")
    assert answer.returncode == 0, answer
    return json.loads(answer.stdout)


def tells_of_another_installation():
    """What runs has data of its own, as a Flatpak has: nothing is begun there unawares."""
    program = Program(BINARY)
    program.find("Library")
    other = os.environ | {"XDG_DATA_HOME": os.environ["XDG_DATA_HOME"] + "-other"}
    answer = subprocess.run([BINARY, "start", "circulation-pumps"], check=False, capture_output=True, text=True, env=other)
    assert answer.returncode == 1 and "Another installation" in answer.stderr and os.environ["XDG_DATA_HOME"] in answer.stderr, answer
    assert status() == {"state": "idle"}
    # What only opens comes up in the window that is there, and whose that is is said, unless it is one's own.
    for words in ((), (os.path.join(os.environ["HOME"], "no-such.soleus"),)):
        answer = subprocess.run([BINARY, *words], check=True, capture_output=True, text=True, env=other)
        assert "Another installation" in answer.stderr and os.environ["XDG_DATA_HOME"] in answer.stderr, answer
        assert subprocess.run([BINARY, *words], check=True, capture_output=True, text=True).stderr == ""
    program.close()


def one_of_two_starts():
    """At the same moment, with nothing open: one is performed, and whoever asked for the other learns that it isn't."""
    for name in ("first", "second"):
        add_own_exercise(name, name.title(), sets=2, repetitions=20, phase_s=0.5, rest_s=30)
    programs = [Program(BINARY, "start", name) for name in ("first", "second")]
    ended = wait_for("one to hand over to the other", lambda: next((program for program in programs if program.process.poll() is not None), None))
    assert ended.process.returncode == 0
    (program,) = (program for program in programs if program is not ended)
    program.answer()
    program.find("A session is under way already")
    assert status()["routine"] == ("first", "second")[programs.index(program)]


def says_when_nothing_runs():
    assert status() == {"state": "none"}
    assert command("status").stdout == "none\n"
    for word in ("pause", "resume", "skip", "back", "stop"):
        answer = command(word)
        assert answer.returncode == 1 and "isn’t running" in answer.stderr and not answer.stdout, answer
    assert command("pause", "now").returncode == 2


def controls_a_session():
    add_own_exercise("long-raise", "Long Raise", sets=2, repetitions=20, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.find("Library")
    assert status() == {"state": "idle"}
    refused = command("pause")
    assert refused.returncode == 1 and "no session" in refused.stderr, refused
    program.start("Long Raise")
    wait_for("the session to run", lambda: status()["state"] == "running")
    assert command("skip").returncode == 0
    program.find("Lift")
    now = status()
    assert now["routine"] == "long-raise" and now["segment"] >= 1 and now["position_us"] >= 5_000_000, now
    assert command("pause").returncode == 0
    program.find("Paused")
    paused = status()
    assert paused["state"] == "paused"
    assert status() == paused
    assert command("pause").returncode == 1
    assert command("resume").returncode == 0
    wait_for("the session to run on", lambda: status()["state"] == "running" and status()["position_us"] > paused["position_us"])
    assert command("skip").returncode == 0
    program.find("Rest")
    assert command("back").returncode == 0
    program.find("Set 1 of 2")
    assert command("stop").returncode == 0
    program.find("Done", Atspi.Role.BUTTON)
    assert status() == {"state": "idle"}
    assert read_database("SELECT state FROM sessions") == [("stopped",)]


def call_actions(method, *arguments):
    """Speaks to the program's actions as any other program can."""
    return subprocess.run(["gdbus", "call", "--session", "--dest", application_id(), "--object-path", "/" + application_id().replace(".", "/"),
                           "--method", "org.gtk.Actions." + method, *arguments], check=True, capture_output=True, text=True).stdout


def activate(name):
    call_actions("Activate", name, "[]", "{}")


def enabled():
    names = set()
    for name in ("pause", "resume", "toggle-pause", "skip", "back", "extend-rest", "done", "stop"):
        assert f"'session.{name}'" in call_actions("List")
        if call_actions("Describe", "session." + name).startswith("((true"):
            names.add(name)
    return names


def exports_its_actions():
    """Under the names that the page uses, and enabled as its buttons are."""
    add_own_exercise("long-raise", "Long Raise", sets=2, repetitions=20, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.find("Library")
    assert enabled() == set()
    program.start("Long Raise")
    wait_for("the session to run", lambda: status()["state"] == "running")
    assert enabled() == {"pause", "toggle-pause", "skip", "back", "extend-rest", "stop"}
    activate("session.skip")
    program.find("Lift")
    activate("session.resume")  # is not enabled
    activate("session.pause")
    program.find("Paused")
    assert enabled() == {"resume", "toggle-pause", "skip", "back", "stop"}
    activate("session.toggle-pause")
    wait_for("the session to run on", lambda: status()["state"] == "running")
    activate("session.skip")
    program.find("Rest")
    activate("session.extend-rest")
    activate("session.back")
    program.find("Set 1 of 2")
    activate("session.stop")
    program.find("Done", Atspi.Role.BUTTON)
    assert not program.seek("Stop This Session?")
    assert enabled() == set() and status() == {"state": "idle"}


run(says_when_nothing_runs, controls_a_session, exports_its_actions, one_of_two_starts, tells_of_another_installation)
