"""Packing lists: family a under a letterhead, its sums in the table; family b boxed, its sums below the table."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, join
from tests.factory.pad import Pad
from tests.factory.tables import Table
from tests.factory.trade import (
    blocks,
    boxes,
    column_of_facts,
    facts,
    goods,
    grid_of_facts,
    letterhead,
    notes,
    signature,
    special,
    title,
    used_columns,
)

HEAD = (
    ("number", "list.number"), ("invoice_number", "invoice_number"), ("date", "list.date"),
    ("containers", "containers"), ("seals", "seals"), ("x:vessel", "vessel"),
)  # fmt: skip
SUMS = ("packages", "net_weight", "gross_weight", "volume")
ORDER = ("description", "quantity", "unit", "packages", "net_weight", "gross_weight")


def draw_a(pad: Pad) -> None:
    """Letterhead, title, buyer and facts side by side, the table closed by a total row."""
    letterhead(pad, "seller", align="c" if pad.doc.style % 2 == 0 else "l")
    title(pad, pad.extra("title", ("PACKING LIST", "Packing List", "PACKING LIST")[pad.look.words % 3]))
    top, half = pad.y, pad.width * 0.55
    low = column_of_facts(pad, facts(pad, HEAD), pad.left + half + 8, top, pad.width - half - 8, 92)
    blocks(pad, [("buyer", "buyer"), ("consignee", "consignee")], pad.left, half - 8, 1)
    pad.y = max(low, pad.y) + 4
    joined = pad.doc.style % 2 == 1
    table = goods(pad, ORDER, joined=joined, shaded=pad.doc.style % 4 == 2)
    _total_row(pad, table, joined)
    pad.y += 6
    _closing(pad)


def _total_row(pad: Pad, table: Table, joined: bool) -> None:
    """The sums under their columns; the volume, which has no column, follows below."""
    names = used_columns(pad, [n for n in ORDER if not (joined and n == "unit")], pad.lines())
    cells: dict[int, Text] = {}
    for n, name in enumerate(names):
        if name in SUMS and pad.has(name):
            cells[n + 1] = special(pad, name) if name == "packages" and pad.doc.style % 2 else pad.v(name)
    if cells:
        table.total("TOTAL" + pad.look.colon, cells)


def draw_b(pad: Pad) -> None:
    """Ruled boxes for the parties and facts, a table without sums, the sums as lines underneath."""
    title(pad, pad.extra("title", ("PACKING LIST / WEIGHT LIST", "Packing List", "PACKING SLIP")[pad.look.words % 3]))
    top, half = pad.y, pad.width * 0.5
    low = grid_of_facts(pad, facts(pad, HEAD), pad.left + half, top, half, 2 if pad.doc.style % 2 else 1)
    boxes(pad, [("seller", "seller"), ("buyer", "buyer"), ("consignee", "consignee")], pad.left, half)
    pad.y = max(low, pad.y) + 8
    goods(pad, ORDER, joined=True, numbered=True, shaded=pad.doc.style % 4 == 0)
    pad.y += 8
    if pad.doc.style % 4 == 1:
        _in_a_sentence(pad)
    _closing(pad)


def _in_a_sentence(pad: Pad) -> None:
    parts = []
    for name in SUMS:
        what = special(pad, name)
        if what:
            parts.append([Piece(pad.word(name) + ":"), *what])
    pad.say(join("TOTAL", join(*parts, by="; "), by=" - "))


def _closing(pad: Pad) -> None:
    rows = [(pad.word(name), special(pad, name)) for name in SUMS if pad.has(name) and not pad.used.get(name)]
    for name, what in rows:
        pad.need(pad.size * 2)
        pad.y = pad.beside(pad.left, pad.y, name, what, 120, pad.width * 0.6)
    if pad.extra("marks"):
        pad.y = pad.above(pad.left, pad.y + 4, "Shipping Marks", [Piece(pad.extra("marks"))], pad.width * 0.5)
    notes(pad)
    pad.leftovers()
    signature(pad, "seller")
