import pyarrow as pa
import pytest

import shinsa
from test_tables import BASE


@pytest.fixture(scope="module")
def portfolio():
    return pa.concat_tables([pa.table({**BASE, "requested_amount": [65_000_000, 79_999_999, 1, 2, None, 10**12]})] * 4)


def test_the_same_rules_change_nothing(book, portfolio):
    told = shinsa.impact(book, book, portfolio)
    assert told == {"applications": 24, "changed": 0, "decisions": {}, "sample": []}


def test_two_days_and_two_associations_are_compared(book, portfolio):
    other = shinsa.Book(association="fukui")
    names = ["company_size", "collateral_required", "guarantee_total", "route_elective"]
    told = shinsa.impact(book, other, portfolio, names, on_old="2023-07-14", on_new="2024-04-01", sum="guarantee_total", by="industry")
    one = book.decide_table(portfolio, names, on="2023-07-14", needs=False).to_pylist()
    two = other.decide_table(portfolio, names, on="2024-04-01", needs=False).to_pylist()
    changed = [index for index, (before, after) in enumerate(zip(one, two)) if before != after]
    assert told["changed"] == len(changed)
    assert [own["row"] for own in told["sample"]] == changed[:10]
    for name in names:
        turned = sum(before[name] != after[name] for before, after in zip(one, two))
        assert sum(told["decisions"].get(name, {}).values()) == turned
    total = sum(row["guarantee_total_value"] or 0 for row in two)
    assert sum(own["guarantee_total"]["new"] for own in told["sums"]) == total


def test_what_has_no_amount_or_no_column_is_told(book, portfolio):
    with pytest.raises(shinsa.TableError):
        shinsa.impact(book, book, portfolio, ["eligible"], sum="eligible")
    with pytest.raises(shinsa.TableError):
        shinsa.impact(book, book, portfolio, ["eligible"], by="branch")
