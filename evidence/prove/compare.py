"""The tests of the chain: each takes two documents and gives replayable steps, or nothing where nothing is printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from evidence.prove.reading import amount, day, squeezed
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.records.proofs import Operation, Step
from evidence.values import bl, importer_number

WEIGHT_SHARE = Decimal("0.02")
"""Two weights agree within this share (RULES.md goods.weight: 2 % is everyday) and one kilogram."""

Compare = Callable[[Lookup, str, str, str, str], tuple[Step, ...]]


def _first(look: Lookup, document: str, names: str) -> Fact | None:
    return next((f for n in names.split("|") if (f := look.fact(document, n)) is not None), None)


def _all(look: Lookup, document: str, names: str) -> tuple[Fact, ...]:
    return tuple(f for n in names.split("|") if (f := look.fact(document, n)) is not None)


def _step(operation: Operation, a: Fact, b: Fact, result: bool | None, tolerance: str | None = None) -> Step:
    return Step(operation, (a.id, b.id), (a.text, b.text), result, tolerance)


def party(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """One party: the best answer over the alternative roles of the target."""
    first = _first(look, source, a)
    if first is None:
        return ()
    answers = [(look.same(first, other), other) for other in _all(look, target, b)]
    for wanted in (True, None, False):
        for answer, other in answers:
            if answer is wanted:
                return (_step(Operation.SAME_PARTY, first, other, answer),)
    return ()


def reference(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """One reference number is cited by the other paper."""
    first, others = _first(look, source, a), _all(look, target, b)
    if first is None or not others:
        return ()
    for other in others:
        if squeezed(first.text) == squeezed(other.text):
            return (_step(Operation.EQUAL, first, other, True),)
    return (_step(Operation.EQUAL, first, others[0], False),)


def equal(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """Equal normal forms."""
    first, other = _first(look, source, a), _first(look, target, b)
    if first is None or other is None or first.value is None or other.value is None:
        return ()
    return (_step(Operation.EQUAL, first, other, first.value == other.value),)


def bill(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """One bill of lading number, with or without the SCAC; MULTI says nothing; containers or voyage may stand in."""
    cited = _first(look, target, b)
    numbers = _all(look, source, a)
    if cited is None or not numbers or squeezed(cited.text).startswith("MULTI"):
        return ()
    for number in numbers:
        if bl.same_bill(number.text, cited.text):
            return (_step(Operation.EQUAL, number, cited, True),)
    return (_step(Operation.EQUAL, numbers[0], cited, False),)


def importer(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """One importer number: the first nine digits; the suffix marks a division (19 CFR 24.5)."""
    first, other = _first(look, source, a), _first(look, target, b)
    if first is None or other is None or first.value is None or other.value is None:
        return ()
    same = importer_number.base(first.value) == importer_number.base(other.value)
    return (_step(Operation.EQUAL, first, other, same),)


def covers(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """Every container of the one paper is on the other; a subset either way is everyday."""
    first, other = look.listed(source, a), look.listed(target, b)
    if not first or not other:
        return ()
    small, large = sorted(({f.text for f in first}, {f.text for f in other}), key=len)
    facts = tuple(f.id for f in (*first, *other))
    return (Step(Operation.COVERS, facts, tuple(f.text for f in (*first, *other)), small <= large),)


def packages(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """Equal package counts; other counts say nothing where the unit may be another (pallets against cartons)."""
    first, other = look.fact(source, a), look.fact(target, b)
    x, y = amount(first), amount(other)
    if first is None or other is None or x is None or y is None:
        return ()
    unit = look.value(target, "package_unit")
    comparable = unit is None or unit not in {"PLT", "PALLET", "CONTAINER", "UNIT"}
    result = True if x == y else (False if comparable else None)
    return (_step(Operation.EQUAL, first, other, result),)


def weight(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """Gross weights within two per cent and one kilogram."""
    first, other = look.fact(source, a), look.fact(target, b)
    x, y = amount(first), amount(other)
    if first is None or other is None or x is None or y is None:
        return ()
    tolerance = max(x, y) * WEIGHT_SHARE + 1
    return (_step(Operation.WITHIN, first, other, abs(x - y) <= tolerance, str(tolerance)),)


def quantities(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """Equal sums of quantities where both papers use one and the same unit throughout."""
    first, other = look.column(source, a), look.column(target, b)
    units = {f.text for d in (source, target) for f in look.column(d, "unit")}
    values = [amount(f) for f in (*first, *other)]
    if not first or not other or len(units) > 1 or any(v is None for v in values):
        return ()
    known = [v for v in values if v is not None]
    left, right = sum(known[: len(first)], Decimal(0)), sum(known[len(first) :], Decimal(0))
    facts = tuple(f.id for f in (*first, *other))
    return (Step(Operation.SUM, facts, tuple(f.text for f in (*first, *other)), left == right),)


def in_force(look: Lookup, source: str, a: str, target: str, b: str) -> tuple[Step, ...]:
    """The day lies in the paper's time: ``b`` names the first day's field, then the last day's."""
    when, (begin, end) = look.fact(source, a), b.split("|")
    first, last = look.fact(target, begin), look.fact(target, end)
    on, since, until = day(when), day(first), day(last)
    if when is None or on is None or (since is None and until is None):
        return ()
    used = tuple(f for f in (when, first, last) if f is not None)
    inside = (since is None or since <= on) and (until is None or on <= until)
    return (Step(Operation.IN_FORCE, tuple(f.id for f in used), tuple(f.text for f in used), inside),)


HOW: dict[str, Compare] = {
    "party": party,
    "reference": reference,
    "equal": equal,
    "bill": bill,
    "importer-number": importer,
    "covers": covers,
    "packages": packages,
    "weight": weight,
    "quantities": quantities,
    "in-force": in_force,
}
"""The tests by the names the chain's data use."""


def steps(look: Lookup, source: str, target: str, tests: list[list[str]]) -> Iterator[Step]:
    """The steps of several tests between two documents. Raises ``KeyError`` for an unknown test."""
    for how, a, b in tests:
        if how != "allocated":
            yield from HOW[how](look, source, a, target, b)
