"""Words in their place: tokens, the page's skew taken out, and cutting a word in two."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from evidence.layout.type_size import as_types
from evidence.records.pages import Page, Word
from evidence.records.places import Box, around
from evidence.values import money, units

_NOISE = re.compile(r"^(?:[|¦_‗]+|[.…·]{3,})$")
_GLUED = re.compile(r"^(\W?(?:\d{1,2}\.)?[^\W\d_][^:：]*[:：])(?!//)([^:：\s].*)$")
_BRACKETED = re.compile(r"^([^()（）]*[^\W\d][.'’]?)[(（]([A-Z][A-Z0-9]{1,4}|[\u4e00-\u9fff]{1,3})[)）]$")
_CURRENCIES = frozenset("美元 欧元 人民币 英镑 港币 港元 日元 元 美金".split())
_CODED = re.compile(r"^(.*[\u4e00-\u9fff](?:[)）])?)[(（][A-Z0-9]{1,20}[)）]$")
_TWO_TONGUES = re.compile(
    r"^(?:([\u4e00-\u9fff]{2,8}[/／])[A-Za-z][A-Za-z'’./]+[:：]?$|([A-Za-z][A-Za-z'’.]+[/／])[\u4e00-\u9fff]{2,8}[:：]?$)"
)
"""A caption in two languages without a space: ``数量/Qty``, ``Date/日期``."""
_TIME = re.compile(r"^\D{0,3}\d{1,2}:\d{2}")
_STEEPEST = 0.06
_LEVEL = 0.002


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word of the view. ``page`` counts the view's pages from 1; ``box`` is its box with the page's skew taken out
    (compare places by it); ``word.box`` is where it is printed (quote that one)."""

    word: Word
    page: int
    box: Box

    @property
    def text(self) -> str:
        """The printed characters."""
        return self.word.text


class Worded:
    """What has words on one line: the level box around them, and their text."""

    tokens: tuple[Token, ...]

    @cached_property
    def box(self) -> Box:
        """The level box around the words."""
        return around(t.box for t in self.tokens)

    @cached_property
    def text(self) -> str:
        """The words joined by spaces."""
        return " ".join(t.text for t in self.tokens)


def tokens_of(page: Page, number: int) -> tuple[tuple[Token, ...], float]:
    """The words of a page as tokens, and the slope of its lines that was taken out: ruling lines and fill characters
    read as words are dropped, ``Label:value`` without a space is cut after the colon."""
    words = [part for word in page.words if not _NOISE.match(word.text) for part in _unglued(word)]
    slope = skew(words)
    boxes = [flat(word.box, slope) for word in words]
    if page.text_source == "ocr":
        boxes = as_types(words, boxes)
    return tuple(Token(word, number, box) for word, box in zip(words, boxes, strict=True)), slope


def cut(word: Word, start: int, end: int) -> Word:
    """The characters ``start`` to ``end`` of a word as a word; its box is interpolated by the width of characters."""
    return Word(
        word.text[start:end], _part(word.box, word.text, start, end), word.confidence, cell=word.cell, line=word.line
    )


def _part(box: Box, text: str, start: int, end: int) -> Box:
    """The part of a text's box that some of its characters take; Chinese ones are twice as wide as others."""
    wide = [2 if char > "\u2e80" else 1 for char in text]
    step = box.width / max(sum(wide), 1)
    return Box(box.x0 + step * sum(wide[:start]), box.top, box.x0 + step * sum(wide[:end]), box.bottom)


def cut_token(token: Token, start: int, end: int) -> Token:
    """The characters ``start`` to ``end`` of a token as a token."""
    if (start, end) == (0, len(token.text)):
        return token
    return Token(cut(token.word, start, end), token.page, _part(token.box, token.text, start, end))


