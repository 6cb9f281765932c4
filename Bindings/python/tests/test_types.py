"""What the type of a column may be: it is read exactly, or refused by name, or in the row that no fact can be."""
import datetime
from decimal import Decimal

import pyarrow as pa
import pytest

import shinsa
from conftest import assert_agrees
from tables import BASE, DECISIONS, INTEGERS, decide, with_column


@pytest.mark.parametrize("type", INTEGERS, ids=str)
def test_whole_numbers_of_any_width(book, type):
    table = with_column("employees", pa.array([100, 99, None, 5, 101, 50], type))
    assert_agrees(book, table, book.decide_table(table, decisions=DECISIONS), DECISIONS)


@pytest.mark.parametrize(
    "type",
    [
        pa.decimal32(9, 0), pa.decimal64(18, 2), pa.decimal128(20, 0), pa.decimal128(38, 10), pa.decimal256(50, 0),
        pa.decimal256(76, 20), pa.decimal128(10, -2), pa.decimal64(17, 0),
    ],
    ids=str,
)
def test_decimals_of_any_width(book, type):
    values = [Decimal(400_000_000 // 2), Decimal(99_999_900), None, Decimal(-0), Decimal(300), Decimal(100_000_000)]
    table = with_column("capital", pa.array(values, type))
    assert_agrees(book, table, book.decide_table(table, decisions=DECISIONS), DECISIONS)


def test_decimals_that_no_fact_can_be_are_refused_in_their_row(book):
    values = [Decimal("0.5"), Decimal(1), Decimal(10) ** 18 + 1, None, Decimal(-1), Decimal(10) ** 40]
    decided = decide(book, {**BASE, "capital": pa.array(values, pa.decimal256(60, 1))}).to_pylist()
    assert [row["refusal"] is not None for row in decided] == [True, False, True, False, True, True]
    assert "capital" in decided[0]["refusal"]


def test_floats_are_read_only_where_they_are_whole(book):
    table = with_column("employees", pa.array([100.0, 0.0, None, 5.0, 101.0, 2.0], pa.float64()))
    assert_agrees(book, table, book.decide_table(table, decisions=DECISIONS), DECISIONS)
    values = pa.array([0.5, float("nan"), float("inf"), 1e300, -1.0, 2.0**53 + 2], pa.float64())
    decided = decide(book, {**BASE, "employees": values}).to_pylist()
    assert all(row["refusal"] for row in decided)
    single = decide(book, {**BASE, "employees": pa.array([100.0] * 6, pa.float32())}).to_pylist()
    assert single[1]["refusal"] is None


DAYS = [datetime.date(2023, 7, 14), datetime.date(1969, 12, 31), None, datetime.date(1970, 1, 1), datetime.date(2024, 3, 14), datetime.date(2024, 3, 15)]


@pytest.mark.parametrize(
    "type",
    [pa.date32(), pa.date64(), pa.timestamp("s"), pa.timestamp("ms"), pa.timestamp("us"), pa.timestamp("ns")],
    ids=str,
)
def test_days_of_any_type(book, type):
    table = with_column("received_on", pa.array(DAYS, pa.date32()).cast(type))
    assert_agrees(book, table, book.decide_table(table, decisions=DECISIONS), DECISIONS)


def test_a_time_of_day_is_refused_in_its_row(book):
    times = pa.array([1, 86_400_000_000, -1, 0, None, 0], pa.timestamp("us"))
    refused = [row["refusal"] is not None for row in decide(book, {**BASE, "received_on": times}).to_pylist()]
    assert refused == [True, False, True, False, False, False]


def test_days_beyond_all_calendars_are_refused_in_their_row(book):
    days = pa.array([2**31 - 1, -(2**31), 2_932_896, 2_932_897, -719_162, 0], pa.int32()).view(pa.date32())
    refused = [row["refusal"] is not None for row in decide(book, {**BASE, "received_on": days}).to_pylist()]
    assert refused == [True, True, False, True, False, False]


def test_rates_as_decimals_texts_and_fractions(book):
    shares = {
        "applicant_kind": ["cooperative"] * 4,
        "own_business_eligible": [False] * 4,
        "received_on": ["2024-04-01"] * 4,
    }
    bounds = [Decimal("0.6666"), Decimal("0.6667"), None, Decimal("1.0000")]
    columns = [
        pa.array(bounds, pa.decimal128(6, 4)),
        pa.array(bounds, pa.decimal64(10, 8)),
        pa.array(bounds, pa.decimal256(40, 30)),
        pa.array(["66.66%", "66.67%", None, "100%"]),
        pa.array([{"numerator": 3333, "denominator": 5000}, {"numerator": 6667, "denominator": 10000}, None, {"numerator": 2, "denominator": 2}]),
    ]
    found = []
    for column in columns:
        table = pa.table({**shares, "eligible_member_share": column})
        decided = book.decide_table(table, decisions=["eligible", "company_size"])
        assert_agrees(book, table, decided, ["eligible", "company_size"])
        found.append(decided.drop(["refusal"]).to_pylist())
    assert all(one == found[0] for one in found)
    exactly = {"numerator": 2, "denominator": 3}
    table = pa.table({**shares, "eligible_member_share": pa.array([exactly] * 4)})
    assert book.decide_table(table, decisions=["eligible"])["refusal"].null_count == 4


def test_a_fraction_that_has_no_value_is_refused_in_its_row(book):
    broken = pa.array([{"numerator": 1, "denominator": 0}, {"numerator": None, "denominator": 2}, {"numerator": 7, "denominator": 2}, {"numerator": 8, "denominator": 2}])
    table = pa.table({"capital": broken, "received_on": ["2024-04-01"] * 4})
    assert [text is not None for text in book.decide_table(table, decisions=["company_size"])["refusal"].to_pylist()] == [True, True, True, False]


def test_a_value_that_no_decimal_writes_is_numerator_and_denominator(ratios):
    table = pa.table({"left": [1, 5, 6, 0, 5], "right": [4, 34, 3, 7, 10**17]})
    decided = ratios.decide_table(table).to_pylist()
    assert [row["ratio_value"] for row in decided] == [Decimal("0.25"), None, Decimal(2), Decimal(0), Decimal("5e-17")]
    assert decided[1]["ratio_fraction"] == {"numerator": Decimal(5), "denominator": Decimal(34)}


@pytest.mark.parametrize(
    "column, array, word",
    [
        ("capital", pa.array([[1]], pa.list_(pa.int64())), "list"),
        ("capital", pa.array([b"1"]), "binary"),
        ("capital", pa.array([True]), "bool"),
        ("capital", pa.array([1], pa.duration("s")), "duration"),
        ("capital", pa.array([{"a": 1}]), "struct"),
        ("capital", pa.array([1], pa.date32()), "date32"),
        ("industry", pa.array([1]), "int64"),
        ("tax_arrears", pa.array([1]), "int64"),
        ("received_on", pa.array([1], pa.timestamp("us", "Asia/Tokyo")), "Asia/Tokyo"),
        ("received_on", pa.array([45_000]), "int64"),
        ("received_on", pa.array([1], pa.time32("s")), "time"),
        ("eligible_member_share", pa.array([66]), "int64"),
        ("eligible_member_share", pa.array([0.66]), "double"),
        ("capital", pa.RunEndEncodedArray.from_arrays([1], [5]), "run-end"),
        ("capital", pa.ExtensionArray.from_storage(pa.uuid(), pa.array([b"0123456789abcdef"], pa.binary(16))), "arrow.uuid"),
        ("capital", pa.UnionArray.from_sparse(pa.array([0], pa.int8()), [pa.array([1])]), "union"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_wrong_types_are_refused_by_name(book, column, array, word):
    with pytest.raises(shinsa.TableError) as caught:
        book.decide_table(pa.table({column: array}), language="en")
    assert caught.value.key == column and word in str(caught.value) and caught.value.hint
