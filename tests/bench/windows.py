# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the window costs: start, memory, wake-ups, processor time. The real program, beside a bare window and one with the same widgets."""

import statistics
import time

from program import Display, Home, Program, wait_until

# A default session, measured after its lead-in, over whole repetitions of 7 s.
ROUTINE = "seated-soleus-raise"
BEGUN_US = 1_500_000
REPETITION_S = 7


class Binaries:
    """Where the programs of one build are."""

    def __init__(self, build):
        self.soleus = f"{build}/src/soleus"
        self.bare = f"{build}/tests/bench/bare"
        self.reference = f"{build}/tests/bench/reference"
        self.watcher = f"{build}/tests/bench/libfirst-frame.so"
        self.timing = f"{build}/tests/support/libtest-timing.so"


def add_routines(home, number):
    for index in range(number):
        home.add_routine(f"own-{index}")


def time_start_ms(binary, home, watcher, has_cards):
    with Program(home, binary, watcher=watcher) as program:
        return [None if painted_s is None else (painted_s - program.began_s) * 1000 for painted_s in program.read_start_s(has_cards)]


def compare_starts(subjects, rounds, watcher):
    """The median of each, in turns, so that a slow moment of the computer meets all alike: to the first frame, and to the first one with cards. The first round warms up
    and doesn't count."""
    times = {name: [] for name in subjects}
    for number in range(rounds + 1):
        for name, (binary, home) in subjects.items():
            taken_ms = time_start_ms(binary, home, watcher, name != "bare")
            if number:
                times[name].append(taken_ms)
    first = {name: statistics.median(first_ms for first_ms, _cards_ms in taken) for name, taken in times.items()}
    cards = {name: statistics.median(cards_ms for _first_ms, cards_ms in taken) for name, taken in times.items() if name != "bare"}
    return first, cards


def measure_start(table, binaries, rounds):
    with Home() as home:
        first, cards = compare_starts({name: (getattr(binaries, name), home) for name in ("bare", "reference", "soleus")}, rounds, binaries.watcher)
    note = f"{first['soleus']:.0f} ms, bare {first['bare']:.0f}, reference {first['reference']:.0f}; medians of {rounds} each, in turns"
    table.measure("start-bare", first["soleus"] / first["bare"], note)
    table.measure("start-reference", first["soleus"] / first["reference"])
    table.measure("start-cards", cards["soleus"] / cards["reference"], f"{cards['soleus']:.0f} ms, reference {cards['reference']:.0f}")


def measure_own_start(table, binaries, rounds, number):
    with Home() as none, Home() as many:
        add_routines(many, number)
        first, cards = compare_starts({"none": (binaries.soleus, none), "many": (binaries.soleus, many)}, rounds, binaries.watcher)
    table.measure("own-start", first["many"] / first["none"], f"{first['many']:.0f} ms, without {first['none']:.0f}; medians of {rounds}; with cards {cards['many']:.0f}, without {cards['none']:.0f}")


def weigh_at_rest(programs):
    for program in programs:
        program.find_window()
    time.sleep(2)
    programs[-1].settled_pss_mb()
    return [program.pss_mb() for program in programs]


def measure_rest(table, binaries, rounds, seconds):
    """Memory at rest, all three at the same time: what they have together with others is then shared by the same number. The first round fills the caches of the
    home and doesn't count. In the last one Soleus is watched doing nothing."""
    weights = []
    with Home() as home:
        for number in range(rounds + 1):
            with Program(home, binaries.bare) as bare, Program(home, binaries.reference) as reference, Program(home, binaries.soleus) as soleus:
                weights.append(weigh_at_rest((bare, reference, soleus)))
                if number == rounds:
                    table.measure("wake-ups-rest", soleus.watch(seconds)[0], f"over {seconds} s")
    bare_mb, reference_mb, soleus_mb = zip(*weights[1:])
    note = f"PSS {statistics.median(soleus_mb):.1f} MB, bare {statistics.median(bare_mb):.1f}, reference {statistics.median(reference_mb):.1f}, all three open; {rounds} times"
    table.measure("memory-bare", statistics.median(ours - theirs for ours, theirs in zip(soleus_mb, bare_mb)), note)
    table.measure("memory-reference", statistics.median(ours - theirs for ours, theirs in zip(soleus_mb, reference_mb)))


