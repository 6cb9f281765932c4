"""Terms, grace and instalments that one application can say."""
import datetime

import vocabulary
from outcomes import later

from drawing.scheme import OVERDRAFTS


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
    extra = dice.choice((0, 2 if term == 1 else 1, 15))  # of a single day nothing can be left to come back
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
