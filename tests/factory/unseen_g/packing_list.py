"""Packing lists as clerks make them: carton ranges, weights a carton beside totals, summaries, weights in words."""

from __future__ import annotations

from decimal import Decimal

from tests.factory.canvas import Piece, bold, join
from tests.factory.formats import show_number
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_g.desk import Column, Desk

TOTALS = ("TOTAL", "TTL", "G.TOTAL", "Total:", "GRAND TOTAL", "Sum", "")


def draw(paper: Paper) -> list[Sheet]:
    """The sheets of a packing list in one of eight designs; clerks write kg, and pounds in US offices of some."""
    designs = (_per_carton, _marks_column, _summary, _software, _card_per_item, _bilingual, _plain_text, _ledger)
    n = paper.style % len(designs)
    face = ("sans", "serif", "serif", "vera", "sans", "sans", "mono", "sans")[n]
    desk = Desk(paper, face=face, size={"serif": 10, "mono": 8, "sans": 9, "vera": 7.8}[face])
    designs[n](desk)
    for note in desk.extras("note"):
        desk.para(note)
    desk.leftovers()
    return desk.sheets


def per(desk: Desk, row: str, field: str) -> list[Piece]:
    """A line's figure for one carton: untagged, only where it comes out even in two decimals."""
    whole, count = desk.doc.fields.get(f"{row}.{field}"), desk.doc.fields.get(f"{row}.packages")
    if not whole or not count or f"{row}.{field}" in desk.doc.prints or Decimal(count) == 0:
        return []
    each = Decimal(whole) / Decimal(count)
    even = each == each.quantize(Decimal("0.01"))
    places = "0.01" if field.endswith("weight") else "1"
    return [Piece(show_number(str(each.quantize(Decimal(places))), desk.look.numbers))] if even else []


def cartons(desk: Desk, row: str, dash: str = "-") -> list[Piece]:
    """The carton numbers of a line, where the paper tells them."""
    return [Piece(desk.extra("carton_range" + row.removeprefix("lines")).replace("-", dash))]


def packed(desk: Desk, field: str = "packages") -> list[Piece]:
    """A count of packages with its unit."""
    return [*desk.v(field), Piece(desk.extra("package_unit"))] if desk.has(field) else []


def bare(desk: Desk, field: str) -> list[Piece]:
    """A weight whose unit stands in the head."""
    return desk.v(field)


def head(desk: Desk, pairs: list[tuple[str, list[Piece]]], split: float = 110) -> None:
    """Rows of label and value over the whole width."""
    for name, what in pairs:
        desk.row(name, what, split)


def boxes(desk: Desk) -> list[Piece]:
    """All containers in a row."""
    return desk.listed("containers", by=desk.pick(", ", " / ", "; "))


def _per_carton(desk: Desk) -> None:
    """Carton ranges, pieces and weights of one carton beside the totals of the line."""
    desk.say(desk.v("seller.name", heavy=True), size=13, align="c", gap=2)
    desk.say(desk.address("seller.address", 0), size=8, align="c", gap=6)
    desk.say(desk.x("title"), size=14, align="c", heavy=True, gap=8)
    to = desk.pick("To Messrs.:", "TO:", "Messrs:", "Sold to:")
    head(desk, [(to, desk.who("buyer", how=0)), ("Consignee:", desk.who("consignee", how=0))])
    head(desk, [(desk.pick("Inv. No.:", "INVOICE NO.:", "Invoice #:"), desk.v("invoice_number")),
                (desk.pick("P/L No.:", "Packing List No:"), desk.v("number")), ("Date:", desk.v("date")),
                (desk.pick("Cont. No.:", "CNTR NO.:", "Container:"), boxes(desk)),
                ("Per:", desk.x("vessel")), ("Marks:", desk.x("marks"))])  # fmt: skip
    desk.y += 6
    name, unit = desk.pick(*TOTALS), desk.look.weight
    total = [desk.rich(f"*{name}*" if name else ""), [], [], packed(desk), [], [], bare(desk, "net_weight"), [],
             bare(desk, "gross_weight")]  # fmt: skip
    desk.table((
        Column("CTN NO.", 13, lambda r: cartons(desk, r)),
        Column("DESCRIPTION", 26, lambda r: desk.v(f"{r}.description")),
        Column("QTY/\nCTN", 9, lambda r: per(desk, r, "quantity"), "r"),
        Column("CTNS", 12, lambda r: desk.v(f"{r}.packages"), "r"),
        Column("TTL QTY", 14, lambda r: desk.amount_of(f"{r}.quantity", f"{r}.unit"), "r"),
        Column(f"N.W./\nCTN\n({unit})", 9, lambda r: per(desk, r, "net_weight"), "r"),
        Column(f"TTL N.W.\n({unit})", 13, lambda r: bare(desk, f"{r}.net_weight"), "r"),
        Column(f"G.W./\nCTN\n({unit})", 9, lambda r: per(desk, r, "gross_weight"), "r"),
        Column(f"TTL G.W.\n({unit})", 13, lambda r: bare(desk, f"{r}.gross_weight"), "r"),
    ), desk.lines(), tail=[total], ruled=desk.pick("grid", "box", "rows"))  # fmt: skip
    desk.y += 6
    desk.row(desk.pick("MEASUREMENT:", "TTL MEAS.:", "CUBIC:"), desk.volume("volume"), 110)
    desk.para("<For the exporter: {x:seller_signatory}>")


