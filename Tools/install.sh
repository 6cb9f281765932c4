#!/usr/bin/env bash
# Builds `shinsa` with the Swift runtime inside and installs it below a folder (/usr/local), with completion scripts for
# bash, zsh and fish and a manual page: bash Tools/install.sh [PREFIX]
# DESTDIR goes before the prefix, for packages; SCRATCH is the folder in which it is built.
set -euo pipefail

[ $# -le 1 ] && [[ ${1:-/} == /* ]] || { echo "usage: bash Tools/install.sh [PREFIX], an absolute path" >&2; exit 2; }
prefix=${DESTDIR:-}${1:-/usr/local}
cd "$(dirname "$0")"

build=(-c release --product shinsa --static-swift-stdlib --scratch-path "${SCRATCH:-$PWD/../.build/install}")
# Stripped where it is linked, so that no other tool is needed.
[ "$(uname)" = Darwin ] || build+=(-Xlinker -s)
swift build "${build[@]}" >&2
shinsa=$(swift build "${build[@]}" --show-bin-path)/shinsa

install -d "$prefix"/{bin,share/man/man1,share/bash-completion/completions,share/zsh/site-functions} \
  "$prefix/share/fish/vendor_completions.d"
install -m 755 "$shinsa" "$prefix/bin/shinsa"
"$shinsa" manual >"$prefix/share/man/man1/shinsa.1"
"$shinsa" --generate-completion-script bash >"$prefix/share/bash-completion/completions/shinsa"
"$shinsa" --generate-completion-script zsh >"$prefix/share/zsh/site-functions/_shinsa"
"$shinsa" --generate-completion-script fish >"$prefix/share/fish/vendor_completions.d/shinsa.fish"
echo "$prefix/bin/shinsa ($(wc -c <"$prefix/bin/shinsa") bytes)"
