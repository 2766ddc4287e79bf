"""Files that lie in a PDF: in its list of attachments (portfolios too), or pinned to a page as a note (ISO 32000-1,
7.11.4 and 12.5.6.15). They are laid into the spool; what they are is for others to say."""

from __future__ import annotations

import contextlib
import ctypes
import hashlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from evidence.read.faults import PageFaultError

MOST = 10_000
"""So many files of one list or page are told of."""

LONGEST_NAME = 1024
Attachment = object
"""PDFium's handle of a file in a PDF; false where there is none."""


def listed(pdf: pypdfium2.PdfDocument) -> tuple[str, ...]:
    """The names in a document's list of attachments, empty where one has none."""
    count = pdfium.FPDFDoc_GetAttachmentCount(pdf.raw)
    return tuple(_name(pdfium.FPDFDoc_GetAttachment(pdf.raw, i)) for i in range(min(count, MOST)))


def too_many(pdf: pypdfium2.PdfDocument) -> str:
    """Why not all files of a document's list are told of, empty where all are."""
    count = pdfium.FPDFDoc_GetAttachmentCount(pdf.raw)
    return f"{count} attachments; {MOST} of them were looked at" if count > MOST else ""


def pinned(page: pypdfium2.PdfPage) -> tuple[str, ...]:
    """The names of files that are pinned to a page as notes; to be asked before the notes are pressed into it."""
    return tuple(_name(file) for file in _pinned(page))


def laid(pdf: pypdfium2.PdfDocument, page: int, index: int, spool: Path, most: int) -> tuple[str, int]:
    """Copy one file to the spool: its hash and size in bytes. ``page`` 0 means the document's own list.

    ``pdf`` is opened for this alone, for notes that were pressed into a page are no longer to be found there. Raises
    ``PageFaultError``: ``bad-entry``, ``too-large`` for more than ``most`` bytes.
    """
    if page == 0:
        return _kept(pdfium.FPDFDoc_GetAttachment(pdf.raw, index), spool, most)
    sheet = pdf[page - 1]
    try:
        for at, file in enumerate(_pinned(sheet)):
            if at == index:
                return _kept(file, spool, most)
    finally:
        sheet.close()
    raise PageFaultError("bad-entry", "the file is no longer there")


def _pinned(page: pypdfium2.PdfPage) -> Iterator[Attachment]:
    for index in range(min(MOST, pdfium.FPDFPage_GetAnnotCount(page.raw))):
        note = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if not note:
            continue
        try:
            if pdfium.FPDFAnnot_GetSubtype(note) == pdfium.FPDF_ANNOT_FILEATTACHMENT:
                yield pdfium.FPDFAnnot_GetFileAttachment(note)
        finally:
            pdfium.FPDFPage_CloseAnnot(note)


def _name(file: Attachment) -> str:
    """A file's name as text that JSON takes; empty where it has none."""
    size = pdfium.FPDFAttachment_GetName(file, None, 0) if file else 0
    if not 2 < size <= 2 * LONGEST_NAME + 2:
        return ""
    buffer = ctypes.create_string_buffer(size)
    pdfium.FPDFAttachment_GetName(file, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return buffer.raw[: size - 2].decode("utf-16-le", "replace")


def _kept(file: Attachment, spool: Path, most: int) -> tuple[str, int]:
    size = ctypes.c_ulong()
    if not file or not pdfium.FPDFAttachment_GetFile(file, None, 0, ctypes.byref(size)):
        raise PageFaultError("bad-entry", "the PDF names the file, but doesn't hold it")
    if size.value > most:
        raise PageFaultError("too-large", f"larger than {most} bytes")
    buffer = ctypes.create_string_buffer(max(1, size.value))
    pdfium.FPDFAttachment_GetFile(file, buffer, size.value, ctypes.byref(size))
    data = memoryview(buffer)[: size.value]
    sha256 = hashlib.sha256(data).hexdigest()
    _written(spool / sha256, data)
    return sha256, size.value


def _written(target: Path, data: memoryview) -> None:
    """Write a file under a name that it has only when whole; one that is there is the same."""
    if target.exists():
        return
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=".copy-")  # made with mode 0600
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(data)
        Path(name).replace(target)
    finally:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)
