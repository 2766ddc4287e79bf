"""Bills of lading and sea waybills, house and master."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import container_numbers, letterheads, packing, parties, seals, transport, voyages
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import Desk, identifier, of_tokens
from evidence.layout.blocks import block
from evidence.layout.view import Run, View
from evidence.records.places import Box
from evidence.values import bl

TITLES = (
    "Bill of Lading", "Ocean Bill of Lading", "House Bill of Lading", "Master Bill of Lading", "Sea Waybill",
    "Bill of Lading for Combined Transport Shipment", "Multimodal Transport Bill of Lading", "Express Release",
    "Bill of Lading for Port to Port Shipment or Combined Transport", "Non-Negotiable", "Original", "Copy",
    "Combined Transport Bill of Lading", "House Bill of Lading for Multimodal Transport", "提单",
)  # fmt: skip
ROLES = (
    ("shipper", ("exporter", "seller")),
    ("consignee", ("consignee",)),
    ("notify", ("notify",)),
)


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``bill_of_lading`` that the paper prints."""
    desk = Desk(view, "parties", "transport")
    number = next(iter(desk.field("number", ("bl_no",), bill_number)), None)
    master = next(iter(desk.field("master_number", ("master_no",), bill_number)), None)
    number = number or next(iter(_lone_number(desk, master)), None)
    if number is None and master is not None and not transport.of_house(view.text):
        number, master = Found("number", master.printed, master.value, master.words, 0.9), None
    yield from (f for f in (number, master) if f is not None)
    for role, keys in ROLES:
        finds = list(parties.party(desk, role, keys))
        if role == "consignee" and not finds:
            finds = list(_between_the_others(desk))
        yield from finds
    yield from _carrier(desk)
    yield from voyages.vessel_and_voyage(desk)
    yield from voyages.ports(desk)
    yield from voyages.on_board(desk)
    yield from packing.packages(desk, with_unit=True)
    yield from packing.measures(desk, ("gross_weight", "volume"))
    yield from transport.freight_terms(desk)
    yield from transport.load_type(desk)
    yield from transport.level(desk, master is not None)
    yield from transport.scac(desk, number)
    yield from container_numbers.containers(desk)
    yield from seals.seals(desk)


def bill_number(text: str) -> str | None:
    """A bill's number as printed, spaces folded; None for what cannot be one."""
    number = identifier(text)
    if number is None or bl.normal(number) is None or len(bl.normal(number) or "") > 20:
        return None
    return number


def _between_the_others(desk: Desk) -> Iterator[Found]:
    """The consignee between shipper and notify party in their column, where its caption was not read."""
    upper = next((h for h in desk.hits("exporter") if h.leads and h.set_apart), None)
    lower = next((h for h in desk.hits("notify") if h.leads and h.set_apart), None)
    if upper is None or lower is None or upper.page != lower.page or abs(upper.box.x0 - lower.box.x0) > 12:
        return
    shipper = block(desk.captions, upper, desk.inner)
    left, right = desk.captions.column(upper)
    if not shipper or lower.box.top <= shipper.box.bottom:
        return
    area = Box(left, shipper.box.bottom + 1, min(right, upper.box.x0 + 270), lower.box.top - 1)
    rows = [line for line in desk.view.sheet(upper.page).within(area).lines if len(line) > 1]
    yield from parties.finds("consignee", parties.take_apart(desk, Run(tuple(rows))), 0.6) if rows else ()


_LONE = re.compile(r"(?<![A-Z0-9])[A-Z]{4}[A-Z0-9]{0,14}\d{5}[A-Z]?")


def _lone_number(desk: Desk, master: Found | None) -> Iterator[Found]:
    """The only word at the top of the first page that looks like a bill's number, where its caption was not read."""
    taken = {container for container, _ in container_numbers.container_words(desk)} | {master.value if master else None}
    for hit in desk.captions.of("booking"):
        run = desk.captions.value_at(hit, lambda text: bill_number(text) is not None)
        taken.add(run.text if run is not None else None)
    top = (t for t in desk.view.sheets[0].tokens if t.box.top < 0.35 * desk.view.pages[0].height)
    words = [t for t in top if _LONE.fullmatch(t.text) and 8 <= len(t.text) <= 18 and t.text not in taken]
    if len({t.text for t in words}) == 1:
        yield of_tokens("number", words[:1], words[0].text, 0.7)


def _carrier(desk: Desk) -> Iterator[Found]:
    named = list(parties.party(desk, "carrier", ("carrier",)))
    named = named or list(letterheads.letterhead(desk, "carrier", TITLES, 0.8))
    yield from named or list(transport.signed_carrier(desk))


KIND = Kind(
    "bill_of_lading",
    (
        Phrase("BILL OF LADING", 3.0, title=True),
        Phrase("HOUSE BILL OF LADING", 3.5, title=True),
        Phrase("MASTER BILL OF LADING", 3.5, title=True),
        Phrase("OCEAN BILL OF LADING", 3.5, title=True),
        Phrase("COMBINED TRANSPORT BILL OF LADING", 3.5, title=True),
        Phrase("MULTIMODAL TRANSPORT BILL OF LADING", 3.5, title=True),
        Phrase("HOUSE BILL OF LADING FOR MULTIMODAL TRANSPORT", 3.5, title=True),
        Phrase("BILL OF LADING FOR OCEAN TRANSPORT OR MULTIMODAL TRANSPORT", 3.5, title=True),
        Phrase("BILL OF LADING FOR MULTIMODAL TRANSPORT", 3.5, title=True),
        Phrase("BILL OF LADING FOR PORT TO PORT", 3.5, title=True),
        Phrase("THROUGH BILL OF LADING", 3.5, title=True),
        Phrase("EXPRESS BILL", 3.0, title=True),
        Phrase("CONNAISSEMENT", 2.5, title=True),
        Phrase("FORWARDER'S CARGO RECEIPT", 2.5, title=True),
        Phrase("SEA WAYBILL", 3.0, title=True),
        Phrase("提单", 2.5, title=True),
        Phrase("SHIPPED ON BOARD", 1.0),
        Phrase("LADEN ON BOARD", 1.0),
        Phrase("Notify Party", 0.8),
        Phrase("Port of Loading", 0.4),
        Phrase("Port of Discharge", 0.5),
        Phrase("Place of Receipt", 0.4),
        Phrase("Pre-carriage by", 0.5),
        Phrase("RECEIVED by the Carrier", 1.0),
        Phrase("Shipper's load, stow", 0.8),
        Phrase("Shipper's load, count", 0.8),
        Phrase("Consignee", 0.3),
        Phrase("B/L No", 0.4),
        Phrase("No. of Original B/L", 1.0),
        Phrase("FREIGHT PREPAID", 0.4),
        Phrase("FREIGHT COLLECT", 0.4),
        Phrase("Said to contain", 0.4),
        Phrase("ARRIVAL NOTICE", -3.0, title=True),
        Phrase("AIR WAYBILL", -3.0, title=True),
        Phrase("DELIVERY ORDER", -3.0, title=True),
        Phrase("PACKING LIST", -3.0, title=True),
        Phrase("COMMERCIAL INVOICE", -3.0, title=True),
        Phrase("INSTRUCTION", -1.5, title=True),
    ),
    extract,
)
