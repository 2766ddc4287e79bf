"""Importer security filings: the ten elements as a broker's form, or as a system's print of labels and values."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.boxes import party, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("helvetica", "narrow"), ("us", "brief"), 8.8, captions="helvetica", margin=38),
    Manner(("print", "courier"), ("usdash", "block"), 8.4, captions="narrow", margin=40),
    Manner(("tight", "times"), ("us", "tight"), 8.4, captions="tight", margin=44),
)
ROLES = ("seller", "buyer", "manufacturer", "ship_to", "stuffing_location", "consolidator")
BOXED = ("1. SELLER (OWNER) NAME AND ADDRESS", "2. BUYER (OWNER) NAME AND ADDRESS",
         "5. MANUFACTURER (SUPPLIER) NAME AND ADDRESS", "6. SHIP TO PARTY NAME AND ADDRESS",
         "9. CONTAINER STUFFING LOCATION", "10. CONSOLIDATOR (STUFFER)")  # fmt: skip
PLAIN = ("Selling party", "Buying party", "Manufacturer/supplier", "Ship-to party", "Container stuffing location",
         "Consolidator (stuffer)")  # fmt: skip


def draw(paper: Paper) -> list[Sheet]:
    """A filing in one of three hands, boxed or listed."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    title = pen.extra("title", "IMPORTER SECURITY FILING")
    pen.y = pen.text(pen.left, pen.y, bold(title), 14, width=pen.width, align="c") + 8
    (_listing if paper.style % 3 == 1 else _boxes)(pen)
    pen.y += 8
    _tariff(pen)
    return finish(pen)


def _boxes(pen: Pen) -> None:
    y = strip(pen, pen.y, [(1.5, "ISF TRANSACTION NUMBER", bold(pen.v("number"))), (1, "FILING DATE", pen.v("date")),
                           (1.5, "STATUS", pen.v("status"))], 26)  # fmt: skip
    y = strip(pen, y, [(1.1, "AMS / HOUSE B/L NUMBER", pen.x("bl_number")), (1.1, "MASTER B/L NUMBER",
              pen.x("master_number")), (1.1, "VESSEL", pen.x("vessel")), (0.7, "VOYAGE", pen.x("voyage"))],
              26)  # fmt: skip
    y = strip(pen, y, [(1.3, "PORT OF DISCHARGE", pen.x("port")), (1, "BOND TYPE", pen.x("bond_type")),
                       (1.3, "TERMS OF SALE", pen.x("incoterm"))], 26) + 8  # fmt: skip
    who = [party(pen, role, 1) for role in ROLES]
    y = strip(pen, y, [(1, BOXED[0], who[0]), (1, BOXED[1], who[1])], 58)
    y = strip(pen, y, [(1.4, "3. IMPORTER OF RECORD", pen.v("importer.name")),
                       (1, "IMPORTER OF RECORD NUMBER (IRS/EIN)", pen.v("importer.id")),
                       (1, "4. CONSIGNEE NUMBER (IRS/EIN)", pen.v("consignee.id"))], 28)  # fmt: skip
    y = strip(pen, y, [(1, BOXED[2], who[2]), (1, BOXED[3], who[3])], 58)
    pen.y = strip(pen, y, [(1, BOXED[4], who[4]), (1, BOXED[5], who[5])], 58)


def _listing(pen: Pen) -> None:
    head = pen.rows([
        ("Transaction", "bold:number"), ("Filed", "date"), ("CBP status", "status"), ("House bill", "x:bl_number"),
        ("Master bill", "x:master_number"), ("Vessel", "x:vessel"), ("Voyage", "x:voyage"), ("Unlading", "x:port"),
        ("Bond type", "x:bond_type"), ("Incoterms", "x:incoterm"), ("Importer", "importer.name"),
        ("Importer of record no.", "importer.id"), ("Consignee no.", "consignee.id"),
    ])  # fmt: skip
    pen.y = pen.colons(pen.left, pen.y, pen.width, 170, head, gap=2) + 6
    pen.hrule(pen.left, pen.right, pen.y)
    pen.y += 6
    rows: list[tuple[str, Text]] = [(name, party(pen, r, 1)) for name, r in zip(PLAIN, ROLES, strict=True)]
    pen.y = pen.colons(pen.left, pen.y, pen.width, 170, [r for r in rows if r[1]], gap=5)


def _tariff(pen: Pen) -> None:
    if not pen.extras("row"):
        return
    heads = (("8. HTSUS-6", "COMMODITY", "7. COUNTRY OF ORIGIN"), ("HTS number", "Goods", "Origin"))
    names = heads[pen.doc.style % 3 == 1]
    table = Table(pen, [Column(names[0], 1.2), Column(names[1], 4), Column(names[2], 1.4)], ruled="grid")
    for row in pen.extras("row"):
        table.row(list(row.split("|")))
