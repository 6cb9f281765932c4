"""Liability sharing, rates by class, and what holds from one day to another."""
import datetime
from fractions import Fraction

from outcomes import UNKNOWN, UNMET, all_of, at_least, choose, known, negated, no, one_of, same

day = datetime.date

NOT_SHARED = ("safety_net_1", "safety_net_2", "safety_net_3", "safety_net_4", "safety_net_6", "disaster", "startup",
              "startup_sss", "special_small", "business_revival", "small_micro", "claim_extinction", "crisis",
              "revival_plan_refinance", "companion_support_unshared", "strengthening_refinance",
              "revival_strengthened_refinance", "nagasaki_startup_backup")
RATES = {  # (shared, special): classes 1 to 9, hundredths of a percent
    (True, False): (190, 175, 155, 135, 115, 100, 80, 60, 45), (True, True): (162, 149, 132, 115, 98, 85, 68, 51, 39),
    (False, False): (220, 200, 180, 160, 135, 110, 90, 70, 50), (False, True): (187, 170, 153, 136, 115, 94, 77, 60, 43)}
STRENGTHENING = {True: (175, 155, 135, 115, 100, 80, 60, 45, 45), False: (200, 180, 160, 135, 110, 90, 70, 50, 50)}
CONFIRMED = (115, 100, 85, 70, 60, 50, 40, 30, 20)


def percent(hundredths):
    return None if hundredths is None else Fraction(hundredths, 10_000)


def credit_class(facts):
    return choose((no(facts["accounts_available"]), 5), otherwise=facts["credit_class"])


def liability_sharing(program, date, certificate):
    """In principle shared (あらまし 11ページ) since 2007-10-01; 経営安定関連5号 since 2018-04-01; 事業者選択型 by a 4号
    certificate isn't (長崎 2024 画面31)."""
    introduced = at_least(date, day(2007, 10, 1))
    if program is None:
        return UNMET if introduced == UNMET else UNKNOWN
    if program == "safety_net_5":
        return at_least(date, day(2018, 4, 1))
    if program in ("elective_subsidised", "noto_special_loan"):
        return all_of(introduced, negated(one_of(certificate, "safety_net_4")))
    return UNMET if program in NOT_SHARED else introduced


def classes(number):
    """The classes that a number can still be."""
    if number is None or known(number):
        return () if number is None else (number,)
    return range(number.low[0], number.high[0] + 1)


def by_class(tables, shared, number):
    """The rate of each class in the table of each sharing that is still possible."""
    rates = [percent(row[it - 1]) for is_shared, row in tables.items() for it in classes(number)
             if ("T" if is_shared else "F") in shared]
    return same(rates) if rates else None


def base_rate(facts, shared):
    special, number = facts["special_guarantee"], credit_class(facts)
    return same(by_class({it: RATES[it, kind] for it in (True, False)}, shared, number)
                for kind in ((True, False) if special is None else (special,)))
