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


def background(gray: Gray) -> Gray:
    """The paper's brightness without the print, on a picture ``COARSE`` times smaller."""
    small = cv2.resize(gray, None, fx=1 / COARSE, fy=1 / COARSE, interpolation=cv2.INTER_AREA)
    light = cv2.dilate(small, np.ones((9, 9), np.uint8))
    return np.asarray(cv2.GaussianBlur(cv2.medianBlur(light, 15), (0, 0), 5), dtype=np.uint8)


def ink_share(gray: Gray) -> float:
    """The share of the page, without its outermost edge, that is clearly darker than its paper."""
    across, down = gray.shape[1] // 33, gray.shape[0] // 33
    inner = gray[down : gray.shape[0] - down or None, across : gray.shape[1] - across or None]
    if inner.size == 0:
        return 0.0
    inner = inner[:: max(1, inner.shape[0] // ROWS)]
    paper = float(np.percentile(inner, 90))
    return float(np.mean(inner < paper - 60))
