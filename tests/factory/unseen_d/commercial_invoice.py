"""Invoices of family d: a spreadsheet, a letter that invoices in sentences, a US form in bands."""

from __future__ import annotations

from tests.factory.canvas import Text, bold, join
from tests.factory.formats import Look
from tests.factory.model import Paper, Sheet
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.unseen_d.leaf import Leaf, charges, contact, drawn, glued, term, who


def draw(paper: Paper) -> list[Sheet]:
    """One of three manners, by the paper's style."""
    return drawn(paper, (_spreadsheet, _letter, _bands))


def _spreadsheet(paper: Paper) -> Pad:
    """Everything in cells of one grid, amounts as the spreadsheet leaves them."""
    pad = Leaf(paper, Look("sans", 8.6, "excel", "plain", "code", "KGS", 0, ":", 0, "grid", True), margin=36, bare=True)
    _merged(pad, pad.v("seller.name", heavy=True), 13, 22)
    _merged(pad, join(pad.address("seller.address", 0), contact(pad, "seller"), by="\n"), 8, 26)
    _merged(pad, bold(pad.extra("title")), 14, 22)
    rows: list[tuple[str, Text]] = [
        ("INVOICE NO.", pad.v("number")), ("DATE", pad.v("date")), ("S/C NO.", pad.v("contract_number")),
        ("P/O NO.", pad.v("po_number")), ("B/L NO.", pad.v("bl_number")), ("FROM", pad.x("port_of_loading")),
        ("TO", pad.x("port_of_discharge")), ("PER S.S.", pad.x("vessel")), ("CONTAINER", pad.listed("containers")),
    ]  # fmt: skip
    rows = [(name, what) for name, what in rows if what]
    top, split = pad.y, pad.left + pad.width * 0.55
    high = 17.0
    for name, what in rows:
        pad.cell((split, pad.y, split + 70, pad.y + high), "", name, size=8)
        pad.cell((split + 70, pad.y, pad.right, pad.y + high), "", what)
        pad.y += high
    _sides(pad, top, split)
    _grid_lines(pad)
    tail: list[tuple[str, Text]] = [
        ("PAYMENT", pad.v("payment_terms")), ("PAYMENT DUE", pad.v("due_date")),
        ("MADE IN", pad.v("country_of_origin")), ("MAKER", who(pad, "manufacturer", flow=True)),
        ("BENEFICIARY", pad.v("bank.beneficiary")), ("BANK", pad.v("bank.name")),
        ("A/C NO. (USD)", pad.v("bank.account")), ("SWIFT", pad.v("bank.swift")),
    ]  # fmt: skip
    for name, what in tail:
        if what:
            _tail_row(pad, name, what)
    for note in pad.extras("note"):
        pad.say(note, size=7.5)
    pad.left_to_say()
    pad.say(join(bold(pad.doc.fields["seller.name"]), pad.x("seller_signatory"), by="\n\n"), align="r")
    return pad


def _merged(pad: Pad, what: Text, size: float, least: float) -> None:
    high = max(least, pad.height(what, pad.width - 8, size) + 6)
    pad.frame(pad.left, pad.y, pad.right, pad.y + high)
    pad.text(pad.left + 4, pad.y + 3, what, size, width=pad.width - 8, align="c")
    pad.y += high


def _sides(pad: Pad, top: float, split: float) -> None:
    """The parties in the cells left of the facts."""
    roles = (("buyer", "TO MESSRS:"), ("consignee", "CNEE:"), ("ship_to", "DELIVER TO:"), ("importer", "IMPORTER:"))
    here = [(role, words) for role, words in roles if pad.has(f"{role}.name")]
    y = top
    for role, words in here:
        what = who(pad, role)
        high = max((pad.y - top) / len(here), pad.height(what, split - pad.left - 8) + 14)
        pad.cell((pad.left, y, split, y + high), words, what, small=7)
        y += high
    pad.y = max(pad.y, y)


def _grid_lines(pad: Pad) -> None:
    lines = pad.lines()
    more = [n for n in ("hts", "origin") if pad.has(*[f"{line}.{n}" for line in lines])]
    heads = {"hts": "H.S.CODE", "origin": "ORIGIN"}
    cols = [Column("MARKS", 0.8), Column("DESCRIPTION OF GOODS", 3.2), *[Column(heads[n], 1.1, "c") for n in more],
            Column("Q'TY", 0.8, "r"), Column("UNIT", 0.6, "c"),
            Column("U/PRICE", 0.8, "r"), Column("AMOUNT", 1.1, "r")]  # fmt: skip
    table = Table(pad, cols, ruled="grid")
    table.row(["", "", *["" for _ in more], "", "", term(pad), pad.v("currency")])
    for n, line in enumerate(lines):
        cells = [pad.v(f"{line}.{name}") for name in ("description", *more, "quantity", "unit", "unit_price", "amount")]
        table.row([pad.x("marks") if n == 0 else "", *cells])
    for words, what in charges(pad):
        table.total(words, {len(cols) - 1: what})
    table.total("TOTAL:", {len(cols) - 1: pad.v("total", heavy=True)})
    if pad.has("amount_in_words"):
        _merged(pad, pad.v("amount_in_words"), 8, 18)


