# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A session in the real window, with a real sound server: what is heard against the timeline, and what is shown against what is heard."""

import json
import os
import subprocess
import time

from driver import Atspi, Program, add_own_exercise, run, wait_for
from ear import Ear, now_us
from timing import Late, judge

BINARY = os.environ["SOLEUS_BINARY"]
PATIENCE_S = 60
# Cues that are nearer to each other than this sound as one.
TOGETHER_US = 60_000
# Within a stretch that nobody interferes with, sound has no reason to be off by a sample.
SOUND_US = 1_000
# A frame or two, and the way over the bus.
PICTURE_US = 50_000
# A button that is pressed from outside looks pressed for so long before it acts: GTK's ACTIVATE_TIMEOUT.
PRESSED_US = 250_000
# What is pressed is shown at once, and heard when the sound server can meet it: so the first word may come before its sound.
LEAD_US = 100_000
# What a skip, a step back or a resume may take to be heard: 150 ms, and the way over the bus.
HEARD_US = 200_000


def say(text):
    print(f"# {text}", flush=True)


def expect(in_time, otherwise):
    if not in_time:
        raise Late(otherwise)


class Eye:
    """Reads the large word of the page again and again, and notes when it has become another."""

    def __init__(self, program):
        self.label = program.find("Get Ready", Atspi.Role.LABEL)
        self.word = "Get Ready"
        self.seen = []

    def look_until(self, condition):
        end = time.monotonic() + PATIENCE_S
        while not condition():
            word = Atspi.Text.get_text(self.label, 0, -1)
            if word != self.word:
                self.seen.append((now_us(), word))
                self.word = word
            assert time.monotonic() < end, f"“{word}” stays"
            time.sleep(0.003)

    def look_for(self, seconds):
        end = time.monotonic() + seconds
        self.look_until(lambda: time.monotonic() >= end)

    def follow(self, *words):
        """Looks until these words have come, one after the other, and then until their sound is over, when the button acts that is pressed next."""
        for word in words:
            self.look_until(lambda word=word: self.word == word)
        self.look_for(0.8 if words[-1] == "Rest" else 0.2)


class Timeline:
    """What the program says that it will play."""

    def __init__(self, identifier):
        text = subprocess.run([BINARY, "timeline", identifier, "--json"], check=True, capture_output=True, text=True).stdout
        segments, cues = (json.loads(text)[key] for key in ("segments", "cues"))
        self.cues_us = []
        for cue in cues:
            if not self.cues_us or cue["at_us"] - self.cues_us[-1] >= TOGETHER_US:
                self.cues_us.append(cue["at_us"])

        self.words = [(segment["start_us"], (segment["phase"] or segment["kind"]).capitalize()) for segment in segments if segment["kind"] in ("phase", "rest")]
        self.rest_us = next(segment["start_us"] for segment in segments if segment["kind"] == "rest")
        self.sets_us = [next(segment["start_us"] for segment in segments if segment["kind"] == "phase" and segment["set"] == number) for number in (1, 2)]


class Stretch:
    """A part of the session that nobody interferes with: it begins and ends with a button that is pressed."""

    def __init__(self, button, position_us=None):
        assert button.get_action_iface().do_action(0)
        self.begun_us = now_us() + PRESSED_US
        self.position_us = position_us

    def take(self, end_us, onsets, seen):
        self.end_us = end_us
        self.onsets = [at for at in onsets if self.begun_us <= at < end_us]
        self.seen = [(at, word) for at, word in seen if self.begun_us <= at < end_us]

    def expect(self, timeline):
        """What must have been heard, if its first sound was on time."""
        cues = [at for at in timeline.cues_us if at >= self.position_us]
        expect(self.onsets, f"from {self.position_us}: nothing was heard")
        self.offset_us = self.onsets[0] - cues[0]
        return [at + self.offset_us for at in cues if at + self.offset_us < self.end_us]

    def sound_errors_us(self, timeline):
        expected = self.expect(timeline)
        expect(len(expected) == len(self.onsets), f"from {self.position_us}: heard {self.onsets}, expected {expected}")
        return [heard - due for heard, due in zip(self.onsets, expected)]

    def picture_errors_us(self, timeline):
        """How much later than its sound each word came. A resume first shows the word that was left, which has no sound of its own."""
        due = [(at + self.offset_us, word) for at, word in timeline.words if self.position_us <= at < self.end_us - self.offset_us]
        seen = self.seen[-len(due):]
        expect([word for _at, word in seen] == [word for _at, word in due], f"from {self.position_us}: seen {self.seen}, heard {due}")
        return [shown - heard for (shown, _), (heard, _) in zip(seen, due)]


