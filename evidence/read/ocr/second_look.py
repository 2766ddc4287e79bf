"""A second look at a page: words read with doubt, and letters that no word covers, are read by another engine.

So that ink without characters is noticed and, as far as possible, read: print under stamps and signatures, faint
captions, figures in ruled cells. Where letters next to a word belong to no word, or a word was read as nonsense, the
whole line is read anew: half a caption patched to half another is neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.components import Components, components, uncovered_letters
from evidence.read.ocr.engine import Gray, LineEngine, Seen, line_text
from evidence.read.ocr.joining import joined_words

DOUBTFUL = 0.6
"""Words read with less confidence are looked at again."""

SURE = 0.8
"""What the second engine reads with less confidence doesn't count."""

MOST = 60
"""So many crops of a page are read again."""

MANY = 60
"""From so many letters on it means something how many of them no word covers."""

FEWEST = 3
"""Letters that make a line worth reading."""

NONSENSE = 0.5
"""Words still read with less confidence stand for nothing that is printed."""

TALL = 2.2
"""Nor do words so many times as high as the letters under them, unless they are read surely."""

SURELY = 0.9

WITHIN = 0.1
"""A letter's crop, which has a margin, ends so near to the word that the letter belongs to (in heights of print)."""

LOWEST = 40
"""A crop lower than so many pixels is enlarged to that: the models read lines 48 pixels high."""

Spot = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


def second_look(gray: Gray, seen: tuple[Seen, ...], engine: LineEngine) -> tuple[tuple[Seen, ...], bool]:
    """The words of a page after a second look, and whether it changed any."""
    ink = components(gray)
    doubtful = [i for i, word in enumerate(seen) if word.confidence < DOUBTFUL and len(word.text) > 1]
    doubtful = sorted(doubtful, key=lambda i: _worth(seen[i]))[:MOST]
    words = list(seen)
    for index in doubtful:
        words[index] = _again(gray, ink, words[index], engine)
    changed = any(w is not old for w, old in zip(words, seen, strict=True))
    torn = _colliding(words)
    sound = [w for w, apart in zip(words, ~torn, strict=True) if apart and not _nonsense(w, ink)]
    for spot in _missed(ink, sound)[: MOST - len(doubtful)]:
        found = _line_anew(gray, ink, words, sound, spot, engine)
        changed = changed or found is not words
        words = found
    return tuple(words), changed


def _worth(word: Seen) -> tuple[bool, float]:
    """Figures first (identifiers, amounts, days), then what is most doubtful."""
    return not any(c.isdigit() for c in word.text), word.confidence


def _nonsense(word: Seen, ink: Components) -> bool:
    """Whether a word stands for nothing that is printed: letters under it count as unread."""
    if len(word.text) < 2 or word.confidence >= SURELY:
        return False
    letters = _under(word, ink)
    usual = float(np.median(letters[:, 3])) if len(letters) else 0.0
    return word.confidence < NONSENSE or (usual > 0 and word.bottom - word.top > TALL * usual)


def _colliding(words: Sequence[Seen]) -> NDArray[np.bool_]:
    """Which words claim the same print as another: it is one word, torn."""
    edges = np.array([(w.left, w.top, w.right, w.bottom) for w in words]).reshape(-1, 4)
    left, top, right, bottom = edges.T
    across = np.minimum(right[:, None], right) - np.maximum(left[:, None], left)
    down = np.minimum(bottom[:, None], bottom) - np.maximum(top[:, None], top)
    high = np.minimum((bottom - top)[:, None], bottom - top)
    same = (across > 0.3 * high) & (down > 0.5 * high)
    np.fill_diagonal(same, val=False)
    return np.asarray(same.any(axis=1))


def _line_anew(
    gray: Gray, ink: Components, words: list[Seen], sound: list[Seen], spot: Spot, engine: LineEngine
) -> list[Seen]:
    """The words with those of one line of unread letters, and of what touches it, where they are read surely."""
    wide, old = _with_neighbours(spot, words, ink.print_height)
    read = glimpse(gray, wide, engine)
    if old and _said(read) == _said(old) and all(w in sound for w in old):
        return words  # a box was drawn too narrow: no letter is unread
    if old and not _better(read, [w for w in old if w in sound]):
        wide, old, read = spot, [], glimpse(gray, spot, engine)
    found = list(joined_words(_tight(w, ink) for w in _sure(read)))
    firm = {id(w) for w in sound}
    gone = {id(w) for w in old} | {id(w) for w in words if id(w) not in firm and _inside(w, wide)}
    return [*(w for w in words if id(w) not in gone), *found] if found else words


def _said(words: Iterable[Seen]) -> str:
    """Letters and digits of words in their order on the line."""
    return "".join(c for w in sorted(words, key=lambda w: w.left) for c in w.text.casefold() if c.isalnum())


def _better(read: tuple[Seen, ...], old: list[Seen]) -> bool:
    """Whether a line read anew may take the place of its words: wholly sure, and nothing of them lost."""
    return line_text(read)[1] >= SURE and sum(len(w.text) for w in read) > sum(len(w.text) for w in old)


