"""How strongly a page speaks for each kind: phrases found, with their places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise
from statistics import median

from evidence.kinds.base import Kind, Phrase
from evidence.layout.labels import fold, shape
from evidence.layout.lines import Line, Segment, text_height
from evidence.layout.view import Sheet
from evidence.layout.words import Token
from evidence.values.similarity import partial_span

LARGE = 1.25
"""Print is large from this many times the page's median line height."""
SMALL = 0.85
"""Print is small up to this share of the median."""
FIRST_LINES = 7
ALONE_SHARE = 0.4
LOUDER = 1.5
"""A title in large print counts so many times its weight."""
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
        for segment in self._in_order():
            for token in segment.tokens:
                text = self._folded(token.text)
                if text:
                    self.tokens.append(token)
                    self.segment_of.append(segment)
                    self.line_of.append(sheet.lines[segment.line])
                    self.starts.append(at)
                    parts.append(text)
                    at += len(text)
        self.text = "".join(parts)
        self._ends = {s + len(p) for s, p in zip(self.starts, parts, strict=True)}
        self._begins = set(self.starts)

    def _in_order(self) -> list[Segment]:
        """The parts of all lines in reading order; large print that goes on in the next lines of its column, as a title
        beside a letterhead does, stays together."""
        every = [s for line in self.sheet.lines for s in line.segments]
        large = [s for s in every if self._is_large_print(s) and s.box.top <= 0.4 * self.sheet.page.height]
        for upper, lower in pairwise(large):
            gap = lower.box.top - upper.box.bottom
            meets = min(upper.box.x1, lower.box.x1) - max(upper.box.x0, lower.box.x0) > 0
            if lower.line > upper.line and gap <= upper.box.height and meets and _alike_in_size(upper, lower):
                every.remove(lower)
                every.insert(every.index(upper) + 1, lower)
        return every

    def _is_large_print(self, segment: Segment) -> bool:
        return not self.sheet.native and text_height(segment.tokens) >= LARGE * self._height

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
    def _telling(self) -> list[int]:
        return [line.index for line in self.sheet.lines if _letters(line.text) >= 4]

    @cached_property
    def _first(self) -> set[int]:
        return set(self._telling[:FIRST_LINES])

    @cached_property
    def _heading_lines(self) -> set[int]:
        return set(self._telling[: 2 * FIRST_LINES])

    def is_large(self, start: int) -> bool:
        """Whether the span stands in large print in the upper part of the page."""
        at = self.words(start, start + 1)[0]
        line, segment = self.line_of[at], self.segment_of[at]
        upper = line.box.top <= 0.6 * self.sheet.page.height
        return upper and self._is_large_print(segment)

    def is_title(self, start: int, end: int) -> bool:
        """Whether the span fills its part of a line, in large print of the upper page or among the first lines; the
        small print of captions is no title."""
        words = self.words(start, end)
        line = self.line_of[words[0]]
        large = self.is_large(start)
        most = 2 if end - start >= 10 else 1
        small = text_height(self.segment_of[words[0]].tokens) < SMALL * self._height or (
            len(line.segments) > most and not self._apart(words)
        )
        sentence = self.tokens[words[0]].text[:1].islower() or line.text.rstrip()[-1:] in ".,;:"
        caption = self.tokens[words[-1]].text[-1:] in ":：" and self.tokens[words[-1]] is not line.tokens[-1]
        sentence = sentence or caption  # "Commercial Invoice: JC-68060" names another paper
        if not large and (line.index not in self._first or small or sentence):
            return False
        share = self._share(start, end, words)
        return share >= (0.4 if large else 0.5 if end - start >= 12 else 0.85)

    def _apart(self, words: range) -> bool:
        """Whether words in capitals stand alone at an end of the page's first line, with nothing beneath them
        that they could be the caption of."""
        line, segment = self.line_of[words[0]], self.segment_of[words[0]]
        if (
            line.index not in self._telling[:2]
            or segment not in (line.segments[0], line.segments[-1])
            or any(c.islower() for c in segment.text)
        ):
            return False
        below = [one for one in self.sheet.lines[line.index + 1 :] if one.box.top - line.box.bottom < 2 * line.height]
        return not any(s.box.x1 > segment.box.x0 and s.box.x0 < segment.box.x1 for one in below for s in one.segments)

    def is_subject(self, start: int, end: int) -> bool:
        """Whether the span opens the subject of a letter: a line in capitals that holds nothing else but its number,
        right above the salutation or the first sentence."""
        words = self.words(start, end)
        line = self.line_of[words[0]]
        if end - start < 12 or line.index not in self._heading_lines or len(line.segments) != 1:
            return False
        at = line.tokens.index(self.tokens[words[0]])
        own, rest = line.tokens[at : at + len(words)], line.tokens[at + len(words) :]
        number = all(_BESIDE.fullmatch(f) or any(c.isdigit() for c in f) for t in rest if (f := fold(t.text)))
        below = next((low for low in self.sheet.lines[line.index + 1 :] if low.index in self._telling), None)
        spoken = below is not None and len(below.segments) == 1
        spoken = spoken and below is not None and (sum(t.text.islower() for t in below.tokens) >= 5)
        return at == 0 and bool(rest) and number and spoken and all(t.text.isupper() for t in own)

    def is_heading_end(self, start: int, end: int) -> bool:
        """Whether a short heading among the first lines ends with the span: no sentence, no label with a value."""
        last = self.words(start, end)[-1]
        line, segment = self.line_of[last], self.segment_of[last]
        text = line.text.strip()
        words = text.split()
        small = sum(1 for word in words if word.islower() and len(word) > 3)
        return (
            self.tokens[last] is segment.tokens[-1]
            and len(line.segments) == 1
            and line.index in self._heading_lines
            and 2 <= len(words) <= 12
            and small <= 1
            and text[-1:].isalpha()
        )

    def is_alone(self, start: int, end: int) -> bool:
        """Whether the span fills a good part of its segment, as a form's number in its foot does."""
        return self._share(start, end, self.words(start, end)) >= ALONE_SHARE

    def _share(self, start: int, end: int, words: range) -> float:
        """The part of the letters (of the phrase's script) in the segments it touches that the span takes; a number
        and a date beside a title don't count."""
        segments = {id(self.segment_of[i]): self.segment_of[i] for i in words}
        ascii_only = self.text[start:end].isascii()
        large = self.is_large(start) or self._numbered(words)
        texts = [self._folded(t.text) for s in segments.values() for t in s.tokens]
        kept = [text for text in texts if not large or not (_BESIDE.fullmatch(text) or any(c.isdigit() for c in text))]
        counted = [c for c in "".join(kept) if c.isascii() == ascii_only]
        return (end - start) / max(len(counted), end - start)

    def _numbered(self, words: range) -> bool:
        """Whether a title in capitals begins a line of its own that ends in the paper's number and date."""
        line = self.line_of[words[0]]
        title = line.tokens[: len(words)]
        rest = " ".join(token.text for token in line.tokens[len(words) :])
        begins = title == tuple(self.tokens[i] for i in words) and all(token.text.isupper() for token in title)
        return len(line.segments) == 1 and begins and _NUMBER_AND_DATE.fullmatch(rest) is not None


