"""What each scheme says: published terms, written apart from the rule files."""
import datetime
from fractions import Fraction

from model import route_financial
from outcomes import (
    UNKNOWN, above, ago, all_of, any_of, at_least, at_most, below, between, choose, dated, difference, equals, later,
    months, negated, no, one_of, ratio, reckon, same, total, where, yes)
from ranges import smallest
from rates import CONFIRMED, STRENGTHENING, by_class, classes, credit_class, percent

day = datetime.date

OF_LINE = object()  # the limit, or the balance, of the line of insurance
NOWHERE = object()  # no source states it


class Terms:
    """The box of one scheme: who may use it, period of reception, line, limit, balance counted, terms, rate."""

    def __init__(self, *available, first=None, last=None, line="general", limit=OF_LINE,
                 counted=OF_LINE, shortest=0, term=NOWHERE, grace=NOWHERE, guarantor="by_principle",
                 collateral="by_principle", rate=None, discount=None, share=0, subsidy=0, local=0, borne=None):
        self.available, self.first, self.last = available, first, last
        self.limit, self.counted, self.shortest = limit, counted, shortest
        self.unstated = {name for name, it in (("line", line), ("term", term), ("grace", grace)) if it is NOWHERE}
        self.line, self.term, self.grace = (None if it is NOWHERE else it for it in (line, term, grace))
        self.guarantor, self.collateral, self.rate = guarantor, collateral, rate
        self.discount, self.share, self.subsidy = discount, share, subsidy  # the share is one of the fee's rate
        self.local, self.borne = local, borne  # of some schemes only what is left of the rate is published


def bullet(facts):
    return one_of(facts["repayment"], "bullet")


def purpose(facts, *purposes):
    return one_of(facts["fund_purpose"], *purposes)


def bullet_or(facts, months, once=12):
    return choose((bullet(facts), once), otherwise=months)


def stated(months):
    return NOWHERE if months is None else months


def safety_net_rate(own, shared):
    return choose((shared, percent(own.safety_net_rates[True])), otherwise=percent(own.safety_net_rates[False]))


def tenth(amount):
    return amount * Fraction(1, 10)


def ahead(planned, date, months):
    """A day that is planned for so many months from a date at most, that day included."""
    return UNKNOWN if planned is None or date is None else between(planned, date, later(date, months))


def startup_conditions(facts):
    stage, planned, date = facts["startup_stage"], facts["planned_start"], facts["received_on"]
    since = months(facts["started_on"], facts["received_on"])
    helped = all_of(yes(facts["specified_startup_support"]), ahead(planned, date, 6))
    individual = all_of(one_of(stage, "planning_individual"), any_of(ahead(planned, date, 1), helped))
    company = all_of(one_of(stage, "planning_company"), any_of(ahead(planned, date, 2), helped))
    split = one_of(stage, "planning_split")
    young = below(since, 60)
    new_company = all_of(one_of(stage, "started_company", "split_company", "incorporated"), young)
    startup = any_of(individual, company, split, all_of(
        one_of(stage, "started_individual", "started_company", "split_company", "incorporated"), young))
    own_funds = any_of(yes(facts["first_tax_return_filed"]),
                       at_least(facts["own_funds"], reckon(tenth, facts["startup_funds"])))
    return startup, all_of(any_of(company, split, new_company), own_funds)


def debt_multiple(facts):
    """EBITDA有利子負債倍率; with an EBITDA below zero nothing is published, so open."""
    debt = difference(facts["borrowings_and_bonds"], facts["cash_and_deposits"])
    earned = total(facts["operating_profit"], facts["depreciation"])
    return choose((below(earned, 0), None), otherwise=ratio(debt, earned))


def elective_uplift(facts):
    solvent = at_least(facts["net_assets"], 0)
    earning = any_of(at_least(facts["profit_before_depreciation_latest"], 0),
                     at_least(facts["profit_before_depreciation_previous"], 0))
    closed = yes(facts["two_fiscal_years_closed"])
    return choose((all_of(closed, negated(any_of(solvent, earning))), None),
                  (all_of(closed, solvent, earning), percent(25)), otherwise=percent(45))


