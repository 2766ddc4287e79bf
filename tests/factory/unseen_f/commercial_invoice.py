"""Invoices: a letter from an accounting system, a spreadsheet in boxes, a small firm's template."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f.invoice_words import WORDS
from tests.factory.unseen_f.manners import days, nation, numbers
from tests.factory.unseen_f.quill import Col, Quill, dice, said, several, turns


def letter(paper: Paper) -> list[Sheet]:
    """A4 letter of an accounting system: window address, information block, rules about the head only, bank footer."""
    rng, land = dice(paper), nation(paper)
    pad = Quill(paper, rng.choice(("sans", "sans", "serif")), 9, days=days(land, rng), digits=numbers(land, rng),
                a4=True, margin=56)  # fmt: skip
    say = WORDS.get(land, WORDS["EN"])
    foot = _bank_foot(pad)
    pad.bottom = foot - 14
    pad.on_page = lambda: _again(pad, say)
    low = max(_window(pad), _information(pad, say))
    pad.y = low + 16
    pad.say(bold(paper.extras["title"].title()), size=14, gap=6)
    _terms(pad, say)
    heads = say["heads"].split("|")
    cols = [Col(h, w, a) for h, w, a in zip(heads, (5, 36, 12, 8, 15, 17), "llrlrr", strict=True)]
    pad.table(cols, [_item(pad, n, line, say) for n, line in enumerate(pad.lines(), 1)], ruled="head", size=8.8,
              running=pad.sums(), words=(say["carried"], say["carried"]), reserve=60)  # fmt: skip
    _totals(pad, say)
    _closing(pad, say)
    pad.leftovers()
    return pad.sheets


def _window(pad: Quill) -> float:
    pad.text(pad.left, 40, pad.v("seller.name", heavy=True), 15)
    street = pad.doc.fields.get("seller.address", "").split(", ")[0]
    pad.hrule(pad.left, pad.left + 200, 130, 0.3)
    pad.text(pad.left, 121, f"{pad.doc.fields['seller.name']} - {street}", 5.4)
    y = pad.text(pad.left, 140, pad.who("buyer", heavy=False, how=2), width=215)
    for role, name in (("ship_to", "Ship-to address"), ("consignee", "Consignee"), ("manufacturer", "Manufacturer")):
        if pad.has(f"{role}.name"):
            y = pad.text(pad.left, y + 8, name, 7)
            y = pad.text(pad.left, y, pad.who(role, heavy=False, how=2), width=215)
    return y


def _information(pad: Quill, say: dict[str, str]) -> float:
    x = pad.left + 248
    y = pad.text(x, 70, pad.address("seller.address", 2), 8, width=pad.right - x)
    for part in pad.reach("seller", "Phone", "E-mail"):
        y = pad.text(x, y, part, 8, width=pad.right - x)
    y = max(y + 10, 118)
    hint = " (dd/mm/yyyy)" if pad.days == "hinted" else ""
    rows: list[tuple[str, Text]] = [
        (say["number"], pad.v("number", heavy=True)),
        (say["date"] + hint, pad.v("date")),
        (say["customer"], f"10{pad.doc.style % 8999 + 1000}"),
        (say["order"], pad.v("contract_number")),
        (say["po"], pad.v("po_number")),
        ("B/L", pad.v("bl_number")),
        (say["due"], pad.v("due_date")),
        (say["page"], "1"),
    ]
    return pad.pairs(x, y, rows, 128, pad.right - x, size=8.6)


def _terms(pad: Quill, say: dict[str, str]) -> None:
    rows: list[tuple[str, Text]] = [
        (say["terms"], pad.v("payment_terms")),
        (say["delivery"], [*pad.v("incoterm"), *pad.v("incoterm_place"), Piece("(Incoterms 2020)")]),
        (say["origin"], pad.v("country_of_origin")),
        ("Port of loading / discharge", several(pad.x("port_of_loading"), pad.x("port_of_discharge"), by=" / ")),
        ("Vessel", several(pad.x("vessel"), pad.x("voyage"), by=" ")),
        ("Container", pad.listed("containers")),
    ]
    pad.y = pad.pairs(pad.left, pad.y, rows, 190, pad.width, size=8.6) + 8


def _item(pad: Quill, n: int, line: str, say: dict[str, str]) -> list[Text]:
    below = said(say["hts"], pad.v(f"{line}.hts"))
    made = said(say["origin"] + ":", pad.v(f"{line}.origin"))
    return [
        str(n * 10),
        several(pad.v(f"{line}.description"), below, made),
        pad.v(f"{line}.quantity"),
        pad.v(f"{line}.unit"),
        pad.v(f"{line}.unit_price"),
        pad.v(f"{line}.amount"),
    ]


def _totals(pad: Quill, say: dict[str, str]) -> None:
    pad.need(70)
    x = pad.left + pad.width * 0.42
    pad.y += 6
    rows: list[tuple[str, Text]] = [(say["net"], pad.x("subtotal")), (say["freight"], pad.v("freight"))]
    rows.append((say["insurance"], pad.v("insurance")))
    pad.y = pad.pairs(x, pad.y, rows, 160, pad.right - x - 3, align="r")
    pad.hrule(x, pad.right, pad.y + 1, 0.8)
    total: Text = pad.money("total", heavy=True)
    pad.y = pad.pairs(x, pad.y + 4, [(say["total"], total)], 160, pad.right - x - 3, heavy=True, align="r")
    pad.hrule(x, pad.right, pad.y, 0.8)
    pad.hrule(x, pad.right, pad.y + 2, 0.8)
    pad.y += 12


def _closing(pad: Quill, say: dict[str, str]) -> None:
    if pad.has("amount_in_words"):
        pad.say(pad.v("amount_in_words"), size=8.6, gap=6)
    for note in pad.extras("note"):
        pad.say(note, size=8.6)
    if pad.extra("marks"):
        pad.say(f"Marks and numbers: {pad.extra('marks')}", size=8.6)
    free = "Export supply, exempt from VAT. " if say is not WORDS["EN"] else ""
    pad.say(free + "Goods remain our property until paid in full.", size=8, gap=10)
    if pad.extra("seller_signatory"):
        pad.say(f"Issued by: {pad.extra('seller_signatory')}", size=8.6)


def _bank_foot(pad: Quill) -> float:
    """Three columns at the very foot of page 1; returns their top."""
    top = pad.paper[1] - 84
    pad.hrule(pad.left, pad.right, top, 0.4)
    third = pad.width / 3
    first = several("Bank", pad.v("bank.name"), "Account holder", pad.v("bank.beneficiary"))
    second = several("Account / IBAN", pad.v("bank.account"), "BIC/SWIFT", pad.v("bank.swift"))
    register = "Amtsgericht HRB" if nation(pad.doc) == "DE" else "Company registration no."
    third_text = f"{register}\n{pad.doc.style % 80000 + 10117}\nTax no.\n218/5{pad.doc.style % 700 + 107}/1846"
    columns: list[Text] = [first, second, third_text]
    for n, what in enumerate(columns):
        pad.text(pad.left + n * third, top + 4, what, 7, width=third - 8)
    return top


def _again(pad: Quill, say: dict[str, str]) -> None:
    pad.y = pad.margin
    what = [Piece(f"{say['number']}:"), *pad.v("number"), Piece(f"   {say['page']} {len(pad.sheets)}")]
    pad.y = pad.text(pad.left, pad.y, what, 8.4) + 8
    pad.bottom = pad.paper[1] - 60


def boxes(paper: Paper) -> list[Sheet]:
    """An exporter's spreadsheet: one big frame, captions in capitals, currency in the heads, total at the left."""
    rng, land = dice(paper), nation(paper)
    pad = Quill(paper, rng.choice(("serif", "sans", "vera")), 8.4, days=days(land, rng), digits=numbers(land, rng),
                a4=True, margin=36, address=rng.choice((0, 1)))  # fmt: skip
    pad.y = pad.text(pad.left, 34, pad.v("seller.name", heavy=True), 15, width=pad.width, align="c")
    pad.y = pad.text(pad.left, pad.y, pad.address("seller.address", 0), 8, width=pad.width, align="c")
    pad.y = pad.text(pad.left, pad.y, several(*pad.reach("seller", "TEL:", "E-MAIL:"), by="   "), 8, width=pad.width,
                     align="c")  # fmt: skip
    pad.y = pad.text(pad.left, pad.y + 8, paper.extras["title"], 15, width=pad.width, align="c", heavy=True) + 8
    _boxed_head(pad, rng.choice(("TO:", "MESSRS:", "FOR ACCOUNT AND RISK OF MESSRS:")))
    _boxed_lines(pad, rng.choice((True, False)))
    _boxed_sum(pad)
    _boxed_foot(pad)
    pad.leftovers()
    return pad.sheets


