#!/usr/bin/env bash
# Builds the wheel and puts it into a folder: build.sh LIBRARY PYTHON FOLDER. The wheel holds the library and needs no Swift.
set -euo pipefail
cd "$(dirname "$0")"

library=$1
python=$2
out=$3
rm -rf "$out" && mkdir -p "$out/source"
cp -r pyproject.toml setup.py README.md src "$out/source/"
cp "$library" "$out/source/src/shinsa/libshinsa.so"
sed -nE 's/.*version = "([0-9.]+)".*/\1/p' ../../Sources/DecisionEngine/Version.swift >"$out/source/VERSION"
"$python" -m pip wheel -q --no-deps --no-build-isolation -w "$out/plain" "$out/source"
# The tag says which systems it runs on; nothing is copied into it, for libstdc++ and glibc are everywhere.
PATH="$(dirname "$python"):$PATH" "$python" -m auditwheel repair -w "$out" "$out"/plain/*.whl >"$out/auditwheel.log" 2>&1 ||
  { cat "$out/auditwheel.log"; exit 1; }
ls "$out"/*.whl
