"""What the schemes ask for, and the debt that two of them measure."""
import datetime

import vocabulary
from associations import ASSOCIATIONS, without_others
from vocabulary import PROGRAMS

from drawing.dice import ahead, since, yen
from drawing.sales import draw_sales

OVERDRAFTS = ("overdraft_line", "business_card_loan")


def draw_program(dice, association):
    if (own := ASSOCIATIONS[association].programs) and dice.chance(.1):
        return dice.choice(own)
    known = without_others(PROGRAMS, association, "programs")
    return dice.choice(("general", "safety_net_5")) if dice.chance(.3) else dice.choice(known)


def draw_scheme(dice, facts):
    """What the schemes ask for; mostly so that the scheme can be used, but for one or two facts on their line."""
    program, date = facts["program"], facts["received_on"]
    good = dice.choice((1, .9, .6))

    def draw(likely, *others):
        return likely if dice.chance(good) else dice.choice(others)
    likely = {"companion_support": "safety_net_5", "strengthening_safety_net_5": "safety_net_5", "noto_special_loan": "safety_net_4", "elective_subsidised": dice.choice(("no_certificate", "safety_net_5")), "companion_support_unshared": dice.choice(("safety_net_4", "crisis")),
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
    if program.startswith("special_small"):
        facts["in_business_since"] = since(dice, date, 11, 12, 13, 240)
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
