"""Which payments settle which invoices, exact in cents, and whether another solution fits as well.

References come first: a payment that cites invoices of ours pays exactly those. A payment that cites only the order,
or nothing, may pay any invoices it could be for; every set is tried, within bounds. Payments settle invoices where
they, with named differences, come to the invoiced total: to the cent, or short by at most 50 a payment, which banks on
the way may keep. No share in per cent is tolerated.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from evidence.prove.payments import Difference, Due, Payment, Worth
from evidence.prove.rivals import Rivals, Sides, fitting, within

MOST_STEPS = 20_000
"""Steps after which the search for the best choice of solutions stops with the best so far."""

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
    """The way found, its groups, the invoices whose group no other solution contests, and whether all was searched."""

    way: Way
    groups: tuple[Group, ...]
    unique: frozenset[str]
    searched: bool


def settle(dues: Sequence[Due], payments: Sequence[Payment]) -> Settled:
    """The way that settles most invoices with most payments in the smallest groups; of equal ones the first."""
    open_to = {p.document: _open_to(p, dues) for p in payments}
    rivals = Rivals(dues, payments, {name: frozenset(may) for name, may in open_to.items()})
    chosen = _chosen([d.document for d in dues], rivals.fits)
    way = {p.document: p.cited for p in payments}
    for paying, invoiced in chosen:
        way |= {p: tuple(i for i in open_to[p] if i in invoiced) for p in sorted(paying)}
    way |= _left_over(way, payments, open_to, groups(way, dues, payments))
    found = groups(way, dues, payments)
    sure = (group for group in found if not rivals.contest(*_sides(group)))
    unique = frozenset(d.document for group in sure for d in group.invoices)
    return Settled(way, found, unique, rivals.searched or not rivals.loose)


def _open_to(payment: Payment, dues: Sequence[Due]) -> tuple[str, ...]:
    """The invoices a payment may pay: those it cites; else those of the order it names; else any, if the payee is
    ours and it cites no strange invoices."""
    if payment.cited:
        return payment.cited
    if payment.strangers or (payment.stranger and not payment.by_order):
        return ()
    return tuple(d.document for d in dues if not payment.by_order or d.document in payment.by_order)


def _sides(group: Group) -> Sides:
    return frozenset(p.document for p in group.payments), frozenset(d.document for d in group.invoices)


def _chosen(invoices: Sequence[str], fits: Iterable[Sides]) -> tuple[Sides, ...]:
    """The solutions that go together and settle most: invoices, then payments, in the smallest groups."""
    ordered = sorted(fits, key=lambda s: (len(s[0]) + len(s[1]), sorted(s[1]), sorted(s[0])))
    best: tuple[Sides, ...] = ()
    for steps, found in enumerate(_together(tuple(invoices), ordered, ())):
        if _score(found) > _score(best):
            best = found
        if steps >= MOST_STEPS:
            break
    return best


def _score(found: Sequence[Sides]) -> tuple[int, int, int]:
    return sum(len(i) for _, i in found), sum(len(p) for p, _ in found), len(found)


def _together(
    invoices: tuple[str, ...], fits: Sequence[Sides], found: tuple[Sides, ...]
) -> Iterator[tuple[Sides, ...]]:
    """Every choice of solutions that share no payment and no invoice, going through the invoices in order."""
    if not invoices:
        yield found
        return
    first, *rest = invoices
    for paying, invoiced in fits:
        if first in invoiced:
            apart = [s for s in fits if s[0].isdisjoint(paying) and s[1].isdisjoint(invoiced)]
            yield from _together(tuple(i for i in rest if i not in invoiced), apart, (*found, (paying, invoiced)))
    yield from _together(tuple(rest), [s for s in fits if first not in s[1]], found)


def _left_over(
    way: Way, payments: Sequence[Payment], open_to: dict[str, tuple[str, ...]], found: Sequence[Group]
) -> Way:
    """Loose payments that settle nothing, taken to be for what is still open."""
    closed = {d.document for group in found if group.settled for d in group.invoices}
    return {
        p.document: tuple(i for i in open_to[p.document] if i not in closed)
        for p in payments
        if not way[p.document] and not p.strangers
    }


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
