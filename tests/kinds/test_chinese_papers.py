"""Invoices, packing lists and contracts in Chinese, alone or beside English."""

from __future__ import annotations

import pytest

from evidence.kinds import commercial_invoice, contract, packing_list
from tests.kinds.trade_reading import boxed, row, values
from tests.layout.paper import Paper, typed


def invoice() -> Paper:
    paper = Paper()
    paper.put(240, 30, "商业发票", 14)
    paper.put(40, 60, "卖方：苏州白鹭五金有限公司")
    paper.put(40, 73, "地址：江苏省苏州市吴中区木渎镇工业路18号")
    paper.put(40, 86, "电话：0512-5550-0142")
    paper.put(340, 60, "发票号码：BL-INV-25031")
    paper.put(340, 73, "发票日期：2025年3月4日")
    paper.put(340, 86, "合同编号：BLHT-2025-007")
    paper.put(40, 105, "买方：Cedar Hollow Hardware LLC")
    paper.put(40, 118, "地址：310 Quarry Road, Akron, OH 44310, USA")
    paper.put(340, 105, "成交方式：FOB 上海")
    paper.put(340, 118, "付款方式：30%预付，余款见提单副本付清")
    xs = (40, 80, 230, 300, 360, 440)
    row(paper, 145, xs, ("序号", "货物名称及规格", "数量", "单位", "单价(美元)", "金额(美元)"))
    row(paper, 160, xs, ("1", "不锈钢铰链 4寸", "12,000", "件", "0.85", "10,200.00"))
    row(paper, 173, xs, ("2", "铜制门把手", "1,500", "套", "6.40", "9,600.00"))
    row(paper, 190, (40, 440), ("合计", "19,800.00"))
    paper.put(40, 205, "金额大写：美元壹万玖仟捌佰元整")
    paper.put(40, 220, "原产国：中国")
    paper.put(40, 240, "开户行：江海银行苏州分行")
    paper.put(40, 253, "账号：3205 0166 0099 8877")
    paper.put(40, 266, "收款人：苏州白鹭五金有限公司")
    return paper


def test_an_invoice_all_in_chinese() -> None:
    found = values(commercial_invoice.KIND, invoice().view())
    assert found["number"] == "BL-INV-25031"
    assert found["date"] == "2025-03-04"
    assert found["contract_number"] == "BLHT-2025-007"
    assert found["seller.name"] == "苏州白鹭五金有限公司"
    assert found["seller.address"] == "江苏省苏州市吴中区木渎镇工业路18号"
    assert found["seller.phone"] == "0512-5550-0142"
    assert found["buyer.name"] == "Cedar Hollow Hardware LLC"
    assert found["buyer.address"] == "310 Quarry Road, Akron, OH 44310, USA"
    assert (found["incoterm"], found["incoterm_place"]) == ("FOB", "上海")
    assert found["payment_terms"] == "30%预付，余款见提单副本付清"
    assert (found["total"], found["currency"]) == ("19800.00", "USD")
    assert found["amount_in_words"] == "美元壹万玖仟捌佰元整"
    assert found["country_of_origin"] == "CN"
    assert found["bank.account"] == "3205016600998877"
    assert found["bank.beneficiary"] == "苏州白鹭五金有限公司"
    assert found["lines[0].description"] == "不锈钢铰链 4寸"
    assert (found["lines[0].quantity"], found["lines[0].unit"]) == ("12000", "PCS")
    assert (found["lines[1].unit"], found["lines[1].amount"]) == ("SETS", "9600.00")
    assert "lines[2].amount" not in found


def test_a_bilingual_invoice_with_the_chinese_above_the_english() -> None:
    paper = Paper(size=8)
    paper.put(230, 22, "商业发票", 13)
    paper.put(210, 38, "COMMERCIAL INVOICE", 12)
    boxed(
        paper, (40, 56, 300, 116), "卖方(名称、地址) Seller (Name, Address)", "苏州白鹭五金有限公司",
        "Suzhou Bailu Hardware Co., Ltd.", "18 Gongye Road, Mudu, Suzhou, China",
    )  # fmt: skip
    boxed(paper, (300, 56, 430, 86), "发票号 Invoice No.", "BL-INV-25032")
    boxed(paper, (430, 56, 560, 86), "发票日期 Invoice Date", "2025年3月18日")
    boxed(paper, (300, 86, 430, 116), "合同号 Contract No.", "BLHT-2025-008")
    boxed(paper, (430, 86, 560, 116), "价格条款 Price Term", "CIF Los Angeles")
    boxed(
        paper, (40, 116, 300, 166), "买方 Buyer", "Cedar Hollow Hardware LLC", "310 Quarry Road, Akron, OH 44310, USA"
    )
    boxed(paper, (300, 116, 560, 166), "支付方式 Terms of Payment", "T/T 60 days after B/L date")
    xs = (44, 200, 270, 350, 440)
    row(paper, 180, xs, ("品名", "海关编码", "数量", "单价", "总价"))
    row(paper, 190, xs, ("Commodity", "HS Code", "Quantity", "Unit Price", "Amount"))
    row(paper, 206, xs, ("Steel hinge 钢铰链", "8302.10.00", "12,000件", "USD0.85", "USD10,200.00"))
    row(paper, 219, xs, ("Brass handle 铜把手", "8302.41.00", "1,500套", "USD6.40", "USD9,600.00"))
    row(paper, 236, (44, 440), ("总计 TOTAL", "USD19,800.00"))
    row(paper, 252, (44,), ("大写 SAY: US DOLLARS NINETEEN THOUSAND EIGHT HUNDRED ONLY",))
    found = values(commercial_invoice.KIND, paper.view())
    assert found["number"] == "BL-INV-25032"
    assert found["date"] == "2025-03-18"
    assert found["contract_number"] == "BLHT-2025-008"
    assert found["buyer.name"] == "Cedar Hollow Hardware LLC"
    assert (found["incoterm"], found["incoterm_place"]) == ("CIF", "Los Angeles")
    assert found["payment_terms"] == "T/T 60 days after B/L date"
    assert found["total"] == "19800.00"
    assert (found["lines[0].quantity"], found["lines[0].unit"], found["lines[0].hts"]) == ("12000", "PCS", "8302.10.00")
    assert found["lines[1].unit_price"] == "6.40"


