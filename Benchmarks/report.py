"""python3 report.py RESULTS BASELINE.json [record | ja]: what run.sh measured as one table of ratios.

`record` keeps them as the baseline that later runs are compared with; `ja` is the table alone, in Japanese.
"""
import glob
import json
import os
import sys

RESULTS, BASELINE = sys.argv[1:3]


def read(path):
    try:
        with open(path) as file:
            return json.load(file)
    except (OSError, ValueError):
        return {}


own, command, memory = (read(os.path.join(RESULTS, name)) for name in ("own.json", "command.json", "memory.json"))
peers = {os.path.basename(file)[:-5]: read(file) for file in glob.glob(os.path.join(RESULTS, "peers", "*.json"))}
python, numpy, zen, cel, c = (peers.get(name, {}) for name in ("python_ref", "numpy_", "zen_engine", "cel_cpp", "c"))


def rate(peer, *keys):
    for key in keys:
        peer = peer.get(key) or {}
    return peer.get("per_s") if isinstance(peer, dict) else peer


def over(value, other):
    return value / other if value and other else None


hand = rate(python, "decide")
# Machines differ, and one machine from hour to hour: rates are kept as parts of what Python by hand decides a second.
KEPT = ("w1_decide", "w1_tree", "w1_columns", "decide", "tree", "text", "json", "columns", "rules_ready")
now = {name: over(own.get(name), hand) for name in KEPT}
now.update({"command_" + name: over(command.get(name), hand) for name in ("decisions_per_s", "reasons_per_s")})
now["start"] = over(command.get("start_ms"), command.get("help_ms"))
now["allocations"] = memory.get("decide", {}).get("allocations")
now["bytes"] = memory.get("decide", {}).get("bytes")
kept = read(BASELINE)
last = kept.get("figures", {})


def times_last(name, of=None):
    return over(now.get(name), last.get(of or name))


def times(value):
    return "–" if value is None else f"{value:.3f}" if value < 0.1 else f"{value:.2f}" if value < 10 else f"{value:,.0f}"


def absolute(figures, name, peer):
    """What a rate, kept as a part of Python by hand, is beside a peer."""
    return over(figures[name] * hand, peer) if figures.get(name) and hand else None


def beside(name, figure, peer):
    """Then and now, beside what a peer does a second in this run."""
    return absolute(last, name, peer), over(figure, peer)


def since_last(name):
    return 1 if last.get(name) else None, times_last(name)


PYTHON, TEXT = rate(python, "decide"), rate(python, "from_text")
# What, beside what, (then, now), bar; where less is better, the bar is below zero.
ROWS = [
    ("one application decided", "Python by hand", beside("w1_decide", own.get("w1_decide"), PYTHON), 2),
    ("the same", "CEL in C++", beside("w1_decide", own.get("w1_decide"), rate(cel, "decide")), None),
    ("a million in typed columns", "NumPy by hand",
     beside("w1_columns", own.get("w1_columns"), rate(numpy, "batch", "batch_1000000")), 0.5),
    ("the same", "C by hand", beside("w1_columns", own.get("w1_columns"), c.get("structs_per_s")), None),
    ("the tree of reasons, as values", "ZEN with its trace",
     beside("w1_tree", own.get("w1_tree"), rate(zen, "traced")), 5),
    ("JSON Lines to JSON Lines, decisions only", "Python by hand from JSON",
     beside("command_decisions_per_s", command.get("decisions_per_s"), TEXT), 1.5),
    ("JSON Lines to JSON Lines, with all reasons", "Python by hand from JSON",
     beside("command_reasons_per_s", command.get("reasons_per_s"), TEXT), None),
    ("the shipped rules: columns", "one decided, last release", (None, times_last("columns", "decide")), 30),
    ("the shipped rules: one decided", "last release", since_last("decide"), 10),
    ("the shipped rules: a tree of reasons", "last release", since_last("tree"), 5),
    ("the shipped rules: text", "last release", since_last("text"), 5),
    ("the shipped rules: time from text to ready", "last release",
     (since_last("rules_ready")[0], over(1, times_last("rules_ready"))), -0.6),
    ("time of a process with one explanation", "`shinsa --help`", (last.get("start"), now["start"]), -4),
    ("time with a table of 10,000 rows", "10 rows", (None, over(own.get("table_of_10"), own.get("table_of_10000"))), -2),
]
JAPANESE = {
    "W1 unless said otherwise": "W1、ほかは断りのあるもの", "beside": "比べる相手", "last release": "前の版", "now": "今", "bar": "目標",
    "one application decided": "1件の判定", "the same": "同じ", "a million in typed columns": "型のある列で100万件",
    "the tree of reasons, as values": "理由の木 (値のまま)", "JSON Lines to JSON Lines, decisions only": "JSON Lines から JSON Lines へ、判定だけ",
    "JSON Lines to JSON Lines, with all reasons": "JSON Lines から JSON Lines へ、理由もすべて", "the shipped rules: columns": "同梱の規則: 列",
    "the shipped rules: one decided": "同梱の規則: 1件の判定", "the shipped rules: a tree of reasons": "同梱の規則: 理由の木",
    "the shipped rules: text": "同梱の規則: 文章", "the shipped rules: time from text to ready": "同梱の規則: 読んで整うまでの時間",
    "time of a process with one explanation": "起動から1件の説明までの時間", "time with a table of 10,000 rows": "10,000行の表での時間",
    "10 rows": "10行", "Python by hand": "手書きの Python", "Python by hand from JSON": "JSON からの手書きの Python", "NumPy by hand": "手書きの NumPy",
    "C by hand": "手書きの C", "CEL in C++": "C++ の CEL", "ZEN with its trace": "記録つきの ZEN", "one decided, last release": "前の版の1件の判定",
    "the shipped rules: allocations; bytes of one decided": "同梱の規則: 1件の判定で確保する回数、バイト数",
    "peak memory with 10,000 lines; 500,000": "最大のメモリ: 10,000行、500,000行",
}


