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

CROWDED = 0.25
"""The share of ink beside a line from which it is taken for the feet of letters."""

Line = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def ruled(gray: Gray, dpi: float) -> tuple[Line, ...]:
    """The level lines, then the upright ones, of a levelled page."""
    ink = binary(gray)
    turned = np.ascontiguousarray(ink.T)
    level = _level(ink, dpi)
    upright = ((top, left, low, right) for left, top, right, low in _level(turned, dpi))
    return (*level, *upright)


def _level(ink: Gray, dpi: float) -> tuple[Line, ...]:
    length, thick = max(20, int(SHORTEST * dpi)), THICKEST * dpi
    bold = np.asarray(cv2.dilate(ink, np.ones((2, 2), np.uint8)), dtype=np.uint8)
    return tuple(r for r in _runs(bold, (length, 1)) if r[3] - r[1] <= thick and not _foot_of_text(r, ink))


def _foot_of_text(line: Line, ink: Gray) -> bool:
    """Whether much ink stands right above or below: serifs of bold letters run together like a line."""
    left, top, right, bottom = (int(v) for v in line)
    gap, strip = 2, max(3, (bottom - top) // 2)
    above = ink[max(0, top - gap - strip) : max(0, top - gap), left:right]
    below = ink[bottom + gap : bottom + gap + strip, left:right]
    return any(part.size and float(np.mean(part > 0)) > CROWDED for part in (above, below))


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
