"""Trade papers that say much by place alone."""

from __future__ import annotations

from evidence.kinds import commercial_invoice, contract, packing_list, purchase_order
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def sheet() -> Paper:
    """An invoice in a window envelope's shape: the seller's name at the left, his address at the right."""
    page = Paper()
    page.put(40, 30, "Bayou Lantern Works Co., Ltd.", 13)
    page.lines(330, 62, "No. 16 Ferry Lane", "Beilun District", "Ningbo 315800", "China", "Phone +86-574-5550142")
    page.put(330, 122, "E-mail sales@bayoulantern.example")
    page.put(40, 122, "Bayou Lantern Works Co., Ltd. - No. 16 Ferry Lane", 6)
    page.lines(40, 142, "Juniper Ridge Lighting LLC", "77 Elm Street", "Dayton, OH 45402")
    row(page, 142, (330, 450), ("Billing document", "BLW-2026-0117"))
    row(page, 154, (330, 450), ("Document date", "18 Feb 2026"))
    row(page, 166, (330, 450), ("Your reference", "PO-44071"))
    page.put(40, 210, "Invoice", 13)
    row(page, 240, (40, 80, 290, 390, 480), ("Item", "Material", "Quantity UoM", "Price", "Value"))
    row(page, 256, (40, 80, 310, 395, 480), ("10", "LED floor lamp", "120 SETS", "31.50", "3,780.00"))
    page.lines(80, 266, "Commodity code: 9405.29.8000", "Country of origin: China", pitch=10)
    row(page, 310, (250, 470), ("Final amount", "USD 3,780.00"))
    page.put(40, 340, "Issued by: Ann Poe")
    return page


def test_the_head_names_the_seller_and_not_who_issued_the_paper() -> None:
    found = values(commercial_invoice.KIND, sheet().view())
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["seller.address"] == "No. 16 Ferry Lane, Beilun District, Ningbo 315800, China"
    assert (found["seller.phone"], found["seller.email"]) == ("+86-574-5550142", "sales@bayoulantern.example")


def test_the_addressee_without_a_caption_is_the_buyer() -> None:
    found = values(commercial_invoice.KIND, sheet().view())
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["buyer.address"] == "77 Elm Street, Dayton, OH 45402"


def test_a_sheet_with_two_addresses_without_a_caption_names_no_buyer() -> None:
    page = sheet()
    page.lines(200, 148, "Cinder Hollow Freight LLC", "4 Dock Road", "Newark, NJ 07105")
    assert "buyer.name" not in values(commercial_invoice.KIND, page.view())


def test_numbers_of_a_billing_document_and_of_the_order_the_buyer_refers_to() -> None:
    found = values(commercial_invoice.KIND, sheet().view())
    assert (found["number"], found["po_number"], found["total"]) == ("BLW-2026-0117", "PO-44071", "3780.00")


def test_quantity_and_unit_under_two_heads_set_as_one_and_what_stands_under_the_goods() -> None:
    found = values(commercial_invoice.KIND, sheet().view())
    assert (found["lines[0].quantity"], found["lines[0].unit"]) == ("120", "SETS")
    assert found["lines[0].description"] == "LED floor lamp"
    assert (found["lines[0].hts"], found["lines[0].origin"]) == ("9405.29.8000", "CN")


def test_tariff_number_and_origin_without_a_colon_are_no_part_of_the_goods_name() -> None:
    page = Paper()
    page.put(40, 30, "INVOICE", 13)
    row(page, 60, (40, 80, 390, 480), ("Qty", "Description", "Rate", "Amount"))
    row(page, 76, (40, 80, 390, 480), ("120", "LED floor lamp", "31.50", "3,780.00"))
    page.put(80, 86, "HTSUS 9405.29.8000 - Made in Turkey")
    found = values(commercial_invoice.KIND, page.view())
    assert found["lines[0].description"] == "LED floor lamp"
    assert (found["lines[0].hts"], found["lines[0].origin"]) == ("9405.29.8000", "TR")


def test_a_telephone_after_one_letter_is_no_part_of_the_address() -> None:
    page = Paper()
    page.put(40, 30, "Bayou Lantern Works Co., Ltd.", 13)
    page.lines(40, 46, "16 Ferry Lane,", "Ningbo, China", "T +86-574-5550142", "E sales@bayoulantern.example")
    page.put(400, 30, "INVOICE", 13)
    found = values(commercial_invoice.KIND, page.view())
    assert found["seller.address"] == "16 Ferry Lane, Ningbo, China"
    assert (found["seller.phone"], found["seller.email"]) == ("+86-574-5550142", "sales@bayoulantern.example")


def packing() -> Paper:
    page = Paper()
    page.put(40, 30, "Packing List", 13)
    row(page, 60, (40, 300), ("Ship From", "Ship To / Sold To"))
    page.lines(40, 72, "Bayou Lantern Works Co., Ltd.", "16 Ferry Lane,", "Ningbo, China")
    page.lines(300, 72, "Juniper Ridge Lighting LLC", "77 Elm Street,", "Dayton, OH 45402")
    row(page, 130, (40, 170, 300, 430), ("Packages", "Total gross", "Total net", "Measurement"))
    row(page, 141, (40, 170, 300, 430), ("100 CTNS", "960.00 KGS", "840.00 KGS", "6.300 CBM"))
    return page


