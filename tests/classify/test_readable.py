"""Papers under odd titles or none, known by what can be read off them."""

from __future__ import annotations

from evidence.classify import documents
from evidence.kinds.customs_bond import KIND as BOND
from evidence.kinds.identity_document import KIND as IDENTITY
from evidence.kinds.material_purchase import KIND as MATERIAL
from evidence.kinds.payment_agency_agreement import KIND as PAYS
from evidence.records.sources import FileReading, Status
from evidence.values import addresses
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper


def kind(paper: Paper) -> str:
    reading = FileReading("paper.pdf", "0" * 64, 1, "application/pdf", Status.READ, None, (paper.page(1),))
    return documents([reading])[0][0].kind


def bond(*, filled: bool) -> Paper:
    paper = Paper()
    paper.put(40, 28, "COVERAGE CONFIRMATION", 13)
    rows = (
        ("CBP Bond #:", "25C001X7Q"),
        ("Importer:", "Copper Fern Trading LLC"),
        ("Importer #:", "47-3321908"),
        ("Surety:", "Granite Shore Surety Company (457)"),
        ("Eff. Date:", "02/01/2026"),
        ("Bond Amt:", "$50,000"),
    )
    for at, (caption, value) in enumerate(rows):
        row(paper, 70 + 16 * at, (40, 200), (caption, value if filled else ""))
    return paper


def test_a_bond_without_its_name_in_the_title_is_known_by_its_values() -> None:
    assert kind(bond(filled=True)) == "customs_bond"


def test_a_bonds_captions_without_values_are_no_bond() -> None:
    assert kind(bond(filled=False)) == "other"


def test_a_suretys_code_in_brackets_is_no_part_of_its_name() -> None:
    read = values(BOND, bond(filled=True).view())
    assert (read["surety.name"], read["surety_code"]) == ("Granite Shore Surety Company", "457")


def test_captions_at_the_foot_of_their_cells_have_their_values_above_them() -> None:
    paper = Paper()
    paper.put(200, 20, "U.S. CUSTOMS BOND", 13)
    cells = (
        (30, "Bond No.", "25C001X7Q"),
        (200, "Effective", "Feb 1, 2026"),
        (370, "Anniversary", "Feb 1, 2027"),
    )
    for x, caption, value in cells:
        paper.cell(x, 50, x + 170, 84)
        paper.put(x + 4, 54, value, 10)
        paper.put(x + 4, 74, caption, 6.5)
    read = values(BOND, paper.view())
    assert (read["number"], read["effective_date"]) == ("25C001X7Q", "2026-02-01")


def letter(title: str, text: str) -> Paper:
    paper = Paper()
    paper.put(200, 24, title, 13)
    paper.lines(40, 60, *text.split("\n"))
    return paper


AGREED = """between Copper Fern Trading LLC, a Georgia limited liability company with offices at 210 Harbor Mill
Rd, Macon, GA 31201 ("Seller") and Bluewick Import Services Inc., a Georgia corporation with offices
at 40 Dock Street, Savannah, GA 31401 ("Importer of Record" or "IOR")
Effective Date: January 15, 2026
{duty}"""
ACTS = "The IOR shall file entries and serve with U.S. Customs and Border Protection as the importer of record."
MEETS = "The parties shall meet once a year in Savannah."


def test_a_service_agreement_under_which_the_agent_imports_is_an_importers_agreement() -> None:
    assert kind(letter("SERVICE AGREEMENT", AGREED.format(duty=ACTS))) == "ior_agreement"


def test_a_service_agreement_that_says_nothing_of_importing_stays_a_contract() -> None:
    assert kind(letter("SERVICE AGREEMENT", AGREED.format(duty=MEETS))) == "contract"


def test_a_letter_that_has_another_pay_names_both() -> None:
    text = """We, Copper Fern Trading LLC, hereby authorize Jadebrook Sourcing Ltd. to make payment on our behalf
to Lantian Kitchenware Co., Ltd. for invoice LK-2201."""
    read = values(PAYS, letter("PAYMENT ON BEHALF", text).view())
    assert read["principal.name"] == "Copper Fern Trading LLC"
    assert read["agent.name"] == "Jadebrook Sourcing Ltd."


def test_the_letterhead_of_an_order_for_material_is_the_buyers() -> None:
    paper = Paper()
    paper.put(40, 28, "Lantian Kitchenware Co., Ltd.", 13)
    paper.put(40, 44, "88 Lake Rd, Ningbo, China", 8)
    paper.put(340, 28, "Material Purchase Order", 12)
    row(paper, 80, (40, 140), ("To:", "Redcliff Steel Coil Co., Ltd."))
    row(paper, 96, (40, 140), ("PO No.:", "MP-26-0041"))
    read = values(MATERIAL, paper.view())
    assert read["buyer.name"] == "Lantian Kitchenware Co., Ltd."
    assert read["seller.name"] == "Redcliff Steel Coil Co., Ltd."


def test_the_bare_field_numbers_of_a_drivers_licence_name_its_holder() -> None:
    paper = Paper()
    paper.put(40, 20, "DRIVER'S LICENSE", 13)
    rows = (("4d DL NO.", "W1234567"), ("4b EXP", "04/17/2029"), ("1", "WEXLEY"), ("2", "DORIS"))
    for at, texts in enumerate(rows):
        row(paper, 60 + 16 * at, (40, 110), texts)
    read = values(IDENTITY, paper.view())
    assert (read["holder.name"], read["number"]) == ("DORIS WEXLEY", "W1234567")


def test_a_chinese_card_prints_its_captions_a_space_before_the_values() -> None:
    paper = Paper()
    paper.put(40, 30, "姓名 林远舟")
    paper.put(40, 60, "公民身份号码 330106198008123417")
    read = values(IDENTITY, paper.view())
    assert (read["holder.name"], read["number"]) == ("林远舟", "330106198008123417")


def test_a_states_code_at_an_addresss_end_is_no_country() -> None:
    assert addresses.country_of("210 Harbor Mill Rd, Macon, GA") is None
    assert addresses.country_of("10115 Berlin, DE") == "DE"
