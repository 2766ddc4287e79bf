"""Statements of duties: the monthly one of an importer, and a day's statement of its broker."""

from __future__ import annotations

from tests.factory.canvas import Text, bold
from tests.factory.kept_apart.boxes import listed, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("print", "courier"), ("us", "usdash"), 8.2, money="dollar", captions="print", margin=36),
    Manner(("helvetica", "narrow"), ("us", "brief"), 8.8, money="dollar", captions="helvetica", margin=42),
    Manner(("tight", "times"), ("us", "short"), 8.6, money="code", captions="tight", margin=40),
)


def draw(paper: Paper) -> list[Sheet]:
    """A statement in one of three hands."""
    pen = Pen(paper, MANNERS[paper.style % 3])
    pen.y = pen.text(pen.left, pen.y, "U.S. CUSTOMS AND BORDER PROTECTION", 9, width=pen.width, align="c") + 2
    title = pen.extra("title", "DAILY STATEMENT")
    pen.y = pen.text(pen.left, pen.y, bold(title), 13, width=pen.width, align="c") + 8
    rows: list[tuple[str, Text]] = [
        ("STATEMENT NUMBER", bold(pen.v("number"))), ("STATEMENT DATE", pen.v("date")),
        ("STATEMENT STATUS", pen.v("status")), ("PAYMENT DUE DATE", pen.x("due_date")),
        ("IMPORTER OF RECORD", pen.v("importer.name")), ("IMPORTER NUMBER", pen.v("importer.id")),
        ("FILER NAME", pen.v("filer.name")), ("ENTRY FILER CODE", pen.x("filer_code")),
        ("PAYER UNIT NUMBER", pen.x("payer_unit")), ("PROCESSING PORT", pen.x("port")),
    ]  # fmt: skip
    if paper.style % 3 == 0:
        half = pen.width / 2
        sides = [[r for r in rows[k::2] if r[1]] for k in (0, 1)]
        top = pen.y
        lows = [pen.colons(pen.left + k * half, top, half - 8, 108, side, gap=2) for k, side in enumerate(sides)]
        pen.y = max(lows) + 10
    else:
        for n in range(0, len(rows), 2):
            pen.y = strip(pen, pen.y, [(1, label, what) for label, what in rows[n : n + 2]], 24)
        pen.y += 10
    _entries(pen)
    pen.y += 6
    pen.say("Payment of this statement is to be made through the Automated Clearinghouse (ACH).", size=7.6)
    return finish(pen)


def _entries(pen: Pen) -> None:
    heads = pen.extra("heads", "Entry Number|Duty|MPF 499|HMF 501|Total").split("|")
    columns = [Column(h, 1.6 if n else 2.2, "r" if n else "l") for n, h in enumerate(heads)]
    table = Table(pen, columns, ruled=("none", "grid", "lines")[pen.doc.style % 3])
    for row in listed(pen):
        table.row(list(row))
    table.total("STATEMENT TOTAL", {len(heads) - 1: pen.money("amount")})
    pen.y += 4
    pen.say([*bold("ALL AMOUNTS IN"), *pen.v("currency", pen.doc.fields.get("currency"))], size=7.6)