def _alike_in_size(upper: Segment, lower: Segment) -> bool:
    sizes = sorted((text_height(upper.tokens), text_height(lower.tokens)))
    return sizes[1] <= 1.15 * sizes[0]


_NUMBER_AND_DATE = re.compile(
    r"(?i)(?:(?:no|nr|num|number)\b\.?|n[°º]|#)?\s*:?\s*(?=\S*\d)[A-Z0-9][\w/.-]*,?\s+(?:(?:dated|date|of)\s+)?"
    r"(?=[^\t]*\d{4})[\w .,/-]{8,20}"
)
_BESIDE = re.compile(r"n[or]|num|vom|von|of|dated|du|date|ref|[a-z]")


@lru_cache(maxsize=4096)
def _letters(text: str) -> int:
    """How many letters and digits a text has; a Chinese character says as much as two."""
    return sum(2 if "\u4e00" <= c <= "\u9fff" else 1 for c in text if c.isalnum())


def _needle(phrase: str, doubtful: bool) -> str:
    return "".join(shape(fold(word)) if doubtful else fold(word) for word in phrase.split())


def _unbounded(needle: str) -> bool:
    """Scripts without spaces have no word boundaries."""
    return not needle.isascii()


def sightings(stream: Stream, kinds: Sequence[Kind]) -> tuple[Sighting, ...]:
    """The phrases of all kinds on the page, each phrase once; those inside a longer one of another kind left out."""
    found = [s for kind in kinds for phrase in kind.phrases for s in _first_of(stream, kind.name, phrase)]
    if any((s.phrase.title or s.phrase.ending) and s.phrase.weight > 0 and s.large for s in found):
        # The page has a title in large print: words in ordinary print are captions then.
        found = [s for s in found if s.large or not s.phrase.title]
    return tuple(s for s in found if s.phrase.weight < 0 or not any(_covers(other, s) for other in found))


