"""Employer Identification Numbers (IRS): ``12-3456789``, no check digit."""

from __future__ import annotations

import re

from evidence.values.confusions import candidates

_DASHES = str.maketrans(dict.fromkeys("–—~−=", "-"))
_SHAPE = re.compile(r"(\w{2})-?(\w{7})")


def normal(text: str) -> str | None:
    """``12-3456789`` from a printed EIN (boxes, spaces and dashes ignored, O/0 and the like repaired), or None."""
    match = _SHAPE.fullmatch(re.sub(r"\s+", "", text).translate(_DASHES).strip(".,;:()|"))
    if match is None:
        return None
    fitting = candidates("".join(match.groups()), "9" * 9)
    return f"{fitting[0][:2]}-{fitting[0][2:]}" if fitting and _mostly_digits(match[0]) else None


def _mostly_digits(text: str) -> bool:
    return sum(char.isdigit() for char in text) >= 6
