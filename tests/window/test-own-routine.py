# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""A new user's way with a routine of their own: copied, changed, done, exported, deleted, brought back, imported and done again, while the history stays as it was.

Everything is done in the window. Without a portal, as here, its file dialogs are the toolkit's own, and are operated as the rest is: a path is typed, and Save is pressed. A
file is opened as a double click opens it: by a second start of the program, which hands it to the open window.
"""

import functools
import json
import os
import subprocess

from driver import Atspi, Program, add_own_exercise, data_path, read_database, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]

COPY = "seated-soleus-raise-mine"
COPY_NAME = "Seated Soleus Raise (Mine)"

# Of the seated raise: what its panel calls each number, what is typed, and what the file says then.
WANTED = {"Sets": "4", "Repetitions": "18", "Hold": "2.5", "Rest Between Sets": "45"}
WANTED_BLOCK = {"exercise": "seated-soleus-raise", "sets": 4, "repetitions": 18, "phases": {"hold": {"duration_s": 2.5}}, "rest_s": 45}

# 4 sets of 18 repetitions that lift for 2 s, hold for 2.5 s and lower for 3 s, with 3 rests between them.
WANTED_S = 4 * 18 * (2 + 2.5 + 3) + 3 * 45


def time_to_text(seconds):
    return f"{int(seconds) // 60} min {int(seconds) % 60} s"


def own(identifier):
    return data_path("routines", identifier + ".json")


def home(name):
    return os.path.join(os.environ["HOME"], name)


def read(path):
    """The bytes of a file, or nothing when it isn't there."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""


def write(identifier, **changes):
    """A routine of one's own, as another program writes it."""
    document = {"format": "soleus-routine", "version": 1, "id": identifier, "name": identifier.title(), "blocks": [{"exercise": "seated-soleus-raise"}], **changes}
    os.makedirs(data_path("routines"), exist_ok=True)
    with open(own(identifier), "w", encoding="utf-8") as file:
        json.dump(document, file)
    return read(own(identifier))


def block_of(identifier):
    text = read(own(identifier))
    return json.loads(text)["blocks"][0] if text else {}


def history():
    """All that is written down of what was done, except what was discarded."""
    sessions = read_database("SELECT * FROM sessions WHERE deleted_us IS NULL ORDER BY number")
    sets = read_database("SELECT sets.* FROM sets JOIN sessions ON sets.session = sessions.number WHERE deleted_us IS NULL ORDER BY session, place")
    return sessions, sets


def sets_of(routine):
    return read_database("SELECT planned, done FROM sets JOIN sessions ON sets.session = sessions.number WHERE routine = ? AND deleted_us IS NULL ORDER BY place", routine)


def state_of(routine):
    rows = read_database("SELECT state FROM sessions WHERE routine = ? AND deleted_us IS NULL ORDER BY number DESC", routine)
    return rows[0][0] if rows else None


def soleus(*arguments):
    subprocess.run([BINARY, *arguments], check=True, capture_output=True)


def as_a_new_user(test):
    """Nothing is left of the tests before: the data are in a folder of this test."""
    @functools.wraps(test)
    def begin():
        os.environ["XDG_DATA_HOME"] = home(test.__name__)
        test()

    return begin


