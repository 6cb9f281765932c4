#!/usr/bin/env bash
# The pages as people see them; a new machine gets the browser and a Japanese font first.
set -euo pipefail
cd "$(dirname "$0")/../.."
lacking=()
command -v chromium >/dev/null || lacking+=(chromium)
fc-list :lang=ja 2>/dev/null | grep -q . || lacking+=(fonts-noto-cjk)
if [ ${#lacking[@]} -gt 0 ]; then
  apt-get update -qq
  apt-get install -y -qq --no-install-recommends fontconfig "${lacking[@]}" >/dev/null
fi
python3 Tests/Pages/pages.py "$@"
