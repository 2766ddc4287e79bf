"""The second reader of PDFs, pdfplumber on pdfminer: it counts pages, and reads text that PDFium cannot."""

from __future__ import annotations

import re
import struct
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from evidence.read.geometry import rounded
from evidence.records.pages import Word
from evidence.records.places import Box

BROKEN = (
    PDFException,
    PSException,
    PdfminerException,
    MalformedPDFException,
    RecursionError,
    KeyError,
    TypeError,
    ValueError,
    IndexError,
    AttributeError,
    AssertionError,
    OSError,
    EOFError,
    OverflowError,
    struct.error,
    zlib.error,
)
"""What the second reader raises over damaged files; none of it is more than: it cannot read this."""


DEEPEST = 60
"""Page trees are followed so deep."""


PAGE_OBJECT = re.compile(rb"/Type\s*/Page(?![A-Za-z])")


class PageCount:
    """How many pages there are by another reading: None, and ``why`` says so, where that fails.

    A file whose objects lie open is counted by its page objects; where those aren't ``expected`` in number, as after
    changes, or lie in compressed streams, pdfminer follows the page tree. ``composite``: it may use composite fonts.
    """

    def __init__(self, path: Path, most: int, expected: int) -> None:
        self.count: int | None = None
        self.why = ""
        data = path.read_bytes()
        packed = b"/ObjStm" in data
        self.composite = packed or b"/CIDFont" in data
        if not packed and len(PAGE_OBJECT.findall(data)) == expected:
            self.count = expected
            return
        try:
            document = PDFDocument(PDFParser(BytesIO(data)))
            self.count = _counted(document, most) if "Pages" in document.catalog else 0
        except BROKEN as error:
            self.why = _said(error)


def _counted(document: PDFDocument, most: int) -> int:
    count, waiting = 0, [(document.catalog["Pages"], 0)]
    while waiting and count <= most:
        node, depth = waiting.pop()
        held = resolve1(node)
        if not isinstance(held, dict) or depth > DEEPEST:
            continue
        kids = resolve1(held.get("Kids"))
        if not isinstance(kids, list):
            count += 1
        elif held.get("Count") == len(kids):
            count += len(kids)
        else:
            waiting.extend((kid, depth + 1) for kid in kids)
    return count


class SecondReader:
    """One PDF in pdfplumber: its fonts, and the words of a page. Nothing is found where it cannot be opened."""

    def __init__(self, path: Path) -> None:
        self._pages: list[PDFPage] = []
        self._pdf: PDF | None = None
        try:
            self._pdf = pdfplumber.open(path)
            self._pages = list(PDFPage.create_pages(self._pdf.doc))
        except BROKEN:
            self._pages = []

    def unembedded(self, number: int) -> bool:
        """Whether the page uses a composite font that isn't in the file: PDFium drops its text without a word."""
        try:
            fonts = resolve1(resolve1(self._pages[number - 1].resources).get("Font")) or {}
            return any(_without_file(resolve1(font)) for font in fonts.values())
        except BROKEN:
            return False

    def words(self, number: int) -> tuple[Word, ...]:
        """The words of a page in points from the top-left of what is displayed; none where it cannot be read.

        What stands beyond the edges of the page is left out; letters struck twice to look bold are one.
        """
        if self._pdf is None:
            return ()
        try:
            page = self._pdf.pages[number - 1]
            left, top = page.cropbox[0], page.cropbox[1]
            shown = Box(0, 0, page.cropbox[2] - left, page.cropbox[3] - top)
            found = page.dedupe_chars().extract_words(x_tolerance_ratio=0.2, keep_blank_chars=False)
            page.close()
        except BROKEN:
            return ()
        return tuple(w for w in (_word(f, left, top) for f in found) if shown.holds(*w.box.centre))

    def close(self) -> None:
        """Let go of the file."""
        if self._pdf is not None:
            with suppress(*BROKEN):  # it builds pages to close them, and the next file must not pay for that
                self._pdf.close()


def _word(found: dict[str, Any], left: float, top: float) -> Word:
    box = Box(found["x0"] - left, found["top"] - top, found["x1"] - left, found["bottom"] - top)
    return Word(found["text"], rounded(box))


def _without_file(font: Any) -> bool:  # noqa: ANN401 - a PDF dictionary may hold anything
    if not isinstance(font, dict) or getattr(font.get("Subtype"), "name", "") != "Type0":
        return False
    inner = resolve1(resolve1(font.get("DescendantFonts"))[0])
    descriptor = resolve1(inner.get("FontDescriptor")) or {}
    return not {"FontFile", "FontFile2", "FontFile3"} & set(descriptor)


def _said(error: BaseException) -> str:
    """The name of the innermost cause; messages may quote the file."""
    inner = error.args[0] if error.args and isinstance(error.args[0], BaseException) else error
    return type(inner).__name__
