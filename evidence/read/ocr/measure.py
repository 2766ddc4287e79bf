"""What can be measured on a scan before it is read: size of print, shade, specks, two tones, ink."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.engine import Gray

COARSE = 8
"""Shade is measured on a picture so many times smaller."""

SPECK_CONTRAST = 80
"""A pixel differing by more than this from its neighbours is a speck."""

SPECK_PIXELS = 2


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


def _alone(gray: Gray) -> NDArray[np.bool_]:
    ring = np.ones((3, 3), np.uint8)
    ring[1, 1] = 0
    darkest, lightest = cv2.erode(gray, ring), cv2.dilate(gray, ring)
    dark = cv2.subtract(darkest, gray) > SPECK_CONTRAST
    light = cv2.subtract(gray, lightest) > SPECK_CONTRAST
    return np.asarray(dark | light)


def without_specks(gray: Gray) -> Gray:
    """Specks of one or two pixels take their neighbours' median; everything else stays as it is."""
    tone = cv2.medianBlur(gray, 5).astype(np.int16)
    dark, light = gray < tone - SPECK_CONTRAST, gray > tone + SPECK_CONTRAST
    return np.where(_small(dark) | _small(light), cv2.medianBlur(gray, 3), gray)


def _small(marked: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Where marked pixels form components of at most ``SPECK_PIXELS``."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(marked.astype(np.uint8), connectivity=8)
    small = np.asarray(stats, dtype=np.int32)[:, 4] <= SPECK_PIXELS
    small[0] = False
    return np.asarray(small[np.asarray(labels, dtype=np.int32)])


def binary(gray: Gray) -> Gray:
    """Ink as 255 on 0, by Otsu's threshold."""
    _, ink = cv2.threshold(gray, 0, 255, cv2.THRESH_BINARY_INV | cv2.THRESH_OTSU)
    return np.asarray(ink, dtype=np.uint8)


def letters(gray: Gray) -> Gray:
    """1 where ink belongs to a component of a letter's size and shape, else 0: no ruling lines, no pictures."""
    _, labels, stats, _ = cv2.connectedComponentsWithStats(binary(gray), connectivity=8)
    likely = _letter_like(np.asarray(stats, dtype=np.int32))
    return np.asarray(likely.astype(np.uint8)[np.asarray(labels, dtype=np.int32)], dtype=np.uint8)


def letter_centres(gray: Gray) -> NDArray[np.float64]:
    """The middles (x, y), in pixels, of the components shaped like letters."""
    _, _, stats, centres = cv2.connectedComponentsWithStats(binary(gray), connectivity=8)
    return np.asarray(centres, dtype=np.float64)[_letter_like(np.asarray(stats, dtype=np.int32))]


def print_height(gray: Gray) -> float:
    """The median height in pixels of components shaped like letters, 0 for fewer than ten."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(binary(gray), connectivity=8)
    found = np.asarray(stats, dtype=np.int32)
    likely = _letter_like(found)
    return float(np.median(found[:, 3][likely])) if np.count_nonzero(likely) >= 10 else 0.0


def _letter_like(stats: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Which components have a letter's size and shape; the paper itself, component 0, has not."""
    width, height, area = stats[:, 2], stats[:, 3], stats[:, 4]
    size = (height >= 5) & (height <= 120) & (width >= 2) & (area > 9)
    found = np.asarray(size & (width <= 3 * height) & (height <= 5 * width))
    found[0] = False
    return found


def ink_share(gray: Gray) -> float:
    """The share of the page, without its outermost edge, that is clearly darker than its paper."""
    across, down = gray.shape[1] // 33, gray.shape[0] // 33
    inner = gray[down : gray.shape[0] - down or None, across : gray.shape[1] - across or None]
    if inner.size == 0:
        return 0.0
    paper = float(np.percentile(inner, 90))
    return float(np.mean(inner < paper - 60))
