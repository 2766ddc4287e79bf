"""documents.contract: A contract or purchase order shows what was agreed."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.papers import Needed, presence
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.records.findings import Check, Severity

NEEDED = Needed(
    "documents.contract",
    "a contract or purchase order",
    ("contract", "purchase_order"),
    "order",
    "Obtain the signed contract or purchase order from the buyer or the seller.",
    weaker=("proforma_invoice",),
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Whether the dossier holds the paper at its stage."""
    yield from presence(case, NEEDED)


RULE = Rule(NEEDED.rule, Severity.MAJOR, "A contract or purchase order shows what was agreed.", check)
