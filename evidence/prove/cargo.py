"""The tests of the chain on goods: containers, packages, weights, quantities.

Where papers of one side share the goods (two packing lists on one bill), the two papers alone do not agree but the sums
of all of them do; either is an agreement.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from evidence.prove.matching import Ends, Fields
from evidence.prove.reading import amount, named, readings
from evidence.records.codec import replaced
from evidence.records.facts import Fact
from evidence.records.proofs import Operation, Step

WEIGHT_SHARE = Decimal("0.02")
"""Two gross weights agree within this share (2 % is everyday) and one kilogram for each paper."""
WEIGHT_DOUBT = Decimal("0.05")
"""Up to this share they are in doubt: tare and weighing may explain it (RULES.md goods.weight: minor)."""

OUTER = frozenset({"PLT", "PALLET", "PALLETS", "PK", "CONTAINER", "CONTAINERS", "UNIT", "UNITS", "SKID", "SKIDS"})
"""Package units that hold other packages: pallets against cartons is no contradiction."""

Group = tuple[tuple[Fact, Decimal], ...]


def containers(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """One paper's containers are all among the other's; a subset either way is everyday.

    The last operand counts how many of the others must be among the rest.
    """
    first, second = named(ends.look, ends.source, a), named(ends.look, ends.target, b)
    if not first or not second:
        return None
    small, large = sorted((first, second), key=lambda side: len({f.text for f in side}))
    held = {f.text for f in large}
    missing = [f for f in small if f.text not in held]
    result: bool | None = not missing
    if missing and all(_may_be(f, large) for f in missing):
        result = None
    facts = (*small, *large)
    return Step(Operation.COVERS, tuple(f.id for f in facts), (*(f.text for f in facts), str(len(small))), result)


def _may_be(fact: Fact, others: Sequence[Fact]) -> bool:
    return any(set(readings(fact)) & set(readings(other)) for other in others)


def packages(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """Equal counts of packages; other counts say nothing where the unit holds other packages."""
    step = _sums(ends, a, b, Decimal(0))
    units = {(ends.look.value(d, "package_unit") or "").upper() for d in (ends.source, ends.target)}
    if step is not None and step.result is False and units & OUTER:
        return Step(step.operation, step.facts, step.operands, None, step.tolerance, "packages of another unit")
    return step


def weight(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """Gross weights (kg) within two per cent and one kilogram for each paper; up to five per cent is doubt."""
    step = _sums(ends, a, b, WEIGHT_SHARE)
    if step is None or step.result is not False:
        return step
    wide = _sums(ends, a, b, WEIGHT_DOUBT)
    if wide is not None and wide.result is not False:
        return Step(step.operation, step.facts, step.operands, None, step.tolerance, "within five per cent")
    return step


def _sums(ends: Ends, a: Fields, b: Fields, share: Decimal) -> Step | None:
    """One field compared between both papers, else between all papers of their kinds."""
    pair = _amounts(ends, (ends.source,), a[0]), _amounts(ends, (ends.target,), b[0])
    if not all(pair):
        return None
    step = _compared(*pair, share)
    if step.result is not False:
        return step
    whole = _amounts(ends, _siblings(ends, ends.source), a[0]), _amounts(ends, _siblings(ends, ends.target), b[0])
    if [len(side) for side in whole] != [1, 1] and _compared(*whole, share).result:
        return _compared(*whole, share)
    return step


def _siblings(ends: Ends, document: str) -> tuple[str, ...]:
    """The papers that may share the goods: those of the same kind, house bills only where there are any."""
    kind = next(d.kind for d in ends.look.documents if d.id == document)
    same = tuple(d.id for d in ends.look.of((kind,)))
    houses = tuple(d for d in same if ends.look.value(d, "level") == "house")
    return houses or same


def _amounts(ends: Ends, documents: Sequence[str], field: str) -> Group:
    facts = (ends.look.fact(document, field) for document in documents)
    return tuple((f, value) for f in facts if f is not None and (value := amount(f)) is not None)


def _compared(left: Group, right: Group, share: Decimal) -> Step:
    """Signed amounts against nothing: the sum of the one side less the other's, within the tolerance."""
    x, y = (sum((value for _, value in side), Decimal(0)) for side in (left, right))
    tolerance = max(x, y) * share + len(left) * 1 if share else Decimal(0)
    result: bool | None = abs(x - y) <= tolerance
    if not result and any(fact.others for fact, _ in (*left, *right)):
        result = None
    operands = (*(str(v) for _, v in left), *(str(-v) for _, v in right), "0")
    return Step(Operation.SUM, tuple(f.id for f, _ in (*left, *right)), operands, result, str(tolerance))


def quantities(ends: Ends, a: Fields, b: Fields) -> Step | None:
    """Equal sums of the lines' quantities, unit by unit, where both papers use the same units (or one prints none)."""
    step = _columns(ends, (ends.source,), (ends.target,), a[0], b[0])
    if step is None or step.result is not False:
        return step
    whole = _siblings(ends, ends.source), _siblings(ends, ends.target)
    if [len(side) for side in whole] == [1, 1]:
        return step
    together = _columns(ends, *whole, a[0], b[0])
    if together is not None and together.result:
        return together
    return Step(step.operation, step.facts, step.operands, None, step.tolerance, "one of several papers")


def _columns(ends: Ends, first: Sequence[str], second: Sequence[str], a: str, b: str) -> Step | None:
    left, right = ([f for d in side for f in ends.look.column(d, name)] for side, name in ((first, a), (second, b)))
    sides = [tuple((f, value) for f in side if (value := amount(f)) is not None) for side in (left, right)]
    if not left or not right or [len(s) for s in sides] != [len(left), len(right)]:
        return None
    one, other = (_by_unit(ends, side) for side in sides)
    silent = len(one) == len(other) == 1 and None in one | other
    if not silent and (set(one) != set(other) or (len(one) > 1 and None in one)):
        return None
    step = _compared(sides[0], sides[1], Decimal(0))
    if step.result and len(one) > 1 and one != other:
        return replaced(step, result=None, note="the same sum of other units")
    return step


def _by_unit(ends: Ends, side: Group) -> dict[str | None, Decimal]:
    """The sum of quantities per unit of their lines; None for lines that print none."""
    sums: dict[str | None, Decimal] = {}
    for fact, value in side:
        line = fact.field.rpartition(".")[0]
        unit = ends.look.value(fact.document, f"{line}.unit")
        sums[unit] = sums.get(unit, Decimal(0)) + value
    return sums
