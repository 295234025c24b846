# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A sound server of the test's own, and what it was heard to play."""

import array
import os
import select
import shutil
import statistics
import subprocess
import tempfile
import threading
import time

from driver import wait_for

RATE = 48000
# Below the first sample of every cue at the volume that the program starts with.
THRESHOLD = 0.0005
QUIET = RATE * 4 // 1000
# The recording of a computer that keeps up comes within a few milliseconds of its time.
LATE_US = 10_000
SILENT = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def now_us():
    return time.monotonic_ns() // 1000


class Ear:
    """Names a server for the programs that are started from now on. It isn't there before start ()."""

    PROGRAMS = ("pulseaudio", "parec")

    @staticmethod
    def is_there():
        return all(shutil.which(name) for name in Ear.PROGRAMS)

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="soleus-sound-")
        self.socket = os.path.join(self.folder, "native")
        self.log = os.path.join(self.folder, "log")
        self.server = self.recorder = None
        self.underruns = 0
        self.begins_us = []
        os.environ["PULSE_SERVER"] = "unix:" + self.socket
        os.environ["PULSE_RUNTIME_PATH"] = os.environ["PULSE_STATE_PATH"] = self.folder
        os.environ["PULSE_COOKIE"] = os.path.join(self.folder, "cookie")

    def start(self):
        """Nobody but the ear finds the server before appear ()."""
        if os.path.exists(self.log):
            os.unlink(self.log)
        self.server = subprocess.Popen(
            ["pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no", "--high-priority=no",
             "--log-level=debug", f"--log-target=newfile:{self.log}",
             "-L", f"module-null-sink sink_name=heard rate={RATE} channels=1 format=float32le",
             "-L", f"module-native-protocol-unix socket={self.socket}.hidden auth-anonymous=1"], **SILENT)
        wait_for("the sound server", lambda: os.path.exists(self.socket + ".hidden"))

    def appear(self):
        os.rename(self.socket + ".hidden", self.socket)

    def listen(self):
        """To be done before anyone plays: a device that changes how far it works ahead confuses those who do. And nothing else may play beside: where two streams
        are mixed, the clock of the server's device loses time."""
        form = ["--format=float32le", f"--rate={RATE}", "--channels=1", "--raw", "--latency-msec=20"]
        self.recorder = subprocess.Popen(["parec", f"--server=unix:{self.socket}.hidden", "--device=heard.monitor", *form], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.heard = bytearray()
        self.begins_us = []
        self.thread = threading.Thread(target=self.record, daemon=True)
        self.thread.start()
        wait_for("the first second of silence", lambda: len(self.heard) > 4 * RATE)

    def record(self):
        """The server mixes a block just when its first sample is due. So a block that comes after a wait tells when the recording began."""
        pipe = self.recorder.stdout.fileno()
        while True:
            waited = not select.select([pipe], [], [], 0)[0]
            block = os.read(pipe, 65536)
            if not block:
                return
            if waited:
                self.begins_us.append(now_us() - len(self.heard) // 4 * 1_000_000 // RATE)
            self.heard += block

    def kill(self):
        """The server dies as one that crashes, and leaves its socket behind."""
        if self.server:
            self.server.kill()
            self.server.wait()
            self.server = None
        if self.recorder:
            self.recorder.kill()
            self.recorder.wait()
            self.thread.join()
            self.recorder = None
        if os.path.exists(self.socket):
            os.unlink(self.socket)

    def end(self):
        self.kill()
        self.underruns = self.read_underruns()
        shutil.rmtree(self.folder, ignore_errors=True)

    def read_underruns(self):
        if not os.path.exists(self.log):
            return 0
        with open(self.log, encoding="utf-8", errors="replace") as log:
            return log.read().count("Implicit underrun")

    def note_busy(self, timing):
        """Says, once it has ended, whether what was heard came in time, also by the server's own word: if it didn't, it says nothing of the program."""
        late_us = max(self.begins_us) - min(self.begins_us) if self.begins_us else 0
        if self.underruns or late_us > LATE_US:
            timing.note_busy(f"{self.underruns} underruns, and the recording came at most {late_us / 1000:.1f} ms late")

    def find_onsets_us(self):
        """When cues were heard to begin, on the clock of this process."""
        samples = array.array("f", bytes(self.heard[:len(self.heard) // 4 * 4]))
        began_us = int(statistics.median(self.begins_us))
        onsets = []
        last = -QUIET
        for index, sample in enumerate(samples):
            if sample and abs(sample) >= THRESHOLD / 2:
                if abs(sample) >= THRESHOLD and index - last > QUIET:
                    onsets.append(began_us + index * 1_000_000 // RATE)
                last = index
        return onsets