def _boxed_head(pad: Quill, to: str) -> None:
    pad.on_page = lambda: _mark(pad)
    top, mid = pad.y, pad.left + pad.width * 0.55
    y = pad.text(pad.left + 4, top + 3, to, 7.4)
    y = pad.text(pad.left + 12, y, pad.who("buyer", mail="MAIL:"), width=mid - pad.left - 18)
    for role, name in (("consignee", "CONSIGNEE:"), ("ship_to", "DELIVER TO:"), ("manufacturer", "MADE BY:")):
        if pad.has(f"{role}.name"):
            y = pad.text(pad.left + 4, y + 3, name, 7.4)
            y = pad.text(pad.left + 12, y, pad.who(role), width=mid - pad.left - 18)
    hint = "(DD/MM/YYYY)" if pad.days == "hinted" else ""
    rows: list[tuple[str, Text]] = [
        ("INV. NO.:", pad.v("number")), (f"DATE {hint}:", pad.v("date")), ("S/C NO.:", pad.v("contract_number")),
        ("P/O NO.:", pad.v("po_number")), ("B/L NO.:", pad.v("bl_number")), ("PAYMENT:", pad.v("payment_terms")),
        ("DUE ON:", pad.v("due_date")), ("ORIGIN:", pad.v("country_of_origin")),
        ("SHIPPED PER:", several(pad.x("vessel"), pad.x("voyage"), by=" V.")),
        ("FROM:", pad.x("port_of_loading")), ("TO:", pad.x("port_of_discharge")),
        ("CNTR NO.:", pad.listed("containers")),
    ]  # fmt: skip
    z = pad.pairs(mid + 4, top + 3, rows, 84, pad.right - mid - 8)
    pad.y = max(y, z) + 4
    pad.frame(pad.left, top, pad.right, pad.y)
    pad.vrule(mid, top, pad.y)