def _tail_row(pad: Pad, name: str, what: Text) -> None:
    high = max(15.0, pad.height(what, pad.width - 106) + 5)
    pad.need(high)
    pad.cell((pad.left, pad.y, pad.left + 100, pad.y + high), "", name, size=8)
    pad.cell((pad.left + 100, pad.y, pad.right, pad.y + high), "", what)
    pad.y += high


def _letter(paper: Paper) -> Pad:
    """A letterhead, then sentences; goods as numbered paragraphs with dots to the amount."""
    pad = Leaf(paper, Look("serif", 10.4, "ordinal", "us", "symbol", "kg", 1, ":", 1, "none"), margin=62)
    pad.text(pad.left, 748, "Registered office as above. Goods remain our property until paid in full.", 7)
    pad.bottom -= 30
    pad.say(pad.v("seller.name", heavy=True), size=17, align="r", gap=0)
    pad.say(pad.address("seller.address"), size=9, align="r", gap=0)
    pad.say(contact(pad, "seller"), size=9, align="r", gap=16)
    pad.say(join(pad.v("buyer.name"), pad.address("buyer.address"), by="\n"), gap=14)
    pad.say(pad.v("date"), gap=10)
    pad.say(join(bold(pad.extra("title").capitalize() + " No."), pad.v("number", heavy=True), by=" "), size=12, gap=8)
    order = " and your order {po_number}" if pad.has("po_number") else ""
    pad.say(pad.rich("We hereby invoice you for the goods named below, sold to you under our contract "
                     "{contract_number}" + order + ", and shipped by M.V. "
                     f"{pad.extra('vessel')} from {pad.extra('port_of_loading')} to {pad.extra('port_of_discharge')}."),
            gap=10)  # fmt: skip
    for n, line in enumerate(pad.lines(), 1):
        _item(pad, n, line)
    for words, what in charges(pad):
        _dotted(pad, words, what)
    pad.hrule(pad.right - 90, pad.right, pad.y)
    pad.y += 3
    _dotted(pad, join(bold("Invoice value"), term(pad), by=", "), pad.money("total", heavy=True))
    pad.y += 6
    if pad.has("amount_in_words"):
        pad.say(pad.v("amount_in_words"), gap=8)
    _letter_tail(pad)
    return pad


def _letter_tail(pad: Leaf) -> None:
    if pad.has("country_of_origin"):
        pad.say(pad.rich("We certify that the goods are of {country_of_origin} origin."), gap=6)
    if pad.has("manufacturer.name"):
        pad.say(pad.rich("They were made by {manufacturer.name}, {flat:manufacturer.address}."), gap=6)
    for role, words in (("consignee", "consigned to"), ("ship_to", "delivered to"), ("importer", "imported by")):
        if pad.has(f"{role}.name"):
            pad.say(join(f"The goods are {words}", who(pad, role, flow=True), by=" "), gap=6)
    pad.say(pad.rich("Our terms are {payment_terms}; the amount falls due on {due_date}. Kindly remit to the account "
                     "of {bank.beneficiary}, number {bank.account}, with {bank.name}, SWIFT {bank.swift}."),
            gap=8)  # fmt: skip
    if pad.has("containers[0]"):
        pad.say(join("Container:", pad.listed("containers"), by=" "))
    if pad.has("bl_number"):
        pad.say(join("Bill of lading:", pad.v("bl_number"), by=" "))
    for note in pad.extras("note"):
        pad.say(note)
    pad.left_to_say()
    pad.need(60)
    pad.say("Yours faithfully,", gap=24)
    pad.say(pad.x("seller_signatory"))


def _item(pad: Pad, n: int, line: str) -> None:
    """``1) 4,656 pcs Bath towel (HS 6302.60.0020) at US$2.30 . . . . 10,708.80``."""
    code, origin = pad.v(f"{line}.hts"), pad.v(f"{line}.origin")
    what = join(f"{n})", pad.v(f"{line}.quantity"), pad.v(f"{line}.unit"), pad.v(f"{line}.description"),
                join("(HS", code, by=" ") + glued(join(")")) if code else "", join("made in", origin, by=" ")
                if origin else "", "at", pad.v(f"{line}.unit_price"), by=" ")  # fmt: skip
    _dotted(pad, what, pad.v(f"{line}.amount"))


def _dotted(pad: Pad, what: Text, amount: Text) -> None:
    wide = pad.width - 100
    pad.need(pad.height(what, wide) + 4)
    low = pad.text(pad.left, pad.y, what, width=wide)
    at = low - pad.size * 1.2
    last = pad.wrap(pad.tokens(what), wide, pad.size)[-1]
    used = sum(pad.measure(t.text) + 3 for t in last)
    dots = int((wide - used - 8) / pad.measure("."))
    if dots > 6:
        pad.text(pad.left, at, "." * dots, width=wide, align="r")
    pad.text(pad.right - 96, at, amount, width=96, align="r")
    pad.y = low + 4


