"""identity.importer-record-number: The importer number is the number on CBP 5106."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import compare_numbers
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NAME = "identity.importer-record-number"
REMEDY = "Correct the importer number on the entry, or file a CBP 5106 for the number that is used."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One comparison with the paper that stands for the importer."""
    yield from compare_numbers(case, NAME, "importer_identity", REMEDY)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The importer number is the number on CBP 5106.",
    check,
    ("importer-record",),
)
