"""Reference model of the schemes and the money: published terms in plain Python, written apart from the rule files.

decide(application, on=None) -> {decision: {"status", "value", "applicable"}}   of Kagoshima, every decision

A value is known, None (open: something it needs is unknown or not published) or ABSENT (certainly none).
"""
import datetime
from fractions import Fraction
from math import floor

from model import (
    MET, NOT_APPLICABLE, PROGRAMS, UNKNOWN, UNMET, above, all_of, any_of, at_least, at_most, band, choice, conditions,
    negated, no, none_of, one_of, ratio, read_application, read_date, route_financial, test, total, where, yes)

day = datetime.date


class Absent:
    pass


ABSENT = Absent()

# ---------------------------------------------------------------- values

def reckon(function, *parts):
    """An operation: absent where a part is, otherwise open where a part is."""
    if any(it is ABSENT for it in parts):
        return ABSENT
    return None if any(it is None for it in parts) else function(*parts)


def compare(value, bound, holds):
    """A test of one value against another that the rules compute."""
    if value is ABSENT or bound is ABSENT:
        return NOT_APPLICABLE
    return UNKNOWN if value is None or bound is None else test(value, lambda it: holds(it, bound))


def within(value, bound):
    return compare(value, bound, lambda it, most: it <= most)


def same(values):
    """What all candidates agree on; an open candidate, or two that differ, leave it open."""
    values = list(values)
    return values[0] if all(it is values[0] or (it is not ABSENT and it == values[0]) for it in values) else None


def choose(*exceptions, otherwise):
    """原則/ただし for values, guards in their order: the first that certainly holds ends the list of candidates."""
    candidates = []
    for guard, it in exceptions:
        if guard == MET:
            return same([*candidates, it])
        if "T" in guard:
            candidates.append(it)
    return same([*candidates, otherwise])


def dated(date, *periods, outside=ABSENT):
    """(first, last, value): the value on the date; None in a period's place is an open end."""
    if date is None:
        return same([*(it for _, _, it in periods), outside]) if outside is not None else None
    return next((it for first, last, it in periods
                 if (first is None or first <= date) and (last is None or date <= last)), outside)


def between(date, first, last=None):
    return UNKNOWN if date is None else test(date, lambda it: first <= it and (last is None or it <= last))


# ---------------------------------------------------------------- rates

NOT_SHARED = ("safety_net_1", "safety_net_2", "safety_net_3", "safety_net_4", "safety_net_6", "disaster", "startup",
              "startup_sss", "special_small", "business_revival", "small_micro", "claim_extinction", "crisis",
              "revival_plan_refinance", "companion_support_unshared", "strengthening_refinance")
RATES = {  # (shared, special): classes 1 to 9, hundredths of a percent
    (True, False): (190, 175, 155, 135, 115, 100, 80, 60, 45), (True, True): (162, 149, 132, 115, 98, 85, 68, 51, 39),
    (False, False): (220, 200, 180, 160, 135, 110, 90, 70, 50), (False, True): (187, 170, 153, 136, 115, 94, 77, 60, 43)}
STRENGTHENING = {True: (175, 155, 135, 115, 100, 80, 60, 45, 45), False: (200, 180, 160, 135, 110, 90, 70, 50, 50)}
CONFIRMED = (115, 100, 85, 70, 60, 50, 40, 30, 20)


def percent(hundredths):
    return Fraction(hundredths, 10_000)


def credit_class(facts):
    return choose((no(facts["accounts_available"]), 5), otherwise=facts["credit_class"])


def liability_sharing(program, date):
    """In principle shared (あらまし 11ページ); only 経営安定関連5号 depends on the date of the reception."""
    if program is None:
        return UNKNOWN
    if program == "safety_net_5":
        return at_least(date, day(2018, 4, 1))
    return UNMET if program in NOT_SHARED else MET


def by_class(tables, shared, number):
    """The rate of a class in the table of each sharing that is still possible."""
    if number is None:
        return None
    return same(percent(rates[number - 1]) for is_shared, rates in tables.items()
                if ("T" if is_shared else "F") in shared)


