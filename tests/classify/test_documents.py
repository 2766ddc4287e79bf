"""Which paper is what, and where one ends."""

from __future__ import annotations

import pytest

from evidence.classify import documents
from evidence.records.codec import replaced
from evidence.records.pages import Page
from evidence.records.sources import FileReading, Status
from tests.kinds.test_agreements import payer, service
from tests.kinds.test_chinese_papers import invoice
from tests.kinds.test_customs_bond import bond
from tests.kinds.test_ein_letter import letter
from tests.kinds.test_entry_summary import boxed, table, whole
from tests.kinds.test_export_declaration import grid
from tests.kinds.test_importer_identity import new_form
from tests.kinds.test_money_papers import freight, note
from tests.kinds.test_origin_and_orders import certificate, order, proforma
from tests.kinds.test_transport_papers import airway, arrival, delivery
from tests.layout.paper import Paper


def file(*pages: Page, path: str = "paper.pdf", sha: str = "0") -> FileReading:
    return FileReading(path, sha * 64, 1, "application/pdf", Status.READ, None, pages)


def titled(title: str, *lines: str, source: str = "text", number: int = 1) -> Page:
    paper = Paper(source=source)
    paper.put(200, 30, title, 15)
    paper.lines(40, 80, *lines, "Some other words that stand on this page for no purpose.")
    return paper.page(number)


def kinds(*pages: Page) -> list[tuple[str, tuple[int, ...]]]:
    return [(d.kind, d.parts[0].pages) for d in documents([file(*pages)])[0]]


@pytest.mark.parametrize(
    ("paper", "kind"),
    [
        (grid(False), "export_declaration"),
        (airway(), "air_waybill"),
        (arrival(), "arrival_notice"),
        (delivery(), "delivery_receipt"),
        (certificate(), "certificate_of_origin"),
        (order(), "purchase_order"),
        (proforma(), "proforma_invoice"),
        (service(), "ior_agreement"),
        (payer(), "payment_agency_agreement"),
        (note(), "credit_note"),
        (freight(), "freight_invoice"),
        (invoice(), "commercial_invoice"),
        (whole(), "entry_summary"),
        (bond(), "customs_bond"),
        (new_form(), "importer_identity"),
        (letter(), "ein_letter"),
    ],
)
def test_forms_are_known_by_their_captions(paper: Paper, kind: str) -> None:
    found = documents([file(paper.page())])[0][0]
    assert found.kind == kind
    assert found.kind_confidence > 0.9
    assert found.cues


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("FREIGHT INVOICE", "freight_invoice"),
        ("CREDIT NOTE", "credit_note"),
        ("ARRIVAL NOTICE", "arrival_notice"),
        ("PURCHASE ORDER", "purchase_order"),
        ("AIR WAYBILL", "air_waybill"),
        ("CERTIFICATE OF ORIGIN", "certificate_of_origin"),
        ("BANK STATEMENT", "bank_statement"),
        ("POWER OF ATTORNEY", "power_of_attorney"),
        ("Power of Attorney and Declaration of Representative", "other"),
        ("INSPECTION CERTIFICATE", "other"),
        ("PROFORMA INVOICE", "proforma_invoice"),
        ("FREIGHT INVOICE / ARRIVAL NOTICE", "arrival_notice"),
        ("HOUSE AIR WAYBILL", "air_waybill"),
        ("DELIVERY RECEIPT", "delivery_receipt"),
        ("IMPORTER OF RECORD SERVICE AGREEMENT", "ior_agreement"),
        ("THIRD PARTY PAYMENT AGREEMENT", "payment_agency_agreement"),
        ("BUYING AGENCY AGREEMENT", "buying_agency_agreement"),
        ("CERTIFICATE OF LIABILITY INSURANCE", "insurance_certificate"),
        ("IRREVOCABLE DOCUMENTARY CREDIT", "letter_of_credit"),
        ("ENTERED VALUE WORKSHEET", "value_worksheet"),
        ("PRODUCTION RECORD", "production_record"),
        ("RAW MATERIAL PURCHASE ORDER", "material_purchase"),
        ("采购订单", "purchase_order"),
        ("形式发票", "proforma_invoice"),
        ("销售合同", "contract"),
        ("HAPPY NEW YEAR", "other"),
    ],
)
def test_near_neighbours_are_not_confused(title: str, kind: str) -> None:
    assert kinds(titled(title, "No. 12345"))[0][0] == kind


def test_a_slip_of_ocr_in_a_title_is_forgiven() -> None:
    assert kinds(titled("CERTIFLCATE OF 0RIGIN", source="ocr"))[0][0] == "certificate_of_origin"
    assert kinds(titled("CERTIFLCATE OF 0RIGIN", source="text"))[0][0] == "other"


