"""Contracts and purchase orders: running prose, a letter that confirms a sale, articles beside their numbers."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, join
from tests.factory.kept_apart import chinese_trade
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("times", "book"), ("spoken", "ordinal"), 10.6, money="code", words=1, margin=64),
    Manner(("helvetica", "tight"), ("plain", "long", "brief"), 9.6, money="symbol", words=2, a4=True, margin=56),
    Manner(("narrow", "print"), ("slash", "short"), 9.4, money="code", words=0, address=2, margin=44),
)


def draw(paper: Paper) -> list[Sheet]:
    """A contract in one of three manners."""
    if paper.extras.get("language") == "zh":
        return chinese_trade.draw(paper)
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_prose, _letter, _articles)[paper.style % 3](pen)
    return finish(pen)


def _title(pen: Pen) -> str:
    return pen.extra("title") or ("PURCHASE ORDER" if pen.doc.kind == "purchase_order" else "CONTRACT")


def _reach(pen: Pen, role: str) -> list[Piece]:
    """Telephone and mail of a party in brackets' words, where it has them."""
    return join(pen.labelled(f"{role}.phone", "phone"), pen.labelled(f"{role}.email", "email"), by=", ")


def _shipment(pen: Pen) -> list[Piece]:
    ports = [("from", "port_of_loading"), ("to", "port_of_discharge")]
    way = " ".join(f"{w} {pen.extra(k)}" for w, k in ports if pen.extra(k))
    return pen.rich(
        f"Shipment {way} shall be effected not later than {pen.the()}{{latest_shipment}}.".replace("  ", " ")
    )


def _price_rows(pen: Pen) -> list[tuple[str, list[Piece]]]:
    rows = [(label, pen.x(k)) for label, k in (("Freight", "freight"), ("Insurance", "insurance"))]
    return [r for r in rows if r[1]]


def _prose(pen: Pen) -> None:
    """Nothing but sentences: the parties, each kind of goods, price, shipment and payment told in words."""
    pen.y = pen.text(pen.left, pen.y, _title(pen).title(), 17, width=pen.width, align="c") + 12
    pen.say(pen.rich(f"THIS CONTRACT, known under the number {{number}}, is made on {pen.the()}{{date}} by and "
                     f"between "
                     "*{seller.name}*, of {flat:seller.address} (the *Seller*), and *{buyer.name}*, of "
                     "{flat:buyer.address} (the *Buyer*)."), gap=7)  # fmt: skip
    for role, name in (("seller", "Seller"), ("buyer", "Buyer")):
        reach = _reach(pen, role)
        if reach:
            pen.say([Piece(f"The {name} is reached at"), *reach, Piece(".", glue=True)], gap=7)
    pen.say(
        "WHEREAS the Seller agrees to sell and the Buyer agrees to buy the goods named below, the parties have agreed "
        "as follows:",
        gap=7,
    )
    for n, line in enumerate(pen.lines()):
        words = pen.rich(
            f"({chr(97 + n)})  {{{line}.quantity}} {{{line}.unit}} of {{{line}.description}}, at the price of "
            f"{{currency}} {{{line}.unit_price}} for each unit, amounting to {{{line}.amount}};"
        )
        pen.say(words, indent=22, gap=4)
    rows = _price_rows(pen)
    added = ", ".join(f"{label.lower()} of {what[0].text}" for label, what in rows)
    plus = f", to which are added {added}" if added else ""
    pen.say(
        pen.rich(
            f"1. The goods are sold {{incoterm}} {pen.extra('incoterm_place')} (Incoterms 2020){plus}; the whole "
            f"price of "
            "this contract is *{money:total}*.".replace("  ", " ")
        ),
        gap=7,
    )
    clauses: list[Text] = []
    if pen.extra("tolerance"):
        clauses.append(
            f"Quantity and amount may be {pen.extra('tolerance')} per cent more or less at the Seller's choice."
        )
    if pen.extra("packing"):
        clauses.append(f"The goods shall be packed as follows: {pen.extra('packing').lower()}.")
    if pen.has("latest_shipment"):
        clauses.append(_shipment(pen))
    if pen.has("payment_terms"):
        clauses.append(pen.rich("The Buyer shall pay the price thus: {payment_terms}."))
    clauses += [c.rstrip(".") + "." for c in pen.extras("clause")]
    clauses.append(
        "Should the goods not conform, the Buyer shall give notice within thirty days after their arrival at the port "
        "of destination; differences which cannot be settled amicably go to arbitration."
    )
    for n, clause in enumerate(clauses, 2):
        pen.say(join(f"{n}.", clause, by=" "), gap=7)
    pen.say("IN WITNESS WHEREOF the parties have caused this contract to be signed by their officers.", gap=16)
    _both_sign(pen, "for the Seller (signature)", "for the Buyer (signature)")


def _both_sign(pen: Pen, seller: str, buyer: str) -> None:
    pen.need(80)
    top, wide = pen.y, pen.width * 0.42
    for x, role, under in ((pen.left, "seller", seller), (pen.right - wide, "buyer", buyer)):
        pen.y = top
        pen.sign_off(x, wide, join(pen.v(f"{role}.name"), pen.x(f"{role}_signatory"), by="\n"), under)


