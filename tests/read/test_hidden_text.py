"""Text that the layer says and the page doesn't show, on small papers drawn for it."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from evidence.judge.case import Case
from evidence.judge.rules.reading_hidden_text import NAME, RULE
from evidence.read.engines import Engines
from evidence.read.hidden import compared
from evidence.read.layer import INVISIBLE, Unseen
from evidence.read.page import read_page
from evidence.read.pdf import PdfFile
from evidence.read.protocol import Setup
from evidence.records.codec import replaced
from evidence.records.findings import Outcome
from evidence.records.pages import Page, Word
from evidence.records.parties import Resolution
from evidence.records.places import Box
from evidence.records.sources import FileReading, Status
from tests.read.papers import HIGH, LINES, WIDE, invoice, pdf, pixels, text, written

SETUP = Setup("", "auto", 200, 100, 0, 40_000_000, 100)


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines("auto")


@pytest.fixture
def read(tmp_path: Path, engines: Engines) -> Callable[[bytes], Page]:
    def page(data: bytes) -> Page:
        (tmp_path / "paper").write_bytes(data)
        file = PdfFile(tmp_path / "paper", 100)
        try:
            return read_page(file, 1, SETUP, engines).page
        finally:
            file.close()

    return page


def picture(gray: np.ndarray[tuple[int, int], np.dtype[np.uint8]]) -> ImageReader:
    return ImageReader(Image.fromarray(gray))


def mode(canvas: Canvas, left: float, up: float, line: str, render: int = 3, size: float = 11) -> None:
    """A line in a text render mode."""
    spoken = canvas.beginText(left, up)
    spoken.setFont("Helvetica", size)
    spoken.setTextRenderMode(render)
    spoken.textLine(line)
    canvas.drawText(spoken)


def over_scan(lines: tuple[str, ...], render: int = 3) -> bytes:
    """A scan of the invoice with lines laid over it where its own stand."""

    def draw(canvas: Canvas) -> None:
        canvas.drawImage(picture(pixels(invoice())), 0, 0, WIDE, HIGH)
        for row, line in enumerate(lines):
            mode(canvas, 72, HIGH - 80 - 24 * row, line, render)

    return pdf(draw)


def with_line(line: Callable[[Canvas], None]) -> bytes:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        line(canvas)

    return pdf(draw)


def test_a_layer_that_says_what_the_scan_shows_is_no_news(read: Callable[[bytes], Page]) -> None:
    page = read(over_scan(LINES))
    assert page.hidden == ()
    assert page.layer_agrees is not None
    assert page.layer_agrees > 0.9
    assert page.text_source == "ocr"
    assert "HX-2026-0417" in text(page)


def test_recognition_errors_in_a_layer_are_no_news(read: Callable[[bytes], Page]) -> None:
    lines = ("COMMERClAL lNVOlCE", "lnvoice No. HX-2O26-0417", "SelIer: Brightwatcr Gardcn Too1s Co., Ltd.", *LINES[3:])
    assert read(over_scan(lines)).hidden == ()


def test_another_content_over_a_scan_is_news_and_no_word_of_the_page(read: Callable[[bytes], Page]) -> None:
    lines = (
        "REGISTER OF DEEDS", "Holder: Quillfeather Holdings Pty", "File number 7730-55121", "Fee paid 918,400.00",
        "Status dormant since 2004", "Filed by Oakhollow and Partners", "Renewal withheld pending review",
    )  # fmt: skip
    page = read(over_scan(lines))
    told = " ".join(h.text for h in page.hidden)
    assert "918,400.00" in told
    assert "Quillfeather" in told
    assert "918,400.00" not in text(page)
    assert "45,210.00" in text(page)
    assert page.layer_agrees is not None
    assert page.layer_agrees < 0.4


def test_one_other_amount_in_an_honest_layer_is_news(read: Callable[[bytes], Page]) -> None:
    page = read(over_scan((*LINES[:-1], "Total amount USD 78,990.00")))
    assert [h.text for h in page.hidden] == ["78,990.00"]
    assert "45,210.00" in text(page)


def test_text_under_the_scan_is_read_from_its_pixels(read: Callable[[bytes], Page]) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas, (*LINES[:-1], "Total amount USD 78,990.00"))
        canvas.drawImage(picture(pixels(invoice())), 0, 0, WIDE, HIGH)

    page = read(pdf(draw))
    assert "45,210.00" in text(page)
    assert "78,990.00" not in text(page)
    assert [h.text for h in page.hidden] == ["78,990.00"]


@pytest.mark.parametrize(
    "line",
    [
        lambda c: (c.setFillGray(1), c.drawString(72, 300, "Balance due 99,417.00")),
        lambda c: (c.setFont("Helvetica", 0.9), c.drawString(72, 300, "Balance due 99,417.00")),
        lambda c: c.drawString(700, 300, "Balance due 99,417.00"),
        lambda c: c.drawString(72, -40, "Balance due 99,417.00"),
        lambda c: mode(c, 72, 300, "Balance due 99,417.00"),
        lambda c: mode(c, 72, 300, "Balance due 99,417.00", 7),
    ],
    ids=["in the paper's colour", "tiny", "beside the page", "below the page", "drawn invisibly", "as a clip"],
)
def test_unseen_text_on_a_digital_page_is_news_and_no_word(
    read: Callable[[bytes], Page], line: Callable[[Canvas], None]
) -> None:
    page = read(with_line(line))
    assert "99,417.00" in " ".join(h.text for h in page.hidden)
    assert "99,417.00" not in text(page)
    assert "45,210.00" in text(page)


def chinese(canvas: Canvas, up: float, line: str, *, gray: float = 0, render: int = 0) -> None:
    """A line in a font that isn't in the file."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    canvas.saveState()
    canvas.setFillGray(gray)
    spoken = canvas.beginText(72, up)
    spoken.setFont("STSong-Light", 12)
    spoken.setTextRenderMode(render)
    spoken.textLine(line)
    canvas.drawText(spoken)
    canvas.restoreState()


