"""amount.currency: contract, invoice and payment are in one currency, or a rate or instructed amount ties them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.entered import rate_of
from evidence.judge.invoices import distinct, orders_of
from evidence.judge.payments import for_goods
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "amount.currency"


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each invoice's currency with that of its contract and of the payments."""
    invoices = tuple((d, f) for d in distinct(case) if (f := case.fact(d, "currency")) is not None)
    found = [*_orders(case, invoices), *_payments(case, tuple(f for _, f in invoices))]
    yield from found or [not_applicable(NAME, "Fewer than two papers state a currency.")]


def _orders(case: Case, invoices: tuple[tuple[Document, Fact], ...]) -> Iterator[Check]:
    for invoice, stated in invoices:
        agreed = tuple(f for d in orders_of(case, invoice) if (f := case.fact(d, "currency")) is not None)
        if not agreed:
            continue
        match = next((f for f in agreed if f.text == stated.text), None)
        if match is not None:
            yield holds(NAME, stated, match, steps=(equal(stated, match, True),))
        elif rate_of(case) is None:
            yield _other(case, stated, agreed[0])
        else:
            yield holds(NAME, stated, agreed[0], message="An exchange rate on paper ties the two currencies.")


def _payments(case: Case, invoices: tuple[Fact, ...]) -> Iterator[Check]:
    for payment in for_goods(case) if invoices else ():
        paid = case.fact(payment, "currency")
        if paid is None:
            continue
        instructed, rate = case.fact(payment, "instructed_currency"), case.fact(payment, "exchange_rate")
        said = tuple(f for f in (paid, instructed) if f is not None)
        match = next(((s, i) for s in said for i in invoices if s.text == i.text), None)
        if match is not None:
            yield holds(NAME, *match, steps=(equal(*match, True),))
        elif rate is not None or rate_of(case) is not None:
            yield holds(NAME, paid, rate, message="An exchange rate on paper ties the two currencies.")
        else:
            yield _other(case, invoices[0], paid)


def _other(case: Case, stated: Fact, other: Fact) -> Check:
    told = (
        f"The currency is {quoted(case, stated)} but {quoted(case, other)}, and no rate or instructed amount ties them."
    )
    remedy = "Obtain the bank's advice with instructed amount and rate, or the corrected paper."
    steps = (equal(stated, other, False),)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=(stated, other), steps=steps)


RULE = Rule(NAME, Severity.MAJOR, "Contract, invoice and payment state one currency, or a rate ties them.", check)
