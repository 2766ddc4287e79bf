"""What comes off a page: words with boxes as displayed, from text layers, scans, pictures and plain text."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from reportlab.lib.pagesizes import letter
from reportlab.pdfbase.pdfmetrics import stringWidth

from evidence.errors import UsageError
from evidence.records.facts import Question
from evidence.records.pages import NATIVE_CELL
from evidence.records.places import Box
from evidence.records.sources import FileReading, Status
from tests.read.support import DPI, LETTER, Desk, digital, encoded, near, picture, scan, settings, texts, word


@pytest.fixture(scope="module")
def scanned(desk: Desk) -> tuple[FileReading, dict[str, Box]]:
    image, boxes = picture(LETTER)
    return desk.read("scan.pdf", scan(image)), boxes


def test_a_text_layer_gives_its_words_with_their_boxes(desk: Desk) -> None:
    reading = desk.read("a.pdf", digital(LETTER))
    (page,) = reading.pages
    assert (reading.status, reading.reason, page.text_source, page.rotation) == (Status.READ, None, "text", 0)
    assert (page.width, page.height) == letter
    assert texts(page) == " ".join(LETTER).split()
    box = word(page, "COMMERCIAL").box
    assert box.x0 == pytest.approx(72, abs=1.5)
    assert box.x1 == pytest.approx(72 + stringWidth("COMMERCIAL", "Helvetica", 12), abs=1.5)
    assert box.holds(80, 96) and 8 < box.height < 18


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_turned_by_its_note_has_its_boxes_on_the_print_set_upright(desk: Desk, turn: int) -> None:
    (page,) = desk.read(f"{turn}.pdf", digital(LETTER, turn=turn)).pages
    assert set(texts(page)) == set(" ".join(LETTER).split())
    seen = desk.readers.pixels(f"{turn}.pdf", 1, word(page, "COMMERCIAL").box.grown(2), 100)
    around = desk.readers.pixels(f"{turn}.pdf", 1, None, 72)
    assert (page.width, page.height, page.rotation) == (612, 792, 360 - turn)
    assert word(page, "COMMERCIAL").box.x0 == pytest.approx(72, abs=1.5)
    assert word(page, "COMMERCIAL").box.holds(80, 96)
    assert min(Image.open(io.BytesIO(seen)).convert("L").tobytes()) < 100
    assert Image.open(io.BytesIO(around)).size == (round(page.width), round(page.height))


def test_a_scanned_page_is_read_with_boxes_near_the_true_ones(scanned: tuple[FileReading, dict[str, Box]]) -> None:
    reading, boxes = scanned
    (page,) = reading.pages
    assert (reading.status, page.text_source) == (Status.READ, "ocr")
    assert "tesseract" in page.engine.lower() or "rapid" in page.engine.lower()
    assert set(texts(page)) >= {"COMMERCIAL", "INVOICE", "Copper", "45210.00"}
    assert all(near(w.box, boxes[w.text], 3) for w in page.words if w.text in boxes)
    assert page.confidence is not None and 0.7 < page.confidence <= 1


@pytest.mark.parametrize("turn", [90, 180])
def test_a_scan_that_lies_on_its_side_or_head_is_set_upright(desk: Desk, turn: int) -> None:
    lines = [f"{line} carton pieces weight" for line in LETTER]
    image, boxes = picture(lines, (1200, 500))
    (page,) = desk.read(f"side{turn}.png", encoded(image.rotate(turn, expand=True), "PNG"), "image/png").pages
    assert page.rotation == turn
    assert (page.width, page.height) == pytest.approx((1200 * 72 / DPI, 500 * 72 / DPI), abs=1)
    assert near(word(page, "COMMERCIAL").box, boxes["COMMERCIAL"], 4)


def test_each_page_of_a_tiff_is_a_page(desk: Desk) -> None:
    first, second = (picture([*LETTER, last])[0] for last in ("Packing LISTED", "Vessel ARRIVED"))
    reading = desk.read("fax.tif", encoded(first, "TIFF", second), "image/tiff")
    assert [p.number for p in reading.pages] == [1, 2]
    assert "LISTED" in texts(reading.pages[0]) and "ARRIVED" in texts(reading.pages[1])


def test_plain_text_stands_in_cells_of_line_and_column(desk: Desk) -> None:
    (page,) = desk.read("advice.txt", b"PAYMENT ADVICE\n\n  Amount USD 45,210.00\n", "text/plain").pages
    assert page.text_source == "native"
    box = word(page, "Amount").box
    assert (box.x0 / NATIVE_CELL[0], box.top / NATIVE_CELL[1]) == (2, 2)
    assert box.width == 6 * NATIVE_CELL[0]


def test_a_blank_page_does_not_count_as_read(desk: Desk) -> None:
    reading = desk.read("blank.pdf", digital([]))
    assert reading.status is Status.UNREADABLE
    assert [p.code for p in reading.problems] == ["blank"]


def test_pixels_are_a_png_of_the_area_with_the_covered_part_black(desk: Desk) -> None:
    (page,) = desk.read("a.pdf", digital(LETTER)).pages
    area = word(page, "45210.00").box.grown(4)
    png = desk.readers.pixels("a.pdf", 1, area, 144, covered=(word(page, "45210.00").box,))
    image = Image.open(io.BytesIO(png)).convert("L")
    assert png.startswith(b"\x89PNG")
    assert list(image.size) == pytest.approx([area.width * 2, area.height * 2], abs=2)
    row = [image.getpixel((x, image.height // 2)) for x in range(12, image.width // 2)]
    assert set(row) == {0}
    open_part = image.crop((image.width * 4 // 5, 0, image.width, image.height))
    assert max(open_part.tobytes()) > 200


def test_pixels_of_a_page_that_was_not_read_are_wrong_usage(desk: Desk) -> None:
    with pytest.raises(UsageError, match="was not read"):
        desk.readers.pixels("nothing.pdf", 1, None, 72)


def test_a_question_is_answered_by_reading_its_crop_again(
    desk: Desk, scanned: tuple[FileReading, dict[str, Box]]
) -> None:
    reading, boxes = scanned
    asked = ["45210.00", "Copper"]
    questions = [Question(f"f{i}", reading.path, 1, boxes[w], "text", "") for i, w in enumerate(asked)]
    blank = Question("f9", reading.path, 1, Box(300, 200, 340, 212), "text", "")
    answers = desk.readers.answer([*questions, blank])
    assert [a.fact for a in answers] == ["f0", "f1", "f9"]
    assert [a.printed for a in answers[:2]] == asked
    assert all("rapid" in a.engine.lower() and a.confidence > 0.8 for a in answers[:2])
    assert answers[2].printed == ""


def test_the_embedded_engine_reads_a_small_page_when_asked_for(desk: Desk) -> None:
    image, boxes = picture(LETTER)
    with Desk(desk.spool, settings(engine="rapid")) as rapid:
        reading = rapid.read("small.png", encoded(image, "PNG"), "image/png")
        assert any("RapidOCR" in said for said in rapid.readers.engines())
    (page,) = reading.pages
    assert "rapid" in page.engine.lower()
    assert near(word(page, "45210.00").box, boxes["45210.00"], 4)
    assert len(set(texts(page)) & set(boxes)) >= len(boxes) - 2
