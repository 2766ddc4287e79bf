"""Boxes between frames: PDF space, the page as displayed, a page turned upright."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from evidence.records.pages import Word
from evidence.records.places import Box


def turned(box: Box, width: float, height: float, turn: int) -> Box:
    """``box`` on a page of this size after the page was turned clockwise by 0, 90, 180 or 270 degrees."""
    if turn == 0:
        return box
    if turn == 90:
        return Box(height - box.bottom, box.x0, height - box.top, box.x1)
    if turn == 180:
        return Box(width - box.x1, height - box.bottom, width - box.x0, height - box.top)
    if turn == 270:
        return Box(box.top, width - box.x1, box.bottom, width - box.x0)
    return box


def turned_size(width: float, height: float, turn: int) -> tuple[float, float]:
    """The size of a page after a turn."""
    return (height, width) if turn in (90, 270) else (width, height)


def shifted(box: Box, right: float, down: float) -> Box:
    """The box, moved by so many points."""
    return Box(box.x0 + right, box.top + down, box.x1 + right, box.bottom + down)


@dataclass(frozen=True)
class PdfFrame:
    """A PDF page's visible rectangle in its own space (origin bottom-left) and its /Rotate."""

    left: float
    bottom: float
    right: float
    top: float
    rotate: int

    @property
    def size(self) -> tuple[float, float]:
        """Width and height in points as displayed."""
        return turned_size(self.right - self.left, self.top - self.bottom, self.rotate)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of PDF space in points from the top-left of the page as displayed."""
        flat = Box(left - self.left, self.top - top, right - self.left, self.top - bottom)
        return turned(flat, self.right - self.left, self.top - self.bottom, self.rotate)

    def boxes(self, rects: NDArray[np.float64]) -> NDArray[np.float64]:
        """As ``box``, for rows of left, bottom, right, top; to a hundredth of a point."""
        left, bottom, right, top = rects.T
        across, down = self.right - self.left, self.top - self.bottom
        x0, y0, x1, y1 = left - self.left, self.top - top, right - self.left, self.top - bottom
        turned_to = {
            90: (down - y1, x0, down - y0, x1),
            180: (across - x1, down - y1, across - x0, down - y0),
            270: (y0, across - x1, y1, across - x0),
        }
        return np.round(np.stack(turned_to.get(self.rotate, (x0, y0, x1, y1)), axis=1), 2)


def rounded(box: Box) -> Box:
    """The box to a hundredth of a point, so that results don't hang on the last bit."""
    return Box(round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2))


def share_inside(inner: Box, outer: Box) -> float:
    """How much of ``inner``'s area lies in ``outer``, 0 to 1."""
    across = min(inner.x1, outer.x1) - max(inner.x0, outer.x0)
    down = min(inner.bottom, outer.bottom) - max(inner.top, outer.top)
    area = inner.width * inner.height
    return max(0.0, across) * max(0.0, down) / area if area > 0 else 0.0


def downwards(words: Sequence[Word]) -> tuple[Word, ...]:
    """The words of a page with its lines from the top down, where a file tells them from the bottom up."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and lines[-1][-1].box.top < word.box.centre[1] < lines[-1][-1].box.bottom:
            lines[-1].append(word)
        else:
            lines.append([word])
    steps = [below[0].box.top - above[0].box.top for above, below in pairwise(lines)]
    upwards = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
    return tuple(word for line in (reversed(lines) if upwards else lines) for word in line)
