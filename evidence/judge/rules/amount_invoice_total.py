"""amount.invoice-total: an invoice's lines, charges and discounts sum to its total, and its words say the same."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from evidence.judge.case import Case, money
from evidence.judge.invoices import currency, distinct
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal, sums
from evidence.judge.telling import amount_text, on_paper
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.amount_words import words_to_amount

NAME = "amount.invoice-total"
CHARGES = ("freight", "insurance", "commission", "assists", "royalties", "packing", "other_charge", "tax")
CENT = Decimal("0.01")
REMEDY = "Ask the seller for a corrected invoice or for the charge that is not printed."

Part = tuple[Fact, Decimal]


def check(case: Case, law: Law) -> Iterator[Check]:
    """Sum each invoice's lines with every choice of its printed charges; then compare the amount in words."""
    compared = False
    for invoice in distinct(case):
        for found in (*_sum(case, invoice), *_words(case, invoice)):
            compared = True
            yield found
    if not compared:
        yield not_applicable(NAME, "No invoice prints line amounts or an amount in words beside its total.")


def _sum(case: Case, invoice: Document) -> Iterator[Check]:
    total, amount = case.fact(invoice, "total"), money(case.fact(invoice, "total"))
    lines = case.lines(invoice)
    parts = [(f, m) for line in lines if (f := line.get("amount")) is not None and (m := money(f)) is not None]
    if total is None or amount is None or not parts:
        return
    if len(parts) < len(lines):
        facts = (total, *(f for f, _ in parts))
        told = f"Not every line on {on_paper(case, total)} has an amount that could be read; the sum can't be checked."
        yield answer(
            NAME, Outcome.UNVERIFIABLE, Severity.MINOR, told, remedy="Read the lines on the paper.", facts=facts
        )
        return
    slack = CENT * max(1, len(parts))
    for charges in _choices(case, invoice):
        if (step := sums([*parts, *charges], total, amount, slack)).result:
            yield holds(NAME, total, *(f for f, _ in (*parts, *charges)), steps=(step,))
            return
    yield _wrong(case, invoice, total, parts)


def _choices(case: Case, invoice: Document) -> Iterator[tuple[Part, ...]]:
    """No charge, and every choice of printed charges: some are said to be inside the prices; discounts come off."""
    printed = [
        (f, m) for name in CHARGES if (f := case.fact(invoice, name)) is not None and (m := money(f)) is not None
    ]
    discount, off = case.fact(invoice, "discount"), money(case.fact(invoice, "discount"))
    if discount is not None and off is not None:
        printed.append((discount, -abs(off)))
    for chosen in sorted(product((False, True), repeat=len(printed)), key=sum, reverse=True):
        yield tuple(part for part, taken in zip(printed, chosen, strict=True) if taken)


def _wrong(case: Case, invoice: Document, total: Fact, parts: list[Part]) -> Check:
    charges = next(_choices(case, invoice), ())
    unit, amount = currency(case, invoice), money(total) or Decimal(0)
    lines = sum((m for _, m in parts), Decimal(0))
    extra = sum((m for _, m in charges), Decimal(0))
    charged = f" and charges and discounts of {amount_text(extra, unit)}" if charges else ""
    told = (
        f"The lines on {on_paper(case, total)} come to {amount_text(lines, unit)}{charged},"
        f" but its total is {amount_text(amount, unit)}."
    )
    step = sums([*parts, *charges], total, amount, CENT * max(1, len(parts)))
    facts = (total, *(f for f, _ in (*parts, *charges)))
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=REMEDY, facts=facts, steps=(step,))


def _words(case: Case, invoice: Document) -> Iterator[Check]:
    total, words = case.fact(invoice, "total"), case.fact(invoice, "amount_in_words")
    amount = money(total)
    if total is None or words is None or amount is None:
        return
    said = money(words)
    said = said if said is not None else words_to_amount(words.printed)
    if said is None:
        return
    if said == amount or said == amount.to_integral_value(rounding="ROUND_DOWN"):
        yield holds(NAME, total, words, steps=(equal(total, words, True, "figures and words", (str(said), str(said))),))
        return
    unit = currency(case, invoice)
    told = f"The total in figures is {amount_text(amount, unit)}, but in words it is {amount_text(said, unit)}."
    steps = (equal(total, words, False, "figures and words", (str(amount), str(said))),)
    yield answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=REMEDY, facts=(total, words), steps=steps)


RULE = Rule(
    NAME, Severity.MAJOR, "An invoice's lines, charges and discounts sum to its total, in figures and words.", check
)