def _marks_column(desk: Desk) -> None:
    """Shipping marks as the table's first column, goods in the middle, weights with units, no rules between lines."""
    desk.say(desk.x("title"), size=15, align="c", heavy=True, gap=8)
    desk.panels(
        (
            ("Shipper / Exporter", desk.who("seller")),
            (desk.pick("Consignee", "For account and risk of Messrs."), desk.who("buyer")),
        )
    )
    desk.panels((("No. & date of invoice", desk.prose("{invoice_number}<   {date}>")),
                 ("Packing list no.", desk.v("number")),
                 ("Carrier", desk.x("vessel")), ("Container", boxes(desk))))  # fmt: skip
    first = desk.lines()[:1]
    marks = desk.x("marks") or [Piece("N/M")]
    total = [desk.rich("*" + desk.pick("TOTAL", "TTL", "Total") + "*"), packed(desk), [],
             desk.weight("net_weight"), desk.weight("gross_weight"), desk.volume("volume")]  # fmt: skip
    desk.table((
        Column("Marks and\nnumbers", 15, lambda r: [*(marks if [r] == first else [])]),
        Column("Description of goods", 32, lambda r: _packed_goods(desk, r)),
        Column("Quantity", 14, lambda r: desk.amount_of(f"{r}.quantity", f"{r}.unit"), "r"),
        Column("Net-weight", 15, lambda r: desk.weight(f"{r}.net_weight"), "r"),
        Column("Gross-weight", 15, lambda r: desk.weight(f"{r}.gross_weight"), "r"),
        Column("Measurement", 13, lambda r: [], "r"),
    ), desk.lines(), tail=[total], ruled="box")  # fmt: skip
    desk.y += 16
    desk.para("<Signed by {x:seller_signatory}>")


def _packed_goods(desk: Desk, row: str) -> list[Piece]:
    """A line's goods with how they are packed beneath."""
    ctn = packed(desk, f"{row}.packages")
    out = desk.v(f"{row}.description")
    span = desk.extra("carton_range" + row.removeprefix("lines"))
    if ctn:
        out = [*out, Piece("\n", glue=True), *ctn]
        out += [Piece(f"(C/No. {span})")] if span else []
    return out


def _summary(desk: Desk) -> None:
    """A letter with the sums in words below a list without rules."""
    desk.say(desk.v("seller.name", heavy=True), size=14, gap=1)
    desk.say(desk.address("seller.address", 0), size=8.5, gap=14)
    desk.say(desk.v("date"), align="r", gap=10)
    desk.say(desk.who("buyer"), gap=12)
    desk.para("*" + desk.extra("title") + "*<, no. {number},>< covering our invoice {invoice_number}>", gap=8)
    for row in desk.lines():
        line = f"<{{{row}.quantity}} {{{row}.unit}} >{{{row}.description}}< in {{{row}.packages}} {{x:package_unit}}>"
        desk.para(line + f"<, net {{weight:{row}.net_weight}}><, gross {{weight:{row}.gross_weight}}>", indent=14)
    desk.y += 6
    desk.para(desk.pick("The whole consignment", "This shipment", "The lot") + "< was loaded into container "
              "{containers[0]}>" + "".join(f"<, {{{c}}}>" for c in desk.lines("containers")[1:]) +
              "< on board {x:vessel}> and consists of {packages} {x:package_unit}"
              "< weighing {weight:gross_weight} gross>< and {weight:net_weight} net>.", gap=6)  # fmt: skip
    if desk.has("volume"):
        desk.say([*desk.rich("Measurement: "), *desk.volume("volume")], gap=6)
    desk.para("<Marks: {x:marks}>", gap=10)
    desk.para("<{x:seller_signatory}>")


