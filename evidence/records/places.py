"""Where something stands: boxes in points from the top-left corner of the page as displayed."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec


class Box(msgspec.Struct, frozen=True, gc=False):
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

    Paper has ``page`` (from 1) and ``box``; a workbook has ``sheet`` and ``cell`` (a CSV file ``cell`` and ``line``);
    plain text has ``line`` and ``column``, a web page or message ``line``, a letter its paragraph as ``line`` (from 1).
    """

    file: str
    page: int | None = None
    box: Box | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    column: int | None = None
    text: str = ""

    @property
    def spot(self) -> str:
        """Where in the file, in words: ``sheet Payments, cell B7``, ``line 3, column 4`` or ``page 2``."""
        if self.cell is not None:
            return f"cell {self.cell}" if self.sheet is None else f"sheet {self.sheet}, cell {self.cell}"
        if self.line is not None:
            return f"line {self.line}" if self.column is None else f"line {self.line}, column {self.column}"
        return f"page {self.page}"
