"""Remittances: a bank's wire advice, or the text of an MT103."""

from __future__ import annotations

import random
import textwrap
import uuid

from tests.factory.model import Paper
from tests.factory.story import Payment, Story


def remittance(story: Story, payment: Payment, rng: random.Random) -> Paper:
    """One wire from buyer to seller; names its invoice or contract in the details."""
    ours = rng.choice(("SHA", "OUR"))
    fields = {
        "reference": payment.reference,
        "value_date": payment.day.isoformat(),
        "currency": "USD",
        "amount": f"{payment.amount:.2f}",
        "charge_bearer": ours,
        "details": payment.details,
        "remitter.name": story.buyer.name,
        "remitter.address": story.buyer.address,
        "remitter.account": story.buyer_bank.account,
        "remitter_bank.name": story.buyer_bank.name,
        "beneficiary.name": story.seller.name,
        "beneficiary.address": story.seller.address,
        "beneficiary.account": story.seller_bank.account,
        "beneficiary_bank.name": story.seller_bank.name,
        "beneficiary_bank.swift": story.seller_bank.swift,
    }
    if story.wire == "mt103" or rng.random() < 0.3:
        fields |= {"instructed_amount": fields["amount"], "instructed_currency": "USD"}
    words = payment.details.split()
    for name in ("invoice", "contract"):
        if story.numbers[name] in words:
            fields[f"{name}_refs[0]"] = story.numbers[name]
    extras = {
        "form": story.wire,
        "title": rng.choice(("OUTGOING WIRE TRANSFER ADVICE", "WIRE TRANSFER CONFIRMATION", "PAYMENT ADVICE")),
        "remitter_bank.swift": story.buyer_bank.swift,
        "remitter_bank.aba": story.buyer_bank.routing,
        "execution_date": payment.day.isoformat(),
        "uetr": str(uuid.UUID(int=rng.getrandbits(128), version=4)),
    }
    paper = Paper("", "remittance", fields, extras=extras)
    if story.wire == "mt103":
        as_message(paper)
    return paper


def as_message(paper: Paper) -> None:
    """Puts a remittance's words into the form of an MT103: capitals, four lines of 35 characters a party."""
    paper.quality = "text"
    for role in ("remitter", "beneficiary"):
        name = swift_words(paper.fields[f"{role}.name"])[:35].rstrip()
        lines = textwrap.wrap(swift_words(paper.fields[f"{role}.address"]), 35)[:2]
        paper.fields[f"{role}.name"] = name
        paper.fields[f"{role}.address"] = " ".join(lines).rstrip(",")
        paper.prints[f"{role}.address"] = "\n".join(lines).rstrip(",")
    for role in ("remitter_bank", "beneficiary_bank"):
        paper.fields[f"{role}.name"] = swift_words(paper.fields[f"{role}.name"])[:35].rstrip()
    details = swift_words(paper.fields["details"])
    paper.fields["details"] = details
    paper.prints["details"] = "\n".join(textwrap.wrap(details, 35, break_on_hyphens=False)[:4])


def swift_words(text: str) -> str:
    """Text in capitals and in the characters that a SWIFT message takes."""
    return text.upper().replace("&", "AND").replace("%", "PCT").replace("#", "NO.")
