"""Short ways to build the replayable steps of a check; each step records its operands as used and its result."""

from __future__ import annotations

import re
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


def spelt_alike(a: Fact, b: Fact) -> tuple[Step, ...]:
    """A step where two prints have the same letters and digits; none where it takes more to see that they agree."""
    one, two = (re.sub(r"[^0-9A-Z]+", "", f.text.upper()) for f in (a, b))
    return (equal(a, b, True, used=(one, two)),) if one and one == two else ()


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
    return Step(
        Operation.WITHIN, ids, operands, result, str(tolerance), note, terms or _sums((*a, *facts), left, right)
    )


def _sums(facts: Sequence[Fact], left: Decimal, right: Decimal) -> tuple[str, ...]:
    """Both amounts as sums of the facts, those before and those after some place in their order; else nothing."""
    said = [(i, f.value or "") for i, f in enumerate(facts)]
    known = [(i, Decimal(value)) for i, value in said if re.fullmatch(r"-?\d+(\.\d+)?", value)]
    for cut in range(1, len(known)):
        one, two = known[:cut], known[cut:]
        for sign, more in ((1, ""), (-1, " -1 *")):
            if [sign * sum(v for _, v in side) for side in (one, two)] == [left, right]:
                return _added(one) + more, _added(two) + more
    return ()


def _added(side: Sequence[tuple[int, Decimal]]) -> str:
    return f"#{side[0][0]}" + "".join(f" #{i} +" for i, _ in side[1:])


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


def listed(fact: Fact, used: str, provision: str, values: Sequence[str]) -> Step:
    """A value, or how it begins, is one that a provision lists; ``used`` is the form compared."""
    operands = (used, *values, "1")
    return Step(Operation.COVERS, (fact.id,), operands, used in values, note=f"@{provision}")


def there(kinds: Sequence[str]) -> Step:
    """There is a paper of a kind: the first of ``kinds``, those that are there of the kinds that serve."""
    return Step(Operation.COVERS, (), (kinds[0], *kinds, "1"), True, note="papers")


def none_of(what: str) -> Step:
    """Nothing of a sort is there: ``boxes left empty`` on the check's papers, or ``files not read`` in the dossier."""
    return Step(Operation.EQUAL, (), ("0", "0"), True, note=what)


def check_digit(fact: Fact, scheme: str, result: bool | None) -> Step:
    """A check digit of ``scheme`` (such as ``iso6346``, ``cbp-entry-number``) on one identifier."""
    return Step(Operation.CHECK_DIGIT, (fact.id,), (fact.text,), result, note=scheme)
