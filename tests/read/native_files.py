"""Small office files, messages and pages for the tests of native formats; names and companies are invented."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

import docx
import openpyxl
from docx.document import Document
from openpyxl.workbook import Workbook

from evidence.read.layer import Opened
from evidence.records.pages import Word

PIXELS = 40_000_000
PAGES = 2000
LINES = (
    (1, "Steel garden rake, 14 teeth, ash handle", "8201.30", 1200, "PCS", 4.5),
    (2, "Hand trowel", "8201.10", 3000, "PCS", 1.25),
    (3, "Watering can\n5 litre, green", "7326.90", 500, "PCS", 6.8),
)


def put(folder: Path, data: bytes) -> Path:
    """A file as it lies in the spool: without a telling name."""
    path = folder / "spooled"
    path.write_bytes(data)
    return path


def workbook(fill: Callable[[Workbook], object]) -> bytes:
    book = openpyxl.Workbook()
    fill(book)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def written_book(sheet: str, strings: str = "") -> bytes:
    """A workbook of one sheet written by hand: what no library writes any more. Parts are not packed."""
    held = io.BytesIO()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns:r="{kind}"><sheets><sheet name="One" r:id="a"/></sheets></workbook>'
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships><Relationship Id="a" Type="{kind}/worksheet" Target="worksheets/sheet1.xml"/>'
            f'<Relationship Id="b" Type="{kind}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>',
        )
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet><sheetData>{sheet}</sheetData></worksheet>")
        archive.writestr("xl/sharedStrings.xml", f"<sst>{strings}</sst>")
    return held.getvalue()


def letter(fill: Callable[[Document], object]) -> bytes:
    document = docx.Document()
    fill(document)
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def changed(data: bytes, part: str, edit: Callable[[bytes], bytes]) -> bytes:
    """An office file with one of its parts rewritten."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            text = old.read(info)
            new.writestr(info.filename, edit(text) if info.filename == part else text)
    return held.getvalue()


def invoice(book: Workbook) -> None:
    """An invoice as a trader types it into a sheet: labels beside values, a table of goods with its total."""
    sheet = book.active
    sheet.title = "Invoice"
    sheet["A1"], sheet["A2"] = "Amber Reach Trading Limited", "18 Quay Road, Ningbo, China"
    sheet["A4"] = "COMMERCIAL INVOICE"
    sheet.merge_cells("A4:G4")
    for cell, value in (
        ("A6", "Invoice No."), ("B6", "AR-2026-0417"), ("E6", "Date"), ("F6", date(2026, 3, 5)), ("A7", "Buyer"),
        ("B7", "Copper Hollow Imports LLC"), ("B8", "77 Lantern Street"), ("B9", "Portland, OR 97201, USA"),
    ):  # fmt: skip
        sheet[cell] = value
    heads = ("Item", "Description of goods", "HS code", "Quantity", "Unit", "Unit price USD", "Amount USD")
    for column, head in enumerate(heads, start=1):
        sheet.cell(11, column, head)
    for row, line in enumerate(LINES, start=12):
        for column, shown_value in enumerate((*line, line[3] * line[5]), start=1):
            cell = sheet.cell(row, column, shown_value)
            cell.number_format = {4: "#,##0", 6: "0.00", 7: "#,##0.00"}.get(column, "General")
    sheet["A16"], sheet["G16"] = "Total", sum(line[3] * line[5] for line in LINES)
    sheet["G16"].number_format = "[$USD] #,##0.00"


def invoice_letter(document: Document) -> None:
    """The same invoice written in a word processor."""
    document.add_heading("COMMERCIAL INVOICE", 0)
    document.add_paragraph("Invoice No.:\tAR-2026-0417\tDate: 2026-03-05")
    sides = document.add_table(1, 2)
    sides.cell(0, 0).text = "Seller:\nAmber Reach Trading Limited\n18 Quay Road\nNingbo, China"
    sides.cell(0, 1).text = "Buyer:\nCopper Hollow Imports LLC\n77 Lantern Street\nPortland, OR 97201"
    heads = ("Item", "Description of goods", "Quantity", "Unit price USD", "Amount USD")
    goods = document.add_table(1, len(heads), style="Table Grid")
    rows: list[Iterable[str]] = [heads]
    rows += [(str(n), text, f"{count} {unit}", f"{price:.2f}", f"{count * price:,.2f}")
             for n, text, _, count, unit, price in LINES]  # fmt: skip
    rows.append(("", "TOTAL", "", "", "12,550.00"))
    for index, row in enumerate(rows):
        cells = goods.rows[0].cells if index == 0 else goods.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            cell.text = text


def words(file: Opened, number: int = 1) -> tuple[Word, ...]:
    return file.layer(number).words


def texts(file: Opened, number: int = 1) -> list[str]:
    return [w.text for w in words(file, number)]


def shown(file: Opened, number: int = 1) -> list[str]:
    """The lines of a page, words joined by single spaces."""
    rows: dict[float, list[Word]] = {}
    for word in words(file, number):
        rows.setdefault(word.box.top, []).append(word)
    return [" ".join(w.text for w in sorted(row, key=lambda w: w.box.x0)) for _, row in sorted(rows.items())]


def cells(file: Opened, number: int = 1) -> dict[str, str]:
    """The text of each cell by its place."""
    found: dict[str, list[str]] = {}
    for word in words(file, number):
        found.setdefault(word.cell, []).append(word.text)
    return {cell: " ".join(parts) for cell, parts in found.items()}


def apart(file: Opened, number: int = 1) -> bool:
    """Whether no two words of a page lie on each other."""
    found = sorted(words(file, number), key=lambda w: (w.box.top, w.box.x0))
    return all(a.box.top != b.box.top or a.box.x1 < b.box.x0 for a, b in pairwise(found))
