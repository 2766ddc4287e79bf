"""Duty statements of family ``e``: monthly or daily."""

from __future__ import annotations

from tests.factory.canvas import Piece
from tests.factory.dev_e import base
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """Title, facts, entries, total."""
    base.office(pad)
    pad.y = pad.text(pad.left, pad.y, "U.S. CUSTOMS AND BORDER PROTECTION", pad.size, width=pad.width, align="c")
    base.head(pad, base.titled(pad))
    rows = base.vs(
        pad,
        ("Statement Number|Statement No.|Periodic Statement Number", "number"),
        ("Statement Date|Print Date|Paid Date", "date"),
        ("Statement Status|Status|Type", "status"),
        ("Importer of Record|Importer|Importer Name", "importer.name"),
        ("Importer Number|IR Number", "importer.id"),
        ("Filer|Broker|Entry Filer", "filer.name"),
    )
    rows += base.xs(
        pad,
        ("Entry Filer Code|Filer Code", "filer_code"),
        ("Payer Unit Number|PUN", "payer_unit"),
        ("Due Date|Payment Due", "due_date"),
        ("Port|Processing Port", "port"),
    )
    base.facts(pad, rows)
    words = base.pick(pad, "STATEMENT TOTAL|Total Amount Due|TOTAL|Grand Total")
    base.listing(pad, total=(words, pad.money("amount")))
    pad.say([Piece("Amounts are in US dollars. Payment by ACH debit authorization.")])
    base.finish(pad)
