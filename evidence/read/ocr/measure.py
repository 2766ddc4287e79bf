"""What can be measured on a scan before it is read: its shade, its ink."""

from __future__ import annotations

import cv2
import numpy as np

from evidence.read.ocr.engine import Gray

ROWS = 400
"""Ink is counted on about so many of a page's rows: print lies on all of them, and dust does not matter."""

COARSE = 8
"""Shade is measured on a picture so many times smaller."""


def shade(gray: Gray) -> float:
    """How many gray levels the paper's brightness spreads over the page."""
    low, high = np.percentile(background(gray), (2, 98))
    return float(high - low)


def reduced(gray: Gray, scale: float) -> Gray:
    """The page reduced to a share of its size; by halves as far as that goes, which takes a fraction of the time."""
    while scale <= 0.5 and min(gray.shape) > 1:
        height, width = (side // 2 for side in gray.shape)
        even = gray[: 2 * height, : 2 * width]
        gray = np.asarray(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)
        scale *= 2
    if scale >= 1:
        return gray
    return np.asarray(cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def background(gray: Gray) -> Gray:
    """The paper's brightness without the print, on a picture ``COARSE`` times smaller."""
    light = cv2.dilate(reduced(gray, 1 / COARSE), np.ones((9, 9), np.uint8))
    return np.asarray(cv2.GaussianBlur(cv2.medianBlur(light, 15), (0, 0), 5), dtype=np.uint8)


def grain(gray: Gray) -> float:
    """By how many gray levels neighbouring pixels differ, on most of the page: the noise of a sensor."""
    rows = gray[:: max(1, gray.shape[0] // ROWS)].astype(np.int16)
    return float(np.median(np.abs(np.diff(rows, axis=1)))) if rows.shape[1] > 1 else 0.0


def ink_share(gray: Gray) -> float:
    """The share of the page, without its outermost edge, that is clearly darker than its paper."""
    across, down = gray.shape[1] // 33, gray.shape[0] // 33
    inner = gray[down : gray.shape[0] - down or None, across : gray.shape[1] - across or None]
    if inner.size == 0:
        return 0.0
    inner = inner[:: max(1, inner.shape[0] // ROWS)]
    paper = float(np.percentile(inner, 90))
    return float(np.mean(inner < paper - 60))
