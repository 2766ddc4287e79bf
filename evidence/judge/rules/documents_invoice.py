"""documents.invoice: A commercial invoice shows what was sold and for how much."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.papers import Needed, presence
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NEEDED = Needed(
    "documents.invoice",
    "a commercial invoice",
    ("commercial_invoice",),
    "prefiling",
    "Obtain the commercial invoice from the seller.",
    weaker=("proforma_invoice",),
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether the dossier holds the paper at its stage."""
    yield from presence(case, NEEDED)


RULE = Rule(
    NEEDED.rule,
    Severity.MAJOR,
    "A commercial invoice shows what was sold and for how much.",
    check,
    ("invoice-content",),
)
