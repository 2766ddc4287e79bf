"""Filled-in form fields and notes on a PDF page: part of what is displayed, though no part of its text.

PDFium's text layer leaves them out; they are pressed into the page first. Ticked boxes become the word ``X``.
"""

from __future__ import annotations

import ctypes

import pypdfium2
import pypdfium2.raw as pdfium

from evidence.read.geometry import PdfFrame, rounded
from evidence.records.pages import Word

TICK = "X"
TICKABLE = (pdfium.FPDF_FORMFIELD_CHECKBOX, pdfium.FPDF_FORMFIELD_RADIOBUTTON)
MOST = 5000
"""So many notes and fields of a page are looked at."""

Rect = tuple[float, float, float, float]
"""Left, bottom, right, top in PDF space."""


def ticked(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> tuple[Rect, ...]:
    """Where boxes of the page's form are ticked; none after ``pressed``."""
    if pdf.formenv is None:
        return ()
    found: list[Rect] = []
    for index in range(min(MOST, pdfium.FPDFPage_GetAnnotCount(page.raw))):
        note = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        if pdfium.FPDFAnnot_GetFormFieldType(pdf.formenv.raw, note) in TICKABLE and pdfium.FPDFAnnot_IsChecked(
            pdf.formenv.raw, note
        ):
            rect = pdfium.FS_RECTF()
            pdfium.FPDFAnnot_GetRect(note, ctypes.byref(rect))
            found.append((rect.left, rect.bottom, rect.right, rect.top))
        pdfium.FPDFPage_CloseAnnot(note)
    return tuple(found)


def only_xfa(pdf: pypdfium2.PdfDocument) -> bool:
    """Whether the file is a form whose pages are made by a program at display (XFA, dynamic), not stored in it."""
    return bool(pdfium.FPDF_GetFormType(pdf.raw) == pdfium.FORMTYPE_XFA_FULL)


def pressed(page: pypdfium2.PdfPage) -> bool:
    """Press fields and notes into the page; whether it changed and must be loaded anew."""
    if pdfium.FPDFPage_GetAnnotCount(page.raw) <= 0:
        return False
    return bool(pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY) == pdfium.FLATTEN_SUCCESS)


def with_ticks(words: tuple[Word, ...], ticks: tuple[Rect, ...], frame: PdfFrame) -> tuple[Word, ...]:
    """The words with a tick in each ticked box that holds none yet."""
    boxes = [frame.box(*rect) for rect in ticks]
    bare = [b for b in boxes if not any(b.holds(*w.box.centre) for w in words)]
    return words + tuple(Word(TICK, rounded(b)) for b in bare)
