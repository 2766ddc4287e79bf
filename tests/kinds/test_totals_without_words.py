"""Sums of goods tables that no caption names, and measures that a list tells twice."""

from __future__ import annotations

from evidence.kinds.commercial_invoice import KIND as INVOICE
from evidence.kinds.packing_list import KIND as LIST
from evidence.kinds.purchase_order import KIND as ORDER
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper

XS = (40, 110, 270, 330, 390, 450)


def packed(*last: str) -> dict[str, str | None]:
    paper = Paper()
    paper.put(240, 30, "PACKING LIST", 14)
    row(paper, 150, XS, ("Carton No.", "Description", "Cartons", "Units", "N.W. (kgs)", "G.W. (kgs)"))
    row(paper, 166, XS, ("1-110", "Cotton apron", "110", "5,500", "1,210", "1,342"))
    row(paper, 182, XS, ("111-210", "Oven mitt", "100", "6,000", "1,100", "1,220"))
    row(paper, 198, XS, last)
    return values(LIST, paper.view())


def test_a_row_without_a_word_that_adds_up_is_the_total_and_no_goods() -> None:
    found = packed("", "", "210", "11,500", "2,310", "2,562")
    assert "lines[2].quantity" not in found
    assert (found["packages"], found["gross_weight"]) == ("210", "2562")


def test_a_row_without_a_word_that_does_not_add_up_stays_goods() -> None:
    assert packed("", "", "20", "500", "231", "250")["lines[2].quantity"] == "500"


def test_weights_a_carton_are_not_the_lines_weights() -> None:
    paper = Paper()
    paper.put(240, 30, "PACKING LIST", 14)
    xs = (40, 100, 250, 300, 350, 400, 450, 510)
    row(paper, 150, xs, ("Ctn No.", "Description", "Ctns", "NW kg", "GW kg", "Pcs", "Total NW kg", "Total GW kg"))
    row(paper, 166, xs, ("1-36", "Ceramic vase", "36", "13.0", "15.0", "216", "468.0", "540.0"))
    found = values(LIST, paper.view())
    assert (found["lines[0].net_weight"], found["lines[0].gross_weight"]) == ("468", "540")


def test_a_total_with_a_term_and_a_place_behind_it_is_the_total() -> None:
    paper = Paper()
    paper.put(240, 30, "COMMERCIAL INVOICE", 14)
    xs = (40, 270, 350, 450)
    row(paper, 150, xs, ("Description", "Qty (pcs)", "Price/pc (US$)", "Value (US$)"))
    row(paper, 166, xs, ("Steel colander", "1,500", "6.00", "9,000.00"))
    row(paper, 182, xs, ("Steel ladle", "4,500", "1.50", "6,750.00"))
    row(paper, 198, xs, ("TOTAL FOB NINGBO", "6,000", "", "15,750.00"))
    found = values(INVOICE, paper.view())
    assert (found["total"], found["lines[1].unit_price"]) == ("15750.00", "1.50")


def test_an_orders_number_and_date_in_one_box_are_told_apart() -> None:
    paper = Paper()
    paper.put(330, 40, "Purchase order", 12)
    paper.cell(330, 60, 560, 140)
    for n, (caption, value) in enumerate((("PO number/date", "4500123987 / 17.04.2025"), ("Contact", "M. Rowe"))):
        paper.put(334, 64 + 26 * n, caption, 7)
        paper.put(334, 74 + 26 * n, value)
    found = values(ORDER, paper.view())
    assert (found["number"], found["date"]) == ("4500123987", "2025-04-17")
