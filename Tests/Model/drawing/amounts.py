"""The amount applied for, balances, and what is decided beside the application."""
import datetime

import vocabulary

from drawing.dice import yen
from drawing.scheme import OVERDRAFTS


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
    if program.startswith("special_small") and dice.chance(.6):  # beside no other guarantee
        in_scheme = existing
    most = dice.choice((80, 80, 20, 12.5, 35, 50, 100, 200, 280, 380, 450, 480, 500, 560, 960)) * 1_000_000
    counted = dice.choice((existing, existing, line, in_scheme, safety + crisis + disaster))
    facts |= {"existing_guarantees": existing, "existing_safety_net": safety, "existing_crisis": crisis,
              "existing_disaster": disaster, "existing_in_scheme": min(in_scheme, existing),
              "existing_combined_disaster": dice.choice((0, disaster)), "existing_bond": bond,
              "existing_revival_plan": revival,
              "requested_amount": (max(0, dice.near(int(most)) - counted) if dice.chance(.6)
                                   else dice.randrange(1, 600) * 500_000)}
    # The fee of nothing is 0 whatever the rate; through a rate that no source states, or one that is open by several
    # facts at once, no range is followed, so that the refund of a few yen isn't seen to be 0.
    facts["requested_amount"] = max(100_000, facts["requested_amount"])
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


def draw_purposes(facts):
    """The amount applied for, by what it is for."""
    amount, purpose = facts["requested_amount"], facts["fund_purpose"]
    working = {"working": amount, "equipment": 0}.get(purpose, amount // 3)
    if purpose != "working_and_equipment" or 0 < working < amount:
        facts |= {"working_amount": working, "equipment_amount": amount - working}


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
