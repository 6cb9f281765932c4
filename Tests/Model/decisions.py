"""decide(application, on=None, association=STANDARD) -> {decision: {"status", "value", "applicable"}}, all of them."""
from fractions import Fraction
from math import trunc

from associations import ASSOCIATIONS, STANDARD, without_others
from counted import counted_decisions, with_counted
from model import bands, conditions
from money import balances_known, fee, limits, loan_amount
from outcomes import (
    ABSENT, MET, UNKNOWN, UNMET, all_of, any_of, at_least, at_most, between, choose, condition, difference, equals,
    known, negated, none_of, one_of, rate, reckon, same, total, value, where, yes)
from payment import payment_decisions
from rates import base_rate, liability_sharing, percent
from sales import sales_decisions, with_sales
from reading import read_application
from schemes import elective_uplift, terms
from side import side_decisions
from vocabulary import PROGRAMS, in_range

OUTSIDE = {"status": "unmet", "value": None, "applicable": False}


def certainly(route):
    """A route that doesn't apply can't be used."""
    return route if route == MET else UNKNOWN if "T" in route else UNMET


def guarantee_way(facts, by_id, guarantor):
    """(the way of the choice made, whether a guarantor is needed at the scheme's own rate, whether the uplift is paid)

    財務要件型 and 事業者選択型 are of use at the scheme's rate under their own schemes alone, and these ask for no guarantor.
    """
    sole, program = one_of(facts["applicant_kind"], "sole_proprietor"), facts["program"]
    routes = {it: certainly(by_id["route_" + it]) for it in ("bank_linked", "collateral", "elective")}
    required = all_of(negated(sole), one_of(guarantor, "by_principle"),
                      none_of(by_id["route_bank_linked"], by_id["route_collateral"]))
    way = choose(
        (sole, "sole_proprietor"), (one_of(program, "financial_requirement"), "financial_scheme"),
        (one_of(program, "elective_subsidised"), "elective_scheme"),
        (one_of(guarantor, "not_required"), "scheme_without_guarantor"), (routes["bank_linked"], "bank_linked"),
        (routes["collateral"], "collateral"), (routes["elective"], "elective_at_dearer_rate"), otherwise="guarantor_in_principle")
    return way, required, all_of(required, routes["elective"])


def unless_unstated(outcome, unstated, complete):
    """充足か未詳: what stays open because no source states the limit counts as met once all it is compared with is known."""
    return MET if outcome == UNKNOWN and unstated and complete else outcome


