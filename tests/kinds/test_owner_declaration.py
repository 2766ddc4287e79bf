"""Owners' declarations: CBP Form 3347 and a letter."""

from __future__ import annotations

from evidence.kinds.owner_declaration import KIND
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper, typed

LETTER = """OWNER'S DECLARATION
March 20, 2026
Re: Entry No. ABC-1234567-6
We, Pine Harbor Goods LLC, of 77 Dock Road, Oakland, CA 94607, declare under 19 CFR 141.20 that we
are the actual owner of the merchandise entered by the importer of record, Harbor City Imports, Inc.,
of 120 State Street, Long Beach, CA 90802, and that we will pay all additional duties."""


def form() -> Paper:
    od = Paper()
    od.put(150, 20, "DECLARATION OF OWNER", 13)
    od.put(100, 36, "FOR MERCHANDISE OBTAINED (OTHERWISE THAN) IN PURSUANCE OF A PURCHASE OR AGREEMENT TO PURCHASE", 6)
    boxed(
        od,
        50,
        (30, 305, "1. NAME OF OWNER", "Pine Harbor Goods LLC"),
        (305, 580, "2. ADDRESS OF OWNER (Street, City, State, Zip Code)", "77 Dock Road, Oakland, CA 94607"),
    )
    boxed(
        od,
        74,
        (30, 305, "3. VESSEL/CARRIER ARRIVED FROM", "NINGBO"),
        (305, 580, "4. IMPORTER NUMBER OF OWNER", "98-7654321"),
    )
    boxed(
        od,
        98,
        (30, 200, "5. NAME OF VESSEL/CARRIER", "PACIFIC LINE 7"),
        (200, 400, "6. ENTRY NUMBER", "ABC-1234567-6"),
        (400, 580, "7. DATE OF ENTRY", "03/05/2026"),
    )
    boxed(
        od,
        122,
        (30, 200, "8. PORT CODE", "2704"),
        (200, 400, "9. SUPERSEDING BOND SURETY CODE", "891"),
        (400, 580, "13. ENTERED VALUE (U.S. DOLLARS)", "10,000"),
    )
    boxed(od, 146, (30, 580, "14. NAME OF IMPORTER OF RECORD", "Harbor City Imports, Inc."))
    od.put(
        32,
        180,
        "I, the undersigned, for the above name owner, declare that they are the actual owner for CBP purposes",
        7,
    )
    boxed(od, 220, (30, 200, "SIGNATURE", ""), (200, 400, "TITLE", "President"), (400, 580, "DATE", "03/20/2026"))
    od.put(420, 770, "CBP Form 3347 (02/05)", 6)
    return od


def test_the_form_names_owner_importer_and_entry() -> None:
    assert values(KIND, form().view()) == {
        "number": "ABC-1234567-6",
        "entry_number": "ABC-1234567-6",
        "entry_date": "2026-03-05",
        "port_code": "2704",
        "surety_code": "891",
        "owner.id": "98-7654321",
        "owner.name": "Pine Harbor Goods LLC",
        "owner.address": "77 Dock Road, Oakland, CA 94607",
        "importer.name": "Harbor City Imports, Inc.",
        "amount": "10000.00",
        "currency": "USD",
        "date": "2026-03-20",
    }


def test_a_letter_declares_in_a_sentence() -> None:
    assert values(KIND, typed(LETTER)) == {
        "number": "ABC-1234567-6",
        "entry_number": "ABC-1234567-6",
        "date": "2026-03-20",
        "owner.name": "Pine Harbor Goods LLC",
        "owner.address": "77 Dock Road, Oakland, CA 94607",
        "importer.name": "Harbor City Imports, Inc.",
        "importer.address": "120 State Street, Long Beach, CA 90802",
    }
