"""Production records of family ``e``."""

from __future__ import annotations

from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """The factory, the order's facts, its products, who made and saw them."""
    base.head(pad, base.titled(pad), by=pad.v("manufacturer.name"), under=pad.address("manufacturer.address", 0))
    rows = base.vs(
        pad,
        ("Order No.|Work Order No.|Batch No.|Production No.", "number"),
        ("Date|Issue Date|Opened", "date"),
        ("Customer|Client|Buyer", "buyer.name"),
    )
    rows += base.xs(pad, ("Sales Contract|Contract No.", "contract_number"), ("Workshop|Line", "workshop"))
    base.facts(pad, rows)
    base.listing(pad)
    base.say(pad, "Inspection: raw material, in process and final inspection passed.")
    base.sign(pad, ("Production supervisor", pad.x("supervisor")), ("Quality inspector", pad.x("inspector")))
    base.finish(pad)
