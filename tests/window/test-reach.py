# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Whoever has the keyboard alone comes to everything with Tab, forwards and backwards, and round again, on each page; and the bar of a session tells its value to whoever doesn't see it."""

import os
import subprocess

from driver import Atspi, Program, add_own_exercise, application_id, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]

# Kept in a file that other programs can write to, unlike the settings of the other tests.
os.environ["GSETTINGS_BACKEND"] = "keyfile"

# More than any page has.
MOST_KEYS = 120

# What has one place for Tab: the arrow keys lead from one of its children to the next.
WITH_ARROWS = (Atspi.Role.LIST, Atspi.Role.LIST_BOX, Atspi.Role.TABLE, Atspi.Role.PAGE_TAB_LIST, Atspi.Role.MENU_BAR, Atspi.Role.TREE)

# What takes the focus for what is in it, or for what it is in.
COMPOUND = (*WITH_ARROWS, Atspi.Role.LIST_ITEM, Atspi.Role.SPIN_BUTTON, Atspi.Role.COMBO_BOX, Atspi.Role.ENTRY, Atspi.Role.TEXT, Atspi.Role.TOGGLE_BUTTON)


BUTTONS = (Atspi.Role.BUTTON, Atspi.Role.TOGGLE_BUTTON)

# The buttons of each window, for which the desktop has keys of its own.
OF_THE_DESKTOP = ("Close", "Maximize", "Minimize")


class Person:
    """Has the keyboard alone, and is told what has the focus."""

    def __init__(self, program):
        self.program = program
        self.focused = []
        self.listener = Atspi.EventListener.new(self.on_focused)
        assert self.listener.register("object:state-changed:focused")
        program.focus()

    def on_focused(self, event):
        if event.detail1:
            self.focused.append(event.source)

    def strike(self, key):
        """Strikes a key, and returns what has the focus then."""
        before = len(self.focused)
        self.program.strike(key)
        wait_for(f"the focus to move with {key}", lambda: len(self.focused) > before)
        return self.focused[-1]

    def go_round(self, key):
        """What the key leads to, again and again."""
        places = [self.strike(key)]
        for _ in range(MOST_KEYS):
            place = self.strike(key)
            paths = [known.path for known in places]
            if place.path in paths:
                return places[paths.index(place.path):]
            places.append(place)
        raise AssertionError(f"{key} comes to no end: {[describe(place) for place in places[-8:]]}")

    def check(self, page):
        """Asserts that Tab reaches all that can have the focus."""
        for key in ("Tab", "shift+Tab"):
            places = self.go_round(key)
            reached = {place.path for place in places}
            missed = [describe(node) for node in focusable(self.program) if not is_reached(node, reached)]
            assert not missed, f"{page}: {key} never comes to {missed}, but to {[describe(place) for place in places]}"


def describe(node):
    return f"{node.get_role_name()} “{node.get_name()}”"


def has(node, *states):
    found = node.get_state_set()
    return all(found.contains(state) for state in states)


def focusable(program):
    """All that can have the focus, of the dialog if there is one."""
    nodes = [node for node in program.walk() if has(node, Atspi.StateType.FOCUSABLE, Atspi.StateType.SHOWING, Atspi.StateType.SENSITIVE) and node.get_name() not in OF_THE_DESKTOP]
    inside = [node for node in nodes if program.is_in_dialog(node)]
    return inside or nodes


def below(node):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child:
            yield child
            yield from below(child)


def is_reached(node, reached):
    """Tab comes to it, to what is in it or to what it is in, or to its neighbour, from which the arrow keys lead to it. A button in an item is to be come to when the item is."""
    if node.path in reached or any(child.path in reached for child in below(node)):
        return True
    parent = node.get_parent()
    while parent and parent.get_role() != Atspi.Role.FRAME:
        if parent.get_role() in COMPOUND and parent.path in reached:
            return node.get_role() not in BUTTONS
        if parent.get_role() in WITH_ARROWS and any(child.path in reached for child in below(parent)):
            return True
        parent = parent.get_parent()
    return False


