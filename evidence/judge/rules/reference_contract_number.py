"""reference.contract-number: invoice and payment cite the dossier's contract or order."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.invoices import bare, cites, distinct, numbers
from evidence.judge.payments import for_goods
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "reference.contract-number"
REMEDY = "Add the contract that is cited, or have the wrong paper corrected."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare contract numbers with contracts, order numbers with purchase orders."""
    contracts, orders = numbers(case, "contract"), numbers(case, "purchase_order")
    known = (*contracts, *orders, *_own_references(case), *numbers(case, "proforma_invoice"))
    found: list[Check] = []
    for invoice in (*distinct(case), *case.of("packing_list")):
        for name, papers in (("contract_number", (*contracts, *orders)), ("po_number", orders)):
            fact = case.fact(invoice, name)
            if fact is not None and papers:
                found.append(_cited(case, (fact,), known, papers))
    for payment in for_goods(case):
        said = case.listed(payment, "contract_refs")
        if said and (contracts or orders):
            found.append(_cited(case, said, (*known, *numbers(case, "commercial_invoice")), (*contracts, *orders)))
    yield from found or [not_applicable(NAME, "No paper cites a contract or order that could be compared.")]


def _own_references(case: Case) -> tuple[Fact, ...]:
    """Numbers of the other side that contract and order print themselves (the buyer's order on a sales contract)."""
    names = ("po_number", "contract_number", "reference")
    papers = case.of("contract", "purchase_order")
    return tuple(f for d in papers for name in names if (f := case.fact(d, name)) is not None)


def _cited(case: Case, said: tuple[Fact, ...], known: tuple[Fact, ...], papers: tuple[Fact, ...]) -> Check:
    for fact in said:
        match = cites(fact, known)
        if match is not None:
            return holds(
                NAME,
                fact,
                match,
                steps=(equal(fact, match, True, "the number cited", (bare(match.text), bare(match.text))),),
            )
    told = (
        f"{listing(quoted(case, f) for f in said)} cites another contract or order:"
        f" here is {listing(quoted(case, p) for p in papers)}."
    )
    steps = tuple(equal(f, p, False) for f in said for p in papers)
    facts = (*said, *papers)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=REMEDY, facts=facts, steps=steps)


RULE = Rule(NAME, Severity.MAJOR, "Invoice and payment cite the contract or order of the dossier.", check)
