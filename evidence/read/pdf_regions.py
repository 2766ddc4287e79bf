"""Which parts of a PDF page must be looked at: its pictures, however many pieces they come in, and doubtful words."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.records.places import Box

CELL = 4.0
"""Pictures and words are laid on a grid of cells of so many points; what touches there is one region."""

MOST_CELLS = 400
"""The grid is no larger than this either way."""

SMALLEST = 2500.0
"""A picture of fewer square points (a mark, a bullet) holds no words."""

NARROWEST = 14.0
"""Nor does one that is narrower than so many points."""

MOST = 12
"""So many regions of a page are looked at one by one; with more, all of it is."""

AROUND = 40.0, 8.0
"""How much is looked at around doubtful words, in points across and down."""


class Grid:
    """A page in cells."""

    def __init__(self, width: float, height: float) -> None:
        self._size = width, height
        self._cell = max(CELL, max(width, height) / MOST_CELLS)
        shape = max(1, round(height / self._cell)), max(1, round(width / self._cell))
        self._held: NDArray[np.uint8] = np.zeros(shape, dtype=np.uint8)

    def put(self, boxes: Iterable[Box]) -> None:
        """Lay boxes on the page."""
        down, across = self._held.shape
        for box in boxes:
            x0, y0 = max(0, round(box.x0 / self._cell)), max(0, round(box.top / self._cell))
            x1, y1 = min(across, round(box.x1 / self._cell)), min(down, round(box.bottom / self._cell))
            self._held[y0:y1, x0:x1] = 1

    @property
    def share(self) -> float:
        """How much of the page is covered by all of them together, 0 to 1."""
        return float(self._held.mean())

    def parts(self) -> list[Box]:
        """The boxes around what touches, largest first."""
        _, _, stats, _ = cv2.connectedComponentsWithStats(self._held, connectivity=8)
        rows = np.asarray(stats, dtype=np.int64)[1:, :4].tolist()
        boxes = [self._box(*row) for row in rows]
        return sorted(boxes, key=lambda b: (-b.width * b.height, b.top, b.x0))

    def _box(self, left: int, top: int, across: int, down: int) -> Box:
        width, height = self._size
        x0, y0 = left * self._cell, top * self._cell
        return Box(x0, y0, min(width, x0 + across * self._cell), min(height, y0 + down * self._cell))


def cover(width: float, height: float, pictures: Iterable[Box]) -> float:
    """The share of a page that lies under pictures, all together."""
    grid = Grid(width, height)
    grid.put(pictures)
    return grid.share


def regions(width: float, height: float, pictures: Iterable[Box], doubtful: Iterable[Box]) -> tuple[Box, ...]:
    """The parts of a page to look at: pictures large enough for words, and the surroundings of doubtful words.

    What would be more than ``MOST`` parts is one: the whole page.
    """
    held = list(pictures)
    grid = Grid(width, height)
    grid.put(held)
    found = grid.parts() if held else []
    large = [b for b in found if min(b.width, b.height) >= NARROWEST and b.width * b.height >= SMALLEST]
    wide, high = AROUND
    words = [Box(b.x0 - wide, b.top - high, b.x1 + wide, b.bottom + high) for b in doubtful]
    if not large and not words:
        return ()
    both = Grid(width, height)
    both.put(large)
    both.put(words)
    parts = both.parts()
    return tuple(parts) if len(parts) <= MOST else (Box(0, 0, width, height),)
