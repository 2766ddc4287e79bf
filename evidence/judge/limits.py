"""A sum that must not exceed another: the replayable step for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from evidence.records.facts import Fact
from evidence.records.proofs import Operation, Step

Part = tuple[Fact, Decimal]
"""A fact and the signed amount it contributes: its own value, or its value times minus one."""


def at_most(left: Sequence[Part], right: Sequence[Part], tolerance: Decimal, note: str = "") -> Step:
    """Whether the left parts come to no more than the right ones, but for ``tolerance`` (all in one unit)."""
    first, then = total(left), total(right)
    lower, upper = _postfix(left, 0), _postfix(right, len(left))
    return Step(
        Operation.WITHIN,
        tuple(f.id for f, _ in (*left, *right)),
        (str(first), str(min(first, then))),
        first - min(first, then) <= tolerance,
        str(tolerance),
        note,
        (lower, f"{lower} {upper} min"),
    )


def total(parts: Sequence[Part]) -> Decimal:
    """What the parts come to."""
    return sum((amount for _, amount in parts), Decimal(0))


def _postfix(parts: Sequence[Part], start: int) -> str:
    atoms: list[str] = []
    for index, (_, amount) in enumerate(parts, start):
        atoms += [f"#{index}", *(("-1", "*") if amount < 0 else ())]
        atoms += ["+"] if index > start else []
    return " ".join(atoms)
