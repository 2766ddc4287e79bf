"""Worksheets of the entered value, step by step from the invoice."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.boxes import charges, flowing
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("helvetica", "tight"), ("us", "brief"), 9.6, money="dollar", margin=56),
    Manner(("narrow", "times"), ("brief", "short"), 10, money="code", margin=64),
    Manner(("print", "courier"), ("us", "usdash"), 8.8, money="after", margin=48),
)


def draw(paper: Paper) -> list[Sheet]:
    """A worksheet in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "VALUE WORKSHEET")), 14, width=pen.width) + 10
    names = (("Importer", "Address", "Importer no.", "Seller", "Invoice", "Entry", "Terms of sale", "Date"),
             ("Importer of record", "Located at", "EIN", "Foreign seller", "Invoice no.", "Entry no.", "Incoterm",
              "Prepared on"))[paper.style % 2]  # fmt: skip
    values: list[Text] = [
        pen.v("importer.name"), flowing(pen, "importer.address"), pen.v("importer.id"), pen.v("seller.name"),
        pen.x("invoice_number"), pen.x("entry_number"), pen.x("incoterm"), pen.v("date"),
    ]  # fmt: skip
    rows = [r for r in zip(names, values, strict=True) if r[1]]
    pen.y = pen.colons(pen.left, pen.y, pen.width, 120, rows, gap=3) + 12
    charges(pen, ("Step", "Amount"), "ENTERED VALUE", pen.money("amount"), ruled=("lines", "grid", "none")[
        paper.style % 3])  # fmt: skip
    pen.y += 8
    if pen.extra("prepared_by"):
        pen.say(f"Prepared by {pen.extra('prepared_by')} under 19 CFR 152.103 and 141.90(c).", size=8.6)
    return finish(pen)
