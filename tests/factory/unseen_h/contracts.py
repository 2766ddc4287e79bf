"""Contracts and orders: clauses, articles all in sentences, letters, mails that confirm, and the sheets of plans."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h import plans
from tests.factory.unseen_h.blocks import facts, letterhead, numbered, signs, sums
from tests.factory.unseen_h.designs import DESIGNS
from tests.factory.unseen_h.goods import lines
from tests.factory.unseen_h.press import Press

PARTIES = (
    'This {kind} is made on {date} between *{seller.name}*<, {flat:seller.address},> (the "Seller") and '
    '*{buyer.name}*<, {flat:buyer.address},> (the "Buyer").',
    "*{seller.name}*<, having its registered office at {flat:seller.address}> (hereinafter referred to as the Seller), "
    "as the first party, and *{buyer.name}*<, with offices at {flat:buyer.address}> (hereinafter referred to as the "
    "Buyer), as the second party, have entered into this {kind} as follows.",
    "BETWEEN: (1) {seller.name}<, a company whose principal office is at {flat:seller.address}> (the Seller); and "
    "(2) {buyer.name}<, a company whose principal office is at {flat:buyer.address}> (the Buyer).",
)
CLAUSES = (
    ("Delivery", "The goods are sold {incoterm}< {x:incoterm_place}> (Incoterms 2020)."),
    (
        "Shipment",
        "<Shipment shall be made not later than {latest_shipment}>"
        "< from {x:port_of_loading}>< to {x:port_of_discharge}>. Transhipment is allowed.",
    ),
    ("Payment", "<The Buyer shall pay as follows: {payment_terms}.>"),
    ("Packing", "<{x:packing}, suitable for sea transport.>"),
    ("Tolerance", "<The Seller may ship {x:tolerance} per cent more or less of quantity and amount.>"),
    (
        "Inspection",
        "The manufacturer's certificate of quality shall be the basis of payment. The Buyer may re-inspect "
        "the goods within 30 days after arrival.",
    ),
    ("Title and Risk", "Title to and risk in the goods pass to the Buyer as the trade term provides."),
    (
        "Force Majeure",
        "A party prevented from performing by an event beyond its control shall not be liable, if it "
        "gives notice within 14 days.",
    ),
    ("Governing Law", "Disputes shall be settled by friendly negotiation and, failing that, by arbitration."),
)


def _kind(press: Press) -> str:
    return press.extra("title", "Purchase Order").title()


def _mentioned(press: Press, template: str) -> str:
    return template.replace("{kind}", _kind(press))


def _clauses(press: Press, first: int) -> None:
    """The terms as numbered clauses, each said only where the paper has it."""
    style = press.pick("{}. {}:", "Article {} {}.", "{}) {} -", "{}.0 {}", "Clause {}: {}")
    n = first
    for head, body in CLAUSES:
        what = press.prose(body)
        words = {p.text for p in what if p.text.strip()}
        if not words or words == {". Transhipment is allowed."}:
            continue
        press.say([*bold(style.format(n, head.upper() if press.look.words % 2 else head)), *what], gap=5)
        n += 1


def _signed(press: Press) -> None:
    facts(press, press.rows_of(*[f for f in press.rest() if not f.startswith("lines[")]), "beside")
    press.leftovers()
    press.y += 8
    signs(
        press,
        (
            ("For the Seller<\n{seller.name}>", "<{x:seller_signatory}>"),
            ("For the Buyer<\n{buyer.name}>", "<{x:buyer_signatory}>"),
        ),
    )


def _money(press: Press) -> None:
    sums(press, press.rows_of("x:freight", "x:insurance", "total"))


def clauses(press: Press) -> None:
    """Number and date under the title, the parties in a sentence, goods in a table, the rest in numbered clauses."""
    press.say(bold(_kind(press).upper()), size=press.size + 5, align="c", gap=6)
    side = press.pick("r", "l", "c")
    for name, what in press.rows_of("number", "date"):
        press.say([Piece(name + press.look.colon), *what], align=side, gap=1)
    press.y += 6
    press.para(_mentioned(press, press.pick(*PARTIES)), gap=6)
    press.para("<Seller's telephone {seller.phone}>< e-mail {seller.email}>", size=press.size - 1)
    press.say(
        bold(
            press.pick(
                "1. Goods and Price:",
                "1. Commodity, Specifications, Quantity and Unit Price",
                "Article 1 - Subject of the Contract",
            )
        ),
        gap=4,
    )
    lines(press, tail=("total",))
    _money(press)
    _clauses(press, 2)
    _signed(press)


def articles(press: Press) -> None:
    """No table: the goods told in sentences or in a list, the sum in words of prose."""
    press.say(bold(f"{_kind(press)}"), size=press.size + 4, align=press.pick("c", "l"), gap=4)
    press.para(
        press.pick(
            "<No. {number}>< of {date}>",
            "<Ref.: {number}>< / Date: {date}>",
            "<Agreement number {number},>< dated {date}>",
        ),
        align=press.pick("c", "l"),
        gap=8,
    )
    press.para(_mentioned(press, press.pick(*PARTIES)), gap=8)
    press.para("<(Tel. {seller.phone}>< / {seller.email})>", size=press.size - 1)
    press.say(bold(press.pick("1. Subject", "Article 1 - The Goods", "I. GOODS")), gap=3)
    press.para("The Seller sells and the Buyer buys the following goods:", gap=4)
    mark = press.pick("-", "({n})", "{n}.", "1.{n}", "*{n}*")
    how = press.pick(
        "{q} {u} of {d} at {p} per unit, {a} in all;",
        "{d}: {q} {u} x {p} = {a}",
        "{d}, {q} {u}, price {p}/{u2}, amount {a};",
    )
    for n, row in enumerate(press.lines(), 1):
        text = how.replace("{q}", f"{{{row}.quantity}}").replace("{u}", f"{{{row}.unit}}").replace("{u2}", "unit")
        text = text.replace("{d}", f"{{{row}.description}}").replace("{p}", f"{{{row}.unit_price}}")
        press.para(f"{mark.format(n=n)} " + text.replace("{a}", f"{{{row}.amount}}"), indent=14, gap=3)
    press.y += 4
    press.para("<To this are added freight of {x:freight}>< and insurance of {x:insurance}>.", gap=4)
    press.para(
        press.pick(
            "<The total price of this contract is {money:total}.>",
            "<Total contract value: {money:total}>",
            "<The Buyer shall pay a total of {money:total} for the goods.>",
        ),
        gap=6,
    )
    _clauses(press, 2)
    _signed(press)


def mail(press: Press) -> None:
    """A mail that confirms a deal: header lines, an address to a person, a list, the terms as lines."""
    order = press.doc.kind == "purchase_order"
    by, to = ("buyer", "seller") if order else ("seller", "buyer")
    press.size = 9.4
    for name, what in (
        ("From:", press.v(f"{by}.email") or press.v(f"{by}.name")),
        ("To:", press.v(f"{to}.email") or press.v(f"{to}.name")),
        ("Date:", press.v("date")),
        ("Subject:", [*press.rich(_kind(press)), *press.v("number")]),
    ):
        if what:
            press.text(press.left, press.y, name, heavy=True)
            press.y = press.text(press.left + 52, press.y, what, width=press.width - 52) + 2
    press.hrule(press.left, press.right, press.y + 2)
    press.y += 10
    press.para("Dear Sirs,", gap=6)
    press.para(
        "Please accept our order as below." if order else "With thanks we confirm our sale to you as follows.", gap=6
    )
    lines(press, ruled=press.pick("none", "head", "grid"))
    _money(press)
    facts(
        press,
        press.rows_of(
            "incoterm",
            "payment_terms",
            "latest_shipment",
            "x:packing",
            "x:port_of_loading",
            "x:port_of_discharge",
            "x:ship_to_text",
        ),
        press.pick("beside", "dots"),
    )
    press.para("<Quantity {x:tolerance}% more or less at our option.>", gap=6)
    press.para("Best regards,", gap=8)
    for role in (by, to):
        who = press.who(role)
        if role == to:
            press.say(bold(press.word(role) + ":"), gap=1)
        press.say(who, gap=8)
    press.leftovers()


def order_letter(press: Press) -> None:
    """An order or contract as a letter: addressee, reference line, sentences for the terms, a small table."""
    order = press.doc.kind == "purchase_order"
    by, to = ("buyer", "seller") if order else ("seller", "buyer")
    letterhead(press, by)
    press.say(press.v("date"), align=press.pick("r", "l"), gap=8)
    press.say(press.who(to), gap=10)
    press.para(
        press.pick("*Re: {kind} no. {number}*", "*{kind} {number}*", "*Our {kind} No. {number}*").replace(
            "{kind}", _kind(press)
        ),
        gap=6,
    )
    press.para("Gentlemen,", gap=4)
    press.para(
        ("We order from you" if order else "We have sold to you")
        + "<, {incoterm}>< {x:incoterm_place}>, the goods set "
        "out below<, to be shipped by {latest_shipment} at the latest><, payment {payment_terms}>.",
        gap=6,
    )
    lines(press, tail=("total",))
    _money(press)
    press.para(
        "<The goods are shipped from {x:port_of_loading}>< to {x:port_of_discharge}>.<  Packing: {x:packing}.>", gap=6
    )
    press.para("<Deliver to: {x:ship_to_text}.>", gap=6)
    press.para("<A tolerance of {x:tolerance} per cent is accepted.>", gap=6)
    _signed(press)


Design = Callable[[Press], None]
OWN: tuple[Design, ...] = (clauses, articles, mail, order_letter)


def draw(paper: Paper) -> list[Sheet]:
    """A contract or order: every other style as text of its own, else by the plan of its kind."""
    if paper.extras.get("language") == "zh":
        return plans.draw(paper)
    n = paper.style % (len(OWN) * 2)
    press = Press(paper)
    if n < len(OWN):
        OWN[n](press)
    else:
        DESIGNS[(paper.style // 8) % len(DESIGNS)](press, plans.PLANS[paper.kind])
    for text in press.extras("clause") if n < len(OWN) else []:
        press.say(text, gap=4)
    if len(press.sheets) > 1:
        numbered(press)
    return press.sheets