def test_a_packing_list_all_in_chinese() -> None:
    paper = Paper()
    paper.put(250, 30, "装箱单", 14)
    paper.put(40, 60, "卖方：苏州白鹭五金有限公司")
    paper.put(40, 75, "买方：Cedar Hollow Hardware LLC")
    paper.put(340, 60, "装箱单号：BL-PL-25031")
    paper.put(340, 75, "发票号：BL-INV-25031")
    paper.put(340, 90, "日期：2025年3月5日")
    xs = (40, 100, 230, 300, 370, 440, 510)
    row(paper, 115, xs, ("箱号", "品名", "数量", "箱数", "净重(千克)", "毛重(千克)", "体积(立方米)"))
    row(paper, 130, xs, ("1-240", "不锈钢铰链", "12,000件", "240箱", "2,880.0", "3,120.0", "6.24"))
    row(paper, 143, xs, ("241-315", "铜制门把手", "1,500套", "75箱", "1,350.0", "1,462.5", "4.05"))
    row(paper, 160, xs, ("合计", "", "", "315箱", "4,230.0", "4,582.5", "10.29"))
    paper.put(40, 180, "集装箱号：MSKU1000090")
    found = values(packing_list.KIND, paper.view())
    assert found["number"] == "BL-PL-25031"
    assert found["invoice_number"] == "BL-INV-25031"
    assert found["date"] == "2025-03-05"
    assert found["seller.name"] == "苏州白鹭五金有限公司"
    assert found["packages"] == "315"
    assert (found["gross_weight"], found["net_weight"], found["volume"]) == ("4582.5", "4230", "10.29")
    assert found["containers[0]"] == "MSKU1000090"
    assert (found["lines[0].quantity"], found["lines[0].unit"], found["lines[0].packages"]) == ("12000", "PCS", "240")
    assert found["lines[1].gross_weight"] == "1462.5"


def test_a_contract_all_in_chinese() -> None:
    paper = Paper()
    paper.put(250, 30, "销售合同", 14)
    paper.put(340, 55, "合同编号：BLHT-2025-007")
    paper.put(340, 68, "签订日期：二〇二五年一月十二日")
    paper.put(40, 55, "甲方（卖方）：苏州白鹭五金有限公司")
    paper.put(40, 68, "地址：江苏省苏州市吴中区木渎镇工业路18号")
    paper.put(40, 85, "乙方（买方）：Cedar Hollow Hardware LLC")
    paper.put(40, 98, "地址：310 Quarry Road, Akron, OH 44310, USA")
    paper.put(40, 118, "经双方协商一致，签订本合同，条款如下：")
    xs = (40, 200, 280, 360, 450)
    row(paper, 140, xs, ("商品名称", "规格型号", "数量", "单价", "总值"))
    row(paper, 155, xs, ("不锈钢铰链", "4寸", "12000件", "0.85美元", "10200.00美元"))
    row(paper, 168, xs, ("铜制门把手", "BH-2", "1500套", "6.40美元", "9600.00美元"))
    row(paper, 185, (40,), ("合同总金额：19,800.00美元（大写：壹万玖仟捌佰美元整）",))
    paper.put(40, 200, "价格条款：FOB 上海")
    paper.put(40, 215, "装运期限：2025年3月31日前")
    paper.put(40, 230, "付款条件：30%预付，余款见提单副本付清")
    found = values(contract.KIND, paper.view())
    assert found["number"] == "BLHT-2025-007"
    assert found["date"] == "2025-01-12"
    assert found["seller.name"] == "苏州白鹭五金有限公司"
    assert found["buyer.name"] == "Cedar Hollow Hardware LLC"
    assert (found["total"], found["currency"], found["incoterm"]) == ("19800.00", "USD", "FOB")
    assert found["latest_shipment"] == "2025-03-31"
    assert found["payment_terms"] == "30%预付，余款见提单副本付清"
    assert (found["lines[0].quantity"], found["lines[0].unit"]) == ("12000", "PCS")
    assert (found["lines[0].unit_price"], found["lines[1].amount"]) == ("0.85", "9600.00")


