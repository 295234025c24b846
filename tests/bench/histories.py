# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later

"""What a history costs that has ten times as many sessions, and ten times as many again."""

import os
import sqlite3
import subprocess
import time

from budgets import BUDGETS
from program import Home
from sounds import run_json

KEYS = ["history-page", *(budget.key for budget in BUDGETS if budget.key.startswith("growth-"))]

# What the commands cost. Each is a budget of that name behind “growth-”.
COSTS = ("json", "csv", "backup", "check", "import", "again", "salvage")


def read_own_kb(pid):
    """The memory that nobody else has and no file: what a large file that is mapped takes is the system's, and given back when others need it."""
    try:
        with open(f"/proc/{pid}/status", encoding="utf-8") as file:
            return next((int(line.split()[1]) for line in file if line.startswith("RssAnon:")), 0)
    except FileNotFoundError:
        return 0


def run(home, *command):
    """The seconds of processor time, and the megabytes of its own memory that a command takes at most."""
    process = subprocess.Popen(command, env=home.environment, cwd=home.folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    most_kb = 0
    while True:
        ended, status, usage = os.wait4(process.pid, os.WNOHANG)
        if ended:
            break
        most_kb = max(most_kb, read_own_kb(process.pid))
        time.sleep(0.01)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command)
    return usage.ru_utime + usage.ru_stime, most_kb / 1024


def get_path(home):
    path = os.path.join(home.data, "soleus", "history.db")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    return path


def time_quick_check_s(path):
    connection = sqlite3.connect(path)
    began_s = time.process_time()
    connection.execute("PRAGMA quick_check").fetchall()
    took_s = time.process_time() - began_s
    connection.close()
    return took_s


def salvage(binaries, home, n_sessions):
    """All that a file holds whose begin says nothing any more."""
    path = get_path(home)
    with open(path, "r+b") as file:
        file.write(bytes(16))
    cost = run(home, binaries.soleus, "history", "list", "--limit=1")
    connection = sqlite3.connect(path)
    n_found = connection.execute("SELECT count(*) FROM sessions").fetchone()[0]
    connection.close()
    if n_found != n_sessions:
        raise RuntimeError(f"{n_found:,} of {n_sessions:,} sessions were salvaged")
    return cost


def run_commands(binaries, home, other, n_sessions):
    """What the one history holds goes to the other."""
    exported = os.path.join(home.folder, "all.json")
    history = (binaries.soleus, "history")
    get_path(other)
    return {
        "json": run(home, *history, "export", "--format=json", f"--output={exported}"),
        "csv": run(home, *history, "export", "--format=csv", "--output=all.csv"),
        "backup": run(home, *history, "backup", "all.soleus-history"),
        "check": run(home, *history, "check"),
        "import": run(other, *history, "import", "--yes", exported),
        "again": run(other, *history, "import", "--yes", exported),
        "salvage": salvage(binaries, other, n_sessions),
    }


def measure_size(binaries, build, n_sessions, with_commands):
    with Home() as home, Home() as other:
        path = get_path(home)
        figures = run_json(f"{build}/tests/bench/growth-figures", str(n_sessions), path)
        if with_commands:
            figures["costs"] = run_commands(binaries, home, other, n_sessions)
            figures["quick_check_s"] = time_quick_check_s(path)
        return figures


def find_growth(values):
    """How much more the worst of ten times as many costs."""
    return max(more / less for less, more in zip(values, values[1:]))


def list_figures(sizes, values, unit, digits):
    return "; ".join(f"{size:,}: {value:,.{digits}f} {unit}" for size, value in zip(sizes, values))


def measure_pages(table, sizes, found):
    def tell(key, name, note=""):
        values = [figures[name] for figures in found]
        table.measure(key, find_growth(values), list_figures(sizes, values, "ms", 1) + note)

    table.measure("history-page", found[-1]["first_page_ms"], f"{sizes[-1]:,} sessions of three sets, opened anew each time; the slowest {found[-1]['slowest_first_page_ms']:.1f} ms")
    tell("growth-page", "first_page_ms")
    tell("growth-middle", "middle_page_ms")
    tell("growth-last", "last_page_ms")
    tell("growth-found", "found_ms")
    tell("growth-missed", "missed_ms")
    tell("growth-giving-way", "checked_page_ms", "; the slowest " + list_figures(sizes, [figures["slowest_checked_page_ms"] for figures in found], "ms", 1))


def measure_commands(table, sizes, found):
    quick_checks = "; quick_check " + list_figures(sizes, [figures["quick_check_s"] for figures in found], "s", 2)
    memory = {name: [figures["costs"][name][1] for figures in found] for name in COSTS}
    for name in COSTS:
        values = [figures["costs"][name][0] for figures in found]
        note = "; memory " + list_figures(sizes, memory[name], "MB", 0) + (quick_checks if name == "check" else "")
        table.measure(f"growth-{name}", find_growth(values), list_figures(sizes, values, "s", 2) + note)
    worst = max(COSTS, key=lambda name: find_growth(memory[name]))
    table.measure("growth-memory", find_growth(memory[worst]), f"{worst}, " + list_figures(sizes, memory[worst], "MB", 0))


def measure_histories(table, binaries, build, sizes, most_by_command):
    """Commands take minutes for a million sessions, so they may be given fewer than what is asked for in the program."""
    found = [measure_size(binaries, build, size, size <= most_by_command) for size in sizes]
    n_commands = sum(size <= most_by_command for size in sizes)
    measure_pages(table, sizes, found)
    measure_commands(table, sizes[:n_commands], found[:n_commands])
