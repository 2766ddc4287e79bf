"""Notices that hold or question an entry: CBP Form 28, a notification, a forwarder's letter."""

from __future__ import annotations

from evidence.kinds.hold_notice import KIND
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper, typed

NOTICE = """CBP HOLD NOTIFICATION
Date: 03/02/2026
Importer: Harbor City Imports, Inc.
B/L Number: OCLU12345678
Container: CSQU3054383
Entry Number: ABC-1234567-6
Hold Type: 5H - CBP Entry Documents Processing Hold
Please submit all documents by March 12, 2026"""
LETTER = """Blue Crane Logistics
NOTICE OF HOLD
March 2, 2026
Dear importer, your shipment under bill of lading OCLU12345678 has been placed on
CBP entry documents processing hold (5H). Entry ABC-1234567-6 is affected."""


def request() -> Paper:
    p = Paper()
    p.put(200, 20, "REQUEST FOR INFORMATION", 13)
    p.put(200, 36, "19 CFR 151.11", 7)
    boxed(
        p,
        50,
        (30, 305, "1. Date of Request", "04/10/2026"),
        (305, 580, "2. Date of Entry and Importation", "03/05/2026"),
    )
    boxed(
        p,
        74,
        (30, 220, "3. Manufacturer/Seller/Shipper", "Ningbo Home Works Co., Ltd."),
        (220, 400, "4. Carrier", "OCEAN LUCK LINES"),
        (400, 580, "5. Entry No.", "ABC-1234567-6"),
    )
    boxed(
        p,
        98,
        (30, 220, "5a. Invoice Description of Merchandise", "WOODEN SEATS"),
        (220, 400, "5b. Invoice No.", "INV-2207"),
        (400, 580, "6. HTSUS Item No.", "9403.60.8081"),
    )
    boxed(
        p,
        122,
        (30, 305, "7. Country of Origin/Exportation", "CN/CN"),
        (305, 580, "8. CBP Broker and Reference or File No.", "Blue Crane F-20931"),
    )
    p.cell(30, 146, 305, 200)
    p.put(32, 148, "9. TO:", 6)
    p.lines(36, 158, "Harbor City Imports, Inc.", "120 State Street", "Long Beach, CA 90802")
    p.cell(305, 146, 580, 200)
    p.put(307, 148, "10. FROM:", 6)
    p.lines(311, 158, "U.S. Customs and Border Protection", "301 E Ocean Blvd", "Long Beach, CA 90802")
    boxed(p, 200, (30, 305, "11a. Port", "2704"), (305, 580, "11b. Date Information Furnished", ""))
    p.put(400, 770, "CBP Form 28 (08/09)", 6)
    return p


def test_a_request_for_information_names_entry_importer_and_day() -> None:
    assert values(KIND, request().view()) == {
        "date": "2026-04-10",
        "number": "ABC-1234567-6",
        "entry_number": "ABC-1234567-6",
        "entry_date": "2026-03-05",
        "port_code": "2704",
        "importer.name": "Harbor City Imports, Inc.",
        "importer.address": "120 State Street, Long Beach, CA 90802",
        "seller.name": "Ningbo Home Works Co., Ltd.",
    }


def test_a_notification_tells_the_hold_and_until_when_to_answer() -> None:
    assert values(KIND, typed(NOTICE)) == {
        "date": "2026-03-02",
        "status": "5H - CBP Entry Documents Processing Hold",
        "number": "ABC-1234567-6",
        "entry_number": "ABC-1234567-6",
        "bl_number": "OCLU12345678",
        "containers[0]": "CSQU3054383",
        "importer.name": "Harbor City Imports, Inc.",
        "expiry_date": "2026-03-12",
    }


def test_a_letter_that_passes_on_a_hold_is_read_from_its_sentences() -> None:
    assert values(KIND, typed(LETTER)) == {
        "number": "ABC-1234567-6",
        "entry_number": "ABC-1234567-6",
        "status": "CBP entry documents processing hold",
        "bl_number": "OCLU12345678",
        "date": "2026-03-02",
    }
