"""The IRS's letters about an EIN."""

from __future__ import annotations

from evidence.kinds.ein_letter import extract
from tests.layout.paper import Paper


def letter(number: str = "12-3456789", again: str | None = None, second: str = "") -> Paper:
    paper = Paper()
    paper.lines(40, 30, "IRS DEPARTMENT OF THE TREASURY", "INTERNAL REVENUE SERVICE", "CINCINNATI OH 45999-0023")
    paper.put(330, 90, "Date of this notice: 03-05-2020")
    paper.put(330, 110, "Employer Identification Number:")
    paper.put(330, 122, number)
    paper.put(330, 146, "Number of this notice: CP 575 A")
    lines = ["HARBOR CITY IMPORTS LLC", *([second] if second else []), "120 HARBOR WAY STE 4", "LONG BEACH CA 90802"]
    paper.lines(60, 160, *lines)
    paper.put(100, 260, "WE ASSIGNED YOU AN EMPLOYER IDENTIFICATION NUMBER")
    paper.put(40, 290, f"Thank you for applying. We assigned you EIN {again or number}. This EIN will identify you.")
    return paper


def read(paper: Paper) -> dict[str, str | None]:
    return {f.field: f.value for f in extract(paper.view())}


def test_number_date_letter_and_holder_are_read() -> None:
    assert read(letter()) == {
        "ein": "12-3456789",
        "date": "2020-03-05",
        "letter": "CP575",
        "holder.name": "HARBOR CITY IMPORTS LLC",
        "holder.address": "120 HARBOR WAY STE 4, LONG BEACH CA 90802",
    }


def test_a_sole_members_line_is_neither_name_nor_address() -> None:
    found = read(letter(second="NORA WHITFIELD SOLE MBR"))
    assert found["holder.name"] == "HARBOR CITY IMPORTS LLC"
    assert found["holder.address"] == "120 HARBOR WAY STE 4, LONG BEACH CA 90802"


def test_a_number_misread_in_one_place_is_kept_as_the_less_likely() -> None:
    finds = [f for f in extract(letter(again="12-3456780").view()) if f.field == "ein"]
    assert [f.value for f in finds] == ["12-3456789", "12-3456780"]
    assert finds[0].certainty > finds[1].certainty


def test_a_147c_is_told_from_a_notice() -> None:
    paper = Paper()
    paper.lines(40, 30, "Department of the Treasury", "Internal Revenue Service")
    paper.put(330, 60, "March 5, 2020   LTR 147C")
    paper.lines(60, 110, "HARBOR CITY IMPORTS LLC", "120 HARBOR WAY STE 4", "LONG BEACH CA 90802")
    paper.put(
        40,
        200,
        "Your Employer Identification Number (EIN) is 12-3456789. Please keep this letter in your permanent records.",
    )
    found = read(paper)
    assert (found["letter"], found["date"], found["ein"]) == ("147C", "2020-03-05", "12-3456789")
