"""A page photographed on a dark table: its four corners are found and the page is made square.

The outline is looked for at several brightnesses, because a lamp makes one side of the paper as dark as the table under
the other. What is found counts only where all its edges are sharp steps from paper to something darker: shade across a
scan has no such edge.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.engine import Gray
from evidence.read.ocr.measure import reduced

SIDE = 600
"""The outline is looked for on a picture with a longer side of so many pixels."""

LEVELS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
"""Brightnesses, by that of the lightest paper, at which paper may end."""

SMALLEST = 0.3
"""A page fills at least so much of a photograph; one that fills it has no outline."""

DARKER = 0.82
"""Outside an edge it is at most so bright as inside, typically."""

STEP = 5
"""Pixels from the edge at which inside and outside are compared."""

AGREE = 0.8
"""So much of every edge must be such a step."""

STRAIGHT = 0.5
"""A page's opposite edges differ in length by no more than this share."""

CUT = 2.0
"""Stands for an edge that the picture itself cuts off; one page may have one."""

OUTWARDS = np.array([[0.0, -1.0], [1.0, 0.0], [0.0, 1.0], [-1.0, 0.0]])
"""Where the top, right, bottom and left side of a page look."""

UPRIGHT = 0.87
"""A side looks there within 30 degrees."""

DENSE = 4.0
"""Pixels between points along a side."""

RIM = 3
"""Pixels from the picture's edge within which it is the edge."""

SIDE_SEEN = 0.3
"""Of a side so much must be seen, by the picture's own."""

Points = NDArray[np.float64]
Side = tuple[Points, Points]
"""A point of a line and its direction."""

Corners = NDArray[np.float32]
"""Rows of x and y: top left, top right, bottom right, bottom left."""


def corners(gray: Gray) -> Corners | None:
    """The page's corners in pixels, None where the picture has no outline of a page."""
    scale = min(1.0, SIDE / max(gray.shape))
    small = reduced(gray, scale)
    if not _dark_frame(small):
        return None
    calm = np.asarray(cv2.morphologyEx(small, cv2.MORPH_CLOSE, np.ones((7, 7), np.uint8)), dtype=np.uint8)
    light = float(np.percentile(calm, 95))
    found = [q for q in (_outline(calm, light * level) for level in LEVELS) if q is not None]
    scored = [(min(_steps(calm, q)), i) for i, q in enumerate(found)]
    if not scored or max(scored)[0] < AGREE:
        return None
    return np.asarray(found[max(scored)[1]] / scale, dtype=np.float32)


def _dark_frame(small: Gray) -> bool:
    """Whether the rim of the picture is darker than its middle: a cheap look before the search."""
    rim = np.concatenate((small[:2].ravel(), small[-2:].ravel(), small[:, :2].ravel(), small[:, -2:].ravel()))
    return float(np.median(rim)) < DARKER * float(np.percentile(small[::4, ::4], 80))


