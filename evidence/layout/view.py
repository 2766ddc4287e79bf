"""The view: a document's pages as lines, segments, ruling lines and running text.

What the rest of the package stands on:

* ``View(pages)``: ``.sheets`` (one per page), ``.lines`` (all), ``.text``, ``.prose``, ``.page(number)``.
* ``Sheet``: ``.number`` (from 1 in the view, **not** the page's number in its file), ``.page``, ``.tokens``,
  ``.lines``, ``.rulings``, ``.slope``, ``.cell(box)``, ``.within(box)``.
* ``Run``: lines of words that belong together: ``.text``, ``.words`` (as ``Found.words`` wants them), ``.box``.
* ``Prose``: the running text with ``.run(start, end)`` from characters back to words (regular expressions).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from statistics import median

from evidence.layout.lines import Line, group, lines_of
from evidence.layout.rulings import Rulings
from evidence.layout.words import Token, cut_token, tokens_of
from evidence.records.pages import Page, Word
from evidence.records.places import Box, around

_KEPT = 32
"""Pages whose layout is remembered."""


@dataclass(frozen=True, eq=False)
class Run:
    """Words that belong together, line by line, in reading order."""

    lines: tuple[tuple[Token, ...], ...]

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """All words."""
        return tuple(t for line in self.lines for t in line)

    @cached_property
    def text(self) -> str:
        """The words joined by single spaces."""
        return " ".join(t.text for t in self.tokens)

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """The text of each line."""
        return tuple(" ".join(t.text for t in line) for line in self.lines)

    @cached_property
    def words(self) -> tuple[tuple[int, Word], ...]:
        """The printed words with their page in the view."""
        return tuple((t.page, t.word) for t in self.tokens)

    @cached_property
    def box(self) -> Box:
        """The level box around the words (of one page). Raises ``ValueError`` for an empty run."""
        return around(t.box for t in self.tokens)

    def __bool__(self) -> bool:
        return any(self.lines)


def run_of(tokens: Iterable[Token]) -> Run:
    """A run of one line."""
    return Run((tuple(tokens),))


@dataclass(frozen=True, eq=False)
class Sheet:
    """One page of the view. ``number`` counts the view's pages from 1; ``slope`` is the skew taken out."""

    page: Page
    number: int
    tokens: tuple[Token, ...]
    lines: tuple[Line, ...]
    rulings: Rulings
    slope: float

    @property
    def native(self) -> bool:
        """Whether this is plain text, each character in a cell of its own."""
        return self.page.text_source == "native"

    @property
    def doubtful(self) -> bool:
        """Whether characters were recognised, so that labels may have slips."""
        return self.page.text_source in ("ocr", "mixed")

    @cached_property
    def space(self) -> float:
        """The usual gap between two words of a segment, in points; 0 for none."""
        gaps = [b.box.x0 - a.box.x1 for n in self.lines for s in n.segments for a, b in pairwise(s.tokens)]
        return max(median(gaps), 0.0) if gaps else 0.0

    def cell(self, box: Box) -> Box | None:
        """The smallest ruled cell around a (level) box."""
        return self.rulings.cell(box, self.page.width, self.page.height)

    def within(self, box: Box) -> Run:
        """The words whose middle lies in a (level) box, as lines."""
        if box not in self._runs:
            self._runs[box] = Run(tuple(tuple(line) for line in group(self.inside(box))))
        return self._runs[box]

    def inside(self, box: Box) -> list[Token]:
        """The words whose middle lies in a (level) box, in the order of the page."""
        heights, order = self._heights
        low, high = bisect_left(heights, box.top), bisect_right(heights, box.bottom)
        return [self.tokens[i] for i in sorted(order[low:high]) if box.holds(*self.tokens[i].box.centre)]

    @cached_property
    def _runs(self) -> dict[Box, Run]:
        """What ``within`` has answered."""
        return {}

    @cached_property
    def _heights(self) -> tuple[list[float], list[int]]:
        """The heights of the words' middles in ascending order, and which words they are."""
        heights = [t.box.centre[1] for t in self.tokens]
        order = sorted(range(len(heights)), key=heights.__getitem__)
        return [heights[i] for i in order], order


