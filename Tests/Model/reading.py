"""How the values of an application are read: units, eras, shares, names in either language."""
import datetime
import re
import unicodedata
from fractions import Fraction

from vocabulary import DETAIL_NAMES, FACTS, IDS

UNITS = {"兆": 10**12, "億": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 10**3, None: 1}


class JsonNumber(Fraction):
    """A JSON number with a point or an exponent, exact, and its text (use as json's parse_float)."""

    def __new__(cls, text):
        number = super().__new__(cls, text)
        number.text = text
        return number


def number(text):
    """2億8,000万 / 300 / 66.67 -> int or Fraction"""
    sign, text = (-1, text[1:]) if text.startswith("-") else (1, text)
    total, end = Fraction(0), 0
    for part in re.finditer(r"([\d,]+(?:\.\d+)?)(兆|億|千万|百万|万|千)?", text):
        if part.start() != end:
            break
        total, end = total + Fraction(part[1].replace(",", "")) * UNITS[part[2]], part.end()
    if not text or end != len(text):
        raise ValueError(f"not a number: {text}")
    return sign * (int(total) if total.denominator == 1 else total)


def read_date(text):
    text = unicodedata.normalize("NFKC", text)
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text) or re.fullmatch(r"(\d{4})年(\d+)月(\d+)日", text):
        return datetime.date(*map(int, found.groups()))
    era, year, month, day = re.fullmatch(r"(令和|平成)(\d+)年(\d+)月(\d+)日", text).groups()
    return datetime.date(int(year) + {"令和": 2018, "平成": 1988}[era], int(month), int(day))


def read(value, type):
    if type in ("yesno", "judgement"):
        value = value["value"] if isinstance(value, dict) and type == "judgement" else value
        if value is not None and not isinstance(value, bool):
            raise ValueError(f"not yes or no: {value!r}")
        return value
    if isinstance(type, dict):
        return value if value in type else next(id for id, name in type.items() if name == value)
    if type == "detail":
        return DETAIL_NAMES[value]
    if type == "text":
        return value
    if type == "date":
        return read_date(value)
    if isinstance(value, str):
        unit = {"yen": "円", "rate": "%", "class": ""}.get(type, type)
        text = unicodedata.normalize("NFKC", value).replace(" ", "")
        if type == "rate" and (share := re.fullmatch(r"(\d+)分の(\d+)", text)):
            return Fraction(int(share[2]), int(share[1]))
        if type == "rate" and (share := re.fullmatch(r"(\d+)/(\d+)", text)):
            return Fraction(int(share[1]), int(share[2]))
        value = number(text.removesuffix(unit))
        return Fraction(value) / 100 if type == "rate" else value
    if type == "rate" or isinstance(value, bool):
        raise ValueError(f"not a {type}: {value!r}")
    if value != int(value):
        raise ValueError(f"not whole: {value}")
    return int(value)


def read_application(application):
    facts = dict.fromkeys(FACTS)
    for key, value in application.items():
        id = IDS.get(key, key)
        if value is not None:
            facts[id] = read(value, FACTS[id][1])
    return facts
