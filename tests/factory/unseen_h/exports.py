"""Export declarations: the Chinese customs' grid in its old and new edition, and other countries' forms and prints."""

from __future__ import annotations

from tests.factory.canvas import Piece, bold
from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.blocks import facts, numbered, panels
from tests.factory.unseen_h.designs import Plan, boxed, ledger, modern, under_each_other
from tests.factory.unseen_h.grids import Column, table
from tests.factory.unseen_h.press import Press, Rows, joined, show_day

PLAN = Plan(
    "exporter",
    ("consignee", "manufacturer"),
    (
        "number",
        "export_date",
        "x:declaration_date",
        "x:vessel",
        "bl_number",
        "contract_number",
        "x:port_of_discharge",
        "x:office",
    ),
    ("incoterm", "packages", "gross_weight", "x:net_weight", "freight", "insurance", "x:containers"),
    ("total",),
    ("total",),
    closing=("I declare the particulars given herein to be true and correct.",),
    sign=(("Signature of exporter or agent", ""),),
)


def draw(paper: Paper) -> list[Sheet]:
    """A declaration: Chinese ones on the customs' grid, others by a plan."""
    if paper.extras.get("language") == "zh":
        press = Press(paper, face="sans", small=1.2, margin=28, where="east", money="after")
        press.days = press.pick("20260305", "20260305", "2026-03-05")
        (_grid if paper.style % 3 else _old)(press)
    else:
        press = Press(paper)
        (boxed, ledger, modern, under_each_other)[paper.style % 4](press, PLAN)
    facts(press, press.rows_of(*[f for f in press.rest() if not f.startswith("lines[")]), "beside")
    press.leftovers()
    if len(press.sheets) > 1:
        numbered(press)
    return press.sheets


def _head(press: Press) -> None:
    press.say(bold(press.extra("title")), size=14, align="c", gap=6)
    press.text(press.left, press.y, [Piece("预录入编号："), *press.x("pre_number")])
    press.y = (
        press.text(press.left, press.y, [Piece("海关编号："), *press.v("number")], width=press.width, align="r") + 3
    )


def _party(press: Press, role: str, code: list[Piece]) -> list[Piece]:
    """A name with its code in brackets behind or above it."""
    return joined([code, press.v(f"{role}.name"), press.address(f"{role}.address", 0)])


def _rows(press: Press, rows: tuple[Rows, ...], shares: tuple[tuple[float, ...], ...] = ()) -> None:
    for n, row in enumerate(rows):
        panels(press, row, shares=shares[n] if n < len(shares) else (), small=6.2, least=24)


def _weights(press: Press) -> Rows:
    net = press.plain(press.extra("net_weight"))
    return [
        ("包装种类", [Piece("纸箱")]),
        ("件数", press.v("packages")),
        ("毛重(千克)", press.v("gross_weight")),
        ("净重(千克)", net),
        ("成交方式", press.v("incoterm")),
        ("运费", press.v("freight")),
        ("保费", press.v("insurance")),
        ("杂费", []),
    ]


def _grid(press: Press) -> None:
    """The edition in use: parties at the left over four rows of boxes."""
    _head(press)
    code = press.v("exporter.uscc") if press.look.words % 2 else []
    sender = _party(press, "exporter", code or [Piece("("), *press.v("exporter.uscc"), Piece(")", glue=True)])
    date = press.v("export_date", show_day(press.doc.fields["export_date"], press.days))
    wide = (2.4, 1.2, 1.1, 1.1, 1)
    _rows(
        press,
        (
            [
                ("境内发货人", sender),
                ("出境关别", press.x("office")),
                ("出口日期", date),
                ("申报日期", press.x("declaration_date")),
                ("备案号", []),
            ],
            [
                ("境外收货人", press.v("consignee.name")),
                ("运输方式", [Piece("水路运输")]),
                ("运输工具名称及航次号", press.x("vessel")),
                ("提运单号", press.v("bl_number")),
            ],
            [
                ("生产销售单位", _party(press, "manufacturer", [])),
                ("监管方式", [Piece("一般贸易")]),
                ("征免性质", [Piece("一般征税")]),
                ("许可证号", []),
            ],
            [
                ("合同协议号", press.v("contract_number")),
                ("贸易国(地区)", [Piece("美国")]),
                ("运抵国(地区)", [Piece("美国")]),
                ("指运港", press.x("port_of_discharge")),
                ("离境口岸", press.plain(press.extra("office").removesuffix("海关"))),
            ],
            _weights(press),
        ),
        (wide, (2.4, 1.2, 2.2, 1.6), (2.4, 1.2, 1.2, 1), (1.6, 1, 1, 1.4, 1)),
    )
    _grid_foot(press)


