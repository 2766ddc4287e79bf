"""party.contract-parties: who signed the contract is who invoices and who is invoiced."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.explained import beside, maybe, tie
from evidence.judge.invoices import distinct, orders_cited, orders_of
from evidence.judge.provisions import Law
from evidence.judge.roles import ORDERS
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "party.contract-parties"
ROLES = ("seller", "buyer")
Pairs = tuple[tuple[str, Fact, Fact], ...]
TIES = ("payment_agency_agreement", "buying_agency_agreement", "formation_record")


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare seller and buyer of each invoice with those of its contract or order."""
    if not case.of("commercial_invoice") or not case.of(*ORDERS):
        yield not_applicable(NAME, "There is no contract or order beside an invoice.")
        return
    for invoice in distinct(case):
        yield from _invoice(case, invoice)


def _invoice(case: Case, invoice: Document) -> Iterator[Check]:
    papers = orders_of(case, invoice)
    pairs = {paper.id: _pairs(case, invoice, paper) for paper in papers}
    if not any(pairs.values()):
        yield answer(
            NAME,
            Outcome.MISSING,
            Severity.MAJOR,
            "Seller and buyer were not read on both the contract and the invoice.",
            remedy="Look at both and give the names they print with --decisions, or supply papers that name both.",
            documents=(invoice.id, *pairs),
        )
        return
    for paper in _judged(case, invoice, papers, pairs):
        yield from (_pair(case, role, a, b) for role, a, b in pairs[paper.id])


def _judged(
    case: Case, invoice: Document, papers: tuple[Document, ...], pairs: dict[str, Pairs]
) -> tuple[Document, ...]:
    """The papers to compare: all that the invoice cites but for links of a chain, else the one that agrees best."""
    own = tuple(p for p in papers if not _chained(case, invoice, p)) or papers
    if orders_cited(case, invoice):
        return own
    return (max(own, key=lambda p: (sum(case.same(a, b) for _, a, b in pairs[p.id]), len(pairs[p.id]))),)


def _pairs(case: Case, invoice: Document, paper: Document) -> Pairs:
    """(role, the contract's name, the invoice's name) where both are there."""
    both = ((role, case.fact(paper, f"{role}.name"), case.fact(invoice, f"{role}.name")) for role in ROLES)
    return tuple((role, a, b) for role, a, b in both if a is not None and b is not None)


def _chained(case: Case, invoice: Document, paper: Document) -> bool:
    """Whether a further contract is the link before or after: the seller's own purchase, or the buyer's resale."""
    bought = case.same(case.fact(paper, "buyer.name"), case.fact(invoice, "seller.name"))
    resold = case.same(case.fact(paper, "seller.name"), case.fact(invoice, "buyer.name"))
    return bought or resold


def _pair(case: Case, role: str, signed: Fact, invoiced: Fact) -> Check:
    steps = (same_party(case, signed, invoiced),)
    if case.same(signed, invoiced):
        return holds(NAME, signed, invoiced, steps=steps)
    told = f"The {role} is {quoted(case, signed)} but {quoted(case, invoiced)}"
    remedy = f"Obtain the contract with this {role}, or the paper that ties the two."
    if not case.differ(signed, invoiced):
        return answer(
            NAME,
            Outcome.UNVERIFIABLE,
            Severity.MAJOR,
            f"{told}; whether they are one is not sure.",
            remedy=remedy,
            facts=(signed, invoiced),
            steps=steps,
        )
    found = _explained(case, role, signed, invoiced)
    if found is not None:
        return answer(
            NAME,
            Outcome.VIOLATED,
            Severity.MINOR,
            f"{told}; {quoted(case, found)} names both.",
            remedy=remedy,
            facts=(signed, invoiced, found),
            steps=steps,
        )
    if maybe(case, TIES) is not None:
        return answer(
            NAME,
            Outcome.UNVERIFIABLE,
            Severity.MAJOR,
            f"{told}; a paper that could not be sorted may tie the two.",
            remedy=remedy,
            facts=(signed, invoiced),
            steps=steps,
        )
    return answer(
        NAME,
        Outcome.VIOLATED,
        Severity.CRITICAL,
        f"{told}, and no paper ties the two.",
        remedy=remedy,
        facts=(signed, invoiced),
        steps=steps,
    )


def _explained(case: Case, role: str, signed: Fact, invoiced: Fact) -> Fact | None:
    """A maker or consignee that the other paper names beside its own party, or an agreement."""
    roles = ("manufacturer",) if role == "seller" else ("consignee", "ship_to", "importer")
    named = beside(case, signed, (invoiced,), ("commercial_invoice",), roles)
    named = named or beside(case, invoiced, (signed,), ORDERS, roles)
    if named is not None:
        return named
    found = tie(case, signed, (invoiced,), TIES)
    return found[0] if found is not None else None


RULE = Rule(NAME, Severity.CRITICAL, "Contract and invoice have the same seller and the same buyer.", check)