def _goods(pen: Pen, heads: tuple[str, str, str, str, str], x0: float, ruled: str, total: str) -> None:
    """The goods as a table: item number, unit in a column of its own, rows of charges and the total."""
    item, goods, quantity, price, amount = heads
    if pen.has("currency") and "{c}" in amount:
        amount = amount.replace("{c}", pen.shown("currency"))
    table = Table(pen, [Column(item, 0.5), Column(goods, 4.2), Column(quantity, 1.2, "r"), Column("", 0.9),
                        Column(price, 1.2, "r"), Column(amount, 1.8, "r")], ruled=ruled, x0=x0)  # fmt: skip
    for n, line in enumerate(pen.lines(), 1):
        table.row(
            [str(n), *[pen.v(f"{line}.{f}") for f in ("description", "quantity", "unit", "unit_price", "amount")]]
        )
    for label, what in _price_rows(pen):
        table.row(["", label, "", "", "", what])
    pen.need(40)
    pen.hrule(x0, pen.right, pen.y)
    sum_ = pen.money("total")
    wide = pen.measure(sum_, heavy=True)
    pen.text(x0 + 3, pen.y + 4, total, heavy=True)
    pen.y = pen.text(pen.right - wide - 3, pen.y + 4, sum_, heavy=True) + 4
    pen.hrule(x0, pen.right, pen.y, 1)
    pen.y += 8


def _letter(pen: Pen) -> None:
    """A letter from seller to buyer that confirms what was sold; the buyer signs the copy."""
    pen.y = pen.text(pen.left, pen.y, pen.v("seller.name", heavy=True), 13, width=pen.width, align="r")
    pen.y = pen.text(pen.left, pen.y, pen.address("seller.address", 1), 8.4, width=pen.width, align="r")
    reach = _reach(pen, "seller")
    pen.y = pen.text(pen.left, pen.y, reach, 8.4, width=pen.width, align="r") + 16 if reach else pen.y + 16
    pen.y = pen.text(pen.left, pen.y, pen.party("buyer", heavy=False), width=pen.width * 0.5) + 14
    pen.y = pen.text(pen.left, pen.y, pen.v("date"), width=pen.width, align="r") + 6
    subject = [Piece(f"Re.: {_title(pen).capitalize()}"), *pen.v("number")]
    pen.y = pen.text(pen.left, pen.y, subject, 11, width=pen.width, heavy=True) + 10
    pen.say("Dear Sirs,", gap=7)
    pen.say(
        "We thank you for the discussions of the last weeks and confirm that the following has been bought and sold "
        "between us on the terms set out in this letter:",
        gap=8,
    )
    _goods(pen, ("Pos", "Goods", "Quantity", "per unit", "together"), pen.left, "lines", "Contract sum")
    if pen.has("currency") and not pen.used.get("currency"):
        pen.say(pen.rich("All prices are in {currency}."))
    pen.say(pen.rich(f"Delivery is {{incoterm}} {pen.extra('incoterm_place')}, Incoterms 2020."), gap=5)
    if pen.has("latest_shipment"):
        pen.say(_shipment(pen), gap=5)
    if pen.has("payment_terms"):
        pen.say(pen.rich("Payment: {payment_terms}."), gap=5)
    for key, words in (
        ("packing", "The goods come in {}."),
        ("tolerance", "{} % more or less in quantity and value is allowed."),
    ):
        if pen.extra(key):
            pen.say(words.format(pen.extra(key).lower()), gap=5)
    for clause in pen.extras("clause"):
        pen.say(clause, gap=5)
    pen.say("Kindly return one copy of this letter with your signature in token of your agreement.", gap=8)
    pen.say("Yours faithfully,", gap=10)
    _both_sign(pen, "Seller", "Accepted: Buyer (signature, date)")


def _articles(pen: Pen) -> None:
    """Articles: their names in a narrow column at the left, what was agreed beside them."""
    split = 96.0
    pen.y = pen.text(pen.left, pen.y, _title(pen), 15, heavy=True)
    number = [Piece("Ref."), *pen.v("number"), Piece("of"), *pen.v("date")]
    pen.y = pen.text(pen.left, pen.y, number, 10, width=pen.width) + 4
    pen.hrule(pen.left, pen.right, pen.y, 2)
    pen.y += 10
    top, wide = pen.y, pen.width * 0.47
    low = pen.text(pen.left, top, "SUPPLIER", 7)
    low = pen.text(pen.left, low + 1, pen.party("seller"), width=wide)
    right = pen.text(pen.right - wide, top, "PURCHASER", 7)
    pen.y = max(low, pen.text(pen.right - wide, right + 1, pen.party("buyer"), width=wide)) + 12
    pen.text(pen.left, pen.y + 3, "Art. 1\nObject", width=split - 10, heavy=True)
    _goods(pen, ("No.", "Merchandise", "Qty", "Price", "Value {c}"), pen.left + split, "lines", "Aggregate value")
    terms = [
        ("Trade term", join(pen.v("incoterm"), pen.x("incoterm_place"), by=" ")),
        ("Time of shipment", pen.v("latest_shipment")),
        ("Port of shipment", pen.x("port_of_loading")),
        ("Port of destination", pen.x("port_of_discharge")),
        ("Price and payment", pen.v("payment_terms")),
        ("Package", pen.x("packing")),
    ]
    if pen.extra("tolerance"):
        terms.append(("Allowance", [Piece(f"+/- {pen.extra('tolerance')}% on quantity and value")]))
    terms += [("Further term", [Piece(c)]) for c in pen.extras("clause")]
    n = 1
    for label, what in terms:
        if not what:
            continue
        n += 1
        pen.need(pen.height(what, pen.width - split) + 26)
        low = pen.text(pen.left, pen.y, f"Art. {n}\n{label}", width=split - 10, heavy=True)
        pen.y = max(low, pen.text(pen.left + split, pen.y, what, width=pen.width - split)) + 7
    pen.y += 8
    _both_sign(pen, "SUPPLIER'S SIGNATURE", "PURCHASER'S SIGNATURE")
