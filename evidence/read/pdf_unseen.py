"""Words of a PDF's text layer that a person doesn't see, found cheaply: by what is drawn, and by the ink under a word.

The page is drawn once, small; a word without any edge under it isn't on the page. Where there is ink, but the word is
drawn invisibly or something was drawn over it, only the pixels can tell: those words are doubtful.
"""

from __future__ import annotations

from typing import TypeAlias

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from evidence.read.geometry import PdfFrame
from evidence.read.layer import BEHIND, BLANK, COVERED, INVISIBLE, OUTSIDE, TINY, Raster, Unseen
from evidence.read.pdf_objects import Drawn, address, transparent
from evidence.read.pdf_words import Rects, TextLayer
from evidence.records.places import Box

Flags: TypeAlias = "NDArray[np.bool_]"

SCALE = 0.5
"""Pixels a point: a letter of six points is still three pixels of ink, and more isn't asked."""

LARGEST = 4_000_000
"""Pages of more pixels are drawn smaller."""

CONTRAST = 8
"""Neighbouring pixels that differ by more gray levels are an edge."""

SMALLEST = 1.8
"""Print lower than so many points isn't read by anyone."""

MIDDLE = 0.2
"""So much of a word's height is left out above and below: lines stand there."""


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


class Ink:
    """Where a page has edges: of letters, lines, pictures."""

    def __init__(self, pixels: Raster, frame: PdfFrame) -> None:
        self._scale = pixels.shape[1] / frame.size[0]
        edges = cv2.morphologyEx(pixels, cv2.MORPH_GRADIENT, np.ones((2, 2), np.uint8)) > CONTRAST
        self._sums = cv2.integral(edges.view(np.uint8))

    def under(self, boxes: Rects) -> NDArray[np.int32]:
        """How many pixels of edges lie in each box."""
        down, across = self._sums.shape
        scaled = boxes * self._scale
        x0, y0 = np.floor(scaled[:, 0]).astype(int), np.floor(scaled[:, 1]).astype(int)
        x1, y1 = np.maximum(np.ceil(scaled[:, 2]), x0 + 1), np.maximum(np.ceil(scaled[:, 3]), y0 + 1)
        x0, x1 = np.clip(x0, 0, across - 1), np.clip(x1, 0, across - 1).astype(int)
        y0, y1 = np.clip(y0, 0, down - 1), np.clip(y1, 0, down - 1).astype(int)
        sums = self._sums
        return np.asarray(sums[y1, x1] - sums[y0, x1] - sums[y1, x0] + sums[y0, x0], dtype=np.int32)

    def in_box(self, box: Box) -> bool:
        """Whether there is an edge in a box."""
        return bool(self.under(np.array([[box.x0, box.top, box.x1, box.bottom]]))[0])

    @property
    def share(self) -> float:
        """The share of the page's pixels that are edges."""
        down, across = self._sums.shape
        return int(self._sums[-1, -1]) / int((down - 1) * (across - 1))


def unseen(
    page: pypdfium2.PdfPage, text: pdfium.FPDF_TEXTPAGE, layer: TextLayer, objects: Drawn, frame: PdfFrame, ink: Ink
) -> dict[int, Unseen]:
    """The words of the layer that aren't seen, or may not be, by their places in it."""
    boxes, words = layer.boxes, layer.words
    if not words:
        return {}
    inked = ink.under(_middles(boxes)) > 0
    said: dict[int, str] = {}
    for reason, which in ((TINY, _tiny(layer)), (BLANK, ~inked), (OUTSIDE, _outside(boxes, frame))):
        if which.any():
            said.update((i, reason) for i in np.flatnonzero(which).tolist() if _says(words[i].text))
    if objects.hides or objects.covers:
        _doubted(page, text, layer, objects, frame, said)
    return {i: Unseen(words[i], said[i], ink=bool(inked[i])) for i in sorted(said)}


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
        if said.get(i) in (BLANK, OUTSIDE) or not (objects.hides or i in under):
            continue
        item = pdfium.FPDFText_GetTextObject(text, start)
        if not item:
            continue
        if objects.hides and pdfium.FPDFTextObj_GetTextRenderMode(item) in objects.undrawn:
            said[i] = INVISIBLE
            continue
        number = numbers.get(address(item), 0)
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