def scheme_decisions(facts, date, by_id):
    program, certificate = facts["program"], facts["municipal_certificate"]
    shared = liability_sharing(program, date, certificate)
    base = base_rate(facts, shared)
    sharings = {it: liability_sharing(it, date, certificate) for it in ([program] if program else facts["programs"])}
    boxes = {it: terms(it, facts, date, by_id, base_rate(facts, by), by) for it, by in sharings.items()}
    one = boxes[program] if program else None

    def all_agree(name):
        return same(getattr(it, name) for it in boxes.values())
    available = UNKNOWN  # without a scheme one can be used, another not
    limit, is_within = None, UNKNOWN
    if one:
        period = MET if one.first is None else between(date, one.first, one.last)
        available = all_of(period, *one.available)
        limit, is_within = limits(one, facts)
    within_term = all_of(at_most(facts["term_months"], all_agree("term")),
                         at_least(facts["term_months"], all_agree("shortest")))
    within_grace = any_of(equals(facts["grace_months"], 0), at_most(facts["grace_months"], all_agree("grace")))
    unstated = one.unstated if one else set()
    acceptable = all_of(
        by_id["eligible"], available, unless_unstated(is_within, "line" in unstated, balances_known(facts)),
        unless_unstated(within_term, "term" in unstated, known(facts["term_months"])),
        unless_unstated(within_grace, "grace" in unstated, known(facts["grace_months"])))
    discount_allowed = {True: MET, None: UNKNOWN}[all_agree("discount")]
    reduced = all_agree("rate")
    for ground in (yes(facts["collateral_provided"]),
                   any_of(yes(facts["accounting_advisor"]), yes(facts["audited"]))):
        discount = choose((all_of(ground, discount_allowed), percent(10)), otherwise=0)
        if discount_allowed == UNKNOWN and not known(discount):
            discount = None  # whether there is one, no source states
        reduced = difference(reduced, discount)
    subsidy = all_agree("subsidy")
    if one and one.share != 0:
        subsidy = reckon(lambda it, part: it * part, reduced, one.share)
    local = all_agree("local")
    borne = one.borne if one and one.borne is not None else difference(difference(reduced, subsidy), local)
    lent, fee_in_yen = loan_amount(facts), fee(facts, reduced)
    if fee_in_yen is ABSENT and program in (None, "succession_special") and facts["coordinator_confirmed"] is None:
        fee_in_yen = None  # the rate may have no value either, and which of the two it is stays open
    association = reckon(lambda it, part: trunc(it * part), lent,
                         choose((shared, Fraction(4, 5)), otherwise=1))
    raised = total(reduced, elective_uplift(facts))
    raised_fee = fee(facts, raised)
    if raised_fee is ABSENT and program in (None, "succession_special") and facts["coordinator_confirmed"] is None:
        raised_fee = None
    raising = all_of(certainly(by_id["route_elective"]), negated(one_of(program, "elective_subsidised")))
    way, required, uplifted = guarantee_way(facts, by_id, all_agree("guarantor"))
    rate_of_choice = choose((uplifted, raised), otherwise=reduced)
    fee_of_choice = choose((uplifted, raised_fee), otherwise=fee_in_yen)
    both = yes(facts["local_scheme"])  # what two schemes cost together, no source states
    sharing = condition(shared)
    sharing["value"] = {"met": True, "unmet": False}.get(sharing["status"])
    return {
        "scheme_available": condition(available), "scheme_limit": value(limit), "within_limit": condition(is_within),
        "scheme_guarantor": value(all_agree("guarantor")), "scheme_collateral": value(all_agree("collateral")),
        "guarantor_required": condition(required), "guarantor_under_scheme": condition(required),
        "guarantee_way": value(way), "guarantor_of_choice": condition(all_of(required, none_of(by_id["route_elective"]))),
        "rate_of_choice": rate(rate_of_choice),
        "fee_of_choice": value(fee_of_choice),
        **payment_decisions(facts, fee_of_choice, rate_of_choice, total(subsidy, local), OUTSIDE, condition),
        "collateral_under_scheme": condition(all_of(
            negated(one_of(all_agree("collateral"), "not_required")), by_id["collateral_required"])),
        "elective_route_rate": rate(raised) if raising == MET else OUTSIDE if "T" not in raising else value(None),
        "elective_route_fee": value(raised_fee) if raising == MET else OUTSIDE if "T" not in raising else value(None),
        "scheme_term": value(all_agree("term")),
        "within_term": condition(within_term), "within_grace": condition(within_grace),
        "acceptable": condition(acceptable),
        "acceptable_under_both": condition(where(both, all_of(acceptable, yes(facts["local_scheme_met"])))),
        "rate_under_both": OUTSIDE if both == UNMET else value(None),
        "liability_sharing": sharing, "base_rate": rate(base), "fee_rate": rate(reduced),
        "state_subsidy_rate": rate(subsidy), "local_subsidy_rate": rate(local), "borne_rate": rate(borne),
        "fee": value(fee_in_yen), "association_share": value(association),
        "bank_share": value(difference(lent, association))}


def decide(application, on=None, association=STANDARD):
    return decide_facts(read_application(application), on, association)


def decide_facts(facts, on=None, association=STANDARD):
    facts = {id: in_range(id, it) for id, it in facts.items()}
    facts |= {"association": ASSOCIATIONS[association],
              "programs": without_others(PROGRAMS, association, "programs")}
    facts["received_on"] = date = on or facts["received_on"]
    facts = with_sales(with_counted(facts))
    by_id = conditions(facts, date)
    decisions = {id: condition(outcome) for id, outcome in by_id.items()}
    decisions["guarantee_total"] = value(total(facts["requested_amount"], facts["existing_guarantees"]))
    criterion = same(it or ABSENT for it in bands(facts["net_assets"]))
    decisions |= {"financial_criterion": value(criterion), **scheme_decisions(facts, date, by_id),
                  **side_decisions(facts), **counted_decisions(facts), **sales_decisions(facts, date)}
    return {id: decisions[id] for id in without_others(decisions, association, "decisions")}
