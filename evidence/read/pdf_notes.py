"""Notes on a PDF page that carry no drawing of their own (ISO 32000-1, 12.5.5): each viewer draws them as it likes.

Viewers show them, PDFium's text and pixels don't; so they are told.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

from evidence.read.faults import problem
from evidence.records.sources import Problem

DRAWN = {
    pdfium.FPDF_ANNOT_FREETEXT: "text",
    pdfium.FPDF_ANNOT_LINE: "a line",
    pdfium.FPDF_ANNOT_SQUARE: "a box",
    pdfium.FPDF_ANNOT_CIRCLE: "an ellipse",
    pdfium.FPDF_ANNOT_POLYGON: "a shape",
    pdfium.FPDF_ANNOT_POLYLINE: "a line",
    pdfium.FPDF_ANNOT_STAMP: "a stamp",
    pdfium.FPDF_ANNOT_INK: "a drawing",
    pdfium.FPDF_ANNOT_REDACT: "a mark for blacking out",
}
"""Kinds of notes that viewers draw on the page itself."""

MOST, LONGEST = 5000, 120
"""So many notes of a page are looked at; a note's words are quoted up to so many characters."""

EMPTY = 2
"""Bytes of an empty string of UTF-16 with its end."""


def undrawn(page: pypdfium2.PdfPage) -> tuple[Problem, ...]:
    """What notes without a drawing may show: their words were not read, what else they draw may cover print."""
    found = list(_undrawn(page))
    said = [quoted for _, quoted in found if quoted]
    others = list(dict.fromkeys(name for name, quoted in found if not quoted))
    told = []
    if said:
        told.append(
            problem("note-unread", f"text that only some programs show on the page was not read: {'; '.join(said)}")
        )
    if others:
        told.append(
            problem("note-undrawn", f"what only some programs draw on the page was not looked at: {', '.join(others)}")
        )
    return tuple(told)


def _undrawn(page: pypdfium2.PdfPage) -> Iterator[tuple[str, str]]:
    for index in range(min(MOST, pdfium.FPDFPage_GetAnnotCount(page.raw))):
        note = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        try:
            name = DRAWN.get(pdfium.FPDFAnnot_GetSubtype(note))
            hidden = pdfium.FPDFAnnot_GetFlags(note) & (pdfium.FPDF_ANNOT_FLAG_HIDDEN | pdfium.FPDF_ANNOT_FLAG_NOVIEW)
            if (
                name
                and not hidden
                and pdfium.FPDFAnnot_GetAP(note, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0) <= EMPTY
            ):
                yield name, _words(note) if name == "text" else ""
        finally:
            pdfium.FPDFPage_CloseAnnot(note)


def _words(note: pdfium.FPDF_ANNOTATION) -> str:
    size = pdfium.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
    units = (ctypes.c_ushort * (size // 2 + 1))()
    pdfium.FPDFAnnot_GetStringValue(note, b"Contents", units, size)
    text = " ".join(bytes(units)[: max(0, size - EMPTY)].decode("utf-16-le", "replace").split())
    return f"“{text[:LONGEST]}{'…' if len(text) > LONGEST else ''}”" if text else ""
