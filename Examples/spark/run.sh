#!/usr/bin/env bash
# Installs Java (where there is none), pyspark, pyarrow and the wheel of `Bindings/python`, and runs decide.py:
# bash Examples/spark/run.sh WHEEL [--count N] [--workers N] [--keep-workers]
# FOLDER, below which all that is made, is /tmp/shinsa-spark-run unless it says otherwise.
set -euo pipefail
wheel=${1:?"the wheel of Bindings/python"}
shift
folder=${FOLDER:-/tmp/shinsa-spark-run}

command -v java >/dev/null || { apt-get update -qq && apt-get install -y -qq openjdk-17-jre-headless >/dev/null; }
[ -d "$folder/venv" ] || python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install -q 'pyspark>=4' pyarrow 'pandas<3' "$wheel"
exec "$folder/venv/bin/python" "$(dirname "$0")/decide.py" --folder "$folder/data" "$@"
