"""Invoices and proformas: a program's print with boxes, a letter, a statement of goods, lists unruled, long sums."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold, join
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_g.desk import Column, Desk


def draw(paper: Paper) -> list[Sheet]:
    """The sheets of an invoice in one of seven designs."""
    designs = (_boxed, _letter, _statement, _unruled, _sums, _bilingual, _window)
    n = paper.style % len(designs)
    face = ("sans", "serif", "mono", "sans", "vera", "sans", "sans")[n]
    money = ("code", "symbol", "code", "after", "dollar", "code", "after")[n]
    desk = Desk(paper, face=face, size={"serif": 10, "mono": 8, "sans": 9, "vera": 7.8}[face], money=money)
    designs[n](desk)
    for note in desk.extras("note"):
        desk.para(note)
    desk.leftovers()
    return desk.sheets


def bank(desk: Desk) -> list[tuple[str, list[Piece]]]:
    """The bank details as rows in words of this office."""
    return [
        (desk.pick("Beneficiary", "Account name", "A/C holder"), desk.v("bank.beneficiary")),
        (desk.pick("Bank", "Bank name", "Our bank"), desk.v("bank.name")),
        (desk.pick("A/C No.", "Account", "Acct. number", "Account no."), desk.v("bank.account")),
        (desk.pick("SWIFT", "BIC", "SWIFT code", "Swift/BIC"), desk.v("bank.swift")),
    ]


def additions(desk: Desk) -> list[tuple[str, list[Piece]]]:
    """What stands between the lines and the total, each as it is named on paper."""
    names = (("freight", "Freight charges", "Freight", "Ocean freight"), ("insurance", "Insurance", "Insured"),
             ("commission", "Commission"), ("assists", "Assists"), ("royalties", "Royalties"))  # fmt: skip
    rows = [(desk.pick("Subtotal", "Goods value", "Sub-total", "Total goods"), desk.x("subtotal"))]
    rows += [(desk.pick(*words), desk.v(field)) for field, *words in names]
    rows.append((desk.pick("Less discount", "Discount"), desk.v("discount")))
    return [(name, what) for name, what in rows if what]


def goods(desk: Desk, row: str) -> list[Piece]:
    """A line's description with tariff number and origin beneath, where it has them."""
    hts, origin = desk.prose(f"<HS code {{{row}.hts}}>"), desk.prose(f"<Origin: {{{row}.origin}}>")
    return join(desk.v(f"{row}.description"), hts, origin, by="\n")


def items(desk: Desk, heads: tuple[str, str, str, str], ruled: str, number: str = "") -> None:
    """The table of goods; a number column stands first where ``number`` names one."""
    alike = "{units}" in heads[1] and desk.alike()
    count = heads[1] if alike else heads[1].replace("({units})", "").strip()
    order = {row: n for n, row in enumerate(desk.lines(), 1)}
    columns = [
        Column(heads[0], 38, lambda r: goods(desk, r)),
        Column(count, 15, lambda r: [*desk.v(f"{r}.quantity"), *([] if alike else desk.v(f"{r}.unit"))], "r"),
        Column(heads[2], 14, lambda r: desk.v(f"{r}.unit_price"), "r"),
        Column(heads[3], 17, lambda r: desk.v(f"{r}.amount"), "r"),
    ]
    if number:
        columns.insert(0, Column(number, 6, lambda r: [Piece(f"{order[r]}")]))
    desk.table(columns, desk.lines(), ruled=ruled)


def others(desk: Desk) -> list[tuple[str, list[Piece]]]:
    """The further parties, each with its caption."""
    names = (
        ("consignee", "Consignee", "Ship to / Consignee"),
        ("ship_to", "Ship to", "Deliver to"),
        ("manufacturer", "Manufacturer", "Made by", "Producer"),
        ("importer", "Importer of record", "Importer"),
    )
    return [(desk.pick(*words), what) for role, *words in names if (what := desk.who(role))]


