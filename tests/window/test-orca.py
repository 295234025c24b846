# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the real screen reader says of a session in a real GNOME Shell."""

import os
import re
import shutil
import subprocess

import shell
from driver import Atspi, Program, add_own_exercise, add_own_routine, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]
SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Orca:
    PROGRAMS = ("orca", "Xvfb", "xkbcomp", "speech-dispatcher")

    def __init__(self):
        self.log = os.path.join(os.environ["HOME"], "orca.log")
        # Even on Wayland it asks an X server about the keyboard.
        self.display = subprocess.Popen(["Xvfb", "-displayfd", "1", "-nolisten", "tcp"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        number = self.display.stdout.readline().strip()
        self.process = subprocess.Popen(["orca", "--debug-file", self.log], env={**os.environ, "DISPLAY": ":" + number}, **SILENT)
        wait_for("the screen reader to speak", self.said)

    def said(self):
        """Each utterance, the oldest first."""
        if not os.path.exists(self.log):
            return []
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return re.findall(r"SPEECH OUTPUT: '(.*?)'", log.read())

    def wait_for(self, beginning, count=1):
        wait_for(f"“{beginning}” to be said, after {self.said()}", lambda: sum(said.startswith(beginning) for said in self.said()) >= count)

    def end(self):
        for process in (self.process, self.display):
            process.kill()
            process.wait()


# Of these, as they are said one after the other.
TOLD = [
    "Quick Raise, 1 set of 4. Get ready: Sit tall, feet flat",
    "Quick Raise, Set 1 of 1, Both legs",
    "Paused",
    "Going on: …",
    "Rest, 4 seconds. Next: Side Raise, Set 1 of 1, Both legs. Stand tall",
    "Side Raise, Set 1 of 1, Both legs",
]


def says_what_is_done():
    """The exercise and how to get ready; a pause when it comes and not when it ends; the next exercise in the rest before it, and when it begins.

    Twice at most where something never comes: desktop and screen reader are a lot of program that isn't ours, and lose an event now and then. What is said wrongly fails at once."""
    try:
        hear_a_session()
    except AssertionError as error:
        if not str(error).startswith("this never came"):
            raise
        print(f"# again, after this: {error}", flush=True)
        for program in Program.running:
            program.kill()
        Program.running.clear()
        hear_a_session()


def hear_a_session():
    add_own_exercise("quick-raise", "Quick Raise", sets=1, repetitions=4, phase_s=1, rest_s=3)
    add_own_exercise("side-raise", "Side Raise", sets=1, repetitions=1, phase_s=0.5, rest_s=3, setup=["Stand tall"])
    add_own_routine("two-raises", "Two Raises", ["quick-raise", "side-raise"], lead_in_s=4, rest_between_s=4, cue_profile="silent")
    keyboard = shell.Keyboard()
    orca = Orca()
    try:
        program = Program(BINARY)
        program.focus = lambda: shell.focus("Soleus")
        program.strike = lambda *keys: [keyboard.strike(shell.KEYS[key]) for key in keys]
        program.find("Start Two Raises")
        shell.focus("Soleus")
        wait_for("the window to have the keyboard", lambda: next((node for node in program.walk() if node.get_role() == Atspi.Role.FRAME and node.get_state_set().contains(Atspi.StateType.ACTIVE)), None))
        # It speaks before it listens.
        orca.wait_for("Soleus frame")
        program.start("Two Raises")
        orca.wait_for("Quick Raise, Set 1 of 1, Both legs")
        keyboard.strike(shell.SPACE)
        program.find("Resume")
        orca.wait_for("Paused")
        keyboard.strike(shell.SPACE)
        orca.wait_for("Going on: ")
        orca.wait_for("Side Raise, Set 1 of 1, Both legs")
    finally:
        orca.end()
    told = [re.sub("(?<=Going on: ).*", "…", said) for said in orca.said() if re.match("Quick Raise, |Side Raise, |Rest, |Paused|Going on: ", said)]
    print(f"# said: {orca.said()}", flush=True)
    lost = [said for said in TOLD if said not in told]
    assert told == [said for said in TOLD if said in told], orca.said()
    assert not lost, f"this never came: {lost}"


missing = [name for name in Orca.PROGRAMS if not shutil.which(name)]
if missing:
    print(f"1..0 # SKIP needs {', '.join(missing)}")
else:
    shell.wait_until_started()
    run(says_what_is_done, is_desktop_real=True)
