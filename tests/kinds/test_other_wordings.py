"""Papers in wordings and shapes other than the common ones: what their captions say and where they stand."""

from __future__ import annotations

from evidence.kinds import air_waybill, power_of_attorney, purchase_order, remittance
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def test_a_caption_with_a_translation_nobody_knows_still_has_its_value_beside_a_column_of_colons() -> None:
    page = Paper()
    page.put(40, 40, "OUTWARD REMITTANCE ADVICE 匯出匯款通知書", 13)
    xs = (40, 230, 244)
    row(page, 80, xs, ("Remittance Amount 匯款金額", ":", "USD 31,875.50"))
    row(page, 96, xs, ("Debit Account 扣賬戶口", ":", "8482219048"))
    row(page, 112, xs, ("Remitter 匯款客戶", ":", "Silver Sedge Garments Limited"))
    row(page, 128, xs, ("Beneficiary 收款客戶", ":", "Wuxi Reedbank Knitting Co., Ltd."))
    row(page, 144, xs, ("Charges 費用", ":", "SHA"))
    found = values(remittance.KIND, page.view())
    assert (found["amount"], found["remitter.account"]) == ("31875.50", "8482219048")
    assert found["remitter.name"] == "Silver Sedge Garments Limited"
    assert found["beneficiary.name"] == "Wuxi Reedbank Knitting Co., Ltd."
    assert found["charge_bearer"] == "SHA"


def test_a_banks_online_print_names_the_account_of_each_section_and_who_pays_in_words() -> None:
    page = Paper()
    page.put(40, 40, "First Sedge Bank, N.A.", 13)
    page.put(340, 40, "Wire Confirmation", 12)
    page.put(40, 70, "Details", 10)
    row(page, 84, (50, 220), ("Wire amount", "$54,200.00 USD"))
    row(page, 98, (50, 220), ("Fees paid by", "Sender (OUR)"))
    page.put(40, 120, "From", 10)
    row(page, 134, (50, 220), ("Account", "Business Checking 7714402291"))
    row(page, 148, (50, 220), ("Account name", "Larch Hollow Home LLC"))
    page.put(40, 170, "Recipient", 10)
    row(page, 184, (50, 220), ("Name", "Ningbo Reedbank Bamboo Co., Ltd."))
    row(page, 198, (50, 220), ("Account number / IBAN", "3320188100044712"))
    found = values(remittance.KIND, page.view())
    assert (found["remitter.name"], found["remitter.account"]) == ("Larch Hollow Home LLC", "7714402291")
    assert found["beneficiary.name"] == "Ningbo Reedbank Bamboo Co., Ltd."
    assert (found["beneficiary.account"], found["charge_bearer"]) == ("3320188100044712", "OUR")


def test_a_grid_with_captions_at_the_left_has_the_name_beside_and_not_the_tick_boxes_below() -> None:
    page = Paper()
    page.put(180, 40, "REPORTING FORM FOR RECEIPTS FROM ABROAD", 11)
    for i, (left, right) in enumerate(
        (
            ("收款人名称 Payee", "宁波济岸家居用品有限公司"),
            ("☒对公 Unit 组织机构代码 Unit Code", "MA2GTR7J-4"),
            ("付款人名称 Payer", "JUNIPER REACH TRADING INC"),
            ("收入款币种及金额 Currency & Amount of Receipts", "USD 76,500.00"),
        )
    ):
        top = 70 + 16 * i
        page.cell(40, top, 270, top + 16)
        page.cell(270, top, 570, top + 16)
        row(page, top + 4, (43, 273), (left, right))
    found = values(remittance.KIND, page.view())
    assert found["beneficiary.name"] == "宁波济岸家居用品有限公司"
    assert (found["remitter.name"], found["amount"]) == ("JUNIPER REACH TRADING INC", "76500.00")