def open_program():
    add_own_exercise("quick-raise", "Quick Raise", sets=2, repetitions=1, phase_s=60, rest_s=300)
    program = Program(BINARY)
    program.find("Start Quick Raise")
    return program, Person(program)


def put(key, value):
    subprocess.run(["gsettings", "set", application_id(), key, value], check=True)


def type_text(text):
    subprocess.run(["xdotool", "type", text], check=True)


def wait_for_focus(program, button):
    """A page that has come to its place gives the focus to what is pressed most, wherever Tab has come to until then."""
    wait_for(f"the focus to be on {button}", lambda: has(program.find(button, Atspi.Role.BUTTON), Atspi.StateType.FOCUSED))


def pages_to_look_at():
    program, person = open_program()
    person.check("library")
    program.strike("ctrl+f")
    wait_for("the search", lambda: has(program.find("Search the Library", Atspi.Role.ENTRY), Atspi.StateType.FOCUSED))
    type_text("Quick Raise")
    wait_for("what is found", lambda: program.seek("Start Quick Raise") and not program.seek("Details"))
    person.check("search")
    program.strike("Return")
    program.find("Start", Atspi.Role.BUTTON)
    wait_for("the library to go", lambda: not program.seek("Start Quick Raise"))
    person.check("routine")
    program.strike("ctrl+e")
    wait_for("the numbers", lambda: any(node.get_role() == Atspi.Role.SPIN_BUTTON for node in program.walk()))
    person.check("customize")
    program.strike("ctrl+l")
    wait_for("the first card", lambda: has(program.find("The Soleus", Atspi.Role.LIST_ITEM), Atspi.StateType.FOCUSED))
    person.check("learn")
    program.strike("Return")
    program.find("Where This Comes From")
    wait_for("the list of cards to go", lambda: not program.seek("The Soleus", Atspi.Role.LIST_ITEM))
    person.check("card")
    program.strike("ctrl+comma")
    program.find("Play a Test Sound")
    person.check("preferences")
    program.close()


def pages_of_a_session():
    put("lead-in-s", "60")
    put("rests-wait", "true")
    program, person = open_program()
    program.start("Quick Raise")
    program.find("Get Ready")
    wait_for_focus(program, "Pause")
    person.check("lead-in")
    program.press("Skip")
    program.find("Lift")
    person.check("set")
    bar = program.find("Session", Atspi.Role.PROGRESS_BAR)
    value = bar.get_value_iface()
    assert value, "the bar has no value"
    assert (value.get_minimum_value(), value.get_maximum_value()) == (0, 1)
    before = value.get_current_value()
    assert 0 < before < 1, before
    wait_for("the bar in words", lambda: bar.get_description().startswith("Set 1 of 2"))
    program.press("Pause")
    program.find("Paused")
    person.check("paused")
    program.press("Resume")
    program.press("Skip")
    program.find("Rest")
    person.check("rest")
    program.press("Skip")
    program.find("Ready?")
    person.check("waiting")
    program.press("Start")
    program.find("Lift")
    wait_for("the bar in words", lambda: bar.get_description().startswith("Set 2 of 2") and value.get_current_value() > before)
    program.press("Skip")
    wait_for_focus(program, "Done")
    wait_for("the session to go", lambda: not program.seek("Skip"))
    person.check("summary")
    program.press("Done")
    program.press("History")
    program.find("Sessions", Atspi.Role.LIST)
    wait_for("the library to go", lambda: not program.seek("Start Quick Raise"))
    person.check("history")
    while not has(program.find("Sessions", Atspi.Role.LIST), Atspi.StateType.FOCUSED) and person.focused[-1].get_role() != Atspi.Role.LIST_ITEM:
        person.strike("Tab")
    program.strike("Return")
    program.find("Delete Session")
    wait_for("the history to go", lambda: not program.seek("Sessions", Atspi.Role.LIST))
    person.check("record")
    program.close()


run(pages_to_look_at, pages_of_a_session)
