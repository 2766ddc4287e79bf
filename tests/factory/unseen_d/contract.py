"""Contracts of family d: articles with party paragraphs, a one-page confirmation in a grid, a US purchase agreement."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.unseen_d.leaf import Leaf, centred, charges, drawn, term, who

FORCE = ("Neither party is liable for failure or delay caused by war, flood, fire, earthquake, strikes or acts of "
         "government, provided that notice is given within fourteen days with a certificate of a chamber of commerce."
         )  # fmt: skip
CLAIMS = ("Claims for quality shall be lodged within thirty days and claims for quantity within fifteen days after "
          "arrival of the goods at the port of destination, backed by a survey report.")  # fmt: skip
DISPUTE = ("Any dispute arising from this document shall be settled amicably; failing that it shall be submitted to "
           "arbitration, whose award is final and binding on both parties.")  # fmt: skip


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    return drawn(paper, (_articles, _confirmation, _agreement))


def _goods(pad: Pad, heads: tuple[str, str, str, str], ruled: str) -> None:
    """Lines, charges and the total in one table."""
    lines = pad.lines()
    more = [n for n in ("hts", "origin") if pad.has(*[f"{line}.{n}" for line in lines])]
    words = {"hts": "Tariff no.", "origin": "Origin"}
    cols = [Column(heads[0], 3.2), *[Column(words[n], 1.1) for n in more], Column(heads[1], 1.1, "r"),
            Column(heads[2], 1, "r"), Column(heads[3], 1.3, "r")]  # fmt: skip
    table = Table(pad, cols, ruled=ruled)
    for line in lines:
        table.row([pad.v(f"{line}.description"), *[pad.v(f"{line}.{n}") for n in more],
                   pad.amount_of(f"{line}.quantity", f"{line}.unit"), pad.v(f"{line}.unit_price"),
                   pad.v(f"{line}.amount")])  # fmt: skip
    last = len(cols) - 1
    for name, what in charges(pad):
        table.total(name, {last: what})
    table.total(join("Total value", term(pad), by=" "), {last: pad.money("total", heavy=True)})


def _margin(pad: Pad) -> Text:
    """More or less, where the contract allows it."""
    return f"{pad.extra('tolerance')}% more or less in quantity and amount allowed" if pad.extra("tolerance") else ""


def _signatures(pad: Leaf, first: str, second: str) -> None:
    pad.need(70)
    pad.y += 26
    half = pad.width / 2
    low = pad.filled(pad.left, pad.y, pad.x("seller_signatory"), half - 30, first)
    pad.y = max(low, pad.filled(pad.left + half, pad.y, pad.x("buyer_signatory"), half - 30, second))


def _articles(paper: Paper) -> Pad:
    """Numbered articles in prose, the parties in the opening sentence, European dates and numbers."""
    pad = Leaf(paper, Look("serif", 10.4, "ordinal", "eu", "after", "kg", 1, ":", 1, "lines", True), margin=60)
    centred(pad, pad.extra("title"), 15, 2)
    centred(pad, join("No.", pad.v("number"), by=" "), 10.5, 14)
    pad.say(pad.rich("This contract is made on {date} by and between *{seller.name}*, {flat:seller.address} "
                     "(hereinafter called the Seller), and *{buyer.name}*, {flat:buyer.address} (hereinafter called "
                     "the Buyer), whereby the Seller agrees to sell and the Buyer agrees to buy on the terms below."),
            gap=8)  # fmt: skip
    pad.say(bold("Article 1. Subject and price"), gap=3)
    _goods(pad, ("Goods", "Quantity", "Price per unit", "Value"), "lines")
    pad.y += 6
    if _margin(pad):
        pad.say(join(_margin(pad), ".", by=""), gap=6)
    articles: list[tuple[str, Text]] = [
        ("Shipment", pad.rich("The goods shall be shipped not later than {latest_shipment} from "
                              f"{pad.extra('port_of_loading')} to {pad.extra('port_of_discharge')}.")),
        ("Payment", pad.rich("The Buyer shall pay as follows: {payment_terms}.")),
        ("Packing", pad.x("packing")), ("Claims", CLAIMS), ("Force majeure", FORCE), ("Disputes", DISPUTE),
        *[("Further terms", clause) for clause in pad.extras("clause")],
    ]  # fmt: skip
    for n, (head, body) in enumerate(((h, b) for h, b in articles if b), 2):
        pad.say(join(bold(f"Article {n}. {head}. "), body, by=" "), gap=5)
    if pad.has("seller.phone", "seller.email"):
        pad.say(join("Notices to the Seller:", pad.v("seller.phone"), pad.v("seller.email"), by=" "), gap=5)
    pad.left_to_say()
    _signatures(pad, "the Seller", "the Buyer")
    return pad


def _confirmation(paper: Paper) -> Pad:
    """One page all in cells: captions in brackets, parties one above the other, clauses in small print at the foot."""
    pad = Leaf(paper, Look("sans", 8.6, "points", "us", "symbol", "KGS", 0, ":", 0, "grid", True), margin=36)
    pad.text(pad.left, pad.y, bold(pad.extra("title")), 14)
    pad.text(pad.left, pad.y, join("(No.)", pad.v("number", heavy=True), by=" "), 10, width=pad.width, align="r")
    pad.y = pad.text(pad.left, pad.y + 14, join("(Date)", pad.v("date"), by=" "), width=pad.width, align="r") + 8
    for role, words in (("seller", "(Sellers)"), ("buyer", "(Buyers)")):
        what = join(who(pad, role), pad.v(f"{role}.phone"), pad.v(f"{role}.email"), by="\n")
        high = pad.height(what, pad.width - 80) + 8
        pad.frame(pad.left, pad.y, pad.right, pad.y + high)
        pad.text(pad.left + 4, pad.y + 4, words)
        pad.text(pad.left + 74, pad.y + 4, what, width=pad.width - 80)
        pad.y += high
    pad.y += 4
    pad.say("The undersigned Sellers and Buyers confirm having closed the following transaction:", gap=4)
    _goods(pad, ("Name of commodity and specification", "Qty", "Unit price", "Amount"), "grid")
    rows: list[tuple[str, Text]] = [
        ("(More or less)", _margin(pad)), ("(Packing)", pad.x("packing")), ("(Time of shipment)",
         join("on or before", pad.v("latest_shipment"), by=" ") if pad.has("latest_shipment") else ""),
        ("(Loading port)", pad.x("port_of_loading")), ("(Destination)", pad.x("port_of_discharge")),
        ("(Terms of payment)", pad.v("payment_terms")), *[("(Others)", c) for c in pad.extras("clause")],
    ]  # fmt: skip
    for words, value in rows:
        if value:
            high = max(15.0, pad.height(value, pad.width - 126) + 5)
            pad.need(high)
            pad.cell((pad.left, pad.y, pad.left + 120, pad.y + high), "", words)
            pad.cell((pad.left + 120, pad.y, pad.right, pad.y + high), "", value)
            pad.y += high
    pad.y += 5
    for n, words in enumerate((CLAIMS, FORCE, DISPUTE), 1):
        pad.say(f"{n}) {words}", size=6.6)
    pad.left_to_say()
    _signatures(pad, "THE SELLERS", "THE BUYERS")
    return pad


def _agreement(paper: Paper) -> Pad:
    """A US agreement: recitals, parties in a table without rules, defined words in quotes, a schedule of goods."""
    pad = Leaf(paper, Look("sans", 9.4, "long", "us", "dollar", "kg", 2, "", 2, "none"), margin=64)
    pad.text(pad.left, 762, join("Agreement", paper.fields.get("number", ""), "- Confidential", by=" "), 7)
    pad.bottom -= 16
    order = paper.kind == "purchase_order"
    centred(pad, "PURCHASE ORDER AGREEMENT" if order else "PURCHASE AND SALE AGREEMENT", 13, 10)
    pad.say(join("Contract reference", pad.v("number"), by=" "), align="r", gap=6)
    if pad.has("date"):
        pad.say(pad.rich('Dated as of {date} (the "Effective Date")'), gap=10)
    pad.rows((("Vendor", join(who(pad, "seller"), pad.v("seller.phone"), pad.v("seller.email"), by="\n")),
              ("Purchaser", who(pad, "buyer"))), pad.left, pad.width, 90, 8)  # fmt: skip
    clauses: list[tuple[str, Text]] = [
        ("Sale.", "Vendor sells and Purchaser purchases the goods set out in Schedule A (the \"Goods\")."),
        ("Delivery.", join("The Goods are delivered", term(pad), "(Incoterms 2020).", by=" ")),
        ("Time.", pad.rich("The last date of shipment is {latest_shipment}; time is of the essence.")),
        ("Price and payment.", pad.rich("The contract price is {money:total}, payable {payment_terms}.")),
        ("Tolerance.", _margin(pad)), ("Claims.", CLAIMS), ("Force majeure.", FORCE), ("Arbitration.", DISPUTE),
        *[("Other.", c) for c in pad.extras("clause")],
    ]  # fmt: skip
    for n, (head, body) in enumerate(((h, b) for h, b in clauses if b), 1):
        pad.say(join(bold(f"{n}. {head}"), body, by=" "), gap=6)
    _signatures(pad, "for Vendor", "for Purchaser")
    pad.y += 10
    pad.need(80)
    pad.say(bold("SCHEDULE A - THE GOODS"), gap=3)
    _goods(pad, ("Item", "Ordered", "Each", "Extended"), "none")
    pad.left_to_say()
    return pad