class Session:
    """The program with a session under way, past its lead-in."""

    def __init__(self, binaries, settings=None, animations=True, watcher=None):
        self.home = Home({"lead-in-s": 1, **(settings or {})}, animations)
        self.binaries = binaries
        self.watcher = watcher

    def __enter__(self):
        self.home.__enter__()
        self.program = Program(self.home, self.binaries.soleus, "start", ROUTINE, watcher=self.watcher)
        self.program.find_window()
        self.program.wait_for_session(BEGUN_US)
        return self.program

    def __exit__(self, *error):
        self.program.__exit__(*error)
        self.home.__exit__(*error)


def count_frames(binaries):
    """How many frames are painted each second while the figure lifts and lowers its heels, and while it holds them: the clock ticks 60 times."""
    with Session(binaries, watcher=binaries.watcher) as program:
        program.read_frames_s(0.5)
        return len(program.read_frames_s(REPETITION_S)) / REPETITION_S


def measure_visible(table, binaries, repetitions):
    seconds = repetitions * REPETITION_S
    for key, settings, animations in (("cpu-motion", None, True), ("cpu-reduced", None, False), ("cpu-silent", {"cue-profile": "'silent'"}, False)):
        with Session(binaries, settings, animations) as program:
            _wake_ups, ms_per_s = program.watch(seconds)
        note = f"over {seconds} s at 900 × 680"
        if key == "cpu-motion":
            note += f", {count_frames(binaries):.0f} frames a second painted"
        table.measure(key, ms_per_s * 60, note)


def measure_hidden_and_paused(table, binaries, seconds):
    display = Display()
    with Session(binaries) as program:
        display.set_hidden(program.find_window(), True)
        time.sleep(2)
        wake_ups, ms_per_s = program.watch(2 * seconds)
        table.measure("wake-ups-hidden", wake_ups, f"over {2 * seconds} s, with sound")
        table.measure("cpu-hidden", ms_per_s / 10)
        display.set_hidden(program.find_window(), False)
        time.sleep(1)
        program.tell("pause")
        program.wait_for_state("paused")
        time.sleep(3)
        table.measure("wake-ups-paused", program.watch(seconds)[0], f"over {seconds} s, window visible")
    display.close()


def run_sessions(program, identifier, seconds, weigh):
    """One short session after another, each started, played, skipped and left: with a stream, a record and two pages of its own. Returns what each left behind, when it
    has been over for a moment: nobody begins the next one sooner."""
    weights = []
    end = time.monotonic() + seconds
    while time.monotonic() < end or len(weights) < 6:
        program.tell("start", identifier)
        program.wait_for_state("running")
        program.wait_for_session(1_500_000)
        program.tell("skip")
        time.sleep(0.3)
        program.tell("stop")
        program.wait_for_state("idle")
        time.sleep(1.5)
        weights.append(weigh())
    return weights


def run_hour(program, identifier, weigh):
    """One session of an hour, in real time, weighed each minute."""
    weights = []
    program.tell("start", identifier)
    program.wait_for_state("running")
    for _minute in range(60):
        time.sleep(60)
        weights.append(weigh())
    return weights


def measure_hour(table, binaries, seconds, long):
    """The bare window stays open beside, so that a difference isn't what other programs share or no longer do."""
    phases = [{"kind": kind, "duration_s": 0.1, "cue": "Move"} for kind in ("lift", "hold", "lower")]
    with Home({"lead-in-s": 0}) as home:
        home.mark_as_read(home.add_routine("quick", phases=phases, goal={"repetitions": 30}, sets=2, rest_s=5))
        home.mark_as_read(home.add_routine("hour", sets=20, goal={"repetitions": 18}))
        with Program(home, binaries.bare) as bare:
            bare.find_window()
            time.sleep(2)
        with Program(home, binaries.bare) as bare, Program(home, binaries.soleus) as program:
            bare.find_window()
            program.find_window()
            wait_until("the program to answer", lambda: program.status()["state"] == "idle")

            def weigh():
                return program.pss_mb() - bare.pss_mb()

            if long:
                weights_mb = run_hour(program, "hour", weigh)
                note = "one session of an hour"
            else:
                weights_mb = run_sessions(program, "quick", seconds, weigh)
                note = f"not an hour: {len(weights_mb)} short sessions, ten phases a second, each with a stream and a record of its own (`--long` takes the hour)"
    middle = len(weights_mb) // 2
    table.measure("memory-hour", weights_mb[-1], note)
    table.measure("memory-growth", weights_mb[-1] - weights_mb[middle],
                  f"{weights_mb[0]:.1f} MB more than bare after the first, {weights_mb[middle]:.1f} half-way, {weights_mb[-1]:.1f} at the end")
