# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Runs a program of the benchmark in a home of its own, and reads from the system what it costs."""

import ctypes
import hashlib
import json
import os
import select
import shutil
import signal
import subprocess
import tempfile
import time

PATIENCE_S = 60
TICKS_PER_S = os.sysconf("SC_CLK_TCK")


def wait_until(what, condition, patience_s=PATIENCE_S):
    """Returns what `condition` returns as soon as that is true, and fails when it never comes to be."""
    end = time.monotonic() + patience_s
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > end:
            raise RuntimeError(f"this never came: {what}")
        time.sleep(0.02)


class Home:
    """A person's folders, with the settings that a figure asks for. Gone when its `with` ends."""

    def __init__(self, settings=None, animations=True):
        self.settings = {"safety-check": "'clear'", "safety-check-version": 2, **(settings or {})}
        self.read = {}
        self.animations = animations

    def __enter__(self):
        self.folder = tempfile.mkdtemp(prefix="soleus-bench-")
        self.data = os.path.join(self.folder, "data")
        self.write("config/gtk-4.0/settings.ini", f"[Settings]\ngtk-enable-animations={str(self.animations).lower()}\n")
        self.write_settings()
        self.environment = {
            **os.environ,
            "HOME": self.folder,
            "GSETTINGS_BACKEND": "keyfile",
            **{f"XDG_{name.upper()}_HOME": os.path.join(self.folder, name) for name in ("data", "config", "cache", "state")},
        }
        return self

    def __exit__(self, *_error):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, text):
        path = os.path.join(self.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def write_settings(self):
        lines = [f"{key}={value}" for key, value in {**self.settings, "safety-read": self.read or "@a{ss} {}"}.items()]
        self.write("config/glib-2.0/settings/keyfile", "\n".join(["[io/github/soleusapp/Soleus]", *lines, ""]))

    def mark_as_read(self, document):
        """What is asked before the first session of a file of one's own is answered: a benchmark measures the session. See soleus_safety_sum_up ()."""
        lines = ["trained", document["id"], "trained", document["position"], *document["contraindications"], ""]
        self.read[document["id"]] = hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]
        self.write_settings()

    def add_routine(self, identifier, **changes):
        """Puts an exercise of the person's own into the folder that the program reads, and returns it."""
        document = {
            "format": "soleus-exercise", "version": 1, "id": identifier, "name": identifier.replace("-", " ").title(), "summary": "Heels up and down",
            "category": "everyday", "level": "everyday", "position": "seated", "sides": "both", "equipment": ["chair"],
            "goal": {"repetitions": 15}, "sets": 3, "rest_s": 60,
            "phases": [{"kind": kind, "duration_s": length_s, "cue": cue}
                       for kind, length_s, cue in (("lift", 2, "Lift both heels"), ("hold", 2, "Stay high"), ("lower", 3, "Lower slowly"))],
            "setup": ["Sit tall, feet flat"], "contraindications": ["new-pain"], **changes,
        }
        self.write(f"data/soleus/routines/{identifier}.json", json.dumps(document))
        return document


