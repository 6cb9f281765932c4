"""Judgements in tables: beside what was judged, who judged and why."""
import pyarrow as pa
import pytest

import shinsa
from tables import DECISIONS, decide

JUDGED = {
    "application_id": ["一", "二", "三", "四"],
    "received_on": ["2024-04-01"] * 4,
    "tax_arrears": [True, True, True, False],
    "tax_payment_prospect": [True, False, None, None],
    "tax_payment_prospect_by": ["審査役 大迫", "審査役 大迫", None, "大迫"],
    "tax_payment_prospect_reason": ["分納の約束が守られている", "2回続けて滞っている", "", None],
}


def test_who_judged_and_why_stands_beside_what_is_decided(book):
    told = decide(book, JUDGED)
    assert told.column_names[:3] == ["application_id", "tax_payment_prospect_by", "tax_payment_prospect_reason"]
    assert told["tax_payment_prospect_by"].to_pylist() == JUDGED["tax_payment_prospect_by"]
    assert told["tax_payment_prospect_reason"].to_pylist() == JUDGED["tax_payment_prospect_reason"]


def test_decisions_are_those_of_the_same_judgements_in_json(book):
    told = decide(book, JUDGED).to_pylist()
    names = ["value", "by", "reason"]
    columns = [JUDGED["tax_payment_prospect"], JUDGED["tax_payment_prospect_by"], JUDGED["tax_payment_prospect_reason"]]
    for place, row in enumerate(told):
        application = {name: JUDGED[name][place] for name in ["received_on", "tax_arrears"]}
        application["tax_payment_prospect"] = dict(zip(names, [column[place] for column in columns]))
        alone = book.decide(application, decisions=DECISIONS)["decisions"]
        assert {name: (row[name], row[f"{name}_needs"]) for name in alone} == {
            name: (outcome["status"], outcome["needs"]) for name, outcome in alone.items()
        }


@pytest.mark.parametrize("type", [pa.large_string(), pa.string_view(), pa.dictionary(pa.int8(), pa.string()), pa.null()], ids=str)
def test_they_come_in_any_layout_and_in_japanese(book, type):
    values = pa.nulls(4) if type == pa.null() else pa.array(JUDGED["tax_payment_prospect_by"], pa.string()).cast(type)
    columns = {name: values for name, values in JUDGED.items() if not name.startswith("tax_payment")}
    columns |= {"完納の見通し": ["あり", "なし", None, ""], "完納の見通し_by": values}
    told = decide(book, columns)
    assert told["完納の見通し_by"].to_pylist() == values.to_pylist()
    assert told["excluded"].to_pylist() == decide(book, JUDGED)["excluded"].to_pylist()


def test_the_schema_of_facts_shows_them(book):
    facts = pa.schema(book.facts_schema())
    place = facts.get_field_index("tax_payment_prospect")
    assert facts.names[place + 1 : place + 3] == ["tax_payment_prospect_by", "tax_payment_prospect_reason"]
    by = facts.field(place + 1)
    assert by.type == pa.string()
    assert by.metadata == {b"shinsa:name": "完納の見通し_by".encode(), b"shinsa:judgement": b"tax_payment_prospect"}
    judged = [fact["id"] for fact in book.facts if fact.get("judgement")]
    told = [field.name for field in facts if b"shinsa:judgement" in field.metadata]
    assert told == [f"{name}_{part}" for name in judged for part in ["by", "reason"]]


@pytest.mark.parametrize(
    "column, array, word",
    [
        ("tax_payment_prospect_by", pa.array([1]), "int64"),
        ("tax_payment_prospect_reason", pa.array([True]), "bool"),
        ("tax_payment_prospect_by", pa.array([{"name": "大迫"}]), "struct"),
        ("tax_payment_prospect_by", pa.array([1]).dictionary_encode(), "int64"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_text_is_refused_by_its_column(book, column, array, word):
    with pytest.raises(shinsa.TableError) as caught:
        book.decide_table(pa.table({"tax_payment_prospect": [True], column: array}), language="en")
    assert caught.value.key == column and word in str(caught.value) and caught.value.hint == "make it strings"


def test_one_without_its_judgement_or_given_twice_or_of_no_judgement_is_refused(book):
    for columns, key in [
        (["capital", "tax_payment_prospect_by"], "tax_payment_prospect_by"),
        (["tax_payment_prospect", "tax_payment_prospect_by", "完納の見通し_by"], "完納の見通し_by"),
        (["capital", "capital_by"], "capital_by"),
        (["tax_payment_prospect", "tax_payment_prospect_why"], "tax_payment_prospect_why"),
    ]:
        table = pa.Table.from_arrays([pa.nulls(1)] * len(columns), names=columns)
        with pytest.raises(shinsa.TableError) as caught:
            book.decide_table(table)
        assert caught.value.key == key, columns
    table = pa.table({"capital": [1], "tax_payment_prospect_by": ["大迫"]})
    assert book.decide_table(table, DECISIONS, ignore="tax_payment_prospect_by").num_rows == 1


def test_what_is_no_text_of_a_row_is_told_with_column_and_row(book):
    broken = pa.Array.from_buffers(pa.string(), 2, [None, pa.py_buffer(b"\0\0\0\0\2\0\0\0\4\0\0\0"), pa.py_buffer(b"ok\xff\xfe")])
    beyond = pa.DictionaryArray.from_arrays(pa.array([0, 5], pa.int32()), pa.array(["大迫"]), safe=False)
    for column in [broken, beyond]:
        with pytest.raises(Exception, match="tax_payment_prospect_by.*2"):
            book.decide_table(pa.table({"tax_payment_prospect": [True, True], "tax_payment_prospect_by": column}), DECISIONS)
