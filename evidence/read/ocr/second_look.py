"""A second look at a page: words read with doubt, and letters that no word covers, are read by another engine.

So that ink without characters is noticed and, as far as possible, read: print under stamps and signatures, faint
captions, figures in ruled cells.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.components import Components, components
from evidence.read.ocr.engine import Gray, LineEngine, Seen, line_text

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

LOWEST = 40
"""A crop lower than so many pixels is enlarged to that: the models read lines 48 pixels high."""

Spot = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels."""


def second_look(gray: Gray, seen: tuple[Seen, ...], engine: LineEngine) -> tuple[tuple[Seen, ...], bool]:
    """The words of a page after a second look, and whether it changed any."""
    ink = components(gray)
    doubtful = [i for i, word in enumerate(seen) if word.confidence < DOUBTFUL and len(word.text) > 1][:MOST]
    words = list(seen)
    for index in doubtful:
        words[index] = _again(gray, words[index], engine)
    missed = [word for spot in _missed(ink, seen)[: MOST - len(doubtful)] for word in _sure(_read(gray, spot, engine))]
    changed = [w for w, old in zip(words, seen, strict=True) if w is not old]
    return (*words, *missed), bool(changed or missed)


def _again(gray: Gray, word: Seen, engine: LineEngine) -> Seen:
    """The word as the second engine reads it, where it is surer."""
    margin = int(0.15 * (word.bottom - word.top)) + 1
    spot = int(word.left) - margin, int(word.top) - margin, int(word.right) + margin, int(word.bottom) + margin
    text, sure = line_text(_read(gray, spot, engine))
    if sure < SURE or sure <= word.confidence or " " in text or not text:
        return word
    return replace(word, text=text, confidence=sure, second=True)


def _sure(words: tuple[Seen, ...]) -> Iterator[Seen]:
    sure = (w for w in words if w.confidence >= SURE and any(c.isalnum() for c in w.text))
    return (replace(w, second=True) for w in sure)


def _read(gray: Gray, spot: Spot, engine: LineEngine) -> tuple[Seen, ...]:
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
    return int(np.count_nonzero(_bare(ink, seen))) / letters if letters >= MANY else 0.0


def _bare(ink: Components, seen: Iterable[Seen]) -> NDArray[np.bool_]:
    """Which components are letters that no word covers."""
    covered = np.zeros(ink.labels.shape, dtype=np.uint8)
    for word in seen:
        corner = int(word.right) + 2, int(word.bottom) + 2
        cv2.rectangle(covered, (int(word.left) - 2, int(word.top) - 2), corner, 1, -1)
    return np.asarray(ink.letters & (ink.at_centres(covered) == 0))


def _missed(ink: Components, seen: tuple[Seen, ...]) -> list[Spot]:
    """Lines of letters that no word covers, those with most letters first."""
    height = ink.print_height
    if height == 0:
        return []
    letters = ink.stats[_bare(ink, seen) & (ink.height >= 0.6 * height) & (ink.height <= 2.5 * height)]
    return _lines(letters, height, ink.labels.shape) if len(letters) >= FEWEST else []


def _lines(letters: NDArray[np.int32], height: float, shape: tuple[int, ...]) -> list[Spot]:
    """Letters side by side as lines, with a margin."""
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
        if len(line) >= FEWEST:
            found.append((len(line), _around(line, int(0.25 * height) + 1)))
    return [spot for _, spot in sorted(found, key=lambda f: (-f[0], f[1][1], f[1][0]))]


def _around(line: NDArray[np.int32], margin: int) -> Spot:
    left, top = line[:, 0].min(), line[:, 1].min()
    right, bottom = (line[:, 0] + line[:, 2]).max(), (line[:, 1] + line[:, 3]).max()
    return int(left) - margin, int(top) - margin, int(right) + margin, int(bottom) + margin
