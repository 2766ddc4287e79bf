"""Packing lists as exporters of several countries set them: eleven manners for development."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.dev_layouts.more_packing import letter, sums_first, two_tables, units_in_cells
from tests.factory.dev_layouts.shared import (
    above_row,
    numbered,
    one_line,
    right_colons,
    shown,
    side_by_side,
    stacked,
    totals_left,
    under_caption,
)
from tests.factory.kinds_packing_list import HEAD
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.trade import facts, letterhead, notes, signature, special

SUMS = ("packages", "net_weight", "gross_weight", "volume")
SIDES = (("seller", "Shipper"), ("buyer", "Buyer"), ("consignee", "Consignee"))
Plan = Sequence[tuple[str, str, float, str]]


def draw(pad: Pad) -> None:
    """A packing list in the manner of its style."""
    MANNERS[pad.doc.style % len(MANNERS)](pad)


def _title(pad: Pad, words: str, align: str = "c", size: float = 5) -> None:
    pad.y = pad.text(pad.left, pad.y, bold(words), pad.size + size, width=pad.width, align=align) + 7


def _cell(pad: Pad, line: str, field: str, n: int) -> Text:
    ranges = pad.extras("carton_range")
    if field == "#":
        return str(n + 1)
    if field == "range":
        return ranges[n] if n < len(ranges) else str(n + 1)
    if field == "both":
        return stacked(pad.v(f"{line}.net_weight"), pad.v(f"{line}.gross_weight"))
    if field == "count":
        return pad.amount_of(f"{line}.quantity", f"{line}.unit")
    if field.startswith("each:"):
        return _each(pad, line, field[5:])
    return pad.v(f"{line}.{field}")


def _each(pad: Pad, line: str, field: str) -> str:
    """What one carton holds or weighs."""
    count, all_of = (float(pad.doc.fields.get(f"{line}.{f}", "0")) for f in ("packages", field))
    if not count or not all_of:
        return ""
    return f"{all_of / count:.2f}" if "weight" in field else f"{all_of / count:g}"


def _table(pad: Pad, plan: Plan, ruled: str) -> Table:
    lines = pad.lines()
    source = {"both": "gross_weight", "count": "quantity", "#": "description", "range": "description"}
    kept = [p for p in plan if pad.has(*[f"{n}.{source.get(p[0], p[0].removeprefix('each:'))}" for n in lines])]
    table = Table(pad, [Column(h, w, a) for _, h, w, a in kept], size=pad.size - 0.8, ruled=ruled)
    for n, line in enumerate(lines):
        table.row([_cell(pad, line, p[0], n) for p in kept])
    return table


def _total_row(pad: Pad, plan: Plan, table: Table, words: str = "TOTAL") -> None:
    heads = [c.head for c in table.columns]
    cells: dict[int, Text] = {heads.index(h): pad.v(f) for f, h, *_ in plan if f in SUMS and pad.has(f) and h in heads}
    if cells:
        table.total(words, cells)


def _sums(pad: Pad) -> list[tuple[str, list[Piece]]]:
    return [(pad.word(n), special(pad, n)) for n in SUMS if pad.has(n) and not pad.used.get(n)]


def _end(pad: Pad, sign: bool = True) -> None:
    if pad.extra("marks"):
        pad.y = pad.above(pad.left, pad.y + 4, "Shipping Marks", [Piece(pad.extra("marks"))], pad.width * 0.5)
    notes(pad)
    pad.leftovers()
    if sign:
        signature(pad, "seller")


def _weight_heads(pad: Pad) -> tuple[str, str]:
    return f"Net Weight ({pad.look.weight})", f"Gross Weight ({pad.look.weight})"


def _stacked(pad: Pad) -> None:
    """Net over gross weight in one column, the sums in one sentence."""
    _title(pad, "WEIGHT & PACKING SPECIFICATION")
    side_by_side(pad, SIDES[:2], small=True)
    side_by_side(pad, SIDES)
    pad.y = right_colons(pad, facts(pad, HEAD), pad.left, pad.y, 120, pad.width) + 6
    plan = (("range", "C/No.", 0.8, "c"), ("description", "Description", 3.2, "l"), ("count", "Quantity", 1.5, "r"),
            ("packages", "CTNS", 0.8, "r"), ("both", f"N.W./G.W. ({pad.look.weight})", 1.4, "r"))  # fmt: skip
    _table(pad, plan, "lines")
    pad.y += 8
    parts = [join(what, Piece(name.upper())) for name, what in _sums(pad)]
    pad.say(join("TOTAL:", join(*parts, by=", ")))
    _end(pad)


def _cards(pad: Pad) -> None:
    """A card for each range of cartons, a list of sums at the end."""
    letterhead(pad, "seller", align="l")
    _title(pad, "PACKING / WEIGHT LIST", "l")
    side_by_side(pad, SIDES[1:])
    under_caption(pad, facts(pad, HEAD), 3)
    ranges = pad.extras("carton_range")
    for n, line in enumerate(pad.lines()):
        pad.need(52)
        top = pad.y
        head = f"Carton Nos. {ranges[n]}" if n < len(ranges) else f"Item {n + 1}"
        pad.y = pad.text(pad.left + 4, pad.y + 3, bold(head)) + 1
        pad.y = pad.text(pad.left + 4, pad.y, pad.v(f"{line}.description"), width=pad.width - 8) + 1
        row = join(
            join("Quantity:", pad.amount_of(f"{line}.quantity", f"{line}.unit")),
            join("Packages:", pad.v(f"{line}.packages")) if pad.has(f"{line}.packages") else "",
            join("Net weight:", pad.weight(f"{line}.net_weight")) if pad.has(f"{line}.net_weight") else "",
            join("Gross weight:", pad.weight(f"{line}.gross_weight")) if pad.has(f"{line}.gross_weight") else "",
            by="    ",
        )
        pad.y = pad.text(pad.left + 4, pad.y, row, width=pad.width - 8) + 3
        pad.frame(pad.left, top, pad.right, pad.y)
        pad.y += 4
    pad.say("SHIPMENT TOTAL", heavy=True)
    pad.y = right_colons(pad, _sums(pad), pad.left, pad.y, 120, 300)
    _end(pad)


def _summary(pad: Pad) -> None:
    """A summary with the sums in a strip above the goods."""
    _title(pad, "PACKING SUMMARY", "r")
    y = pad.text(pad.left, pad.y, bold("From: ") + one_line(pad, "seller", ", "), width=pad.width)
    for role, caption in shown(pad, SIDES):
        y = pad.text(pad.left, y + 3, bold(caption + ": ") + one_line(pad, role), width=pad.width)
    pad.y = y + 8
    above_row(pad, facts(pad, HEAD), 3)
    above_row(pad, _sums(pad), 4)
    net, gross = _weight_heads(pad)
    plan = (("packages", "Cartons", 0.8, "r"), ("description", "Contents", 3.2, "l"), ("quantity", "Qty", 1, "r"),
            ("unit", "Unit", 0.7, "l"), ("gross_weight", gross, 1.3, "r"), ("net_weight", net, 1.3, "r"))  # fmt: skip
    _table(pad, plan, "none")
    pad.y += 6
    _end(pad)


def _note(pad: Pad) -> None:
    """Germany, Austria: a shipping note, gross before net, sums at the left."""
    pad.y = pad.text(pad.left, pad.y + 10, one_line(pad, "seller", ", "), pad.size - 2, width=pad.width * 0.92) + 4
    top = pad.y
    y = top
    for role, caption in shown(pad, (("buyer", "Customer"), ("consignee", "Deliver to"))):
        y = pad.text(pad.left, y, caption, pad.size - 2)
        y = pad.text(pad.left, y + 1, pad.party(role, heavy=False), width=pad.width * 0.45) + 5
    low = right_colons(pad, facts(pad, HEAD), pad.left + pad.width * 0.5, top, 100, pad.width * 0.5)
    pad.y = max(y, low) + 10
    _title(pad, "SHIPPING PACKING NOTE", "l", 4)
    net, gross = _weight_heads(pad)
    plan = (("#", "Pos.", 0.5, "l"), ("quantity", "Qty", 1, "r"), ("unit", "UOM", 0.7, "l"),
            ("description", "Product", 3.2, "l"), ("packages", "Pkgs", 0.8, "r"),
            ("gross_weight", gross, 1.3, "r"), ("net_weight", net, 1.3, "r"))  # fmt: skip
    _table(pad, plan, "lines")
    pad.y += 8
    totals_left(pad, _sums(pad))
    _end(pad, sign=False)


def _numbered(pad: Pad) -> None:
    """Numbered boxes, a total row."""
    _title(pad, "PACKING LIST", "l")
    half, top = pad.width / 2, pad.y
    roles = shown(pad, SIDES)
    left = [(f"{n}. {c} (Name and Address)", pad.party(r)) for n, (r, c) in enumerate(roles, 1)]
    low = numbered(pad, left, pad.left, top, half, 52)
    right = [(f"{n}. {name}", what) for n, (name, what) in enumerate(facts(pad, HEAD), 5)]
    pad.y = max(low, numbered(pad, right, pad.left + half, top, half, 24)) + 6
    net, gross = _weight_heads(pad)
    plan = (("range", "10. Carton Nos.", 0.9, "c"), ("packages", "11. No. of Pkgs", 0.9, "r"),
            ("description", "12. Description of Goods", 3, "l"), ("count", "13. Quantity", 1.4, "r"),
            ("net_weight", "14. " + net, 1.2, "r"), ("gross_weight", "15. " + gross, 1.2, "r"))  # fmt: skip
    table = _table(pad, plan, "grid")
    _total_row(pad, plan, table)
    pad.y += 6
    for name, what in _sums(pad):
        pad.y = pad.beside(pad.left, pad.y, name, what, 120, 300)
    _end(pad)


def _per_carton(pad: Pad) -> None:
    """Columns for one carton beside those for all of them; the sums in words underneath."""
    letterhead(pad, "seller")
    _title(pad, "DETAILED PACKING LIST")
    half, top = pad.width * 0.55, pad.y
    y = top
    for role, caption in shown(pad, SIDES[1:]):
        y = pad.text(pad.left, y, bold(caption.upper() + ": ") + one_line(pad, role, ", "), width=half - 12) + 4
    pad.y = max(y, right_colons(pad, facts(pad, HEAD), pad.left + half, top, 95, pad.width - half)) + 6
    plan = (("range", "CTN NO.", 0.8, "c"), ("description", "DESCRIPTION", 2.4, "l"), ("packages", "CTNS", 0.7, "r"),
            ("each:quantity", "PCS/CTN", 0.8, "r"), ("quantity", "TOTAL QTY", 0.9, "r"), ("unit", "UNIT", 0.7, "c"),
            ("each:net_weight", "N.W./CTN", 0.9, "r"), ("net_weight", f"TOTAL N.W. ({pad.look.weight})", 1.1, "r"),
            ("each:gross_weight", "G.W./CTN", 0.9, "r"),
            ("gross_weight", f"TOTAL G.W. ({pad.look.weight})", 1.1, "r"))  # fmt: skip
    table = _table(pad, plan, "grid")
    _total_row(pad, plan, table, "TOTAL:")
    pad.y += 6
    if pad.extra("package_unit"):
        unit = "CARTONS" if pad.extra("package_unit") == "CTNS" else pad.extra("package_unit")
        pad.say(join("SAY TOTAL PACKED IN", pad.v("packages"), Piece(unit + " ONLY.")))
    for name, what in _sums(pad):
        pad.y = pad.beside(pad.left, pad.y, name, what, 120, 300)
    _end(pad)


def _facts(pad: Pad) -> None:
    """Everything as ``caption : value`` down the page, then goods without weights of their own column order."""
    _title(pad, "PACKING AND WEIGHT LIST")
    rows: list[tuple[str, list[Piece]]] = []
    for role, caption in SIDES:
        if pad.has(f"{role}.name"):
            rows += [(caption, pad.v(f"{role}.name", heavy=True)), ("Address", pad.address(f"{role}.address", 0))]
    rows += facts(pad, HEAD)
    for name, what in rows:
        if what:
            pad.text(pad.left, pad.y, name)
            pad.text(pad.left + 108, pad.y, ":")
            pad.y = pad.text(pad.left + 116, pad.y, what, width=pad.width - 116) + 1.5
    pad.y += 6
    net, gross = _weight_heads(pad)
    plan = (("#", "No.", 0.5, "c"), ("description", "Name of Goods", 3.2, "l"), ("unit", "Unit", 0.7, "c"),
            ("quantity", "Quantity", 1, "r"), ("packages", "Packages", 0.9, "r"),
            ("net_weight", net, 1.2, "r"), ("gross_weight", gross, 1.2, "r"))  # fmt: skip
    table = _table(pad, plan, "grid")
    _total_row(pad, plan, table, "Total:")
    pad.y += 6
    for name, what in _sums(pad):
        pad.y = pad.beside(pad.left, pad.y, name, what, 120, 300)
    _end(pad)


MANNERS = (_stacked, _cards, _summary, _note, _numbered, _per_carton, _facts, two_tables, letter, units_in_cells,
           sums_first)  # fmt: skip
