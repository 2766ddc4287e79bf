"""Who is in what standing: brokers' licences, CTPAT certificates, prints of the importer's record."""

from __future__ import annotations

from evidence.kinds import broker_license, ctpat_certificate, importer_status
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper, typed

LICENSE = """UNITED STATES CUSTOMS AND BORDER PROTECTION
CUSTOMS BROKER LICENSE
License No. 31877
This is to certify that
Blue Crane Customs Brokers, Inc.
is hereby licensed to transact customs business under 19 CFR Part 111.
Issued at Washington, D.C. on June 3, 2014"""
MEMBERSHIP = """Customs Trade Partnership Against Terrorism
CTPAT
Certificate of Membership
This certifies that
Harbor City Imports, Inc.
is a certified member of CTPAT, Tier II
SVI Number: harci-4f2a-77c1
Date of Issue: March 3, 2025
Valid through March 3, 2026"""
QUERY = """ACE IMPORTER BOND QUERY
Query Date: 02/28/2026
Importer Number: 12-345678900
Importer Name: HARBOR CITY IMPORTS INC
Address: 120 STATE STREET, LONG BEACH, CA 90802
Importer Status: ACTIVE
Bond Number: 759815827
Bond Type: 8
Surety Code: 891
Bond Amount: 50,000
Bond Effective Date: 01/15/2025
Bond Termination Date:
Bond Sufficiency Indicator: Y"""


def grid(title: str, rows: tuple[tuple[str, str], ...]) -> Paper:
    paper = Paper()
    paper.put(180, 20, title, 14)
    for n, (caption, value) in enumerate(rows):
        paper.put(40, 60 + n * 16, caption)
        paper.put(220, 60 + n * 16, value)
    return paper


def test_a_licence_names_its_holder_on_a_line_of_its_own() -> None:
    assert values(broker_license.KIND, typed(LICENSE)) == {
        "number": "31877",
        "holder.name": "Blue Crane Customs Brokers, Inc.",
        "date": "2014-06-03",
    }


def test_a_licence_look_up_tells_status_and_expiry() -> None:
    paper = grid(
        "Broker License Verification",
        (
            ("Broker Name", "Blue Crane Customs Brokers, Inc."),
            ("License Number", "31877"),
            ("License Type", "Corporate"),
            ("Filer Code", "ABC"),
            ("Status", "Active"),
            ("Date Issued", "06/03/2014"),
            ("Expiration Date", "02/28/2027"),
            ("Port", "2704"),
        ),
    )
    assert values(broker_license.KIND, paper.view()) == {
        "number": "31877",
        "status": "Active",
        "date": "2014-06-03",
        "expiry_date": "2027-02-28",
        "filer_code": "ABC",
        "holder.name": "Blue Crane Customs Brokers, Inc.",
    }


def test_a_licence_not_made_out_to_anybody_says_nothing() -> None:
    paper = Paper()
    paper.put(180, 20, "CUSTOMS BROKER LICENSE", 14)
    paper.lines(40, 60, "License No. ______", "This is to certify that", "____________", "is hereby licensed.")
    assert values(broker_license.KIND, paper.view()) == {}


def test_a_certificate_of_membership_tells_number_days_and_holder() -> None:
    assert values(ctpat_certificate.KIND, typed(MEMBERSHIP)) == {
        "number": "harci-4f2a-77c1",
        "date": "2025-03-03",
        "expiry_date": "2026-03-03",
        "holder.name": "Harbor City Imports, Inc.",
        "status": "certified",
    }


def test_the_day_an_annual_review_is_due_is_no_expiry() -> None:
    found = values(
        ctpat_certificate.KIND,
        grid(
            "CTPAT Status Verification",
            (
                ("Company Name", "Harbor City Imports, Inc."),
                ("Address", "120 State Street, Long Beach, CA 90802"),
                ("SVI Number", "harci4f2a77c1"),
                ("Business Type", "Importer"),
                ("Status", "Certified, Validated"),
                ("Certified Date", "03/03/2019"),
                ("Annual Review Due Date", "03/03/2027"),
            ),
        ).view(),
    )
    assert (found["number"], found["status"]) == ("harci4f2a77c1", "Certified, Validated")
    assert found["holder.address"] == "120 State Street, Long Beach, CA 90802"
    assert "expiry_date" not in found


def test_an_importer_query_tells_number_name_standing_and_bond() -> None:
    assert values(importer_status.KIND, typed(QUERY)) == {
        "number": "12-345678900",
        "status": "ACTIVE",
        "date": "2026-02-28",
        "bond_number": "759815827",
        "bond_type": "8",
        "surety_code": "891",
        "effective_date": "2025-01-15",
        "importer.id": "12-345678900",
        "importer.name": "HARBOR CITY IMPORTS INC",
        "importer.address": "120 STATE STREET, LONG BEACH, CA 90802",
        "amount": "50000.00",
        "currency": "USD",
    }


def test_a_query_in_boxes_tells_that_the_bond_ended() -> None:
    paper = Paper()
    paper.put(180, 20, "Importer/Bond Query Response", 14)
    boxed(
        paper,
        50,
        (30, 200, "Importer No.", "12-345678900"),
        (200, 450, "Importer Name", "HARBOR CITY IMPORTS INC"),
        (450, 580, "Status", "INACTIVE"),
    )
    boxed(paper, 74, (30, 200, "Bond Termination Date", "01/15/2026"), (200, 300, "Bond Type", "8"))
    found = values(importer_status.KIND, paper.view())
    assert (found["status"], found["expiry_date"]) == ("INACTIVE", "2026-01-15")
    assert found["importer.name"] == "HARBOR CITY IMPORTS INC"
