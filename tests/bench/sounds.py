# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What is heard, and when: rendered, through a sound server, and against the picture."""

import array
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import wave

RATE = 48000
# With every kind of cue, and over in some minutes.
RENDERED = ("seated-soleus-raise", "circulation-pumps", "bent-knee-calf-raise", "soleus-wall-stretch")
# Cues begin out of quiet of this length; what begins within it belongs to the cue before.
QUIET = 192


def run_json(*command, **options):
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **options).stdout)


def find_onsets(path):
    """The samples at which sound begins out of silence."""
    with wave.open(path) as file:
        samples = array.array("h", file.readframes(file.getnframes()))
    onsets = []
    last = -QUIET - 1
    for index, sample in enumerate(samples):
        if sample:
            if index - last > QUIET:
                onsets.append(index)
            last = index
    return onsets


def measure_rendered(table, binaries, home):
    """The largest error of all cues. A cue that is missing, or one too many, is an error without bounds."""
    error = cues = 0
    path = os.path.join(home.folder, "rendered.wav")
    for identifier in RENDERED:
        timeline = run_json(binaries.soleus, "timeline", identifier, "--json", env=home.environment)
        subprocess.run([binaries.soleus, "render", identifier, "--output", path], env=home.environment, check=True, stdout=subprocess.DEVNULL)
        expected = sorted({(cue["at_us"] * RATE + 500_000) // 1_000_000 for cue in timeline["cues"]})
        onsets = find_onsets(path)
        cues += len(expected)
        if len(onsets) != len(expected):
            error = float("inf")
        else:
            error = max(error, *(abs(heard - due) for heard, due in zip(onsets, expected)))
    table.measure("cue-rendered", error, f"{cues} cues of {len(RENDERED)} exercises")


def measure_server(table, build):
    """The stream alone, listened to at a sound server: the work of `tests/audio/sound-figures`."""
    figures = run_json(f"{build}/tests/audio/sound-figures")
    late = f", {figures['underruns']} underruns of the server" if figures.get("underruns") else ""
    table.measure("cue-heard", figures["cue_error_p99_ms"], f"{figures['cues']} cues, median {figures['cue_error_p50_ms']:.3f} ms{late}")
    moves = {move: figures[f"{move}_heard_ms"] for move in ("skip", "back", "resume")}
    table.measure("heard", max(moves.values()), ", ".join(f"{move} {ms:.0f}" for move, ms in moves.items()) + " ms")


NUMBERS = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


def read_numbers(text):
    return [float(number) for number in NUMBERS.findall(text)]


def read_stretches(output):
    """What the test of the whole program says of each part of its session that nobody interfered with: seconds, ms after the press, errors of sounds and of words."""
    found = re.findall(r"^# from (\S+) s: heard (\S+) ms after the press, sounds off by \[(.*)\] ms, words later than sounds by \[(.*)\] ms$", output, re.MULTILINE)
    return [(float(begin), float(answer), read_numbers(sounds), read_numbers(words)) for begin, answer, sounds, words in found]


def measure_picture(table, binaries, home, source):
    """A session in the real window: its words are read as a screen reader does, its sound is recorded. The first word after a press comes before its sound on purpose."""
    test = os.path.join(source, "tests", "window", "test-sound-in-step.py")
    environment = {**home.environment, "SOLEUS_BINARY": binaries.soleus, "SOLEUS_TEST_TIMING": binaries.timing, "GSETTINGS_BACKEND": "memory"}
    output = subprocess.run([sys.executable, test], env=environment, check=False, stdout=subprocess.PIPE, text=True).stdout
    if not re.search(r"^(not )?ok 1 |^1\.\.0 ", output, re.MULTILINE):
        raise RuntimeError(f"{test} didn't come to its end")
    # When the computer didn't keep up, the test tries again: the last attempt counts.
    stretches = read_stretches(output)[-5:]
    if not stretches:
        table.skip(["cue-heard", "heard", "picture"], "the session couldn't be heard or followed")
        return
    words = [abs(error) for _begin, _answer, _sounds, words in stretches for error in words[1:]]
    table.measure("picture", statistics.median(words), f"{len(words)} words in the real window, the slowest {max(words):.0f} ms; the way over the bus is counted")
    if table.figures["cue-heard"].value is None:
        sounds = sorted(abs(error) for _begin, _answer, sounds, _words in stretches for error in sounds)
        answers = [answer for _begin, answer, _sounds, _words in stretches[1:]]
        table.measure("cue-heard", sounds[-1], f"the largest of {len(sounds)} cues in the real window")
        table.measure("heard", max(answers), "in the real window, from the press")


def measure_sounds(table, binaries, home, build, source):
    measure_rendered(table, binaries, home)
    missing = [name for name in ("pulseaudio", "pactl", "parec", "pacat") if not shutil.which(name)]
    if missing:
        table.skip(["cue-heard", "heard", "picture"], "needs " + ", ".join(missing))
        return
    if os.path.exists(f"{build}/tests/audio/sound-figures"):
        measure_server(table, build)
    measure_picture(table, binaries, home, source)
