"""Contracts of sale: as a confirmation on a sheet, or as an agreement in articles."""

from __future__ import annotations

from tests.factory.canvas import bold
from tests.factory.model import Paper, Sheet
from tests.factory.wild.clerk import Clerk
from tests.factory.wild.facts import facts
from tests.factory.wild.goods import goods
from tests.factory.wild.parts import feet, letterhead, parties, signs
from tests.factory.wild.sheets import closing, title
from tests.factory.wild.sheets import draw as sheet
from tests.factory.wild.trade import BOTH, CONTRACT, GOODS

OPENINGS = (
    "This agreement< no. {number}> is made on {date} between {seller.name}<, of {flat:seller.address}> (the "
    "“Seller”) and "
    "{buyer.name}<, of {flat:buyer.address}> (the “Buyer”).",
    "THIS CONTRACT< (No. {number})> is entered into as of {date}, by and between {seller.name}, having its registered "
    "office at {flat:seller.address} (hereinafter referred to as the Seller), and {buyer.name}, having its "
    "principal place "
    "of business at {flat:buyer.address} (hereinafter referred to as the Buyer).",
    "BETWEEN:\n(1) {seller.name}, whose address is {flat:seller.address} (“Seller”); and\n(2) {buyer.name}, "
    "whose address is "
    "{flat:buyer.address} (“Buyer”).\nDATED {date}<   Contract No. {number}>",
)
ARTICLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Price and Delivery",
        (
            "<The prices are quoted {incoterm}>< and the total contract price amounts to {money:total}>.",
            "<Delivery shall be made {incoterm}.>< The total value of this contract is {money:total}.>",
            "<Total price: {money:total}.>< Price basis: {incoterm}.>",
        ),
    ),
    (
        "Payment",
        (
            "<The Buyer shall pay as follows: {payment_terms}.>",
            "<Terms of payment: {payment_terms}.> Bank charges outside the Seller's country are for the Buyer.",
            "<{payment_terms}.>",
        ),
    ),
    (
        "Shipment",
        (
            "<The goods shall be shipped not later than {latest_shipment}.>< Port of loading: {x:port_of_loading}.>"
            "< Port of destination: {x:port_of_discharge}.>",
            "<Shipment from {x:port_of_loading}>< to {x:port_of_discharge}><, latest {latest_shipment}>.",
            "<Latest date of shipment: {latest_shipment}.> Partial shipments are allowed.",
        ),
    ),
    (
        "Packing",
        ("<Packing: {x:packing}.> Each carton is to show the order number.", "Export cartons fit for ocean carriage."),
    ),
    (
        "Inspection and Claims",
        (
            "The Buyer may inspect the goods before shipment. Claims are to be raised within 30 days after arrival.",
            "Quality claims must be lodged within 14 days, supported by a report of an independent surveyor.",
        ),
    ),
    ("Force Majeure", ("Neither party is answerable for delay or failure caused by events beyond its control.",)),
    (
        "Governing Law",
        (
            "This contract is governed by the United Nations Convention on Contracts for the International Sale "
            "of Goods.",
            "Disputes shall be settled by arbitration. The award is final and binding.",
        ),
    ),
)
MARKS = ("Article {}  {}", "{}. {}", "§ {} {}", "{}) {}", "ARTICLE {} - {}", "Clause {}: {}")


def articles(paper: Paper) -> list[Sheet]:
    """An agreement in prose: parties, the goods, articles, signatures."""
    c = Clerk(paper, small=0.2)
    if c.chance(0.3):
        letterhead(c, "seller")
        c.used.pop("seller.name", None)
        c.used.pop("seller.address", None)
    c.say(title(c, CONTRACT), size=c.size + c.dice.choice((3, 5)), align=c.pick("c", "c", "l"), gap=8)
    if c.chance(0.35):
        facts(c, c.rows("number", "date"), c.pick("colon", "aligned", "run", "righted"))
        parties(c, ("seller", "buyer"), way=c.pick("rows", "plain", "named", "inline"))
        c.para(c.pick("The parties have agreed as follows:", "Whereby it is agreed as follows:"), gap=6)
    else:
        c.para(c.pick(*OPENINGS), gap=7)
        facts(c, c.rows("number", "date"), "run")
    body = [
        (name, c.pick(*texts))
        for name, texts in ARTICLES
        if c.chance(0.95) or name in ("Price and Delivery", "Payment", "Shipment")
    ]
    mark = c.pick(*MARKS)
    at = c.dice.choice((0, 0, len(body)))
    number = 1
    if at == 0:
        number = _goods(c, mark, number)
    for name, text in body:
        _article(c, mark, number, name, text)
        number += 1
    if at:
        _goods(c, c.pick("Annex {0}: {1}", "Schedule {0} - {1}", "Appendix {0} {1}"), 1)
    facts(c, c.rows(*[f for f in c.rest() if not f.startswith("lines[")]))
    sides = c.dice.choice(BOTH)
    signs(c, sides)
    if len(c.sheets) > 1 or c.chance(0.4):
        feet(c)
    return c.sheets


def _goods(c: Clerk, mark: str, number: int) -> int:
    c.say(bold(mark.format(number, c.pick("Goods", "Subject Matter", "Goods and Prices", "Products"))), gap=2)
    c.say(
        c.pick("The Seller sells and the Buyer buys the following goods:", "Goods, quantities and prices are:"), gap=4
    )
    goods(c, GOODS, ("total",))
    closing(c, CONTRACT if c.chance(0.4) and not c.used.get("total") else _NO_SUMS)
    return number + 1


def _article(c: Clerk, mark: str, number: int, name: str, text: str) -> None:
    what = c.prose(text)
    if not any(ch.isalnum() for p in what for ch in p.text):
        return
    head = mark.format(number, name.upper() if c.shout else name)
    if c.drift < 0.5:
        c.need(c.size * 4)
        c.say(bold(head), gap=1)
        c.say(what, gap=6, indent=10 if c.drift < 0.2 else 0)
    else:
        c.say([*bold(head + ":"), *what], gap=5)


_NO_SUMS = type(CONTRACT)("seller", (), ())


def confirmation(paper: Paper) -> list[Sheet]:
    """A contract on a sheet: table of goods, terms in rows below it."""
    return sheet(paper, CONTRACT)


def draw(paper: Paper) -> list[Sheet]:
    """A contract of sale in one of both ways; Chinese ones are sheets."""
    prose = paper.extras.get("language") != "zh" and (paper.style * 7 + len(paper.name)) % 5 < 2
    return articles(paper) if prose else confirmation(paper)


__all__ = ["draw"]
