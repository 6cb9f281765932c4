"""Between which ends an open number lies, and how two numbers may stand to each other."""
from fractions import Fraction
from math import inf, trunc


class Range:
    """Two ends (number, nudge): the nudge is 0 where the number itself is in, otherwise it points inwards.

    It may also be that there is no number at all.
    """

    def __init__(self, low, high, maybe_none=False):
        self.low, self.high, self.maybe_none = low, high, maybe_none

    def __add__(self, other):
        other = as_range(other)
        return Range(*((a + b, nudge or more) for (a, nudge), (b, more) in (
            (self.low, other.low), (self.high, other.high))), self.maybe_none or other.maybe_none)

    def __neg__(self):
        return Range(*((-number, -nudge) for number, nudge in (self.high, self.low)), self.maybe_none)

    def __sub__(self, other):
        return self + -as_range(other)

    def __rsub__(self, other):
        return as_range(other) + -self

    def __mul__(self, other):
        """From the least to the greatest product of two ends; 0 times any end is 0."""
        other = as_range(other)
        products = [(a * b if a and b else 0, (nudge == 0 and more == 0) or (a, nudge) == (0, 0) or (b, more) == (0, 0))
                    for a, nudge in (self.low, self.high) for b, more in (other.low, other.high)]
        low, high = min(it for it, _ in products), max(it for it, _ in products)
        return Range((low, 0 if (low, True) in products else 1), (high, 0 if (high, True) in products else -1),
                     self.maybe_none or other.maybe_none)

    def __truediv__(self, number):
        return self * (1 / Fraction(number))

    def __trunc__(self):
        return Range(*((number, nudge) if number in (inf, -inf) else (trunc(number), 0)
                       for number, nudge in (self.low, self.high)), self.maybe_none)

    __radd__, __rmul__ = __add__, __mul__


ANYWHERE = Range((-inf, 1), (inf, -1))


def as_range(it):
    return it if isinstance(it, Range) else Range((it, 0), (it, 0))


def from_to(least, most=inf):
    return Range((least, 0), (most, -1 if most == inf else 0))


def reciprocal(divisor):
    """None where the divisor may be 0."""
    if not isinstance(divisor, Range):
        return 1 / Fraction(divisor) if divisor else None
    (low, beyond), (high, below) = divisor.low, divisor.high
    if divisor.low <= (0, 0) <= divisor.high:
        return None
    return Range((0, 1) if high == inf else (-inf, 1) if high == 0 else (1 / Fraction(high), -below),
                 (0, -1) if low == -inf else (inf, -1) if low == 0 else (1 / Fraction(low), -beyond),
                 divisor.maybe_none)


def hull(numbers, maybe_none=False):
    ranges = [as_range(it) for it in numbers]
    return Range(min(it.low for it in ranges), max(it.high for it in ranges),
                 maybe_none or any(it.maybe_none for it in ranges))


def extreme(pick, numbers):
    """最小 and 最大: the least, or the greatest, of each end."""
    ranges = [as_range(it) for it in numbers]
    if not any(isinstance(it, Range) for it in numbers):
        return pick(numbers)
    return Range(pick(it.low for it in ranges), pick(it.high for it in ranges), any(it.maybe_none for it in ranges))


def smallest(*numbers):
    return extreme(min, numbers)


def greatest(*numbers):
    return extreme(max, numbers)


def orders(one, other):
    """Which of < = > are possible between two numbers (or days), each by itself."""
    one, other = as_range(one), as_range(other)
    return ({"<"} if one.low[0] < other.high[0] else set()) | (
        {"="} if max(one.low, other.low) <= min(one.high, other.high) else set()) | (
        {">"} if one.high[0] > other.low[0] else set())
