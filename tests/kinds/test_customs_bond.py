"""Bonds on CBP Form 301 and on a surety's own form."""

from __future__ import annotations

from evidence.kinds.base import Found
from evidence.kinds.customs_bond import extract
from tests.kinds.test_entry_summary import boxed
from tests.layout.paper import Paper, typed

BLOCK = "Name and Physical Address (including legal description and state of incorporation)"


def bond(*, continuous: bool = True, number: str = "12-3456789") -> Paper:
    paper = Paper()
    paper.put(60, 20, "CUSTOMS BOND", 15)
    boxed(paper, 20, (340, 480, "BOND NUMBER (Assigned by CBP)", "759815827"), (480, 580, "CBP USE ONLY", ""))
    paper.put(30, 60, "SECTION I--Select Single Transaction OR Continuous Bond (not both)", 7)
    paper.put(34, 78, "[ ]" if continuous else "[X]", 8)
    paper.put(50, 78, "SINGLE TRANSACTION BOND", 8)
    entry, day = ("", "") if continuous else ("ABC-1234567-6", "03/05/2026")
    boxed(
        paper,
        72,
        (180, 380, "Identification of transaction secured by this bond (e.g., entry no.)", entry),
        (380, 480, "Date of transaction", day),
        (480, 580, "Port code", ""),
    )
    paper.put(34, 104, "[X]" if continuous else "[ ]", 8)
    paper.put(50, 104, "CONTINUOUS BOND", 8)
    boxed(paper, 98, (180, 280, "Effective date", "01/15/2025" if continuous else ""))
    paper.put(30, 130, "SECTION II-- This bond includes the following agreements.", 7)
    paper.put(32, 142, "Activity Code", 6)
    paper.put(90, 142, "Activity Name", 6)
    paper.put(240, 142, "Limit of Liability", 6)
    activities = (
        ("1", "Importer or broker . . . 113.62", "$50,000"),
        ("1a", "Drawback Payments Refunds . . . 113.65", ""),
        ("2", "Custodian of bonded merchandise . . . 113.63", ""),
    )
    for n, (code, name, limit) in enumerate(activities):
        paper.put(40, 152 + 14 * n, code, 8)
        paper.put(90, 152 + 14 * n, name, 7)
        paper.put(245, 152 + 14 * n, limit, 9)
    paper.put(30, 210, "SECTION III - List below the complete name of all trade names", 7)
    row(
        paper,
        240,
        "CBP Identification Number",
        number,
        "Harbor City Imports LLC",
        "a limited liability company organized in the State of Delaware",
    )
    row(paper, 300, "Surety Number", "891", "Granite Fields Surety Co.", "")
    return paper


def row(paper: Paper, y: float, caption: str, number: str, name: str, legal: str) -> None:
    paper.cell(30, y, 330, y + 58)
    paper.put(32, y + 2, BLOCK, 6)
    lines = [name, legal, "120 Harbor Way", "Long Beach, CA 90802"]
    for n, text in enumerate(line for line in lines if line):
        paper.put(36, y + 11 + 11 * n, text, 8.5)
    boxed(paper, y, (330, 450, caption, number), (450, 580, "Signature", ""))


def read(paper: Paper) -> dict[str, Found]:
    return {f.field: f for f in extract(paper.view())}


def test_a_continuous_bond_is_read_from_its_boxes_and_ticks() -> None:
    found = {name: f.value for name, f in read(bond()).items()}
    assert found["number"] == "759815827"
    assert found["type"] == "continuous"
    assert found["effective_date"] == "2025-01-15"
    assert found["activity_code"] == "1"
    assert found["amount"] == "50000.00"
    assert found["principal_number"] == "12-3456789"
    assert found["surety_code"] == "891"
    assert "transaction_id" not in found


def test_legal_form_and_state_are_no_part_of_name_and_address() -> None:
    found = read(bond())
    assert found["principal.name"].value == "Harbor City Imports LLC"
    assert found["principal.address"].value == "120 Harbor Way, Long Beach, CA 90802"
    assert found["surety.name"].value == "Granite Fields Surety Co."


def test_a_single_bond_is_effective_on_the_date_of_its_transaction() -> None:
    found = {name: f.value for name, f in read(bond(continuous=False)).items()}
    assert (found["type"], found["effective_date"], found["transaction_id"]) == (
        "single",
        "2026-03-05",
        "ABC-1234567-6",
    )


