"""Further papers of the money: account statements, bank slips, Fedwire prints, Chinese transfer forms."""

from __future__ import annotations

import random
from datetime import timedelta
from decimal import Decimal

from tests.factory import han
from tests.factory.further_base import digits, make, money, party, party_zh
from tests.factory.model import Paper
from tests.factory.story import Payment, Story

_OTHERS = (
    ("ACH DEBIT PAYROLL", "-"), ("CARD DEPOSIT BATCH", "+"), ("CHECK 1042", "-"), ("ONLINE TRANSFER FROM SAVINGS", "+"),
    ("UTILITY PAYMENT", "-"), ("CUSTOMER REMOTE DEPOSIT", "+"), ("SERVICE FEE", "-"), ("WAREHOUSE RENT", "-"),
)  # fmt: skip


def bank_statement(story: Story, rng: random.Random) -> Paper:
    """The buyer's account in the months of its wires; ``entries[i]`` with date, details, amount (unsigned).

    Extras ``direction[i]`` debit or credit, ``balance[i]`` after the entry.
    """
    first = min(p.day for p in story.payments).replace(day=1)
    last = max(p.day for p in story.payments) + timedelta(days=rng.randrange(1, 9))
    span = (last - first).days
    booked = [(p.day, f"OUTGOING WIRE {story.seller.name.upper()} {p.reference}", -p.amount) for p in story.payments]
    for words, sign in rng.sample(_OTHERS, rng.randrange(3, 7)):
        amount = Decimal(rng.randrange(1500, 900000)) / 100
        booked.append((first + timedelta(days=rng.randrange(0, span + 1)), words, amount if sign == "+" else -amount))
    booked.sort(key=lambda row: row[0])
    balance = story.total + Decimal(rng.randrange(5_000_000, 9_000_000)) / 100
    fields = {
        "reference": digits(rng, 8),
        "currency": "USD",
        "remitter.name": story.buyer.name,
        "remitter.address": story.buyer.address,
        "remitter.account": story.buyer_bank.account,
        "remitter_bank.name": story.buyer_bank.name,
    }
    extras = {
        "title": rng.choice(("ACCOUNT STATEMENT", "STATEMENT OF ACCOUNT", "BUSINESS CHECKING STATEMENT")),
        "bank_address": story.buyer_bank.address,
        "period_from": first.isoformat(),
        "period_to": last.isoformat(),
        "opening": money(balance),
    }
    for i, (when, words, amount) in enumerate(booked):
        balance += amount
        fields |= {
            f"entries[{i}].date": when.isoformat(),
            f"entries[{i}].details": words,
            f"entries[{i}].amount": money(abs(amount)),
        }
        extras |= {f"direction[{i}]": "debit" if amount < 0 else "credit", f"balance[{i}]": money(balance)}
    extras["closing"] = money(balance)
    return make("bank_statement", fields, extras)


def _wire(story: Story, payment: Payment, rng: random.Random) -> dict[str, str]:
    """The fields every printed wire of the story has."""
    fields = {
        "reference": payment.reference,
        "value_date": payment.day.isoformat(),
        "currency": "USD",
        "amount": money(payment.amount),
        "charge_bearer": rng.choice(("SHA", "OUR", "SHA", "BEN")),
        "details": payment.details,
        **party("remitter", story.buyer),
        "remitter.account": story.buyer_bank.account,
        "remitter_bank.name": story.buyer_bank.name,
        **party("beneficiary", story.seller),
        "beneficiary.account": story.seller_bank.account,
        "beneficiary_bank.name": story.seller_bank.name,
        "beneficiary_bank.swift": story.seller_bank.swift,
    }
    words = payment.details.split()
    for name in ("invoice", "contract"):
        if story.numbers[name] in words:
            fields[f"{name}_refs[0]"] = story.numbers[name]
    return fields


