"""Contracts, invoices and packing lists in Chinese, with the labels of Chinese trading companies."""

from __future__ import annotations

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.kept_apart.boxes import signatures
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

MANNERS = (
    Manner(("helvetica", "tight"), ("han", "iso"), 9.4, money="code", colon="：", a4=True, margin=48),
    Manner(("times", "narrow"), ("iso", "han", "slash"), 9.8, money="after", colon="：", a4=True, margin=54),
)
COLUMNS = {
    "description": ("品名及规格", 3.6, "l"), "hts": ("税则号列", 1.5, "l"), "quantity": ("数量", 1.3, "r"),
    "unit_price": ("单价", 1.2, "r"), "amount": ("金额", 1.5, "r"), "packages": ("件数", 1.2, "r"),
    "gross_weight": ("毛重", 1.4, "r"), "net_weight": ("净重", 1.4, "r"),
}  # fmt: skip
HEADS = (
    ("编号", "number"), ("发票号", "invoice_number"), ("日期", "date"), ("合同号", "contract_number"),
    ("成交方式", "incoterm+x:incoterm_place"), ("原产国", "country_of_origin"), ("装运港", "x:port_of_loading"),
    ("目的港", "x:port_of_discharge"),
)  # fmt: skip


def draw(paper: Paper) -> list[Sheet]:
    """A Chinese trade paper in one of two hands: sides, table, terms and seals."""
    pen = Pen(paper, MANNERS[paper.style % 2])
    pen.y = pen.text(pen.left, pen.y, bold(pen.v("seller.name")), 13, width=pen.width, align="c") + 2
    pen.y = pen.text(pen.left, pen.y, pen.address("seller.address", 0), 8.4, width=pen.width, align="c") + 8
    pen.y = pen.text(pen.left, pen.y, bold(pen.extra("title")), 16, width=pen.width, align="c") + 10
    _head(pen)
    _goods(pen)
    pen.y += 8
    _terms(pen)
    pen.y += 14
    buyer: tuple[Text, str] = ("", "买方")
    signatures(pen, [("", "卖方"), buyer] if paper.kind == "contract" else [("", "签章")])
    return finish(pen)


def _head(pen: Pen) -> None:
    seller = join(pen.v("seller.name"), pen.address("seller.address", 0), by="\n") if pen.doc.kind == "contract" else []
    buyer = join(pen.v("buyer.name"), pen.address("buyer.address", 0), by="\n")
    top, half = pen.y, pen.width * 0.56
    rows: list[tuple[str, Text]] = [("卖方", seller), ("买方", buyer)]
    heads = [h for h in HEADS if pen.has("incoterm") or not h[1].startswith("incoterm")]
    low = pen.colons(pen.left, top, half - 8, 44, [r for r in rows if r[1]], gap=4, end="：")
    right = pen.colons(pen.left + half, top, pen.width - half, 70, pen.rows(heads), gap=3, end="：")
    pen.y = max(low, right) + 10


def _cell(pen: Pen, line: str, name: str) -> Text:
    if name == "quantity":
        return pen.amount_of(f"{line}.quantity", f"{line}.unit")
    if name in ("gross_weight", "net_weight"):
        return pen.weight(f"{line}.{name}")
    return pen.v(f"{line}.{name}")


def _goods(pen: Pen) -> None:
    names = [n for n in COLUMNS if any(pen.has(f"{line}.{n}") for line in pen.lines())]
    columns = [Column("序号", 0.6), *(Column(*COLUMNS[n]) for n in names)]
    table = Table(pen, columns, ruled=("grid", "lines")[pen.doc.style % 2])
    for n, line in enumerate(pen.lines(), 1):
        table.row([str(n), *(_cell(pen, line, name) for name in names)])
    for label, key in (("运费", "freight"), ("保险费", "insurance")):
        what = pen.v(key) or pen.x(key)
        if what:
            table.row([label, *[""] * (len(columns) - 2), what])
    if pen.has("total"):
        table.total("合计", {len(columns) - 1: pen.money("total")})
    if pen.has("packages"):
        unit = [Piece(pen.extra("package_unit", "箱"))]
        rows: list[tuple[str, Text]] = [
            ("总件数", [*pen.v("packages"), *unit]), ("总毛重", pen.weight("gross_weight")),
            ("总净重", pen.weight("net_weight")), ("总体积", pen.volume("volume")), ("箱号", pen.listed("containers")),
        ]  # fmt: skip
        pen.y = pen.colons(pen.left, pen.y + 8, pen.width, 70, [r for r in rows if r[1]], gap=3, end="：")


def _terms(pen: Pen) -> None:
    rows: list[tuple[str, Text]] = [
        ("金额大写", pen.x("amount_words")), ("付款方式", pen.v("payment_terms")),
        ("最迟装运期", pen.v("latest_shipment")),
    ]  # fmt: skip
    pen.y = pen.colons(pen.left, pen.y, pen.width, 70, [r for r in rows if r[1]], gap=4, end="：")
    if pen.doc.kind == "contract":
        pen.say("本合同自双方签字盖章之日起生效，一式两份，双方各执一份。", size=8.6)
