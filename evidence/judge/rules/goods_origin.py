"""goods.origin: the papers give the goods the same country of origin."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "goods.origin"
WEIGHTY = ("commercial_invoice", "certificate_of_origin")
LESSER = ("packing_list", "proforma_invoice", "contract", "purchase_order")
REMEDY = "Obtain the maker's origin papers and correct the paper that is wrong."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each entry's origins with those of invoices and certificates; without an entry those with each other."""
    entries = tuple((d, o) for d in case.of("entry_summary") if (o := _origins(case, d)))
    others = tuple((d, o) for d in case.of(*WEIGHTY, *LESSER) if (o := _origins(case, d)))
    if not others or (not entries and len(others) < 2):
        yield not_applicable(NAME, "Fewer than two papers state a country of origin.")
        return
    if not entries:
        base = others[0]
        yield from (_pair(case, base[1], o, Severity.MAJOR) for _, o in others[1:])
    for _, origins in entries:
        yield from _entry(case, origins, others, len(entries) == 1)


def _entry(
    case: Case, origins: tuple[Fact, ...], others: tuple[tuple[Document, tuple[Fact, ...]], ...], whole: bool
) -> Iterator[Check]:
    """One entry against the other papers; ``whole``: it enters all goods, so that no origin may be left out."""
    if _multi(origins):
        yield not_applicable(NAME, "The entry says MULTI and its lines give no origin that could be read.")
        return
    for document, theirs in others:
        severity = Severity.CRITICAL if document.kind in WEIGHTY else Severity.MAJOR
        yield _pair(case, origins, theirs, severity, whole)


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


def _pair(
    case: Case, mine: tuple[Fact, ...], theirs: tuple[Fact, ...], severity: Severity, whole: bool = True
) -> Check:
    unread = tuple(f for f in (*mine, *theirs) if f.value is None)
    if unread:
        told = f"The country of origin {quoted(case, unread[0])} could not be understood."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MINOR, told, remedy="Read the paper.", facts=unread)
    if not (pairs := _differing(mine, theirs, whole)):
        a, b = _first_equal(mine, theirs)
        return holds(NAME, a, b, steps=(equal(a, b, True),))
    told = (
        f"The country of origin is {listing(quoted(case, a) for a, _ in pairs)},"
        f" but {listing(quoted(case, b) for _, b in pairs)}."
    )
    facts = tuple(f for pair in pairs for f in pair)
    steps = tuple(equal(a, b, False) for a, b in pairs)
    return answer(NAME, Outcome.VIOLATED, severity, told, remedy=REMEDY, facts=facts, steps=steps)


def _differing(mine: tuple[Fact, ...], theirs: tuple[Fact, ...], whole: bool) -> tuple[tuple[Fact, Fact], ...]:
    """A pair that disagrees, if any: a country the other side doesn't know, or (``whole``) one that mine leaves out."""
    left, right = {f.text for f in mine}, {f.text for f in theirs}
    strange = tuple((f, theirs[0]) for f in mine if f.text not in right)
    lacking = tuple((mine[0], f) for f in theirs if f.text not in left) if whole else ()
    return (strange or lacking)[:1]


def _first_equal(mine: tuple[Fact, ...], theirs: tuple[Fact, ...]) -> tuple[Fact, Fact]:
    return next((a, b) for a in mine for b in theirs if a.text == b.text)


RULE = Rule(NAME, Severity.CRITICAL, "Entry, invoice and certificate give the goods the same origin.", check)
