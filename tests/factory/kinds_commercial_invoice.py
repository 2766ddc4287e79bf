"""Commercial (and proforma) invoices: family a under a letterhead, family b as a ruled form."""

from __future__ import annotations

from tests.factory.canvas import bold
from tests.factory.pad import Pad
from tests.factory.trade import (
    bank,
    blocks,
    column_of_facts,
    facts,
    goods,
    grid_of_facts,
    letterhead,
    notes,
    signature,
    special,
    sums,
    title,
)

HEAD = (
    ("number", "invoice.number"), ("date", "invoice.date"), ("contract_number", "contract_number"),
    ("po_number", "po_number"), ("bl_number", "bl_number"), ("incoterm", "incoterm"),
    ("payment_terms", "payment_terms"), ("due_date", "due_date"), ("country_of_origin", "country_of_origin"),
    ("containers", "containers"), ("x:vessel", "vessel"), ("x:voyage", "voyage"),
    ("x:port_of_loading", "port_of_loading"), ("x:port_of_discharge", "port_of_discharge"), ("x:marks", "marks"),
)  # fmt: skip
SUMS = ("x:subtotal", "freight", "insurance", "discount", "commission", "assists", "royalties", "total")
ORDER = ("description", "hts", "origin", "quantity", "unit", "unit_price", "amount")
OTHERS = (("consignee",) * 2, ("ship_to",) * 2, ("manufacturer",) * 2, ("importer",) * 2)


def _title(pad: Pad) -> str:
    if pad.doc.kind == "proforma_invoice":
        return pad.extra("title", "PROFORMA INVOICE")
    return pad.extra("title", ("COMMERCIAL INVOICE", "Commercial Invoice", "INVOICE")[pad.look.words % 3])


def _closing(pad: Pad) -> None:
    if pad.has("amount_in_words"):
        pad.y += 4
        pad.say(bold(pad.word("amount_in_words") + ": ") + pad.v("amount_in_words"))
    pad.y += 6
    bank(pad)
    notes(pad)
    pad.leftovers()
    signature(pad, "seller")


def draw_a(pad: Pad) -> None:
    """Letterhead, title, buyer on the left and the facts beside their labels on the right, table, totals, bank."""
    letterhead(pad, "seller", align="c" if pad.doc.style % 2 == 0 else "l")
    title(pad, _title(pad))
    top, half = pad.y, pad.width * 0.5
    rows = facts(pad, HEAD)
    low = column_of_facts(pad, rows, pad.left + half + 8, top, half - 8, half * 0.44)
    if pad.doc.style % 4 == 1:
        blocks(pad, [("seller", "seller")], pad.left, half - 8, 1)
    blocks(pad, [("buyer", "buyer")], pad.left, half - 8, 1)
    pad.y = max(low, pad.y) + 4
    blocks(pad, OTHERS, pad.left, pad.width)
    pad.y += 4
    goods(pad, ORDER, joined=pad.doc.style % 2 == 1, shaded=pad.doc.style % 4 == 2)
    pad.y += 5
    sums(pad, SUMS, pad.right - 230, 120)
    _closing(pad)


def draw_b(pad: Pad) -> None:
    """A form of ruled boxes: parties at the left, facts in cells at the right, totals as the table's last rows."""
    title(pad, _title(pad), align="l" if pad.doc.style % 2 else "c")
    half = pad.width / 2
    top = pad.y
    low = grid_of_facts(pad, facts(pad, HEAD), pad.left + half, top, half, 1 if pad.doc.style % 4 == 3 else 2)
    _boxes_left(pad, half)
    pad.y = max(low, pad.y)
    _boxes_below(pad, half)
    pad.y += 8
    look = pad.doc.style % 4
    table = goods(pad, ORDER, joined=look % 2 == 0, numbered=look != 2, shaded=look == 0)
    last = len(table.columns) - 1
    for key in SUMS:
        what = pad.money(key) if key == "total" else special(pad, key)
        if what:
            table.total(pad.word(key.removeprefix("x:")), {last: what})
    pad.y += 4
    _closing(pad)


def _boxes_left(pad: Pad, half: float) -> None:
    for role in ("seller", "buyer"):
        _box(pad, role, pad.left, half)


def _boxes_below(pad: Pad, half: float) -> None:
    shown = [r for r, _ in OTHERS if pad.has(f"{r}.name")]
    for n in range(0, len(shown), 2):
        top = pad.y
        low = top
        for k, role in enumerate(shown[n : n + 2]):
            pad.y = top
            _box(pad, role, pad.left + k * half, half)
            low = max(low, pad.y)
        pad.y = low


def _box(pad: Pad, role: str, x: float, width: float) -> None:
    if not pad.has(f"{role}.name"):
        return
    what = pad.party(role)
    high = max(48.0, pad.height(what, width - 8) + 14)
    pad.cell((x, pad.y, x + width, pad.y + high), bold(pad.word(role) + pad.look.colon), what, small=6.6)
    pad.y += high
