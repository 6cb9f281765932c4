import json
import os
import signal
import threading

import pyarrow as pa
import pytest

import shinsa
from conftest import REPOSITORY
from tables import BASE

NAMES = ["company_size", "collateral_required", "guarantee_total", "route_elective"]
AMOUNTS = [65_000_000, 79_999_999, 1, 2, None, 10**12]


@pytest.fixture(scope="module")
def portfolio():
    return pa.concat_tables([pa.table({**BASE, "requested_amount": AMOUNTS})] * 4)


@pytest.fixture(scope="module")
def other():
    return shinsa.Book(association="fukui")


def test_the_same_rules_change_nothing(book, portfolio):
    told = shinsa.impact(book, book, portfolio)
    assert (told["applications"], told["decided"], told["changed"], told["sample"]) == (24, 24, 0, [])
    assert all(not turned for turned in told["decisions"].values())


def test_two_days_and_two_associations_are_compared(book, other, portfolio):
    days = {"on_old": "2023-07-14", "on_new": "2024-04-01"}
    told = shinsa.impact(book, other, portfolio, NAMES, **days, sum="guarantee_total", by="industry")
    one = book.decide_table(portfolio, NAMES, on="2023-07-14", needs=False).to_pylist()
    two = other.decide_table(portfolio, NAMES, on="2024-04-01", needs=False).to_pylist()
    assert told["changed"] == sum(before != after for before, after in zip(one, two))
    for name in NAMES:
        turned = sum(
            (before[name], before.get(f"{name}_value")) != (after[name], after.get(f"{name}_value"))
            for before, after in zip(one, two)
        )
        assert sum(told["decisions"][name].values()) == turned
    (sums,) = told["sums"]
    assert (sums["of"], sums["by"]) == ("guarantee_total", "industry")
    assert sum(own["new"]["sum"] for own in sums["groups"]) == sum(row["guarantee_total_value"] or 0 for row in two)


def lowered():
    """The rules with the sum above which collateral is needed lowered."""
    folder = REPOSITORY / "Rules"
    files = {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.rules")}
    name = "kagoshima/association.rules"
    text = files[name].replace("担保の基準額\n  = 8,000万円", "担保の基準額\n  = 6,000万円")
    assert text != files[name]
    return shinsa.Book.from_texts({**files, name: text}, "kagoshima")


def test_what_changes_has_its_rules_and_both_reasons(book, portfolio):
    told = shinsa.impact(book, lowered(), portfolio, ["collateral_required"], sample=2)
    (kind, count), = told["decisions"]["collateral_required"].items()
    (cause,) = told["causes"]["collateral_required"][kind]
    assert (cause["title"], cause["applications"], count) == ("担保の基準額", count, told["changed"])
    assert [own["application_id"] for own in told["sample"]] == ["一", "二"]
    reasons = told["sample"][0]["decisions"]["collateral_required"]
    assert reasons["a"] != reasons["b"] and reasons["rules"]


def test_text_csv_and_a_page_tell_the_same(book, other, portfolio):
    told = shinsa.impact(book, other, portfolio, NAMES)
    asked = {"decisions": NAMES, "language": "ja"}
    text = shinsa.impact(book, other, portfolio, output="text", **asked)
    assert text.startswith("規則の変更の影響\n変更前  同梱の規則  kagoshima") and f"判定が変わるもの {told['changed']}件" in text
    sheet = shinsa.impact(book, other, portfolio, output="csv", **asked)
    assert f"count,changed,,,,{told['changed']},,,,\r\n" in sheet
    page = shinsa.impact(book, other, portfolio, output="html", **asked)
    assert page.startswith("<!DOCTYPE html>") and "<svg" in page
    assert json.loads(shinsa.impact(book, other, portfolio, output="json", **asked)) == told


def test_the_rows_of_one_book_may_be_none_of_the_other(book, portfolio):
    small = shinsa.Book.from_texts({"a.rules": "規則集 試し (trial)\n  出典 試し\n\n入力 申込金額 (requested_amount): 円\n\n結論 大口 (large)\n  ・申込金額: 8,000万円超\n"})
    told = shinsa.impact(small, small, portfolio.select(["requested_amount"]))
    assert told["decided"] == 24
    told = shinsa.impact(book, small, portfolio)
    assert told["decided"] == 24 and told["only_new"] == ["large"]


def test_what_has_no_amount_or_no_name_is_told(book, portfolio):
    with pytest.raises(shinsa.TableError, match="eligible"):
        shinsa.impact(book, book, portfolio, ["eligible"], sum="eligible")
    with pytest.raises(shinsa.TableError, match="branch"):
        shinsa.impact(book, book, portfolio, ["eligible"], sum="guarantee_total", by="branch")
    with pytest.raises(shinsa.TableError, match="no_such"):
        shinsa.impact(book, book, portfolio, ["no_such"])
    with pytest.raises(shinsa.TableError, match="day"):
        shinsa.impact(book, book, portfolio, on_new="day")
    with pytest.raises(ValueError):
        shinsa.impact(book, book, portfolio, sample=5000)


def test_nulls_and_what_no_column_holds_are_counted(book):
    rows = pa.array([{"requested_amount": "6,500万円"}, None, {"requested_amount": "たくさん"}, {"requested_amount": "1兆円"}])
    table = pa.RecordBatchReader.from_batches(
        pa.schema([("requested_amount", pa.string())]), [pa.RecordBatch.from_struct_array(rows)]
    )
    told = shinsa.impact(book, book, table)
    assert told["applications"] == told["decided"] + told["refused"]["both"]
    assert told["refused"]["both"] >= 1


def test_an_interruption_ends_with_what_there_is(book, other, portfolio):
    batch = portfolio.combine_chunks().to_batches()[0]
    taken = []

    def batches():
        for _ in range(100_000):
            taken.append(batch.num_rows)
            yield batch

    # Whoever runs the tests in the background may have it ignored.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    timer = threading.Timer(1, lambda: os.kill(os.getpid(), signal.SIGINT))
    timer.start()
    try:
        told = shinsa.impact(book, other, pa.RecordBatchReader.from_batches(batch.schema, batches()), NAMES)
    finally:
        timer.cancel()
        signal.signal(signal.SIGINT, before)
    assert told["stopped"] and 0 < told["applications"] <= sum(taken) < 24 * 100_000
