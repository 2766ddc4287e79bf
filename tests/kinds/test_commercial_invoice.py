from __future__ import annotations

from evidence.kinds.commercial_invoice import KIND
from tests.kinds.trade_reading import boxed, read, row, values
from tests.layout.paper import Paper, typed

XS = (40, 75, 300, 370, 445, 515)


def letter() -> Paper:
    paper = Paper()
    paper.put(180, 30, "BAYOU LANTERN WORKS CO., LTD.", 14)
    paper.put(150, 48, "No. 16 Ferry Lane, Beilun District, Ningbo 315800, China")
    paper.put(190, 60, "Tel: +86-574-5550-0142 Email: sales@bayoulantern.example")
    paper.put(230, 85, "COMMERCIAL INVOICE", 13)
    paper.put(40, 110, "To: Messrs.")
    paper.lines(40, 122, "Juniper Ridge Lighting LLC", "77 Elm Street, Suite 4", "Dayton, OH 45402, USA")
    row(paper, 110, (350, 440), ("Invoice No.:", "BLW-2026-0117"))
    row(paper, 122, (350, 440), ("Date:", "Feb. 18, 2026"))
    row(paper, 134, (350, 440), ("S/C No.:", "BL25-JR-004"))
    row(paper, 146, (350, 440), ("L/C No.:", "LC99887"))
    row(paper, 158, (350, 440), ("From:", "Ningbo, China"))
    row(paper, 170, (350, 440), ("To:", "Long Beach, CA"))
    row(paper, 200, XS, ("No.", "Description of Goods", "Q'ty", "Unit Price", "Amount"))
    row(paper, 211, (370, 445), ("(USD)", "(USD)"))
    paper.put(370, 222, "FOB NINGBO")
    row(paper, 236, XS, ("1", "LED floor lamp FL-3, black", "120 SETS", "31.50", "3,780.00"))
    paper.put(75, 248, "HS CODE: 9405.29.80")
    row(paper, 262, XS, ("2", "LED desk lamp DL-1", "400 PCS", "8.20", "3,280.00"))
    row(paper, 282, (75, 300, 445), ("TOTAL:", "520", "7,060.00"))
    paper.put(40, 302, "SAY TOTAL U.S. DOLLARS SEVEN THOUSAND AND SIXTY ONLY.")
    paper.put(40, 322, "Terms of payment: 30% T/T deposit, balance against copy of B/L")
    paper.put(40, 336, "Country of Origin: CHINA")
    paper.put(40, 360, "Bank details:")
    paper.lines(40, 372, "Beneficiary: Bayou Lantern Works Co., Ltd.", "Bank name: Eastern Quay Bank, Ningbo Branch")
    paper.lines(40, 396, "A/C No.: 3301 0220 0998 7766", "SWIFT Code: EQBKCNBN")
    return paper