def test_a_principal_without_a_number_is_an_empty_box() -> None:
    assert read(bond(number=""))["principal_number"].status == "empty"


def test_a_suretys_own_form_binds_in_a_sentence() -> None:
    text = """GRANITE FIELDS SURETY CO.
CONTINUOUS CUSTOMS BOND
that Harbor City Imports LLC, as principal, and Granite Fields Surety Co., as surety, are held and
firmly bound unto the United States of America under 19 CFR Part 113
Bond Number: 759815827
Effective Date: January 15, 2025
Limit of Liability: $50,000.00
Activity Code: 1
Importer Number: 12-3456789
Surety Code: 891"""
    found = {f.field: f.value for f in extract(typed(text))}
    assert found["type"] == "continuous"
    assert found["principal.name"] == "Harbor City Imports LLC"
    assert found["surety.name"] == "Granite Fields Surety Co."
    assert found["amount"] == "50000.00"
    assert found["principal_number"] == "12-3456789"


def test_a_deed_names_both_parties_with_their_addresses_and_the_sum() -> None:
    text = (
        "UNITED STATES CUSTOMS BOND\n"
        "KNOW ALL MEN BY THESE PRESENTS, that we, Harbor City Imports LLC of 120 Harbor Way,\n"
        "Long Beach, CA 90802, as Principal, and Birch Vale Surety Company, a corporation organized under the laws of\n"
        "Ohio with its home office at 9 Mill Street, Dayton, OH 45402, as Surety, are held and firmly bound unto the\n"
        "UNITED STATES OF AMERICA in the penal sum of $50,000.00 lawful money.\n"
    )
    found = {f.field: f.value for f in extract(typed(text))}
    assert (found["principal.name"], found["surety.name"]) == ("Harbor City Imports LLC", "Birch Vale Surety Company")
    assert found["principal.address"] == "120 Harbor Way, Long Beach, CA 90802"
    assert found["surety.address"] == "9 Mill Street, Dayton, OH 45402"
    assert found["amount"] == "50000.00"


def test_captions_in_brackets_explain_the_line_they_stand_under() -> None:
    paper = Paper()
    paper.put(60, 20, "CUSTOMS BOND", 15)
    for y, name, caption in (
        (60, "Harbor City Imports LLC", "(Full name of principal)"),
        (100, "Birch Vale Surety Company", "(Name of surety)"),
    ):
        paper.put(60, y, name, 9)
        paper.put(110, y + 12, caption, 6)
    found = read(paper)
    assert found["principal.name"].value == "Harbor City Imports LLC"
    assert found["surety.name"].value == "Birch Vale Surety Company"


def test_the_surety_above_is_the_one_whose_letterhead_the_bond_bears() -> None:
    text = (
        "Birch Vale Surety Company Inc.\n"
        "9 Mill Street, Dayton, OH 45402\n"
        "CONTINUOUS CUSTOMS BOND\n"
        "KNOW ALL MEN BY THESE PRESENTS, that we, Harbor City Imports LLC, 120 Harbor Way, Long Beach, CA 90802,\n"
        "as Principal, and the surety company named above, as Surety, are held and firmly bound unto the\n"
        "United States of America in the penal sum of\n"
        "U.S. dollars 50,000.00\n"
        "for the payment of which we bind ourselves.\n"
    )
    found = {f.field: f.value for f in extract(typed(text))}
    assert found["principal.name"] == "Harbor City Imports LLC"
    assert (found["surety.name"], found["surety.address"]) == (
        "Birch Vale Surety Company Inc.",
        "9 Mill Street, Dayton, OH 45402",
    )
    assert found["amount"] == "50000.00"


