"""Credit notes, freight invoices, insurance, letters of credit, worksheets, production and material papers."""

from __future__ import annotations

import pytest

from evidence.kinds import (
    credit_note,
    freight_invoice,
    insurance_certificate,
    letter_of_credit,
    material_purchase,
    production_record,
    value_worksheet,
)
from evidence.kinds.base import Kind
from tests.kinds.trade_reading import boxed, row, values
from tests.layout.paper import Paper, typed


def note() -> Paper:
    paper = Paper()
    paper.put(170, 28, "BAYOU LANTERN WORKS CO., LTD.", 13)
    paper.put(160, 44, "16 Ferry Lane, Beilun District, Ningbo 315800, China")
    paper.put(240, 64, "CREDIT NOTE", 14)
    row(paper, 90, (40, 110, 330, 430), ("Credit to:", "", "Credit Note No.:", "CN-26-007"))
    paper.put(40, 90, "To:")
    paper.lines(40, 102, "Juniper Ridge Lighting LLC", "77 Elm Street, Dayton, OH 45402, USA")
    row(paper, 102, (330, 430), ("Date:", "April 9, 2026"))
    row(paper, 114, (330, 430), ("Original Invoice No.:", "BLW-2026-0117"))
    xs = (40, 250, 330, 420)
    row(paper, 140, xs, ("Description", "Quantity", "Unit Price", "Amount (USD)"))
    row(paper, 155, xs, ("Broken lamp shades", "20 PCS", "8.20", "164.00"))
    row(paper, 173, (330, 420), ("Total Credit", "USD 164.00"))
    return paper


