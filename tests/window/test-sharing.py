# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What comes from others: a file that is opened shows in the window what it would bring, comes in, and can be taken back; the command line does the same beside the open window."""

import json
import os
import sqlite3
import subprocess
import unicodedata

from driver import Atspi, Program, data_path, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]

# A line break, what a terminal obeys, what turns the order of letters, what shows nothing, and markup, that of the toolkit's labels among it.
MARKUP = '<b>&amp; <span foo="1"> & %s _u'
BITING = "Evil\n\tEnd \x1b]0;owned\x07\x1b[31m \u202egnihtyna\u2066 \u200b\ufeff" + MARKUP
TIDY = "".join(" " if character in "\n\t" else "\ufffd" if unicodedata.category(character) in ("Cc", "Cf") else character for character in BITING)


def write(name, identifier, title, sets):
    """A file as somebody else made it, outside of the program's own folder."""
    path = os.path.join(os.environ["HOME"], name)
    block = {"exercise": "circulation-pumps", "sets": sets, "phases": {"pulse": {"cadence_per_min": 55}}}
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"x": 1.50, "format": "soleus-routine", "version": 1, "id": identifier, "name": title, "blocks": [block, {"exercise": "walk"}]}, file)
    return path


def read(path):
    with open(path, "rb") as file:
        return file.read()


def own(identifier):
    return data_path("routines", identifier + ".json")


def soleus(*arguments):
    return subprocess.run([BINARY, *arguments], check=True, capture_output=True, text=True).stdout


def choose(program, name):
    """In the preview: the window behind it has an Add of its own."""
    assert wait_for(f"“{name}” in the preview", lambda: program.is_asked(name)).get_action_iface().do_action(0)


def a_file_is_opened():
    """With the program: the preview, Add, the routine in the library, Undo. The file is the one that came, byte for byte."""
    path = write("theirs.soleus", "theirs", "Pump & Walk", 1)
    program = Program(BINARY, path)
    program.find("Import", Atspi.Role.DIALOG)
    program.find("Pump & Walk", Atspi.Role.HEADING)
    assert not os.path.exists(own("theirs"))
    choose(program, "Add")
    program.find("Start Pump & Walk")
    assert read(own("theirs")) == read(path)
    program.press("Undo")
    wait_for("the routine to go", lambda: not program.seek("Start Pump & Walk"))
    wait_for("the file to go", lambda: not os.path.exists(own("theirs")))
    program.close()


def a_second_program_hands_over():
    """While the window is open: a double click is another start, which opens in the same window; Open leads to the routine."""
    program = Program(BINARY)
    program.find("Library", Atspi.Role.PAGE_TAB)
    path = write("second.soleus", "second", "Second Routine", 1)
    soleus(path)
    program.find("Import", Atspi.Role.DIALOG)
    choose(program, "Add")
    program.press("Open")
    program.find("Second Routine", Atspi.Role.HEADING)
    wait_for("its page", lambda: program.seek("Start", Atspi.Role.BUTTON))
    # It is replaced, and comes back as it was.
    before = read(own("second"))
    soleus(write("second.soleus", "second", "Second Routine", 2))
    program.find("Replace")
    choose(program, "Replace")
    wait_for("the new file", lambda: read(own("second")) != before)
    program.press("Undo")
    wait_for("the old file", lambda: read(own("second")) == before)
    program.close()


def the_command_line_beside_it():
    """What the command line imports is in the open window at once, and what it exports says the same."""
    program = Program(BINARY)
    program.find("Library", Atspi.Role.PAGE_TAB)
    soleus("import", "--yes", write("third.soleus", "third", "Third Routine", 1))
    program.find("Start Third Routine")
    exported = os.path.join(os.environ["HOME"], "third-again.soleus")
    soleus("export", "third", "--output", exported)
    assert {exercise["id"] for exercise in json.loads(read(exported))["exercises"]} == {"circulation-pumps", "walk"}
    program.close()


def a_routine_is_handed_on():
    """By its menu and the keyboard: the file is what the command line writes. Deleted and opened again, it is the one that it was."""
    path = write("handed.soleus", "handed", "Handed On", 1)
    soleus("import", "--yes", path)
    expected = soleus("export", "handed").encode()
    program = Program(BINARY)
    program.find("Start Handed On")
    program.focus()
    wait_for("the window to be the active one", lambda: any(
        node.get_role() == Atspi.Role.FRAME and node.get_state_set().contains(Atspi.StateType.ACTIVE) for node in program.walk()))
    program.strike(*"handed")
    program.find("1 Result", Atspi.Role.HEADING)
    program.strike("Down")
    wait_for("the focus on it", lambda: any(node.get_name() == "Handed On" and node.get_state_set().contains(Atspi.StateType.FOCUSED) for node in program.walk()))
    program.strike("Return")
    program.find("Handed On", Atspi.Role.HEADING)
    assert program.find("More", Atspi.Role.TOGGLE_BUTTON).get_action_iface().do_action(0)
    program.find("More", Atspi.Role.MENU)
    program.strike("s")
    wait_for("the file chooser", lambda: len(program.x_windows()) > 1)
    target = os.path.join(os.environ["HOME"], "shared.soleus")
    subprocess.run(["xdotool", "windowfocus", "--sync", program.x_windows()[-1]], check=True)
    subprocess.run(["xdotool", "key", "ctrl+a"], check=True)
    subprocess.run(["xdotool", "type", "--delay", "20", target], check=True)
    program.strike("Return")
    wait_for("the file", lambda: os.path.exists(target) and read(target) == expected)
    program.find("Open Folder")
    program.close()


