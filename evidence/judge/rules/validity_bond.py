"""validity.bond: the bond was in force on the entry date."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import chosen
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, not_applicable
from evidence.judge.validity import in_force
from evidence.records.findings import Check, Severity

NAME = "validity.bond"
REMEDY = "Obtain a bond that was effective on the entry date, or the surety's confirmation that it was."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Effective and termination dates of the importer's bond; a continuous bond without an end goes on."""
    bond = next((h.document for h in chosen(case) if h.slot.name == "customs_bond"), None) or case.first("customs_bond")
    if bond is None:
        yield not_applicable(NAME, "There is no bond.")
    else:
        yield in_force(case, NAME, bond, ("effective_date", "termination_date"), Severity.CRITICAL, REMEDY)


RULE = Rule(
    NAME, Severity.CRITICAL, "The bond is effective and not terminated on the entry date.", check, ("bond-in-force",)
)