def _mark(pad: Quill) -> None:
    pad.y = pad.text(pad.left, pad.y, [Piece("INV. NO.:"), *pad.v("number"), Piece(f"  PAGE {len(pad.sheets)}")]) + 4


def _boxed_lines(pad: Quill, marked: bool) -> None:
    terms = [*pad.v("incoterm", heavy=True), *pad.v("incoterm_place", heavy=True)]
    if terms:
        top = pad.y
        pad.y = pad.text(pad.left, pad.y + 3, terms, width=pad.width - 6, align="r") + 2
        pad.frame(pad.left, top, pad.right, pad.y)
    coded = any(pad.has(f"{line}.hts") for line in pad.lines())
    grown = any(pad.has(f"{line}.origin") for line in pad.lines())
    cols = [Col("MARKS & NOS." if marked else "NO.", 13 if marked else 5), Col("DESCRIPTION OF GOODS", 36)]
    cols += [Col("H.S. CODE", 14)] if coded else []
    cols += [Col("ORIGIN", 10)] if grown else []
    cols += [Col("QTY", 15, "r"), Col("U/PRICE\n({currency})", 12, "r"), Col("AMOUNT\n({currency})", 16, "r")]
    rows: list[list[Text]] = []
    for n, line in enumerate(pad.lines()):
        first = (pad.extra("marks") if n == 0 else "") if marked else str(n + 1)
        row: list[Text] = [first, pad.v(f"{line}.description")]
        row += [pad.v(f"{line}.hts")] if coded else []
        row += [pad.v(f"{line}.origin")] if grown else []
        row += [pad.amount_of(f"{line}.quantity", f"{line}.unit"), pad.v(f"{line}.unit_price")]
        rows.append([*row, pad.v(f"{line}.amount")])
    pad.table(cols, rows, ruled="grid", reserve=50)


