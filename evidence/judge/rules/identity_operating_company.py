"""identity.operating-company: the papers show a company that operates somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import chosen
from evidence.judge.places import letter_box
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "identity.operating-company"
REMEDY = "Obtain formation papers, a lease, payroll or tax papers (Form 941) that show where the company operates."
PAPERS = ("formation_record", "tax_return")


def check(case: Case, law: Law) -> Iterator[Check]:
    """Formation or tax papers, or an address on the importer's papers that is more than a letter box."""
    papers = chosen(case)
    addresses = tuple(f for h in papers for name in h.slot.addresses if (f := case.fact(h.document, name)) is not None)
    street = tuple(f for f in addresses if not letter_box(f.text) and not _ticked(case, f))
    if not papers:
        yield not_applicable(NAME, "No paper names an importer.")
    elif case.of(*PAPERS) or street:
        yield holds(NAME, *street[:1], message="Formation, tax or address papers show an operating company.")
    elif addresses:
        text = f"The importer's only address is a letter box: {quoted(case, addresses[0])}."
        yield answer(NAME, Outcome.MISSING, Severity.MINOR, text, remedy=REMEDY, facts=addresses)
    else:
        told = tuple(h.document.id for h in papers)
        text = "No paper shows where the importer operates."
        yield answer(NAME, Outcome.MISSING, Severity.MINOR, text, remedy=REMEDY, documents=told)


def _ticked(case: Case, fact: Fact) -> bool:
    """Whether the form itself says that the address is a post office box or business service centre."""
    document: Document = next(d for d in case.documents if d.id == fact.document)
    kind = case.fact(document, "address_kind")
    return kind is not None and letter_box(kind.text) and fact.field == "mailing_address"


RULE = Rule(
    NAME,
    Severity.MINOR,
    "Formation, address or tax papers show an operating company with more than a letter box.",
    check,
    ("operating-company",),
)
