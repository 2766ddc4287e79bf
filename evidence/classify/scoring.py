"""How strongly a page speaks for each kind: phrases found, with their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from statistics import median

from evidence.kinds.base import Kind, Phrase
from evidence.layout.labels import fold, shape
from evidence.layout.lines import Line, Segment
from evidence.layout.view import Sheet
from evidence.layout.words import Token
from evidence.values.similarity import partial_span

LARGE = 1.25
"""Print is large from this many times the page's median line height."""
SMALL = 0.85
"""Print is small up to this share of the median."""
FIRST_LINES = 7
FUZZY_FROM = 9
"""Shorter phrases are not searched with slips: too much looks like them."""
LIKENESS = 0.89


@dataclass(frozen=True)
class Sighting:
    """A phrase of a kind found on a page: the characters' span in the page's stream, its words, and whether they
    stand in large print."""

    kind: str
    phrase: Phrase
    start: int
    end: int
    tokens: tuple[Token, ...]
    large: bool = False


class Stream:
    """A page's letters and digits without spaces, and the way back to the words."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.tokens: list[Token] = []
        self.segment_of: list[Segment] = []
        self.line_of: list[Line] = []
        self.starts: list[int] = []
        parts: list[str] = []
        at = 0
        for line in sheet.lines:
            for segment in line.segments:
                for token in segment.tokens:
                    text = self._folded(token.text)
                    if text:
                        self.tokens.append(token)
                        self.segment_of.append(segment)
                        self.line_of.append(line)
                        self.starts.append(at)
                        parts.append(text)
                        at += len(text)
        self.text = "".join(parts)
        self._ends = {s + len(p) for s, p in zip(self.starts, parts, strict=True)}
        self._begins = set(self.starts)

    def _folded(self, text: str) -> str:
        return shape(fold(text)) if self.sheet.doubtful else fold(text)

    def spans(self, phrase: str) -> Iterator[tuple[int, int]]:
        """Where a phrase stands between word boundaries; recognised print may have slips in long phrases. A phrase that
        ends in punctuation (the tag ``:32A:``) is sought as it is, glued to what follows it."""
        if not phrase[-1].isalnum() and " " not in phrase:
            yield from self._literal(phrase.upper())
            return
        needle = _needle(phrase, self.sheet.doubtful)
        at, seen = self.text.find(needle), False
        while at >= 0:
            if _unbounded(needle) or (at in self._begins and at + len(needle) in self._ends):
                yield at, at + len(needle)
                seen = True
            at = self.text.find(needle, at + 1)
        if not seen and self.sheet.doubtful and len(needle) >= FUZZY_FROM and len(self.text) >= len(needle):
            yield from self._alike(needle)

    def _literal(self, phrase: str) -> Iterator[tuple[int, int]]:
        for token, start in zip(self.tokens, self.starts, strict=True):
            if phrase in token.text.upper():
                yield start, start + len(self._folded(token.text))

    def _alike(self, needle: str) -> Iterator[tuple[int, int]]:
        span = partial_span(needle, self.text, LIKENESS)
        if span is not None and any(b in self._begins for b in range(span[0] - 1, span[0] + 2)):
            yield span

    def words(self, start: int, end: int) -> range:
        """The indices of the words that a span touches."""
        return range(max(bisect_right(self.starts, start) - 1, 0), bisect_right(self.starts, end - 1))

    @cached_property
    def _height(self) -> float:
        return median([line.height for line in self.sheet.lines for _ in line.tokens] or [1.0])

    @cached_property
    def _first(self) -> set[int]:
        telling = [line.index for line in self.sheet.lines if sum(c.isalnum() for c in line.text) >= 4]
        return set(telling[:FIRST_LINES])

    def is_large(self, start: int) -> bool:
        """Whether the span stands in large print in the upper part of the page."""
        line = self.line_of[self.words(start, start + 1)[0]]
        upper = line.box.top <= 0.6 * self.sheet.page.height
        return upper and not self.sheet.native and line.height >= LARGE * self._height

    def is_title(self, start: int, end: int) -> bool:
        """Whether the span fills its part of a line, in large print of the upper page or among the first lines; the
        small print of captions is no title."""
        words = self.words(start, end)
        line = self.line_of[words[0]]
        large = self.is_large(start)
        if not large and (line.index not in self._first or line.height < SMALL * self._height):
            return False
        share = self._share(start, end, words)
        return share >= (0.4 if large else 0.5 if end - start >= 12 else 0.85)

    def _share(self, start: int, end: int, words: range) -> float:
        """The part of the letters (of the phrase's script) in the segments it touches that the span takes."""
        segments = {id(self.segment_of[i]): self.segment_of[i] for i in words}
        ascii_only = self.text[start:end].isascii()
        whole = "".join(self._folded(t.text) for s in segments.values() for t in s.tokens)
        counted = [c for c in whole if c.isascii() == ascii_only]
        return (end - start) / max(len(counted), 1)


@lru_cache(maxsize=4096)
def _needle(phrase: str, doubtful: bool) -> str:
    return "".join(shape(fold(word)) if doubtful else fold(word) for word in phrase.split())


def _unbounded(needle: str) -> bool:
    """Scripts without spaces have no word boundaries."""
    return not needle.isascii()


def sightings(stream: Stream, kinds: Sequence[Kind]) -> tuple[Sighting, ...]:
    """The phrases of all kinds on the page, each phrase once; those inside a longer one of another kind left out."""
    found = [s for kind in kinds for phrase in kind.phrases for s in _first_of(stream, kind.name, phrase)]
    if any(s.phrase.title and s.phrase.weight > 0 and s.large for s in found):
        # The page has a title in large print: words in ordinary print are captions then.
        found = [s for s in found if s.large or not s.phrase.title]
    return tuple(s for s in found if s.phrase.weight < 0 or not any(_covers(other, s) for other in found))


def _first_of(stream: Stream, kind: str, phrase: Phrase) -> Iterator[Sighting]:
    """The phrase's first place on the page; of a title the first one in large print."""
    spans = [s for s in stream.spans(phrase.text) if not phrase.title or stream.is_title(*s)]
    if spans:
        start, end = next((s for s in spans if stream.is_large(s[0])), spans[0]) if phrase.title else spans[0]
        words = tuple(stream.tokens[i] for i in stream.words(start, end))
        yield Sighting(kind, phrase, start, end, words, stream.is_large(start))


def _covers(longer: Sighting, other: Sighting) -> bool:
    return (
        longer.kind != other.kind
        and longer.phrase.weight > 0
        and longer.start <= other.start
        and other.end <= longer.end
        and longer.end - longer.start > other.end - other.start
    )


def scores(found: Sequence[Sighting]) -> dict[str, float]:
    """The sum of weights by kind, each phrase counted once."""
    seen: dict[tuple[str, str], float] = {}
    for sighting in found:
        seen[sighting.kind, sighting.phrase.text] = sighting.phrase.weight
    total: dict[str, float] = {}
    for (kind, _), weight in seen.items():
        total[kind] = total.get(kind, 0.0) + weight
    return total


_CJK = re.compile(r"[\u3400-\u9fff]")


def languages(text: str) -> tuple[str, ...]:
    """``en`` and ``zh`` as far as their letters stand on the page; ``en`` where there are none."""
    chinese = len(_CJK.findall(text))
    latin = len(re.findall(r"[A-Za-z]", text))
    found = [name for name, there in (("en", latin >= 40), ("zh", chinese >= 8)) if there]
    return tuple(found) or ("en",)
