"""Pale and coloured print on a scan: what one threshold for the page takes for paper, read by itself.

Highlights, second colours of a form, worn ribbons. Each pixel counts by its weakest channel, so that yellow is as dark
as black, and by how much darker it is than the paper around it. What words, ruling lines, stamps and signatures cover
is left out; what is left is drawn in black and read once more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np

from evidence.read.geometry import rounded
from evidence.read.layer import Raster
from evidence.read.ocr.components import components
from evidence.read.ocr.engine import PageEngine, Seen
from evidence.read.ocr.whole import mean_confidence
from evidence.records.pages import Word
from evidence.records.places import Box

DARKER = 30
"""Pale print is darker than the paper around it by so many gray levels; what shows through from the back isn't."""

STROKE = 0.12
"""No stroke of print is wider, in inches."""

NEAR = 2.5
"""Points around a word, line or stamp that are its own."""

LETTERS = 8
"""Fewer letters outside all words aren't worth a second reading."""

SURE, PERHAPS = 0.8, 0.5
"""Pale words read surely count; those read less surely are told, and what is less than that is no print."""

TOLD = 3
"""So many words that were not read surely are told."""

LARGEST = 30.0
"""Higher letters, in points, are a watermark's: they stand behind the lines and in none of them."""

LETTERED = 0.2
"""Of what is pale a larger share must look like letters: the rest is dirt and the grain of the paper."""

BLACK, WHITE, TONED = 20, 235, 0.001
"""A page of which a smaller share lies between the two has no pale print."""

SHORTEST = 2
"""A word has so many letters and digits at least."""

DARK = 0.7
"""Ink darker than this share of the threshold between ink and paper is none of pale print."""

HALO = np.ones((7, 7), np.uint8)
"""Pixels so near to ink that the page's own reading sees are its blurred edges, and no pale print."""

EDGE = 33
"""The outermost part of a page, one in so many, is left out: scanners leave shadows there."""


@dataclass(frozen=True)
class Pale:
    """Pale ``words`` that were read surely; how many were not (``unsure``); and those of a ``watermark``."""

    words: tuple[Word, ...] = ()
    unsure: int = 0
    watermark: tuple[str, ...] = ()


def pale_print(pixels: Raster, width: float, known: Iterable[Box], engine: PageEngine) -> Pale:
    """What pale print says on an upright page so many points wide, outside the boxes that are ``known``."""
    scale = pixels.shape[1] / width
    drawn = None if _two_toned(pixels) else _drawn(pixels, known, scale)
    if drawn is None:
        return Pale()
    seen = engine.page(drawn, max(70, min(600, round(72 * scale))))
    if mean_confidence(seen) < SURE:
        return Pale()  # dirt, or a drawing
    words = [_word(s, scale) for s in seen if s.confidence >= PERHAPS and sum(map(str.isalnum, s.text)) >= SHORTEST]
    large = [w for w in words if min(w.box.height, w.box.width) > LARGEST]
    print_in_lines = [w for w in words if w not in large]
    sure = tuple(w for w in print_in_lines if w.confidence >= SURE)
    unsure = len(print_in_lines) - len(sure)
    return Pale(sure, unsure if unsure >= TOLD else 0, tuple(w.text for w in large if w.confidence >= SURE))


def _drawn(pixels: Raster, known: Iterable[Box], scale: float) -> Raster | None:
    """The pale print in black on white; None where there is too little that looks like letters."""
    least = pixels if pixels.ndim == 2 else pixels.min(axis=2)
    darker = _darker(np.ascontiguousarray(least), scale)
    darker[cv2.dilate(_dark(pixels), HALO) > 0] = 0
    for box in known:
        left, top, right, bottom = (round(v * scale) for v in _edges(box))
        darker[max(0, top) : bottom, max(0, left) : right] = 0
    down, across = darker.shape[0] // EDGE, darker.shape[1] // EDGE
    for part in (darker[:down], darker[-down:], darker[:, :across], darker[:, -across:]):
        part[:] = 0
    inked = darker > DARKER
    if np.count_nonzero(inked) < LETTERS * scale * scale:  # a letter has more than a square point of ink
        return None
    typical = max(float(np.median(darker[inked])), DARKER)
    black = 255 - np.minimum(darker.astype(np.float32) * (255 / typical), 255)
    drawn = np.where(darker > DARKER / 2, black, 255).astype(np.uint8)
    letters = components(drawn).letters
    return drawn if np.count_nonzero(letters) >= max(LETTERS, LETTERED * len(letters)) else None


def _two_toned(pixels: Raster) -> bool:
    """Whether a page is black and white alone, as faxes are."""
    some = pixels[::4, ::4]
    return float(np.mean((some > BLACK) & (some < WHITE))) < TONED


def _word(seen: Seen, scale: float) -> Word:
    box = Box(seen.left / scale, seen.top / scale, seen.right / scale, seen.bottom / scale)
    return Word(seen.text, rounded(box), round(seen.confidence, 4), seen.second)


def _dark(pixels: Raster) -> Raster:
    """Where ink is that is dark for this page."""
    gray = pixels if pixels.ndim == 2 else cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_BGR2GRAY)
    threshold, _ = cv2.threshold(np.ascontiguousarray(gray, dtype=np.uint8), 0, 1, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    return np.asarray(gray < DARK * threshold, dtype=np.uint8)


def _darker(least: Raster, scale: float) -> Raster:
    """By how many gray levels each pixel is darker than the paper around it."""
    side = round(STROKE * 72 * scale) | 1
    calm = cv2.GaussianBlur(least, (0, 0), 0.8)
    return np.asarray(cv2.morphologyEx(calm, cv2.MORPH_BLACKHAT, np.ones((side, side), np.uint8)), dtype=np.uint8)


def _edges(box: Box) -> tuple[float, float, float, float]:
    return box.x0 - NEAR, box.top - NEAR, box.x1 + NEAR, box.bottom + NEAR
