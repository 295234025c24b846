#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Count the single test cases in Meson's JSON test logs: count-cases.py LOG...

A case that stands in several logs is one case, and failed when it failed in any of them. Each skipped case is told with its reason; the last line
is `N passed, N failed`. The status is 1 when a case failed, and when there was none at all.
"""

import json
import re
import sys
from pathlib import Path

POINT = re.compile(r"^(?P<not>not )?ok\b(?:\s+(?P<number>\d+))?(?:\s*-?\s*(?P<name>[^#]*))?(?:#\s*(?P<directive>skip|todo)\S*\s*(?P<why>.*))?", re.IGNORECASE)
SKIP_ALL = re.compile(r"^1\.\.0\s*#\s*skip\S*\s*(?P<why>.*)", re.IGNORECASE)
WELL = {"OK", "EXPECTEDFAIL", "SKIP"}
RANK = {"skipped": 0, "passed": 1, "failed": 2}


def points(output):
    """Yield (name, outcome, reason) of each TAP line; indented ones belong to a subtest, whose own line follows."""
    for line in output.splitlines():
        if match := SKIP_ALL.match(line):
            yield "", "skipped", match["why"]
        elif match := POINT.match(line):
            directive = (match["directive"] or "").lower()
            name = f"{match['number']} {(match['name'] or '').strip()}"
            if directive == "skip":
                yield name, "skipped", match["why"]
            else:
                yield name, "failed" if match["not"] and directive != "todo" else "passed", ""


def cases(test):
    """The cases of one test program; a program that fails beside its cases (a crash, a time-out) counts as a failed one itself."""
    found = list(points(test.get("stdout") or ""))
    well = test["result"] in WELL
    if not well and not any(outcome == "failed" for _, outcome, _ in found):
        found.append(("", "failed", test["result"]))
    elif not found:
        found.append(("", "skipped" if test["result"] == "SKIP" else "passed", "it gave no reason"))
    return found


def read(paths):
    """All cases by name, each with its worst outcome; a log that isn't there is a run that came to nothing."""
    results = {}
    for path in paths:
        if not Path(path).exists():
            continue
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            test = json.loads(line)
            for name, outcome, reason in cases(test):
                key = (test["name"], name)
                if key not in results or RANK[outcome] > RANK[results[key][0]]:
                    results[key] = (outcome, reason.strip())
    return results


def main(paths):
    results = read(paths)
    skipped = {}
    for (test, name), (outcome, reason) in results.items():
        if outcome == "failed":
            print(f"failed: {test}: {name or reason}")
        elif outcome == "skipped":
            skipped[reason] = skipped.get(reason, 0) + 1
    for reason, count in skipped.items():
        print(f"{count} skipped: {reason}")
    outcomes = [outcome for outcome, _ in results.values()]
    passed, failed = outcomes.count("passed"), outcomes.count("failed")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
