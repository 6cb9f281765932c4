"""Compares the command with the model.

compare.py COMMAND [--count N] [--seed N] [--on DATE] [--rules DIR] [--association ID]    N generated applications
compare.py --self-check [--count N] [--seed N]    the model alone: notation and monotonicity

Without an association the applications are of all of them, each an equal part.
"""
import argparse
import collections
import json
import queue
import re
import shlex
import subprocess
import sys
import threading
from fractions import Fraction
from pathlib import Path

import decisions
import generate
from associations import ASSOCIATIONS
from notation import to_json
import vocabulary
from reading import read_application, read_date

RULES = Path(__file__).resolve().parents[2] / "Rules"
SHOWN, SHOWN_OF_ONE_DECISION = 10, 2
REFUSED, ECHO = "(refused)", "(application_id)"


def stream(command, applications):
    """Yields (application, result) in order; the command runs once and reads while it writes."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               encoding="utf-8")
    sent, errors = queue.SimpleQueue(), collections.deque(maxlen=5)

    def write():
        try:
            for application in applications:
                sent.put(application)
                process.stdin.write(to_json(application) + "\n")
            process.stdin.close()
        except BrokenPipeError:
            pass
        sent.put(None)

    writer = threading.Thread(target=write, daemon=True)
    reader = threading.Thread(target=lambda: errors.extend(process.stderr), daemon=True)
    writer.start(), reader.start()
    for line in filter(str.strip, process.stdout):
        application = sent.get()
        if application is None:
            sys.exit(f"more results than applications: {line[:200]}")
        yield application, json.loads(line)
    code = process.wait()
    writer.join(), reader.join()
    if sent.get() is not None or code not in (0, 1):
        sys.exit(f"fewer results than applications, or exit status {code}:\n" + "".join(errors))


def comparable(value):
    """Rates as numbers, so that 1% = 1.00%; everything else as it is."""
    if isinstance(value, dict) and "exact" in value:
        return "rate", Fraction(value["exact"])
    if isinstance(value, str) and (rate := re.fullmatch(r"([-−]?\d+(?:\.\d+)?)%", value)):
        return "rate", Fraction(rate[1].replace("−", "-")) / 100
    if isinstance(value, str) and re.fullmatch(r"\d+/\d+", value):
        return "rate", Fraction(value)
    return value


def outcome(decision):
    return decision["status"], comparable(decision.get("value")), decision.get("applicable", True)


def differences(application, result, basis):
    """{decision: (model, command)} where they differ, or one of them has it alone."""
    expected = decisions.decide(application, **basis)
    sent, echoed = application.get("application_id", application.get("申込番号")), result.get("application_id")
    if echoed != sent:
        return {ECHO: (f"{sent} (out of order?)", str(echoed))}
    if "decisions" not in result:
        return {REFUSED: ("evaluated", {key: it for key, it in result.items() if key != "application_id"})}
    found = result["decisions"]
    pairs = {id: (expected.get(id, "missing"), found.get(id, "missing")) for id in {**expected, **found}}
    return {id: it for id, it in pairs.items() if "missing" in it or outcome(it[0]) != outcome(it[1])}


def unexplained(application, missing, result, basis):
    """{decision: why} where `needs` can't be right.

    Nothing is needed that is known, nothing by what is decided, and what is outside `needs` decides nothing.
    """
    facts = read_application(application)
    found, settled = {}, {}
    for id, it in result.get("decisions", {}).items():
        needs = frozenset(it.get("needs", ()))
        if it["status"] != "undetermined":
            if needs:
                found[id] = f"decided, but needs {sorted(needs)}"
            continue
        if known := [name for name in needs if facts.get(name) is not None]:
            found[id] = f"needs what is known: {known}"
        elif not needs and not it.get("undefined"):
            found[id] = "undetermined, and nothing is said to be missing"
        if needs not in settled:
            given = {name: value for name, value in missing.items() if name not in needs}
            later = decisions.decide_facts(facts | given, **basis)
            settled[needs] = {name for name, other in later.items() if other["status"] != "undetermined"}
        if id in settled[needs]:
            found[id] = f"decided by facts outside {sorted(needs)}"
    return found


def reduced(command, kept, basis):
    """Deletes keys of each kept application while its decision still differs; all of them in one run a round."""
    active = list(range(len(kept)))
    while active:
        trials = []
        for index in active:
            application = kept[index][0]
            keys, size = list(application), len(application)
            while size:
                size //= 2
                for start in range(0, len(keys) if size else 0, size or 1):
                    gone = keys[start:start + size]
                    trials.append((index, {key: it for key, it in application.items() if key not in gone}))
        smaller = {}
        for (index, trial), (_, result) in zip(trials, stream(command, (trial for _, trial in trials))):
            if index not in smaller and kept[index][1] in differences(trial, result, basis):
                smaller[index] = trial
        for index, trial in smaller.items():
            kept[index] = (trial, kept[index][1])
        active = sorted(smaller)
    return kept


def short(decision):
    if not isinstance(decision, dict) or "status" not in decision:
        return str(decision) if not isinstance(decision, dict) else json.dumps(decision, ensure_ascii=False)
    value = "" if decision.get("value") is None else f" {decision['value']}"
    return decision["status"] + value + ("" if decision.get("applicable", True) else " (not applicable)")


def compare(command, count, seed, basis):
    compared, differing, by_decision, kept = 0, 0, collections.Counter(), []
    unsaid = collections.Counter()
    drawn = list(generate.applications(seed, count, **basis))
    for (_, missing), (application, result) in zip(drawn, stream(command, (it for it, _ in drawn)), strict=True):
        found = differences(application, result, basis)
        for id, why in unexplained(application, missing, result, basis).items():
            unsaid[id] += 1
            if unsaid[id] <= SHOWN_OF_ONE_DECISION:
                print(f"{id}: {why}\n    {to_json(application)}")
        for id in found:
            if by_decision[id] < SHOWN_OF_ONE_DECISION and len(kept) < SHOWN:
                kept.append((application, id))
            by_decision[id] += 1
        compared, differing = compared + 1, differing + bool(found)
    pairs = reduced(command, kept, basis)
    for (application, id), (_, result) in zip(pairs, stream(command, (it for it, _ in pairs)) if pairs else ()):
        expected, got = differences(application, result, basis)[id]
        print(f"{id}: command {short(got)}, model {short(expected)}\n    {to_json(application)}")
    if by_decision:
        print("by decision:", ", ".join(f"{id} {number}" for id, number in by_decision.most_common()))
    if unsaid:
        print("needs, by decision:", ", ".join(f"{id} {number}" for id, number in unsaid.most_common()))
    print(f"{basis['association']}, seed {seed}: {compared} compared, {differing} differ,",
          f"{sum(unsaid.values())} with other needs")
    return differing + sum(unsaid.values())


# ---------------------------------------------------------------- the model alone

def check_notation(facts, application):
    """What the generator wrote reads back as the value it meant."""
    read = read_application(application)
    for id, value in facts.items():
        meant = generate.SHARES[value] if vocabulary.FACTS[id][1] == "rate" else value
        assert read[id] == meant, (id, value, application)


def self_check(count, seed):
    """Law 5 on random pairs: the richer application never flips what the poorer one decides."""
    dice, flips, decided, gained = generate.Dice(seed), 0, 0, 0
    for _ in range(count):
        association = dice.choice(list(ASSOCIATIONS))
        rich = generate.draw_facts(dice, association=association)
        if dice.chance(.5):
            rich, _ = generate.drop_some(dice, rich)
        keep = dice.choice((.3, .6, .9, .97))
        poor = {id: value for id, value in rich.items() if dice.chance(keep)}
        more, less = generate.write_application(dice, rich), generate.write_application(dice, poor)
        check_notation(rich, more), check_notation(poor, less)
        before, after = (decisions.decide(it, association=association) for it in (less, more))
        for id, it in before.items():
            settled = it["status"] != "undetermined"
            decided, gained = decided + settled, gained + (not settled and after[id]["status"] != "undetermined")
            if settled and (it["status"], it["value"]) != (after[id]["status"], after[id]["value"]):
                flips += 1
                print(f"{id}: {short(it)} became {short(after[id])}\n    {poor}\n    {rich}")
    print(f"seed {seed}: {count} pairs, {decided} settled decisions, {gained} settled by more facts, {flips} flipped")
    return flips


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs="?", help="the shinsa command (may hold a space and arguments)")
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=20240401)
    parser.add_argument("--on", help="basis date for command and model")
    parser.add_argument("--rules", help="rule directory passed on to the command")
    parser.add_argument("--association", choices=list(ASSOCIATIONS), help="of one association alone")
    parser.add_argument("--self-check", action="store_true")
    options = parser.parse_args()
    if options.self_check:
        sys.exit(self_check(options.count, options.seed) > 0)
    if not options.command:
        parser.error("which command?")
    unknown = sorted({name for name, _ in vocabulary.DETAILS} ^ set(vocabulary.KNOWN_DETAILS))
    if unknown:
        print("業種細目 on one side only (a name that the model doesn't know changes nothing in it):", "、".join(unknown))
    folders = {it.name for it in RULES.iterdir() if it.is_dir()} - {"national"}
    if unknown := sorted(folders ^ set(ASSOCIATIONS)):
        print("associations on one side only, which are not compared:", ", ".join(unknown))
    command = shlex.split(options.command) + ["evaluate", "-", "--output", "json", "--no-explanation"]
    command += [*(["--rules", options.rules] if options.rules else []), *(["--on", options.on] if options.on else [])]
    asked = [options.association] if options.association else [it for it in ASSOCIATIONS if it in folders]
    on = options.on and read_date(options.on)
    sys.exit(sum(compare([*command, "--association", it], -(-options.count // len(asked)), options.seed,
                         {"on": on, "association": it}) for it in asked) > 0)
