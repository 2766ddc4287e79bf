"""Workbooks: what a person sees in each cell, and which cell it is."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlwt
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook import Workbook

from evidence.read.faults import PageFaultError
from evidence.read.native import xls, xlsx
from evidence.read.native.file import NativeFile
from tests.read.native_files import (
    PAGES,
    PIXELS,
    apart,
    cells,
    changed,
    invoice,
    put,
    shown,
    texts,
    words,
    workbook,
    written_book,
)


def opened(folder: Path, data: bytes) -> NativeFile:
    return xlsx.opened(put(folder, data), PAGES, PIXELS)


def test_each_word_of_an_invoice_knows_its_cell(tmp_path: Path) -> None:
    file = opened(tmp_path, workbook(invoice))
    found = cells(file)
    assert file.pages == 1
    assert file.problems == ()
    assert found["Invoice!B6"] == "AR-2026-0417"
    assert found["Invoice!F6"] == "2026-03-05"
    assert found["Invoice!D12"] == "1,200"
    assert found["Invoice!G12"] == "5,400.00"
    assert found["Invoice!G16"] == "USD 12,550.00"
    assert found["Invoice!B14"] == "Watering can 5 litre, green"


def test_columns_stand_under_their_heads_and_never_overlap(tmp_path: Path) -> None:
    file = opened(tmp_path, workbook(invoice))
    lefts = {w.cell: w.box.x0 for w in reversed(words(file))}
    for column in "ABCDEFG":
        assert len({lefts[f"Invoice!{column}{row}"] for row in (11, 12, 13, 14)}) == 1
    assert apart(file)


def test_a_title_runs_on_over_empty_cells_and_widens_no_column(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active.append(["A long line about this workbook that has the row to itself and goes on and on"])
        book.active.append(["No.", "Name"])

    file = opened(tmp_path, workbook(fill))
    name = next(w for w in words(file) if w.text == "Name")
    assert name.box.x0 < 120
    assert len({w.box.top for w in words(file)}) == 2


def test_several_sheets_are_pages_and_an_empty_one_is_none(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active["A1"] = "first"
        book.create_sheet("Nothing")
        book.create_sheet("Payments")["C3"] = "second"

    file = opened(tmp_path, workbook(fill))
    assert file.pages == 2
    assert cells(file, 2) == {"Payments!C3": "second"}


def white(book: Workbook, ground: str | None) -> None:
    sheet = book.active
    sheet.append(["Total", "5,400.00"])
    sheet.append(["Total", "9,999.00"])
    for cell in sheet[2]:
        cell.font = Font(color="FFFFFFFF")
        if ground:
            cell.fill = PatternFill("solid", fgColor=ground)


@pytest.mark.parametrize("ground", [None, "FFFFFFFF"])
def test_white_print_on_white_cells_is_kept_aside_and_told(tmp_path: Path, ground: str | None) -> None:
    file = opened(tmp_path, workbook(lambda book: white(book, ground)))
    assert shown(file) == ["Total 5,400.00"]
    assert [h.text for h in file.layer(1).hidden] == ["Total 9,999.00"]
    (told,) = file.problems
    assert "white print in A2, B2 of sheet Sheet" in told.reason and told.next_step


def test_white_print_on_a_dark_ground_is_read(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        white(book, None)
        book.active.conditional_formatting.add("A2:B2", CellIsRule("greaterThan", ["0"], fill=PatternFill("solid")))

    for data in (workbook(lambda book: white(book, "FF1F3864")), workbook(fill)):
        file = opened(tmp_path, data)
        assert shown(file) == ["Total 5,400.00", "Total 9,999.00"] and not file.problems


def test_what_hidden_sheets_rows_and_columns_say_is_told_and_no_word_of_a_page(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        sheet.title = "Invoice"
        for row in range(1, 4):
            sheet.append([f"a{row}", f"b{row}", f"total {row}00.50"])
        sheet.row_dimensions[2].hidden = True
        sheet.column_dimensions["B"].hidden = True
        other = book.create_sheet("Prices")
        other["A1"] = "true price 9.99"
        other.sheet_state = "veryHidden"

    file = opened(tmp_path, workbook(fill))
    assert shown(file) == ["a1 total 100.50", "a3 total 300.50"]
    assert texts(file, 2) == []
    assert [(h.text, h.why) for h in file.layer(1).hidden] == [("a2 b2 total 200.50", "in hidden cells")]
    assert [h.text for h in file.layer(2).hidden] == ["true price 9.99"]
    (told,) = file.problems
    assert told.code == "hidden-cells"
    for part in ("row 2 of sheet Invoice", "column B of sheet Invoice", "sheet Prices"):
        assert part in told.reason
    assert told.next_step


def test_a_formula_shows_its_stored_value_and_is_never_worked_out(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active["A1"] = "=1+1"
        book.active["A2"] = '=HYPERLINK("http://example.invalid","x")'
        book.active["A3"] = "plain"

    def stored(sheet: bytes) -> bytes:
        return re.sub(rb"<f>1\+1</f><v\s*(/>|></v>)", b"<f>1+1</f><v>7</v>", sheet)

    data = changed(workbook(fill), "xl/worksheets/sheet1.xml", stored)
    file = opened(tmp_path, data)
    assert cells(file) == {"Sheet!A1": "7", "Sheet!A3": "plain"}
    (told,) = file.problems
    assert (told.code, "cell A2" in told.reason) == ("no-value", True)


def test_days_are_iso_whatever_their_format_and_their_first_year(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
        for row, code in enumerate(("mm-dd-yy", "d/m/yyyy", 'yyyy"年"m"月"d"日"', "[$-409]mmmm d, yyyy;@"), start=1):
            book.active.cell(row, 1, datetime.date(2026, 3, 5)).number_format = code

    assert set(cells(opened(tmp_path, workbook(fill))).values()) == {"2026-03-05"}


RICH = "<r><t>宁波</t></r><r><t xml:space='preserve'> 工具</t></r><rPh sb='0' eb='1'><t>ねいは</t></rPh>"


@pytest.mark.parametrize(
    ("cell", "strings"),
    [
        ("<c r='B2' t='s'><v>1</v></c>", f"<si><t>x</t></si><si>{RICH}</si>"),
        (f"<c r='B2' t='inlineStr'><is>{RICH}</is></c>", ""),
    ],
)
def test_rich_text_is_one_text_without_the_readings_over_it(tmp_path: Path, cell: str, strings: str) -> None:
    data = written_book(f"<row r='2'>{cell}</row>", strings)
    assert cells(opened(tmp_path, data)) == {"One!B2": "宁波 工具"}


def test_cells_without_a_reference_follow_each_other(tmp_path: Path) -> None:
    data = written_book("<row><c><v>1</v></c><c t='b'><v>1</v></c></row><row><c t='e'><v>#REF!</v></c></row>")
    assert cells(opened(tmp_path, data)) == {"One!A1": "1", "One!B1": "TRUE", "One!A2": "#REF!"}


@pytest.mark.parametrize("cell", ["<c r='ZZZ1'><v>1</v></c>", "<c r='1A'><v>1</v></c>", "<c t='s'><v>4</v></c>"])
def test_a_cell_that_cannot_be_is_damage(tmp_path: Path, cell: str) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, written_book(f"<row>{cell}</row>")).layer(1)
    assert fault.value.code == "corrupt"


def test_a_merged_cell_may_take_its_columns(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        sheet = book.active
        sheet.append(["A text over three columns of this sheet", None, None, "right"])
        sheet.append(["a", "b", "c", "d"])
        sheet.merge_cells("A1:C1")

    assert apart(opened(tmp_path, workbook(fill)))


def test_a_long_sheet_is_cut_between_rows_and_loses_none(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        for row in range(1, 1201):
            book.active.append([f"r{row}"])

    file = opened(tmp_path, workbook(fill))
    assert file.pages == 3
    assert [t for n in (1, 2, 3) for t in texts(file, n)] == [f"r{row}" for row in range(1, 1201)]


def test_a_cell_at_the_far_corner_costs_nothing(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active["A1"], book.active["XFD1048576"] = "near", "far"

    layer = opened(tmp_path, workbook(fill)).layer(1)
    assert [(w.text, w.cell) for w in layer.words] == [("near", "Sheet!A1"), ("far", "Sheet!XFD1048576")]
    assert layer.height < 200


def test_a_sheet_that_cannot_be_read_costs_only_itself(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        book.active["A1"] = "good"
        book.create_sheet("Bad")["A1"] = "x"

    file = opened(tmp_path, changed(workbook(fill), "xl/worksheets/sheet2.xml", lambda s: s[:-30]))
    assert texts(file, 1) == ["good"]
    with pytest.raises(PageFaultError) as fault:
        file.layer(2)
    assert (fault.value.code, "sheet Bad" in fault.value.reason) == ("corrupt", True)


def test_a_workbook_without_any_text_is_blank(tmp_path: Path) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, workbook(lambda book: None))
    assert fault.value.code == "blank"


def test_what_is_no_zip_is_damaged(tmp_path: Path) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, b"PK\x03\x04 nothing more")
    assert fault.value.code == "corrupt"


def test_a_part_with_a_wrong_checksum_is_damaged(tmp_path: Path) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook><sheets/></workbook>")
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, held.getvalue().replace(b"<sheets/>", b"<sheats/>"))
    assert fault.value.code == "corrupt"


def test_old_workbooks_show_the_same(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("Payments")
    for row, (value, code) in enumerate(
        ((45210.0, "#,##0.00"), (datetime.date(2026, 3, 5), "DD/MM/YYYY"), (0.034, "0.0%"), ("Gruber und Söhne", ""))
    ):
        sheet.write(row, 1, value, xlwt.easyxf(num_format_str=code) if code else xlwt.Style.default_style)
    sheet.row(2).hidden = True
    book.save(str(tmp_path / "old"))
    file = xls.opened(tmp_path / "old", PAGES, PIXELS)
    assert cells(file) == {
        "Payments!B1": "45,210.00", "Payments!B2": "2026-03-05", "Payments!B4": "Gruber und Söhne",
    }  # fmt: skip
    assert [p.code for p in file.problems] == ["hidden-cells"]


def test_a_damaged_old_workbook_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(PageFaultError) as fault:
        xls.opened(put(tmp_path, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4000)), PAGES, PIXELS)
    assert fault.value.code == "corrupt"


def test_a_sheet_is_drawn_where_its_words_are(tmp_path: Path) -> None:
    file = opened(tmp_path, workbook(invoice))
    layer = file.layer(1)
    dark = file.raster(1, 72) < 128
    assert dark.shape == (round(layer.height), round(layer.width))
    for word in layer.words:
        box = word.box
        assert dark[int(box.top) : int(box.bottom) + 1, int(box.x0) : int(box.x1) + 1].any(), word.text
    assert shown(file)[0] == "Amber Reach Trading Limited"
