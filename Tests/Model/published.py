"""The published cases as applications with the decisions that they expect.

published.py --write      writes Tests/Golden/published/{cases,unmapped}.jsonl from the published cases
published.py COMMAND      checks the committed cases against the command (and that every case is in one list)
published.py --model      checks them against the model
"""
import json
import shlex
import shutil
import sys
import tempfile
from pathlib import Path

import compare
import decisions
import generate
from cases import mapped

PUBLISHED = Path(__file__).resolve().parents[3] / "shared" / "cases" / "published.jsonl"
GOLDEN = Path(__file__).resolve().parents[1] / "Golden" / "published"
RULES, STANDARD = Path(__file__).resolve().parents[2] / "Rules", "kagoshima"
CASES, UNMAPPED = GOLDEN / "cases.jsonl", GOLDEN / "unmapped.jsonl"


def read(path):
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def write(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines), encoding="utf-8")


def check_lists(cases, unmapped):
    """Every case is in exactly one list (against the published file where it is at hand)."""
    covered, left = {line["case"] for line in cases}, [line["case"] for line in unmapped]
    problems = sorted(covered & set(left)) + sorted(id for id in set(left) if left.count(id) > 1)
    if PUBLISHED.exists():
        problems += sorted({line["id"] for line in read(PUBLISHED)} ^ (covered | set(left)))
    for id in problems:
        print(f"{id}: not in exactly one of the two lists")
    return len(problems)


def check(cases, results):
    failed = 0
    for line, found in zip(cases, results, strict=True):
        for id, expected in line["expected"].items():
            got = found.get(id, {"status": "missing"})
            if compare.outcome({"applicable": got.get("applicable", True), **expected}) != compare.outcome(got):
                failed += 1
                print(f"{line['application']['application_id']} {id}: expected {compare.short(expected)}, "
                      f"got {compare.short(got)}\n    {generate.to_json(line['application'])}")
    return failed


def by_command(argument, cases):
    """The decisions of every case, each with the rule book of its association and the rules that take out the parts."""
    results = [None] * len(cases)
    for association in sorted({line.get("association", STANDARD) for line in cases}):
        own = [index for index, line in enumerate(cases) if line.get("association", STANDARD) == association]
        with tempfile.TemporaryDirectory() as folder:
            for source in (RULES / "national", RULES / association, GOLDEN / association):
                if source.is_dir():
                    shutil.copytree(source, Path(folder) / source.name)
            shutil.copy(GOLDEN / "parts.rules", folder)
            command = [*shlex.split(argument), "evaluate", "-", "--output", "json", "--rules", folder,
                       "--association", association]
            streamed = compare.stream(command, [cases[index]["application"] for index in own])
            for index, (_, result) in zip(own, streamed, strict=True):
                results[index] = result.get("decisions", {})
    return results


def by_model(cases):
    """The model has no parts of its own."""
    lines = [{**line, "expected": {id: it for id, it in line["expected"].items() if not id.startswith("published_")}}
             for line in cases]
    return lines, [decisions.decide(line["application"], association=line.get("association", STANDARD)) for line in lines]


def main(argument):
    if argument == "--write":
        cases, unmapped = mapped(read(PUBLISHED))
        write(CASES, cases), write(UNMAPPED, unmapped)
    cases, unmapped = read(CASES), read(UNMAPPED)
    lists = check_lists(cases, unmapped)
    if argument in ("--model", "--write"):
        cases, results = by_model(cases)
    else:
        results = by_command(argument, cases)
    failed = lists + check(cases, results)
    print(f"{len({line['case'] for line in cases})} cases in {len(cases)} applications, "
          f"{len(unmapped)} not mapped, {failed} failed")
    return failed


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]) > 0)
