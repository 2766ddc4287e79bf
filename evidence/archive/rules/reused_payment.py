"""archive.reused-payment: no payment is spent beyond its amount by the dossiers that rely on it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from evidence.archive.entries_papers import amount
from evidence.archive.index.names import Who, core, same_name, same_named, who
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, listed, money, places
from evidence.records.archives import Entries, Payment, Spend
from evidence.records.findings import Outcome, Severity

NAME = "archive.reused-payment"
REMEDY = "Obtain the bank's own confirmation of this payment, and the payments that settle the other invoices."
CHARGES = Decimal(50)
"""What banks may keep of a payment for an invoice without saying so (RULES.md amount.underpaid)."""

LEAST = 5
"""Characters a payment's reference has at least to tell it from others."""


class Spent(msgspec.Struct, frozen=True, array_like=True):
    """What a dossier spends of a payment on one invoice.

    ``worths`` are what the payment may be worth, as (amount, currency); reference, payer, payee and day tell it from
    others under the same key.
    """

    worths: tuple[tuple[str, str], ...]
    reference: str
    day: str
    payer: str
    payee: str
    amount: str
    currency: str
    invoice: str
    seller: Who | None
    sure: bool


def rows(entries: Entries) -> Put[Spent]:
    """Each payment's shares, by its reference and by its day, amount and payer: some papers tell no reference."""
    for payment in entries.payments:
        for spend in payment.spends or _fitting(entries, payment):
            invoice = entries.invoices[spend.invoice]
            said = Spent(
                worths=_worths(payment),
                reference=payment.reference or "",
                day=payment.day or "",
                payer=_name(entries, payment.remitter),
                payee=_name(entries, payment.beneficiary),
                amount=spend.amount,
                currency=spend.currency,
                invoice=invoice.number,
                seller=None if invoice.seller is None else who(entries.parties[invoice.seller]),
                sure=payment.sure and invoice.sure,
            )
            for key in _keys(said):
                yield f"spent:{key}", said, (*payment.at, *spend.at)


def _fitting(entries: Entries, payment: Payment) -> Iterator[Spend]:
    """The invoice that a payment which nothing ties to the dossier would settle to the cent, and no other pays: a wire
    that cites another dossier's invoice lies here for it."""
    paid = {s.invoice for p in entries.payments for s in p.spends}
    for i, one in enumerate(entries.invoices):
        worths = [(w, unit) for w, unit in _worths(payment) if one.currency in (None, "", unit)]
        if one.kind == "commercial_invoice" and i not in paid and one.total in [w for w, _ in worths]:
            yield Spend(i, one.total or "", worths[0][1], one.at)
            return


def _keys(said: Spent) -> Iterator[str]:
    if len(said.reference) >= LEAST:
        yield said.reference
    if said.worths and said.day and said.payer:
        yield f"{said.day} {said.worths[0][0]} {said.worths[0][1]} {core(said.payer)}"


def _worths(payment: Payment) -> tuple[tuple[str, str], ...]:
    pairs = ((payment.amount, payment.currency), (payment.instructed, payment.instructed_currency or payment.currency))
    return tuple((worth, unit or "") for worth, unit in pairs if worth is not None)


def _name(entries: Entries, party: int | None) -> str:
    return "" if party is None else entries.parties[party].name


def check(group: Group[Spent], law: Law) -> Iterator[Told]:
    """Take the rows that tell of one payment, and add up what they spend, each invoice once."""
    payments: list[list[Row[Spent]]] = []
    for row in group.rows:
        ours = next((p for p in payments if _one_payment(p[0].said, row.said)), None)
        if ours is None:
            payments.append([row])
        else:
            ours.append(row)
    for payment in payments:
        if len({r.dossier for r in payment}) > 1:
            yield from _overspent(payment)


def _one_payment(a: Spent, b: Spent) -> bool:
    """Whether nothing tells two papers' payments apart: reference, day, worth, payer and payee."""
    if a.reference and b.reference and a.reference != b.reference:
        return False
    if a.day and b.day and a.day != b.day:
        return False
    if not set(a.worths) & set(b.worths):
        return False
    sides = ((a.payer, b.payer), (a.payee, b.payee))
    return all(not x or not y or same_name(*sorted((x, y)), False) is not False for x, y in sides)


def _overspent(payment: list[Row[Spent]]) -> Iterator[Told]:
    for currency in sorted({r.said.currency for r in payment}):
        worths = [amount(w) for r in payment for w, unit in r.said.worths if unit in (currency, "")]
        limit = max((w for w in worths if w is not None), default=None)
        taken = _by_invoice([r for r in payment if r.said.currency == currency])
        spent = sum((worth for worth, _ in taken), Decimal(0))
        rows = [row for _, row in taken]
        if limit is None or spent <= limit + CHARGES * len(taken) or len({r.dossier for r in rows}) < 2:
            continue
        doubtful = not all(r.said.sure or _borne_out(r.said) for r in rows)
        said = rows[0].said
        called = f"The payment {said.reference}" if said.reference else "A payment"
        whose = f" of {said.day}" * bool(said.day) + f" by {said.payer}" * bool(said.payer)
        shares = ", ".join(f"{money(worth)} for invoice {r.said.invoice} in {r.dossier}" for worth, r in taken[:6])
        yield Told(
            message=f"{called}{whose} is worth {money(limit, currency)}, but {listed(dossiers(rows))} spend"
            f" {money(spent)} of it: {shares}.",
            remedy=REMEDY,
            dossiers=dossiers(rows),
            places=places(rows),
            severity=Severity.MAJOR if doubtful else Severity.CRITICAL,
            outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
            about=f"{limit} {' '.join(dossiers(rows))}",
        )


def _borne_out(said: Spent) -> bool:
    """Whether the payment and the invoice, read apart, say one amount: neither was misread then."""
    return any(worth == said.amount for worth, _ in said.worths)


def _by_invoice(rows: list[Row[Spent]]) -> list[tuple[Decimal, Row[Spent]]]:
    """The greatest share of each invoice: an invoice that lies in two dossiers is paid once."""
    found: list[tuple[Decimal, Row[Spent]]] = []
    for row in rows:
        worth = amount(row.said.amount)
        if worth is None:
            continue
        place = next((i for i, (_, known) in enumerate(found) if _one_invoice(known.said, row.said)), None)
        if place is None:
            found.append((worth, row))
        elif worth > found[place][0]:
            found[place] = (worth, row)
    return found


def _one_invoice(a: Spent, b: Spent) -> bool:
    if a.invoice != b.invoice:
        return False
    return a.seller is None or b.seller is None or same_named(a.seller, b.seller) is not False


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The dossiers that rely on a payment spend no more of it than it is worth.",
    "spent",
    Spent,
    rows,
    check,
)
