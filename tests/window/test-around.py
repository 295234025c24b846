# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What happens around a session: the program is stopped for some seconds, its window is out of sight, or closed."""

import json
import os
import signal
import subprocess
import time

from driver import Atspi, Program, add_own_exercise, application_id, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]


def status():
    return json.loads(subprocess.run([BINARY, "status", "--json"], check=True, capture_output=True, text=True).stdout)


def begin(identifier, name, **dose):
    """Starts a session of an exercise of the person's own, in front of them, and skips its lead-in."""
    add_own_exercise(identifier, name, **dose)
    program = Program(BINARY)
    program.find("Library")
    program.focus()
    program.start(name)
    program.press("Skip")
    program.find("Hold")
    return program


def stop_for(program, seconds):
    program.process.send_signal(signal.SIGSTOP)
    time.sleep(seconds)  # What is tested is that this time passes.
    program.process.send_signal(signal.SIGCONT)


def sets_of(routine):
    return read_database("SELECT planned, done FROM sets JOIN sessions ON sets.session = sessions.number WHERE sessions.routine = ? ORDER BY place", routine)


def state_of(routine):
    return read_database("SELECT state FROM sessions WHERE routine = ? ORDER BY number DESC LIMIT 1", routine)


def a_stopped_program_credits_nothing():
    program = begin("long-raise", "Long Raise", sets=1, repetitions=20, phase_s=0.5, rest_s=30)
    before = status()
    stop_for(program, 5)
    program.find("Paused: the computer stood still")
    after = status()
    assert after["state"] == "paused", after
    # It stands at the deadline that it missed: the end of the phase that it was in, of half a second.
    assert before["position_us"] <= after["position_us"] <= before["position_us"] + 1_000_000, (before, after)
    assert after["active_us"] <= before["active_us"] + 1_000_000, (before, after)
    program.press("Resume")
    wait_for("the session to go on", lambda: status()["state"] == "running" and status()["position_us"] > after["position_us"])


def count_wakes(program):
    """How often the thread of the window has gone to sleep so far."""
    with open(f"/proc/{program.process.pid}/task/{program.process.pid}/status", encoding="ascii") as file:
        return next(int(line.split()[1]) for line in file if line.startswith("voluntary_ctxt_switches"))


def count_wakes_of(program, seconds):
    before = count_wakes(program)
    time.sleep(seconds)
    return (count_wakes(program) - before) / seconds


def out_of_sight_it_goes_on_and_draws_nothing():
    """Nothing wakes the window's thread but the ends of phases, two a second, and each set is on the disk when it ends."""
    program = begin("hidden-raise", "Hidden Raise", sets=2, repetitions=5, phase_s=0.5, rest_s=0)
    seen = count_wakes_of(program, 2)
    window = program.x_windows()[-1]
    subprocess.run(["xdotool", "windowunmap", "--sync", window], check=True)
    time.sleep(0.5)
    hidden = count_wakes_of(program, 3)
    print(f"# wakes a second: {seen:.1f} in sight, {hidden:.1f} out of sight", flush=True)
    assert hidden <= 8, f"{hidden} wakes a second out of sight"
    assert seen > hidden, (seen, hidden)
    wait_for("the first set on the disk", lambda: sets_of("hidden-raise") == [(5, 5)])
    assert state_of("hidden-raise") == [("running",)]
    subprocess.run(["xdotool", "windowmap", "--sync", window], check=True)
    program.find("Set 2 of 2")
    program.find("Done", Atspi.Role.BUTTON)
    assert sets_of("hidden-raise") == [(5, 5), (5, 5)]


def close_and_go_on(program):
    program.focus()
    program.strike("ctrl+w")
    program.press("Keep Going in the Background")
    wait_for("the window to go", lambda: not program.x_windows())
    wait_for("the session to go on", lambda: status()["state"] == "running")


