from __future__ import annotations

import pytest

from evidence.kinds.remittance import KIND, bearer
from tests.kinds.trade_reading import read, row, values
from tests.layout.paper import Paper, typed

MESSAGE = """{1:F01LAKEUS3NAXXX0000000000}{2:I103EQBKCNBNXXXXN}{3:{121:5f0c2f0e-11aa-4c2b-9d33-0f6a0c1d2e3f}}{4:
:20:FT26078004411
:23B:CRED
:32A:260319USD6985,
:33B:USD7000,
:50K:/0088123455
JUNIPER RIDGE LIGHTING LLC
77 ELM STREET SUITE 4
DAYTON OH 45402 US
:52A:LAKEUS3N
:57D:EASTERN QUAY BANK
NINGBO BRANCH
:59:/3301022009987766
BAYOU LANTERN WORKS CO., LTD.
NO. 16 FERRY LANE
NINGBO CHINA
:70:/INV/BLW-2026-0117 BALANCE
CONTRACT BL25-JR-004
:71A:SHA
:71F:USD10,
:71F:USD5,
-}"""


def test_an_mt103_gives_payer_payee_amounts_and_references() -> None:
    found = values(KIND, typed(MESSAGE))
    assert found["reference"] == "FT26078004411"
    assert found["value_date"] == "2026-03-19"
    assert found["currency"] == "USD"
    assert found["amount"] == "6985.00"
    assert found["instructed_amount"] == "7000.00"
    assert found["charges"] == "15.00"
    assert found["charge_bearer"] == "SHA"
    assert found["remitter.account"] == "0088123455"
    assert found["remitter.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["remitter.address"] == "77 ELM STREET SUITE 4, DAYTON OH 45402 US"
    assert found["beneficiary.account"] == "3301022009987766"
    assert found["beneficiary.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["beneficiary_bank.name"] == "EASTERN QUAY BANK"
    assert found["invoice_refs[0]"] == "BLW-2026-0117"
    assert found["contract_refs[0]"] == "BL25-JR-004"


@pytest.mark.parametrize(
    ("field", "lost"),
    [
        ("26X319USD6985,", {"value_date"}),
        ("261399USD6985,", {"value_date"}),
        ("260319U$D6985,", {"value_date", "currency", "amount"}),
        ("260319USD", {"value_date", "currency", "amount"}),
    ],
)
def test_what_field_32a_does_not_say_as_it_should_is_printed_without_a_value(field: str, lost: set[str]) -> None:
    found = read(KIND, typed(MESSAGE.replace("260319USD6985,", field)))
    assert {name for name in ("value_date", "currency", "amount") if found[name].value is None} == lost
    assert {found[name].printed for name in lost} == {field}


def test_the_words_of_a_tag_are_cut_to_the_value() -> None:
    found = read(KIND, typed(MESSAGE))
    assert found["reference"].printed == "FT26078004411"
    assert found["value_date"].printed == "260319"
    assert found["amount"].printed == "6985,"
    assert found["remitter.account"].printed == "0088123455"


def test_a_print_of_the_message_with_the_names_of_its_tags() -> None:
    view = typed(
        "\n".join(
            (
                "F20: Sender's Reference",
                "     FT26078004411",
                "F32A: Value Date/Currency/Interbank Settled Amount",
                "     Date     : 19 March 2026",
                "     Currency : USD",
                "     Amount   : #7060,00#",
                "F50F: Ordering Customer",
                "     /0088123455",
                "     1/JUNIPER RIDGE LIGHTING LLC",
                "     2/77 ELM STREET",
                "     3/US/DAYTON OH 45402",
                "F59: Beneficiary Customer - Name & Address",
                "     /3301022009987766",
                "     BAYOU LANTERN WORKS CO., LTD.",
                "F71A: Details of Charges",
                "     OUR",
            )
        )
    )
    found = values(KIND, view)
    assert found["value_date"] == "2026-03-19"
    assert found["amount"] == "7060.00"
    assert found["remitter.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["remitter.address"] == "77 ELM STREET, DAYTON OH 45402"
    assert found["beneficiary.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["charge_bearer"] == "OUR"


def advice() -> Paper:
    paper = Paper()
    paper.put(40, 30, "First Lakes Bank, N.A.", 12)
    paper.put(200, 60, "OUTGOING WIRE TRANSFER CONFIRMATION", 12)
    x = (40, 200)
    row(paper, 90, x, ("Confirmation Number", "FT26078004411"))
    row(paper, 103, x, ("Value Date", "03/19/2026"))
    row(paper, 116, x, ("Wire Amount", "USD 7,060.00"))
    row(paper, 129, x, ("Wire Fee", "USD 25.00"))
    row(paper, 142, x, ("Exchange Rate", "1.0000"))
    row(paper, 155, x, ("Details of Charges", "Charges shared (SHA)"))
    paper.put(40, 180, "Originator Information", 10)
    row(paper, 194, x, ("Name", "Juniper Ridge Lighting LLC"))
    row(paper, 207, x, ("Address", "77 Elm Street, Suite 4, Dayton, OH 45402"))
    row(paper, 220, x, ("Account Number", "0088123455"))
    paper.put(40, 245, "Beneficiary Information", 10)
    row(paper, 259, x, ("Name", "Bayou Lantern Works Co., Ltd."))
    row(paper, 272, x, ("Account Number", "3301022009987766"))
    row(paper, 285, x, ("Bank Name", "Eastern Quay Bank, Ningbo Branch"))
    row(paper, 298, x, ("SWIFT/BIC", "EQBKCNBN"))
    row(
        paper, 325, x, ("Originator to Beneficiary Information", "PAYMENT FOR INVOICES BLW-2026-0117 AND BLW-2026-0118")
    )
    return paper


def test_an_advice_in_sections_tells_whose_account_and_bank_is_meant() -> None:
    found = values(KIND, advice().view())
    assert found["reference"] == "FT26078004411"
    assert found["value_date"] == "2026-03-19"
    assert found["amount"] == "7060.00"
    assert found["currency"] == "USD"
    assert found["charges"] == "25.00"
    assert found["charge_bearer"] == "SHA"
    assert found["remitter.name"] == "Juniper Ridge Lighting LLC"
    assert found["remitter.address"] == "77 Elm Street, Suite 4, Dayton, OH 45402"
    assert found["remitter.account"] == "0088123455"
    assert found["beneficiary.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["beneficiary.account"] == "3301022009987766"
    assert found["beneficiary_bank.name"] == "Eastern Quay Bank, Ningbo Branch"
    assert found["beneficiary_bank.swift"] == "EQBKCNBN"
    assert found["remitter_bank.name"] == "First Lakes Bank, N.A."
    assert found["invoice_refs[0]"] == "BLW-2026-0117"
    assert found["invoice_refs[1]"] == "BLW-2026-0118"


def test_an_advice_in_two_columns() -> None:
    paper = Paper()
    paper.put(200, 30, "PAYMENT ADVICE", 12)
    row(paper, 60, (40, 320), ("Ordering Customer", "Beneficiary Customer"))
    paper.lines(40, 73, "Juniper Ridge Lighting LLC", "77 Elm Street", "Dayton, OH 45402")
    paper.lines(320, 73, "Bayou Lantern Works Co., Ltd.", "16 Ferry Lane", "Ningbo, China")
    row(paper, 120, (40, 320), ("Account No.: 0088123455", "Account No.: 3301022009987766"))
    row(paper, 145, (40, 320), ("Value date: 19-Mar-2026", "Amount: EUR 7.060,00"))
    found = values(KIND, paper.view())
    assert found["remitter.name"] == "Juniper Ridge Lighting LLC"
    assert found["beneficiary.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["beneficiary.address"] == "16 Ferry Lane, Ningbo, China"
    assert found["remitter.account"] == "0088123455"
    assert found["beneficiary.account"] == "3301022009987766"
    assert (found["amount"], found["currency"]) == ("7060.00", "EUR")


def test_who_bears_the_charges() -> None:
    assert bearer("OUR") == "OUR"
    assert bearer("All charges by applicant") == "OUR"
    assert bearer("Shared") == "SHA"
    assert bearer("BEN - beneficiary pays") == "BEN"
    assert bearer("none stated") is None


FEDWIRE = """{1500} 30 P
{1520} 20260319MMQFMP9N000418
{2000} 000000698500
{3320} FT26078004411
{4200} D3301022009987766*BAYOU LANTERN WORKS CO., LTD.*16 FERRY LANE*NINGBO CHINA*
{5000} D0088123455*JUNIPER RIDGE LIGHTING LLC*77 ELM STREET SUITE 4*DAYTON OH 45402*
{6000} INVOICE BLW-2026-0117*"""


def test_a_fedwire_print_tells_both_sides_by_its_tags() -> None:
    found = values(KIND, typed(FEDWIRE))
    assert (found["amount"], found["currency"], found["value_date"]) == ("6985.00", "USD", "2026-03-19")
    assert found["beneficiary.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["beneficiary.account"] == "3301022009987766"
    assert found["remitter.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert found["remitter.address"] == "77 ELM STREET SUITE 4, DAYTON OH 45402"
    assert found["invoice_refs[0]"] == "BLW-2026-0117"


LETTER = """Dear Customer,

We confirm that on 19 March 2026 we transferred USD 6,985.00 from your account number 0088123455 in favour of
Bayou Lantern Works Co., Ltd., 16 Ferry Lane, Ningbo, China, account number 3301022009987766 with Eastern Quay
Bank (SWIFT EQBKCNB2). Please quote our reference FT26078004411."""


def test_a_letter_tells_the_payment_in_its_sentence() -> None:
    found = values(KIND, typed(LETTER))
    assert (found["amount"], found["value_date"], found["reference"]) == ("6985.00", "2026-03-19", "FT26078004411")
    assert found["remitter.account"] == "0088123455"
    assert found["beneficiary.name"] == "Bayou Lantern Works Co., Ltd."
    assert found["beneficiary.account"] == "3301022009987766"
    assert found["beneficiary_bank.name"] == "Eastern Quay Bank"
    assert found["beneficiary_bank.swift"] == "EQBKCNB2"


@pytest.mark.parametrize("department", ["Overseas Settlements Dept.", "Foreign Exchange Department"])
def test_a_department_in_the_letterhead_is_neither_bank_nor_address(department: str) -> None:
    head = ("Eastlake Savings Bank", department, "14 Harbor Street, Dayton, OH 45402, USA", "", "Payment Advice", "")
    rest = ("Reference: FT26078004411", "Amount: USD 6,985.00", "Beneficiary: Bayou Lantern Works Co., Ltd.")
    found = values(KIND, typed("\n".join((*head, *rest))))
    assert found["remitter_bank.name"] == "Eastlake Savings Bank"
    assert found["remitter_bank.address"] == "14 Harbor Street, Dayton, OH 45402, USA"


def ruled(rows: tuple[tuple[tuple[int, int, str], ...], ...]) -> Paper:
    """A form of ruled rows: left, right and text of each cell."""
    paper = Paper(size=8)
    for i, cells in enumerate(rows):
        top = 72 + 26 * i
        for x0, x1, text in cells:
            paper.cell(x0, top, x1, top + 26)
            paper.lines(x0 + 3, top + 3, *text.split("\n"), pitch=11)
    return paper


def test_a_declaration_of_income_from_abroad() -> None:
    paper = ruled(
        (
            ((30, 150, "收款人名称\nPayee"), (150, 582, "BAYOU LANTERN WORKS CO., LTD.")),
            (
                (30, 150, "收入款币种及金额\nCurrency & Amount of Receipts"),
                (150, 300, "USD 45,185.00"),
                (300, 420, "结汇汇率\nExchange Rate"),
                (420, 582, "7.1034"),
            ),
            (
                (30, 150, "其中 结汇金额\nof which Amount of Sale"),
                (150, 300, "USD 45,185.00"),
                (300, 420, "账号/银行卡号\nAccount No./Credit Card No."),
                (420, 582, "3301022009987766"),
            ),
            (
                (30, 150, "国内银行扣费币种及金额\nBank's Charges inside China"),
                (150, 300, "USD 0.00"),
                (300, 420, "国外银行扣费币种及金额\nBank's Charges outside China"),
                (420, 582, "USD 25.00"),
            ),
            ((30, 150, "付款人名称\nPayer"), (150, 582, "JUNIPER RIDGE LIGHTING LLC")),
            (
                (30, 150, "付款人常驻国家(地区)名称及代码\nCountry/Region of Payer & Code"),
                (150, 300, "USA 840"),
                (300, 420, "申报日期\nReporting Date"),
                (420, 582, "2026-03-20"),
            ),
            ((30, 150, "交易附言\nTransac. Remark"), (150, 582, "INV BLW-2026-0117")),
        )
    )
    paper.put(220, 20, "涉外收入申报单", 14)
    found = values(KIND, paper.view())
    assert (found["amount"], found["currency"], found["charges"]) == ("45185.00", "USD", "25.00")
    assert found["beneficiary.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert found["beneficiary.account"] == "3301022009987766"
    assert found["remitter.name"] == "JUNIPER RIDGE LIGHTING LLC"
    assert (found["value_date"], found["exchange_rate"]) == ("2026-03-20", "7.1034")
    assert found["invoice_refs[0]"] == "BLW-2026-0117"


def test_of_several_boxes_the_ticked_one_bears_the_charges() -> None:
    assert bearer("☑汇款人OUR □收款人BEN □共同SHA") == "OUR"
    assert bearer("□汇款人OUR □收款人BEN □共同SHA") is None


def test_a_message_says_all_its_fields() -> None:
    text = MESSAGE.replace(":71A:SHA", ":71A:OUR").replace(
        ":71F:USD5,", ":71G:USD7,\n:72:/ACC/CONTRACT BL25-JR-005\n:77B:/ORDERRES/US"
    )
    text = text.replace(":59:/3301022009987766", ":56A:MIDWUS33\n:59:/-").replace(":32A:", ":23E:SDVA\n:32A:")
    found = values(KIND, typed(text))
    assert (found["operation_code"], found["instruction_codes[0]"]) == ("CRED", "SDVA")
    assert found["receiver_charges"] == "7.00"
    assert found["bank_to_bank"] == "/ACC/CONTRACT BL25-JR-005"
    assert [found["contract_refs[0]"], found["contract_refs[1]"]] == ["BL25-JR-004", "BL25-JR-005"]
    assert found["intermediary.swift"] == "MIDWUS33"
    assert found["beneficiary.name"] == "BAYOU LANTERN WORKS CO., LTD."
    assert "beneficiary.account" not in found
