#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Soleus developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the JSON Schema against the files that the program's own reader is tested with."""

import json
import pathlib
import sys

try:
    import jsonschema
    import referencing
except ImportError:
    print("1..0 # SKIP python3-jsonschema is not installed")
    sys.exit(0)

# What a schema can't say: the text itself, how two values compare, and what stands in another file.
BEYOND = {
    "byte-order-mark", "dangling-pointer", "default-outside", "duplicate-id", "duplicate-key", "invalid-utf8", "min-above-max", "not-finite", "nul",
    "outside-range", "syntax", "too-deep", "too-long", "too-many-segments", "too-short", "unknown-exercise", "unknown-phase", "wrong-goal",
}
FORMATS = ("soleus-exercise", "soleus-routine", "soleus-learn", "soleus-drawing")
SCHEMAS = ("exercise.schema.json", "routine.schema.json", "learn.schema.json", "drawing.schema.json")
BEYOND_FILES = {"misplaced-key.finisher", "misplaced-key.stretch", "unknown-source.evidence"}


def make_validators(folder):
    schemas = [json.loads((folder / name).read_text(encoding="utf-8")) for name in SCHEMAS]
    registry = referencing.Registry().with_resources(
        (schema["$id"], referencing.Resource.from_contents(schema)) for schema in schemas)
    for schema in schemas:
        jsonschema.Draft202012Validator.check_schema(schema)
    return [jsonschema.Draft202012Validator(schema, registry=registry) for schema in schemas]


def is_valid(validators, document):
    format = document.get("format") if isinstance(document, dict) else None
    validator = validators[FORMATS.index(format)] if format in FORMATS else validators[FORMATS.index("soleus-routine")]
    return validator.is_valid(document)


def list_cases(root):
    for folder in ("data/exercises", "data/routines", "data/learn", "tests/data/good"):
        yield from ((path, True) for path in sorted((root / folder).glob("*.json")))
    for path in sorted((root / "tests/data/bad").glob("*.json")):
        if path.name.split(".")[0] not in BEYOND and path.stem not in BEYOND_FILES:
            yield path, False


def main():
    root = pathlib.Path(sys.argv[1])
    validators = make_validators(root / "data/schema")
    cases = list(list_cases(root))
    failed = False
    print(f"1..{len(cases)}")
    for number, (path, wanted) in enumerate(cases, 1):
        good = is_valid(validators, json.loads(path.read_text(encoding="utf-8"))) == wanted
        failed |= not good
        print(f"{'ok' if good else 'not ok'} {number} - {path.name} is {'valid' if wanted else 'refused'}")
    sys.exit(failed)


if __name__ == "__main__":
    main()
