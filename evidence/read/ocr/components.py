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
    """The components last found, for as long as their picture lives: a page is asked for them again and again."""

    def __init__(self) -> None:
        self._picture: weakref.ref[Gray] | None = None
        self._found: Components | None = None

    def of(self, gray: Gray) -> Components:
        """The components of a picture that nobody draws on meanwhile."""
        if self._found is None or self._picture is None or self._picture() is not gray:
            self._found = components_of(binary(gray))
            self._picture = weakref.ref(gray)
        return self._found

    def keep(self, gray: Gray, found: Components) -> None:
        """Components of a picture that are known without looking."""
        self._picture, self._found = weakref.ref(gray), found


_LATELY = _Lately()


def components(gray: Gray) -> Components:
    """The components of a gray page's ink."""
    return _LATELY.of(gray)


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
    _, labels, stats, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    found = np.asarray(stats, dtype=np.int32)
    return Components(found, np.asarray(centres, dtype=np.float64), np.asarray(labels, dtype=np.int32), _letters(found))


def _letters(stats: NDArray[np.int32]) -> NDArray[np.bool_]:
    width, height, area = stats[:, 2], stats[:, 3], stats[:, 4]
    size = (height >= 5) & (height <= 120) & (width >= 2) & (area > 9)
    found = np.asarray(size & (width <= 3 * height) & (height <= 5 * width))
    found[0] = False
    return found
