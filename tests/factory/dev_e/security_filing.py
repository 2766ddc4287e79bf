"""Importer security filings of family ``e``: a filer's confirmation with the ten elements."""

from __future__ import annotations

from tests.factory.canvas import Piece
from tests.factory.dev_e import base
from tests.factory.pad import Pad

PARTIES = (
    ("seller", "Seller|1. Seller|Selling Party"),
    ("buyer", "Buyer|2. Buyer|Buying Party"),
    ("manufacturer", "Manufacturer (Supplier)|Manufacturer|5. Manufacturer"),
    ("ship_to", "Ship To Party|Ship To|6. Ship To"),
    ("stuffing_location", "Container Stuffing Location|Stuffing Location"),
    ("consolidator", "Consolidator (Stuffer)|Consolidator"),
)


def draw(pad: Pad) -> None:
    """Transaction, importer numbers, bills, parties, goods."""
    base.office(pad)
    base.head(pad, base.titled(pad))
    rows = base.vs(
        pad,
        ("ISF Transaction Number|ISF Transaction No.|Transaction #|ISF No.", "number"),
        ("Accepted|Date Filed|Filing Date|Accepted On", "date"),
        ("Status|ISF Status|Disposition", "status"),
        ("Importer of Record|Importer|ISF Importer", "importer.name"),
        ("Importer of Record Number|Importer No.|IOR No.", "importer.id"),
        ("Consignee Number|Consignee No.", "consignee.id"),
    )
    base.facts(pad, rows, "transaction")
    base.facts(
        pad,
        base.xs(
            pad,
            ("House B/L|AMS House Bill|HBL", "bl_number"),
            ("Master B/L|MBL", "master_number"),
            ("Vessel", "vessel"),
            ("Voyage", "voyage"),
            ("US Port", "port"),
            ("Bond Type", "bond_type"),
        ),
        "bill",
    )
    base.parties(pad, PARTIES)
    pad.say([Piece("Commodity HTS-6, description and country of origin", bold=True)])
    base.listing(pad, "HTSUS-6|Description|Country of Origin")
    base.finish(pad)
