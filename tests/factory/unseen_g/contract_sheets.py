"""Contracts and orders that are sheets: bilingual contracts, order forms with boxes, confirmations, two columns."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.canvas import Piece
from tests.factory.unseen_g.desk import Column, Desk


def goods(desk: Desk, heads: tuple[str, str, str, str], ruled: str, *, numbered: str = "") -> None:
    """The goods as a table with these heads (description, quantity, price, amount) and its last rows."""
    alike = "{units}" in heads[1] and desk.alike()
    count = heads[1] if alike else heads[1].replace("({units})", "").replace("{units}", "").strip()
    order = {row: n for n, row in enumerate(desk.lines(), 1)}
    columns = [
        Column(heads[0], 38, lambda r: desk.v(f"{r}.description")),
        Column(count, 15, lambda r: desk.v(f"{r}.quantity") + ([] if alike else desk.v(f"{r}.unit")), "r"),
        Column(heads[2], 14, lambda r: desk.v(f"{r}.unit_price"), "r"),
        Column(heads[3], 17, lambda r: desk.v(f"{r}.amount"), "r"),
    ]
    if numbered:
        columns.insert(0, Column(numbered, 6, lambda r: [Piece(f"{order[r]}")]))
    desk.table(columns, desk.lines(), ruled=ruled)


def _bilingual(desk: Desk) -> None:
    """A contract in Chinese and English: every label twice, the parties first, the clauses numbered."""
    desk.say("销 售 合 同", size=16, align="c", gap=2)
    desk.say(desk.x("title"), size=12, align="c", heavy=True, gap=8)
    desk.row("合同号 Contract No.:", desk.v("number"), 130)
    desk.row("日期 Date:", desk.v("date"), 130, gap=8)
    for name, role in (("卖方 Sellers:", "seller"), ("买方 Buyers:", "buyer")):
        desk.row(name, desk.v(f"{role}.name"), 130)
        desk.row("地址 Address:", desk.address(f"{role}.address", 0), 130)
        desk.row("电话 Tel:", desk.v(f"{role}.phone"), 130)
        desk.row("E-mail:", desk.v(f"{role}.email"), 130, gap=6)
    desk.para("兹经买卖双方同意按下列条款成交: The undersigned Sellers and Buyers have agreed to close the following "
              "transactions according to the terms stipulated below:", gap=6)  # fmt: skip
    heads = ("货名及规格\nName of Commodity & Specification", "数量\nQuantity\n({units})",
             "单价\nUnit Price\n({currency})", "总值\nAmount\n({currency})")  # fmt: skip
    goods(desk, heads, "grid")
    desk.y += 4
    desk.sums([("运费 Freight", desk.x("freight")), ("保险费 Insurance", desk.x("insurance"))])
    desk.sums([("总值 Total Value", desk.money("total"))], heavy=True)
    desk.y += 6
    terms = (
        ("价格条款 Price terms", "{incoterm}< {x:incoterm_place}>"),
        ("数量允许增减 More or less", "<{x:tolerance}%>"),
        ("包装 Packing", "<{x:packing}>"),
        ("装运期 Time of shipment", "<Not later than {latest_shipment}>"),
        ("装运口岸 Port of loading", "<{x:port_of_loading}>"),
        ("目的口岸 Port of destination", "<{x:port_of_discharge}>"),
        ("付款条件 Terms of payment", "{payment_terms}"),
        *(("备注 Remarks", clause) for clause in desk.extras("clause")),
    )
    shown = [(name, what) for name, template in terms if (what := desk.prose(template))]
    for n, (name, what) in enumerate(shown, 1):
        desk.row(f"{n}. {name}:", what, 190)
    desk.y += 12
    desk.signs((("卖方 THE SELLERS", "<{x:seller_signatory}>"), ("买方 THE BUYERS", "<{x:buyer_signatory}>")))


def _order_confirmation(desk: Desk) -> None:
    """A seller's confirmation as business software prints it: address window, data at the right, positions unruled."""
    desk.say(desk.v("seller.name", heavy=True), size=14, gap=1)
    desk.say(desk.address("seller.address", 0), size=7, gap=2)
    desk.para("<{seller.phone}>  <{seller.email}>")
    desk.y += 20
    top = desk.y
    low = desk.text(desk.left, top, desk.who("buyer", how=2), width=desk.width * 0.5)
    x = desk.left + desk.width * 0.6
    desk.y = top
    for name, what in ((desk.pick("Confirmation no.", "Order no.", "Document no."), desk.v("number")),
                       (desk.pick("Date", "Document date", "Dated"), desk.v("date")),
                       ("Our contact", desk.x("seller_signatory"))):  # fmt: skip
        if what:
            desk.text(x, desk.y, name)
            desk.y = desk.text(x + 92, desk.y, what, width=desk.right - x - 92) + 2
    desk.y = max(low, desk.y) + 22
    desk.say(desk.x("title"), size=13, heavy=True, gap=6)
    desk.para("Dear Sirs, thank you for your order, which we accept on the conditions below.", gap=8)
    goods(desk, ("Description", "Quantity", "Price", "Value in {currency}"), "head", numbered="Pos.")
    desk.y += 4
    desk.sums([("Freight", desk.x("freight")), ("Insurance", desk.x("insurance"))])
    desk.sums([(desk.pick("Order total", "Total", "Final amount", "Net total"), desk.money("total"))], heavy=True)
    desk.y += 10
    for name, template in (
        (desk.pick("Terms of delivery", "Delivery terms"), "{incoterm}< {x:incoterm_place}> (Incoterms 2020)"),
        (desk.pick("Payment conditions", "Payable"), "{payment_terms}"),
        (desk.pick("Dispatch", "Shipping date"), "<no later than {latest_shipment}>< ex {x:port_of_loading}>"
                                                 "< for {x:port_of_discharge}>"),
        ("Packaging", "<{x:packing}>"), ("Quantity", "<over or under delivery up to {x:tolerance}%>"),
    ):  # fmt: skip
        desk.row(name, desk.prose(template), 130)
    for clause in desk.extras("clause"):
        desk.para(clause)
    desk.y += 10
    desk.para("<Accepted for the buyer: {x:buyer_signatory}>")


