"""The figures behind the certificates, and the falls that 伴走支援型 asks for."""
import datetime
from fractions import Fraction
from math import trunc

from outcomes import (
    above, all_of, any_of, at_least, at_most, below, choose, condition, dated, difference, months, one_of,
    ratio, reckon, total, where, yes)
from vocabulary import CERTIFICATES

NEW_FORMS = datetime.date(2024, 12, 1)


def cut(share):
    """To a tenth of a percent, toward zero."""
    return reckon(lambda it: trunc(it * 1000) * Fraction(1, 1000), share)


def fall(before, now):
    return cut(ratio(difference(before, now), before))


def fall_of_margin(before, now):
    """From a margin of nothing or a loss, no source says how far it fell."""
    return choose((at_most(before, 0), None), otherwise=fall(before, now))


def third(amount):
    return reckon(lambda it: it * Fraction(1, 3), amount)


def percent_of(number):
    return Fraction(number, 100)


def margins_fallen(facts):
    """Gross, then operating: month to last year's, month to the accounts, accounts to those before."""
    falls = []
    for month, last_year, latest, previous in (
            ("gross_profit_latest", "gross_profit_last_year", "gross_profit_of_latest_accounts",
             "gross_profit_of_previous_accounts"),
            ("operating_profit_latest", "operating_profit_last_year", "operating_profit",
             "operating_profit_of_previous_accounts")):
        own, year, accounts, before = (ratio(facts[profit], facts[sales]) for profit, sales in (
            (month, "sales_latest"), (last_year, "sales_latest_last_year"), (latest, "sales_of_latest_accounts"),
            (previous, "sales_of_previous_accounts")))
        falls += [fall_of_margin(year, own), fall_of_margin(accounts, own), fall_of_margin(before, accounts)]
    return falls


def with_sales(facts):
    return facts | {
        "sales_decline": fall(facts["sales_latest_last_year"], facts["sales_latest"]),
        "decline_from_basis": fall(facts["basis_monthly_sales"], facts["sales_latest_last_year"]),
        "margin_fell": any_of(*(at_least(it, percent_of(5)) for it in margins_fallen(facts)))}


def certificate_4(facts, date, planned, usual):
    """The usual way; founders against three months before or after the disaster."""
    since = months(facts["started_on"], date)
    founder = any_of(below(since, 13), yes(facts["no_last_year_to_compare"]))
    ways = [all_of(at_least(fall(third(facts[it]), facts["sales_latest"]), percent_of(20)),
                   at_least(fall(facts[it], planned), percent_of(20)))
            for it in ("sales_before_disaster", "sales_after_disaster")]
    return any_of(usual(20), where(at_least(date, datetime.date(2024, 5, 24)), all_of(founder, any_of(*ways))))


def certificate_5(facts, date):
    def three(prefix, year=""):
        return total(*(facts[f"{prefix}sales_{it}{year}"] for it in ("latest", "1_before", "2_before")))
    whole, whole_before = three(""), three("", "_last_year")
    own, own_before = three("designated_"), three("designated_", "_last_year")
    only = one_of(facts["designation"], "designated_only")
    line = dated(date, (None, datetime.date(2024, 11, 30), None), (NEW_FORMS, None, percent_of(5)))
    new = at_least(date, NEW_FORMS)
    large = at_least(ratio(own, whole), line)
    five = percent_of(5)
    usual = all_of(at_least(fall(whole_before, whole), five), any_of(
        only, all_of(large, at_least(fall(own_before, own), five))))

    def average(prefix):
        return third(total(*(facts[f"{prefix}sales_{it}_before"] for it in (1, 2, 3))))
    latest, own_latest = facts["sales_latest"], facts["designated_sales_latest"]
    founder = where(new, all_of(
        any_of(below(months(facts["started_on"], date), 15), yes(facts["no_last_year_to_compare"])),
        at_least(fall(average(""), latest), five),
        any_of(only, all_of(at_least(ratio(own_latest, latest), five),
                            at_least(fall(average("designated_"), own_latest), five)))))
    price = facts["oil_price_last_year"]
    oil = all_of(
        at_least(ratio(facts["oil_cost_latest"], facts["cost_of_sales_latest"]), percent_of(20)),
        at_least(cut(ratio(difference(facts["oil_price_latest"], price), price)), percent_of(20)),
        above(ratio(facts["oil_cost_3_months"], whole), ratio(facts["oil_cost_3_months_last_year"], whole_before)))
    margin = where(new, all_of(
        at_least(fall_of_margin(ratio(facts["operating_profit_3_months_last_year"], whole_before),
                                ratio(facts["operating_profit_3_months"], whole)), percent_of(20)),
        any_of(only, all_of(large, at_least(
            fall_of_margin(ratio(facts["designated_profit_3_months_last_year"], own_before),
                           ratio(facts["designated_profit_3_months"], own)), percent_of(20))))))
    return any_of(usual, founder, oil, margin)


def sales_decisions(facts, date):
    certificate = facts["municipal_certificate"]
    planned = total(*(facts[it] for it in ("sales_latest", "sales_1_after", "sales_2_after")))
    last_year = total(*(facts[it] for it in (
        "sales_latest_last_year", "sales_1_after_last_year", "sales_2_after_last_year")))

    def usual(number):
        return all_of(at_least(facts["sales_decline"], percent_of(number)),
                      at_least(fall(last_year, planned), percent_of(number)))
    issued = facts["certificate_issued_on"]
    until = None if issued is None else issued + datetime.timedelta(30)
    return {
        "figures_of_safety_net_4": condition(where(
            one_of(certificate, "safety_net_4"), certificate_4(facts, date, planned, usual))),
        "figures_of_safety_net_5": condition(where(one_of(certificate, "safety_net_5"), certificate_5(facts, date))),
        "figures_of_crisis": condition(where(one_of(certificate, "crisis"), usual(15))),
        "certificate_to_check": condition(where(
            one_of(certificate, *(it for it in CERTIFICATES if it != "no_certificate")), at_most(date, until)))}