def _software(desk: Desk) -> None:
    """A delivery paper of business software: window, data block, positions with two rows of head, sums underneath."""
    desk.say(desk.who("seller", by=" · "), size=6.5, gap=16)
    top = desk.y
    low = desk.text(desk.left, top, desk.who("buyer", how=2), width=desk.width * 0.5)
    x = desk.left + desk.width * 0.6
    for name, what in (("Document", desk.v("number")), (desk.pick("Invoice", "Ref. invoice", "Billing doc."),
                       desk.v("invoice_number")), (desk.pick("Date", "Printed"), desk.v("date")),
                       ("Vessel", desk.x("vessel")), ("Container(s)", boxes(desk))):  # fmt: skip
        if what:
            desk.text(x, desk.y, name)
            desk.y = desk.text(x + 70, desk.y, what, width=desk.right - x - 70) + 2
    desk.y = max(low, desk.y) + 20
    desk.say(desk.x("title"), size=13, heavy=True, gap=6)
    unit = desk.look.weight.lower()
    order = {row: n for n, row in enumerate(desk.lines(), 1)}
    desk.table((
        Column("Pos.", 6, lambda r: [Piece(f"{order[r] * 10}")]),
        Column("Material\nCarton no.", 36, lambda r: join(desk.v(f"{r}.description"), cartons(desk, r), by="\n")),
        Column("Qty.\nUnit", 12, lambda r: join(desk.v(f"{r}.quantity"), desk.v(f"{r}.unit"), by="\n"), "r"),
        Column("Colli", 10, lambda r: desk.v(f"{r}.packages"), "r"),
        Column(f"Net\n{unit}", 13, lambda r: bare(desk, f"{r}.net_weight"), "r"),
        Column(f"Gross\n{unit}", 13, lambda r: bare(desk, f"{r}.gross_weight"), "r"),
    ), desk.lines(), ruled="head")  # fmt: skip
    desk.y += 6
    for name, what in (("Total colli", packed(desk)), ("Total net weight", desk.weight("net_weight")),
                       ("Total gross weight", desk.weight("gross_weight")), ("Total volume", desk.volume("volume")),
                       ("Marking", desk.x("marks"))):  # fmt: skip
        desk.row(name, what, 120)
    desk.para("<Dispatched by {x:seller_signatory}>")


def _card_per_item(desk: Desk) -> None:
    """A block of label and value for each item, a frame around each, the whole shipment in a last one."""
    desk.say(desk.x("title"), size=16, heavy=True, gap=6)
    desk.panels((("EXPORTER", desk.who("seller")), ("IMPORTER", desk.who("buyer")),
                 ("CONSIGNEE", desk.who("consignee"))), gap=4)  # fmt: skip
    desk.y += 4
    desk.panels((("INVOICE REF.", desk.v("invoice_number")), ("LIST NO.", desk.v("number")), ("ISSUED", desk.v("date")),
                 ("CONTAINER", boxes(desk)), ("SHIP", desk.x("vessel"))), gap=4, small=6)  # fmt: skip
    desk.y += 8
    for row in desk.lines():
        desk.panels(((f"Item {int(row[6:-1]) + 1}", desk.v(f"{row}.description")),
                     ("Carton", cartons(desk, row, " to ")),
                     ("Pieces", desk.amount_of(f"{row}.quantity", f"{row}.unit")),
                     ("Packages", packed(desk, f"{row}.packages")), ("Net", desk.weight(f"{row}.net_weight")),
                     ("Gross", desk.weight(f"{row}.gross_weight"))),
                    shares=(3, 1.1, 1.4, 1.3, 1.5, 1.5), small=6)  # fmt: skip
    desk.y += 6
    desk.panels((("SHIPMENT", bold(packed(desk))), ("Net", desk.weight("net_weight")),
                 ("Gross", desk.weight("gross_weight")), ("Cube", desk.volume("volume")),
                 ("Marks", desk.x("marks"))), shade=True)  # fmt: skip
    desk.para("<{x:seller_signatory}>")


def _bilingual(desk: Desk) -> None:
    """A list in Chinese and English with a ruled table and an unlabelled last row."""
    desk.say("装 箱 单", size=15, align="c", gap=1)
    desk.say(desk.x("title"), size=12, align="c", heavy=True, gap=8)
    head(desk, [("卖方 Seller:", desk.v("seller.name")), ("地址 Address:", desk.address("seller.address", 0)),
                ("买方 Buyer:", desk.v("buyer.name")), ("地址 Address:", desk.address("buyer.address", 0)),
                ("收货人 Consignee:", desk.who("consignee", by=", ")),
                ("发票号 Invoice No.:", desk.v("invoice_number")),
                ("编号 No.:", desk.v("number")), ("日期 Date:", desk.v("date")), ("Marks:", desk.x("marks")),
                ("箱号 Container No.:", boxes(desk)), ("船名 Vessel:", desk.x("vessel"))], 130)  # fmt: skip
    desk.y += 6
    alike, unit = desk.alike(), desk.look.weight
    total = [desk.rich(desk.pick("合计 TOTAL", "合计", "")), [], packed(desk), bare(desk, "gross_weight"),
             bare(desk, "net_weight"), desk.v("volume")]  # fmt: skip
    desk.table((
        Column("货物名称\nDescription of Goods", 34, lambda r: desk.v(f"{r}.description")),
        Column("数量\nQuantity" + ("\n({units})" if alike else ""), 14,
               lambda r: desk.v(f"{r}.quantity") + ([] if alike else desk.v(f"{r}.unit")), "r"),
        Column("件数\nPackages", 14, lambda r: packed(desk, f"{r}.packages"), "r"),
        Column(f"毛重\nG.W.({unit})", 13, lambda r: bare(desk, f"{r}.gross_weight"), "r"),
        Column(f"净重\nN.W.({unit})", 13, lambda r: bare(desk, f"{r}.net_weight"), "r"),
        Column("体积\nMeas.(CBM)", 12, lambda r: [], "r"),
    ), desk.lines(), tail=[total])  # fmt: skip
    desk.y += 14
    desk.para("<经办人 Prepared by: {x:seller_signatory}>")


