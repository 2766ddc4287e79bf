"""goods.origin: the papers give the goods the same country of origin."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.invoices import bare
from evidence.judge.loads import partial
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "goods.origin"
LESSER = ("packing_list", "proforma_invoice", "contract", "purchase_order")
REMEDY = "Obtain the maker's origin papers and correct the paper that is wrong."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The entries' origins against the invoices', then against each other paper's; before an entry the invoices'."""
    entered, invoiced = _pool(case, case.of("entry_summary")), _pool(case, case.of("commercial_invoice"))
    base = entered or invoiced
    papers = case.of("certificate_of_origin", *LESSER)
    others = [(d.kind, o) for d in papers if (o := _origins(case, d))]
    if not base or (not others and not (entered and invoiced)):
        yield not_applicable(NAME, "Fewer than two papers state a country of origin.")
        return
    if _multi(base):
        yield not_applicable(NAME, "The entry says MULTI and its lines give no origin that could be read.")
        return
    if entered and invoiced:
        yield _pair(case, entered, invoiced, Severity.CRITICAL, _both_ways(case))
    for kind, origins in others:
        weighty = entered and kind == "certificate_of_origin"
        yield _pair(case, base, origins, Severity.CRITICAL if weighty else Severity.MAJOR, False)


def _pool(case: Case, documents: tuple[Document, ...]) -> tuple[Fact, ...]:
    """The origins of all papers of one kind: several sellers' goods may go under one entry."""
    return tuple(f for d in documents for f in _origins(case, d))


def _both_ways(case: Case) -> bool:
    """Whether every invoice states its origins, so that the entry may name no other."""
    return all(_origins(case, d) for d in case.of("commercial_invoice"))


def _origins(case: Case, document: Document) -> tuple[Fact, ...]:
    """The origins line by line where the lines state them, else the one for all goods."""
    by_line = tuple(f for line in case.lines(document) if (f := line.get("origin")) is not None)
    whole = case.fact(document, "country_of_origin")
    lines = case.lines(document)
    if by_line and (len(by_line) == len(lines) or whole is None or _multi((whole,))):
        return by_line
    return (whole,) if whole is not None else ()


def _multi(origins: tuple[Fact, ...]) -> bool:
    return any(bare(f.text).startswith("MULTI") for f in origins)


def _pair(case: Case, mine: tuple[Fact, ...], theirs: tuple[Fact, ...], severity: Severity, both_ways: bool) -> Check:
    """Each origin of theirs is among mine, and with ``both_ways`` each of mine among theirs."""
    unread = tuple(f for f in (*mine, *theirs) if f.value is None)
    if unread:
        told = f"The country of origin {quoted(case, unread[0])} could not be understood."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, told, remedy="Read the paper.", facts=unread)
    left, right = {f.text for f in mine}, {f.text for f in theirs}
    lacking = [] if partial(case) else [(mine[0], f) for f in theirs if f.text not in left]
    strange = [(f, theirs[0]) for f in mine if f.text not in right] if both_ways else []
    if not lacking and not strange:
        shared = next(((a, b) for a in mine for b in theirs if a.text == b.text), None)
        if shared is None:
            return not_applicable(NAME, "The entry takes up other goods of these papers.")
        return holds(NAME, *shared, steps=(equal(*shared, True),))
    a, b = (strange or lacking)[0]
    told = f"The country of origin is {quoted(case, a)}, but {quoted(case, b)}."
    return answer(NAME, Outcome.VIOLATED, severity, told, remedy=REMEDY, facts=(a, b), steps=(equal(a, b, False),))


RULE = Rule(NAME, Severity.CRITICAL, "Entry, invoice and certificate give the goods the same origin.", check)
