"""Tables that tests change in one column."""
import pyarrow as pa

DECISIONS = ["company_size", "guarantee_total", "fee_rate", "collateral_required", "financial_criterion", "excluded"]
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


def decide(book, columns, **asked):
    return book.decide_table(pa.table(columns), decisions=DECISIONS, **asked)


def with_column(name, array):
    table = pa.table(BASE)
    return table.set_column(table.schema.get_field_index(name), name, array)
