"""A portfolio of made-up applications, drawn from what has been published, the same for the same seed.

    python3 portfolio.py COUNT [--seed SEED] [--from NUMBER] [--csv]    writes JSON Lines, or CSV

Application NUMBER of a seed is always the same, whichever of them are drawn, so parts can be drawn anywhere.

Published: 鹿児島県信用保証協会のあらまし2023, pages 21 and 22, the guarantees of fiscal 2022 (industry by number; amount,
term, use of funds and collateral by amount); 信用保証協会の経営支援 (2024), page 1: 60% of those who use guarantees
have two employees or fewer. Shares by amount become shares by number with the middle of each band of amounts.

Assumed, because it isn't published: everything else. Three of five are companies; amounts, terms and dates are even
within their bands; every twentieth has a ground of exclusion; credit classes lie around 5; what is drawn is independent
of the rest. So the counts show how the rules work and nothing about any association.
"""
import argparse
import csv
import json
import random
import sys

BLOCK = 1000

# 業種別保証承諾: number; 建設業, 運輸倉庫業, 不動産業 and その他 are 製造業等 to the rules.
INDUSTRIES = [("manufacturing_etc", 559 + 1650 + 200 + 159 + 77), ("wholesale", 414), ("retail_food", 1138),
              ("service", 900)]
# 金額別保証承諾: from, to, millions of yen guaranteed.
AMOUNTS = [(1_000_000, 5_000_000, 7652), (5_000_000, 10_000_000, 8221), (10_000_000, 30_000_000, 30391),
           (30_000_000, 50_000_000, 4085), (50_000_000, 100_000_000, 3230)]
# 期間別保証承諾: from, to in months, millions of yen.
TERMS = [(3, 12, 4175), (13, 36, 7277), (37, 60, 25767), (61, 84, 10016), (85, 120, 4832), (121, 180, 1512)]
# 資金使途別, 担保・無担保別保証承諾: millions of yen.
PURPOSES = [("working", 48479), ("equipment", 3030), ("working_and_equipment", 2069)]
COLLATERAL = [(True, 6185), (False, 47394)]
# 保証利用企業者数: of 1,498,000 users 893,000 have two employees or fewer.
EMPLOYEES = [((0, 2), 893), ((3, 20), 480), ((21, 50), 80), ((51, 300), 40), ((301, 1000), 5)]
PROGRAMS = [("general", 55), ("financial_requirement", 5), ("small_micro", 15), ("safety_net_5", 10), ("startup", 8),
            ("companion_support", 7)]
EXCLUSIONS = ["guaranteed_loan_in_arrears", "tax_arrears", "dishonoured_bill", "bank_transactions_suspended",
              "subrogation_debt_outstanding", "insolvency_proceedings", "antisocial_forces", "third_party_broker",
              "hard_to_support"]


class Draw:
    """One of several, as often as its weight says."""

    def __init__(self, pairs):
        self.values = [value for value, _ in pairs]
        self.weights = [weight for _, weight in pairs]

    def __call__(self, dice):
        return dice.choices(self.values, self.weights)[0]


industry, purpose, collateral, staff, program = (
    Draw(pairs) for pairs in (INDUSTRIES, PURPOSES, COLLATERAL, EMPLOYEES, PROGRAMS))
amount = Draw([((low, high), yen / (low + high)) for low, high, yen in AMOUNTS])
term = Draw([((low, high), yen) for low, high, yen in TERMS])