def _boxed_sum(pad: Quill) -> None:
    top = pad.y
    rows: list[tuple[str, Text]] = [
        ("SUB-TOTAL:", pad.x("subtotal")), ("ADD: FREIGHT", pad.v("freight")), ("ADD: INSURANCE", pad.v("insurance")),
    ]  # fmt: skip
    y = pad.pairs(pad.left + 4, top + 3, rows, 110, 240)
    y = pad.pairs(pad.left + 4, y, [("TOTAL:", pad.money("total", heavy=True))], 110, 300, heavy=True) + 1
    pad.frame(pad.left, top, pad.right, y)
    if pad.has("amount_in_words"):
        y = pad.text(pad.left + 4, y + 3, pad.v("amount_in_words"), width=pad.width - 8) + 3
        pad.frame(pad.left, top, pad.right, y)
    pad.y = y + 8


def _boxed_foot(pad: Quill) -> None:
    for note in pad.extras("note"):
        pad.say(note, size=8)
    pad.need(100)
    rows: list[tuple[str, Text]] = [
        ("BENEFICIARY:", pad.v("bank.beneficiary")), ("BENEFICIARY'S BANK:", pad.v("bank.name")),
        ("A/C NO.:", pad.v("bank.account")), ("SWIFT CODE:", pad.v("bank.swift")),
    ]  # fmt: skip
    if pad.has("bank.name", "bank.account"):
        pad.y = pad.text(pad.left, pad.y, "OUR BANKING DETAILS:", heavy=True) + 2
        pad.y = pad.pairs(pad.left, pad.y, rows, 110, pad.width) + 14
    x = pad.left + pad.width * 0.6
    what = several("FOR AND ON BEHALF OF", pad.v("seller.name"))
    pad.y = pad.text(x, pad.y, what, width=pad.right - x, align="c") + 24
    pad.hrule(x, pad.right, pad.y)
    pad.y = pad.text(x, pad.y + 2, pad.extra("seller_signatory"), width=pad.right - x, align="c") + 8


def template(paper: Paper) -> list[Sheet]:
    """A bookkeeping program's template: word INVOICE at the right, shaded strips, balance due at the right below."""
    rng, land = dice(paper), nation(paper)
    pad = Quill(paper, rng.choice(("sans", "vera")), 8.4, days=days(land, rng), digits=numbers(land, rng), margin=46,
                money=rng.choice(("symbol", "dollar", "after")))  # fmt: skip
    y = pad.text(pad.left, 44, pad.v("seller.name", heavy=True), 12, width=300)
    y = pad.text(pad.left, y, several(pad.address("seller.address"), *pad.reach("seller", "T", "E")), width=300)
    pad.text(pad.left, 42, paper.extras["title"], 17, width=pad.width, align="r")
    hint = " (d/m/y)" if pad.days == "hinted" else ""
    x = pad.right - 168
    rows: list[tuple[str, Text]] = [(f"Date{hint}", pad.v("date")), ("Invoice #", pad.v("number"))]
    rows += [("Contract #", pad.v("contract_number")), ("B/L #", pad.v("bl_number"))]
    z = pad.pairs(x, 70, rows, 62, 168)
    pad.y = max(y, z) + 12
    _addressees(pad)
    _strips(pad)
    _goods(pad)
    _balance(pad)
    return pad.sheets


