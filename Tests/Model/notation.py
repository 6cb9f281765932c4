"""Drawn facts as people write them: now in Japanese, now as identifiers, with or without units, in either width."""
import json
import re

from reading import JsonNumber
from vocabulary import DETAILS, FACTS


def wide(dice, text):
    """Sometimes in full-width characters, which mean the same."""
    return text if dice.chance(.8) else text.translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789%,./"})


def money(dice, yen):
    if yen < 0 or dice.chance(.6):
        return yen
    if yen and yen % 1_000_000 == 0 and dice.chance(.2):
        return JsonNumber(dice.choice((f"{yen // 1_000_000}e6", f"{yen}.0")))
    oku, man, rest = yen // 10**8, yen // 10**4 % 10**4, yen % 10**4
    if rest or not yen or dice.chance(.3):
        text = f"{yen:,}円"
    elif oku == 0 and man % 1000 == 0 and dice.chance(.7):
        text = f"{man // 1000}千万円"
    else:
        text = (f"{oku:,}億" if oku else "") + (f"{man:,}万" if man else "") + "円"
    return wide(dice, text)


def day(dice, date):
    style = dice.choice(("iso", "iso", "plain", "reiwa"))
    if style == "reiwa" and date.year >= 2020:
        return wide(dice, f"令和{date.year - 2018}年{date.month}月{date.day}日")
    return wide(dice, f"{date.year}年{date.month}月{date.day}日") if style == "plain" else date.isoformat()


def written(dice, id, value):
    type = FACTS[id][1]
    if isinstance(type, dict):
        return dice.choice((value, type[value]))
    if type == "detail":
        return dice.choice([it for name, detail in DETAILS if name == value for it in (name, detail) if it])
    if type == "judgement":
        return dice.choice((value, {"value": value, "by": "審査役", "reason": "見本"}))
    if type == "yen":
        return money(dice, value)
    if type == "date":
        return day(dice, value)
    if type == "class":
        return dice.choice((value, "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"[value - 1]))
    if type == "rate":
        return wide(dice, value)
    if type in ("人", "回", "か月", "日"):
        return dice.choice((value, value, wide(dice, f"{value}{type}")))
    return value


def write_application(dice, facts, nulls=()):
    pairs = [(id, written(dice, id, value)) for id, value in facts.items()] + [(id, None) for id in nulls]
    dice.shuffle(pairs)
    japanese = dice.choice((0, .5, 1))
    return {FACTS[id][0] if dice.chance(japanese) else id: value for id, value in pairs}


def to_json(application):
    """One line; numbers with an exponent keep their text."""
    text = json.dumps(application, ensure_ascii=False, default=lambda number: "\0" + number.text)
    return re.sub(r'"\\u0000([^"]*)"', r"\1", text)
