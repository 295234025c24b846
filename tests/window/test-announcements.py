# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a screen reader is told of a session, from its beginning to its end: each thing once, while it is so, and nothing else."""

import json
import os
import subprocess

from driver import Atspi, Program, add_own_exercise, add_own_routine, run, wait_for
from ear import Ear

BINARY = os.environ["SOLEUS_BINARY"]
LOST = "No sound: follow the picture. What to do is now said in words."
BACK = "The sound is back"
ASSERTIVE = 2


def command(*words):
    return subprocess.run([BINARY, *words], check=True, capture_output=True, text=True).stdout


def segment():
    """Where the session is: -1 before it runs and after it has ended."""
    return json.loads(command("status", "--json")).get("segment", -1)


class Listener:
    """Everything that is announced, with where the session was then."""

    def __init__(self):
        self.told = []
        self.speakers = set()
        self.listener = Atspi.EventListener.new(self.on_event)
        self.listener.register("object:announcement")

    def on_event(self, event):
        # A screen reader drops what is said in the name of something that it doesn't know yet, and of two sentences at once of anything but a window the second.
        self.speakers.add(event.source.get_role_name())
        self.told.append((event.any_data, event.detail1, segment()))

    def texts(self):
        return [text for text, _politeness, _segment in self.told]

    def wait_for(self, text):
        wait_for(f"“{text}” to be said, after {self.texts()}", lambda: text in self.texts())

    def end(self):
        self.listener.deregister("object:announcement")
        assert self.speakers == {"frame"}, self.speakers


def whole_session():
    """Two exercises, one of them with sides, and a pause in which stopping is asked about and declined. The cues are silent by the routine's own wish: nothing is lost then."""
    add_own_exercise("quick-raise", "Quick Raise", sets=2, repetitions=1, phase_s=0.5, rest_s=3)
    add_own_exercise("side-raise", "Side Raise", sets=1, repetitions=1, phase_s=1.5, rest_s=2, sides="each", setup=["Stand tall", "Bend one knee"])
    add_own_routine("two-raises", "Two Raises", ["quick-raise", "side-raise"], lead_in_s=3, rest_between_s=4, cue_profile="silent")
    listener = Listener()
    program = Program(BINARY)
    program.start("Two Raises")
    listener.wait_for("Side Raise, Set 1 of 1, Left leg")
    program.focus()
    program.strike("space")
    program.find("Resume")
    program.strike("Escape")
    program.find("Keep Going")
    program.strike("Escape")
    wait_for("the question to go", lambda: not program.seek("Keep Going"))
    program.strike("space")
    listener.wait_for("Change Legs")
    command("skip")
    listener.wait_for("Set 1 of 1, Right leg")
    program.find("Done", Atspi.Role.BUTTON)
    wait_for("the summary to be said", lambda: len(listener.told) > 10)
    listener.end()

    # Lead-in 0, set 1–3, rest 4, set 5–7, rest 8, left set 9–11, change-over 12, right set 13–15.
    expected = [
        ("Quick Raise, 2 sets of 1. Get ready: Sit tall, feet flat", range(0, 1)),
        ("Quick Raise, Set 1 of 2, Both legs", range(1, 4)),
        ("Rest, 3 seconds. Next: Set 2 of 2, Both legs", range(4, 5)),
        ("Set 2 of 2, Both legs", range(5, 8)),
        ("Rest, 4 seconds. Next: Side Raise, Set 1 of 1, Left leg. Stand tall. Bend one knee", range(8, 9)),
        ("Side Raise, Set 1 of 1, Left leg", range(9, 12)),
        ("Paused", range(9, 13)),
        ("Going on: ", range(9, 13)),
        ("Change Legs", range(12, 13)),
        ("Set 1 of 1, Right leg", range(13, 16)),
        ("4 of 4 sets", range(-1, 0)),
    ]
    assert len(listener.told) == len(expected), listener.told
    for (text, _politeness, place), (beginning, places) in zip(listener.told, expected):
        is_whole = beginning not in ("Going on: ", "4 of 4 sets")
        assert text == beginning if is_whole else text.startswith(beginning), (text, beginning)
        assert place in places, (text, place, places)
    assert listener.told[7][0] in ("Going on: Lift", "Going on: Hold", "Going on: Lower"), listener.told[7]
    program.close()


def sound_lost_and_back():
    """Each loss is told once, at once and above all else; while it lasts the phases are said, and only then."""
    add_own_exercise("loud-raise", "Loud Raise", sets=1, repetitions=30, phase_s=2, rest_s=30)
    ear = Ear()
    listener = Listener()
    try:
        program = Program(BINARY)
        program.start("Loud Raise")
        listener.wait_for(LOST)
        program.press("Skip")
        wait_for("phases to be said", lambda: listener.texts().count("Lift") + listener.texts().count("Hold") + listener.texts().count("Lower") >= 2)
        command("pause")
        listener.wait_for("Paused")
        command("resume")
        ear.start()
        ear.appear()
        listener.wait_for(BACK)
        back = len(listener.told)
        place = segment()
        wait_for("a phase more", lambda: segment() > place)
        assert len(listener.told) == back, listener.told[back:]
        ear.kill()
        wait_for("the second loss to be said", lambda: listener.texts().count(LOST) == 2)
    finally:
        listener.end()
        ear.end()
    told = listener.texts()
    assert told.count(LOST) == 2 and told.count(BACK) == 1, told
    assert all((politeness == ASSERTIVE) == (text == LOST) for text, politeness, _place in listener.told), listener.told
    command("stop")


run(whole_session, *([sound_lost_and_back] if Ear.is_there() else []))
