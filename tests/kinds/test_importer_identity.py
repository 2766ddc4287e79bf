"""The importer identity form in its new and its older edition."""

from __future__ import annotations

from evidence.kinds.base import Found
from evidence.kinds.importer_identity import extract
from evidence.records.places import Box
from tests.kinds.test_entry_summary import boxed
from tests.layout.paper import Paper


def options(paper: Paper, x: float, y: float, *names: str, ticked: str) -> None:
    for name in names:
        paper.put(x, y, "☒" if name == ticked else "☐", 7)
        x = paper.put(x + 11, y, name, 7) + 14


def address(paper: Paper, y: float, caption: str, street: str, city: str) -> None:
    paper.put(32, y, caption, 6)
    boxed(paper, y + 8, (30, 300, "Street Address 1", street), (300, 580, "Street Address 2", "Suite 4"))
    boxed(paper, y + 32, (30, 200, "City", city), (200, 300, "State/Province", "CA"), (300, 420, "Zip Code", "90802"),
          (420, 580, "Country ISO Code", "US"))  # fmt: skip


def new_form(*, signed: str = "Whitfield, Nora") -> Paper:
    paper = Paper()
    paper.put(100, 16, "CREATE/UPDATE IMPORTER IDENTITY FORM", 12)
    boxed(paper, 40, (30, 580, "1A. Importer/Business/Private Party Name:", "Harbor City Imports LLC"))
    boxed(
        paper,
        64,
        (
            30,
            340,
            "1B. IRS Employer Identification Number (EIN), Social Security Number (SSN), or CBP-Assigned Number:",
            "12-3456789",
        ),
    )
    options(paper, 350, 76, "IRS EIN", "SSN", "CBP-Assigned Number", ticked="IRS EIN")
    boxed(paper, 90, (180, 580, "1D. DIV/AKA/DBA Name:", "Gatehouse Living"))
    paper.put(32, 118, "1G. Type of Company:", 6)
    options(paper, 36, 126, "Corporation", "Partnership", "LLC", "Sole Proprietorship", ticked="LLC")
    paper.put(32, 140, "1I. How will the identification number be utilized?", 6)
    address(
        paper,
        160,
        "2A. MAILING ADDRESS (Each street address line can be no more than 32 characters)",
        "PO Box 17",
        "Lakewood",
    )
    paper.put(32, 220, "Is the address in 2A, a:", 6)
    options(paper, 36, 228, "Residence", "Corporate Office", "Post Office Box", ticked="Post Office Box")
    address(
        paper,
        246,
        "2B. PHYSICAL LOCATION ADDRESS (Required only if different than mailing address)",
        "120 State Street",
        "Long Beach",
    )
    boxed(
        paper,
        306,
        (30, 200, "2C. Phone Number", "(562) 555-0147"),
        (200, 420, "2E. Email Address", "nora@harborcity.example"),
    )
    paper.put(32, 336, "3J. Business Structure / Beneficial Owner / Company Officers", 6)
    for n, name in enumerate(("Whitfield, Nora", "Dunmore, Paul")):
        boxed(
            paper,
            346 + 24 * n,
            (30, 180, "Company Position Title", "Member"),
            (180, 400, "Name (Last, First, Middle Initial)", name),
        )
    boxed(
        paper,
        410,
        (30, 300, "Printed or Typed Full Name (Last, First, Middle Initial):", signed),
        (300, 420, "Title:", "Manager"),
    )
    boxed(paper, 434, (30, 300, "Signature:", ""), (300, 580, "Date:", "02/03/2025"))
    return paper


def read(paper: Paper) -> dict[str, Found]:
    return {f.field: f for f in extract(paper.view())}