def route(desk: Desk) -> list[Piece]:
    """Ship and ports in one line."""
    return desk.prose("<{x:vessel} >< {x:voyage}>< from {x:port_of_loading}>< to {x:port_of_discharge}>")


def refs(desk: Desk) -> list[tuple[str, list[Piece]]]:
    """Numbers of other papers, terms and days as rows; what the paper lacks is left out."""
    rows = [
        (desk.pick("Contract", "S/C No.", "Sales contract", "Contract ref."), desk.v("contract_number")),
        (desk.pick("Your order", "P.O. No.", "Customer PO", "Order ref."), desk.v("po_number")),
        (desk.pick("B/L No.", "Bill of lading"), desk.v("bl_number")),
        (desk.pick("Terms of delivery", "Incoterms", "Trade terms"), desk.prose("{incoterm}< {incoterm_place}>")),
        (desk.pick("Payment", "Terms", "Terms of payment"), desk.v("payment_terms")),
        (desk.pick("Due", "Payable by", "Due date"), desk.v("due_date")),
        (desk.pick("Origin", "Country of origin", "Goods made in"), desk.v("country_of_origin")),
        (desk.pick("Container", "CNTR No."), desk.listed("containers")),
        (desk.pick("Shipped", "Per"), route(desk)),
        (desk.pick("Marks", "Shipping marks"), desk.x("marks")),
    ]
    return [(name, what) for name, what in rows if what]


def close(desk: Desk, total: str, *, heavy: bool = True) -> None:
    """Additions, the total, its words."""
    desk.y += 4
    desk.sums(additions(desk))
    desk.sums([(total, desk.money("total"))], heavy=heavy)
    desk.y += 4
    desk.para("<{amount_in_words}>")


def _boxed(desk: Desk) -> None:
    """A program's print: boxes over the whole head, every fact in one of its own."""
    desk.panels((("", desk.who("seller")), ("", bold(desk.x("title")))), shares=(2, 1))
    desk.panels(((desk.pick("INVOICE TO", "SOLD TO", "CUSTOMER"), desk.who("buyer")), *others(desk)))
    top = [(desk.pick("INVOICE NO.", "DOC. NO.", "INV #"), desk.v("number")), ("DATE", desk.v("date")), *refs(desk)]
    for n in range(0, len(top), 4):
        row = top[n : n + 4]
        desk.panels([(name.upper(), what) for name, what in row], small=6.2)
    desk.y += 6
    items(desk, ("Description of goods", "Qty", "Price ({currency})", "Extension ({currency})"), "box", "No.")
    close(desk, desk.pick("INVOICE TOTAL", "TOTAL DUE", "TOTAL"))
    desk.panels([(name.upper(), what) for name, what in bank(desk) if what] or [("", [])], small=6.2)
    desk.para("<Authorised signature: {x:seller_signatory}>")


def _letter(desk: Desk) -> None:
    """A plain letter: letterhead, addressee, number and day in one line, terms in sentences."""
    desk.say(desk.v("seller.name", heavy=True), size=15, align="r", gap=1)
    desk.say(desk.address("seller.address", 0), size=8, align="r", gap=1)
    desk.para("<{seller.phone}>  <{seller.email}>", size=8)
    desk.y += 12
    desk.say(desk.who("buyer"), gap=12)
    desk.para("*" + desk.extra("title") + "* " + desk.pick("no.", "No.", "#", "nr.") + " {number}, {date}", gap=8)
    desk.para(desk.pick("We invoice you as follows", "For goods sold to you we charge") +
              "< under contract {contract_number}><, your order {po_number}>:", gap=6)  # fmt: skip
    items(desk, ("Goods", "Quantity", "Each", "Amount"), "head")
    close(desk, desk.pick("Total", "Amount payable", "We charge you"))
    desk.para(
        "Delivery {incoterm}< {incoterm_place}>.<  Payment: {payment_terms}.><  Payable on or before {due_date}.>",
        gap=4,
    )
    desk.para("<The goods are of {country_of_origin} origin.>< Bill of lading {bl_number}.>", gap=4)
    for name, what in (*others(desk), ("Containers", desk.listed("containers")), ("Shipped", route(desk)),
                       ("Marks", desk.x("marks"))):  # fmt: skip
        desk.row(f"{name}:", what, 100)
    desk.para("<Please remit to {bank.name}><, account {bank.account}><, SWIFT {bank.swift}><, in favour of "
              "{bank.beneficiary}>.", gap=20)  # fmt: skip
    desk.para("<{x:seller_signatory}>")


