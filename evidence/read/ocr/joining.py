"""Words that an engine tore apart: neighbours nearer to each other than any space are one word.

Limits are gaps as shares of the lower word's height, measured on drawn papers: true spaces begin at 0.36 between
figures and at 0.3 between letters. Typewriter faces set letters further apart, and spaces too: there the page's own
spaces in print of that height say what is none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from evidence.read.ocr.chinese import is_chinese
from evidence.read.ocr.engine import Seen

FIGURES = 0.36
CAPITALS = 0.21
AFTER_HYPHEN = 0.6
BEFORE_DECIMALS = 0.8
BEFORE_THOUSANDS = 1.3
IN_AN_ADDRESS = 1.0
"""Before and behind the sign of an e-mail address, and behind a point in it."""
NEXT = 1.22
"""Chinese characters follow each other within so many of their squares; a space makes it a quarter more than one."""

INKED = 0.93
"""So much of its square a Chinese character's ink fills, at most."""

OVERLAP = -0.12
"""Boxes that overlap by more are not neighbours of one line."""

OF_A_SPACE = 0.6
"""A gap of a smaller share of the usual space between words of that height is none."""

FEWEST = 8
"""From so many spaces on the usual one is known."""

SAME_PRINT = 1.25
"""Heights of words in one print differ by less than this factor."""

DIGITS = "0123456789"


def joined_words(words: Iterable[Seen]) -> Iterator[Seen]:
    """The words in their order, torn ones joined."""
    every = tuple(words)
    spaces = tuple(_spaces(every))
    before: Seen | None = None
    for word in every:
        if before is not None and _torn(before, word, spaces):
            before = _one(before, word)
            continue
        if before is not None:
            yield before
        before = word
    if before is not None:
        yield before


Space = tuple[float, float]
"""A height of print and a gap in it, both in pixels."""


def _spaces(words: Sequence[Seen]) -> Iterator[Space]:
    """The gaps between neighbours of a line, tab stops and columns left out."""
    for left, right in pairwise(words):
        height, gap = _apart(left, right)
        if height > 0 and 0.1 * height < gap < 1.5 * height:
            yield height, gap


def _apart(left: Seen, right: Seen) -> tuple[float, float]:
    """The lower height of two words of one line and the gap between them; no height where they are not on one."""
    height = min(left.bottom - left.top, right.bottom - right.top)
    level = min(left.bottom, right.bottom) - max(left.top, right.top) >= 0.6 * height
    return (height if level else 0.0), right.left - left.right


def _torn(left: Seen, right: Seen, spaces: Sequence[Space]) -> bool:
    height, gap = _apart(left, right)
    if height > 0 and is_chinese(left.text[-1]) and is_chinese(right.text[0]):
        return OVERLAP * height <= gap and _pitch(left, right) <= NEXT * _square(left, right)
    limit = _limit(left.text, right.text) * height
    if limit <= 0 or not OVERLAP * height <= gap:
        return False
    alike = [g for h, g in spaces if height / SAME_PRINT < h < height * SAME_PRINT]
    usual = median(alike) if len(alike) >= FEWEST else 0.0
    return gap < max(limit, OF_A_SPACE * usual)


def _pitch(left: Seen, right: Seen) -> float:
    """From the middle of a word's last character to that of the next word's first one."""
    own, other = (w.right - w.left for w in (left, right))
    return right.left + other / len(right.text) / 2 - (left.right - own / len(left.text) / 2)


def _square(left: Seen, right: Seen) -> float:
    """The side of the square that Chinese characters fill, by the larger of two words' ink."""
    sides = ((w.right - w.left) / len(w.text) for w in (left, right) if all(is_chinese(c) for c in w.text))
    return max(*sides, left.bottom - left.top, right.bottom - right.top, 0.0) / INKED


def _limit(left: str, right: str) -> float:
    """The gap from which two texts are two words; 0 where they are so anyway."""
    end, start = left[-1], right[0]
    if end == "-" and len(left) > 1 and start.isalnum():
        return AFTER_HYPHEN
    if end in DIGITS and start in ".," and len(right) > 2 and right[1] in DIGITS:
        return BEFORE_THOUSANDS if start == "," else BEFORE_DECIMALS
    if start in DIGITS and (end in DIGITS or (end in ".," and left[-2:-1] in DIGITS and len(left) > 1)):
        return FIGURES
    if start == "@" or end == "@" or (end == "." and "@" in left and start.islower()):
        return IN_AN_ADDRESS
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
