"""How far a transaction has come is told from its papers."""

from __future__ import annotations

from datetime import date

import pytest

from evidence.errors import UsageError
from evidence.judge.stage import stage_of
from evidence.records.cases import StoredCase
from tests.builders import closed_loop, dossier, paper

EARLY, LATE = date(2026, 3, 20), date(2026, 4, 10)


def stage(case: StoredCase, today: date = LATE, given: str | None = None) -> str:
    return stage_of(case.documents, case.facts, given, today)


def test_without_an_entry_it_is_before_filing_and_an_order_must_be_said() -> None:
    assert stage(dossier(paper("contract", {"number": "1"}))) == "prefiling"
    assert stage(dossier(paper("contract", {"number": "1"})), given="order") == "order"
    assert stage(closed_loop(without=("entry_summary",))) == "prefiling"
    assert stage(dossier()) == "prefiling"


def test_an_entry_is_entered_until_payment_is_due() -> None:
    assert stage(closed_loop(), EARLY) == "entered"
    assert stage(closed_loop(), LATE) == "closed"


def test_a_3461_is_an_entry() -> None:
    release = paper("entry_release", {"entry_date": "2026-03-16"})
    assert stage(closed_loop(None, release, without=("entry_summary",)), EARLY) == "entered"


def test_terms_say_when_payment_is_due_where_no_date_does() -> None:
    case = closed_loop({"commercial_invoice": {"due_date": None, "payment_terms": "O/A 60 days after B/L date"}})
    assert stage(case, date(2026, 4, 20)) == "entered"
    assert stage(case, date(2026, 4, 25)) == "closed"


def test_delivery_papers_close() -> None:
    assert stage(closed_loop(None, paper("delivery_receipt", {"number": "D1"})), EARLY) == "closed"


def test_a_given_stage_stands_and_an_unknown_one_is_refused() -> None:
    assert stage(closed_loop(), given="prefiling") == "prefiling"
    with pytest.raises(UsageError, match="finished"):
        stage(closed_loop(), given="finished")
