"""The search: which payments settle which invoices, exact in cents, and whether another allocation fits as well.

References come first: a payment that cites invoices of ours pays exactly those. A payment that cites only the order,
or nothing, may pay any set of invoices it could be for; every way is tried, within bounds. A way is a solution for a
group of payments and invoices tied by it where payments, with named differences, come to the invoiced total: to the
cent, or short by at most 50 a payment, which banks on the way may keep. No share in per cent is tolerated.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, product
from math import prod

from evidence.prove.payments import Difference, Due, Payment, Worth
from evidence.prove.rivals import Rivals, fitting, within

MOST_WAYS = 20_000
"""Ways to place loose payments beyond which none is searched: nothing is called unique then."""

MOST_TOGETHER = 6
"""Invoices that one loose payment is taken to pay at most."""

Way = dict[str, tuple[str, ...]]
"""Per payment (paper) the invoices it pays; none for a payment that is for something else."""


@dataclass(frozen=True)
class Group:
    """Payments and the invoices they pay together: what each payment counts for, and what is open afterwards.

    ``gap`` is invoiced less paid: 0 settled to the cent, positive short, negative over.
    """

    payments: tuple[Payment, ...]
    invoices: tuple[Due, ...]
    worths: tuple[Worth, ...]
    gap: Decimal

    @property
    def settled(self) -> bool:
        """Whether it comes to the total, but for what banks may keep on the way."""
        return within(self.gap, len(self.payments))

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All named differences, bank charges on the way included."""
        named = tuple(d for worth in self.worths for d in worth.differences)
        return (*named, ("bank charges on the way", self.gap)) if self.settled and self.gap else named


@dataclass(frozen=True)
class Settled:
    """The best way found, its groups, and the invoices whose group no other solution contests."""

    way: Way
    groups: tuple[Group, ...]
    unique: frozenset[str]


def settle(dues: Sequence[Due], payments: Sequence[Payment]) -> Settled:
    """The way that settles most invoices, uses most payments, in the smallest groups; of equal ones the first."""
    ways, whole = _ways(dues, payments)
    way, found = max(((way, groups(way, dues, payments)) for way in ways), key=_rank)
    open_to = {p.document: frozenset(i for c in _choices(p, dues) for i in c) for p in payments}
    rivals = Rivals(dues, payments, open_to)
    sure = (group for group in found if whole and not rivals.contest(*_sides(group)))
    return Settled(way, found, frozenset(d.document for group in sure for d in group.invoices))


def _rank(solution: tuple[Way, tuple[Group, ...]]) -> tuple[int, int, int, int]:
    way, found = solution
    done = [g for g in found if g.settled]
    pairs = sum(map(len, way.values()))
    return sum(len(g.invoices) for g in done), sum(len(g.payments) for g in done), len(done), -pairs


def _sides(group: Group) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset(p.document for p in group.payments), frozenset(d.document for d in group.invoices)


def _ways(dues: Sequence[Due], payments: Sequence[Payment]) -> tuple[Iterator[Way], bool]:
    """All ways, and whether they are all: past the bound only the one that references give."""
    choices = [_choices(payment, dues) for payment in payments]
    whole = prod(map(len, choices)) <= MOST_WAYS
    if not whole:
        choices = [c[:1] if len(p.cited) else c[-1:] for p, c in zip(payments, choices, strict=True)]
    names = [p.document for p in payments]
    return (dict(zip(names, picked, strict=True)) for picked in product(*choices)), whole


def _choices(payment: Payment, dues: Sequence[Due]) -> list[tuple[str, ...]]:
    """The sets of invoices a payment may pay: those it cites; else any of those it may be for, or none (last)."""
    if payment.cited:
        return [payment.cited]
    if payment.strangers or (payment.stranger and not payment.by_order):
        return [()]
    open_to = [d.document for d in dues if not payment.by_order or d.document in payment.by_order]
    sizes = range(1, min(len(open_to), MOST_TOGETHER) + 1)
    return [*(group for size in sizes for group in combinations(open_to, size)), ()]


def groups(way: Way, dues: Sequence[Due], payments: Sequence[Payment]) -> tuple[Group, ...]:
    """The payments and invoices that a way ties together, each with the worths that come nearest to the total."""
    pending = {d.document: d for d in dues}
    found = []
    for due in dues:
        if due.document not in pending:
            continue
        invoices, payers = _tied(due.document, way)
        members = tuple(pending.pop(d.document) for d in dues if d.document in invoices)
        paying = tuple(p for p in payments if p.document in payers)
        if paying:
            found.append(_nearest(paying, members))
    return tuple(found)


def _tied(invoice: str, way: Way) -> tuple[set[str], set[str]]:
    invoices, payers, before = {invoice}, set[str](), -1
    while len(invoices) + len(payers) != before:
        before = len(invoices) + len(payers)
        payers |= {p for p, paid in way.items() if invoices & set(paid)}
        invoices |= {i for p in payers for i in way[p]}
    return invoices, payers


def _nearest(payments: tuple[Payment, ...], invoices: tuple[Due, ...]) -> Group:
    """The group with the worths that settle it most exactly; in the invoices' currency only, where both are printed."""
    total = sum((d.total for d in invoices), Decimal(0))
    options = [fitting(p, invoices) or p.worths[:1] for p in payments]
    found = [Group(payments, invoices, w, total - sum((x.gross for x in w), Decimal(0))) for w in product(*options)]
    return min(found, key=lambda g: (not g.settled, abs(g.gap)))