def _plain_text(desk: Desk) -> None:
    """A list in typewriter letters: no rules, dashes under the head, sums one under the other."""
    desk.say(desk.x("title"), heavy=True, size=11, gap=8)
    head(
        desk,
        [
            ("SHIPPER", desk.who("seller", by=", ")),
            ("BUYER", desk.who("buyer", by=", ")),
            ("CNEE", desk.who("consignee", by=", ")),
            ("INV", desk.v("invoice_number")),
            ("P/L", desk.v("number")),
            ("DD", desk.v("date")),
            ("VSL", desk.x("vessel")),
            ("CNTR", boxes(desk)),
            ("MARKS", desk.x("marks")),
        ],
        70,
    )
    dashes = "-" * int(desk.width / desk.measure("-"))
    desk.say(dashes, gap=1)
    unit = desk.look.weight
    desk.table((
        Column("GOODS", 36, lambda r: desk.v(f"{r}.description")),
        Column("QTY", 14, lambda r: desk.amount_of(f"{r}.quantity", f"{r}.unit"), "r"),
        Column("PKGS", 12, lambda r: desk.v(f"{r}.packages"), "r"),
        Column(f"NT WT {unit}", 15, lambda r: bare(desk, f"{r}.net_weight"), "r"),
        Column(f"GR WT {unit}", 15, lambda r: bare(desk, f"{r}.gross_weight"), "r"),
    ), desk.lines(), ruled="none", pad=1.5)  # fmt: skip
    desk.say(dashes, gap=2)
    desk.say(dashes.replace("-", "=")[:20], gap=2)
    for name, what in (
        ("TOTAL PACKED IN", packed(desk)),
        ("TOTAL NT WT", desk.weight("net_weight")),
        ("TOTAL GR WT", desk.weight("gross_weight")),
        ("TOTAL MEASUREMENT", desk.volume("volume")),
    ):
        desk.row(name, what, 130)
    desk.para("<CHECKED BY {x:seller_signatory}>")


def _ledger(desk: Desk) -> None:
    """The sums at the top in a strip, the items below in rows ruled through, the parties at the foot."""
    desk.say(desk.x("title"), size=15, align="r", heavy=True, gap=4)
    desk.panels((("Packing list", desk.v("number")), ("To invoice", desk.v("invoice_number")), ("Date", desk.v("date")),
                 ("Container", boxes(desk)), ("Vessel", desk.x("vessel"))))  # fmt: skip
    desk.panels((("No. of pkgs", packed(desk)), ("Gross wt.", desk.weight("gross_weight")),
                 ("Net wt.", desk.weight("net_weight")), ("Volume", desk.volume("volume")),
                 ("Shipping mark", desk.x("marks"))), shade=True)  # fmt: skip
    desk.y += 8
    desk.table((
        Column("Ctn #", 11, lambda r: cartons(desk, r, "–")),
        Column("No. of ctns", 11, lambda r: desk.v(f"{r}.packages"), "r"),
        Column("Contents", 34, lambda r: desk.v(f"{r}.description")),
        Column("Qty", 10, lambda r: desk.v(f"{r}.quantity"), "r"),
        Column("UOM", 8, lambda r: desk.v(f"{r}.unit")),
        Column("Wt. gross", 14, lambda r: desk.weight(f"{r}.gross_weight"), "r"),
        Column("Wt. net", 14, lambda r: desk.weight(f"{r}.net_weight"), "r"),
    ), desk.lines(), ruled="rows")  # fmt: skip
    desk.y += 12
    desk.panels((("From", desk.who("seller")), ("To", desk.who("buyer")), ("Consigned to", desk.who("consignee"))),
                framed=False, gap=10)  # fmt: skip
    desk.para("<Packed and checked: {x:seller_signatory}>")
