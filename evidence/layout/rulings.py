"""Ruling lines of a page and the cells they form."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evidence.layout.words import flat
from evidence.records.places import Box

_THIN = 3.5
_SHORTEST = 6.0
_TOUCH = 3.0


@dataclass(frozen=True, order=True)
class Ruling:
    """A straight line: ``at`` is its y (horizontal) or x (vertical), from ``start`` to ``end`` along it, in points."""

    at: float
    start: float
    end: float

    def covers(self, position: float, slack: float = _TOUCH) -> bool:
        """Whether the line passes this position along it."""
        return self.start - slack <= position <= self.end + slack


class Rulings:
    """The horizontal and vertical ruling lines of one page, level, collinear pieces joined, sorted."""

    def __init__(self, boxes: Iterable[Box], slope: float = 0.0) -> None:
        horizontals: list[Ruling] = []
        verticals: list[Ruling] = []
        for box in boxes:
            _sort(box, slope, horizontals, verticals)
        self.horizontals = _joined(horizontals)
        self.verticals = _joined(verticals)

    def between(self, left: Box, right: Box) -> bool:
        """Whether a vertical line stands between two words of one line."""
        y = (left.centre[1] + right.centre[1]) / 2
        low, high = min(left.x1, right.x0) - 1, max(left.x1, right.x0) + 1
        return any(low <= v.at <= high and v.covers(y, 0) for v in self.verticals)

    def crossing(self, x: float, top: float, bottom: float) -> bool:
        """Whether a horizontal line passes the column ``x`` between two heights."""
        return any(top < h.at < bottom and h.covers(x, 0) for h in self.horizontals)

    def sides(self, box: Box) -> tuple[float | None, float | None, float | None, float | None]:
        """The nearest lines left, above, right and below the box (x, y, x, y); None where there is none."""
        x, y = box.centre
        lefts = [v.at for v in self.verticals if v.at <= box.x0 + 2 and v.covers(y)]
        rights = [v.at for v in self.verticals if v.at >= box.x1 - 2 and v.covers(y)]
        tops = [h.at for h in self.horizontals if h.at <= box.top + 2 and h.covers(x)]
        bottoms = [h.at for h in self.horizontals if h.at >= box.bottom - 2 and h.covers(x)]
        return (
            max(lefts, default=None),
            max(tops, default=None),
            min(rights, default=None),
            min(bottoms, default=None),
        )

    def cell(self, box: Box, width: float, height: float) -> Box | None:
        """The smallest ruled cell around a box on a page of that size: lines above and below are needed; an open side
        reaches to the page's edge. None where there is no such cell."""
        left, top, right, bottom = self.sides(box)
        if top is None or bottom is None or (left is None and right is None):
            return None
        return Box(0.0 if left is None else left, top, width if right is None else right, min(bottom, height))


def _sort(box: Box, slope: float, horizontals: list[Ruling], verticals: list[Ruling]) -> None:
    level = flat(box, slope)
    if box.width >= _SHORTEST and box.height <= max(_THIN, 0.06 * box.width):
        horizontals.append(Ruling(level.centre[1], level.x0, level.x1))
    elif box.height >= _SHORTEST and box.width <= max(_THIN, 0.06 * box.height):
        verticals.append(Ruling(level.centre[0], level.top, level.bottom))
    elif box.width >= _SHORTEST and box.height >= _SHORTEST:
        horizontals += [Ruling(level.top, level.x0, level.x1), Ruling(level.bottom, level.x0, level.x1)]
        verticals += [Ruling(level.x0, level.top, level.bottom), Ruling(level.x1, level.top, level.bottom)]


def _joined(rulings: list[Ruling]) -> tuple[Ruling, ...]:
    """Pieces at the same place (within 1.5 points) that touch become one."""
    done: list[Ruling] = []
    for piece in sorted(rulings):
        near = (i for i in range(len(done) - 1, -1, -1) if piece.at - done[i].at <= 1.5)
        at = next(
            (i for i in near if done[i].start - _TOUCH <= piece.end and piece.start - _TOUCH <= done[i].end), None
        )
        if at is None:
            done.append(piece)
        else:
            done[at] = Ruling(done[at].at, min(done[at].start, piece.start), max(done[at].end, piece.end))
    return tuple(sorted(done))
