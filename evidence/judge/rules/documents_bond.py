"""documents.bond: a customs bond secures the entry."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.papers import Needed, presence
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, not_applicable
from evidence.records.findings import Check, Severity

NEEDED = Needed(
    "documents.bond",
    "a customs bond",
    ("customs_bond",),
    "prefiling",
    "Obtain the bond (CBP 301) or the surety's confirmation of it from the importer or its broker.",
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether there is a bond, unless the entry says that none is required or cash stands in its place."""
    waived = _waived(case, law)
    if waived and not case.of("customs_bond"):
        yield not_applicable(NEEDED.rule, f"The entry needs no surety's bond: {waived}.")
    else:
        yield from presence(case, NEEDED)


def _waived(case: Case, law: Law) -> str:
    kind, surety = case.fact(case.entry, "bond_type"), case.fact(case.entry, "surety_number")
    row = law.row("bond-exceptions")
    if kind is not None and kind.value == "0":
        return "bond type 0"
    if surety is not None and row is not None and surety.value in row.value:
        return f"surety number {surety.value}"
    return ""


RULE = Rule(
    NEEDED.rule,
    Severity.MAJOR,
    "A customs bond secures the entry.",
    check,
    ("bond-principal",),
    reads=("bond-exceptions",),
)
