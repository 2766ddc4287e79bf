"""Arrival notices: what a carrier's or forwarder's notice repeats of its bill, and when the goods come."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.kinds import container_numbers, letterheads, packing, parties, seals, transport, voyages
from evidence.kinds.base import Found, Kind
from evidence.kinds.bill_of_lading import bill_number
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk
from evidence.layout.view import View

TITLES = (
    "Arrival Notice", "Arrival Notice / Freight Invoice", "Freight Bill / Arrival Notice",
    "Arrival Notice / Freight Bill",
    "Arrival Notice & Freight Bill", "Arrival Notice and Freight Bill", "Freight Invoice / Arrival Notice",
    "Arrival Notice / Invoice", "Arrival Notice & Freight Invoice", "Arrival Notice / Debit Note",
    "Arrival Notification", "Cargo Arrival Notice", "Notice of Cargo Arrival", "Pre-Arrival Notice",
    "Notice of Arrival",
    "Arrival Notice and Freight Invoice", "Freight Arrival Notice", "到货通知", "到港通知",
)  # fmt: skip
ROLES = (("shipper", ("exporter", "seller")), ("consignee", ("consignee",)), ("notify", ("notify",)))


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``arrival_notice`` that the paper prints."""
    desk = Desk(view, "arrival", "parties", "transport")
    yield from bill_numbers(desk)
    for role, keys in ROLES:
        yield from parties.party(desk, role, keys)
    named = list(parties.party(desk, "carrier", ("carrier",)))
    yield from named or letterheads.letterhead(desk, "carrier", TITLES, 0.7)
    yield from voyage(desk)
    yield from desk.day("arrival_date", "arrival_date")
    yield from voyages.on_board(desk)
    yield from packing.packages(desk, with_unit=True)
    yield from packing.measures(desk, ("gross_weight", "volume"))
    yield from transport.freight_terms(desk)
    yield from transport.load_type(desk)
    yield from container_numbers.containers(desk)
    yield from seals.seals(desk)


def bill_numbers(desk: Desk) -> Iterator[Found]:
    """The house bill's number and its master's; a lone master's number is the bill's own."""
    number = next(iter(desk.field("number", ("bl_no", "ams_no"), bill_number)), None)
    master = next(iter(desk.field("master_number", ("master_no",), bill_number)), None)
    if number is None and master is not None and not transport.of_house(desk.view.text):
        number, master = Found("number", master.printed, master.value, master.words, 0.9), None
    yield from (f for f in (number, master) if f is not None)
    if number is not None:
        yield from transport.level(desk, master is not None)
        yield from transport.scac(desk, number)


def voyage(desk: Desk) -> Iterator[Found]:
    """Vessel, voyage and ports."""
    yield from voyages.vessel_and_voyage(desk)
    yield from voyages.ports(desk)


KIND = Kind(
    "arrival_notice",
    cues(
        TITLES,
        (
            "Last Free Day",
            "we are pleased to advise you of the arrival",
            "the following shipment is scheduled to arrive",
        ),
        ("LFD", "Firms Code", "Pick up location", "AMS B/L", "IT No.", "Available at", "Go Date", "ETA"),
        against=("Delivery Order",),
    ),
    extract,
)
