"""Arrow as it really comes: every layout is read as the same application in JSON, or refused by name."""
import datetime
import gc
import subprocess
import sys
from decimal import Decimal

import pyarrow as pa
import pytest

import shinsa
from conftest import REPOSITORY, assert_agrees, table_of

DECISIONS = ["company_size", "guarantee_total", "fee_rate", "collateral_required", "financial_criterion", "excluded"]


def decide(book, columns, **asked):
    return book.decide_table(pa.table(columns), decisions=DECISIONS, **asked)


def test_the_samples_are_decided_as_in_json(book, examples):
    assert_agrees(book, examples, book.decide_table(examples))


@pytest.mark.parametrize("association", ["kagoshima", "tokyo"])
def test_random_applications_are_decided_as_in_json(association):
    generator = REPOSITORY / "Tests" / "Model" / "generate.py"
    told = subprocess.run([sys.executable, generator, "7", "300", association], capture_output=True, text=True, check=True)
    book = shinsa.Book(association=association)
    table = table_of(book, told.stdout)
    assert table.num_rows == 300
    assert_agrees(book, table, book.decide_table(table))


BASE = {
    "application_id": ["一", "二", "三", "四", "五", "六"],
    "received_on": ["2023-07-14", "2024-04-01", None, "令和6年4月1日", "2024-03-14", "2024-04-01"],
    "applicant_kind": ["company", "company", "company", "sole_proprietor", None, "company"],
    "industry": ["wholesale", "卸売業", "service", None, "wholesale", "ryokan"],
    "employees": [250, 99, None, 5, 101, 201],
    "capital": [400_000_000, 100_000_000, 100_000_001, None, None, 50_000_000],
    "requested_amount": [65_000_000, 80_000_000, 1, 2, None, 10**18],
    "existing_guarantees": [0, 1, None, 80_000_000, 5, 0],
    "tax_arrears": [True, False, None, True, False, None],
}
INTEGERS = [pa.int8(), pa.int16(), pa.int32(), pa.int64(), pa.uint8(), pa.uint16(), pa.uint32(), pa.uint64()]


def with_column(name, array):
    table = pa.table(BASE)
    return table.set_column(table.schema.get_field_index(name), name, array)


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


TEXTS = [pa.string(), pa.large_string(), pa.string_view()]


@pytest.mark.parametrize("type", TEXTS, ids=str)
def test_texts_of_any_layout(book, type):
    table = pa.table(
        {
            **BASE,
            "application_id": pa.array(BASE["application_id"], type),
            "applicant_name": pa.array(["株式会社長い名前の見本製作所"] * 6, type),
            "industry": pa.array(BASE["industry"], type),
            "received_on": pa.array(BASE["received_on"], type),
            "employees": pa.array(["250人", "99", "", "5", "1,000人", None], type),
            "capital": pa.array(["4億円", "1億円", "100000001", None, "5,000万円", "50000000"], type),
            "tax_arrears": pa.array(["あり", "なし", None, "true", "false", ""], type),
        }
    )
    rows = table.set_column(4, "employees", pa.array(["250人", "99", None, "5", "1,000人", None]))
    rows = rows.set_column(8, "tax_arrears", pa.array(["あり", "なし", None, "true", "false", None]))
    assert_agrees(book, rows, book.decide_table(table, decisions=DECISIONS), DECISIONS)


@pytest.mark.parametrize("values", TEXTS, ids=str)
@pytest.mark.parametrize("index", INTEGERS, ids=str)
def test_dictionaries_with_nulls_and_doubles(book, index, values):
    words = pa.array(["wholesale", None, "卸売業", "wholesale", "ryokan", "無い業種"], values)
    codes = pa.array([0, 1, 2, None, 3, 4], index)
    table = with_column("industry", pa.DictionaryArray.from_arrays(codes, words))
    assert_agrees(book, table, book.decide_table(table, decisions=DECISIONS), DECISIONS)


def test_a_word_that_no_choice_has_is_refused_only_where_it_is_used(book):
    column = pa.DictionaryArray.from_arrays(pa.array([0, 0, 1, 0, 0, 0], pa.int8()), pa.array(["wholesale", "whole"]))
    refused = [row["refusal"] for row in decide(book, {**BASE, "industry": column}).to_pylist()]
    assert [text is not None for text in refused] == [False, False, True, False, False, False]
    assert "wholesale" in refused[2] or "卸売業" in refused[2]


