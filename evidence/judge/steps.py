"""Short ways to build the replayable steps of a check; each step records its operands as used and its result."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from evidence.judge.case import Case
from evidence.records.facts import Fact
from evidence.records.parties import Sameness
from evidence.records.proofs import Operation, Step


def equal(a: Fact, b: Fact, result: bool | None, note: str = "", used: tuple[str, str] | None = None) -> Step:
    """Two values compared as identifiers; ``result`` is the rule's answer.

    ``used`` are the forms that were compared (without spaces, padded, without the carrier's code), so that whoever
    replays the step compares the same two strings.
    """
    return Step(Operation.EQUAL, (a.id, b.id), used or (a.text, b.text), result, note=note)


def same_party(case: Case, a: Fact, b: Fact, note: str = "") -> Step:
    """Whether two names are one party: True, False, or None where the resolver was unsure."""
    result = True if case.same(a, b) else False if case.differ(a, b) else None
    return Step(Operation.SAME_PARTY, (a.id, b.id), (a.text, b.text), result, note=note)


def standing(case: Case, fact: Fact, others: Sequence[Fact]) -> Sameness:
    """Whether a name is one of ``others``: same as one, different from all, or unsure (also for no others)."""
    if any(case.same(fact, other) for other in others):
        return Sameness.SAME
    if others and all(case.differ(fact, other) for other in others):
        return Sameness.DIFFERENT
    return Sameness.UNSURE


def within(
    a: tuple[Fact, ...],
    left: Decimal,
    right: Decimal,
    tolerance: Decimal,
    *,
    facts: tuple[Fact, ...] = (),
    note: str = "",
    terms: tuple[str, ...] = (),
) -> Step:
    """Two amounts (the same unit on both sides) that may differ by ``tolerance``; operands are left and right.

    ``terms`` say how each of them comes about where it is neither a fact's value nor a sum of facts; see ``Step``.
    """
    ids = tuple(f.id for f in (*a, *facts))
    operands, result = (str(left), str(right)), abs(left - right) <= tolerance
    return Step(Operation.WITHIN, ids, operands, result, str(tolerance), note, terms)


def sums(
    parts: Sequence[tuple[Fact, Decimal]], total: Fact, amount: Decimal, tolerance: Decimal, note: str = ""
) -> Step:
    """Signed parts against their total; the last fact and operand are the total's."""
    result = abs(sum((p for _, p in parts), Decimal(0)) - amount) <= tolerance
    operands = (*(str(p) for _, p in parts), str(amount))
    return Step(Operation.SUM, (*(f.id for f, _ in parts), total.id), operands, result, str(tolerance), note)


def product(
    factors: Sequence[tuple[Fact, Decimal]], whole: Fact, amount: Decimal, tolerance: Decimal, note: str = ""
) -> Step:
    """Factors against their product; the last fact and operand are the product's."""
    value = Decimal(1)
    for _, factor in factors:
        value *= factor
    operands = (*(str(f) for _, f in factors), str(amount))
    ids = (*(f.id for f, _ in factors), whole.id)
    return Step(Operation.PRODUCT, ids, operands, abs(value - amount) <= tolerance, str(tolerance), note)


def before(first: Fact, then: Fact, one: date, two: date, days: int = 0, note: str = "") -> Step:
    """The first day is not later than the second; ``days`` of tolerance."""
    result = (one - two).days <= days
    return Step(Operation.BEFORE, (first.id, then.id), (one.isoformat(), two.isoformat()), result, str(days), note)


def check_digit(fact: Fact, scheme: str, result: bool | None) -> Step:
    """A check digit of ``scheme`` (such as ``iso6346``, ``cbp-entry-number``) on one identifier."""
    return Step(Operation.CHECK_DIGIT, (fact.id,), (fact.text,), result, note=scheme)
