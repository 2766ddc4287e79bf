"""Certificates of origin, purchase orders and proforma invoices, each in two manners."""

from __future__ import annotations

from evidence.kinds import certificate_of_origin, proforma_invoice, purchase_order
from tests.kinds.trade_reading import boxed, row, values
from tests.layout.paper import Paper


def certificate() -> Paper:
    paper = Paper(size=8)
    boxed(paper, (30, 30, 300, 90), "1. Exporter", "BAYOU LANTERN WORKS CO., LTD.", "16 FERRY LANE, NINGBO, CHINA")
    paper.put(330, 34, "Certificate No. C25MA3304110088")
    paper.put(360, 54, "CERTIFICATE OF ORIGIN", 12)
    paper.put(410, 70, "OF")
    paper.put(360, 80, "THE PEOPLE'S REPUBLIC OF CHINA", 9)
    boxed(
        paper, (30, 90, 300, 150), "2. Consignee", "JUNIPER RIDGE LIGHTING LLC", "77 ELM STREET, DAYTON, OH 45402, USA"
    )
    boxed(paper, (30, 150, 300, 186), "3. Means of transport and route", "FROM NINGBO TO LONG BEACH BY SEA")
    boxed(paper, (300, 110, 580, 186), "5. For certifying authority use only")
    boxed(paper, (30, 186, 300, 214), "4. Country / region of destination", "UNITED STATES")
    heads = ("6. Marks and numbers", "7. Number and kind of packages; description of goods", "8. H.S.Code")
    row(paper, 222, (34, 130, 350, 420, 490), (*heads, "9. Quantity", "10. Number and date of invoices"))
    row(paper, 250, (34, 130, 350, 420, 490), ("N/M", "LED FLOOR LAMP", "9405.29", "120 SETS", "BLW-2026-0117"))
    row(paper, 262, (490,), ("FEB. 18, 2026",))
    row(paper, 280, (34, 130, 350, 420), ("", "LED DESK LAMP", "9405.21", "400 PCS"))
    paper.put(34, 500, "11. Declaration by the exporter", 7)
    paper.lines(
        34, 514,
        "The undersigned hereby declares that the above details and statements are correct; that all the goods",
        "were produced in China and that they comply with the Rules of Origin of the People's Republic of China.",
    )  # fmt: skip
    paper.put(34, 560, "NINGBO, CHINA  FEB. 20, 2026")
    paper.put(34, 574, "Place and date, signature and stamp of authorized signatory", 6)
    return paper


