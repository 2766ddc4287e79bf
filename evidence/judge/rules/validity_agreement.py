"""validity.agreement: an agreement that explains something was in force when it was relied on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import before
from evidence.judge.telling import paper_name, quoted
from evidence.judge.validity import relied_on
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "validity.agreement"
REMEDY = "Obtain the renewal of the agreement, or a new one that covers the day."
ENTRY, PAYMENT = ("ior_agreement", "buying_agency_agreement"), ("payment_agency_agreement",)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Agreements on the entry date, those on payment on the days of the payments."""
    day, entered = relied_on(case)
    answers = [_ended(case, d, entered, day) for d in case.of(*ENTRY)]
    answers += [_ended(case, d, *paid) for d in case.of(*PAYMENT) for paid in _payments(case)]
    yield from answers or [not_applicable(NAME, "There is no agreement that explains anything.")]


def _payments(case: Case) -> Iterator[tuple[Fact, date]]:
    for document in case.of("remittance"):
        fact, day = case.fact(document, "value_date"), case.day(document, "value_date")
        if fact is not None and day is not None:
            yield fact, day


def _ended(case: Case, document: Document, relied: Fact | None, day: date) -> Check:
    expiry, end = case.fact(document, "expiry_date"), case.day(document, "expiry_date")
    if expiry is None or end is None or end >= day:
        return holds(NAME, expiry, relied, message=f"The {paper_name(document.kind)} had not ended.")
    when = quoted(case, relied) if relied is not None else str(day)
    text = f"The {paper_name(document.kind)} ended on {end}, before the day it is relied on: {when}."
    steps = () if relied is None else (before(relied, expiry, day, end),)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(expiry, relied), steps=steps)


RULE = Rule(NAME, Severity.MAJOR, "An agreement that explains something had not expired when it was relied on.", check)
