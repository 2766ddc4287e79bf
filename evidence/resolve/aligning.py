"""Words of two names laid side by side: which match, how, and which are left over on either side."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from functools import partial

from evidence.resolve.slips import Slip, slip
from evidence.resolve.trades import MANIFOLD, kin, known
from evidence.resolve.typos import doubtful_letter, mistyped
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
    KIN = 3
    TYPED = 4
    DIGIT = 5
    INITIAL = 6
    LETTERS = 7
    NEAR = 8
    DOUBT = 9


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


def align(
    a: tuple[str, ...],
    b: tuple[str, ...],
    *,
    doubtful: bool,
    persons: bool = False,
    dotted: frozenset[str] = frozenset(),
) -> Aligned:
    """Match the words of two names, surest ways first; every word is used once.

    ``doubtful``: one of the names is known from OCR alone, so that a letter in a long word may be misread.
    ``persons``: both may be persons, so that a letter may stand for a first name. ``dotted``: words that a full stop
    marks as shortened.
    """
    left, right = list(enumerate(a)), list(enumerate(b))
    found = _taken(left, right, _equal)
    found += _joined(left, right)
    found += [Pair(p.other_at, p.at, p.other, p.word, p.match) for p in _joined(right, left)]
    shortened = partial(_shortened, dotted=dotted)
    unsure = (_near,) if doubtful else (_doubt,)
    for test in (shortened, _kin, _typed, _slipped, *unsure, *((_initial,) if persons else ())):
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
    """Neighbours of ``many`` that ``single`` writes as one word (``Sun Rise``, ``Sunrise``), taken out of both."""
    found = []
    for whole in list(single):
        run = _run(many, whole[1])
        if run:
            found.append(Pair(run[0][0], whole[0], " ".join(word for _, word in run), whole[1], Match.SPACING))
            single.remove(whole)
            for piece in run:
                many.remove(piece)
    return found


def _run(many: Words, whole: str) -> Words:
    """The neighbours, two or more, that written together are the word; empty where there are none."""
    for i, (at, word) in enumerate(many):
        run, joined = [(at, word)], word
        for piece in many[i + 1 :]:
            if len(joined) >= len(whole) or piece[0] != run[-1][0] + 1 or not whole.startswith(joined):
                break
            run.append(piece)
            joined += piece[1]
        if joined == whole and len(run) > 1:
            return run
    return []


def _equal(x: str, y: str) -> Match | None:
    if x == y:
        return Match.EQUAL
    return Match.SHORTENED if full(x) == full(y) else None


def _shortened(x: str, y: str, dotted: frozenset[str]) -> Match | None:
    """A common word and its beginning, such as ``Distrib`` for ``Distribution``; names of their own are not cut so.

    A word of trade is cut so where a full stop says it, or where most of it is there.
    """
    short, long = sorted((x, y), key=len)
    if len(short) < LEAST_SHORT or not long.startswith(short) or short in COMMON or short in MANIFOLD:
        return None
    if short in dotted and not known(short):
        return Match.SHORTENED if len(long) - len(short) >= 1 and (known(long) or len(short) > LEAST_SHORT) else None
    much = len(short) > LEAST_SHORT + 1 and known(long) and not known(short)
    return Match.SHORTENED if (long in COMMON or much) and len(long) - len(short) >= LEAST_SHORT else None


def _kin(x: str, y: str) -> Match | None:
    return Match.KIN if kin(full(x), full(y)) else None


def _typed(x: str, y: str) -> Match | None:
    return Match.TYPED if mistyped(x, y) else None


def _doubt(x: str, y: str) -> Match | None:
    return Match.DOUBT if doubtful_letter(x, y) else None


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
