"""python3 startup.py SHINSA APPLICATION: from the start of a process to its end with one decision, in milliseconds."""
import json
import statistics
import subprocess
import sys
import time

RUNS = 60


def milliseconds(*command):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times)


shinsa, application = sys.argv[1:]
print(json.dumps({
    "evaluate_ms": milliseconds(shinsa, "evaluate", application),
    "evaluate_json_ms": milliseconds(shinsa, "evaluate", "--output", "json", application),
    "help_ms": milliseconds(shinsa, "--help"),
}))