def closed_it_goes_on_and_ends_by_itself():
    """Opening the program again shows where the session stands; closed again, the program ends some seconds after the session."""
    program = begin("closed-raise", "Closed Raise", sets=2, repetitions=3, phase_s=0.5, rest_s=30)
    close_and_go_on(program)
    wait_for("the first set on the disk", lambda: sets_of("closed-raise") == [(3, 3)])
    assert subprocess.run([BINARY], check=False).returncode == 0
    program.find("Rest")
    program.find("Set 2 of 2")
    assert len(program.x_windows()) >= 1
    close_and_go_on(program)
    subprocess.run([BINARY, "skip"], check=True)
    wait_for("the session as finished", lambda: state_of("closed-raise") == [("finished",)])
    assert program.process.wait(60) == 0
    assert sets_of("closed-raise") == [(3, 3), (3, 3)]


def opened_at_the_end_it_shows_the_summary():
    program = begin("closed-raise", "Closed Raise", sets=1, repetitions=3, phase_s=0.5, rest_s=30)
    close_and_go_on(program)
    wait_for("the session to end", lambda: status()["state"] == "idle")
    assert subprocess.run([BINARY], check=False).returncode == 0
    program.find("Done", Atspi.Role.BUTTON)
    time.sleep(11)  # Nothing of the closed window is left to end the program.
    program.press("Done")
    program.find("Library")


def closing_can_be_thought_over():
    """Escape stays and goes on; Stop and Save ends the program."""
    program = begin("long-raise", "Long Raise", sets=2, repetitions=20, phase_s=0.5, rest_s=30)
    program.strike("ctrl+w")
    program.find("Close the Window?")
    assert status()["state"] == "paused"
    program.strike("Escape")
    wait_for("the session to go on, and the question to go away", lambda: status()["state"] == "running" and not program.seek("Cancel"))
    program.strike("ctrl+w")
    program.press("Stop and Save")
    assert program.process.wait(60) == 0
    assert state_of("long-raise") == [("stopped",)]


def quitting_asks_even_without_a_window():
    program = begin("long-raise", "Long Raise", sets=2, repetitions=20, phase_s=0.5, rest_s=30)
    close_and_go_on(program)
    subprocess.run(["gapplication", "action", application_id(), "quit"], check=True)
    program.find("Stop This Session?")
    program.press("Keep Going")
    wait_for("the session to go on, and the question to go away", lambda: status()["state"] == "running" and not program.seek("Keep Going"))
    program.focus()
    program.strike("ctrl+q")
    program.press("Stop and Save")
    assert program.process.wait(60) == 0
    assert state_of("long-raise") == [("stopped",)]


def calls_the_person_back():
    """Out of sight, a session that was paused by a standstill is one notification, whose button goes on; seen, it goes."""
    desktop = Program.notifications
    program = begin("long-raise", "Long Raise", sets=1, repetitions=60, phase_s=0.5, rest_s=30)
    sent = desktop.sent
    stop_for(program, 4)
    program.find("Paused: the computer stood still")
    assert desktop.sent == sent, "sent to a person who looks at the window"
    program.press("Resume")
    wait_for("the session to go on", lambda: status()["state"] == "running")

    close_and_go_on(program)
    stop_for(program, 4)
    wait_for("a notification", lambda: desktop.titles() == ["Session Paused"])
    notification = next(iter(desktop.shown.values()))
    assert [(button["label"], button["action"]) for button in notification["buttons"]] == [("Resume", "app.session.resume")], notification
    assert "default-action" not in notification, notification
    # As the desktop does when the button is pressed.
    subprocess.run(["gdbus", "call", "--session", "--dest", application_id(), "--object-path", "/" + application_id().replace(".", "/"),
                    "--method", "org.freedesktop.Application.ActivateAction", "session.resume", "[]", "{}"], check=True, capture_output=True)
    wait_for("the session to go on", lambda: status()["state"] == "running")
    wait_for("the notification to go", lambda: not desktop.shown)
    assert not program.x_windows()

    stop_for(program, 4)
    wait_for("a notification", lambda: desktop.titles() == ["Session Paused"])
    assert subprocess.run([BINARY], check=False).returncode == 0
    program.focus()
    wait_for("the notification to go when it is seen", lambda: not desktop.shown)
    assert status()["state"] == "paused"
    assert desktop.sent == sent + 2, desktop.sent


run(a_stopped_program_credits_nothing, out_of_sight_it_goes_on_and_draws_nothing, closed_it_goes_on_and_ends_by_itself,
    opened_at_the_end_it_shows_the_summary, closing_can_be_thought_over, quitting_asks_even_without_a_window, calls_the_person_back)