def _unglued(word: Word) -> Iterator[Word]:
    """``Label:value`` is cut after the colon, ``G.W.(KGS)`` before the bracket around a unit or a currency, Chinese
    words before the bracket around a code (``境内发货人(91330206…)``), two languages of a caption at their slash."""
    coded = _CODED.match(word.text)
    if coded is not None and ":" not in word.text and "：" not in word.text:
        yield cut(word, 0, coded.end(1))
        yield cut(word, coded.end(1), len(word.text))
        return
    unit = _BRACKETED.match(word.text)
    if unit is not None and (units.unit_code(unit[2]) or unit[2] in money.CODES or unit[2] in _CURRENCIES):
        yield cut(word, 0, unit.end(1))
        yield cut(word, unit.end(1), len(word.text))
        return
    tongues = _TWO_TONGUES.match(word.text)
    if tongues is not None:
        at = tongues.end(1) if tongues[1] else tongues.end(2)
        yield cut(word, 0, at)
        yield from _unglued(cut(word, at, len(word.text)))
        return
    found = _GLUED.match(word.text)
    if found is None or word.text[0] in ":：" or _TIME.match(word.text):
        yield word
        return
    split = found.end(1)
    yield cut(word, 0, split)
    yield from _unglued(cut(word, split, len(word.text)))


def skew(words: Sequence[Word]) -> float:
    """The slope of the lines of text (dy/dx, positive when they fall to the right), 0 when level within 0.1 degree.

    The weighted median over chains of neighbouring words, so that a crooked stamp doesn't count.
    """
    fits = sorted(_slopes(words))
    half = sum(weight for _, weight in fits) / 2
    total = 0.0
    for slope, weight in fits:
        total += weight
        if total >= half:
            return slope if _LEVEL < abs(slope) <= _STEEPEST else 0.0
    return 0.0


def _slopes(words: Sequence[Word]) -> Iterator[tuple[float, float]]:
    for chain in _chains(words):
        length = chain[-1].box.x1 - chain[0].box.x0
        if len(chain) < 3 or length < 50:
            continue
        xs = [w.box.centre[0] for w in chain]
        ys = [w.box.centre[1] for w in chain]
        mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
        spread = sum((x - mx) ** 2 for x in xs)
        if spread > 0:
            yield sum((x - mx) * (y - my) for x, y in zip(xs, ys, strict=True)) / spread, length


def _chains(words: Sequence[Word]) -> Iterator[list[Word]]:
    """Runs of words, each followed by its nearest neighbour to the right at about the same height."""
    follower = _followers(words)
    heads = set(range(len(words))) - set(follower.values())
    for head in sorted(heads):
        chain, at = [words[head]], head
        while at in follower:
            at = follower[at]
            chain.append(words[at])
        yield chain


def _followers(words: Sequence[Word]) -> dict[int, int]:
    order = sorted(range(len(words)), key=lambda i: (words[i].box.centre[1], words[i].box.x0))
    heights = [words[i].box.centre[1] for i in order]
    follower: dict[int, int] = {}
    taken: set[int] = set()
    for i in sorted(range(len(words)), key=lambda i: words[i].box.x0):
        box = words[i].box
        reach = 0.5 * box.height
        low, high = bisect_left(heights, box.centre[1] - reach), bisect_right(heights, box.centre[1] + reach)
        near = [(words[j].box.x0 - box.x1, j) for j in order[low:high] if j != i and j not in taken]
        right = [(gap, j) for gap, j in near if -0.3 * box.height <= gap <= 3 * box.height and words[j].box.x0 > box.x0]
        if right:
            follower[i] = min(right)[1]
            taken.add(follower[i])
    return follower


def flat(box: Box, slope: float) -> Box:
    """The box turned about the page's top-left corner so that lines of this slope become level."""
    if slope == 0.0:
        return box
    angle = math.atan(slope)
    sine, cosine = math.sin(angle), math.cos(angle)
    x, y = box.centre
    x, y = x * cosine + y * sine, y * cosine - x * sine
    wide = max(box.width - box.height * abs(sine), 0.4 * box.width) / 2
    high = max(box.height - box.width * abs(sine), 0.4 * box.height) / 2
    return Box(x - wide, y - high, x + wide, y + high)
