"""Who applies: size, industry, founding, accounts."""
import datetime

import counted
import model
import vocabulary
from vocabulary import DETAILS

from drawing.dice import since


def draw_detail(dice, industry):
    """Mostly one of the details that decide the industry."""
    own = [name for name, _ in DETAILS if industry in vocabulary.BELONGS[name]]
    return dice.choice([it for it in own if it != "それ以外"] or own) if dice.chance(.8) else "それ以外"


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
