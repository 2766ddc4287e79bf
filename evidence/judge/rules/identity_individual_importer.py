"""identity.individual-importer: an individual's number on commercial goods is reported."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import reference
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import check_digit
from evidence.judge.telling import on_paper
from evidence.records.findings import Check, Outcome, Severity
from evidence.values import importer_number

NAME = "identity.individual-importer"
REMEDY = "A sole proprietor may import under a Social Security number; ask whether the business has an EIN."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The kind of the importer's number, where there is a commercial invoice."""
    mine = reference(case)
    number = None if mine is None else mine.number
    if number is None or number.value is None:
        yield not_applicable(NAME, "No importer number was read.")
    elif importer_number.kind(number.value) != "ssn":
        sure = importer_number.kind(number.value) is not None
        yield holds(NAME, number, steps=(check_digit(number, "no-ssn", True),) if sure else ())
    elif not case.of("commercial_invoice"):
        yield not_applicable(NAME, "The goods are not shown to be commercial: there is no commercial invoice.")
    else:
        invoice = case.first("commercial_invoice")
        sold = case.fact(invoice, "number") or case.fact(invoice, "total")
        text = (
            f"The importer of commercial goods is an individual: a Social Security number on {on_paper(case, number)}."
        )
        yield answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(number, sold))


RULE = Rule(
    NAME,
    Severity.MINOR,
    "Commercial goods are imported under an EIN rather than an SSN.",
    check,
    ("individual-importer",),
)
