"""Purchase orders of family ``e``: a US buyer's order with vendor and ship-to."""

from __future__ import annotations

from tests.factory.canvas import join
from tests.factory.dev_e import base
from tests.factory.pad import Pad
from tests.factory.trade import goods

ORDER = ("description", "quantity", "unit", "unit_price", "amount")


def draw(pad: Pad) -> None:
    """The buyer's head, order facts, vendor and ship-to, goods, conditions, signature."""
    base.office(pad)
    if base.chance(pad, "head on top", 3):
        base.head(pad, base.titled(pad), by=pad.v("buyer.name"), under=pad.address("buyer.address", 0))
    else:
        base.head(pad, base.titled(pad))
    rows = base.vs(
        pad, ("P.O. No.|PO Number|Order No.|Purchase Order #", "number"), ("Order Date|Date|PO Date", "date")
    )
    rows += base.vs(
        pad,
        ("Payment Terms|Terms", "payment_terms"),
        ("Ship No Later Than|Required By|Cancel Date|Ship By", "latest_shipment"),
    )
    delivery = join(pad.v("incoterm"), pad.x("incoterm_place"), by=" ")
    rows.append((base.pick(pad, "F.O.B./Incoterm|Trade Term|Shipping Terms"), delivery))
    base.facts(pad, rows)
    base.parties(pad, (("buyer", "Buyer|Purchaser|Bill To"), ("seller", "Vendor|Supplier|Seller|Order To")))
    base.facts(pad, base.xs(pad, ("Ship To|Deliver To", "ship_to_text")), "ship to", "boxed beside")
    table = goods(pad, ORDER, joined=base.chance(pad, "joined", 2) == 1)
    last = len(table.columns) - 1
    for key in ("freight", "insurance"):
        if pad.extra(key):
            table.total(pad.word(key), {last: pad.x(key)})
    table.total(base.pick(pad, "Order Total|TOTAL|Total Amount"), {last: pad.money("total")})
    pad.y += 8
    base.say(pad, "Please confirm this order in writing and quote its number on all papers.")
    base.sign(pad, (base.pick(pad, "Authorized by|Approved by|Buyer's Signature"), pad.x("buyer_signatory")))
    base.finish(pad)
