"""Payments: which of them are for the goods, what each cites, and who stands outside the money."""

from __future__ import annotations

from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.invoices import cites, numbers
from evidence.judge.roles import SALES, importer, matching, seats, servants, service_provider
from evidence.records.documents import Document
from evidence.records.facts import Fact

ORDER_KINDS = ("contract", "purchase_order", "proforma_invoice")


def refs(case: Case, payment: Document) -> tuple[Fact, ...]:
    """The invoices a payment cites."""
    return case.listed(payment, "invoice_refs")


def cited_invoices(case: Case, payment: Document) -> tuple[Fact, ...]:
    """The numbers of our invoices that a payment cites, in its references or its free text."""
    mine = numbers(case, "commercial_invoice", "proforma_invoice")
    said = (*refs(case, payment), case.fact(payment, "details"))
    return tuple(n for n in mine if any(cites(s, (n,)) is not None for s in said))


def cited_orders(case: Case, payment: Document) -> tuple[Fact, ...]:
    """The numbers of our contracts, orders and proforma invoices that a payment cites."""
    mine = numbers(case, *ORDER_KINDS)
    said = (*case.listed(payment, "contract_refs"), *refs(case, payment), case.fact(payment, "details"))
    return tuple(n for n in mine if any(cites(s, (n,)) is not None for s in said))


def for_goods(case: Case) -> tuple[Document, ...]:
    """The payments for the goods: all but those that cite nothing of ours and go to carrier, broker or surety."""
    return tuple(p for p in case.of("remittance") if not _for_services(case, p))


def once(case: Case) -> tuple[Document, ...]:
    """The payments for goods; papers about one payment, as the allocation has it, count once."""
    again = {d for shipment in case.shipments for d in shipment.retold}
    return tuple(p for p in for_goods(case) if p.id not in again)


def _for_services(case: Case, payment: Document) -> bool:
    payee = case.fact(payment, "beneficiary.name")
    if payee is None or cited_invoices(case, payment) or cited_orders(case, payment):
        return False
    return matching(case, payee, servants(case)) is not None or (service_provider(payee) and not _sells(case, payee))


def _sells(case: Case, payee: Fact) -> bool:
    return matching(case, payee, seats(case, SALES, ("seller",))) is not None


def importer_outside(case: Case) -> bool:
    """Whether the importer is surely neither a buyer nor a seller nor a payer."""
    owner = importer(case)
    money_side = (*seats(case, SALES, ("buyer", "seller")), *seats(case, ("remittance",), ("remitter",)))
    return owner is not None and bool(money_side) and all(case.differ(owner, f) for f in money_side)


def changed_account(case: Case, payment: Document) -> tuple[Fact, Fact] | None:
    """The account paid and the account printed on invoice or contract where no printed one is the one paid."""
    paid = case.fact(payment, "beneficiary.account")
    printed = [f for d in case.of(*SALES) if (f := case.fact(d, "bank.account")) is not None]
    if paid is None or not printed or any(_same_account(paid.text, f.text) for f in printed):
        return None
    return paid, printed[0]


def _same_account(a: str, b: str) -> bool:
    """Equal, or one masked (``****1234``) or shortened to its last four or more digits."""
    first, second = ("".join(c for c in t.upper() if c.isalnum() or c == "*") for t in (a, b))
    tail_a, tail_b = first.lstrip("*X"), second.lstrip("*X")
    masked = tail_a != first or tail_b != second
    short = min(len(tail_a), len(tail_b))
    return first == second or (masked and short >= 4 and tail_a[-short:] == tail_b[-short:])


def paid(case: Case, payment: Document, currency: str | None) -> Decimal | None:
    """What a payment is worth in ``currency``: the instructed amount where it is in it, else the settled one.

    With charges borne by the sender both are equal; otherwise the instructed amount is what the payer gave. None
    where neither is in that currency and no rate is printed.
    """
    amounts = []
    for name in ("instructed", ""):
        amount = money(case.fact(payment, f"{name}_amount" if name else "amount"))
        unit = case.fact(payment, f"{name}_currency" if name else "currency")
        if amount is not None and (currency is None or unit is None or unit.value == currency):
            amounts.append(amount)
    return max(amounts) if amounts else None
