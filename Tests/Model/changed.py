"""Holds what `shinsa changes` says of single facts against deciding the changed applications.

changed.py COMMAND [--count N] [--seed N] [--samples N]

Of N generated applications: each change that is shown turns its decision to what it says, the verdict with it; a step
less doesn't. And of each fact that can be changed (変更可) some values at random, and all choices, are decided: one that
turns a decision lies no nearer than the change that is shown.
"""
import argparse
import collections
import datetime
import json
import random
import re
import subprocess
import sys

import generate
from drawing.dice import Dice
from notation import to_json
from vocabulary import FACTS, VOCABULARY

SHOWN = 10
YES_NO = {"あり": True, "なし": False, "はい": True, "いいえ": False}


def declared_changes():
    """{fact: (True, False, step) up and down, or the one value it can become, or None for every other choice}"""
    changes, fact = {}, None
    for line in VOCABULARY.read_text(encoding="utf-8").splitlines():
        if found := re.match(r"(?:入力|判断) .*?\((\w+)", line):
            fact = found[1]
        elif found := re.match(r"  変更可 (?:(増減|増|減)、1\D+、|\S+→(\S+?)、)?\S+$", line):
            way, value = found.groups()
            changes[fact] = ("増" in way, "減" in way) if way else YES_NO[value] if value else None
    return changes


CHANGES = declared_changes()


def plain(value):
    return value.isoformat() if isinstance(value, datetime.date) else value


def moved(value, by):
    """A number or a day, so many steps on."""
    if isinstance(value, str):
        return (datetime.date.fromisoformat(value) + datetime.timedelta(days=by)).isoformat()
    return value + by


def steps(own, other):
    """How many steps it is from one to the other."""
    if isinstance(own, str):
        return (datetime.date.fromisoformat(other) - datetime.date.fromisoformat(own)).days
    return other - own


def run(command, applications):
    lines = subprocess.run(command, input="".join(to_json(it) + "\n" for it in applications), encoding="utf-8",
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout.splitlines()
    if len(lines) != len(applications):
        sys.exit(f"{len(lines)} results of {len(applications)} applications")
    return [json.loads(line) for line in lines]


def standing(result, decision):
    """What is certain of a decision; None where it is open or the application is refused."""
    it = result.get("decisions", {}).get(decision)
    return None if it is None or it["status"] == "undetermined" else (it["status"], json.dumps(it.get("value")))


def turnable(own, others):
    """Of decisions: conditions, rates and choices. What follows a number step by step turns with each."""
    return {id for id, it in own["decisions"].items() if all(
        isinstance(other["decisions"].get(id, {}).get("value"), (type(None), bool, str, dict))
        for other in [own, *others] if "decisions" in other) and not is_day(it.get("value"))}


def is_day(value):
    return isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value)


def samples(dice, fact, own, count):
    """Other values of a fact, as it can be changed."""
    way = CHANGES[fact]
    if way is None:
        type = FACTS[fact][1]
        values = list(type) if isinstance(type, dict) else [True, False] if type == "yesno" else []
        return [it for it in values if it != own]
    if isinstance(way, bool):
        return [way] if own != way else []
    found = set()
    for _ in range(count):
        size = dice.choice((dice.randint(1, 40), dice.randint(1, 10 ** dice.randint(2, 9))))
        if isinstance(own, str):
            size = min(size, 3000)
        found |= {moved(own, sign * size) for sign, can in ((1, way[0]), (-1, way[1])) if can}
    return sorted(found)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("command")
    options.add_argument("--count", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--samples", type=int, default=4)
    options = options.parse_args()
    dice, applications = Dice(options.seed), []
    while len(applications) < options.count:
        facts, _ = generate.drop_some(dice, generate.draw_facts(dice))
        applications.append({id: plain(value) for id, value in facts.items()} | {"application_id": str(len(applications))})
    changes = run([options.command, "changes", "--facts", "1", "--most", "1000", "--output", "json", "-"], applications)

    trials, why = [], []
    for number, (application, told) in enumerate(zip(applications, changes)):
        if "changes" not in told:
            continue
        trials.append(application), why.append((number, "own", None))
        for decision, ones in told["changes"].items():
            for change in (it for it in ones if len(it["set"]) == 1):
                (fact, value), = change["set"].items()
                trials.append(application | {fact: value}), why.append((number, "told", (decision, fact, change)))
                if isinstance(CHANGES[fact], tuple):
                    distance = steps(application[fact], value)
                    less = moved(value, -1 if distance > 0 else 1)
                    if less != application[fact]:
                        trials.append(application | {fact: less})
                        why.append((number, "less", (decision, fact, change)))
        for fact in CHANGES.keys() & application.keys():
            for value in samples(dice, fact, application[fact], options.samples):
                trials.append(application | {fact: value}), why.append((number, "tried", (fact, value)))
    results = run([options.command, "evaluate", "--output", "json", "--no-explanation", "-"], trials)

    counts, wrong, by_number = collections.Counter(), [], collections.defaultdict(list)
    for (number, kind, what), result in zip(why, results):
        by_number[number].append((kind, what, result))
    for number, found in by_number.items():
        own = found[0][2]
        watched = turnable(own, [result for kind, _, result in found if kind == "tried"])
        for kind, what, result in found[1:]:
            counts[kind] += 1
            if kind == "tried":
                (fact, value), own_value = what, applications[number][what[0]]
                for decision in watched & changes[number]["changes"].keys():
                    now = standing(result, decision)
                    if now is None or now == standing(own, decision):
                        continue
                    counts["turned by what was tried"] += 1
                    nearer = [it["set"][fact] for it in changes[number]["changes"][decision] if [*it["set"]] == [fact]]
                    if isinstance(CHANGES[fact], tuple):
                        away = steps(own_value, value)
                        isTold = any(0 < steps(own_value, it) * (1 if away > 0 else -1) <= abs(away) for it in nearer)
                    else:
                        isTold = value in nearer
                    if not isTold:
                        wrong.append((number, "missed", decision, fact, own_value, value, now, nearer))
            else:
                decision, fact, change = what
                now = standing(result, decision)
                turns = now is not None and now[0] == change["to"] and (
                    "value" not in change or now[1] == json.dumps(change["value"]))
                if kind == "told" and not turns:
                    wrong.append((number, "false", decision, fact, applications[number][fact], change, now))
                elif kind == "told" and result["decisions"]["acceptable"]["status"] != change["verdict"]:
                    wrong.append((number, "verdict", decision, fact, change, result["decisions"]["acceptable"]["status"]))
                elif kind == "less" and turns:
                    wrong.append((number, "a step less does", decision, fact, applications[number][fact], change))
    for it in wrong[:SHOWN]:
        print(*it)
    print(f"seed {options.seed}: {len(by_number)} applications,",
          ", ".join(f"{counts[it]} {it}" for it in ("told", "less", "tried", "turned by what was tried")),
          f"; {len(wrong)} wrong")
    sys.exit(1 if wrong or not counts["turned by what was tried"] else 0)


if __name__ == "__main__":
    main()
