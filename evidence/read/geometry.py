"""Boxes between frames: PDF space, the page as displayed, a page turned upright."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.records.places import Box


def turned(box: Box, width: float, height: float, turn: int) -> Box:
    """``box`` on a page of this size after the page was turned clockwise by 0, 90, 180 or 270 degrees."""
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


def rounded(box: Box) -> Box:
    """The box to a hundredth of a point, so that results don't hang on the last bit."""
    return Box(round(box.x0, 2), round(box.top, 2), round(box.x1, 2), round(box.bottom, 2))


def share_inside(inner: Box, outer: Box) -> float:
    """How much of ``inner``'s area lies in ``outer``, 0 to 1."""
    across = min(inner.x1, outer.x1) - max(inner.x0, outer.x0)
    down = min(inner.bottom, outer.bottom) - max(inner.top, outer.top)
    area = inner.width * inner.height
    return max(0.0, across) * max(0.0, down) / area if area > 0 else 0.0
