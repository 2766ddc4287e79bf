"""Which format is opened by what: one line each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from evidence.read.faults import PageFaultError
from evidence.read.image import ImageFile
from evidence.read.layer import Opened
from evidence.read.native import csv_file, docx, html_file, xls, xlsx, xml_file
from evidence.read.pdf import PdfFile
from evidence.read.plain import PlainFile
from evidence.read.protocol import Setup


def _picture(path: Path, setup: Setup) -> Opened:
    return ImageFile(path, setup.pages, setup.page_pixels)


OFFICE = "application/vnd.openxmlformats-officedocument."

OPENERS: dict[str, Callable[[Path, Setup], Opened]] = {
    "application/pdf": lambda path, setup: PdfFile(path, setup.pages),
    "image/png": _picture,
    "image/jpeg": _picture,
    "image/tiff": _picture,
    "image/heic": _picture,
    "image/webp": _picture,
    "image/gif": _picture,
    "image/bmp": _picture,
    "text/plain": lambda path, setup: PlainFile(path, setup.pages),
    "text/csv": lambda path, setup: csv_file.opened(path, setup.pages),
    "text/html": lambda path, setup: html_file.opened(path, setup.pages, setup.page_pixels),
    "application/xml": lambda path, setup: xml_file.opened(path, setup.pages),
    "application/vnd.ms-excel": lambda path, setup: xls.opened(path, setup.pages, setup.page_pixels),
    f"{OFFICE}spreadsheetml.sheet": lambda path, setup: xlsx.opened(path, setup.pages, setup.page_pixels),
    f"{OFFICE}wordprocessingml.document": lambda path, setup: docx.opened(path, setup.pages, setup.page_pixels),
}


def opened(path: Path, media_type: str, setup: Setup) -> Opened:
    """Open a file of the spool by its media type. Raises ``PageFaultError``."""
    opener = OPENERS.get(media_type)
    if opener is None:
        raise PageFaultError("unsupported", "format not supported yet")
    return opener(path, setup)