def test_a_chambers_certificate_in_numbered_boxes() -> None:
    found = values(certificate_of_origin.KIND, certificate().view())
    assert found["number"] == "C25MA3304110088"
    assert found["date"] == "2026-02-20"
    assert found["exporter.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["consignee.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["country_of_origin"] == "CN"
    assert found["invoice_number"] == "BLW-2026-0117"
    assert (found["lines[0].description"], found["lines[0].hts"]) == ("LED FLOOR LAMP", "9405.29")
    assert (found["lines[1].quantity"], found["lines[1].unit"]) == ("400", "PCS")


def test_a_bilingual_certification_with_a_producer() -> None:
    paper = Paper()
    paper.put(160, 25, "原产地证书 CERTIFICATION OF ORIGIN", 13)
    row(
        paper, 50, (40, 150, 330, 430), ("证书编号 Certificate No:", "CO-7781-25", "签发日期 Issue Date:", "2025-03-10")
    )
    boxed(paper, (40, 66, 300, 112), "出口商 Exporter", "Bayou Lantern Works Co., Ltd.", "Ningbo, China")
    boxed(paper, (300, 66, 560, 112), "生产商 Producer", "Yuyao Beixi Lamp Factory", "Yuyao, Zhejiang, China")
    boxed(paper, (40, 112, 300, 158), "收货人 Consignee", "Juniper Ridge Lighting LLC", "Dayton, OH 45402, USA")
    boxed(paper, (300, 112, 430, 158), "发票号 Invoice No.", "BLW-2025-0117")
    boxed(paper, (430, 112, 560, 158), "原产国 Country of Origin", "China")
    xs = (40, 250, 350, 450)
    row(paper, 172, xs, ("Description of Goods", "HS Code", "Quantity", "Origin"))
    row(paper, 188, xs, ("LED floor lamp", "9405.29.90", "120 SETS", "China"))
    found = values(certificate_of_origin.KIND, paper.view())
    assert (found["number"], found["date"]) == ("CO-7781-25", "2025-03-10")
    assert found["producer.name"] == "Yuyao Beixi Lamp Factory"
    assert found["consignee.name"] == "Juniper Ridge Lighting LLC"
    assert (found["invoice_number"], found["country_of_origin"]) == ("BLW-2025-0117", "CN")
    assert (found["lines[0].hts"], found["lines[0].origin"]) == ("9405.29.90", "CN")


def order() -> Paper:
    paper = Paper()
    paper.put(40, 28, "JUNIPER RIDGE LIGHTING LLC", 13)
    paper.put(40, 44, "77 Elm Street, Suite 4, Dayton, OH 45402, USA")
    paper.put(400, 28, "PURCHASE ORDER", 14)
    row(paper, 66, (400, 480), ("P.O. Number:", "PO-33418"))
    row(paper, 79, (400, 480), ("Order Date:", "January 6, 2026"))
    row(paper, 92, (400, 480), ("Ship By:", "March 15, 2026"))
    paper.put(40, 70, "Vendor:")
    paper.lines(40, 82, "Bayou Lantern Works Co., Ltd.", "16 Ferry Lane, Ningbo, China")
    row(
        paper, 120, (40, 110, 330, 420), ("Terms:", "30% T/T, balance before shipment", "Shipping Terms:", "FOB Ningbo")
    )
    xs = (40, 80, 300, 370, 440, 510)
    row(paper, 140, xs, ("Line", "Item Description", "Qty", "UOM", "Unit Price", "Amount"))
    row(paper, 155, xs, ("1", "LED floor lamp FL-3", "120", "SETS", "31.50", "3,780.00"))
    row(paper, 168, xs, ("2", "LED desk lamp DL-1", "400", "PCS", "8.20", "3,280.00"))
    row(paper, 188, (440, 510), ("Total USD", "7,060.00"))
    return paper


def test_the_letterhead_of_an_order_is_the_buyers() -> None:
    found = values(purchase_order.KIND, order().view())
    assert (found["number"], found["date"]) == ("PO-33418", "2026-01-06")
    assert found["buyer.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["buyer.address"] == "77 Elm Street, Suite 4, Dayton, OH 45402, USA"
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert (found["total"], found["currency"], found["incoterm"]) == ("7060.00", "USD", "FOB")
    assert found["payment_terms"] == "30% T/T, balance before shipment"
    assert found["latest_shipment"] == "2026-03-15"
    assert (found["lines[0].quantity"], found["lines[0].unit"], found["lines[1].amount"]) == ("120", "SETS", "3280.00")


def test_a_bilingual_order_with_both_parties_boxed() -> None:
    paper = Paper()
    paper.put(200, 25, "采购订单 PURCHASE ORDER", 13)
    boxed(paper, (40, 46, 300, 92), "供应商 Supplier", "Bayou Lantern Works Co., Ltd.", "16 Ferry Lane, Ningbo, China")
    boxed(paper, (300, 46, 560, 92), "采购方 Buyer", "Juniper Ridge Lighting LLC", "77 Elm Street, Dayton, OH 45402")
    boxed(paper, (40, 92, 170, 120), "订单号 Order No.", "JR-26-0044")
    boxed(paper, (170, 92, 300, 120), "订单日期 Order Date", "2026年1月6日")
    boxed(paper, (300, 92, 430, 120), "价格条款 Price Terms", "FOB Ningbo")
    boxed(paper, (430, 92, 560, 120), "交货日期 Delivery Date", "2026-03-15")
    xs = (40, 250, 330, 420, 500)
    row(paper, 132, xs, ("品名 Description", "数量 Qty", "单价 Unit Price", "金额 Amount (USD)"))
    row(paper, 147, xs, ("LED floor lamp", "120 SETS", "31.50", "3,780.00"))
    row(paper, 165, (40, 420), ("总计 Total", "3,780.00"))
    found = values(purchase_order.KIND, paper.view())
    assert (found["number"], found["date"]) == ("JR-26-0044", "2026-01-06")
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert (found["total"], found["incoterm"], found["latest_shipment"]) == ("3780.00", "FOB", "2026-03-15")


def proforma() -> Paper:
    paper = Paper()
    paper.put(170, 28, "BAYOU LANTERN WORKS CO., LTD.", 13)
    paper.put(160, 44, "16 Ferry Lane, Beilun District, Ningbo 315800, China")
    paper.put(220, 64, "PROFORMA INVOICE", 13)
    row(paper, 88, (40, 90, 350, 430), ("To:", "Juniper Ridge Lighting LLC", "P/I No.:", "PI-26-0031"))
    row(paper, 100, (350, 430), ("Date:", "2026-01-05"))
    row(paper, 112, (350, 430), ("Valid Until:", "2026-02-05"))
    xs = (40, 250, 330, 420)
    row(paper, 135, xs, ("Description", "Quantity", "Unit Price", "Amount (USD)"))
    row(paper, 150, xs, ("LED floor lamp", "120 SETS", "31.50", "3,780.00"))
    row(paper, 168, (330, 420), ("TOTAL", "3,780.00"))
    paper.put(40, 186, "Price Term: FOB Ningbo")
    paper.put(40, 200, "Payment Terms: 30% deposit, 70% before shipment")
    return paper


def test_a_proforma_invoice_under_a_letterhead() -> None:
    found = values(proforma_invoice.KIND, proforma().view())
    assert (found["number"], found["date"]) == ("PI-26-0031", "2026-01-05")
    assert found["seller.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert (found["total"], found["currency"], found["incoterm"]) == ("3780.00", "USD", "FOB")
    assert found["payment_terms"] == "30% deposit, 70% before shipment"
    assert found["lines[0].quantity"] == "120"


def test_a_bilingual_proforma_invoice() -> None:
    paper = Paper()
    paper.put(200, 25, "形式发票 PROFORMA INVOICE", 13)
    paper.put(40, 50, "卖方 Seller: Bayou Lantern Works Co., Ltd.")
    paper.put(40, 64, "买方 Buyer: Juniper Ridge Lighting LLC")
    paper.put(340, 50, "形式发票号 Proforma No: PI-26-0032")
    paper.put(340, 64, "日期 Date: 2026年1月9日")
    xs = (40, 250, 330, 420)
    row(paper, 85, xs, ("品名", "数量", "单价(美元)", "金额(美元)"))
    row(paper, 100, xs, ("LED台灯", "400个", "8.20", "3,280.00"))
    row(paper, 118, (40, 420), ("合计", "3,280.00"))
    found = values(proforma_invoice.KIND, paper.view())
    assert (found["number"], found["date"]) == ("PI-26-0032", "2026-01-09")
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert (found["total"], found["currency"], found["lines[0].unit"]) == ("3280.00", "USD", "PCS")