def keys_alone():
    """Ctrl+O asks for files; in the preview Enter is what is suggested, and Escape lets nothing in."""
    program = Program(BINARY, write("fourth.soleus", "fourth", "Fourth Routine", 1))
    program.find("Import", Atspi.Role.DIALOG)
    program.focus()
    program.strike("Escape")
    wait_for("the preview to go", lambda: not program.seek("Fourth Routine", Atspi.Role.HEADING))
    assert not os.path.exists(own("fourth"))
    soleus(write("fourth.soleus", "fourth", "Fourth Routine", 1))
    program.find("Fourth Routine", Atspi.Role.HEADING)
    program.focus()
    wait_for("the focus on Add", lambda: any(node.get_name() == "Add" and node.get_state_set().contains(Atspi.StateType.FOCUSED) for node in program.walk()))
    program.strike("Return")
    wait_for("the file", lambda: os.path.exists(own("fourth")))
    program.strike("ctrl+o")
    wait_for("the file chooser", lambda: len(program.x_windows()) > 1)
    program.kill()


def assert_plain(text):
    assert not any(unicodedata.category(character) in ("Cc", "Cf", "Zl", "Zp") for character in text.replace("\n", "")), text.encode("unicode_escape")
    assert "Evil" not in text or MARKUP in text, text


def assert_all_plain(program):
    """All that the window shows, with tooltips and what is told to a screen reader alone."""
    seen = [text for node in program.walk() for text in (node.get_name(), node.get_description()) if text]
    assert any("Evil" in text for text in seen), seen
    for text in seen:
        assert_plain(text)


def biting_routine(identifier, **more):
    exercise = {"format": "soleus-exercise", "version": 1, "id": "biting-raise", "name": BITING, "summary": BITING, "category": "everyday", "level": "everyday", "position": "seated",
                "sides": "both", "equipment": ["chair"], "goal": {"repetitions": 20}, "sets": 2, "rest_s": 60, "phases": [{"kind": "lift", "duration_s": 1, "cue": BITING}], "setup": [BITING],
                "contraindications": ["new-pain"], BITING: 1, "evidence": {"paper": {"title": BITING, "url": "https://example.org/" + BITING}},
                "provenance": {"/sets": "evidence:paper", "/" + BITING: "evidence:paper"}}
    path = os.path.join(os.environ["HOME"], identifier + ".soleus")
    with open(path, "w", encoding="utf-8") as file:
        json.dump({"format": "soleus-routine", "version": 1, "id": identifier, "name": BITING, "summary": BITING, "blocks": [{"exercise": "biting-raise"}], "exercises": [exercise], **more}, file)
    return path


def names_that_bite():
    """Somebody else's texts on every page that shows them, of a file and of a history: as they are, in one line, and nothing in them is obeyed. The toolkit's warnings end the program."""
    announced = []
    listener = Atspi.EventListener.new(lambda event: announced.append(event.any_data))
    listener.register("object:announcement")
    os.makedirs(data_path("routines"), exist_ok=True)
    with open(data_path("routines", "Odd\n\x1b[31m\u202e.json"), "w", encoding="utf-8") as file:
        json.dump({"format": "soleus-routine", "version": 1, "id": "broken", "name": BITING, "blocks": [{"exercise": "walk"}], "provenance": {"/" + BITING: BITING}}, file)
    program = Program(BINARY, biting_routine("biting", provenance={"/" + BITING: BITING}))
    program.find("Import", Atspi.Role.DIALOG)
    program.find("What Is Wrong")
    assert_all_plain(program)
    program.focus()
    program.strike("Escape")
    wait_for("the preview to go", lambda: not program.seek("Import", Atspi.Role.DIALOG))

    soleus(biting_routine("biting"))
    program.find("What Comes In")
    assert_all_plain(program)
    choose(program, "Add")
    program.find("Start " + TIDY)
    assert_all_plain(program)
    program.press("Open")
    program.find("About These Numbers")
    assert_all_plain(program)
    program.press("Start")
    program.answer()
    program.find("Get Ready")
    assert_all_plain(program)
    program.press("Skip")
    program.find("2 of 20")
    assert_all_plain(program)
    program.press("Skip")
    program.find("Rest")
    assert_all_plain(program)
    program.process.terminate()
    program.process.wait()
    Program.running.remove(program)

    # A history takes whatever names another one had.
    with sqlite3.connect(data_path("history.db")) as connection:
        connection.execute("UPDATE sessions SET routine_name = ?", [BITING])
        connection.execute("UPDATE sets SET exercise_name = ?", [BITING])
    program = Program(BINARY)
    program.find("Go On With Your Session?")
    assert_all_plain(program)
    program.press("Save as It Is")
    wait_for("the question to go", lambda: not program.seek("Go On With Your Session?"))
    program.press("History")
    row = wait_for("the session", lambda: next((node for node in program.walk() if node.get_role() == Atspi.Role.LIST_ITEM and ", " + TIDY in (node.get_name() or "")), None))
    assert_all_plain(program)
    program.focus()
    program.click(row)
    program.press("Correct…")
    program.find("Save", Atspi.Role.BUTTON)
    assert_all_plain(program)
    program.strike("Escape")
    wait_for("the dialog to go", lambda: not program.seek("Save", Atspi.Role.BUTTON))
    assert_all_plain(program)
    program.press("Delete Session")
    wait_for("the session to go", lambda: not program.seek("Delete Session"))
    program.choose("History Menu", "r")
    program.find("Deleted: " + TIDY)
    assert_all_plain(program)
    listener.deregister("object:announcement")
    assert any("Evil" in text for text in announced), announced
    for text in announced:
        assert_plain(text)


run(a_file_is_opened, a_second_program_hands_over, the_command_line_beside_it, a_routine_is_handed_on, keys_alone, names_that_bite)
