"""Faults in the money: lines and totals, entered value, payments, currency, duty, fees."""

from __future__ import annotations

import copy
import random
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.customs_papers import line_count, settle, total_up
from tests.factory.edit import Operator, plant, tolerate
from tests.factory.model import Dossier, Paper

CENT = Decimal("0.01")


def money(amount: Decimal) -> str:
    """An amount with two decimals."""
    return f"{amount.quantize(CENT):.2f}"


def number(paper: Paper, name: str) -> Decimal:
    """A numeric field of a paper."""
    return Decimal(paper.fields[name])


def priced(paper: Paper) -> Decimal:
    """The sum of a paper's line amounts."""
    return sum((number(paper, f"lines[{i}].amount") for i in range(line_count(paper.fields))), Decimal(0))


def charges_of(paper: Paper) -> Decimal:
    """Freight and insurance rows of an invoice or contract."""
    rows = paper.fields if paper.kind == "commercial_invoice" else paper.extras
    return sum((Decimal(rows[name]) for name in ("freight", "insurance") if name in rows), Decimal(0))


def sum_up(paper: Paper) -> None:
    """Recomputes an invoice's or contract's amounts, total, subtotal and words from quantities and prices."""
    for i in range(line_count(paper.fields)):
        amount = number(paper, f"lines[{i}].quantity") * number(paper, f"lines[{i}].unit_price")
        paper.fields[f"lines[{i}].amount"] = money(ids.cents(amount))
    total = priced(paper) + charges_of(paper)
    paper.fields["total"] = money(total)
    if "subtotal" in paper.extras:
        paper.extras["subtotal"] = money(priced(paper))
    if "amount_in_words" in paper.fields:
        paper.fields["amount_in_words"] = ids.amount_words(total)


def set_paid(wire: Paper, amount: Decimal) -> None:
    """Sets what a wire moved, instructed amount included."""
    wire.fields["amount"] = money(amount)
    if "instructed_amount" in wire.fields:
        wire.fields["instructed_amount"] = money(amount)


def line_arithmetic(dossier: Dossier, rng: random.Random) -> None:
    """A line's printed price, times its quantity, is more than its amount."""
    invoice = dossier.paper("commercial_invoice")
    i = rng.randrange(line_count(invoice.fields))
    price = number(invoice, f"lines[{i}].unit_price")
    invoice.fields[f"lines[{i}].unit_price"] = money(price + max(CENT * 3, price * rng.randrange(6, 15) / 100))
    plant(
        dossier, "amount.line-arithmetic", "major", (invoice, f"lines[{i}].unit_price"), (invoice, f"lines[{i}].amount")
    )


def invoice_total(dossier: Dossier, rng: random.Random) -> None:
    """The amount in words is another, or one line is dearer than the total has room for."""
    invoice = dossier.paper("commercial_invoice")
    total = number(invoice, "total")
    if rng.random() < 0.5:
        other = total + rng.choice((-1, 1)) * Decimal(rng.choice((100, 900, 1000, 2000)))
        invoice.fields["amount_in_words"] = ids.amount_words(other)
        plant(dossier, "amount.invoice-total", "major", (invoice, "amount_in_words"), (invoice, "total"))
        return
    i = rng.randrange(line_count(invoice.fields))
    price = number(invoice, f"lines[{i}].unit_price") * rng.randrange(112, 135) / 100
    quantity = number(invoice, f"lines[{i}].quantity")
    invoice.fields[f"lines[{i}].unit_price"] = money(price)
    invoice.fields[f"lines[{i}].amount"] = money(quantity * Decimal(money(price)))
    invoice.extras.pop("subtotal", None)
    plant(dossier, "amount.invoice-total", "major", (invoice, f"lines[{i}].amount"), (invoice, "total"))
    tolerate(dossier, "amount.entered-value")


def double_invoice(dossier: Dossier, rng: random.Random) -> None:
    """A second invoice of the same number and day, with lower prices."""
    first = dossier.paper("commercial_invoice")
    second = copy.deepcopy(first)
    factor = Decimal(rng.randrange(35, 70)) / 100
    for i in range(line_count(second.fields)):
        price = number(second, f"lines[{i}].unit_price") * factor
        second.fields[f"lines[{i}].unit_price"] = money(max(price, CENT))
    sum_up(second)
    second.name = f"{len(dossier.papers) + 1:02d}-commercial-invoice"
    dossier.papers.append(second)
    plant(dossier, "amount.double-invoice", "critical", (first, "total"), (second, "total"))
    also = ("contract-price", "entered-value", "overpaid", "underpaid", "contract-total")
    tolerate(dossier, *(f"amount.{name}" for name in also), "reference.near-duplicate")


