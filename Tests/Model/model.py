"""Reference model of the conditions: size, industry, conduct, the routes, in plain Python apart from the rule files."""
import datetime
from fractions import Fraction

from outcomes import (
    MET, NOT_APPLICABLE, UNKNOWN, UNMET, above, all_of, any_of, at_least, at_most, choice, known, negated, no, one_of,
    ratio, same, total, where, yes)
from vocabulary import (
    FINANCE_ELIGIBLE, FORESTRY_ELIGIBLE, INDUSTRIES, OPEN_BEFORE_2020_05_15, SERVICE_EXCLUDED, SERVICE_EXCLUDED_BEFORE_2020_05_15)

SIZE = {  # capital limit, employee limit, small enterprise limit; other industries have no row
    "manufacturing_etc": (300_000_000, 300, 20), "rubber_products": (300_000_000, 900, 20),
    "wholesale": (100_000_000, 100, 5), "retail_food": (50_000_000, 50, 5), "service": (50_000_000, 100, 5),
    "software_it": (300_000_000, 300, 20), "travel": (300_000_000, 300, 20),
    "lodging_amusement": (50_000_000, 100, 20), "ryokan": (50_000_000, 200, 20), "medical": (None, 300, 20)}
NPO_LIMIT = {"retail_food": 50, "wholesale": 100, "service": 100, "lodging_amusement": 100, "ryokan": 100}
NPO_SMALL = dict.fromkeys(NPO_LIMIT, 5)  # others 20; the decree's 20 for 宿泊業 and 娯楽業 is for companies and persons
ELIGIBLE_KINDS = ("company", "sole_proprietor", "medical_corporation", "npo", "cooperative")

# A reading: does the unknown 規模をみる業種 of 林業 without detail keep its two candidates (True),
# or is it simply unknown, any industry (False: "a value is known only if all candidates agree")?
KEEP_CANDIDATES_OF_COMPUTED_CHOICE = False


def size_industries(facts):
    """The industries that 規模をみる業種 can be."""
    industry, detail = facts["industry"], facts["industry_detail"]
    eligible = {"forestry": FORESTRY_ELIGIBLE, "finance_insurance": FINANCE_ELIGIBLE}.get(industry)
    if industry is None:
        return list(INDUSTRIES)
    if eligible is None:
        return [industry]
    if detail is None:
        return ["manufacturing_etc", industry] if KEEP_CANDIDATES_OF_COMPUTED_CHOICE else list(INDUSTRIES)
    return ["manufacturing_etc"] if detail in eligible else [industry]


def size_criterion(industries, value, column):
    """規模基準.<column>: union over the rows that can apply; no row: unmet; ―: not applicable."""
    def outcome(industry):
        if industry not in SIZE:
            return UNMET
        limit = SIZE[industry][column]
        return NOT_APPLICABLE if limit is None else at_most(value, limit)
    return frozenset().union(*map(outcome, industries))


def company_size(facts):
    kind, industry, employees = facts["applicant_kind"], facts["industry"], facts["employees"]
    rows = size_industries(facts)
    by_row = size_criterion(rows, employees, 1)
    npo = [NPO_LIMIT.get(it, 300) for it in (INDUSTRIES if industry is None else [industry])]
    return where(one_of(kind, *ELIGIBLE_KINDS), choice(
        (one_of(kind, "sole_proprietor"),
         choice((one_of(industry, "medical"), at_most(employees, 100)), otherwise=by_row)),
        (one_of(kind, "medical_corporation"), at_most(employees, 300)),
        (one_of(kind, "npo"), frozenset().union(*(at_most(employees, limit) for limit in npo))),
        (one_of(kind, "cooperative"),
         any_of(yes(facts["own_business_eligible"]), at_least(facts["eligible_member_share"], Fraction(2, 3)))),
        otherwise=any_of(size_criterion(rows, facts["capital"], 0), by_row)))


