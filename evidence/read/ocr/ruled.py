"""Ruling lines of a scanned page, long thin level and upright runs of ink."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.components import ink_of, runs
from evidence.read.ocr.engine import Gray

SHORTEST = 0.3
"""A line is at least so many inches long."""

THICKEST = 0.06
"""And no thicker than this, in inches."""

WORD = 1.3
"""No word is longer, in inches."""

CROWDED = 0.25
"""The share of ink right above a line from which it is taken for the feet of letters."""

SAMPLES = 4
"""So many samples of a run of the shortest length are inked, however they fall."""

Line = tuple[float, float, float, float]
"""Left, top, right, bottom in pixels."""


def ruled(gray: Gray, dpi: float) -> tuple[Line, ...]:
    """The level lines, then the upright ones, of a levelled page."""
    ink = ink_of(gray)
    bold = np.asarray(cv2.dilate(ink, np.ones((2, 2), np.uint8)), dtype=np.uint8)
    level = (line for line in _level(bold, dpi) if not _feet_of_letters(line, ink, dpi))
    upright = ((top, left, low, right) for left, top, right, low in _level(bold.T, dpi))
    return (*level, *upright)


def _level(bold: Gray, dpi: float) -> Iterator[Line]:
    length, thick = max(20, int(SHORTEST * dpi)), THICKEST * dpi
    return (run for run in _runs(bold, length) if run[3] - run[1] <= thick)


def _feet_of_letters(line: Line, ink: Gray, dpi: float) -> bool:
    """Whether a short line has letters standing on it: serifs of bold print run together like a line."""
    left, top, right, _ = (int(v) for v in line)
    above = ink[max(0, top - 4) : max(0, top - 1), left:right]
    return right - left < WORD * dpi and above.size > 0 and float(np.mean(above > 0)) > CROWDED


def without(gray: Gray, lines: Iterable[Line]) -> Gray:
    """The page with ruling lines painted over in white; the same picture where it has none."""
    found = tuple(lines)
    clean = gray.copy() if found else gray
    for left, top, right, bottom in found:
        clean[max(0, int(top) - 1) : int(bottom) + 1, max(0, int(left) - 1) : int(right) + 1] = 255
    return clean


def _runs(ink: Gray, length: int) -> Iterator[Line]:
    """The boxes around level runs of at least so many pixels, those that touch taken together."""
    rows = _perhaps(ink, length)
    found, left, size = runs(ink[rows])
    row, long = rows[found], size >= length
    opened = np.zeros(ink.shape, dtype=np.uint8)
    for y, x, wide in zip(row[long].tolist(), left[long].tolist(), size[long].tolist(), strict=True):
        opened[y, x : x + wide] = 255
    around, _ = cv2.findContours(opened, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)
    for x, top, width, height in sorted((cv2.boundingRect(c) for c in around), key=lambda r: (r[1], r[0])):
        yield float(x), float(top), float(x + width), float(top + height)


def _perhaps(ink: Gray, length: int) -> NDArray[np.int64]:
    """The rows that may hold a run of at least so many pixels: a few samples side by side are inked in it."""
    samples = ink[:, :: length // (SAMPLES + 1)] > 0
    many = samples.shape[1] - SAMPLES + 1
    if many < 1:
        return np.arange(len(ink))
    inked = np.logical_and.reduce([samples[:, i : i + many] for i in range(SAMPLES)])
    return np.flatnonzero(inked.any(axis=1))
