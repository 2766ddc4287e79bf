"""validity.ctpat: a CTPAT certificate that is relied on was valid on the entry date."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, not_applicable
from evidence.judge.validity import standing_of
from evidence.records.findings import Check, Severity

NAME = "validity.ctpat"
REMEDY = "Obtain a print of the CTPAT status as of the entry date."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Status and stated expiry of each certificate; a print without an expiry date goes on."""
    papers = case.of("ctpat_certificate")
    for document in papers:
        yield standing_of(case, NAME, document, REMEDY)
    if not papers:
        yield not_applicable(NAME, "There is no CTPAT certificate.")


RULE = Rule(NAME, Severity.MAJOR, "A CTPAT certificate is certified and not expired on the entry date.", check)
