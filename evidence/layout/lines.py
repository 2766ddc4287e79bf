"""Lines and segments: words that stand on one line, and the parts of a line without a wide gap."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from evidence.layout.rulings import Rulings
from evidence.layout.words import Token, Worded
from evidence.records.pages import NATIVE_CELL
from evidence.records.places import Box, around

WIDE_GAP = 1.15
"""A gap of more than this many text heights ends a segment, ..."""
WIDE_SPACE = 1.55
"""... if it is also wider than this many usual spaces: typewriter print has wide ones."""
OVERPRINT = 0.72
"""Words that stand over each other and share less of their height than this are lines of their own: a form's caption
and the value typed half over it."""
_NATIVE_GAP = 1.5 * NATIVE_CELL[0]


@dataclass(frozen=True, eq=False)
class Segment(Worded):
    """Words of one line without a wide gap and without a vertical ruling line between them. ``line`` is the line's
    index on its page, ``index`` the segment's in its line."""

    tokens: tuple[Token, ...]
    page: int
    line: int
    index: int


@dataclass(frozen=True, eq=False)
class Line:
    """Words that stand on one line of one page, from left to right. ``index`` counts from 0 on its page."""

    segments: tuple[Segment, ...]
    page: int
    index: int
    height: float

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All words of the line."""
        return tuple(t for s in self.segments for t in s.tokens)

    @cached_property
    def box(self) -> Box:
        """The level box around the words."""
        return around(s.box for s in self.segments)

    @cached_property
    def text(self) -> str:
        """The words joined by spaces."""
        return " ".join(t.text for t in self.tokens)


class _Band:
    """A line while its words are being collected. ``top`` and ``bottom`` are the medians of its words that hold letters
    or digits, of all where none does."""

    def __init__(self, token: Token, solid: bool) -> None:
        self.tokens = [token]
        self.top = token.box.top
        self.bottom = token.box.bottom
        self._solid = [token.box] if solid else []
        self._tops = [self.top]
        self._bottoms = [self.bottom]

    def add(self, token: Token, solid: bool) -> None:
        self.tokens.append(token)
        if solid and not self._solid:
            self._tops, self._bottoms = [], []
        if solid or not self._solid:
            insort(self._tops, token.box.top)
            insort(self._bottoms, token.box.bottom)
            self.top, self.bottom = _middle(self._tops), _middle(self._bottoms)
        if solid:
            self._solid.append(token.box)

    def share(self, box: Box) -> float:
        """How much of the smaller of line and word lies at the same height, 0 to 1."""
        low = min(box.bottom - box.top, self.bottom - self.top)
        if low <= 0:
            return 1.0 if self.top <= (box.top + box.bottom) / 2 <= self.bottom else 0.0
        return (min(box.bottom, self.bottom) - max(box.top, self.top)) / low

    def _under(self, box: Box) -> bool:
        """Whether a word of letters or digits stands above or below one of the line's: lines of neighbouring columns
        may be offset."""
        for other in self._solid:
            beside = min(box.x1, other.x1) - max(box.x0, other.x0)
            if beside > 0.3 * min(box.x1 - box.x0, other.x1 - other.x0):
                level = min(box.bottom, other.bottom) - max(box.top, other.top)
                if level < OVERPRINT * min(box.bottom - box.top, other.bottom - other.top):
                    return True
        return False

    def accepts(self, box: Box, solid: bool) -> bool:
        """Whether a word belongs to the line so far."""
        if self.share(box) < 0.5:
            return False
        if not solid:
            return True
        if self._under(box):
            return False
        height, own = self.bottom - self.top, box.height
        tall, small = max(own, height), min(own, height)
        if tall > 1.8 * small:
            # Print of very different size belongs together only on one base line, or at exactly one height.
            middle = (self.top + self.bottom) / 2
            return abs(box.bottom - self.bottom) <= 0.35 * small + 1.0 or abs(box.centre[1] - middle) <= 0.15 * tall
        return True


def _middle(ascending: Sequence[float]) -> float:
    """The median of numbers in ascending order."""
    half = len(ascending) // 2
    return ascending[half] if len(ascending) % 2 else (ascending[half - 1] + ascending[half]) / 2


def _solid(token: Token) -> bool:
    return any(c.isalnum() for c in token.text)


def group(tokens: Iterable[Token]) -> list[list[Token]]:
    """Words grouped into lines by their level boxes, lines from top to bottom, words from left to right."""
    bands: list[_Band] = []
    for token in sorted(tokens, key=lambda t: (t.box.centre[1], t.box.x0)):
        box, solid = token.box, _solid(token)
        near = [b for b in bands[-8:] if b.accepts(box, solid)]
        if near:
            (near[0] if len(near) == 1 else max(near, key=lambda b: b.share(box))).add(token, solid)
        else:
            bands.append(_Band(token, solid))
    bands.sort(key=lambda b: (b.top + b.bottom, b.top))
    return [sorted(b.tokens, key=lambda t: (t.box.x0, t.box.top)) for b in bands]


def lines_of(tokens: Sequence[Token], rulings: Rulings, native: bool) -> tuple[Line, ...]:
    """The lines of one page with their segments."""
    grouped = group(tokens)
    space = min(usual_space(grouped), 1.4)
    lines = []
    for index, words in enumerate(grouped):
        height = text_height(words)
        wide = _NATIVE_GAP if native else max(WIDE_GAP, WIDE_SPACE * space) * height
        parts = _split(words, rulings, wide)
        page = words[0].page
        segments = tuple(Segment(tuple(part), page, index, i) for i, part in enumerate(parts))
        lines.append(Line(segments, page, index, height))
    return tuple(lines)


def usual_space(lines: Sequence[Sequence[Token]]) -> float:
    """The usual gap between words of a line, in text heights: a low quantile, so that gaps between columns don't
    count."""
    gaps = sorted((b.box.x0 - a.box.x1) / text_height(words) for words in lines for a, b in pairwise(words))
    return max(gaps[(2 * len(gaps)) // 5], 0.0) if gaps else 0.0


def text_height(tokens: Sequence[Token]) -> float:
    """The height of the print in points: a high quantile, so that words without tall letters don't lower it."""
    heights = sorted(t.box.height for t in tokens)
    return max(heights[(3 * (len(heights) - 1)) // 4], 1.0)


def _split(tokens: Sequence[Token], rulings: Rulings, wide: float) -> list[list[Token]]:
    parts = [[tokens[0]]]
    for before, after in pairwise(tokens):
        apart = after.box.x0 - before.box.x1 > wide and not _colon_of(before, after, wide)
        if apart or rulings.between(before.box, after.box):
            parts.append([])
        parts[-1].append(after)
    return parts


def _colon_of(before: Token, after: Token, wide: float) -> bool:
    """Whether a word is the colon of the caption before it, set a little apart."""
    return after.text in (":", "：") and after.box.x0 - before.box.x1 <= 6 * wide
