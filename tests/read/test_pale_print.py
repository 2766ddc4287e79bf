"""Pale and coloured print on scans: it is read, or it is said that it isn't."""

from __future__ import annotations

import io
from pathlib import Path

import cv2
import numpy as np
import pypdfium2
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence.read.engines import Engines
from evidence.read.page import read_page
from evidence.read.pdf import PdfFile
from evidence.read.protocol import PageRead, Setup
from tests.read.papers import HIGH, WIDE, pdf, text, written

Colour = tuple[float, float, float]
PRINT = ("Bond number 9912 3377", "Balance due USD 8,120.50")


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines("auto")


def scanned(colour: Colour, size: int = 11, lines: tuple[str, ...] = PRINT, *, stamp: bool = False) -> bytes:
    """A scan in colour with noise: an invoice in black, and below it lines in another colour."""

    def draw(canvas: Canvas) -> None:
        written(canvas)
        canvas.setFillColorRGB(*colour)
        canvas.setFont("Helvetica", size)
        for row, line in enumerate(lines):
            canvas.drawString(72, HIGH - 400 - 2 * size * row, line)

    sheet = pypdfium2.PdfDocument(pdf(draw))[0].render(scale=200 / 72).to_numpy()[:, :, :3].copy()
    if stamp:
        cv2.rectangle(sheet, (900, 1400), (1200, 1500), (40, 40, 220), 4)
        cv2.putText(sheet, "PAID", (940, 1475), cv2.FONT_HERSHEY_SIMPLEX, 2.5, (40, 40, 220), 4)
    noisy = np.clip(sheet + np.random.default_rng(5).normal(0, 4, sheet.shape), 0, 255).astype(np.uint8)
    held = io.BytesIO()
    Image.fromarray(noisy[:, :, ::-1]).save(held, "JPEG", quality=80)
    held.seek(0)
    return pdf(lambda canvas: canvas.drawImage(ImageReader(held), 0, 0, WIDE, HIGH))


def read(folder: Path, engines: Engines, data: bytes) -> PageRead:
    (folder / "paper").write_bytes(data)
    file = PdfFile(folder / "paper", 10)
    try:
        return read_page(file, 1, Setup("", "auto", 200, 100, 0, 40_000_000, 100), engines)
    finally:
        file.close()


@pytest.mark.parametrize(
    "colour",
    [(1.0, 0.9, 0.0), (0.63, 0.78, 1.0), (1.0, 0.67, 0.24), (0.8, 0.8, 0.8)],
    ids=["yellow", "pale blue", "orange", "light gray"],
)
def test_print_in_a_pale_colour_is_read_with_its_place(tmp_path: Path, engines: Engines, colour: Colour) -> None:
    said = read(tmp_path, engines, scanned(colour))
    assert "HX-2026-0417" in text(said.page) and "9912" in text(said.page)
    assert "pale print" in said.page.cleaning and said.problems == ()
    amount = next(w for w in said.page.words if w.text == "8,120.50")
    assert amount.box.bottom == pytest.approx(422, abs=3) and amount.confidence >= 0.8


def test_a_page_of_yellow_print_alone_is_not_blank(tmp_path: Path, engines: Engines) -> None:
    light = pdf(lambda c: (c.setFillColorRGB(1, 0.96, 0.47), c.drawString(72, 600, "Released against bond 9912"))[1])
    sheet = pypdfium2.PdfDocument(light)[0].render(scale=200 / 72).to_numpy()[:, :, ::-1][:, :, -3:]
    picture = Image.fromarray(np.ascontiguousarray(sheet))
    said = read(tmp_path, engines, pdf(lambda c: c.drawImage(ImageReader(picture), 0, 0, WIDE, HIGH)))
    assert "9912" in text(said.page)


def test_a_scan_in_black_alone_is_read_once(tmp_path: Path, engines: Engines) -> None:
    said = read(tmp_path, engines, scanned((0.0, 0.0, 0.0)))
    assert "9912" in text(said.page) and "pale print" not in said.page.cleaning and said.problems == ()


def test_a_large_pale_word_behind_the_lines_is_told_apart_from_them(tmp_path: Path, engines: Engines) -> None:
    said = read(tmp_path, engines, scanned((0.8, 0.8, 0.8), 48, ("SPECIMEN COPY",)))
    assert "SPECIMEN" not in text(said.page)
    assert [(p.code, "SPECIMEN" in p.reason) for p in said.problems] == [("slanted", True)]


def test_a_stamp_in_coloured_ink_is_said_to_be_unread(tmp_path: Path, engines: Engines) -> None:
    said = read(tmp_path, engines, scanned((0.0, 0.0, 0.0), stamp=True))
    assert "PAID" not in text(said.page)
    assert [p.code for p in said.problems] == ["stamp-unread"]