def test_rows_headed_by_the_party_leave_an_empty_co_principal_aside() -> None:
    paper = Paper()
    paper.put(60, 20, "CUSTOMS BOND", 15)
    for y, role, rows in (
        (100, "PRINCIPAL", ("Harbor City Imports LLC", "120 Harbor Way", "Long Beach, CA 90802", "California")),
        (160, "CO-PRINCIPAL", ()),
        (220, "SURETY", ("Birch Vale Surety Company", "9 Mill Street", "Dayton, OH 45402", "Georgia")),
    ):
        number = "Surety Number" if role == "SURETY" else "CBP Identification Number"
        filled = {"PRINCIPAL": "12-3456789", "SURETY": "891"}.get(role, "")
        paper.cell(30, y, 400, y + 58)
        paper.cell(400, y, 580, y + 58)
        paper.put(33, y + 2, f"{role} - Name and Physical Address", 6)
        paper.put(403, y + 2, number, 6)
        paper.put(403, y + 14, filled, 8)
        for at, row_text in enumerate(rows):
            paper.put(33, y + 12 + 11 * at, row_text, 8)
    found = read(paper)
    assert found["principal.name"].value == "Harbor City Imports LLC"
    assert found["principal.address"].value == "120 Harbor Way, Long Beach, CA 90802"
    assert found["principal_number"].value == "12-3456789"
    assert found["surety.address"].value == "9 Mill Street, Dayton, OH 45402"


def test_a_blank_bond_says_nothing() -> None:
    paper = bond(number="")
    filled = {
        "[X]",
        "759815827",
        "01/15/2025",
        "$50,000",
        "891",
        "Harbor",
        "City",
        "Imports",
        "LLC",
        "Granite",
        "Fields",
    }
    filled |= {"Surety", "Co.", "120", "Way", "Long", "Beach,", "CA", "90802", "a", "limited", "liability", "company"}
    paper.words[:] = [w for w in paper.words if w.text not in filled | {"organized", "Delaware"} or w.box.height < 7.5]
    assert read(paper) == {}


def printout() -> Paper:
    paper = Paper()
    paper.put(44, 40, "CBP FORM 301 CUSTOMS BOND - eBOND ACCEPTED", 12)
    rows = (
        (81, "CBP bond no.", "444487963", "Designation", "Original"),
        (95, "Bond type", "Continuous", "Activity", "1 - Importer or broker (19 CFR 113.62)"),
        (109, "Bond amount (USD)", "80,000.00", "Effective", "2025-02-13"),
        (164, "Name", "Sunlit Cove Furniture Imports", "Importer ID", "40-5930002"),
        (188, "Physical address", "2418 Keystone Avenue,", "Legal form", "a limited liability company"),
        (252, "Company", "Orchard Gate Surety Company Inc.", "Surety code", "708"),
        (266, "Home office", "12 Juniper Lane, Clayholm, NJ 08385", "State", "New Jersey"),
    )
    for y, *cells in rows:
        for x, text in zip((44, 148, 306, 410), cells, strict=True):
            paper.put(x, y, text)
    paper.put(148, 174, "LLC")
    paper.put(148, 198, "Southhaven, GA 31703")
    paper.put(44, 148, "PRINCIPAL", 10)
    paper.put(44, 236, "SURETY", 10)
    paper.put(44, 300, "we bind ourselves to the United States in the amount set forth above.")
    return paper


def test_a_printout_names_each_side_in_a_section_of_its_own() -> None:
    found = read(printout())
    assert found["principal.name"].value == "Sunlit Cove Furniture Imports LLC"
    assert found["principal.address"].value == "2418 Keystone Avenue, Southhaven, GA 31703"
    assert found["surety.name"].value == "Orchard Gate Surety Company Inc."
    assert found["surety.address"].value == "12 Juniper Lane, Clayholm, NJ 08385"
    assert (found["type"].value, found["type"].printed) == ("continuous", "Continuous")
    assert (found["activity_code"].value, found["activity_code"].printed) == ("1", "1")
    assert found["principal_number"].value == "40-5930002"
    assert found["effective_date"].value == "2025-02-13"


def test_a_deed_may_call_its_surety_the_one_named_above() -> None:
    found = {
        f.field: f.value
        for f in extract(
            typed(
                "Zephyr Gate Insurance Company Inc.\n12484 Onyx Way, Hollyford, PA 17262\n"
                "UNITED STATES CUSTOMS CONTINUOUS BOND\n\n"
                "KNOW ALL PERSONS BY THESE PRESENTS, that Valley Oak Toys LLC, a limited liability company\n"
                "organized in the State of Ohio, having its place of business at 15430 Pepper Place Suite 460,\n"
                "Ridgehaven, OH 44196, as principal, and the surety named above, are held and firmly bound unto\n"
                "the United States of America in the sum stated below.\n"
            )
        )
    }
    assert found["principal.name"] == "Valley Oak Toys LLC"
    assert found["surety.name"] == "Zephyr Gate Insurance Company Inc."
    assert found["type"] == "continuous"
