"""Scanned pages: whatever the scanner did, the words are found, and stand where they stand on the page."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from reportlab.pdfgen.canvas import Canvas

from evidence.read.engines import Engines
from evidence.read.ocr.overlay import plain_ink
from evidence.read.ocr.ruled import ruled
from evidence.read.ocr.skew import lean
from evidence.read.ocr.specks import without_specks
from evidence.read.scan import Scanned, scanned
from evidence.records.places import Box
from tests.read.papers import HIGH, LINES, WIDE, Gray, askew, invoice, pdf, pixels, written


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines("auto")


@pytest.fixture(scope="module")
def clean() -> Gray:
    return pixels(invoice())


def words(found: Scanned) -> set[str]:
    return {w.text for w in found.words}


def box(found: Scanned, wanted: str) -> Box:
    return next(w.box for w in found.words if w.text == wanted)


PRINTED = set(" ".join(LINES).split())


def test_every_word_of_a_clean_scan_is_read_where_it_stands(engines: Engines, clean: Gray) -> None:
    found = scanned(clean, WIDE, HIGH, engines)
    assert words(found) >= PRINTED
    assert found.rotation == 0
    number = box(found, "12-3456789")
    assert abs(number.centre[1] - (80 + 4 * 24 - 4)) < 3
    assert number.x0 > 72 + 70


def test_a_leaning_page_is_levelled_and_its_boxes_lean_with_it(engines: Engines, clean: Gray) -> None:
    found = scanned(askew(clean, 2.0), WIDE, HIGH, engines)
    assert words(found) >= PRINTED
    assert "level 2" in " ".join(found.cleaning)
    matrix = cv2.getRotationMatrix2D((WIDE / 2, HIGH / 2), -2.0, 1.0)
    straight = box(scanned(clean, WIDE, HIGH, engines), "45,210.00").centre
    x, y = (matrix @ np.array([*straight, 1.0])).tolist()
    assert box(found, "45,210.00").holds(x, y)


@pytest.mark.parametrize("degrees", [-3.0, -1.2, 0.0, 0.8, 2.5])
def test_the_lean_of_a_page_is_measured(clean: Gray, degrees: float) -> None:
    assert lean(askew(clean, degrees)) == pytest.approx(degrees, abs=0.15)


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_fed_in_by_another_edge_is_set_upright(engines: Engines, clean: Gray, turn: int) -> None:
    fed = np.ascontiguousarray(np.rot90(clean, turn // 90))  # turned against the clock, so undone with it
    size = (WIDE, HIGH) if turn == 180 else (HIGH, WIDE)
    found = scanned(fed, *size, engines)
    assert (found.rotation, found.width, found.height) == (turn, WIDE, HIGH)
    assert words(found) >= PRINTED


def test_shade_across_the_page_costs_no_word(engines: Engines, clean: Gray) -> None:
    light = np.linspace(1.0, 0.45, clean.shape[1])[None, :] * np.linspace(1.0, 0.8, clean.shape[0])[:, None]
    found = scanned((clean * light).astype(np.uint8), WIDE, HIGH, engines)
    assert "background" in found.cleaning
    assert words(found) >= PRINTED


def test_salt_and_pepper_are_taken_away_and_points_stay(engines: Engines, clean: Gray) -> None:
    dice = np.random.default_rng(7).random(clean.shape)
    noisy = np.where(dice < 0.01, 0, np.where(dice > 0.99, 255, clean)).astype(np.uint8)
    found = scanned(noisy, WIDE, HIGH, engines)
    assert "specks" in found.cleaning
    assert {"12-3456789", "45,210.00", "HX-2026-0417", "MSKU1234565"} <= words(found)


def test_a_clean_page_is_left_as_it_is(engines: Engines, clean: Gray) -> None:
    assert not {"specks", "background", "stamps"} & set(scanned(clean, WIDE, HIGH, engines).cleaning)


def test_a_comma_is_no_speck() -> None:
    page = np.full((400, 400), 255, dtype=np.uint8)
    for n in range(14):
        cv2.rectangle(page, (20 + 24 * n, 100), (30 + 24 * n, 116), 0, -1)  # letters
    page[114:116, 33:35] = 0  # a point at the first letter's foot
    page[300:302, 200:202] = 0  # dust
    after = without_specks(page)
    assert after[115, 34] == 0
    assert after[301, 201] == 255


def stamped(clean: Gray, ink: tuple[int, int, int]) -> NDArray[np.uint8]:
    """A ring in coloured ink over the buyer's line."""
    page = np.repeat(clean[:, :, None], 3, axis=2).copy()
    ring = np.full_like(page, 255)
    cv2.circle(ring, (420, 440), 110, ink, 7)
    cv2.circle(ring, (420, 440), 60, ink, 5)
    return (page.astype(np.float32) * ring / 255).astype(np.uint8)


@pytest.mark.parametrize("ink", [(40, 30, 200), (170, 60, 40)], ids=["red", "blue"])
def test_a_coloured_seal_goes_and_the_print_under_it_stays(
    engines: Engines, clean: Gray, ink: tuple[int, int, int]
) -> None:
    gray, found = plain_ink(stamped(clean, ink))
    assert found
    assert words(scanned(gray, WIDE, HIGH, engines)) >= PRINTED


def test_coloured_print_is_no_stamp(clean: Gray) -> None:
    page = np.repeat(clean[:, :, None], 3, axis=2).copy()
    page[page[:, :, 0] < 128] = (160, 40, 30)
    gray, found = plain_ink(page)
    assert not found
    assert gray.min() < 100


def table(canvas: Canvas) -> None:
    written(canvas)
    canvas.setFont("Helvetica", 10)
    for row in range(4):
        canvas.line(72, 300 + 20 * row, 500, 300 + 20 * row)
    for column in (72, 200, 330, 500):
        canvas.line(column, 300, column, 360)
    for row, amount in enumerate(("4,076.50", "1,250.00", "310.25")):
        canvas.drawString(73.5, 306 + 20 * row, "1825")
        canvas.drawString(203, 306 + 20 * row, "Hose reel")
        canvas.drawRightString(499, 306 + 20 * row, amount)


def test_ruling_lines_are_found_and_leave_nothing_on_the_figures(engines: Engines) -> None:
    found = scanned(pixels(pdf(table)), WIDE, HIGH, engines)
    level = [r for r in found.rules if r.width > r.height]
    upright = [r for r in found.rules if r.width < r.height]
    assert [round(r.centre[1]) for r in level] == pytest.approx([432, 452, 472, 492], abs=1)
    assert sorted(round(r.centre[0]) for r in upright) == pytest.approx([72, 200, 330, 500], abs=1)
    assert {"4,076.50", "1,250.00", "310.25"} <= words(found)
    assert not any(set("|[]_") & set(w) for w in words(found))


def test_bold_letters_standing_close_are_no_ruling_line() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Courier-Bold", 11)
        for row in range(8):
            canvas.drawString(72, 700 - 20 * row, "Commercial Invoice Measurement Container Number")

    assert ruled(pixels(pdf(draw), 150), 150) == ()