def _statement(desk: Desk) -> None:
    """A statement in typewriter letters as banks like to have it: one sentence of goods after the other."""
    desk.say(desk.x("title"), size=11, align="c", heavy=True, gap=8)
    for name, what in (("NO", desk.v("number")), ("DATE", desk.v("date")), ("ISSUED BY", desk.who("seller", by=", ")),
                       ("APPLICANT/BUYER", desk.who("buyer", by=", ")),
                       *((n.upper(), w) for n, w in (*others(desk), *refs(desk)))):  # fmt: skip
        desk.row(f"{name} :", what, 130)
    desk.y += 6
    desk.say("STATEMENT OF GOODS", heavy=True)
    for n, row in enumerate(desk.lines(), 1):
        desk.para(f"{n:02}. {{{row}.quantity}} {{{row}.unit}} {{{row}.description}}"
                  f"< HS {{{row}.hts}}>< (MADE IN {{{row}.origin}})>"
                  f" AT {{money:{row}.unit_price}}/{{{row}.unit}} = {{money:{row}.amount}}", indent=10)  # fmt: skip
    close(desk, desk.pick("TOTAL VALUE", "TOTAL", "INVOICE VALUE"))
    for name, what in bank(desk):
        desk.row(f"{name.upper()} :", what, 130)
    desk.para("<SIGNED {x:seller_signatory}>")


def _unruled(desk: Desk) -> None:
    """No rule at all: seller left, number block right, references in two columns, wrapped descriptions."""
    top = desk.y
    desk.text(desk.left, top, desk.x("title"), 20)
    desk.y = top + 34
    top, half = desk.y, desk.width / 2
    low = desk.text(desk.left, top, join(desk.rich("From"), desk.who("seller"), by="\n"), width=half - 10)
    low = max(low, desk.text(desk.left + half, top, join(desk.rich(desk.pick("To", "Bill to", "Customer")),
              desk.who("buyer"), by="\n"), width=half - 10))  # fmt: skip
    desk.y = low + 10
    rows = [(desk.pick("Invoice", "Invoice number", "Number"), desk.v("number")),
            (desk.pick("Invoice date", "Date", "Issue date"), desk.v("date")), *refs(desk), *others(desk)]  # fmt: skip
    for n in range(0, len(rows), 2):
        y = desk.y
        tall = max(desk.height(what, half - 100) for _, what in rows[n : n + 2])
        desk.need(tall)
        y = desk.y
        for k, (name, what) in enumerate(rows[n : n + 2]):
            x = desk.left + k * half
            desk.text(x, y, name, desk.size - 0.5, width=84)
            desk.text(x + 90, y, what, width=half - 100)
        desk.y = y + max(tall, *(desk.height(name, 84) for name, _ in rows[n : n + 2])) + 2
    desk.y += 8
    items(desk, ("Item", "Qty", "Rate", "Total"), "none")
    close(desk, desk.pick("Total due", "Balance due", "Amount due", "Total"))
    for name, what in bank(desk):
        desk.row(name, what, 100)
    desk.para("<{x:seller_signatory}>")


