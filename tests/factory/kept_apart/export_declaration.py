"""Export declarations: the Chinese customs' form 出口货物报关单 on its side, and English ones of other countries."""

from __future__ import annotations

from decimal import Decimal

from tests.factory.canvas import A4, Piece, Text, bold, join
from tests.factory.formats import show_number
from tests.factory.kept_apart.boxes import party, printed, strip
from tests.factory.kept_apart.pen import Manner, Pen, finish
from tests.factory.model import Paper, Sheet
from tests.factory.tables import Column, Table

CHINESE = (
    Manner(("helvetica", "tight"), ("block",), 7.8, numbers="plain", a4=True, margin=26),
    Manner(("print", "narrow"), ("block",), 7.6, numbers="plain", a4=True, margin=30),
)
MANNERS = (
    Manner(("courier", "print"), ("short", "us"), 8.6, weight="KGS", captions="helvetica", a4=True, margin=36),
    Manner(("helvetica", "tight"), ("plain", "caps"), 8.6, weight="kg", captions="times", a4=True, margin=40),
    Manner(("narrow", "times"), ("slash", "brief"), 9.2, captions="narrow", a4=True, margin=44),
)
SHARES = (0.5, 1.3, 3, 1.3, 1.4, 1.2, 1.2, 1.2, 0.9)


def draw(paper: Paper) -> list[Sheet]:
    """A declaration in its language."""
    if paper.extras.get("language") == "zh":
        return _chinese(Pen(paper, CHINESE[paper.style % 2]))
    return _english(Pen(paper, MANNERS[paper.style % 3]))


def _lying(pen: Pen) -> None:
    """Lays the page on its side, as the single window prints this form."""
    pen.paper = (A4[1], A4[0])
    pen.right, pen.bottom = pen.paper[0] - pen.margin, pen.paper[1] - pen.margin
    pen.sheets.clear()
    pen.new_page()


def _chinese(pen: Pen) -> list[Sheet]:
    _lying(pen)
    title = pen.extra("title", "中华人民共和国海关出口货物报关单")
    pen.y = pen.text(pen.left, pen.y, title, 14, width=pen.width, align="c") + 6
    pen.text(pen.left, pen.y, join("预录入编号：", pen.x("pre_number"), by=" "))
    pen.text(pen.left + pen.width * 0.36, pen.y, join("海关编号：", pen.v("number"), by=" "))
    pen.y = pen.text(pen.left, pen.y, "页码/页数：1/1", width=pen.width, align="r") + 3
    y = _chinese_head(pen, pen.y)
    heads = ("项号", "商品编号", "商品名称及规格型号", "数量及单位", "单价/总价/币制", "原产国(地区)",
             "最终目的国(地区)", "境内货源地", "征免")  # fmt: skip
    y = strip(pen, y, [(s, h, "") for s, h in zip(SHARES, heads, strict=True)], 13, small=7)
    for n, line in enumerate(pen.lines(), 1):
        y = _chinese_line(pen, y, n, line)
    y = strip(pen, y, [(1, "特殊关系确认：否", ""), (1, "价格影响确认：否", ""), (1, "支付特许权使用费确认：否", ""),
                       (1, "自报自缴：否", "")], 14, small=7)  # fmt: skip
    y = strip(pen, y, [(1, "报关人员", ""), (1, "申报单位", ""),
                       (2.4, "兹申明对以上内容承担如实申报、依法纳税之法律责任", ""), (1.4, "海关批注及签章", "")],
              40, small=7)  # fmt: skip
    pen.y = y + 6
    return finish(pen)


def _chinese_head(pen: Pen, y: float) -> float:
    """The boxes above the goods, in the order of the form of 2018."""
    cents, weight = pen.extra("net_weight"), pen.v("gross_weight")
    codes = join(pen.x("exporter_code"), pen.v("exporter.uscc"), by=" ")
    owner = join("境内发货人", [Piece("("), *codes, Piece(")", glue=True)] if codes else [], by=" ")
    lines = pen.lines()
    goal = pen.v(f"{lines[0]}.destination") if lines else []
    nation = goal[0].text if goal else ""
    if lines:
        pen.used[f"{lines[0]}.destination"] = 0
    address = pen.address("exporter.address", 0)
    rows: list[list[tuple[float, Text, Text]]] = [
        [(3, owner, join(pen.v("exporter.name"), address, by="\n")), (1.2, "出境关别", pen.x("office")),
         (1.2, "出口日期", pen.v("export_date")), (1.2, "申报日期", pen.x("declaration_date")), (1.2, "备案号", "")],
        [(3, "境外收货人", pen.v("consignee.name")), (1, "运输方式", "水路运输"),
         (2.2, "运输工具名称及航次号", pen.x("vessel")), (1.6, "提运单号", pen.v("bl_number"))],
        [(3, "生产销售单位", pen.v("manufacturer.name")), (1.6, "监管方式", "一般贸易"), (1.6, "征免性质", "一般征税"),
         (1.6, "许可证号", "")],
        [(3, "合同协议号", pen.v("contract_number")), (1.2, "贸易国(地区)", nation), (1.2, "运抵国(地区)", nation),
         (1.2, "指运港", pen.x("port_of_discharge")), (1.2, "离境口岸", "")],
        [(1.8, "包装种类", "纸箱"), (0.8, "件数", pen.v("packages")), (1.2, "毛重(千克)", weight),
         (1.2, "净重(千克)", show_number(cents, "plain") if cents else ""), (1, "成交方式", pen.v("incoterm")),
         (0.6, "运费", ""), (0.6, "保费", ""), (0.6, "杂费", "")],
        [(1, "随附单证及编号", "")],
        [(1, "标记及备注", join([Piece("N/M")], pen.x("containers"), by=" "))],
    ]  # fmt: skip
    for cells in rows:
        y = _han_row(pen, y, cells)
    return y


