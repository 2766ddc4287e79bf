"""What was invoiced against what was paid: payments and invoices that belong together, and when money is due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.invoices import bare, cites, currency, distinct, numbers, orders_of
from evidence.judge.payments import ORDER_KINDS, cited_invoices, cited_orders, once, paid, refs
from evidence.judge.roles import TRANSPORT
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values.payment_terms import due_on, letter_of_credit

CHARGE = Decimal(50)
"""What banks may keep of one payment without saying so, in the invoice's currency."""
LATEST = timedelta(days=180)
"""After so many days an invoice without stated terms counts as due."""

Part = tuple[Fact, Decimal]


@dataclass(frozen=True)
class Account:
    """Invoices and the payments that belong to them, in one currency.

    ``unknown``: a payment whose worth in that currency is not on paper. ``elsewhere``: a payment also settles invoices
    that are not here. ``stated``: bank charges the advices state.
    """

    currency: str | None
    invoices: tuple[Document, ...]
    invoiced: tuple[Part, ...]
    payments: tuple[Part, ...]
    stated: tuple[Part, ...]
    unknown: bool
    elsewhere: bool

    @property
    def due(self) -> Decimal:
        """The sum invoiced."""
        return sum((m for _, m in self.invoiced), Decimal(0))

    @property
    def got(self) -> Decimal:
        """The sum paid."""
        return sum((m for _, m in self.payments), Decimal(0))

    @property
    def slack(self) -> Decimal:
        """What may lie between the two without a finding: stated charges, and 50 for each payment."""
        return sum((abs(m) for _, m in self.stated), Decimal(0)) + CHARGE * len(self.payments)


def accounts(case: Case) -> Iterator[Account]:
    """The accounts of a dossier: invoices joined by the payments that settle them."""
    payments = once(case)
    table = {p.id: _settles(case, p) for p in payments}
    left = list(distinct(case))
    while left:
        group = {left.pop(0).id}
        found: set[str] = set()
        while True:
            more = {p for p, papers in table.items() if papers & group} - found
            if not more:
                break
            found |= more
            group |= {paper for p in more for paper in table[p]}
        left = [d for d in left if d.id not in group]
        members = tuple(d for d in distinct(case) if d.id in group)
        yield _account(case, members, tuple(p for p in payments if p.id in found))


def _credits(case: Case, invoices: tuple[Document, ...]) -> list[Part]:
    """What credit notes take off these invoices; a note that cites only other invoices of ours is left to those."""
    mine = tuple(f for d in invoices if (f := case.fact(d, "number")) is not None)
    known = numbers(case, "commercial_invoice")
    found: dict[str, Part] = {}
    for note in case.of("credit_note"):
        said = (case.fact(note, "invoice_number"), *case.listed(note, "invoice_numbers"), *refs(case, note))
        elsewhere = any(cites(s, known) is not None for s in said) and all(cites(s, mine) is None for s in said)
        fact = next((f for n in ("total", "amount") if money(f := case.fact(note, n)) is not None), None)
        amount, number = money(fact), case.fact(note, "number")
        if fact is not None and amount is not None and not elsewhere:
            found.setdefault(bare(number.text) if number is not None else note.id, (fact, -abs(amount)))
    return list(found.values())


def _settles(case: Case, payment: Document) -> set[str]:
    """The ids of our invoices a payment settles: those it cites, else those of the order it cites, else all.

    A payment that cites only invoices which are not here settles none of ours.
    """
    mine = distinct(case)
    named = {f.document for f in cited_invoices(case, payment)}
    direct = {d.id for d in mine if d.id in named}
    if direct:
        return direct
    orders = {f.document for f in cited_orders(case, payment)}
    by_order = {d.id for d in mine if orders & {o.id for o in orders_of(case, d)}}
    if by_order:
        return by_order
    payee = case.fact(payment, "beneficiary.name")
    sold = {d.id for d in mine if not case.differ(payee, case.fact(d, "seller.name"))}
    return set() if refs(case, payment) else sold or {d.id for d in mine}


def _account(case: Case, invoices: tuple[Document, ...], payments: tuple[Document, ...]) -> Account:
    unit = currency(case, invoices[0])
    totals = [(f, m) for d in invoices if (f := case.fact(d, "total")) is not None and (m := money(f)) is not None]
    worth = [(case.fact(p, "amount") or case.fact(p, "instructed_amount"), paid(case, p, unit)) for p in payments]
    stated = [(f, m) for p in payments if (f := case.fact(p, "charges")) is not None and (m := money(f)) is not None]
    mixed = len({currency(case, d) for d in invoices}) > 1 or len(totals) < len(invoices)
    known = numbers(case, "commercial_invoice", *ORDER_KINDS)
    return Account(
        currency=unit,
        invoices=invoices,
        invoiced=(*totals, *_credits(case, invoices)),
        payments=tuple((f, m) for f, m in worth if f is not None and m is not None),
        stated=tuple(stated),
        unknown=mixed or any(m is None or f is None for f, m in worth),
        elsewhere=any(cites(ref, known) is None for p in payments for ref in refs(case, p)),
    )


def by_credit(case: Case, invoice: Document) -> bool:
    """Whether a letter of credit pays an invoice."""
    return bool(case.of("letter_of_credit")) or any(letter_of_credit(t.text) for t in terms_of(case, invoice))


def terms_of(case: Case, invoice: Document) -> tuple[Fact, ...]:
    """The terms of payment on the invoice, then on its contract or order."""
    papers = (invoice, *orders_of(case, invoice))
    return tuple(f for d in papers if (f := case.fact(d, "payment_terms")) is not None)


def due_day(case: Case, invoice: Document) -> date | None:
    """The day an invoice is due: as printed, else by its terms, else half a year after its date."""
    return _due(case, invoice)[0]


def due_facts(case: Case, invoice: Document) -> tuple[Fact, ...]:
    """The facts that say when an invoice is due: a printed day, or the terms and the days they count from."""
    return _due(case, invoice)[1]


def _due(case: Case, invoice: Document) -> tuple[date | None, tuple[Fact, ...]]:
    printed, dated = case.fact(invoice, "due_date"), case.fact(invoice, "date")
    if printed is not None and (day := case.day(invoice, "due_date")) is not None:
        return day, (printed,)
    invoiced = case.day(invoice, "date")
    shipped, boarded = _shipped(case)
    base = tuple(f for f in (dated, boarded) if f is not None)
    for terms in terms_of(case, invoice):
        if (day := due_on(terms.text, invoiced, shipped)) is not None:
            return day, (terms, *base)
    first = shipped or invoiced
    return (first + LATEST if first is not None else None), base


def _shipped(case: Case) -> tuple[date | None, Fact | None]:
    """The first day on board of the bills, with its fact."""
    bills = ((case.day(b, "on_board_date"), case.fact(b, "on_board_date")) for b in case.of(*TRANSPORT))
    return min(((d, f) for d, f in bills if d is not None and f is not None), key=lambda p: p[0], default=(None, None))
