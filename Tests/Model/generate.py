"""Seeded random applications: generate.py SEED COUNT writes JSON Lines.

Boundary values are over-represented, every fact is unknown in some of them, keys, choices and numbers
are written now in Japanese, now as identifiers. None of them breaks a consistency statement.
"""
import datetime
import random
import sys
from fractions import Fraction

import counted
import model
import vocabulary
from outcomes import ago, later
from notation import to_json, write_application
from vocabulary import DETAILS, FACTS, INDUSTRIES, KINDS, PROGRAMS

DATES = [datetime.date.fromisoformat(it) for it in (
    "2007-10-01", "2012-10-01", "2018-04-01", "2020-02-01", "2020-05-15", "2021-04-01", "2021-08-02", "2022-01-01",
    "2022-02-01", "2022-04-01", "2022-08-31", "2022-10-01", "2023-01-10", "2023-03-15", "2023-07-14", "2024-03-15",
    "2024-04-01", "2024-07-01", "2024-12-01", "2025-03-14", "2025-04-01", "2026-04-01", "2027-04-01", "2028-04-01")]
PERIODS = {  # within which the scheme is received
    "elective_subsidised": ("2024-03-15", "2027-03-31"), "proper_refinance": ("2024-03-15", "2027-03-31"),
    "companion_support": ("2021-04-01", "2024-06-30"), "companion_support_unshared": ("2024-07-01", "2026-03-31"),
    "strengthening_safety_net_5": ("2024-07-01", "2028-03-31"), "revival_strengthened": ("2025-03-14", "2028-03-31"),
    "revival_strengthened_refinance": ("2025-03-14", "2028-03-31"), "safety_net_5": ("2024-06-30", "2024-12-31"),
    "joint_support": ("2025-03-14", "2028-03-31"), "crisis": ("2020-02-01", "2021-12-31"),
    "kagoshima_hospitality": ("2022-04-01", "2024-03-31"), "startup_sss": ("2023-03-15", "2026-03-31"),
    "succession_special": ("2021-01-01", "2025-03-31"), "financial_requirement": ("2018-04-01", "2026-03-31")}
DECISIVE_DATES = [datetime.date(2007, 10, 1), datetime.date(2018, 4, 1), datetime.date(2018, 4, 1), datetime.date(2020, 5, 15), datetime.date(2024, 3, 15)]
FLAGS = ["guaranteed_loan_in_arrears", "tax_arrears", "dishonoured_bill", "bank_transactions_suspended",
         "subrogation_debt_outstanding", "insolvency_proceedings", "antisocial_forces", "third_party_broker",
         "hard_to_support"]
MOSTLY_YES = ["specified_startup_support", "first_tax_return_filed", "guaranteed_proper_loan", "action_plan",
              "proper_guarantee_released", "support_institution", "plan_and_reports", "taxes_paid", "revival_prospect",
              "claim_to_extinguish", "claim_extinction_plan", "disaster_certificate", "zero_zero_balance", "repaying_as_agreed",
              "local_bank_recommendation", "will_to_improve", "small_and_little_impaired", "bank_recommendation",
              "hospitality_business", "refinances_guaranteed", "refinances_covid_guarantee", "improvement_plan",
              "office_in_noto_area", "blue_return", "own_real_estate",
              "statements_submitted", "no_loans_to_representative", "owner_pay_within_norms", "pledge_given",
              "waiver_wished", "sufficient_security", "owner_separation", "accounts_available", "license_held"]
EVEN = ["succession_used_before", "crd_standard_met", "bank_rating_met", "revolving_guarantee", "combined_disaster", "proper_loan_at_bank", "coordinator_confirmed", "own_business_eligible", "main_office_in_area", "office_in_area", "residence_in_area", "license_required",
        "tax_payment_prospect", "old_debt_exception", "latest_accounts_settled", "operating_assets_owned",
        "fair_rent_paid", "not_family_company", "separate_by_bank_criteria", "outside_officer_attends",
        "pay_rules_checked_outside", "proper_loan_without_guarantee",
        "proper_loan_simultaneous", "collateral_needed_anyway", "special_guarantee", "accounting_advisor", "audited"]
