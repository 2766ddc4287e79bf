"""Which format is opened by what: one line each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from evidence.read.faults import PageFaultError
from evidence.read.image import ImageFile
from evidence.read.layer import Opened
from evidence.read.pdf import PdfFile
from evidence.read.plain import PlainFile
from evidence.read.protocol import Setup


def _picture(path: Path, setup: Setup) -> Opened:
    return ImageFile(path, setup.pages, setup.page_pixels)


OPENERS: dict[str, Callable[[Path, Setup], Opened]] = {
    "application/pdf": lambda path, setup: PdfFile(path, setup.pages),
    "image/png": _picture,
    "image/jpeg": _picture,
    "image/tiff": _picture,
    "text/plain": lambda path, setup: PlainFile(path, setup.pages),
}


def opened(path: Path, media_type: str, setup: Setup) -> Opened:
    """Open a file of the spool by its media type. Raises ``PageFaultError``."""
    opener = OPENERS.get(media_type)
    if opener is None:
        raise PageFaultError("unsupported", "format not supported yet")
    return opener(path, setup)
