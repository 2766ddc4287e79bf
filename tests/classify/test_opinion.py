"""The second opinion: what all words of a page say beside its cues."""

from __future__ import annotations

import pytest

from evidence.classify import documents
from evidence.classify.opinion import bare, contradiction, opinion
from evidence.records.pages import Page
from evidence.records.sources import FileReading, Status
from tests.layout.paper import Paper

NOTICE = """
Enforce and Protect Act. Notice of initiation of investigation and interim measures. CBP has found
substantial evidence that covered merchandise entered the United States through evasion of the antidumping duty order.
The alleger submitted that the importer transshipped merchandise pursuant to 19 U.S.C. 1517. See
administrative record, memorandum. Production records provided by the manufacturer and the
importer's commercial invoices were inconsistent."""
INVOICE = """
COMMERCIAL INVOICE Invoice No. 4711 Invoice Date March 3, 2026 Seller Quillmere Lamps Ltd. Buyer Tarnbeck LLC
Terms of payment T/T Country of origin China Description of goods Quantity Unit price Amount Total USD 4,500.00"""
PACKING = """
PACKING LIST Carton No. Qty per carton Total cartons Gross weight Net weight Measurement CBM Marks and numbers
Invoice No. 4711 120 CTNS 1,200 KGS 14.2 CBM"""


def file(page: Page) -> FileReading:
    return FileReading("paper.pdf", "0" * 64, 1, "application/pdf", Status.READ, None, (page,))


def written(text: str, title: str = "", source: str = "text") -> Page:
    paper = Paper(source=source)
    if title:
        paper.put(200, 30, title, 15)
    paper.lines(40, 80, *(line.strip() for line in text.split("\n")))
    return paper.page()


@pytest.mark.parametrize(
    ("text", "kind"), [(NOTICE, "other"), (INVOICE, "commercial_invoice"), (PACKING, "packing_list")]
)
def test_all_words_of_a_page_tell_its_kind(text: str, kind: str) -> None:
    told = opinion(text)
    assert max(told, key=told.__getitem__) == kind
    assert sum(told.values()) == pytest.approx(1, abs=0.001)


def test_slips_of_recognition_leave_the_opinion() -> None:
    slipped = INVOICE.replace("o", "0").replace("Quantity", "Quanfity").replace("l", "1")
    told = opinion(slipped)
    assert max(told, key=told.__getitem__) == "commercial_invoice"


def test_figures_and_case_make_no_difference() -> None:
    assert bare("Invoice No. 4711") == bare("INVOICE NO. 9923") == "invoice no. 0000"


def test_chinese_signs_are_words_of_their_own() -> None:
    assert bare("报关单") == "报 关 单"


def test_words_that_agree_or_leave_doubt_contradict_nothing() -> None:
    assert contradiction("commercial_invoice", INVOICE) is None
    assert contradiction("packing_list", "7") is None


def test_a_notice_that_only_mentions_a_paper_is_taken_for_none_and_says_so() -> None:
    page = written(NOTICE + "\nhereby constitutes and appoints\ntrue and lawful agent and attorney")
    (document,), problems = documents([file(page)])
    assert document.kind == "other"
    assert "power_of_attorney" in document.candidates
    assert [p.code for p in problems] == ["kind-unsure"]


def test_a_title_is_never_turned_into_something_else() -> None:
    (document,), problems = documents([file(written(NOTICE, title="COMMERCIAL INVOICE"))])
    assert document.kind == "commercial_invoice"
    assert problems == ()
