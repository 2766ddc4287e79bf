"""More manners of commercial invoices for development."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.dev_layouts.shared import one_line, right_colons, shown, side_by_side, stacked
from tests.factory.kinds_commercial_invoice import HEAD
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.trade import bank, facts, notes, signature, special, terms

SUMS = ("x:subtotal", "freight", "insurance", "discount", "commission", "assists", "royalties", "total")
OTHERS = (("consignee", "Consignee"), ("ship_to", "Delivery address"), ("manufacturer", "Factory"),
          ("importer", "Importer of record"))  # fmt: skip


def _title(pad: Pad, words: str, align: str = "c") -> None:
    plain = "PROFORMA INVOICE" if pad.doc.kind == "proforma_invoice" else words
    pad.y = pad.text(pad.left, pad.y, bold(plain), pad.size + 5, width=pad.width, align=align) + 8


def _sums(pad: Pad) -> list[tuple[str, list[Piece]]]:
    rows = [(pad.word(k.removeprefix("x:")), pad.money(k) if k == "total" else special(pad, k)) for k in SUMS]
    return [r for r in rows if r[1]]


def _end(pad: Pad, words: str, sign: bool = True) -> None:
    if pad.has("amount_in_words"):
        pad.say(bold(words + " ") + pad.v("amount_in_words"))
    bank(pad)
    notes(pad)
    pad.leftovers()
    if sign:
        signature(pad, "seller")


def hanging(pad: Pad) -> None:
    """Caption, name and address abreast twice, the lines of the address hanging under the name, close together."""
    _title(pad, "COMMERCIAL INVOICE")
    half, top, low = pad.width / 2, pad.y, pad.y
    for n, (role, caption) in enumerate(shown(pad, (("seller", "Shipper:"), ("buyer", "Buyer:")))):
        x = pad.left + n * half
        pad.text(x, top, bold(caption))
        low = max(low, pad.text(x + 44, top, pad.party(role), width=half - 50))
    pad.y = low + 6
    side_by_side(pad, OTHERS)
    rows = facts(pad, HEAD)
    cut = -(-len(rows) // 2)
    left = _plain(pad, rows[:cut], pad.left, pad.y, half)
    pad.y = max(left, _plain(pad, rows[cut:], pad.left + half, pad.y, half)) + 8
    table = _two_storeys(pad, "none")
    pad.y += 4
    _sums_in(pad, table)
    _end(pad, "SAY")


def _plain(pad: Pad, rows: list[tuple[str, list[Piece]]], x: float, y: float, width: float) -> float:
    for name, what in rows:
        y = pad.text(x, y, join(Piece(name + ":"), what), width=width - 10) + 1.5
    return y


def _two_storeys(pad: Pad, ruled: str) -> Table:
    """Goods with tariff number and origin named under the description."""
    table = Table(pad, [Column("Item", 0.5, "c"), Column("Description of Goods", 3.6), Column("Qty", 1, "r"),
                        Column("Unit", 0.7), Column("Unit Price", 1.1, "r"), Column("Amount", 1.4, "r")],
                  size=pad.size - 0.6, ruled=ruled)  # fmt: skip
    for n, line in enumerate(pad.lines()):
        under = join(
            join("HS Code:", pad.v(f"{line}.hts")) if pad.has(f"{line}.hts") else "",
            join("Origin:", pad.v(f"{line}.origin")) if pad.has(f"{line}.origin") else "",
            by="  ",
        )
        what = stacked(pad.v(f"{line}.description"), under)
        rest = [pad.v(f"{line}.{k}") for k in ("quantity", "unit", "unit_price", "amount")]
        table.row([str(n + 1), what, *rest])
    return table


def _sums_in(pad: Pad, table: Table) -> None:
    for name, what in _sums(pad):
        table.total(name + ":", {len(table.columns) - 1: what})
    pad.y += 5


def in_prose(pad: Pad) -> None:
    """Facts run together in lines of text, parties in full lines."""
    pad.y = pad.text(pad.left, pad.y, bold(join("SELLER:", one_line(pad, "seller", ", "))), width=pad.width) + 6
    _title(pad, "Commercial Invoice", "l")
    number = join("No.:", pad.v("number"), "dated", pad.v("date"))
    pad.say(number)
    for role, caption in shown(pad, (("buyer", "Sold for account and risk of Messrs."), *OTHERS)):
        pad.y = pad.text(pad.left, pad.y, caption) + 1
        pad.y = pad.text(pad.left + 14, pad.y, pad.party(role), width=pad.width * 0.6) + 5
    refs = [join(Piece(name + ":"), what) for name, what in facts(pad, [h for h in HEAD[2:] if h[0] != "incoterm"])]
    for n in range(0, len(refs), 2):
        pad.say(join(*refs[n : n + 2], by="; "))
    if pad.has("incoterm"):
        pad.say(join("Delivery terms:", terms(pad)))
    pad.y += 4
    heads = ["Goods", "HTS", "Country of Origin", "Pieces/Units", "Price", "Total Value"]
    keys = ["description", "hts", "origin", "quantity", "unit_price", "amount"]
    kept = [(h, k) for h, k in zip(heads, keys, strict=True) if pad.has(*[f"{n}.{k}" for n in pad.lines()])]
    wide = {"description": 3.4, "amount": 1.4}
    table = Table(pad, [Column(h if k != "quantity" else "Quantity", wide.get(k, 1.2), "l" if k in ("description", "hts", "origin") else "r") for h, k in kept], size=pad.size - 0.6, ruled="lines")  # noqa: E501  # fmt: skip
    for line in pad.lines():
        table.row([pad.amount_of(f"{line}.{k}", f"{line}.unit") if k == "quantity" else pad.v(f"{line}.{k}") for _, k in kept])  # noqa: E501  # fmt: skip
    pad.y += 6
    for name, what in _sums(pad):
        pad.say(join(bold(name + ":"), what), align="r")
    _end(pad, "Total amount in words:")


def footer(pad: Pad) -> None:
    """The sender only in the foot of the page, beside its bank; the addressee in the window without a caption word."""
    _title(pad, "INVOICE", "r")
    top = pad.y
    y = pad.text(pad.left, top, "Bill-to party", pad.size - 2)
    y = pad.text(pad.left, y + 2, pad.party("buyer", heavy=False), width=pad.width * 0.45)
    low = right_colons(pad, facts(pad, HEAD), pad.left + pad.width * 0.47, top, 115, pad.width * 0.53)
    pad.y = max(y, low) + 10
    side_by_side(pad, OTHERS, rule=True)
    table = _two_storeys(pad, "lines")
    _sums_in(pad, table)
    if pad.has("amount_in_words"):
        pad.say(join("In words:", pad.v("amount_in_words")))
    notes(pad)
    pad.need(80)
    pad.y = max(pad.y, pad.bottom - 78)
    pad.hrule(pad.left, pad.right, pad.y)
    top = pad.y + 4
    keys = (("Bank", "bank.name"), ("Account", "bank.account"), ("SWIFT", "bank.swift"), ("Payee", "bank.beneficiary"))
    pad.text(pad.left, top, pad.party("seller"), pad.size - 1.6, width=pad.width * 0.45)
    what = join(*[join(f"{name}:", pad.v(f)) for name, f in keys if pad.has(f)], by="\n")
    pad.y = pad.text(pad.left + pad.width * 0.5, top, what, pad.size - 1.6, width=pad.width * 0.5) + 30
    pad.leftovers()


def grouped(pad: Pad) -> None:
    """A heading over the goods, currency in the heads, total quantity and total value in one row."""
    pad.y = pad.text(pad.left, pad.y, pad.party("seller"), width=pad.width, align="c") + 6
    _title(pad, "COMMERCIAL INVOICE")
    half, top = pad.width * 0.52, pad.y
    y = top
    for role, caption in shown(pad, (("buyer", "TO MESSRS."), *OTHERS)):
        y = pad.text(pad.left, y, bold(caption))
        y = pad.text(pad.left, y, pad.party(role), width=half - 10) + 5
    low = right_colons(pad, facts(pad, HEAD), pad.left + half, top, 105, pad.width - half)
    pad.y = max(y, low) + 8
    code = pad.doc.fields.get("currency", "USD")
    keys = ["hts", "origin", "description", "unit", "quantity", "unit_price", "amount"]
    words = ["HS CODE", "ORIGIN", "DESCRIPTION", "UNIT", "QTY", f"U/PRICE ({code})", f"AMOUNT ({code})"]
    kept = [(w, k) for w, k in zip(words, keys, strict=True) if pad.has(*[f"{n}.{k}" for n in pad.lines()])]
    wide = {"description": 3.2, "amount": 1.4}
    table = Table(pad, [Column(w, wide.get(k, 1.1), "l" if k in ("description", "hts", "origin") else "r") for w, k in kept], size=pad.size - 0.8, ruled="grid")  # noqa: E501  # fmt: skip
    at = [k for _, k in kept].index("description")
    head: list[Text] = ["" for _ in kept]
    head[at] = "AS PER SALES CONTRACT"
    table.row(head)
    for line in pad.lines():
        table.row([pad.v(f"{line}.{k}") for _, k in kept])
    rows = _sums(pad)
    for name, what in rows:
        table.total(name.upper(), {len(kept) - 1: what})
    pad.y += 6
    _end(pad, "SAY TOTAL")
