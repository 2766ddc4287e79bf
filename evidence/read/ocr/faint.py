"""Faint print beside dark: thermal paper, worn ribbons. One threshold for the page would take it for paper."""

from __future__ import annotations

import cv2
import numpy as np

from evidence.read.ocr.components import Components, components, components_of
from evidence.read.ocr.engine import Gray

WINDOW = 41
"""Pixels around a pixel with which it is compared."""

DARKER = 22
"""Gray levels by which ink is darker than what is around it."""

MORE = 2.5
"""Print is faint where so many times more letters are seen by comparing nearby pixels."""

FEWEST = 40
BANDS = 6
"""So many bands of a page are looked at first, a quarter of it in all."""

PERHAPS = 1.5
"""And the whole page where they show so many times more letters."""


def _local_ink(gray: Gray) -> Gray:
    """Ink as 255 on 0, each pixel compared with its surroundings."""
    calm = cv2.GaussianBlur(gray, (0, 0), 1.0)
    method, form = cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV
    return np.asarray(cv2.adaptiveThreshold(calm, 255, method, form, WINDOW, DARKER), dtype=np.uint8)


def faint(gray: Gray) -> bool:
    """Whether most letters of the page are too faint for a common threshold."""
    ink = components(gray)
    if not _perhaps(gray, ink):
        return False
    nearby = int(np.count_nonzero(components_of(_local_ink(gray)).letters))
    return nearby >= FEWEST and nearby > MORE * int(np.count_nonzero(ink.letters))


def _perhaps(gray: Gray, ink: Components) -> bool:
    """A quick look at some bands of the page: whether comparing nearby pixels may show many more letters."""
    high = gray.shape[0] // BANDS
    nearby, letters = 0, 0
    for top in range(0, BANDS * high, max(1, high)):
        band = slice(top, top + max(WINDOW, high // 4))
        nearby += int(np.count_nonzero(components_of(_local_ink(gray[band])).letters))
        letters += int(np.count_nonzero(ink.letters & (ink.centres[:, 1] >= top) & (ink.centres[:, 1] < band.stop)))
    return nearby > PERHAPS * letters


def darkened(gray: Gray) -> Gray:
    """The page stretched so that the typical ink of its letters is black and its paper white."""
    ink = components_of(_local_ink(gray))
    level = float(np.median(gray[ink.pixels(ink.letters)]))
    paper = max(float(np.percentile(gray, 70)), level + 30.0)
    stretched = (gray.astype(np.float32) - level) * (255.0 / (0.9 * (paper - level)))
    return np.asarray(np.clip(stretched, 0, 255), dtype=np.uint8)
