"""The second reader of PDFs, pdfplumber on pdfminer: it counts pages, and reads text that PDFium cannot."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import resolve1
from pdfminer.psexceptions import PSException
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import PdfminerException

from evidence.read.geometry import rounded
from evidence.records.pages import Word
from evidence.records.places import Box

BROKEN = (
    PDFException,
    PSException,
    PdfminerException,
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


class SecondReader:
    """One PDF in pdfplumber. ``count`` is None, and ``why`` says so, where it cannot be opened."""

    def __init__(self, path: Path, most: int) -> None:
        self.count: int | None = None
        self.why = ""
        self._pages: list[PDFPage] = []
        self._pdf: PDF | None = None
        try:
            self._pdf = pdfplumber.open(path)
            for page in PDFPage.create_pages(self._pdf.doc):
                self._pages.append(page)
                if len(self._pages) > most:
                    break
            self.count = len(self._pages)
        except BROKEN as error:
            self.why = _said(error)

    def unembedded(self, number: int) -> bool:
        """Whether the page uses a composite font that isn't in the file: PDFium drops its text without a word."""
        try:
            fonts = resolve1(resolve1(self._pages[number - 1].resources).get("Font")) or {}
            return any(_without_file(resolve1(font)) for font in fonts.values())
        except BROKEN:
            return False

    def words(self, number: int) -> tuple[Word, ...]:
        """The words of a page in points from the top-left of what is displayed; none where it cannot be read."""
        if self._pdf is None:
            return ()
        try:
            page = self._pdf.pages[number - 1]
            left, top = page.cropbox[0], page.cropbox[1]
            found = page.extract_words(x_tolerance_ratio=0.2, keep_blank_chars=False)
            page.close()
        except BROKEN:
            return ()
        return tuple(_word(w, left, top) for w in found)

    def close(self) -> None:
        """Let go of the file."""
        if self._pdf is not None:
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
