# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""Holds the table of the benchmark: what is within its budget is met, what is over it missed, and what wasn't measured says why."""

import json
import sys

from budgets import BUDGETS, Budget, Table

LIMIT = (Budget("cost", "what it costs", 100, "ms", 1), Budget("other", "the other", 0, "/s", 2))


def judge(value):
    table = Table(LIMIT)
    table.measure("cost", value)
    return table.figures["cost"].verdict


def under_over_and_at_the_budget():
    assert judge(99.9) == "met"
    assert judge(100) == "met"
    assert judge(100.1) == "missed"
    assert judge(float("nan")) == "missed"


def what_is_shown_is_what_counts():
    assert judge(100.04) == "met"
    assert judge(100.06) == "missed"


def nothing_at_all_is_a_budget_too():
    table = Table(LIMIT)
    table.measure("other", 0.0)
    assert table.figures["other"].verdict == "met"
    table.measure("other", 0.2)
    assert table.figures["other"].verdict == "missed"


def what_was_not_measured_says_why():
    table = Table(LIMIT)
    table.measure("cost", 5)
    table.skip(["cost", "other"], "no sound server")
    assert table.figures["cost"].verdict == "met"
    assert table.figures["other"].verdict == "not measured: no sound server"
    assert "not measured: no sound server" in table.to_text()


def the_text_is_aligned():
    table = Table(LIMIT)
    table.measure("cost", 1234.5, "in a hurry")
    header, first, second = table.to_text().splitlines()
    assert header.index("budget") == first.index("≤") == second.index("≤"), table.to_text()
    assert "1,234.5 ms" in first and "missed" in first and first.endswith("in a hurry")


def the_json_holds_the_same():
    table = Table(LIMIT)
    table.measure("cost", 120, "why")
    read = json.loads(table.to_json(version="1"))
    assert read["version"] == "1"
    assert read["figures"][0] == {"key": "cost", "what": "what it costs", "value": 120, "unit": "ms", "budget": 100, "verdict": "missed", "note": "why"}
    assert read["figures"][1]["value"] is None and read["figures"][1]["verdict"] == "not measured"


def each_budget_has_a_name_of_its_own():
    assert len({budget.key for budget in BUDGETS}) == len({budget.what for budget in BUDGETS}) == len(BUDGETS)


def main():
    tests = [under_over_and_at_the_budget, what_is_shown_is_what_counts, nothing_at_all_is_a_budget_too, what_was_not_measured_says_why,
             the_text_is_aligned, the_json_holds_the_same, each_budget_has_a_name_of_its_own]
    failed = 0
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}")
        except AssertionError as error:
            failed += 1
            print(f"not ok {number} {test.__name__}\n# {error}")
    return 1 if failed else 0


sys.exit(main())
