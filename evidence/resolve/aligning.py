"""Words of two names laid side by side: which match, how, and which are left over on either side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from evidence.resolve.slips import Slip, slip
from evidence.resolve.words import COMMON, full
from evidence.values.similarity import edits

LEAST_SHORT = 3
"""Letters a shortened word keeps at least, and by how many more its long form goes on."""
LEAST_LONG = 6
"""Letters a word has at least before a letter too many, too few or different is put down to OCR."""


class Match(IntEnum):
    """How two words match, the surer the lower."""

    EQUAL = 0
    SPACING = 1
    SHORTENED = 2
    DIGIT = 3
    INITIAL = 4
    LETTERS = 5
    NEAR = 6


@dataclass(frozen=True)
class Pair:
    """Words that match: where each begins, the words, and how they match."""

    at: int
    other_at: int
    word: str
    other: str
    match: Match


@dataclass(frozen=True)
class Aligned:
    """Pairs of matching words, and the words only one name has, in their order."""

    pairs: tuple[Pair, ...]
    only_a: tuple[str, ...]
    only_b: tuple[str, ...]

    @property
    def worst(self) -> Match:
        """The least sure match; equal where there is none."""
        return max((pair.match for pair in self.pairs), default=Match.EQUAL)

    @property
    def in_order(self) -> bool:
        """Whether the matching words stand in the same order in both names."""
        places = [pair.other_at for pair in self.pairs]
        return places == sorted(places)


def align(a: tuple[str, ...], b: tuple[str, ...], *, doubtful: bool, persons: bool = False) -> Aligned:
    """Match the words of two names, surest ways first; every word is used once.

    ``doubtful``: one of the names is known from OCR alone, so that a letter in a long word may be misread.
    ``persons``: both may be persons, so that a letter may stand for a first name.
    """
    left, right = list(enumerate(a)), list(enumerate(b))
    found = _taken(left, right, _equal)
    found += _joined(left, right)
    found += [Pair(p.other_at, p.at, p.other, p.word, p.match) for p in _joined(right, left)]
    for test in (_shortened, _slipped, *((_near,) if doubtful else ()), *((_initial,) if persons else ())):
        if left and right:
            found += _taken(left, right, test)
    found.sort(key=lambda pair: pair.at)
    return Aligned(tuple(found), tuple(word for _, word in left), tuple(word for _, word in right))


Words = list[tuple[int, str]]


def _taken(left: Words, right: Words, test: Callable[[str, str], Match | None]) -> list[Pair]:
    """The pairs that pass ``test``, taken out of both sides."""
    found = []
    for one in list(left):
        for other in right:
            match = test(one[1], other[1])
            if match is not None:
                found.append(Pair(one[0], other[0], one[1], other[1], match))
                left.remove(one)
                right.remove(other)
                break
    return found


def _joined(many: Words, single: Words) -> list[Pair]:
    """Two neighbours of ``many`` that ``single`` writes as one word (``Sun Rise``, ``Sunrise``), taken out of both."""
    found = []
    for first, second in list(pairwise(many)):
        whole = next((w for w in single if w[1] == first[1] + second[1]), None)
        if whole is not None and second[0] == first[0] + 1 and first in many:
            found.append(Pair(first[0], whole[0], f"{first[1]} {second[1]}", whole[1], Match.SPACING))
            many.remove(first)
            many.remove(second)
            single.remove(whole)
    return found


def _equal(x: str, y: str) -> Match | None:
    if x == y:
        return Match.EQUAL
    return Match.SHORTENED if full(x) == full(y) else None


def _shortened(x: str, y: str) -> Match | None:
    """A common word and its beginning, such as ``Distrib`` for ``Distribution``; names of their own are not cut so."""
    short, long = sorted((x, y), key=len)
    begun = len(short) >= LEAST_SHORT and long.startswith(short) and len(long) - len(short) >= LEAST_SHORT
    return Match.SHORTENED if begun and long in COMMON and short not in COMMON else None


def _initial(x: str, y: str) -> Match | None:
    """A first name and its letter; folding writes ``J. R.`` as one word of two letters."""
    return Match.INITIAL if min(len(x), len(y)) <= 2 and x[0] == y[0] else None


def _slipped(x: str, y: str) -> Match | None:
    found = slip(x, y)
    if found is None:
        return None
    return Match.DIGIT if found is Slip.DIGIT else Match.LETTERS


def _near(x: str, y: str) -> Match | None:
    """One letter in a long word, or two in a word of ten."""
    shorter = min(len(x), len(y))
    return Match.NEAR if shorter >= LEAST_LONG and edits(x, y) <= (2 if shorter >= 10 else 1) else None
