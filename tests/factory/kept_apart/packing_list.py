"""Packing lists: a carton list with the summary left, a card for every article, and a list with stacked weights."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart import chinese_trade
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("narrow", "helvetica"), ("slash", "short"), 9.6, words=1, weight="KGS", address=2, ruled="lines"),
    Manner(("book", "times"), ("brief", "ordinal"), 8.8, words=2, weight="kg", a4=True),
    Manner(("print", "courier"), ("caps", "tight"), 8.2, words=0, weight="KGS", margin=38, captions="narrow"),
)


def draw(paper: Paper) -> list[Sheet]:
    """A packing list in one of three manners."""
    if paper.extras.get("language") == "zh":
        return chinese_trade.draw(paper)
    pen = Pen(paper, MANNERS[paper.style % 3])
    (_summary, _cards, _stacked)[paper.style % 3](pen)
    for note in pen.extras("note"):
        pen.say(note, size=pen.size * 0.9)
    return finish(pen)


def _ranges(pen: Pen) -> list[str]:
    ranges = pen.extras("carton_range")
    return ranges + [""] * (len(pen.lines()) - len(ranges))


def _packages(pen: Pen, field: str) -> list[Piece]:
    return [*pen.v(field), Piece(pen.extra("package_unit", "CTNS"))] if pen.has(field) else []


def _summary(pen: Pen) -> None:
    """Sender right, addressee left, carton numbers first, and a summary of the shipment at the left foot."""
    wide = pen.width * 0.45
    pen.text(pen.left, pen.y, bold(pen.extra("title", "PACKING LIST")), 16, width=pen.width * 0.5)
    pen.y = pen.text(pen.right - wide, pen.y, pen.party("seller"), width=wide, align="r") + 14
    pen.hrule(pen.left, pen.right, pen.y, 1.2)
    pen.y += 8
    low = pen.text(pen.left, pen.y, "PACKED FOR", 7) + 1
    low = pen.text(pen.left, low, pen.party("buyer"), width=wide)
    if pen.has("consignee.name"):
        low = pen.text(pen.left, low + 6, "CONSIGNED TO", 7) + 1
        low = pen.text(pen.left, low, pen.party("consignee"), width=wide)
    rows = pen.rows([
        ("List no.", "number"), ("To invoice", "invoice_number"), ("Drawn up", "date"), ("Per vessel", "x:vessel"),
        ("Stuffed in", "containers[]"), ("Marks", "x:marks"),
    ])  # fmt: skip
    pen.y = max(low, pen.colons(pen.right - wide, pen.y, wide, 70, rows)) + 12
    heads = [
        Column("Cartons\nfrom-to", 1.3),
        Column("Ctns", 0.9, "r"),
        Column("Contents", 4.6),
        Column("Units", 1.2, "r"),
        Column("", 0.9),
        Column("Gross kg", 1.4, "r"),
        Column("Net kg", 1.4, "r"),
    ]
    table = Table(pen, heads)
    for line, span in zip(pen.lines(), _ranges(pen), strict=False):
        fields = ("packages", "description", "quantity", "unit", "gross_weight", "net_weight")
        table.row([span, *[pen.v(f"{line}.{f}") for f in fields]])
    pen.need(120)
    rows = pen.rows([("Gross", "weight:gross_weight"), ("Net", "weight:net_weight"), ("Measurement", "volume:volume")])
    rows.insert(0, ("Packages", _packages(pen, "packages")))
    pen.y = pen.text(pen.left, pen.y + 10, bold("Summary of shipment")) + 3
    pen.y = pen.colons(pen.left, pen.y, pen.width * 0.5, 74, rows) + 8
    pen.sign_off(pen.left, 170, pen.x("seller_signatory"), "Packed and checked by (signature)")


def _cards(pen: Pen) -> None:
    """One card an article with values over their labels; totals above the cards."""
    pen.y = pen.text(pen.left, pen.y, pen.v("seller.name", heavy=True), 12.5, width=pen.width, align="c")
    pen.y = pen.text(pen.left, pen.y, pen.address("seller.address", 0), 7.8, width=pen.width, align="c")
    reach = join(pen.v("seller.phone"), pen.v("seller.email"), by=", ")
    pen.y = pen.text(pen.left, pen.y, reach, 7.8, width=pen.width, align="c") + 12 if reach else pen.y + 12
    title = pen.extra("title", "PACKING LIST").capitalize()
    pen.y = pen.text(pen.left, pen.y, title, 15, width=pen.width, align="c") + 10
    rows = pen.rows([
        ("Packing list number", "number"), ("Belongs to invoice", "invoice_number"), ("Date", "date"),
        ("Loaded on", "x:vessel"), ("Shipping marks", "x:marks"), ("Container number(s)", "containers[]"),
    ])  # fmt: skip
    parties = [(label, join(pen.v(f"{r}.name", heavy=True), pen.address(f"{r}.address", 2), by="\n"))
               for r, label in (("buyer", "Customer"), ("consignee", "Receiver")) if pen.has(f"{r}.name")]  # fmt: skip
    pen.y = pen.shelf(pen.y, parties, 2)
    pen.y = pen.shelf(pen.y, rows, 3) + 6
    totals = pen.rows([("Total net weight", "weight:net_weight"), ("Total gross weight", "weight:gross_weight"),
                       ("Total volume", "volume:volume")])  # fmt: skip
    totals.insert(0, ("Total packages", _packages(pen, "packages")))
    pen.shade(pen.left, pen.y - 4, pen.right, pen.y + 26)
    pen.y = pen.shelf(pen.y, [(n, bold(w)) for n, w in totals], 4) + 10
    for n, (line, span) in enumerate(zip(pen.lines(), _ranges(pen), strict=False), 1):
        pen.need(58)
        pen.y = pen.text(pen.left, pen.y, [Piece(f"{n}.", bold=True), *pen.v(f"{line}.description", heavy=True)],
                         width=pen.width) + 2  # fmt: skip
        cells = pen.rows([("Quantity", f"{line}.quantity+{line}.unit"), ("Net weight", f"weight:{line}.net_weight"),
                          ("Gross weight", f"weight:{line}.gross_weight")])  # fmt: skip
        cells.insert(1, ("Packages", _packages(pen, f"{line}.packages")))
        cells += [("Package Nos.", [Piece(span)])] if span else []
        pen.y = pen.shelf(pen.y, cells, 5) + 5
    pen.sign_off(pen.left + pen.width * 0.6, pen.width * 0.38, pen.x("seller_signatory"), "Signature of shipper")


def _stacked(pen: Pen) -> None:
    """Typed: labels on the left edge, goods before numbers, net and gross weight of an article one over the other."""
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title", "PACKING LIST")), 12, width=pen.width, align="c")
    pen.hrule(pen.left + pen.width * 0.3, pen.right - pen.width * 0.3, pen.y + 1, 1)
    pen.y += 10
    rows: list[tuple[str, Text]] = [
        ("SELLERS", pen.party("seller", heavy=False)),
        ("BUYERS", pen.party("buyer", heavy=False)),
    ]
    if pen.has("consignee.name"):
        rows.append(("CONSIGNEES", pen.party("consignee", heavy=False)))
    rows += pen.rows([
        ("P/L NUMBER", "number"), ("INVOICE NUMBER", "invoice_number"), ("DATE", "date"), ("PER S.S.", "x:vessel"),
        ("CONT. NOS.", "containers[]"), ("MARKS", "x:marks"),
    ])  # fmt: skip
    pen.y = pen.colons(pen.left, pen.y, pen.width, 88, rows, gap=4) + 4
    heads = [Column("COMMODITY AND SPECIFICATION", 4.2), Column("QUANTITY", 1.3, "r"), Column("UNIT", 0.9),
             Column("PACKAGES", 1.5, "r"), Column("N.W. / G.W.\n(KGS)", 1.7, "r")]  # fmt: skip
    pen.hrule(pen.left, pen.right, pen.y)
    table = Table(pen, heads, ruled="none")
    pen.hrule(pen.left, pen.right, pen.y)
    for line, span in zip(pen.lines(), _ranges(pen), strict=False):
        weights = join(pen.v(f"{line}.net_weight"), pen.v(f"{line}.gross_weight"), by="\n")
        packs = join(_packages(pen, f"{line}.packages"), f"C/NO.{span}" if span else "", by="\n")
        table.row([pen.v(f"{line}.description"), pen.v(f"{line}.quantity"), pen.v(f"{line}.unit"), packs, weights])
    pen.hrule(pen.left, pen.right, pen.y)
    weights = join(pen.v("net_weight"), pen.v("gross_weight"), by="\n")
    table.row(["TOTAL", "", "", _packages(pen, "packages"), weights], heavy=True)
    pen.hrule(pen.left, pen.right, pen.y, 1)
    pen.y += 4
    if pen.has("volume"):
        pen.say([Piece("MEASUREMENT IN ALL:"), *pen.volume("volume")])
    pen.sign_off(
        pen.left + pen.width * 0.5,
        pen.width * 0.45,
        join(pen.v("seller.name"), pen.x("seller_signatory"), by="\n"),
        "(SIGNATURE)",
    )
