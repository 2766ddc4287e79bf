"""How a clerk writes days, numbers, units, countries: chosen once for a paper."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from tests.factory.formats import COUNTRIES, MONTHS, leaf

Day = Callable[[date], str]


def _nth(day: int) -> str:
    return f"{day}{'th' if 10 < day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day % 10, 'th')}"


def _long(d: date) -> str:
    return MONTHS[d.month - 1]


DAYS: Mapping[str, tuple[Day, ...]] = {
    "us": (
        lambda d: f"{d:%m/%d/%Y}",
        lambda d: f"{d:%m/%d/%Y}",
        lambda d: f"{d.month}/{d.day}/{d.year}",
        lambda d: f"{d:%m/%d/%y}",
        lambda d: f"{d:%m-%d-%Y}",
        lambda d: f"{_long(d)} {d.day}, {d.year}",
        lambda d: f"{_long(d)[:3]} {d.day:02}, {d.year}",
        lambda d: f"{d.day:02}-{_long(d)[:3].upper()}-{d.year}",
    ),
    "continent": (
        lambda d: f"{d:%d.%m.%Y}",
        lambda d: f"{d.day}.{d.month}.{d.year}",
        lambda d: f"{d:%d.%m.%y}",
        lambda d: f"{d.day:02} {_long(d)} {d.year}",
        lambda d: f"{d:%d/%m/%Y}",
        lambda d: f"{d.day}-{_long(d)[:3]}-{d.year}",
        lambda d: f"{d:%Y-%m-%d}",
        lambda d: f"{d.day:02}. {_long(d)} {d.year}",
    ),
    "east": (
        lambda d: f"{d:%Y-%m-%d}",
        lambda d: f"{d:%Y/%m/%d}",
        lambda d: f"{d:%Y.%m.%d}",
        lambda d: f"{d:%Y%m%d}",
        lambda d: f"{d.day:02}-{_long(d)[:3]}-{d.year}",
        lambda d: f"{_long(d)[:3].upper()}. {_nth(d.day).upper()}, {d.year}",
        lambda d: f"{_long(d)[:3].upper()}.{d.day:02},{d.year}",
        lambda d: f"{_long(d)} {_nth(d.day)}, {d.year}",
        lambda d: f"{d.day:02} {_long(d)[:3].upper()} {d.year}",
        lambda d: f"{d.day:02}-{_long(d)[:3].upper()}-{d.year % 100:02}",
    ),
    "zh": (
        lambda d: f"{d.year}年{d.month}月{d.day}日",
        lambda d: f"{d.year}年{d.month:02}月{d.day:02}日",
        lambda d: f"{d:%Y-%m-%d}",
        lambda d: f"{d:%Y.%m.%d}",
        lambda d: f"{d:%Y%m%d}",
        lambda d: f"{d.year}/{d.month}/{d.day}",
    ),
}
NUMBERS = {
    "us": ("us", "us", "us", "plain"),
    "continent": ("eu", "eu", "eu", "swiss", "space", "us"),
    "east": ("us", "us", "us", "plain"),
    "zh": ("us", "plain"),
}
POINTS = {
    "us": (",", "."),
    "eu": (".", ","),
    "swiss": ("'", "."),
    "plain": ("", "."),
    "space": (" ", ","),
}
UNITS = {
    "PCS": ("PCS", "pcs", "PC", "Pieces", "Pcs", "pc"),
    "SETS": ("SETS", "sets", "SET", "Set", "Sets"),
    "PRS": ("PRS", "pairs", "PAIRS", "Pairs", "PAIR", "prs"),
    "DOZ": ("DOZ", "dozen", "DZ", "DOZEN", "Doz", "Dozen"),
    "CTN": ("CTNS", "cartons", "CTN", "Cartons", "CARTONS", "ctns"),
    "PKG": ("PKGS", "packages", "PACKAGES", "PKG", "Packages"),
    "PLT": ("PLTS", "pallets", "PALLETS", "PLT", "Pallets"),
    "M": ("M", "m", "MTR", "meters"),
    "M2": ("M2", "m2", "SQM", "sqm"),
    "M3": ("CBM", "m3", "CBM", "M3"),
    "L": ("L", "l", "LTR"),
    "KG": ("KGS", "kg", "KG", "Kgs", "kgs"),
}
WEIGHTS, ZH_WEIGHTS = ("KGS", "KGS", "kg", "KG", "Kgs", "kgs"), ("KG", "千克", "公斤", "KGS")
CUBES, ZH_CUBES = ("CBM", "CBM", "m3", "M3", "cbm"), ("CBM", "立方米", "M3")
CENTS = """total amount freight insurance discount commission assists royalties charges instructed_amount duty tax
entry_value total_entered_value unit_price""".split()
COUNTED = ("quantity", "packages", "volume", "gross_weight", "net_weight")


@dataclass(frozen=True)
class Hand:
    """A clerk's way of writing: days, the marks of numbers, which word of a unit, decimals of a count."""

    day: Day
    numbers: str
    unit: int
    weight: str
    cube: str
    long_counts: bool
    nation_upper: bool

    def number(self, value: str) -> str:
        """A decimal with the thousands set apart the clerk's way."""
        whole, _, rest = value.removeprefix("-").partition(".")
        comma, point = POINTS[self.numbers]
        grouped = re.sub(r"(?<=\d)(?=(\d{3})+$)", comma, whole)
        return ("-" if value.startswith("-") else "") + grouped + (point + rest if rest else "")

    def money(self, value: str) -> str:
        """An amount with at least two decimals."""
        whole, _, rest = value.partition(".")
        return self.number(f"{whole}.{rest.ljust(2, '0')}")

    def date(self, value: str) -> str:
        """An ISO date as the clerk writes it; anything else as it is."""
        return self.day(date.fromisoformat(value)) if re.fullmatch(r"\d{4}-\d\d-\d\d", value) else value

    def nation(self, code: str) -> str:
        """A country's name."""
        name = COUNTRIES.get(code, code)
        return name.upper() if self.nation_upper else name

    def unit_of(self, code: str) -> str:
        """A unit's word."""
        words = UNITS.get(code, (code,))
        return words[self.unit % len(words)]

    def write(self, field: str, value: str) -> str:
        """The printed form of a field's normal form, currency and weight unit left out."""
        name = leaf(field)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return self.date(value)
        if name in ("country", "origin", "destination", "country_of_origin"):
            return self.nation(value)
        if name in ("unit", "package_unit"):
            return self.unit_of(value)
        if not re.fullmatch(r"-?\d+(\.\d+)?", value):
            return value
        if name in CENTS:
            return self.money(value)
        if name == "quantity" and self.long_counts:
            return self.money(value)
        return self.number(value) if name in COUNTED else value


def hand(dice: random.Random, region: str, values: Iterable[str]) -> Hand:
    """A clerk's hand of a region; days are never written so that day and month could be mistaken there."""
    days = [date.fromisoformat(v) for v in values if re.fullmatch(r"\d{4}-\d\d-\d\d", v)]
    forms = list(DAYS[region])
    if any(d.day <= 12 and d.day != d.month for d in days):
        forms = [f for f in forms if f(date(2026, 3, 5)) != "05/03/2026"]
    zh = region == "zh"
    return Hand(
        dice.choice(forms),
        dice.choice(NUMBERS[region]),
        dice.randrange(6),
        dice.choice(ZH_WEIGHTS if zh else WEIGHTS),
        dice.choice(ZH_CUBES if zh else CUBES),
        dice.random() < 0.15,
        dice.random() < 0.4,
    )
