"""documents.importer-record: A CBP 5106 shows under which name and number the importer is known to CBP."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.papers import Needed, presence
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NEEDED = Needed(
    "documents.importer-record",
    "an importer identity form (CBP 5106)",
    ("importer_identity",),
    "prefiling",
    "Obtain a copy of the CBP 5106 as filed, from the importer or its broker.",
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether the dossier holds the paper at its stage."""
    yield from presence(case, NEEDED)


RULE = Rule(
    NEEDED.rule,
    Severity.MAJOR,
    "A CBP 5106 shows under which name and number the importer is known to CBP.",
    check,
    ("importer-record",),
)
