"""Payments and the invoices they pay together: what each counts for, what is taken off, what stays open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.prove.invoices import Due, Reduction
from evidence.prove.payments import Difference, Payment, Worth

BANK_CHARGE = Decimal(50)
"""The most that banks on the way may keep per payment without naming it, in the invoice's currency."""
MOST_SUMS = 512
"""Sums of what payments may be worth together of which the nearest is sought."""
ON_THE_WAY = "bank charges on the way"


@dataclass(frozen=True)
class Group:
    """Payments and the invoices they pay together.

    ``gap`` is what stays open, after ``reductions``: 0 settled to the cent, positive short, negative over. ``doubt``
    says why it may not be the only solution; ``loose``: nothing but their being left ties payments to invoices;
    ``unknown``: what a payment is worth in the invoices' currency is not printed.
    """

    payments: tuple[Payment, ...]
    invoices: tuple[Due, ...]
    worths: tuple[Worth, ...]
    gap: Decimal
    reductions: tuple[Reduction, ...] = ()
    doubt: str = ""
    loose: bool = False
    unknown: bool = False

    @property
    def key(self) -> str:
        """The first invoice, which no other group has."""
        return self.invoices[0].document

    @property
    def total(self) -> Decimal:
        """What is invoiced."""
        return sum((d.total for d in self.invoices), Decimal(0))

    @property
    def paid(self) -> Decimal:
        """What was paid, without named differences."""
        return sum((w.amount for w in self.worths), Decimal(0))

    @property
    def settled(self) -> bool:
        """Whether it comes to the total, but for what banks may keep on the way."""
        return bool(self.payments) and not self.unknown and 0 <= self.gap <= BANK_CHARGE * len(self.payments)

    @property
    def final(self) -> bool:
        """Whether no further payment is sought: a payment is also for invoices elsewhere, or its worth is unknown."""
        return self.unknown or any(p.strangers for p in self.payments)

    @property
    def differences(self) -> tuple[Difference, ...]:
        """All named differences, bank charges on the way included."""
        named = [d for worth in self.worths for d in worth.differences]
        named += [(r.name, r.amount) for r in self.reductions]
        return (*named, (ON_THE_WAY, self.gap)) if self.settled and self.gap else tuple(named)


def group_of(payments: Sequence[Payment], invoices: Sequence[Due]) -> Group:
    """The group with the worths and reductions that settle it most exactly; worths in the invoices' currency only,
    where both are printed."""
    options = [in_currency(p, invoices) for p in payments]
    unknown = any(not o for o in options) or len({d.currency for d in invoices}) > 1
    total = sum((d.total for d in invoices), Decimal(0))
    sums: dict[Decimal, tuple[Worth, ...]] = {Decimal(0): ()}
    for payment, worths in zip(payments, options, strict=True):
        added: dict[Decimal, tuple[Worth, ...]] = {}
        for value, chosen in list(sums.items())[:MOST_SUMS]:
            for worth in worths or payment.worths[:1]:
                added.setdefault(value + worth.gross, (*chosen, worth))
        sums = added
    found = [
        Group(tuple(payments), tuple(invoices), worths, total - value - sum((r.amount for r in off), Decimal(0)), off,
              unknown=unknown)
        for off in _reductions(invoices)
        for value, worths in sums.items()
    ]  # fmt: skip
    best = min(found, key=lambda g: (not g.settled, abs(g.gap), len(g.reductions)))
    return best if best.settled else min((g for g in found if not g.reductions), key=lambda g: abs(g.gap))


def _reductions(invoices: Sequence[Due]) -> list[tuple[Reduction, ...]]:
    """Nothing, credit notes, printed discounts, both."""
    credits = tuple({c.fact: c for d in invoices for c in d.credits}.values())
    discounts = tuple(d.discount for d in invoices if d.discount is not None)
    options = [(), credits, discounts, (*credits, *discounts)]
    return list(dict.fromkeys(options))


def in_currency(payment: Payment, invoices: Sequence[Due]) -> tuple[Worth, ...]:
    """What a payment may be worth in the invoices' currency."""
    units = {d.currency for d in invoices}
    return tuple(w for w in payment.worths if w.currency is None or units <= {w.currency, None})


def priced(payment: Payment) -> Decimal:
    """The most a payment may be worth, in any currency."""
    return max(w.gross for w in payment.worths)


def cents(value: Decimal) -> int:
    """An amount in cents; nothing is less than none."""
    return max(0, int((value * 100).to_integral_value()))
