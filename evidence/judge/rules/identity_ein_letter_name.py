"""identity.ein-letter-name: The importer's name is the name on the IRS letter."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import compare_names
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NAME = "identity.ein-letter-name"
REMEDY = "Obtain the CP 575 or a 147C letter of the importer itself, or correct the importer on the entry."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One comparison with the paper that stands for the importer."""
    yield from compare_names(case, NAME, "ein_letter", REMEDY)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The importer's name is the name on the IRS letter.",
    check,
    ("importer-number",),
)
