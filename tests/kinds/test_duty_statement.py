"""Statements of duties: a monthly statement with its entries, an authorization of payment."""

from __future__ import annotations

from evidence.kinds.duty_statement import KIND
from tests.kinds.test_entry_summary import boxed
from tests.kinds.trade_reading import values
from tests.layout.paper import Paper, typed

STATEMENT = """FINAL PERIODIC MONTHLY STATEMENT
Statement Number: 2704ABC26M3      Print Date: 03/20/2026
Payer Unit Number: 123456
Importer Number: 12-345678900
Importer Name: HARBOR CITY IMPORTS INC
Entry Filer Code: ABC     Port: 2704
Due Date: 03/20/2026
ENTRY NUMBER     TYPE   DUTY       FEES     TOTAL
ABC-1234567-6    01     250.00     46.08    296.08
ABC-1234568-4    01     100.00     33.58    133.58
STATEMENT TOTAL                             429.66"""


def test_a_monthly_statement_lists_entries_and_their_sum() -> None:
    assert values(KIND, typed(STATEMENT)) == {
        "number": "2704ABC26M3",
        "date": "2026-03-20",
        "due_date": "2026-03-20",
        "payer_unit": "123456",
        "importer.id": "12-345678900",
        "filer_code": "ABC",
        "amount": "429.66",
        "currency": "USD",
        "importer.name": "HARBOR CITY IMPORTS INC",
        "status": "Final",
        "entries[0].entry_number": "ABC-1234567-6",
        "entries[0].amount": "296.08",
        "entries[1].entry_number": "ABC-1234568-4",
        "entries[1].amount": "133.58",
    }


def test_an_entry_number_with_a_wrong_check_digit_is_no_entry() -> None:
    assert "entries[1].entry_number" not in values(KIND, typed(STATEMENT.replace("1234568-4", "1234568-5")))


def test_an_authorization_tells_who_pays() -> None:
    paper = Paper()
    paper.put(150, 20, "ACH Debit Authorization", 14)
    boxed(paper, 50, (30, 200, "Statement Number", "4601260320001"), (380, 580, "Payment Date", "03/20/2026"))
    boxed(paper, 74, (30, 300, "Payer Name", "Blue Crane Brokers, Inc."), (300, 580, "Total Amount", "$429.66"))
    assert values(KIND, paper.view()) == {
        "number": "4601260320001",
        "paid_date": "2026-03-20",
        "amount": "429.66",
        "currency": "USD",
        "payer.name": "Blue Crane Brokers, Inc.",
    }