def test_the_new_form_is_read_box_by_box() -> None:
    found = {name: f.value for name, f in read(new_form()).items()}
    assert found["importer.name"] == "Harbor City Imports LLC"
    assert found["importer_number"] == "12-3456789"
    assert found["requested_type"] == "ein"
    assert found["company_type"] == "llc"
    assert found["aka[0]"] == "Gatehouse Living"
    assert found["mailing_address"] == "PO Box 17, Suite 4, Lakewood, CA 90802"
    assert found["physical_address"] == "120 State Street, Suite 4, Long Beach, CA 90802"
    assert found["address_kind"] == "Post Office Box"
    assert found["importer.phone"] == "(562) 555-0147"
    assert found["importer.email"] == "nora@harborcity.example"
    assert (found["officers[0]"], found["officers[1]"]) == ("Whitfield, Nora", "Dunmore, Paul")
    assert found["signatory.name"] == "Whitfield, Nora"
    assert found["date"] == "2025-02-03"


def test_a_form_without_signatory_has_an_empty_box() -> None:
    assert read(new_form(signed=""))["signatory.name"].status == "empty"


def test_an_empty_boxs_place_leaves_its_caption_out() -> None:
    paper = new_form(signed="")
    spot = read(paper)["signatory.name"].spot
    assert spot is not None
    area = Box(*spot[1])
    assert area.width > 20
    assert area.height > 5
    assert not [w for w in paper.page().words if area.holds(*w.box.centre)]


def test_the_older_form_tells_the_kind_of_number_by_the_box_it_stands_in() -> None:
    paper = Paper()
    paper.put(150, 16, "IMPORTER ID INPUT RECORD", 12)
    boxed(paper, 60, (30, 220, "2A. I.R.S. Number", ""), (220, 400, "2B. Social Security Number", "123-45-6789"),
          (400, 580, "2D. CBP-Assigned Number", ""))  # fmt: skip
    boxed(paper, 90, (30, 580, "3. Importer Name", "Nora Whitfield"))
    boxed(paper, 120, (30, 580, "7. Importer Mailing Address (2 32-character lines maximum)", "120 State Street"))
    boxed(
        paper,
        144,
        (30, 250, "8. City", "Long Beach"),
        (250, 350, "9. State Code", "CA"),
        (350, 450, "10. ZIP", "90802"),
    )
    boxed(
        paper,
        172,
        (30, 300, "18. Printed or Typed Name and Title", "Nora Whitfield"),
        (300, 580, "19. Telephone No. Including Area Code", ""),
    )
    found = {name: f.value for name, f in read(paper).items()}
    assert (found["importer_number"], found["requested_type"]) == ("123-45-6789", "ssn")
    assert found["mailing_address"] == "120 State Street, Long Beach, CA 90802"
    assert found["importer.name"] == "Nora Whitfield"


