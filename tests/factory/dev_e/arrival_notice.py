"""Arrival notices of family ``e``: the destination agent's facts, cargo, charges."""

from __future__ import annotations

from tests.factory.canvas import Piece
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Agent, title, bills, parties, voyage, cargo, charges due."""
    base.office(pad)
    base.head(pad, base.titled(pad), by=pad.x("issuer"), under=pad.x("issuer_address"))
    rows = base.xs(pad, ("Notice Date|Date|Issued", "notice_date"), ("Our Ref.|File No.|Reference", "file_number"))
    rows += base.vs(
        pad, ("House B/L No.|HBL No.|HB/L|AMS HBL", "number"), ("Master B/L No.|MBL No.|Ocean B/L", "master_number")
    )
    rows += base.xs(pad, ("IT No.|I.T. Number", "it_number"))
    base.facts(pad, rows, "bills")
    base.parties(
        pad,
        (
            ("shipper", "Shipper|Shipper/Exporter|Supplier"),
            ("consignee", "Consignee|Consigned To"),
            ("notify", "Notify Party|Notify"),
        ),
    )
    if not pad.has("notify.name"):
        base.facts(pad, base.xs(pad, ("Notify Party|Notify", "notify_text")), "same", "beside")
    base.facts(
        pad,
        base.vs(
            pad,
            ("Carrier|NVOCC|Steamship Line", "carrier.name"),
            ("Vessel|Ocean Vessel|Vessel Name", "vessel"),
            ("Voyage|Voy. No.", "voyage"),
            ("Port of Loading|POL|Loading Port", "port_of_loading"),
            ("Port of Discharge|POD|Discharge Port", "port_of_discharge"),
            ("Place of Delivery|Final Destination|Door", "place_of_delivery"),
            ("On Board|ETD|Sailed", "on_board_date"),
            ("ETA|E.T.A.|Estimated Arrival|Arrival Date", "arrival_date"),
        ),
        "voyage",
    )
    _cargo(pad)


def _cargo(pad: Pad) -> None:
    """Where the goods lie, what they are, what is due."""
    base.facts(
        pad, base.xs(pad, ("Last Free Day|LFD", "last_free_day"), ("Firms Code|FIRMS", "firms")), "yard", "above beside"
    )
    base.facts(
        pad,
        base.vs(
            pad,
            ("Container No.|Container(s)|CNTR No.", "containers"),
            ("Seal No.|Seals", "seals"),
            ("Packages|No. of Pkgs|Pieces", "packages"),
            ("Gross Weight|G.W.|Weight", "gross_weight"),
            ("Measurement|CBM|Volume", "volume"),
            ("Freight|Freight Terms", "freight_terms"),
        ),
        "cargo",
    )
    base.facts(
        pad, base.xs(pad, ("Description of Goods|Commodity|Said to contain", "description")), "words", "beside boxed"
    )
    base.listing(pad, "Charge|Amount", (base.pick(pad, "Total Due|TOTAL CHARGES|Please pay"), pad.x("charges_total")))
    pad.say(
        [Piece("Freight release needs the original bill of lading or its telex release, and payment of all charges.")]
    )
    base.finish(pad)
