"""The text layer of PDFs: words where they are displayed, ruling lines, and what makes a page be looked at."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from reportlab.lib.units import inch
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from evidence.read.faults import PageFaultError
from evidence.read.layer import Layer
from evidence.read.pdf import PdfFile
from evidence.read.pdf_second import SecondReader
from tests.read.papers import HIGH, LINES, WIDE, invoice, locked, pdf, pixels, scan, written


def opened(tmp_path: Path, data: bytes, most: int = 100) -> PdfFile:
    (tmp_path / "paper").write_bytes(data)
    return PdfFile(tmp_path / "paper", most)


def layer(tmp_path: Path, data: bytes, number: int = 1) -> Layer:
    file = opened(tmp_path, data)
    try:
        return file.layer(number)
    finally:
        file.close()


def place(found: Layer, wanted: str) -> tuple[float, float]:
    return next(w.box.centre for w in found.words if w.text == wanted)


def test_words_stand_where_they_were_drawn(tmp_path: Path) -> None:
    found = layer(tmp_path, invoice())
    assert (found.width, found.height) == (WIDE, HIGH)
    assert [w.text for w in found.words][:5] == ["COMMERCIAL", "INVOICE", "Invoice", "No.", "HX-2026-0417"]
    first = found.words[0].box
    assert first.x0 == pytest.approx(72, abs=1)
    assert first.top < 80 < first.bottom + 3
    assert first.height < 16
    assert not found.look


def test_columns_that_only_a_gap_parts_are_two_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 500, "1,250.00")
        canvas.drawString(145, 500, "PCS")
        canvas.drawString(100, 480, "first")
        canvas.drawString(100, 468, "second")

    assert [w.text for w in layer(tmp_path, pdf(draw)).words] == ["1,250.00", "PCS", "first", "second"]


@pytest.mark.parametrize(("rotate", "at"), [(0, (100, 192)), (90, (600, 100)), (180, (512, 600)), (270, (12, 692))])
def test_a_page_with_a_rotation_is_measured_as_displayed(tmp_path: Path, rotate: int, at: tuple[float, float]) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(rotate)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(100, 600, "X")

    found = layer(tmp_path, pdf(draw))
    assert (found.width, found.height) == (WIDE, HIGH)
    x, y = place(found, "X")
    assert abs(x - at[0]) < 8
    assert abs(y - at[1]) < 8


def test_what_lies_outside_the_crop_box_shifts_everything(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setCropBox((inch, inch, WIDE - inch, HIGH - inch))
        written(canvas)

    found = layer(tmp_path, pdf(draw))
    assert (found.width, found.height) == (WIDE - 2 * inch, HIGH - 2 * inch)
    assert found.words[0].box.x0 == pytest.approx(0, abs=1)


def test_print_that_runs_up_the_page_is_set_upright(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(WIDE, 0)
        canvas.rotate(90)
        canvas.setFont("Helvetica", 11)
        for row in range(6):
            canvas.drawString(100, 500 - 20 * row, "Gross weight of the goods")

    found = layer(tmp_path, pdf(draw))
    assert (found.rotation, found.width, found.height) == (90, HIGH, WIDE)
    first, second = found.words[0].box, found.words[1].box
    assert second.x0 > first.x1
    assert abs(first.centre[1] - second.centre[1]) < 1


def test_a_watermark_across_the_page_is_no_word_of_a_line(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        canvas.translate(200, 300)
        canvas.rotate(45)
        canvas.setFont("Helvetica", 60)
        canvas.drawString(0, 0, "DRAFT")

    words = [w.text for w in layer(tmp_path, pdf(draw)).words]
    assert "COMMERCIAL" in words
    assert not any("DRA" in w for w in words)


def test_what_is_filled_into_a_form_is_print_like_any_other(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        written(canvas)
        form = canvas.acroForm
        form.textfield(name="name", value="Larkspur Home Supply LLC", x=100, y=300, width=300, height=20, fontSize=10)
        form.checkbox(name="yes", checked=True, x=100, y=250, size=14)
        form.checkbox(name="no", checked=False, x=150, y=250, size=14)

    file = opened(tmp_path, pdf(draw))
    found = file.layer(1)
    filled = [w for w in found.words if 460 < w.box.centre[1] < 560]
    assert [w.text for w in filled] == ["Larkspur", "Home", "Supply", "LLC", "X"]
    assert filled[0].box.x0 == pytest.approx(103, abs=4)
    assert (round(filled[-1].box.x0), round(filled[-1].box.bottom)) == (100, HIGH - 250)
    assert file.layer(1) == found
    box = filled[0].box
    assert file.raster(1, 72)[int(box.top) : int(box.bottom), int(box.x0) : int(box.x1)].min() < 100


class TestRulings:
    """Ruling lines, from whatever the writer drew them with."""

    def test_a_stroked_box_gives_four_lines(self, tmp_path: Path) -> None:
        def draw(canvas: Canvas) -> None:
            written(canvas)
            canvas.rect(100, 300, 200, 50)

        rules = layer(tmp_path, pdf(draw)).rules
        assert len(rules) == 4
        level = [r for r in rules if r.width > r.height]
        assert [round(r.centre[1]) for r in level] == [HIGH - 350, HIGH - 300]

    def test_a_thin_filled_bar_is_a_line_and_a_white_one_is_none(self, tmp_path: Path) -> None:
        def draw(canvas: Canvas) -> None:
            written(canvas)
            canvas.rect(100, 300, 200, 0.7, stroke=0, fill=1)
            canvas.setFillGray(1)
            canvas.rect(100, 200, 200, 0.7, stroke=0, fill=1)

        rules = layer(tmp_path, pdf(draw)).rules
        assert [(round(r.x0), round(r.x1)) for r in rules] == [(100, 300)]

    def test_pieces_of_one_line_are_one_line(self, tmp_path: Path) -> None:
        def draw(canvas: Canvas) -> None:
            written(canvas)
            for cell in range(5):
                canvas.line(100 + 40 * cell, 300, 140 + 40 * cell, 300)

        assert [(round(r.x0), round(r.x1)) for r in layer(tmp_path, pdf(draw)).rules] == [(100, 300)]

    def test_lines_inside_a_form_lie_where_the_form_is_put(self, tmp_path: Path) -> None:
        def draw(canvas: Canvas) -> None:
            written(canvas)
            canvas.beginForm("box")
            canvas.line(0, 0, 100, 0)
            canvas.endForm()
            canvas.translate(200, 400)
            canvas.doForm("box")

        (rule,) = layer(tmp_path, pdf(draw)).rules
        assert (round(rule.x0), round(rule.centre[1]), round(rule.x1)) == (200, HIGH - 400, 300)


class TestWhatIsLookedAt:
    """A text layer is believed only as far as it can be."""

    def test_a_scan_is_looked_at_and_its_resolution_known(self, tmp_path: Path) -> None:
        found = layer(tmp_path, scan(pixels(invoice(), 150), dpi=150))
        assert found.look
        assert found.dpi == pytest.approx(150, abs=0.5)

    def test_words_that_are_drawn_invisibly_are_not_on_the_page(self, tmp_path: Path) -> None:
        def draw(canvas: Canvas) -> None:
            text = canvas.beginText(72, 700)
            text.setTextRenderMode(3)
            text.textLine("Somebody Else Trading Company Limited of nowhere at all")
            canvas.drawText(text)

        found = layer(tmp_path, pdf(draw))
        assert found.words == ()
        assert found.look

    def test_chinese_in_a_font_that_is_not_in_the_file_is_read_by_the_second_reader(self, tmp_path: Path) -> None:
        pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))

        def draw(canvas: Canvas) -> None:
            canvas.setFont("STSong-Light", 12)
            canvas.drawString(72, 700, "卖方宁波园艺工具有限公司")
            canvas.drawString(72, 680, "买方云雀家居用品公司")

        found = layer(tmp_path, pdf(draw))
        assert [w.text for w in found.words] == ["卖方宁波园艺工具有限公司", "买方云雀家居用品公司"]

    def test_an_empty_page_is_looked_at_before_it_is_called_blank(self, tmp_path: Path) -> None:
        assert layer(tmp_path, pdf(lambda canvas: None)).look


class TestFaults:
    """What cannot be opened says why."""

    def test_a_password_is_asked_for(self, tmp_path: Path) -> None:
        with pytest.raises(PageFaultError, match="needs a password") as fault:
            opened(tmp_path, locked("secret"))
        assert fault.value.code == "encrypted"

    def test_an_owners_password_does_not_keep_anyone_from_reading(self, tmp_path: Path) -> None:
        file = opened(tmp_path, locked(""))
        assert (file.pages, file.problems) == (1, ())
        assert file.layer(1).words

    def test_a_file_that_breaks_off_is_damaged(self, tmp_path: Path) -> None:
        with pytest.raises(PageFaultError) as fault:
            opened(tmp_path, b"%PDF-1.4\n" + bytes(100))
        assert fault.value.code == "corrupt"

    def test_lines_of_a_printer_before_the_header_do_no_harm(self, tmp_path: Path) -> None:
        assert opened(tmp_path, b"@PJL ENTER LANGUAGE=PDF\r\n" + invoice()).pages == 1

    def test_too_many_pages_are_refused_and_not_cut(self, tmp_path: Path) -> None:
        with pytest.raises(PageFaultError) as fault:
            opened(tmp_path, invoice(pages=4), most=3)
        assert fault.value.code == "too-many-pages"

    def test_readers_that_count_differently_are_a_problem(self, tmp_path: Path) -> None:
        whole = invoice(pages=2)
        shorter = io.BytesIO(whole.replace(b"/Count 2", b"/Count 1"))
        file = opened(tmp_path, shorter.getvalue())
        assert [p.code for p in file.problems] == ["page-count"]
        assert "2" in file.problems[0].reason

    def test_a_page_as_large_as_a_house_is_refused(self, tmp_path: Path) -> None:
        with pytest.raises(PageFaultError) as fault:
            layer(tmp_path, pdf(written, size=(200_000, 200_000)))
        assert fault.value.code == "too-large"


def test_a_page_that_lies_on_its_side_is_told_from_its_head_down(tmp_path: Path) -> None:
    def sideways(canvas: Canvas) -> None:
        canvas.setPageRotation(90)
        written(canvas, top=300)

    for draw in (sideways, written):
        words = [w.text for w in layer(tmp_path, pdf(draw)).words]
        assert " ".join(words) == " ".join(LINES)


def test_letters_struck_twice_to_look_bold_are_read_once_by_the_second_reader_too(tmp_path: Path) -> None:
    def struck(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 11)
        for shift in (0, 0.3):
            canvas.drawString(72 + shift, 500, "Total USD 5,400.00")

    (tmp_path / "paper").write_bytes(pdf(struck))
    assert [w.text for w in SecondReader(tmp_path / "paper").words(1)] == ["Total", "USD", "5,400.00"]


@pytest.mark.parametrize("degrees", [15, 30, 45, 60])
def test_a_stamp_across_the_page_is_told_and_parts_none_of_its_lines(tmp_path: Path, degrees: int) -> None:
    def stamped(canvas: Canvas) -> None:
        written(canvas)
        canvas.translate(120, 300)
        canvas.rotate(degrees)
        canvas.setFont("Helvetica-Bold", 40)
        canvas.drawString(0, 0, "PAID ON 5 MAY")

    found = layer(tmp_path, pdf(stamped))
    assert " ".join(w.text for w in found.words) == " ".join(LINES)
    (told,) = found.told
    assert told.code == "slanted" and "“PAID ON 5 MAY”" in told.reason and told.next_step


def test_a_level_page_tells_of_no_stamp(tmp_path: Path) -> None:
    assert layer(tmp_path, invoice()).told == ()


def note(kind: str, more: str, flags: int = 4) -> bytes:
    """A page with a note that brings no drawing of its own."""
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[4 0 R]>>",
        f"<</Type/Annot/Subtype/{kind}/Rect[20 20 120 60]/F {flags}{more}>>",
    )
    body = "".join(f"{number} 0 obj\n{held}\nendobj\n" for number, held in enumerate(objects, 1))
    return f"%PDF-1.7\n{body}trailer<</Size 5/Root 1 0 R>>\n%%EOF".encode()


@pytest.mark.parametrize(
    ("kind", "more", "code", "said"),
    [
        ("FreeText", "/Contents(total is 6,400.00)", "note-unread", "total is 6,400.00"),
        ("Square", "/IC[1 1 1]", "note-undrawn", "a box"),
        ("Stamp", "", "note-undrawn", "a stamp"),
    ],
)
def test_what_only_some_viewers_draw_is_told(tmp_path: Path, kind: str, more: str, code: str, said: str) -> None:
    (told,) = layer(tmp_path, note(kind, more)).told
    assert told.code == code and said in told.reason and told.next_step


@pytest.mark.parametrize("data", [note("Square", "", flags=2), note("Link", ""), note("Popup", ""), note("Text", "")])
def test_notes_that_draw_nothing_on_the_page_are_not_told(tmp_path: Path, data: bytes) -> None:
    assert layer(tmp_path, data).told == ()


def test_a_pdf_without_pages_says_so_and_is_not_called_damaged(tmp_path: Path) -> None:
    data = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    with pytest.raises(PageFaultError, match="no pages"):
        opened(tmp_path, data + b"trailer<</Root 1 0 R/Size 3>>\n%%EOF\n")
    with pytest.raises(PageFaultError, match="damaged"):
        opened(tmp_path, b"%PDF-1.4\nnothing at all\n%%EOF\n")
