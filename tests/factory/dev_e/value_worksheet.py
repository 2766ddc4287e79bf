"""Value worksheets of family ``e``: from the invoice's total to the entered value."""

from __future__ import annotations

from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Facts, the steps, the entered value."""
    base.office(pad)
    base.head(pad, base.titled(pad))
    rows = base.vs(
        pad,
        ("Importer|Importer of Record|Client", "importer.name"),
        ("Importer No.|IRS No.|EIN", "importer.id"),
        ("Importer Address|Address", "importer.address"),
        ("Seller|Supplier|Vendor", "seller.name"),
        ("Date|Prepared on", "date"),
    )
    rows += base.xs(
        pad,
        ("Invoice No.|Commercial Invoice", "invoice_number"),
        ("Entry No.|Entry Number", "entry_number"),
        ("Terms of Sale|Incoterm", "incoterm"),
    )
    base.facts(pad, rows)
    words = base.pick(pad, "ENTERED VALUE|Total Entered Value|Transaction Value (19 USC 1401a)|Value for Duty")
    base.listing(pad, "Computation|USD", (words, pad.money("amount")))
    base.facts(pad, base.xs(pad, ("Prepared by", "prepared_by")), "by", "beside running")
    base.finish(pad)
