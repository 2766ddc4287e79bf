"""Invoices and payments as the allocation sees them: totals, what a payment may be worth, and what it cites."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from evidence.prove.reading import amount, squeezed
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.values.money import find_amounts, parse_amount

LEAST_NUMBER = 5
"""Characters a number has at least before it is searched in free text."""

Difference = tuple[str, Decimal]


@dataclass(frozen=True)
class Due:
    """An invoice's total: paper, fact, amount, currency (None where none is printed)."""

    document: str
    fact: str
    total: Decimal
    currency: str | None


@dataclass(frozen=True)
class Worth:
    """What a payment may count for: the fact and amount taken, its currency, and named differences added to it."""

    fact: str
    amount: Decimal
    currency: str | None
    differences: tuple[Difference, ...] = ()

    @property
    def gross(self) -> Decimal:
        """The amount with its differences: what it settles."""
        return self.amount + sum((value for _, value in self.differences), Decimal(0))


@dataclass(frozen=True)
class Payment:
    """A payment: its paper, what it may be worth, the invoices it cites or may be for, and whether it cites others.

    ``cited``: invoices it names by number. ``by_order``: those of a contract or order it names. ``strangers``: it names
    invoices that are not here. ``shares``: amounts printed in its free text. ``stranger``: its payee is surely
    no seller of ours.
    """

    document: str
    worths: tuple[Worth, ...]
    cited: tuple[str, ...]
    by_order: tuple[str, ...]
    strangers: bool
    shares: frozenset[Decimal]
    stranger: bool


def dues(look: Lookup) -> tuple[Due, ...]:
    """The commercial invoices whose total was understood."""
    found = []
    for document in look.of(("commercial_invoice",)):
        total = look.fact(document.id, "total")
        value = amount(total)
        if total is not None and value is not None:
            found.append(Due(document.id, total.id, value, look.value(document.id, "currency")))
    return tuple(found)


def payments(look: Lookup) -> tuple[Payment, ...]:
    """The remittances whose amount was understood."""
    found = []
    for document in look.of(("remittance",)):
        worths = _worths(look, document)
        if worths:
            found.append(_payment(look, document, worths))
    return tuple(found)


def _worths(look: Lookup, document: Document) -> tuple[Worth, ...]:
    """The instructed amount (field 33B) where one is printed, with what was kept on the way told as charges; the
    settled amount (32A), alone and with the charges the advice states."""
    ordered, settled = look.fact(document.id, "instructed_amount"), look.fact(document.id, "amount")
    gross, net, charges = amount(ordered), amount(settled), amount(look.fact(document.id, "charges"))
    currency = look.value(document.id, "currency")
    unit = look.value(document.id, "instructed_currency") or currency
    found = []
    if ordered is not None and gross is not None:
        found.append(Worth(ordered.id, gross, unit))
    if settled is not None and net is not None and (gross is None or unit != currency):
        found.append(Worth(settled.id, net, currency))
    if settled is not None and net is not None and charges is not None and charges > 0 and gross is None:
        found.append(Worth(settled.id, net, currency, (("charges stated on the advice", charges),)))
    return tuple(found)


def _payment(look: Lookup, document: Document, worths: tuple[Worth, ...]) -> Payment:
    said = [
        squeezed(f.text)
        for f in (*look.listed(document.id, "invoice_refs"), *look.listed(document.id, "contract_refs"))
    ]
    details = look.value(document.id, "details") or ""
    invoices = {d.id: _numbers(look, d, "number") for d in look.of(("commercial_invoice", "proforma_invoice"))}
    orders = {d.id: _numbers(look, d, "number") for d in look.of(("contract", "purchase_order"))}
    known = {number for numbers in (*invoices.values(), *orders.values()) for number in numbers}
    shares = (parse_amount(text) for text in find_amounts(details))
    refs = [squeezed(f.text) for f in look.listed(document.id, "invoice_refs")]
    named = {n for n in known if n in said or (len(n) >= LEAST_NUMBER and n in squeezed(details))}
    return Payment(
        document=document.id,
        worths=worths,
        cited=tuple(d.id for d in look.of(("commercial_invoice",)) if named & invoices[d.id]),
        by_order=tuple(d.id for d in look.of(("commercial_invoice",)) if named & _orders_of(look, d)),
        strangers=any(ref not in known and not any(_within(n, ref) for n in known) for ref in refs),
        shares=frozenset(share for share in shares if share is not None),
        stranger=_stranger(look, document),
    )


def _within(number: str, reference: str) -> bool:
    """Whether a reference holds one of our numbers among other words (``INV 123`` for ``123``)."""
    return len(number) >= LEAST_NUMBER and number in reference


def _numbers(look: Lookup, document: Document, field: str) -> set[str]:
    fact = look.fact(document.id, field)
    return {squeezed(fact.text)} - {""} if fact is not None else set()


def _orders_of(look: Lookup, invoice: Document) -> set[str]:
    """The numbers of the orders an invoice stands under: those it cites, else the only order and proforma there are."""
    own = _numbers(look, invoice, "contract_number") | _numbers(look, invoice, "po_number")
    papers = look.of(("contract", "purchase_order", "proforma_invoice"))
    single = papers if len(look.of(("commercial_invoice",))) == 1 else ()
    return own.union(*(_numbers(look, d, "number") for d in single))


def _stranger(look: Lookup, document: Document) -> bool:
    """Whether the payee is surely no seller, nor whom an invoice names as beneficiary."""
    payee = look.fact(document.id, "beneficiary.name")
    papers = look.of(("commercial_invoice", "contract"))
    sellers = [f for d in papers for n in ("seller.name", "bank.beneficiary") if (f := look.fact(d.id, n)) is not None]
    return payee is not None and _none_of(look, payee, sellers)


def _none_of(look: Lookup, fact: Fact, others: Iterable[Fact]) -> bool:
    answers = [look.same(fact, other) for other in others]
    return bool(answers) and all(answer is False for answer in answers)
