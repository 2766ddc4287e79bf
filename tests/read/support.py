"""Small papers drawn for a test, and the readers that read them."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence.read import Readers
from evidence.records.pages import Page, Word
from evidence.records.places import Box
from evidence.records.sources import FileReading, SourceFile
from evidence.settings import ReadSettings

DPI = 150
LETTER = (
    "COMMERCIAL INVOICE 2026",
    "Seller Amber Reach Trading Limited",
    "Buyer Copper Hollow Imports",
    "Total 45210.00",
)
"""A paper of four lines."""


class Desk:
    """Readers with the spool they read from."""

    def __init__(self, spool: Path, settings: ReadSettings | None = None) -> None:
        self.spool = spool
        self.readers = Readers(settings or ReadSettings(jobs=1, cache=None), spool)

    def __enter__(self) -> Desk:
        self.readers.__enter__()
        return self

    def __exit__(self, *_: object) -> None:
        self.readers.__exit__()

    def source(self, name: str, data: bytes, media_type: str = "application/pdf") -> SourceFile:
        digest = hashlib.sha256(data).hexdigest()
        (self.spool / digest).write_bytes(data)
        return SourceFile(name, digest, len(data), media_type)

    def read(self, name: str, data: bytes, media_type: str = "application/pdf") -> FileReading:
        (reading,) = self.readers.read([self.source(name, data, media_type)], None, None)
        return reading


def settings(**changes: object) -> ReadSettings:
    return replace(ReadSettings(jobs=1, cache=None), **changes)  # type: ignore[arg-type]


def digital(*pages: Sequence[str], turn: int = 0, lock: str | None = None) -> bytes:
    """A PDF with a text layer: 12-point lines from 72 points from the left, the first 100 points from the top."""
    held = io.BytesIO()
    size = (792, 612) if turn in (90, 270) else (612, 792)  # the library swaps them for pages that are turned
    canvas = Canvas(held, pagesize=size, invariant=1, encrypt=lock)
    for lines in pages:
        canvas.setPageRotation(turn)
        canvas.setFont("Helvetica", 12)
        for row, line in enumerate(lines):
            canvas.drawString(72, 692 - 20 * row, line)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def picture(lines: Sequence[str], size: tuple[int, int] = (900, 500)) -> tuple[Image.Image, dict[str, Box]]:
    """Print on white paper at ``DPI``, and the true box of each word in points."""
    image = Image.new("L", size, 255)
    draw, font = ImageDraw.Draw(image), ImageFont.load_default(30)
    boxes: dict[str, Box] = {}
    for row, line in enumerate(lines):
        x = 60.0
        for word in line.split():
            left, top, right, bottom = draw.textbbox((x, 60 + 70 * row), word, font=font)
            draw.text((x, 60 + 70 * row), word, fill=0, font=font)
            boxes[word] = Box(*(v * 72 / DPI for v in (left, top, right, bottom)))
            x = right + 12
    return image, boxes


def scan(*images: Image.Image) -> bytes:
    """A PDF of pictures alone."""
    held = io.BytesIO()
    canvas = Canvas(held, invariant=1)
    for image in images:
        width, height = (v * 72 / DPI for v in image.size)
        canvas.setPageSize((width, height))
        canvas.drawImage(ImageReader(image), 0, 0, width, height)
        canvas.showPage()
    canvas.save()
    return held.getvalue()


def encoded(image: Image.Image, kind: str, *more: Image.Image) -> bytes:
    held = io.BytesIO()
    extra = {"save_all": True, "append_images": list(more)} if more else {}
    image.save(held, kind, dpi=(DPI, DPI), **extra)
    return held.getvalue()


def texts(page: Page) -> list[str]:
    return [w.text for w in page.words]


def word(page: Page, text: str) -> Word:
    return next(w for w in page.words if w.text == text)


def near(found: Box, true: Box, by: float) -> bool:
    pairs = zip((found.x0, found.top, found.x1, found.bottom), (true.x0, true.top, true.x1, true.bottom), strict=True)
    return all(abs(a - b) <= by for a, b in pairs)


def workers() -> set[int]:
    """The reader processes of this program that are alive."""
    found = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                command = (entry / "cmdline").read_bytes()
            except OSError:
                continue
            if parent == os.getpid() and b"evidence.read.worker" in command:
                found.add(int(entry.name))
    return found
