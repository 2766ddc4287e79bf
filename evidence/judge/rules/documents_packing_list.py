"""documents.packing-list: A packing list shows what was packed."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.papers import Needed, presence
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NEEDED = Needed(
    "documents.packing-list",
    "a packing list",
    ("packing_list",),
    "prefiling",
    "Obtain the packing list from the seller or whoever packed the goods.",
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether the dossier holds the paper at its stage."""
    yield from presence(case, NEEDED)


RULE = Rule(NEEDED.rule, Severity.MAJOR, "A packing list shows what was packed.", check, ("entry-papers",))
