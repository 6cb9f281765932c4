"""What is decided beside the application: refund, insurance, costs of plans, the ceiling of all guarantees."""
from fractions import Fraction
from math import trunc

from outcomes import (
    ABSENT, all_of, at_most, choose, condition, difference, reckon, same, value, yes)
from ranges import smallest
from vocabulary import CERTIFICATES, INSURANCE_KINDS

COVER = {**{(kind, "no_certificate"): Fraction(4, 5) for kind in (
    "unsecured", "special_small", "current_assets", "business_revival", "specified_bond")},
    ("ordinary", "no_certificate"): Fraction(7, 10)}
for kind in ("ordinary", "unsecured", "special_small"):
    for number in range(1, 9):
        COVER[kind, f"safety_net_{number}"] = Fraction(9 if number == 6 else 8, 10)
    COVER[kind, "crisis"] = None  # not published


def cover(kind, certificate):
    return same(COVER.get((it, by), ABSENT) for it in ([kind] if kind else INSURANCE_KINDS)
                for by in ([certificate] if certificate else CERTIFICATES))


def side_decisions(facts):
    principal = facts["subrogated_principal"]
    own_share = [percent and Fraction(percent, 100) for percent in facts["association"].plan_share]
    share = cover(facts["insurance_kind"], facts["insurance_certificate"])
    paid = reckon(lambda it, part: trunc(it * part), principal, share)
    cost, plan = facts["plan_cost"], facts["plan_kind"]

    def by_plan(improvement, early):
        return same({"improvement_plan": [improvement], "early_plan": [early]}.get(plan, [improvement, early]))
    state = reckon(lambda it, cap: trunc(smallest(it * Fraction(2, 3), cap)), cost, by_plan(2_000_000, 150_000))
    own = difference(cost, state)
    association = reckon(lambda it, part: trunc(it * part), own, by_plan(*own_share))
    computed = reckon(lambda a, b: trunc(a * Fraction(9, 10) + b), facts["unexpired_fee_of_final_year"],
                      facts["fee_of_later_years"])
    ceiling = reckon(lambda it: trunc(it * Fraction(428, 10)), facts["basic_property"])
    requirements = all_of(*(yes(facts[it]) for it in (
        "zero_zero_balance", "repaying_as_agreed", "will_to_improve", "small_and_little_impaired")))
    return {
        "refund": value(choose((at_most(computed, facts["association"].refund_above), 0), otherwise=computed)),
        "insurance_payment": value(paid),
        "recovery_payment": value(reckon(lambda it, part: trunc(it * part), facts["recovered_amount"], share)),
        "net_burden": value(difference(principal, paid)),
        "state_subsidy_amount": value(state), "association_subsidy_amount": value(association),
        "business_part": value(difference(own, association)),
        "early_support_requirements": condition(requirements),
        "early_support_target": condition(all_of(requirements, yes(facts["local_bank_recommendation"]))),
        "guarantee_ceiling_amount": value(ceiling),
        "within_ceiling": condition(at_most(facts["guarantee_liabilities"], ceiling))}
