"""Scanned pages: whatever the scanner did, the words are found, and stand where they stand on the page."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from reportlab.pdfgen.canvas import Canvas

from evidence.read.engines import Engines
from evidence.read.ocr.boxed import boxed
from evidence.read.ocr.gutter import gutter
from evidence.read.ocr.overlay import plain_ink
from evidence.read.ocr.ruled import ruled
from evidence.read.ocr.skew import lean
from evidence.read.ocr.specks import without_specks
from evidence.read.ocr.square import corners
from evidence.read.scan import Scanned, scanned
from evidence.read.sheet import prepared, prepared_again
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


def test_the_grain_of_a_sensor_is_smoothed_and_costs_no_word(engines: Engines, clean: Gray) -> None:
    noise = np.random.default_rng(7).normal(0, 30, clean.shape)
    found = scanned(np.clip(clean + noise, 0, 255).astype(np.uint8), WIDE, HIGH, engines)
    assert "grain" in found.cleaning
    assert words(found) >= PRINTED


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


def on_a_table(
    clean: Gray, corners: list[tuple[float, float]], size: tuple[int, int]
) -> tuple[Gray, NDArray[np.float64]]:
    """The page photographed from a slant on a dark table (size: width, height), and the matrix that did it."""
    height, width = clean.shape
    source = np.array([(0, 0), (width, 0), (width, height), (0, height)], dtype=np.float32)
    matrix = cv2.getPerspectiveTransform(source, np.array(corners, dtype=np.float32))
    photo = cv2.warpPerspective(clean, matrix, size, flags=cv2.INTER_AREA, borderValue=60)
    return np.asarray(photo * 0.75, dtype=np.uint8), np.asarray(matrix, dtype=np.float64)


def test_a_slanted_photograph_is_made_square_and_its_boxes_lie_on_the_photograph(engines: Engines, clean: Gray) -> None:
    photo, matrix = on_a_table(clean, [(190, 110), (1720, 180), (1810, 2330), (90, 2220)], (1900, 2450))
    size = photo.shape[1] * 0.36, photo.shape[0] * 0.36
    found = scanned(photo, *size, engines)
    assert any(step.startswith("square ") for step in found.cleaning)
    assert words(found) >= PRINTED
    straight = box(scanned(clean, WIDE, HIGH, engines), "45,210.00").centre
    x, y, w = (matrix @ np.array([*(v / 0.36 for v in straight), 1.0])).tolist()
    assert box(found, "45,210.00").holds(x / w * 0.36, y / w * 0.36)


def test_a_photograph_is_cut_the_same_way_when_its_crops_are_read_again(clean: Gray) -> None:
    photo, _ = on_a_table(clean, [(190, 110), (1720, 180), (1810, 2330), (90, 2220)], (1900, 2450))
    size = photo.shape[1] * 0.36, photo.shape[0] * 0.36
    first = prepared(photo, *size)
    again = prepared_again(photo, *size, 0, first.steps)
    assert np.allclose(first.matrix, again.matrix, atol=0.6)
    left, top, right, bottom = again.pixels(first.box(400, 300, 520, 330))
    assert (left + right, top + bottom) == pytest.approx((920, 630), abs=4)


def test_a_page_that_hangs_over_the_picture_keeps_its_cut_side_parallel(clean: Gray) -> None:
    photo, _ = on_a_table(clean, [(150, -160), (1700, -120), (1790, 2200), (110, 2150)], (1900, 2350))
    found = corners(photo)
    assert found is not None
    assert np.abs(found[2:] - np.array([(1790, 2200), (110, 2150)])).max() < 15
    slope = (found[1, 1] - found[0, 1]) / (found[1, 0] - found[0, 0])
    assert slope == pytest.approx(50 / 1680, abs=0.01)


def test_shade_across_a_scan_is_no_edge_of_a_page(clean: Gray) -> None:
    light = np.linspace(1.0, 0.3, clean.shape[1])[None, :] * np.linspace(1.0, 0.8, clean.shape[0])[:, None]
    assert corners((clean * light).astype(np.uint8)) is None
    assert corners(clean) is None


def form(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 9)
    for row, option in enumerate(("Corporation", "Partnership", "Limited company", "Individual")):
        y = 600 - 20 * row
        canvas.rect(72, y, 8, 8)
        canvas.drawString(86, y + 1, option)
    for ticked in (580, 540):
        canvas.line(73.5, ticked + 1.5, 78.5, ticked + 6.5)
        canvas.line(73.5, ticked + 6.5, 78.5, ticked + 1.5)
    canvas.drawString(72, 500, "DOB BOOK 0808 DODGE OBLIGATION QUOTA 800.80 88,088")


@pytest.mark.parametrize("dpi", [150, 200, 300])
def test_ticks_are_seen_beside_their_options_and_letters_are_no_boxes(engines: Engines, dpi: int) -> None:
    found = scanned(pixels(pdf(form), dpi), WIDE, HIGH, engines)
    marks = {round(w.box.centre[1]): w.text for w in found.words if w.text in "☒☐"}
    assert marks == {188: "☐", 208: "☒", 228: "☐", 248: "☒"}
    assert {"Corporation", "Partnership", "DODGE", "800.80", "88,088"} <= words(found)


def side_by_side(canvas: Canvas) -> None:
    written(canvas, LINES, 40)
    written(canvas, tuple(line[::-1].upper() for line in LINES), 460)


def test_two_pages_on_one_scan_are_read_one_after_the_other(engines: Engines) -> None:
    spread = pixels(pdf(side_by_side, size=(842, 595 + 197)), 150)[: round(595 * 150 / 72)]
    found = scanned(spread, 842, 595, engines)
    assert any(step.startswith("two pages") for step in found.cleaning)
    sides = [w.box.centre[0] < 421 for w in found.words]
    assert sides == sorted(sides, reverse=True)
    assert box(found, "45,210.00").centre[0] < 421


def test_a_wide_table_ruled_across_is_one_page() -> None:
    page = np.full((900, 1300), 255, dtype=np.uint8)
    for row in range(10):
        for n in range(12):
            for left in (60, 760):
                cv2.rectangle(page, (left + 36 * n, 200 + 40 * row), (left + 12 + 36 * n, 216 + 40 * row), 0, -1)
    assert gutter(page, ()) is not None
    assert gutter(page, [(50.0, 190.0, 1250.0, 192.0)]) is None
    assert gutter(page[:, :1000], ()) is None


STROKES = {
    "王": ((0, 0, 8, 0), (0, 4, 8, 4), (0, 8, 8, 8), (4, 0, 4, 8)),
    "田": ((0, 0, 8, 0), (0, 8, 8, 8), (0, 0, 0, 8), (8, 0, 8, 8), (0, 4, 8, 4), (4, 0, 4, 8)),
    "中": ((0, 2, 8, 2), (0, 6, 8, 6), (0, 2, 0, 6), (8, 2, 8, 6), (4, 0, 4, 9)),
    "山": ((0, 3, 0, 8), (8, 3, 8, 8), (0, 8, 8, 8), (4, 0, 4, 8)),
    "工": ((0, 0, 8, 0), (0, 8, 8, 8), (4, 0, 4, 8)),
    "土": ((1, 3, 7, 3), (0, 8, 8, 8), (4, 0, 4, 8)),
    "日": ((1, 0, 7, 0), (1, 4, 7, 4), (1, 8, 7, 8), (1, 0, 1, 8), (7, 0, 7, 8)),
}
"""Chinese characters of straight strokes, in ninths of their height."""


def brushed(page: Gray, characters: str, left: int, top: int, size: int = 34) -> Gray:
    """The page with a line of Chinese characters."""
    for n, character in enumerate(characters):
        for x0, y0, x1, y1 in STROKES[character]:
            at = left + round(n * 1.12 * size)
            start, end = ((at + round(x * size / 9), top + round(y * size / 9)) for x, y in ((x0, y0), (x1, y1)))
            cv2.line(page, start, end, 0, 3)
    return page


def test_chinese_characters_are_no_tick_boxes() -> None:
    assert boxed(brushed(np.full((200, 600), 255, dtype=np.uint8), "田日田田中王田", 40, 60), 200) == ()


def test_chinese_lines_on_an_english_page_are_read_and_the_english_stays(engines: Engines, clean: Gray) -> None:
    page = brushed(clean.copy(), "中山王田土工", 200, 900)
    page = brushed(page, "王中日田山土", 200, 1000)
    found = scanned(page, WIDE, HIGH, engines)
    chinese = {c for w in found.words for c in w.text if "\u4e00" <= c <= "\u9fff"}
    assert len(chinese & set(STROKES)) >= 4
    assert words(found) >= PRINTED
    assert ("chi_sim" in found.engine) == (engines.chinese is not None)


def headed(canvas: Canvas) -> None:
    """An invoice with bold captions, ruled."""
    written(canvas)
    canvas.setFont("Helvetica-Bold", 9)
    for row, caption in enumerate(("Velvet Finch Imports Corporation", "Contract Number", "Description of Goods")):
        canvas.drawString(72, 400 - 20 * row, caption)
    canvas.line(72, 420, 540, 420)


@pytest.mark.parametrize("dpi", [100, 84])
def test_print_of_few_pixels_is_read_and_not_taken_for_ruling_lines(engines: Engines, dpi: int) -> None:
    found = scanned(pixels(pdf(headed), dpi), WIDE, HIGH, engines)
    wanted = {w for line in LINES for w in line.split()} | set(
        "Velvet Finch Imports Contract Number Description".split()
    )
    assert len(wanted - words(found)) <= 1, wanted - words(found)
    assert box(found, "COMMERCIAL").x0 == pytest.approx(72, abs=2)
    assert len(found.rules) == 1


def test_a_page_of_few_pixels_is_enlarged_the_same_way_when_it_is_read_again() -> None:
    small = pixels(pdf(headed), 100)
    sheet = prepared(small, WIDE, HIGH)
    again = prepared_again(small, WIDE, HIGH, 0, sheet.steps)
    assert sheet.steps[0].startswith("enlarged") and np.array_equal(sheet.gray, again.gray)


def test_noise_is_not_enlarged() -> None:
    noise = np.random.default_rng(3).integers(0, 255, (1400, 1400)).astype(np.uint8)
    assert not any(step.startswith("enlarged") for step in prepared(noise, WIDE, HIGH).steps)


def test_light_print_on_dark_is_read(engines: Engines, clean: Gray) -> None:
    negative = np.asarray(255 - clean, dtype=np.uint8)
    found = scanned(negative, WIDE, HIGH, engines)
    assert {w for line in LINES for w in line.split()} <= words(found)
    assert found.cleaning[0] == "negative"
    assert np.array_equal(
        prepared_again(negative, WIDE, HIGH, 0, found.cleaning).gray, prepared(clean, WIDE, HIGH).gray
    )
