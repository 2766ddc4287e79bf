"""The air waybill of family ``e``: the block layout of the airlines' form."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.dev_e import base
from tests.factory.forms import Cell, named_block, row
from tests.factory.pad import Pad


def draw(pad: Pad) -> None:
    """The airlines' form; some houses print their own page of labels and values."""
    if pad.doc.fields.get("level") == "house" and base.chance(pad, "own page", 3) == 0:
        _own_page(pad)
    else:
        _form(pad)


def _own_page(pad: Pad) -> None:
    base.office(pad)
    level = [Piece("House Air Waybill", "level")]
    pad.used["level"] = 1
    base.head(pad, "AIR CARGO SHIPMENT", by=pad.x("agent"))
    rows: list[tuple[str, Text]] = [("Document", level)]
    rows += base.vs(
        pad,
        ("HAWB No.|HAWB|House AWB Number", "number"),
        ("MAWB No.|MAWB|Master AWB Number", "master_number"),
        ("Flight|Flight No.", "voyage"),
        ("Flight Date|Departed|Date of Departure", "on_board_date"),
        ("Airport of Departure|Origin Airport|From", "port_of_loading"),
        ("Airport of Destination|Destination Airport|To", "port_of_discharge"),
        ("Airline|Carrier", "carrier.name"),
    )
    base.facts(pad, rows)
    base.parties(
        pad, (("shipper", "Shipper|Shipper Name and Address"), ("consignee", "Consignee|Consignee Name and Address"))
    )
    cargo = base.vs(
        pad,
        ("Pieces|No. of Pieces|Total Pieces", "packages"),
        ("Gross Weight|Actual Weight", "gross_weight"),
        ("Freight|Charges", "freight_terms"),
    )
    cargo += base.xs(pad, ("Volume|Dimensions", "volume_text"), ("Nature of Goods|Description", "description"))
    base.facts(pad, cargo, "cargo")
    base.finish(pad)


def _form(pad: Pad) -> None:
    """Number, shipper and consignee at the left, issuer at the right, routing, charges, goods, totals, signatures."""
    base.office(pad)
    pad.size = min(pad.size, 8.6)
    half = pad.left + pad.width * 0.52
    _numbers(pad)
    top = pad.y
    y = row(pad, top, 74, [Cell("Shipper's Name and Address", named_block(pad, "shipper"))], x1=half)
    y = row(pad, y, 74, [Cell("Consignee's Name and Address", named_block(pad, "consignee"))], x1=half)
    y = row(pad, y, 30, [Cell("Issuing Carrier's Agent Name and City", pad.x("agent"))], x1=half)
    words = join(
        "Not Negotiable", bold(base.titled(pad).title()), "Issued by", pad.v("carrier.name", heavy=True), by="\n"
    )
    right = row(pad, top, 74, [Cell("", words)], x0=half)
    note = (
        "It is agreed that the goods described herein are accepted in apparent good order and condition for carriage."
    )
    right = row(pad, right, 74, [Cell("", [Piece(note)])], x0=half, size=6.6)
    account = [Piece(f"FREIGHT {pad.shown('freight_terms')}", "freight_terms")] if pad.has("freight_terms") else []
    pad.used["freight_terms"] = 1
    row(pad, right, 30, [Cell("Accounting Information", account)], x0=half)
    _routing(pad, y)
    _rating(pad)
    _closing(pad)
    base.finish(pad)


def _numbers(pad: Pad) -> None:
    level = pad.doc.fields.get("level", "")
    if pad.has("master_number"):
        words = base.pick(pad, "MAWB No.|Master AWB|MAWB:")
        pad.text(pad.left, pad.y, [Piece(words), *pad.v("master_number", heavy=True)])
    caption = {"house": base.pick(pad, "HAWB No.|House Air Waybill No.|HAWB"), "master": ""}.get(level, "AWB No.")
    number = join(caption, pad.v("number", heavy=True), by=" ")
    pad.text(pad.left, pad.y, number, pad.size + 2, width=pad.width, align="r")
    if level:
        pad.used["level"] = 1
        word = [Piece("HOUSE" if level == "house" else "MASTER", "level"), Piece("AIR WAYBILL")]
        pad.text(pad.left, pad.y - 1, word, pad.size + 1, width=pad.width, align="c")
    pad.y += pad.size + 10


def _routing(pad: Pad, y: float) -> None:
    start = join(pad.v("port_of_loading"), f"({pad.extra('loading_code')})", by=" ")
    y = row(pad, y, 26, [Cell("Airport of Departure (Addr. of First Carrier) and Requested Routing", start)])
    flight = join(pad.v("voyage"), pad.v("on_board_date"), by=" / ")
    charge = base.pick(pad, "P P|C C")
    y = row(
        pad,
        y,
        26,
        [
            Cell("To", pad.x("discharge_code"), 0.5),
            Cell("Airport of Destination", pad.v("port_of_discharge"), 1.6),
            Cell("Flight/Date", flight, 1.8),
            Cell("Currency", "USD", 0.6),
            Cell("WT/VAL  Other", charge, 0.7),
            Cell("Declared Value for Carriage", pad.x("nvd"), 1.2),
            Cell("Declared Value for Customs", "NCV", 1.2),
        ],
    )
    pad.y = row(
        pad, y, 30, [Cell("Handling Information", base.pick(pad, "NOTIFY CONSIGNEE UPON ARRIVAL|DOCS ATTACHED"))]
    )


def _rating(pad: Pad) -> None:
    pieces, gross = pad.v("packages"), pad.v("gross_weight")
    number, _ = pad.shown("gross_weight"), pad.look.weight
    goods = join(pad.x("description"), pad.x("volume_text"), by="\n")
    unit = pad.v("package_unit")
    total = Piece("AS AGREED")
    pad.y = row(
        pad,
        pad.y,
        120,
        [
            Cell("No. of Pieces RCP", join(pieces, unit, by="\n"), 0.8),
            Cell("Gross Weight", gross, 1.0),
            Cell("kg lb", "K" if pad.look.weight != "LBS" else "L", 0.35),
            Cell("Chargeable Weight", [Piece(number)], 1.0),
            Cell("Rate/Charge", pad.x("rate"), 0.8),
            Cell("Total", [total], 0.9),
            Cell("Nature and Quantity of Goods (incl. Dimensions or Volume)", goods, 2.6),
        ],
    )


def _closing(pad: Pad) -> None:
    pad.y = row(
        pad, pad.y, 24, [Cell("Prepaid  Weight Charge  Collect", ""), Cell("Other Charges", "AWA FEE"), Cell("Tax", "")]
    )
    pad.y = row(pad, pad.y, 44, [Cell("Signature of Shipper or his Agent", pad.x("agent"))])
    place = join(base.pick(pad, "Executed on|Executed"), pad.x("issue_place"), by=" ")
    pad.y = (
        row(pad, pad.y, 36, [Cell("Executed on (date) at (place)  Signature of Issuing Carrier or its Agent", place)])
        + 8
    )
