#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists the texts of the built-in exercises where xgettext finds them.

xgettext reads no JSON, so what people read in data/exercises/*.json is repeated in a C header that nothing compiles. With --check, only tells
whether the header says what the data say.
"""

import argparse
import json
import pathlib
import sys

HEAD = """\
/* SPDX-FileCopyrightText: 2026 The Soleus developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* For xgettext only. Written by build-aux/list-exercise-texts.py from data/exercises: change the data, then run it again. */
"""


def list_texts(exercise):
    yield "its name", exercise["name"]
    yield "its summary", exercise.get("summary")
    for step in exercise.get("setup", []):
        yield "how to get into place", step
    for phase in exercise["phases"] + [exercise.get("finisher") or {}]:
        yield f"said when the phase “{phase.get('kind')}” begins; short", phase.get("cue")
    for work in exercise.get("evidence", {}).values():
        yield "the title of a source", work["title"]


def write_header(folder):
    lines = [HEAD]
    for path in sorted(folder.glob("*.json")):
        exercise = json.loads(path.read_text(encoding="utf-8"))
        for what, text in list_texts(exercise):
            if text:
                lines.append(f"/* Translators: the exercise “{exercise['name']}”: {what}. */\nN_ ({json.dumps(text, ensure_ascii=False)})\n")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path, help="the folder of the exercises")
    parser.add_argument("header", type=pathlib.Path)
    parser.add_argument("--check", action="store_true")
    arguments = parser.parse_args()

    wanted = write_header(arguments.folder)
    if not arguments.check:
        arguments.header.write_text(wanted, encoding="utf-8")
    elif arguments.header.read_text(encoding="utf-8") != wanted:
        sys.exit(f"{arguments.header} doesn’t say what {arguments.folder} says: run {sys.argv[0]} without --check")


if __name__ == "__main__":
    main()
