"""Commercial and proforma invoices: a trading house's, one for window envelopes, and one in numbered boxes."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, join
from tests.factory.kept_apart import chinese_trade
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("tight", "narrow", "helvetica"), ("short", "brief"), 9, money="symbol", words=1, address=2),
    Manner(("times", "book"), ("ordinal", "slash", "plain"), 9.6, money="dollar", words=2, ruled="lines", a4=True),
    Manner(("courier", "print"), ("tight", "slash", "short"), 8.4, words=3, captions="narrow", margin=36),
)


def draw(paper: Paper) -> list[Sheet]:
    """An invoice in one of three manners."""
    if paper.extras.get("language") == "zh":
        return chinese_trade.draw(paper)
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_house, _window, _boxes)[paper.style % 3](pen)
    return finish(pen)


def _title(pen: Pen) -> str:
    return pen.extra("title") or ("PROFORMA INVOICE" if pen.doc.kind == "proforma_invoice" else "COMMERCIAL INVOICE")


def _sums(pen: Pen, names: tuple[str, ...], sign: str) -> list[tuple[str, Text]]:
    """Rows between the lines and the total, and the total."""
    goods, freight, insurance, less, total = names
    rows: list[tuple[str, Text]] = []
    if pen.extra("subtotal"):
        rows.append((goods, [Piece(sign), Piece(pen.x("subtotal")[0].text, glue=not sign.endswith(" "))]))
    rows += [(n, pen.sign(f, sign)) for n, f in ((freight, "freight"), (insurance, "insurance"), (less, "discount"))]
    return [r for r in rows if r[1]] + [(total, pen.money("total"))]


def _others(pen: Pen) -> list[tuple[str, Text]]:
    """Parties that only some invoices name."""
    names = {"manufacturer": "Actual manufacturer", "consignee": "Consigned to", "ship_to": "Deliver goods to",
             "importer": "Importer of record"}  # fmt: skip
    return [(label, pen.party(role, heavy=False)) for role, label in names.items() if pen.has(f"{role}.name")]


def _house(pen: Pen) -> None:
    """Letterhead over the page, parties and particulars side by side without lines, the totals block left."""
    pen.y = pen.squeeze(pen.left, pen.y, pen.v("seller.name", heavy=True), pen.width, 17) + 1
    reach = join(pen.address("seller.address", 0), pen.v("seller.phone"), pen.v("seller.email"), by=" | ")
    pen.y = pen.text(pen.left, pen.y, reach, 7.6, width=pen.width) + 3
    pen.hrule(pen.left, pen.right, pen.y, 2.2)
    pen.y += 14
    pen.y = pen.text(pen.left, pen.y, _title(pen).title(), 19) + 10
    half = pen.width * 0.44
    low = pen.text(pen.left, pen.y, "Invoiced to", 7.5) + 1
    low = pen.text(pen.left, low, pen.party("buyer"), width=half) + 8
    for label, what in _others(pen):
        low = pen.text(pen.left, low, label, 7.5) + 1
        low = pen.text(pen.left, low, what, width=half) + 8
    rows = pen.rows([
        ("Invoice ref.", "bold:number"), ("Dated", "date"), ("Our contract", "contract_number"),
        ("Your order", "po_number"), ("Sold", "incoterm+incoterm_place"), ("Settlement", "payment_terms"),
        ("Falls due", "due_date"), ("Goods made in", "country_of_origin"), ("Carried by", "x:vessel+x:voyage"),
        ("From", "x:port_of_loading"), ("To", "x:port_of_discharge"), ("Bill of lading", "bl_number"),
        ("Equipment", "containers[]"), ("Marks", "x:marks"),
    ])  # fmt: skip
    wide = pen.width - half - 12
    pen.y = max(low, pen.colons(pen.right - wide, pen.y, wide, 82, rows)) + 8
    _house_lines(pen)
    pen.need(150)
    top = pen.y + 8
    sums = _sums(pen, ("Value of goods", "Ocean freight", "Cargo insurance", "Rebate", "Total payable"), "US$")
    left = pen.sums(pen.left, top, pen.width * 0.42, sums)
    pen.text(pen.left, left, pen.v("amount_in_words"), 7.6, width=pen.width * 0.42)
    bank = pen.rows([
        ("Please pay to", "bank.beneficiary"), ("With", "bank.name"), ("A/C", "bank.account"), ("BIC", "bank.swift"),
    ])  # fmt: skip
    right = pen.colons(pen.left + pen.width * 0.47, top, pen.width * 0.53, 66, bank)
    pen.y = max(left + 30, right) + 6
    for note in pen.extras("note"):
        pen.say(note, size=8)
    who = pen.x("seller_signatory")
    pen.sign_off(pen.left + pen.width * 0.55, pen.width * 0.4, who, "Authorised signature")


def _house_lines(pen: Pen) -> None:
    hts, origin = pen.has("lines[0].hts"), pen.has("lines[0].origin")
    heads = [Column("#", 0.5), Column("Article", 5.4), Column("Units", 1.2, "r"), Column("", 0.9),
             Column("Each", 1.3, "r"), Column("Line total", 1.9, "r")]  # fmt: skip
    pen.hrule(pen.left, pen.right, pen.y)
    table = Table(pen, heads, ruled="none")
    pen.hrule(pen.left, pen.right, pen.y)
    for n, line in enumerate(pen.lines(), 1):
        code = [Piece("HTS "), *pen.v(f"{line}.hts")] if hts else []
        made = [Piece("origin "), *pen.v(f"{line}.origin")] if origin else []
        goods = join(pen.v(f"{line}.description"), join(code, made, by=","), by="\n")
        table.row([str(n), goods, pen.v(f"{line}.quantity"), pen.v(f"{line}.unit"), pen.sign(f"{line}.unit_price"),
                   pen.sign(f"{line}.amount")])  # fmt: skip
    pen.hrule(pen.left, pen.right, pen.y)


def _window(pen: Pen) -> None:
    """A sender's line over the window, particulars as values with their labels under them, the amount last."""
    y = pen.text(pen.left, pen.y + 18, join(pen.v("seller.name"), pen.address("seller.address", 0), by=" - "), 6.4)
    pen.hrule(pen.left, pen.left + pen.width * 0.9, y + 1)
    low = pen.text(pen.left, y + 8, pen.party("buyer", heavy=False), 10.4, width=pen.width * 0.5)
    reach = pen.rows([("Telephone", "seller.phone"), ("Mail", "seller.email")])
    pen.colons(pen.left + pen.width * 0.55, y + 8, pen.width * 0.45, 70, reach, size=8.6)
    pen.y = max(low, y + 70) + 20
    pen.y = pen.text(pen.left, pen.y, [Piece(_title(pen).capitalize(), bold=True), Piece("No.", bold=True),
                                       *pen.v("number", heavy=True)], 13.5) + 8  # fmt: skip
    rows: list[tuple[str, Text]] = [*pen.rows([
        ("Date of issue", "date"), ("Our contract No.", "contract_number"), ("Buyer's order No.", "po_number"),
        ("Delivery term (Incoterms 2020)", "incoterm+incoterm_place"), ("Payable until", "due_date"),
        ("Conditions of payment", "payment_terms"), ("Origin of goods", "country_of_origin"), ("Ship", "x:vessel"),
        ("Loaded at", "x:port_of_loading"), ("Discharged at", "x:port_of_discharge"), ("B/L No.", "bl_number"),
        ("Container(s)", "containers[]"), ("Marks", "x:marks"),
    ])]  # fmt: skip
    pen.y = pen.shelf(pen.y, [*rows, *_others(pen)], 3) + 6
    hts, origin = pen.has("lines[0].hts"), pen.has("lines[0].origin")
    heads = [Column("Quantity", 1.3, "r"), Column("Unit", 1), Column("Goods", 4.6)]
    heads += [Column("Tariff code", 1.6)] * hts + [Column("C/O", 0.7, "c")] * origin
    table = Table(pen, [*heads, Column("Unit price", 1.3, "r"), Column("Amount", 1.9, "r")], size=9)
    for line in pen.lines():
        cells: list[Text] = [pen.v(f"{line}.{f}") for f in ("quantity", "unit", "description")]
        cells += [pen.v(f"{line}.hts")] * hts + [pen.raw(f"{line}.origin")] * origin
        table.row([*cells, pen.v(f"{line}.unit_price"), pen.v(f"{line}.amount")])
    pen.need(130)
    names = ("Net value of goods", "plus freight", "plus insurance", "less discount", "Invoice amount")
    pen.y = pen.sums(pen.left + pen.width * 0.5, pen.y + 6, pen.width * 0.5, _sums(pen, names, "$")) + 4
    if pen.has("amount_in_words"):
        pen.say([Piece("In words:"), *pen.v("amount_in_words")], size=8.6)
    bank = pen.rich(
        "Please transfer the amount, stating the invoice number, to {bank.beneficiary}, account {bank.account}, kept "
        "with {bank.name}, BIC {bank.swift}."
    )
    if pen.has("bank.account"):
        pen.say(bank, size=9)
    for note in pen.extras("note"):
        pen.say(note, size=9)
    pen.sign_off(pen.left, 190, pen.x("seller_signatory"), "For the seller: name and signature")


