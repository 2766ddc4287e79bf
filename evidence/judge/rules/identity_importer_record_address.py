"""identity.importer-record-address: the entry's address is one that the importer has on file."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import Holder, chosen
from evidence.judge.places import same_address
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import spelt_alike
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "identity.importer-record-address"
REMEDY = "File a CBP 5106 with the present address (and a rider to the bond), or correct the address on the entry."
OLD = "An address on an old IRS letter may simply be outdated; ask the importer whether it has moved."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The entry's address against the 5106's two addresses (major) and the IRS letter's, which is often old (minor)."""
    papers = {h.slot.name: h for h in chosen(case)}
    entry = papers.get("entry")
    address = case.fact(entry.document, "importer.address") if entry is not None else None
    found = False
    for name, severity, remedy in (
        ("importer_identity", Severity.MAJOR, REMEDY),
        ("ein_letter", Severity.MINOR, OLD),
    ):
        known = _addresses(case, papers.get(name))
        if address is not None and known:
            found = True
            yield _compared(case, address, known, severity, remedy)
    if not found:
        yield not_applicable(NAME, "There are no two papers with an address of the importer to compare.")


def _addresses(case: Case, holder: Holder | None) -> tuple[Fact, ...]:
    if holder is None:
        return ()
    facts = (case.fact(holder.document, name) for name in holder.slot.addresses)
    return tuple(f for f in facts if f is not None)


def _compared(case: Case, address: Fact, known: tuple[Fact, ...], severity: Severity, remedy: str) -> Check:
    answers = [same_address(address, other) for other in known]
    if True in answers:
        alike = known[answers.index(True)]
        return holds(NAME, address, alike, steps=spelt_alike(address, alike))
    told = f"The importer's address is {quoted(case, address)}, but {listing(quoted(case, f) for f in known)}"
    facts = (address, *known)
    if None in answers:
        text = f"{told}; whether this is one place cannot be told."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MINOR, text, remedy=remedy, facts=facts)
    return answer(NAME, Outcome.VIOLATED, severity, f"{told}.", remedy=remedy, facts=facts)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "The entry's address is the physical or mailing address on CBP 5106.",
    check,
    ("importer-record",),
)
