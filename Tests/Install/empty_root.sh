#!/usr/bin/env bash
# Installs the command into a folder and runs it in a root that holds nothing but it, the files of C and C++ libraries that
# it loads, an application, and /proc, from which a Swift program has its arguments: no Swift, no shell. Ends with
# "N passed, N failed". It must be root, or may become it in a namespace of its own. Most of its time is that of the
# build: five minutes on two processors, so it is no part of the gate.
# A root by debootstrap would hold more than the command needs, and so show less.
set -uo pipefail
cd "$(dirname "$0")/../.."

prefix=$(mktemp -d)
root=$(mktemp -d)
trap 'rm -rf "$prefix" "$root"' EXIT
passed=0
failed=0
check() {
  if "${@:2}"; then passed=$((passed + 1)); else echo "failed: $1"; failed=$((failed + 1)); fi
}

bash Tools/install.sh "$prefix" 2>"$prefix/log" || { cat "$prefix/log"; exit 1; }
rm "$prefix/log"
shinsa=$prefix/bin/shinsa

# What the linker loads by itself; nothing of it may be Swift's.
mkdir -p "$root/bin"
cp "$shinsa" "$root/bin/"
ldd "$shinsa" | grep -oE '/[^ ]+' | while read -r library; do install -D "$library" "$root$library"; done
no_swift() { ! find "$root" -name '*wift*' | grep .; }
cp Examples/applications/company-capital-over.json "$root/"

# In a namespace of its own, so that what is mounted is gone with it.
space=(unshare -m)
[ "$(id -u)" = 0 ] || space=(unshare -rmpf)
export root chroot
chroot=$(PATH=$PATH:/usr/sbin:/sbin command -v chroot)
mkdir "$root/proc"
inside() {
  "${space[@]}" bash -c 'mount -t proc proc "$root/proc" && exec env -i "$chroot" "$root" /bin/shinsa "$@"' - "$@"
}

explains() {
  inside evaluate /company-capital-over.json | head -12 |
    diff - <(head -12 Tests/Golden/applications/company-capital-over.txt)
}
compares() {
  inside impact --on-old 2024-03-14 --on-new 2024-03-15 /company-capital-over.json --output json | grep -q '"applications": '
}
checks() { inside check | grep -q 'エラー0件\|誤り0件'; }
is_small() { [ "$(wc -c <"$shinsa")" -lt 24000000 ]; }
has_no_symbols() { ! readelf -S "$shinsa" | grep -q ' \.symtab'; }
completes_bash() {
  bash -c ". '$prefix/share/bash-completion/completions/shinsa' && complete -p shinsa" >/dev/null
}
completes() { [ -s "$prefix/share/$1" ] && grep -q impact "$prefix/share/$1"; }
has_manual() { grep -q '^\.SS shinsa impact$' "$prefix/share/man/man1/shinsa.1"; }

check "no file of Swift is in the root" no_swift
check "an application is explained" explains
check "two days are compared" compares
check "the rules inside are sound" checks
check "less than 24 MB" is_small
check "stripped" has_no_symbols
check "bash completes" completes_bash
check "zsh completes" completes zsh/site-functions/_shinsa
check "fish completes" completes fish/vendor_completions.d/shinsa.fish
check "the manual page has every command" has_manual
echo "$(wc -c <"$shinsa") bytes; loads $(ldd "$shinsa" | grep -oE '^\s*[^ ]+' | xargs)"
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