def test_dictionaries_of_numbers_and_days(book):
    amounts = pa.array([10**8, None, 10**8 + 1])
    table = with_column("capital", pa.DictionaryArray.from_arrays(pa.array([0, 1, 2, 0, None, 2], pa.uint8()), amounts))
    days = pa.array([datetime.date(2024, 4, 1), datetime.date(2023, 7, 14)])
    table = table.set_column(1, "received_on", pa.DictionaryArray.from_arrays(pa.array([0, 1, None, 0, 1, 1]), days))
    assert_agrees(book, table, book.decide_table(table, decisions=DECISIONS), DECISIONS)


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


@pytest.fixture(scope="module")
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


def test_a_value_that_no_decimal_writes_is_numerator_and_denominator(ratios):
    table = pa.table({"left": [1, 5, 6, 0, 5], "right": [4, 34, 3, 7, 10**17]})
    decided = ratios.decide_table(table).to_pylist()
    assert [row["ratio_value"] for row in decided] == [Decimal("0.25"), None, Decimal(2), Decimal(0), Decimal("5e-17")]
    assert decided[1]["ratio_fraction"] == {"numerator": Decimal(5), "denominator": Decimal(34)}


def test_slices_and_chunks(book, examples):
    whole = book.decide_table(examples, decisions=DECISIONS)
    for start, count in [(0, 1), (1, 9), (3, 8), (7, 17), (13, 0)]:
        part = examples.slice(start, count)
        assert book.decide_table(part, decisions=DECISIONS).to_pylist() == whole.slice(start, count).to_pylist()
    chunked = pa.concat_tables([examples.slice(0, 5), examples.slice(5, 0), examples.slice(5, 1), examples.slice(6)])
    assert book.decide_table(chunked, decisions=DECISIONS).to_pylist() == whole.to_pylist()


def test_slices_of_every_layout_keep_their_rows(book):
    table = pa.concat_tables([pa.table(BASE)] * 5).combine_chunks()
    table = table.set_column(3, "industry", table["industry"].dictionary_encode())
    table = table.set_column(5, "capital", table["capital"].cast(pa.decimal128(30, 2)))
    whole = book.decide_table(table, decisions=DECISIONS).to_pylist()
    for start in range(0, 17):
        part = table.slice(start, 11)
        assert book.decide_table(part, decisions=DECISIONS).to_pylist() == whole[start : start + 11]


class Given:
    """A struct array as it is, offset, nulls and all, as a stream of one."""

    def __init__(self, *arrays):
        self.arrays = arrays

    def __arrow_c_stream__(self, requested_schema=None):
        return pa.chunked_array(self.arrays).__arrow_c_stream__()


def test_nulls_and_offsets_of_the_struct_itself(book):
    columns = pa.table(BASE).combine_chunks().to_batches()[0].columns
    whole = book.decide_table(pa.table(BASE), decisions=DECISIONS).to_pylist()
    mask = pa.array([False, True, False, False, True, False])
    rows = pa.StructArray.from_arrays(columns, names=list(BASE), mask=mask)
    told = book.decide_stream(Given(rows), decisions=DECISIONS).to_arrow().to_pylist()
    assert [row["refusal"] for row in told if row["refusal"]][0] == "申込が null です"
    assert [row["company_size"] for row in told] == [None if null.as_py() else row["company_size"] for row, null in zip(whole, mask)]
    for start in range(5):
        part = book.decide_stream(Given(rows.slice(start, 2)), decisions=DECISIONS).to_arrow().to_pylist()
        assert part == told[start : start + 2]


@pytest.mark.parametrize("rows", [0, 1])
def test_no_rows_and_no_buffers(book, rows):
    table = pa.table(BASE).slice(0, rows)
    assert book.decide_table(table, decisions=DECISIONS).num_rows == rows
    empty = pa.table({"capital": pa.array([], pa.int64()), "industry": pa.array([], pa.dictionary(pa.int8(), pa.string()))})
    assert book.decide_table(empty).num_rows == 0


def test_a_column_of_nulls_is_unknown(book):
    table = with_column("capital", pa.nulls(6))
    assert_agrees(book, table, book.decide_table(table, decisions=DECISIONS), DECISIONS)


def test_names_may_be_japanese(book):
    english = decide(book, BASE)
    japanese = {"capital": "資本金", "employees": "従業員数", "industry": "業種"}
    own = decide(book, {japanese.get(name, name): values for name, values in BASE.items()})
    assert own.to_pylist() == english.to_pylist()


