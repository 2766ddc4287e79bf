"""After OCR: what table rules leave on words is trimmed, and specks that were read as signs are dropped."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain, pairwise

from evidence.read.ocr.engine import Seen

RULES = "|[]_{}¦"
"""Characters that a table's ruling lines are read as."""

SIGNS = "~`'\"‘’“”.,:;-—–=^*°«»<>\\/"
DUST = ".,:;'`‘’*~"
RATE = re.compile(r"\.\d+%?$")
DAY = re.compile(r"\d{1,2},$")
YEAR = re.compile(r"(19|20)\d\d\b")
YEN = re.compile(r"[¥￥](?=[A-Z][A-Z0-9]*[0-9-])")
"""No sum of money has letters behind its sign: this one was a letter."""

PIECES = {"pes": "pcs", "pes.": "pcs.", "PES": "PCS"}
DOUBTFUL = 0.35
"""A lone sign read with less confidence is a speck."""


def tidied(words: Iterable[Seen], *, dusty: bool = False) -> Iterator[Seen]:
    """The words without ruling lines and specks; on a ``dusty`` page without signs about figures too.

    The comma between a day and its year stays.
    """
    for word, after in pairwise(chain(_with_pieces(words), (None,))):
        assert word is not None
        trimmed = _trimmed(word)
        if dusty and trimmed is not None and not _day(trimmed, after):
            trimmed = _undusted(trimmed)
        if trimmed is not None and not _speck(trimmed):
            yield trimmed


def _trimmed(word: Seen) -> Seen | None:
    """The word without rule characters at its ends, its box shortened by their share; brackets in pairs stay. A letter
    that was taken for a currency's sign is one again."""
    text = word.text
    if len(text) > 2 and (text[0], text[-1]) in (("[", "]"), ("{", "}")):
        return word
    if YEN.match(text):
        return replace(word, text="Y" + text[1:])
    core = text.strip(RULES)
    if not core:
        return None
    if core == text:
        return word
    start = text.index(core)
    end = start + len(core)
    per = (word.right - word.left) / len(text)
    return replace(word, text=core, left=word.left + start * per, right=word.right - (len(text) - end) * per)


def _with_pieces(words: Iterable[Seen]) -> Iterator[Seen]:
    """The words; the unit behind a count without the one slip that thin print gets: ``10 pes`` are pieces."""
    counted = False
    for word in words:
        yield replace(word, text=PIECES[word.text]) if counted and word.text in PIECES else word
        counted = word.text.isdigit()


def _day(word: Seen, after: Seen | None) -> bool:
    """Whether a word is the day of a date with its year behind."""
    return after is not None and bool(DAY.match(word.text)) and bool(YEAR.match(after.text))


def _undusted(word: Seen) -> Seen:
    """A number without the points and strokes that specks beside it were read as; a rate keeps its first point."""
    text = word.text
    if sum(c.isdigit() for c in text) < 2 or RATE.match(text):
        return word
    return replace(word, text=text.strip(DUST).rstrip(DUST + "-") or text)


def _speck(word: Seen) -> bool:
    return word.confidence < DOUBTFUL and all(c in SIGNS for c in word.text)
