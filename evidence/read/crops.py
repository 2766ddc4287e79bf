"""Crops for the second engine: a box with a margin, cut into its lines, small print enlarged."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from evidence.read.ocr.components import binary
from evidence.read.ocr.engine import Gray

LOWEST = 40
"""A crop lower than so many pixels is enlarged to that: the models read lines 48 pixels high."""

MARGIN = 0.2
"""The margin around a crop, as a share of its line's height: less than a space, so that no neighbour comes in."""


def line_crops(gray: Gray, box: tuple[float, float, float, float]) -> Iterator[Gray]:
    """The lines of print in a box (left, top, right, bottom in pixels), from top to bottom."""
    left, _, right, _ = box
    for upper, lower in _lines(gray, box):
        margin = MARGIN * (lower - upper) + 1
        rows = slice(max(0, int(upper - margin)), int(lower + margin) + 1)
        columns = slice(max(0, int(left - margin)), int(right + margin) + 1)
        crop = gray[rows, columns]
        if crop.size == 0:
            continue
        if crop.shape[0] < LOWEST:
            factor = LOWEST / crop.shape[0]
            size = round(crop.shape[1] * factor), LOWEST
            crop = np.asarray(cv2.resize(crop, size, interpolation=cv2.INTER_CUBIC), dtype=np.uint8)
        yield np.ascontiguousarray(crop)


def _lines(gray: Gray, box: tuple[float, float, float, float]) -> list[tuple[float, float]]:
    """The upper and lower edge of each line of print in the box; the box itself for one line or none."""
    left, top, right, bottom = (round(v) for v in box)
    inside = gray[max(0, top) : bottom, max(0, left) : right]
    if inside.size == 0:
        return []
    rows = np.count_nonzero(binary(np.ascontiguousarray(inside)), axis=1) > 0.004 * inside.shape[1]
    edges = np.flatnonzero(np.diff(np.concatenate(([0], rows.astype(np.int8), [0]))))
    runs = [(int(a), int(b)) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    highest = max((b - a for a, b in runs), default=0)
    lines = [(a, b) for a, b in runs if b - a >= 0.5 * highest]
    if len(lines) < 2 or highest > 0.6 * inside.shape[0]:
        return [(float(top), float(bottom))]
    return [(float(top + a), float(top + b)) for a, b in lines]
