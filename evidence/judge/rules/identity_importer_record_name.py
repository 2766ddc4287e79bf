"""identity.importer-record-name: The importer's name is the name on CBP 5106 or one of its AKA, DIV or DBA names."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import compare_names
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NAME = "identity.importer-record-name"
REMEDY = "File a CBP 5106 that carries the importer's legal name, or correct the importer on the entry."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One comparison with the paper that stands for the importer."""
    yield from compare_names(case, NAME, "importer_identity", REMEDY)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The importer's name is the name on CBP 5106 or one of its AKA, DIV or DBA names.",
    check,
    ("importer-record",),
)
