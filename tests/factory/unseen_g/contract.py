"""Contracts of sale and purchase orders as offices type them: agreements in articles, letters, clauses, sheets."""

from __future__ import annotations

from tests.factory.canvas import Piece
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_g import contract_sheets
from tests.factory.unseen_g.desk import Column, Desk

LAW = (
    "Force Majeure. Neither party shall be held responsible for failure or delay to perform all or any part of this "
    "agreement due to flood, fire, earthquake, war or any other events beyond its reasonable control.",
    "Claims. Any claim for quality shall be lodged within 30 days and any claim for quantity within 15 days after "
    "arrival of the goods at the port of destination, supported by a report of a recognised surveyor.",
    "Arbitration. All disputes arising from the execution of this agreement shall be settled through friendly "
    "negotiation; failing that the case shall be submitted to arbitration, the award of which is final.",
    "Inspection. The certificate issued by the manufacturer shall be taken as the basis of delivery.",
    "Entire agreement. This document supersedes all prior talks and may be changed in writing only.",
)


def draw(paper: Paper) -> list[Sheet]:
    """The sheets of a contract or order in one of nine designs."""
    designs = (_articles, _confirmation, _party_a_b, _unnamed, *contract_sheets.DESIGNS)
    if paper.kind == "purchase_order":
        designs = (contract_sheets.order_form, contract_sheets.purchase_letter, contract_sheets.two_columns)
    faces = ("serif", "mono", "sans", "serif", "sans", "vera", "sans", "sans", "serif")
    n = paper.style % len(designs)
    size = {"serif": 10.5, "mono": 8.8, "sans": 9.4, "vera": 8.2}[faces[n]]
    desk = Desk(paper, face=faces[n], size=size)
    designs[n](desk)
    desk.leftovers()
    return desk.sheets


def enumerated(desk: Desk, template: str) -> None:
    """The goods as numbered sentences; ``template`` has ``#`` where the number stands and ``@`` for the line's name."""
    for n, row in enumerate(desk.lines(), 1):
        desk.para(template.replace("#", str(n)).replace("@", row), indent=14)


def surcharges(desk: Desk) -> str:
    """Freight and insurance in words, where the contract adds them to the goods."""
    return "<, plus freight of {x:freight}>< and insurance of {x:insurance}>"


def _articles(desk: Desk) -> None:
    """A long agreement: everything stands inside the sentences of numbered articles."""
    desk.say(desk.x("title"), size=15, align="c", heavy=True, gap=14)
    made = desk.pick("is made and entered into on {date}", "is concluded this day, {date},", "dated {date} is made")
    desk.para(
        f"This agreement, bearing number {{number}}, {made} by and between {{seller.name}}, a company organised and "
        "existing under the laws of its country with its registered office at {flat:seller.address}< (telephone "
        "{seller.phone})><, e-mail {seller.email}> (hereinafter referred to as the “Seller”), and {buyer.name}, having "
        "its principal place of business at {flat:buyer.address}< (telephone {buyer.phone})><, e-mail {buyer.email}> "
        "(hereinafter referred to as the “Buyer”).", gap=8)  # fmt: skip
    desk.para("WHEREAS the Seller desires to sell and the Buyer desires to buy the goods described below; NOW, "
              "THEREFORE, the parties agree as follows:", gap=10)  # fmt: skip
    head = desk.pick("ARTICLE", "Article", "Clause", "§")
    title = iter(range(1, 30))

    def article(name: str) -> None:
        desk.need(48)
        desk.say(f"{head} {next(title)}{desk.look.colon} {name}", heavy=True, gap=4)

    article("Goods")
    desk.para("1.1 The Seller shall sell and deliver and the Buyer shall purchase and take over:")
    enumerated(desk, "(#) {@.quantity} {@.unit} of {@.description}, at a unit price of {money:@.unit_price} per "
                     "{@.unit}, in the amount of {money:@.amount};")  # fmt: skip
    article("Contract price")
    desk.para("2.1 The total value of this agreement" + surcharges(desk) + " is {money:total} (the “Price”), "
              "understood {incoterm}< {x:incoterm_place}>, Incoterms 2020.")  # fmt: skip
    desk.para("<2.2 The Seller may ship up to {x:tolerance}% more or less than the quantities stated.>")
    article("Payment")
    desk.para("3.1 Payment of the Price shall be made as follows: {payment_terms}.")
    article("Delivery")
    desk.para("<4.1 The goods shall be shipped not later than {latest_shipment}>< from {x:port_of_loading}>"
              "< to {x:port_of_discharge}>. Partial shipment and transhipment are allowed.")  # fmt: skip
    desk.para("<4.2 Packing: {x:packing}.>")
    for clause in (*desk.extras("clause"), *LAW):
        name, dot, rest = clause.partition(". ")
        article(name if dot else "Further terms")
        desk.say(rest or clause, gap=6)
    desk.para("IN WITNESS WHEREOF the parties have caused this agreement to be executed by their duly authorised "
              "representatives.", gap=16)  # fmt: skip
    desk.signs((("For the Seller", "<{x:seller_signatory}>"), ("For the Buyer", "<{x:buyer_signatory}>")))


