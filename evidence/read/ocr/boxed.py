"""Tick boxes: small ruled squares. Engines read them as letters or lose them, so they are looked for in the ink.

A square counts by its four sides and corners, and by standing free: Chinese characters are squares too, but close to
the next one. A tick is ink well inside it.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from evidence.read.ocr.components import components
from evidence.read.ocr.engine import Gray
from evidence.read.ocr.ruled import Line

SMALLEST, LARGEST = 0.08, 0.28
"""The side of a tick box in inches."""

OBLONG = 1.25
SIDE = 0.86
"""So much of each side is inked: letters have round or open ones."""

THIN = 0.16
"""A side's line is no thicker than this share of the box."""

FREE_BEFORE, FREE_BEHIND = 0.4, 0.25
"""So much of a box's width is blank before it, and between it and its words."""

ABOVE_PRINT = 1.3
"""A box is so many times as high as the page's letters: an n with serifs is nearly closed."""

TICKED = 0.05
"""The share of ink in the middle of a box from which it is ticked; less is dirt."""


def boxed(gray: Gray, dpi: float) -> tuple[tuple[Line, bool], ...]:
    """The tick boxes of a levelled page in pixels, and whether each is ticked."""
    ink = components(gray)
    wide, high = ink.stats[:, 2], ink.stats[:, 3]
    least, most = np.minimum(wide, high), np.maximum(wide, high)
    smallest = max(9, SMALLEST * dpi, ABOVE_PRINT * ink.print_height)
    fits = (least >= smallest) & (most <= LARGEST * dpi) & (most <= OBLONG * least)
    fits[0] = False
    return tuple(_boxes(ink.labels > 0, ink.stats[fits].tolist()))


def _boxes(ink: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], spots: list[list[int]]) -> Iterator[tuple[Line, bool]]:
    for left, top, width, high, _ in spots:
        inside = ink[top : top + high, left : left + width]
        thick = max(2, round(THIN * min(width, high)))
        sides = (inside[:thick], inside[-thick:], inside[:, :thick].T, inside[:, -thick:].T)
        if min(float(np.mean(side.any(axis=0))) for side in sides) < SIDE or not _cornered(inside, thick):
            continue
        if not _free(ink[top : top + high], left, left + width):
            continue
        down, across = round(0.26 * high), round(0.26 * width)
        middle = inside[down : high - down, across : width - across]
        hollow = inside[thick : high - thick, thick : width - thick]
        if hollow.size and float(np.mean(hollow)) < 0.75:
            line = float(left), float(top), float(left + width), float(top + high)
            yield line, float(np.mean(middle)) > TICKED


def _free(rows: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], left: int, right: int) -> bool:
    """Whether nothing stands close beside a box."""
    before, behind = (max(2, round(share * (right - left))) for share in (FREE_BEFORE, FREE_BEHIND))
    return not rows[:, max(0, left - before) : left].any() and not rows[:, right : right + behind].any()


def _cornered(inside: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], thick: int) -> bool:
    """Whether the lines meet in all four corners: what ends round is a letter."""
    k = max(2, thick // 2 + 1)
    return all(bool(c.any()) for c in (inside[:k, :k], inside[:k, -k:], inside[-k:, :k], inside[-k:, -k:]))
