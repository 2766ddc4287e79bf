"""amount.line-arithmetic: on an invoice's line, quantity times unit price is the amount."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.invoices import currency, distinct
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import product
from evidence.judge.telling import amount_text, on_paper
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Step

NAME = "amount.line-arithmetic"
PER = (1, 12, 100, 144, 1000)
"""Prices are printed per piece, dozen, hundred, gross or thousand."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Multiply every line that prints all three figures; the tolerance is half a unit of the last printed digit."""
    right: list[tuple[tuple[Fact, ...], Step]] = []
    for invoice in distinct(case):
        for index, line in enumerate(case.lines(invoice)):
            found = _line(line)
            if found is None:
                continue
            facts, step = found
            if step.result:
                right.append(found)
            else:
                yield _wrong(case, invoice, index, facts, step)
    if right:
        yield holds(NAME, *(f for facts, _ in right for f in facts), steps=tuple(s for _, s in right))
    elif not any(_line(line) for d in distinct(case) for line in case.lines(d)):
        yield not_applicable(NAME, "No invoice line prints quantity, unit price and amount.")


def _line(line: dict[str, Fact]) -> tuple[tuple[Fact, ...], Step] | None:
    quantity, price, amount = (line.get(name) for name in ("quantity", "unit_price", "amount"))
    q, p, a = money(quantity), money(price), money(amount)
    if quantity is None or price is None or amount is None or q is None or p is None or a is None:
        return None
    tried = [
        product([(quantity, q), (price, p)], amount, a * per, (abs(q) * _half(p) + _half(a)) * per)
        for per in PER
        if abs(q * p / per - a) <= (abs(q) * _half(p)) / per + _half(a)
    ]
    step = tried[0] if tried else product([(quantity, q), (price, p)], amount, a, abs(q) * _half(p) + _half(a))
    return (quantity, price, amount), step


def _half(figure: Decimal) -> Decimal:
    """Half a unit of the last printed digit; at least two decimals count as printed."""
    exponent = figure.as_tuple().exponent
    places = max(2, -exponent) if isinstance(exponent, int) else 2
    return Decimal(5).scaleb(-places - 1)


def _wrong(case: Case, invoice: Document, index: int, facts: tuple[Fact, ...], step: Step) -> Check:
    quantity, price, amount = (money(f) or Decimal(0) for f in facts)
    unit = currency(case, invoice)
    told = (
        f"Line {index + 1} on {on_paper(case, facts[0])}: {facts[0].text} × {facts[1].text} is"
        f" {amount_text(quantity * price, unit)}, but the line says {amount_text(amount, unit)}."
    )
    remedy = "Ask the seller which of quantity, price and amount is right and for a corrected invoice."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=facts, steps=(step,))


RULE = Rule(NAME, Severity.MAJOR, "On every invoice line, quantity times unit price is the amount.", check)
