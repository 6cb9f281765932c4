"""Decides a portfolio on a cluster, loses a worker in the midst of it, and compares with one process.

    python3 decide.py [--count 1000000] [--workers 3] [--folder FOLDER] [--keep-workers]

The cluster is Spark's own on one machine: every worker is a process. The work is `mapInArrow`: Spark hands batches of Arrow
to Python's workers, and `decide_table` hands them on to the rules without a copy in between.
"""
import argparse
import os
import pathlib
import shutil
import signal
import sys
import threading
import time

import pyarrow
import pyarrow.compute
import pyarrow.dataset
import pyarrow.parquet
from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

import portfolio
import shinsa

HERE = pathlib.Path(__file__).parent
DECISIONS = ["acceptable", "eligible", "guarantor_required", "within_limit", "fee_rate", "fee"]
# Small batches would cost more than what is decided in them, large ones memory.
ROWS_OF_BATCH = 16_384
PARTS = 48
SEED = "1"


def schema_of_facts(book):
    """The columns of the portfolio as the rules have them; texts and choices as text, which Spark knows."""
    known = {field.name: field.type for field in pyarrow.schema(book.facts_schema())}

    def plain(kind):
        return pyarrow.string() if pyarrow.types.is_dictionary(kind) else kind

    return pyarrow.schema([(name, plain(known[name])) for name in portfolio.COLUMNS])


def draw(schema, count):
    """Draws the applications whose numbers come in batches."""
    import datetime

    days = [field.name for field in schema if pyarrow.types.is_date(field.type)]

    def run(batches):
        for batch in batches:
            numbers = batch.column(0)
            facts = list(portfolio.applications(numbers[0].as_py(), len(numbers), SEED))
            for application in facts:
                for day in days:
                    application[day] = datetime.date.fromisoformat(application[day])
            yield pyarrow.RecordBatch.from_pylist(facts, schema=schema)

    return run


def plain_statuses(batch):
    """Dictionaries as text: Spark has none."""
    columns = [
        column.cast(pyarrow.string()) if pyarrow.types.is_dictionary(column.type) else column for column in batch.columns
    ]
    return pyarrow.RecordBatch.from_arrays(columns, names=batch.schema.names)


def decide(book):
    """`book` is pickled: by the digest of its rules, so that every worker has the same or refuses."""

    def run(batches):
        for batch in batches:
            # A worker has a thread for each of its tasks already.
            decided = book.decide_table(batch, DECISIONS, needs=False, threads=1)
            for result in decided.to_batches():
                yield plain_statuses(result)

    return run


def children(of):
    """The processes below one, of our own only."""
    parents = {}
    for entry in pathlib.Path("/proc").iterdir():
        try:
            parents[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
        except (ValueError, OSError):
            continue
    found, next_ones = [], [of]
    while next_ones:
        parent = next_ones.pop()
        own = [child for child, its in parents.items() if its == parent]
        found += own
        next_ones += own
    return found


def executors():
    def line(process):
        try:
            return pathlib.Path(f"/proc/{process}/cmdline").read_text()
        except OSError:
            return ""

    # The class stands as an argument of its own; in the driver it is part of others.
    return [process for process in children(os.getpid()) if "CoarseGrainedExecutorBackend\0" in line(process)]


def kill_one_when_a_third_is_done(spark, killed, stop):
    """Kills a worker as the system would: with no word and no chance to tidy up."""
    tracker = spark.sparkContext.statusTracker()
    while not stop.is_set():
        for stage in tracker.getActiveStageIds():
            told = tracker.getStageInfo(stage)
            if told and told.numTasks >= PARTS // 2 and told.numCompletedTasks >= told.numTasks // 3:
                victim = executors()[0]
                os.kill(victim, signal.SIGKILL)
                killed.append((victim, told.numCompletedTasks))
                return
        time.sleep(0.05)


def one_process(book, facts):
    """The same without Spark."""
    batches = []
    for batch in pyarrow.dataset.dataset(facts).to_batches(batch_size=ROWS_OF_BATCH):
        batches += [plain_statuses(own) for own in book.decide_table(batch, DECISIONS, needs=False).to_batches()]
    return pyarrow.Table.from_batches(batches).sort_by("application_id")


def check(what, holds):
    print(("ok      " if holds else "FAILED  ") + what, flush=True)
    return bool(holds)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--count", type=int, default=1_000_000)
    arguments.add_argument("--workers", type=int, default=3)
    arguments.add_argument("--folder", default="/tmp/shinsa-spark")
    arguments.add_argument("--keep-workers", action="store_true", help="kill none")
    asked = arguments.parse_args()
    folder = pathlib.Path(asked.folder)
    shutil.rmtree(folder, ignore_errors=True)
    facts, decided = str(folder / "portfolio"), str(folder / "decided")

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = os.pathsep.join([str(HERE), *os.environ.get("PYTHONPATH", "").split(os.pathsep)]).rstrip(os.pathsep)
    spark = (
        SparkSession.builder.master(f"local-cluster[{asked.workers},1,1024]")
        .config("spark.executor.memory", "1g")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.execution.arrow.maxRecordsPerBatch", ROWS_OF_BATCH)
        .config("spark.sql.files.minPartitionNum", PARTS)
        .config("spark.executorEnv.PYTHONPATH", os.environ["PYTHONPATH"])
        .config("spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version", "1")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    book = shinsa.Book()
    schema = schema_of_facts(book)

    start = time.monotonic()
    numbers = spark.range(0, asked.count, 1, PARTS)
    numbers.mapInArrow(draw(schema, asked.count), from_arrow_schema(schema)).write.parquet(facts)
    print(f"drawn: {asked.count} applications in {time.monotonic() - start:.1f} s, by {asked.workers} workers", flush=True)

    head = next(iter(pyarrow.dataset.dataset(facts).to_batches(batch_size=1)))
    result = plain_statuses(book.decide_table(head, DECISIONS, needs=False).to_batches()[0]).schema
    killed, stop = [], threading.Event()
    killer = threading.Thread(target=kill_one_when_a_third_is_done, args=(spark, killed, stop))
    if not asked.keep_workers:
        killer.start()
    start = time.monotonic()
    spark.read.parquet(facts).mapInArrow(decide(book), from_arrow_schema(result)).write.parquet(decided)
    seconds = time.monotonic() - start
    stop.set()
    print(f"decided on the cluster in {seconds:.1f} s", flush=True)
    found = spark.read.parquet(decided)
    rows, ids = found.count(), found.select("application_id").distinct().count()
    print("counts by decision:")
    for decision in DECISIONS:
        counts = {row[decision]: row["count"] for row in found.groupBy(decision).count().collect()}
        print(f"  {decision}: " + ", ".join(f"{status} {counts[status]}" for status in sorted(counts)))
    spark.stop()

    start = time.monotonic()
    alone = one_process(book, facts)
    print(f"decided by one process in {time.monotonic() - start:.1f} s", flush=True)
    together = pyarrow.parquet.read_table(decided).sort_by("application_id").select(alone.schema.names)
    holds = [
        check(f"nothing is lost: {rows} of {asked.count}", rows == asked.count),
        check(f"nothing is doubled: {ids} different", ids == asked.count),
        check("the decisions are those of one process", together.cast(alone.schema).equals(alone)),
    ]
    if not asked.keep_workers:
        holds.append(check(f"a worker was killed: {killed}", killed))
    sys.exit(0 if all(holds) else 1)


if __name__ == "__main__":
    main()
