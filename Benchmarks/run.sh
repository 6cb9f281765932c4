#!/usr/bin/env bash
# Builds everything for release, measures Shinsa and a few peers on one processor, and prints one table of ratios.
# Times are processor time, so that what else the machine does counts little; still it should be idle.
#
#   Benchmarks/run.sh             everything: at most ten minutes, with the first build
#   Benchmarks/run.sh check       only that W1 gives no wrong decision
#   RELEASE=0.3.0 Benchmarks/run.sh record   the same, and keeps the figures as those of a release
#
# CPU: the processor to pin to. PASS_SECONDS: the length of a peer's pass. PEER_SECONDS: when to give a peer up. SCRATCH: where builds and results go.
# The peers and their 10,000 applications lie beside the repository, in ../shared/peers; without them the sample kept
# here is decided. A peer that can't be built or installed is named and left out.
set -euo pipefail
cd "$(dirname "$0")"

CPU=${CPU:-1}
SCRATCH=$(mkdir -p "${SCRATCH:-.build}" && cd "${SCRATCH:-.build}" && pwd)
export PASS_SECONDS=${PASS_SECONDS:-0.5} PYTHONDONTWRITEBYTECODE=1
shared=../../shared/peers
results=$SCRATCH/results
peers="python_ref zen_engine cel_cpp numpy_"
pin=()
command -v taskset >/dev/null && taskset -c "$CPU" true 2>/dev/null && pin=(taskset -c "$CPU")

build() { swift build -c release --package-path "$1" --scratch-path "$SCRATCH" --product "$2" >&2; }
say() { echo "== $1 ($((SECONDS / 60)):$(printf %02d $((SECONDS % 60))))" >&2; }

say "building"
build . measure
measure=$SCRATCH/release/measure
"$measure" check >&2
[ "${1:-}" = check ] && exit
build . once
build ../Tools shinsa
rm -rf "$results"
mkdir -p "$results/peers"
failed() { echo "$1" >>"$results/failed.txt"; echo "$1 could not be measured" >&2; }

applications=W1/apps.jsonl
[ -d "$shared" ] && applications=$shared/data/apps.jsonl

# The peers run in a copy, because they write beside themselves.
prepare_peers() {
  copy=$SCRATCH/peers
  rm -rf "$copy"
  cp -rL "$shared" "$copy"
  chmod -R u+w "$copy"
  rm -f "$copy"/results/*
  # Processor time, as for Shinsa.
  sed -i.before 's/time\.perf_counter/time.process_time/' "$copy/harness.py"
  [ -x "$SCRATCH/venv/bin/python" ] || python3 -m venv "$SCRATCH/venv"
  local wanted='^(numpy|orjson|zen-engine|cel-expr-python)=='
  grep -E "$wanted" "$copy/requirements.txt" |
    while read -r package; do
      timeout 60 "$SCRATCH/venv/bin/pip" install -q --disable-pip-version-check "$package" >&2 || true
    done
}

measure_peer() {
  "${pin[@]}" timeout "${PEER_SECONDS:-120}" "$SCRATCH/venv/bin/python" "$SCRATCH/peers/harness.py" "$1" >&2 || return 1
  cp "$SCRATCH/peers/results/$1.json" "$results/peers/"
}

measure_c() {
  python3 structs.py "$applications" >"$SCRATCH/structs.txt" &&
    cc -O2 -I "$SCRATCH/peers/native" structs.c "$SCRATCH/peers/native/w1.c" -o "$SCRATCH/structs" &&
    "${pin[@]}" "$SCRATCH/structs" "$SCRATCH/structs.txt" >"$results/peers/c.json"
}

# What one more decision allocates.
measure_memory() {
  cc -O2 -shared -fPIC allocations.c -o "$SCRATCH/allocations.so" -ldl || return 1
  for times in 100 300; do
    LD_PRELOAD=$SCRATCH/allocations.so "$SCRATCH/release/once" decide $times 2>&1 >/dev/null | grep '^allocations'
  done | awk '{ a[NR] = $2; b[NR] = $4 }
    END { if (NR < 2) exit 1
          printf "{\"decide\": {\"allocations\": %.1f, \"bytes\": %.0f}}\n", (a[2] - a[1]) / 200, (b[2] - b[1]) / 200 }' \
    >"$results/memory.json"
}

if [ -d "$shared" ]; then
  say "peers"
  if prepare_peers; then
    for peer in $peers; do measure_peer "$peer" || failed "$peer"; done
    measure_c || failed c
  else
    for peer in $peers c; do failed "$peer"; done
  fi
else
  echo "== no peers: there is no ../shared/peers beside the repository" >&2
fi

say "Shinsa"
"${pin[@]}" "$measure" >"$results/own.json"
"${pin[@]}" "$measure" answers | tee "$results/answers.json" >&2
say "the command"
"${pin[@]}" python3 command.py "$SCRATCH/release/shinsa" W1 "$applications" ../Examples/applications/route-financial-a.json \
  >"$results/command.json" || failed command
measure_memory || failed memory

say "done"
python3 report.py "$results" baseline.json "${1:-}"
