# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Drives the whole program from outside, as a screen reader does, and reads what it wrote. No hook in the program is used."""

import json
import os
import sqlite3
import subprocess
import sys
import threading
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE_S = 60


def wait_for(what, condition):
    """Returns what `condition` returns as soon as that is true, and fails when it never comes to be."""
    end = time.monotonic() + PATIENCE_S
    context = GLib.MainContext.default()
    while True:
        try:
            found = condition()
        except GLib.Error:
            found = None  # The tree changed while it was read.
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"this never came: {what}")
        timer = GLib.timeout_add(20, lambda: GLib.SOURCE_REMOVE)
        context.iteration(True)
        del timer


class Service:
    """Stands in for a part of the desktop on the bus. On a thread of its own: the program waits for its answers."""

    def __init__(self, name, path, xml):
        self.name, self.path = name, path
        self.interface = Gio.DBusNodeInfo.new_for_xml(xml).interfaces[0]
        self.ready = threading.Event()
        self.loop = GLib.MainLoop.new(GLib.MainContext(), False)
        self.thread = threading.Thread(target=self.serve, daemon=True)
        self.thread.start()
        self.ready.wait(PATIENCE_S)

    def serve(self):
        self.loop.get_context().push_thread_default()
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        bus.register_object(self.path, self.interface, self.on_call, self.on_get, None)
        name = Gio.bus_own_name_on_connection(bus, self.name, Gio.BusNameOwnerFlags.NONE, lambda *_: self.ready.set(), None)
        self.loop.run()
        Gio.bus_unown_name(name)

    def on_get(self, *_):
        return None

    def end(self):
        self.loop.quit()
        self.thread.join()


NOTIFICATIONS = """
<node>
  <interface name="org.gtk.Notifications">
    <method name="AddNotification">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
    </method>
    <method name="RemoveNotification"><arg type="s" direction="in"/><arg type="s" direction="in"/></method>
  </interface>
</node>
"""


class Notifications(Service):
    """What the desktop shows of the program's notifications, by their ids, and how many were sent."""

    def __init__(self):
        self.shown = {}
        self.sent = 0
        super().__init__("org.gtk.Notifications", "/org/gtk/Notifications", NOTIFICATIONS)

    def on_call(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "AddNotification":
            self.sent += 1
            self.shown[arguments[1]] = arguments[2]
        else:
            self.shown.pop(arguments[1], None)
        invocation.return_value(None)

    def titles(self):
        return [notification["title"] for notification in list(self.shown.values())]


class Program:
    """The program in its window. Everything is found by role and name."""

    running = []
    notifications = None
    known = None

    def __init__(self, binary, *arguments):
        self.process = subprocess.Popen([binary, *arguments], env={**os.environ, "G_DEBUG": "fatal-warnings"})
        Program.running.append(self)

    def application(self):
        """Its root among all programs, found once: it is the same as long as the process."""
        if self.known is None:
            desktop = Atspi.get_desktop(0)
            children = (desktop.get_child_at_index(index) for index in range(desktop.get_child_count()))
            self.known = next((child for child in children if child and child.get_process_id() == self.process.pid), None)
        return self.known

    def walk(self):
        root = self.application()
        waiting = [root] if root else []
        while waiting:
            node = waiting.pop()
            yield node
            if node.get_state_set().contains(Atspi.StateType.SHOWING) or node.get_role() in (Atspi.Role.APPLICATION, Atspi.Role.FRAME):
                waiting += [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]

    def seek(self, name, role=None):
        for node in self.walk():
            if node.get_name() == name and (role is None or node.get_role() == role) and node.get_state_set().contains(Atspi.StateType.SHOWING):
                return node
        return None

    def find(self, name, role=None):
        return wait_for(f"“{name}” in the window", lambda: self.seek(name, role))

    def press(self, name):
        button = wait_for(
            f"a button “{name}” that can be pressed",
            lambda: next((n for n in self.walk() if n.get_name() == name and n.get_role() in (Atspi.Role.BUTTON, Atspi.Role.TOGGLE_BUTTON, Atspi.Role.PAGE_TAB)
                          and n.get_state_set().contains(Atspi.StateType.SENSITIVE) and n.get_state_set().contains(Atspi.StateType.SHOWING)), None),
        )
        assert button.get_action_iface().do_action(0)

    def start(self, name):
        """Presses Start and answers, as a person whom nothing fits, what is asked before a first session, until the session is there."""
        self.press("Start " + name)
        self.answer()

    def answer(self):
        """Answers each question on the way to the session, if there is one."""
        answers = ("None of These", "Start")
        while True:
            shown = wait_for("a session, or a question before it", lambda: next((name for name in ("Pause", "Resume", *answers) if self.is_asked(name)), None))
            if shown not in answers:
                return
            if shown == "None of These":
                self.come_to_last_statement()
            self.press(shown)
            wait_for(f"“{shown}” to be taken", lambda: not self.is_asked(shown))

    def come_to_last_statement(self):
        """“None of These” can be pressed once the last statement was come to: with the keyboard, by the end of the first list and that of the second."""
        self.focus()
        wait_for("the focus on a statement", lambda: any(node.get_role() == Atspi.Role.CHECK_BOX and node.get_state_set().contains(Atspi.StateType.FOCUSED) for node in self.walk()))
        self.strike("End", "Tab", "End")

    def press_none(self):
        self.come_to_last_statement()
        self.press("None of These")

    def is_asked(self, name):
        """Whether this button is shown, in a dialog if it is an answer: the page behind has a Start of its own."""
        for node in self.walk():
            if node.get_name() == name and node.get_role() == Atspi.Role.BUTTON and node.get_state_set().contains(Atspi.StateType.SHOWING):
                if name in ("Pause", "Resume") or self.is_in_dialog(node):
                    return node
        return None

    @staticmethod
    def is_in_dialog(node):
        while node and node.get_role() != Atspi.Role.APPLICATION:
            if node.get_role() in (Atspi.Role.DIALOG, Atspi.Role.ALERT):
                return True
            node = node.get_parent()
        return False

    def texts(self):
        return [f"{node.get_role_name()} {node.get_name()}" for node in self.walk() if node.get_name()]

    def x_windows(self):
        """The windows that the display shows of it."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)], check=False, capture_output=True, text=True)
        return found.stdout.split()

    def focus(self):
        """Gives it the keyboard, as a person does who looks at it."""
        window = wait_for("a window of the program", self.x_windows)[-1]
        subprocess.run(["xdotool", "windowfocus", window], check=True)
        return window

    def click(self, node):
        """With the pointer, once it stands still: a row of a long list offers nothing else. The window stands in the corner of the display."""
        places = []

        def stands_still():
            place = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
            places.append((place.x, place.y, place.width, place.height))
            return len(set(places[-5:])) == 1 and len(places) >= 5 and place

        place = wait_for("it to stand still", stands_still)
        subprocess.run(["xdotool", "mousemove", str(place.x + place.width // 3), str(place.y + place.height // 2), "click", "1"], check=True)

    def choose(self, menu, mnemonic):
        """An item of a menu. The toolkit tells of an item which key it has, but not what it is called."""
        assert self.find(menu, Atspi.Role.TOGGLE_BUTTON).get_action_iface().do_action(0)
        item = wait_for(f"an item Alt+{mnemonic} of “{menu}”", lambda: next(
            (node for node in self.walk() if node.get_role() == Atspi.Role.MENU_ITEM and f"Alt+{mnemonic}" in node.get_attributes().get("keyshortcuts", "").split()), None))
        assert item.get_action_iface().do_action(0)

    def strike(self, *keys):
        subprocess.run(["xdotool", "key", *keys], check=True)

    def close(self):
        subprocess.run(["gapplication", "action", application_id(), "quit"], check=True)
        assert self.process.wait(PATIENCE_S) == 0

    def kill(self):
        self.process.kill()
        self.process.wait()


def application_id():
    return os.environ["SOLEUS_APPLICATION_ID"]


def data_path(*names):
    return os.path.join(os.environ["XDG_DATA_HOME"], "soleus", *names)


def add_own_file(document):
    """Puts something of the person's own into the folder that the program reads."""
    folder = data_path("routines")
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, document["id"] + ".json"), "w", encoding="utf-8") as file:
        json.dump(document, file)


