#!/usr/bin/env bash
# Coverage-guided fuzzing with libFuzzer and the address sanitizer: each target for so many seconds (60), or the
# targets that are named: run.sh [SECONDS] [TARGET…]. What crashes, hangs or takes too much memory is left in
# .build/crashes; as a file in Corpus/TARGET it becomes a test.
set -uo pipefail
cd "$(dirname "$0")"

seconds=${1:-60}
shift || true
targets=("$@")
[ ${#targets[@]} -gt 0 ] ||
  targets=(numbers phrases tables parser structure rules formatting applications sheets decisions)

mkdir -p .build/crashes
# gold fails on the sanitizer's debug information.
# The parts of the engine are reached as tests reach them.
FUZZ=1 swift build -c release --build-path .build/fuzz -Xswiftc -enable-testing -Xswiftc -sanitize=fuzzer,address -Xswiftc -use-ld=lld \
  --product Fuzz >.build/fuzz.log 2>&1 || { grep error: .build/fuzz.log; exit 1; }
fuzz=$(FUZZ=1 swift build -c release --build-path .build/fuzz --show-bin-path)/Fuzz

failed=0
for target in "${targets[@]}"; do
  case $target in
    rules) seeds=(../Tests/Golden/diagnostics ../Tests/Golden/formatting ../Rules/national) length=20000 ;;
    formatting) seeds=(../Tests/Golden/formatting) length=8000 ;;
    applications | decisions) seeds=(../Examples/applications) length=8000 ;;
    numbers | phrases) seeds=() length=120 ;;
    structure) seeds=() length=40 ;;
    tables) seeds=() length=400 ;;
    parser) seeds=(../Tests/Golden/diagnostics) length=400 ;;
    sheets) seeds=(../Examples/applications) length=4000 ;;
  esac
  mkdir -p ".build/corpus/$target" "Corpus/$target"
  # A line of Corpus/TARGET.txt is an input, with \n for its line ends.
  if [ -f "Corpus/$target.txt" ]; then
    number=0
    while IFS= read -r line; do
      number=$((number + 1))
      printf '%s' "${line//'\n'/$'\n'}" >".build/corpus/$target/line-$number"
    done <"Corpus/$target.txt"
  fi
  # A trap must end the program at once: the backtrace of an instrumented program takes minutes.
  # Where memory was taken is not remembered: that halves the inputs.
  if SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0:malloc_context_size=0 timeout -s KILL $((seconds + 120)) "$fuzz" "$target" \
    -max_total_time="$seconds" -timeout=20 -rss_limit_mb=4096 -max_len=$length -dict=Corpus/words.dict \
    -artifact_prefix=".build/crashes/$target-" -print_final_stats=1 \
    ".build/corpus/$target" "Corpus/$target" "${seeds[@]}" >".build/$target.log" 2>&1; then
    echo "$target: $(grep -oE 'number_of_executed_units: [0-9]+' ".build/$target.log" | grep -oE '[0-9]+$') inputs, no failure"
  else
    echo "$target: FAILED"
    grep -aE 'Fatal error|ERROR|SUMMARY|Test unit written' ".build/$target.log" | head -5
    failed=1
  fi
done
exit $failed
