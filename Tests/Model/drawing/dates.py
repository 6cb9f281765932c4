"""Days of reception: those on which something changes, the first and last of a scheme, or any."""
import datetime

DATES = [datetime.date.fromisoformat(it) for it in (
    "2007-10-01", "2012-10-01", "2018-04-01", "2020-02-01", "2020-05-15", "2021-04-01", "2021-08-02", "2022-01-01",
    "2022-02-01", "2022-04-01", "2022-08-31", "2022-10-01", "2023-01-10", "2023-03-15", "2023-07-14", "2024-03-15",
    "2024-04-01", "2024-07-01", "2024-12-01", "2025-03-14", "2025-04-01", "2026-04-01", "2027-04-01", "2028-04-01")]
PERIODS = {  # within which the scheme is received
    "elective_subsidised": ("2024-03-15", "2027-03-31"), "proper_refinance": ("2024-03-15", "2027-03-31"),
    "companion_support": ("2021-04-01", "2024-06-30"), "companion_support_unshared": ("2024-07-01", "2026-03-31"),
    "strengthening_safety_net_5": ("2024-07-01", "2028-03-31"), "revival_strengthened": ("2025-03-14", "2028-03-31"),
    "revival_strengthened_refinance": ("2025-03-14", "2028-03-31"), "safety_net_5": ("2024-06-30", "2024-12-31"),
    "joint_support": ("2025-03-14", "2028-03-31"), "crisis": ("2020-02-01", "2021-12-31"),
    "kagoshima_hospitality": ("2022-04-01", "2024-03-31"), "noto_special_loan": ("2024-02-28", "2026-03-31"), "startup_sss": ("2023-03-15", "2026-03-31"),
    "succession_special": ("2021-01-01", "2025-03-31"), "financial_requirement": ("2018-04-01", "2026-03-31")}
DECISIVE_DATES = [datetime.date(2007, 10, 1), datetime.date(2018, 4, 1), datetime.date(2018, 4, 1), datetime.date(2020, 5, 15), datetime.date(2024, 3, 15)]


def draw_date(dice, program):
    if program in PERIODS and dice.chance(.6):
        first, last = map(datetime.date.fromisoformat, PERIODS[program])
        if dice.chance(.4):
            return dice.choice((first, last)) + datetime.timedelta(dice.choice((-1, 0, 1)))
        return first + datetime.timedelta(dice.randrange((last - first).days))
    if dice.chance(.5):
        return dice.choice(DECISIVE_DATES) + datetime.timedelta(dice.choice((-1, 0, 1)))
    if dice.chance(.5):
        return dice.choice(DATES) + datetime.timedelta(dice.choice((-1, 0, 1)))
    return datetime.date(2005, 1, 1) + datetime.timedelta(dice.randrange(25 * 365))
