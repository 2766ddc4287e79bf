"""Remittances whose layout tells what their words do not."""

from __future__ import annotations

from evidence.kinds.remittance import KIND
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper, typed


def test_captions_under_the_lines_of_a_form_belong_to_what_stands_on_them() -> None:
    paper = Paper(size=10)
    paper.put(40, 20, "Lakeside Trust Bank, N.A.", 13)
    paper.put(40, 44, "ADVICE OF TELEGRAPHIC TRANSFER EFFECTED", 12)
    at = 70.0
    for texts, caption in (
        (("TRN2603190001",), "our transaction no."),
        (("45,210.00 USD",), "1. amount remitted"),
        (("Juniper Ridge Lighting LLC", "77 Elm Street", "Dayton, OH 45402"), "2. applicant"),
        (("0088123455",), "applicant's a/c debited"),
        (("Bayou Lantern Works Co., Ltd.", "No. 16 Ferry Lane", "Ningbo, China"), "3. payee"),
        (("Eastern Quay Bank Ningbo Branch",), "4. payee's banker"),
    ):
        for text in texts:
            paper.put(40, at, text)
            at += 12
        paper.rule(40, at, 400, at)
        paper.put(40, at + 2.5, caption, 6.5)
        at += 18
    paper.put(40, at, "Charges:")
    for x, text in ((110, "OUR"), (178, "X"), (190, "SHA"), (260, "BEN")):
        paper.put(x, at, text)
    found = values(KIND, paper.view())
    assert found["remitter.name"] == "Juniper Ridge Lighting LLC"
    assert found["remitter.address"] == "77 Elm Street, Dayton, OH 45402"
    assert found["remitter.account"] == "0088123455"
    assert found["beneficiary.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["beneficiary_bank.name"] == "Eastern Quay Bank Ningbo Branch"
    assert found["remitter_bank.name"] == "Lakeside Trust Bank, N.A."
    assert (found["amount"], found["currency"], found["charge_bearer"]) == ("45210.00", "USD", "SHA")
    assert "remitter_bank.swift" not in found


def test_a_sections_underlined_heading_is_no_value_of_the_caption_under_it() -> None:
    paper = Paper()
    paper.put(40, 30, "Amber Shore Bank, N.A.", 12)
    paper.put(40, 56, "Wire Transfer Confirmation", 12)
    paper.put(44, 80, "Transfer summary", 10)
    paper.rule(40, 94, 570, 94)
    for x, caption, value in ((44, "Confirmation #", "WT77120455"), (310, "Status", "Completed")):
        paper.put(x, 98, caption, 7)
        paper.put(x, 106, value, 9)
    paper.put(44, 140, "Messages", 10)
    paper.rule(40, 154, 570, 154)
    paper.put(44, 158, "Originator to beneficiary information", 7)
    paper.put(44, 166, "PAYMENT FOR INVOICE BLW-2026-0117", 9)
    paper.put(40, 187, "Times are Eastern. Equal housing lender.", 7)
    found = values(KIND, paper.view())
    assert found["reference"] == "WT77120455"
    assert found["details"] == "PAYMENT FOR INVOICE BLW-2026-0117"
    assert found["invoice_refs[0]"] == "BLW-2026-0117"


def test_a_letter_of_debit_is_paid_by_the_company_it_is_addressed_to() -> None:
    paper = Paper()
    paper.put(62, 39, "Amber Shore Bank, N.A.", 12)
    paper.put(62, 111, "Juniper Ridge Lighting LLC")
    paper.put(490, 111, "Date of advice")
    paper.put(62, 122, "77 Elm Street")
    paper.put(490, 122, "04-JAN-2026")
    paper.put(62, 133, "Dayton, OH 45402")
    paper.put(62, 171, "OUTGOING WIRE TRANSFER ADVICE", 12)
    paper.put(62, 190, "We have debited your account as instructed and sent the following payment:")
    x = (62, 212)
    row(paper, 210, x, ("Account debited", "3548211707"))
    row(paper, 226, x, ("Amount transferred", "USD 7,060.00"))
    row(paper, 242, x, ("In favor of", "Bayou Lantern Works Co., Ltd."))
    row(paper, 258, x, ("Payment details", "PAYMENT FOR INVOICE BLW-2026-0117"))
    paper.put(62, 289, "Please report discrepancies within 30 days.")
    found = values(KIND, paper.view())
    assert found["remitter.name"] == "Juniper Ridge Lighting LLC"
    assert found["remitter.address"] == "77 Elm Street, Dayton, OH 45402"
    assert found["details"] == "PAYMENT FOR INVOICE BLW-2026-0117"


def test_a_messages_account_may_have_lost_its_slash_and_its_bank_may_stand_in_the_head() -> None:
    view = typed(
        "\n".join(
            (
                "Amber Shore Bank, N.A.",
                "PAYMENT ADVICE",
                "20: Transaction Reference Number",
                "     TRN26078004411",
                "32A: Val Dte/Curr/Interbnk Settld Amt",
                "     260319USD7060,00",
                "50K: Ordering Customer",
                "     3192486468",
                "     JUNIPER RIDGE LIGHTING LLC",
                "     77 ELM STREET, DAYTON OH 45402",
                "52A: Ordering Institution",
                "     ASHOUS44",
                "59: Beneficiary Customer",
                "     TR682730937832156052417735",
                "     BAYOU LANTERN WORKS A.S.",
                "71A: Details of Charges",
                "     OUR",
            )
        )
    )
    found = values(KIND, view)
    assert found["remitter.account"] == "3192486468"
    assert found["remitter.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["beneficiary.account"] == "TR682730937832156052417735"
    assert found["beneficiary.name"] == "BAYOU LANTERN WORKS A.S."
    assert found["remitter_bank.swift"] == "ASHOUS44"
    assert found["remitter_bank.name"] == "Amber Shore Bank, N.A."


def test_recognised_lines_of_unequal_height_still_make_one_block() -> None:
    paper = Paper(source="ocr")
    paper.put(40, 56, "OUTGOING WIRE TRANSFER ADVICE", 12)
    paper.put(40, 90, "Beneficiary", 9)
    paper.put(40, 104, "Bayou Lantern Works Co., Ltd.", 9)
    paper.put(40, 121.5, "Torvana Caddesi 299, Bursa, 46149, Turkey", 7.5)
    found = values(KIND, paper.view())
    assert found["beneficiary.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["beneficiary.address"] == "Torvana Caddesi 299, Bursa, 46149, Turkey"
