"""documents.power-of-attorney: whoever files for the importer holds its power of attorney."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.papers import Needed, presence
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, not_applicable
from evidence.records.findings import Check, Severity

NEEDED = Needed(
    "documents.power-of-attorney",
    "a customs power of attorney",
    ("power_of_attorney",),
    "prefiling",
    "Obtain the power of attorney from the importer to the broker that files.",
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether there is a power of attorney, unless the importer files itself."""
    filer, importer = case.fact(case.entry, "filer.name"), case.fact(case.entry, "importer.name")
    if case.same(filer, importer) and not case.of(*NEEDED.kinds):
        yield not_applicable(NEEDED.rule, "The importer files itself.")
    else:
        yield from presence(case, NEEDED)


RULE = Rule(
    NEEDED.rule,
    Severity.MAJOR,
    "Whoever files for the importer holds its power of attorney.",
    check,
    ("power-of-attorney",),
)
