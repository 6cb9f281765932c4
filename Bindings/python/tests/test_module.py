"""``python -m shinsa``: files in, files out."""
import csv
import datetime
import io
import subprocess
import sys

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet
import pytest

from test_tables import BASE

COLUMNS = {**BASE, "requested_amount": [65_000_000, 80_000_000, 1, 2, None, 10**12]}
DECISIONS = "company_size,guarantee_total,fee_rate"


def run(*arguments, cwd):
    return subprocess.run([sys.executable, "-m", "shinsa", *map(str, arguments)], cwd=cwd, capture_output=True, text=True)


def write(path, table):
    if path.suffix == ".parquet":
        pyarrow.parquet.write_table(table, path)
    elif path.suffix == ".arrow":
        with pa.ipc.new_file(path, table.schema) as writer:
            writer.write_table(table)
    elif path.suffix == ".feather":
        with pa.ipc.new_stream(path, table.schema) as writer:
            writer.write_table(table)
    elif path.suffix == ".csv":
        pyarrow.csv.write_csv(table, path)
    else:
        import openpyxl

        book = openpyxl.Workbook()
        book.active.append(table.column_names)
        for row in zip(*table.to_pydict().values()):
            book.active.append(row)
        book.save(path)


@pytest.fixture(scope="module")
def expected(book):
    return book.decide_table(pa.table(COLUMNS), decisions=DECISIONS.split(",")).to_pylist()


@pytest.mark.parametrize("ending", [".parquet", ".arrow", ".feather", ".csv", ".xlsx"])
def test_a_file_of_any_kind_is_decided(tmp_path, expected, ending):
    write(tmp_path / f"in{ending}", pa.table(COLUMNS))
    told = run("evaluate", f"in{ending}", "--decisions", DECISIONS, cwd=tmp_path)
    rows = list(csv.DictReader(io.StringIO(told.stdout)))
    assert told.returncode == 0, told.stderr
    assert [row["company_size"] for row in rows] == [row["company_size"] for row in expected]
    assert [row["guarantee_total_value"] for row in rows] == [str(row["guarantee_total_value"] or "") for row in expected]
    assert [row["company_size_needs"] for row in rows] == [" ".join(row["company_size_needs"]) for row in expected]


@pytest.mark.parametrize("ending", [".parquet", ".arrow"])
def test_a_result_keeps_its_types(tmp_path, expected, ending):
    write(tmp_path / "in.parquet", pa.table(COLUMNS))
    told = run("evaluate", "in.parquet", "--decisions", DECISIONS, "--out", f"out{ending}", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    out = tmp_path / f"out{ending}"
    table = pyarrow.parquet.read_table(out) if ending == ".parquet" else pa.ipc.open_file(out).read_all()
    assert table.to_pylist() == expected


def test_a_sheet_comes_out(tmp_path, expected):
    import openpyxl

    write(tmp_path / "in.csv", pa.table(COLUMNS))
    told = run("evaluate", "in.csv", "--decisions", DECISIONS, "--out", "out.xlsx", cwd=tmp_path)
    rows = list(openpyxl.load_workbook(tmp_path / "out.xlsx").active.iter_rows(values_only=True))
    assert told.returncode == 0, told.stderr
    assert [row[rows[0].index("company_size")] for row in rows[1:]] == [row["company_size"] for row in expected]


def test_refused_rows_and_wrong_calls_have_their_status(tmp_path):
    write(tmp_path / "in.parquet", pa.table({"capital": [-1, 5]}))
    told = run("evaluate", "in.parquet", "--decisions", "company_size", "--language", "en", cwd=tmp_path)
    assert told.returncode == 1 and "2 applications, 1 refused" in told.stderr
    write(tmp_path / "wrong.parquet", pa.table({"kapital": [1]}))
    told = run("evaluate", "wrong.parquet", "--language", "en", cwd=tmp_path)
    assert told.returncode == 2 and "kapital" in told.stderr and "Traceback" not in told.stderr
    assert run("evaluate", "nothing.parquet", cwd=tmp_path).returncode == 2
    assert run("evaluate", "in.docx", cwd=tmp_path).returncode == 2
    assert run("evaluate", "in.parquet", "--rules", "nowhere", cwd=tmp_path).returncode == 2
    told = run("evaluate", "wrong.parquet", "--ignore", "*", "--language", "en", cwd=tmp_path)
    assert told.returncode == 2 and "none of the columns" in told.stderr


def test_dates_of_a_sheet_are_days(tmp_path):
    table = pa.table({"received_on": [datetime.date(2024, 4, 1)], "requested_amount": [5.0], "existing_guarantees": [0]})
    write(tmp_path / "in.xlsx", table)
    told = run("evaluate", "in.xlsx", "--decisions", "guarantee_total", cwd=tmp_path)
    assert told.returncode == 0 and ",5," in told.stdout, told.stderr


def test_impact_tells_what_turns(tmp_path):
    import json

    write(tmp_path / "in.parquet", pa.table(COLUMNS))
    asked = ["impact", "in.parquet", "--on-old", "2023-07-14", "--on-new", "2024-04-01"]
    asked += ["--decisions", "route_elective,guarantee_total", "--sum", "guarantee_total"]
    told = run(*asked, "--output", "json", cwd=tmp_path)
    assert told.returncode == 0, told.stderr
    found = json.loads(told.stdout)
    assert found["applications"] == 6 and found["changed"] == sum(found["decisions"]["route_elective"].values())
    (group,) = found["sums"][0]["groups"]
    assert group["old"]["sum"] == group["new"]["sum"] > 0
    assert run(*asked, cwd=tmp_path).stdout.startswith("規則の変更の影響\n")
    assert run("impact", "in.parquet", "--new", "nowhere", cwd=tmp_path).returncode == 2
