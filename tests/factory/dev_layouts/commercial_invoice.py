"""Commercial invoices as exporters of several countries set them: eleven manners for development."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.dev_layouts.more_invoices import footer, grouped, hanging, in_prose
from tests.factory.dev_layouts.shared import (
    above_row,
    numbered,
    one_line,
    right_colons,
    shown,
    side_by_side,
    totals_left,
    under_caption,
)
from tests.factory.kinds_commercial_invoice import HEAD
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.trade import bank, facts, letterhead, notes, signature, special, terms

SUMS = ("x:subtotal", "freight", "insurance", "discount", "commission", "assists", "royalties", "total")
OTHERS = (("consignee", "Consignee"), ("ship_to", "Ship to"), ("manufacturer", "Manufacturer"),
          ("importer", "Importer"))  # fmt: skip
Cells = Callable[[str, int], Text]
Plan = Sequence[tuple[str, str, float, str]]
"""Columns as (field, head, relative width, alignment)."""


def draw(pad: Pad) -> None:
    """A commercial (or proforma) invoice in the manner of its style."""
    MANNERS[pad.doc.style % len(MANNERS)](pad)


def _title(pad: Pad, plain: str, align: str = "c", size: float = 5) -> None:
    words = "PROFORMA INVOICE" if pad.doc.kind == "proforma_invoice" else plain
    pad.y = pad.text(pad.left, pad.y, bold(words), pad.size + size, width=pad.width, align=align) + 7


def _table(pad: Pad, plan: Plan, ruled: str, cells: dict[str, Cells] | None = None) -> Table:
    own = cells or {}
    lines = pad.lines()
    kept = [p for p in plan if p[0] in ("#", *own) or pad.has(*[f"{n}.{p[0]}" for n in lines])]
    table = Table(pad, [Column(h, w, a) for _, h, w, a in kept], size=pad.size - 0.8, ruled=ruled)
    for n, line in enumerate(lines):
        row: list[Text] = []
        for field, *_ in kept:
            what = own[field](line, n) if field in own else str(n + 1) if field == "#" else pad.v(f"{line}.{field}")
            row.append(what)
        table.row(row)
    pad.y += 5
    return table


def _sums(pad: Pad) -> list[tuple[str, list[Piece]]]:
    return [(pad.word(k.removeprefix("x:")), pad.money(k) if k == "total" else special(pad, k)) for k in SUMS]


def _sums_right(pad: Pad, split: float = 120) -> None:
    x = pad.right - 220
    for name, what in _sums(pad):
        if what:
            pad.need(pad.size * 1.7)
            pad.text(x, pad.y, name + ":", width=split, align="r")
            pad.y = pad.text(x, pad.y, what, width=217, align="r") + 2
    pad.y += 4


def _end(pad: Pad, words: str, sign: bool = True) -> None:
    if pad.has("amount_in_words") and not pad.used.get("amount_in_words"):
        pad.say(bold(words + " ") + pad.v("amount_in_words"))
    bank(pad)
    notes(pad)
    pad.leftovers()
    if sign:
        signature(pad, "seller")


def _unit_of(pad: Pad) -> Cells:
    return lambda line, n: pad.amount_of(f"{line}.quantity", f"{line}.unit")


def _coastal(pad: Pad) -> None:
    """China: parties side by side, flush-right captions, the currency in the cells, sums at the left."""
    _title(pad, "COMMERCIAL INVOICE")
    side_by_side(pad, (("seller", "SELLER:"), ("buyer", "BUYER:")), small=True)
    side_by_side(pad, OTHERS[:2], small=True)
    pad.y = right_colons(pad, facts(pad, HEAD), pad.left, pad.y, 130, pad.width) + 6

    def price(key: str) -> Cells:
        return lambda line, n: [Piece(pad.doc.fields.get("currency", "")), *pad.v(f"{line}.{key}")]

    plan = (("description", "Commodity & Specification", 3.2, "l"), ("hts", "HS Code", 1.2, "l"),
            ("origin", "Origin", 0.9, "l"), ("quantity", "Q'ty", 1.5, "r"),
            ("unit_price", "Unit Price", 1.5, "r"), ("amount", "Amount", 1.7, "r"))  # fmt: skip
    own = {"quantity": _unit_of(pad), "unit_price": price("unit_price"), "amount": price("amount")}
    _table(pad, plan, "lines", own)
    totals_left(pad, _sums(pad))
    _end(pad, "SAY TOTAL:")


def _numbered(pad: Pad) -> None:
    """The United Nations' layout key: numbered boxes, unit in a column of its own."""
    _title(pad, "INVOICE", "l")
    half, top = pad.width / 2, pad.y
    left = [("1. Seller (Name, Address)", pad.party("seller"))]
    left += [("3. Buyer (Name, Address, Country)", pad.party("buyer"))]
    roles = shown(pad, OTHERS)
    left += [(f"{4 + n}. {c} (Name, Address)", pad.party(r)) for n, (r, c) in enumerate(roles)]
    low = numbered(pad, left, pad.left, top, half, 58)
    number = join(pad.v("number"), pad.v("date"), by="   ")
    right: list[tuple[str, Text]] = [("2. Invoice No. and Date", number)]
    rest = facts(pad, [h for h in HEAD if h[0] not in ("number", "date")])
    right += [(f"{8 + n}. {name}", what) for n, (name, what) in enumerate(rest)]
    pad.y = max(low, numbered(pad, right, pad.left + half, top, half, 23)) + 8
    plan = (("#", "Item", 0.5, "c"), ("quantity", "Quantity", 1.1, "r"), ("unit", "Unit", 0.7, "c"),
            ("description", "Description of Goods", 3.4, "l"), ("hts", "HTS No.", 1.2, "l"),
            ("origin", "Origin", 1, "l"),
            ("unit_price", "Unit Price", 1.1, "r"), ("amount", "Total", 1.4, "r"))  # fmt: skip
    table = _table(pad, plan, "grid")
    last = len(table.columns) - 1
    pad.y -= 5
    for name, what in _sums(pad):
        if what:
            table.total(name, {last: what})
    pad.y += 5
    _end(pad, "Amount in words:")