def find_last_answer(program):
    """What is left to press after the question that comes before every first session: the Start of the one about this exercise."""
    program.press("Start Heard Raise")
    program.press_none()
    program.find("Look Out For")
    return wait_for("the last question", lambda: program.is_asked("Start"))


def play(program, timeline):
    """Start, a pause of 1.5 s, Back out of the rest, a skip to the rest and one to the second set, Stop. Returns the stretches, and what was seen."""
    start = find_last_answer(program)
    stretches = [Stretch(start, 0)]
    eye = Eye(program)
    pause, back, skip, stop = (program.find(name, Atspi.Role.BUTTON) for name in ("Pause", "Back", "Skip", "Stop"))
    eye.follow("Lift", "Hold", "Lower", "Lift")
    stretches.append(Stretch(pause))
    time.sleep(1.5)
    stretches.append(Stretch(pause))
    eye.follow("Hold", "Lower", "Lift", "Hold", "Lower", "Rest")
    stretches.append(Stretch(back, timeline.sets_us[0]))
    eye.follow("Lift", "Hold")
    stretches.append(Stretch(skip, timeline.rest_us))
    eye.follow("Rest")
    stretches.append(Stretch(skip, timeline.sets_us[1]))
    eye.follow("Lift", "Hold")
    stretches.append(Stretch(stop))
    program.press("Stop and Save")
    program.find("Done", Atspi.Role.BUTTON)
    time.sleep(1)
    return stretches, eye.seen


def compare(stretches, timeline):
    """Expects that what must be heard is heard once and nothing else, and that sound, picture and the person's hand are in step."""
    start, paused, resumed, *moved, stopped = stretches
    expect(not paused.onsets, f"heard while it was paused: {paused.onsets}")
    expect(not stopped.onsets, f"heard after Stop: {stopped.onsets}")
    start.expect(timeline)
    resumed.position_us = paused.begun_us - start.offset_us
    for stretch in (start, resumed, *moved):
        sounds = stretch.sound_errors_us(timeline)
        words = stretch.picture_errors_us(timeline)
        answer_us = stretch.offset_us + stretch.position_us - stretch.begun_us
        say(f"from {stretch.position_us / 1e6:.3f} s: heard {answer_us / 1000:.0f} ms after the press, sounds off by {[error / 1000 for error in sounds]} ms,"
            f" words later than sounds by {[error / 1000 for error in words]} ms")
        if stretch in moved:
            words[0] = min(words[0] + LEAD_US, abs(words[0]), key=abs)
        expect(max(map(abs, sounds)) <= SOUND_US, f"sounds are off by {[error / 1000 for error in sounds]} ms")
        expect(max(map(abs, words)) <= PICTURE_US, f"words are off by {[error / 1000 for error in words]} ms")
        expect(stretch is start or answer_us <= HEARD_US, f"heard {answer_us / 1000:.0f} ms after the press")


def hear_and_see(timing, timeline):
    """Plays and hears the session once."""
    ear = Ear()
    ear.start()
    ear.listen()
    ear.appear()
    try:
        program = Program(BINARY)
        stretches, seen = play(program, timeline)
        ended_us = now_us()
        program.close()
    finally:
        ear.end()
    timing.end()
    ear.note_busy(timing)
    onsets = ear.find_onsets_us()
    for stretch, end_us in zip(stretches, [following.begun_us for following in stretches[1:]] + [ended_us]):
        stretch.take(end_us, onsets, seen)
    compare(stretches, timeline)


def heard_and_seen_in_step():
    add_own_exercise("heard-raise", "Heard Raise", sets=2, repetitions=3, phase_s=0.7, rest_s=30)
    timeline = Timeline("heard-raise")
    judge(lambda timing: hear_and_see(timing, timeline))


if Ear.is_there():
    run(heard_and_seen_in_step)
else:
    print(f"1..0 # SKIP needs {', '.join(Ear.PROGRAMS)}")
