# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A real GNOME Shell, in which a test runs: what it does, and a keyboard on it, without which no window has the focus."""

import json

from driver import wait_for
from gi.repository import Gio, GLib

SHELL = ("org.gnome.Shell", "/org/gnome/Shell", "org.gnome.Shell")
# One connection for all: a keyboard goes with the one that it came by.
BUS = Gio.bus_get_sync(Gio.BusType.SESSION)
KEYBOARDS = "org.gnome.Mutter.RemoteDesktop"
SPACE = 0x20
SHIFT = 0xFFE1
KEYS = {"End": 0xFF57, "Tab": 0xFF09}


def call(name, path, interface, method, arguments=None):
    return BUS.call_sync(name, path, interface, method, arguments, None, Gio.DBusCallFlags.NONE, -1, None).unpack()


def evaluate(script):
    """What the Shell says to a line of JavaScript; None while it can't tell."""
    succeeded, answer = call(*SHELL, "Eval", GLib.Variant("(s)", (script,)))
    return json.loads(answer) if succeeded and answer else None


def wait_until_started():
    wait_for("the Shell to have started", lambda: evaluate("Main.layoutManager._startingUp") is False)
    evaluate("Main.overview.hide ()")
    # Without a display it paints when something moves, and only then hands on keys, and lets windows paint: where nothing moves, something has to.
    assert evaluate("GLib.timeout_add (GLib.PRIORITY_DEFAULT, 100, () => { global.stage.queue_redraw (); return GLib.SOURCE_CONTINUE; })")


def focus(title):
    """Gives a window the keyboard, as soon as it is there."""
    wait_for(f"a window “{title}”", lambda: evaluate(
        "global.get_window_actors ().map (a => a.meta_window).filter (w => w.get_title () === %s).map (w => w.activate (global.get_current_time ())).length" % json.dumps(title)))
    wait_for(f"the keyboard on “{title}”", lambda: evaluate("global.display.focus_window?.get_title () ?? ''") == title)


class Keyboard:
    def __init__(self):
        self.session = call(KEYBOARDS, "/org/gnome/Mutter/RemoteDesktop", KEYBOARDS, "CreateSession")[0]
        call(KEYBOARDS, self.session, KEYBOARDS + ".Session", "Start")
        # It is there for the windows from its first key on.
        self.strike(SHIFT)

    def strike(self, keysym):
        for pressed in (True, False):
            call(KEYBOARDS, self.session, KEYBOARDS + ".Session", "NotifyKeyboardKeysym", GLib.Variant("(ub)", (keysym, pressed)))
