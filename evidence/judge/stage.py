"""How far the transaction has come, told from its papers, and the entry date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from evidence.errors import UsageError
from evidence.judge.case import ENTRY_KINDS
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values.dates import parse_iso
from evidence.values.payment_terms import due_on

STAGES = ("order", "prefiling", "entered", "closed")
ORDER_KINDS = frozenset({"contract", "purchase_order", "proforma_invoice"})
SHIPPED_KINDS = frozenset({"commercial_invoice", "packing_list", "bill_of_lading", "air_waybill", "arrival_notice"})
DELIVERY_KINDS = frozenset({"delivery_receipt"})


def stage_of(documents: Sequence[Document], facts: Sequence[Fact], given: str | None, today: date) -> str:
    """``order``, ``prefiling``, ``entered`` or ``closed``.

    Given, else inferred: no entry is prefiling; a 7501 or 3461 is entered; with the payment due by ``today`` (the day
    of knowledge), or with delivery papers, closed. ``order`` is only ever given: papers that are not there yet cannot
    be told from papers forgotten. Raises ``UsageError`` for a stage that there is none of.
    """
    if given is not None:
        if given not in STAGES:
            raise UsageError(f"unknown stage {given!r}; choose one of {', '.join(STAGES)}")
        return given
    kinds = {d.kind for d in documents}
    if kinds & DELIVERY_KINDS:
        return "closed"
    if kinds & set(ENTRY_KINDS):
        return "closed" if payment_due(documents, facts, today) else "entered"
    return "prefiling"


def entry_date_of(documents: Sequence[Document], facts: Sequence[Fact]) -> date | None:
    """The entry date: the 7501's, else the 3461's; None before there is one."""
    for kind in ENTRY_KINDS:
        for document in documents:
            found = _day(facts, document.id, "entry_date") if document.kind == kind else None
            if found is not None:
                return found
    return None


def payment_due(documents: Sequence[Document], facts: Sequence[Fact], today: date) -> bool:
    """Whether an invoice's payment is due by ``today``, by its due date or its terms."""
    shipped = _first_day(documents, facts, SHIPPED_KINDS, "on_board_date")
    for document in documents:
        if document.kind == "commercial_invoice":
            day = _day(facts, document.id, "due_date") or _by_terms(documents, facts, document, shipped)
            if day is not None and day <= today:
                return True
    return False


def _by_terms(
    documents: Sequence[Document], facts: Sequence[Fact], invoice: Document, shipped: date | None
) -> date | None:
    papers = [invoice.id] + [d.id for d in documents if d.kind in ORDER_KINDS]
    terms = next((f for p in papers for f in facts if f.document == p and f.field == "payment_terms"), None)
    return None if terms is None else due_on(terms.text, _day(facts, invoice.id, "date"), shipped)


def _first_day(documents: Sequence[Document], facts: Sequence[Fact], kinds: frozenset[str], field: str) -> date | None:
    days = (_day(facts, d.id, field) for d in documents if d.kind in kinds)
    return min((d for d in days if d is not None), default=None)


def _day(facts: Sequence[Fact], document: str, field: str) -> date | None:
    found = (f.value for f in facts if f.document == document and f.field == field and f.value is not None)
    return next((day for value in found if (day := parse_iso(value)) is not None), None)
