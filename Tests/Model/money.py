"""Limits with their balances, and the fee in yen."""
from fractions import Fraction
from math import floor

from model import total
from outcomes import (
    ABSENT, MET, NOT_APPLICABLE, UNKNOWN, UNMET, all_of, any_of, choose, compare, one_of, reckon, same, test,
    where, within, yes)
from schemes import OF_LINE, bullet

LINES = {"general": (280, 480), "safety_net": (280, 480), "safety_net_6": (380, 480), "crisis": (280, 480),
         "disaster": (280, 480), "bond": (500, 500)}  # million yen: others, cooperatives
SEPARATE = ("existing_safety_net", "existing_crisis", "existing_disaster", "existing_revival_plan")


def by_kind(facts, others, cooperatives):
    return choose((one_of(facts["applicant_kind"], "cooperative"), cooperatives * 10**6), otherwise=others * 10**6)


def general_balances(facts):
    """(of the general line, of it with the bonds): what is left without the separate lines."""
    nothing = test(facts["existing_guarantees"], lambda it: it == 0)
    with_bonds = choose((nothing, 0), otherwise=reckon(
        lambda it, less: it - less, facts["existing_guarantees"], total(*(facts[it] for it in SEPARATE))))
    return choose((nothing, 0), otherwise=reckon(
        lambda it, less: it - less, with_bonds, facts["existing_bond"])), with_bonds


def line_amounts(line, facts):
    """(limit, balance) of a line."""
    if line is None:
        return None, None
    general, with_bonds = general_balances(facts)
    balance = {"safety_net": facts["existing_safety_net"], "safety_net_6": facts["existing_safety_net"],
               "crisis": facts["existing_crisis"], "disaster": facts["existing_disaster"],
               "bond": with_bonds}.get(line, general)
    return by_kind(facts, *LINES[line]), balance


def limits(it, facts):
    """(limit of the scheme, whether the amount applied for is within it)"""
    requested = facts["requested_amount"]
    everything = total(requested, facts["existing_guarantees"])
    line_limit, line_balance = line_amounts(it.line, facts)
    limit = line_limit if it.limit is OF_LINE else it.limit
    counted = line_balance if it.counted is OF_LINE else it.counted

    def holds(most, balance):
        return any_of(within(everything, most), within(total(requested, balance), most))
    separate_lines = ("safety_net", "safety_net_6", "crisis")
    combined = (UNKNOWN if it.line is None else MET if it.line in separate_lines
                else yes(facts["combined_disaster"]) if it.line == "disaster" else UNMET)
    in_general = UNKNOWN if it.line is None else MET if it.line == "general" and not it.separate else UNMET
    disaster = choose((test(facts["existing_disaster"], lambda it: it == 0), 0),
                      otherwise=facts["existing_combined_disaster"])
    return limit, all_of(
        holds(limit, counted), NOT_APPLICABLE if it.separate else holds(line_limit, line_balance),
        where(all_of(one_of(facts["applicant_kind"], "company"), in_general),
              holds(500_000_000, general_balances(facts)[1])),
        where(combined, holds(by_kind(facts, 560, 960),
                              total(facts["existing_safety_net"], facts["existing_crisis"], disaster))))


def balances_known(facts):
    """Where no source states the line: whether every balance that any of the lines could count is known."""
    asked = ["applicant_kind", "requested_amount", "existing_guarantees", "existing_safety_net", "existing_crisis",
             "existing_disaster", "existing_in_scheme"]
    if facts["existing_guarantees"] != 0:  # of nothing, nothing is of the general line
        asked += ["existing_bond", "existing_revival_plan"]
    if any(facts[it] is None for it in asked):
        return False
    most = 960_000_000 if facts["applicant_kind"] == "cooperative" else 560_000_000
    if facts["requested_amount"] + facts["existing_guarantees"] <= most:
        return True  # within the separate lines together, whatever they hold
    counted = 0 if facts["existing_disaster"] == 0 else facts["existing_combined_disaster"]
    if counted is None:
        return False
    separate = facts["requested_amount"] + facts["existing_safety_net"] + facts["existing_crisis"] + counted
    return separate <= most or facts["combined_disaster"] is not None


# ---------------------------------------------------------------- the fee

COEFFICIENTS = ((25, 55, 61), (13, 60, 66), (7, 65, 72), (2, 70, 77))  # instalments from: equal, unequal


def loan_amount(facts):
    """The amount lent: of a bond 80% are guaranteed, and the amount applied for is the guarantee."""
    requested = facts["requested_amount"]
    issued = None if requested is None else requested * 5 // 4  # whole yen
    if facts["program"] is None:
        return same([requested, issued]) if requested is not None else None
    return issued if facts["program"] == "specified_bond" else requested


def fee(facts, rate):
    amount, term, grace = loan_amount(facts), facts["term_months"], facts["grace_months"]
    repayment, number = facts["repayment"], facts["instalments"]
    previous, last = facts["instalment_amount"], facts["last_instalment_amount"]

    def coefficient(column):
        if number is None:
            return None
        row = next((row for row in COEFFICIENTS if row[0] <= number), None)
        return ABSENT if row is None else Fraction(row[column], 100)
    balloon_kind = one_of(repayment, "equal_balloon", "unequal_balloon")
    over = compare(last, reckon(lambda it: 2 * it, previous), lambda it, twice: it > twice)
    balloon = choose((all_of(balloon_kind, over), reckon(lambda a, b: a - b, last, previous)), otherwise=0)
    used = choose((one_of(repayment, "unequal", "unequal_balloon"), coefficient(2)), otherwise=coefficient(1))
    repaying = reckon(lambda a, b: a - b, term, grace)
    in_parts = reckon(lambda *parts: sum(parts),
                      reckon(lambda a, r, m: floor(a * r * m / 12), amount, rate, grace),
                      reckon(lambda b, r, m: floor(b * r * m / 12), balloon, rate, repaying),
                      reckon(lambda a, b, r, m, c: floor((a - b) * r * m * c / 12), amount, balloon, rate, repaying, used))
    return choose((bullet(facts), reckon(lambda a, r, m: floor(a * r * m / 12), amount, rate, term)),
                  (one_of(repayment, "fixed_date"),
                   reckon(lambda a, r, d: floor(a * r * d / 365), amount, rate, facts["days"])), otherwise=in_parts)