def _grid_foot(press: Press) -> None:
    """Papers, marks, lines and declarations."""
    panels(press, [("随附单证及编号", [Piece("发票；装箱单；合同")])], small=6.2)
    panels(press, [("标记及备注", joined([[Piece("N/M")], [Piece("集装箱号："), *press.x("containers")]]))], small=6.2)
    _lines(
        press,
        (
            "项号",
            "商品编号",
            "商品名称及规格型号",
            "数量及单位",
            "单价/总价/币制",
            "原产国(地区)",
            "最终目的国(地区)",
            "境内货源地",
            "征免",
        ),
    )
    panels(
        press,
        [("特殊关系确认：否", []), ("价格影响确认：否", []), ("支付特许权使用费确认：否", []), ("自报自缴：否", [])],
        small=6.2,
    )
    panels(
        press,
        [("报关人员 申报单位", []), ("兹申明对以上内容承担如实申报、依法纳税之法律责任", []), ("海关批注及签章", [])],
        small=6.2,
        least=40,
    )


def _old(press: Press) -> None:
    """The old edition: port first, the unit that manages the trade, the unit that ships."""
    _head(press)
    date = press.v("export_date", show_day(press.doc.fields["export_date"], press.days))
    _rows(
        press,
        (
            [
                ("出口口岸", press.x("office")),
                ("备案号", []),
                ("出口日期", date),
                ("申报日期", press.x("declaration_date")),
            ],
            [
                ("收发货人", _party(press, "exporter", press.v("exporter.uscc"))),
                ("运输方式", [Piece("水路运输")]),
                ("运输工具名称", press.x("vessel")),
                ("提运单号", press.v("bl_number")),
            ],
            [
                ("生产销售单位", _party(press, "manufacturer", [])),
                ("监管方式", [Piece("一般贸易")]),
                ("征免性质", [Piece("一般征税")]),
                ("结汇方式", [Piece("电汇")]),
            ],
            [
                ("许可证号", []),
                ("运抵国(地区)", [Piece("美国")]),
                ("指运港", press.x("port_of_discharge")),
                ("境内货源地", []),
            ],
            [
                ("境外收货人", press.v("consignee.name")),
                ("合同协议号", press.v("contract_number")),
                ("集装箱号", press.x("containers")),
            ],
            _weights(press),
        ),
        ((1.4, 1, 1, 1), (2.2, 1, 1.4, 1.4), (2.2, 1, 1, 1)),
    )
    _old_foot(press)


def _old_foot(press: Press) -> None:
    """Marks, lines and signatures of the old edition."""
    panels(press, [("标记及备注", [Piece("N/M")])], small=6.2)
    _lines(
        press,
        ("项号", "商品编号", "商品名称、规格型号", "数量及单位", "总价 币制", "原产国", "最终目的国(地区)", "", "征免"),
    )
    panels(
        press,
        [("录入员 录入单位", []), ("报关单位（签章）", []), ("海关审单批注及放行日期（签章）", [])],
        small=6.2,
        least=40,
    )


def _lines(press: Press, heads: tuple[str, ...]) -> None:
    at = {row: n for n, row in enumerate(press.lines())}

    def price(row: str) -> list[Piece]:
        what = [press.v(f"{row}.unit_price"), press.v(f"{row}.amount")]
        return joined(
            [*what, press.v("currency") if press.look.words % 2 or not at[row] else [Piece(press.shown("currency"))]]
        )

    columns = [
        Column(heads[0], 0.6, lambda r: str(at[r] + 1)),
        Column(heads[1], 1.3, lambda r: press.v(f"{r}.hts")),
        Column(heads[2], 2.6, lambda r: press.v(f"{r}.description")),
        Column(heads[3], 1.3, lambda r: [*press.v(f"{r}.quantity"), *press.v(f"{r}.unit")]),
        Column(heads[4], 1.3, price),
        Column(heads[5], 0.9, lambda r: press.v(f"{r}.origin") or [Piece("中国")]),
        Column(heads[6], 1.0, lambda r: press.v(f"{r}.destination")),
        Column(heads[7], 0.9, lambda r: ""),
        Column(heads[8], 0.8, lambda r: [Piece("照章征税")]),
    ]
    table(press, columns, press.lines(), ruled=press.pick("grid", "rows", "box"))
