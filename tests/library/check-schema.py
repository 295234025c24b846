#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the program's validator and a JSON Schema validator on the same files: those of the tests, the catalogue, and thousands that are made of the good ones."""

import copy
import json
import os
import pathlib
import random
import subprocess
import sys
import tempfile

try:
    import jsonschema
    import referencing
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

FORMATS = ("soleus-exercise", "soleus-routine", "soleus-learn", "soleus-drawing", "soleus-pose")
SCHEMAS = ("exercise.schema.json", "routine.schema.json", "learn.schema.json", "drawing.schema.json", "pose.schema.json")
NO_TREE = object()
MUTANTS = 4000
SEED = 20260
STRANGE = [None, True, False, 0, -1, 1, 1.5, 2.0, 7, 21, 201, 601, 1e9, "", "x", "A b", "lift", "pulse", "both", "default", "seed:000", "evidence:book", "x" * 101, "é" * 1001,
           [], {}, [0], [""], ["a"], {"min": 1, "max": 2, "default": 1}, {"min": 2, "max": 1, "default": 1}, {"min": 1, "max": 2}, {"en": "Text"}, {"en": 1}, {"kind": "pulse"}]


class Both:
    """The two validators, told apart only by who asks."""

    def __init__(self, root, program):
        schemas = [json.loads((root / "data/schema" / name).read_text(encoding="utf-8")) for name in SCHEMAS]
        registry = referencing.Registry().with_resources((schema["$id"], referencing.Resource.from_contents(schema)) for schema in schemas)
        for schema in schemas:
            jsonschema.Draft202012Validator.check_schema(schema)
        self.validators = [jsonschema.Draft202012Validator(schema, registry=registry) for schema in schemas]
        self.program = program

    def schema_accepts(self, document):
        format = document.get("format") if isinstance(document, dict) else None
        place = FORMATS.index(format) if format in FORMATS else FORMATS.index("soleus-routine")
        return self.validators[place].is_valid(document)

    def list_faults(self, paths):
        """What `soleus validate --json` tells of each, a thousand files at a time."""
        faults = []
        with tempfile.TemporaryDirectory() as home:
            environment = {**os.environ, "HOME": home, "XDG_DATA_HOME": home, "LC_ALL": "C.UTF-8"}
            for first in range(0, len(paths), 1000):
                command = [self.program, "validate", "--json", *map(str, paths[first:first + 1000])]
                run = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=False)
                assert run.returncode in (0, 1), run.returncode
                faults += [file["faults"] for file in json.loads(run.stdout)["files"]]
        return faults


def parse(path):
    """The document, or nothing where the text itself is at fault."""
    try:
        return json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError):
        return NO_TREE


def walk(value, way=()):
    yield way
    for key, item in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from walk(item, way + (key,))


def change(generator, document):
    """Changes one thing in a place that is drawn: takes it away, puts something else there, moves a number, or adds a key that others have."""
    way = generator.choice([way for way in walk(document) if way])
    parent = document
    for key in way[:-1]:
        parent = parent[key]
    value = parent[way[-1]]
    what = generator.randrange(5)
    if what == 0:
        del parent[way[-1]]
    elif what == 1 and isinstance(value, (int, float)) and not isinstance(value, bool):
        parent[way[-1]] = generator.choice([value + 0.5, value - 1, value * 10, -value, value * 1000, 0])
    elif what == 2 and isinstance(parent, dict):
        parent[generator.choice(["duration_s", "cadence_per_min", "kind", "sets", "level", "prescriptions", "provenance", "evidence", "finisher", "progression", "unknown"])] = generator.choice(STRANGE)
    elif what == 3 and isinstance(parent, list):
        parent.append(copy.deepcopy(value))
    else:
        parent[way[-1]] = copy.deepcopy(generator.choice(STRANGE))


def make_mutants(goods, folder):
    generator = random.Random(SEED)
    paths = []
    for number in range(MUTANTS):
        document = copy.deepcopy(goods[number % len(goods)])
        for _ in range(generator.choice((1, 1, 1, 2, 3))):
            change(generator, document)
        paths.append(folder / f"{number}.json")
        paths[-1].write_text(json.dumps(document), encoding="utf-8")
    return paths


class Tap:
    def __init__(self):
        self.number = 0
        self.failed = False

    def tell(self, good, what):
        self.number += 1
        self.failed |= not good
        print(f"{'ok' if good else 'not ok'} {self.number} - {what}")


def check_bad(tap, both, root):
    paths = sorted((root / "tests/data/bad").glob("*.json"))
    for path, faults in zip(paths, both.list_faults(paths)):
        document = parse(path)
        code = path.name.split(".")[0]
        rule = faults[0]["rule"]
        # Where the text itself is at fault, a schema isn't even asked.
        accepted = document is NO_TREE or faults[0]["line"] > 0 or both.schema_accepts(document)
        tap.tell(len(faults) == 1 and faults[0]["code"] == code and accepted == (rule == "beyond"), f"{path.name} is {rule}")
    tap.tell(len(paths) >= 150, f"{len(paths)} bad files")


def check_good(tap, both, root):
    paths = [path for folder in ("tests/data/good", "data/exercises", "data/routines", "data/learn", "data/poses") for path in sorted((root / folder).glob("*.json"))]
    for path, faults in zip(paths, both.list_faults(paths)):
        tap.tell(not faults and both.schema_accepts(parse(path)), f"{path.name} is well")
    tap.tell(len(list((root / "tests/data/good").glob("*.json"))) >= 50, "50 good files")
    # A pose may leave out what it takes from another, which a schema doesn't see.
    return [parse(path) for path in paths if path.parent.name != "poses"]


def check_mutants(tap, both, goods):
    """What the schema refuses has a fault, and what breaks a rule of the schema is refused by it."""
    with tempfile.TemporaryDirectory() as folder:
        paths = make_mutants(goods, pathlib.Path(folder))
        wrong = refused = beyond = 0
        for path, faults in zip(paths, both.list_faults(paths)):
            document = parse(path)
            accepted = both.schema_accepts(document)
            refused += not accepted
            beyond += accepted and bool(faults)
            if (not accepted and not faults) or (accepted and any(fault["rule"] == "schema" for fault in faults)):
                wrong += 1
                print(f"# {'the schema' if not accepted else 'Soleus'} alone refuses {json.dumps(document)[:400]} {faults}")
        tap.tell(wrong == 0, f"both agree on {len(paths)} changed files: {refused} refused by both, {beyond} by Soleus alone")
        tap.tell(refused > len(paths) / 4 and len(paths) - refused > len(paths) / 10, "and there are enough of either sort")


def main():
    root = pathlib.Path(sys.argv[1])
    tap = Tap()
    both = Both(root, sys.argv[2])
    check_bad(tap, both, root)
    check_mutants(tap, both, check_good(tap, both, root))
    print(f"1..{tap.number}")
    sys.exit(tap.failed)


if __name__ == "__main__":
    main()
