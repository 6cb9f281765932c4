"""python3 report.py RESULTS: what run.sh measured, as Markdown."""
import glob
import json
import os
import statistics
import sys

RESULTS = sys.argv[1]


def read(name):
    with open(os.path.join(RESULTS, name)) as file:
        return json.load(file)


def row(*cells):
    print("| " + " | ".join(cells) + " |")


def rate(value):
    return f"{value:,.0f}" if value else "–"


def table_of_engines():
    row("engine", "load in a fresh process, ms", "rules load, ms", "first decision, ms", "decisions/s",
        "from JSON text/s", "with trace/s", "wrong")
    row(*["---"] * 8)
    with open(os.path.join(RESULTS, "cold.jsonl")) as file:
        cold = [json.loads(line) for line in file]
    own = read("w1.json")
    row("**shinsa**", f"{statistics.median(c['load_ms'] for c in cold):.1f}", f"{own['rules_load_ms']:.1f}",
        f"{statistics.median(c['first_decision_ms'] for c in cold):.2f}", rate(own["decide_per_s"]),
        rate(own["from_text_per_s"]), rate(own["explain_per_s"]), f"{own['wrong']}/{own['checked']}")
    peers = [json.load(open(file)) for file in glob.glob(os.path.join(RESULTS, "peers", "*.json"))]
    for peer in sorted(peers, key=lambda peer: -peer["decide"]["per_s"]):
        per_second = lambda key: rate(peer.get(key, {}).get("per_s"))
        row(peer["peer"].strip("_"), f"{peer['cold_ms']['import_and_load']:.0f}", f"{peer['rules_load_ms']:.1f}",
            f"{peer['cold_ms']['first_decision']:.2f}", per_second("decide"), per_second("from_text"),
            per_second("traced"), f"{peer['disagreements']}/{peer['checked']}")
    failed = os.path.join(RESULTS, "failed.txt")
    if os.path.exists(failed):
        with open(failed) as file:
            for name in file.read().split():
                row(name.strip("_"), "could not be measured here", *["–"] * 6)
    print(f"\nW1 with the whole explanation as JSON: {rate(own['json_per_s'])} a second.\n")


def table_of_cases():
    row("shipped rules and generated tables", "ms")
    row("---", "---")
    for case in read("cases.json")["benchmarks"]:
        row(case["name"].removeprefix("shinsa."), f"{float(case['time']) / 1e6:,.3f}")
    start = read("startup.json")
    row("`shinsa evaluate`, process start to end", f"{start['evaluate_ms']:.1f}")
    row("`shinsa evaluate --output json`", f"{start['evaluate_json_ms']:.1f}")
    row("`shinsa --help`: the process alone", f"{start['help_ms']:.1f}")
    files = read("throughput.json")
    print(f"\n{files['applications']:,} applications of W1 through the command, with every reason as JSON: "
          f"{rate(files['json_per_s'])} a second from JSON Lines, {rate(files['csv_per_s'])} from CSV.")


table_of_engines()
table_of_cases()
