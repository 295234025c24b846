# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""The budgets of Soleus, and how a measured figure stands against its own. Knows nothing of how anything is measured."""

import json
import math


class Budget:
    """What something may cost at most."""

    def __init__(self, key, what, limit, unit, digits=1):
        self.key = key
        self.what = what
        self.limit = limit
        self.unit = unit
        self.digits = digits

    def format(self, value):
        return f"{value:,.{self.digits}f} {self.unit}"


# What grows as the data does takes ten times as long for ten times the data, and a little more where what fits into memory no longer does. See tests/cli/test-growth.c.
GROWTH = 15

BUDGETS = (
    Budget("start-bare", "start to first painted frame, against the bare window", 1.12, "×", 3),
    Budget("start-reference", "start to first painted frame, against the reference window", 1.03, "×", 3),
    Budget("start-cards", "start to first frame with cards, against the reference window", 1.03, "×", 3),
    Budget("memory-bare", "memory at rest, more than the bare window", 5, "MB", 2),
    Budget("memory-reference", "memory at rest, more than the reference window", 1, "MB", 2),
    Budget("memory-hour", "memory in the 60th minute of sessions, more than the bare window", 15, "MB", 2),
    Budget("memory-growth", "memory gained in the second half of them", 1, "MB", 2),
    Budget("wake-ups-rest", "wake-ups at rest", 0, "/s", 2),
    Budget("wake-ups-paused", "wake-ups from the third second of a pause", 0, "/s", 2),
    Budget("wake-ups-hidden", "wake-ups of a session, window hidden", 15, "/s", 1),
    Budget("cpu-hidden", "processor time of a session, window hidden", 0.3, "% of a core", 3),
    Budget("cpu-motion", "processor time per 60 s of a session, figure moving", 3000, "ms", 0),
    Budget("cpu-reduced", "processor time per 60 s of a session, less motion", 250, "ms", 0),
    Budget("cpu-silent", "processor time per 60 s of a session, less motion, silent", 88, "ms", 0),
    Budget("cue-rendered", "cue error, rendered", 0, "samples", 0),
    Budget("cue-heard", "cue error through a sound server, p99", 0.1, "ms", 3),
    Budget("heard", "skip, back and resume are heard after, at most", 150, "ms", 0),
    Budget("picture", "picture against sound, median", 1000 / 60, "ms", 1),
    Budget("state-at", "state_at in a timeline of 10,000 segments", 100, "ns", 0),
    Budget("compile", "compiling it", 5, "ms", 2),
    Budget("set-on-disk", "a set on disk, against a bare INSERT and COMMIT", 1.5, "×", 2),
    Budget("history-page", "a million sessions: first page", 50, "ms", 1),
    Budget("history-chart", "a million sessions: any chart", 16, "ms", 1),
    Budget("growth-page", "ten times the sessions: first page, opened", 1.5, "×", 2),
    Budget("growth-middle", "ten times the sessions: a page in the middle", GROWTH, "×", 1),
    Budget("growth-last", "ten times the sessions: the last page", GROWTH, "×", 1),
    Budget("growth-found", "ten times the sessions: one of them, by its id", 1.5, "×", 2),
    Budget("growth-missed", "ten times the sessions: one that isn't there", 1.5, "×", 2),
    Budget("growth-giving-way", "ten times the sessions: a page while the file is looked through", 1.5, "×", 2),
    Budget("growth-json", "ten times the sessions: export as JSON", GROWTH, "×", 1),
    Budget("growth-csv", "ten times the sessions: export as CSV", GROWTH, "×", 1),
    Budget("growth-backup", "ten times the sessions: backup", GROWTH, "×", 1),
    Budget("growth-check", "ten times the sessions: the daily look through the file", GROWTH, "×", 1),
    Budget("growth-import", "ten times the sessions: import, previewed", GROWTH, "×", 1),
    Budget("growth-again", "ten times the sessions: a look at what is here already", GROWTH, "×", 1),
    Budget("growth-salvage", "ten times the sessions: salvage of all of them", GROWTH, "×", 1),
    Budget("growth-memory", "ten times the sessions: memory of the worst of these", 2, "×", 2),
    Budget("own-start", "10,000 own routines: first frame, against none", 1.03, "×", 3),
    Budget("own-listed", "10,000 own routines: listed, against reading the files", 3, "×", 2),
    Budget("own-blocked", "10,000 own routines: the window stands still for at most", 1000 / 60, "ms", 1),
)


class Figure:
    """One budget with what was measured, or with why nothing was."""

    def __init__(self, budget, value=None, note=""):
        self.budget = budget
        self.value = value
        self.note = note

    @property
    def verdict(self):
        if self.value is None:
            return f"not measured: {self.note or 'nobody asked'}"
        # What is shown is what counts: 1.1204 isn't more than 1.12.
        shown = round(self.value, self.budget.digits)
        return "met" if not math.isnan(shown) and shown <= round(self.budget.limit, self.budget.digits) else "missed"

    def to_row(self):
        measured = "" if self.value is None else self.budget.format(self.value)
        return [self.budget.what, measured, "≤ " + self.budget.format(self.budget.limit), self.verdict, "" if self.value is None else self.note]

    def to_dictionary(self):
        return {"key": self.budget.key, "what": self.budget.what, "value": self.value, "unit": self.budget.unit, "budget": self.budget.limit,
                "verdict": self.verdict.split(":", maxsplit=1)[0], "note": self.note}


class Table:
    """All budgets in their order. What isn't measured is told, too."""

    def __init__(self, budgets=BUDGETS):
        self.figures = {budget.key: Figure(budget) for budget in budgets}

    def measure(self, key, value, note=""):
        self.figures[key] = Figure(self.figures[key].budget, value, note)

    def skip(self, keys, reason):
        for key in keys:
            if self.figures[key].value is None:
                self.figures[key] = Figure(self.figures[key].budget, None, reason)

    def to_text(self):
        rows = [["figure", "measured", "budget", "", ""], *(figure.to_row() for figure in self.figures.values())]
        widths = [max(len(row[column]) for row in rows) for column in range(4)]
        widths[3] = max(len("missed"), *(len(row[3]) for row in rows if row[1])) if any(row[1] for row in rows[1:]) else 0
        lines = []
        for what, measured, budget, verdict, note in rows:
            lines.append(f"{what:<{widths[0]}}  {measured:>{widths[1]}}  {budget:<{widths[2]}}  {verdict:<{widths[3]}}  {note}".rstrip())
        return "\n".join(lines)

    def to_json(self, **circumstances):
        return json.dumps({**circumstances, "figures": [figure.to_dictionary() for figure in self.figures.values()]}, indent=2, ensure_ascii=False)
