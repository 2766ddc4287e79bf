from __future__ import annotations

from evidence.kinds.contract import KIND
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper, typed


def clause(*lines: str) -> Paper:
    paper = Paper()
    paper.put(240, 30, "SALES CONTRACT", 13)
    paper.lines(40, 60, *lines)
    return paper


def test_parties_number_and_date_in_one_sentence() -> None:
    paper = clause(
        "This Sales Contract No. BL25-JR-004 is made on January 12, 2026 by and between Bayou Lantern Works Co.,",
        'Ltd. (the "Seller"), with its registered office at No. 16 Ferry Lane, Beilun District, Ningbo, China, and',
        'Juniper Ridge Lighting LLC (the "Buyer"), with its principal place of business at 77 Elm Street, Suite 4,',
        "Dayton, OH 45402, USA. The parties agree as follows:",
    )
    found = values(KIND, paper.view())
    assert found["number"] == "BL25-JR-004"
    assert found["date"] == "2026-01-12"
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["seller.address"] == "No. 16 Ferry Lane, Beilun District, Ningbo, China"
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["buyer.address"] == "77 Elm Street, Suite 4, Dayton, OH 45402, USA"


def test_addresses_before_the_bracket_and_a_day_of_a_month() -> None:
    paper = clause(
        "THIS AGREEMENT is entered into this 12th day of January, 2026 between Bayou Lantern Works Co., Ltd., a",
        "company organized under the laws of China, having its address at 16 Ferry Lane, Ningbo, China (hereinafter",
        'referred to as "Supplier") and Juniper Ridge Lighting LLC, an Ohio limited liability company located at 77',
        'Elm Street, Dayton, OH 45402 (hereinafter referred to as "Purchaser").',
    )
    found = values(KIND, paper.view())
    assert found["date"] == "2026-01-12"
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["seller.address"] == "16 Ferry Lane, Ningbo, China"
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["buyer.address"] == "77 Elm Street, Dayton, OH 45402"


def test_a_confirmation_with_captions_table_and_clauses() -> None:
    paper = Paper()
    paper.put(230, 30, "SALES CONFIRMATION", 13)
    row(paper, 60, (40, 110, 380, 450), ("Contract No.:", "BL25-JR-004", "Date:", "2026-01-12"))
    paper.put(40, 80, "The Sellers: Bayou Lantern Works Co., Ltd.")
    paper.put(40, 92, "Address: No. 16 Ferry Lane, Ningbo, China")
    paper.put(40, 110, "The Buyers: Juniper Ridge Lighting LLC")
    paper.put(40, 122, "Address: 77 Elm Street, Dayton, OH 45402, USA")
    xs = (40, 260, 350, 450)
    row(paper, 150, xs, ("Name of Commodity & Specifications", "Quantity", "Unit Price", "Total Value"))
    row(paper, 165, xs, ("LED floor lamp FL-3", "120 SETS", "USD31.50", "USD3,780.00"))
    row(paper, 178, xs, ("LED desk lamp DL-1", "400 PCS", "USD8.20", "USD3,280.00"))
    row(paper, 195, (40, 450), ("Total Contract Value:", "USD7,060.00"))
    paper.lines(
        40, 220, "(1) Terms of Delivery: FOB Ningbo, Incoterms 2020",
        "(2) Time of Shipment: not later than March 15, 2026",
        "(3) Terms of Payment: 30% by T/T in advance, the balance against copy of",
        "B/L within 14 days", "(4) Packing: export cartons",
    )  # fmt: skip
    found = values(KIND, paper.view())
    assert found["number"] == "BL25-JR-004"
    assert found["date"] == "2026-01-12"
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["seller.address"] == "No. 16 Ferry Lane, Ningbo, China"
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["buyer.address"] == "77 Elm Street, Dayton, OH 45402, USA"
    assert found["total"] == "7060.00"
    assert found["currency"] == "USD"
    assert found["incoterm"] == "FOB"
    assert found["latest_shipment"] == "2026-03-15"
    assert found["payment_terms"] == "30% by T/T in advance, the balance against copy of B/L within 14 days"
    assert found["lines[0].unit_price"] == "31.50"
    assert found["lines[1].quantity"] == "400"


def test_a_chinese_contract() -> None:
    view = typed(
        "\n".join(
            (
                "                 销售合同 SALES CONTRACT",
                "合同编号: BL25-JR-004      签约日期: 2026年1月12日",
                "卖方: 宁波海湾灯具有限公司",
                "地址: 宁波市北仑区渡口路16号",
                "买方: Juniper Ridge Lighting LLC",
                "地址: 77 Elm Street, Dayton, OH 45402, USA",
                "",
                "付款条件: 30% T/T 预付",
            )
        )
    )
    found = values(KIND, view)
    assert found["number"] == "BL25-JR-004"
    assert found["date"] == "2026-01-12"
    assert found["seller.name"] == "宁波海湾灯具有限公司"
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["buyer.address"] == "77 Elm Street, Dayton, OH 45402, USA"


def test_sentences_about_seller_and_buyer_name_nobody() -> None:
    paper = clause(
        "The Seller shall deliver the goods to the port named by the Buyer.",
        "The Buyer shall pay the Seller within 30 days after receipt of the documents.",
    )
    found = values(KIND, paper.view())
    assert "seller.name" not in found
    assert "buyer.name" not in found