class Prose:
    """The running text: words joined by spaces, segments by tabs, lines by line feeds."""

    def __init__(self, lines: Iterable[Line]) -> None:
        parts: list[str] = []
        self._starts: list[int] = []
        self._tokens: list[tuple[Token, Line]] = []
        at = 0
        for line in lines:
            ends = {id(s.tokens[-1]) for s in line.segments}
            for token in line.tokens:
                self._starts.append(at)
                self._tokens.append((token, line))
                last = token is line.tokens[-1]
                text = token.text + ("\n" if last else "\t" if id(token) in ends else " ")
                parts.append(text)
                at += len(text)
        self.text = "".join(parts)

    def run(self, start: int, end: int) -> Run:
        """The words that the characters ``start`` to ``end`` lie in. A word reaching out of the span with letters or
        digits is cut; punctuation stays on its word."""
        first = max(bisect_right(self._starts, start) - 1, 0)
        rows: dict[int, list[Token]] = {}
        for i in range(first, len(self._tokens)):
            begin = self._starts[i]
            if begin >= end:
                break
            token, line = self._tokens[i]
            piece = _trimmed(token, start - begin, end - begin)
            if piece is not None:
                rows.setdefault(id(line), []).append(piece)
        return Run(tuple(tuple(row) for row in rows.values()))


def _trimmed(token: Token, start: int, end: int) -> Token | None:
    text = token.text
    start, end = max(start, 0), min(end, len(text))
    if start >= end:
        return None
    if not any(c.isalnum() for c in text[:start]):
        start = 0
    if not any(c.isalnum() for c in text[end:]):
        end = len(text)
    return cut_token(token, start, end)


class View:
    """A document's pages, ready to be searched. Built once per document; everything is computed when first asked."""

    def __init__(self, pages: tuple[Page, ...]) -> None:
        self.pages = pages

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The pages with their lines and rulings, in order."""
        return tuple(_sheet(_Itself(page), i) for i, page in enumerate(self.pages, start=1))

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines of all pages."""
        return tuple(line for sheet in self.sheets for line in sheet.lines)

    @cached_property
    def prose(self) -> Prose:
        """The running text with the way back to the words."""
        return Prose(self.lines)

    @property
    def text(self) -> str:
        """The running text: segments parted by tabs, lines ended by line feeds."""
        return self.prose.text

    @property
    def native(self) -> bool:
        """Whether all pages are plain text."""
        return bool(self.pages) and all(p.text_source == "native" for p in self.pages)

    def page(self, number: int) -> Page:
        """The page that tokens and ``Found.words`` call ``number`` (from 1 in the view). Raises ``IndexError``."""
        if number < 1:
            raise IndexError(number)
        return self.pages[number - 1]

    def sheet(self, number: int) -> Sheet:
        """The sheet of that number (from 1 in the view)."""
        return self.sheets[number - 1]

    def tokens(self) -> Iterator[Token]:
        """All words in reading order."""
        for line in self.lines:
            yield from line.tokens


@dataclass(frozen=True, eq=False)
class _Itself:
    """A page as a key: one that merely says the same is another."""

    page: Page

    def __hash__(self) -> int:
        return id(self.page)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and other.page is self.page


@lru_cache(maxsize=_KEPT)
def _sheet(key: _Itself, number: int) -> Sheet:
    """One page laid out; kept for a while, for a page is sorted, told from its neighbours and read one after the
    other."""
    page = key.page
    tokens, slope = tokens_of(page, number)
    rulings = Rulings(page.rules, slope)
    native = page.text_source == "native"
    return Sheet(page, number, tokens, lines_of(tokens, rulings, native), rulings, slope)
