"""Days as deeds write them out: ``the ninth day of March, A.D. 2021``."""

from __future__ import annotations

import re

_UNITS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
_ORDINALS = {
    word: number
    for number, word in enumerate(
        (*_UNITS.split(), *"fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()), start=1
    )
}
_ORDINALS |= {f"twenty{unit}": 20 + number for unit, number in list(_ORDINALS.items())[:9]}
_ORDINALS |= {"thirtieth": 30, "thirtyfirst": 31}
_WORD = re.compile(
    rf"(?i)\b(twenty[\s-]*|thirty[\s-]*)?({'|'.join(_ORDINALS)})\s+(?:\(\s*\d{{1,2}}(?:st|nd|rd|th)?\s*\)\s*)?(?=day\b)"
)
_ERA = re.compile(r"(?i),?\s*\bA\.?\s?D\.?,?\s+(?=\d{4}\b)")
DAY_IN_WORDS = (
    r"(?:(?:[Tt][Ww][Ee][Nn][Tt][Yy]|[Tt][Hh][Ii][Rr][Tt][Yy])[\s-]*)?[A-Za-z]{3,11}(?:[Ss][Tt]|[Nn][Dd]|[Rr][Dd]|[Tt][Hh])"
    r"\s+(?:\(\d{1,2}(?:st|nd|rd|th)?\)\s+)?[Dd][Aa][Yy]\s+[Oo][Ff]\s+[A-Za-z]{3,9},?\s+(?:[Aa]\.?\s?[Dd]\.?,?\s+)?\d{4}"
    r"|\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH)?\s+[Dd][Aa][Yy]\s+[Oo][Ff]\s+[A-Za-z]{3,9},?\s+[Aa]\.?\s?[Dd]\.?,?\s+\d{4}"
)
"""A day written out, as part of an expression."""


def in_figures(text: str) -> str:
    """A text with the days that are written out in figures and without ``A.D.``: ``9 day of March 2021``."""
    return _ERA.sub(" ", _WORD.sub(_figure, text))


def _figure(match: re.Match[str]) -> str:
    tens = re.sub(r"[\s-]", "", match[1] or "").casefold()
    number = _ORDINALS.get(tens + match[2].casefold(), _ORDINALS[match[2].casefold()])
    return f"{number} "
