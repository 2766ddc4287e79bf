"""Proforma invoices of family ``e``: letterhead or boxes, validity, the bank below."""

from __future__ import annotations

from tests.factory.canvas import Text
from tests.factory.dev_e import base
from tests.factory.pad import Pad
from tests.factory.trade import bank, goods, terms

ORDER = ("description", "hts", "quantity", "unit", "unit_price", "amount")


def draw(pad: Pad) -> None:
    """Seller above or in a box, facts, goods with their sum, terms, bank, signature."""
    above = base.chance(pad, "letterhead", 2) == 0
    if above:
        base.head(pad, base.titled(pad), by=pad.v("seller.name"), under=pad.address("seller.address", 0))
        reach = [(("Tel", pad.v("seller.phone"))), ("E-mail", pad.v("seller.email"))]
        base.beside(pad, reach, share=0.12)
    else:
        base.head(pad, base.titled(pad))
    rows = base.vs(
        pad,
        ("P/I No.|Proforma Invoice No.|Quote No.|PI Number", "number"),
        ("Date|Issue Date|P/I Date", "date"),
        ("Your Order No.|P.O. No.|Buyer's Order", "po_number"),
    )
    base.facts(pad, rows)
    base.parties(pad, (("seller", "Seller|Exporter|From|Beneficiary"), ("buyer", "Buyer|Messrs.|To|Bill To|Customer")))
    table = goods(pad, ORDER, joined=base.chance(pad, "joined", 2) == 1, shaded=base.chance(pad, "shaded", 2) == 1)
    last = len(table.columns) - 1
    for key in ("freight", "insurance"):
        if pad.has(key):
            table.total(pad.word(key), {last: pad.v(key)})
    table.total(base.pick(pad, "TOTAL|Total Amount|Grand Total|TOTAL VALUE"), {last: pad.money("total")})
    pad.y += 8
    more: list[tuple[str, Text]] = [
        (base.pick(pad, "Price Term|Incoterms|Terms of Delivery|Delivery Terms"), terms(pad))
    ]
    more += base.vs(
        pad,
        ("Payment|Terms of Payment|Payment Terms", "payment_terms"),
        ("Country of Origin|Origin|Made in", "country_of_origin"),
    )
    more += base.xs(
        pad,
        ("Validity|Offer valid", "validity"),
        ("Lead Time|Time of Delivery|Production Time", "delivery_time"),
        ("From|Port of Loading", "port_of_loading"),
        ("To|Destination", "port_of_discharge"),
    )
    base.facts(pad, more, "terms", "beside running ledger")
    bank(pad, 110)
    base.sign(pad, ("For and on behalf of the Seller", pad.x("seller_signatory")))
    base.finish(pad)
