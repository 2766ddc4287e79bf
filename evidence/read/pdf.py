"""PDF files: pages, words, ruling lines and pixels by PDFium, with pdfplumber as the second reader."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from evidence.read.attached import laid, listed, pinned, too_many
from evidence.read.faults import PageFaultError, problem
from evidence.read.geometry import PdfFrame, downwards, turned, turned_size
from evidence.read.layer import BLANK, FAINT, OUTSIDE, TINY, Layer, Raster, Unseen
from evidence.read.pdf_drawn import Drawn
from evidence.read.pdf_forms import Rect, only_xfa, pressed, ticked, with_ticks
from evidence.read.pdf_notes import undrawn
from evidence.read.pdf_objects import drawn, foreign, sole_picture
from evidence.read.pdf_pixels import as_scanned, rendered
from evidence.read.pdf_regions import cover, regions
from evidence.read.pdf_second import PageCount, SecondReader
from evidence.read.pdf_unseen import Ink, unseen
from evidence.read.pdf_words import text_layer
from evidence.read.rulings import joined
from evidence.records.pages import Word
from evidence.records.places import Box, around
from evidence.records.sources import Problem

ENGINE = f"pypdfium2 {pypdfium2.version.PYPDFIUM_INFO}"
SECOND_ENGINE = "pdfplumber"
SCANNED = 0.4
"""A page of which pictures cover more than this share is looked at, whatever its text layer says."""

FEW = 12
"""A page with fewer characters than this in its text layer is looked at."""

GARBAGE = 0.2
"""A text layer with more than this share of characters without meaning is not believed."""

UNLIKELY = 0.06
"""A page without text of which a larger share of pixels are edges may have its print drawn as outlines."""

SMALL = 4 * 1024 * 1024
"""A file of no more bytes is read at once: PDFium asks for many small pieces of it."""

CURVES = 150
"""So many paths a page has where its letters are drawn as outlines."""

QUOTED = 200
"""So many characters of what stands across a page are quoted."""

LETTER, MARGIN = 20, 4.0
"""The outline of a letter has about so many segments; points around what is looked at."""

LARGEST_SIDE = 14_400.0
"""The longest side of a PDF page in points (ISO 32000-1, annex C.2)."""


UNKNOWN = -1
NO_PAGES = "the PDF has no pages"

XFA = Problem(
    "",
    "xfa",
    "the form is of a kind (XFA) that only Adobe's programs fill in and show; its content was not read",
    "open it in Adobe Acrobat and print it to PDF",
)


class PdfFile:
    """An open PDF. Raises ``PageFaultError``: ``encrypted``, ``corrupt``, ``no-pages``, ``too-many-pages``."""

    def __init__(self, path: Path, most_pages: int) -> None:
        self._path = path
        self._most = most_pages
        self._pdf = _opened(path)
        self._ticks: dict[int, tuple[Rect, ...]] = {}
        self._pins: dict[int, tuple[str, ...]] = {}
        self._notes: dict[int, tuple[Problem, ...]] = {}
        self._init_forms()
        self.pages = len(self._pdf)
        if self.pages == 0:
            raise PageFaultError("no-pages", NO_PAGES)
        if self.pages > most_pages:
            raise PageFaultError("too-many-pages", f"{self.pages} pages; at most {most_pages} are read")

    def _init_forms(self) -> None:
        try:
            self._pdf.init_forms()
        except pypdfium2.PdfiumError:  # the filled-in values of a broken form stay unseen, the page doesn't
            return

    @cached_property
    def _count(self) -> PageCount:
        return PageCount(self._path, self._most, self.pages)

    @cached_property
    def _second(self) -> SecondReader:
        return SecondReader(self._path)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the two readers disagree on, and what neither can show."""
        many = too_many(self._pdf)
        form = ((XFA,) if only_xfa(self._pdf) else ()) + ((problem("too-many-files", many),) if many else ())
        count = self._count.count
        if count == self.pages:
            return form
        if count is None:
            reason = f"{self.pages} pages by one reader; the second cannot open the file ({self._count.why})"
        else:
            reason = f"{self.pages} pages by one reader, {count} by the other"
        return (problem("page-count", reason), *form)

    def layer(self, number: int) -> Layer:
        """The text layer of a page with its ruling lines, and which of its pixels must be read too."""
        page = self._page(number)
        try:
            frame = _frame(page)
            objects = drawn(page.raw)
            said = _said(page, frame, objects)
            wanting = self._count.composite and foreign(objects)
            said.words = with_ticks(said.words, self._ticks[number], frame)
            few = len(said.words) < FEW and not said.unseen and sole_picture(page) is None
            if few or (wanting and self._second.unembedded(number)):
                self._ask_second(number, said)
            return replace(_layer(frame, objects, said), told=(*self._notes[number], *_across(said)))
        finally:
            page.close()

    def _ask_second(self, number: int, said: _Said) -> None:
        """Take the second reader's words where PDFium gives few, or leaves out those of fonts it hasn't got; never
        those in whose place PDFium knows that nothing is to be seen."""
        if self._count.count != self.pages:
            return
        away = [u.word.box for u in said.unseen if not u.fontless]
        others = tuple(w for w in self._second.words(number) if not any(b.holds(*w.box.centre) for b in away))
        if _characters(others) > _characters(said.words):
            said.words, said.engine, said.turns = others, SECOND_ENGINE, ()
            said.unseen = tuple(u for u in said.unseen if not u.fontless)

    def raster(self, number: int, dpi: float, *, colour: bool = False) -> Raster:
        """The page as displayed; a scan at its own resolution as it was scanned, without resampling."""
        page = self._page(number)
        try:
            scan = as_scanned(page, dpi, colour=colour)
            return rendered(page, dpi, colour=colour) if scan is None else scan
        finally:
            page.close()

    def enclosed(self, number: int = 0) -> tuple[str, ...]:
        """The names of the files in the document's list (0), or pinned to a page that was read."""
        return self._pins.get(number, ()) if number else listed(self._pdf)

    def unpack(self, number: int, index: int, spool: Path, most: int) -> tuple[str, int]:
        """Lay one of ``enclosed`` into the spool, at most so large in bytes: its hash and size.

        Raises ``PageFaultError``.
        """
        fresh = _opened(self._path)
        try:
            return laid(fresh, number, index, spool, most)
        finally:
            fresh.close()

    def close(self) -> None:
        """Let go of the file."""
        if "_second" in self.__dict__:
            self._second.close()
        self._pdf.close()

    def _page(self, number: int) -> pypdfium2.PdfPage:
        """A page with its filled-in fields pressed into it."""
        page = self._loaded(number)
        if number not in self._ticks:
            self._ticks[number] = ticked(self._pdf, page)
            self._pins[number] = pinned(page)
            self._notes[number] = undrawn(page)
            if pressed(page):
                page.close()
                page = self._loaded(number)
        width, height = page.get_size()
        if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE):  # false for what is no number too
            page.close()
            raise PageFaultError("too-large", f"a page of {width:.0f} by {height:.0f} points")
        return page

    def _loaded(self, number: int) -> pypdfium2.PdfPage:
        try:
            return self._pdf[number - 1]
        except pypdfium2.PdfiumError as error:
            raise PageFaultError("corrupt", "the page is damaged") from error


