#!/usr/bin/env python3
"""How much of a copied table is still to be typed after `shinsa table paste`.

For each table of Tests/Golden/paste: NAME.tsv as copied, NAME.arguments as given to the command, and NAME.rules, the
rule file that says what is printed. The table that the command writes is compared with the one of the rule file:

  typed    characters of the wanted table that the written one doesn't have in their order (inserted or replaced)
  edits    the same with those that are to be deleted: Levenshtein's distance
  options  characters of the values that the command was given, the table's name among them

Spaces count once, since `shinsa format` sets the widths. Exit status 1 where typed is over 5% of any table.

  python3 Tests/Paste/measure.py [COMMAND]      COMMAND: .build/tests/release/shinsa if left out
"""
import pathlib
import re
import subprocess
import sys

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Golden" / "paste"
ROOT = FOLDER.parent.parent.parent


def plain(text):
    return "\n".join(re.sub(r" +", " ", line).strip() for line in text.splitlines() if line.strip())


def table(rules):
    """The one statement of the file that is a table."""
    return re.search(r"^表 .*?(?=\n\n|\Z)", rules, re.S | re.M).group()


def distance(old, new, deletion):
    row = list(range(len(new) + 1))
    for i, a in enumerate(old, 1):
        above, row = row, [deletion * i]
        for j, b in enumerate(new, 1):
            row.append(min(above[j - 1] + (a != b), above[j] + deletion, row[j - 1] + 1))
    return row[-1]


def main():
    command = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/tests/release/shinsa")
    worst = 0
    print(f"{'table':10}{'wanted':>8}{'typed':>7}{'':>7}{'edits':>7}{'options':>9}")
    for file in sorted(FOLDER.glob("*.tsv")):
        arguments = file.with_suffix(".arguments").read_text().splitlines()
        run = subprocess.run(
            [command, "table", "paste", str(file), *arguments], capture_output=True, text=True, check=True)
        written, wanted = plain(run.stdout), plain(table(file.with_suffix(".rules").read_text()))
        typed = distance(written, wanted, 0)
        options = sum(len(value) for value in arguments if not value.startswith("--"))
        share = typed / len(wanted)
        worst = max(worst, share)
        print(
            f"{file.stem:10}{len(wanted):8}{typed:7}{share:7.1%}{distance(written, wanted, 1):7}{options:9}")
    return worst > 0.05


sys.exit(main())
