# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What the desktop sees of the program: the screen is kept awake while a session runs, a second start reaches the first program, the bus can start it."""

import os
import re
import subprocess

from driver import Atspi, GLib, Program, Service, add_own_exercise, application_id, run, wait_for
from gi.repository import Gio

BINARY = os.environ["SOLEUS_BINARY"]
INHIBIT_IDLE = 8

SESSION_MANAGER = """
<node>
  <interface name="org.gnome.SessionManager">
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/><arg type="u" direction="in"/>
      <arg type="u" direction="out"/>
    </method>
    <method name="Uninhibit"><arg type="u" direction="in"/></method>
    <method name="RegisterClient">
      <arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="o" direction="out"/>
    </method>
    <property name="SessionIsActive" type="b" access="read"/>
  </interface>
</node>
"""

# Asked instead in a sandbox, and everywhere since GTK 4.20. What it grants holds until its request is closed.
PORTAL = """
<node>
  <interface name="org.freedesktop.portal.Inhibit">
    <method name="Inhibit">
      <arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <method name="CreateMonitor">
      <arg type="s" direction="in"/><arg type="a{sv}" direction="in"/>
      <arg type="o" direction="out"/>
    </method>
    <property name="version" type="u" access="read"/>
  </interface>
  <interface name="org.freedesktop.portal.Request">
    <method name="Close"/>
  </interface>
</node>
"""
PORTAL_PATH = "/org/freedesktop/portal/desktop"


class SessionManager(Service):
    """Remembers what is inhibited."""

    def __init__(self):
        self.inhibited = {}
        self.cookie = 0
        super().__init__("org.gnome.SessionManager", "/org/gnome/SessionManager", SESSION_MANAGER)

    def on_get(self, *_):
        return GLib.Variant("b", True)

    def on_call(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        if method == "Inhibit":
            self.cookie += 1
            self.inhibited[self.cookie] = arguments[3]
            invocation.return_value(GLib.Variant("(u)", (self.cookie,)))
        elif method == "Uninhibit":
            del self.inhibited[arguments[0]]
            invocation.return_value(None)
        else:
            invocation.return_value(GLib.Variant("(o)", ("/org/gnome/SessionManager/Client1",)))

    def is_idle_inhibited(self):
        return any(flags & INHIBIT_IDLE for flags in self.inhibited.values())


class Portal(Service):
    """Remembers what is inhibited, by the path of its request."""

    def __init__(self):
        self.inhibited = {}
        self.requests = 0
        self.request = Gio.DBusNodeInfo.new_for_xml(PORTAL).interfaces[1]
        super().__init__("org.freedesktop.portal.Desktop", PORTAL_PATH, PORTAL)

    def on_get(self, *_):
        return GLib.Variant("u", 3)

    def on_call(self, bus, _sender, path, _interface, method, arguments, invocation):
        if method == "Close":
            self.inhibited.pop(path, None)
            invocation.return_value(None)
            return
        self.requests += 1
        path = f"{PORTAL_PATH}/request/{self.requests}"
        bus.register_object(path, self.request, self.on_call, None, None)
        if method == "Inhibit":
            self.inhibited[path] = arguments[1]
        invocation.return_value(GLib.Variant("(o)", (path,)))

    def is_idle_inhibited(self):
        return any(flags & INHIBIT_IDLE for flags in self.inhibited.values())


def has_gtk(*floor):
    versions = subprocess.run([BINARY, "--version"], check=True, capture_output=True, text=True).stdout
    return tuple(map(int, re.search(r"GTK +\S+ +(\d+)\.(\d+)", versions).groups())) >= floor


def keeps_the_screen_awake_while_running():
    """By way of the session manager, where GTK still speaks to it."""
    if has_gtk(4, 20):
        return
    manager = SessionManager()
    try:
        watch_the_screen(manager)
    finally:
        manager.end()


def keeps_the_screen_awake_by_way_of_the_portal():
    """As in a sandbox, where GTK asks the portal whatever its version."""
    os.environ["GDK_DEBUG"] = "portals"
    portal = Portal()
    try:
        watch_the_screen(portal)
    finally:
        portal.end()
        del os.environ["GDK_DEBUG"]


def watch_the_screen(manager):
    add_own_exercise("long-raise", "Long Raise", sets=2, repetitions=20, phase_s=0.5, rest_s=30)
    program = Program(BINARY)
    program.find("Start Long Raise")
    assert not manager.is_idle_inhibited()
    program.start("Long Raise")
    wait_for("the screen to be kept awake", manager.is_idle_inhibited)
    program.press("Skip")
    program.press("Pause")
    wait_for("the screen to be let go in a pause", lambda: not manager.is_idle_inhibited())
    program.press("Resume")
    wait_for("the screen to be kept awake again", manager.is_idle_inhibited)
    program.press("Stop")
    program.press("Stop and Save")
    program.find("Done", Atspi.Role.BUTTON)
    assert not manager.is_idle_inhibited()


def start_reaches_the_window_that_is_open():
    program = Program(BINARY, "start", "seated-soleus-raise")
    program.answer()
    program.find("Get Ready")
    assert subprocess.run([BINARY, "start", "circulation-pumps"], check=False).returncode == 0
    program.find("A session is under way already")
    assert program.seek("Seated Soleus Raise")


def start_says_what_it_does_not_know():
    unknown = subprocess.run([BINARY, "start", "handstand"], check=False, capture_output=True, text=True)
    assert unknown.returncode == 1 and "handstand" in unknown.stderr and not unknown.stdout, unknown
    misused = subprocess.run([BINARY, "start"], check=False, capture_output=True, text=True)
    assert misused.returncode == 2 and "start ID" in misused.stderr, misused


def the_bus_can_start_it():
    """As D-Bus activation does: without a window, until one is asked for."""
    program = Program(BINARY, "--gapplication-service")
    wait_for("the name on the bus", lambda: subprocess.run(
        ["gdbus", "introspect", "--session", "--dest", application_id(), "--object-path", "/"], check=False, capture_output=True).returncode == 0)
    assert not program.seek("Library")
    subprocess.run(["gdbus", "call", "--session", "--dest", application_id(), "--object-path", "/" + application_id().replace(".", "/"),
                    "--method", "org.freedesktop.Application.Activate", "{}"], check=True, capture_output=True)
    program.find("Library")


run(keeps_the_screen_awake_while_running, keeps_the_screen_awake_by_way_of_the_portal, start_reaches_the_window_that_is_open, start_says_what_it_does_not_know, the_bus_can_start_it)
