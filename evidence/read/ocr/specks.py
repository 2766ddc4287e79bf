"""Specks: salt and pepper of sensors, dots of fax lines. Taken away by size and place, for a filter over the whole page
would take thin strokes with them."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from evidence.read.ocr.components import Components, components
from evidence.read.ocr.engine import Gray

TINY = 2
"""Ink of so few pixels is a speck wherever it stands."""

DARK_PIXELS = 4
"""Ink of so few pixels is a speck, unless it stands where points and dots stand."""

REACH = 0.5
"""Points and commas stand no further right of a letter's foot than this share of the letters' height."""


def specks_per_letter(gray: Gray) -> float:
    """How many components of ink are no larger than specks, for each that looks like a letter."""
    ink = components(gray)
    letters = max(1, int(np.count_nonzero(ink.letters)))
    return int(np.count_nonzero(ink.area[1:] <= DARK_PIXELS)) / letters


def without_specks(gray: Gray) -> Gray:
    """The page with specks of ink made paper; points, commas and dots of letters stay."""
    ink = components(gray)
    dark = (ink.area <= TINY) | ((ink.area <= DARK_PIXELS) & ~_in_place(ink, gray.shape))
    return np.where(ink.pixels(dark), 255, gray).astype(np.uint8)


def _in_place(ink: Components, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Which components lie where a point, a comma or a letter's dot may stand."""
    spots = np.zeros(shape, dtype=np.uint8)
    height = ink.print_height
    for left, top, width, high, _ in ink.stats[ink.letters & (ink.height >= 0.7 * height)].tolist():
        foot, right = top + high, left + width
        low = int(foot + 0.15 * height)
        cv2.rectangle(spots, (right, int(foot - max(2.0, 0.2 * height))), (right + int(REACH * height), low), 1, -1)
        if width < 0.4 * height:
            cv2.rectangle(spots, (left - 1, int(top - 0.5 * height)), (right, top - 1), 1, -1)
    return ink.at_centres(spots) > 0