def _recipient(pad: Pad) -> None:
    """Germany: the sender in one small line, the recipient below it, facts at the right, sums under the amounts."""
    pad.y = pad.text(pad.left, pad.y + 14, one_line(pad, "seller", ", "), pad.size - 2, width=pad.width * 0.92) + 3
    top = pad.y
    y = pad.text(pad.left, top + 6, "Invoice to", pad.size - 2)
    y = pad.text(pad.left, y + 1, pad.party("buyer", heavy=False), width=pad.width * 0.42)
    low = right_colons(pad, facts(pad, HEAD), pad.left + pad.width * 0.48, top + 6, 105, pad.width * 0.52)
    pad.y = max(y, low) + 12
    _title(pad, "Commercial Invoice", "l", 4)
    side_by_side(pad, OTHERS, small=True, rule=True)
    plan = (("#", "Pos.", 0.5, "l"), ("description", "Product", 3.0, "l"), ("hts", "Customs Tariff No.", 1.4, "l"),
            ("origin", "Origin", 1, "l"), ("quantity", "Qty", 1.0, "r"), ("unit", "UOM", 0.7, "l"),
            ("unit_price", "Price", 1.0, "r"), ("amount", "Value", 1.4, "r"))  # fmt: skip
    _table(pad, plan, "lines")
    _sums_right(pad)
    _end(pad, "In words:", sign=False)


def _captions_below(pad: Pad) -> None:
    """Italy: framed cells with small captions under the values, three parties in a row."""
    letterhead(pad, "seller", align="l", line=False)
    side_by_side(pad, (("buyer", "Messrs."), *OTHERS[:2]), rule=True)
    _title(pad, "INVOICE", "r", 3)
    under_caption(pad, facts(pad, HEAD), 3, framed=pad.doc.style % 2 == 0)
    side_by_side(pad, OTHERS)

    plan = (("quantity", "Quantity", 1.1, "r"), ("unit", "U.M.", 0.7, "c"), ("description", "Description", 3.6, "l"),
            ("origin", "Origin", 0.9, "l"), ("hts", "HS Code", 1.2, "l"), ("unit_price", "Unit Price", 1.2, "r"),
            ("amount", "Amount", 1.5, "r"))  # fmt: skip
    _table(pad, plan, "none")
    rows = [(name.upper(), what) for name, what in _sums(pad)]
    above_row(pad, rows, 4)
    _end(pad, "Total in words:")


