"""Values of decisions as JSON has them and as columns do."""
import datetime
from decimal import Decimal

UNITS = {"rate": "%", "percentage": "%", "multiple": "倍"}


def expected_value(outcome, kind):
    """The value of a decision in JSON as a column has it: the value, or the fraction."""
    value = outcome.get("value")
    if value is None:
        return None, None
    if isinstance(value, dict):
        top, _, bottom = value["exact"].partition("/")
        return None, {"numerator": Decimal(top), "denominator": Decimal(bottom or 1)}
    if isinstance(value, int) and not -(2**63) <= value < 2**63:
        return None, {"numerator": Decimal(value), "denominator": Decimal(1)}
    if kind in UNITS:
        return Decimal(value.rstrip("%倍").replace("−", "-")) / (1 if kind == "multiple" else 100), None
    if kind == "number":
        return (Decimal(value), None)
    if kind == "date":
        return datetime.date.fromisoformat(value), None
    return value, None
