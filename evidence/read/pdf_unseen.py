"""Words of a PDF's text layer that a person doesn't see, found cheaply: by what is drawn, and by the ink under a word.

The page is drawn once, small; a word without any edge under it isn't on the page. Where there is ink, but the word is
drawn invisibly or something was drawn over it, only the pixels can tell: those words are doubtful.
"""

from __future__ import annotations

import ctypes
from collections import deque
from collections.abc import Sequence
from functools import cached_property
from itertools import repeat
from typing import TypeAlias

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from evidence.read import pdf_raw as raw
from evidence.read.geometry import PdfFrame
from evidence.read.layer import BEHIND, BLANK, COVERED, FAINT, INVISIBLE, OUTSIDE, TINY, Raster, Unseen
from evidence.read.pdf_drawn import Drawn
from evidence.read.pdf_objects import lightness, pale, transparent
from evidence.read.pdf_words import Rects, TextLayer
from evidence.records.places import Box

Flags: TypeAlias = "NDArray[np.bool_]"

SCALE = 0.5
"""Pixels a point: a letter of six points is still three pixels of ink, and more isn't asked."""

LARGEST = 4_000_000
"""Pages of more pixels are drawn smaller."""

CONTRAST = 8
"""Neighbouring pixels that differ by more gray levels are an edge."""

VISIBLE = 20
"""Print that differs from its ground by no more gray levels isn't seen by anyone who doesn't look for it."""

LARGE = 24.0
"""Larger print, in points, is seen all the same: watermarks."""

SMALLEST = 1.8
"""Print lower than so many points isn't read by anyone."""

LEAST = 0.15
"""A letter whose outline is lower or narrower, in points, may be none."""

WHITE = 255.0
MANY = 512
"""So many letters' outlines are asked for at once."""

MIDDLE = 0.2
"""So much of a word's height is left out above and below: lines stand there."""


class _Outlines:
    """Left, right, bottom, top of letters, and where PDFium writes each of the four; made once."""

    held = np.zeros((MANY, 4))
    places = raw.places(held.ctypes.data, held.itemsize, held.size)
    at = places[0::4], places[1::4], places[2::4], places[3::4]


def thumbnail(page: pdfium.FPDF_PAGE, frame: PdfFrame) -> Raster:
    """The page as displayed, in gray, at ``SCALE`` or smaller."""
    width, height = frame.size
    scale = min(SCALE, (LARGEST / (width * height)) ** 0.5)
    across, down = max(1, round(width * scale)), max(1, round(height * scale))
    pixels = np.full((down, across), 255, dtype=np.uint8)
    bitmap = pdfium.FPDFBitmap_CreateEx(across, down, pdfium.FPDFBitmap_Gray, pixels.ctypes.data, across)
    try:
        pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, across, down, 0, pdfium.FPDF_ANNOT)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
    return pixels


def _summed(flags: Flags) -> NDArray[np.int32]:
    """How many flags stand above and left of each place."""
    return np.asarray(cv2.integral(flags.view(np.uint8)), dtype=np.int32)


class Ink:
    """Where a page has edges: of letters, lines, pictures. It is drawn when first asked; the page must be open then."""

    def __init__(self, page: pdfium.FPDF_PAGE, frame: PdfFrame) -> None:
        self._page, self._frame = page, frame

    @cached_property
    def _steps(self) -> Raster:
        """By how many gray levels each pixel differs from its neighbours."""
        pixels = thumbnail(self._page, self._frame)
        return np.asarray(cv2.morphologyEx(pixels, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8)), dtype=np.uint8)

    @cached_property
    def _edges(self) -> NDArray[np.int32]:
        return _summed(self._steps > CONTRAST)

    @cached_property
    def _visible(self) -> NDArray[np.int32]:
        return _summed(self._steps > VISIBLE)

    def under(self, boxes: Rects, *, visible: bool = False) -> NDArray[np.int32]:
        """How many pixels of edges lie in each box; only of those that are easily seen where ``visible``."""
        sums, scale = self._visible if visible else self._edges, self._steps.shape[1] / self._frame.size[0]
        down, across = sums.shape
        scaled = boxes * scale
        x0, y0 = np.floor(scaled[:, 0]).astype(int), np.floor(scaled[:, 1]).astype(int)
        x1, y1 = np.maximum(np.ceil(scaled[:, 2]), x0 + 1), np.maximum(np.ceil(scaled[:, 3]), y0 + 1)
        x0, x1 = np.clip(x0, 0, across - 1), np.clip(x1, 0, across - 1).astype(int)
        y0, y1 = np.clip(y0, 0, down - 1), np.clip(y1, 0, down - 1).astype(int)
        return np.asarray(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0], dtype=np.int32)

    def in_box(self, box: Box) -> bool:
        """Whether there is an edge in a box."""
        return bool(self.under(np.array([[box.x0, box.top, box.x1, box.bottom]]))[0])

    @property
    def share(self) -> float:
        """The share of the page's pixels that are edges."""
        sums = self._edges
        down, across = sums.shape
        return int(sums[-1, -1]) / int((down - 1) * (across - 1))