def _list_of_facts(pad: Pad) -> None:
    """Vietnam, Turkey: everything as ``caption : value`` down the page, parties too."""
    letterhead(pad, "seller")
    _title(pad, "COMMERCIAL INVOICE")
    rows: list[tuple[str, list[Piece]]] = facts(pad, HEAD[:2])
    for role, caption in (("buyer", "Sold to"), *OTHERS):
        if pad.has(f"{role}.name"):
            rows += [(caption, pad.v(f"{role}.name", heavy=True)), ("Address", pad.address(f"{role}.address", 0))]
            rows += [("Tel", pad.v(f"{role}.phone")), ("Email", pad.v(f"{role}.email"))]
    rows += facts(pad, HEAD[2:])
    for name, what in rows:
        if what:
            pad.text(pad.left, pad.y, name)
            pad.text(pad.left + 112, pad.y, ":")
            pad.y = pad.text(pad.left + 120, pad.y, what, width=pad.width - 120) + 1.5
    pad.y += 6
    plan = (("#", "No.", 0.5, "c"), ("hts", "HS Code", 1.2, "l"), ("description", "Description of Goods", 2.6, "l"),
            ("origin", "Origin", 0.9, "l"), ("unit", "Unit", 0.7, "c"), ("quantity", "Quantity", 1.1, "r"),
            ("unit_price", "Unit Price", 1.2, "r"),
            ("currency", "Curr.", 0.7, "c"), ("amount", "Amount", 1.4, "r"))  # fmt: skip
    code = pad.doc.fields.get("currency", "")
    table = _table(pad, plan, "grid", {"currency": lambda line, n: code})
    pad.y -= 5
    last = len(table.columns) - 1
    for name, what in _sums(pad):
        if what:
            table.total(name, {last: what})
    pad.y += 5
    _end(pad, "SAY:")


def _dense(pad: Pad) -> None:
    """India: a dense grid, name and address running on in one line, delivery and payment in one box."""
    _title(pad, "EXPORT INVOICE", size=3)
    half, top = pad.width / 2, pad.y
    left: list[tuple[str, Text]] = [("Exporter", one_line(pad, "seller", ", "))]
    roles = shown(pad, (("consignee", "Consignee"), ("buyer", "Buyer (if other than consignee)"), *OTHERS[1:]))
    left += [(c, one_line(pad, r, ", " if n % 2 else " - ")) for n, (r, c) in enumerate(roles)]
    low = numbered(pad, left, pad.left, top, half, 46)
    pair: list[tuple[str, Text]] = [("Invoice No. & Date", join(pad.v("number"), pad.v("date"), by=" dt. "))]
    both = join(terms(pad), pad.v("payment_terms"), by="\n")
    right = [*pair, ("Terms of Delivery and Payment", both)]
    rest = [h for h in HEAD if h[0] not in ("number", "date", "incoterm", "payment_terms")]
    right += facts(pad, rest)
    pad.y = max(low, numbered(pad, right, pad.left + half, top, half, 22))
    plan = (("#", "Sr. No.", 0.6, "c"), ("description", "Description of Goods", 3, "l"), ("hts", "HSN Code", 1.1, "l"),
            ("origin", "Origin", 0.9, "l"), ("quantity", "Quantity", 1.6, "r"), ("unit_price", "Rate", 1.1, "r"),
            ("amount", "Amount", 1.5, "r"))  # fmt: skip
    table = _table(pad, plan, "grid", {"quantity": _unit_of(pad)})
    pad.y -= 5
    last = len(table.columns) - 1
    for name, what in _sums(pad):
        if what:
            table.total(name, {last: what})
    pad.y += 4
    _end(pad, "Amount Chargeable (in words):")


def _strip(pad: Pad) -> None:
    """A United States manner: title at the right of the sender, bill-to and ship-to abreast, facts in strips."""
    top = pad.y
    y = pad.text(pad.left, top, pad.party("seller"), width=pad.width * 0.5)
    words = "PROFORMA INVOICE" if pad.doc.kind == "proforma_invoice" else "INVOICE"
    pad.text(pad.left, top, bold(words), pad.size + 9, width=pad.width, align="r")
    number = pad.text(pad.right - 160, top + 24, join("No.", pad.v("number")), width=160, align="r")
    pad.y = max(y, pad.text(pad.right - 160, number, join("Date:", pad.v("date")), width=160, align="r")) + 10
    side_by_side(pad, (("buyer", "BILL TO"), ("ship_to", "SHIP TO"), ("consignee", "CONSIGNEE")))
    side_by_side(pad, OTHERS)
    above_row(pad, facts(pad, HEAD[2:]), 4)
    plan = (("quantity", "Qty", 0.9, "r"), ("unit", "U/M", 0.6, "c"), ("description", "Description", 3.6, "l"),
            ("hts", "HTSUS", 1.2, "l"), ("origin", "C/O", 0.9, "l"), ("unit_price", "Price Each", 1.1, "r"),
            ("amount", "Extended", 1.4, "r"))  # fmt: skip
    _table(pad, plan, "lines")
    _sums_right(pad)
    _end(pad, "Amount in words:")


MANNERS = (_coastal, _numbered, _recipient, _captions_below, _list_of_facts, _dense, _strip, hanging, in_prose, footer,
           grouped)  # fmt: skip
