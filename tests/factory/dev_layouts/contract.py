"""Contracts of family c: a letter, articles of prose, an order's confirmation, a form, a list of terms."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.forms import Cell, row
from tests.factory.pad import Pad
from tests.factory.prose import clauses
from tests.factory.tables import Column, Table


def draw(pad: Pad) -> None:
    """One of five manners, by the paper's style."""
    manners: tuple[Callable[[Pad], None], ...] = (_note, _articles, _confirmation, _model, _terms)
    manners[pad.doc.style % len(manners)](pad)
    pad.leftovers()


def _route(pad: Pad) -> str:
    return " ".join(f"{w} {pad.extra(k)}" for w, k in (("from", "port_of_loading"), ("to", "port_of_discharge"))
                    if pad.extra(k))  # fmt: skip


def _place(pad: Pad) -> list[Piece]:
    return pad.v("incoterm") + (pad.v("incoterm_place") or pad.x("incoterm_place"))


def _charges(pad: Pad) -> list[tuple[str, list[Piece]]]:
    keys = (("Ocean freight", "freight"), ("Insurance premium", "insurance"))
    return [(name, what) for name, key in keys if (what := pad.v(key) or pad.x(key))]


def _small(pad: Pad) -> None:
    for n, (head, body) in enumerate(clauses("contract clauses")[1:], start=1):
        pad.say(f"{n}) {head}. {body}", size=pad.size - 1, gap=2)
    for text in pad.extras("clause") + pad.extras("note"):
        pad.say(text, size=pad.size - 1, gap=2)


def _list(pad: Pad) -> None:
    """The goods as items of a list: words, then quantity at price, then the amount."""
    for n, line in enumerate(pad.lines(), start=1):
        first = join(f"{n}.", pad.v(f"{line}.description"), by=" ")
        count = pad.v(f"{line}.quantity") + pad.v(f"{line}.unit")
        second = join(join(count, "at", pad.v("currency"), pad.v(f"{line}.unit_price"), by=" "),
                      pad.v("currency") + pad.v(f"{line}.amount"), by=" = ")  # fmt: skip
        pad.say(first, gap=0)
        pad.say(second, indent=24, gap=3)


def _note(pad: Pad) -> None:
    """A note of sale as a letter: head, addressee, reference, the goods in a table, terms as words after dashes."""
    pad.say(pad.v("seller.name", heavy=True), size=pad.size + 4, gap=1)
    pad.say(pad.address("seller.address", 0), size=pad.size - 1, gap=1)
    reach = join(pad.labelled("seller.phone", "phone"), pad.labelled("seller.email", "email"), by="   ")
    pad.say(reach, size=pad.size - 1, gap=10) if reach else None
    pad.say(join("Messrs.", pad.party("buyer", heavy=False), by="\n"), gap=8)
    pad.y = (
        pad.text(pad.left, pad.y, join(pad.x("place") or "", pad.v("date"), by=", "), width=pad.width, align="r") + 6
    )
    pad.say(bold(join("SALES NOTE No.", pad.v("number"), by=" ")), size=pad.size + 2, gap=8)
    pad.say("Dear Sirs,", gap=4)
    pad.say("We confirm having sold to you as per your order the following goods on the terms and conditions below:",
            gap=6)  # fmt: skip
    heads = [Column("Article", 3), Column("Q'ty", 1.2, "r"), Column("Price each", 1.2, "r"), Column("Value", 1.4, "r")]
    table = Table(pad, heads, ruled="lines")
    for line in pad.lines():
        count = pad.v(f"{line}.quantity") + pad.v(f"{line}.unit")
        table.row([pad.v(f"{line}.description"), count, pad.v(f"{line}.unit_price"), pad.v(f"{line}.amount")])
    for name, what in _charges(pad):
        table.total(name, {3: what})
    table.total("Total value", {3: pad.money("total")})
    pad.y += 8
    terms = (
        ("Delivery", _place(pad)), ("Shipment", join("latest by", pad.v("latest_shipment"), _route(pad), by=" ")),
        ("Payment", pad.v("payment_terms")), ("Packing", pad.x("packing")),
    )  # fmt: skip
    for name, what in terms:
        if what:
            pad.say(join(f"- {name}:", what, by=" "))
    _small(pad)
    pad.say("Please return one copy duly signed for our files.", gap=8)
    pad.say(join("Yours faithfully,", pad.v("seller.name"), pad.extra("seller_signatory"), by="\n"), gap=8)