def base_rate(facts, shared):
    special = facts["special_guarantee"]
    if special is None or shared == UNKNOWN:
        return None
    return by_class({it: RATES[it, special] for it in (True, False)}, shared, credit_class(facts))


# ---------------------------------------------------------------- what each scheme says

OF_LINE = object()  # the limit, or the balance, of the line of insurance


class Terms:
    """The box of one scheme: who may use it, period of reception, line, limit, balance counted, terms, rate."""

    def __init__(self, *available, first=None, last=None, line="general", separate=False, limit=OF_LINE,
                 counted=OF_LINE, shortest=0, term=None, grace=None, guarantor="by_principle",
                 collateral="by_principle", rate=None, discount=None, share=0, subsidy=0):
        self.available, self.first, self.last, self.line, self.separate = available, first, last, line, separate
        self.limit, self.counted, self.shortest, self.term, self.grace = limit, counted, shortest, term, grace
        self.guarantor, self.collateral, self.rate = guarantor, collateral, rate
        self.discount, self.share, self.subsidy = discount, share, subsidy  # the share is one of the fee's rate


def bullet(facts):
    return one_of(facts["repayment"], "bullet")


def purpose(facts, *purposes):
    return one_of(facts["fund_purpose"], *purposes)


def bullet_or(facts, months, once=12):
    return choose((bullet(facts), once), otherwise=months)


def startup_conditions(facts):
    stage, ahead, since = facts["startup_stage"], facts["months_to_start"], facts["months_since_start"]
    helped = all_of(yes(facts["specified_startup_support"]), at_most(ahead, 6))
    individual = all_of(one_of(stage, "planning_individual"), any_of(at_most(ahead, 1), helped))
    company = all_of(one_of(stage, "planning_company"), any_of(at_most(ahead, 2), helped))
    split = one_of(stage, "planning_split")
    young = test(since, lambda it: it < 60)
    new_company = all_of(one_of(stage, "started_company", "split_company", "incorporated"), young)
    startup = any_of(individual, company, split, all_of(
        one_of(stage, "started_individual", "started_company", "split_company", "incorporated"), young))
    tenth = None if facts["startup_funds"] is None else Fraction(facts["startup_funds"], 10)
    own_funds = any_of(yes(facts["first_tax_return_filed"]),
                       compare(facts["own_funds"], tenth, lambda it, least: it >= least))
    return startup, all_of(any_of(company, split, new_company), own_funds)


def debt_multiple(facts):
    """EBITDA有利子負債倍率; with an EBITDA of zero or less nothing is published, so open."""
    debt = reckon(lambda it, cash: it - cash, facts["borrowings_and_bonds"], facts["cash_and_deposits"])
    earned = total(facts["operating_profit"], facts["depreciation"])
    return None if earned is not None and earned <= 0 else ratio(debt, earned)


def sound(facts, most):
    """The four tests of the succession and the refinancing scheme, with the multiple allowed."""
    return (above(facts["net_assets"], 0), within(debt_multiple(facts), most), yes(facts["owner_separation"]),
            no(facts["rescheduled_loans"]))


