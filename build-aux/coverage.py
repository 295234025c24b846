#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Print how much of the branches the tests have taken, and hold the floor: coverage.py BUILD [--missing].

The build directory is one that was set up with -Db_coverage=true, after its tests have run. A line for each group of files: branches taken, all
branches, per cent. The status is 1 when a group with a floor lies below it. With --missing each branch that was never taken is told with its place.

Which branches count is a rule for all files, and no list of places:

- The C files of a layer count, its headers don't: their branches are those of the cleanup functions that GLib's macros write.
- A line that begins with a guard against a programmer's mistake doesn't count (g_return_if_fail and its like, g_assert, the warning of a wrong
  property id): no test may come there, for a test ends at the first warning.
- A line that begins with a macro of GLib's doesn't count (G_DEFINE_…, g_clear_…, g_autoptr at its end of scope, …): the branch is GLib's.
- A line that does no more than return what a function of GLib's gives doesn't count: its branches are those of what goes out of scope there.
- GLib writes g_str_has_prefix and g_str_has_suffix into the line, with a branch for each of both texts being NULL: these two are left out. So is the one
  of g_strdup.
- A switch names every value of its type, and has no `default`: so the branch past all of them can't be taken, and one branch that wasn't is left out.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

FLOOR = 95.0

# Each group: its name, whether the floor holds for it, and the files of src that it is made of.
GROUPS = [
    ("engine", True, ["engine/*.c"]),
    ("library: parser, readers, validator", True, ["library/soleus-*json*.c", "library/soleus-*reader*.c", "library/soleus-document.c", "library/soleus-library-check.c", "library/soleus-fault.c",
                                                   "library/soleus-file-bytes.c", "library/soleus-provenance.c", "library/soleus-text.c"]),
    ("library: the rest", False, ["library/*.c"]),
    ("record", True, ["record/*.c"]),
    ("history: readers and writers", True, ["history/soleus-record-*er.c"]),
    ("history: the rest", False, ["history/*.c"]),
    ("editing", False, ["editing/*.c"]),
]

NOT_OURS = re.compile(
    r"^\s*(?:return )?(?:"
    r"g_return_|g_assert|g_warn_if|G_OBJECT_WARN_INVALID|"
    r"G_DEFINE_|G_DECLARE_|g_clear_|g_set_(?:object|str|weak_pointer) |g_autoptr|g_autofree|g_auto |g_string_append|g_return|\}$)")
SWITCH = re.compile(r"^\s*switch \(")
HANDED_ON = re.compile(r"^\s*return g_\w+ \([^?&|]*\);$")
COPY = re.compile(r"\bg_strdup \(")
AFFIX = re.compile(r"\bg_str_has_(?:prefix|suffix) \(")


def run_gcov(build, layer):
    """What gcov says of each object of a layer that was run."""
    notes = sorted(str(path) for path in (build / "src" / layer).rglob("*.gcno"))
    if not notes:
        return []
    done = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", *notes], cwd=build, capture_output=True, text=True, check=True)
    return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


def count(path, lines):
    """Branches taken, all branches, and the lines of those that weren't."""
    source = path.read_text(encoding="utf-8").splitlines()
    taken = total = 0
    missing = []
    for line in lines:
        text = source[line["line_number"] - 1]
        counts = [branch["count"] for branch in line["branches"] if not branch["throw"]]
        if not counts or NOT_OURS.match(text) or HANDED_ON.match(text):
            continue
        for _ in range(bool(SWITCH.match(text)) + 2 * len(AFFIX.findall(text)) + len(COPY.findall(text))):
            if 0 in counts:
                counts.remove(0)
        taken += sum(count > 0 for count in counts)
        total += len(counts)
        if 0 in counts:
            missing.append((line["line_number"], counts.count(0), text.strip()))
    return taken, total, missing


def collect(build, source):
    """For each file of ours: what count() says."""
    found = {}
    for layer in sorted(path.name for path in source.iterdir() if path.is_dir()):
        for report in run_gcov(build, layer):
            for file in report["files"]:
                path = (build / file["file"]).resolve()
                if path.suffix == ".c" and source in path.parents:
                    found[path.relative_to(source)] = count(path, file["lines"])
    return found


def main(build, show_missing):
    build = Path(build).resolve()
    source = Path(__file__).resolve().parent.parent / "src"
    found = collect(build, source)
    low = []
    for name, held, patterns in GROUPS:
        files = [path for path in found if any(path.match(pattern) for pattern in patterns)]
        results = {path: found.pop(path) for path in files}
        taken, total = (sum(result[i] for result in results.values()) for i in (0, 1))
        if total == 0:
            if held:
                low.append(name)
            continue
        share = 100 * taken / total
        print(f"branches taken: {taken:5} of {total:5} {share:6.1f} %  {name}{f' (at least {FLOOR:g} %)' if held else ''}")
        if held and share < FLOOR:
            low.append(name)
        if show_missing:
            for path, (_, _, missing) in sorted(results.items()):
                for number, branches, text in missing:
                    print(f"  src/{path}:{number}: {branches} of: {text}")
    for name in low:
        print(f"too low: {name}")
    return 1 if low else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], "--missing" in sys.argv[2:]))
