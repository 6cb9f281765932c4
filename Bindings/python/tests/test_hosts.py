"""Frames and relations of other libraries: in and out."""
import datetime

import pyarrow as pa
import pytest

import shinsa
from test_tables import BASE, DECISIONS

PLAIN = {name: values for name, values in BASE.items() if name != "received_on"}
PLAIN["requested_amount"] = [65_000_000, 80_000_000, 1, 2, None, 10**12]
PLAIN["received_on"] = [datetime.date(2024, 4, 1)] * 6


@pytest.fixture(scope="module")
def expected(book):
    return book.decide_table(pa.table(PLAIN), decisions=DECISIONS).to_pylist()


def test_polars(book, expected):
    import polars

    frame = polars.DataFrame(PLAIN)
    told = book.decide_table(frame, decisions=DECISIONS)
    assert isinstance(told, polars.DataFrame)
    assert told["company_size"].cast(polars.String).to_list() == [row["company_size"] for row in expected]
    assert told["company_size_needs"].to_list() == [row["company_size_needs"] for row in expected]
    lazy = book.decide_table(frame.lazy(), decisions=DECISIONS)
    assert isinstance(lazy, polars.LazyFrame) and lazy.collect().equals(told)
    told = book.decide_table(frame.with_columns(polars.col("industry").cast(polars.Categorical)), decisions=DECISIONS)
    assert told["guarantee_total_value"].to_list() == [row["guarantee_total_value"] for row in expected]


def test_pandas(book, expected):
    import pandas

    frame = pandas.DataFrame(PLAIN)
    told = book.decide_table(frame, decisions=DECISIONS)
    assert isinstance(told, pandas.DataFrame)
    assert [None if value != value else value for value in told["company_size"]] == [row["company_size"] for row in expected]
    frame["industry"] = frame["industry"].astype("category")
    frame["received_on"] = pandas.to_datetime(frame["received_on"])
    told = book.decide_table(frame, decisions=DECISIONS)
    assert [text is None or text != text for text in told["refusal"]] == [row["refusal"] is None for row in expected]


def test_duckdb(book, expected):
    import duckdb

    connection = duckdb.connect()
    connection.register("portfolio", pa.table(PLAIN))
    decided = book.decide_table(connection.sql("SELECT * FROM portfolio"), decisions=DECISIONS)
    counts = connection.sql("SELECT company_size, count(*) FROM decided GROUP BY ALL ORDER BY ALL").fetchall()
    own = [row["company_size"] for row in expected]
    assert sorted(counts, key=str) == sorted([(word, own.count(word)) for word in set(own)], key=str)
    asked = connection.sql("SELECT unnest(company_size_needs) FROM decided").fetchall()
    assert [name for (name,) in asked] == [name for row in expected for name in row["company_size_needs"] or []]


def test_the_query_of_the_readme(tmp_path, monkeypatch):
    """The example over Parquet, as it stands in the README."""
    import re

    import pyarrow.parquet

    from conftest import REPOSITORY

    readme = (REPOSITORY / "Bindings" / "README.md").read_text()
    code = re.search(r"```python\n(# portfolio\.parquet.*?)```", readme, re.S).group(1)
    told = re.search(r"```text\n(.*?)```", readme[readme.index(code) :], re.S).group(1)
    monkeypatch.chdir(tmp_path)
    pyarrow.parquet.write_table(pa.table(PLAIN), "portfolio.parquet")
    printed = []
    exec(code, {"print": lambda *texts: printed.append(" ".join(map(str, texts)))})
    assert "\n".join(printed).strip() == told.strip()


def test_a_library_without_pyarrow_reads_the_result(book):
    import polars

    told = book.decide_stream(polars.DataFrame(PLAIN), decisions=DECISIONS)
    assert isinstance(told, shinsa.Decisions)
    assert polars.DataFrame(told).height == 6
