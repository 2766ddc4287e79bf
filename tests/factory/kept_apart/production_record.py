"""The factory's own papers: orders of production, and what it bought its material with."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.boxes import flowing, listed, party, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("helvetica", "tight"), ("slash", "short"), 9, captions="helvetica", a4=True, margin=40),
    Manner(("print", "courier"), ("slash", "caps"), 8.6, captions="narrow", a4=True, margin=42),
    Manner(("narrow", "times"), ("plain", "short"), 9.8, captions="times", a4=True, margin=48),
)
SHARES = {"Product": 4.0, "Material": 3.4}


def draw(paper: Paper) -> list[Sheet]:
    """An order of production or a purchase of material in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_purchase if paper.kind == "material_purchase" else _production)(pen)
    return finish(pen)


def _table(pen: Pen, heads: str) -> Table:
    names = pen.extra("heads", heads).split("|")
    columns = [Column(h, SHARES.get(h, 1.5), "l" if n in (0, 2) else "r") for n, h in enumerate(names)]
    table = Table(pen, columns, ruled=("grid", "none", "lines")[pen.doc.style % 3])
    for row in listed(pen):
        table.row(list(row))
    return table


def _production(pen: Pen) -> None:
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("manufacturer.name")), 13, width=pen.width, align="c")
    pen.y = pen.text(pen.left, pen.y, flowing(pen, "manufacturer.address"), 8.4, width=pen.width, align="c") + 8
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "PRODUCTION ORDER")), 14, width=pen.width, align="c") + 8
    y = strip(pen, pen.y, [(1, "Order No.", bold(pen.v("number"))), (1, "Date", pen.v("date")),
                           (1.2, "Contract No.", pen.x("contract_number"))], 26)  # fmt: skip
    pen.y = strip(pen, y, [(1.6, "Customer", pen.v("buyer.name")), (1, "Workshop", pen.x("workshop"))], 26) + 10
    _table(pen, "Product|Quantity|Unit|Start|Finish")
    pen.y = strip(pen, pen.y + 14, [(1, "Workshop supervisor", pen.x("supervisor")),
                                    (1, "Quality inspector", pen.x("inspector"))], 40)  # fmt: skip


def _purchase(pen: Pen) -> None:
    pen.y = (
        pen.text(pen.left, pen.y, bold(pen.extra("title", "MATERIAL PURCHASE")), 14, width=pen.width, align="c") + 10
    )
    y = strip(pen, pen.y, [(1, "Supplier", party(pen, "seller", 1)), (1, "Customer (factory)", party(pen, "buyer", 1))],
              60)  # fmt: skip
    rows: list[tuple[float, str, Text]] = [
        (1, "No.", bold(pen.v("number"))),
        (1, "Date", pen.v("date")),
        (0.7, "Currency", pen.v("currency")),
    ]
    pen.y = strip(pen, y, rows, 26) + 10
    table = _table(pen, "Material|Quantity|Unit|Unit Price|Amount")
    table.total("TOTAL", {len(table.columns) - 1: pen.v("amount")})
    pen.y += 30
    pen.sign_off(pen.left, pen.width * 0.4, pen.v("seller.name"), "Stamp of the supplier")