def terms(program, facts, date, conditions, base, shared):
    corporation = negated(one_of(facts["applicant_kind"], "sole_proprietor"))
    certificate = facts["municipal_certificate"]
    in_scheme, requested = facts["existing_in_scheme"], facts["requested_amount"]
    equipment = purpose(facts, "equipment")
    equipment_or_both = purpose(facts, "equipment", "working_and_equipment")
    if program == "general":
        return Terms(term=choose((equipment, 240), otherwise=180), rate=base, discount=True)  # both: the shorter
    if program == "financial_requirement":
        return Terms(corporation, route_financial(facts), first=day(2018, 4, 1), guarantor="not_required",
                     collateral="where_needed", rate=base,
                     term=choose((bullet(facts), 24), (equipment, 120), otherwise=84))
    if program == "elective_subsidised":
        first, second, third = day(2025, 3, 31), day(2026, 3, 31), day(2027, 3, 31)
        solvent = at_least(facts["net_assets"], 0)
        earning = any_of(at_least(facts["profit_before_depreciation_latest"], 0),
                         at_least(facts["profit_before_depreciation_previous"], 0))
        closed = yes(facts["two_fiscal_years_closed"])
        uplift = choose((all_of(closed, negated(any_of(solvent, earning))), None),
                        (all_of(closed, solvent, earning), percent(25)), otherwise=percent(45))
        line = choose((one_of(certificate, "safety_net_4", "safety_net_5"), "safety_net"), otherwise="general")
        return Terms(corporation, conditions["route_elective"], first=day(2024, 3, 15), last=third, line=line, limit=80_000_000,
                     counted=in_scheme, term=bullet_or(facts, 120), grace=12, guarantor="not_required",
                     collateral="not_required", rate=reckon(lambda it, more: it + more, base, uplift),
                     subsidy=dated(date, (day(2024, 3, 15), first, percent(15)), (day(2025, 4, 1), second, percent(10)),
                                   (day(2026, 4, 1), third, percent(5))))
    if program == "startup":
        limit = dated(date, (None, day(2018, 3, 31), 10_000_000), (day(2018, 4, 1), day(2021, 8, 1), 20_000_000),
                      (day(2021, 8, 2), None, 35_000_000), outside=None)
        return Terms(startup_conditions(facts)[0], limit=limit, counted=in_scheme, term=120, grace=12,
                     rate=percent(100))
    if program == "startup_sss":
        return Terms(one_of(facts["applicant_kind"], "company", "sole_proprietor"), startup_conditions(facts)[1],
                     first=day(2023, 3, 15), limit=35_000_000, counted=in_scheme, term=120,
                     grace=choose((yes(facts["proper_loan_at_bank"]), 36), otherwise=12), guarantor="not_required",
                     collateral="not_required", rate=percent(120))
    if program == "succession_special":
        held, since = facts["succession_date"], facts["months_since_succession"]
        done = all_of(between(held, day(2020, 1, 1), day(2025, 3, 31)), test(since, lambda it: it < 36))
        most = dated(date, (None, day(2022, 8, 30), 10), (day(2022, 8, 31), None, 15), outside=None)
        number = credit_class(facts)
        confirmed = None if number is None else percent(CONFIRMED[number - 1])
        return Terms(corporation, any_of(at_most(facts["months_to_succession"], 36), done), *sound(facts, most),
                     first=day(2020, 4, 1), term=bullet_or(facts, 120), grace=12, guarantor="not_required", collateral="where_needed",
                     rate=choose((yes(facts["coordinator_confirmed"]), confirmed), otherwise=base))
    if program == "proper_refinance":
        return Terms(corporation, yes(facts["guaranteed_proper_loan"]), *sound(facts, 15),
                     any_of(yes(facts["proper_loan_simultaneous"]), yes(facts["proper_guarantee_released"])),
                     within(total(requested, in_scheme), facts["unguaranteed_proper_balance"]),
                     first=day(2024, 3, 15), last=day(2027, 3, 31), term=bullet_or(facts, 120), grace=12,
                     guarantor="not_required", collateral="where_needed", rate=base)
    if program in ("companion_support", "companion_support_unshared"):
        limit = dated(date, (None, day(2022, 1, 31), 40_000_000), (day(2022, 2, 1), day(2022, 9, 30), 60_000_000),
                      (day(2022, 10, 1), None, 100_000_000), outside=None)
        sales, margin = facts["sales_decline"], facts["margin_decline"]
        five = Fraction(5, 100)
        late = at_least(date, day(2023, 1, 10))
        decline = where(late, any_of(at_least(sales, five), at_least(margin, five)))
        before = at_least(facts["decline_from_basis"], Fraction(15, 100))
        fifteen = at_least(sales, Fraction(15, 100))
        sharp = where(negated(late), any_of(fifteen, all_of(at_least(sales, five), before)))
        certified = all_of(one_of(certificate, "safety_net_5"),
                           any_of(late, fifteen, where(negated(late), before)))
        ground, line = (any_of(certified, decline, sharp), choose(
            (one_of(certificate, "safety_net_5"), "safety_net"), otherwise="general"))
        if program == "companion_support_unshared":
            ground = any_of(one_of(certificate, "safety_net_4"), all_of(
                one_of(certificate, "crisis"), at_most(facts["planned_drawdown"], day(2021, 12, 31))))
            line = choose((one_of(certificate, "crisis"), "crisis"), otherwise="safety_net")
        return Terms(yes(facts["action_plan"]), ground, first=day(2021, 4, 1), last=day(2024, 6, 30), line=line,
                     limit=limit, counted=in_scheme, term=bullet_or(facts, 120), grace=60,
                     collateral="where_needed", subsidy=None)
    if program == "joint_support":
        tenth = None if requested is None else Fraction(requested, 10)
        proper = all_of(compare(facts["simultaneous_proper_amount"], tenth, lambda it, least: it >= least),
                        at_least(facts["simultaneous_proper_term"], 12))
        first, second, third = day(2026, 3, 31), day(2027, 3, 31), day(2028, 3, 31)
        with_loan = dated(date, (day(2025, 3, 14), first, Fraction(1, 2)), (day(2026, 4, 1), second, Fraction(1, 3)),
                          (day(2027, 4, 1), third, Fraction(1, 4)))
        with_plan = dated(date, (day(2025, 3, 14), third, Fraction(1, 4)))
        share = choose((proper, with_loan), otherwise=with_plan)
        return Terms(any_of(proper, yes(facts["action_plan"])), first=day(2025, 3, 14), last=third,
                     term=bullet_or(facts, 120), grace=choose((equipment_or_both, 36), otherwise=12),
                     collateral="where_needed", rate=base, share=share)
    if program in ("management_strengthening", "strengthening_refinance"):
        refinances = yes(facts["refinances_guaranteed"])
        first, rate = day(2012, 10, 1), by_class(STRENGTHENING, shared, credit_class(facts))
        asked = yes(facts["support_institution"]), yes(facts["plan_and_reports"])
        if program == "strengthening_refinance":
            asked = *asked, refinances, within(requested, facts["refinanced_unshared_balance"])
        return Terms(*asked, first=first, grace=12, rate=rate,
                     term=choose((bullet(facts), 12), (refinances, 120), (equipment, 84), otherwise=60))
    if program.startswith("safety_net_"):
        number = int(program[-1])
        line = "safety_net_6" if number == 6 else "safety_net"
        flat = same(percent(80 if it == "T" else 87) for it in shared)  # on the page: 1 to 4 and 6; 5, 7 and 8
        return Terms(one_of(certificate, program), line=line, term=120, grace=24, collateral="where_needed", rate=flat)
    if program == "crisis":
        first, last = day(2020, 2, 1), day(2021, 12, 31)
        return Terms(one_of(certificate, "crisis"), between(facts["planned_drawdown"], first, last), first=first,
                     last=last, line="crisis", term=120, grace=24, collateral="where_needed")
    if program == "disaster":
        return Terms(yes(facts["disaster_certificate"]), line="disaster")
    small_limit = dated(date, (None, day(2018, 3, 31), 12_500_000), (day(2018, 4, 1), None, 20_000_000), outside=None)
    if program in ("special_small", "special_small_npo"):
        npo = one_of(facts["applicant_kind"], "npo")
        return Terms(npo if program == "special_small_npo" else negated(npo), conditions["small_enterprise"], at_least(facts["months_in_business"], 12), yes(facts["taxes_paid"]), within(facts["existing_guarantees"], in_scheme), limit=small_limit,
                     counted=in_scheme, guarantor="not_required", collateral="not_required")
    if program == "small_micro":
        return Terms(conditions["small_enterprise"], at_least(facts["months_in_business"], 6), limit=small_limit,
                     counted=facts["existing_guarantees"], rate=base)
    if program == "business_revival":
        return Terms(one_of(facts["revival_stage"], "pending", "closed"),
                     test(facts["months_since_plan_confirmed"], lambda it: it < 36), yes(facts["revival_prospect"]),
                     limit=200_000_000, counted=in_scheme, term=120)
    if program == "claim_extinction":
        return Terms(yes(facts["claim_to_extinguish"]), yes(facts["claim_extinction_plan"]), line=None)
    if program == "specified_bond":
        return Terms(one_of(facts["applicant_kind"], "company"), route_financial(facts), line="bond", limit=450_000_000,
                     counted=in_scheme, shortest=24, term=84, guarantor="not_required", collateral="where_needed", rate=base)
    if program == "revival_plan_refinance":
        return Terms(yes(facts["plan_and_reports"]), yes(facts["refinances_guaranteed"]),
                     within(requested, facts["refinanced_unshared_balance"]), separate=True, counted=in_scheme,
                     term=bullet_or(facts, 180), grace=12)
    if program == "kagoshima_hospitality":
        return Terms(yes(facts["hospitality_business"]), yes(facts["bank_recommendation"]), first=day(2022, 4, 1),
                     last=day(2024, 3, 31), limit=50_000_000, counted=in_scheme,
                     term=choose((equipment_or_both, 180), otherwise=84),
                     grace=choose((equipment_or_both, 24), otherwise=12),
                     rate=reckon(lambda it: it - percent(20), base))
    raise KeyError(program)