def _confirmation(desk: Desk) -> None:
    """A confirmation typed like a telex: the seller's head, the buyer as addressee, short lines in capitals."""
    desk.say(desk.v("seller.name", heavy=True), size=13, align="c", gap=2)
    desk.say(desk.address("seller.address", 0), size=8, align="c", gap=2)
    desk.para("<TEL {seller.phone}>  <E-MAIL {seller.email}>")
    desk.hrule(desk.left, desk.right, desk.y + 2, 1)
    desk.y += 10
    desk.row("TO:", desk.who("buyer", how=1), 60, gap=6)
    desk.row("DATE:", desk.v("date"), 60)
    desk.row(desk.pick("OUR REF.:", "REF:", "S/C:"), desk.v("number"), 60, gap=8)
    desk.say([*desk.rich("RE:"), *desk.x("title")], heavy=True, gap=6)
    desk.para(desk.pick("WE CONFIRM HAVING SOLD TO YOU TODAY ON THE FOLLOWING TERMS AND CONDITIONS:",
                        "AS PER OUR EXCHANGE OF E-MAILS WE CONFIRM THE FOLLOWING SALE:"), gap=8)  # fmt: skip
    for n, row in enumerate(desk.lines(), 1):
        desk.row(f"ITEM {n}" if len(desk.lines()) > 1 else "GOODS", desk.v(f"{row}.description"), 110)
        desk.row("  QTY", desk.amount_of(f"{row}.quantity", f"{row}.unit"), 110)
        desk.row("  PRICE", desk.prose(f"{{money:{row}.unit_price}} PER {{{row}.unit}}"), 110)
        desk.row("  VALUE", desk.money(f"{row}.amount"), 110, gap=6)
    desk.row("MORE OR LESS", desk.prose("<{x:tolerance} PCT AT SELLERS OPTION>"), 110)
    desk.row("FREIGHT", desk.x("freight"), 110)
    desk.row("INSURANCE", desk.x("insurance"), 110)
    desk.row(desk.pick("TOTAL", "TOTAL VALUE", "CONTRACT VALUE"), desk.money("total"), 110)
    desk.row("DELIVERY", desk.prose("{incoterm}< {x:incoterm_place}>, INCOTERMS 2020"), 110)
    desk.row(
        "SHIPMENT", desk.prose("<LATEST {latest_shipment}>< FROM {x:port_of_loading}>< TO {x:port_of_discharge}>"), 110
    )
    desk.row("PAYMENT", desk.v("payment_terms"), 110)
    desk.row("PACKING", desk.x("packing"), 110)
    for clause in desk.extras("clause"):
        desk.para(clause)
    desk.y += 8
    desk.para("PLS SIGN AND RETURN ONE COPY. THANKS AND BEST REGARDS", gap=10)
    desk.signs((("FOR SELLERS", "<{x:seller_signatory}>"), ("CONFIRMED, BUYERS", "<{x:buyer_signatory}>")))


