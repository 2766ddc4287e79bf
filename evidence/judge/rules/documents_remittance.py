"""documents.remittance: a payment shows that the goods were paid for, once payment is due."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from evidence.judge.case import Case
from evidence.judge.invoices import orders_of
from evidence.judge.papers import Needed, absent, before, held
from evidence.judge.provisions import Law
from evidence.judge.roles import ORDERS, TRANSPORT
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.payment_terms import first_due_on, letter_of_credit

NEEDED = Needed(
    "documents.remittance",
    "a remittance",
    ("remittance", "bank_statement"),
    "entered",
    "Obtain the bank's payment advice (wire advice or MT103) from the buyer.",
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """A payment, unless a letter of credit pays or nothing is due on the day of knowledge."""
    terms = _terms(case, *case.of("commercial_invoice", *ORDERS))
    dues = [day for d in case.of("commercial_invoice") if (day := _first_due(case, d)) is not None]
    if case.of(*NEEDED.kinds):
        not_understood = list(_not_understood(case))
        yield from not_understood or [holds(NEEDED.rule, steps=(held(case, NEEDED),), message="There is a payment.")]
    elif case.of("letter_of_credit") or any(letter_of_credit(f.text) for f in terms):
        yield not_applicable(NEEDED.rule, "A letter of credit pays.")
    elif dues and min(dues) > case.as_of:
        yield not_applicable(NEEDED.rule, f"Nothing is due before {min(dues)}; the day of knowledge is {case.as_of}.")
    elif dues:
        yield absent(case, NEEDED, f", though payment fell due on {min(dues)}")
    elif before(case.stage, NEEDED.since):
        yield not_applicable(NEEDED.rule, f"At the stage {case.stage} nothing shows that a payment is due.")
    else:
        yield absent(case, NEEDED, ", and no paper says that payment is not due yet")


def _not_understood(case: Case) -> Iterator[Check]:
    """The payments of which it is not known what or when was paid, because what is printed there makes no sense."""
    for document in case.of("remittance"):
        for field, severity in (("amount", Severity.MAJOR), ("value_date", Severity.MINOR)):
            fact = case.fact(document, field)
            if fact is not None and fact.value is None:
                told = f"The payment's {field.replace('_', ' ')} could not be understood: {quoted(case, fact)}."
                remedy = "Read it on the paper, or ask the bank for the message again."
                yield answer(NEEDED.rule, Outcome.UNVERIFIABLE, severity, told, remedy=remedy, facts=(fact,))


def _first_due(case: Case, invoice: Document) -> date | None:
    printed = case.day(invoice, "due_date")
    if printed is not None:
        return printed
    shipped = [day for d in case.of(*TRANSPORT) if (day := case.day(d, "on_board_date")) is not None]
    terms = _terms(case, invoice) or _terms(case, *orders_of(case, invoice))
    boarded = min(shipped, default=None)
    return first_due_on(terms[0].text, case.day(invoice, "date"), boarded) if terms else None


def _terms(case: Case, *papers: Document) -> tuple[Fact, ...]:
    return tuple(f for d in papers if (f := case.fact(d, "payment_terms")) is not None)


RULE = Rule(NEEDED.rule, Severity.MAJOR, "A payment shows that the goods were paid for, once it is due.", check)
