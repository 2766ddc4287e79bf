"""Papers without a telling title: what they charge for and how they compute says what they are."""

from __future__ import annotations

from evidence.classify import documents
from evidence.records.sources import FileReading, Status
from tests.kinds.trade_reading import row
from tests.layout.paper import Paper


def kind(paper: Paper) -> str:
    reading = FileReading("paper.pdf", "0" * 64, 1, "application/pdf", Status.READ, None, (paper.page(1),))
    return documents([reading])[0][0].kind


def bill(*lines: tuple[str, str], head: str) -> Paper:
    paper = Paper()
    paper.put(40, 28, "Quillmere Ltd.", 9)
    paper.put(250, 44, "INVOICE", 15)
    row(paper, 70, (40, 140), ("Invoice No.:", "QL-2207"))
    row(paper, 82, (40, 140), ("Bill To:", "Juniper Ridge Lighting LLC"))
    row(paper, 94, (40, 140), ("Vessel:", "WIGEON STAR 12E"))
    row(paper, 130, (40, 450), (head, "Amount"))
    for at, line in enumerate(lines):
        row(paper, 145 + 13 * at, (40, 450), line)
    row(paper, 220, (40, 450), ("Total Due", "USD 1,845.00"))
    return paper


def test_a_plain_invoice_for_carriage_is_a_freight_invoice() -> None:
    lines = ("Sea freight", "1,450.00"), ("THC", "285.00"), ("Doc fee", "60.00"), ("Pier pass", "50.00")
    assert kind(bill(*lines, head="Charge Description")) == "freight_invoice"


def test_a_plain_invoice_for_goods_with_freight_is_a_commercial_invoice() -> None:
    lines = ("Brass lamps", "1,450.00"), ("Ocean freight", "285.00"), ("Handling fee", "110.00")
    assert kind(bill(*lines, head="Description of goods")) == "commercial_invoice"


def test_a_computation_by_elements_of_value_is_a_worksheet() -> None:
    paper = Paper()
    paper.put(40, 28, "Juniper Ridge Lighting LLC", 9)
    row(paper, 60, (40, 240, 440), ("Re Invoice", "Date", "Entry No."))
    row(paper, 74, (40, 240, 440), ("BLW-117", "March 20, 2026", "ABC-1234567-6"))
    row(paper, 100, (40, 440), ("Element of value", "USD"))
    row(paper, 114, (40, 440), ("Invoice total", "6,500.00"))
    row(paper, 128, (40, 440), ("Add packing", "0.00"))
    row(paper, 142, (40, 440), ("Royalties", "120.00"))
    row(paper, 160, (300, 440), ("Total dutiable value", "6,620.00"))
    assert kind(paper) == "value_worksheet"


def test_a_numbered_order_to_the_workshop_is_a_production_record() -> None:
    paper = Paper()
    row(paper, 40, (40, 440), ("Bayou Lantern Works Co., Ltd.", "Job sheet"))
    row(paper, 70, (40, 140, 300, 400), ("Production Order No.:", "PO-88", "Workshop:", "3"))
    row(paper, 100, (40, 200, 350), ("Product", "Quantity", "Finish"))
    row(paper, 114, (40, 200, 350), ("Brass lamp", "300 PCS", "3-Nov-2025"))
    row(paper, 150, (40, 300), ("Foreman", "Quality inspector"))
    assert kind(paper) == "production_record"