def two_columns(desk: Desk) -> None:
    """A sheet in two columns: who and how at the left, the goods one under the other at the right."""
    desk.say(desk.x("title"), size=14, heavy=True, gap=4)
    desk.hrule(desk.left, desk.right, desk.y, 1)
    desk.y += 8
    top, middle = desk.y, desk.left + desk.width * 0.46
    y, wide = top, desk.width * 0.42
    for name, what in (
        (desk.pick("Number", "Ref. no.", "Contract ref."), desk.v("number")),
        (desk.pick("Issued", "Date", "Date of issue"), desk.v("date")),
        (desk.pick("Seller", "Supplier", "Vendor"), desk.who("seller", how=1)),
        (desk.pick("Buyer", "Purchaser", "Customer"), desk.who("buyer", how=1)),
        (desk.pick("Price basis", "Delivery term"), desk.prose("{incoterm}< {x:incoterm_place}>")),
        ("Payment", desk.v("payment_terms")),
        (desk.pick("Latest shipment", "Ship by", "Shipment no later than"), desk.v("latest_shipment")),
        ("From / to", desk.prose("<{x:port_of_loading}>< / {x:port_of_discharge}>")),
        ("Packing", desk.x("packing")), ("Tolerance", desk.prose("<+/- {x:tolerance} %>")),
    ):  # fmt: skip
        if what:
            y = desk.text(desk.left, y, name.upper(), 6.5) + 1
            y = desk.text(desk.left, y, what, width=wide) + 5
    desk.y, first = top, len(desk.sheets)
    for n, row in enumerate(desk.lines(), 1):
        what = desk.prose(f"*{n}. {{{row}.description}}*")
        more = desk.prose(f"{{{row}.quantity}} {{{row}.unit}} @ {{{row}.unit_price}}")
        desk.need(desk.height(what, desk.right - middle) + desk.size * 3)
        desk.y = desk.text(middle, desk.y, what, width=desk.right - middle)
        desk.text(middle + 12, desk.y, more)
        desk.y = desk.text(desk.right, desk.y, desk.v(f"{row}.amount"), align="r") + 5
    desk.need(desk.size * 6)
    desk.hrule(middle, desk.right, desk.y)
    desk.y += 4
    sums = [
        ("Freight", desk.x("freight")),
        ("Insurance", desk.x("insurance")),
        ("Total", desk.money("total", heavy=True)),
    ]
    desk.sums(sums, at=0.46)
    if len(desk.sheets) == first:
        desk.y = max(y, desk.y)
    desk.y += 12
    for clause in desk.extras("clause"):
        desk.para(clause)
    desk.signs((("Seller", "<{x:seller_signatory}>"), ("Buyer", "<{x:buyer_signatory}>")))


