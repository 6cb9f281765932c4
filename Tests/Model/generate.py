"""Seeded random applications: generate.py SEED COUNT [ASSOCIATION] writes JSON Lines.

Boundary values are over-represented, every fact is unknown in some of them, keys, choices and numbers
are written now in Japanese, now as identifiers. None of them breaks a consistency statement.
"""
import sys
from fractions import Fraction

import vocabulary
from associations import STANDARD, without_others
from drawing.amounts import draw_amounts, draw_purposes, draw_side
from drawing.applicant import draw_accounts, draw_detail, draw_founding, draw_size
from drawing.dates import draw_date
from drawing.dice import Dice
from drawing.repayment import draw_repayment
from drawing.scheme import OVERDRAFTS, draw_program, draw_scheme
from notation import to_json, write_application
from vocabulary import FACTS, INDUSTRIES, KINDS

FLAGS = ["guaranteed_loan_in_arrears", "tax_arrears", "dishonoured_bill", "bank_transactions_suspended",
         "subrogation_debt_outstanding", "insolvency_proceedings", "antisocial_forces", "third_party_broker",
         "hard_to_support", "representative_suspended"]
MOSTLY_YES = ["specified_startup_support", "first_tax_return_filed", "guaranteed_proper_loan", "action_plan",
              "proper_guarantee_released", "support_institution", "plan_and_reports", "taxes_paid", "revival_prospect",
              "claim_to_extinguish", "claim_extinction_plan", "disaster_certificate", "zero_zero_balance", "repaying_as_agreed",
              "local_bank_recommendation", "will_to_improve", "small_and_little_impaired", "bank_recommendation",
              "hospitality_business", "refinances_guaranteed", "refinances_covid_guarantee", "improvement_plan",
              "office_in_noto_area", "office_in_oku_noto", "severe_disaster_damage", "restoration_grant_decided",
              "nagasaki_startup_backing", "blue_return", "own_real_estate", "local_scheme_met",
              "statements_submitted", "no_loans_to_representative", "owner_pay_within_norms", "pledge_given",
              "waiver_wished", "sufficient_security", "owner_separation", "accounts_available", "license_held"]
EVEN = ["succession_used_before", "crd_standard_met", "bank_rating_met", "revolving_guarantee", "combined_disaster", "proper_loan_at_bank", "coordinator_confirmed", "own_business_eligible", "main_office_in_area", "office_in_area", "residence_in_area", "license_required",
        "local_scheme", "tax_payment_prospect", "old_debt_exception", "latest_accounts_settled", "operating_assets_owned",
        "fair_rent_paid", "not_family_company", "separate_by_bank_criteria", "outside_officer_attends",
        "pay_rules_checked_outside", "proper_loan_without_guarantee",
        "proper_loan_simultaneous", "collateral_needed_anyway", "special_guarantee", "accounting_advisor", "audited"]
SHARES = {  # what is written: what it means
    **{percent + "%": Fraction(percent) / 100 for percent in (
        "-5", "4.99", "5", "14.99", "15", "0", "66", "66.66", "66.666666666666666666", "66.666666666666666667", "66.67", "67", "100")},
    "3分の2": Fraction(2, 3), "300分の199": Fraction(199, 300), "2/3": Fraction(2, 3), "201/300": Fraction(67, 100)}


