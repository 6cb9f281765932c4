"""Many applications decided by the wheel's `decide_table` and by the command, every decision compared: status, exact
value, refusal (and with --needs what is missing).

    PYTHON Bindings/Tests/compare.py SHINSA [--count 1000000] [--seed 1] [--association kagoshima] [--decisions ID,ID] [--needs]

PYTHON has the wheel and pyarrow, SHINSA is the command of the same rules. The applications are those of
Examples/spark/portfolio.py, with facts left out, amounts beyond their ranges and words that no choice has put in between.
"""
import argparse
import collections
import datetime
import json
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

import pyarrow

import shinsa

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(REPOSITORY / "Examples" / "spark"), str(REPOSITORY / "Bindings" / "python" / "tests")]
import outcomes  # noqa: E402
import portfolio  # noqa: E402

CHUNK = 25_000
AMOUNTS = ["requested_amount", "employees", "term_months", "capital"]


def disturbed(application, dice):
    """Nine of ten applications as they are; the others as they come when a branch is in a hurry."""
    if dice.random() < 0.9:
        return application
    kept = {key: value for key, value in application.items() if key == "application_id" or dice.random() < 0.97}
    if dice.random() < 0.1:
        key = dice.choice(AMOUNTS)
        kept[key] = dice.choice((-1, 0, 1, 10**12, 10**18, -(10**18)))
    if dice.random() < 0.05:
        kept["industry"] = dice.choice(("卸売業", "wholesales", ""))
    return {key: kept[key] for key in portfolio.COLUMNS if key in kept}


def line(application):
    return json.dumps({key: value for key, value in application.items() if value != ""}, ensure_ascii=False) + "\n"


def plain(refusal):
    """Without the value that it quotes: JSON has no unit with it, a column has."""
    return refusal and re.sub("の「[^」]*」は", "は", refusal)


def table(applications, known):
    arrays = {}
    for name in portfolio.COLUMNS:
        values = [application.get(name) for application in applications]
        kind = known[name]
        if pyarrow.types.is_dictionary(kind):
            arrays[name] = pyarrow.array(values, pyarrow.string()).dictionary_encode()
        elif pyarrow.types.is_date(kind):
            arrays[name] = pyarrow.array([value and datetime.date.fromisoformat(value) for value in values], kind)
        else:
            arrays[name] = pyarrow.array(values, kind)
    return pyarrow.table(arrays)


class Comparison:
    def __init__(self, book, chosen, needs):
        kinds = {decision["id"]: decision["type"] for decision in book.decisions}
        self.kinds = {name: kinds[name] for name in chosen or kinds}
        self.needs = needs
        self.counts = collections.Counter()
        self.shown = []
        self.values = {}

    def expected(self, outcome, kind):
        """Value and fraction, each kind of written value read once."""
        written = outcome.get("value")
        if written is None:
            return None, None
        key = (kind, json.dumps(written))
        if key not in self.values:
            self.values[key] = outcomes.expected_value(outcome, kind)
        return self.values[key]

    def equal(self, what, ids, expected, own):
        self.counts["compared"] += len(expected)
        if expected == own:
            return
        for row, wanted, found in zip(ids, expected, own):
            if wanted != found:
                self.counts["different"] += 1
                self.shown.append(f"{row} {what}: the command has {wanted!r}, the table {found!r}")

    def take(self, told, decided):
        ids = decided["application_id"].to_pylist()
        refusals = [plain(one["error"]["message"]) if "error" in one else None for one in told]
        self.equal("refusal", ids, refusals, [plain(refusal) for refusal in decided["refusal"].to_pylist()])
        self.counts["refused"] += sum(refusal is not None for refusal in refusals)
        for name, kind in self.kinds.items():
            own = [one["decisions"][name] if "decisions" in one else {} for one in told]
            statuses = [outcome.get("status") for outcome in own]
            for status in ("met", "unmet", "undetermined"):
                self.counts[status] += statuses.count(status)
            self.equal(name, ids, statuses, decided[name].to_pylist())
            if kind != "condition":
                values, fractions = zip(*(self.expected(outcome, kind) for outcome in own))
                self.counts["values"] += len(values) - values.count(None)
                self.equal(f"{name}_value", ids, list(values), decided[f"{name}_value"].to_pylist())
                if f"{name}_fraction" in decided.schema.names:
                    self.counts["fractions"] += len(fractions) - fractions.count(None)
                    self.equal(f"{name}_fraction", ids, list(fractions), decided[f"{name}_fraction"].to_pylist())
            if self.needs:
                missing = [outcome.get("needs") for outcome in own]
                self.equal(f"{name}_needs", ids, missing, decided[f"{name}_needs"].to_pylist())


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("command")
    arguments.add_argument("--count", type=int, default=1_000_000)
    arguments.add_argument("--seed", default="1")
    arguments.add_argument("--association", default="kagoshima")
    arguments.add_argument("--decisions", type=lambda names: names.split(","), help="all, unless named")
    arguments.add_argument("--needs", action="store_true")
    asked = arguments.parse_args()
    book = shinsa.Book(association=asked.association)
    known = {field.name: field.type for field in pyarrow.schema(book.facts_schema())}
    comparison = Comparison(book, asked.decisions, asked.needs)
    seconds = collections.Counter()
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "applications.jsonl")
        for first in range(0, asked.count, CHUNK):
            dice = random.Random(f"{asked.seed} {first}")
            drawn = portfolio.applications(first, min(CHUNK, asked.count - first), asked.seed)
            applications = [disturbed(application, dice) for application in drawn]
            file.write_text("".join(line(application) for application in applications))
            start = time.monotonic()
            told = subprocess.run(
                [asked.command, "evaluate", "--association", asked.association, "--output", "json", "--no-explanation",
                 "--decisions", ",".join(comparison.kinds), file], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
            seconds["command"] += time.monotonic() - start
            facts = table(applications, known)
            start = time.monotonic()
            decided = book.decide_table(facts, list(comparison.kinds), needs=asked.needs)
            seconds["table"] += time.monotonic() - start
            told = [json.loads(one) for one in told.splitlines()]
            assert len(told) == len(applications) == decided.num_rows, (len(told), decided.num_rows)
            comparison.take(told, decided)
    counts = comparison.counts
    print(f"{asked.count:,} applications of {asked.association} (seed {asked.seed}), {counts['refused']:,} of them refused")
    print(f"{len(comparison.kinds)} decisions each: {counts['met']:,} met, {counts['unmet']:,} unmet, "
          f"{counts['undetermined']:,} undetermined; {counts['values']:,} values, {counts['fractions']:,} as fractions")
    print(f"the command took {seconds['command']:.0f} s, decide_table {seconds['table']:.0f} s")
    print(f"{counts['compared']:,} compared, {counts['different']:,} different")
    print("\n".join(comparison.shown[:10]))
    sys.exit(1 if counts["different"] or not counts["compared"] else 0)


if __name__ == "__main__":
    main()