def bank_slip(story: Story, payment: Payment, rng: random.Random) -> Paper:
    """A counter slip or online confirmation of the payer's bank (``form`` slip)."""
    fields = _wire(story, payment, rng)
    if rng.random() < 0.5:
        fields["charges"] = f"{rng.choice((15, 25, 35, 45))}.00"
    extras = {
        "form": "slip",
        "title": rng.choice(("INTERNATIONAL TRANSFER SLIP", "WIRE TRANSFER RECEIPT", "TELEGRAPHIC TRANSFER SLIP")),
        "bank_address": story.buyer_bank.address,
        "branch": story.buyer_bank.address.split(", ")[-2],
        "teller": digits(rng, 4),
        "time": f"{rng.randrange(9, 17):02d}:{rng.randrange(60):02d}",
    }
    return make("remittance", fields, extras)


def fedwire(story: Story, payment: Payment, rng: random.Random) -> Paper:
    """The print of a Fedwire message (``form`` fedwire); ``imad`` and routing numbers are extras."""
    source = "".join(c for c in story.buyer_bank.name.upper() if c.isalpha())[:4]
    fields = _wire(story, payment, rng)
    del fields["charge_bearer"]
    extras = {
        "form": "fedwire",
        "title": rng.choice(("FEDWIRE TRANSFER ADVICE", "FEDWIRE FUNDS TRANSFER DETAIL")),
        "imad": f"{payment.day:%Y%m%d}{source}QF0{rng.randrange(1, 9)}{rng.randrange(10**6):06d}",
        "omad": f"{payment.day:%Y%m%d}{source}FT01{rng.randrange(10**6):06d}",
        "remitter_bank.aba": story.buyer_bank.routing,
        "receiver_aba": digits(rng, 8) + "1",
    }
    return make("remittance", fields, extras)


def transfer_application(story: Story, payment: Payment, rng: random.Random) -> Paper:
    """境外汇款申请书 (``form`` application): the factory's or seller's bank form for money sent abroad to a supplier.

    It follows the story's wire with the sides as they are: the payer stands in 50a, the payee in 59a.
    """
    fields = _wire(story, payment, rng)
    extras = {
        "form": "application",
        "language": "zh",
        "title": "境外汇款申请书",
        "subtitle": "APPLICATION FOR FUNDS TRANSFERS (OVERSEAS)",
        "amount_words": "美元" + han.amount_words(int(payment.amount * 100)),
        "transaction_code": "101010",
        "postscript": "一般贸易",
        "contract_number": story.numbers["contract"],
        "invoice_number": story.numbers["invoice"],
        "applicant": story.people["declarant"],
        "bop_number": digits(rng, 22),
    }
    return make("remittance", fields, extras)


def receipt_report(story: Story, payment: Payment, rng: random.Random) -> Paper:
    """涉外收入申报单 (``form`` receipt): the Chinese seller's bank reports money from abroad, payee in characters."""
    fields = _wire(story, payment, rng)
    for name in ("beneficiary.address", "remitter.address", "remitter.account", "remitter_bank.name", "charge_bearer",
                 "beneficiary_bank.swift"):  # fmt: skip
        fields.pop(name, None)
    fields["beneficiary.name"] = party_zh("x", story.seller)["x.name"]
    if rng.random() < 0.5:
        fields["charges"] = f"{rng.choice((8, 12, 15, 25))}.00"
    extras = {
        "form": "receipt",
        "language": "zh",
        "title": "涉外收入申报单",
        "subtitle": "REPORTING FORM FOR RECEIPTS FROM ABROAD",
        "bop_number": digits(rng, 22),
        "unit_code": han.credit_code(f"9133{digits(rng, 4)}MA{digits(rng, 7)}"),
        "transaction_code": "121010",
        "postscript": "一般贸易收汇",
        "report_date": (payment.day + timedelta(days=2)).isoformat(),
        "payer_country": "美国 USA",
    }
    return make("remittance", fields, extras)


def remittances(story: Story, rng: random.Random) -> list[Paper]:
    """Every wire of the story once in every variant; the Chinese receipt only for sellers of the mainland."""
    out = []
    for payment in story.payments:
        out += [bank_slip(story, payment, rng), fedwire(story, payment, rng), transfer_application(story, payment, rng)]
        if han.chinese(story.seller):
            out.append(receipt_report(story, payment, rng))
    return out
