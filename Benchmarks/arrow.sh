#!/usr/bin/env bash
# Rows a second through Arrow beside NumPy by hand and OpenFisca, in one run on the same rows, each decision compared:
#   bash Benchmarks/arrow.sh [WHEEL]     (the one that Bindings/run.sh has built, unless another is named)
# ROWS (1,000,000), CPU to pin to (1), SCRATCH for the environment. The peers lie beside the repository, in ../shared/peers;
# without them only the sample kept here is decided.
set -euo pipefail
cd "$(dirname "$0")"

wheel=${1:-$(ls ../.build/bindings/wheel/shinsa-*.whl)}
scratch=$(mkdir -p "${SCRATCH:-.build}" && cd "${SCRATCH:-.build}" && pwd)
export PYTHONDONTWRITEBYTECODE=1
[ -x "$scratch/arrow/bin/python" ] || python3 -m venv "$scratch/arrow"
"$scratch/arrow/bin/pip" install -q --disable-pip-version-check --force-reinstall --no-deps "$wheel"
"$scratch/arrow/bin/pip" install -q --disable-pip-version-check pyarrow numpy==2.4.6 OpenFisca-Core==46.0.1
exec "$scratch/arrow/bin/python" arrow.py
