"""Invoices and payments as office files, from the file to the facts and their places."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import pytest
from openpyxl.workbook import Workbook

from evidence.classify import documents
from evidence.kinds.extract import facts
from evidence.records.facts import Fact
from evidence.records.sources import FileReading
from tests.read.native_files import invoice, invoice_letter, letter, workbook
from tests.read.support import Desk

OFFICE = "application/vnd.openxmlformats-officedocument."
EXPORT = (
    "Value Date;Reference;Amount;Currency;Ordering Customer;Beneficiary;Beneficiary Account;Beneficiary Bank;"
    "Payment Details;Charges\r\n"
    "19.03.2026;FT26078443;45.000,00;USD;Copper Hollow Imports LLC;Amber Reach Trading Limited;8800123456789;"
    "Harbour Bank Ningbo;INVOICE AR-2026-0417;OUR\r\n"
)
TRANSFER = """<?xml version="1.0"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:pacs.008.001.08"><FIToFICstmrCdtTrf><CdtTrfTxInf>
<PmtId><InstrId>FT26078443</InstrId><UETR>8579f4a4-a547-463e-ae63-e7c6620d59b4</UETR></PmtId>
<IntrBkSttlmAmt Ccy="USD">45000.00</IntrBkSttlmAmt><IntrBkSttlmDt>2026-03-19</IntrBkSttlmDt><ChrgBr>DEBT</ChrgBr>
<Dbtr><Nm>Copper Hollow Imports LLC</Nm></Dbtr>
<DbtrAgt><FinInstnId><BICFI>COPRUS33</BICFI></FinInstnId></DbtrAgt>
<CdtrAgt><FinInstnId><BICFI>HRBKCNBN</BICFI></FinInstnId></CdtrAgt>
<Cdtr><Nm>Amber Reach Trading Limited</Nm></Cdtr>
<RmtInf><Ustrd>INVOICE AR-2026-0417</Ustrd></RmtInf></CdtTrfTxInf></FIToFICstmrCdtTrf></Document>"""
MAIL = """<html><body><h3>Outgoing Wire Transfer Advice</h3><p>Dear customer,<br>we have debited your account.</p>
<table><tr><td>Reference</td><td>FT26078443</td></tr>
<tr><td>Value date</td><td>2026-03-19</td></tr>
<tr><td>Amount</td><td>USD 45,000.00</td></tr>
<tr><td>Ordering customer</td><td>Copper Hollow Imports LLC</td></tr>
<tr><td>Beneficiary</td><td>Amber Reach Trading Limited</td></tr>
<tr><td>Details of payment</td><td>INVOICE AR-2026-0417</td></tr></table></body></html>"""
PAID = {
    "value_date": "2026-03-19",
    "amount": "45000.00",
    "currency": "USD",
    "remitter.name": "Copper Hollow Imports LLC",
    "beneficiary.name": "Amber Reach Trading Limited",
    "invoice_refs[0]": "AR-2026-0417",
}


def statement(book: Workbook) -> None:
    sheet = book.active
    sheet.title = "Wire"
    for row in (
        ["OUTGOING WIRE TRANSFER ADVICE"],
        [],
        ["Transaction reference", "FT26078443"],
        ["Value date", datetime.date(2026, 3, 19)],
        ["Currency", "USD"],
        ["Amount", 45000],
        ["Ordering customer", "Copper Hollow Imports LLC"],
        ["Beneficiary", "Amber Reach Trading Limited"],
        ["Details of payment", "INVOICE AR-2026-0417"],
    ):
        sheet.append(row)
    sheet["B6"].number_format = "#,##0.00"


def told(reading: FileReading, kind: str) -> dict[str, Fact]:
    """The facts of a file that is one document of a kind."""
    assert reading.status == "read", reading.reason
    found, _ = documents([reading])
    assert [d.kind for d in found] == [kind]
    return {f.field: f for f in facts(found[0], [reading])}


def values(found: dict[str, Fact], fields: Sequence[str]) -> dict[str, str | None]:
    return {field: found[field].value if field in found else None for field in fields}


INVOICED = {
    "number": "AR-2026-0417", "date": "2026-03-05", "total": "12550.00", "currency": "USD",
    "seller.name": "Amber Reach Trading Limited", "buyer.name": "Copper Hollow Imports LLC",
    "lines[0].quantity": "1200", "lines[0].unit_price": "4.50", "lines[0].amount": "5400.00",
    "lines[1].description": "Hand trowel", "lines[2].amount": "3400.00",
}  # fmt: skip


def test_an_invoice_in_a_sheet_gives_its_fields_and_their_cells(desk: Desk) -> None:
    reading = desk.read("invoice.xlsx", workbook(invoice), f"{OFFICE}spreadsheetml.sheet")
    found = told(reading, "commercial_invoice")
    assert values(found, list(INVOICED)) == INVOICED
    (place,) = found["total"].places
    assert (place.sheet, place.cell, place.text) == ("Invoice", "G16", "12,550.00")
    assert found["total"].method == "native"
    assert [p.spot for p in found["buyer.address"].places] == ["sheet Invoice, cell B8", "sheet Invoice, cell B9"]


def test_an_invoice_in_a_letter_gives_its_fields_and_their_paragraphs(desk: Desk) -> None:
    reading = desk.read("invoice.docx", letter(invoice_letter), f"{OFFICE}wordprocessingml.document")
    found = told(reading, "commercial_invoice")
    assert values(found, list(INVOICED)) == INVOICED
    (place,) = found["number"].places
    assert (place.line, place.column, place.box, place.spot) == (2, None, None, "line 2")


@pytest.mark.parametrize(
    ("name", "data", "media_type", "spot"),
    [
        ("export.csv", EXPORT.encode("cp1252"), "text/csv", "cell C2"),
        ("wire.xlsx", workbook(statement), f"{OFFICE}spreadsheetml.sheet", "sheet Wire, cell B6"),
        ("pacs008.xml", TRANSFER.encode(), "application/xml", "line 4"),
        ("mail.html", MAIL.encode(), "text/html", "line 4"),
    ],
)
def test_a_payment_gives_its_fields_and_their_places(
    desk: Desk, name: str, data: bytes, media_type: str, spot: str
) -> None:
    found = told(desk.read(name, data, media_type), "remittance")
    assert values(found, list(PAID)) == PAID
    assert [p.spot for p in found["amount"].places] == [spot]


def test_hidden_cells_are_told_and_leave_the_file_read(desk: Desk) -> None:
    def fill(book: Workbook) -> None:
        invoice(book)
        book.active.row_dimensions[9].hidden = True

    reading = desk.read("hidden.xlsx", workbook(fill), f"{OFFICE}spreadsheetml.sheet")
    assert (reading.status, [p.code for p in reading.problems]) == ("read", ["hidden-cells"])


def test_the_words_of_a_place_stand_in_its_cell(desk: Desk) -> None:
    reading = desk.read("invoice.xlsx", workbook(invoice), f"{OFFICE}spreadsheetml.sheet")
    said: dict[str, list[str]] = {}
    for word in reading.pages[0].words:
        said.setdefault(word.cell, []).append(word.text)
    for fact in told(reading, "commercial_invoice").values():
        for place in fact.places:
            assert place.text in " ".join(said[f"{place.sheet}!{place.cell}"]), fact.field