OVERDRAFTS = ("overdraft_line", "business_card_loan")
SHARES = {  # what is written: what it means
    **{percent + "%": Fraction(percent) / 100 for percent in (
        "-5", "4.99", "5", "14.99", "15", "0", "66", "66.66", "66.666666666666666666", "66.666666666666666667", "66.67", "67", "100")},
    "3分の2": Fraction(2, 3), "300分の199": Fraction(199, 300), "2/3": Fraction(2, 3), "201/300": Fraction(67, 100)}


class Dice(random.Random):
    def chance(self, probability):
        return self.random() < probability

    def near(self, *lines):
        return self.choice(lines) + self.choice((-1, 0, 0, 1))


def draw_facts(dice, on=None):
    """A complete application: fact id -> plain value; received on a day that is given, or any."""
    kind = (dice.choice(("company", "company", "sole_proprietor", "npo")) if dice.chance(.5)
            else dice.choice(list(KINDS)))
    industry = dice.choice(("medical", "finance_insurance", "forestry")) if dice.chance(.15) else dice.choice(
        list(INDUSTRIES))
    facts = {"applicant_kind": kind, "industry": industry, "industry_detail": draw_detail(dice, industry),
             "application_id": f"T-{dice.randrange(10**6):06}", "applicant_name": "株式会社見本製作所",
             "program": (program := draw_program(dice)), "received_on": on or draw_date(dice, program),
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
    if facts["program"] in ("special_small", "small_micro") and dice.chance(.7):
        facts["employees"] = dice.near(5, 20)
    if dice.chance(.3):
        clear_the_way(dice, facts)
    draw_purposes(facts)
    return facts


def draw_purposes(facts):
    """The amount applied for, by what it is for."""
    amount, purpose = facts["requested_amount"], facts["fund_purpose"]
    working = {"working": amount, "equipment": 0}.get(purpose, amount // 3)
    if purpose != "working_and_equipment" or 0 < working < amount:
        facts |= {"working_amount": working, "equipment_amount": amount - working}


def clear_the_way(dice, facts):
    """Nothing but the scheme, the amount and the terms can stand in the way; few of the others are eligible."""
    facts |= dict.fromkeys(FLAGS, False) | {"license_required": False, "own_business_eligible": True}
    facts |= dict.fromkeys(("main_office_in_area", "residence_in_area"), True)
    if facts["fund_purpose"] not in ("working", "equipment", "working_and_equipment"):
        facts["fund_purpose"] = "working"
    if facts["industry"] in ("agriculture", "fishery", "forestry", "finance_insurance") or dice.chance(.5):
        facts |= {"industry": "manufacturing_etc", "industry_detail": "それ以外"}
    facts["employees"] = min(facts["employees"], dice.choice((5, 20)))


def draw_founding(dice, facts):
    """Fiscal years that have ended by the reception: none, one, two or many; no profit of a year that isn't closed."""
    date = facts["received_on"]
    facts["fiscal_year_end_month"] = dice.choice((2, 3, date.month, dice.randint(1, 12)))
    if facts["applicant_kind"] != "sole_proprietor":
        facts["established_on"] = since(dice, date, 0, 1, 11, 12, 13, 23, 24, 25, 35, 36, 120, 240)
        ended = counted.fiscal_years_ended(facts["established_on"], facts["fiscal_year_end_month"], date)
        if ended < 2 or ended == 2 and not facts["latest_accounts_settled"]:
            del facts["profit_before_depreciation_previous"]
    facts["license_expires_on"] = date + datetime.timedelta(dice.choice((-30, -1, 0, 1, 13, 14, 15, 365)))
    facts |= {"officers_and_family": dice.choice((0, 1, 2, 5)), "temporary_employees": dice.choice((0, 0, 1, 30))}


def draw_detail(dice, industry):
    """Mostly one of the details that decide the industry."""
    own = [name for name, _ in DETAILS if industry in vocabulary.BELONGS[name]]
    return dice.choice([it for it in own if it != "それ以外"] or own) if dice.chance(.8) else "それ以外"


def draw_date(dice, program):
    if program in PERIODS and dice.chance(.6):
        first, last = map(datetime.date.fromisoformat, PERIODS[program])
        if dice.chance(.4):
            return dice.choice((first, last)) + datetime.timedelta(dice.choice((-1, 0, 1)))
        return first + datetime.timedelta(dice.randrange((last - first).days))
    if dice.chance(.5):
        return dice.choice(DECISIVE_DATES) + datetime.timedelta(dice.choice((-1, 0, 1)))
    if dice.chance(.5):
        return dice.choice(DATES) + datetime.timedelta(dice.choice((-1, 0, 1)))
    return datetime.date(2005, 1, 1) + datetime.timedelta(dice.randrange(25 * 365))


def draw_program(dice):
    return dice.choice(("general", "safety_net_5")) if dice.chance(.3) else dice.choice(list(PROGRAMS))


def draw_size(dice, facts):
    kind, industry = facts["applicant_kind"], facts["industry"]
    capital, employees, small = model.SIZE.get(industry, (None, 300, 20))
    if kind == "npo":
        employees = model.NPO_LIMIT.get(industry, 300)
    elif kind == "sole_proprietor" and industry == "medical":
        employees = 100
    if dice.chance(.2):  # another row's lines
        employees, small = dice.choice((50, 100, 200, 300, 900)), dice.choice((5, 20))
    place = dice.random()
    facts["employees"] = (dice.near(employees) if place < .4 else dice.near(small) if place < .55
                          else dice.near(employees * 9 // 10) if place < .7 else dice.randrange(0, 1200))
    facts["capital"] = (dice.near(capital or 300_000_000) if dice.chance(.45)
                        else dice.near(50_000_000, 100_000_000, 300_000_000) if dice.chance(.3)
                        else int(10 ** dice.uniform(5, 9)))


def draw_accounts(dice, facts):
    """Net assets and what stands in a ratio to them, often exactly on a line of the table, or a yen beside it."""
    net = dice.near(50_000_000, 300_000_000, 500_000_000) if dice.chance(.4) else dice.choice(
        (-1, 0, 1, -int(10 ** dice.uniform(5, 9)), *(int(10 ** dice.uniform(7.7, 9.3)) for _ in range(6))))
    if net > 0 and dice.chance(.4):  # round enough for exact ratios
        net = -(-net // 6_000_000) * 6_000_000
    liabilities = int(10 ** dice.uniform(6, 10))
    if net > 0 and dice.chance(.5):
        liabilities = max(0, dice.near(net * 4, net * 17 // 3))
    liabilities = max(liabilities, -net)
    if net > 0 and dice.chance(.3):
        facts["capital"] = max(0, dice.near(net // 2, net * 2 // 3))
    if net > 0 and dice.chance(.03):
        facts["capital"] = 0
    paid, discount = (0, 0) if dice.chance(.08) else (int(10 ** dice.uniform(4, 7)), dice.choice((0, 1, 250_000)))
    received = dice.choice((0, 0, 1, 120_000))
    earned, line = int(dice.choice((-1, 1, 1, 1)) * 10 ** dice.uniform(5, 9)), dice.random()
    if line < .35:
        earned = (net + liabilities) * dice.choice((5, 10)) // 100 + dice.choice((-1, 0, 1))
    elif line < .7:
        earned = (paid + discount) * dice.choice((2, 3, 4)) // 2 + dice.choice((-1, 0, 1))
    facts |= {"net_assets": net, "liabilities": liabilities, "operating_profit": earned - received,
              "interest_and_dividends_received": received, "interest_paid": paid, "discount_charges": discount}
    for year in ("latest", "previous"):
        facts["profit_before_depreciation_" + year] = dice.choice((-1, 0, 1, -3_000_000, 4_500_000))


def yen(dice):
    return int(10 ** dice.uniform(4, 9))


def draw_scheme(dice, facts):
    """What the schemes ask for; mostly so that the scheme can be used, but for one or two facts on their line."""
    program, date = facts["program"], facts["received_on"]
    good = dice.choice((1, .9, .6))

    def draw(likely, *others):
        return likely if dice.chance(good) else dice.choice(others)
    likely = {"companion_support": "safety_net_5", "strengthening_safety_net_5": "safety_net_5", "elective_subsidised": dice.choice(("no_certificate", "safety_net_5")), "companion_support_unshared": dice.choice(("safety_net_4", "crisis")),
              **{it: it for it in vocabulary.CERTIFICATES}}.get(program, "no_certificate")
    individual, company = ("planning_individual", "started_individual"), ("started_company", "split_company", "incorporated")
    stage = dice.choice([it for it in vocabulary.STAGES if it not in (
        company if facts["applicant_kind"] == "sole_proprietor" else individual)])
    facts |= {
        "municipal_certificate": draw(likely, *vocabulary.CERTIFICATES), "startup_stage": stage,
        "certificate_issued_on": date - datetime.timedelta(dice.choice((1, 10, 29, 30, 31))),
        "planned_start": date if stage in company else max(date, ahead(dice, date, 0, 1, 2, 3, 6, 7)),
        "started_on": since(dice, date, 0, 12, 13, 14, 15, 59, 60, 61),
        "planned_succession": ahead(dice, date, 0, 35, 36, 37),
        "succession_date": dice.choice((since(dice, date, 0, 35, 36, 37), min(date, datetime.date.fromisoformat(
            dice.choice(("2019-12-31", "2020-01-01", "2023-06-01", "2025-03-31", "2025-04-01")))))),
        "planned_drawdown": dice.choice((date + datetime.timedelta(14), datetime.date(2020, 1, 31),
                                         datetime.date(2020, 2, 1), datetime.date(2021, 12, 31),
                                         datetime.date(2022, 1, 1))),
        "in_business_since": since(dice, date, 0, 5, 6, 11, 12, 13, 240),
        "revival_stage": draw(dice.choice(("pending", "closed")), *vocabulary.REVIVAL_STAGES),
        "plan_confirmed_on": since(dice, date, 0, 35, 36, 37),
        "certificate_apply_by": date + datetime.timedelta(dice.choice((-1, 0, 0, 1, 30))),
        "accounts_filed": draw(dice.choice((2, 3)), 0, 1), "banking_since": since(dice, date, *draw((6, 60), (0, 5, 7))),
        "declared_income": dice.choice((-1, 0, 1, 999_999, 1_000_000, 2_999_999, 3_000_000)),
        "repaid_loans": dice.choice(list(vocabulary.REPAID_LOANS)),
        "rescheduled_loans": dice.chance(1 - good)}
    if program in OVERDRAFTS:
        facts["in_business_since"] = since(dice, date, *draw((36, 240), (35, 37)))
    if facts["succession_used_before"]:
        facts["first_succession_guarantee"] = since(dice, date, 0, 35, 36, 37)
    if stage in ("started_company", "split_company"):
        facts["started_on"] = facts.get("established_on", facts["started_on"])
    if stage == "incorporated" and "established_on" in facts:
        facts["started_on"] = min(facts["started_on"], facts["established_on"])
    if stage == "planning_individual":
        del facts["started_on"]
    facts["startup_funds"] = yen(dice)
    facts["own_funds"] = max(0, facts["startup_funds"] // 10 + dice.choice((-1, 0, 1)))
    if dice.chance(.25):
        facts["municipal_certificate"] = dice.choice(("safety_net_4", "safety_net_5", "crisis"))
    draw_debt(dice, facts)
    draw_sales(dice, facts)


def draw_sales(dice, facts):
    """Months that have fallen by one of the lines, or a yen more or less; margins likewise."""
    def fallen(amount):
        return max(0, amount * (100 - dice.choice((-5, 0, 5, 15, 20, 50))) // 100 + dice.choice((-1, 0, 0, 1)))
    base = dice.choice((1_000_000, 20_000_000, yen(dice)))
    for id in ("sales_latest", "sales_1_before", "sales_2_before", "sales_1_after", "sales_2_after"):
        facts[id + "_last_year"] = base if dice.chance(.95) else 0
        facts[id] = fallen(base)
    facts |= {"sales_3_before": base, "designation": dice.choice(list(vocabulary.DESIGNATIONS)),
              "no_last_year_to_compare": dice.chance(.3), "sales_before_disaster": dice.choice((0, 3 * base)),
              "sales_after_disaster": dice.choice((0, 3 * base)),
              "basis_monthly_sales": dice.choice((base, base * 20 // 17, base * 20 // 17 + 1))}
    part = dice.choice((base, base // 2, base // 20))
    for id in ("sales_latest", "sales_1_before", "sales_2_before"):
        facts[f"designated_{id}_last_year"], facts["designated_" + id] = part, fallen(part)
    facts["designated_sales_3_before"] = part
    for id, amount in (("operating_profit_3_months", base), ("designated_profit_3_months", part)):
        profit = dice.choice((amount // 10, amount // 10, 0, -amount))
        facts |= {id + "_last_year": profit, id: fallen(max(profit, 0)) if dice.chance(.8) else -1}
    cost = base // 2
    price = dice.choice((100_000, 83_333))
    facts |= {"cost_of_sales_latest": cost, "oil_cost_latest": dice.near(cost // 5, cost // 2),
              "oil_price_last_year": price, "oil_price_latest": dice.near(price * 6 // 5),
              "oil_cost_3_months_last_year": cost, "oil_cost_3_months": dice.near(cost)}
    gross, earned = base * 3 // 10, dice.choice((base // 10, base // 10, 0, -1))
    facts |= {"gross_profit_last_year": gross, "gross_profit_latest": fallen(gross),
              "operating_profit_last_year": earned, "operating_profit_latest": fallen(max(earned, 0)),
              "sales_of_latest_accounts": 12 * base, "sales_of_previous_accounts": 12 * base,
              "gross_profit_of_previous_accounts": 12 * gross, "gross_profit_of_latest_accounts": fallen(12 * gross),
              "operating_profit_of_previous_accounts": dice.choice((facts["operating_profit"], 12 * earned))}


def since(dice, date, *months):
    """The day so many months before a date, or one beside it."""
    return min(date, ago(date, dice.choice(months)) + datetime.timedelta(dice.choice((-1, 0, 0, 1))))


def ahead(dice, date, *months):
    """The day so many months after a date, or one beside it."""
    return later(date, dice.choice(months)) + datetime.timedelta(dice.choice((-1, 0, 0, 1)))


def draw_debt(dice, facts):
    """Debt that is ten or fifteen times the profit before depreciation, a yen beside it, or anything."""
    facts["depreciation"], facts["cash_and_deposits"] = dice.choice((0, 3_000_000, yen(dice))), dice.choice((0, yen(dice)))
    earned = facts["operating_profit"] + facts["depreciation"]
    if dice.chance(.1):
        facts["depreciation"] = max(0, -facts["operating_profit"])
    facts["borrowings_and_bonds"] = (
        max(0, dice.near(10 * earned, 15 * earned) + facts["cash_and_deposits"]) if dice.chance(.7) else yen(dice))
    if facts["borrowings_and_bonds"] > facts["liabilities"]:
        larger = "liabilities" if dice.chance(.5) else "borrowings_and_bonds"
        facts[larger] = facts["borrowings_and_bonds" if larger == "liabilities" else "liabilities"]
    if (beyond := facts["cash_and_deposits"] - facts["net_assets"] - facts["liabilities"]) > 0:
        facts["liabilities"] += beyond


def draw_amounts(dice, facts):
    """The amount applied for and the balances, often exactly on a limit."""
    separate = [0, 0, 0, 0] if dice.chance(.4) else [dice.choice((0, 10_000_000, 200_000_000, 280_000_000))
                                                     for _ in range(4)]
    general = dice.choice((0, 0, 15_000_000, 75_000_000, 200_000_000, dice.randrange(0, 150) * 500_000))
    safety, crisis, disaster, revival = separate
    bond = dice.choice((0, 0, 200_000_000, 300_000_000))
    existing = general + bond + sum(separate)
    program = facts["program"]
    line = (safety if program.startswith("safety_net") else crisis if program == "crisis"
            else disaster if program == "disaster" else general)
    in_scheme = dice.choice((0, 0, line, existing, line // 2))
    most = dice.choice((80, 80, 20, 12.5, 35, 50, 100, 200, 280, 380, 450, 480, 500, 560, 960)) * 1_000_000
    counted = dice.choice((existing, existing, line, in_scheme, safety + crisis + disaster))
    facts |= {"existing_guarantees": existing, "existing_safety_net": safety, "existing_crisis": crisis,
              "existing_disaster": disaster, "existing_in_scheme": min(in_scheme, existing),
              "existing_combined_disaster": dice.choice((0, disaster)), "existing_bond": bond,
              "existing_revival_plan": revival,
              "requested_amount": (max(0, dice.near(int(most)) - counted) if dice.chance(.6)
                                   else dice.randrange(1, 600) * 500_000)}
    # The fee of nothing is 0 whatever the rate; through a rate that no source states no range is followed.
    facts["requested_amount"] = max(1, facts["requested_amount"])
    wanted = facts["requested_amount"] + facts["existing_in_scheme"]
    facts["unguaranteed_proper_balance"] = max(int(facts["proper_loan_without_guarantee"]), dice.near(wanted), 0)
    facts["refinanced_unshared_balance"] = (
        min(existing, max(0, dice.near(facts["requested_amount"]))) if facts["refinances_guaranteed"] else 0)
    if program in OVERDRAFTS and dice.chance(.4):
        facts["requested_amount"] = dice.near(1_000_000, 20_000_000)
    facts["refinanced_covid_safety_net_5"] = (max(0, dice.near(facts["requested_amount"])
        - facts["refinanced_unshared_balance"]) if facts["refinances_guaranteed"] and dice.chance(.5) else 0)
    facts["simultaneous_proper_amount"] = max(
        int(facts["proper_loan_simultaneous"]), facts["requested_amount"] // 10 + dice.choice((-1, 0, 0, 1)), 0)
    facts["simultaneous_proper_term"] = dice.choice((0, 11, 12, 12, 13))


def draw_repayment(dice, facts):
    """Terms on their lines; none that one application can't say."""
    term = dice.choice((1, 6, 12, 13, 24, 25, 36, 37, 60, 61, 84, 85, 120, 121, 180, 181, 216, 240, 241))
    if facts["program"] in OVERDRAFTS and dice.chance(.8):
        term = dice.choice((11, 12, 12, 13, 24, 24, 25))
    grace = min(dice.choice((0, 0, 6, 12, 13, 24, 25, 36, 37, 60, 61)), term - 1)
    interval = dice.choice([it for it in (1, 1, 3, 6, 12) if it <= term - grace])
    first = grace + interval if grace else dice.randint(1, interval)
    most = (term - first) // interval + 1
    repayment = dice.choice([it for it in vocabulary.REPAYMENTS if most > 1 or it in ("bullet", "fixed_date")])
    extra = dice.choice((0, 1, 15))
    facts |= {"term_months": term, "repayment": repayment, "grace_months": grace, "first_repayment_month": first,
              "repayment_interval": interval, "last_repayment_month": dice.randint(first, term),
              "guarantee_from": (start := facts["planned_drawdown"]),
              "guarantee_until": later(start, term - (extra > 0)) + datetime.timedelta(extra)}
    amount = facts["requested_amount"]
    loan = amount * 5 // 4 if facts["program"] == "specified_bond" else amount
    if repayment == "bullet":
        facts |= {"instalments": dice.choice((0, 1)), "instalment_amount": 0, "last_instalment_amount": loan}
    elif repayment == "fixed_date":
        facts |= {"instalments": dice.choice((0, 2, 25)), "instalment_amount": loan // 3, "last_instalment_amount": loan}
    else:
        number = dice.choice([it for it in (2, 3, 6, 7, 12, 13, 24, 25, 48, 60, 84, most) if it <= most])
        facts["instalments"] = number
        facts["last_repayment_month"] = first + (number - 1) * interval
        if amounts := draw_instalments(dice, repayment, number, loan):
            facts["instalment_amount"], facts["last_instalment_amount"] = amounts


def draw_instalments(dice, repayment, number, loan):
    """(the last but one, the last) of instalments that add up to the loan; None if it is too small for the number."""
    usual, rest = divmod(loan, number)
    if repayment == "equal":
        odd_last, odd_first = (usual, usual + rest), (usual, usual)
        return None if usual < max(rest, 1) else odd_first if number > 2 and dice.chance(.4) else odd_last
    if repayment == "equal_balloon":
        usual = loan // (number + 1) if dice.chance(.5) else loan // (3 * number)
        last = dice.near(2 * usual) if dice.chance(.5) else loan - usual * (number - 1)
        first = loan - last - usual * (number - 2)
        fits = first == usual if number == 2 else 0 < first <= 2 * usual
        return (usual, last) if fits and last >= 0 else None
    previous = dice.choice((1, 50_000, 100_000, 1_234_567, usual))
    last = dice.near(2 * previous) if dice.chance(.5) else dice.choice((previous, 5 * previous))
    if repayment == "unequal":
        last = min(last, 2 * previous)
    if number == 2:
        previous, last = loan - last, last
        return (previous, last) if previous >= last > 0 else None
    return (previous, last) if 0 < last and previous + last < loan else None


def draw_side(dice, facts):
    """What is decided beside the application: refund, insurance, costs of plans, the ceiling of all guarantees."""
    if "guarantee_from" in facts:
        length = (facts["guarantee_until"] - facts["guarantee_from"]).days
        repaid = max(1, min(dice.near(1, 270, 365, length // 2, length - 2), length - 1))
        facts["repaid_on"] = facts["guarantee_from"] + datetime.timedelta(repaid)
    facts |= {"refund_of_refinanced": dice.choice((0, 999, 1_000, 1_001, yen(dice))),
              "unexpired_fee_of_final_year": dice.choice((0, 1, 1_111, 999, 123_457)),
              "fee_of_later_years": dice.choice((0, 1, 1_000, 1_001, 98_765)),
              "insurance_kind": dice.choice(list(vocabulary.INSURANCE_KINDS)),
              "insurance_certificate": dice.choice(("no_certificate", *vocabulary.CERTIFICATES)),
              "subrogated_principal": yen(dice), "recovered_amount": yen(dice),
              "plan_kind": dice.choice(list(vocabulary.PLAN_KINDS)),
              "plan_cost": dice.choice((0, dice.near(225_000, 900_000, 3_000_000), yen(dice))),
              "basic_property": dice.choice((16_681_717_891, yen(dice))),
              "guarantee_liabilities": dice.near(281_819_975_687, 713_977_525_734)}


def drop_some(dice, facts):
    """Unknowns: none, one, two, a part of all keys or of the numbers, or nearly all."""
    share = dice.choice((0, 0, None, None, .03, .1, .3, .6, .9))
    keys = [id for id in facts if FACTS[id][1] in vocabulary.NUMBERS] if dice.chance(.3) else list(facts)
    gone = dice.sample(keys, dice.randint(1, 2)) if share is None else [key for key in keys if dice.chance(share)]
    return {key: value for key, value in facts.items() if key not in gone}, gone


def applications(seed, count, on=None):
    """(application, what it leaves out: fact id -> plain value); with a basis date, that takes the place of its own."""
    dice = Dice(seed)
    for _ in range(count):
        complete = draw_facts(dice, on)
        if on:
            complete["received_on"] = draw_date(dice, complete["program"])
        facts, gone = drop_some(dice, complete)
        yield (write_application(dice, facts, [id for id in gone if dice.chance(.2)]),
               {id: SHARES[complete[id]] if FACTS[id][1] == "rate" else complete[id] for id in gone})


if __name__ == "__main__":
    for application, _ in applications(int(sys.argv[1]), int(sys.argv[2])):
        print(to_json(application))
