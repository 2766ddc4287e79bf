"""Tables: columns with relative widths, wrapped cells, rules or none, the head repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.factory.canvas import Piece, Text, bold
from tests.factory.pad import Pad

PAD = 3.0


@dataclass(frozen=True)
class Column:
    """A column: its head, its relative width, and where its cells stand (l, c, r)."""

    head: str
    share: float
    align: str = "l"


class Table:
    """A table at the pad's cursor. ``ruled`` is grid (all lines), lines (horizontal ones) or none."""

    def __init__(
        self, pad: Pad, columns: Sequence[Column], *, size: float | None = None, ruled: str | None = None,
        x0: float | None = None, x1: float | None = None, shaded: bool = False,
    ) -> None:  # fmt: skip
        self.pad = pad
        self.columns = tuple(columns)
        self.size = size or pad.size
        self.ruled = ruled or pad.look.ruled
        self.shaded = shaded
        left, right = x0 or pad.left, x1 or pad.right
        total = sum(c.share for c in columns)
        self.edges = [left]
        for column in columns:
            self.edges.append(self.edges[-1] + (right - left) * column.share / total)
        self.head()

    def head(self) -> None:
        """Sets the head row; drawn again by itself after a page break."""
        heads = [bold(c.head) for c in self.columns]
        top = self.pad.y
        high = self._height(heads)
        if self.shaded:
            self.pad.shade(self.edges[0], top, self.edges[-1], top + high)
        self._set(heads, high)
        if self.ruled != "none":
            self.pad.hrule(self.edges[0], self.edges[-1], top, 0.8)
            self.pad.hrule(self.edges[0], self.edges[-1], self.pad.y, 0.8)

    def row(self, cells: Sequence[Text], *, heavy: bool = False) -> None:
        """Sets one row, on the next page with the head again where it does not fit."""
        texts = [bold(c) if heavy else c for c in cells]
        high = self._height(texts)
        if self.pad.y + high > self.pad.bottom:
            self.pad.turn()
            self.head()
        self._set(texts, high)
        if self.ruled != "none":
            self.pad.hrule(self.edges[0], self.edges[-1], self.pad.y)

    def total(self, first: Text, cells: dict[int, Text]) -> None:
        """A closing row: ``first`` stands over the columns before the first of ``cells`` (column number to text)."""
        heavy = {n: bold(t) for n, t in cells.items()}
        start = min(heavy)
        if len(heavy) == 1 and start > 1 and self.pad.measure(heavy[start], self.size) > self._room(start):
            start -= 1
        high = max([self._height_of(t, n, start) for n, t in heavy.items()] + [self.size * 1.2 + 2 * PAD])
        if self.pad.y + high > self.pad.bottom:
            self.pad.turn()
            self.head()
        top = self.pad.y
        wide = self.edges[start] - self.edges[0] - 2 * PAD
        size = self.pad.fit(bold(first), wide, high, self.size)
        self.pad.text(self.edges[0] + PAD, top + PAD, bold(first), size, width=wide)
        for n, text in heavy.items():
            self._cell(n, text, top, start if len(heavy) == 1 else n)
        if self.ruled == "grid":
            for x in (self.edges[0], *(self.edges[start:] if len(heavy) > 1 else (self.edges[start], self.edges[-1]))):
                self.pad.vrule(x, top, top + high)
        self.pad.y = top + high
        if self.ruled != "none":
            self.pad.hrule(self.edges[0], self.edges[-1], self.pad.y, 0.8)

    def _room(self, n: int, start: int | None = None) -> float:
        """The inner width of column ``n``, or of the columns from ``start`` to it."""
        return self.edges[n + 1] - self.edges[n if start is None else min(start, n)] - 2 * PAD

    def _height_of(self, text: Text, n: int, start: int | None = None) -> float:
        room = self._room(n, start)
        size = self.pad.fit(text, room, 1e5, self.size)
        return self.pad.height(text, room, size) + 2 * PAD

    def _height(self, cells: Sequence[Text]) -> float:
        return max([self._height_of(t, n) for n, t in enumerate(cells)] + [self.size * 1.2 + 2 * PAD])

    def _cell(self, n: int, text: Text, top: float, start: int | None = None) -> None:
        room = self._room(n, start)
        size = self.pad.fit(text, room, 1e5, self.size)
        x = self.edges[n + 1] - PAD - room
        self.pad.text(x, top + PAD, text, size, width=room, align=self.columns[n].align)

    def _set(self, cells: Sequence[Text], high: float) -> None:
        top = self.pad.y
        for n, text in enumerate(cells):
            if text:
                self._cell(n, text, top)
        if self.ruled == "grid":
            for x in self.edges:
                self.pad.vrule(x, top, top + high)
        self.pad.y = top + high


def blank() -> list[Piece]:
    """An empty cell."""
    return []
