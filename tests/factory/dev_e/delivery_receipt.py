"""Delivery receipts of family ``e``: a trucker's slip signed at the door."""

from __future__ import annotations

from tests.factory.canvas import join
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Trucker, numbers, from and to, cargo, receipt."""
    base.office(pad)
    base.head(pad, base.titled(pad), by=pad.v("carrier.name"))
    rows = base.xs(pad, ("Receipt No.|D/R No.|POD No.", "receipt_number"))
    rows += base.vs(pad, ("B/L No.|Bill of Lading No.|HBL|BOL", "number"))
    base.facts(pad, rows, "numbers")
    base.facts(pad, base.xs(pad, ("Pick Up From|Pickup Location|From", "pickup")), "pickup", "beside boxed")
    base.parties(
        pad,
        (("deliver_to", "Deliver To|Delivery Address|Consignee / Deliver To|Ship To"), ("shipper", "Shipper|Supplier")),
    )
    base.facts(
        pad,
        base.vs(
            pad,
            ("Container No.|Container|Equipment No.", "containers"),
            ("Seal No.|Seal", "seals"),
            ("Pieces|Packages|Cartons Delivered|Quantity", "packages"),
            ("Weight|Gross Weight", "gross_weight"),
        ),
        "cargo",
    )
    base.facts(pad, base.xs(pad, ("Commodity|Description", "description")), "words", "beside boxed")
    pad.say(pad.x("condition"), heavy=base.chance(pad, "heavy", 2) == 1, gap=8)
    last = base.vs(pad, ("Delivered On|Delivery Date|Date Received|Date", "delivery_date"))
    last += [(base.pick(pad, "Received By|Receiver's Name|Signed by (print)|Print Name"), pad.v("received_by.name"))]
    last += base.xs(pad, ("Time In", "time_in"), ("Time Out", "time_out"), ("Driver|Driver Name", "driver"))
    base.facts(pad, last, "received", "beside boxed above")
    base.sign(pad, ("Consignee's Signature", join("X")), ("Driver's Signature", ""))
    base.finish(pad)
