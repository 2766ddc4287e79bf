"""Print that gives no word: faded pages, scans with a footer of text, letters drawn as outlines, print like paper."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from evidence.read.blank import blank
from evidence.read.pdf_second import SecondReader
from evidence.records.sources import Status
from tests.read.papers import HIGH, LINES, WIDE, Gray, invoice, pdf, pixels, scan, text, written
from tests.read.support import Desk

FOOTER = "Scanned by the copier of Example House on the second floor, page 1 of 1"


@pytest.fixture(scope="module")
def clean() -> Gray:
    return pixels(invoice(), 200)


def faded(gray: Gray, level: int) -> Gray:
    return np.asarray(np.where(gray < 128, level, 252), dtype=np.uint8)


def noisy(gray: Gray, by: float) -> Gray:
    noise = np.random.default_rng(3).normal(0, by, gray.shape)
    return np.asarray(np.clip(gray + noise, 0, 255), dtype=np.uint8)


def footed(gray: Gray) -> bytes:
    """A scan above a line of text."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(ImageReader(Image.fromarray(gray)), 0, 40, WIDE, HIGH - 40)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(72, 20, FOOTER)

    return pdf(draw)


def outlined(canvas: Canvas) -> None:
    """A page whose letters are filled paths, with a footer of text."""
    ink = (pixels(invoice(), 300) < 128).astype(np.uint8)
    outlines, above = cv2.findContours(ink, cv2.RETR_CCOMP, cv2.CHAIN_APPROX_NONE)
    for number in np.flatnonzero(above[0][:, 3] < 0).tolist():
        path = canvas.beginPath()
        for part in (number, *np.flatnonzero(above[0][:, 3] == number).tolist()):
            points = outlines[part][::2, 0] * 72 / 300
            path.moveTo(points[0][0], HIGH - points[0][1])
            for x, y in points[1:]:
                path.lineTo(x, HIGH - y)
            path.close()
        canvas.drawPath(path, stroke=0, fill=1, fillMode=0)
    canvas.setFont("Helvetica", 9)
    canvas.drawString(72, 30, FOOTER)


def test_a_faded_page_behind_a_dark_one_is_read(desk: Desk, clean: Gray) -> None:
    reading = desk.read("two.pdf", scan(clean, faded(clean, 210)))
    assert "HX-2026-0417" in text(reading.pages[1])


def test_paper_noise_and_what_shines_through_from_the_back_are_no_print(clean: Gray) -> None:
    paper = np.full_like(clean, 245)
    shaded = np.asarray(paper - np.linspace(0, 40, paper.shape[1]), dtype=np.uint8)
    for empty in (paper, noisy(paper, 6), shaded, faded(np.fliplr(clean), 236)):
        assert blank(empty)
    assert not blank(noisy(faded(clean, 205), 4))


def test_a_scan_too_blurred_to_be_read_is_not_hidden_by_a_footer_of_text(desk: Desk, clean: Gray) -> None:
    blurred = np.asarray(cv2.GaussianBlur(clean, (0, 0), 6), dtype=np.uint8)
    reading = desk.read("blurred.pdf", footed(blurred))
    assert FOOTER.split(maxsplit=1)[0] in text(reading.pages[0])
    assert reading.status == "partial"
    assert [p.code for p in reading.problems] == ["unread-print"]


def test_a_letterhead_behind_a_letter_leaves_it_read(desk: Desk) -> None:
    def draw(canvas: Canvas) -> None:
        head = np.full((1100, 850), 255, dtype=np.uint8)
        cv2.circle(head, (760, 80), 40, 120, -1)
        canvas.drawImage(ImageReader(Image.fromarray(head)), 0, 0, WIDE, HIGH)
        written(canvas, LINES, top=150)

    assert desk.read("letter.pdf", pdf(draw)).status == "read"


def test_a_picture_in_which_nothing_could_be_read_is_told(desk: Desk, clean: Gray) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas, LINES, top=560)
        mess = noisy(clean[:700], 200)
        canvas.drawImage(ImageReader(Image.fromarray(mess)), 30, 450, 500, 300)

    reading = desk.read("mess.pdf", pdf(draw))
    assert [(p.code, p.page) for p in reading.problems] == [("picture-unread", 1)]
    assert reading.status == "read"


def test_letters_drawn_as_outlines_are_read_beside_a_footer_of_text(desk: Desk) -> None:
    reading = desk.read("outlines.pdf", pdf(outlined))
    said = text(reading.pages[0])
    assert FOOTER in said
    assert {"HX-2026-0417", "MSKU1234565"} <= set(said.split())


@pytest.mark.parametrize(("gray", "told"), [(0.98, True), (0.94, True), (0.85, False)])
def test_print_as_good_as_white_is_hidden_and_light_gray_print_is_read(desk: Desk, gray: float, told: bool) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        canvas.setFillGray(gray)
        canvas.drawString(72, 300, "Pay to account 998877665544")

    (page,) = desk.read("pale.pdf", pdf(draw)).pages
    assert ("998877665544" not in text(page)) == told
    assert any("998877665544" in h.text for h in page.hidden) == told


def test_white_print_on_a_dark_ground_is_read(desk: Desk) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        canvas.rect(60, 290, 400, 30, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(72, 300, "Pay to account 998877665544")

    (page,) = desk.read("reversed.pdf", pdf(draw)).pages
    assert "998877665544" in text(page)


def test_the_second_reader_gives_nothing_from_beyond_the_page(desk: Desk) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas, LINES[:1])
        canvas.drawString(-300, 300, "Beyond")
        canvas.drawString(72, -40, "Below")

    source = desk.source("off.pdf", pdf(draw))
    words = SecondReader(desk.spool / source.sha256).words(1)
    assert [w.text for w in words] == LINES[0].split()


def test_a_scan_so_coarse_that_letters_may_be_misread_is_only_partly_read(desk: Desk) -> None:
    for dpi, status in ((50, Status.PARTIAL), (110, Status.READ)):
        reading = desk.read(f"{dpi}.pdf", scan(pixels(invoice(), dpi), dpi=dpi))
        assert reading.status is status, (dpi, reading.reason, reading.pages[0].cleaning)
    assert "300 dpi" in desk.read("50.pdf", scan(pixels(invoice(), 50), dpi=50)).problems[0].next_step