def _with_neighbours(spot: Spot, words: Iterable[Seen], height: float) -> tuple[Spot, list[Seen]]:
    """The spot grown over the words of its line that touch it, and those words."""
    left, top, right, bottom = spot
    touching: list[Seen] = []
    for word in sorted(words, key=lambda w: w.left):
        level = min(word.bottom, bottom) - max(word.top, top) > 0.5 * min(word.bottom - word.top, bottom - top)
        gap = max(word.left - right, left - word.right)
        if level and gap <= 0.5 * height and word.bottom - word.top <= TALL * height:
            touching.append(word)
    by = int(0.25 * height) + 1
    edges = [(int(w.left) - by, int(w.top) - by, int(w.right) + by, int(w.bottom) + by) for w in touching]
    sides = list(zip(spot, *edges, strict=True))
    return (min(sides[0]), min(sides[1]), max(sides[2]), max(sides[3])), touching


def _inside(word: Seen, spot: Spot) -> bool:
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    return spot[0] <= x <= spot[2] and spot[1] <= y <= spot[3]


def _tight(word: Seen, ink: Components) -> Seen:
    """The word with its box drawn in to the letters under it; crops give boxes as high as the crop."""
    rows = _under(word, ink)
    if not len(rows):
        return word
    return replace(word, top=float(rows[:, 1].min()), bottom=float((rows[:, 1] + rows[:, 3]).max()))


def _under(word: Seen, ink: Components) -> NDArray[np.int32]:
    """The letters of which the middle lies in a word's box, a row of ``Components.stats`` each."""
    x, y = ink.centres[:, 0], ink.centres[:, 1]
    inside = ink.letters & (x >= word.left) & (x <= word.right) & (y >= word.top) & (y <= word.bottom)
    return np.asarray(ink.stats[inside])


def _again(gray: Gray, ink: Components, word: Seen, engine: LineEngine) -> Seen:
    """The word as the second engine reads it, where it is surer."""
    margin = int(0.15 * (word.bottom - word.top)) + 1
    spot = int(word.left) - margin, int(word.top) - margin, int(word.right) + margin, int(word.bottom) + margin
    text, sure = line_text(glimpse(gray, spot, engine))
    if sure < SURE or sure <= word.confidence or " " in text or not text:
        return word
    return _tight(replace(word, text=text, confidence=sure, second=True), ink)


def _sure(words: tuple[Seen, ...]) -> Iterator[Seen]:
    sure = (w for w in words if w.confidence >= SURE and any(c.isalnum() for c in w.text))
    return (replace(w, second=True) for w in sure)


def glimpse(gray: Gray, spot: Spot, engine: LineEngine) -> tuple[Seen, ...]:
    """The words in a part of the page, with boxes of the page."""
    left, top = max(0, spot[0]), max(0, spot[1])
    crop = gray[top : spot[3], left : spot[2]]
    if min(crop.shape) < 4:
        return ()
    factor = max(1.0, LOWEST / crop.shape[0])
    if factor > 1:
        size = max(1, round(crop.shape[1] * factor)), LOWEST
        crop = np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
    words = engine.line(np.ascontiguousarray(crop))
    return tuple(
        replace(
            w,
            left=left + w.left / factor,
            top=top + w.top / factor,
            right=left + w.right / factor,
            bottom=top + w.bottom / factor,
        )
        for w in words
    )


def uncovered(gray: Gray, seen: Iterable[Seen]) -> float:
    """The share of a page's letters that no word covers; 0 where it has too few to say."""
    ink = components(gray)
    letters = int(np.count_nonzero(ink.letters))
    return int(np.count_nonzero(uncovered_letters(ink, seen))) / letters if letters >= MANY else 0.0


def _missed(ink: Components, seen: Iterable[Seen]) -> list[Spot]:
    """Lines of letters that no word covers, those with most letters first; single ones only within a word."""
    height = ink.print_height
    if height == 0:
        return []
    known = list(seen)
    letters = ink.stats[uncovered_letters(ink, known) & (ink.height >= 0.6 * height) & (ink.height <= 2.5 * height)]
    lines = _lines(letters, height, ink.labels.shape) if len(letters) else []
    return [spot for count, spot in lines if count >= FEWEST or _within_a_word(spot, known, height)]


def _within_a_word(spot: Spot, words: Iterable[Seen], height: float) -> bool:
    """Whether a spot is nearer to a word than a space, so that it belongs to it."""
    _, near = _with_neighbours(spot, words, height)
    return any(max(w.left - spot[2], spot[0] - w.right) <= WITHIN * height for w in near)


def _lines(letters: NDArray[np.int32], height: float, shape: tuple[int, ...]) -> list[tuple[int, Spot]]:
    """Letters side by side as lines, with a margin: how many, and where; the longest first."""
    rows = np.zeros(shape[:2], dtype=np.uint8)
    reach = int(0.9 * height)
    for left, top, width, high, _ in letters.tolist():
        middle = top + high // 2
        cv2.rectangle(rows, (left - reach, middle - high // 4), (left + width + reach, middle + high // 4), 1, -1)
    _, labels, _, _ = cv2.connectedComponentsWithStats(rows, connectivity=4)
    numbers = np.asarray(labels)[letters[:, 1] + letters[:, 3] // 2, letters[:, 0] + letters[:, 2] // 2]
    found: list[tuple[int, Spot]] = []
    for number in np.unique(numbers[numbers > 0]):
        line = letters[numbers == number]
        found.append((len(line), _around(line, int(0.25 * height) + 1)))
    return sorted(found, key=lambda f: (-f[0], f[1][1], f[1][0]))


def _around(line: NDArray[np.int32], margin: int) -> Spot:
    left, top = line[:, 0].min(), line[:, 1].min()
    right, bottom = (line[:, 0] + line[:, 2]).max(), (line[:, 1] + line[:, 3]).max()
    return int(left) - margin, int(top) - margin, int(right) + margin, int(bottom) + margin
