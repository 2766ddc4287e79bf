"""validity.bond: the bond was in force on the entry date."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import chosen
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, holds, not_applicable
from evidence.judge.validity import in_force
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Severity

NAME = "validity.bond"
FIELDS = ("effective_date", "termination_date")
REMEDY = "Obtain a bond that was effective on the entry date, or the surety's confirmation that it was."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Effective and termination dates of the importer's bond; a continuous bond without an end goes on."""
    bond = next((h.document for h in chosen(case) if h.slot.name == "customs_bond"), None) or case.first("customs_bond")
    if bond is None:
        yield not_applicable(NAME, "There is no bond.")
    elif (arrival := _dated_on_arrival(case, bond)) is not None:
        yield holds(NAME, case.fact(bond, FIELDS[0]), arrival, message="The bond secures this entry from the arrival.")
    else:
        yield in_force(case, NAME, bond, FIELDS, Severity.CRITICAL, REMEDY)


def _dated_on_arrival(case: Case, bond: Document) -> Fact | None:
    """A single-transaction bond may bear the day of arrival where the entry was filed before it."""
    kind, start = case.fact(bond, "type"), case.day(bond, FIELDS[0])
    arrived, entered = case.day(case.entry, "import_date"), case.entry_date
    if kind is None or kind.value != "single" or start is None or arrived is None or entered is None:
        return None
    return case.fact(case.entry, "import_date") if entered < start <= arrived else None


RULE = Rule(
    NAME, Severity.CRITICAL, "The bond is effective and not terminated on the entry date.", check, ("bond-in-force",)
)