def _articles(pad: Pad) -> None:
    """An agreement in articles; the goods are a schedule at its end."""
    pad.say(bold(pad.extra("own_title", "AGREEMENT FOR THE SUPPLY OF GOODS")), size=pad.size + 4, align="c", gap=4)
    pad.say(join("Reference:", pad.v("number"), by=" "), align="c", gap=10)
    pad.say(join("THIS AGREEMENT is dated", pad.v("date"), by=" "), gap=6)
    pad.say(bold("PARTIES"), gap=4)
    one = '(1) {seller.name}, a company with its registered office at {flat:seller.address} (the "Supplier"); and'
    two = '(2) {buyer.name}, a company whose principal place of business is at {flat:buyer.address} (the "Purchaser").'
    for words in (one, two):
        pad.say(pad.rich(words), gap=4, indent=14)
    pad.say(bold("AGREED TERMS"), gap=4)
    pad.say("1.1 The Supplier shall supply and the Purchaser shall take the Goods listed in Schedule 1.", gap=3)
    price = "2.1 The aggregate price payable by the Purchaser for the Goods is {money:total}"
    extra = "; ".join(f"{name.lower()} of {what[0].text}" for name, what in _charges(pad))
    pad.say(pad.rich(price + (f", which includes {extra}." if extra else ".")), gap=3)
    pad.say(pad.rich("2.2 The Purchaser shall pay the price as follows: {payment_terms}."), gap=3)
    pad.say(join("3.1 The Goods shall be delivered", _place(pad), "(Incoterms 2020).", by=" "), gap=3)
    pad.say(pad.rich("3.2 The Supplier shall dispatch the Goods no later than {latest_shipment}."), gap=3)
    for n, (head, body) in enumerate(clauses("contract clauses")[1:], start=4):
        pad.say(f"{n}.1 {head}. {body}", gap=3)
    for n, text in enumerate(pad.extras("clause"), start=20):
        pad.say(f"{n}. {text}")
    pad.say(join("Signed by", Piece(pad.extra("seller_signatory", "a director")), "for and on behalf of",
                 pad.v("seller.name"), by=" "), gap=8)  # fmt: skip
    pad.say(bold("SCHEDULE 1: THE GOODS"), gap=4)
    heads = [Column("Product", 3), Column("Units", 1, "r"), Column("UOM", 0.7), Column("Rate", 1, "r"),
             Column("Extended", 1.3, "r")]  # fmt: skip
    table = Table(pad, heads, ruled="grid")
    for line in pad.lines():
        table.row([pad.v(f"{line}.{k}") for k in ("description", "quantity", "unit", "unit_price", "amount")])
    pad.y += 6


def _confirmation(pad: Pad) -> None:
    """A confirmation of order: facts in a ruled grid, parties in boxes side by side, the total in a box."""
    pad.say(bold("CONFIRMATION OF ORDER"), size=pad.size + 5, align="r", gap=6)
    y = row(pad, pad.y, 28, [
        Cell("Order confirmation number", pad.v("number")), Cell("Confirmation date", pad.v("date")),
        Cell("Terms of delivery", _place(pad)), Cell("Ship no later than", pad.v("latest_shipment")),
    ])  # fmt: skip
    half = pad.left + pad.width / 2
    texts = [pad.party(role, heavy=False) for role in ("buyer", "seller")]
    high = max(70.0, *(pad.height(t, pad.width / 2 - 8, leading=1.15) + 18 for t in texts))
    for what, caption, x in zip(
        texts, ("Ordered by (Buyer)", "Order accepted by (Seller)"), (pad.left, half), strict=True
    ):
        pad.cell((x, y, x + pad.width / 2, y + high), caption, what)
    pad.y = row(pad, y + high, 30, [Cell("Payment conditions", pad.v("payment_terms"))]) + 8
    heads = [Column("Pos", 0.5), Column("Goods", 3), Column("Ordered", 1, "r"), Column("Unit", 0.7),
             Column("Net price", 1.1, "r"), Column("Net value", 1.3, "r")]  # fmt: skip
    table = Table(pad, heads, ruled="lines", shaded=True)
    for n, line in enumerate(pad.lines(), start=1):
        cells: list[Text] = [str(n * 10)]
        table.row(cells + [pad.v(f"{line}.{k}") for k in ("description", "quantity", "unit", "unit_price", "amount")])
    for name, what in _charges(pad):
        table.total(name, {5: what})
    table.total("Order total", {5: pad.money("total")})
    pad.y += 10
    pad.say("We thank you for your order and confirm it as above. Our general conditions of sale apply.", gap=4)
    _small(pad)