class Person:
    """Somebody in front of the window. Counts what they do: each press, each chord of keys, and each field that is typed into is one."""

    def __init__(self, *arguments):
        self.program = Program(BINARY, *arguments)
        self.interactions = 0
        self.program.find("Library", Atspi.Role.PAGE_TAB)
        wait_for("the library to be read", lambda: any(name.startswith("button Start ") for name in self.program.texts()))

    def see(self, name, role=None):
        return self.program.find(name, role)

    def press(self, name):
        self.interactions += 1
        self.program.press(name)

    def answer(self):
        """What is asked before a session: nothing fits, and what there is to know has been read."""
        while True:
            shown = wait_for("a session, or a question before it", lambda: next((name for name in ("Pause", "None of These", "Start") if self.program.is_asked(name)), None))
            if shown == "Pause":
                return
            if shown == "None of These":
                self.program.come_to_last_statement()
                wait_for("the answer", lambda: self.program.is_asked("None of These").get_state_set().contains(Atspi.StateType.SENSITIVE))
            self.confirm(shown)
            wait_for(f"“{shown}” to be taken", lambda shown=shown: not self.program.is_asked(shown))

    def confirm(self, name):
        self.interactions += 1
        assert self.program.is_asked(name).get_action_iface().do_action(0)

    def field(self, title, role=Atspi.Role.SPIN_BUTTON):
        """The field of a row. That of a number is named after its title and what may be chosen."""
        def seek():
            return next((node for node in self.program.walk() if node.get_role() == role and (node.get_name() == title or node.get_name().startswith(title + " "))), None)

        return wait_for(f"a field “{title}”", seek)

    def type_into(self, title, text, role=Atspi.Role.SPIN_BUTTON):
        self.interactions += 1
        assert self.field(title, role).set_text_contents(text)

    def choose(self, menu, mnemonic):
        wait_for("the page, and nothing of the one before", lambda: sum(text == "toggle button " + menu for text in self.program.texts()) == 1)
        self.interactions += 2
        self.program.choose(menu, mnemonic)

    def click(self, node):
        self.interactions += 1
        self.program.click(node)

    def open_own(self, name):
        """A routine in the list of the library."""
        self.click(self.see(name, Atspi.Role.LIST_ITEM))
        self.see(name, Atspi.Role.HEADING)
        wait_for("its page", lambda: self.program.seek("Customize", Atspi.Role.BUTTON))

    def perform(self, repetitions, sets):
        """Does a repetition of the first set in its time, and skips the rest of it and of the others, until the summary is shown."""
        self.see("Get Ready")
        self.skip()
        self.see(f"1 of {repetitions}")
        self.see(f"2 of {repetitions}")
        for number in range(1, sets):
            self.skip()
            self.see("Rest")
            self.skip()
            wait_for(f"set {number + 1}", lambda number=number: self.program.seek(f"Set {number + 1} of {sets}") and self.program.seek(f"1 of {repetitions}"))
        self.skip()
        self.see("Done", Atspi.Role.BUTTON)

    def skip(self):
        self.press("Skip")

    def finish(self):
        """Leaves the summary."""
        self.press("Done")

    def go_back(self):
        self.press("Back")

    def accept(self, name):
        """Presses the button of a file dialog that does it."""
        self.press(name)

    def look_into_history(self, name):
        self.press("History")
        self.see(name)
        self.press("Library")

    def quit(self):
        self.program.close()
        Program.running.remove(self.program)


