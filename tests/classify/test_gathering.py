"""Stacks as offices scan them: papers mixed into one another, backs after fronts, copies, stray sheets."""

from __future__ import annotations

import pytest

from evidence.records.pages import Page
from tests.classify.test_documents import kinds
from tests.layout.paper import Paper

HEAD = "Item Description of Goods Cartons Gross Weight Net Weight"
TABLE = "Item Description of Goods Quantity Unit Price Amount"


def sheet(number: int, *lines: str, title: str = "", foot: str = "") -> Page:
    paper = Paper()
    if title:
        paper.put(200, 30, title, 15)
    paper.lines(40, 80, *lines)
    if foot:
        paper.put(280, 800, foot)
    return paper.page(number)


def invoice(at: int, page: int, of: int = 2, number: str = "TX-4471") -> Page:
    title = "COMMERCIAL INVOICE" if page == 1 else ""
    goods = [f"{page}{i} Kettle {i} 100 PCS 2.{i}0 2{i}0.00" for i in range(5)]
    own = [f"Invoice No.: {number}"] if page == 1 else []
    return sheet(at, *own, TABLE, *goods, title=title, foot=f"{page} / {of}")


def packing(at: int, page: int, of: int = 2) -> Page:
    title = "PACKING LIST" if page == 1 else ""
    goods = [f"{page}{i} Kettle {i} 10 {i}0.0 KG {i}1.0 KG" for i in range(5)]
    return sheet(at, HEAD, *goods, title=title, foot=f"{page} / {of}")


def test_fronts_scanned_first_and_backs_after_them_come_together() -> None:
    stack = invoice(1, 1, 4), invoice(2, 3, 4), packing(3, 1), packing(4, 2), invoice(5, 4, 4), invoice(6, 2, 4)
    assert kinds(*stack) == [("commercial_invoice", (1, 6, 2, 5)), ("packing_list", (3, 4))]


def test_pages_of_two_papers_shuffled_into_one_another_come_apart() -> None:
    stack = invoice(1, 1), packing(2, 1), invoice(3, 2), packing(4, 2)
    assert kinds(*stack) == [("commercial_invoice", (1, 3)), ("packing_list", (2, 4))]


def test_a_page_that_fits_two_earlier_papers_stays_where_it_lies() -> None:
    stack = invoice(1, 1), invoice(2, 1, number="TX-4472"), invoice(3, 2)
    assert kinds(*stack) == [("commercial_invoice", (1,)), ("commercial_invoice", (2, 3))]


def test_a_third_copy_of_a_form_is_a_paper_of_its_own() -> None:
    stack = (invoice(n, 1, 1) for n in (1, 2, 3))
    assert kinds(*stack) == [("commercial_invoice", (n,)) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    ("lines", "apart"),
    [
        (("Hi Jo, lunch at noon?", "Sure, usual place", "Bring the Umbrella"), True),
        (("Goods covered by invoice TX-4471 remain property", "Kettle spare parts follow by Post"), False),
    ],
)
def test_a_page_that_shares_nothing_with_the_one_before_is_another_paper(
    lines: tuple[str, ...], *, apart: bool
) -> None:
    before = sheet(1, "Invoice No.: TX-4471", TABLE, "1 Kettle 100 PCS 2.00 200.00", title="COMMERCIAL INVOICE")
    found = kinds(before, sheet(2, *lines))
    assert len(found) == (2 if apart else 1)
