"""A reader's desk: what one reader process does with each request."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

from evidence.read.crops import line_crops
from evidence.read.engines import CRASHED, Engines
from evidence.read.faults import PageFaultError
from evidence.read.formats import opened
from evidence.read.frames import marked
from evidence.read.layer import Opened, Raster
from evidence.read.ocr.engine import line_text
from evidence.read.ocr.overlay import plain_ink
from evidence.read.ocr.turn import turned
from evidence.read.page import read_page, reading_dpi
from evidence.read.pdf import PdfFile
from evidence.read.protocol import (
    Crops,
    Draw,
    Drawn,
    PageRead,
    ReadPage,
    Reply,
    Request,
    Reread,
    Setup,
    Survey,
    Surveyed,
    Unpack,
    Unpacked,
)
from evidence.read.sheet import Sheet, prepared_again
from evidence.records.codec import replaced
from evidence.records.places import Box

OPEN_FILES = 2
KEPT_SHARE = 0.25
"""The right-hand share of a covered box that stays readable: about the last four characters."""


class Desk:
    """Open files and engines, kept between requests."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._engines = Engines(setup.engine)
        self._files: OrderedDict[tuple[str, str], Opened] = OrderedDict()
        self._raster: tuple[tuple[str, str, int, float], Raster] | None = None
        self._sheet: tuple[tuple[str, str, int], Sheet] | None = None

    @property
    def stuck(self) -> bool:
        """Whether something that was asked of an engine never ended."""
        return self._engines.stuck

    def answer(self, request: Request) -> Reply:
        """Do what is asked. Raises ``PageFaultError`` where it cannot be done."""
        self._engines.begin(self._setup.seconds)
        match request:
            case Survey():
                return self._survey(request)
            case ReadPage():
                return self._page(request)
            case Unpack():
                return self._unpack(request)
            case Reread():
                return self._reread(request)
            case Draw():
                return self._draw(request)

    def _file(self, sha256: str, media_type: str) -> Opened:
        key = sha256, media_type  # the same bytes may be a table by one name, and a text by another
        file = self._files.pop(key, None)
        if file is None:
            file = opened(Path(self._setup.spool) / sha256, media_type, self._setup)
        self._files[key] = file
        while len(self._files) > OPEN_FILES:
            self._files.popitem(last=False)[1].close()
        return file

    def _survey(self, request: Survey) -> Surveyed:
        file = self._file(request.sha256, request.media_type)
        return Surveyed(file.pages, file.problems, file.enclosed() if isinstance(file, PdfFile) else ())

    def _page(self, request: ReadPage) -> PageRead:
        file = self._file(request.sha256, request.media_type)
        engines = Engines(self._setup.engine, None, CRASHED) if request.alone else self._engines
        engines.begin(self._setup.seconds)
        said = read_page(file, request.number, self._setup, engines)
        pinned = file.enclosed(request.number) if isinstance(file, PdfFile) else ()
        return replaced(said, enclosed=pinned) if pinned else said

    def _unpack(self, request: Unpack) -> Unpacked:
        file = self._file(request.sha256, request.media_type)
        if not isinstance(file, PdfFile):
            raise PageFaultError("unsupported", "files of this format hold no others")
        spool = Path(self._setup.spool)
        packed = (spool / request.sha256).stat().st_size
        most = min(self._setup.file_size, max(self._setup.ratio_from, self._setup.ratio * packed))
        return Unpacked(*file.unpack(request.page, request.index, spool, most))

    def _reread(self, request: Reread) -> Crops:
        sheet = self._levelled(request)
        return Crops(tuple(self._crop(sheet, box, by_first) for box, by_first in request.boxes))

    def _crop(self, sheet: Sheet, box: Box, by_first: bool) -> tuple[str, float, str]:
        """What another engine than the one that gave the words reads in a box: text, confidence, name."""
        engine = self._engines.page if by_first else self._engines.line
        crops = line_crops(sheet.gray, sheet.pixels(box))
        text, sure = line_text(word for crop in crops for word in engine.line(crop))
        return text, sure, engine.name or "none"

    def _levelled(self, request: Reread) -> Sheet:
        key = request.sha256, request.media_type, request.page.number
        if self._sheet is None or self._sheet[0] != key:
            page = request.page
            file = self._file(request.sha256, request.media_type)
            dpi = reading_dpi(file.layer(page.number), self._setup)
            gray, _ = plain_ink(file.raster(page.number, dpi, colour=True))
            self._sheet = key, prepared_again(gray, page.width, page.height, page.rotation, page.cleaning)
        return self._sheet[1]

    def _draw(self, request: Draw) -> Drawn:
        file = self._file(request.sha256, request.media_type)
        dpi = min(float(request.dpi), 72 * (self._setup.page_pixels / (request.width * request.height)) ** 0.5)
        pixels = turned(self._pixels(file, request, dpi), request.rotation)
        if request.covered:
            pixels = _blackened(pixels, request.covered, pixels.shape[1] / request.width)
        if request.box is not None:
            pixels = _cut(pixels, request.box, pixels.shape[1] / request.width, pixels.shape[0] / request.height)
        if request.marks or request.caption:
            pixels = marked(pixels, request.marks, request.caption, pixels.shape[1] / request.width)
        how = (".jpg", (cv2.IMWRITE_JPEG_QUALITY, request.quality)) if request.quality else (".png", ())
        done, encoded = cv2.imencode(how[0], np.ascontiguousarray(pixels), how[1])
        if not done:
            raise PageFaultError("fault", "the picture could not be written")
        return Drawn(encoded.tobytes())

    def _pixels(self, file: Opened, request: Draw, dpi: float) -> Raster:
        """The page in colour; the last one is kept, for crops come page by page."""
        key = request.sha256, request.media_type, request.number, dpi
        if self._raster is None or self._raster[0] != key:
            pixels = file.raster(request.number, dpi, colour=True)
            self._raster = key, _in_colour(pixels)
        return self._raster[1]


def _blackened(pixels: Raster, boxes: Sequence[Box], scale: float) -> Raster:
    """The page with the left part of each box (points) in black, so that a masked number cannot be read."""
    black = pixels.copy()
    for box in boxes:
        right = box.x1 - KEPT_SHARE * box.width
        corners = [max(0, round(v * scale)) for v in (box.x0, box.top, right, box.bottom)]
        black[corners[1] : corners[3], corners[0] : corners[2]] = 0
    return black


def _cut(pixels: Raster, box: Box, across: float, down: float) -> Raster:
    """The part of a page in a box given in points; ``across`` and ``down`` are pixels per point."""
    left, right = max(0, int(box.x0 * across)), min(pixels.shape[1], int(box.x1 * across) + 1)
    top, bottom = max(0, int(box.top * down)), min(pixels.shape[0], int(box.bottom * down) + 1)
    if left >= right or top >= bottom:
        raise PageFaultError("fault", "the box lies outside the page")
    return pixels[top:bottom, left:right]


def _in_colour(pixels: Raster) -> Raster:
    """A page that can be drawn on in colour."""
    return pixels if pixels.ndim == 3 else np.asarray(cv2.cvtColor(pixels, cv2.COLOR_GRAY2BGR), dtype=np.uint8)
