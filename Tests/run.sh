#!/usr/bin/env bash
# Runs every test of the root and the nested packages, and ends with a line "N passed, N failed".
# All packages are built for release into one folder, so that what they share is compiled once.
# SHINSA_RANDOM=N sets how many random applications, of all associations together, the independent model compares (2,000).
set -uo pipefail
cd "$(dirname "$0")/.."

command -v python3 >/dev/null || { apt-get update -qq && apt-get install -y -qq python3 >/dev/null; } || exit 1

build=(-c release -Xswiftc -enable-testing --scratch-path "$PWD/.build/tests")
passed=0
failed=0
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# Swift packages: a test function is a test, and the run's last line says how many there were, because what tests print
# may run into the line of another. A run that says nothing of its tests has failed.
swift_tests() {
  echo "== swift test --package-path $1"
  # Built by `swift build`, as the rest is: `swift test` would compile the libraries with other flags.
  { swift build --build-tests "${build[@]}" --package-path "$1" &&
    swift test --skip-build "${build[@]}" --package-path "$1"; } 2>&1 | tee "$log" |
    grep -vE '^(◇|✔ Test |✔ Suite |↳|\[[0-9]+/[0-9]+\])'
  local status=${PIPESTATUS[0]} all bad
  all=$(grep -aoE 'Test run with [0-9]+ tests?' "$log" | tail -1 | grep -oE '[0-9]+')
  bad=$(grep -acE '✘ Test ([^r]|r[^u]).* failed after' "$log")
  all=${all:-0}
  if [ "$status" -ne 0 ] && [ "$bad" -eq 0 ] || [ "$all" -eq 0 ]; then bad=$((bad + 1)); fi
  passed=$((passed + (all > bad ? all - bad : 0)))
  failed=$((failed + bad))
}

# Anything else: one test, by its exit status.
check() {
  echo "== $1"
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

example_says_what_it_should() {
  swift build "${build[@]}" --package-path "Examples/$1" >"$log" 2>&1 || { cat "$log"; return 1; }
  "$bin/$1" | diff "Examples/$1/expected.txt" -
}

swift_tests .
swift_tests Tools
swift_tests Fuzzing

bin=$(swift build "${build[@]}" --show-bin-path)
check "Examples/Embedding" example_says_what_it_should Embedding
check "Examples/Batch" example_says_what_it_should Batch
check "the public interface is as recorded" python3 Tests/Interface/interface.py "$bin/Modules"
check "the shipped rules are sound" "$bin/shinsa" check
check "every example beside the rules" "$bin/shinsa" test
check "published cases" python3 Tests/Model/published.py "$bin/shinsa"
check "random applications against the independent model" \
  python3 Tests/Model/compare.py "$bin/shinsa" --count "${SHINSA_RANDOM:-2000}"

check "changes of single facts, decided again" python3 Tests/Model/changed.py "$bin/shinsa" --count 25

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
