"""Tables as text: whatever the delimiter and the encoding, each value has its cell and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from evidence.read.faults import PageFaultError
from evidence.read.native import csv_file
from evidence.read.native.file import NativeFile
from tests.read.native_files import PAGES, apart, cells, put, words

EXPORT = (
    "Value Date,Reference,Amount,Currency,Beneficiary\r\n"
    '2026-03-19,FT26078443,"45,000.00",USD,Amber Reach Trading Limited\r\n'
)
GERMAN = (
    "Kontoauszug;Kupferbach Handels GmbH\r\n"
    "\r\n"
    "Buchungstag;Empfänger;Verwendungszweck;Betrag;Währung\r\n"
    '18.03.2026;Gruber und Söhne;"INV 17; Rest";-45.000,00;EUR\r\n'
    "20.03.2026;Müller Spedition;Fracht;-1.250,50;EUR\r\n"
)


def opened(folder: Path, data: bytes) -> NativeFile:
    return csv_file.opened(put(folder, data), PAGES)


def test_values_stand_as_written_in_their_cells(tmp_path: Path) -> None:
    file = opened(tmp_path, EXPORT.encode())
    found = cells(file)
    assert (found["A2"], found["C2"], found["E2"]) == ("2026-03-19", "45,000.00", "Amber Reach Trading Limited")
    assert {w.line for w in words(file)} == {1, 2}
    assert apart(file)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_german_export_is_parted_at_semicolons_in_whatever_encoding(tmp_path: Path, encoding: str) -> None:
    found = cells(opened(tmp_path, GERMAN.encode(encoding)))
    assert found["B4"] == "Gruber und Söhne"
    assert found["C4"] == "INV 17; Rest"
    assert found["D5"] == "-1.250,50"


def test_a_chinese_export_is_read_in_the_chinese_encoding(tmp_path: Path) -> None:
    text = '日期,收款人,金额\r\n2026-03-19,宁波园艺工具有限公司,"45,000.00"\r\n'
    assert cells(opened(tmp_path, text.encode("gb18030")))["B2"] == "宁波园艺工具有限公司"


@pytest.mark.parametrize("sign", ["\t", "|", ";", ","])
def test_the_delimiter_is_told_by_the_rows(tmp_path: Path, sign: str) -> None:
    text = "\n".join(sign.join(row) for row in (["Date", "Payee", "Amount"], ["2026-03-19", "Amber Reach", "17.50"]))
    assert cells(opened(tmp_path, text.encode()))["C2"] == "17.50"


def test_a_stated_delimiter_counts_and_is_no_row_of_values(tmp_path: Path) -> None:
    file = opened(tmp_path, b"sep=;\r\na;1,5\r\nb;2,5\r\n")
    assert cells(file)["B1"] == "1,5"
    assert words(file)[0].line == 2


def test_a_value_of_two_lines_is_one_cell_and_the_next_row_keeps_its_line(tmp_path: Path) -> None:
    file = opened(tmp_path, b'a,"18 Quay Road\nNingbo",c\nd,e,f\n')
    assert cells(file)["B1"] == "18 Quay Road Ningbo"
    assert next(w.line for w in words(file) if w.text == "d") == 3


def test_a_lone_quotation_mark_swallows_nothing(tmp_path: Path) -> None:
    rows = ['2026-03-19,"12 inch rake,5', *(f"2026-03-19,item {i},{i}" for i in range(200))]
    file = opened(tmp_path, "\n".join(rows).encode())
    assert cells(file)["C201"] == "199"


def test_a_formula_is_text(tmp_path: Path) -> None:
    assert cells(opened(tmp_path, b"=1+1,a\n@SUM(A1),b\n"))["A1"] == "=1+1"


def test_more_cells_than_the_limit_are_refused_with_a_reason(tmp_path: Path) -> None:
    file = opened(tmp_path, b"1,2,3,4,5,6,7,8,9,10\n" * 100_001)
    with pytest.raises(PageFaultError) as fault:
        file.layer(1)
    assert (fault.value.code, "1000000 cells" in fault.value.reason) == ("too-large", True)


def test_an_empty_table_is_blank(tmp_path: Path) -> None:
    with pytest.raises(PageFaultError) as fault:
        opened(tmp_path, b",,,\n,,,\n")
    assert fault.value.code == "blank"
