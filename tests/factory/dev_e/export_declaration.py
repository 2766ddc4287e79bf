"""Export declarations of family ``e``: the Chinese customs' form, or an English shipping bill."""

from __future__ import annotations

from dataclasses import replace

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.dev_e import base
from tests.factory.forms import Cell, row
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table
from tests.factory.trade import goods


def draw(pad: Pad) -> None:
    """By language."""
    if pad.extra("language") == "zh":
        _chinese(pad)
    else:
        _english(pad)
    base.finish(pad)


def _english(pad: Pad) -> None:
    base.head(pad, base.titled(pad))
    rows = base.vs(
        pad,
        ("Declaration No.|S/B No.|Export Entry No.|Customs Reference", "number"),
        ("Date of Export|Export Date|Exported on", "export_date"),
        ("B/L No.|Bill of Lading", "bl_number"),
        ("Contract No.|Sales Contract", "contract_number"),
        ("Delivery Terms|Nature of Contract|Incoterm", "incoterm"),
        ("Packages|Total Packages|No. of Pkgs", "packages"),
        ("Gross Weight|Gross Wt.", "gross_weight"),
    )
    rows += base.xs(
        pad,
        ("Customs Office|Port of Export", "office"),
        ("Vessel|Means of Transport", "vessel"),
        ("Port of Discharge|Destination Port", "port_of_discharge"),
        ("Declared on", "declaration_date"),
    )
    base.facts(pad, rows)
    base.parties(
        pad,
        (
            ("exporter", "Exporter|Exporter / Shipper|Consignor"),
            ("consignee", "Consignee|Foreign Buyer|Importer"),
            ("manufacturer", "Manufacturer|Producer|Maker"),
        ),
    )
    if pad.has("lines[0].destination"):
        named = join(*[pad.v(f"{line}.destination") for line in pad.lines()], by=", ")
        base.facts(pad, [(base.pick(pad, "Country of Destination|Destination"), named)], "destination", "beside")
    table = goods(pad, ("hts", "description", "quantity", "unit", "amount"))
    table.total(base.pick(pad, "Total FOB Value|Total Value|TOTAL"), {len(table.columns) - 1: pad.money("total")})
    pad.y += 6


def _chinese(pad: Pad) -> None:
    """The printed form of the single window: a row of labels over a row of values, ruled."""
    pad.look = replace(pad.look, numbers="plain", weight="KGS")
    pad.size = 8.2
    pad.y = pad.text(pad.left, pad.y, bold(base.titled(pad)), 15, width=pad.width, align="c") + 8
    numbers = join("预录入编号：" + pad.extra("pre_number"), join("海关编号：", pad.v("number"), by=""), by="      ")
    pad.y = pad.text(pad.left, pad.y, numbers) + 4
    shipper = join(pad.v("exporter.name"), join("(", pad.v("exporter.uscc"), ")", by=" "), by="\n")
    blocks: tuple[tuple[tuple[str, Text, float], ...], ...] = (
        (
            ("境内发货人", shipper, 2.4),
            ("出境关别", pad.x("office"), 1),
            ("出口日期", pad.v("export_date", dates="compact"), 1),
            ("申报日期", pad.extra("declaration_date").replace("-", ""), 1),
            ("备案号", "", 0.8),
        ),
        (
            ("境外收货人", pad.v("consignee.name"), 2.4),
            ("运输方式", "水路运输", 1),
            ("运输工具名称及航次号", pad.x("vessel"), 1.6),
            ("提运单号", pad.v("bl_number"), 1.5),
        ),
        (
            ("生产销售单位", pad.v("manufacturer.name"), 2.4),
            ("监管方式", "一般贸易", 1),
            ("征免性质", "一般征税", 1),
            ("许可证号", "", 1),
        ),
        (
            ("合同协议号", pad.v("contract_number"), 2),
            ("贸易国（地区）", "美国", 1),
            ("运抵国（地区）", "美国", 1),
            ("指运港", pad.x("port_of_discharge"), 1.2),
            ("离境口岸", pad.x("office"), 1),
        ),
        (
            ("包装种类", "纸箱", 1),
            ("件数", pad.v("packages"), 0.8),
            ("毛重（千克）", pad.v("gross_weight"), 1),
            ("净重（千克）", pad.x("net_weight"), 1),
            ("成交方式", pad.v("incoterm"), 0.8),
            ("运费", pad.v("freight"), 0.8),
            ("保费", pad.v("insurance"), 0.8),
            ("杂费", "", 0.7),
        ),
        (("随附单证及编号", "", 1),),
        (("标记唛码及备注", join("N/M 集装箱号：", pad.x("containers"), by=" "), 1),),
    )
    for block in blocks:
        pad.y = row(pad, pad.y, 30, [Cell(*cell) for cell in block], small=6.6)
    _goods(pad)
    feet = ("特殊关系确认：否", "价格影响确认：否", "支付特许权使用费确认：否", "自报自缴：否")
    pad.y = row(pad, pad.y, 18, [Cell("", [Piece(foot)]) for foot in feet], size=7)
    pad.y = row(pad, pad.y, 44, [Cell("报关人员", "", 1), Cell("申报单位", "", 1.5), Cell("海关批注及签章", "", 1.5)])


def _goods(pad: Pad) -> None:
    heads = (
        ("项号", 0.5),
        ("商品编号", 1.2),
        ("商品名称及规格型号", 2.6),
        ("数量及单位", 1.1),
        ("单价/总价/币制", 1.3),
        ("原产国（地区）", 0.9),
        ("最终目的国（地区）", 1.0),
        ("境内货源地", 0.9),
        ("征免", 0.8),
    )
    table = Table(pad, [Column(words, share) for words, share in heads], size=pad.size - 1, ruled="grid")
    for n, line in enumerate(pad.lines()):
        count, amount = pad.doc.fields[f"{line}.quantity"], pad.doc.fields[f"{line}.amount"]
        price = Piece(f"{float(amount) / float(count):.4f}")
        money = join([price], pad.v(f"{line}.amount"), pad.v("currency"), by="\n")
        quantity = pad.amount_of(f"{line}.quantity", f"{line}.unit")
        table.row(
            [
                str(n + 1),
                pad.v(f"{line}.hts"),
                pad.v(f"{line}.description"),
                quantity,
                money,
                "中国",
                pad.v(f"{line}.destination"),
                "其他",
                "照章征税",
            ]
        )
