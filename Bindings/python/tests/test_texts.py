"""Texts and dictionaries, in every layout that Arrow has for them."""
import datetime

import pyarrow as pa
import pytest

from conftest import assert_agrees
from tables import BASE, DECISIONS, INTEGERS, decide, with_column

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