# ---------------------------------------------------------------- limits

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


# ---------------------------------------------------------------- beside the application

COVER = {**{(kind, "no_certificate"): Fraction(4, 5) for kind in (
    "unsecured", "special_small", "current_assets", "business_revival", "specified_bond")},
    ("ordinary", "no_certificate"): Fraction(7, 10)}
for kind in ("ordinary", "unsecured", "special_small"):
    for number in range(1, 9):
        COVER[kind, f"safety_net_{number}"] = Fraction(9 if number == 6 else 8, 10)
    COVER[kind, "crisis"] = None  # not published


def cover(kind, certificate):
    from model import CERTIFICATES, INSURANCE_KINDS
    return same(COVER.get((it, by), ABSENT) for it in ([kind] if kind else INSURANCE_KINDS)
                for by in ([certificate] if certificate else CERTIFICATES))


def side_decisions(facts):
    principal = facts["subrogated_principal"]
    share = cover(facts["insurance_kind"], facts["insurance_certificate"])
    paid = reckon(lambda it, part: floor(it * part), principal, share)
    cost, plan = facts["plan_cost"], facts["plan_kind"]

    def by_plan(improvement, early):
        return same({"improvement_plan": [improvement], "early_plan": [early]}.get(plan, [improvement, early]))
    state = reckon(lambda it, cap: floor(min(Fraction(2 * it, 3), cap)), cost, by_plan(2_000_000, 150_000))
    own = reckon(lambda it, less: it - less, cost, state)
    association = reckon(lambda it, part: floor(it * part), own, by_plan(Fraction(1, 2), 0))
    computed = reckon(lambda a, b: floor(Fraction(9 * a, 10) + b), facts["unexpired_fee_of_final_year"],
                      facts["fee_of_later_years"])
    ceiling = reckon(lambda it: floor(it * Fraction(428, 10)), facts["basic_property"])
    requirements = all_of(*(yes(facts[it]) for it in (
        "zero_zero_balance", "repaying_as_agreed", "will_to_improve", "small_and_little_impaired")))
    return {
        "guarantee_months": value(choose((at_least(facts["extra_days"], 1), total(facts["whole_months"], 1)),
                                         otherwise=facts["whole_months"])),
        "grace_period": value(reckon(lambda a, b: max(a - b, 0), facts["first_repayment_month"],
                                     facts["repayment_interval"])),
        "refund": value(reckon(lambda it: 0 if it <= 1000 else it, computed)),
        "insurance_payment": value(paid),
        "recovery_payment": value(reckon(lambda it, part: floor(it * part), facts["recovered_amount"], share)),
        "net_burden": value(reckon(lambda a, b: a - b, principal, paid)),
        "state_subsidy_amount": value(state), "association_subsidy_amount": value(association),
        "business_part": value(reckon(lambda a, b: a - b, own, association)),
        "early_support_requirements": condition(requirements),
        "early_support_target": condition(all_of(requirements, yes(facts["local_bank_recommendation"]))),
        "guarantee_ceiling_amount": value(ceiling),
        "within_ceiling": condition(within(facts["guarantee_liabilities"], ceiling))}


