"""The machine-readable zone of travel documents (ICAO Doc 9303): two lines of 44 or 36 characters, or three of 30."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from evidence.layout.lines import Line
from evidence.layout.view import View
from evidence.layout.words import Token

_WEIGHTS = (7, 3, 1)
_SHORTER = 2
"""So many fillers at a line's end may have been lost in reading."""


@dataclass(frozen=True)
class Zone:
    """What a zone says, and its words: those of the line with number and dates, and those of the name's line."""

    number: str
    expiry: date | None
    name: str
    country: str
    figures: tuple[Token, ...]
    named: tuple[Token, ...]


def check_digit(text: str) -> int:
    """The check digit of a field: digits count as such, A to Z as 10 to 35, a filler as nothing; weights 7, 3, 1."""
    total = 0
    for index, char in enumerate(text):
        figure = 0 if char == "<" else int(char, 36)
        total += figure * _WEIGHTS[index % 3]
    return total % 10


def zone(view: View) -> Zone | None:
    """The zone of the view's pages whose check digits of number and expiry are right; None without one."""
    for sheet in view.sheets:
        for upper, lower in pairwise(sheet.lines):
            first, second = _squeezed(upper), _squeezed(lower)
            if re.match(r"P[A-Z<][A-Z<]{3}", first) and len(second) >= 44 - _SHORTER:
                found = _passport(first, second.ljust(44, "<"), upper, lower)
                if found is not None:
                    return found
    return None


def _squeezed(line: Line) -> str:
    """The characters of a line that a zone may have; small marks read for fillers are fillers."""
    return re.sub(r"[«‹]", "<", "".join(t.text for t in line.tokens)).upper()


def _passport(first: str, second: str, upper: Line, lower: Line) -> Zone | None:
    body = re.fullmatch(r"([A-Z0-9<]{9})(\d)([A-Z<]{3})(\d{6})(\d)([MFX<])(\d{6})(\d).*", second)
    if body is None or check_digit(body[1]) != int(body[2]) or check_digit(body[7]) != int(body[8]):
        return None
    surname, _, given = first[5:].partition("<<")
    name = " ".join(part.replace("<", " ").strip() for part in (given, surname))
    return Zone(
        body[1].strip("<"), _day(body[7]), " ".join(name.split()), body[3].strip("<"), lower.tokens, upper.tokens
    )


def _day(text: str) -> date | None:
    """``YYMMDD`` of an expiry, in this century."""
    try:
        return date(2000 + int(text[:2]), int(text[2:4]), int(text[4:]))
    except ValueError:
        return None
