"""How a country's offices write days and numbers, in more forms than the house looks know."""

from __future__ import annotations

import random
import re
from datetime import date

from tests.factory.formats import MONTHS, show_number
from tests.factory.model import Paper

GERMAN = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
ITALIAN = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
NATIONS = {
    "CHINA": "CN", "HONG KONG": "HK", "VIETNAM": "VN", "TAIWAN": "TW", "THAILAND": "TH", "INDIA": "IN",
    "TURKEY": "TR", "ITALY": "IT", "GERMANY": "DE",
}  # fmt: skip
NUMBERS = {"DE": ("eu", "eu", "space"), "IT": ("eu",), "TR": ("eu", "us"), "VN": ("us", "eu"), "IN": ("lakh", "us")}
DAYS = {
    "CN": ("capital", "iso", "slash", "month", "monthyear"),
    "HK": ("upperdash", "dayname", "month"),
    "VN": ("dayname", "upperdash", "hinted"),
    "TW": ("slash", "capital", "points"),
    "TH": ("dayname", "upperdash"),
    "IN": ("ordinal", "dash", "hinted"),
    "TR": ("dotted", "dayname"),
    "IT": ("italian", "hinted", "dayname"),
    "DE": ("dotted", "german", "dotted"),
}


def nation(paper: Paper, role: str = "seller") -> str:
    """The two-letter country of a party's address; ``US`` where its last part names none that we sell from."""
    last = paper.fields.get(f"{role}.address", "").rsplit(", ", 1)[-1].upper().strip(".")
    return NATIONS.get(last, "US" if re.search(r"\d{5}$", last) else "CN")


def numbers(country: str, rng: random.Random) -> str:
    """How a country's offices set thousands apart: us, eu, space or lakh."""
    return rng.choice(NUMBERS.get(country, ("us",)))


def days(country: str, rng: random.Random) -> str:
    """A date format that the country's offices use."""
    return rng.choice(DAYS.get(country, ("us", "month", "upperdash")))


def day(value: str, how: str) -> str:
    """An ISO date in a named format; ``hinted`` is 05/03/2026, day first, for labels that say so."""
    at = date.fromisoformat(value)
    month, d, y = MONTHS[at.month - 1], at.day, at.year
    short = month[:3]
    end = "th" if 10 < d < 20 else {1: "st", 2: "nd", 3: "rd"}.get(d % 10, "th")
    return {
        "iso": value,
        "slash": f"{y}/{at.month:02}/{d:02}",
        "points": f"{y}.{at.month:02}.{d:02}",
        "us": f"{at.month:02}/{d:02}/{y}",
        "usdash": f"{at.month:02}-{d:02}-{y}",
        "hinted": f"{d:02}/{at.month:02}/{y}",
        "dotted": f"{d:02}.{at.month:02}.{y}",
        "german": f"{d}. {GERMAN[at.month - 1]} {y}",
        "italian": f"{d} {ITALIAN[at.month - 1]} {y}",
        "ordinal": f"{d}{end} {month}, {y}",
        "dash": f"{d:02}-{short}-{y}",
        "upperdash": f"{d:02}-{short.upper()}-{y}",
        "dayname": f"{d:02} {short} {y}",
        "month": f"{short} {d}, {y}",
        "long": f"{month} {d}, {y}",
        "monthyear": f"{short.upper()} {d:02} {y}",
        "capital": f"{short.upper()}.{d:02},{y}",
        "tight": f"{d:02}{short.upper()}{y}",
        "plain": f"{y}{at.month:02}{d:02}",
        "alliance": f"{y} {short} {d:02}",
    }[how]


def grouped(text: str, how: str) -> str:
    """A number with US commas written anew: eu 1.234,50, space 1 234,50, lakh 1,23,456.00, swiss 1'234.50, plain."""
    bare = text.replace(",", "")
    if how == "lakh":
        whole, point, rest = bare.partition(".")
        head, tail = whole[:-3], whole[-3:]
        head = re.sub(r"(?<=\d)(?=(\d\d)+$)", ",", head)
        return (f"{head},{tail}" if head else tail) + point + rest
    if how == "swift":
        return bare.replace(".", ",")
    if how == "space":
        return show_number(bare, "eu").replace(".", " ")
    return show_number(bare, how)