def draw_facts(dice, on=None, association=STANDARD):
    """A complete application to an association: fact id -> plain value; received on a day that is given, or any."""
    kind = (dice.choice(("company", "company", "sole_proprietor", "npo")) if dice.chance(.5)
            else dice.choice(list(KINDS)))
    industry = dice.choice(("medical", "finance_insurance", "forestry")) if dice.chance(.15) else dice.choice(
        list(INDUSTRIES))
    program = draw_program(dice, association)
    if program == "special_small_npo" and dice.chance(.7):
        kind = "npo"
    facts = {"applicant_kind": kind, "industry": industry, "industry_detail": draw_detail(dice, industry),
             "application_id": f"T-{dice.randrange(10**6):06}", "applicant_name": "株式会社見本製作所",
             "program": program, "received_on": on or draw_date(dice, program),
             "credit_class": 5 if dice.chance(.2) else dice.randint(1, 9),
             "fund_purpose": dice.choice(("working", "equipment", *vocabulary.FUND_PURPOSES)),
             "collateral_provided": True, "collateral_kind": dice.choice(("real_estate", *vocabulary.COLLATERAL_KINDS)),
             "collateral_owner": dice.choice(list(vocabulary.COLLATERAL_OWNERS)),
             "working_members": dice.choice((0, 19, 20, 21, 500)),
             "eligible_member_share": dice.choice([it for it in SHARES if it != "-5%"])}
    if kind == "cooperative":
        facts["cooperative_kind"] = dice.choice(list(vocabulary.COOPERATIVE_KINDS))
    draw_size(dice, facts)
    draw_accounts(dice, facts)
    bad = dice.choice((0, .02, .02, .3))
    facts |= {id: dice.chance(bad) for id in FLAGS}
    good = dice.choice((1, .9, .5))
    facts |= {id: dice.chance(good) for id in MOSTLY_YES}
    facts |= {id: dice.chance(.5) for id in EVEN}
    if kind != "company":
        facts["accounting_advisor"] = False
    draw_founding(dice, facts)
    facts["refinances_covid_guarantee"] &= facts["refinances_guaranteed"]
    facts["special_guarantee"] |= facts["program"] in OVERDRAFTS
    if any(facts[it] for it in ("proper_loan_without_guarantee", "proper_loan_simultaneous", "guaranteed_proper_loan")):
        facts["proper_loan_at_bank"] = True
    draw_scheme(dice, facts)
    draw_amounts(dice, facts)
    if dice.chance(.4):
        facts["collateral_provided"] = False
        del facts["collateral_kind"], facts["collateral_owner"]
    draw_repayment(dice, facts)
    draw_side(dice, facts)
    if dice.chance(.5):  # no ground for a discount: most schemes don't say whether they grant one
        facts |= {"collateral_provided": False, "accounting_advisor": False, "audited": False}
        facts.pop("collateral_kind", None), facts.pop("collateral_owner", None)
    if facts["program"] in ("special_small", "special_small_npo", "small_micro") and dice.chance(.7):
        facts["employees"] = dice.near(5, 20)
    if dice.chance(.3):
        clear_the_way(dice, facts)
    draw_purposes(facts)
    return {id: facts[id] for id in without_others(facts, association, "facts")}


def clear_the_way(dice, facts):
    """Nothing but the scheme, the amount and the terms can stand in the way; few of the others are eligible."""
    facts |= dict.fromkeys(FLAGS, False) | {"license_required": False, "own_business_eligible": True}
    facts |= dict.fromkeys(("main_office_in_area", "residence_in_area"), True)
    if facts["fund_purpose"] not in ("working", "equipment", "working_and_equipment"):
        facts["fund_purpose"] = "working"
    if facts["industry"] in ("agriculture", "fishery", "forestry", "finance_insurance") or dice.chance(.5):
        facts |= {"industry": "manufacturing_etc", "industry_detail": "それ以外"}
    facts["employees"] = min(facts["employees"], dice.choice((5, 20)))


def drop_some(dice, facts):
    """Unknowns: none, one, two, a part of all keys or of the numbers, or nearly all."""
    share = dice.choice((0, 0, None, None, .03, .1, .3, .6, .9))
    keys = [id for id in facts if FACTS[id][1] in vocabulary.NUMBERS] if dice.chance(.3) else list(facts)
    gone = dice.sample(keys, dice.randint(1, 2)) if share is None else [key for key in keys if dice.chance(share)]
    return {key: value for key, value in facts.items() if key not in gone}, gone


def applications(seed, count, on=None, association=STANDARD):
    """(application, what it leaves out: fact id -> plain value); with a basis date, that takes the place of its own."""
    dice = Dice(seed)
    for _ in range(count):
        complete = draw_facts(dice, on, association)
        if on:
            complete["received_on"] = draw_date(dice, complete["program"])
        facts, gone = drop_some(dice, complete)
        yield (write_application(dice, facts, [id for id in gone if dice.chance(.2)]),
               {id: SHARES[complete[id]] if FACTS[id][1] == "rate" else complete[id] for id in gone})


if __name__ == "__main__":
    for application, _ in applications(int(sys.argv[1]), int(sys.argv[2]), None, *sys.argv[3:4]):
        print(to_json(application))
