"""Quantities, packages and weights: which figures of two papers can be compared at all."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values.units import unit_code

FAMILIES = {"NO": "PCS", "EA": "PCS", "PC": "PCS", "SET": "SETS", "PR": "PRS", "DZ": "DOZ", "DPR": "DOZ PRS"}
"""Units that count things, by what they count; the tariff's NO (number) counts pieces."""

Counted = tuple[str, Fact, Decimal]
"""The family of the unit, the quantity's fact and its amount."""


def family(unit: Fact | None) -> str | None:
    """What a unit counts (PCS, SETS, PRS, DOZ), its own code for another unit, None for none."""
    if unit is None:
        return None
    code = unit_code(unit.text) or unit.text.strip().upper().rstrip(".")
    return FAMILIES.get(code, code)


def counted(case: Case, documents: Iterable[Document], name: str) -> tuple[Counted, ...] | None:
    """The lines' quantities; None where a line lacks quantity or unit (then no sum can be trusted)."""
    found: list[Counted] = []
    for document in documents:
        for line in case.lines(document):
            fact, unit = line.get(name), family(line.get("unit"))
            amount = money(fact)
            if fact is None or amount is None or unit is None:
                return None
            found.append((unit, fact, amount))
    return tuple(found) or None


def pieces(case: Case, documents: Iterable[Document], name: str) -> Decimal | None:
    """The sum of the lines' quantities where all of them count the same thing; else None."""
    found = counted(case, documents, name)
    if found is None or len({unit for unit, _, _ in found}) != 1:
        return None
    return sum((amount for _, _, amount in found), Decimal(0))
