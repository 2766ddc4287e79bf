"""Whether payments that were found to settle invoices are the only ones that could: the search for a second solution.

A fit is not a proof. Every set of payments is tried against every set of invoices that references allow; where one that
shares a payment or an invoice with what was found comes to its total as well, what was found is not proved.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product
from typing import TypeVar

from evidence.prove.payments import Due, Payment, Worth

MOST_PAPERS = 14
"""Payments and invoices together beyond which no second solution is searched: loose payments prove nothing then."""

BANK_CHARGE = Decimal(50)
"""The most that banks on the way may keep per payment without naming it, in the invoice's currency."""

T = TypeVar("T")

Sides = tuple[frozenset[str], frozenset[str]]
"""Payments and invoices (papers)."""


def fitting(payment: Payment, invoices: Sequence[Due]) -> tuple[Worth, ...]:
    """What a payment may be worth in the invoices' currency."""
    units = {d.currency for d in invoices}
    return tuple(w for w in payment.worths if w.currency is None or units <= {w.currency, None})


def within(gap: Decimal, payments: int) -> bool:
    """Whether what is open after so many payments is nothing, or no more than banks may have kept on the way."""
    return 0 <= gap <= BANK_CHARGE * payments


class Rivals:
    """All sets of payments and invoices that fit; ``open_to`` gives the invoices each payment may pay."""

    def __init__(self, dues: Sequence[Due], payments: Sequence[Payment], open_to: Mapping[str, frozenset[str]]) -> None:
        self.open_to = open_to
        self.payments = [p for p in payments if open_to[p.document]]
        self.dues = dues
        self.searched = len(self.payments) + len(dues) <= MOST_PAPERS
        self.loose = [p for p in self.payments if not p.cited]
        self.fits = frozenset(self._fitting()) if self.loose and self.searched else frozenset[Sides]()

    def contest(self, payments: frozenset[str], invoices: frozenset[str]) -> bool:
        """Whether another solution takes one of these payments or invoices; yes where none could be searched.

        A larger one that only heaps this and another solution together is no other.
        """
        if not self.loose:
            return False
        return not self.searched or any(
            (p, i) != (payments, invoices)
            and not (p.isdisjoint(payments) and i.isdisjoint(invoices))
            and not self._heaped((p, i), (payments, invoices))
            for p, i in self.fits
        )

    def _heaped(self, larger: Sides, smaller: Sides) -> bool:
        inside = smaller[0] <= larger[0] and smaller[1] <= larger[1]
        return inside and (larger[0] - smaller[0], larger[1] - smaller[1]) in self.fits

    def _fitting(self) -> Iterator[Sides]:
        for paying in _subsets(self.payments):
            for invoiced in _subsets(self.dues):
                if self._allowed(paying, invoiced) and _comes_to(paying, invoiced):
                    yield frozenset(p.document for p in paying), frozenset(d.document for d in invoiced)

    def _allowed(self, paying: Sequence[Payment], invoiced: Sequence[Due]) -> bool:
        """References bind: who cites invoices pays all of these, and each invoice has someone who may pay it."""
        invoices = {d.document for d in invoiced}
        for payment in self.payments:
            if payment.cited and (payment in paying) is invoices.isdisjoint(payment.cited):
                return False
            if payment in paying and payment.cited and not set(payment.cited) <= invoices:
                return False
        mine = [self.open_to[p.document] for p in paying]
        return all(invoices & may for may in mine) and invoices <= frozenset[str]().union(*mine)


def _comes_to(paying: Sequence[Payment], invoiced: Sequence[Due]) -> bool:
    total = sum((d.total for d in invoiced), Decimal(0))
    options = [fitting(p, invoiced) for p in paying]
    return any(within(total - sum((w.gross for w in worths), Decimal(0)), len(paying)) for worths in product(*options))


def _subsets(items: Sequence[T]) -> list[tuple[T, ...]]:
    return [group for size in range(1, len(items) + 1) for group in combinations(items, size)]
