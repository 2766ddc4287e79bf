"""goods.weight: packing list, bill of lading and entry give the goods the same gross weight."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from evidence.judge.case import Case
from evidence.judge.loads import Load, bills, comparable, entry_weight, every_invoice_packed, packing_lists, whole
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import within
from evidence.judge.telling import on_paper
from evidence.records.findings import Check, Outcome, Severity

NAME = "goods.weight"
NOTHING = Decimal("0.02")
MINOR = Decimal("0.05")
"""Shares of the greater weight: up to the first no finding, up to the second a minor one."""
REMEDY = "Ask shipper and carrier for the verified weight, and have the wrong paper corrected."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare the three weights pair by pair; where one deviates from two that agree, it is told once."""
    lists = whole(case, packing_lists(case), "gross_weight") if every_invoice_packed(case) else None
    carried = whole(case, bills(case), "gross_weight") if comparable(case) else None
    loads = [load for load in (lists, carried, entry_weight(case)) if load is not None and load.amount > 0]
    if len(loads) < 2:
        yield not_applicable(NAME, "Fewer than two papers give a gross weight of the same goods.")
        return
    found = [_pair(case, a, b) for a, b in combinations(loads, 2)]
    worst = {Severity.MAJOR: 0, Severity.MINOR: 1}
    bad = sorted((c for c in found if c.outcome is Outcome.VIOLATED), key=lambda c: worst[c.severity])
    yield from bad[:1] or found


def _pair(case: Case, a: Load, b: Load) -> Check:
    heavier = max(a.amount, b.amount)
    rounding = Decimal(max(a.lines, b.lines))
    step = within(a.facts, a.amount, b.amount, heavier * NOTHING + rounding, facts=b.facts, note="kilograms")
    facts = (*a.facts, *b.facts)
    if step.result:
        return holds(NAME, *facts, steps=(step,))
    apart = abs(a.amount - b.amount)
    severity = Severity.MINOR if apart <= heavier * MINOR + rounding else Severity.MAJOR
    told = (
        f"The gross weight is {a.amount.normalize():f} kg on {on_paper(case, a.facts[0])}"
        f" but {b.amount.normalize():f} kg on {on_paper(case, b.facts[0])} ({apart / heavier:.1%} apart)."
    )
    return answer(NAME, Outcome.VIOLATED, severity, told, remedy=REMEDY, facts=facts, steps=(step,))


RULE = Rule(NAME, Severity.MAJOR, "Packing list, bill of lading and entry give the same gross weight.", check)
