#!/usr/bin/env bash
# Threads that call every function of the library at once, under the thread sanitizer: sanitize.sh [THREADS] [ROUNDS].
# Nearly all of its minutes are the build; run.sh runs the same threads without it. The address sanitizer is in
# mutate.sh. That of undefined behaviour there isn't for Swift on Linux: swiftc 6.3.1 says "unsupported
# option '-sanitize=undefined' for target 'x86_64-unknown-linux-gnu'"; run.sh compiles the C that calls the library with it.
set -uo pipefail
cd "$(dirname "$0")/.."

out=$PWD/.build/threads
mkdir -p "$out"
build=(-c release --package-path Bindings --scratch-path "$out" -Xswiftc -sanitize=thread -Xswiftc -use-ld=lld)
FUZZ=1 swift build "${build[@]}" --product ShinsaC >"$out/build.log" 2>&1 || { grep error: "$out/build.log"; exit 1; }
library=$(FUZZ=1 swift build "${build[@]}" --show-bin-path)
# The sanitizer of Swift's clang names what is in libdispatch.
toolchain=$(dirname "$(readlink -f "$(command -v swiftc)")")
runtime=$toolchain/../lib/swift/linux
"$toolchain/clang" -std=c11 -g -O1 -fsanitize=thread -fuse-ld=lld Bindings/Tests/threads.c -I Bindings/Sources/CShinsa/include \
  -L "$library" -lShinsaC -L "$runtime" -Wl,--no-as-needed -ldispatch -lBlocksRuntime "-Wl,-rpath,$library:$runtime" -pthread \
  -o "$out/threads" || exit 1
SWIFT_BACKTRACE=enable=no "$out/threads" Examples/applications/all.jsonl "${1:-3}" "${2:-1}"
