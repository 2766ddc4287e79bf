"""Captions of CBP forms that are put together from the words of one field, in no wording of the form's own."""

from __future__ import annotations

import pytest

from evidence.kinds import customs_bond, entry_summary, importer_identity, power_of_attorney
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import row, values
from tests.layout.paper import Paper

NUMBER = "58-341720600"


def form_5106(caption: str, name: str = "1A. Importer/Business/Private Party Name") -> Paper:
    paper = Paper()
    paper.put(100, 16, "CREATE/UPDATE IMPORTER IDENTITY FORM", 12)
    paper.put(100, 30, "CBP Form 5106")
    boxed(paper, 48, (30, 300, name, "Harbor Elm Goods LLC"), (300, 580, caption, NUMBER))
    boxed(paper, 80, (30, 300, "3A. Certifying officer", "Nora Whitfield"), (300, 580, "3B. Date", "01/06/2026"))
    return paper


@pytest.mark.parametrize(
    "caption",
    [
        "1B. IRS/EIN Number", "IRS No. / EIN", "IRS # or EIN", "EIN/SSN No.", "I.R.S./E.I.N. No.", "Tax ID (EIN)",
        "EIN Number", "Importer No. or IRS No.", "Federal Employer Identification No. (FEIN)",
    ],
)  # fmt: skip
def test_the_number_of_a_5106_is_read_under_any_caption_made_of_its_words(caption: str) -> None:
    assert values(importer_identity.KIND, form_5106(caption).view())["importer_number"] == NUMBER


@pytest.mark.parametrize("caption", ["Importer Name/Company", "Legal Name of Importer", "Company Name"])
def test_the_name_of_a_5106_is_read_under_any_caption_made_of_its_words(caption: str) -> None:
    found = values(importer_identity.KIND, form_5106("IRS Number", caption).view())
    assert found["importer.name"] == "Harbor Elm Goods LLC"


def test_captions_side_by_side_that_nothing_ties_stay_several() -> None:
    paper = form_5106("Identification Number")
    paper.put(30, 120, "IRS EIN SSN CBP-Assigned", 7)
    assert values(importer_identity.KIND, paper.view())["importer_number"] == NUMBER


def test_a_sentence_that_begins_with_the_words_of_a_caption_is_none() -> None:
    paper = form_5106("Number of this record")
    paper.put(30, 120, "Importer number or EIN must be shown on each entry 12-3456789 of the year.")
    assert values(importer_identity.KIND, paper.view()).get("importer_number") != "12-3456789"


@pytest.mark.parametrize("caption", ["IRS/EIN Number", "Principal EIN/IRS No.", "CBP/IRS Identification No."])
def test_the_number_of_the_principal_is_read_under_a_caption_put_together(caption: str) -> None:
    paper = Paper()
    paper.put(200, 16, "CUSTOMS BOND", 12)
    paper.put(200, 30, "CBP Form 301")
    boxed(paper, 48, (30, 300, "Bond Number", "987654321"), (300, 580, "Surety No./Code", "054"))
    boxed(paper, 80, (30, 300, "Principal / Importer Name", "Harbor Elm Goods LLC"), (300, 580, caption, NUMBER))
    found = values(customs_bond.KIND, paper.view())
    assert (found["principal_number"], found["principal.name"]) == (NUMBER, "Harbor Elm Goods LLC")
    assert found["surety_code"] == "054"


def test_the_grantor_of_a_power_is_read_under_captions_put_together() -> None:
    paper = Paper()
    paper.put(200, 16, "CUSTOMS POWER OF ATTORNEY", 12)
    paper.put(40, 60, "Name of Grantor / Importer: Harbor Elm Goods LLC")
    paper.put(40, 80, "IRS/EIN No. of Grantor: 58-3417206")
    paper.put(40, 100, "Name of customs broker or agent: Tidewater Entry Brokers Inc.")
    found = values(power_of_attorney.KIND, paper.view())
    assert (found["grantor.name"], found["grantor_number"]) == ("Harbor Elm Goods LLC", "58-3417206")
    assert found["agent.name"] == "Tidewater Entry Brokers Inc."


def entry() -> Paper:
    paper = Paper()
    paper.put(240, 16, "ENTRY SUMMARY", 12)
    boxed(paper, 40, (30, 300, "1. Entry Number", "WQF-0182274-2"), (300, 580, "7. Entry Date", "05/21/2026"))
    boxed(paper, 70, (30, 300, "22. Consignee No./IRS", "58-341720600"), (300, 580, "23. Importer IRS/EIN No.", NUMBER))
    return paper


def test_the_numbers_of_an_entry_are_read_under_captions_put_together() -> None:
    found = values(entry_summary.KIND, entry().view())
    assert (found["importer_number"], found["consignee_number"]) == (NUMBER, NUMBER)


def test_a_filer_on_one_line_is_parted_where_the_address_begins_and_ends_where_the_foot_begins() -> None:
    paper = entry()
    paper.put(30, 600, "42. Broker/Filer Information:")
    paper.put(30, 612, "Tidewater Entry Brokers Inc., 12 Bay Street, Savannah, GA 31401")
    paper.put(30, 624, "CBP Form 7501")
    found = values(entry_summary.KIND, paper.view())
    assert found["filer.name"] == "Tidewater Entry Brokers Inc."
    assert found["filer.address"] == "12 Bay Street, Savannah, GA 31401"


def test_a_name_without_a_form_or_comma_ends_where_the_street_number_stands() -> None:
    paper = entry()
    paper.put(30, 600, "42. Broker/Filer Information:")
    paper.put(30, 612, "Tidewater Entry Brokers 12 Bay Street Savannah, GA 31401")
    found = values(entry_summary.KIND, paper.view())
    assert (found["filer.name"], found["filer.address"]) == (
        "Tidewater Entry Brokers",
        "12 Bay Street Savannah, GA 31401",
    )


def coded(*rows: tuple[str, ...]) -> dict[str, str | None]:
    paper = entry()
    for i, texts in enumerate(rows):
        row(paper, 200 + 14 * i, (30, 120, 400, 500), texts)
    return values(entry_summary.KIND, paper.view())


def test_fees_are_read_by_their_class_codes_in_any_table() -> None:
    found = coded(
        ("", "499 Merchandise Processing", "0.3464%", "100.80"),
        ("", "501 Harbor Maintenance", "0.125%", "36.38"),
    )
    assert (found["mpf"], found["hmf"]) == ("100.80", "36.38")


def test_of_two_rows_of_one_class_code_none_is_the_fee() -> None:
    found = coded(("499", "MPF", "0.3464%", "100.80"), ("499", "MPF", "0.3464%", "36.38"))
    assert "mpf" not in found


def test_a_figure_that_looks_like_a_class_code_is_no_fee() -> None:
    assert "mpf" not in coded(("499", "Saucepans of steel", "PCS", "100.80"))