def unseen(
    page: pypdfium2.PdfPage, text: pdfium.FPDF_TEXTPAGE, layer: TextLayer, objects: Drawn, frame: PdfFrame, ink: Ink
) -> dict[int, Unseen]:
    """The words of the layer that aren't seen, or may not be, by their places in it."""
    boxes, words = layer.boxes, layer.words
    if not words:
        return {}
    tiny, outside = _tiny(layer), _outside(boxes, frame)
    if not (tiny.any() or outside.any()) and _plain(text, layer, objects, frame):
        return {}
    middles = _middles(boxes)
    inked = ink.under(middles) > 0
    faint = _faint(text, layer, inked & (ink.under(middles, visible=True) == 0))
    inked &= ~faint
    said: dict[int, str] = {}
    for reason, which in ((TINY, tiny), (BLANK, ~inked), (FAINT, faint), (OUTSIDE, outside)):
        if which.any():
            said.update((i, reason) for i in np.flatnonzero(which).tolist() if _says(words[i].text))
    if objects.hides or objects.covers:
        _doubted(page, text, layer, objects, frame, said)
    fontless = {i for i, why in said.items() if why == BLANK and _fontless(text, layer, i, objects)}
    return {i: Unseen(words[i], said[i], bool(inked[i]), i in fontless) for i in sorted(said)}


def _faint(text: pdfium.FPDF_TEXTPAGE, layer: TextLayer, perhaps: Flags) -> Flags:
    """Of the words without an edge that is easily seen those whose letters are as good as white."""
    found = np.zeros(len(perhaps), dtype=bool)
    for i in np.flatnonzero(perhaps).tolist():
        box, item = layer.words[i].box, raw.text_object(text, layer.starts[i])
        found[i] = bool(item) and min(box.width, box.height) < LARGE and lightness(item) > WHITE - VISIBLE
    return found


def _plain(text: pdfium.FPDF_TEXTPAGE, layer: TextLayer, objects: Drawn, frame: PdfFrame) -> bool:
    """Whether every word is surely seen, so that the page needn't be drawn to know it.

    All is dark print or light ground, no picture lies at a word and no fill over one, and of each word a letter's
    outline has a size.
    """
    return (
        objects.plain
        and not _touched(layer.boxes, [frame.box(*rect) for rect, _ in objects.images]).any()
        and not _laid_over(text, layer, objects, frame)
        and _shaped(text, layer)
    )


def _touched(boxes: Rects, others: Sequence[Box]) -> Flags:
    """Which boxes any of some others touches."""
    found: Flags = np.zeros(len(boxes), dtype=bool)
    for o in others:
        found |= (boxes[:, 0] < o.x1) & (boxes[:, 2] > o.x0) & (boxes[:, 1] < o.bottom) & (boxes[:, 3] > o.top)
    return found


def _laid_over(text: pdfium.FPDF_TEXTPAGE, layer: TextLayer, objects: Drawn, frame: PdfFrame) -> bool:
    """Whether a cover touches the inner part of a word that was drawn before it."""
    if not objects.covers:
        return False
    numbers, middles = objects.numbers, _middles(layer.boxes)
    for rect, number, _ in objects.covers:
        for i in np.flatnonzero(_touched(middles, [frame.box(*rect)])).tolist():
            if numbers.get(raw.text_object(text, layer.starts[i]) or 0, number + 1) > number:
                return True
    return False


def _shaped(text: pdfium.FPDF_TEXTPAGE, layer: TextLayer) -> bool:
    """Whether each word has a first letter with an outline, by the box around it: fonts may have empty letters."""
    firsts = [
        start if word.text[0].isalnum() else start + _first(word.text)
        for start, word in zip(layer.starts, layer.words, strict=True)
    ]
    return all(_drawn(text, firsts[i : i + MANY]) for i in range(0, len(firsts), MANY))


