"""W1's rows from a table of pyarrow to a table of decisions, beside the peers on columns as they like them (see arrow.sh)."""
import importlib
import json
import os
import pathlib
import statistics
import sys
import time

import numpy
import pyarrow

import shinsa

HERE = pathlib.Path(__file__).resolve().parent
PEERS = HERE.parent.parent / "shared" / "peers"
ROWS = int(os.environ.get("ROWS", "1000000"))
PASSES = 5
# As W1's rule file calls what is decided, and as the peers call the reasons.
REASONS = {"size": "size", "excluded_kind": "industry", "arrears": "arrears", "tax": "tax", "dishonour": "dishonour",
           "subrogation": "subrogation", "in_insolvency": "insolvency", "antisocial_excluded": "antisocial",
           "broker": "broker"}
DECISIONS = ["eligible", *REASONS, "band", "waiver", "collateral_required", "fee"]


def read():
    folder = PEERS / "data" if PEERS.is_dir() else HERE / "W1"
    applications = [json.loads(line) for line in open(folder / "apps.jsonl")]
    return applications, json.load(open(folder / "expected.json"))


def table(applications, copies):
    columns = {key: [application[key] for application in applications] for key in applications[0] if key != "id"}
    whole = pyarrow.table(columns)
    for key in ("industry", "entity", "insolvency"):
        place = whole.schema.get_field_index(key)
        whole = whole.set_column(place, key, whole[key].combine_chunks().dictionary_encode())
    return pyarrow.concat_tables([whole] * copies).combine_chunks()


def own_columns(decided):
    """What was decided as columns of numbers: eligible, the reasons, band, waiver, collateral, fee in basis points."""
    def met(name):
        return decided[name].combine_chunks().cast(pyarrow.string()).to_numpy(zero_copy_only=False) == "met"

    assert decided["refusal"].null_count == len(decided)
    bands = decided["band_value"].cast(pyarrow.string()).fill_null("band_0").to_numpy(zero_copy_only=False)
    fee = decided["fee_value"].cast(pyarrow.decimal128(38, 4)).cast(pyarrow.float64()).to_numpy()
    return [met("eligible"), *(met(name) for name in REASONS), numpy.array([int(band[-1]) for band in bands]),
            met("waiver"), met("collateral_required"), numpy.rint(fee * 10_000).astype(int)]


def numpy_columns(raw):
    return [raw[0], *(raw[1] >> bit & 1 for bit in range(len(REASONS))), *raw[2:]]


def expected_columns(expected):
    rows = [(e[0], *(reason in e[1] for reason in REASONS.values()), *e[2:]) for e in expected]
    return [numpy.array(column) for column in zip(*rows)]


def main():
    if hasattr(os, "sched_setaffinity"):
        everywhere = os.sched_getaffinity(0)
        os.sched_setaffinity(0, {int(os.environ.get("CPU", "1"))} & everywhere or everywhere)
    applications, expected = read()
    copies = max(1, ROWS // len(applications))
    rows = copies * len(applications)
    facts = table(applications, copies)
    book = shinsa.Book(str(HERE / "W1"))
    right = [numpy.tile(column, copies) for column in expected_columns(expected)]
    runs = {
        "Shinsa, table to table": (lambda: book.decide_table(facts, DECISIONS, needs=False, threads=1), own_columns),
        "the same, with what is missing": (lambda: book.decide_table(facts, DECISIONS, threads=1), own_columns),
    }
    if PEERS.is_dir():
        sys.path[:0] = [str(PEERS), str(PEERS / "peers")]
        by_hand, openfisca = importlib.import_module("numpy_"), importlib.import_module("openfisca_")
        openfisca.load()
        columns = {peer: {key: numpy.tile(column, copies) for key, column in peer.columns(applications).items()}
                   for peer in (by_hand, openfisca)}
        runs["NumPy by hand, arrays to arrays"] = (lambda: by_hand.batch(columns[by_hand], rows), numpy_columns)
        runs["OpenFisca, arrays to arrays"] = (lambda: openfisca.batch(columns[openfisca], rows), list)

    wrong = 0
    for name, (run, columns_of) in runs.items():
        found = columns_of(run())
        differing = sum(int((numpy.asarray(own).astype(int) != its.astype(int)).sum()) for own, its in zip(found, right))
        assert len(found) == len(right)
        wrong += differing
        print(f"{name}: {rows} rows, {len(found)} decisions each, {differing} decided wrongly")
    times = {name: [] for name in runs}
    for _ in range(PASSES):
        for name, (run, _) in runs.items():
            start = time.process_time()
            run()
            times[name].append(time.process_time() - start)
    for name, seconds in times.items():
        print(f"{name}: {rows / statistics.median(seconds):,.0f} rows a second of one processor")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