@pytest.mark.parametrize(
    ("line", "secret"),
    [
        (lambda c: mode(c, 72, 300, "Balance due 99,417.00"), "99,417.00"),
        (lambda c: chinese(c, 300, "应付余额 99,417.00", render=3), "99,417.00"),
        (lambda c: chinese(c, 300, "汇往别处的账户 99,417.00", gray=1), "汇往别处的账户"),
    ],
    ids=["drawn invisibly", "invisibly in that font", "in the paper's colour in that font"],
)
def test_beside_print_in_a_font_that_is_not_in_the_file_unseen_text_is_still_no_word(
    read: Callable[[bytes], Page], line: Callable[[Canvas], None], secret: str
) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        chinese(canvas, 400, "卖方宁波园艺工具有限公司")
        line(canvas)

    page = read(pdf(draw))
    assert "卖方宁波园艺工具有限公司" in text(page)
    assert secret not in text(page)
    assert "99,417.00" in " ".join(h.text for h in page.hidden)
    assert "宁波园艺" not in " ".join(h.text for h in page.hidden)


def test_text_clipped_away_is_news(read: Callable[[bytes], Page]) -> None:
    def line(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.rect(400, 400, 50, 50)
        canvas.clipPath(path, stroke=0)
        canvas.drawString(72, 300, "Balance due 99,417.00")

    page = read(with_line(line))
    assert "99,417.00" in " ".join(h.text for h in page.hidden)


def test_what_lies_outside_the_crop_box_is_no_text_of_the_page(read: Callable[[bytes], Page]) -> None:
    def line(canvas: Canvas) -> None:
        canvas.setCropBox((0, 200, WIDE, HIGH))
        canvas.drawString(72, 100, "Balance due 99,417.00")

    page = read(with_line(line))
    assert page.height == HIGH - 200
    assert "99,417.00" not in text(page)
    assert [h.why for h in page.hidden] == ["off the page"]


def test_an_amount_painted_over_is_read_as_it_is_shown(read: Callable[[bytes], Page]) -> None:
    def line(canvas: Canvas) -> None:
        canvas.drawString(72, 300, "Freight 1,870.00")
        canvas.setFillGray(1)
        canvas.rect(60, 290, 200, 24, stroke=0, fill=1)
        canvas.setFillGray(0)
        canvas.drawString(72, 300, "Freight 6,345.00")

    page = read(with_line(line))
    assert "6,345.00" in text(page)
    assert "1,870.00" not in text(page)
    assert "1,870.00" in " ".join(h.text for h in page.hidden)


def test_white_print_on_a_dark_bar_is_seen(read: Callable[[bytes], Page]) -> None:
    def line(canvas: Canvas) -> None:
        canvas.rect(60, 290, 300, 24, stroke=0, fill=1)
        canvas.setFillGray(1)
        canvas.drawString(72, 298, "Balance due 99,417.00")

    page = read(with_line(line))
    assert page.hidden == ()
    assert "99,417.00" in text(page)


def test_shaded_cells_drawn_between_the_words_hide_nothing(read: Callable[[bytes], Page]) -> None:
    def line(canvas: Canvas) -> None:
        for row in range(6):
            canvas.setFillGray(0.9)
            canvas.rect(60, 300 - 20 * row, 300, 18, stroke=0, fill=1)
            canvas.setFillGray(0)
            canvas.drawString(72, 304 - 20 * row, f"Item {row} 1,870.0{row}")

    page = read(with_line(line))
    assert page.hidden == ()
    assert page.text_source == "text"
    assert "1,870.05" in text(page)


def test_rows_of_one_letter_that_fill_a_blackened_part_are_no_names(read: Callable[[bytes], Page]) -> None:
    page = read(with_line(lambda c: mode(c, 72, 300, "Ixxxxxxx Ixxxx xxxxxxx IIII Ixxxxx")))
    assert page.hidden == ()


def test_a_stamp_one_may_see_through_leaves_the_words_behind_it(read: Callable[[bytes], Page]) -> None:
    def line(canvas: Canvas) -> None:
        stamp = Image.new("RGBA", (200, 200), (0, 0, 0, 0))
        for i in range(40, 160):
            for edge in (40, 160):
                stamp.putpixel((i, edge), (200, 0, 0, 255))
                stamp.putpixel((edge, i), (200, 0, 0, 255))
        held = io.BytesIO()
        stamp.save(held, "PNG")
        held.seek(0)
        canvas.drawImage(ImageReader(held), 60, 480, 200, 200, mask="auto")

    page = read(with_line(line))
    assert page.hidden == ()
    for wanted in ("Seller:", "Brightwater", "Larkspur", "12-3456789"):
        assert wanted in text(page)


def test_a_pasted_picture_is_read_and_the_layer_kept_around_it(read: Callable[[bytes], Page]) -> None:
    def weights(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(20, 60, "Gross weight 12,480 KGS")

    table = pixels(pdf(weights, size=(300, 120)))
    page = read(with_line(lambda c: c.drawImage(picture(table), 72, 200, 300, 120)))
    assert page.text_source == "mixed"
    words = {w.text: w for w in page.words}
    assert words["12,480"].confidence < 1
    assert words["12,480"].box.centre[1] == pytest.approx(HIGH - 200 - 64, abs=6)
    assert words["45,210.00"].confidence == 1


def test_a_scan_in_strips_with_a_small_layer_is_read_from_its_pixels(read: Callable[[bytes], Page]) -> None:
    def draw(canvas: Canvas) -> None:
        gray = pixels(invoice())
        each = gray.shape[0] // 20
        for row in range(20):
            strip = gray[row * each : (row + 1) * each]
            high = HIGH * each / gray.shape[0]
            canvas.drawImage(picture(strip), 0, HIGH - high * (row + 1), WIDE, high)
        canvas.setFont("Helvetica", 8)
        canvas.drawString(30, 20, "Received by the document centre on 4 March 2026")

    page = read(pdf(draw))
    assert page.text_source == "mixed"
    assert "45,210.00" in text(page)
    assert "Received" in text(page)


def unseen(line: str, x: float, y: float) -> list[Unseen]:
    words = []
    for part in line.split():
        words.append(Unseen(Word(part, Box(x, y, x + 6 * len(part), y + 11)), INVISIBLE))
        x += 6 * len(part) + 4
    return words


def test_nothing_is_said_of_a_layer_whose_page_could_not_be_read() -> None:
    found = compared(unseen("Seller Quillfeather Holdings 918,400.00", 72, 100), [])
    assert found.hidden == ()
    assert found.agrees is None


def test_a_scan_that_reads_badly_says_nothing_against_its_layer() -> None:
    said = unseen("Seller Quillfeather Holdings 918,400.00", 72, 100)
    print_there = [Word(t, u.word.box, 0.9) for t, u in zip(("rnnc", "Wjjcz", "ttIv", "xqqk"), said, strict=True)]
    noise = [Word("iili", Box(72 + 30 * i, 300, 90 + 30 * i, 311), 0.2) for i in range(12)]
    assert compared(said, print_there).hidden != ()
    assert compared(said, [*print_there, *noise]).hidden == ()


def test_the_rule_tells_the_page_and_quotes_what_is_unseen(read: Callable[[bytes], Page]) -> None:
    def judged(data: bytes) -> list[tuple[Outcome, str, str]]:
        reading = FileReading("a.pdf", "0" * 64, 1, "application/pdf", Status.READ, None, (replaced_file(read(data)),))
        day = date(2026, 3, 5)
        case = Case((), (), Resolution((), ()), (), (reading,), "order", day, day)
        return [(c.outcome, c.severity.value, c.message) for c in RULE.check(case, None)]  # type: ignore[arg-type]

    assert [o for o, _, _ in judged(invoice())] == [Outcome.HOLDS]
    ((outcome, severity, message),) = judged(with_line(lambda c: mode(c, 72, 300, "Balance due 99,417.00")))
    assert (outcome, severity) == (Outcome.VIOLATED, "major")
    assert "Page 1 of a.pdf" in message
    assert "99,417.00" in message
    assert NAME == "reading.hidden-text"


def replaced_file(page: Page) -> Page:
    return replaced(page, file="a.pdf")
