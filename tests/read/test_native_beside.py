"""What lies in an office file beside its cells and paragraphs: read where it is on the page, told where it isn't."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from docx.document import Document
from openpyxl.comments import Comment
from openpyxl.drawing.image import Image as SheetPicture
from openpyxl.workbook import Workbook
from PIL import Image

from evidence.read.layer import Opened
from evidence.read.native import docx, xlsx
from evidence.read.native.xlsx_beside import printed
from tests.read import native_files as files
from tests.read.support import Desk

PIXELS = 40_000_000
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SHAPE = """<xdr:wsDr xmlns:xdr="a" xmlns:a="b"><xdr:twoCellAnchor><xdr:sp><xdr:txBody>
<a:p><a:r><a:t>PROFORMA </a:t></a:r><a:r><a:t>INVOICE</a:t></a:r></a:p><a:p><a:r><a:t>No. HX-7</a:t></a:r></a:p>
</xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"""


def book(folder: Path, data: bytes) -> Opened:
    return xlsx.opened(files.put(folder, data), 2000, PIXELS)


def letter(folder: Path, data: bytes) -> Opened:
    return docx.opened(files.put(folder, data), 2000, PIXELS)


def bitmap(width: int, height: int) -> io.BytesIO:
    held = io.BytesIO()
    Image.new("L", (width, height), 200).save(held, "PNG")
    held.seek(0)
    return held


def with_picture(width: int, height: int) -> bytes:
    def fill(workbook: Workbook) -> None:
        workbook.active["A1"] = "Goods"
        workbook.active.add_image(SheetPicture(bitmap(width, height)), "C3")

    return files.workbook(fill)


def told(file: Opened, code: str) -> str:
    """The reason that a problem of this code gives."""
    (found,) = [p for p in file.problems if p.code == code]
    assert found.next_step
    return found.reason


def test_a_text_box_over_a_sheet_is_read(tmp_path: Path) -> None:
    data = files.changed(with_picture(40, 40), "xl/drawings/drawing1.xml", lambda _: SHAPE.encode())
    file = book(tmp_path, data)
    assert files.shown(file, 2) == ["PROFORMA INVOICE", "No. HX-7"]


def test_the_text_box_of_a_hidden_sheet_is_not_read_but_told(tmp_path: Path) -> None:
    def fill(workbook: Workbook) -> None:
        workbook.active["A1"] = "Goods"
        hidden = workbook.create_sheet("Second")
        hidden.sheet_state = "hidden"
        hidden.add_image(SheetPicture(bitmap(40, 40)), "C3")

    file = book(tmp_path, files.changed(files.workbook(fill), "xl/drawings/drawing1.xml", lambda _: SHAPE.encode()))
    assert file.pages == 1
    assert "sheet Second" in told(file, "hidden-cells")


def test_the_head_of_a_sheets_print_is_read_without_its_codes(tmp_path: Path) -> None:
    def fill(workbook: Workbook) -> None:
        workbook.active["A1"] = "Goods"
        workbook.active.oddHeader.center.text = "Amber Reach && Co"
        workbook.active.oddFooter.right.text = "Page &P of &N"

    file = book(tmp_path, files.workbook(fill))
    assert files.shown(file, 2) == ["Amber Reach & Co"]


@pytest.mark.parametrize(
    ("code", "texts"),
    [('&L&"Arial,Bold"&14INVOICE&R&D', ["INVOICE"]), ("&C&P/&N", []), ("&K01+000Amber", ["Amber"])],
)
def test_fonts_sizes_and_fields_of_a_header_say_nothing(code: str, texts: list[str]) -> None:
    assert list(printed(code)) == texts


def test_comments_are_told_and_leave_a_workbook_read(desk: Desk) -> None:
    def fill(workbook: Workbook) -> None:
        workbook.active["A1"] = "Total"
        workbook.active["A1"].comment = Comment("make it 99,000", "Wren")

    reading = desk.read("book.xlsx", files.workbook(fill), SHEET)
    assert [(p.code, p.reason) for p in reading.problems] == [("comments", "1 comment not read")]
    assert reading.status == "read"


def test_comments_on_a_letter_are_told(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_comment(document.add_paragraph("Contract").runs, text="as agreed", author="Wren")

    assert told(letter(tmp_path, files.letter(fill)), "comments") == "1 comment not read"


def test_a_small_picture_is_told_and_a_page_at_screen_resolution_is_a_page(tmp_path: Path) -> None:
    small = book(tmp_path, with_picture(300, 120))
    assert (small.pages, told(small, "small-pictures")) == (1, "1 small picture (xl/media/image1.png) not read")
    page = book(tmp_path, with_picture(596, 842))
    assert (page.pages, page.problems) == (2, ())


def test_a_file_embedded_in_a_workbook_is_told_and_leaves_it_partly_read(desk: Desk) -> None:
    def with_object(data: bytes) -> bytes:
        held = io.BytesIO(data)
        with zipfile.ZipFile(held, "a") as archive:
            archive.writestr("xl/embeddings/oleObject1.bin", b"paper")
        return held.getvalue()

    reading = desk.read("book.xlsx", with_object(with_picture(40, 40)), SHEET)
    assert reading.status == "partial"
    assert reading.reason == "1 embedded file (xl/embeddings/oleObject1.bin) not read"


def test_a_formula_whose_value_is_the_empty_text_has_a_value(tmp_path: Path) -> None:
    row = '<c r="A1"><v>5</v></c><c r="B1" t="str"><f>IF(A1=5,"","x")</f><v></v></c><c r="C1"><f>A1*2</f><v></v></c>'
    file = book(tmp_path, files.written_book(f'<row r="1">{row}</row>'))
    assert told(file, "no-value") == "formulas without a stored value: sheet One, cell C1"


def test_a_sheet_that_the_workbook_names_and_does_not_hold_is_a_lost_page(desk: Desk) -> None:
    data = files.changed(
        files.workbook(lambda b: (b.create_sheet("Prices"), b.active.cell(1, 1, "Goods"))),
        "xl/_rels/workbook.xml.rels",
        lambda text: text.replace(b"/worksheets/sheet2.xml", b"/nowhere/sheet2.xml").replace(b'Id="rId2"', b'Id="x"'),
    )
    reading = desk.read("book.xlsx", data, SHEET)
    assert reading.status == "partial"
    assert "sheet Prices" in (reading.reason or "")


def test_the_same_bytes_under_two_names_are_read_as_each_name_says(desk: Desk) -> None:
    data = b'Invoice,Amount\n1,"1,200.00"\n'
    sources = [desk.source("a.txt", data, "text/plain"), desk.source("a.csv", data, "text/csv")]
    plain, table = desk.readers.read(sources)
    assert [p.engine for r in (plain, table) for p in r.pages] == ["plain", "csv"]
    assert "1,200.00" in [w.text for w in table.pages[0].words]