def old_form(fill: bool = True) -> Paper:
    p = Paper()
    p.put(150, 20, "IMPORTER ID INPUT RECORD", 13)
    p.put(150, 36, "19 CFR 24.5", 6)
    p.put(30, 50, "1. TYPE OF ACTION (Mark all applicable)", 6)
    for i, t in enumerate(("Notification of importer's number", "Change of name*", "Change of address*")):
        p.put(40 + i * 150, 60, "[X]" if i == 0 and fill else "[ ]", 7)
        p.put(54 + i * 150, 60, t, 6)
    p.put(30, 80, "2. IMPORTER NUMBER (Fill in one format):", 6)
    boxed(p, 90, (30, 200, "2A. I.R.S. Number", "12-345678900" * fill), (200, 400, "2B. Social Security Number", ""))
    p.put(32, 120, "[ ]", 7)
    p.put(46, 120, "2C. Check here if requesting a CBP-assigned number and indicate reason(s).", 6)
    for i, t in enumerate(
        (
            "I have no IRS No.",
            "I have no Social Security No.",
            "I have not applied for either number.",
            "I am not a U.S. resident",
        )
    ):
        p.put(40 + i * 130, 132, "[ ]", 7)
        p.put(54 + i * 130, 132, t, 6)
    boxed(p, 144, (30, 300, "2D. CBP-Assigned Number", ""))
    boxed(p, 168, (30, 580, "3. Importer Name", "Harbor City Imports, Inc." * fill))
    p.put(30, 196, "4. DIV/AKA/DBA", 6)
    for i, t in enumerate(("DIV", "AKA", "DBA")):
        p.put(100 + i * 60, 196, "[X]" if t == "DBA" and fill else "[ ]", 7)
        p.put(114 + i * 60, 196, t, 6)
    boxed(p, 206, (30, 580, "5. DIV/AKA/DBA Name", "Harbor Home" * fill))
    p.put(30, 234, "6. Type", 6)
    for i, t in enumerate(("Corporation", "Partnership", "Sole Proprietorship", "Individual", "U.S. Government")):
        p.put(60 + i * 100, 234, "[X]" if i == 0 and fill else "[ ]", 7)
        p.put(74 + i * 100, 234, t, 6)
    boxed(p, 246, (30, 580, "7. Importer Mailing Address (2 32-character lines maximum)", "PO Box 771" * fill))
    boxed(
        p,
        270,
        (30, 200, "8. City", "Long Beach" * fill),
        (200, 300, "9. State Code", "CA" * fill),
        (300, 420, "10. ZIP", "90802" * fill),
        (420, 580, "11. Country ISO Code (Non-U.S. Only)", ""),
    )
    boxed(
        p,
        294,
        (
            30,
            580,
            "12. Importer Physical Location Address (2 32-character lines maximum, see instructions)",
            "120 State Street" * fill,
        ),
    )
    boxed(
        p,
        318,
        (30, 200, "13. City", "Long Beach" * fill),
        (200, 300, "14. State Code", "CA" * fill),
        (300, 420, "15. ZIP", "90802" * fill),
        (420, 580, "16. Country ISO Code (Non-U.S. Only)", ""),
    )
    p.put(30, 346, "17a. Has importer ever been assigned a CBP Importer Number using the same name as in Block 3?", 6)
    p.put(480, 346, "[ ] No [ ] Yes", 6)
    p.put(
        30,
        358,
        "17b. Has importer ever been assigned a CBP Importer Number using a name different from that in Block 3?",
        6,
    )
    p.put(480, 358, "[ ] No [ ] Yes", 6)
    boxed(p, 368, (30, 580, '17c. If "Yes" to 17a and/or 17b, list number(s) and/or name(s)', "98-765432100" * fill))
    p.put(30, 396, "I CERTIFY: That the information presented herein is correct", 6)
    boxed(
        p,
        410,
        (30, 300, "18. Printed or Typed Name and Title", "Ada Maria Holm, President" * fill),
        (300, 580, "19. Telephone No. Including Area Code", "562-555-0142" * fill),
    )
    boxed(
        p,
        434,
        (30, 300, "20. Signature", ""),
        (300, 430, "21. Date", "03/01/2012" * fill),
        (430, 580, "22. Broker Use Only", ""),
    )
    p.put(400, 770, "CBP Form 5106 (11/02)", 6)
    return p


def test_the_older_form_is_read_box_by_box() -> None:
    assert {name: f.value for name, f in read(old_form()).items()} == {
        "importer.name": "Harbor City Imports, Inc.",
        "importer_number": "12-345678900",
        "aka[0]": "Harbor Home",
        "company_type": "corporation",
        "requested_type": "ein",
        "mailing_address": "PO Box 771, Long Beach, CA 90802",
        "physical_address": "120 State Street, Long Beach, CA 90802",
        "importer.phone": "562-555-0142",
        "signatory.name": "Ada Maria Holm",
        "date": "2012-03-01",
        "prior_numbers[0]": "98-765432100",
    }


def test_a_blank_form_says_nothing() -> None:
    assert read(old_form(fill=False)) == {}


def test_a_heading_that_lists_the_parts_of_an_address_has_the_whole_address_in_its_box() -> None:
    paper = Paper()
    paper.put(169, 43, "CREATE/UPDATE IMPORTER IDENTITY FORM", 11)
    boxed(paper, 100, (30, 330, "1A. Importer/Business/Private Party Name", "Bluegrass Lantern LLC"))
    paper.cell(30, 256, 580, 298)
    paper.put(36, 261, "2A. MAILING ADDRESS Street Address 1, City, State/Province, Zip Code", 6)
    paper.lines(37, 269, "13191 Plume Root Court", "Stoneshaw, FL 34872", pitch=10)
    found = read(paper)
    assert found["mailing_address"].value == "13191 Plume Root Court, Stoneshaw, FL 34872"