def _first_of(stream: Stream, kind: str, phrase: Phrase) -> Iterator[Sighting]:
    """The phrase's first place on the page; of a title the first one in large print."""
    spans = [span for span in stream.spans(phrase.text) if _counts(stream, phrase, *span)]
    if spans:
        start, end = next((s for s in spans if stream.is_large(s[0])), spans[0]) if phrase.title else spans[0]
        words = tuple(stream.tokens[i] for i in stream.words(start, end))
        yield Sighting(kind, phrase, start, end, words, stream.is_large(start))


def _counts(stream: Stream, phrase: Phrase, start: int, end: int) -> bool:
    """Whether a phrase stands where it has to stand."""
    if phrase.ending:
        return stream.is_heading_end(start, end)
    if phrase.title:
        return stream.is_title(start, end) or (phrase.weight > 0 and stream.is_subject(start, end))
    return not phrase.alone or stream.is_alone(start, end)


def _covers(longer: Sighting, other: Sighting) -> bool:
    return (
        longer.kind != other.kind
        and longer.phrase.weight > 0
        and longer.start <= other.start
        and other.end <= longer.end
        and longer.end - longer.start > other.end - other.start
        and not (other.phrase.title and _wraps(longer))
    )


def _wraps(sighting: Sighting) -> bool:
    """Whether a phrase runs on from one line to the next: a title ends with its line."""
    first, last = sighting.tokens[0].box, sighting.tokens[-1].box
    return last.top >= first.bottom - 0.2 * first.height


def scores(found: Sequence[Sighting]) -> dict[str, float]:
    """The sum of weights by kind on one page, each phrase counted once however it is spelled."""
    seen: dict[tuple[str, str], float] = {}
    for sighting in found:
        loud = sighting.large and sighting.phrase.title and sighting.phrase.weight > 0
        weight = sighting.phrase.weight * (LOUDER if loud else 1.0)
        key = sighting.kind, fold(sighting.phrase.text)
        seen[key] = weight if key not in seen else max(weight, seen[key], key=abs)
    total: dict[str, float] = {}
    for (kind, _), weight in seen.items():
        total[kind] = total.get(kind, 0.0) + weight
    return total


def together(pages: Sequence[Sequence[Sighting]]) -> dict[str, float]:
    """The scores of several pages: the best page's, and a little for what the others add. Words that merely turn up
    here and there on many pages don't make a kind."""
    best: dict[str, float] = {}
    for page in pages:
        for kind, score in scores(page).items():
            best[kind] = max(best.get(kind, score), score)
    whole = scores([sighting for page in pages for sighting in page])
    return {kind: score + 0.1 * max(whole[kind] - score, 0.0) for kind, score in best.items()}


_CJK = re.compile(r"[\u3400-\u9fff]")


def languages(text: str) -> tuple[str, ...]:
    """``en`` and ``zh`` as far as their letters stand on the page; ``en`` where there are none."""
    chinese = len(_CJK.findall(text))
    latin = len(re.findall(r"[A-Za-z]", text))
    found = [name for name, there in (("en", latin >= 40), ("zh", chinese >= 8)) if there]
    return tuple(found) or ("en",)
