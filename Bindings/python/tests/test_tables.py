"""Tables of applications: decided as the same applications in JSON are, with the columns that there may be."""
import subprocess
import sys

import pyarrow as pa
import pytest

import shinsa
from conftest import REPOSITORY, assert_agrees, table_of
from tables import BASE, DECISIONS, decide


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
