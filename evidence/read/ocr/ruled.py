"""Ruling lines of a scanned page, by morphology: long thin level and upright runs of ink."""

from __future__ import annotations

from collections.abc import Iterator

import cv2
import numpy as np

from evidence.read.ocr.components import binary
from evidence.read.ocr.engine import Gray

SHORTEST = 0.3
"""A line is at least so many inches long."""

THICKEST = 0.06
"""And no thicker than this, in inches."""

Line = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def ruled(gray: Gray, dpi: float) -> tuple[Line, ...]:
    """The level lines, then the upright ones, of a levelled page."""
    ink = cv2.dilate(binary(gray), np.ones((2, 2), np.uint8))
    length, thick = max(20, int(SHORTEST * dpi)), THICKEST * dpi
    level = _runs(np.asarray(ink, dtype=np.uint8), (length, 1))
    upright = _runs(np.asarray(ink, dtype=np.uint8), (1, length))
    found = [b for b in level if b[3] - b[1] <= thick] + [b for b in upright if b[2] - b[0] <= thick]
    return tuple(found)


def without_rules(gray: Gray, dpi: float) -> Gray:
    """The page with its ruling lines painted over in white."""
    clean = gray.copy()
    for left, top, right, bottom in ruled(gray, dpi):
        clean[max(0, int(top) - 1) : int(bottom) + 1, max(0, int(left) - 1) : int(right) + 1] = 255
    return clean


def _runs(ink: Gray, kernel: tuple[int, int]) -> Iterator[Line]:
    opened = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((kernel[1], kernel[0]), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(np.asarray(opened, dtype=np.uint8), connectivity=8)
    for left, top, width, height, _ in stats[1:]:
        yield float(left), float(top), float(left + width), float(top + height)