def _boxes(pen: Pen) -> None:
    """Numbered boxes left and right, goods typed in an open field under them with the marks first."""
    mid = pen.left + pen.width * 0.5
    pen.y = pen.text(pen.left, pen.y, _title(pen), 13, width=pen.width, align="c", heavy=True) + 6
    boxes: list[tuple[str, Text]] = [("1. Shipper / Exporter", pen.party("seller")),
                                     ("2. For account and risk of Messrs.", pen.party("buyer"))]  # fmt: skip
    extra = [(f"{n}. {label}", what) for n, (label, what) in enumerate(_others(pen), 3)]
    y = top = pen.y
    for label, what in [*boxes, *extra]:
        high = max(62.0, pen.height(what, mid - pen.left - 6) + 14)
        pen.cell((pen.left, y, mid, y + high), label, what, small=6.4)
        y += high
    facts = _facts(pen)
    high = max((y - top) / max(1, len(facts)), 25.0)
    for n, (label, what) in enumerate(facts):
        pen.cell((mid, top + n * high, pen.right, top + (n + 1) * high), f"{n + 7}. {label}", what, small=6.4)
    low = max(y, top + len(facts) * high)
    if low > y:
        pen.frame(pen.left, y, mid, low)
    pen.y = low + 4
    _typed_lines(pen)
    if pen.has("bank.account"):
        pen.say(
            pen.rich("BANKER: {bank.name} SWIFT {bank.swift}\nBENEFICIARY: {bank.beneficiary}\nACCOUNT: {bank.account}")
        )
    for note in pen.extras("note"):
        pen.say(note)
    x = pen.left + pen.width * 0.5
    pen.sign_off(x, pen.width * 0.5, join(pen.v("seller.name"), pen.x("seller_signatory"), by="\n"), "Signed by")


