"""Contracts and orders: family a prose in numbered clauses, family b a confirmation with its conditions below."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.pad import Pad
from tests.factory.prose import clauses, prose
from tests.factory.tables import Table
from tests.factory.trade import blocks, column_of_facts, facts, goods, letterhead, notes, special, title

ORDER = ("description", "hts", "origin", "quantity", "unit", "unit_price", "amount")


def _title(pad: Pad) -> str:
    default = "PURCHASE ORDER" if pad.doc.kind == "purchase_order" else "SALES CONTRACT"
    return pad.extra("title", default)


def _place(pad: Pad) -> list[Piece]:
    """The delivery term with its place, a field or an extra."""
    place = pad.v("incoterm_place") or pad.x("incoterm_place")
    return pad.v("incoterm") + place if pad.has("incoterm") else []


def _route(pad: Pad) -> str:
    route = ""
    if pad.extra("port_of_loading"):
        route += f" from {pad.extra('port_of_loading')}"
    if pad.extra("port_of_discharge"):
        route += f" to {pad.extra('port_of_discharge')}"
    return route


def _goods(pad: Pad) -> None:
    """The goods table, closed by freight, insurance and the total."""
    table = goods(pad, ORDER, joined=pad.doc.style % 2 == 1, shaded=pad.doc.style % 4 in (0, 2))
    last = len(table.columns) - 1
    for key in ("freight", "insurance"):
        what = pad.v(key) or pad.x(key)
        if what:
            table.total(pad.word(key), {last: what})
    _total(pad, table, last)
    pad.y += 6


def _total(pad: Pad, table: Table, last: int) -> None:
    cells: dict[int, Text] = {last: pad.money("total")}
    table.total(pad.word("total") + pad.look.colon, cells)


def draw_a(pad: Pad) -> None:
    """Title, number and date, the parties in prose, then clauses; the goods as a table in the first."""
    title(pad, _title(pad))
    pad.on_page = None
    right = join(
        [Piece(pad.word("contract.number") + pad.look.colon), *pad.v("number")],
        [Piece(pad.word("contract.date") + pad.look.colon), *pad.v("date")],
        by="\n",
    )
    pad.y = pad.text(pad.left, pad.y, right, width=pad.width, align="r" if pad.doc.style % 2 == 0 else "l") + 6
    pad.say(_parties(pad), gap=5)
    for side in ("seller", "buyer"):
        reach = join(pad.labelled(f"{side}.phone", "phone"), pad.labelled(f"{side}.email", "email"), by="; ")
        if reach:
            pad.say([Piece(f"Contact of the {side.capitalize()}:"), *reach])
    pad.say("WHEREBY the Seller agrees to sell and the Buyer agrees to buy the goods below on the terms stated:", gap=6)
    pad.say(bold("1. Commodity, Quantity and Price"), gap=4)
    _goods(pad)
    for n, (head, body) in enumerate(_clauses(pad), start=2):
        pad.say(join(bold(f"{n}. {head}: "), body), gap=5)
    notes(pad)
    pad.leftovers()
    _signatures(pad)


def _parties(pad: Pad) -> list[Piece]:
    """The parties in a sentence."""
    forms = prose("contract parties")
    return pad.rich(forms[pad.doc.style % 3])


def _clauses(pad: Pad) -> list[tuple[str, Text]]:
    """Heads and bodies of the clauses after the goods, those the paper has something to say in."""
    out: list[tuple[str, Text]] = []
    if pad.has("incoterm"):
        out.append(("Terms of Delivery", join(_place(pad), " (Incoterms 2020).")))
    if pad.has("payment_terms"):
        out.append(("Terms of Payment", [*pad.v("payment_terms"), Piece(".", glue=True)]))
    if pad.has("latest_shipment"):
        words = "The goods shall be shipped not later than {latest_shipment}" + _route(pad)
        out.append(("Time of Shipment", pad.rich(words + ". Partial shipment and transhipment are allowed.")))
    if pad.extra("tolerance"):
        words = f"{pad.extra('tolerance')} per cent more or less in quantity and amount allowed at the Seller's option."
        out.append(("More or Less", words))
    packing = pad.extra("packing", "export cartons").lower()
    out += [(head, body.replace("PACKING", packing)) for head, body in clauses("contract clauses")]
    out += [("Special Provision", text) for text in pad.extras("clause")]
    return out


def _signatures(pad: Pad) -> None:
    """Both parties side by side."""
    pad.need(95)
    top, half = pad.y + 8, pad.width / 2
    for n, (role, word) in enumerate((("seller", "THE SELLER"), ("buyer", "THE BUYER"))):
        x = pad.left + n * half
        y = pad.text(x, top, bold(word))
        y = pad.text(x, y, pad.v(f"{role}.name"), width=half - 20)
        pad.hrule(x, x + half - 40, y + 34)
        pad.y = max(pad.y, pad.text(x, y + 37, pad.extra(f"{role}_signatory", "Authorized signature"), pad.size - 1))


HEAD = (("number", "contract.number"), ("date", "contract.date"), ("x:port_of_loading", "port_of_loading"),
        ("x:port_of_discharge", "port_of_discharge"))  # fmt: skip


def draw_b(pad: Pad) -> None:
    """A confirmation: parties with label above, facts beside, table, then conditions as label and value."""
    if pad.doc.style % 2 == 0:
        letterhead(pad, "buyer" if pad.doc.kind == "purchase_order" else "seller")
    title(pad, _title(pad), align="c" if pad.doc.style % 2 else "l")
    top, half = pad.y, pad.width * 0.56
    low = column_of_facts(pad, facts(pad, HEAD), pad.left + half + 8, top, pad.width - half - 8, 96)
    blocks(pad, [("seller", "seller"), ("buyer", "buyer")], pad.left, half, 1)
    pad.y = max(pad.y, low) + 4
    pad.say(
        "The undersigned Seller and Buyer have agreed to close the following transaction on the terms stated below:"
    )
    _goods(pad)
    rows = (
        ("incoterm", _place(pad)), ("payment_terms", special(pad, "payment_terms")),
        ("latest_shipment", special(pad, "latest_shipment")), ("packing", pad.x("packing")),
    )  # fmt: skip
    for key, what in rows:
        if what:
            pad.need(pad.size * 2.5)
            pad.y = pad.beside(pad.left, pad.y, pad.word(key), what, 150, pad.width)
    pad.y += 4
    _conditions(pad)
    pad.leftovers()
    _signatures(pad)


def _conditions(pad: Pad) -> None:
    """The small print."""
    small = pad.size - 1.2
    if pad.extra("tolerance"):
        pad.say(f"Quantity and amount: {pad.extra('tolerance')}% more or less allowed.")
    for n, text in enumerate([body for _, body in clauses("contract clauses")[2:]] + pad.extras("clause"), start=1):
        pad.say(f"({n}) {text}", size=small, gap=2)
    notes(pad)