def test_a_title_inside_a_sentence_is_no_title() -> None:
    page = titled("NOTES", "please send the certificate of origin with the goods and the delivery order to us")
    assert kinds(page)[0][0] == "other"


def test_papers_in_one_file_are_cut_at_their_titles() -> None:
    pages = (whole().page(1), bond().page(2), letter().page(3))
    assert kinds(*pages) == [("entry_summary", (1,)), ("customs_bond", (2,)), ("ein_letter", (3,))]


def test_a_continuation_sheet_belongs_to_the_paper_before_it() -> None:
    sheet = Paper()
    sheet.put(30, 20, "ENTRY SUMMARY CONTINUATION SHEET", 11)
    table(sheet, ("002", "LAMPS", "", "", "", "", ""), top=60)
    assert kinds(whole().page(1), sheet.page(2)) == [("entry_summary", (1, 2))]


def test_a_blank_back_belongs_to_the_paper_before_it() -> None:
    assert kinds(whole().page(1), Paper().page(2), bond().page(3)) == [
        ("entry_summary", (1, 2)),
        ("customs_bond", (3,)),
    ]


def test_the_second_of_two_pages_stays_with_the_first_and_page_one_begins_anew() -> None:
    first = titled("PURCHASE ORDER", "Page 1 of 2")
    second = titled("PURCHASE ORDER", "Page 2 of 2", number=2)
    third = titled("PURCHASE ORDER", "Page 1 of 1", number=3)
    assert kinds(first, second, third) == [("purchase_order", (1, 2)), ("purchase_order", (3,))]


def test_the_same_form_with_another_number_is_another_paper() -> None:
    other = letter("98-7654321")
    assert kinds(letter().page(1), other.page(2)) == [("ein_letter", (1,)), ("ein_letter", (2,))]
    assert kinds(letter().page(1), letter().page(2)) == [("ein_letter", (1,)), ("ein_letter", (2,))]  # a copy


def test_ids_come_from_content_and_the_same_file_twice_is_two_documents() -> None:
    a, b = file(letter().page(), path="a.pdf"), file(letter().page(), path="b.pdf")
    first, second = documents([a, b])[0]
    assert first.id != second.id
    assert documents([a])[0][0].id == documents([b])[0][0].id
    assert documents([file(letter().page(), sha="1")])[0][0].id != first.id


def picture(name: str, page: Page, sha: str) -> FileReading:
    return file(replaced(page, file=name), path=name, sha=sha)


def test_pages_photographed_one_by_one_are_one_paper() -> None:
    second = Paper()
    second.lines(40, 60, "Received by: Paul Dunmore", "Driver: Sam Oakley", "and nothing else to be said on this page.")
    files = [picture("note-1.jpg", titled("DELIVERY ORDER"), "1"), picture("note-2.jpg", second.page(), "2")]
    found = documents(files)[0]
    assert [(d.kind, [p.file for p in d.parts]) for d in found] == [("delivery_receipt", ["note-1.jpg", "note-2.jpg"])]


def test_pictures_of_two_papers_are_not_joined_because_they_are_counted() -> None:
    files = [picture("scan-1.jpg", titled("DELIVERY ORDER"), "1"), picture("scan-2.jpg", titled("CREDIT NOTE"), "2")]
    assert [d.kind for d in documents(files)[0]] == ["delivery_receipt", "credit_note"]


def test_a_continuation_sheet_scanned_alone_finds_its_entry_by_the_number() -> None:
    sheet = Paper()
    sheet.put(30, 20, "ENTRY SUMMARY CONTINUATION SHEET", 11)
    boxed(sheet, 36, (400, 580, "1. Filer Code/Entry No.", "ABC-1234567-6"))
    table(sheet, ("002", "LAMPS", "", "", "", "", ""), top=70)
    files = [picture("entry.pdf", whole().page(), "1"), picture("more.pdf", sheet.page(), "2")]
    assert [[p.file for p in d.parts] for d in documents(files)[0]] == [["entry.pdf", "more.pdf"]]


def test_small_captions_are_no_titles_on_a_page_with_a_title_in_large_print() -> None:
    paper = Paper()
    paper.put(200, 30, "CREDIT NOTE", 15)
    paper.put(40, 60, "Purchase Order", 6)
    paper.put(40, 70, "PO-46473")
    paper.lines(40, 100, "Some words that stand on this page", "and fill it so that it has a measure.")
    assert kinds(paper.page()) == [("credit_note", (1,))]


def test_a_swift_tag_glued_to_its_value_is_a_cue() -> None:
    page = titled("{1:F01XXXX}{4:", ":20:WT240714550896", ":32A:240714USD272117,00", ":50K:/1341175762")
    assert kinds(page) == [("remittance", (1,))]
