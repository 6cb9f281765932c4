"""What is counted from days, and what is said beside the decisions: boxes, licences, evidence."""
import calendar
import datetime

from model import SIZE, size_criterion, size_industries
from outcomes import (
    ABSENT, NOT_APPLICABLE, above, all_of, any_of, at_least, below, choose, condition, equals, later, months, negated, no,
    one_of, reckon, same, total, value, where, yes)
from ranges import greatest


def month_end(year, month):
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def fiscal_years_ended(founded, month, received):
    """The ends of the month, from the day of founding, that lie before the reception; by trying every year."""
    if founded is None or received is None or not isinstance(month, int):
        return None
    return sum(founded <= month_end(year, month) < received for year in range(founded.year, received.year + 1))


def with_counted(facts):
    """The facts, and those that follow from days."""
    ended = fiscal_years_ended(facts["established_on"], facts["fiscal_year_end_month"], facts["received_on"])
    settled = facts["latest_accounts_settled"]
    first, last = facts["guarantee_from"], facts["guarantee_until"]
    whole = months(first, last)
    return facts | {
        "fiscal_years_ended": ended,
        "two_fiscal_years_closed": None if ended is None else settled if ended == 2 else ended > 2,
        "first_accounts_open": any_of(below(ended, 1), all_of(equals(ended, 1), no(settled))),
        "whole_months": whole, "extra_days": None if whole is None else (last - later(first, whole)).days,
        "days": None if whole is None else (last - first).days}


def boxes_to_check(facts):
    """Whether heads that stand in the other two boxes would lift a company or a person over the limit."""
    kind, rows = facts["applicant_kind"], size_industries(facts)
    sole = one_of(kind, "sole_proprietor")
    limits = [SIZE[it][1] if it in SIZE else ABSENT for it in rows]
    boxes = total(facts["employees"], facts["officers_and_family"], facts["temporary_employees"])
    over = above(boxes, same(limits))
    if ABSENT in limits:
        over |= NOT_APPLICABLE
    medical = one_of(facts["industry"], "medical")
    return where(one_of(kind, "company", "sole_proprietor"), where(negated(medical), all_of(
        any_of(sole, negated(size_criterion(rows, facts["capital"], 0))),
        size_criterion(rows, facts["employees"], 1), over)))


def counted_decisions(facts):
    expiry, whole = facts["license_expires_on"], facts["whole_months"]
    first, last, interval = (facts[it] for it in (
        "first_repayment_month", "last_repayment_month", "repayment_interval"))
    return {
        "months_since_established": value(months(facts["established_on"], facts["received_on"])),
        "fiscal_years_ended": value(facts["fiscal_years_ended"]), "guarantee_days": value(facts["days"]),
        "guarantee_months": value(choose((at_least(facts["extra_days"], 1), total(whole, 1)), otherwise=whole)),
        "grace_period": value(reckon(lambda a, b: greatest(a - b, 0), first, interval)),
        "number_of_instalments": value(
            -((first - last) // interval) + 1 if all(isinstance(it, int) for it in (first, last, interval)) else None),
        "employee_boxes_to_check": condition(boxes_to_check(facts)),
        "license_renewal_to_check": condition(where(yes(facts["license_required"]), any_of(
            below(expiry, facts["received_on"]), below(expiry, facts["planned_drawdown"])))),
        "separation_evidence": condition(where(negated(one_of(facts["applicant_kind"], "sole_proprietor")), all_of(
            any_of(*(yes(facts[it]) for it in (
                "operating_assets_owned", "fair_rent_paid", "not_family_company", "separate_by_bank_criteria"))),
            any_of(yes(facts["outside_officer_attends"]), yes(facts["pay_rules_checked_outside"])))))}
