"""Connected components of ink, and which of them look like letters."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.engine import Gray, Seen

FEWEST = 10
"""Fewer letters than this say nothing about the size of print."""


Counts = NDArray[np.int64]


@dataclass(frozen=True)
class Components:
    """Components of ink; number 0 is the paper.

    ``stats`` has a row each: left, top, width, height, area in pixels; ``centres`` x and y; ``labels`` the number of
    each pixel's component; ``letters`` whether a component has a letter's size and shape.
    """

    stats: NDArray[np.int32]
    centres: NDArray[np.float64]
    labels: NDArray[np.int32]
    letters: NDArray[np.bool_]

    @property
    def height(self) -> NDArray[np.int32]:
        """Heights in pixels."""
        return self.stats[:, 3]

    @property
    def area(self) -> NDArray[np.int32]:
        """Areas in pixels."""
        return self.stats[:, 4]

    @property
    def print_height(self) -> float:
        """The median height in pixels of what looks like letters, 0 for too few of them."""
        found = self.height[self.letters]
        return float(np.median(found)) if found.size >= FEWEST else 0.0

    def at_centres(self, picture: Gray) -> Gray:
        """A picture's values at the components' centres."""
        at = self.centres.round().astype(np.int64)
        height, width = picture.shape
        return np.asarray(picture[at[:, 1].clip(0, height - 1), at[:, 0].clip(0, width - 1)])

    def pixels(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Where the chosen components are; never the paper."""
        ink = chosen.copy()
        ink[0] = False
        return np.asarray(ink[self.labels])


def uncovered_letters(ink: Components, seen: Iterable[Seen]) -> NDArray[np.bool_]:
    """Which components are letters that no word covers."""
    covered = np.zeros(ink.labels.shape, dtype=np.uint8)
    for word in seen:
        corner = int(word.right) + 2, int(word.bottom) + 2
        cv2.rectangle(covered, (int(word.left) - 2, int(word.top) - 2), corner, 1, -1)
    return np.asarray(ink.letters & (ink.at_centres(covered) == 0))


def binary(gray: Gray) -> Gray:
    """Ink as 255 on 0, by Otsu's threshold."""
    _, ink = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    return np.asarray(ink, dtype=np.uint8)


class _Lately:
    """The ink and components last found, for as long as their picture lives: a page is asked for them repeatedly."""

    def __init__(self) -> None:
        self._picture: weakref.ref[Gray] | None = None
        self._ink: Gray | None = None
        self._found: Components | None = None

    def of(self, gray: Gray) -> Components:
        """The components of a picture that nobody draws on meanwhile."""
        if self._found is None or not self._is(gray):
            ink = binary(gray)
            self._found, self._ink, self._picture = components_of(ink), ink, weakref.ref(gray)
        return self._found

    def ink(self, gray: Gray) -> Gray:
        """The ink of such a picture."""
        return self._ink if self._ink is not None and self._is(gray) else binary(gray)

    def keep(self, gray: Gray, found: Components) -> None:
        """Components of a picture that are known without looking."""
        self._picture, self._ink, self._found = weakref.ref(gray), None, found

    def _is(self, gray: Gray) -> bool:
        return self._picture is not None and self._picture() is gray


_LATELY = _Lately()


def components(gray: Gray) -> Components:
    """The components of a gray page's ink."""
    return _LATELY.of(gray)


def ink_of(gray: Gray) -> Gray:
    """As ``binary``, of a page whose components may just have been asked for; not to be drawn on."""
    return _LATELY.ink(gray)


def painted_over(gray: Gray, spots: Iterable[tuple[float, float, float, float]]) -> Gray:
    """A picture with spots (left, top, right, bottom) made paper that hold whole components alone.

    Its components are those of the picture before, without letters there.
    """
    ink, clean = components(gray), gray.copy()
    gone = np.zeros(ink.letters.shape, dtype=np.bool_)
    left, top, wide, high = ink.stats[:, :4].T
    for x0, y0, x1, y1 in spots:
        cv2.rectangle(clean, (int(x0) - 1, int(y0) - 1), (int(x1), int(y1)), 255, -1)
        gone |= (left >= x0 - 1) & (top >= y0 - 1) & (left + wide <= x1 + 1) & (top + high <= y1 + 1)
    _LATELY.keep(clean, replace(ink, letters=ink.letters & ~gone))
    return clean


def components_of(ink: Gray) -> Components:
    """The components of ink given as 255 on 0."""
    count, found = cv2.connectedComponents(ink, connectivity=8)
    labels = np.asarray(found, dtype=np.int32)
    stats, centres = _measured(count, labels, *runs(ink))
    return Components(stats, centres, labels, _letters(stats))


def runs(ink: Gray) -> tuple[Counts, Counts, Counts]:
    """The level runs of ink in reading order: their row, their first column, their length."""
    height, width = ink.shape
    apart = np.zeros(height * (width + 1) + 1, dtype=np.uint8)  # a blank pixel ends each row
    apart[1:].reshape(height, width + 1)[:, :width] = ink
    edges = np.flatnonzero(apart[1:] != apart[:-1])
    row, left = np.divmod(edges[::2], width + 1)
    return row, left, edges[1::2] - edges[::2]


def _measured(
    count: int, labels: NDArray[np.int32], row: Counts, left: Counts, size: Counts
) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
    """``stats`` and ``centres`` of components from their runs: pixel by pixel takes three times as long."""
    height, width = labels.shape
    of = labels[row, left]
    first, last = np.full(count, width), np.zeros(count, dtype=np.int64)
    top, low = np.zeros(count, dtype=np.int64), np.zeros(count, dtype=np.int64)
    np.minimum.at(first, of, left)
    np.maximum.at(last, of, left + size)
    top[of[::-1]] = row[::-1]  # runs come from top to bottom: what is written last stays
    low[of] = row + 1
    area = np.bincount(of, size, count)
    x, y = np.bincount(of, size * (left + (size - 1) / 2), count), np.bincount(of, size * row, count)
    stats = np.stack((first, top, last - first, low - top, area), axis=1).astype(np.int32)
    stats[0] = 0, 0, width, height, height * width - int(area.sum())
    return stats, np.stack((x, y), axis=1) / np.maximum(area, 1.0)[:, None]


def _letters(stats: NDArray[np.int32]) -> NDArray[np.bool_]:
    width, height, area = stats[:, 2], stats[:, 3], stats[:, 4]
    size = (height >= 5) & (height <= 120) & (width >= 2) & (area > 9)
    found = np.asarray(size & (width <= 3 * height) & (height <= 5 * width))
    found[0] = False
    return found
