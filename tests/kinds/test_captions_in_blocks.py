"""Parties on official papers whose lines have captions of their own, and names that stand without any."""

from __future__ import annotations

from evidence.kinds import (
    bond_rider,
    broker_license,
    ctpat_certificate,
    customs_bond,
    ein_letter,
    entry_release,
    hold_notice,
    owner_declaration,
    security_filing,
    tax_return,
)
from evidence.values import entry_number
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper


def rider(*principal: tuple[str, str]) -> Paper:
    paper = Paper()
    paper.put(40, 20, "Ironwood Indemnity Corporation", 12)
    paper.put(430, 22, "RIDER TO CUSTOMS BOND", 9)
    paper.put(40, 60, "Bond No.")
    paper.put(150, 60, "759815827")
    paper.put(40, 74, "Issued On")
    paper.put(150, 74, "02/20/2026")
    paper.put(40, 96, "Principal")
    for n, (caption, text) in enumerate(principal):
        paper.put(46, 108 + 12 * n, caption)
        paper.put(130, 108 + 12 * n, text)
    return paper


def test_a_captioned_company_line_is_the_name_alone_and_the_tax_number_no_address() -> None:
    read = values(bond_rider.KIND, rider(("Firm", "Harbor City Imports LLC"), ("Taxpayer ID:", "12-3456789")).view())
    assert read["principal.name"] == "Harbor City Imports LLC"
    assert read["principal.id"] == "12-3456789"
    assert "principal.address" not in read


def test_the_surety_is_the_company_on_whose_paper_the_rider_is_printed() -> None:
    read = values(bond_rider.KIND, rider(("Name", "Harbor City Imports LLC")).view())
    assert read["surety.name"] == "Ironwood Indemnity Corporation"
    assert read["date"] == "2026-02-20"


def test_a_number_hyphened_as_an_ein_with_its_suffix_is_no_entry_number() -> None:
    assert entry_number.normal("12-345678900") is None
    assert entry_number.normal("ABC-1234567-6") == "ABC-1234567-6"


def test_a_hold_notice_tells_the_importers_number_in_the_importers_block() -> None:
    paper = Paper()
    paper.put(200, 20, "CUSTOMS HOLD NOTICE", 13)
    paper.put(40, 50, "Entry No.: ABC-1234567-6")
    paper.put(40, 70, "Importer of Record:")
    paper.lines(40, 82, "Harbor City Imports LLC", "IRS #: 12-3456789")
    read = values(hold_notice.KIND, paper.view())
    assert (read["importer.name"], read["importer.id"]) == ("Harbor City Imports LLC", "12-3456789")
    assert "importer.address" not in read


def test_running_text_under_a_postal_line_is_no_address() -> None:
    paper = Paper()
    paper.put(180, 20, "CUSTOMS BOND", 14)
    paper.put(40, 50, "Bond Number: 759815827")
    paper.put(40, 74, "Surety")
    paper.lines(40, 86, "Granite Fields Surety Co.", "9 Ledge Road", "Albany, NY 12207")
    paper.put(40, 126, "Principal and surety are held and firmly bound to pay all duties and charges")
    read = values(customs_bond.KIND, paper.view())
    assert read["surety.address"] == "9 Ledge Road, Albany, NY 12207"


def test_a_certificate_is_made_out_to_the_company_right_under_its_title() -> None:
    paper = Paper()
    paper.put(180, 40, "CUSTOMS BROKER LICENSE", 14)
    paper.put(200, 70, "Blue Crane Customs Brokers, Inc.", 11)
    paper.put(200, 88, "450 Anchor Avenue, Oakland, CA 94607")
    paper.put(40, 120, "Lic. Number: 31877")
    paper.put(40, 134, "Nat'l Permit No.: 99120")
    assert values(broker_license.KIND, paper.view()) == {
        "number": "31877",
        "holder.name": "Blue Crane Customs Brokers, Inc.",
        "holder.address": "450 Anchor Avenue, Oakland, CA 94607",
    }


def test_the_issuer_above_the_title_is_not_the_holder_of_a_certificate() -> None:
    paper = Paper()
    paper.put(180, 20, "Blue Crane Audit Services, Inc.", 11)
    paper.put(180, 40, "CERTIFICATE OF VALIDATION", 14)
    paper.put(40, 80, "SVI Code: harci-4f2a-77c1")
    paper.put(40, 94, "Revalidation Due: 03/03/2029")
    read = values(ctpat_certificate.KIND, paper.view())
    assert "holder.name" not in read
    assert read["expiry_date"] == "2029-03-03"