def _drawn(text: pdfium.FPDF_TEXTPAGE, letters: list[int]) -> bool:
    """Whether each of at most ``MANY`` letters has an outline."""
    sizes = _Outlines.held[: len(letters)]
    sizes[:] = 0
    deque(map(raw.tight_box, repeat(text), letters, *_Outlines.at), maxlen=0)
    across, down = sizes[:, 1] - sizes[:, 0], sizes[:, 3] - sizes[:, 2]
    return bool(across.min() >= LEAST and down.min() >= LEAST)


def _first(text: str) -> int:
    return next((i for i, letter in enumerate(text) if letter.isalnum()), 0)


def _fontless(text: pdfium.FPDF_TEXTPAGE, layer: TextLayer, index: int, objects: Drawn) -> bool:
    """Whether a word without ink is drawn visibly and only lacks its font: letters without outline, not in the file."""
    start = layer.starts[index]
    item = raw.text_object(text, start)
    if not item or raw.text_mode_of(item) in objects.undrawn or raw.is_embedded(raw.font_of(item)) or pale(item):
        return False
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    places = (ctypes.byref(edge) for edge in (left, right, bottom, top))
    raw.tight_box(text, start + _first(layer.words[index].text), *places)
    return top.value - bottom.value < LEAST


def _says(text: str) -> bool:
    """Whether a word is more than strokes, which are drawn at the edges of their boxes."""
    return any(map(str.isalnum, text))


def _doubted(
    page: pypdfium2.PdfPage,
    text: pdfium.FPDF_TEXTPAGE,
    layer: TextLayer,
    objects: Drawn,
    frame: PdfFrame,
    said: dict[int, str],
) -> None:
    """Words drawn invisibly, or before something that lies over them."""
    under = _under(page, layer.boxes, objects, frame)
    numbers = objects.numbers if under else {}
    for i, start in enumerate(layer.starts):
        if said.get(i) in (BLANK, FAINT, OUTSIDE) or not (objects.hides or i in under):
            continue
        item = raw.text_object(text, start)
        if not item:
            continue
        if objects.hides and raw.text_mode_of(item) in objects.undrawn:
            said[i] = INVISIBLE
            continue
        number = numbers.get(item, 0)
        over = [clear for cover, clear in under.get(i, ()) if cover < number]
        if over:
            said[i] = BEHIND if all(over) else COVERED


def _under(page: pypdfium2.PdfPage, boxes: Rects, objects: Drawn, frame: PdfFrame) -> dict[int, list[tuple[int, bool]]]:
    """The words inside each cover: the cover's number, and whether one may see through it."""
    found: dict[int, list[tuple[int, bool]]] = {}
    if not len(boxes):
        return found
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    for rect, number, item in objects.covers:
        box = frame.box(*rect)
        inside = np.flatnonzero((box.x0 <= x) & (x <= box.x1) & (box.top <= y) & (y <= box.bottom))
        clear = bool(len(inside)) and transparent(item, page)
        for i in inside.tolist():
            found.setdefault(i, []).append((number, clear))
    return found


def _middles(boxes: Rects) -> Rects:
    """Boxes without their uppermost and lowest parts, along and across: print may run either way."""
    trimmed = boxes.copy()
    thin = MIDDLE * np.minimum(boxes[:, 3] - boxes[:, 1], boxes[:, 2] - boxes[:, 0])
    level = (boxes[:, 2] - boxes[:, 0]) >= (boxes[:, 3] - boxes[:, 1])
    trimmed[:, 1] += np.where(level, thin, 0)
    trimmed[:, 3] -= np.where(level, thin, 0)
    return trimmed


def _outside(boxes: Rects, frame: PdfFrame) -> Flags:
    width, height = frame.size
    x, y = (boxes[:, 0] + boxes[:, 2]) / 2, (boxes[:, 1] + boxes[:, 3]) / 2
    return np.asarray((x < 0) | (y < 0) | (x > width) | (y > height))


def _tiny(layer: TextLayer) -> Flags:
    """Print that is low both ways: a narrow letter alone isn't."""
    boxes = layer.boxes
    across, down = boxes[:, 2] - boxes[:, 0], boxes[:, 3] - boxes[:, 1]
    low = down < SMALLEST
    return low & (across < SMALLEST * np.array([len(w.text) for w in layer.words])) if low.any() else low
