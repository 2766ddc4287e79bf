"""Purchases of material of family ``e``."""

from __future__ import annotations

from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Supplier, factory, material, sum."""
    above = base.chance(pad, "above", 2)
    base.head(
        pad,
        base.titled(pad),
        by=pad.v("seller.name") if above else "",
        under=pad.address("seller.address", 0) if above else "",
    )
    base.facts(pad, base.vs(pad, ("No.|Order No.|Number|Purchase No.", "number"), ("Date|Dated", "date")))
    base.parties(
        pad, (("seller", "Supplier|Seller|Vendor|Material Supplier"), ("buyer", "Buyer|Purchaser|Factory|Delivered to"))
    )
    base.listing(pad, total=(base.pick(pad, "Total|TOTAL AMOUNT|Amount Payable"), pad.money("amount")))
    base.sign(pad, ("Supplier", ""), ("Received by", ""))
    base.finish(pad)
