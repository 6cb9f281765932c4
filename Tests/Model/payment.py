"""How the fee is paid and what of it comes back: shares by term, refund by years, what is set off at a refinance."""
from fractions import Fraction
from math import ceil, inf, trunc

from money import fee_parts
from outcomes import (
    ABSENT, UNKNOWN, above, all_of, any_of, at_least, at_most, choose, difference, equals, known, negated, no, one_of, ratio,
    reckon, same, total, value)
from ranges import Range, greatest, smallest

OFFERED = REVOLVING_OFFERED = WITH_SUBSIDY = UNKNOWN  # 鹿児島 publishes none of the three
FEE_ABOVE, REFUND_ABOVE = 0, 1000
BY_BALANCE = SET_OFF = UNKNOWN
ORDINARY = ((24, (100,)), (48, (75, 25)), (72, (60, 30, 10)), (96, (45, 35, 15, 5)), (120, (35, 30, 20, 10, 5)),
            (144, (30, 20, 20, 15, 10, 5)), (168, (25, 20, 20, 15, 10, 5, 5)), (192, (20, 20, 15, 15, 10, 10, 5, 5)),
            (216, (20, 20, 15, 15, 10, 5, 5, 5, 5)), (inf, (20, 20, 15, 15, 10, 5, 5, 5, 3, 2)))  # to months: percent
REVOLVING = ((12, (100,)), (24, (50, 50)), (36, (33, 33, 34)), (inf, None))  # beyond three years nothing is printed
NAMES = "first second third fourth fifth sixth seventh eighth ninth tenth".split()


def rows(facts):
    """The shares that it can be."""
    tables = {True: [REVOLVING], False: [ORDINARY], None: [ORDINARY, REVOLVING]}[facts["revolving_guarantee"]]
    term = facts["term_months"]
    if known(term):
        return [next(shares for most, shares in table if term <= most) for table in tables]
    return [shares for table in tables for _, shares in table]


def in_parts(facts, fee, subsidies):
    shares = rows(facts)
    number = same([it and len(it) for it in shares])
    allowed = all_of(
        OFFERED, negated(one_of(facts["program"], "specified_bond")), at_least(number, 2),
        any_of(no(facts["revolving_guarantee"]), REVOLVING_OFFERED), above(fee, FEE_ABOVE),
        any_of(equals(subsidies, 0), WITH_SUBSIDY))
    divided = choose((above(subsidies, 0), None), otherwise=fee)

    def part(place):
        of_place = same([it and Fraction(it[place] if place < len(it) else 0, 100) for it in shares])
        return reckon(lambda amount, share: trunc(amount * share), divided, of_place)
    later = {place: part(place) for place in range(1, 10)}
    guards = {place: all_of(allowed, at_least(number, place + 1)) for place in later}
    return allowed, {0: (allowed, difference(divided, total(*later.values()))),
                     **{place: (guards[place], it) for place, it in later.items()}}


def up_to_years(days):
    def up(number):
        return number if number == inf else -(-number // 365) * 365
    if isinstance(days, Range):
        return Range((up(ceil(days.low[0])), 0), (up(days.high[0]), days.high[1]))
    return reckon(up, days)


def refund_estimate(facts, fee, rate, raised, uplifted):
    """The year of repayment 90%, the later ones whole; what is left of the instalments' part by days or by balance."""
    length, repaid, grace = facts["guarantee_days"], facts["days_to_repayment"], facts["grace_months"]
    year_end = reckon(smallest, up_to_years(repaid), length)
    grace_days = ratio(reckon(lambda a, b: a * b, length, grace), facts["term_months"])
    of_grace, of_balloon, of_instalments = (
        choose((uplifted, dear), otherwise=it) for it, dear in list(zip(fee_parts(facts, rate), fee_parts(facts, raised)))[:3])

    def product(one, other):
        return reckon(lambda a, b: a * b, one, other)

    def left(day, never_beyond=False):
        rest = difference(length, day) if never_beyond else reckon(greatest, difference(length, day), 0)
        in_grace = choose((equals(grace, 0), 0), otherwise=ratio(
            reckon(greatest, difference(grace_days, day), 0), grace_days))
        repaying = reckon(smallest, ratio(rest, difference(length, grace_days)), 1)
        instalments = choose((BY_BALANCE, product(repaying, repaying)), otherwise=repaying)
        if BY_BALANCE == UNKNOWN and not known(instalments):
            instalments = None  # no source states which
        return choose(
            (one_of(facts["repayment"], "bullet", "fixed_date"), ratio(product(fee, rest), length)),
            otherwise=total(product(of_grace, in_grace), product(of_balloon, repaying), product(of_instalments, instalments)))
    later = left(year_end, never_beyond=True)
    computed = reckon(lambda now, then: trunc((now - then) * Fraction(9, 10) + then), left(repaid), later)
    if not known(length):
        computed = None  # an amount times days without an end may leave 128 bits
    return choose((at_most(computed, REFUND_ABOVE), 0), otherwise=computed)


def payment_decisions(facts, fee, subsidies, rate, raised, uplifted, outside, condition):
    allowed, parts = in_parts(facts, fee, subsidies)
    less = choose((at_most(facts["refund_of_refinanced"], REFUND_ABOVE), 0), otherwise=facts["refund_of_refinanced"])
    after = choose((above(less, fee), None), otherwise=difference(fee, less))
    guarded = {NAMES[place] + "_part": it for place, it in parts.items()} | {"fee_after_set_off": (SET_OFF, after)}
    return {"fee_in_parts_allowed": condition(allowed),
            "refund_estimate": value(refund_estimate(facts, fee, rate, raised, uplifted)),
            **{id: outside if "T" not in guard else value(it if "F" not in guard else None)
               for id, (guard, it) in guarded.items()}}
