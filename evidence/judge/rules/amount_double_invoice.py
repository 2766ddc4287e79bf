"""amount.double-invoice: one invoice number has one total."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case, money
from evidence.judge.invoices import bare, currency, revised
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import amount_text, quoted
from evidence.records.documents import Document
from evidence.records.findings import Check, Outcome, Severity

NAME = "amount.double-invoice"
REMEDY = "Find out which invoice was paid and which was shown to customs; obtain the seller's ledger for this number."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare the totals of invoices of one number; marked revisions, credit notes and proformas are others."""
    groups: dict[str, list[Document]] = {}
    for document in case.of("commercial_invoice"):
        number, total = case.fact(document, "number"), money(case.fact(document, "total"))
        if number is not None and total is not None and not revised(case, document):
            groups.setdefault(bare(number.text), []).append(document)
    several = [papers for papers in groups.values() if len(papers) > 1]
    if not several:
        yield not_applicable(NAME, "No two invoices carry one number.")
    for papers in several:
        yield from (_pair(case, papers[0], other) for other in papers[1:])


def _pair(case: Case, first: Document, second: Document) -> Check:
    a, b = case.fact(first, "total"), case.fact(second, "total")
    one, two = case.fact(first, "number"), case.fact(second, "number")
    left, right = money(a), money(b)
    if a is None or b is None or one is None or left is None or right is None:
        return not_applicable(NAME, "A total is missing.")
    units = currency(case, first), currency(case, second)
    strangers = case.differ(case.fact(first, "seller.name"), case.fact(second, "seller.name"))
    if strangers:
        return not_applicable(NAME, f"Two sellers happen to use the number {one.text}.")
    if left == right and (units[0] == units[1] or None in units):
        return holds(NAME, one, two, a, b, steps=(equal(a, b, True, used=(str(left), str(left))),))
    told = (
        f"Invoice {one.text} exists twice with different totals:"
        f" {amount_text(left, units[0])} and {amount_text(right, units[1])} ({quoted(case, a)}, {quoted(case, b)})."
    )
    facts = (a, b, one, two)
    if not (_in_money(case, first) and _in_money(case, second)):
        told += " One of them prints neither a currency nor amounts of lines, so it may be no invoice."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, told, remedy="Look at the papers.", facts=facts)
    return answer(
        NAME, Outcome.VIOLATED, Severity.CRITICAL, told, remedy=REMEDY, facts=facts, steps=(equal(a, b, False),)
    )


def _in_money(case: Case, document: Document) -> bool:
    """Whether a paper shows that its total is money: by its currency or by amounts of its lines."""
    return currency(case, document) is not None or any("amount" in line for line in case.lines(document))


RULE = Rule(NAME, Severity.CRITICAL, "One invoice number has one total.", check)
