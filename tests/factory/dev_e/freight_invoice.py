"""Freight invoices of family ``e``: a forwarder's bill."""

from __future__ import annotations

from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Forwarder, bill-to, shipment, charges, sum."""
    base.office(pad)
    base.head(pad, base.titled(pad), by=pad.v("issuer.name"), under=pad.address("issuer.address", 0))
    base.beside(pad, [("Tel", pad.v("issuer.phone")), ("E-mail", pad.v("issuer.email"))], share=0.12)
    pad.y += 4
    rows = base.vs(
        pad,
        ("Invoice No.|Invoice Number|Invoice #|Freight Bill No.", "number"),
        ("Invoice Date|Date|Billed On", "date"),
    )
    rows += base.xs(pad, ("Due Date|Payment Due", "due_date"), ("Terms", "terms"))
    base.facts(pad, rows)
    base.parties(pad, (("payer", "Bill To|Billed To|Invoice To|Customer"),))
    base.facts(
        pad,
        base.xs(
            pad,
            ("HB/L|House B/L|B/L No.", "bl_number"),
            ("Vessel / Voyage|Vessel", "vessel"),
            ("Container|Container Nos.", "containers"),
        ),
        "shipment",
    )
    base.listing(
        pad,
        "Description of Charges|Amount",
        (base.pick(pad, "Total Due|AMOUNT DUE|Invoice Total|TOTAL"), pad.money("amount")),
    )
    base.say(pad, "Please remit within terms. Carriage is subject to our published conditions.")
    base.finish(pad)