def _facts(pen: Pen) -> list[tuple[str, Text]]:
    """What the numbered boxes at the right hold."""
    v, x = pen.v, pen.x
    due = [Piece("due"), *v("due_date")] if pen.has("due_date") else []
    place = join(v("incoterm"), v("incoterm_place"), by=" ")
    facts: list[tuple[str, Text]] = [
        ("No. & date of invoice", join(v("number"), v("date"), by=" / ")),
        ("Contract / order reference", join(v("contract_number"), v("po_number"), by=" / ")),
        ("Delivery / origin", join(place, v("country_of_origin"), by=" / ")),
        ("Payment", join(v("payment_terms"), due, by=", ")),
        ("Port of loading / final destination", join(x("port_of_loading"), x("port_of_discharge"), by=" / ")),
        ("Carrier / B/L No.", join(x("vessel"), x("voyage"), v("bl_number"), by=" / ")),
        ("Container No.", pen.listed("containers")),
    ]
    return [f for f in facts if f[1]]


def _typed_lines(pen: Pen) -> None:
    hts = pen.has("lines[0].hts")
    heads = [Column("Marks", 1.5), Column("Description of goods", 4.2), Column("Q'ty", 1.3, "r"), Column("", 0.9),
             Column("U/Price", 1.4, "r"), Column("Amount", 2.2, "r")]  # fmt: skip
    table = Table(pen, heads, ruled="none")
    pen.hrule(pen.left, pen.right, pen.y)
    for n, line in enumerate(pen.lines()):
        code = [Piece("(H.S."), *pen.v(f"{line}.hts"), Piece(")", glue=True)] if hts else []
        goods = join(pen.v(f"{line}.description"), code, pen.v(f"{line}.origin"), by="\n")
        table.row([pen.x("marks") if not n else "", goods, pen.v(f"{line}.quantity"), pen.v(f"{line}.unit"),
                   pen.sign(f"{line}.unit_price", "@"), pen.v(f"{line}.amount")])  # fmt: skip
    pen.need(90)
    pen.hrule(pen.left, pen.right, pen.y + 1)
    names = ("SUB-TOTAL", "FREIGHT CHARGE", "INSURANCE PREMIUM", "DISCOUNT", "G. TOTAL")
    pen.y = pen.sums(pen.left + pen.width * 0.3, pen.y + 4, pen.width * 0.7, _sums(pen, names, "USD "))
    if pen.has("amount_in_words"):
        pen.say(pen.v("amount_in_words"))