def sound(facts, most):
    """The four tests of the succession and the refinancing scheme, with the multiple allowed."""
    return (above(facts["net_assets"], 0), at_most(debt_multiple(facts), most), yes(facts["owner_separation"]),
            no(facts["rescheduled_loans"]))


def certificate_in_time(facts, date):
    """From 2024-12-01 the certificates of 3号, 4号 and 5号 name the last day of applying to the association."""
    asked = one_of(facts["municipal_certificate"], "safety_net_3", "safety_net_4", "safety_net_5")
    return where(asked, where(at_least(date, day(2024, 12, 1)), at_most(date, facts["certificate_apply_by"])))


def overdraft_conditions(facts, date, person):
    """The record with the bank, and a rating or, for a person with a blue return, what stands behind it."""
    return (at_least(months(facts["in_business_since"], date), 36), at_least(facts["accounts_filed"], 2),
            at_least(months(facts["banking_since"], date), 6), at_least(facts["requested_amount"], 1_000_000),
            any_of(equals(facts["term_months"], 12), equals(facts["term_months"], 24)),
            any_of(yes(facts["crd_standard_met"]), yes(facts["bank_rating_met"]), all_of(
                one_of(facts["applicant_kind"], "sole_proprietor"), yes(facts["blue_return"]), person)))


def succession_ground(facts, date):
    """What may be repaid depends on whether the succession is ahead or done; again within three years of the first."""
    loans, held, first = facts["repaid_loans"], facts["succession_date"], facts["first_succession_guarantee"]
    to_come = all_of(ahead(facts["planned_succession"], date, 36), negated(one_of(loans, "unguaranteed")))
    done = all_of(between(held, day(2020, 1, 1), day(2025, 3, 31)), below(months(held, date), 36),
                  one_of(loans, "guaranteed_before_succession_only"))
    again = any_of(no(facts["succession_used_before"]), at_most(date, ago(first, -36)) if first else UNKNOWN)
    return any_of(to_come, done), again