def _model(pad: Pad) -> None:
    """A model form of sale: headed sections, names and addresses at captions of their own."""
    pad.say(bold("CONTRACT FOR THE INTERNATIONAL SALE OF GOODS"), size=pad.size + 3, align="c", gap=3)
    pad.say("A. SPECIFIC CONDITIONS", heavy=True, align="c", gap=8)
    pad.say(join("Contract reference", pad.v("number"), by=": "), gap=2)
    pad.say(join("Date of contract", pad.v("date"), by=": "), gap=6)
    for role in ("seller", "buyer"):
        pad.say(bold(role.upper()), gap=2)
        pairs = (("Name", pad.v(f"{role}.name")), ("Address", pad.address(f"{role}.address")),
                 ("Country", pad.v(f"{role}.country") if pad.has(f"{role}.country") else []),
                 ("Telephone", pad.v(f"{role}.phone")), ("E-mail", pad.v(f"{role}.email")))  # fmt: skip
        for name, what in pairs:
            pad.y = pad.beside(pad.left + 10, pad.y, name, what, 90, pad.width * 0.7)
        pad.y += 5
    pad.say(bold("A-1 GOODS SOLD"), gap=3)
    _list(pad)
    pad.say(bold("A-2 CONTRACT PRICE"), gap=3)
    for name, what in _charges(pad):
        pad.say(join(f"{name}:", what, by=" "), indent=10)
    pad.say(join("Total price:", pad.money("total"), by=" "), indent=10)
    sections = (
        ("A-3 DELIVERY TERM (Incoterms 2020)", _place(pad)), ("A-4 LATEST DATE OF DELIVERY", pad.v("latest_shipment")),
        ("A-7 PAYMENT CONDITIONS", pad.v("payment_terms")),
    )  # fmt: skip
    for head, what in sections:
        pad.say(bold(head), gap=2)
        pad.say(what, indent=10, gap=5)
    _small(pad)


def _terms(pad: Pad) -> None:
    """A trader's contract: everything in numbered terms, each a caption and its words."""
    pad.say(bold(pad.extra("title", "SALES CONTRACT")), size=pad.size + 3, align="c", gap=6)
    pad.say(pad.rich("Ref. {number} of {date}"), align="r", gap=8)
    n = 0

    def term(head: str, what: Text) -> None:
        nonlocal n
        n += 1
        pad.say(join(bold(f"{n}. {head}:"), what, by=" "), gap=4)

    for role in ("seller", "buyer"):
        flat = join(pad.v(f"{role}.name"), pad.address(f"{role}.address", 0), by=", ")
        term(role.capitalize(), flat)
    term("Commodity", "as listed hereunder")
    _list(pad)
    for name, what in _charges(pad):
        term(name, what)
    term("Total contract value", pad.money("total"))
    term("Delivery", _place(pad))
    term("Shipment", join("Not later than", pad.v("latest_shipment"), _route(pad), by=" "))
    term("Payment", pad.v("payment_terms"))
    for head, body in clauses("contract clauses")[1:]:
        term(head, body)
    for text in pad.extras("clause") + pad.extras("note"):
        term("Special", text)
    pad.y += 12
    half = pad.width / 2
    for k, role in enumerate(("seller", "buyer")):
        pad.text(pad.left + k * half, pad.y, join(f"For the {role}:", pad.v(f"{role}.name"), by="\n"), width=half - 20)
    pad.y += 40
