"""Prints of the customs' own system: an importer's account with its bond, and a terminal's answer to a query."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.boxes import flowing
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet

MANNERS = (
    Manner(("helvetica", "tight"), ("us", "long"), 9.4, margin=46),
    Manner(("tight", "narrow"), ("us", "brief"), 9, margin=52),
)
TERMINAL = Manner(("print", "courier"), ("us", "usdash"), 9, margin=44)


def draw(paper: Paper) -> list[Sheet]:
    """A print in its form."""
    if paper.extras.get("form") == "ki":
        return _terminal(Pen(paper, TERMINAL))
    return _portal(Pen(paper, MANNERS[paper.style % 2]))


def _group(pen: Pen, title: str, rows: list[tuple[str, Text]]) -> None:
    rows = [r for r in rows if r[1]]
    pen.shade(pen.left, pen.y, pen.right, pen.y + 15)
    pen.y = pen.text(pen.left + 5, pen.y + 2.5, bold(title), 9.5) + 8
    half = pen.width / 2
    for n in range(0, len(rows), 2):
        lows = []
        for k, (label, what) in enumerate(rows[n : n + 2]):
            x = pen.left + 5 + k * half
            low = pen.text(x, pen.y, label, 7.6, width=half - 14)
            lows.append(pen.text(x, low, what, width=half - 14))
        pen.y = max(lows) + 6
    pen.y += 6


def _portal(pen: Pen) -> list[Sheet]:
    """Groups of labels with their values underneath, two in a row."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "IMPORTER ACCOUNT")), 14, width=pen.width) + 3
    pen.y = pen.text(pen.left, pen.y, [*bold("As of"), *pen.v("date")], 8.6) + 12
    _group(pen, "Importer", [
        ("Importer Name", pen.v("importer.name")), ("Importer Number", pen.v("number")),
        ("Address", pen.address("importer.address", 1)), ("Importer Status", pen.v("status")),
        ("Type of Company", pen.x("company_type")), ("Importer Record Created", pen.x("record_date")),
    ])  # fmt: skip
    _group(pen, "Bond", [
        ("Bond Number", pen.x("bond_number")), ("Bond Amount", pen.x("bond_amount")),
        ("Surety Code", pen.x("surety_code")), ("Activity Code", pen.x("activity_code")),
        ("Bond Effective Date", pen.x("bond_effective")), ("Bond Type", "CONTINUOUS" if pen.extra("bond_number") else
         ""),
    ])  # fmt: skip
    return finish(pen)


def _terminal(pen: Pen) -> list[Sheet]:
    """Labels before dots, as a terminal's answer prints them."""
    pen.y = pen.text(pen.left, pen.y, pen.extra("title", "IMPORTER/BOND QUERY"), width=pen.width) + 2
    pen.y = pen.text(pen.left, pen.y, "KI - IMPORTER/CONSIGNEE NAME AND ADDRESS / BOND INFORMATION", width=pen.width)
    pen.hrule(pen.left, pen.right, pen.y + 4)
    pen.y += 12
    rows: list[tuple[str, Text]] = [
        ("QUERY DATE", pen.v("date")), ("IMPORTER NO", pen.v("number")), ("NAME", pen.v("importer.name")),
        ("ADDRESS", flowing(pen, "importer.address")), ("COMPANY TYPE", pen.x("company_type")),
        ("STATUS", pen.v("status")), ("RECORD DATE", pen.x("record_date")), ("BOND NO", pen.x("bond_number")),
        ("BOND AMT", pen.x("bond_amount")), ("SURETY", pen.x("surety_code")), ("ACTIVITY", pen.x("activity_code")),
        ("BOND EFF DATE", pen.x("bond_effective")),
    ]  # fmt: skip
    for label, what in rows:
        if what:
            pen.text(pen.left, pen.y, f"{label} ".ljust(20, "."))
            pen.y = pen.text(pen.left + 122, pen.y, what, width=pen.width - 122) + 2
    pen.y = pen.text(pen.left, pen.y + 6, "END OF RESPONSE")
    return finish(pen)