def small_enterprise(facts):
    """By the heads alone: 長崎 ハンドブック2022 画面5 ① to ⑦."""
    kind, cooperative, employees = facts["applicant_kind"], facts["cooperative_kind"], facts["employees"]
    industries = size_industries(facts)
    by_row = size_criterion(industries, employees, 2)
    surely_medical = UNKNOWN if "medical" in industries and len(industries) > 1 else MET if industries == ["medical"] else UNMET
    npo = [NPO_SMALL.get(it, 20) for it in (INDUSTRIES if facts["industry"] is None else [facts["industry"]])]
    return choice(
        (all_of(one_of(kind, "sole_proprietor"), surely_medical), at_most(employees, 5)),
        (one_of(kind, "medical_corporation"), at_most(employees, 20)),
        (one_of(kind, "npo"), frozenset().union(*(at_most(employees, limit) for limit in npo))),
        (one_of(kind, "cooperative"), any_of(
            one_of(cooperative, "small_business_cooperative"),
            all_of(one_of(cooperative, "enterprise_cooperative"), at_most(facts["working_members"], 20)),
            all_of(one_of(cooperative, "joint_business_cooperative"), at_most(employees, 20)))),
        otherwise=by_row)


def employee_evidence_required(facts):
    """A company over its capital limit with more than 90% of the employee limit (not limited above)."""
    rows = size_industries(facts)
    has_capital_limit = frozenset().union(
        *(MET if it in SIZE and SIZE[it][0] is not None else UNMET for it in rows))
    limits = [SIZE[it][1] * Fraction(9, 10) for it in rows if it in SIZE]
    over = above(facts["employees"], same(limits)) if limits else UNMET
    if limits and len(limits) < len(rows):  # what is 90% of may be absent
        over |= NOT_APPLICABLE
    return all_of(one_of(facts["applicant_kind"], "company"), has_capital_limit,
                  negated(size_criterion(rows, facts["capital"], 0)), over)


# ---------------------------------------------------------------- industry, place, licence, purpose, conduct

def industry_eligible(facts, date):
    detail = facts["industry_detail"]
    no_longer_excluded = at_least(date, datetime.date(2020, 5, 15))

    def outcome(industry):
        if industry in ("agriculture", "fishery"):
            return UNMET
        if industry == "forestry":
            return one_of(detail, *FORESTRY_ELIGIBLE)
        if industry == "finance_insurance":
            return one_of(detail, *FINANCE_ELIGIBLE)
        if industry in ("service", "lodging_amusement", "ryokan"):
            if detail in SERVICE_EXCLUDED_BEFORE_2020_05_15:
                return no_longer_excluded
            if detail in OPEN_BEFORE_2020_05_15:
                return MET if no_longer_excluded == MET else UNKNOWN
            return negated(one_of(detail, *SERVICE_EXCLUDED))
        return MET
    industry = facts["industry"]
    by_industry = frozenset().union(*map(outcome, INDUSTRIES if industry is None else [industry]))
    return choice((one_of(facts["applicant_kind"], "cooperative"), MET), otherwise=by_industry)  # by itself or its members


def location_in_area(facts):
    office = yes(facts["office_in_area"])
    return choice((one_of(facts["applicant_kind"], "sole_proprietor"), any_of(yes(facts["residence_in_area"]), office)),
                  otherwise=any_of(yes(facts["main_office_in_area"]), office))


def fund_purpose_allowed(facts):
    purpose = facts["fund_purpose"]
    return choice((one_of(purpose, "old_debt"), yes(facts["old_debt_exception"])),
                  otherwise=one_of(purpose, "working", "equipment", "working_and_equipment"))


def representative_suspended(facts):
    """東京 alone asks for it."""
    if "representative_suspended" not in facts["association"].facts:
        return UNMET
    return all_of(negated(one_of(facts["applicant_kind"], "sole_proprietor")), yes(facts["representative_suspended"]))


def excluded(facts):
    return any_of(
        representative_suspended(facts),
        yes(facts["guaranteed_loan_in_arrears"]),
        all_of(yes(facts["tax_arrears"]), no(facts["tax_payment_prospect"])),
        yes(facts["dishonoured_bill"]), yes(facts["bank_transactions_suspended"]),
        yes(facts["subrogation_debt_outstanding"]), yes(facts["insolvency_proceedings"]),
        yes(facts["antisocial_forces"]), yes(facts["third_party_broker"]), yes(facts["hard_to_support"]))


# ---------------------------------------------------------------- routes without an owner guarantee

