"""What can be measured on a scan before it is read: size of print, shade, specks, two tones, ink."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np

from evidence.read.ocr.engine import Gray

COARSE = 8
"""Shade is measured on a picture so many times smaller."""

SPECK_CONTRAST = 80
"""A pixel differing by more than this from all its neighbours is a speck."""


@dataclass(frozen=True)
class Measures:
    """Statistics of a gray page.

    ``shade``: how many gray levels the paper's brightness spreads; ``specks``: single pixels unlike all eight
    neighbours, as a share of all pixels; ``two_tone``: nothing between black and white; ``print_height``: median
    height of what looks like letters, in pixels (0: none seen).
    """

    shade: float
    specks: float
    two_tone: bool
    print_height: float


def measures(gray: Gray) -> Measures:
    """Measure a page."""
    paper = background(gray)
    low, high = np.percentile(paper, (2, 98))
    between = float(np.mean((gray > 24) & (gray < 231)))
    return Measures(float(high - low), specks(gray), between < 0.003, print_height(gray))


def background(gray: Gray) -> Gray:
    """The paper's brightness without the print, on a picture ``COARSE`` times smaller."""
    small = cv2.resize(gray, None, fx=1 / COARSE, fy=1 / COARSE, interpolation=cv2.INTER_AREA)
    light = cv2.dilate(small, np.ones((9, 9), np.uint8))
    return np.asarray(cv2.GaussianBlur(cv2.medianBlur(light, 15), (0, 0), 5), dtype=np.uint8)


def specks(gray: Gray) -> float:
    """The share of pixels that stand alone."""
    return float(np.mean(_alone(gray)))


def _alone(gray: Gray) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    ring = np.ones((3, 3), np.uint8)
    ring[1, 1] = 0
    darkest, lightest = cv2.erode(gray, ring), cv2.dilate(gray, ring)
    dark = cv2.subtract(darkest, gray) > SPECK_CONTRAST
    light = cv2.subtract(gray, lightest) > SPECK_CONTRAST
    return np.asarray(dark | light)


def without_specks(gray: Gray) -> Gray:
    """Single pixels unlike their neighbours take the neighbours' median; everything else stays as it is."""
    return np.where(_alone(gray), cv2.medianBlur(gray, 3), gray)


def binary(gray: Gray) -> Gray:
    """Ink as 255 on 0, by Otsu's threshold."""
    _, ink = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    return np.asarray(ink, dtype=np.uint8)


def print_height(gray: Gray) -> float:
    """The median height in pixels of components shaped like letters, 0 for fewer than ten."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(binary(gray), connectivity=8)
    width, height, area = stats[1:, 2], stats[1:, 3], stats[1:, 4]
    likely = (height >= 5) & (height <= 120) & (width >= 2) & (width <= 3 * height) & (height <= 5 * width) & (area > 9)
    return float(np.median(height[likely])) if np.count_nonzero(likely) >= 10 else 0.0


def ink_share(gray: Gray) -> float:
    """The share of the page, without its outermost edge, that is clearly darker than its paper."""
    across, down = gray.shape[1] // 33, gray.shape[0] // 33
    inner = gray[down : gray.shape[0] - down or None, across : gray.shape[1] - across or None]
    if inner.size == 0:
        return 0.0
    paper = float(np.percentile(inner, 90))
    return float(np.mean(inner < paper - 60))
