"""Arrow as it really comes: slices, chunks, offsets, nulls of rows and of columns, no rows at all."""
import pyarrow as pa
import pytest

from conftest import assert_agrees
from tables import BASE, DECISIONS, with_column


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
