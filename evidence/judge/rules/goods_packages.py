"""goods.packages: packing list and bill of lading count the same packages."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case
from evidence.judge.loads import Load, bills, comparable, every_invoice_packed, packing_lists, whole
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import within
from evidence.judge.telling import on_paper
from evidence.records.findings import Check, Outcome, Severity

NAME = "goods.packages"
OUTER = ("PLT", "PALLET", "PALLETS", "SKD", "CRT", "CNTR", "CONTAINER")
"""Units that hold other packages: against them a number without a unit says nothing."""
STACK = 4
"""Where a unit is not printed, one count being so many times the other tells pallets from cartons."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare the packages of all packing lists with those of all house bills."""
    packed, carried = whole(case, packing_lists(case), "packages"), whole(case, bills(case), "packages")
    if packed is None or carried is None:
        yield not_applicable(NAME, "Packing list and house bill don't both count packages.")
    elif not comparable(case) or not every_invoice_packed(case):
        yield not_applicable(NAME, "Packing list and bill are about different goods.")
    elif not _same_unit(packed, carried):
        yield not_applicable(NAME, "Packing list and bill count different packages (pallets and cartons, say).")
    else:
        yield _compared(case, packed, carried)


def _same_unit(packed: Load, carried: Load) -> bool:
    if packed.amount == carried.amount:
        return True
    if packed.unit is not None and carried.unit is not None and "PKG" not in (packed.unit, carried.unit):
        return packed.unit == carried.unit
    if {packed.unit, carried.unit} & set(OUTER) and packed.unit != carried.unit:
        return False
    less, more = sorted((packed.amount, carried.amount))
    return less > 0 and more / less < STACK


def _compared(case: Case, packed: Load, carried: Load) -> Check:
    step = within(packed.facts, packed.amount, carried.amount, Decimal(0), facts=carried.facts, note="packages")
    facts = (*packed.facts, *carried.facts)
    if step.result:
        return holds(NAME, *facts, steps=(step,))
    unit = packed.unit or carried.unit or "packages"
    told = (
        f"There are {packed.amount.normalize():f} {unit} on {on_paper(case, packed.facts[0])}"
        f" but {carried.amount.normalize():f} on {on_paper(case, carried.facts[0])}."
    )
    remedy = "Ask shipper and carrier how many packages were loaded, and have the wrong paper corrected."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=facts, steps=(step,))


RULE = Rule(NAME, Severity.MAJOR, "Packing list and bill of lading count the same packages.", check)
