# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What happens around a session: the program is stopped for five seconds, and nothing of them is credited."""

import json
import os
import signal
import subprocess
import time

from driver import Program, add_own_exercise, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]


def status():
    return json.loads(subprocess.run([BINARY, "status", "--json"], check=True, capture_output=True, text=True).stdout)


def a_stopped_program_credits_nothing():
    add_own_exercise("long-raise", "Long Raise", sets=1, repetitions=20, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.press("Start Long Raise")
    program.press("Skip")
    program.find("Hold")
    before = status()
    program.process.send_signal(signal.SIGSTOP)
    time.sleep(5)  # What is tested is that this time passes.
    program.process.send_signal(signal.SIGCONT)
    program.find("Paused: the computer stood still")
    after = status()
    assert after["state"] == "paused", after
    # It stands at the deadline that it missed: the end of the phase that it was in, of half a second.
    assert before["position_us"] <= after["position_us"] <= before["position_us"] + 1_000_000, (before, after)
    assert after["active_us"] <= before["active_us"] + 1_000_000, (before, after)
    program.press("Resume")
    wait_for("the session to go on", lambda: status()["state"] == "running" and status()["position_us"] > after["position_us"])


run(a_stopped_program_credits_nothing)