def add_own_exercise(identifier, name, sets, repetitions, phase_s, rest_s, **more):
    add_own_file({
        "format": "soleus-exercise", "version": 1, "id": identifier, "name": name, "summary": "Heels up and down",
        "category": "everyday", "level": "everyday", "position": "seated", "sides": "both", "equipment": ["chair"],
        "goal": {"repetitions": repetitions}, "sets": sets, "rest_s": rest_s,
        "phases": [{"kind": kind, "duration_s": phase_s, "cue": cue}
                   for kind, cue in (("lift", "Lift both heels"), ("hold", "Stay high"), ("lower", "Lower slowly"))],
        "setup": ["Sit tall, feet flat"], "contraindications": ["new-pain"], **more,
    })


def add_own_routine(identifier, name, exercises, **more):
    add_own_file({
        "format": "soleus-routine", "version": 1, "id": identifier, "name": name, "summary": "One after the other", "category": "everyday", "level": "everyday",
        "blocks": [{"exercise": exercise} for exercise in exercises], "exercises": [], **more,
    })


def read_database(query, *values):
    """Rows of the history as they are on the disk, read past the program."""
    path = data_path("history.db")
    if not os.path.exists(path):
        return []
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        return connection.execute(query, values).fetchall()


class Inconclusive(Exception):
    """Nothing can be said, for a reason that isn't the program's."""


def run(*tests, is_desktop_real=False):
    """Runs each test and says how it went, as TAP. The desktop of all of them shows notifications: a real one does so itself."""
    Program.notifications = None if is_desktop_real else Notifications()
    chosen = [test for test in tests if len(sys.argv) == 1 or test.__name__ in sys.argv[1:]]
    print(f"1..{len(chosen)}", flush=True)
    failed = 0
    for number, test in enumerate(chosen, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}", flush=True)
        except Inconclusive as reason:
            print(f"ok {number} {test.__name__} # SKIP {reason}", flush=True)
        except Exception as error:  # noqa: BLE001: whatever it was, the next test goes on
            failed += 1
            print(f"not ok {number} {test.__name__}", flush=True)
            print(f"# {type(error).__name__}: {error}", file=sys.stderr, flush=True)
            for program in Program.running:
                print(f"# shown: {program.texts()}", file=sys.stderr, flush=True)
        for program in Program.running:
            program.kill()
        Program.running.clear()
    sys.exit(1 if failed else 0)
