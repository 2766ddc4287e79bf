"""Employer Identification Numbers (IRS): ``12-3456789``, no check digit."""

from __future__ import annotations

import re

from evidence.values.confusions import candidates

_DASHES = str.maketrans(dict.fromkeys("–—~−=", "-"))
_SHAPE = re.compile(r"(\w{2})-?(\w{7})")
_FOUND = re.compile(r"(?<![\w-])(\d{2})\s?[-–]\s?(\d{7})(?![\d-])")
_UNLISTED = frozenset("00 07 08 09 17 18 19 28 29 49 69 70 78 79 89 96 97".split())


def normal(text: str) -> str | None:
    """``12-3456789`` from a printed EIN (boxes, spaces and dashes ignored, O/0 and the like repaired), or None."""
    match = _SHAPE.fullmatch(re.sub(r"\s+", "", text).translate(_DASHES).strip(".,;:()|"))
    if match is None:
        return None
    fitting = candidates("".join(match.groups()), "9" * 9)
    return f"{fitting[0][:2]}-{fitting[0][2:]}" if fitting and _mostly_digits(match[0]) else None


def find(text: str) -> list[str]:
    """Every EIN printed with its hyphen in running text, in order."""
    return [f"{a}-{b}" for a, b in _FOUND.findall(text)]


def prefix_listed(number: str) -> bool:
    """Whether the first two digits are on the IRS's published list of prefixes (which lags behind new issues)."""
    return number[:2] not in _UNLISTED


def possible(number: str) -> bool:
    """Whether a normal EIN can exist at all: neither campus 00 nor serial 0000000."""
    return number[:2] != "00" and number[-7:] != "0000000"


def _mostly_digits(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 6