class Keyboard(Person):
    """The same without a pointer, and without what assistive technology can do: it only looks."""

    def __init__(self, *arguments, width=None, height=None):
        super().__init__(*arguments)
        window = self.program.focus()
        if width:
            # The frame that the window draws is 5 px wide on each side.
            subprocess.run(["xdotool", "windowsize", "--sync", window, str(width + 10), str(height + 10)], check=True)

    def strike(self, *keys):
        self.interactions += len(keys)
        self.program.strike(*keys)

    def write(self, text):
        subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)

    def focused(self):
        return next((node for node in self.program.walk() if node.get_state_set().contains(Atspi.StateType.FOCUSED)), None)

    def is_on(self, name):
        node = self.focused()
        if not node:
            return False
        return node.get_name() == name or (node.get_role() == Atspi.Role.SPIN_BUTTON and node.get_name().startswith(name + " "))

    def expect(self, name):
        wait_for(f"the focus on “{name}”", lambda: self.is_on(name))

    def reach(self, name, key="Tab"):
        for _ in range(40):
            before = wait_for("the focus somewhere", self.focused)
            if wait_for("its name", lambda: "here" if self.is_on(name) else "elsewhere") == "here":
                return
            self.strike(key)
            wait_for("the focus elsewhere", lambda before=before: self.focused() not in (before, None))
        raise AssertionError(f"“{name}” can't be reached with {key}")

    def press(self, name):
        self.reach(name)
        self.strike("Return")

    def confirm(self, name):
        self.reach(name)
        self.strike("Return")

    def type_into(self, title, text, role=Atspi.Role.SPIN_BUTTON):
        self.reach(title)
        self.strike("ctrl+a")
        self.write(text)

    def choose(self, menu, mnemonic):
        self.reach(menu, "shift+Tab")
        self.strike("Return")
        wait_for("the menu", lambda: self.focused() and self.focused().get_role() == Atspi.Role.MENU_ITEM)
        self.strike(mnemonic)

    def open_own(self, name):
        """By the search: Enter takes the first that is found. The key that opens it closes it, too."""
        if wait_for("the library", lambda: "open" if self.program.seek("Search the Library", Atspi.Role.ENTRY) else "closed") == "open":
            self.strike("ctrl+f")
            wait_for("the search to go", lambda: not self.program.seek("Search the Library", Atspi.Role.ENTRY))
        self.strike("ctrl+f")
        self.expect("Search the Library")
        self.strike("ctrl+a")
        self.write(name)
        wait_for("what is found", lambda: self.program.seek("Start " + name) and not self.program.seek("Details"))
        self.strike("Return")
        self.expect("Start")
        self.see(name, Atspi.Role.HEADING)

    def skip(self):
        self.strike("Right")

    def finish(self):
        self.expect("Done")
        self.strike("Return")

    def go_back(self):
        self.strike("alt+Left")

    def accept(self, name):
        self.strike("Return")

    def wait_for_windows(self, count):
        """A person looks at the window that has just come, or at the one that is left."""
        wait_for(f"{count} windows", lambda: len(self.program.x_windows()) == count)
        self.program.focus()


def shows_time(person, seconds):
    wait_for(f"“{time_to_text(seconds)}” in the header", lambda: person.program.seek(time_to_text(seconds), Atspi.Role.LABEL))


def change_the_raise(person):
    """Makes it what is wanted, and goes back at once: to the page of the copy."""
    shows_time(person, 3 * 15 * (2 + 2 + 3) + 2 * 60)
    for title, text in WANTED.items():
        person.type_into(title, text)
    shows_time(person, WANTED_S)


def check_copy():
    wait_for("the copy on the disk", lambda: block_of(COPY) == WANTED_BLOCK)
    assert json.loads(read(own(COPY)))["name"] == COPY_NAME


def save_as(person, path):
    """In the toolkit's file dialog, which begins in the folder of the person."""
    person.type_into("Name:", os.path.basename(path), Atspi.Role.TEXT)
    person.accept("Save")
    wait_for("the exported file", lambda: read(path))
    person.see("Saved as “" + os.path.basename(path) + "”")
    document = json.loads(read(path))
    assert document["blocks"] == [WANTED_BLOCK] and [exercise["id"] for exercise in document["exercises"]] == ["seated-soleus-raise"], document


