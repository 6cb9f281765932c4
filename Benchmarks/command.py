"""python3 command.py SHINSA W1 APPLICATIONS.jsonl APPLICATION.json: the command as a process, as JSON.

Rates count the processor time of the whole process, but for that of all processors, which is by the clock.
"""
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

shinsa, rules, source, application = sys.argv[1:]


def once(*command):
    """Seconds by the clock and of processor time, and the peak of memory in KB."""
    start, before = time.perf_counter(), resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss


def median(place, runs, *command):
    return statistics.median(once(*command)[place] for _ in range(runs))


evaluate = (shinsa, "evaluate", "--rules", rules, "--output", "json")
with tempfile.TemporaryDirectory() as folder, open(source) as file:
    lines = file.readlines()
    # Whatever there is, enough of it that the start of the process counts little.
    lines = lines * max(1, 10_000 // len(lines))
    many = os.path.join(folder, "many.jsonl")
    files = {}
    for times in (1, 10, 50):
        files[times] = os.path.join(folder, f"{times}.jsonl")
        with open(files[times], "w") as copy:
            copy.writelines(lines * times)
    decisions = (*evaluate, "--no-explanation")
    pinned = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else None
    figures = {
        "decisions_per_s": 10 * len(lines) / median(1, 5, *decisions, files[10]),
        "reasons_per_s": len(lines) / median(1, 3, *evaluate, files[1]),
        "decisions_by_the_clock_per_s": 50 * len(lines) / median(0, 3, *decisions, files[50]),
        "peak_mb": once(*decisions, files[1])[2] / 1024,
        "peak_mb_of_fifty_times": once(*decisions, files[50])[2] / 1024,
        "start_ms": 1e3 * median(0, 40, shinsa, "evaluate", application),
        "help_ms": 1e3 * median(0, 40, shinsa, "--help"),
    }
    if pinned:
        os.sched_setaffinity(0, range(os.cpu_count()))
        figures["processors"] = len(os.sched_getaffinity(0))
        figures["all_processors_per_s"] = 50 * len(lines) / median(0, 3, *decisions, files[50])
print(json.dumps(figures))