def test_the_schemas_are_given(book):
    facts = pa.schema(book.facts_schema())
    assert facts.field("capital").type == pa.int64() and facts.field("received_on").type == pa.date32()
    assert facts.field("industry").type == pa.dictionary(pa.int16(), pa.string())
    assert facts.field("capital").metadata == {b"shinsa:name": "資本金".encode(), b"shinsa:unit": b"yen"}
    told = pa.schema(book.decisions_schema(DECISIONS))
    decided = decide(book, {"capital": [1]})
    assert told.equals(decided.schema) and told.metadata[b"shinsa:rules"] == book.rules.encode()
    assert pa.schema(book.decisions_schema(DECISIONS, needs=False)).names == [name for name in told.names if not name.endswith("_needs")]
    everything = facts.empty_table()
    assert book.decide_table(everything).num_rows == 0


def test_columns_are_carried_or_left_out(book):
    columns = {**BASE, "branch": pa.array([1, 2, 3, 4, 5, 6]), "note": [["a"], None, [], ["b", "c"], ["d"], ["e"]]}
    with pytest.raises(shinsa.TableError) as caught:
        decide(book, columns)
    assert [problem["key"] for problem in caught.value.problems] == ["branch", "note"]
    assert "ignore" in caught.value.hint
    told = decide(book, columns, ignore="*", carry=["note", "capital"])
    assert told["note"].to_pylist() == columns["note"] and told["capital"].to_pylist() == BASE["capital"]
    assert "branch" not in told.column_names
    part = book.decide_table(pa.table(columns).slice(2, 3), decisions=DECISIONS, ignore=["branch"], carry=["note"])
    assert part["note"].to_pylist() == columns["note"][2:5]


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


def test_columns_that_are_doubled_decided_or_unknown_are_refused(book):
    for columns, key in [
        ([("capital", [1]), ("資本金", [1])], "資本金"),
        ([("capital", [1]), ("capital", [2])], "capital"),
        ([("fee_rate", ["1%"])], "fee_rate"),
        ([("capitall", [1])], "capitall"),
        ([], "schema"),
    ]:
        table = pa.Table.from_arrays([pa.array(values) for _, values in columns], names=[name for name, _ in columns])
        with pytest.raises(shinsa.TableError) as caught:
            book.decide_table(table, language="en")
        assert caught.value.key == key, columns
    with pytest.raises(shinsa.ShinsaError):
        book.decide_table(pa.table(BASE), decisions=["fee_rat"])
    with pytest.raises(shinsa.TableError):
        book.decide_table(pa.table(BASE), carry=["nothing"])
    with pytest.raises(TypeError):
        book.decide_table({"capital": [1]})


def test_a_lacking_column_is_unknown_and_asked_for(book):
    told = book.decide_table(pa.table({"employees": [400], "applicant_kind": ["company"], "industry": ["wholesale"]}), decisions=["company_size"]).to_pylist()
    assert told[0]["company_size"] == "undetermined" and told[0]["company_size_needs"] == ["capital"]


def test_dictionary_places_out_of_range_are_told_with_column_and_row(book):
    codes = pa.array([0, 1, 0, 5, 0, 0], pa.int32())
    broken = pa.DictionaryArray.from_arrays(codes, pa.array(["wholesale", "ryokan"]), safe=False)
    with pytest.raises(Exception, match="industry.*4"):
        decide(book, {**BASE, "industry": broken})
    negative = pa.DictionaryArray.from_arrays(pa.array([0, -1, 0, 0, 0, 0], pa.int32()), pa.array(["wholesale"]), safe=False)
    with pytest.raises(Exception, match="industry.*2"):
        decide(book, {**BASE, "industry": negative})


def test_text_that_is_no_utf8_is_told_with_column_and_row(book):
    broken = pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\4\0\0\0\6\0\0\0"), pa.py_buffer(b"5000\xff\xfe")])
    with pytest.raises(Exception, match="capital.*2"):
        book.decide_table(pa.table({"capital": broken}), decisions=["company_size"])
    backwards = pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\4\0\0\0\2\0\0\0"), pa.py_buffer(b"5000")])
    with pytest.raises(Exception, match="capital.*2"):
        book.decide_table(pa.table({"capital": backwards}), decisions=["company_size"])


