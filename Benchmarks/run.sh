#!/usr/bin/env bash
# Builds everything for release, measures Shinsa and a few peers on one CPU, and prints a Markdown table.
# Times are processor time, so that what else the machine does counts little.
#
#   Benchmarks/run.sh                   everything
#   Benchmarks/run.sh zen_engine …      with these peers
#   Benchmarks/run.sh check             only that W1 gives no wrong decision
#
# CPU: the processor to pin to. PASS_SECONDS: the length of a peer's pass. SCRATCH: where builds and results go.
# The peers and their 10,000 applications lie beside the repository, in ../shared/peers; without them the sample kept
# here is decided, and Shinsa stands alone in the table.
# It takes about twenty minutes; the machine should be idle.
set -euo pipefail
cd "$(dirname "$0")"

CPU=${CPU:-1}
SCRATCH=$(mkdir -p "${SCRATCH:-.build}" && cd "${SCRATCH:-.build}" && pwd)
export PASS_SECONDS=${PASS_SECONDS:-0.5}
shared=../../shared/peers
results=$SCRATCH/results
pin=()
command -v taskset >/dev/null && pin=(taskset -c "$CPU")

build() { swift build -c release --package-path "$1" --scratch-path "$SCRATCH" --product "$2" >&2; }

build . w1
w1=$SCRATCH/release/w1
"$w1" check >&2
[ "${1:-}" = check ] && exit

build . Benchmarks
swift build -c release --package-path ../Tools --scratch-path "$SCRATCH/tools" --product shinsa >&2
rm -rf "$results"
mkdir -p "$results/peers"

echo "== Shinsa" >&2
for _ in 1 2 3 4 5; do "${pin[@]}" "$w1" cold; done >"$results/cold.jsonl"
"${pin[@]}" "$w1" measure >"$results/w1.json"
"${pin[@]}" "$SCRATCH/release/Benchmarks" --format json --quiet >"$results/cases.json"
"${pin[@]}" python3 startup.py "$SCRATCH/tools/release/shinsa" ../Examples/applications/route-financial-a.json \
  >"$results/startup.json"
applications=W1/apps.jsonl
[ -d "$shared" ] && applications=$shared/data/apps.jsonl
"${pin[@]}" python3 throughput.py "$SCRATCH/tools/release/shinsa" W1 "$applications" >"$results/throughput.json"

# The peers run in a copy, because they write beside themselves.
measure_peers() {
  local copy=$SCRATCH/peers venv=$SCRATCH/venv
  rm -rf "$copy"
  cp -rL "$shared" "$copy"
  chmod -R u+w "$copy"
  rm -f "$copy"/results/*
  # Processor time, as for Shinsa.
  sed -i 's/time\.perf_counter/time.process_time/' "$copy/harness.py"
  [ -x "$venv/bin/python" ] || python3 -m venv "$venv"
  "$venv/bin/pip" install -q --disable-pip-version-check -r "$copy/requirements.txt" >&2 || return
  local peer
  for peer in "$@"; do
    "${pin[@]}" "$venv/bin/python" "$copy/harness.py" "$peer" >&2 || echo "$peer" >>"$results/failed.txt"
  done
  cp "$copy"/results/*.json "$results/peers/"
}

if [ -d "$shared" ]; then
  echo "== peers" >&2
  [ $# -gt 0 ] || set -- python_ref zen_engine cedar rego_cpp cel_cpp cel_rust cel_python jsonlogic_py jsonlogic_rust \
    rule_engine_ business_rules_ clips_ openfisca_
  measure_peers "$@" || echo "the peers could not be measured" >&2
else
  echo "== no peers: there is no ../shared/peers beside the repository" >&2
fi

python3 report.py "$results"
