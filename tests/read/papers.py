"""Small real papers for the tests of reading: drawn as PDF, scanned by rendering them."""

from __future__ import annotations

import ctypes
import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence.records.pages import Page, Word
from evidence.records.sources import SourceFile

WIDE, HIGH = 612.0, 792.0
LINES = (
    "COMMERCIAL INVOICE",
    "Invoice No. HX-2026-0417",
    "Seller: Brightwater Garden Tools Co., Ltd.",
    "Buyer: Larkspur Home Supply LLC",
    "Importer number 12-3456789",
    "Container MSKU1234565",
    "Payment within thirty days after the bill of lading date",
    "Total amount USD 45,210.00",
)
Gray = NDArray[np.uint8]


def pdf(draw: Callable[[Canvas], None], *, size: tuple[float, float] = (WIDE, HIGH), pages: int = 1) -> bytes:
    """A PDF whose pages are all drawn by ``draw``."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for _ in range(pages):
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def written(canvas: Canvas, lines: Sequence[str] = LINES, left: float = 72, top: float = 80) -> None:
    """Lines of 11 points, one every 24 points down from ``top``."""
    canvas.setFont("Helvetica", 11)
    for row, line in enumerate(lines):
        canvas.drawString(left, HIGH - top - 24 * row, line)


def invoice(pages: int = 1) -> bytes:
    return pdf(written, pages=pages)


def enclosing(paper: bytes, files: Mapping[str, bytes] = {}, pinned: Mapping[str, bytes] = {}) -> bytes:
    """A PDF with files in its list of attachments, and others pinned to its first page as notes."""
    with pypdfium2.PdfDocument(paper) as pdf:
        for name, data in files.items():
            pdf.new_attachment(name).set_data(data)
        page = pdf[0]
        for name, data in pinned.items():
            note = pdfium.FPDFPage_CreateAnnot(page.raw, pdfium.FPDF_ANNOT_FILEATTACHMENT)
            title = (name + "\0").encode("utf-16-le")
            called = ctypes.cast(ctypes.create_string_buffer(title), pdfium.FPDF_WIDESTRING)
            pypdfium2.PdfAttachment(pdfium.FPDFAnnot_AddFileAttachment(note, called), pdf).set_data(data)
            pdfium.FPDFPage_CloseAnnot(note)
        page.close()
        buffer = io.BytesIO()
        pdf.save(buffer)
    return buffer.getvalue()


def locked(password: str, owner: str = "owner") -> bytes:
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1, encrypt=StandardEncryption(password, ownerPassword=owner, canPrint=1))
    written(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def pixels(data: bytes, dpi: float = 200) -> Gray:
    """The first page of a PDF as a scanner sees it."""
    document = pypdfium2.PdfDocument(data)
    return np.array(document[0].render(scale=dpi / 72, grayscale=True).to_pil(), dtype=np.uint8)


def scan(*pages: Gray, dpi: float = 200) -> bytes:
    """A PDF with nothing but pictures."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, invariant=1)
    for gray in pages:
        wide, high = gray.shape[1] * 72 / dpi, gray.shape[0] * 72 / dpi
        canvas.setPageSize((wide, high))
        canvas.drawImage(ImageReader(Image.fromarray(gray)), 0, 0, wide, high)
        canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def askew(gray: Gray, degrees: float) -> Gray:
    """Fed in clockwise by so many degrees."""
    height, width = gray.shape
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), -degrees, 1.0)
    return np.asarray(cv2.warpAffine(gray, matrix, (width, height), borderValue=255), dtype=np.uint8)


def picture(gray: Gray, form: str, dpi: float | None = 200) -> bytes:
    buffer = io.BytesIO()
    stated = {} if dpi is None else {"dpi": (dpi, dpi)}
    Image.fromarray(gray).save(buffer, form, **stated)
    return buffer.getvalue()


def put(folder: Path, name: str, data: bytes, media_type: str = "application/pdf") -> SourceFile:
    """A file laid into a spool."""
    folder.mkdir(parents=True, exist_ok=True)
    sha256 = hashlib.sha256(data).hexdigest()
    (folder / sha256).write_bytes(data)
    return SourceFile(name, sha256, len(data), media_type)


def text(page: Page) -> str:
    return " ".join(w.text for w in page.words)


def word(page: Page, wanted: str) -> Word:
    return next(w for w in page.words if w.text == wanted)
