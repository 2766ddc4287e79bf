"""Where two copies of one entry summary disagree: on who imports, or on what is entered."""

from __future__ import annotations

from evidence.judge.case import Case, money
from evidence.judge.roles import stands_for_none
from evidence.judge.steps import equal, same_party
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.proofs import Step
from evidence.values.importer_number import base, kind

NUMBERS = ("importer_number", "consignee_number")
NAMES = ("importer.name", "consignee.name")
AMOUNTS = ("total_entered_value", "duty", "total")

Pair = tuple[Fact, Fact, Step]


def disagreement(case: Case, first: Document, second: Document) -> Pair | None:
    """The first field on which two copies surely differ, with its two facts and the step; None where they agree.

    A field that one copy lacks or that could not be understood says nothing.
    """
    for name in (*NUMBERS, *NAMES, *AMOUNTS):
        a, b = case.fact(first, name), case.fact(second, name)
        if a is not None and b is not None and (step := _differ(case, name, a, b)) is not None:
            return a, b, step
    return None


def _differ(case: Case, name: str, a: Fact, b: Fact) -> Step | None:
    if name in NAMES:
        strangers = case.differ(a, b) and not stands_for_none(a) and not stands_for_none(b)
        return same_party(case, a, b) if strangers else None
    left, right = _comparable(name, a), _comparable(name, b)
    if left is None or right is None or left == right:
        return None
    return equal(a, b, False, used=(left, right))


def _comparable(name: str, fact: Fact) -> str | None:
    """An importer number without its suffix, an amount as a plain number; None for what was not understood."""
    if name in NUMBERS:
        return base(fact.value) if fact.value is not None and kind(fact.value) is not None else None
    amount = money(fact)
    return None if amount is None else f"{amount.normalize():f}"