def test_a_credit_note_names_its_invoice_and_its_amount() -> None:
    paper = note()
    paper.words = [w for w in paper.words if w.text != "Credit" or round(w.box.top) != 90 or w.box.x0 > 300]
    paper.words = [w for w in paper.words if not (w.text == "to:" and round(w.box.top) == 90)]
    found = values(credit_note.KIND, paper.view())
    assert (found["number"], found["date"]) == ("CN-26-007", "2026-04-09")
    assert found["invoice_number"] == "BLW-2026-0117"
    assert (found["amount"], found["currency"]) == ("164.00", "USD")
    assert found["seller.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"


def test_a_bilingual_credit_note() -> None:
    paper = Paper()
    paper.put(190, 28, "贷记通知单 CREDIT NOTE", 13)
    boxed(paper, (40, 50, 300, 96), "卖方 Seller", "Bayou Lantern Works Co., Ltd.", "Ningbo, China")
    boxed(paper, (300, 50, 560, 96), "买方 Buyer", "Juniper Ridge Lighting LLC", "Dayton, OH 45402, USA")
    boxed(paper, (40, 96, 200, 124), "贷记通知单号 Credit Note No.", "CN-26-008")
    boxed(paper, (200, 96, 380, 124), "日期 Date", "2026年4月9日")
    boxed(paper, (380, 96, 560, 124), "原发票号 Original Invoice No.", "BLW-2026-0117")
    row(paper, 150, (40, 200), ("贷记金额 Credit Amount:", "EUR 1.164,50"))
    found = values(credit_note.KIND, paper.view())
    assert (found["number"], found["date"], found["invoice_number"]) == ("CN-26-008", "2026-04-09", "BLW-2026-0117")
    assert (found["amount"], found["currency"]) == ("1164.50", "EUR")
    assert (found["seller.name"], found["buyer.name"]) == (
        "Bayou Lantern Works Co., Ltd.",
        "Juniper Ridge Lighting LLC",
    )


def freight() -> Paper:
    paper = Paper()
    paper.put(40, 28, "WIGEON OCEAN LINES INC.", 12)
    paper.put(40, 44, "88 Pier Street, Long Beach, CA 90802, USA")
    paper.put(380, 28, "FREIGHT INVOICE", 13)
    paper.put(40, 70, "Bill To:")
    paper.lines(40, 82, "Juniper Ridge Lighting LLC", "77 Elm Street, Dayton, OH 45402")
    row(paper, 70, (360, 450), ("Invoice No.:", "WOL-FI-2207"))
    row(paper, 82, (360, 450), ("Invoice Date:", "03/24/2025"))
    row(paper, 94, (360, 450), ("Due Date:", "04/08/2025"))
    row(paper, 106, (360, 450), ("HBL No.:", "WGNB25030441"))
    row(paper, 130, (40, 450), ("Ocean Freight", "1,450.00"))
    row(paper, 143, (40, 450), ("Terminal Handling", "285.00"))
    row(paper, 156, (40, 450), ("Documentation Fee", "110.00"))
    row(paper, 176, (40, 450), ("Total Due", "USD 1,845.00"))
    return paper


def test_a_freight_invoice() -> None:
    found = values(freight_invoice.KIND, freight().view())
    assert (found["number"], found["date"], found["due_date"]) == ("WOL-FI-2207", "2025-03-24", "2025-04-08")
    assert (found["amount"], found["currency"]) == ("1845.00", "USD")
    assert found["issuer.name"] == "WIGEON OCEAN LINES INC."
    assert found["payer.name"] == "Juniper Ridge Lighting LLC"
    assert found["bl_number"] == "WGNB25030441"


def test_a_cargo_policy_in_two_languages() -> None:
    paper = Paper()
    paper.put(150, 28, "货物运输保险单 CARGO TRANSPORTATION INSURANCE POLICY", 11)
    paper.put(40, 56, "保险单号 Policy No.: PYIE2026330188")
    paper.put(330, 56, "发票号 Invoice No.: BLW-2026-0117")
    paper.put(40, 72, "被保险人 Insured: Bayou Lantern Works Co., Ltd.")
    paper.put(40, 90, "保险金额 Amount Insured: USD 7,766.00")
    paper.put(40, 106, "Conditions: Institute Cargo Clauses (A)")
    paper.put(40, 130, "签发日期 Issuing Date: 2026年3月2日")
    found = values(insurance_certificate.KIND, paper.view())
    assert (found["number"], found["invoice_number"]) == ("PYIE2026330188", "BLW-2026-0117")
    assert found["insured.name"] == "Bayou Lantern Works Co., Ltd."
    assert (found["amount"], found["currency"], found["date"]) == ("7766.00", "USD", "2026-03-02")


def test_a_certificate_of_an_agents_liability_insurance() -> None:
    paper = Paper()
    paper.put(150, 28, "CERTIFICATE OF LIABILITY INSURANCE", 13)
    row(paper, 56, (400, 480), ("Date Issued:", "01/15/2026"))
    boxed(paper, (40, 70, 300, 116), "INSURED", "Harborline Import Services Inc.", "400 Dock Avenue, Newark, NJ 07114")
    row(paper, 130, (40, 160), ("Policy Number:", "EO-7730911"))
    row(paper, 144, (40, 160), ("Effective Date:", "01/31/2026"))
    row(paper, 158, (40, 160), ("Expiration Date:", "01/31/2027"))
    row(paper, 172, (40, 160), ("Limit of Liability:", "$1,000,000.00"))
    paper.put(40, 190, "Errors and Omissions")
    found = values(insurance_certificate.KIND, paper.view())
    assert (found["number"], found["date"], found["expiry_date"]) == ("EO-7730911", "2026-01-15", "2027-01-31")
    assert found["insured.name"] == "Harborline Import Services Inc."
    assert (found["amount"], found["currency"]) == ("1000000.00", "USD")


MESSAGE = """:27:1/1
:40A:IRREVOCABLE
:20:DC26-00418
:31C:260110
:40E:UCP LATEST VERSION
:31D:260415CHINA
:50:JUNIPER RIDGE LIGHTING LLC
77 ELM STREET
DAYTON, OH 45402
:59:BAYOU LANTERN WORKS CO., LTD.
16 FERRY LANE
NINGBO, CHINA
:32B:USD7060,
:41D:ANY BANK BY NEGOTIATION
:44C:260315
:46A:COMMERCIAL INVOICE IN TRIPLICATE"""


def test_a_letter_of_credit_as_a_message() -> None:
    found = values(letter_of_credit.KIND, typed(MESSAGE))
    assert (found["number"], found["date"], found["expiry_date"]) == ("DC26-00418", "2026-01-10", "2026-04-15")
    assert (found["amount"], found["currency"]) == ("7060.00", "USD")
    assert found["applicant.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["beneficiary.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["latest_shipment"] == "2026-03-15"


def test_a_letter_of_credit_printed_by_its_bank() -> None:
    paper = Paper()
    paper.put(160, 28, "信用证 IRREVOCABLE DOCUMENTARY CREDIT", 12)
    row(paper, 56, (40, 200), ("Documentary Credit Number:", "DC26-00419"))
    row(paper, 70, (40, 200), ("Date of Issue:", "January 10, 2026"))
    row(paper, 84, (40, 200), ("Date and Place of Expiry:", "April 15, 2026 China"))
    row(paper, 98, (40, 200), ("Applicant:", "Juniper Ridge Lighting LLC"))
    row(paper, 112, (40, 200), ("Beneficiary:", "Bayou Lantern Works Co., Ltd."))
    row(paper, 126, (40, 200), ("Currency Code, Amount:", "USD 7,060.00"))
    found = values(letter_of_credit.KIND, paper.view())
    assert (found["number"], found["date"], found["expiry_date"]) == ("DC26-00419", "2026-01-10", "2026-04-15")
    assert (found["amount"], found["currency"]) == ("7060.00", "USD")
    assert found["applicant.name"] == "Juniper Ridge Lighting LLC"
    assert found["beneficiary.name"] == "Bayou Lantern Works Co., Ltd."


def test_a_value_worksheet() -> None:
    paper = Paper()
    paper.put(200, 28, "ENTERED VALUE WORKSHEET", 13)
    row(paper, 56, (40, 180), ("Entry No.:", "ABC-1234567-6"))
    row(paper, 70, (40, 180), ("Invoice No.:", "BLW-2026-0117"))
    row(paper, 84, (40, 180), ("Date:", "March 20, 2026"))
    row(paper, 98, (40, 180), ("Invoice Total:", "EUR 6,500.00"))
    row(paper, 112, (40, 180), ("Exchange Rate:", "1.0850"))
    row(paper, 126, (40, 180), ("Less Ocean Freight:", "400.00"))
    row(paper, 140, (40, 180), ("Total Entered Value:", "USD 6,652.50"))
    found = values(value_worksheet.KIND, paper.view())
    assert (found["invoice_number"], found["date"]) == ("BLW-2026-0117", "2026-03-20")
    assert (found["amount"], found["currency"], found["exchange_rate"]) == ("6652.50", "USD", "1.085")


def test_a_production_record_in_two_languages() -> None:
    paper = Paper()
    paper.put(200, 28, "生产记录 PRODUCTION RECORD", 13)
    paper.put(40, 56, "生产单号 Production Order No: MO-26-0118")
    paper.put(330, 56, "生产日期 Production Date: 2026年2月3日")
    paper.put(40, 72, "生产企业 Manufacturer: 余姚北溪灯饰厂")
    found = values(production_record.KIND, paper.view())
    assert (found["number"], found["date"]) == ("MO-26-0118", "2026-02-03")
    assert found["manufacturer.name"] == "余姚北溪灯饰厂"


def test_a_purchase_of_raw_material() -> None:
    paper = Paper()
    paper.put(200, 28, "RAW MATERIAL PURCHASE ORDER", 13)
    row(paper, 56, (40, 140, 330, 420), ("Purchase Order No:", "RM-3107", "Purchase Date:", "2025-12-02"))
    paper.put(40, 72, "Supplier: Linhai Copper Strip Co., Ltd.")
    paper.put(40, 86, "Buyer: Bayou Lantern Works Co., Ltd.")
    xs = (40, 250, 330, 420)
    row(paper, 104, xs, ("Description", "Quantity", "Unit Price", "Amount (CNY)"))
    row(paper, 119, xs, ("Copper strip 0.3 mm", "2,000 KG", "68.50", "137,000.00"))
    row(paper, 137, (330, 420), ("Total", "137,000.00"))
    found = values(material_purchase.KIND, paper.view())
    assert (found["number"], found["date"]) == ("RM-3107", "2025-12-02")
    assert found["seller.name"] == "Linhai Copper Strip Co., Ltd."
    assert found["buyer.name"] == "Bayou Lantern Works Co., Ltd."
    assert (found["amount"], found["currency"], found["lines[0].unit"]) == ("137000.00", "CNY", "KG")


@pytest.mark.parametrize(
    "kind",
    [credit_note.KIND, freight_invoice.KIND, insurance_certificate.KIND, letter_of_credit.KIND, value_worksheet.KIND],
)
def test_captions_without_values_say_nothing(kind: Kind) -> None:
    paper = Paper()
    row(paper, 60, (40, 200, 360), ("Credit Note No.", "Policy No.", "Invoice No."))
    row(paper, 90, (40, 200, 360), ("Seller", "Buyer", "Consignee"))
    row(paper, 120, (40, 200, 360), ("Amount", "Date", "Total Due"))
    assert values(kind, paper.view()) == {}


def test_a_brochure_says_nothing_of_any_kind() -> None:
    paper = Paper()
    paper.put(120, 40, "Lamps for every room", 18)
    paper.lines(
        40, 80, "Our brass lamps are made by hand and come with linen shades in nine colours.",
        "Prices from 31.50 a piece. Ask for credit, insurance and freight terms; we reply within a day.",
        "Production takes six weeks, and each order is packed in cartons of four.",
    )  # fmt: skip
    for kind in (credit_note, freight_invoice, insurance_certificate, letter_of_credit, material_purchase):
        assert values(kind.KIND, paper.view()) == {}
    for other in (production_record.KIND, value_worksheet.KIND):
        assert values(other, paper.view()) == {}
