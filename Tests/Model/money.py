"""Limits with their balances, and the fee in yen."""
from fractions import Fraction
from math import trunc

from outcomes import (
    ABSENT, MET, UNKNOWN, UNMET, above, all_of, any_of, at_most, choose, difference, equals, known, one_of, reckon,
    same, total, where, yes)
from ranges import greatest
from schemes import OF_LINE, bullet

LINES = {"general": (280, 480), "safety_net": (280, 480), "safety_net_6": (380, 480), "crisis": (280, 480),
         "disaster": (280, 480), "bond": (500, 500), "revival_plan": (280, 480)}  # million yen: others, cooperatives
SEPARATE = ("existing_safety_net", "existing_crisis", "existing_disaster", "existing_revival_plan")


def by_kind(facts, others, cooperatives):
    return choose((one_of(facts["applicant_kind"], "cooperative"), cooperatives * 10**6), otherwise=others * 10**6)


def general_balances(facts):
    """(of the general line, of it with the bonds): what is left without the separate lines, and never less than 0."""
    nothing = equals(facts["existing_guarantees"], 0)

    def left(balance, less):
        return choose((nothing, 0), otherwise=reckon(greatest, difference(balance, less), 0))
    with_bonds = left(facts["existing_guarantees"], total(*(facts[it] for it in SEPARATE)))
    return left(with_bonds, facts["existing_bond"]), with_bonds


def line_amounts(it, facts):
    """(limit, balance) of the line of a scheme; while a certificate that chooses it is missing, of any line."""
    if "line" in it.unstated:
        return None, None
    general, with_bonds = general_balances(facts)
    balances = {"general": general, "safety_net": facts["existing_safety_net"],
                "safety_net_6": facts["existing_safety_net"], "crisis": facts["existing_crisis"],
                "disaster": facts["existing_disaster"], "bond": with_bonds, "revival_plan": facts["existing_in_scheme"]}
    lines = [it.line] if it.line else LINES
    return same(by_kind(facts, *LINES[line]) for line in lines), same(balances[line] for line in lines)


def limits(it, facts):
    """(limit of the scheme, whether the amount applied for is within it)"""
    line_limit, line_balance = line_amounts(it, facts)
    limit = line_limit if it.limit is OF_LINE else it.limit
    counted = line_balance if it.counted is OF_LINE else it.counted
    separate_lines = ("safety_net", "safety_net_6", "crisis")
    combined = (UNKNOWN if it.line is None else MET if it.line in separate_lines
                else yes(facts["combined_disaster"]) if it.line == "disaster" else UNMET)
    in_general = UNKNOWN if it.line is None else MET if it.line == "general" else UNMET
    return limit, all_of(
        room(facts, limit, counted), room(facts, line_limit, line_balance),
        where(all_of(one_of(facts["applicant_kind"], "company"), in_general),
              room(facts, 500_000_000, general_balances(facts)[1])),
        where(combined, room_of_separate_lines(facts)))


def room(facts, limit, balance):
    """Whether the amount applied for fits a limit beside all that is guaranteed, or beside what counts."""
    requested = facts["requested_amount"]
    return any_of(at_most(total(requested, facts["existing_guarantees"]), limit),
                  at_most(total(requested, balance), limit))


def room_of_separate_lines(facts):
    disaster = choose((equals(facts["existing_disaster"], 0), 0), otherwise=facts["existing_combined_disaster"])
    return room(facts, by_kind(facts, 560, 960), total(facts["existing_safety_net"], facts["existing_crisis"], disaster))


def balances_known(facts):
    """Where no source states the line: whether every balance that any of the lines could count is known."""
    asked = ["applicant_kind", "requested_amount", "existing_guarantees", "existing_safety_net", "existing_crisis",
             "existing_disaster", "existing_in_scheme"]
    if facts["existing_guarantees"] != 0:  # of nothing, nothing is of the general line
        asked += ["existing_bond", "existing_revival_plan"]
    combined = room_of_separate_lines(facts)
    return all(known(facts[it]) for it in asked) and (
        combined == MET or combined == UNMET and facts["combined_disaster"] is not None)


# ---------------------------------------------------------------- the fee

COEFFICIENTS = ((25, 55, 61), (13, 60, 66), (7, 65, 72), (2, 70, 77))  # instalments from: equal, unequal


def loan_amount(facts):
    """The amount lent: of a bond 80% are guaranteed, and the amount applied for is the guarantee."""
    issued = reckon(lambda it: trunc(it * Fraction(5, 4)), facts["requested_amount"])
    return choose((one_of(facts["program"], "specified_bond"), issued), otherwise=facts["requested_amount"])


def schedule(facts):
    """(the amount lent, the balloon, the coefficient, the months of repaying)"""
    previous, last, number = facts["instalment_amount"], facts["last_instalment_amount"], facts["instalments"]

    def coefficient(column):
        if number is None or not known(number):
            return same([ABSENT, *(Fraction(row[column], 100) for row in COEFFICIENTS)])
        row = next((row for row in COEFFICIENTS if row[0] <= number), None)
        return ABSENT if row is None else Fraction(row[column], 100)
    balloon_kind = one_of(facts["repayment"], "equal_balloon", "unequal_balloon")
    over = above(last, total(previous, previous))
    balloon = choose((all_of(balloon_kind, over), difference(last, previous)), otherwise=0)
    used = choose((one_of(facts["repayment"], "unequal", "unequal_balloon"), coefficient(2)), otherwise=coefficient(1))
    return loan_amount(facts), balloon, used, difference(facts["term_months"], facts["grace_months"])


def fee(facts, rate):
    amount, balloon, used, repaying = schedule(facts)
    in_parts = total(reckon(lambda a, r, m: trunc(a * r * m / 12), amount, rate, facts["grace_months"]),
                     reckon(lambda b, r, m: trunc(b * r * m / 12), balloon, rate, repaying),
                     reckon(lambda a, b, r, m, c: trunc((a - b) * r * m * c / 12),
                            amount, balloon, rate, repaying, used))
    return choose((bullet(facts), reckon(lambda a, r, m: trunc(a * r * m / 12), amount, rate, facts["term_months"])),
                  (one_of(facts["repayment"], "fixed_date"),
                   reckon(lambda a, r, d: trunc(a * r * d / 365), amount, rate, facts["days"])), otherwise=in_parts)