# ---------------------------------------------------------------- the decisions

def condition(outcome):
    status = "met" if outcome == MET else "undetermined" if "T" in outcome else "unmet"
    return {"status": status, "value": None, "applicable": outcome != NOT_APPLICABLE}


def value(it):
    if it is ABSENT:
        return {"status": "unmet", "value": None, "applicable": True}
    return {"status": "undetermined" if it is None else "met", "value": it, "applicable": True}


def rate(share):
    """A share of one, compared as a number whatever the notation."""
    return value(("rate", Fraction(share)) if isinstance(share, (int, Fraction)) else share)


def scheme_decisions(facts, date, by_id):
    program = facts["program"]
    shared = liability_sharing(program, date)
    base = base_rate(facts, shared)
    boxes = {it: terms(it, facts, date, by_id, base_rate(facts, liability_sharing(it, date)),
                       liability_sharing(it, date)) for it in ([program] if program else PROGRAMS)}
    one = boxes[program] if program else None

    def all_agree(name):
        return same(getattr(it, name) for it in boxes.values())
    available = UNKNOWN  # without a scheme one can be used, another not
    limit, is_within = None, UNKNOWN
    if one:
        period = MET if one.first is None else between(date, one.first, one.last)
        available = all_of(period, *one.available)
        limit, is_within = limits(one, facts)
    discount_allowed = {True: MET, None: UNKNOWN}[all_agree("discount")]
    reduced = all_agree("rate")
    for ground in (yes(facts["collateral_provided"]),
                   any_of(yes(facts["accounting_advisor"]), yes(facts["audited"]))):
        discount = choose((all_of(ground, discount_allowed), percent(10)), otherwise=0)
        reduced = reckon(lambda it, less: it - less, reduced, discount)
    subsidy = all_agree("subsidy")
    if one and one.share != 0:
        subsidy = reckon(lambda it, part: it * part, reduced, one.share)
    lent, fee_in_yen = loan_amount(facts), fee(facts, reduced)
    if fee_in_yen is ABSENT and program in (None, "succession_special") and facts["coordinator_confirmed"] is None:
        fee_in_yen = None  # the rate may have no value either, and which of the two it is stays open
    association = reckon(lambda it, part: floor(it * part), lent,
                         choose((shared, Fraction(4, 5)), otherwise=1))
    sharing = condition(shared)
    sharing["value"] = {"met": True, "unmet": False}.get(sharing["status"])
    return {
        "scheme_available": condition(available), "scheme_limit": value(limit), "within_limit": condition(is_within),
        "scheme_guarantor": value(all_agree("guarantor")), "scheme_collateral": value(all_agree("collateral")),
        "scheme_term": value(all_agree("term")),
        "within_term": condition(all_of(within(facts["term_months"], all_agree("term")),
                                        within(all_agree("shortest"), facts["term_months"]))),
        "within_grace": condition(within(facts["grace_months"], all_agree("grace"))),
        "liability_sharing": sharing, "base_rate": rate(base), "fee_rate": rate(reduced),
        "state_subsidy_rate": rate(subsidy), "borne_rate": rate(reckon(lambda a, b: a - b, reduced, subsidy)),
        "fee": value(fee_in_yen), "association_share": value(association),
        "bank_share": value(reckon(lambda a, b: a - b, lent, association))}


def decide(application, on=None):
    return decide_facts(read_application(application), read_date(on) if on else None)


def decide_facts(facts, on=None):
    date = on or facts["received_on"]
    by_id = conditions(facts, date)
    decisions = {id: condition(outcome) for id, outcome in by_id.items()}
    decisions["guarantee_total"] = value(total(facts["requested_amount"], facts["existing_guarantees"]))
    net_assets = facts["net_assets"]
    criterion = None if net_assets is None else band(net_assets) or ABSENT
    return {**decisions, "financial_criterion": value(criterion), **scheme_decisions(facts, date, by_id),
            **side_decisions(facts)}
