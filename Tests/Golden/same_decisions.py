#!/usr/bin/env python3
"""Shows that a change of layout changed no decision: python3 Tests/Golden/same_decisions.py BEFORE [AFTER]

BEFORE and AFTER are commits (AFTER: the working tree if left out). Of every recorded application that both have, each
decision's status, value and needs are compared; decisions that only one of them has are listed. Exits with 1 where
one differs.
"""

import json
import pathlib
import subprocess
import sys

FOLDER = "Tests/Golden/applications"


def recorded(commit):
    """The decisions of each recorded application."""
    if commit is None:
        texts = {path.name: path.read_text() for path in pathlib.Path(FOLDER).glob("*.json")}
    else:
        listed = subprocess.run(
            ["git", "ls-tree", "--name-only", commit, FOLDER + "/"], check=True, capture_output=True, text=True)
        names = [line for line in listed.stdout.splitlines() if line.endswith(".json")]
        texts = {
            pathlib.Path(name).name: subprocess.run(
                ["git", "show", f"{commit}:{name}"], check=True, capture_output=True, text=True).stdout
            for name in names}
    return {name: json.loads(text)["decisions"] for name, text in texts.items()}


def main():
    before, after = recorded(sys.argv[1]), recorded(sys.argv[2] if len(sys.argv) > 2 else None)
    differing = compared = 0
    only = set()
    for name in sorted(before.keys() & after.keys()):
        old, new = before[name], after[name]
        only |= old.keys() ^ new.keys()
        for decision in sorted(old.keys() & new.keys()):
            compared += 1
            parts = [part for part in ("status", "value", "needs", "applicable", "because")
                     if old[decision].get(part) != new[decision].get(part)]
            for part in parts:
                print(f"{name} {decision} {part}: {old[decision].get(part)} became {new[decision].get(part)}")
            differing += bool(parts)
    for decision in sorted(only):
        print(f"only on one side: {decision}")
    print(f"{compared} decisions of {len(before.keys() & after.keys())} applications, {differing} differ")
    return 1 if differing or not compared else 0


if __name__ == "__main__":
    sys.exit(main())
