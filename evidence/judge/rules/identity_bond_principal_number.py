"""identity.bond-principal-number: The importer number is the number of the bond's principal."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import compare_numbers
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NAME = "identity.bond-principal-number"
REMEDY = "Obtain a bond under the importer's own number, or correct the number on the entry."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One comparison with the paper that stands for the importer."""
    yield from compare_numbers(case, NAME, "customs_bond", REMEDY)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The importer number is the number of the bond's principal.",
    check,
    ("bond-principal",),
)
