"""validity.broker-license: the broker's licence was valid on the entry date."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, not_applicable
from evidence.judge.validity import standing_of
from evidence.records.findings import Check, Severity

NAME = "validity.broker-license"
REMEDY = "Obtain proof that the broker's licence was valid, or have a licensed broker file."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Status and stated expiry of each licence; a licence without an expiry date goes on."""
    papers = case.of("broker_license")
    for document in papers:
        yield standing_of(case, NAME, document, REMEDY)
    if not papers:
        yield not_applicable(NAME, "There is no broker's licence.")


RULE = Rule(NAME, Severity.MAJOR, "The broker's licence is valid on the entry date.", check, ("broker-licence",))