def _bands(paper: Paper) -> Pad:
    """A US form: grey bands with captions, quantity first, the sums at the right foot."""
    pad = Leaf(paper, Look("vera", 7.6, "us", "us", "dollar", "KGS", 1, "", 1, "lines"), margin=32)
    pad.text(pad.left, pad.y, bold(pad.extra("title")), 15)
    pad.y = pad.text(pad.left, pad.y, "Page 1", 7, width=pad.width, align="r") + 12
    left, right = pad.left, pad.left + pad.width / 2 + 4
    low = _band(pad, left, pad.y, "Sold by", join(who(pad, "seller"), contact(pad, "seller"), by="\n"))
    low = max(low, _band(pad, right, pad.y, "Sold to / Account of", who(pad, "buyer")))
    pad.y = low
    roles = (("ship_to", "Ship to"), ("consignee", "Ultimate consignee"), ("manufacturer", "Producer of goods"),
             ("importer", "Importer of record"))  # fmt: skip
    others = [(r, c) for r, c in roles if pad.has(f"{r}.name")]
    for n in range(0, len(others), 2):
        pad.y = max(_band(pad, (left, right)[k], pad.y, c, who(pad, r)) for k, (r, c) in enumerate(others[n : n + 2]))
    facts: list[tuple[str, Text]] = [
        ("Inv. #", pad.v("number")), ("Inv. date", pad.v("date")), ("Contract ref.", pad.v("contract_number")),
        ("Cust. P.O.", pad.v("po_number")), ("Terms of sale", term(pad)), ("Terms of payment", pad.v("payment_terms")),
        ("Pay by", pad.v("due_date")), ("Country of mfr.", pad.v("country_of_origin")), ("Currency", pad.v("currency")),
        ("BOL #", pad.v("bl_number")), ("Equipment #", pad.listed("containers")), ("Vessel", pad.x("vessel")),
    ]  # fmt: skip
    _captioned(pad, [(c, w) for c, w in facts if w])
    _us_table(pad)
    if pad.has("bank.account"):
        pad.say(pad.rich("*Remit to:* {bank.name} / Acct. name {bank.beneficiary} / Acct. # {bank.account} / "
                         "SWIFT-BIC {bank.swift}"), gap=6)  # fmt: skip
    for note in pad.extras("note"):
        pad.say(note)
    pad.left_to_say()
    pad.say("I declare all the information contained in this invoice to be true and correct. These commodities are "
            "for export only in accordance with the laws of the country of origin.", size=6.4, gap=14)  # fmt: skip
    pad.need(40)
    pad.y = pad.filled(pad.left, pad.y, pad.x("seller_signatory"), 200, "Signature of shipper / exporter")
    return pad


def _band(pad: Pad, x: float, y: float, words: str, what: Text) -> float:
    wide = pad.width / 2 - 4
    pad.shade(x, y, x + wide, y + 12)
    pad.text(x + 3, y + 2, bold(words), 7)
    return pad.text(x + 3, y + 15, what, width=wide - 6) + 7


def _captioned(pad: Leaf, facts: list[tuple[str, Text]]) -> None:
    """Facts four in a row, the caption under the value's line."""
    each = pad.width / 4
    for n in range(0, len(facts), 4):
        low = pad.y
        high = max(pad.height(what, each - 8) for _, what in facts[n : n + 4])
        for k, (words, what) in enumerate(facts[n : n + 4]):
            x = pad.left + k * each
            y = pad.y + high - pad.height(what, each - 8)
            low = max(low, pad.filled(x, y, what, each - 8, words))
        pad.y = low + 2
    pad.y += 4


def _us_table(pad: Pad) -> None:
    lines = pad.lines()
    more = [n for n in ("hts", "origin") if pad.has(*[f"{line}.{n}" for line in lines])]
    heads = {"hts": "Harm. code", "origin": "C/O"}
    cols = [Column("Qty", 0.8, "r"), Column("UOM", 0.7, "c"), Column("Full description of goods", 3.2),
            *[Column(heads[n], 1.1, "c") for n in more],
            Column("Unit value", 1, "r"), Column("Ext. value", 1.2, "r")]  # fmt: skip
    table = Table(pad, cols, ruled="lines", shaded=True)
    for line in lines:
        names = ("quantity", "unit", "description", *more, "unit_price", "amount")
        table.row([pad.v(f"{line}.{name}") for name in names])
    pad.y += 4
    x = pad.right - 230
    for words, what in charges(pad):
        pad.need(14)
        pad.text(x, pad.y, words)
        pad.y = pad.text(x, pad.y, what, width=226, align="r") + 2
    pad.need(20)
    pad.frame(x - 4, pad.y, pad.right, pad.y + 15)
    pad.text(x, pad.y + 3, bold("Invoice total"), 8.5)
    pad.y = pad.text(x, pad.y + 3, pad.money("total", heavy=True), 8.5, width=226, align="r") + 8
    if pad.has("amount_in_words"):
        pad.say(pad.v("amount_in_words"), size=7)
