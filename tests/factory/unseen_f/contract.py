"""Contracts: an agreement in articles between two parties, and an order print with boxes and a schedule."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.manners import days, nation, numbers
from tests.factory.unseen_f.quill import Col, Quill, dice, said, several, turns

TERMS = {
    "CIF": "Cost, Insurance and Freight", "CFR": "Cost and Freight", "FOB": "Free on Board", "EXW": "Ex Works",
    "FCA": "Free Carrier", "DDP": "Delivered Duty Paid", "DAP": "Delivered at Place",
}  # fmt: skip


def agreement(paper: Paper) -> list[Sheet]:
    """Articles in running words; parties named in the opening, goods in a table inside article 1."""
    rng, land = dice(paper), nation(paper)
    how = rng.choice(("long", "ordinal", "dayname")) if land not in ("DE", "IT") else "dayname"
    pad = Quill(paper, rng.choice(("serif", "serif", "sans")), 10, days=how, digits=numbers(land, rng),
                a4=rng.random() < 0.6, margin=60)  # fmt: skip
    pad.on_page = lambda: _folio(pad)
    pad.say(bold(paper.extras["title"]), size=15, align="c", gap=2)
    pad.say([Piece("No."), *pad.v("number")], align="c", gap=12)
    pad.say(pad.rich("made on {date}, by and between"), gap=8)
    _party(pad, "seller", "the “Seller”")
    pad.say("and", gap=6)
    _party(pad, "buyer", "the “Buyer”")
    pad.say("whereby the Seller sells and the Buyer buys the goods named below on the following terms:", gap=8)
    _articles(pad)
    _signed(pad)
    pad.leftovers()
    return pad.sheets


def _folio(pad: Quill) -> None:
    what = [Piece("Contract"), *pad.v("number"), Piece(f"- {len(pad.sheets)} -")]
    pad.y = pad.text(pad.left, pad.y - 16, what, 8, width=pad.width, align="r") + 10


def _party(pad: Quill, role: str, called: str) -> None:
    y = pad.text(pad.left + 24, pad.y, pad.v(f"{role}.name", heavy=True), width=pad.width - 48)
    y = pad.text(pad.left + 24, y, pad.address(f"{role}.address", 0), width=pad.width - 48)
    for part in pad.reach(role, "Telephone", "Email"):
        y = pad.text(pad.left + 24, y, part, width=pad.width - 48)
    pad.y = pad.text(pad.left + 24, y, f"(hereinafter {called})", width=pad.width - 48) + 6


def _articles(pad: Quill) -> None:
    place = f" {pad.extra('incoterm_place')}" if pad.extra("incoterm_place") else ""
    pad.say(bold("Article 1  Goods, quantities and prices"), gap=2)
    _schedule(pad)
    words = TERMS.get(pad.doc.fields.get("incoterm", ""), "")
    base = "{incoterm}" + place + (f" ({words})" if words else "") + ", Incoterms 2020"
    ports = pad.extra("port_of_loading") and f" Port of loading {pad.extra('port_of_loading')}, destination "
    ports = f"{ports}{pad.extra('port_of_discharge')}." if ports else ""
    until = "Shipment shall be effected not later than {latest_shipment}." if pad.has("latest_shipment") else ""
    more = f"The Seller may deliver {pad.extra('tolerance')} per cent more or less in quantity and amount."
    articles = [
        ("Price basis", f"Prices are understood {base}." if pad.has("incoterm") else ""),
        ("Tolerance", more if pad.extra("tolerance") else ""),
        ("Shipment", until + ports),
        ("Payment", "Payment: {payment_terms}." if pad.has("payment_terms") else ""),
        ("Packing", f"{pad.extra('packing')}, fit for ocean carriage." if pad.extra("packing") else ""),
        *(("Special condition", clause) for clause in pad.extras("clause")),
        ("Arbitration", "Disputes not settled within 60 days go to arbitration with 3 arbitrators."),
    ]
    for n, (name, text) in enumerate([a for a in articles if a[1]], 2):
        pad.need(36)
        pad.say(bold(f"Article {n}  {name}"), gap=2)
        pad.say(pad.rich(text), indent=20, gap=6)


def _schedule(pad: Quill) -> None:
    cols = [Col("Description", 40), Col("Quantity", 17, "r"), Col("Price per unit", 16, "r"), Col("Amount", 18, "r")]
    rows: list[list[Text]] = []
    for line in pad.lines():
        count = pad.amount_of(f"{line}.quantity", f"{line}.unit")
        rows.append([pad.v(f"{line}.description"), count, pad.v(f"{line}.unit_price"), pad.v(f"{line}.amount")])
    rows += [[name.title(), "", "", pad.x(name)] for name in ("freight", "insurance") if pad.extra(name)]
    rows.append([bold("Contract value"), "", "", pad.money("total", heavy=True)])
    pad.table(cols, rows, ruled="lines", size=9)
    pad.y += 8


def _signed(pad: Quill) -> None:
    pad.need(70)
    pad.y += 34
    wide = pad.width * 0.42
    for x, role in ((pad.left, "seller"), (pad.right - wide, "buyer")):
        pad.hrule(x, x + wide, pad.y)
        who = pad.extra(f"{role}_signatory")
        pad.text(x, pad.y + 3, several(f"for the {role.title()}", f"Name: {who}" if who else ""), 9, width=wide)
    pad.y += 34


def order(paper: Paper) -> list[Sheet]:
    """A print of an order system: boxes of parties side by side, terms in a strip, total above the schedule's foot."""
    rng, land = dice(paper), nation(paper)
    pad = Quill(paper, rng.choice(("sans", "vera", "mono")), 8, days=days(land, rng), digits=numbers(land, rng),
                margin=38, money=rng.choice(("code", "symbol", "after")))  # fmt: skip
    pad.text(pad.left, 36, paper.extras["title"], 15, heavy=True)
    hint = " (DD/MM/YYYY)" if pad.days == "hinted" else ""
    rows: list[tuple[str, Text]] = [("Contract No", pad.v("number", heavy=True)), (f"Dated{hint}", pad.v("date"))]
    rows += [("Latest ship date", pad.v("latest_shipment")), ("Page", "1")]
    pad.y = pad.pairs(pad.right - 190, 38, rows, 100, 190) + 8
    pad.on_page = lambda: _order_again(pad)
    _sides(pad, rng.choice((("SUPPLIER", "PURCHASER"), ("VENDOR", "CUSTOMER"), ("EXPORTER/SELLER", "IMPORTER/BUYER"))))
    place = [*pad.v("incoterm"), *pad.x("incoterm_place")]
    pad.strip(
        [("Delivery terms", place), ("Pay terms", pad.v("payment_terms")), ("Packing", pad.x("packing"))], high=32
    )
    ports: list[tuple[str, Text]] = [("POL", pad.x("port_of_loading")), ("POD", pad.x("port_of_discharge"))]
    pad.strip([*ports, ("Tolerance +/- %", pad.x("tolerance"))], high=26)
    pad.y += 8
    _ordered(pad, rng.random() < 0.5)
    _order_end(pad)
    pad.leftovers()
    return pad.sheets