def _sums(desk: Desk) -> None:
    """A sheet with the sums in many rows, among them amounts that are nil on this paper left out."""
    desk.panels((("SELLER", desk.who("seller")), ("BUYER", desk.who("buyer"))), framed=False)
    desk.hrule(desk.left, desk.right, desk.y)
    desk.y += 6
    desk.say(desk.x("title"), size=13, heavy=True, align="c", gap=6)
    split = 130
    for name, what in ((desk.pick("Invoice No", "Our invoice"), desk.v("number")), ("Dated", desk.v("date")),
                       *refs(desk), *others(desk)):  # fmt: skip
        desk.row(name, what, split)
    desk.y += 6
    items(desk, ("Particulars", "Quantity\n({units})", "Rate\nper unit", "Value\n{currency}"), "grid", "S.No")
    desk.y += 6
    term = desk.prose("{incoterm}")
    desk.sums([*additions(desk), ("Tax (export, zero rated)", [Piece("NIL")])], at=0.5)
    desk.sums([(desk.pick("Total amount", "Grand total", "Total invoice value"), [*term, *desk.money("total")])],
              at=0.5, heavy=True)  # fmt: skip
    desk.y += 4
    desk.row("In words", desk.v("amount_in_words"), split)
    for name, what in bank(desk):
        desk.row(name, what, split)
    desk.signs((("We declare that this invoice shows the actual price of the goods.", "<{x:seller_signatory}>"),))


def _bilingual(desk: Desk) -> None:
    """An invoice in Chinese and English."""
    desk.say(desk.v("seller.name", heavy=True), size=13, align="c", gap=1)
    desk.say(desk.address("seller.address", 0), size=8, align="c", gap=1)
    desk.para("<{seller.phone}>  <{seller.email}>", size=8)
    desk.say([Piece("发 票"), *desk.x("title")], size=13, align="c", gap=8)
    for name, what in (("致 To:", desk.who("buyer", by=", ")), ("发票号 Invoice No.:", desk.v("number")),
                       ("日期 Date:", desk.v("date")), ("合同号 S/C No.:", desk.v("contract_number")),
                       ("价格条款 Terms:", desk.prose("{incoterm}< {incoterm_place}>")),
                       ("付款方式 Payment:", desk.v("payment_terms")), ("付款期限 Due date:", desk.v("due_date")),
                       ("原产国 Origin:", desk.v("country_of_origin")), ("运输路线 Route:", route(desk)),
                       ("Marks:", desk.x("marks")), ("订单号 P.O. No.:", desk.v("po_number")),
                       ("提单号 B/L No.:", desk.v("bl_number")), ("箱号 Container:", desk.listed("containers")),
                       *others(desk)):  # fmt: skip
        desk.row(name, what, 130)
    desk.y += 4
    items(desk, ("货物名称\nDescription", "数量\nQuantity\n({units})", "单价\nUnit price\n({currency})",
                 "金额\nAmount\n({currency})"), "grid")  # fmt: skip
    close(desk, "合计 Total")
    desk.say("银行资料 Bank details", heavy=True)
    for name, what in bank(desk):
        desk.row(name, what, 130)
    desk.para("<经办人 {x:seller_signatory}>")


def _window(desk: Desk) -> None:
    """Business software's page: sender's line over the address window, data at the right, the bank in the foot."""
    desk.say(desk.who("seller", by=" | "), size=6.5, gap=16)
    top, x = desk.y, desk.left + desk.width * 0.58
    low = desk.text(desk.left, top, desk.who("buyer", how=2), width=desk.width * 0.5)
    rows = [(desk.pick("Invoice no.", "Document", "Number"), desk.v("number")), ("Date", desk.v("date")), *refs(desk)]
    for name, what in rows:
        desk.text(x, desk.y, name, width=86)
        y = desk.text(x + 90, desk.y, what, width=desk.right - x - 90)
        desk.y = max(y, desk.y + desk.height(name, 86)) + 2
    desk.y = max(low, desk.y) + 16
    desk.say(desk.x("title"), size=14, heavy=True, gap=6)
    items(desk, ("Text", "Quantity", "Unit price", "Total price {currency}"), "head", "Pos")
    close(desk, desk.pick("Final amount", "Total amount", "Invoice amount"))
    for name, what in others(desk):
        desk.row(name, what, 100)
    desk.para("<Issued by {x:seller_signatory}>")
    desk.y += 14
    desk.panels([(name, what) for name, what in bank(desk) if what] or [("", [])], framed=False)