BANDS = {  # net assets from, below; equity ratio, net asset multiple, return on total capital, interest coverage
    "a": (50_000_000, 300_000_000, Fraction(20, 100), 2, Fraction(10, 100), 2),
    "b": (300_000_000, 500_000_000, Fraction(20, 100), Fraction(3, 2), Fraction(10, 100), Fraction(3, 2)),
    "c": (500_000_000, None, Fraction(15, 100), Fraction(3, 2), Fraction(5, 100), 1)}


def bands(net_assets):
    """Those that it can be, None being no band; what is missing may be any (it has no 範囲)."""
    if not known(net_assets):
        return [*BANDS, None]
    return [next((name for name, (low, high, *_) in BANDS.items()
                  if low <= net_assets and (high is None or net_assets < high)), None)]


def route_financial(facts):
    net_assets = facts["net_assets"]
    total_assets = total(net_assets, facts["liabilities"])
    profit = total(facts["operating_profit"], facts["interest_and_dividends_received"])
    ratios = (ratio(net_assets, total_assets), ratio(net_assets, facts["capital"]), ratio(profit, total_assets),
              ratio(profit, total(facts["interest_paid"], facts["discount_charges"])))

    def criterion(column):
        return frozenset().union(*(
            UNMET if row is None else at_least(ratios[column], BANDS[row][2 + column]) for row in bands(net_assets)))
    return all_of(any_of(criterion(0), criterion(1)), any_of(criterion(2), criterion(3)))


def routes(facts, date):
    solvent = at_least(facts["net_assets"], 0)
    not_two_losses = any_of(at_least(facts["profit_before_depreciation_latest"], 0),
                            at_least(facts["profit_before_depreciation_previous"], 0))
    corporation = negated(one_of(facts["applicant_kind"], "sole_proprietor"))
    created = at_least(date, datetime.date(2018, 4, 1))
    bodies = {
        "route_bank_linked": all_of(
            any_of(yes(facts["proper_loan_without_guarantee"]), yes(facts["proper_loan_simultaneous"])),
            solvent, not_two_losses, yes(facts["owner_separation"])),
        "route_financial": route_financial(facts),
        "route_collateral": all_of(
            yes(facts["collateral_provided"]), one_of(facts["collateral_kind"], "real_estate"),
            one_of(facts["collateral_owner"], "applicant", "owner"), yes(facts["sufficient_security"])),
        "route_elective": where(at_least(date, datetime.date(2024, 3, 15)), all_of(
            any_of(facts["first_accounts_open"], all_of(
                yes(facts["statements_submitted"]), yes(facts["no_loans_to_representative"]),
                yes(facts["owner_pay_within_norms"]))), yes(facts["pledge_given"]), yes(facts["waiver_wished"]),
            any_of(solvent, not_two_losses, no(facts["two_fiscal_years_closed"]))))}
    return {route: where(corporation, where(created, body)) for route, body in bodies.items()}


# ---------------------------------------------------------------- the conditions together

def conditions(facts, date):
    """The outcome of every decision of the contract that is a condition."""
    by_id = {
        "company_size": company_size(facts),
        "small_enterprise": small_enterprise(facts),
        "employee_evidence_required": employee_evidence_required(facts),
        "industry_eligible": industry_eligible(facts, date),
        "location_in_area": location_in_area(facts),
        "license_ok": any_of(no(facts["license_required"]), yes(facts["license_held"])),
        "fund_purpose_allowed": fund_purpose_allowed(facts),
        "excluded": excluded(facts),
        **routes(facts, date)}
    by_id["eligible"] = all_of(
        one_of(facts["applicant_kind"], *ELIGIBLE_KINDS), by_id["location_in_area"], by_id["company_size"],
        by_id["industry_eligible"], by_id["license_ok"], by_id["fund_purpose_allowed"], negated(by_id["excluded"]))
    by_id["owner_guarantee_waivable"] = any_of(*(by_id[it] for it in by_id if it.startswith("route_")))
    guarantee_total = total(facts["requested_amount"], facts["existing_guarantees"])
    by_id["collateral_required"] = any_of(above(guarantee_total, facts["association"].collateral_above), yes(facts["collateral_needed_anyway"]))
    return by_id
