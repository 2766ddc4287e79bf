"""identity.ein-letter-number: The importer number is the EIN on the IRS letter; a suffix is only a division mark."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import compare_numbers
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NAME = "identity.ein-letter-number"
REMEDY = "Find out which number is the importer's and correct the paper that is wrong; a 147C letter confirms an EIN."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One comparison with the paper that stands for the importer."""
    yield from compare_numbers(case, NAME, "ein_letter", REMEDY)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The importer number is the EIN on the IRS letter; a suffix is only a division mark.",
    check,
    ("importer-number",),
)
