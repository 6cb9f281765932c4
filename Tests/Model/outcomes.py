"""Sets of possible outcomes, and values that are known, ABSENT (certainly none), or open.

An open number is a Range; None is open without one: another type, undefined, or behind what no source states.
"""
import calendar
from fractions import Fraction

from ranges import Range, hull, orders, reciprocal

MET, UNMET, NOT_APPLICABLE = frozenset("T"), frozenset("F"), frozenset("N")
UNKNOWN = MET | UNMET


def test(value, holds):
    """A test of a fact; unknown fact: either outcome."""
    return UNKNOWN if value is None else MET if holds(value) else UNMET


def yes(value):
    return test(value, lambda it: it)


def no(value):
    return test(value, lambda it: not it)


def one_of(value, *members):
    return test(value, lambda it: it in members)


def compare(value, relation, bound):
    """A test of one number (or day) against another: "<", "<=", "=", ">=", ">"; neither need be known."""
    if value is ABSENT or bound is ABSENT:
        return NOT_APPLICABLE
    if value is None or bound is None:
        return UNKNOWN
    maybe_none = any(isinstance(it, Range) and it.maybe_none for it in (value, bound))
    return frozenset("T" if it in relation else "F" for it in orders(value, bound)) | (
        NOT_APPLICABLE if maybe_none else frozenset())


def at_least(value, bound):
    return compare(value, ">=", bound)


def at_most(value, bound):
    return compare(value, "<=", bound)


def above(value, bound):
    return compare(value, ">", bound)


def below(value, bound):
    return compare(value, "<", bound)


def equals(value, bound):
    return compare(value, "=", bound)


def negated(outcome):
    return frozenset({"T": "F", "F": "T", "N": "N"}[it] for it in outcome)


def all_of(*lines):
    possible = set()
    if any("F" in line for line in lines):
        possible.add("F")
    if all(line - UNMET for line in lines) and any("T" in line for line in lines):
        possible.add("T")
    if all("N" in line for line in lines):
        possible.add("N")
    return frozenset(possible)


def any_of(*lines):
    return negated(all_of(*map(negated, lines)))


def none_of(*lines):
    return all_of(*map(negated, lines))


def where(guard, body):
    """対象 and 適用: outside the guard the rule is not applicable."""
    return (body if "T" in guard else frozenset()) | (NOT_APPLICABLE if guard - MET else frozenset())


def choice(*exceptions, otherwise):
    """原則/ただし with exclusive guards: the union of the outcomes that can still be chosen."""
    possible = otherwise if all(guard != MET for guard, _ in exceptions) else frozenset()
    return possible.union(*(outcome for guard, outcome in exceptions if "T" in guard))


# ---------------------------------------------------------------- values

class Absent:
    pass


ABSENT = Absent()


def known(value):
    return value is not None and not isinstance(value, Range)


def reckon(function, *parts):
    """An operation: absent where a part is, otherwise open where a part is; of Ranges, the range that follows.

    No formula of which a test reads the result can leave 128 bits.
    """
    if any(it is ABSENT for it in parts):
        return ABSENT
    return None if any(it is None for it in parts) else function(*parts)


def total(*amounts):
    return reckon(lambda *parts: sum(parts), *amounts)


def difference(amount, less):
    return reckon(lambda it, part: it - part, amount, less)


def ratio(dividend, divisor):
    """Undefined where the divisor is, or may be, 0: open, with no range (parameter 未確定とする)."""
    return reckon(lambda it, part: it * part, dividend, reckon(reciprocal, divisor))


def same(values):
    """What all candidates agree on; those that differ leave it open, numbers between the least and the greatest.

    That 未詳 alone leaves a choice between known numbers open, which takes their range, happens to rates only, and no
    test reads a rate.
    """
    values = list(values)
    if all(it is values[0] or (it is not ABSENT and it == values[0]) for it in values):
        return values[0]
    present = [it for it in values if it is not ABSENT]
    numbers = all(isinstance(it, (int, Fraction, Range)) and not isinstance(it, bool) for it in present)
    return hull(present, len(present) < len(values)) if numbers else None


def choose(*exceptions, otherwise):
    """原則/ただし for values, guards in their order: the first that certainly holds ends the list of candidates."""
    candidates = []
    for guard, it in exceptions:
        if guard == MET:
            return same([*candidates, it])
        if "T" in guard:
            candidates.append(it)
    return same([*candidates, otherwise])


def dated(date, *periods):
    """(first, last, value): the value on the date, absent outside; None in a period's place is an open end."""
    if date is None:
        gap = [] if periods[0][0] is None and periods[-1][1] is None else [ABSENT]
        return same([*(it for _, _, it in periods), *gap])
    return next((it for first, last, it in periods
                 if (first is None or first <= date) and (last is None or date <= last)), ABSENT)


def between(date, first, last=None):
    return UNKNOWN if date is None else test(date, lambda it: first <= it and (last is None or it <= last))


def ago(date, months):
    """The day so many months before a date; a day that the month lacks is its last."""
    year, month = divmod(date.year * 12 + date.month - 1 - months, 12)
    return date.replace(year=year, month=month + 1, day=min(date.day, calendar.monthrange(year, month + 1)[1]))


def later(date, months):
    return ago(date, -months)


def months(first, second):
    """Whole months from one day to another: the most that, counted from the first, are not beyond the second; none
    where that lies before."""
    if first is None or second is None or second < first:
        return None
    count = 0
    while later(first, count + 1) <= second:
        count += 1
    return count


# ---------------------------------------------------------------- as the command writes them

def condition(outcome):
    status = "met" if outcome == MET else "undetermined" if "T" in outcome else "unmet"
    return {"status": status, "value": None, "applicable": outcome != NOT_APPLICABLE}


def value(it):
    if it is ABSENT:
        return {"status": "unmet", "value": None, "applicable": True}
    return {"status": "met", "value": it, "applicable": True} if known(it) else {
        "status": "undetermined", "value": None, "applicable": True}


def rate(share):
    """A share of one, compared as a number whatever the notation."""
    return value(("rate", Fraction(share)) if isinstance(share, (int, Fraction)) else share)
