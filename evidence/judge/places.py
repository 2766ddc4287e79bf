"""Whether two printed addresses are one place, and whether an address is only a letter box."""

from __future__ import annotations

import re

from evidence.records.facts import Fact
from evidence.values.addresses import comparable, zip_code
from evidence.values.similarity import token_set

ALIKE, UNLIKE = 0.8, 0.6
"""Likeness of the words from which two addresses are alike, and below which they are not."""

_LETTER_BOX = re.compile(
    r"(?i)\bp\.?\s*o\.?\s*box\b|\bpost office box\b|\bpmb\b|\bmail\s?(box|drop|center|centre)\b|\bregistered agents?\b"
    r"|\bvirtual office\b|\bbusiness service cent(er|re)\b|\bc/o\b"
)


def same_address(a: Fact, b: Fact) -> bool | None:
    """Whether two addresses are one place; None where the prints don't tell.

    Numbers decide exactly (a house or suite number in common; the ZIP code is not one of them), words by likeness, as
    one side may leave out a suite, a country or the end of a line.
    """
    first, second = comparable(a.text), comparable(b.text)
    likeness = token_set(_words(first), _words(second))
    ours, theirs = _numbers(a.text, first), _numbers(b.text, second)
    if ours and theirs:
        if ours & theirs:
            return True if likeness >= ALIKE else False if likeness < UNLIKE else None
        return False
    if likeness >= ALIKE:
        return True
    return False if likeness < UNLIKE else None


def letter_box(text: str) -> bool:
    """Whether an address (or the kind of address ticked on a form) is a PO box, mail drop or registered agent."""
    return _LETTER_BOX.search(text) is not None


def _words(text: str) -> str:
    return " ".join(w for w in text.split() if not any(c.isdigit() for c in w))


def _numbers(printed: str, text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", text)) - {zip_code(printed)}
