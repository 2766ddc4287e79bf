"""identity.poa-grantor: The importer is the grantor of the power of attorney."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import compare_names
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NAME = "identity.poa-grantor"
REMEDY = "Obtain a power of attorney that the importer itself grants to the broker."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One comparison with the paper that stands for the importer."""
    yield from compare_names(case, NAME, "power_of_attorney", REMEDY)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The importer is the grantor of the power of attorney.",
    check,
    ("power-of-attorney",),
)