def _party_a_b(desk: Desk) -> None:
    """Party A and Party B, one line a clause, a table with units and currency in its head."""
    desk.say(desk.x("title"), size=16, align="c", heavy=True, gap=6)
    no = desk.pick("Contract No.:", "Contract Number:", "No.:", "Agreement No.:", "Serial No.:")
    desk.say([*desk.rich(no), *desk.v("number")], align="r")
    desk.say([*desk.rich(desk.pick("Date:", "Signing Date:", "Signed on:", "Date of signature:")), *desk.v("date")],
             align="r", gap=8)  # fmt: skip
    first, second = ("seller", "buyer") if desk.dice.random() < 0.5 else ("buyer", "seller")
    for letter, role in (("A", first), ("B", second)):
        desk.row(f"Party {letter} ({role.capitalize()}):", desk.v(f"{role}.name"), 110)
        desk.row("Address:", desk.address(f"{role}.address", 0), 110)
        desk.row("Tel:", desk.v(f"{role}.phone"), 110)
        desk.row("Email:", desk.v(f"{role}.email"), 110, gap=6)
    desk.para(
        "After friendly negotiation, Party A and Party B agree to conclude this contract on the terms below.", gap=6
    )
    desk.para("1. Commodity, specification, quantity and price:")
    alike = desk.alike()
    desk.table((
        Column("Commodity and Specification", 40, lambda r: desk.v(f"{r}.description")),
        Column("Q'ty\n({units})" if alike else "Q'ty", 15,
               lambda r: desk.v(f"{r}.quantity") + ([] if alike else desk.v(f"{r}.unit")), "r"),
        Column("Unit Price\n({currency})", 15, lambda r: desk.v(f"{r}.unit_price"), "r"),
        Column("Total Value\n({currency})", 18, lambda r: desk.v(f"{r}.amount"), "r"),
    ), desk.lines(), tail=_tail(desk))  # fmt: skip
    desk.y += 6
    terms = (
        ("Trade term", "{incoterm}< {x:incoterm_place}>"),
        ("Quantity allowance", "<±{x:tolerance}%>"),
        ("Packing", "<{x:packing}>"),
        ("Time of shipment", "<Before {latest_shipment}>"),
        ("Port of loading and destination", "<From {x:port_of_loading}>< to {x:port_of_discharge}>"),
        ("Terms of payment", "{payment_terms}"),
        ("Breach of contract", "The party in breach shall compensate the other party for the losses it suffers."),
        *(("Others", clause) for clause in desk.extras("clause")),
        ("Copies", "This contract is made in duplicate; each party holds one, both having the same legal effect."),
    )
    count = 2
    for name, template in terms:
        what = desk.prose(template)
        if what:
            desk.say([*desk.rich(f"{count}. {name}: "), *what], gap=4)
            count += 1
    desk.y += 10
    desk.signs([(f"Party {letter} (seal):", f"<Representative: {{x:{role}_signatory}}>") for letter, role in
                (("A", first), ("B", second))])  # fmt: skip


def _tail(desk: Desk) -> list[list[list[Piece]]]:
    rows = []
    for name in ("freight", "insurance"):
        if desk.extra(name):
            rows.append([desk.rich(name.capitalize()), [], [], desk.x(name)])
    return [*rows, [desk.rich("*" + desk.pick("TOTAL", "Total Value", "Total Contract Value", "TTL") + "*"), [], [],
                    desk.v("total", heavy=True)]]  # fmt: skip


def _unnamed(desk: Desk) -> None:
    """Terms first; who the parties are only the block for the signatures tells."""
    desk.say(desk.x("title"), size=14, heavy=True, gap=2)
    desk.para("{number} of {date}", gap=10)
    desk.hrule(desk.left, desk.right, desk.y - 4)
    desk.para("The undersigned Seller and the undersigned Buyer have closed the following transaction:", gap=6)
    enumerated(desk, "#. {@.description} — {@.quantity} {@.unit} × {@.unit_price} = {@.amount}")
    desk.para("<Freight {x:freight}>< Insurance {x:insurance}>")
    desk.para("Amounts to {currency} {total}.<  Tolerance {x:tolerance}% in quantity and amount.>", gap=8)
    for name, template in (
        ("Delivery basis", "{incoterm}< {x:incoterm_place}>"), ("Shipment", "<latest {latest_shipment}>"),
        ("Route", "<{x:port_of_loading} - {x:port_of_discharge}>"), ("Payment", "{payment_terms}"),
        ("Packing", "<{x:packing}>"),
    ):  # fmt: skip
        what = desk.prose(template)
        if what:
            desk.say([*desk.rich(f"*{name}.* "), *what], gap=4)
    for clause in (*desk.extras("clause"), *LAW[:3]):
        desk.say(clause, gap=4)
    desk.y += 12
    desk.panels((("SELLER", desk.who("seller")), ("BUYER", desk.who("buyer"))), framed=False, gap=16, small=8)
    desk.y += 10
    desk.signs((("", "<{x:seller_signatory}>"), ("", "<{x:buyer_signatory}>")))
