"""Receipts that truckers bring back from the door, signed."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.boxes import boxes_with_seals, packages, party, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("helvetica", "tight"), ("us", "bare"), 9.2, captions="helvetica", margin=40),
    Manner(("courier", "print"), ("usdash", "us"), 8.8, captions="narrow", margin=36),
    Manner(("narrow", "times"), ("brief", "short"), 9.6, weight="LBS", captions="slant", margin=48),
)


def draw(paper: Paper) -> list[Sheet]:
    """A receipt in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    top = pen.y
    low = pen.text(pen.left, top, bold(pen.v("carrier.name")), 13, width=pen.width * 0.52)
    title = bold(pen.extra("title", "DELIVERY RECEIPT"))
    size = pen.fit(title, pen.width * 0.44, 40, 14)
    z = pen.text(pen.left + pen.width * 0.56, top, title, size, width=pen.width * 0.44, align="r")
    y = strip(pen, max(low, z) + 10, [(1, "RECEIPT NO.", pen.x("receipt_number")),
                                      (1.3, "B/L NUMBER", bold(pen.v("number"))),
                                      (1, "DELIVERY DATE", pen.v("delivery_date"))], 26)  # fmt: skip
    cells: list[tuple[float, str, Text]] = [(1, "PICK UP FROM", pen.x("pickup"))]
    if pen.has("shipper.name"):
        cells.append((1, "SHIPPER", party(pen, "shipper")))
    to = ("DELIVER TO", "CONSIGNEE / DELIVERY ADDRESS", "Delivered to")[paper.style % 3]
    y = strip(pen, y, [*cells, (1, to, party(pen, "deliver_to", heavy=True))], 66)
    pen.y = y + 10
    heads = [Column("PIECES", 1.2, "r"), Column("DESCRIPTION", 3.4), Column("CONTAINER / SEAL", 2.4),
             Column("WEIGHT", 1.6, "r")]  # fmt: skip
    table = Table(pen, heads, ruled="grid")
    table.row([packages(pen), pen.x("description"), join(*boxes_with_seals(pen), by="\n"), pen.weight("gross_weight")])
    _signed(pen)
    return finish(pen)


def _signed(pen: Pen) -> None:
    y = strip(pen, pen.y + 12, [(1, "DRIVER", pen.x("driver")), (1, "TIME IN", pen.x("time_in")),
                                (1, "TIME OUT", pen.x("time_out"))], 26)  # fmt: skip
    state: list[Piece] = pen.x("condition")
    y = strip(pen, y, [(1, "REMARKS / EXCEPTIONS", state)], 34)
    pen.y = strip(pen, y, [(1.2, "RECEIVED BY (PRINT NAME)", pen.v("received_by.name")), (1.4, "SIGNATURE", "")], 34)
