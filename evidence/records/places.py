"""Where something stands: boxes in points from the top-left corner of the page as displayed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Box(msgspec.Struct, frozen=True):
    """A rectangle in points (1/72 inch), origin top-left, after /Rotate and CropBox, before any cleaning."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Points from left to right."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Points from top to bottom."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[float, float]:
        """The middle as (x, y)."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def holds(self, x: float, y: float) -> bool:
        """Whether the point lies inside or on the edge."""
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom

    def grown(self, by: float) -> Box:
        """The box, larger by so many points on each side."""
        return Box(self.x0 - by, self.top - by, self.x1 + by, self.bottom + by)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them. Raises ``ValueError`` for none."""
    found = tuple(boxes)
    if not found:
        raise ValueError("no boxes to go around")
    return Box(
        min(b.x0 for b in found), min(b.top for b in found), max(b.x1 for b in found), max(b.bottom for b in found)
    )


class Place(msgspec.Struct, frozen=True, omit_defaults=True):
    """One place in one file, with the words that stand there.

    Paper has ``page`` (from 1) and ``box``; a workbook has ``sheet`` and ``cell``; plain text has ``line`` and
    ``column`` (from 1).
    """

    file: str
    page: int | None = None
    box: Box | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    column: int | None = None
    text: str = ""