def waybill() -> Paper:
    """The upper part and the columns of the airline's form as a forwarder uses it."""
    page = Paper()
    page.put(480, 20, "SFX-2407712", 11)
    page.put(40, 20, "784 CAN 88203916")
    page.cell(36, 36, 306, 100)
    page.put(38, 38, "Shipper's Name and Address", 5.5)
    page.cell(176, 36, 306, 52)
    page.put(180, 38, "Shipper's Account Number", 5.5)
    page.lines(44, 58, "Guangzhou Tianlu Garments Trading Ltd.", "8 Zengcha Road, Baiyun District", "Guangzhou, China")
    page.put(310, 40, "Air Waybill", 13)
    for x0, x1, head, value in (
        (36, 76, ("No. of", "Pieces", "RCP"), "210"),
        (76, 132, ("Gross", "Weight"), "2650.0"),
        (132, 146, ("kg", "lb"), "K"),
        (146, 216, ("Rate Class",), "Q"),
        (216, 290, ("Chargeable", "Weight"), "2700.0"),
    ):
        page.cell(x0, 312, x1, 460)
        page.rule(x0, 336, x1, 336)
        for i, text in enumerate(head):
            page.put(x0 + 2, 314 + 6.5 * i, text, 5.5)
        page.put(x0 + 3, 342, value)
    page.put(480, 660, "SFX-2407712", 11)
    return page


def test_pieces_and_weight_stand_in_the_columns_of_the_airlines_form() -> None:
    found = values(air_waybill.KIND, waybill().view())
    assert (found["packages"], found["gross_weight"]) == ("210", "2650")


def test_a_forwarders_number_stands_in_the_corners_of_the_form_without_a_caption() -> None:
    found = values(air_waybill.KIND, waybill().view())
    assert (found["number"], found["master_number"], found["level"]) == ("SFX-2407712", "784-88203916", "house")


def test_a_small_box_in_the_corner_of_a_partys_box_does_not_cut_his_name() -> None:
    found = values(air_waybill.KIND, waybill().view())
    assert found["shipper.name"] == "Guangzhou Tianlu Garments Trading Ltd."


def test_an_order_numbered_under_its_title_by_a_buyer_whose_clerk_is_named() -> None:
    page = Paper()
    page.put(40, 40, "ORDER FORM", 14)
    page.put(430, 40, "No. OF-31902")
    page.put(40, 80, "ORDERED BY")
    page.lines(40, 92, "Wren Hollow Fabrics Ltd", "3 Tenter Lane", "Leeds LS1 4AB", "United Kingdom")
    page.put(310, 80, "ORDER PLACED WITH")
    page.lines(310, 92, "Lino Verde S.r.l.", "Via dei Telai 14", "59100 Prato", "Italy")
    row(page, 160, (40, 120), ("Buyer", "L. Marchand"))
    row(page, 190, (40, 120, 320, 400, 480), ("Ref", "Article", "Metres", "Unit price", "Value EUR"))
    row(page, 206, (40, 120, 320, 400, 480), ("FL-22", "Linen fabric, oatmeal", "768", "12.00", "9,216.00"))
    row(page, 230, (400, 480), ("Order value", "EUR 9,216.00"))
    found = values(purchase_order.KIND, page.view())
    assert (found["number"], found["total"]) == ("OF-31902", "9216.00")
    assert (found["seller.name"], found["buyer.name"]) == ("Lino Verde S.r.l.", "Wren Hollow Fabrics Ltd")


def test_a_letter_that_designates_an_agent_is_a_grant_to_him_with_his_address() -> None:
    page = Paper()
    page.put(180, 40, "LIMITED POWER OF ATTORNEY", 13)
    page.lines(
        60, 80,
        "The undersigned, Shenzhen Reedlight Lighting Co., Ltd. (CBP Assigned Number 241801-77120), acting as",
        "importer of record, hereby designates Blue Sedge Trade Services Corp., 9 Customs Square, Long Beach,",
        "CA 90802, as its agent and attorney-in-fact to transact customs business on its behalf.",
    )  # fmt: skip
    found = values(power_of_attorney.KIND, page.view())
    assert found["grantor.name"] == "Shenzhen Reedlight Lighting Co., Ltd."
    assert (found["grantor_number"], found["agent.name"]) == ("241801-77120", "Blue Sedge Trade Services Corp.")
    assert found["agent.address"] == "9 Customs Square, Long Beach, CA 90802"
    assert "grantor.address" not in found