def order_form(desk: Desk) -> None:
    """A buyer's order form: boxes for vendor, bill to and ship to, a strip of conditions, a ruled table."""
    top = desk.y
    desk.text(desk.left, top, desk.x("title"), 17, heavy=True)
    desk.y = top + 4
    for name, field in ((desk.pick("No.", "Order No.", "P.O. #", "Contract #"), "number"), ("Date", "date")):
        x = desk.right - desk.width * 0.32
        desk.text(x, desk.y, name)
        desk.y = desk.text(desk.right, desk.y, desk.v(field), align="r") + 2
    desk.y += 8
    buyer = desk.who("buyer")
    desk.panels((("VENDOR", desk.who("seller")), (desk.pick("BILL TO", "BUYER", "SOLD TO"), buyer),
                 ("SHIP TO", desk.rich("Same as " + desk.pick("bill-to address", "at left")))), shade=True)  # fmt: skip
    strip = (("PAYMENT TERMS", desk.v("payment_terms")),
             ("F.O.B. / INCOTERM", desk.prose("{incoterm}< {x:incoterm_place}>")),
             ("SHIP NO LATER THAN", desk.v("latest_shipment")), ("CURRENCY", desk.v("currency")))  # fmt: skip
    desk.panels(strip, small=6.5)
    desk.panels((("PORT OF LOADING", desk.x("port_of_loading")), ("DESTINATION", desk.x("port_of_discharge")),
                 ("PACKING", desk.x("packing")), ("QTY +/- %", desk.x("tolerance"))), small=6.5)  # fmt: skip
    desk.y += 8
    goods(desk, ("Item / Description", "Qty", "Unit cost", "Extended"), "box", numbered="Ln")
    desk.y += 4
    desk.sums([("Freight", desk.x("freight")), ("Insurance", desk.x("insurance"))], at=0.62)
    desk.sums([(desk.pick("ORDER TOTAL", "TOTAL", "Grand total"), desk.v("total"))], at=0.62, heavy=True)
    desk.y += 8
    for clause in desk.extras("clause"):
        desk.para(clause, size=8)
    desk.signs((("Authorised by (buyer)", "<{x:buyer_signatory}>"), ("Accepted by (vendor)", "<{x:seller_signatory}>")))


def purchase_letter(desk: Desk) -> None:
    """The buyer's letter of order: letterhead, addressee, prose, a plain table, conditions in a sentence."""
    desk.say(desk.v("buyer.name", heavy=True), size=13, align="r", gap=1)
    desk.say(desk.address("buyer.address"), size=8, align="r", gap=2)
    desk.para("<{buyer.phone}> <{buyer.email}>")
    desk.y += 10
    desk.say(desk.v("date"), gap=10)
    desk.say(desk.who("seller"), gap=12)
    desk.say([*desk.x("title"), *desk.rich(desk.pick("No.", "no.", "#")), *desk.v("number")], heavy=True, gap=8)
    desk.para("Gentlemen, please enter our order for the following goods and confirm by return:", gap=6)
    goods(desk, ("Article", "Quantity ({units})", "Price/unit {currency}", "Total {currency}"), "none")
    desk.y += 2
    desk.para("The order<, with freight of {x:freight}>< and insurance of {x:insurance}> comes to {money:total}, "
              "{incoterm}< {x:incoterm_place}>.< A difference of {x:tolerance}% is allowed.>", gap=6)  # fmt: skip
    desk.para("<We must have the goods on board by {latest_shipment}>< from {x:port_of_loading}>"
              "< to {x:port_of_discharge}>.< Packing: {x:packing}.>", gap=6)  # fmt: skip
    desk.para("We will pay as agreed: {payment_terms}.", gap=6)
    for clause in desk.extras("clause"):
        desk.para(clause)
    desk.para("Yours truly,", gap=24)
    desk.para("<{x:buyer_signatory}>")
    desk.para("<Order accepted: {x:seller_signatory}>")


DESIGNS: tuple[Callable[[Desk], None], ...] = (
    _bilingual,
    _order_confirmation,
    two_columns,
    order_form,
    purchase_letter,
)