class Program:
    """A program with a window, from its start to its end. What it costs is read from /proc."""

    def __init__(self, home, *command, watcher=None):
        self.home = home
        environment = home.environment
        ends = ()
        if watcher:
            self.frames, end = os.pipe()
            ends = (end,)
            environment = {**environment, "LD_PRELOAD": watcher, "BENCH_FRAMES_FD": str(end)}
        self.began_s = time.monotonic()
        self.process = subprocess.Popen(command, env=environment, pass_fds=ends, stdout=subprocess.DEVNULL)
        self.watched = bool(watcher)
        for end in ends:
            os.close(end)

    def __enter__(self):
        return self

    def __exit__(self, *_error):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        if self.watched:
            os.close(self.frames)

    def read_frames(self, end_s, is_enough):
        """When each frame was painted, on the clock of this process, and whether cards were in it: until then, or until what came is enough."""
        frames = []
        rest = b""
        while time.monotonic() < end_s and not is_enough(frames):
            if not select.select([self.frames], [], [], max(0, end_s - time.monotonic()))[0]:
                break
            block = os.read(self.frames, 65536)
            if not block:
                raise RuntimeError("the program ended before it painted")
            *lines, rest = (rest + block).split(b"\n")
            frames += [(int(line.split()[0]) / 1e6, line.endswith(b"1")) for line in lines]
        return frames

    def read_frames_s(self, for_s):
        """When each frame of the next `for_s` seconds was painted."""
        return [painted_s for painted_s, _has_cards in self.read_frames(time.monotonic() + for_s, lambda frames: False)]

    def read_start_s(self, has_cards):
        """When the first frame was painted, and the first one with cards in it: a window without any has none."""
        end_s = time.monotonic() + PATIENCE_S
        frames = self.read_frames(end_s, lambda frames: frames and (frames[-1][1] or not has_cards))
        first_s = next((painted_s for painted_s, _has_cards in frames), None)
        cards_s = next((painted_s for painted_s, found in frames if found), None)
        if first_s is None or (has_cards and cards_s is None):
            raise RuntimeError("no frame was painted" if first_s is None else "no card was painted")
        return first_s, cards_s

    def tell(self, *command):
        """A command of the program's own, to the window that is open."""
        answer = subprocess.run([self.process.args[0], *command], env=self.home.environment, check=True, capture_output=True, text=True)
        return answer.stdout

    def status(self):
        return json.loads(self.tell("status", "--json"))

    def wait_for_state(self, state):
        wait_until(f"a session that is {state}", lambda: self.status()["state"] == state)

    def wait_for_session(self, position_us):
        """Until the session has come so far: past its lead-in, with the sound at its place."""
        wait_until("the session to begin", lambda: self.status().get("position_us", 0) >= position_us)

    def find_window(self):
        def search():
            found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], capture_output=True, text=True, check=False).stdout.split()
            return int(found[-1]) if found else None

        return wait_until("a window", search)

    def read_proc(self, name):
        with open(f"/proc/{self.process.pid}/{name}", encoding="utf-8") as file:
            return file.read()

    def pss_mb(self):
        """The memory that is its own, with its share of what it has together with others."""
        line = next(line for line in self.read_proc("smaps_rollup").splitlines() if line.startswith("Pss:"))
        return int(line.split()[1]) / 1024

    def settled_pss_mb(self):
        """Once it has stopped changing: all that a start brings with it has come."""
        before = -1.0
        for _attempt in range(20):
            now = self.pss_mb()
            if abs(now - before) < 0.05:
                break
            before = now
            time.sleep(0.5)
        return now

    def cpu_ms(self):
        """The processor time that its threads have taken, to the nanosecond where the system tells."""
        total_ns = 0
        for thread in os.listdir(f"/proc/{self.process.pid}/task"):
            try:
                total_ns += int(self.read_proc(f"task/{thread}/schedstat").split()[0])
            except FileNotFoundError:
                pass
        return total_ns / 1e6

    def wake_ups(self):
        """How often one of its threads has waited for something, by thread, so that one that comes or goes is seen."""
        found = {}
        for thread in os.listdir(f"/proc/{self.process.pid}/task"):
            try:
                status = self.read_proc(f"task/{thread}/status")
            except FileNotFoundError:
                continue
            found[thread] = int(next(line for line in status.splitlines() if line.startswith("voluntary_ctxt_switches")).split()[1])
        return found

    def watch(self, for_s):
        """What `for_s` seconds cost: the wake-ups and the milliseconds of processor time of each second."""
        wake_ups, cpu_ms, began_s = self.wake_ups(), self.cpu_ms(), time.monotonic()
        time.sleep(for_s)
        took_s = time.monotonic() - began_s
        cpu_ms = self.cpu_ms() - cpu_ms
        woken = sum(count - wake_ups.get(thread, 0) for thread, count in self.wake_ups().items())
        return woken / took_s, cpu_ms / took_s


class Display:
    """The X server, to hide a window as a window manager does when the person minimises it: the private display has none."""

    def __init__(self):
        self.x11 = ctypes.CDLL("libX11.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.x11.XInternAtom.restype = ctypes.c_ulong
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(None))

    def atom(self, name):
        return self.x11.XInternAtom(self.display, name, 0)

    def set_hidden(self, window, hidden):
        states = (ctypes.c_ulong * 1)(self.atom(b"_NET_WM_STATE_HIDDEN"))
        self.x11.XChangeProperty(self.display, ctypes.c_ulong(window), ctypes.c_ulong(self.atom(b"_NET_WM_STATE")), ctypes.c_ulong(4), 32, 0,
                                 ctypes.cast(states, ctypes.c_void_p), 1 if hidden else 0)
        self.x11.XSync(self.display, 0)

    def close(self):
        self.x11.XCloseDisplay(self.display)
