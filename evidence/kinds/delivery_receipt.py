"""Delivery receipts, delivery orders and proofs of delivery: what was handed to whom, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import container_numbers, letterheads, packing, parties, seals
from evidence.kinds.arrival_notice import voyage
from evidence.kinds.base import Found, Kind
from evidence.kinds.bill_of_lading import bill_number
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, identifier
from evidence.kinds.persons import person
from evidence.layout.view import View

TITLES = (
    "Delivery Receipt", "Proof of Delivery", "Delivery Order", "Delivery Note", "Warehouse Receipt", "签收单", "送货单",
    "Goods Received Note", "Delivery Confirmation", "派送单", "Cartage Advice",
)  # fmt: skip
ROLES = (
    ("shipper", ("exporter", "seller")),
    ("consignee", ("consignee", "buyer")),
    ("notify", ("notify",)),
    ("carrier", ("carrier",)),
    ("deliver_to", ("ship_to", "to")),
)


_BILL = re.compile(r"(?i)\bB/L\b|\bBOL\b|\bbill\s+of\s+lading\b|\bHBL\b|\bwaybill\b|提单")
_HAULIER = re.compile(
    r"(?i)\b(?:truck\w*|drayage|cartage|haul\w*|transport\w*|express|freight\w*|logistics|deliver\w*|motor|carriers?)\b"
)
"""Words in the name of who delivers goods."""


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``delivery_receipt`` that the paper prints."""
    desk = Desk(view, "delivery", "parties", "transport")
    bill = list(desk.field("number", ("bl_no",), bill_number))
    yield from bill
    if not bill and not _BILL.search(view.text):  # where a bill's number is printed, no other stands for it
        yield from desk.field("number", ("delivery_no",), identifier)
    yield from desk.field("master_number", ("master_no",), bill_number)
    for role, keys in ROLES:
        named = list(parties.party(desk, role, keys))
        if role == "carrier" and not named:
            named = list(letterheads.letterhead(desk, role, TITLES, 0.75, _HAULIER))
        yield from named
    yield from desk.field("received_by.name", ("received_by",), person)
    yield from voyage(desk)
    yield from desk.day("delivery_date", "delivery_date", "date")
    yield from packing.packages(desk, with_unit=True)
    yield from packing.measures(desk, ("gross_weight", "volume"))
    yield from container_numbers.containers(desk)
    yield from seals.seals(desk)


KIND = Kind(
    "delivery_receipt",
    cues(
        TITLES,
        ("Received in good order", "Received in good condition"),
        ("Received by", "Delivered to", "Pick up from", "Driver", "Signature of receiver", "Delivery date"),
        against=("Arrival Notice",),
    ),
    extract,
)
