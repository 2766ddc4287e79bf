"""When money falls due, by the terms as printed."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.values.payment_terms import due_on, first_due_on, letter_of_credit

INVOICED, SHIPPED = date(2026, 2, 18), date(2026, 2, 24)


@pytest.mark.parametrize(
    ("terms", "due"),
    [
        ("Net 30", "2026-03-20"),
        ("payment within 30 days of invoice date", "2026-03-20"),
        ("T/T 60 days after B/L date", "2026-04-25"),
        ("O/A 90 days", "2026-05-19"),
        ("Net 60 days EOM", "2026-04-30"),
        ("T/T in advance", "2026-02-18"),
        ("100% by T/T before 2026-03-31", "2026-03-31"),
        ("30% T/T in advance, 70% within 45 days from B/L date", "2026-04-10"),
    ],
)
def test_terms_give_the_day_on_which_all_is_due(terms: str, due: str) -> None:
    assert due_on(terms, INVOICED, SHIPPED) == date.fromisoformat(due)


def test_a_deposit_falls_due_before_the_balance() -> None:
    assert first_due_on("30% deposit, 70% within 45 days from B/L date", INVOICED, SHIPPED) == INVOICED


@pytest.mark.parametrize("terms", ["T/T", "as agreed", ""])
def test_terms_that_name_no_time_give_no_day(terms: str) -> None:
    assert due_on(terms, INVOICED, SHIPPED) is None


def test_without_any_date_there_is_nothing_to_count_from() -> None:
    assert due_on("Net 30", None, None) is None
    assert due_on("Net 30", None, SHIPPED) == date(2026, 3, 26)


def test_a_letter_of_credit_is_recognised_and_a_bill_of_lading_is_not_one() -> None:
    assert letter_of_credit("Irrevocable L/C at sight")
    assert letter_of_credit("by letter of credit, 60 days")
    assert not letter_of_credit("T/T against copy of B/L")