def _opened(path: Path) -> pypdfium2.PdfDocument:
    pdfium.FPDF_LoadMemDocument(b"", 0, None)  # so that the last error is none of another file's
    try:
        small = path.stat().st_size <= SMALL
        return pypdfium2.PdfDocument(path.read_bytes() if small else path)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == pdfium.FPDF_ERR_PASSWORD or "password" in str(error).lower():
            raise PageFaultError("encrypted", "encrypted, needs a password") from error
        return _after_junk(path)


def _after_junk(path: Path) -> pypdfium2.PdfDocument:
    """A PDF whose header comes late, as after a mail's or a printer's own lines."""
    data = path.read_bytes()
    start = data[:1024].find(b"%PDF-")
    try:
        if start > 0:
            return pypdfium2.PdfDocument(data[start:])
    except pypdfium2.PdfiumError:
        start = 0
    if PageCount(path, 1, UNKNOWN).count == 0:
        raise PageFaultError("no-pages", NO_PAGES)
    raise PageFaultError("corrupt", "damaged: no PDF reader can open it")


def _frame(page: pypdfium2.PdfPage) -> PdfFrame:
    left, bottom, right, top = page.get_bbox()
    return PdfFrame(left, bottom, right, top, page.get_rotation() % 360)


@dataclass
class _Said:
    """What a page's text layer says: seen and unseen words; and the page's ink."""

    ink: Ink
    words: tuple[Word, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    turns: tuple[int, ...] = ()
    garbage: float = 0.0
    engine: str = ENGINE
    aslant: tuple[Word, ...] = ()


def _across(said: _Said) -> tuple[Problem, ...]:
    """The stamp or watermark across a page, which is kept apart from its lines."""
    words = [w.text for w in said.aslant if said.ink.in_box(w.box)]
    if not words:
        return ()
    text = " ".join(words)
    quoted = f"“{text[:QUOTED]}{'…' if len(text) > QUOTED else ''}”"
    return (problem("slanted", f"print slanted across the page was kept apart from its lines: {quoted}"),)


def _said(page: pypdfium2.PdfPage, frame: PdfFrame, objects: Drawn) -> _Said:
    ink = Ink(page.raw, frame)
    text = pdfium.FPDFText_LoadPage(page.raw)
    if not text:
        return _Said(ink)
    try:
        layer = text_layer(text, frame)
        marks = unseen(page, text, layer, objects, frame, ink)
    finally:
        pdfium.FPDFText_ClosePage(text)
    words, turns = layer.words, layer.turns
    if marks:
        words = tuple(w for i, w in enumerate(words) if i not in marks)
        turns = tuple(t for i, t in enumerate(turns) if i not in marks)
    return _Said(ink, words, tuple(marks.values()), turns, layer.garbage, aslant=layer.aslant)


def _layer(frame: PdfFrame, objects: Drawn, said: _Said) -> Layer:
    width, height = frame.size
    words = said.words if said.garbage <= GARBAGE or said.engine == SECOND_ENGINE else ()
    turn = _undone(said.turns) if words else 0
    scans = [(frame.box(*rect), across) for rect, across in objects.images]
    pictures = [box for box, _ in scans]
    covered = cover(width, height, pictures) if pictures else 0.0
    outlined = objects.paths > CURVES and not objects.texts and said.ink.share > UNLIKELY
    look = covered > SCANNED or (len(words) < FEW and _characters(words) < FEW) or outlined or objects.cut
    pictures += _lettered(objects, frame)
    parts = (
        ()
        if look or not (pictures or said.unseen)
        else regions(width, height, pictures, [u.word.box for u in said.unseen if _doubtful(u)])
    )
    if sum(p.width * p.height for p in parts) > SCANNED * width * height:
        look, parts = True, ()
    upright_width, upright_height = turned_size(width, height, turn)
    rules = [turned(frame.box(*line), width, height, turn) for line in objects.lines]
    return Layer(
        upright_width,
        upright_height,
        downwards([_turned(w, width, height, turn) for w in words]) if turn else words,
        joined(rules, upright_width, upright_height),
        rotation=turn,
        engine=said.engine,
        look=look,
        dpi=max((across * 72 / b.width for b, across in scans if b.width > width * SCANNED), default=None),
        regions=tuple(turned(p, width, height, turn) for p in parts if said.ink.in_box(p)),
        unseen=tuple(Unseen(_turned(u.word, width, height, turn), u.why, u.ink) for u in said.unseen),
    )


def _lettered(objects: Drawn, frame: PdfFrame) -> list[Box]:
    """The part of a page where letters may be drawn as outlines: as many filled shapes as a few lines of print."""
    if len(objects.shapes) <= CURVES and objects.curves <= CURVES * LETTER:
        return []
    return [around(frame.box(*rect) for rect in objects.shapes).grown(MARGIN)]


def _doubtful(found: Unseen) -> bool:
    return found.ink and found.why not in (OUTSIDE, BLANK, FAINT, TINY)


def _turned(word: Word, width: float, height: float, turn: int) -> Word:
    return Word(word.text, turned(word.box, width, height, turn))


def _characters(words: tuple[Word, ...]) -> int:
    return sum(len(w.text) for w in words)


def _undone(turns: tuple[int, ...]) -> int:
    """The clockwise turn that sets most of the words upright."""
    turn, count = max(Counter(turns).items(), key=lambda item: (item[1], -item[0]), default=(0, 0))
    return (360 - turn) % 360 if count > 0.6 * len(turns) and len(turns) >= 5 else 0
