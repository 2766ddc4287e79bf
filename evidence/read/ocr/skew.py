"""The lean of a page's lines, found where the ink, added up along them, is most uneven."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.components import binary
from evidence.read.ocr.engine import Gray
from evidence.read.ocr.measure import reduced

MANY = 30_000
"""So many pixels of ink say where lines run."""

STEEPEST = 4.0
"""Degrees up to which a lean is looked for."""

SIDE = 900
"""The page is measured at so many pixels of its longer side, or up to twice as many."""

LEVEL = 0.15
"""A smaller lean, in degrees, is left alone."""

Matrix = NDArray[np.float64]


def lean(gray: Gray) -> float:
    """Degrees by which lines of print fall to the right (clockwise), 0 where they are level."""
    halves = max(0, int(np.log2(max(gray.shape) / SIDE)))
    inked = cv2.findNonZero(binary(reduced(gray, 0.5**halves)))
    if inked is None or len(inked) < 200:
        return 0.0
    xs, ys = np.asarray(inked, dtype=np.int64).reshape(-1, 2).T
    if len(xs) > MANY:
        keep = np.linspace(0, len(xs) - 1, MANY).astype(np.int64)
        ys, xs = ys[keep], xs[keep]
    coarse = max(np.arange(-STEEPEST, STEEPEST + 0.01, 0.5), key=lambda a: _uneven(xs, ys, a))
    fine = max(np.arange(coarse - 0.5, coarse + 0.51, 0.1), key=lambda a: _uneven(xs, ys, a))
    best = float(round(fine, 2))
    return best if abs(best) >= LEVEL and _uneven(xs, ys, best) > 1.05 * _uneven(xs, ys, 0.0) else 0.0


def _uneven(xs: NDArray[np.int64], ys: NDArray[np.int64], degrees: float) -> float:
    slope = np.tan(np.radians(degrees))
    rows = np.rint(ys - xs * slope).astype(np.int64)
    counts = np.bincount(rows - rows.min())
    return float(np.sum(np.square(np.diff(counts.astype(np.float64)))))


def levelling(gray: Gray, degrees: float) -> Matrix:
    """The matrix (2 × 3) that turns a page about its middle so that lines of this lean become level."""
    height, width = gray.shape
    return np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), dtype=np.float64)


def levelled(gray: Gray, matrix: Matrix) -> Gray:
    """The page through the matrix, on white."""
    height, width = gray.shape
    return np.asarray(
        cv2.warpAffine(gray, matrix, (width, height), flags=cv2.INTER_CUBIC, borderValue=255), dtype=np.uint8
    )
