"""reference.invoice-number: packing list, entry and payment cite the dossier's invoices."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.invoices import bare, cites, numbers
from evidence.judge.payments import for_goods, refs
from evidence.judge.provisions import Law
from evidence.judge.roles import ORDERS
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "reference.invoice-number"
PAPERS = ("packing_list", "entry_summary", "entry_release", "certificate_of_origin", "bill_of_lading", "air_waybill")
PROFORMA = re.compile(r"^(PI|PRO|PROFORMA|PFI)(?=\d)")
REMEDY = "Add the invoice that is cited, or have the wrong paper corrected."


def check(case: Case, law: Law) -> Iterator[Check]:
    """A paper cites one of our invoices; a payment cites at least one of them among others."""
    mine = numbers(case, "commercial_invoice")
    known = (*mine, *numbers(case, "proforma_invoice"))
    if not mine:
        yield not_applicable(NAME, "No invoice number is there to compare with.")
        return
    found = [*_papers(case, known), *_payments(case, known)]
    yield from found or [not_applicable(NAME, "No paper cites an invoice number.")]


def _papers(case: Case, known: tuple[Fact, ...]) -> Iterator[Check]:
    for document in case.of(*PAPERS):
        said = [case.fact(document, "invoice_number"), *case.listed(document, "invoice_numbers")]
        for fact in (f for f in said if f is not None):
            yield _cited(case, (fact,), known, fact)


def _payments(case: Case, known: tuple[Fact, ...]) -> Iterator[Check]:
    for payment in for_goods(case):
        said = refs(case, payment)
        if said and not _deposit(case, payment, said):
            yield _cited(case, said, known, case.fact(payment, "details"))


def _deposit(case: Case, payment: Document, said: tuple[Fact, ...]) -> bool:
    """Whether a payment cites only proforma numbers, or an order among its references: a deposit."""
    orders = numbers(case, *ORDERS)
    return all(PROFORMA.match(bare(f.text)) or cites(f, orders) is not None for f in said)


def _cited(case: Case, said: tuple[Fact, ...], known: tuple[Fact, ...], text: Fact | None) -> Check:
    for fact in (*said, *((text,) if text is not None else ())):
        match = cites(fact, known)
        if match is not None:
            return holds(
                NAME,
                fact,
                match,
                steps=(equal(fact, match, True, "the number cited", (bare(match.text), bare(match.text))),),
            )
    told = f"{listing(quoted(case, f) for f in said)} cites no invoice that is here: here is {_here(case, known)}."
    steps = tuple(equal(f, k, False) for f in said for k in known)
    facts = (*said, *known)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=REMEDY, facts=facts, steps=steps)


def _here(case: Case, known: tuple[Fact, ...]) -> str:
    return listing(quoted(case, k) for k in known)


RULE = Rule(NAME, Severity.MAJOR, "Packing list, entry and payment cite an invoice of the dossier.", check)