def _order_again(pad: Quill) -> None:
    what = [Piece("Contract No"), *pad.v("number"), Piece(f"   Page {len(pad.sheets)}")]
    pad.y = pad.text(pad.left, pad.y, what, width=pad.width, align="r") + 6


def _sides(pad: Quill, names: tuple[str, str]) -> None:
    top, half = pad.y, pad.left + pad.width / 2
    low = top
    for x, name, role in ((pad.left, names[0], "seller"), (half, names[1], "buyer")):
        pad.shade(x, top, x + pad.width / 2, top + 12)
        pad.text(x + 4, top + 2, name, 7.4, heavy=True)
        low = max(low, pad.text(x + 4, top + 15, pad.who(role, tel="Tel", mail="Mail"), width=pad.width / 2 - 10))
    pad.y = low + 4
    pad.frame(pad.left, top, pad.right, pad.y)
    pad.vrule(half, top, pad.y)
    pad.y += 6


def _ordered(pad: Quill, price_first: bool) -> None:
    money = [Col("Unit Price", 13, "r"), Col("Qty Ordered", 14, "r"), Col("UM", 7)]
    cols = [Col("Ln", 5), Col("Product / Specification", 38)]
    cols += money if price_first else [money[1], money[2], money[0]]
    cols.append(Col("Extended\nAmount ({currency})", 18, "r"))
    rows: list[list[Text]] = []
    for n, line in enumerate(pad.lines(), 1):
        price, count, unit = (pad.v(f"{line}.{f}") for f in ("unit_price", "quantity", "unit"))
        middle: list[Text] = [price, count, unit] if price_first else [count, unit, price]
        rows.append([f"{n:03}", pad.v(f"{line}.description"), *middle, pad.v(f"{line}.amount")])
    pad.table(cols, rows, ruled="grid", running=pad.sums(), words=("Subtotal this page", "Subtotal previous page"))


def _order_end(pad: Quill) -> None:
    pad.need(110)
    pad.y += 6
    rows: list[tuple[str, Text]] = [("Plus freight", pad.x("freight")), ("Plus insurance", pad.x("insurance"))]
    pad.y = pad.pairs(pad.left, pad.y, rows, 110, 220, align="r")
    pad.y = pad.pairs(pad.left, pad.y, [("TOTAL VALUE", pad.money("total", heavy=True))], 110, 240, heavy=True) + 6
    for clause in pad.extras("clause"):
        pad.say(f"- {clause}")
    pad.say("- Quote the contract number on all papers. Our VAT no. is not to be shown on packages.", size=7.4, gap=18)
    cells: list[tuple[str, Text]] = [("Accepted for the supplier", pad.x("seller_signatory"))]
    cells += [
        ("Authorised for the purchaser", pad.x("buyer_signatory")),
        ("Place", said("at", pad.x("port_of_loading"))),
    ]
    pad.strip(cells[:2], high=40)


draw = turns(agreement, order)
