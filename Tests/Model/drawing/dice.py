"""What every draw uses: chances, lines, days beside a line."""
import datetime
import random

from outcomes import ago, later


class Dice(random.Random):
    def chance(self, probability):
        return self.random() < probability

    def near(self, *lines):
        return self.choice(lines) + self.choice((-1, 0, 0, 1))


def yen(dice):
    return int(10 ** dice.uniform(4, 9))


def since(dice, date, *months):
    """The day so many months before a date, or one beside it."""
    return min(date, ago(date, dice.choice(months)) + datetime.timedelta(dice.choice((-1, 0, 0, 1))))


def ahead(dice, date, *months):
    """The day so many months after a date, or one beside it."""
    return later(date, dice.choice(months)) + datetime.timedelta(dice.choice((-1, 0, 0, 1)))
