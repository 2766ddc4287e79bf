"""Coloured ink pressed or written over print: seals, stamps, signatures. It is made paper; the black print under it
and coloured print elsewhere stay."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.engine import Gray
from evidence.read.ocr.measure import background

STEP = "stamps"
"""How a cleaning step tells that coloured ink was taken away."""

COLOURED = 45
"""A pixel whose strongest and weakest channel differ by more is coloured."""

PAGE_INCHES = 11.0
"""A page's longer side, for sizes in inches where the resolution isn't known."""

SMALLEST, LARGEST = 0.45, 2.6
"""A stamp's or signature's longer side, in inches."""

LOWEST = 0.28
"""And its shorter side: more than a line of print."""

FULLEST = 0.45
"""Stamps and signatures are strokes: they fill no more of their box; pictures and bars fill more."""

SHARE = 0.0002
"""Pages with a smaller share of coloured pixels have nothing to take away."""


def plain_ink(pixels: NDArray[np.uint8]) -> tuple[Gray, bool]:
    """A page in gray without coloured stamps and signatures, and whether there were any."""
    if pixels.ndim == 2:
        return pixels, False
    if _colourless(pixels):
        return np.ascontiguousarray(pixels[:, :, 0]), False
    gray = np.asarray(cv2.cvtColor(pixels, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
    coloured = _coloured(pixels)
    if float(np.mean(coloured)) < SHARE:
        return gray, False
    over = _pressed(coloured)
    if not over.any():
        return gray, False
    paper = cv2.resize(background(gray), (gray.shape[1], gray.shape[0]))
    return np.where(over, paper, gray).astype(np.uint8), True


def _colourless(pixels: NDArray[np.uint8]) -> bool:
    blue, green, red = pixels[:, :, 0], pixels[:, :, 1], pixels[:, :, 2]
    return bool(np.array_equal(blue, green) and np.array_equal(green, red))


def _coloured(pixels: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """Where the page is coloured, seen against the tint of its paper and the light that falls on it."""
    tint = np.maximum(np.percentile(pixels[::8, ::8].reshape(-1, 3), 90, axis=0), 1.0)
    even = np.minimum(pixels * (255.0 / tint).astype(np.float32), 255.0)
    strongest = even.max(axis=2)
    light = background(strongest.astype(np.uint8))
    light = np.maximum(cv2.resize(light, (pixels.shape[1], pixels.shape[0])), 40)
    return np.asarray((strongest - even.min(axis=2)) * (255.0 / light) > COLOURED)


def pressed_boxes(pixels: NDArray[np.uint8]) -> tuple[NDArray[np.bool_], list[tuple[int, int, int, int]]]:
    """The coloured pixels of a page, and the boxes (left, top, width, height) of stamps and signatures among them."""
    coloured = _coloured(pixels)
    return coloured, _boxes(coloured)


def _pressed(coloured: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The coloured pixels inside the boxes of what is as large and as thin as a stamp or a signature."""
    inside = np.zeros(coloured.shape, dtype=np.bool_)
    for left, top, width, height in _boxes(coloured):
        inside[top : top + height, left : left + width] = True
    return np.asarray(coloured & inside)


def _boxes(coloured: NDArray[np.bool_]) -> list[tuple[int, int, int, int]]:
    inch = max(coloured.shape) / PAGE_INCHES
    bridged = cv2.morphologyEx(coloured.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 5), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(bridged, connectivity=8)
    found = []
    for left, top, width, height, area in np.asarray(stats, dtype=np.int64)[1:].tolist():
        longer = max(width, height) / inch
        if SMALLEST <= longer <= LARGEST and min(width, height) > LOWEST * inch and area <= FULLEST * width * height:
            found.append((left, top, width, height))
    return found
