"""Streams in and out: batch by batch, on threads, released when they should be, and not before."""
import gc
from decimal import Decimal

import pyarrow as pa
import pytest

import shinsa
from tables import BASE, DECISIONS, with_column


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