def test_a_security_filing_names_parties_in_the_words_of_trade_papers() -> None:
    paper = Paper()
    paper.put(180, 20, "ISF FILING", 14)
    paper.put(40, 50, "HBL #: PHXA12345678")
    paper.put(40, 74, "Supplied By:")
    paper.lines(40, 88, "Eastern Lantern Trading Ltd.", "9 Pagoda Street", "Shanghai, China")
    paper.put(320, 74, "Purchaser:")
    paper.lines(320, 88, "Harbor City Imports, Inc.", "120 State Street", "Long Beach, CA 90802")
    read = values(security_filing.KIND, paper.view())
    assert read["seller.name"] == "Eastern Lantern Trading Ltd."
    assert read["buyer.address"] == "120 State Street, Long Beach, CA 90802"


def test_an_owner_declares_beside_the_importer_with_its_number() -> None:
    paper = Paper()
    paper.put(180, 20, "OWNER'S DECLARATION", 14)
    paper.put(40, 50, "Entry No.: ABC-1234567-6")
    paper.put(40, 64, "Date Signed: 03/12/2026")
    paper.put(40, 90, "Actual Owner:")
    paper.lines(40, 102, "Harbor City Imports LLC", "120 State Street, Long Beach, CA 90802", "EIN No.: 12-3456789")
    paper.put(320, 90, "IOR:")
    paper.lines(320, 102, "Blue Crane Customs Brokers, Inc.", "450 Anchor Avenue, Oakland, CA 94607")
    read = values(owner_declaration.KIND, paper.view())
    assert (read["owner.id"], read["owner.name"]) == ("12-3456789", "Harbor City Imports LLC")
    assert read["importer.name"] == "Blue Crane Customs Brokers, Inc."


def test_captions_may_be_numbered_in_words() -> None:
    paper = Paper()
    paper.put(40, 20, "Form SS-4 Application for Employer Identification Number", 12)
    boxed(paper, 60, (30, 305, "Box 1 - Legal name of entity", "Harbor City Imports LLC"))
    boxed(paper, 90, (30, 305, "Box 2 - Business address", "120 State Street, Long Beach, CA 90802"))
    assert values(tax_return.KIND, paper.view())["holder.name"] == "Harbor City Imports LLC"


def test_a_name_may_stand_high_above_its_line_where_the_address_beside_it_takes_two() -> None:
    paper = Paper()
    paper.put(40, 20, "Form W-9 Request for Taxpayer Identification Number", 12)
    for x0, x1, caption, lines in (
        (40, 250, "Name of entity/individual", ("Harbor City Imports LLC",)),
        (270, 560, "Business address", ("120 State Street, Long Beach,", "CA 90802")),
    ):
        paper.lines(x0, 60, *lines)
        paper.rule(x0, 84, x1, 84)
        paper.put(x0, 86, caption, 5.5)
    boxed(paper, 110, (30, 305, "Employer identification number", "12-3456789"))
    assert values(tax_return.KIND, paper.view())["holder.name"] == "Harbor City Imports LLC"


def test_the_consignee_of_a_release_stands_under_its_kind_of_header_party() -> None:
    paper = Paper()
    paper.put(180, 20, "ENTRY/IMMEDIATE DELIVERY", 13)
    boxed(paper, 50, (30, 305, "5. Entry Number", "ABC-1234567-6"))
    paper.cell(30, 80, 305, 130)
    paper.put(33, 82, "21-23. Header Party (Consignee)", 5.5)
    paper.lines(35, 91, "Harbor City Imports LLC", "120 State Street", "Long Beach, CA 90802")
    read = values(entry_release.KIND, paper.view())
    assert read["consignee.name"] == "Harbor City Imports LLC"
    assert read["consignee.address"] == "120 State Street, Long Beach, CA 90802"


def test_the_irs_may_write_an_address_in_one_line() -> None:
    paper = Paper()
    paper.lines(40, 40, "Department of the Treasury", "Internal Revenue Service")
    paper.put(330, 40, "Date: March 3, 2025")
    paper.lines(60, 100, "HARBOR CITY IMPORTS LLC", "120 STATE STREET, LONG BEACH, CA 90802")
    paper.put(40, 160, "Your Employer Identification Number (EIN) is 12-3456789.")
    assert values(ein_letter.KIND, paper.view())["holder.address"] == "120 STATE STREET, LONG BEACH, CA 90802"