def _addressees(pad: Quill) -> None:
    names = {"buyer": "Bill To", "ship_to": "Ship To", "consignee": "Consignee", "manufacturer": "Manufacturer"}
    roles = [r for r in names if pad.has(f"{r}.name")]
    wide = pad.width / max(2, len(roles))
    low = top = pad.y
    for n, role in enumerate(roles):
        x = pad.left + n * wide
        pad.shade(x, top, x + wide - 8, top + 13)
        pad.text(x + 4, top + 2, names[role], heavy=True)
        low = max(low, pad.text(x + 4, top + 17, pad.who(role, heavy=False), width=wide - 16))
    pad.y = low + 10


def _strips(pad: Quill) -> None:
    terms = [*pad.v("incoterm"), *pad.v("incoterm_place")]
    cells: list[tuple[str, Text]] = [("P.O. No.", pad.v("po_number")), ("Terms", pad.v("payment_terms"))]
    cells += [("Due Date", pad.v("due_date")), ("Ship Via", pad.x("vessel")), ("Trade Term", terms)]
    pad.strip(cells, high=34, shaded=True)
    more: list[tuple[str, Text]] = [("Country of Origin", pad.v("country_of_origin"))]
    more += [("Loading Port", pad.x("port_of_loading")), ("Discharge Port", pad.x("port_of_discharge"))]
    more += [("Marks", pad.x("marks"))] + (
        [("Containers", pad.listed("containers"))] if pad.has("containers[0]") else []
    )
    pad.strip([(n, w) for n, w in more if w] or [("Project", "")], high=30, shaded=True)
    pad.y += 12


def _goods(pad: Quill) -> None:
    cols = [
        Col("Qty", 10, "r"),
        Col("U/M", 8),
        Col("Item Description", 44),
        Col("Rate", 13, "r"),
        Col("Amount", 16, "r"),
    ]
    rows: list[list[Text]] = []
    for line in pad.lines():
        code, made = said("HTSUS", pad.v(f"{line}.hts")), said("Made in", pad.v(f"{line}.origin"))
        what = several(pad.v(f"{line}.description"), several(code, made, by=" - "))
        rate, amount = pad.v(f"{line}.unit_price"), pad.v(f"{line}.amount")
        rows.append([pad.v(f"{line}.quantity"), pad.v(f"{line}.unit"), what, rate, amount])
    for name in ("freight", "insurance"):
        if pad.has(name):
            rows.append(["", "", name.title(), "", pad.v(name)])
    pad.table(cols, rows, ruled="shade", running=pad.sums(), words=("Page subtotal", "Previous pages"), reserve=40)


def _balance(pad: Quill) -> None:
    pad.need(50)
    pad.y += 6
    total = pad.money("total", heavy=True)
    x = pad.left + pad.width * 0.55
    if pad.extra("subtotal"):
        pad.y = pad.pairs(x, pad.y, [("Merchandise", pad.x("subtotal"))], 110, pad.right - x - 3, align="r")
    pad.y = pad.pairs(x, pad.y, [("Total", total)], 110, pad.right - x - 3, heavy=True, size=10.5, align="r") + 10
    if not pad.used.get("currency"):
        pad.say([Piece("All amounts in"), *pad.v("currency")])
    if pad.has("amount_in_words"):
        pad.say(pad.v("amount_in_words"), gap=8)
    for note in pad.extras("note"):
        pad.say(note)
    bank = several(said("Account name:", pad.v("bank.beneficiary")), said("Bank:", pad.v("bank.name")),
                   said("Account:", pad.v("bank.account")), said("SWIFT/BIC:", pad.v("bank.swift")))  # fmt: skip
    if bank:
        pad.say("Remit by wire to:", heavy=True)
        pad.say(bank, gap=8)
    if pad.extra("seller_signatory"):
        pad.say(f"Prepared by {pad.extra('seller_signatory')}. Questions? Call us with your customer code "
                f"C{pad.doc.style % 900 + 100} at hand.")  # fmt: skip
    pad.leftovers()


draw = turns(letter, boxes, template)
