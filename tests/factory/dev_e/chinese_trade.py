"""Chinese contract, invoice and packing list of family ``e``; papers in English go to family ``a``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tests.factory import kinds_commercial_invoice, kinds_contract, kinds_packing_list
from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.dev_e import base
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table

HEADS = {
    "description": ("货物名称及规格|品名及规格|商品名称", 3.0, "l"),
    "quantity": ("数量", 1.1, "r"),
    "unit": ("单位", 0.7, "c"),
    "unit_price": ("单价", 1.1, "r"),
    "amount": ("金额|总价", 1.3, "r"),
    "packages": ("箱数|件数", 0.9, "r"),
    "net_weight": ("净重", 1.1, "r"),
    "gross_weight": ("毛重", 1.1, "r"),
}
CLAUSES = (
    ("质量要求", "卖方保证货物符合双方确认的样品和规格。"),
    ("检验与索赔", "货到目的港后三十天内，买方可凭检验证书提出索赔。"),
    ("不可抗力", "因不可抗力不能履行合同的一方应及时通知对方。"),
    ("仲裁", "凡因执行本合同所发生的争议，双方应友好协商解决；协商不成的，提交仲裁。"),
)


def contract(pad: Pad) -> None:
    """Title, number, parties, goods, terms, clauses, signatures."""
    if _plain(pad, kinds_contract.draw_a):
        return
    _top(pad, base.vs(pad, ("合同编号|合同号|编号", "number"), ("签约日期|日期|签订日期", "date")))
    _sides(pad, "卖方|供方|甲方（卖方）", "买方|需方|乙方（买方）")
    pad.say("经买卖双方协商，同意按下列条款签订本合同：", gap=6)
    _goods(pad, "总金额|合计|总值", "total")
    rows: list[tuple[str, Text]] = [
        ("金额大写", pad.x("amount_words")),
        (base.pick(pad, "价格条款|成交方式|贸易术语"), _terms(pad)),
    ]
    rows += base.vs(
        pad, ("付款条件|付款方式|支付条款", "payment_terms"), ("最迟装运期|装运期限|装运时间", "latest_shipment")
    )
    rows += base.xs(pad, ("装运港", "port_of_loading"), ("目的港", "port_of_discharge"))
    base.facts(pad, rows, "terms", "beside running boxed")
    for n, (title, words) in enumerate(CLAUSES, 1):
        pad.say(f"{n}. {title}：{words}", gap=4)
    base.sign(pad, ("卖方（盖章）", " "), ("买方（盖章）", " "))
    base.finish(pad)


def invoice(pad: Pad) -> None:
    """Title, facts, parties, goods, charges, sum."""
    if _plain(pad, kinds_commercial_invoice.draw_a):
        return
    _top(
        pad,
        base.vs(
            pad,
            ("发票号码|发票号|发票编号", "number"),
            ("日期|开票日期|发票日期", "date"),
            ("合同号|合同编号", "contract_number"),
            ("原产国|原产地", "country_of_origin"),
            ("付款方式|付款条件", "payment_terms"),
        ),
    )
    _sides(pad, "卖方|出口商|发货人", "买方|进口商|抬头")
    base.facts(
        pad,
        [
            (base.pick(pad, "成交方式|价格条款|贸易术语"), _terms(pad)),
            *base.xs(pad, ("装运港|起运港", "port_of_loading"), ("目的港|卸货港", "port_of_discharge")),
        ],
        "route",
        "beside boxed above",
    )
    _goods(pad, "总计|合计|总金额", "total")
    base.sign(pad, ("（盖章）", " "))
    base.finish(pad)


def packing(pad: Pad) -> None:
    """Title, facts, parties, cartons and weights, sums."""
    if _plain(pad, kinds_packing_list.draw_a):
        return
    _top(
        pad,
        base.vs(
            pad, ("发票号|发票号码", "invoice_number"), ("日期|制单日期", "date"), ("箱号|集装箱号|柜号", "containers")
        ),
    )
    _sides(pad, "卖方|发货人|出口商", "买方|收货人|进口商")
    _goods(pad, "", "")
    rows = [(base.pick(pad, "总箱数|件数合计|总件数"), [*pad.v("packages"), *pad.x("package_unit")])]
    rows += [
        (base.pick(pad, "总毛重|毛重合计"), pad.weight("gross_weight")),
        (base.pick(pad, "总净重|净重合计"), pad.weight("net_weight")),
        (base.pick(pad, "总体积|体积合计|尺码"), pad.volume("volume")),
    ]
    base.facts(pad, rows, "sums", "beside running")
    base.finish(pad)


def _plain(pad: Pad, other: Callable[[Pad], None]) -> bool:
    """Draws a paper that isn't Chinese by another layout; gives a Chinese one its look. Says whether it drew."""
    if pad.extra("language") != "zh":
        other(pad)
        return True
    pad.look = replace(
        pad.look,
        numbers="us",
        dates=("han", "han0", "iso")[base.chance(pad, "dates", 3)],
        weight="KGS",
        colon="：",
        money=("code", "after", "symbol")[base.chance(pad, "money", 3)],
        address=0,
    )
    return False


def _terms(pad: Pad) -> list[Piece]:
    return join(pad.v("incoterm"), pad.x("incoterm_place"), by=" ")


def _top(pad: Pad, rows: base.Rows) -> None:
    pad.y = pad.text(pad.left, pad.y, bold(base.titled(pad)), pad.size + 7, width=pad.width, align="c") + 8
    base.facts(pad, rows, "top", "beside above boxed")


def _sides(pad: Pad, seller: str, buyer: str) -> None:
    for role, words in (("seller", seller), ("buyer", buyer)):
        rows: base.Rows = [(base.pick(pad, words), pad.v(f"{role}.name")), ("地址", pad.v(f"{role}.address"))]
        base.facts(pad, rows, "sides", "beside boxed")


def _goods(pad: Pad, words: str, field: str) -> None:
    lines = pad.lines()
    names = [name for name in HEADS if pad.has(*[f"{line}.{name}" for line in lines])]
    heads = [Column("序号", 0.6, "c")] + [Column(base.pick(pad, HEADS[n][0]), HEADS[n][1], HEADS[n][2]) for n in names]
    table = Table(pad, heads, size=pad.size - 0.5)
    for n, line in enumerate(lines):
        cells: list[Text] = [str(n + 1)]
        table.row(cells + [pad.v(f"{line}.{name}") for name in names])
    last = len(heads) - 1
    for key, caption in (("freight", "运费"), ("insurance", "保险费")):
        if field and (pad.has(key) or pad.extra(key)):
            table.total(caption, {last: pad.v(key) or pad.x(key)})
    if field:
        table.total(base.pick(pad, words), {last: pad.money(field)})
    pad.y += 8
