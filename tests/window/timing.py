# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Judges what depends on time where the computer had the time for it, by the rules of tests/support/test-timing.c."""

import ctypes
import os

from driver import Inconclusive


class Late(Exception):
    """Something wasn't in time. Everything else is for plain assertions: they hold on any computer."""


def load():
    library = ctypes.CDLL(os.environ["SOLEUS_TEST_TIMING"])
    library.test_timing_new.restype = ctypes.c_void_p
    library.test_timing_describe.restype = ctypes.c_char_p
    for name in ("free", "end", "kept_up", "describe", "must_judge"):
        getattr(library, "test_timing_" + name).argtypes = [ctypes.c_void_p]
    library.test_timing_note_busy.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    return library


LIBRARY = load()
TOO_BUSY = "the computer is too busy to keep time"
MISSES = 2


class Timing:
    """How much time the computer has for a test."""

    def __init__(self):
        self.pointer = LIBRARY.test_timing_new()

    def end(self):
        LIBRARY.test_timing_end(self.pointer)

    def note_busy(self, reason):
        LIBRARY.test_timing_note_busy(self.pointer, reason.encode())

    def kept_up(self):
        return bool(LIBRARY.test_timing_kept_up(self.pointer))

    def __str__(self):
        return LIBRARY.test_timing_describe(self.pointer).decode()

    def __del__(self):
        LIBRARY.test_timing_free(self.pointer)


def judge(attempt):
    """As test_timing_judge (): `attempt` is given a Timing, and raises Late."""
    attempts = LIBRARY.test_timing_get_attempts()
    missed = 0
    for number in range(1, attempts + 1):
        if number > 1:
            LIBRARY.test_timing_wait_for_time()
        timing = Timing()
        late = None
        try:
            attempt(timing)
        except Late as reason:
            late = reason
        print(f"# attempt {number}: {timing}", flush=True)
        if not late:
            return
        print(f"# not in time: {late}", flush=True)
        missed += timing.kept_up()
        assert missed < MISSES, f"out of time: {late}"
    assert not LIBRARY.test_timing_must_judge(timing.pointer), f"nothing could be judged in {attempts} attempts: {TOO_BUSY}"
    raise Inconclusive(TOO_BUSY)
