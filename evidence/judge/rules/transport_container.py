"""transport.container: the papers of one carriage name the same containers."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.roles import TRANSPORT
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import listing, on_paper, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "transport.container"
OTHERS = (
    "packing_list",
    "commercial_invoice",
    "arrival_notice",
    "entry_summary",
    "entry_release",
    "export_declaration",
)
"""Papers of the sea leg beside the bill; domestic papers after transloading name other boxes and are left out."""
REMEDY = "Ask carrier and shipper which container carried these goods and have the wrong paper reissued."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Every other paper's containers are among the bills'; without bills, among the packing lists'."""
    bills = _boxed(case, TRANSPORT)
    base, others = (bills, _boxed(case, OTHERS)) if bills else _without_bills(case)
    known = tuple(f for facts in base for f in facts)
    if not known or (not others and len(base) < 2):
        yield not_applicable(NAME, "Fewer than two papers name a container.")
        return
    for facts in others:
        yield _paper(case, facts, known)
    if bills:
        yield from _bills(case, bills)


def _boxed(case: Case, kinds: tuple[str, ...]) -> tuple[tuple[Fact, ...], ...]:
    """The containers of each paper that names any."""
    found = (case.listed(d, "containers") for d in case.of(*kinds))
    return tuple(facts for facts in found if facts)


def _without_bills(case: Case) -> tuple[tuple[tuple[Fact, ...], ...], tuple[tuple[Fact, ...], ...]]:
    papers = _boxed(case, OTHERS)
    return papers[:1], papers[1:]


def _paper(case: Case, facts: tuple[Fact, ...], known: tuple[Fact, ...]) -> Check:
    """One paper's containers against the known ones; fewer than those are a part of the shipment."""
    table = {bare(k.text): k for k in known}
    strange = tuple(f for f in facts if bare(f.text) not in table)
    if not strange:
        pairs = tuple((f, table[bare(f.text)]) for f in facts)
        return holds(
            NAME,
            *(f for pair in pairs for f in pair),
            steps=tuple(equal(a, b, True, used=(bare(a.text), bare(b.text))) for a, b in pairs),
        )
    told = (
        f"{on_paper(case, strange[0])} names container {listing(f.text for f in strange)},"
        f" which is not {listing(quoted(case, k) for k in known)}."
    )
    return answer(
        NAME,
        Outcome.VIOLATED,
        Severity.CRITICAL,
        told[:1].upper() + told[1:],
        remedy=REMEDY,
        facts=(*strange, *known),
        steps=tuple(equal(s, k, False) for s in strange for k in known),
    )


def _bills(case: Case, bills: tuple[tuple[Fact, ...], ...]) -> Iterator[Check]:
    """A house bill and its master share a container."""
    for facts in bills:
        master = _master(case, facts[0].document)
        above = next((b for b in bills if master is not None and b[0].document == master.id), None)
        if above is not None and not {bare(f.text) for f in facts} & {bare(f.text) for f in above}:
            yield _paper(case, facts, above)


def _master(case: Case, house: str) -> Document | None:
    document = next(d for d in case.documents if d.id == house)
    number = case.fact(document, "master_number")
    for other in case.of(*TRANSPORT):
        theirs = case.fact(other, "number")
        if other.id != house and number is not None and theirs is not None and bare(theirs.text) == bare(number.text):
            return other
    return None


RULE = Rule(NAME, Severity.CRITICAL, "No paper names a container that the others contradict.", check)
