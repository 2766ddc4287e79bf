"""policy.no-importer: the entry names an importer, and one with a right to make entry."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, TRANSPORT, matching, seats
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import paper_name, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "policy.no-importer"
REMEDY = "Name the owner or purchaser of the goods, or a licensed broker whom they designate, as importer of record."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Name and number of the importer on the entry; a carrier that only carries has no right to make entry."""
    entries = case.of(*ENTRY_KINDS)
    for entry in entries:
        name, number = case.fact(entry, "importer.name"), case.fact(entry, "importer_number")
        if name is None and number is None:
            yield _nobody(case, entry)
        else:
            yield _carrier(case, name) or holds(NAME, name, number)
    if not entries:
        yield not_applicable(NAME, "There is no entry.")


def _nobody(case: Case, entry: Document) -> Check:
    """An empty box is proof; where no box was found at all, the paper may only have been read badly."""
    boxes = tuple(f for f in case.empty_boxes(entry) if f.field in ("importer.name", "importer_number"))
    paper = paper_name(entry.kind)
    if boxes:
        text = f"The {paper} names no importer: the box is empty."
        return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=boxes)
    text = f"No importer could be found on the {paper}."
    known = case.fact(entry, "entry_number")
    return answer(
        NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=(known,), documents=(entry.id,)
    )


def _carrier(case: Case, name: Fact | None) -> Check | None:
    """A carrier or forwarder that appears only as such is a nominal consignee (CBP Directive 3530-002A)."""
    if name is None:
        return None
    carrier = matching(case, name, seats(case, TRANSPORT, ("carrier",)))
    trades = matching(case, name, seats(case, SALES, ("buyer", "consignee", "seller", "importer")))
    broker = matching(case, name, seats(case, ("entry_summary", "power_of_attorney"), ("filer", "agent")))
    if carrier is None or trades is not None or broker is not None:
        return None
    text = f"The importer {quoted(case, name)} is the carrier ({quoted(case, carrier)}) and may not make entry."
    return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=(name, carrier))


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The entry names an importer who has a right to make entry.",
    check,
    ("right-to-make-entry",),
)