def test_a_plain_text_contract_with_full_width_marks() -> None:
    view = typed(
        "\n".join(
            (
                "                 购销合同",
                "合同号：XQ2025-118        签约日期：2025/1/12",
                "供方：宁波小青灯具厂",
                "需方：Juniper Ridge Lighting LLC",
                "合同总价：USD 7,060.00",
                "交货期：2025年3月15日",
                "付款方式：电汇，见提单副本付款",
            )
        )
    )
    found = values(contract.KIND, view)
    assert found["number"] == "XQ2025-118"
    assert found["date"] == "2025-01-12"
    assert found["seller.name"] == "宁波小青灯具厂"
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert (found["total"], found["currency"]) == ("7060.00", "USD")
    assert found["latest_shipment"] == "2025-03-15"


def test_full_width_figures_and_a_table_right_below_the_parties() -> None:
    view = typed(
        "\n".join(
            (
                "商业发票",
                "发票号：Q-25-77   日期：2025.3.4",
                "卖方：宁波小青灯具厂",
                "买方：Juniper Ridge Lighting LLC",
                "",
                "品名      数量        单价        金额",
                "灯座      １２００个    US$2.50     US$3,000.00",
                "",
                "合计：US$3,000.00",
                "大写：叁仟美元整",
            )
        )
    )
    found = values(commercial_invoice.KIND, view)
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert "buyer.address" not in found
    assert (found["lines[0].quantity"], found["lines[0].unit"]) == ("1200", "PCS")
    assert (found["total"], found["amount_in_words"]) == ("3000.00", "叁仟美元整")


BOTH = "宁波明湖厨具有限公司 Ningbo Minghu Kitchenware Co., Ltd."


def sides_of(*lines: str, pitch: float = 14.0) -> dict[str, str | None]:
    paper = Paper()
    paper.put(230, 30, "购销合同", 14)
    paper.put(40, 60, "合同编号：HT-26-031")
    for i, line in enumerate(lines):
        paper.put(40 + 8 * (len(line) - len(line.lstrip())), 80 + i * pitch, line.strip())
    return values(contract.KIND, paper.view())


@pytest.mark.parametrize(
    ("seller", "buyer"),
    [
        ("卖方（Seller）：", "买方（Buyer）："),
        ("Seller（卖方）:", "Buyer（买方）:"),
        ("卖方 / Seller：", "买方 / Buyer："),
        ("卖方/Seller: ", "买方/Buyer: "),
        ("卖方(The Seller)：", "买方(The Buyer)："),
        ("供方 (Supplier)：", "需方 (Buyer)："),
    ],
)
def test_a_company_in_two_scripts_under_a_caption_in_two_languages_is_one_party(seller: str, buyer: str) -> None:
    found = sides_of(
        f"{seller}宁波明湖厨具有限公司", "Ningbo Minghu Kitchenware Co., Ltd.", "地址：浙江省宁波市北仑区江南路88号",
        f"{buyer}Harbor Elm Goods LLC", "地址：4120 Dockside Avenue, Suite 210, Savannah, GA 31401",
    )  # fmt: skip
    assert (found["seller.name"], found["seller.address"]) == (BOTH, "浙江省宁波市北仑区江南路88号")
    assert found["buyer.name"] == "Harbor Elm Goods LLC"


@pytest.mark.parametrize("pitch", [13.0, 16.5])
def test_the_english_name_set_in_below_the_chinese_one_belongs_to_it(pitch: float) -> None:
    found = sides_of(
        "卖方：宁波明湖厨具有限公司",
        "  Ningbo Minghu Kitchenware Co., Ltd.",
        "地址：浙江省宁波市江南路88号",
        pitch=pitch,
    )
    assert (found["seller.name"], found["seller.address"]) == (BOTH, "浙江省宁波市江南路88号")


def test_the_chinese_name_below_the_english_one_belongs_to_it() -> None:
    found = sides_of(
        "卖方：Ningbo Minghu Kitchenware Co., Ltd.", "宁波明湖厨具有限公司", "地址：浙江省宁波市江南路88号"
    )
    assert found["seller.name"] == "Ningbo Minghu Kitchenware Co., Ltd. 宁波明湖厨具有限公司"
    assert found["seller.address"] == "浙江省宁波市江南路88号"


def test_the_address_of_a_party_ends_where_the_paper_begins_to_speak() -> None:
    found = sides_of(
        "The Buyer: Harbor Elm Goods LLC", "Address: 12 Bay Street, Savannah, GA 31401",
        "The Seller agrees to sell and the Buyer agrees to buy the following goods on the terms below:",
    )  # fmt: skip
    assert found["buyer.address"] == "12 Bay Street, Savannah, GA 31401"