def _han_row(pen: Pen, y: float, cells: list[tuple[float, Text, Text]], small: float = 7) -> float:
    """A row of boxes whose captions may hold values of their own. Returns the y below."""
    unit = pen.width / sum(c[0] for c in cells)
    high = max(pen.height(c, s * unit - 4, small, 1.1) + pen.height(w, s * unit - 6, leading=1.12) + 6
               for s, c, w in cells)  # fmt: skip
    x = pen.left
    for share, caption, what in cells:
        pen.cell((x, y, x + share * unit, y + max(high, 24)), caption, what, small=small)
        x += share * unit
    return y + max(high, 24)


def _chinese_line(pen: Pen, y: float, n: int, line: str) -> float:
    """A kind of goods: its price and total one under the other with the currency."""
    fields = pen.doc.fields
    amount, count = fields.get(f"{line}.amount"), fields.get(f"{line}.quantity")
    each = f"{Decimal(amount) / Decimal(count):.4f}" if amount and count and Decimal(count) else ""
    price = join(each, pen.v(f"{line}.amount"), pen.v("currency"), by="\n")
    values: list[Text] = [
        str(n), pen.v(f"{line}.hts"), pen.v(f"{line}.description"), pen.amount_of(f"{line}.quantity", f"{line}.unit"),
        price, "中国", pen.v(f"{line}.destination"), "", "照章征税",
    ]  # fmt: skip
    return strip(pen, y, [(s, "", v) for s, v in zip(SHARES, values, strict=True)], 28, small=7)


def _english(pen: Pen) -> list[Sheet]:
    title = pen.extra("title", "CUSTOMS EXPORT DECLARATION")
    pen.y = printed(pen, pen.left, pen.y, bold(title), 14, width=pen.width, align="c") + 6
    number = ("Declaration No.", "REGISTRATION NUMBER", "S/B No.")[pen.doc.style % 3]
    y = strip(pen, pen.y, [(1.4, number, bold(pen.v("number"))), (1, "Date of declaration", pen.x("declaration_date")),
                           (1, "Date of export", pen.v("export_date")), (1.2, "Office of exit", pen.x("office"))],
              26)  # fmt: skip
    sides: list[Text] = [party(pen, "exporter", 1), party(pen, "consignee", 1)]
    names = (("Exporter", "Consignee"), ("Consignor / exporter", "Consignee abroad"), ("1. Exporter", "2. Consignee"))
    y = strip(pen, y, [(1, n, w) for n, w in zip(names[pen.doc.style % 3], sides, strict=True)], 62)
    y = strip(pen, y, [(1.4, "Manufacturer of the goods", pen.v("manufacturer.name")),
                       (1, "Contract No.", pen.v("contract_number")),
                       (1, "Transport document (B/L)", pen.v("bl_number"))], 26)  # fmt: skip
    y = strip(pen, y, [(1.4, "Means of transport", pen.x("vessel")), (1.3, "Port of discharge",
              pen.x("port_of_discharge")), (0.8, "Delivery terms", pen.v("incoterm")),
              (0.7, "Currency", pen.v("currency"))], 26)  # fmt: skip
    net = [*pen.x("net_weight"), Piece("KGS")] if pen.extra("net_weight") and pen.look.weight == "KGS" else []
    pen.y = strip(pen, y, [(0.8, "Number of packages", pen.v("packages")),
                           (1.2, "Gross weight", pen.weight("gross_weight")), (1, "Net weight", net),
                           (2, "Containers", pen.x("containers"))], 26) + 10  # fmt: skip
    _english_lines(pen)
    pen.y += 10
    pen.say("I declare that the particulars given in this declaration are true and complete.", size=8)
    pen.sign_off(pen.left, pen.width * 0.45, pen.v("exporter.name"), "Signature and stamp of the declarant")
    return finish(pen)


def _english_lines(pen: Pen) -> None:
    heads = [Column("Item", 0.6), Column("Tariff code", 1.5), Column("Description of goods", 3.6),
             Column("Quantity", 1.5, "r"), Column("Destination", 1.5), Column("FOB value", 1.5, "r")]  # fmt: skip
    table = Table(pen, heads, ruled=("grid", "lines", "grid")[pen.doc.style % 3], size=pen.size - 0.4)
    for n, line in enumerate(pen.lines(), 1):
        count = pen.amount_of(f"{line}.quantity", f"{line}.unit")
        table.row([str(n), pen.v(f"{line}.hts"), pen.v(f"{line}.description"), count,
                   pen.v(f"{line}.destination"), pen.v(f"{line}.amount")])  # fmt: skip
    if pen.has("total"):
        table.total("TOTAL", {5: pen.v("total")})