def test_a_letter_like_invoice_gives_its_parties_numbers_and_sums() -> None:
    found = values(KIND, letter().view())
    assert found["number"] == "BLW-2026-0117"
    assert found["date"] == "2026-02-18"
    assert found["contract_number"] == "BL25-JR-004"
    assert found["seller.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["seller.address"] == "No. 16 Ferry Lane, Beilun District, Ningbo 315800, China"
    assert found["seller.country"] == "CN"
    assert found["seller.email"] == "sales@bayoulantern.example"
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["buyer.address"] == "77 Elm Street, Suite 4, Dayton, OH 45402, USA"
    assert found["buyer.country"] == "US"
    assert found["total"] == "7060.00"
    assert found["currency"] == "USD"
    assert found["incoterm"] == "FOB"
    assert found["incoterm_place"] == "NINGBO"
    assert found["payment_terms"] == "30% T/T deposit, balance against copy of B/L"
    assert found["country_of_origin"] == "CN"
    assert found["amount_in_words"] == "U.S. DOLLARS SEVEN THOUSAND AND SIXTY ONLY."
    assert found["bank.account"] == "3301022009987766"
    assert found["bank.swift"] == "EQBKCNBN"
    assert found["bank.beneficiary"] == "Bayou Lantern Works Co., Ltd."
    assert found["bank.name"] == "Eastern Quay Bank, Ningbo Branch"


def test_its_lines_carry_quantity_unit_price_and_amount() -> None:
    found = values(KIND, letter().view())
    assert found["lines[0].description"] == "LED floor lamp FL-3, black"
    assert found["lines[0].quantity"] == "120"
    assert found["lines[0].unit"] == "SETS"
    assert found["lines[0].unit_price"] == "31.50"
    assert found["lines[0].amount"] == "3780.00"
    assert found["lines[1].quantity"] == "400"
    assert found["lines[1].unit"] == "PCS"
    assert "lines[2].amount" not in found


def test_a_boxed_invoice_in_two_languages() -> None:
    paper = Paper()
    paper.put(200, 20, "商业发票 COMMERCIAL INVOICE", 12)
    boxed(
        paper, (40, 50, 300, 110), "Seller 卖方", "Hollow Reed Textile Co., Ltd.", "5 Canal Street, Shaoxing, Zhejiang",
        "P.R. China",
    )  # fmt: skip
    boxed(paper, (300, 50, 430, 80), "Invoice No. 发票号码", "HR26-0098")
    boxed(paper, (430, 50, 560, 80), "Date 日期", "2026年3月5日")
    boxed(paper, (300, 80, 430, 110), "Contract No. 合同号", "HRSC-2602")
    boxed(paper, (430, 80, 560, 110), "Terms of Delivery 成交方式", "CIF Savannah")
    boxed(
        paper, (40, 110, 300, 170), "Buyer 买方", "Cardinal Creek Linens Inc.", "900 Mill Road", "Greensboro, NC 27401",
        "Attn: Ms. Rowe Tel: +1 336 555 0188",
    )  # fmt: skip
    boxed(paper, (300, 110, 560, 170), "Consignee (if other than buyer) 收货人", "TO ORDER")
    heads = ("Commodity 品名", "HS Code", "Qty 数量", "Unit Price 单价", "Amount 金额")
    edges = (40, 200, 280, 350, 450, 560)
    for y in (190, 206, 222, 238, 254):
        paper.rule(40, y, 560, y)
    for x in edges:
        paper.rule(x, 190, x, 238)
    row(paper, 194, [x + 4 for x in edges], heads)
    row(paper, 210, [x + 4 for x in edges], ("Cotton towel 50x90", "6302.60.00", "3,000 PCS", "US$1.10", "US$3,300.00"))
    row(paper, 226, [x + 4 for x in edges], ("Cotton robe", "6208.91.30", "500 PCS", "US$7.00", "US$3,500.00"))
    row(paper, 242, (44, 454), ("Freight 运费", "US$400.00"))
    row(paper, 258, (44, 454), ("Insurance 保费", "US$36.50"))
    row(paper, 274, (44, 454), ("GRAND TOTAL 总计", "US$7,236.50"))
    found = values(KIND, paper.view())
    assert found["seller.name"] == "Hollow Reed Textile Co., Ltd."
    assert found["seller.address"] == "5 Canal Street, Shaoxing, Zhejiang, P.R. China"
    assert found["buyer.name"] == "Cardinal Creek Linens Inc."
    assert found["buyer.address"] == "900 Mill Road, Greensboro, NC 27401"
    assert found["number"] == "HR26-0098"
    assert found["date"] == "2026-03-05"
    assert found["contract_number"] == "HRSC-2602"
    assert (found["incoterm"], found["incoterm_place"]) == ("CIF", "Savannah")
    assert found["total"] == "7236.50"
    assert found["freight"] == "400.00"
    assert found["insurance"] == "36.50"
    assert found["currency"] == "USD"
    assert found["lines[0].hts"] == "6302.60.00"
    assert found["lines[1].amount"] == "3500.00"
    assert "lines[2].amount" not in found


def test_european_numbers_and_dates_with_points() -> None:
    view = typed(
        "\n".join(
            (
                "Commercial Invoice",
                "",
                "Seller:  Birkenau Werkzeug GmbH",
                "         Industriestrasse 14, 64683 Einhausen, Germany",
                "",
                "Invoice No.:    RG-4471          Date:  05.03.2026",
                "",
                "Pos.  Description             Quantity     Unit Price    Amount (EUR)",
                "1     Drill bit set           1.200 SETS         4,50        5.400,00",
                "2     Torque wrench              35 PCS        88,00        3.080,00",
                "",
                "      Total                                                 8.480,00",
            )
        )
    )
    found = values(KIND, view)
    assert found["date"] == "2026-03-05"
    assert found["seller.name"] == "Birkenau Werkzeug GmbH"
    assert found["total"] == "8480.00"
    assert found["currency"] == "EUR"
    assert found["lines[0].quantity"] == "1200"
    assert found["lines[0].unit_price"] == "4.50"
    assert found["lines[0].amount"] == "5400.00"


def test_a_total_before_a_deposit_is_the_total() -> None:
    paper = Paper()
    row(paper, 100, (60, 300, 420, 500), ("Description", "Qty", "Price", "Amount"))
    row(paper, 115, (60, 300, 420, 500), ("Canvas tent", "10 PCS", "90.00", "900.00"))
    row(paper, 135, (380, 500), ("Subtotal", "900.00"))
    row(paper, 148, (380, 500), ("Ocean freight", "100.00"))
    row(paper, 161, (380, 500), ("Total (USD)", "1,000.00"))
    row(paper, 174, (380, 500), ("Less deposit", "-300.00"))
    row(paper, 187, (380, 500), ("Amount due", "700.00"))
    found = values(KIND, paper.view())
    assert found["total"] == "1000.00"
    assert found["freight"] == "100.00"


def test_an_ambiguous_date_keeps_its_other_reading() -> None:
    paper = Paper()
    paper.put(60, 60, "Invoice Date: 05/03/2026")
    item = read(KIND, paper.view())["date"]
    assert item.value == "2026-05-03"
    assert [other.value for other in item.others] == ["2026-03-05"]


def test_no_caption_is_taken_for_a_value() -> None:
    paper = Paper()
    row(paper, 60, (60, 200, 340), ("Invoice No.", "Contract No.", "Date"))
    row(paper, 90, (60, 200, 340), ("Seller", "Buyer", "Consignee"))
    row(paper, 120, (60, 200), ("Payment Terms", "Country of Origin"))
    assert values(KIND, paper.view()) == {}


def test_words_of_a_find_are_the_value_alone() -> None:
    found = read(KIND, letter().view())
    assert found["number"].printed == "BLW-2026-0117"
    assert found["lines[0].quantity"].printed == "120"
    assert found["lines[0].unit"].printed == "SETS"
    assert found["currency"].printed in ("(USD)", "USD")


def dated(country: str, *more: str) -> Paper:
    paper = Paper()
    paper.put(200, 30, "COMMERCIAL INVOICE", 13)
    paper.lines(40, 60, "Seller: Bellweather Tools", f"Address: 14 Foundry Street, Alton, {country}")
    paper.lines(340, 60, "Invoice Date: 03/04/2025", *more)
    return paper


def test_an_ambiguous_date_is_settled_by_the_papers_other_dates() -> None:
    item = read(KIND, dated("Germany", "Due Date: 04/28/2025").view())["date"]
    assert (item.value, item.others) == ("2025-03-04", ())
    item = read(KIND, dated("USA", "Due Date: 28/04/2025").view())["date"]
    assert (item.value, item.others) == ("2025-04-03", ())


def test_an_ambiguous_date_is_read_as_its_country_writes_it_with_some_doubt() -> None:
    item = read(KIND, dated("United Kingdom").view())["date"]
    assert (item.value, [o.value for o in item.others]) == ("2025-04-03", ["2025-03-04"])
    item = read(KIND, dated("USA").view())["date"]
    assert (item.value, [o.value for o in item.others]) == ("2025-03-04", ["2025-04-03"])
    assert item.certainty > read(KIND, dated("China").view())["date"].certainty


def summed_up(words: str, source: str = "text") -> Paper:
    paper = Paper(source=source)
    row(paper, 100, (60, 300, 420, 500), ("Description", "Qty", "Price", "Amount"))
    row(paper, 115, (60, 300, 420, 500), ("Canvas tent", "10 PCS", "90.00", "900.00"))
    row(paper, 135, (380, 500), ("Total (USD)", "900.00"))
    row(paper, 148, (380, 500), ("Total Amount Due", "700.00"))
    paper.put(60, 165, words)
    return paper


def test_the_amount_in_words_makes_the_total_sure_and_chooses_between_two() -> None:
    item = read(KIND, summed_up("SAY US DOLLARS NINE HUNDRED ONLY").view())["total"]
    assert (item.value, item.confirmed) == ("900.00", True)
    item = read(KIND, summed_up("SAY US DOLLARS SEVEN HUNDRED ONLY").view())["total"]
    assert (item.value, item.confirmed) == ("700.00", True)


def test_words_that_contradict_a_recognised_total_are_another_reading_of_it() -> None:
    item = read(KIND, summed_up("SAY US DOLLARS NINE HUNDRED NINE ONLY", "ocr").view())["total"]
    assert (item.value, item.confirmed, [o.value for o in item.others]) == ("900.00", False, ["909.00"])
    assert item.certainty < 0.7
    printed = read(KIND, summed_up("SAY US DOLLARS NINE HUNDRED NINE ONLY").view())["total"]
    assert (printed.value, printed.others) == ("900.00", ())


def test_swiss_figures_and_a_total_behind_its_currency() -> None:
    paper = Paper()
    paper.put(40, 50, "Seller: Matterhorn Tool AG")
    row(paper, 64, (330, 400), ("Date:", "14.03.2025"))
    row(paper, 100, (40, 250, 330, 420), ("Description", "Quantity", "Unit Price", "Amount CHF"))
    row(paper, 115, (40, 250, 330, 420), ("Torque wrench", "35 PCS", "1'088.00", "38'080.00"))
    row(paper, 145, (330, 420), ("Total CHF", "38'080.00"))
    found = values(KIND, paper.view())
    assert (found["total"], found["currency"]) == ("38080.00", "CHF")
    assert (found["lines[0].unit_price"], found["lines[0].amount"]) == ("1088.00", "38080.00")


def test_a_spanish_invoice_with_points_for_thousands() -> None:
    paper = Paper()
    paper.put(200, 25, "FACTURA COMERCIAL", 12)
    paper.lines(40, 50, "Vendedor: Talleres Costa SL", "Calle Mayor 18, 46001 Valencia, Spain")
    paper.put(40, 80, "Comprador: Cedar Hollow Hardware LLC")
    paper.lines(330, 50, "Factura No: FC-2025/088", "Fecha: 3/4/2025")
    xs = (40, 250, 330, 420)
    row(paper, 100, xs, ("Descripción", "Cantidad", "Precio unitario", "Importe (EUR)"))
    row(paper, 115, xs, ("Bisagra", "12.000 PCS", "0,85", "10.200,00"))
    row(paper, 145, (330, 420), ("Importe total", "10.200,00"))
    found = values(KIND, paper.view())
    assert (found["number"], found["date"]) == ("FC-2025/088", "2025-04-03")
    assert (found["seller.name"], found["buyer.name"]) == ("Talleres Costa SL", "Cedar Hollow Hardware LLC")
    assert (found["total"], found["currency"], found["lines[0].quantity"]) == ("10200.00", "EUR", "12000")


def test_an_invoice_written_as_a_letter_tells_its_goods_terms_and_bank_in_sentences() -> None:
    page = Paper()
    page.lines(360, 30, "Bayou Lantern Works Co., Ltd.", "No. 16 Ferry Lane", "Ningbo, China")
    page.lines(40, 84, "Juniper Ridge Lighting LLC", "77 Elm Street", "Dayton, OH 45402")
    page.put(40, 130, "5 March 2026")
    page.put(40, 150, "Invoice No. BLW-2026-0117")
    page.put(
        40, 170, "We hereby invoice you for the goods below, sold under our contract BL-5512 and your order PO-7781."
    )
    for y, words, amount in ((190, "1) 840 pcs Desk lamp (HS 9405.21.6010) at 4.00", "3,360.00"),
                             (202, "2) 100 sets Floor lamp (HS 9405.21.6010) at 12.50", "1,250.00"),
                             (218, "Invoice value, FOB Ningbo", "US$4,610.00")):  # fmt: skip
        page.put(40, y, words)
        page.put(330, y, "." * 30)
        page.put(500, y, amount)
    page.put(40, 240, "Our terms are 100% T/T within 30 days; the amount falls due on 4 April 2026. Kindly remit")
    page.put(
        40, 252, "to the account of Bayou Lantern Works Co., Ltd., number 5211072796517, with Harbour Bank Ningbo,"
    )
    page.put(40, 264, "SWIFT HBNKCNSH.")
    found = values(KIND, page.view())
    assert found["number"] == "BLW-2026-0117"
    assert (found["contract_number"], found["po_number"]) == ("BL-5512", "PO-7781")
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert (found["payment_terms"], found["due_date"]) == ("100% T/T within 30 days", "2026-04-04")
    assert (found["bank.account"], found["bank.name"]) == ("5211072796517", "Harbour Bank Ningbo")
    assert found["bank.swift"] == "HBNKCNSH"
    assert (found["lines[0].description"], found["lines[0].hts"]) == ("Desk lamp", "9405.21.6010")
    assert (found["lines[1].quantity"], found["lines[1].unit"], found["lines[1].amount"]) == ("100", "SETS", "1250.00")
    assert found["total"] == "4610.00"
