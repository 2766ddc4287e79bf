"""amount.contract-total: the invoices stay within the contract, with its tolerance."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.invoices import currency, distinct, orders_of
from evidence.judge.limits import at_most
from evidence.judge.provisions import Law
from evidence.judge.roles import ORDERS
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import within
from evidence.judge.telling import amount_text, on_paper
from evidence.judge.valuation import charge, incoterm
from evidence.records.documents import Document
from evidence.records.findings import Check, Outcome, Severity

NAME = "amount.contract-total"
TOLERANCE = Decimal("0.05")
"""Where the contract states none (as UCP 600 article 30 b allows for quantities)."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Sum the invoices under each contract or order."""
    compared = False
    for order in case.of(*ORDERS):
        invoices = tuple(d for d in distinct(case) if order in orders_of(case, d) and _sells(case, d, order))
        found = _order(case, order, invoices)
        if found is not None:
            compared = True
            yield found
    if not compared:
        yield not_applicable(NAME, "No contract or order total stands beside an invoice in the same currency.")


def _sells(case: Case, invoice: Document, order: Document) -> bool:
    """Whether the invoice may be under the order: not between surely other sellers (a chain of contracts)."""
    return not case.differ(case.fact(invoice, "seller.name"), case.fact(order, "seller.name"))


def _order(case: Case, order: Document, invoices: tuple[Document, ...]) -> Check | None:
    agreed, limit = case.fact(order, "total"), money(case.fact(order, "total"))
    totals = [(f, m) for d in invoices if (f := case.fact(d, "total")) is not None and (m := money(f)) is not None]
    units = {u for d in (order, *invoices) if (u := currency(case, d)) is not None}
    if agreed is None or limit is None or not totals or len(units) > 1:
        return None
    tolerance = _tolerance(case, order)
    carriage = sum((_carriage(case, d, order) for d in invoices), Decimal(0))
    invoiced = sum((m for _, m in totals), Decimal(0))
    facts = (*(f for f, _ in totals), agreed)
    slack = limit * tolerance + carriage
    if invoiced <= limit + slack:
        steps = () if carriage else (at_most(totals, [(agreed, limit)], limit * tolerance),)
        return holds(
            NAME, *facts, steps=steps, message=f"The invoices stay within {amount_text(limit)} and {tolerance:.0%}."
        )
    unit = next(iter(sorted(units)), None)
    told = (
        f"The invoices come to {amount_text(invoiced, unit)}, which is {amount_text(invoiced - limit, unit)} more than"
        f" {on_paper(case, agreed)}'s {amount_text(limit, unit)} (tolerance {tolerance:.0%})."
    )
    step = within(tuple(f for f, _ in totals), invoiced, limit, slack, facts=(agreed,))
    remedy = "Obtain the amendment of the contract, or the contract of the goods beyond it."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=facts, steps=(step,))


def _tolerance(case: Case, order: Document) -> Decimal:
    stated = money(case.fact(order, "tolerance"))
    return stated / 100 if stated is not None else TOLERANCE


def _carriage(case: Case, invoice: Document, order: Document) -> Decimal:
    """Freight and insurance on an invoice whose term differs from the order's."""
    mine, theirs = incoterm(case, invoice), case.fact(order, "incoterm")
    if mine is not None and theirs is not None and mine.text == theirs.text:
        return Decimal(0)
    parts = (charge(case, invoice, name) for name in ("freight", "insurance"))
    return sum((p[1] for p in parts if p is not None), Decimal(0))


RULE = Rule(NAME, Severity.MAJOR, "The invoices do not exceed the contract beyond its tolerance.", check)
