"""More manners of packing lists for development: sums first, two tables, units in cells, a letter without a table."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.dev_layouts.shared import one_line, right_colons, shown, side_by_side, stacked, under_caption
from tests.factory.kinds_packing_list import HEAD
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.trade import facts, notes, signature, special

SUMS = ("packages", "net_weight", "gross_weight", "volume")
SIDES = (("seller", "Exporter"), ("buyer", "Importer / Buyer"), ("consignee", "Consignee"))


def _title(pad: Pad, words: str, align: str = "c") -> None:
    pad.y = pad.text(pad.left, pad.y, bold(words), pad.size + 5, width=pad.width, align=align) + 8


def _sums(pad: Pad) -> list[tuple[str, list[Piece]]]:
    return [(pad.word(n), special(pad, n)) for n in SUMS if pad.has(n) and not pad.used.get(n)]


def _end(pad: Pad) -> None:
    notes(pad)
    pad.leftovers()
    signature(pad, "seller")


def two_tables(pad: Pad) -> None:
    """The containers with the sums in a table of their own above the goods."""
    _title(pad, "PACKING LIST")
    half, top, low = pad.width / 2, pad.y, pad.y
    for n, (role, caption) in enumerate(shown(pad, (("seller", "From:"), ("buyer", "To:")))):
        pad.text(pad.left + n * half, top, bold(caption))
        low = max(low, pad.text(pad.left + n * half + 40, top, pad.party(role), width=half - 46))
    pad.y = low + 6
    side_by_side(pad, SIDES)
    pad.y = right_colons(pad, facts(pad, [h for h in HEAD if h[0] != "containers"]), pad.left, pad.y, 110, 330) + 6
    what = [(pad.word("containers"), pad.listed("containers")), *_sums(pad)]
    kept = [r for r in what if r[1]]
    table = Table(pad, [Column(n, 1.2, "c") for n, _ in kept], size=pad.size - 0.8, ruled="grid")
    table.row([w for _, w in kept])
    pad.y += 10
    _goods(pad, ("description", "packages", "quantity", "gross_weight", "net_weight"), "grid", units=True)
    _end(pad)


HEADS = {"description": "Goods Description", "packages": "No. of Cartons", "quantity": "Quantity", "unit": "UOM"}


def _goods(pad: Pad, keys: tuple[str, ...], ruled: str, *, units: bool, total: bool = False) -> None:
    kept = [k for k in keys if pad.has(*[f"{n}.{k}" for n in pad.lines()])]
    heads = {**HEADS, "gross_weight": "G.W.", "net_weight": "N.W."}
    if not units:
        heads = {**HEADS, "gross_weight": f"G.W. {pad.look.weight}", "net_weight": f"N.W. {pad.look.weight}"}
    wide = {"description": 3.2, "quantity": 1.4}
    table = Table(pad, [Column(heads[k], wide.get(k, 1.2), "l" if k == "description" else "r") for k in kept],
                  size=pad.size - 0.8, ruled=ruled)  # fmt: skip
    for line in pad.lines():
        cells: list[Text] = []
        for key in kept:
            name = f"{line}.{key}"
            if key == "quantity" and "unit" not in kept:
                cells.append(pad.amount_of(name, f"{line}.unit"))
            else:
                cells.append(pad.weight(name) if units and "weight" in key else pad.v(name))
        table.row(cells)
    sums: dict[int, Text] = {n: pad.v(k) for n, k in enumerate(kept) if total and n and k in SUMS and pad.has(k)}
    if sums:
        table.total("GRAND TOTAL", sums)
    pad.y += 6


def letter(pad: Pad) -> None:
    """No table: a line for each lot of goods and a sentence with the sums."""
    pad.y = pad.text(pad.left, pad.y, pad.party("seller"), width=pad.width) + 8
    _title(pad, "PACKING NOTE", "l")
    for role, caption in shown(pad, (("buyer", "Messrs."), ("consignee", "Consignee"))):
        pad.y = pad.text(pad.left, pad.y, caption + " ") + 1
        pad.y = pad.text(pad.left, pad.y, pad.party(role), width=pad.width * 0.6) + 6
    under_caption(pad, facts(pad, HEAD), 3)
    for n, line in enumerate(pad.lines(), 1):
        pad.say(join(f"{n})", pad.v(f"{line}.description")))
        row = [
            join("Qty:", pad.amount_of(f"{line}.quantity", f"{line}.unit")),
            join("Cartons:", pad.v(f"{line}.packages")) if pad.has(f"{line}.packages") else "",
            join("N.W.:", pad.weight(f"{line}.net_weight")) if pad.has(f"{line}.net_weight") else "",
            join("G.W.:", pad.weight(f"{line}.gross_weight")) if pad.has(f"{line}.gross_weight") else "",
        ]
        pad.say(join(*row, by=", "), indent=14)
    parts = [join(Piece(name), "of" if name else "", what) for name, what in _sums(pad)]
    pad.say(join("The whole shipment has", join(*parts, by=", ")))
    _end(pad)


def units_in_cells(pad: Pad) -> None:
    """Weights with their units in the cells, parties in full lines, the sums in the last row."""
    _title(pad, "PACKING AND WEIGHT SPECIFICATION", "r")
    for role, caption in shown(pad, SIDES):
        pad.say(join(bold(caption + ": "), one_line(pad, role, ", ")))
    rows = [join(Piece(name + ":"), what) for name, what in facts(pad, HEAD)]
    for n in range(0, len(rows), 3):
        pad.say(join(*rows[n : n + 3], by="   "))
    pad.y += 6
    _goods(pad, ("packages", "description", "quantity", "unit", "net_weight", "gross_weight"), "lines", units=False,
           total=True)  # fmt: skip
    for name, what in _sums(pad):
        pad.say(join(Piece(name + ":"), what), align="r")
    _end(pad)


def sums_first(pad: Pad) -> None:
    """The sums in a box at the right of the parties, stacked heads."""
    _title(pad, "WEIGHT LIST / PACKING LIST")
    half, top = pad.width * 0.55, pad.y
    y = top
    for role, caption in shown(pad, SIDES):
        y = pad.text(pad.left, y, caption, pad.size - 2)
        y = pad.text(pad.left, y, pad.party(role), width=half - 10) + 4
    low = right_colons(pad, facts(pad, HEAD) + _sums(pad), pad.left + half, top, 105, pad.width - half)
    pad.y = max(y, low) + 8
    columns = [
        Column("Marks", 1, "l"),
        Column("Goods", 3, "l"),
        Column("Cartons", 0.9, "r"),
        Column("Quantity", 1.4, "r"),
        Column(f"Gross / Net Weight {pad.look.weight}", 1.4, "r"),
    ]
    table = Table(pad, columns, size=pad.size - 0.8, ruled="lines")
    for line in pad.lines():
        both = stacked(pad.v(f"{line}.gross_weight"), pad.v(f"{line}.net_weight"))
        count = pad.amount_of(f"{line}.quantity", f"{line}.unit")
        table.row([pad.extra("marks") or "N/M", pad.v(f"{line}.description"), pad.v(f"{line}.packages"), count, both])
    pad.y += 6
    _end(pad)
