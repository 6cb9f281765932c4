"""python3 throughput.py SHINSA RULES APPLICATIONS.jsonl: files of applications through the command, in applications a second."""
import csv
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 3


def seconds(*command):
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def as_csv(applications, path):
    with open(path, "w", newline="") as file:
        sheet = csv.DictWriter(file, applications[0].keys())
        sheet.writeheader()
        for application in applications:
            sheet.writerow({k: str(v).lower() if isinstance(v, bool) else v for k, v in application.items()})


shinsa, rules, source = sys.argv[1:]
with open(source) as file:
    applications = [json.loads(line) for line in file]
with tempfile.TemporaryDirectory() as folder:
    sheet = os.path.join(folder, "applications.csv")
    as_csv(applications, sheet)
    command = (shinsa, "evaluate", "--rules", rules, "--output", "json")
    print(json.dumps({
        "applications": len(applications),
        "json_per_s": len(applications) / seconds(*command, source),
        "csv_per_s": len(applications) / seconds(*command, sheet),
    }))
