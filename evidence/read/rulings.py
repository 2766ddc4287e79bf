"""Ruling lines of a page: pieces that continue each other become one line."""

from __future__ import annotations

from collections.abc import Iterable

from evidence.read.geometry import rounded
from evidence.records.places import Box

NEAR = 1.0
"""Pieces on one line whose ends are no further apart, in points, are one line."""

MOST = 4000
"""A page with more pieces is a drawing, not a form: only the longest are kept."""


def joined(pieces: Iterable[Box], width: float, height: float) -> tuple[Box, ...]:
    """Level and upright lines on a page of this size, each once, level ones first, from the top-left."""
    inside = [p for p in (_clipped(b, width, height) for b in pieces) if p is not None]
    if len(inside) > MOST:
        inside = sorted(inside, key=lambda b: -max(b.width, b.height))[:MOST]
    level = _runs([b for b in inside if b.width >= b.height])
    upright = _runs([_mirrored(b) for b in inside if b.width < b.height])
    return tuple(rounded(b) for b in [*level, *(_mirrored(b) for b in upright)])


def _clipped(box: Box, width: float, height: float) -> Box | None:
    if 0 <= box.x0 <= box.x1 <= width and 0 <= box.top <= box.bottom <= height:
        return box
    clipped = Box(max(0.0, box.x0), max(0.0, box.top), min(width, box.x1), min(height, box.bottom))
    return clipped if clipped.width >= 0 and clipped.height >= 0 else None


def _mirrored(box: Box) -> Box:
    return Box(box.top, box.x0, box.bottom, box.x1)


def _runs(pieces: list[Box]) -> list[Box]:
    """Level pieces joined where they lie on one line and touch."""
    rows: list[list[Box]] = []
    first = -NEAR
    for middle, piece in sorted([((b.top + b.bottom) / 2, b) for b in pieces], key=lambda p: (p[0], p[1].x0)):
        if rows and middle - first <= NEAR:
            rows[-1].append(piece)
        else:
            rows.append([piece])
            first = middle
    return [run for row in rows for run in _row(sorted(row, key=lambda b: (b.x0, b.x1)))]


def _row(row: list[Box]) -> list[Box]:
    runs = [row[0]]
    for piece in row[1:]:
        last = runs[-1]
        if piece.x0 <= last.x1 + NEAR:
            runs[-1] = Box(last.x0, min(last.top, piece.top), max(last.x1, piece.x1), max(last.bottom, piece.bottom))
        else:
            runs.append(piece)
    return runs