def table(say):
    def row(*cells):
        print("| " + " | ".join(cells) + " |")

    row(say("W1 unless said otherwise"), say("beside"), say("last release"), say("now"), say("bar"))
    print("|---|---|--:|--:|--:|")
    for what, peer, (then, value), bar in ROWS:
        sign = "" if bar is None else f"≥ {bar:g}" if bar > 0 else f"≤ {-bar:g}"
        row(say(what), say(peer), times(then), times(value), sign)
    one = memory.get("decide")
    if one:
        row(say("the shipped rules: allocations; bytes of one decided"), "",
            f"{last.get('allocations') or 0:,.0f}; {last.get('bytes') or 0:,.0f}",
            f"{one['allocations']:,.0f}; {one['bytes']:,.0f}", "")
    if command:
        row(say("peak memory with 10,000 lines; 500,000"), "", "",
            f"{command['peak_mb']:.0f} MB; {command['peak_mb_of_fifty_times']:.0f} MB", "")


def main():
    table(lambda text: text)
    print()

    def count(figures, name):
        return f"{figures[name]:,.0f}" if name in figures else "–"

    if hand:
        print(f"On this machine, a second: Python by hand {hand:,.0f} decisions ({rate(python, 'from_text') or 0:,.0f} from "
              f"JSON text); Shinsa {count(own, 'w1_decide')} one by one, {count(own, 'w1_columns')} in columns, "
              f"{count(command, 'decisions_per_s')} lines through the command, by the clock {count(command, 'all_processors_per_s')} "
              f"on {count(command, 'processors')} processors; the shipped rules {count(own, 'decide')} decided, "
              f"{count(own, 'columns')} in columns, {count(own, 'tree')} as a tree, {count(own, 'text')} as text, "
              f"{count(own, 'json')} as JSON.")
    for name, peer in sorted(peers.items()):
        if peer.get("disagreements"):
            print(f"{name.strip('_')} decided {peer['disagreements']} of {peer['checked']} wrongly.")
    failed = os.path.join(RESULTS, "failed.txt")
    if os.path.exists(failed):
        print("Could not be measured here: " + ", ".join(open(failed).read().split()) + ".")
    losses = [name for name in KEPT if now.get(name) and last.get(name) and now[name] < 0.9 * last[name]]
    if losses:
        print("Slower than the last release by more than a tenth: " + ", ".join(losses) + ".")
    if kept:
        print(f"The last release is {kept['release']}, as measured then beside the same Python.")



what = sys.argv[3] if len(sys.argv) > 3 else ""
if what == "ja":
    table(lambda text: JAPANESE.get(text, text))
else:
    main()
if what == "record":
    with open(BASELINE, "w") as file:
        figures = {name: value for name, value in now.items() if value}
        json.dump({"release": os.environ.get("RELEASE") or "unnamed", "figures": figures}, file, indent=1)
        file.write("\n")
