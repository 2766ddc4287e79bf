"""identity.bond-principal: the bond names the importer as principal, co-principal, in section III or by a rider."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import compare_names
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NAME = "identity.bond-principal"
REMEDY = "Obtain a bond or a rider that names the importer as principal."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One comparison with the paper that stands for the importer."""
    yield from compare_names(case, NAME, "customs_bond", REMEDY)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The importer is the bond's principal, a co-principal, a section III name or named by a rider.",
    check,
    ("bond-principal",),
)
