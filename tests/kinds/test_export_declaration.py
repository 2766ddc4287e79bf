"""China's export declaration in its grid, with and without rules, in two languages; declarations of other countries."""

from __future__ import annotations

import pytest

from evidence.kinds.export_declaration import KIND
from tests.kinds.trade_reading import boxed, read, row, values
from tests.layout.paper import Paper

TITLE = "中华人民共和国海关出口货物报关单"
GRID = (
    ((30, "境内发货人(91330206MA2AG38N04)", "宁波海湾灯具有限公司"), (230, "出境关别(3104)", "北仑海关"),
     (330, "出口日期", "20250306"), (420, "申报日期", "20250304"), (510, "备案号", "")),
    ((30, "境外收货人", "JUNIPER RIDGE LIGHTING LLC"), (230, "运输方式(2)", "水路运输"),
     (330, "运输工具名称及航次号", "EASTERN DAWN/026E"), (470, "提运单号", "QHLU2503114*01")),
    ((30, "生产销售单位(3302961KQ7)", "余姚北溪灯饰厂"), (230, "监管方式(0110)", "一般贸易"),
     (330, "征免性质(101)", "一般征税"), (470, "许可证号", "")),
    ((30, "合同协议号", "BL25-JR-004"), (150, "贸易国(地区)(USA)", "美国"), (270, "运抵国(地区)(USA)", "美国"),
     (390, "指运港(USA309)", "长滩(美国)"), (500, "离境口岸(380001)", "宁波")),
    ((30, "包装种类(22)", "纸制或纤维板制盒/箱"), (150, "件数", "860"), (200, "毛重(千克)", "12854.8"),
     (270, "净重(千克)", "11200"), (340, "成交方式(1)", "CIF"), (400, "运费", "USD/1200/3"),
     (470, "保费", "USD/36.5/3"), (540, "杂费", "")),
)  # fmt: skip
HEADS = (
    (30, "项号"), (55, "商品编号"), (120, "商品名称及规格型号"), (240, "数量及单位"), (310, "单价/总价/币制"),
    (385, "原产国(地区)"), (445, "最终目的国(地区)"), (520, "境内货源地"), (585, "征免"),
)  # fmt: skip
LINES = (
    (("1", "9405299000", "LED落地灯", "560千克", "31.5000", "中国", "美国", "(33029)宁波其他", "照章征税"),
     ("", "", "4|3|家居照明|铁制|无牌", "", "3780.00", "(CHN)", "(USA)", "", "(1)"),
     ("", "", "", "120套", "美元", "", "", "", "")),
    (("2", "9405219000", "LED台灯", "900千克", "8.2000", "中国", "美国", "(33029)宁波其他", "照章征税"),
     ("", "", "4|3|家居照明|塑料制", "", "3280.00", "(CHN)", "(USA)", "", "(1)"),
     ("", "", "", "400个", "美元", "", "", "", "")),
)  # fmt: skip


def grid(ruled: bool) -> Paper:
    paper = Paper(size=6.5)
    paper.put(180, 20, TITLE, 13)
    paper.put(30, 44, "预录入编号：310420250000000001")
    paper.put(230, 44, "海关编号：310420250000000009")
    paper.put(430, 44, "(北仑海关)")
    paper.put(540, 44, "页码/页数:1/1")
    for i, cells in enumerate(GRID):
        boxes(paper, 58 + 24 * i, cells, ruled)
    paper.put(32, 180, "随附单证及编号", 6)
    paper.put(32, 196, "标记唛码及备注 N/M 集装箱标箱数及号码：2;MSKU1000090", 6)
    row(paper, 224, [x for x, _ in HEADS], [head for _, head in HEADS])
    for i, item in enumerate(LINES):
        goods(paper, 236 + 33 * i, item, ruled)
    paper.put(32, 330, "特殊关系确认：否", 6)
    paper.put(150, 330, "价格影响确认：否", 6)
    paper.put(32, 350, "报关人员", 6)
    paper.put(300, 350, "申报单位 宁波远帆报关有限公司", 6)
    return paper


def boxes(paper: Paper, top: float, cells: tuple[tuple[int, str, str], ...], ruled: bool) -> None:
    for n, (x, caption, value) in enumerate(cells):
        paper.put(x + 2, top + 2, caption, 6)
        paper.put(x + 2, top + 13, value)
        if ruled:
            paper.cell(x, top, cells[n + 1][0] if n + 1 < len(cells) else 600, top + 24)


def goods(paper: Paper, top: float, item: tuple[tuple[str, ...], ...], ruled: bool) -> None:
    for k, texts in enumerate(item):
        row(paper, top + 10 * k, [x for x, _ in HEADS], texts)
    if ruled:
        paper.rule(30, top - 2, 600, top - 2)


