#!/usr/bin/env bash
# Coverage-guided fuzzing of every entry point with libFuzzer and the address sanitizer: each target for so many seconds
# (60). What crashes is left in .build/bindings/crashes.
set -uo pipefail
cd "$(dirname "$0")/.."

seconds=${1:-60}
out=$PWD/.build/bindings
mkdir -p "$out/crashes"
# The same flags and folder as Fuzzing/run.sh, which may have built the engine already.
build=(-c release --package-path Bindings --scratch-path Fuzzing/.build/fuzz -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address
  -Xswiftc -use-ld=lld)
FUZZ=1 swift build "${build[@]}" --product Mutating >"$out/mutating.log" 2>&1 || { grep error: "$out/mutating.log"; exit 1; }
program=$(FUZZ=1 swift build "${build[@]}" --show-bin-path)/Mutating

failed=0
for target in texts options tables; do
  mkdir -p "$out/corpus/$target"
  seeds=()
  [ "$target" = texts ] && seeds=(Examples/applications)
  # A trap must end the program at once: the backtrace of an instrumented program takes minutes.
  if SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:malloc_context_size=0 timeout -s KILL $((seconds + 120)) "$program" "$target" \
    -max_total_time="$seconds" -timeout=30 -rss_limit_mb=4096 -max_len=4000 -dict=Fuzzing/Corpus/words.dict \
    -artifact_prefix="$out/crashes/$target-" -print_final_stats=1 "$out/corpus/$target" "${seeds[@]}" \
    >"$out/$target.log" 2>&1; then
    echo "$target: $(grep -oE 'number_of_executed_units: [0-9]+' "$out/$target.log" | grep -oE '[0-9]+$') inputs, no failure"
  else
    echo "$target: FAILED"
    grep -aE 'Fatal error|ERROR|SUMMARY|Test unit written|wrong' "$out/$target.log" | head -5
    failed=1
  fi
done
exit $failed
