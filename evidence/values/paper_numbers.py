"""Numbers of invoices, contracts and orders as other papers cite them: with other spaces, without letters in front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

LEAST_TAIL = 5
"""Characters a number has at least that is cited without the letters in front, or searched in free text."""
LEAST_DIGITS = 4
"""Digits a number has at least that is cited without the letters in front."""

_PROFORMA = re.compile(r"(PI|PRO|PROFORMA|PFI)(?=\d)")


def bare(number: str) -> str:
    """A number in upper case with letters and digits only."""
    return re.sub(r"[^A-Z0-9]", "", number.upper())


def tails(number: str) -> Iterator[str]:
    """A bare number, and what is left of it without one, two … of the letters in front, while it still tells."""
    yield number
    for cut in range(1, len(number)):
        rest = number[cut:]
        if not number[cut - 1].isalpha() or len(rest) < LEAST_TAIL or sum(c.isdigit() for c in rest) < LEAST_DIGITS:
            return
        yield rest


def same_number(a: str, b: str) -> bool:
    """Whether two bare numbers are one: equal, or one the other's end with at least five characters, four digits.

    A payment or a form often leaves out the letters in front (``INV``, ``CI``).
    """
    longer, shorter = (a, b) if len(a) > len(b) else (b, a)
    return bool(shorter) and shorter in tails(longer)


def proforma(number: str) -> bool:
    """Whether a bare number is that of a proforma invoice by the letters in front."""
    return _PROFORMA.match(number) is not None


def holds(text: str, number: str) -> bool:
    """Whether a text holds a bare number of at least five characters, whatever its spaces and dashes.

    Further digits right before or behind it would make another number of it, unless something stands between.
    """
    return len(number) >= LEAST_TAIL and number in bare(text) and _spaced(number).search(text.upper()) is not None


@lru_cache(maxsize=4096)
def _spaced(number: str) -> re.Pattern[str]:
    before = r"(?<![0-9])" if number[0].isdigit() else ""
    behind = r"(?![0-9])" if number[-1].isdigit() else r"(?![A-Z])"
    return re.compile(before + r"[^A-Z0-9]*".join(map(re.escape, number)) + behind)