@pytest.mark.parametrize("ruled", [True, False])
def test_the_boxes_of_the_grid_are_read_with_and_without_rules(ruled: bool) -> None:
    found = values(KIND, grid(ruled).view())
    assert found["number"] == "310420250000000009"
    assert found["export_date"] == "2025-03-06"
    assert found["exporter.name"] == "宁波海湾灯具有限公司"
    assert found["exporter.uscc"] == "91330206MA2AG38N04"
    assert found["consignee.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["manufacturer.name"] == "余姚北溪灯饰厂"
    assert found["bl_number"] == "QHLU2503114*01"
    assert found["contract_number"] == "BL25-JR-004"
    assert found["packages"] == "860"
    assert found["gross_weight"] == "12854.8"
    assert found["incoterm"] == "CIF"
    assert found["freight"] == "1200.00"
    assert found["insurance"] == "36.50"


@pytest.mark.parametrize("ruled", [True, False])
def test_its_lines_carry_the_quantity_traded_and_the_total_of_three_rows(ruled: bool) -> None:
    found = read(KIND, grid(ruled).view())
    assert {name: item.value for name, item in found.items() if name.startswith("lines")} == {
        "lines[0].hts": "9405.29.9000",
        "lines[0].description": "LED落地灯",
        "lines[0].quantity": "120",
        "lines[0].unit": "SETS",
        "lines[0].amount": "3780.00",
        "lines[0].destination": "US",
        "lines[1].hts": "9405.21.9000",
        "lines[1].description": "LED台灯",
        "lines[1].quantity": "400",
        "lines[1].unit": "PCS",
        "lines[1].amount": "3280.00",
        "lines[1].destination": "US",
    }
    assert (found["total"].value, found["total"].status) == ("7060.00", "derived")
    assert found["currency"].value == "USD"


def test_a_credit_code_that_fails_its_check_is_read_as_none() -> None:
    paper = grid(True)
    paper.words = [w for w in paper.words if "91330206" not in w.text]
    paper.put(32, 60, "境内发货人(91330206MA2AG38N08)", 6)
    found = read(KIND, paper.view())
    assert found["exporter.uscc"].printed == "(91330206MA2AG38N08)"
    assert found["exporter.uscc"].value is None
    assert found["exporter.name"].value == "宁波海湾灯具有限公司"


def test_freight_as_a_rate_is_no_amount() -> None:
    paper = grid(True)
    paper.words = [w for w in paper.words if w.text != "USD/1200/3"]
    paper.put(402, 167, "3/1", 6.5)
    assert values(KIND, paper.view()).get("freight") is None


def test_a_blank_form_says_nothing() -> None:
    paper = Paper(size=6.5)
    paper.put(180, 20, TITLE, 13)
    paper.put(30, 44, "预录入编号：")
    paper.put(230, 44, "海关编号：")
    for i, cells in enumerate(GRID):
        for n, (x, caption, _) in enumerate(cells):
            paper.put(x + 2, 60 + 24 * i, caption.rstrip("()0123456789ABCDEFGHKLMNPQRTUWXY"), 6)
            paper.cell(x, 58 + 24 * i, cells[n + 1][0] if n + 1 < len(cells) else 600, 82 + 24 * i)
    for x, head in HEADS:
        paper.put(x, 224, head, 6)
    paper.put(32, 330, "特殊关系确认：", 6)
    assert values(KIND, paper.view()) == {}


def test_a_bilingual_print_of_the_grid() -> None:
    paper = Paper(size=7)
    paper.put(120, 20, TITLE, 13)
    paper.put(150, 38, "Customs Export Declaration", 10)
    row(
        paper, 56, (30, 300), ("预录入编号 Pre-entry No: 520120250001112223", "海关编号 Customs No: 520120250001112224")
    )
    boxed(paper, (30, 70, 300, 104), "境内发货人 Domestic Consignor", "(91440300MA5F07CX9P)", "深圳市青柚电子有限公司")
    boxed(paper, (300, 70, 420, 104), "出境关别 Customs of exit", "蛇口海关")
    boxed(paper, (420, 70, 560, 104), "出口日期 Export Date", "2025-04-18")
    boxed(paper, (30, 104, 300, 138), "境外收货人 Overseas Consignee", "Copper Basin Audio Inc.")
    boxed(paper, (300, 104, 420, 138), "监管方式 Supervision mode", "一般贸易 (0110)")
    boxed(paper, (420, 104, 560, 138), "提运单号 B/L No", "HZSE25040077")
    boxed(paper, (30, 138, 160, 172), "合同协议号 Contract No", "QY-2025-018")
    boxed(paper, (160, 138, 240, 172), "件数 Packages", "1240")
    boxed(paper, (240, 138, 340, 172), "毛重(千克) Gross weight (KG)", "8,930.5")
    boxed(paper, (340, 138, 420, 172), "成交方式 Trade terms", "(3) FOB")
    boxed(paper, (420, 138, 490, 172), "运费 Freight")
    boxed(paper, (490, 138, 560, 172), "保费 Insurance")
    xs = (30, 60, 130, 260, 330, 400, 460)
    row(paper, 190, xs, ("项号", "商品编号", "商品名称及规格型号", "数量及单位", "单价", "总价", "币制"))
    row(paper, 205, xs, ("1", "8518220000", "蓝牙音箱", "6200个", "14.25", "88350.00", "USD"))
    row(paper, 218, xs, ("2", "8544421100", "充电线", "6200条", "0.50", "3100.00", "USD"))
    found = values(KIND, paper.view())
    assert found["number"] == "520120250001112224"
    assert found["export_date"] == "2025-04-18"
    assert found["exporter.name"] == "深圳市青柚电子有限公司"
    assert found["consignee.name"] == "Copper Basin Audio Inc."
    assert found["bl_number"] == "HZSE25040077"
    assert found["contract_number"] == "QY-2025-018"
    assert (found["packages"], found["gross_weight"], found["incoterm"]) == ("1240", "8930.5", "FOB")
    assert "freight" not in found and "insurance" not in found
    assert found["total"] == "91450.00"
    assert found["lines[1].amount"] == "3100.00"


def test_a_declaration_of_another_country_by_its_captions() -> None:
    paper = Paper()
    paper.put(200, 25, "EXPORT DECLARATION", 14)
    row(paper, 55, (40, 150, 330, 430), ("Declaration No:", "VN-30551-7782", "Export Date:", "14 May 2025"))
    boxed(
        paper,
        (40, 75, 300, 125),
        "Exporter",
        "Lotus Bay Furniture Co., Ltd.",
        "Lot 8, Song Than Park, Binh Duong, Vietnam",
    )
    boxed(paper, (300, 75, 560, 125), "Consignee", "Prairie Oak Home LLC", "14 Depot Street, Omaha, NE 68102, USA")
    row(paper, 140, (40, 130, 220, 330), ("Gross Weight:", "4,410.00 KGS", "Total Packages:", "210 CTNS"))
    row(paper, 155, (40, 150), ("Terms of Delivery:", "FOB Cat Lai"))
    xs = (40, 250, 330, 410, 490)
    row(paper, 180, xs, ("Description of Goods", "HS Code", "Quantity", "Unit Price", "Amount (USD)"))
    row(paper, 195, xs, ("Acacia wood bench", "9401.69.00", "420 PCS", "36.00", "15,120.00"))
    row(paper, 215, (330, 490), ("Total", "15,120.00"))
    found = values(KIND, paper.view())
    assert found["number"] == "VN-30551-7782"
    assert found["export_date"] == "2025-05-14"
    assert found["exporter.name"] == "Lotus Bay Furniture Co., Ltd."
    assert found["consignee.name"] == "Prairie Oak Home LLC"
    assert (found["total"], found["currency"], found["incoterm"]) == ("15120.00", "USD", "FOB")
    assert (found["gross_weight"], found["packages"]) == ("4410", "210")
    assert found["lines[0].hts"] == "9401.69.00"


def test_a_shipping_bill_in_boxes_is_no_chinese_grid_though_their_captions_agree() -> None:
    paper = Paper()
    paper.put(42, 24, "SHIPPING BILL FOR EXPORT", 14)
    strip = (
        (("S/B No.", "SB-5512093"), ("Exported on", "23 April 2024"), ("B/L No.", "CVRO652087")),
        (("Contract No.", "SC-5211"), ("Incoterm", "FOB"), ("No. of Pkgs", "618")),
        (("Gross Weight", "10,130.10 KGS"), ("Port of Export", "Laem Chabang"), ("Means of Transport", "BOREAL/550W")),
    )
    for i, cells in enumerate(strip):
        for n, (caption, value) in enumerate(cells):
            boxed(paper, (42 + 176 * n, 60 + 26 * i, 218 + 176 * n, 86 + 26 * i), caption, value)
    for n, (caption, name) in enumerate(
        (("Consignor", "Alder Textile Co., Ltd."), ("Foreign Buyer", "Brook Linens LLC"))
    ):
        boxed(paper, (42 + 264 * n, 150, 306 + 264 * n, 180), caption, name)
    paper.put(42, 200, "Country of Destination: United States")
    xs = (45, 80, 160, 380, 440, 500)
    row(paper, 220, xs, ("#", "HTSUS", "Item Description", "Qty", "U/M", "Extended (USD)"))
    row(paper, 236, xs, ("1", "6109.10.0012", "Cotton T-Shirt", "10,728", "PCS", "57,218.86"))
    row(paper, 252, xs, ("2", "6301.40.0020", "Fleece Blanket", "3,312", "PCS", "43,787.95"))
    row(paper, 268, (45, 500), ("TOTAL", "$101,006.81"))
    found = values(KIND, paper.view())
    told = {name: found.get(name) for name in ("number", "export_date", "incoterm", "packages", "total", "currency")}
    assert told == {
        "number": "SB-5512093", "export_date": "2024-04-23", "incoterm": "FOB", "packages": "618",
        "total": "101006.81", "currency": "USD",
    }  # fmt: skip
    assert (found["exporter.name"], found["consignee.name"]) == ("Alder Textile Co., Ltd.", "Brook Linens LLC")
    assert [found[f"lines[{n}].destination"] for n in (0, 1)] == ["US", "US"]
    assert found["lines[1].amount"] == "43787.95"
