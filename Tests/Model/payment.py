"""How the fee is paid and what of it comes back: shares by term, refund by years, what is set off at a refinance."""
from fractions import Fraction
from math import ceil, inf, prod, trunc

from money import schedule
from outcomes import (
    ABSENT, MET, UNKNOWN, UNMET, above, all_of, any_of, at_least, at_most, choose, difference, equals, known, negated, no,
    one_of, ratio, reckon, same, total, value)
from ranges import Range, greatest, smallest

WITH_SUBSIDY = BY_BALANCE = UNKNOWN  # published by none of the associations
ORDINARY = ((24, (100,)), (48, (75, 25)), (72, (60, 30, 10)), (96, (45, 35, 15, 5)), (120, (35, 30, 20, 10, 5)),
            (144, (30, 20, 20, 15, 10, 5)), (168, (25, 20, 20, 15, 10, 5, 5)), (192, (20, 20, 15, 15, 10, 10, 5, 5)),
            (216, (20, 20, 15, 15, 10, 5, 5, 5, 5)), (inf, (20, 20, 15, 15, 10, 5, 5, 5, 3, 2)))  # to months: percent
REVOLVING = ((12, (100,)), (24, (50, 50)), (36, (33, 33, 34)), (inf, None))  # beyond three years nothing is printed


def rows(facts):
    """The shares that it can be."""
    tables = {True: [REVOLVING], False: [ORDINARY], None: [ORDINARY, REVOLVING]}[facts["revolving_guarantee"]]
    term = facts["term_months"]
    if known(term):
        return [next(shares for most, shares in table if term <= most) for table in tables]
    return [shares for table in tables for _, shares in table]


def in_parts(facts, fee, subsidies):
    """(whether it may be paid in parts, the first part); a part beyond their number is 0."""
    shares, own = rows(facts), facts["association"]
    allowed = all_of(
        own.in_parts, negated(one_of(facts["program"], "specified_bond")), at_least(same([it and len(it) for it in shares]), 2),
        any_of(no(facts["revolving_guarantee"]), own.revolving_in_parts), above(fee, own.in_parts_above),
        any_of(equals(subsidies, 0), WITH_SUBSIDY))
    divided = choose((above(subsidies, 0), None), otherwise=fee) if allowed == MET else None if "T" in allowed else ABSENT

    def part(place):
        share = same([it and Fraction(it[place] if place < len(it) else 0, 100) for it in shares])
        return reckon(lambda amount, of_it: trunc(amount * of_it), divided, share)
    later = [part(place) for place in range(1, 10)]
    return allowed, difference(divided, total(*later))


def up_to_years(days):
    def up(number):
        return number if number == inf else -(-number // 365) * 365
    if isinstance(days, Range):
        return Range((up(ceil(days.low[0])), 0), (up(days.high[0]), days.high[1]))
    return reckon(up, days)


def days_between(first, last):
    return None if first is None or last is None else (last - first).days


def refund_estimate(facts, fee, rate):
    """The year of repayment 90%, the later ones whole; what is left of the instalments' part by days or by balance."""
    length, grace = facts["days"], facts["grace_months"]
    repaid = days_between(facts["guarantee_from"], facts["repaid_on"])
    year_end = reckon(smallest, up_to_years(repaid), length)
    grace_days = ratio(product(length, grace), facts["term_months"])
    amount, balloon, used, repaying = schedule(facts)

    def left(day, never_beyond=False):
        rest = difference(length, day) if never_beyond else reckon(greatest, difference(length, day), 0)
        share = reckon(smallest, ratio(rest, difference(length, grace_days)), 1)
        instalments = choose((BY_BALANCE, product(share, share)), otherwise=share)
        if BY_BALANCE == UNKNOWN and not known(instalments):
            instalments = None  # no source states which
        in_grace = ratio(product(amount, grace, reckon(greatest, difference(grace_days, day), 0)),
                         reckon(greatest, grace_days, 1))
        months_of_amounts = total(in_grace, product(balloon, repaying, share),
                                  product(difference(amount, balloon), repaying, used, instalments))
        return choose((one_of(facts["repayment"], "bullet", "fixed_date"), ratio(product(fee, rest), length)),
                      otherwise=ratio(product(months_of_amounts, rate), 12))
    later = left(year_end, never_beyond=True)
    computed = reckon(lambda now, then: trunc((now - then) * Fraction(9, 10) + then), left(repaid), later)
    lasting = facts["days"] if facts["repayment"] == "fixed_date" else facts["term_months"]
    if not known(length) or not (known(amount) or known(lasting)):
        computed = None  # two numbers without an end, one times the other, may leave 128 bits
    return choose((at_most(computed, facts["association"].refund_above), 0), otherwise=computed)


def product(*factors):
    return reckon(lambda *parts: prod(parts), *factors)


def payment_decisions(facts, fee, rate, subsidies, outside, condition):
    allowed, first = in_parts(facts, fee, subsidies)
    own, refunded = facts["association"], facts["refund_of_refinanced"]
    less = choose((at_most(refunded, own.refund_above), 0), otherwise=refunded)
    after = choose((above(less, fee), None), otherwise=difference(fee, less))
    set_off = outside if own.set_off == UNMET else value(after if own.set_off == MET else None)
    return {"fee_in_parts_allowed": condition(allowed), "fee_after_set_off": set_off,
            "refund_estimate": value(refund_estimate(facts, fee, rate)),
            "first_part": outside if first is ABSENT else value(first)}
