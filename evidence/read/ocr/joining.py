"""Words that an engine tore apart: neighbours nearer to each other than any space are one word.

Limits are gaps as shares of the lower word's height, measured on drawn papers: true spaces begin at 0.36 between
figures and at 0.3 between letters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from evidence.read.ocr.engine import Seen

FIGURES = 0.36
CAPITALS = 0.21
AFTER_HYPHEN = 0.6
BEFORE_DECIMALS = 0.52
OVERLAP = -0.12
"""Boxes that overlap by more are not neighbours of one line."""

DIGITS = "0123456789"


def joined_words(words: Iterable[Seen]) -> Iterator[Seen]:
    """The words in their order, torn ones joined."""
    before: Seen | None = None
    for word in words:
        if before is not None and _torn(before, word):
            before = _one(before, word)
            continue
        if before is not None:
            yield before
        before = word
    if before is not None:
        yield before


def _torn(left: Seen, right: Seen) -> bool:
    height = min(left.bottom - left.top, right.bottom - right.top)
    if height <= 0 or min(left.bottom, right.bottom) - max(left.top, right.top) < 0.6 * height:
        return False
    gap = (right.left - left.right) / height
    return OVERLAP <= gap < _limit(left.text, right.text)


def _limit(left: str, right: str) -> float:
    """The gap from which two texts are two words; 0 where they are so anyway."""
    end, start = left[-1], right[0]
    if end == "-" and len(left) > 1 and start.isalnum():
        return AFTER_HYPHEN
    if end in DIGITS and start in ".," and len(right) > 2 and right[1] in DIGITS:
        return BEFORE_DECIMALS
    if start in DIGITS and (end in DIGITS or (end in ".," and left[-2:-1] in DIGITS and len(left) > 1)):
        return FIGURES
    capital = end.isupper() and (start in DIGITS or start.isupper())
    return CAPITALS if capital else 0.0


def _one(left: Seen, right: Seen) -> Seen:
    size, other = len(left.text), len(right.text)
    return replace(
        left,
        text=left.text + right.text,
        top=min(left.top, right.top),
        right=right.right,
        bottom=max(left.bottom, right.bottom),
        confidence=(left.confidence * size + right.confidence * other) / (size + other),
    )