def entered_value(dossier: Dossier, rng: random.Random) -> None:
    """The goods are entered well below the invoice (critical), or above it (major); the entry adds up in itself."""
    entry, invoice = dossier.paper("entry_summary"), dossier.paper("commercial_invoice")
    low = rng.random() < 0.7
    factor = Decimal(rng.randrange(40, 85) if low else rng.randrange(115, 140)) / 100
    factor = max(factor, Decimal(2800) / number(entry, "total_entered_value"))
    for i in range(line_count(entry.fields)):
        value = number(entry, f"lines[{i}].entered_value") * factor
        entry.fields[f"lines[{i}].entered_value"] = money(ids.dollars(value))
    settle(entry.fields)
    severity = "critical" if low else "major"
    plant(dossier, "amount.entered-value", severity, (entry, "total_entered_value"), (invoice, "total"))
    tolerate(dossier, "amount.bond-sufficiency")


def underpaid(dossier: Dossier, rng: random.Random) -> None:
    """The last wire falls short by far more than any bank charge."""
    wire, invoice = dossier.of("remittance")[-1], dossier.paper("commercial_invoice")
    set_paid(wire, ids.cents(number(wire, "amount") * rng.randrange(60, 92) / 100))
    plant(dossier, "amount.underpaid", "major", (wire, "amount"), (invoice, "total"))


def overpaid(dossier: Dossier, rng: random.Random) -> None:
    """The last wire is too big, and cites this invoice alone."""
    wire, invoice = dossier.of("remittance")[-1], dossier.paper("commercial_invoice")
    set_paid(wire, ids.cents(number(wire, "amount") * rng.randrange(115, 165) / 100))
    plant(dossier, "amount.overpaid", "major", (wire, "amount"), (invoice, "total"))


def currency(dossier: Dossier, rng: random.Random) -> None:
    """Contract or wire states the same figures in another currency, with no rate."""
    invoice = dossier.paper("commercial_invoice")
    other = rng.choice(("EUR", "CNY", "GBP", "HKD"))
    if rng.random() < 0.5:
        paper = dossier.paper("contract")
        tolerate(dossier, "amount.contract-total", "amount.contract-price")
    else:
        paper = dossier.of("remittance")[-1]
        if "instructed_currency" in paper.fields:
            paper.fields["instructed_currency"] = other
        tolerate(dossier, "amount.underpaid", "amount.overpaid")
    paper.fields["currency"] = other
    plant(dossier, "amount.currency", "major", (paper, "currency"), (invoice, "currency"))


def contract_total(dossier: Dossier, rng: random.Random) -> None:
    """The contract was for fewer goods than were invoiced."""
    contract, invoice = dossier.paper("contract"), dossier.paper("commercial_invoice")
    percent = rng.randrange(60, 86)
    for i in range(line_count(contract.fields)):
        contract.fields[f"lines[{i}].quantity"] = str(int(number(contract, f"lines[{i}].quantity") * percent / 100))
    sum_up(contract)
    plant(dossier, "amount.contract-total", "major", (contract, "total"), (invoice, "total"))


def entry_duty(dossier: Dossier, rng: random.Random) -> None:
    """A line's duty is not what its rate gives, or the entry's total isn't the sum of its parts."""
    entry = dossier.paper("entry_summary")
    dutiable = [i for i in range(line_count(entry.fields)) if number(entry, f"lines[{i}].duty")]
    if dutiable and rng.random() < 0.7:
        i = rng.choice(dutiable)
        right = number(entry, f"lines[{i}].duty")
        wrong = ids.cents(right * rng.randrange(50, 90) / 100)
        entry.fields[f"lines[{i}].duty"] = money(wrong)
        entry.fields["duty"] = money(number(entry, "duty") - right + wrong)
        total_up(entry.fields)
        names = ("entered_value", "duty_rate", "duty")
        plant(dossier, "amount.entry-duty", "major", *((entry, f"lines[{i}].{name}") for name in names))
        return
    entry.fields["total"] = money(number(entry, "total") + Decimal(rng.randrange(50, 400)))
    plant(dossier, "amount.entry-duty", "major", (entry, "total"), (entry, "duty"), (entry, "other_fees"))


def entry_fees(dossier: Dossier, rng: random.Random) -> None:
    """The merchandise processing fee or the harbor fee is not what day and value give."""
    entry = dossier.paper("entry_summary")
    fee = rng.choice(("mpf", "hmf"))
    wrong = number(entry, fee) * rng.choice((60, 70, 130, 150)) / 100
    entry.fields[fee] = money(ids.cents(wrong))
    total_up(entry.fields)
    plant(dossier, "amount.entry-fees", "minor", (entry, fee), (entry, "total_entered_value"))


FAULTS: dict[str, Operator] = {
    "amount.line-arithmetic": line_arithmetic,
    "amount.invoice-total": invoice_total,
    "amount.double-invoice": double_invoice,
    "amount.entered-value": entered_value,
    "amount.underpaid": underpaid,
    "amount.overpaid": overpaid,
    "amount.currency": currency,
    "amount.contract-total": contract_total,
    "amount.entry-duty": entry_duty,
    "amount.entry-fees": entry_fees,
}