def test_one_caption_for_two_roles_names_both() -> None:
    found = values(packing_list.KIND, packing().view())
    assert found["buyer.name"] == found["consignee.name"] == "Juniper Ridge Lighting LLC"


def test_a_strip_of_sums_over_the_table_is_read_as_sums() -> None:
    found = values(packing_list.KIND, packing().view())
    assert (found["packages"], found["gross_weight"], found["net_weight"]) == ("100", "960", "840")


def test_a_count_close_to_the_goods_it_counts_has_a_column_of_its_own() -> None:
    page = packing()
    row(page, 180, (40, 119, 154, 300, 400, 480), ("C/NO.", "CTNS", "COMMODITY", "QTY", "N.W.", "G.W."))
    row(page, 196, (40, 133, 154, 300, 400, 480), ("1-60", "60", "LED floor lamp", "120", "540.00", "600.00"))
    row(page, 210, (40, 133, 154, 300, 400, 480), ("61-99", "39", "LED desk lamp", "400", "300.00", "360.00"))
    page.put(154, 220, "Nos. 61-99")
    found = values(packing_list.KIND, page.view())
    assert (found["lines[0].packages"], found["lines[1].packages"]) == ("60", "39")
    assert (found["lines[0].description"], found["lines[1].description"]) == ("LED floor lamp", "LED desk lamp")


def test_a_date_is_read_in_the_order_its_caption_says_and_a_form_of_address_names_the_buyer() -> None:
    page = Paper()
    page.put(200, 30, "PACKING LIST", 13)
    page.lines(40, 60, "Messrs. Juniper Ridge Lighting LLC", "77 Elm Street,", "Dayton, OH 45402")
    row(page, 60, (340, 450), ("Dated (dd/mm/yyyy)", "04/12/2024"))
    found = values(packing_list.KIND, page.view())
    assert found["date"] == "2024-12-04"
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["buyer.address"] == "77 Elm Street, Dayton, OH 45402"


def test_parties_in_lines_of_their_own_inside_the_sentence_of_a_contract() -> None:
    page = Paper()
    page.put(200, 30, "SALES CONTRACT", 13)
    page.put(60, 60, "made on 14th October, 2025, by and between")
    page.lines(84, 80, "Bayou Lantern Works Co., Ltd.", "16 Ferry Lane, Ningbo, China", "Telephone +86-574-5550142")
    page.put(84, 116, "(hereinafter the “Seller”)")
    page.put(60, 132, "and")
    page.lines(84, 150, "Juniper Ridge Lighting LLC", "77 Elm Street, Dayton, OH 45402")
    page.put(84, 174, "(hereinafter the “Buyer”)")
    page.put(60, 192, "whereby the Seller sells and the Buyer buys the goods on the following terms:")
    found = values(contract.KIND, page.view())
    assert found["seller.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["seller.address"] == "16 Ferry Lane, Ningbo, China"
    assert found["seller.phone"] == "+86-574-5550142"
    assert found["buyer.name"] == "Juniper Ridge Lighting LLC"
    assert found["buyer.address"] == "77 Elm Street, Dayton, OH 45402"


def test_an_order_is_numbered_at_a_contracts_caption_and_a_mail_address_is_no_part_of_an_address() -> None:
    page = Paper()
    page.put(40, 30, "PURCHASE ORDER", 13)
    row(page, 30, (380, 480), ("Contract No", "PO-44071"))
    row(page, 60, (40, 310), ("VENDOR", "CUSTOMER"))
    page.lines(40, 72, "Bayou Lantern Works Co., Ltd.", "16 Ferry Lane,", "Ningbo, China")
    page.lines(310, 72, "Juniper Ridge Lighting LLC", "Dayton, OH 45402", "Mail office@juniper.example")
    found = values(purchase_order.KIND, page.view())
    assert found["number"] == "PO-44071"
    assert (found["buyer.address"], found["buyer.email"]) == ("Dayton, OH 45402", "office@juniper.example")


def test_an_order_that_only_refers_to_a_contract_has_no_number_from_it() -> None:
    page = Paper()
    page.put(40, 30, "PURCHASE ORDER", 13)
    row(page, 30, (380, 480), ("Contract No", "BL25-JR-004"))
    assert "number" not in values(purchase_order.KIND, page.view())


def test_terms_that_go_on_under_themselves_with_a_captions_word_are_read_to_their_end() -> None:
    page = Paper()
    page.put(40, 30, "COMMERCIAL INVOICE", 13)
    page.cell(300, 50, 560, 120)
    row(page, 60, (310, 400), ("PAYMENT:", "100% T/T within 30 days after B/L"))
    page.put(400, 71, "date")
    row(page, 86, (310, 400), ("ORIGIN:", "Turkey"))
    found = values(commercial_invoice.KIND, page.view())
    assert found["payment_terms"] == "100% T/T within 30 days after B/L date"
    assert found["country_of_origin"] == "TR"