@as_a_new_user
def the_whole_way():
    """Copied, made 4 × 18 with holds of 2.5 s and rests of 45 s, done, exported, deleted, brought back, deleted, imported, started: the history is never touched.

    Of the routine itself a repetition is done in its time and the rest is skipped; a whole set is done of a shorter one.
    """
    add_own_exercise("quick-raise", "Quick Raise", sets=1, repetitions=2, phase_s=0.3, rest_s=0)
    person = Person()
    person.press("Start Quick Raise")
    person.answer()
    person.press("Skip")
    person.see("Done", Atspi.Role.BUTTON)
    wait_for("the session as finished", lambda: state_of("quick-raise") == "finished")
    assert sets_of("quick-raise") == [(2, 2)], sets_of("quick-raise")
    person.press("Done")

    person.press("Details")
    person.see("Seated Soleus Raise", Atspi.Role.HEADING)
    person.press("Customize")
    change_the_raise(person)
    person.press("Back")
    person.see(COPY_NAME, Atspi.Role.HEADING)
    check_copy()

    person.press("Start")
    person.answer()
    person.perform(18, 4)
    wait_for("the session as finished", lambda: state_of(COPY) == "finished")
    assert sets_of(COPY) == [(18, 1), (18, 0), (18, 0), (18, 0)], sets_of(COPY)
    person.finish()
    before = history()

    person.open_own(COPY_NAME)
    copy, exported = read(own(COPY)), home("mine.soleus")
    person.choose("More", "s")
    save_as(person, exported)
    person.choose("More", "d")
    wait_for("the file to go", lambda: not read(own(COPY)))
    wait_for("the routine to go", lambda: not person.program.seek("Start " + COPY_NAME))
    assert history() == before
    person.press("Undo")
    wait_for("the same file", lambda: read(own(COPY)) == copy)
    person.open_own(COPY_NAME)
    person.choose("More", "d")
    wait_for("the file to go", lambda: not read(own(COPY)))
    person.look_into_history(COPY_NAME)
    assert history() == before

    soleus(exported)
    person.see("Import", Atspi.Role.DIALOG)
    person.see(COPY_NAME, Atspi.Role.HEADING)
    person.press("Add")
    person.press("Open")
    person.see(COPY_NAME, Atspi.Role.HEADING)
    assert read(own(COPY)) == read(exported)
    assert history() == before
    person.press("Start")
    person.answer()
    person.see("Get Ready")
    person.press("Stop")
    person.press("Discard")
    wait_for("the session to be forgotten", lambda: history() == before)
    person.quit()

    person = Person()
    person.look_into_history(COPY_NAME)
    person.see("Start " + COPY_NAME)
    assert history() == before
    person.quit()


def change_and_do(person):
    """The essential part, by keys: to the copy that has been begun with, done, and is in the history."""
    person.reach("Seated Soleus Raise")
    person.strike("Return")
    person.expect("Start")
    person.strike("ctrl+e")
    person.expect("Listen")
    change_the_raise(person)
    person.go_back()
    person.see(COPY_NAME, Atspi.Role.HEADING)
    check_copy()
    person.expect("Start")
    person.strike("Return")
    person.answer()
    person.perform(18, 4)
    person.finish()
    wait_for("the session as finished", lambda: state_of(COPY) == "finished")
    assert sets_of(COPY)[-4:] == [(18, 1), (18, 0), (18, 0), (18, 0)], sets_of(COPY)


@as_a_new_user
def by_keys_alone():
    """All of it, and nothing but keys. The file comes as from a file manager."""
    person = Keyboard()
    change_and_do(person)
    before = history()

    person.open_own(COPY_NAME)
    copy, exported = read(own(COPY)), home("by-keys.soleus")
    person.choose("More", "s")
    person.wait_for_windows(2)
    save_as(person, exported)
    person.wait_for_windows(1)
    person.choose("More", "d")
    wait_for("the file to go", lambda: not read(own(COPY)))
    person.see("Undo", Atspi.Role.BUTTON)
    person.reach("Undo", "shift+Tab")
    person.strike("Return")
    wait_for("the same file", lambda: read(own(COPY)) == copy)
    person.see("Start " + COPY_NAME)
    person.open_own(COPY_NAME)
    person.choose("More", "d")
    wait_for("the file to go", lambda: not read(own(COPY)))

    soleus(exported)
    person.see("Import", Atspi.Role.DIALOG)
    person.confirm("Add")
    wait_for("the imported file", lambda: read(own(COPY)) == read(exported))
    assert history() == before
    person.see("Start " + COPY_NAME)
    person.open_own(COPY_NAME)
    person.strike("Return")
    person.answer()
    person.see("Get Ready")
    person.strike("Escape")
    person.expect("Stop and Save")
    person.press("Discard")
    wait_for("the session to be forgotten", lambda: history() == before)
    person.quit()


@as_a_new_user
def on_a_small_screen():
    """Changed, done, deleted and brought back at 360 × 640."""
    person = Keyboard(width=360, height=640)
    change_and_do(person)
    copy = read(own(COPY))
    person.open_own(COPY_NAME)
    person.choose("More", "d")
    wait_for("the file to go", lambda: not read(own(COPY)))
    person.see("Undo", Atspi.Role.BUTTON)
    person.reach("Undo", "shift+Tab")
    person.strike("Return")
    wait_for("the same file", lambda: read(own(COPY)) == copy)
    person.quit()