def test_an_error_of_the_source_is_told(book):
    def batches():
        yield pa.table(BASE).to_batches()[0]
        raise ValueError("the database is gone")

    reader = pa.RecordBatchReader.from_batches(pa.table(BASE).schema, batches())
    decided = book.decide_table(reader, decisions=DECISIONS)
    assert decided.read_next_batch().num_rows == 6
    with pytest.raises(Exception, match="the database is gone"):
        decided.read_next_batch()


def test_batches_are_decided_as_they_are_read(book):
    read = []

    def batches():
        for number in range(5):
            read.append(number)
            yield pa.table(BASE).to_batches()[0]

    reader = pa.RecordBatchReader.from_batches(pa.table(BASE).schema, batches())
    decided = book.decide_table(reader, decisions=DECISIONS)
    decided.read_next_batch()
    assert read == [0]
    assert decided.read_all().num_rows == 24


def test_what_is_handed_over_is_released(book):
    def round_trip():
        table = pa.table({name: pa.array(values * 50) for name, values in BASE.items()})
        told = book.decide_table(table, decisions=DECISIONS, carry=["capital"])
        assert told.num_rows == 300
        del told
        book.decide_stream(table, decisions=DECISIONS).to_reader().read_next_batch()
        unread = book.decide_stream(table, decisions=DECISIONS)
        del unread
        capsule = book.decide_stream(table, decisions=DECISIONS).__arrow_c_stream__()
        del capsule
        with pytest.raises(shinsa.TableError):
            book.decide_stream(table.append_column("x", table["capital"]))
        broken = with_column("capital", pa.array([b"x"] * 6))
        with pytest.raises(shinsa.TableError):
            book.decide_table(broken)

    round_trip()
    gc.collect()
    before = pa.total_allocated_bytes()
    for _ in range(3):
        round_trip()
    gc.collect()
    assert pa.total_allocated_bytes() == before


def test_what_is_carried_is_not_copied_and_outlives_its_table(book):
    table = pa.table({**BASE, "branch": [1, 2, 3, 4, 5, 6]})
    address = table["branch"].chunk(0).buffers()[1].address
    told = book.decide_table(table, decisions=DECISIONS, carry="branch", ignore="branch")
    assert told["branch"].chunk(0).buffers()[1].address == address
    del table
    gc.collect()
    assert told["branch"].to_pylist() == [1, 2, 3, 4, 5, 6]


def test_a_result_may_be_read_once(book):
    told = book.decide_stream(pa.table(BASE), decisions=DECISIONS)
    told.to_arrow()
    with pytest.raises(ValueError):
        told.to_arrow()


def test_the_book_may_go_before_its_result():
    book = shinsa.Book()
    told = book.decide_stream(pa.table(BASE), decisions=DECISIONS)
    del book
    gc.collect()
    assert told.to_arrow().num_rows == 6


def test_threads_decide_the_same(ratios):
    table = pa.table({"left": list(range(30_000)), "right": [7] * 30_000, "application_id": [str(row) for row in range(30_000)]})
    one = ratios.decide_table(table, ignore="*", carry="application_id", threads=1)
    assert one["ratio"].null_count == 0
    for threads in [2, 7, 64]:
        assert ratios.decide_table(table, ignore="*", carry="application_id", threads=threads).equals(one)


def test_a_long_array_comes_out_in_pieces(ratios):
    rows = 300_000
    table = pa.table({"left": [5] * rows, "right": list(range(1, rows + 1))})
    told = ratios.decide_table(table, carry="right")
    assert told.num_rows == rows and told["ratio"].num_chunks == 2
    assert told["right"].to_pylist()[-1] == rows
    assert told["ratio_fraction"][rows - 1].as_py() == {"numerator": Decimal(1), "denominator": Decimal(60_000)}


def test_a_stream_that_failed_goes_on_failing(book):
    """No reader that asks again gets the rows behind the fault as if there were none."""
    codes = pa.array([0] * 300_000, pa.int32()).to_numpy(zero_copy_only=False).copy()
    codes[5] = 9
    broken = pa.DictionaryArray.from_arrays(pa.array(codes), pa.array(["wholesale"]), safe=False)
    reader = book.decide_stream(pa.table({"industry": broken}), decisions=["company_size"], needs=False).to_reader()
    for _ in range(2):
        with pytest.raises(Exception, match="industry.*6"):
            reader.read_next_batch()
