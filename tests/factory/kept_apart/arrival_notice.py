"""Arrival notices of destination agents, with what is due to them."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.boxes import boxes_with_seals, charges, level, packages, party, stack, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("helvetica", "tight"), ("us", "tight"), 8.6, money="dollar", captions="helvetica", margin=34),
    Manner(("courier", "print"), ("usdash", "caps"), 8.4, money="code", captions="narrow", margin=32),
    Manner(("narrow", "times"), ("short", "brief"), 9.2, money="symbol", weight="kg", captions="slant", margin=40),
)
RELEASE = (
    "Freight will be released on surrender of one original bill of lading duly endorsed, where one was issued, and "
    "payment of all charges due. Demurrage and per diem after the last free day are for the account of the cargo. "
    "Customs clearance is the responsibility of the consignee."
)


def draw(paper: Paper) -> list[Sheet]:
    """An arrival notice in one of three hands; the numbers stand right of the parties or above them."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    pen.y = pen.text(pen.left, pen.y, bold(pen.x("issuer")), 13, width=pen.width * 0.6)
    pen.y = pen.text(pen.left, pen.y, pen.x("issuer_address"), 8, width=pen.width * 0.6) + 6
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "ARRIVAL NOTICE")), 15, width=pen.width, align="c") + 4
    _parties(pen)
    _route(pen)
    _cargo(pen)
    pen.y += 8
    if pen.extras("row"):
        amount = [Piece("USD"), *pen.x("charges_total")]
        charges(pen, ("Charge description", "Amount USD"), "TOTAL DUE", amount)
    pen.say(RELEASE, size=7.2)
    return finish(pen)


def _parties(pen: Pen) -> None:
    mid = pen.left + pen.width * 0.54
    notify: Text = party(pen, "notify") if pen.has("notify.name") else pen.x("notify_text")
    names = (("SHIPPER", "CONSIGNEE", "NOTIFY PARTY"), ("Shipper/Exporter", "Consignee", "Notify"),
             ("Shipper", "Ultimate consignee", "Also notify"))[pen.doc.style % 3]  # fmt: skip
    who = list(zip(names, (party(pen, "shipper"), party(pen, "consignee"), notify), strict=True))
    numbers: list[tuple[str, Text]] = [
        ("NOTICE DATE", pen.x("notice_date")),
        ("OUR REFERENCE", pen.x("file_number")),
        ("MASTER B/L NO.", pen.v("master_number")),
        ("HOUSE B/L NO." if pen.has("master_number") else "B/L NO.", bold(pen.v("number"))),
        ("CARRIER", pen.v("carrier.name")),
        ("I.T. NO.", pen.x("it_number")),
    ]
    top = pen.y
    left = stack(pen, pen.left, mid, top, who, 48)
    right = stack(pen, mid, pen.right, top, [n for n in numbers if n[1]], 24)
    low = max(left, right)
    level(pen, low, pen.left, mid, left)
    level(pen, low, mid, pen.right, right)
    pen.y = low


def _route(pen: Pen) -> None:
    y = strip(pen, pen.y, [(1.4, "VESSEL", pen.v("vessel")), (0.7, "VOYAGE NO.", pen.v("voyage")),
                           (1.2, "PORT OF LOADING", pen.v("port_of_loading")),
                           (0.9, "ON BOARD DATE", pen.v("on_board_date"))], 24)  # fmt: skip
    y = strip(pen, y, [(1.4, "PORT OF DISCHARGE", pen.v("port_of_discharge")),
                       (0.8, "ETA", bold(pen.v("arrival_date"))),
                       (1.4, "PLACE OF DELIVERY", pen.v("place_of_delivery"))], 24)  # fmt: skip
    y = strip(pen, y, [(1, "FREIGHT TERMS", pen.v("freight_terms")), (1, "FIRMS CODE", pen.x("firms")),
                       (1, "LAST FREE DAY", pen.x("last_free_day"))], 24)  # fmt: skip
    pen.y = y + 8


def _cargo(pen: Pen) -> None:
    heads = [Column("CONTAINER / SEAL NO.", 2.4), Column("PACKAGES", 1.3, "r"), Column("DESCRIPTION OF GOODS", 3),
             Column("GROSS WEIGHT", 1.6, "r"), Column("MEASUREMENT", 1.4, "r")]  # fmt: skip
    table = Table(pen, heads, ruled="grid", size=pen.size - 0.4)
    boxes = join(*boxes_with_seals(pen), by="\n")
    goods = join("SAID TO CONTAIN:", pen.x("description"), by="\n")
    table.row([boxes, packages(pen), goods, pen.weight("gross_weight"), pen.volume("volume")])
