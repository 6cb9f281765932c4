"""What tests share. They run on an installed wheel: nothing of the source folder is on the path."""
import datetime
import json
import os
import subprocess
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pyarrow as pa
import pytest

import shinsa
from outcomes import UNITS, expected_value

REPOSITORY = Path(__file__).resolve().parents[3]
APPLICATIONS = REPOSITORY / "Examples" / "applications"


@pytest.fixture(scope="session")
def book():
    return shinsa.Book()


@pytest.fixture(scope="session")
def ratios():
    """A small book, which decides quickly."""
    text = """規則集 見本 (sample: Sample)
  出典 見本

入力 左 (left): 円
入力 右 (right): 円
  範囲 1円以上

結論 比 (ratio): 倍率
  = 左 ÷ 右
"""
    return shinsa.Book.from_texts({"a.rules": text})


@pytest.fixture(scope="session")
def application():
    return json.loads((APPLICATIONS / "company-capital-over.json").read_text())


@pytest.fixture(scope="session")
def command():
    """Runs the command on a file, and gives what it prints."""
    path = os.environ.get("SHINSA_COMMAND")
    if not path:
        pytest.fail("SHINSA_COMMAND must name the command to compare with")

    def run(*arguments):
        return subprocess.run([path, *map(str, arguments)], capture_output=True, check=False).stdout.decode()

    return run


def as_application(book, row):
    """A row of a table as an application in JSON."""
    types = {fact[name]: fact["type"] for fact in book.facts for name in ["id", "name"]}
    application = {}
    for name, value in row.items():
        kind = types.get(name)
        if value is None or kind is None:
            continue
        if isinstance(value, dict):
            value = Fraction(int(value["numerator"]), int(value["denominator"]))
            assert value.denominator == 1 or kind in UNITS
            value = int(value) if value.denominator == 1 and kind not in UNITS else Decimal(value.numerator) / value.denominator
        if kind in UNITS and not isinstance(value, str):
            factor = 1 if kind == "multiple" else 100
            value = format((Decimal(value) * factor).normalize(), "f") + UNITS[kind]
        elif isinstance(value, (datetime.datetime, datetime.date)):
            value = value.isoformat()[:10]
        elif isinstance(value, (float, Decimal)):
            value = int(value)
        application[name] = value
    return application


def assert_agrees(book, table, decided, decisions=None):
    """Every row of a table is decided as the same application in JSON is."""
    types = {decision["id"]: decision["type"] for decision in book.decisions}
    rows = table.to_pylist()
    alone = book.decide_all([as_application(book, row) for row in rows], decisions=decisions)
    told = decided.to_pylist()
    assert len(rows) == len(told) == len(alone)
    for row, one, own in zip(rows, alone, told):
        if "error" in one:
            assert own["refusal"], (row, one)
            assert all(own[name] is None for name in types if name in own)
            continue
        assert own["refusal"] is None, (row, own["refusal"])
        for name, outcome in one["decisions"].items():
            assert own[name] == outcome["status"], (name, row)
            assert own[f"{name}_needs"] == outcome["needs"], (name, row)
            if types[name] != "condition":
                value, fraction = expected_value(outcome, types[name])
                assert own[f"{name}_value"] == value, (name, row, outcome)
                if f"{name}_fraction" in own:
                    assert own[f"{name}_fraction"] == fraction, (name, row, outcome)


@pytest.fixture(scope="session")
def examples(book):
    """The sample applications as a table of texts."""
    return table_of(book, (APPLICATIONS / "all.jsonl").read_text())


def table_of(book, lines):
    """Applications in JSON, one a line, as a table of texts, without who judged and why."""
    identifiers = {fact["name"]: fact["id"] for fact in book.facts}
    rows = []
    for line in lines.splitlines():
        row = {}
        for key, value in json.loads(line).items():
            if isinstance(value, dict):
                value = value.get("value")
            row[identifiers.get(key, key)] = value if value is None or isinstance(value, str) else str(value).lower()
        rows.append(row)
    names = list(dict.fromkeys(name for row in rows for name in row))
    return pa.table({name: pa.array([row.get(name) for row in rows], pa.string()) for name in names})