def _outline(calm: Gray, level: float) -> Corners | None:
    """The largest light area as the four corners where its straight sides meet, None where it isn't one.

    A corner may lie outside the picture; one side may be cut off by it and then runs like the opposite one.
    """
    around, _ = cv2.findContours((calm > level).astype(np.uint8), cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    if not around:
        return None
    hull = np.asarray(cv2.convexHull(max(around, key=cv2.contourArea)), dtype=np.float64).reshape(-1, 2)
    if len(hull) < 4 or cv2.contourArea(hull.astype(np.float32)) < SMALLEST * calm.size:
        return None
    points = _sides(hull, calm)
    long = [len(p) * DENSE > SIDE_SEEN * side for p, side in zip(points, calm.shape[::-1] * 2, strict=True)]
    if long.count(False) > 1:
        return None
    lines = [_fitted(p) if seen else None for p, seen in zip(points, long, strict=True)]
    sides = [line or _like(lines[(n + 2) % 4], hull, OUTWARDS[n]) for n, line in enumerate(lines)]
    four = np.array([_met(sides[n - 1], sides[n]) for n in range(4)])
    return np.asarray(four, dtype=np.float32) if _page_like(four) else None


def _sides(hull: Points, calm: Gray) -> list[Points]:
    """Points along the hull by the side they belong to, as ``OUTWARDS``; those on the picture's rim to none."""
    last = np.array([calm.shape[1] - 1, calm.shape[0] - 1]) - RIM
    found: list[list[Points]] = [[] for _ in OUTWARDS]
    for start, end in zip(hull, np.roll(hull, -1, axis=0), strict=True):
        way = end - start
        length = float(np.hypot(*way))
        outwards = np.array([way[1], -way[0]]) / max(length, 1e-6)
        outwards = outwards if float((start - hull.mean(axis=0)) @ outwards) > 0 else -outwards
        turns = OUTWARDS @ outwards
        on_rim = ((start < RIM) & (end < RIM)).any() or ((start > last) & (end > last)).any()
        if not on_rim and turns.max() > UPRIGHT:
            found[int(turns.argmax())].append(start + way * np.arange(0, 1, DENSE / max(length, DENSE))[:, None])
    return [np.concatenate(p) if p else np.empty((0, 2)) for p in found]


def _fitted(points: Points) -> Side:
    """The straight line along points."""
    across, down, x, y = np.asarray(cv2.fitLine(points.astype(np.float32), cv2.DIST_HUBER, 0, 0.01, 0.01)).ravel()
    return np.array([x, y], dtype=np.float64), np.array([across, down], dtype=np.float64)


def _like(opposite: Side | None, hull: Points, outwards: Points) -> Side:
    """A side that runs like its opposite, through the hull's outermost point."""
    way = np.array([outwards[1], outwards[0]]) if opposite is None else opposite[1]
    normal = np.array([way[1], -way[0]])
    normal = normal if float(normal @ outwards) > 0 else -normal
    return hull[int((hull @ normal).argmax())], way


def _met(one: Side, other: Side) -> Points:
    """Where two sides meet."""
    (at, way), (there, course) = one, other
    crossed = way[0] * course[1] - way[1] * course[0]
    apart = there - at
    return np.asarray(at + way * ((apart[0] * course[1] - apart[1] * course[0]) / (crossed or 1e-9)))


def _page_like(four: Points) -> bool:
    """Whether corners have a page's shape: opposite sides about as long as each other."""
    top, right, bottom, left = (float(np.linalg.norm(four[i] - four[(i + 1) % 4])) for i in range(4))
    return min(top, bottom) > STRAIGHT * max(top, bottom) and min(left, right) > STRAIGHT * max(left, right)


def _steps(calm: Gray, four: Corners) -> list[float]:
    """For each edge, the share of it where it is a step from paper to something darker."""
    height, width = calm.shape
    middle = four.mean(axis=0)
    shares = []
    for start, end in zip(four, np.roll(four, -1, axis=0), strict=True):
        points = start + (end - start) * np.linspace(0.06, 0.94, 60)[:, None]
        across = np.array([end[1] - start[1], start[0] - end[0]]) / max(1.0, float(np.linalg.norm(end - start)))
        across = across if float((middle - start) @ across) < 0 else -across  # outwards
        inner, outer = (np.rint(points + way * across).astype(np.int64) for way in (-STEP, STEP))
        seen = (outer >= 0).all(axis=1) & (outer[:, 0] < width) & (outer[:, 1] < height)
        if np.count_nonzero(seen) < 0.3 * len(points):
            shares.append(CUT if CUT not in shares else 0.0)
            continue
        inner = inner.clip(0, (width - 1, height - 1))
        light, dark = (calm[at[seen, 1], at[seen, 0]].astype(np.float64) for at in (inner, outer))
        shares.append(float(np.mean(dark < DARKER * light)))
    return shares


def squared(gray: Gray, four: Corners) -> tuple[Gray, NDArray[np.float64]]:
    """The page cut out along its corners and made square, and the matrix (3 × 3) from the picture to it."""
    top, right, bottom, left = (float(np.linalg.norm(four[i] - four[(i + 1) % 4])) for i in range(4))
    width, height = max(8, round((top + bottom) / 2)), max(8, round((left + right) / 2))
    target = np.array([[0, 0], [width, 0], [width, height], [0, height]], dtype=np.float32)
    matrix = np.asarray(cv2.getPerspectiveTransform(four.astype(np.float32), target), dtype=np.float64)
    page = cv2.warpPerspective(gray, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=255)
    return np.asarray(page, dtype=np.uint8), matrix
