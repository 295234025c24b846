# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What comes from others: a file that is opened shows in the window what it would bring, comes in, and can be taken back; the command line does the same beside the open window."""

import json
import os
import subprocess

from driver import Atspi, Program, data_path, run, wait_for

BINARY = os.environ["SOLEUS_BINARY"]


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


run(a_file_is_opened, a_second_program_hands_over, the_command_line_beside_it, a_routine_is_handed_on, keys_alone)