def application(dice, number):
    is_company = dice.random() < 0.6
    low, high = amount(dice)
    requested = dice.randrange(low, high + 1, 100_000)
    months = dice.randint(*term(dice))
    sales = dice.randrange(5, 500) * 1_000_000
    excluded = dice.choice(EXCLUSIONS) if dice.random() < 0.05 else None
    liabilities = dice.randrange(1, 300) * 1_000_000
    facts = {
        "application_id": f"P-{number:07}",
        "received_on": f"{dice.choice((2022, 2023, 2024))}-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}",
        "applicant_kind": "company" if is_company else "sole_proprietor",
        "industry": industry(dice),
        "employees": dice.randint(*staff(dice)),
        "main_office_in_area": is_company or dice.random() < 0.98,
        "office_in_area": True,
        "license_required": False,
        "fund_purpose": purpose(dice),
        "requested_amount": requested,
        "existing_guarantees": dice.randrange(0, 60) * 1_000_000 if dice.random() < 0.6 else 0,
        "term_months": months,
        "net_assets": max(-liabilities, dice.randrange(-20, 200) * 1_000_000),
        "liabilities": liabilities,
        "operating_profit": sales * dice.randint(-5, 12) // 100,
        "interest_and_dividends_received": dice.randrange(0, 500_000),
        "interest_paid": dice.randrange(1, 5_000_000),
        "discount_charges": 0,
        "profit_before_depreciation_latest": sales * dice.randint(-4, 12) // 100,
        "profit_before_depreciation_previous": sales * dice.randint(-4, 12) // 100,
        "proper_loan_without_guarantee": dice.random() < 0.4,
        "proper_loan_simultaneous": dice.random() < 0.1,
        "owner_separation": dice.random() < 0.3,
        "collateral_provided": collateral(dice),
        "collateral_needed_anyway": False,
        "program": program(dice),
        "credit_class": min(9, max(1, round(dice.gauss(5, 1.7)))),
        "accounts_available": True,
        "special_guarantee": False,
        "accounting_advisor": is_company and dice.random() < 0.05,
        "audited": False,
        "repayment": "equal",
        "instalments": months,
        "grace_months": 0,
    }
    if is_company:
        facts["capital"] = dice.choice((1, 3, 5, 10, 20, 50, 100, 400)) * 1_000_000
    else:
        facts["residence_in_area"] = dice.random() < 0.98
    facts.update((flag, flag == excluded) for flag in EXCLUSIONS)
    return facts


def applications(first, count, seed):
    """`count` applications from number `first` on."""
    for block in range(first // BLOCK, (first + count - 1) // BLOCK + 1):
        dice = random.Random(f"{seed}/{block}")
        for number in range(block * BLOCK, (block + 1) * BLOCK):
            drawn = application(dice, number)
            if first <= number < first + count:
                yield drawn


COLUMNS = ["application_id", "received_on", "applicant_kind", "industry", "employees", "main_office_in_area",
           "office_in_area", "license_required", "fund_purpose", "requested_amount", "existing_guarantees",
           "term_months", "net_assets", "liabilities", "operating_profit", "interest_and_dividends_received",
           "interest_paid", "discount_charges", "profit_before_depreciation_latest",
           "profit_before_depreciation_previous", "proper_loan_without_guarantee", "proper_loan_simultaneous",
           "owner_separation", "collateral_provided", "collateral_needed_anyway", "program", "credit_class",
           "accounts_available", "special_guarantee", "accounting_advisor", "audited", "repayment", "instalments",
           "grace_months", "capital", "residence_in_area", *EXCLUSIONS]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("count", type=int)
    arguments.add_argument("--seed", default="1")
    arguments.add_argument("--from", type=int, default=0, dest="first")
    arguments.add_argument("--csv", action="store_true")
    asked = arguments.parse_args()
    drawn = applications(asked.first, asked.count, asked.seed)
    if not asked.csv:
        for facts in drawn:
            sys.stdout.write(json.dumps(facts) + "\n")
        return
    sheet = csv.writer(sys.stdout)
    sheet.writerow(COLUMNS)
    words = {True: "true", False: "false", None: ""}
    for facts in drawn:
        values = (facts.get(column) for column in COLUMNS)
        sheet.writerow([words[value] if isinstance(value, bool) or value is None else value for value in values])


if __name__ == "__main__":
    main()
