"""A page that reads badly is read as a whole by the second engine, and the two readings are put together by place.

Thin, dotted or broken print (tills, faxes, needle printers): there the engine that is quick on clean print doubts
itself or leaves letters out. What it says of its own reading decides, never what the paper is; line by line the surer
reading counts. The second engine loses spaces in narrow print, so those that the first one saw are kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import accumulate, groupby

from evidence.read.ocr.chinese import characters
from evidence.read.ocr.engine import Seen
from evidence.read.ocr.joining import joined_words

STEP = "read by two engines"
"""How the step is called on the page."""

BADLY = 0.88
"""A page reads badly where the mean confidence by characters is lower; clean print gives 0.91 and more."""

LEFT_OUT = 0.2
"""Or where words cover fewer of the letters, by this share."""

FEWEST = 40
"""Fewer characters say little of a page; words in pictures are looked at one by one."""

MOST = 6000
"""A page of more characters would take the second engine longer than a page may take."""

SURE = 0.6
"""A line that only the second engine saw counts from this confidence on."""

PRINT = 0.5
"""A word where the second engine saw no line counts from this confidence on."""

FAVOUR = 0.1
"""On such pages the first engine is sure of nonsense: it must be surer than the second one by so much."""

TELLING = 2
"""So many Chinese characters on a line are what an engine without Chinese data could not read."""

SPACE = 0.3
"""A gap between words is at least so wide, by their height."""

AFTER_FIGURES = 0.5
"""And so wide between figures."""


def reads_badly(seen: Sequence[Seen], uncovered: float) -> bool:
    """Whether a page's words are so doubtful, or cover so few of its letters, that it is worth a second reading."""
    characters = sum(len(w.text) for w in seen)
    if not FEWEST <= characters <= MOST:
        return False
    return mean_confidence(seen) < BADLY or uncovered > LEFT_OUT


def mean_confidence(seen: Sequence[Seen]) -> float:
    """The mean confidence of words, by characters; 0 for none."""
    characters = sum(len(w.text) for w in seen)
    return sum(w.confidence * len(w.text) for w in seen) / characters if characters else 0.0


def merged(first: Sequence[Seen], other: Iterable[Seen]) -> Iterator[Seen]:
    """Two readings of a page put together: in each line of the second one the surer words, and what it lacks.

    Lines keep the order of the first reading; those that it lacks come last.
    """
    left = dict(enumerate(first))
    lines: dict[int, tuple[Seen, ...]] = {}
    new: list[Seen] = []
    for _, group in groupby(other, key=lambda w: (w.top, w.bottom)):
        line = tuple(group)
        under = [i for i, word in left.items() if _on(word, line)]
        chosen = _surer([left.pop(i) for i in under], line)
        if under:
            lines[under[0]] = chosen
        else:
            new.extend(chosen)
    for index in range(len(first)):
        if index in lines:
            yield from lines[index]
        elif index in left and left[index].confidence >= PRINT:
            yield left[index]
    yield from new


def _on(word: Seen, line: Sequence[Seen]) -> bool:
    """Whether the middle of a word lies on a line."""
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    margin = 0.2 * (line[0].bottom - line[0].top)
    level = line[0].top - margin <= y <= line[0].bottom + margin
    return level and min(w.left for w in line) - margin <= x <= max(w.right for w in line) + margin


def _surer(old: list[Seen], line: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """The words of one line by the reading that is surer of them; where both read the same, as the first parts them."""
    sure = mean_confidence(line)
    if not old:
        return _second(line) if sure >= SURE else ()
    other_script = characters(line) >= TELLING > characters(old) and sure >= SURE
    if sure + FAVOUR < mean_confidence(old) and _said(old) != _said(line) and not other_script:
        return tuple(old)
    return _second(_parted(line, sorted(old, key=lambda w: w.left)))


def _second(line: Iterable[Seen]) -> tuple[Seen, ...]:
    return tuple(replace(w, second=True) for word in joined_words(line) for w in _after_colon(word))


def _after_colon(word: Seen) -> Iterator[Seen]:
    """A colon before a word as one of its own: it belongs to the caption."""
    if not (word.text[0] == ":" and word.text[1:2].isalnum()):
        yield word
        return
    at = word.left + (word.right - word.left) / len(word.text)
    yield replace(word, text=":", right=at)
    yield replace(word, text=word.text[1:], left=at)


def _said(words: Iterable[Seen]) -> str:
    return "".join(w.text for w in sorted(words, key=lambda w: w.left)).casefold()


def _parted(line: Sequence[Seen], old: Sequence[Seen]) -> Iterator[Seen]:
    """The line's words, parted where the other reading has a wide gap between the same letters."""
    whole = "".join(w.text for w in line)
    spaces = _spaces(whole, old)
    start = 0
    for word, end in zip(line, accumulate(len(w.text) for w in line), strict=True):
        cuts = {at: gap for at, gap in spaces.items() if start < at < end}
        yield from _cut(word, {at - start: gap for at, gap in cuts.items()})
        start = end


def _spaces(whole: str, old: Sequence[Seen]) -> dict[int, tuple[float, float]]:
    """Before which characters of a text the other reading has a gap between words, and from where to where it goes."""
    text = "".join(w.text for w in old)
    same = SequenceMatcher(None, text.casefold(), whole.casefold(), autojunk=False).get_matching_blocks()
    found: dict[int, tuple[float, float]] = {}
    for at, left, right in zip(accumulate(len(w.text) for w in old), old, old[1:], strict=False):
        height = min(left.bottom - left.top, right.bottom - right.top)
        block = next((b for b in same if b.a < at < b.a + b.size), None)
        if block and right.left - left.right > _space(left.text[-1], right.text[0]) * height:
            found[block.b + at - block.a] = left.right, right.left
    return found


def _space(end: str, start: str) -> float:
    """The least width of a space between two characters; in print of one width signs and figures stand apart."""
    both = end + start
    return SPACE if both.isalpha() else AFTER_FIGURES


def _cut(word: Seen, gaps: dict[int, tuple[float, float]]) -> Iterator[Seen]:
    """A word in parts; a key is the first character of a part, its value the gap before it."""
    start, left = 0, word.left
    for at, (end, begin) in sorted(gaps.items()):
        if left < end <= begin < word.right:
            yield replace(word, text=word.text[start:at], left=left, right=end)
            start, left = at, begin
    yield replace(word, text=word.text[start:], left=left)