@as_a_new_user
def from_nothing():
    """At most 12 interactions from the library to the running session of a new routine, with a name and a dose of its own."""
    person = Person()
    person.choose("Add", "n")
    person.type_into("Search exercises", "wall stretch", Atspi.Role.ENTRY)
    wait_for("one exercise that fits", lambda: not person.program.seek("Walk", Atspi.Role.LIST_ITEM))
    person.click(person.see("Soleus Wall Stretch", Atspi.Role.LIST_ITEM))
    person.type_into("Name", "Noon Stretch", Atspi.Role.TEXT)
    person.type_into("Sets", "3")
    person.press("Back")
    person.see("Noon Stretch", Atspi.Role.HEADING)
    person.press("Start")
    person.answer()
    person.see("Get Ready")
    print(f"# {person.interactions} interactions from the library to a session of a new routine", flush=True)
    assert person.interactions <= 12, person.interactions
    assert any(json.loads(read(own(name[:-5]))).get("name") == "Noon Stretch" for name in os.listdir(data_path("routines")))
    person.press("Stop")
    person.press("Discard")
    person.quit()


@as_a_new_user
def undo_after_a_restart():
    """Three changes are taken back one by one in the next start, byte for byte; what was deleted comes back from Recently Deleted in the one after that."""
    first = write("evening")
    person = Person()
    person.open_own("Evening")
    person.press("Customize")
    for title, text in (("Sets", "4"), ("Repetitions", "18"), ("Hold", "2.5")):
        person.type_into(title, text)
    wait_for("the changes on the disk", lambda: block_of("evening").get("phases") == {"hold": {"duration_s": 2.5}})
    person.quit()

    person = Person()
    person.open_own("Evening")
    person.press("Customize")
    for title in ("Hold", "Repetitions", "Sets"):
        person.press("Undo: " + title)
    wait_for("the first file", lambda: read(own("evening")) == first)
    person.press("Back")
    person.choose("More", "d")
    wait_for("the file to go", lambda: not read(own("evening")))
    person.quit()

    person = Person()
    assert not person.program.seek("Start Evening")
    person.choose("Add", "r")
    person.see("Recently Deleted", Atspi.Role.DIALOG)
    person.click(person.see("Restore", Atspi.Role.BUTTON))
    wait_for("the first file", lambda: read(own("evening")) == first)
    person.quit()


@as_a_new_user
def changed_by_another_program():
    """What another program has written meanwhile isn't overwritten without a question: mine is kept, or the other is used, as the person says."""
    write("noon")
    person = Person()
    person.open_own("Noon")
    person.press("Customize")
    person.type_into("Sets", "4")
    wait_for("the change on the disk", lambda: block_of("noon").get("sets") == 4)

    theirs = write("noon", lead_in_s=7)
    person.type_into("Repetitions", "18")
    person.press("What Now?")
    assert read(own("noon")) == theirs
    person.press("Keep Mine")
    wait_for("mine", lambda: block_of("noon") == {"exercise": "seated-soleus-raise", "sets": 4, "repetitions": 18})
    wait_for("the banner to go", lambda: not person.program.seek("What Now?"))

    theirs = write("noon", lead_in_s=9)
    person.type_into("Repetitions", "19")
    person.press("What Now?")
    assert read(own("noon")) == theirs
    person.press("Use the Other")
    wait_for("the other in the panel", lambda: Atspi.Text.get_text(person.field("Time to Get Ready"), 0, -1) == "9" or person.field("Time to Get Ready").get_current_value() == 9)
    assert read(own("noon")) == theirs
    person.quit()


# A file dialog begins in the folder in which the program was started.
os.chdir(os.environ["HOME"])
run(the_whole_way, by_keys_alone, on_a_small_screen, from_nothing, undo_after_a_restart, changed_by_another_program)
