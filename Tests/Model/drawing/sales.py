"""Sales, margins and costs behind the certificates."""
import vocabulary

from drawing.dice import yen


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
