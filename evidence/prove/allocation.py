"""Payments to invoices, exact in cents: references first, named differences, and a search for a second solution.

A fit is not a proof: where another allocation fits as well, the answer is "consistent", never "holds".
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from evidence.prove.reading import amount, cited
from evidence.records.documents import Document
from evidence.records.lookup import Lookup
from evidence.records.proofs import Allocation

BANK_CHARGE = Decimal(50)
"""The most that banks on the way may keep per payment without naming it, in the invoice's currency."""

MOST = 12
"""Payments or invoices beyond which no second solution is searched: nothing is called unique then."""


@dataclass(frozen=True)
class Paid:
    """A payment: what was ordered (``gross``), what arrived, charges named on the advice, and what it cites."""

    document: str
    fact: str
    gross: Decimal
    charges: Decimal
    currency: str | None
    invoices: tuple[str, ...]
    strangers: bool


@dataclass(frozen=True)
class Due:
    """An invoice's total."""

    document: str
    fact: str
    total: Decimal
    currency: str | None


@dataclass(frozen=True)
class Allocated:
    """Which payments settle which invoices. ``state`` per invoice id: settled, consistent, short, over or none."""

    allocations: tuple[Allocation, ...] = ()
    state: tuple[tuple[str, str], ...] = ()
    why: tuple[tuple[str, str], ...] = ()


def allocate(look: Lookup) -> Allocated:
    """Allocate all remittances to all invoices of a shipment."""
    dues, payments = _dues(look), _payments(look)
    if not dues:
        return Allocated()
    shares = _shares(dues, payments)
    allocations, state, why = [], [], []
    for due in dues:
        mine = [p for p in payments if due.document in shares[p.document]]
        status, sentence, unique = _settled(due, mine, shares, dues)
        state.append((due.document, status))
        why.append((due.document, sentence))
        allocations += [_allocation(due, p, shares, unique) for p in mine]
    return Allocated(tuple(allocations), tuple(state), tuple(why))


def _dues(look: Lookup) -> tuple[Due, ...]:
    found = []
    for document in look.of(("commercial_invoice",)):
        total = look.fact(document.id, "total")
        value = amount(total)
        if total is not None and value is not None:
            found.append(Due(document.id, total.id, value, look.value(document.id, "currency")))
    return tuple(found)


def _payments(look: Lookup) -> tuple[Paid, ...]:
    return tuple(p for d in look.of(("remittance",)) if (p := _payment(look, d)) is not None)


def _payment(look: Lookup, document: Document) -> Paid | None:
    ordered = look.fact(document.id, "instructed_amount") or look.fact(document.id, "amount")
    settled = amount(look.fact(document.id, "amount"))
    gross = amount(ordered)
    if ordered is None or gross is None:
        return None
    charges = amount(look.fact(document.id, "charges")) or Decimal(0)
    if settled is not None and settled < gross:
        charges = gross - settled
    currency = look.value(document.id, "instructed_currency") or look.value(document.id, "currency")
    invoices, strangers = cited(look, document.id)
    return Paid(document.id, ordered.id, gross, charges, currency, invoices, strangers)


def _shares(dues: tuple[Due, ...], payments: tuple[Paid, ...]) -> dict[str, tuple[str, ...]]:
    """Per payment the invoices it may settle: those it cites, else the only one, else those an exact sum points to."""
    shares = {p.document: p.invoices for p in payments}
    loose = [p for p in payments if not p.invoices and not p.strangers]
    if len(dues) == 1:
        return shares | {p.document: (dues[0].document,) for p in loose}
    for payment in loose:
        fits = _fitting(payment.gross, dues)
        shares[payment.document] = fits[0] if len(fits) == 1 else ()
    return shares


def _fitting(sum_wanted: Decimal, dues: tuple[Due, ...]) -> list[tuple[str, ...]]:
    """All sets of invoices whose totals add up to the cent; two are enough to know that none is proved."""
    if len(dues) > MOST:
        return []
    found = []
    for size in range(1, len(dues) + 1):
        for group in combinations(dues, size):
            if sum((d.total for d in group), Decimal(0)) == sum_wanted:
                found.append(tuple(d.document for d in group))
                if len(found) > 1:
                    return found
    return found


def _settled(
    due: Due, mine: list[Paid], shares: dict[str, tuple[str, ...]], dues: tuple[Due, ...]
) -> tuple[str, str, bool]:
    """The state of one invoice, a sentence, and whether the allocation is the only one."""
    if not mine:
        return "none", "no payment in the dossier cites or fits this invoice", False
    if any(p.currency is not None and due.currency is not None and p.currency != due.currency for p in mine):
        return "consistent", "a payment is in another currency than the invoice", False
    group = sorted({d for p in mine for d in shares[p.document]})
    total = sum((d.total for d in dues if d.document in group), Decimal(0))
    paid = sum((p.gross for p in mine), Decimal(0))
    shared = any(p.strangers for p in mine)
    difference = total - paid
    if shared and difference <= 0:
        return "consistent", f"a payment of {paid} also cites other invoices; its share here is not printed", False
    if difference == 0:
        return "settled", f"payments of {paid} equal the invoiced {total}", True
    if 0 < difference <= BANK_CHARGE * len(mine):
        return "settled", f"payments of {paid} fall {difference} short of {total}, within bank charges", True
    if difference > 0:
        return "short", f"payments of {paid} fall {difference} short of the invoiced {total}", True
    return "over", f"payments of {paid} exceed the invoiced {total} by {-difference}", True


def _allocation(due: Due, payment: Paid, shares: dict[str, tuple[str, ...]], unique: bool) -> Allocation:
    differences = (("charges", str(payment.charges)),) if payment.charges else ()
    share = min(payment.gross, due.total) if len(shares[payment.document]) > 1 or payment.strangers else payment.gross
    return Allocation(payment.fact, due.fact, str(share), due.currency or "", differences, unique)
