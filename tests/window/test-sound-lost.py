# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A session in the real window whose sound server dies and comes back, and one on a computer that has no sound at all: both go on."""

import json
import os
import subprocess

from driver import Atspi, Program, add_own_exercise, read_database, run, wait_for
from ear import Ear, now_us
from timing import Late, judge

BINARY = os.environ["SOLEUS_BINARY"]
BANNER = "No sound: follow the picture"
REPETITIONS = 10
PHASE_US = 700_000
SET_US = 3 * REPETITIONS * PHASE_US
# From when there is a server again until cues are heard in step.
BACK_US = 4_000_000
# Sound against the position that the program tells, and the way over the bus.
IN_STEP_US = 50_000
# Cues among each other. A server that has only just been started guesses what time it is at its device, and the sound follows that.
APART_US = 5_000


def shows_banner(program):
    """The banner itself keeps its name while it is away; its words don't stay."""
    return program.seek(BANNER, Atspi.Role.LABEL) is not None


def status():
    return json.loads(subprocess.run([BINARY, "status", "--json"], check=True, capture_output=True, text=True).stdout)


def position_zero_us():
    """When the position was 0, if it had always moved as it does now: by the quickest of some answers."""
    answers = []
    for _ in range(5):
        asked_us = now_us()
        position_us = status()["position_us"]
        told_us = now_us()
        answers.append((told_us - asked_us, (asked_us + told_us) // 2 - position_us))
    return min(answers)[1]


def sets_of(routine):
    return read_database(
        "SELECT sets.number, planned, done, sets.active_us FROM sets JOIN sessions ON sets.session = sessions.number"
        " WHERE sessions.routine = ? AND deleted_us IS NULL ORDER BY sessions.number, place", routine)


def start(identifier, name):
    add_own_exercise(identifier, name, sets=1, repetitions=REPETITIONS, phase_s=PHASE_US / 1e6, rest_s=30)
    program = Program(BINARY)
    program.start(name)
    program.press("Skip")
    program.find("Lift")
    return program


def finish(program, identifier):
    """What was done is recorded in full: nobody has lost a moment."""
    program.find("Done")
    wait_for("the set on the disk", lambda: sets_of(identifier))
    assert sets_of(identifier)[-1] == (1, REPETITIONS, REPETITIONS, SET_US), sets_of(identifier)
    program.press("Done")
    program.close()


def lose_and_find(ear):
    """Plays a set in which the server dies. Returns when a server was there again, when the position was 0, and when cues were heard from then on."""
    ear.start()
    ear.appear()
    program = start("lost-raise", "Lost Raise")
    wait_for("the second repetition", lambda: program.seek("2 of 10") or status()["position_us"] > 8 * PHASE_US)
    assert not shows_banner(program), program.texts()
    before = status()
    ear.kill()
    died_us = now_us()
    wait_for("the banner", lambda: shows_banner(program))
    print(f"# the window says so {(now_us() - died_us) / 1000:.0f} ms after the server died", flush=True)
    after = status()
    assert after["state"] == "running" and after["position_us"] > before["position_us"], (before, after)

    ear.start()
    ear.listen()
    ear.appear()
    back_us = now_us()
    wait_for("the banner to go", lambda: not shows_banner(program))
    print(f"# it takes that back {(now_us() - back_us) / 1000:.0f} ms after there was a server again", flush=True)
    zero_us = position_zero_us()
    wait_for("some cues in step", lambda: now_us() > back_us + BACK_US + 4 * PHASE_US)
    finish(program, "lost-raise")
    ear.kill()
    return back_us, zero_us, ear.find_onsets_us()


def compare(back_us, zero_us, onsets):
    """The cues of the set stand a phase apart, from the end of the lead-in on."""
    cues = [onset for onset in onsets if onset < zero_us + 5_000_000 + SET_US - PHASE_US // 2]
    if not cues:
        raise Late("nothing was heard")
    off = [(onset - zero_us - 5_000_000 + PHASE_US // 2) % PHASE_US - PHASE_US // 2 for onset in cues]
    print(f"# first heard after {(cues[0] - back_us) / 1000:.0f} ms, against the position {[error / 1000 for error in off]} ms", flush=True)
    apart = [later - earlier for earlier, later in zip(cues, cues[1:])]
    if not all(abs(gap - PHASE_US) < PHASE_US // 2 for gap in apart):
        raise Late(f"cues are missing: {apart}")
    if cues[0] - back_us > BACK_US or max(map(abs, off)) > IN_STEP_US or max(off) - min(off) > APART_US:
        raise Late("the sound came back late, or out of step")


def hear_the_server_die(timing):
    ear = Ear()
    try:
        heard = lose_and_find(ear)
    finally:
        ear.end()
    timing.end()
    ear.note_busy(timing)
    compare(*heard)


def server_dies_in_a_set():
    judge(hear_the_server_die)


def no_device_at_all():
    ear = Ear()
    try:
        program = start("silent-raise", "Silent Raise")
        wait_for("the banner", lambda: shows_banner(program))
        begun = status()
        wait_for("a second that counts", lambda: status()["active_us"] >= begun["active_us"] + 1_000_000)
        assert shows_banner(program), program.texts()
        finish(program, "silent-raise")
    finally:
        ear.end()


if Ear.is_there():
    run(server_dies_in_a_set, no_device_at_all)
else:
    print(f"1..0 # SKIP needs {', '.join(Ear.PROGRAMS)}")
