"""Points, commas and hyphens of figures: small marks that engines lose, seen in the pixels under and between words.

A lost point makes 4.17 to 417 with full confidence. The marks are counted as components of ink, and a number that has
more of them than its text is read again by another engine. Parts of a number whose ink stands no further apart than
its figures do are one word, however far apart the engine's boxes are.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.components import Components, components, uncovered_letters
from evidence.read.ocr.engine import Gray, Seen

SMALL = 0.45
"""A mark's width and height are smaller than this share of the figures' height (a hyphen's width may be greater)."""

LEAST = 0.01
"""And its area is greater than this share of the squared height: less is a speck."""

AT_FOOT = 0.28
"""The middle of a point or comma lies no higher above the figures' foot than this share of their height."""

NEAR = 0.4
"""Parts of a number whose ink is nearer, by the figures' height, are one: a space and the air about it is 0.45 wide."""

BESIDE = 0.6
"""A letter that a word's box left out stands no further from it, by its height."""

MOST_BARE = 300
"""Where more letters are uncovered, a part of the page was not read."""

NEAR_MARKED = 0.5
"""The same with a point or comma between; after one that ends a phrase stands a space more."""

GAP = 1.4
"""Neighbours further apart are two numbers, whatever stands between them; figures of one width stand this far."""

THOUSANDS = re.compile(r"\d{3}(\D|$)")
"""What follows a comma that groups thousands."""

AFTER = re.compile(r"\d{2,3}(\D|$)")
"""What follows a lost comma or point inside a number; years and new words don't."""

MID = 0.25
"""The middle of a hyphen lies no further from that of the figures than this share of their height."""

LEAST_DASH = 0.2
"""And it is at least so wide."""

SAME = 0.5
"""A second engine that reads the same figures need be no surer than this to be believed about the marks."""

OTHER = 0.9
"""One that reads other figures need be this sure, and surer than the first."""

FULL = 0.75
"""Figures are at least so high, by the highest of a word."""

FEET = ".,;"
FLAT = ".,;:-–—'_=~"
Reader = Callable[[Gray, tuple[int, int, int, int]], tuple[str, float]]
"""Reads a part of the page (left, top, right, bottom in pixels): text and confidence."""


def mended(gray: Gray, seen: tuple[Seen, ...], read: Reader, most: int) -> tuple[tuple[Seen, ...], bool]:
    """The words with parts of numbers joined and lost marks read again, at most so many; and whether any changed."""
    ink = components(gray)
    words = _joined(ink, _grown(ink, seen))
    asked = 0
    for index, word in enumerate(words):
        if asked >= most:
            break
        if _suspect(ink, word):
            asked += 1
            words[index] = _again(gray, ink, word, read)
    changed = len(words) != len(seen) or any(a is not b for a, b in zip(words, seen, strict=False))
    return tuple(words), changed


def _grown(ink: Components, seen: tuple[Seen, ...]) -> tuple[Seen, ...]:
    """The words with boxes drawn out over letters beside them that belong to them.

    Engines end a box a letter early or late. A letter that no word covers belongs to the nearest word of its line where
    that holds fewer letters than its text, or is a number whose figures stand so close.
    """
    bare = ink.stats[uncovered_letters(ink, seen)]
    bare = bare[bare[:, 3] > FULL * ink.print_height]
    if not seen or not len(bare) or len(bare) > MOST_BARE:
        return seen
    words = list(seen)
    edges = np.array([(w.left, w.top, w.right, w.bottom) for w in seen])
    for left, top, width, high, _ in bare[np.argsort(bare[:, 0])].tolist():
        middle = top + high / 2
        level = (edges[:, 1] < middle) & (edges[:, 3] > middle)
        gaps = np.where(level, np.maximum(edges[:, 0] - left - width, left - edges[:, 2]), np.inf)
        index = int(gaps.argmin())
        if gaps[index] < BESIDE * high and _lacks(ink, words[index], float(gaps[index]), high):
            word = words[index]
            words[index] = replace(word, left=min(word.left, float(left)), right=max(word.right, float(left + width)))
            edges[index, 0], edges[index, 2] = words[index].left, words[index].right
    return tuple(words)


def _lacks(ink: Components, word: Seen, gap: float, high: int) -> bool:
    """Whether a word has room for a letter so far beside it."""
    number = sum(c.isdigit() for c in word.text) > 1 and gap < NEAR * high
    return number or len(_under(ink, word)) < sum(c.isalnum() for c in word.text)


def _joined(ink: Components, seen: tuple[Seen, ...]) -> list[Seen]:
    """The words in their order; neighbours whose ink is too near for a space, or has a mark between, are one."""
    words: list[Seen | None] = list(seen)
    lefts = np.array([w.left for w in seen])
    tops, bottoms = np.array([w.top for w in seen]), np.array([w.bottom for w in seen])
    order = sorted(range(len(seen)), key=lambda i: seen[i].left)
    for index in order:
        left = words[index]
        while left is not None and (left.text[-1].isdigit() or _marked(left.text)):
            height = left.bottom - left.top
            near = (lefts > left.right - 0.5 * height) & (lefts < left.right + 2 * height)
            level = np.minimum(bottoms, left.bottom) - np.maximum(tops, left.top) > 0.5 * height
            whole = None
            for other in np.flatnonzero(near & level).tolist():
                right = words[other]
                if other != index and right is not None and _may_be_one(left, right):
                    whole = _whole(ink, left, right)
                if whole is not None:
                    words[other] = None
                    break
            if whole is None:
                break
            words[index] = left = whole
    return [w for w in words if w is not None]


def _may_be_one(left: Seen, right: Seen) -> bool:
    """Whether two words follow each other on a line and could be halves of a number."""
    height = min(left.bottom - left.top, right.bottom - right.top)
    level = min(left.bottom, right.bottom) - max(left.top, right.top) > 0.6 * height
    ends = left.text[-1].isdigit() or _marked(left.text)
    starts = right.text[0].isdigit() or right.text in FEET
    return ends and starts and level and -0.3 * height < right.left - left.right < GAP * height


def _marked(text: str) -> bool:
    """Whether a number ends in a point or comma."""
    return text[-1] in FEET and text[-2:-1].isdigit()


def _whole(ink: Components, left: Seen, right: Seen) -> Seen | None:
    before, after = _under(ink, left), _under(ink, right)
    if not len(before) or not len(after):
        return None
    high = float(np.median(after[:, 3]))
    end, start = float((before[:, 0] + before[:, 2]).max()), float(after[:, 0].min())
    gap = start - end
    between = replace(left, left=end - 1, right=start + 1)
    if gap < (NEAR_MARKED if _marked(left.text) else NEAR) * high:
        text = left.text + right.text
    elif gap < GAP * high and left.text[-1].isdigit() and AFTER.match(right.text) and _feet(ink, between, before) == 1:
        text = left.text + ("," if THOUSANDS.match(right.text) else ".") + right.text
    elif gap < GAP * high and left.text[-1].isdigit() and _dashes(ink, between, before) == 1:
        text = f"{left.text}-{right.text}"
    else:
        return None
    top, bottom = min(left.top, right.top), max(left.bottom, right.bottom)
    sure = min(left.confidence, right.confidence)
    return replace(left, text=text, top=top, right=right.right, bottom=bottom, confidence=sure)


def _under(ink: Components, word: Seen) -> NDArray[np.int32]:
    """The letters whose middle lies in a word's box, as rows of left, top, width, height, area."""
    x, y = ink.centres[:, 0], ink.centres[:, 1]
    inside = (x >= word.left - 1) & (x <= word.right + 1) & (y >= word.top - 2) & (y <= word.bottom + 2)
    found = ink.stats[inside & ink.letters]
    return np.asarray(found[found[:, 3] > SMALL * found[:, 3].max(initial=0)], dtype=np.int32)


def _feet(ink: Components, word: Seen, letters: NDArray[np.int32]) -> int:
    """How many points and commas stand in a word's box, by the size and foot of these letters."""
    if not len(letters):
        return 0
    high, foot = float(np.median(letters[:, 3])), float(np.median(letters[:, 1] + letters[:, 3]))
    x, y = ink.centres[:, 0], ink.centres[:, 1]
    low = (x > word.left) & (x < word.right) & (y > foot - AT_FOOT * high) & (y < foot + AT_FOOT * high)
    marks = ink.stats[low]
    small = (marks[:, 2] < SMALL * high) & (marks[:, 3] < SMALL * high) & (marks[:, 4] > max(2.0, LEAST * high * high))
    return int(np.count_nonzero(small))


def _dashes(ink: Components, between: Seen, letters: NDArray[np.int32]) -> int:
    """How many short level strokes stand half-way up beside these letters."""
    high = float(np.median(letters[:, 3]))
    middle = float(np.median(letters[:, 1] + letters[:, 3] / 2))
    x, y = ink.centres[:, 0], ink.centres[:, 1]
    marks = ink.stats[(x > between.left) & (x < between.right) & (np.abs(y - middle) < MID * high)]
    flat = (marks[:, 2] > 1.5 * marks[:, 3]) & (marks[:, 2] > LEAST_DASH * high) & (marks[:, 2] < GAP * high)
    return int(np.count_nonzero(flat))


def _suspect(ink: Components, word: Seen) -> bool:
    """Whether a number's pixels show more points and commas or more figures than its text, or it has an odd sign."""
    text = word.text
    if sum(c.isdigit() for c in text) < 2 or len(text) < 3:
        return False
    if any(c in ":;'\"°" and a.isdigit() and b.isdigit() for a, c, b in zip(text, text[1:], text[2:], strict=False)):
        return True
    letters = _under(ink, word)
    lost = np.count_nonzero(letters[:, 3] > FULL * letters[:, 3].max(initial=0)) > sum(c not in FLAT for c in text)
    return bool(lost) or _feet(ink, word, letters) > sum(text.count(c) for c in FEET + ":")


def _again(gray: Gray, ink: Components, word: Seen, read: Reader) -> Seen:
    """The word as the second engine reads it, where that has the marks that the pixels show."""
    margin = int(0.2 * (word.bottom - word.top)) + 1
    spot = int(word.left) - margin, int(word.top) - margin, int(word.right) + margin, int(word.bottom) + margin
    text, sure = read(gray, spot)
    text = text.replace(" ", "")
    alike = _figures(text) == _figures(word.text)
    marks = sum(text.count(c) for c in FEET)
    if not text or (alike and sure < SAME) or (not alike and (sure < OTHER or sure <= word.confidence)):
        return word
    if marks < _feet(ink, word, _under(ink, word)) and not (alike and marks > 0):
        return word
    return replace(word, text=text, confidence=max(sure, word.confidence) if alike else sure, second=True)


def _figures(text: str) -> str:
    return "".join(c for c in text if c.isalnum())
