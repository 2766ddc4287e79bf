"""Whether nothing is printed on a raster: by its ink, and, where that is little, by what is darker than around it."""

from __future__ import annotations

from collections.abc import Iterable

import cv2
import numpy as np

from evidence.read.layer import Raster
from evidence.read.ocr.measure import ink_share
from evidence.records.places import Box

INKED = 0.0004
"""A page of which a larger share is dark has print on it."""

PALE = 30.0
"""Faded print is darker than the paper around it by so many gray levels; what shows through from the back isn't."""

STROKE = 31
"""Pixels that no stroke of print is wide, be it blurred."""

BANDS, PRINTED = 40, 0.004
"""A page is looked at in so many bands; one of which a larger share is stroked has print on it."""

NEAR = 2.0
"""Points around a word that are its own."""

EDGE = 33
"""The outermost part of a page, one in so many, is left out: scanners leave shadows there."""


def blank(gray: Raster) -> bool:
    """Whether a page is empty; faded print (thermal paper, carbon copies) counts as print."""
    return ink_share(gray) < INKED and _faded_share(gray) < INKED


def blank_in_colour(pixels: Raster, gray: Raster) -> bool:
    """As ``blank``, where light colours (yellow) count as print too: by the weakest channel, seen against the paper."""
    return blank(gray) and (pixels.ndim == 2 or _faded_share(pixels.min(axis=2)) < INKED)


def bare_bands(gray: Raster, words: Iterable[Box], scale: float) -> float:
    """The share of a page's height with print, be it faded, under no word (boxes in points of ``scale`` pixels)."""
    bare = gray.copy()
    for box in words:
        corners = [round(v * scale) for v in (box.x0 - NEAR, box.top - NEAR, box.x1 + NEAR, box.bottom + NEAR)]
        left, top, right, bottom = (max(0, v) for v in corners)
        bare[top:bottom, left:right] = 255
    bands = np.array_split(_strokes(bare) > PALE, BANDS)
    return float(np.mean([band.mean() > PRINTED for band in bands]))


def _faded_share(gray: Raster) -> float:
    """The share of pixels on strokes that are darker than what is around them; shade changes slowly and is none."""
    return float(np.mean(_strokes(gray) > PALE)) if gray.size else 0.0


def _strokes(gray: Raster) -> Raster:
    """By how many gray levels each pixel is darker than what is around it, without the page's edge."""
    across, down = gray.shape[1] // EDGE, gray.shape[0] // EDGE
    inner = gray[down : gray.shape[0] - down or None, across : gray.shape[1] - across or None]
    calm = cv2.medianBlur(np.ascontiguousarray(inner), 3)
    return np.asarray(cv2.morphologyEx(calm, cv2.MORPH_BLACKHAT, np.ones((STROKE, STROKE), np.uint8)), dtype=np.uint8)
