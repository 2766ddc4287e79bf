"""Trade papers without a title, known by the number they call their own."""

from __future__ import annotations

from collections.abc import Sequence

from evidence.classify import documents
from evidence.records.pages import Page
from evidence.records.sources import FileReading, Status
from tests.kinds.trade_reading import row
from tests.layout.paper import Paper


def kind(page: Page) -> str:
    reading = FileReading("paper.pdf", "0" * 64, 1, "application/pdf", Status.READ, None, (page,))
    return documents([reading])[0][0].kind


def priced(*captions: tuple[str, str], over: Sequence[str] = ()) -> Paper:
    paper = Paper()
    paper.lines(40, 40, *over)
    for n, (caption, value) in enumerate(captions):
        row(paper, 90 + 16 * n, (40, 140), (caption, value))
    xs = (40, 90, 300, 380, 470)
    row(paper, 240, xs, ("Item", "Description", "Qty", "Unit Price", "Amount"))
    row(paper, 256, xs, ("1", "Steel pan 24 cm", "1,200 PCS", "3.50", "4,200.00"))
    row(paper, 272, xs, ("2", "Steel pot 5 L", "600 PCS", "8.00", "4,800.00"))
    row(paper, 300, (380, 470), ("Total USD", "9,000.00"))
    return paper


SUPPLIER = ("Vendor:", "Velanta Kitchen Works Ltd.")
BUYER = ("Buyer:", "Quillmere Imports LLC")


def test_an_order_without_a_title_is_known_by_its_number_and_its_vendor() -> None:
    assert kind(priced(("Order No.:", "PO-77120"), ("Order Date:", "2025-03-04"), SUPPLIER, BUYER).page()) == (
        "purchase_order"
    )


def test_an_invoice_that_names_the_order_too_is_known_by_its_own_number() -> None:
    paper = priced(("Invoice No.:", "LT-0441"), ("P.O. No.:", "PO-77120"), SUPPLIER, BUYER)
    assert kind(paper.page()) == "commercial_invoice"


def test_a_quotation_that_asks_for_an_order_is_no_order() -> None:
    paper = priced(("Order No.:", "PO-77120"), SUPPLIER, BUYER, over=["Quotation for kitchenware"])
    assert kind(paper.page()) != "purchase_order"


def test_an_order_without_anybody_to_supply_it_is_not_decided() -> None:
    assert kind(priced(("Order No.:", "PO-77120"), ("Order Date:", "2025-03-04")).page()) == "other"