def terms(program, facts, date, conditions, base, shared):
    corporation = negated(one_of(facts["applicant_kind"], "sole_proprietor"))
    certificate, in_time = facts["municipal_certificate"], certificate_in_time(facts, date)
    in_scheme, requested = facts["existing_in_scheme"], facts["requested_amount"]
    equipment = purpose(facts, "equipment")
    equipment_or_both = purpose(facts, "equipment", "working_and_equipment")
    own = facts["association"]
    if program == "general":
        return Terms(term=stated(choose((equipment, own.terms["equipment"]), otherwise=own.terms["working"])), rate=base, discount=True)  # both: the shorter
    if program == "financial_requirement":
        return Terms(corporation, route_financial(facts), first=day(2018, 4, 1), guarantor="not_required",
                     collateral="where_needed", rate=base,
                     term=choose((bullet(facts), 24), (equipment, own.financial_equipment_term), otherwise=84))
    if program == "elective_subsidised":
        first, second, third = day(2025, 3, 31), day(2026, 3, 31), day(2027, 3, 31)
        uplift = elective_uplift(facts)
        certified = one_of(certificate, "safety_net_4", "safety_net_5")
        line = choose((certified, "safety_net"), otherwise="general")
        own_line = choose((certified, reckon(smallest, in_scheme, facts["existing_safety_net"])), otherwise=in_scheme)
        flat = choose((certified, safety_net_rate(own, shared)), otherwise=base)
        return Terms(corporation, conditions["route_elective"], in_time, first=day(2024, 3, 15), last=third, line=line, limit=80_000_000,
                     counted=own_line, term=bullet_or(facts, 120), grace=12, guarantor="not_required",
                     collateral="not_required", rate=total(flat, uplift),
                     subsidy=dated(date, (day(2024, 3, 15), first, percent(15)), (day(2025, 4, 1), second, percent(10)),
                                   (day(2026, 4, 1), third, percent(5))))
    if program == "startup":
        limit = dated(date, (None, day(2018, 3, 31), 10_000_000), (day(2018, 4, 1), day(2021, 8, 1), 20_000_000),
                      (day(2021, 8, 2), None, 35_000_000))
        return Terms(startup_conditions(facts)[0], limit=limit, counted=in_scheme, term=120, grace=12,
                     rate=percent(own.startup_rate))
    if program == "startup_sss":
        return Terms(one_of(facts["applicant_kind"], "company", "sole_proprietor"), startup_conditions(facts)[1],
                     first=day(2023, 3, 15), limit=35_000_000, counted=in_scheme, term=120,
                     grace=choose((yes(facts["proper_loan_at_bank"]), 36), otherwise=12), guarantor="not_required",
                     collateral="not_required", rate=total(percent(own.startup_rate), percent(20)))
    if program == "succession_special":
        most = dated(date, (None, day(2022, 8, 30), 10), (day(2022, 8, 31), None, 15))
        confirmed = same(percent(CONFIRMED[number - 1]) for number in classes(credit_class(facts)))
        return Terms(corporation, *succession_ground(facts, date), *sound(facts, most),
                     first=day(2020, 4, 1), term=bullet_or(facts, 120), grace=12, guarantor="not_required", collateral="where_needed",
                     rate=choose((yes(facts["coordinator_confirmed"]), confirmed), otherwise=base))
    if program == "proper_refinance":
        return Terms(corporation, yes(facts["guaranteed_proper_loan"]), *sound(facts, own.refinance_multiple),
                     any_of(yes(facts["proper_loan_simultaneous"]), yes(facts["proper_guarantee_released"])),
                     at_most(total(requested, in_scheme), facts["unguaranteed_proper_balance"]),
                     first=day(2024, 3, 15), last=day(2027, 3, 31), term=bullet_or(facts, 120), grace=12,
                     guarantor="not_required", collateral="where_needed", rate=base)
    if program in ("companion_support", "companion_support_unshared"):
        limit = dated(date, (None, day(2022, 1, 31), 40_000_000), (day(2022, 2, 1), day(2022, 9, 30), 60_000_000),
                      (day(2022, 10, 1), None, 100_000_000))
        sales = facts["sales_decline"]
        five = Fraction(5, 100)
        late = at_least(date, day(2023, 1, 10))
        decline = where(late, any_of(at_least(sales, five), facts["margin_fell"]))
        before = at_least(facts["decline_from_basis"], Fraction(15, 100))
        fifteen = at_least(sales, Fraction(15, 100))
        sharp = where(negated(late), any_of(fifteen, all_of(at_least(sales, five), before)))
        received = any_of(at_most(date, day(2024, 6, 30)), all_of(
            yes(facts["office_in_noto_area"]), any_of(at_most(date, day(2026, 3, 31)), UNKNOWN)))
        certified = all_of(one_of(certificate, "safety_net_5"), in_time,
                           any_of(late, fifteen, where(negated(late), before)))
        ground, line = (any_of(certified, decline, sharp), choose(
            (one_of(certificate, "safety_net_5"), "safety_net"), otherwise="general"))
        if program == "companion_support_unshared":
            ground = any_of(all_of(one_of(certificate, "safety_net_4"), in_time), all_of(
                one_of(certificate, "crisis"), at_most(facts["planned_drawdown"], day(2021, 12, 31))))
            line = choose((one_of(certificate, "crisis"), "crisis"), otherwise="safety_net")
        return Terms(yes(facts["action_plan"]), ground, received, first=day(2021, 4, 1), line=line,
                     limit=limit, counted=in_scheme, term=bullet_or(facts, 120), grace=60,
                     collateral="where_needed", subsidy=None)
    if program == "joint_support":
        proper = all_of(at_least(facts["simultaneous_proper_amount"], reckon(tenth, requested)),
                        at_least(facts["simultaneous_proper_term"], 12))
        first, second, third = day(2026, 3, 31), day(2027, 3, 31), day(2028, 3, 31)
        with_loan = dated(date, (day(2025, 3, 14), first, Fraction(1, 2)), (day(2026, 4, 1), second, Fraction(1, 3)),
                          (day(2027, 4, 1), third, Fraction(1, 4)))
        with_plan = dated(date, (day(2025, 3, 14), third, Fraction(1, 4)))
        share = choose((proper, with_loan), otherwise=with_plan)
        return Terms(any_of(proper, yes(facts["action_plan"])), first=day(2025, 3, 14), last=third,
                     term=bullet_or(facts, 120), grace=choose((equipment_or_both, 36), otherwise=12),
                     collateral="where_needed", rate=base, share=share)
    if program in ("management_strengthening", "strengthening_refinance", "strengthening_safety_net_5"):
        refinances = yes(facts["refinances_guaranteed"])
        first, rate = day(2012, 10, 1), by_class(STRENGTHENING, shared, credit_class(facts))
        asked = yes(facts["support_institution"]), yes(facts["plan_and_reports"])
        if program == "strengthening_refinance":
            asked = *asked, refinances, at_most(requested, facts["refinanced_unshared_balance"])
        line = "general"
        if program == "strengthening_safety_net_5":
            first, rate, line = day(2024, 7, 1), percent(80), "safety_net"
            asked = *asked, one_of(certificate, "safety_net_5"), in_time, yes(facts["refinances_covid_guarantee"])
        return Terms(*asked, first=first, grace=12, rate=rate, line=line,
                     term=choose((bullet(facts), 12), (refinances, 120), (equipment, 84), otherwise=60))
    if program.startswith("safety_net_"):
        number = int(program[-1])
        line = "safety_net_6" if number == 6 else "safety_net"
        asked = (one_of(certificate, program), *((in_time,) if number in (3, 4, 5) else ()))
        return Terms(*asked, line=line, term=stated(own.safety_net_term), grace=stated(own.safety_net_grace),
                     collateral="where_needed", rate=safety_net_rate(own, shared))
    if program == "crisis":
        first, last = day(2020, 2, 1), day(2021, 12, 31)
        return Terms(one_of(certificate, "crisis"), between(facts["planned_drawdown"], first, last), first=first,
                     last=last, line="crisis", term=120, grace=24, collateral="where_needed", rate=percent(own.crisis_rate))
    if program == "disaster":
        return Terms(yes(facts["disaster_certificate"]), line="disaster")
    small_limit = dated(date, (None, day(2018, 3, 31), 12_500_000), (day(2018, 4, 1), None, 20_000_000))
    if program in ("special_small", "special_small_npo"):
        npo = one_of(facts["applicant_kind"], "npo")
        return Terms(npo if program == "special_small_npo" else negated(npo), conditions["small_enterprise"], at_least(months(facts["in_business_since"], date), 12), yes(facts["taxes_paid"]), at_most(facts["existing_guarantees"], in_scheme), limit=small_limit,
                     counted=in_scheme, guarantor="not_required", collateral="not_required")
    if program == "small_micro":
        users = one_of(facts["applicant_kind"], "company", "sole_proprietor", "medical_corporation", "cooperative")
        return Terms(users, conditions["small_enterprise"], at_least(months(facts["in_business_since"], date), own.small_micro_months), limit=small_limit,
                     counted=facts["existing_guarantees"], term=stated(own.small_micro_term), rate=base)
    if program == "business_revival":
        return Terms(one_of(facts["revival_stage"], "pending", "closed"),
                     below(months(facts["plan_confirmed_on"], date), 36), yes(facts["revival_prospect"]),
                     limit=200_000_000, counted=in_scheme, term=120, rate=percent(own.revival_rate))
    if program == "claim_extinction":
        return Terms(yes(facts["claim_to_extinguish"]), yes(facts["claim_extinction_plan"]), line=NOWHERE)
    if program == "specified_bond":
        return Terms(one_of(facts["applicant_kind"], "company"), route_financial(facts), line="bond", limit=450_000_000,
                     counted=in_scheme, shortest=24, term=84, guarantor="not_required", collateral="where_needed", rate=base)
    if program == "revival_plan_refinance":
        return Terms(yes(facts["plan_and_reports"]), yes(facts["refinances_guaranteed"]),
                     at_most(requested, facts["refinanced_unshared_balance"]), line="revival_plan",
                     term=bullet_or(facts, 180), grace=12, rate=percent(own.revival_plan_rate))
    if program in ("revival_strengthened", "revival_strengthened_refinance"):
        asked, rate = (yes(facts["improvement_plan"]), yes(facts["plan_and_reports"])), 80
        if program == "revival_strengthened_refinance":
            within = at_most(requested, total(facts["refinanced_unshared_balance"],
                                              facts["refinanced_covid_safety_net_5"]))
            asked, rate = (*asked, yes(facts["refinances_guaranteed"]), within), 100
        return Terms(*asked, first=day(2025, 3, 14), line="revival_plan", term=180, grace=36, rate=percent(rate),
                     subsidy=percent(rate - 30))
    if program == "overdraft_line":
        person = any_of(all_of(at_least(facts["declared_income"], 3_000_000), yes(facts["own_real_estate"])),
                        all_of(at_least(facts["declared_income"], 1_000_000), yes(facts["collateral_provided"])))
        return Terms(*overdraft_conditions(facts, date, person), limit=280_000_000, shortest=12, term=24,
                     collateral="where_needed", rate=base)
    if program == "business_card_loan":
        person = all_of(above(facts["declared_income"], 0), yes(facts["own_real_estate"]))
        return Terms(*overdraft_conditions(facts, date, person), limit=20_000_000, counted=in_scheme, shortest=12,
                     term=24, collateral="not_required", rate=base)
    if program == "kagoshima_hospitality":
        return Terms(yes(facts["hospitality_business"]), yes(facts["bank_recommendation"]), first=day(2022, 4, 1),
                     last=day(2024, 3, 31), limit=50_000_000, counted=in_scheme,
                     term=choose((equipment_or_both, 180), otherwise=84),
                     grace=choose((equipment_or_both, 24), otherwise=12),
                     rate=difference(base, percent(20)))
    if program == "nagasaki_startup_backup":  # the prefecture's page names one and two months alone, not the six
        started = one_of(facts["startup_stage"], "started_individual", "started_company", "split_company", "incorporated")
        young = all_of(started, below(months(facts["started_on"], date), 60))
        backed = any_of(young, yes(facts["nagasaki_startup_backing"]))
        return Terms(startup_conditions(facts)[0], yes(facts["office_in_area"]), backed, limit=35_000_000,
                     counted=in_scheme, term=choose((equipment_or_both, 120), otherwise=84),
                     grace=choose((equipment_or_both, 24), otherwise=12), rate=percent(own.startup_rate), local=None,
                     borne=percent(40))
    if program == "noto_special_loan":
        by_certificate = one_of(certificate, "safety_net_4")
        certified = all_of(by_certificate, in_time, yes(facts["office_in_oku_noto"]))
        damaged = all_of(yes(facts["severe_disaster_damage"]), yes(facts["restoration_grant_decided"]))
        return Terms(yes(facts["action_plan"]), yes(facts["office_in_noto_area"]), any_of(certified, damaged),
                     first=day(2024, 2, 28), last=day(2026, 3, 31), limit=100_000_000, counted=in_scheme,
                     line=choose((by_certificate, "safety_net"), otherwise="general"), term=bullet_or(facts, 120),
                     grace=60, collateral="where_needed", subsidy=None, local=None, borne=percent(0))
    raise KeyError(program)
