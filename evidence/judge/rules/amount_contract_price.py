"""amount.contract-price: no goods are invoiced below the price agreed for them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.invoices import currency, distinct, orders_of
from evidence.judge.limits import at_most
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.same_goods import Line, price, twin
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Step

NAME = "amount.contract-price"
CARRIAGE = ("EXW", "FCA", "FAS", "FOB"), ("CFR", "CPT", "CIF", "CIP", "DAP", "DPU", "DDP")
SHARE = Decimal("0.001")
REMEDY = "Obtain the amendment that lowers the price; otherwise enter the goods at the agreed price."

Priced = tuple[Fact, Decimal, Fact, Decimal]
"""Invoice price fact and price, contract price fact and price, per the same piece."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each invoice line with the same goods in each contract or order of the invoice."""
    compared: list[Priced] = []
    below: list[Check] = []
    for invoice in distinct(case):
        orders = tuple(d for d in orders_of(case, invoice) if _comparable(case, invoice, d))
        for line in case.lines(invoice):
            pairs = [p for d in orders if (p := _pair(line, case.lines(d))) is not None]
            compared += pairs
            if pairs and all(_less(p) for p in pairs):
                below.append(_told(case, pairs[0]))
    if below:
        yield from below
    elif compared:
        facts = tuple(f for p in compared for f in (p[0], p[2]))
        yield holds(NAME, *facts, steps=tuple(_step(p) for p in compared if _plain(p)))
    else:
        yield not_applicable(NAME, "No goods stand with a price on both an invoice and its contract or order.")


def _comparable(case: Case, invoice: Document, order: Document) -> bool:
    """One currency, terms of delivery of one kind, and not surely other sellers."""
    units = {currency(case, invoice), currency(case, order)} - {None}
    terms = [case.fact(d, "incoterm") for d in (invoice, order)]
    groups = {next((i for i, g in enumerate(CARRIAGE) if t.value in g), None) for t in terms if t is not None}
    apart = case.differ(case.fact(invoice, "seller.name"), case.fact(order, "seller.name"))
    return len(units) <= 1 and len(groups) <= 1 and not apart


def _pair(line: Line, others: tuple[Line, ...]) -> Priced | None:
    other = twin(line, others)
    mine, theirs = price(line), price(other) if other is not None else None
    if mine is None or theirs is None or mine[2] != theirs[2]:
        return None
    return mine[0], mine[1], theirs[0], theirs[1]


def _less(pair: Priced) -> bool:
    """Whether the invoice's price is lower, beyond rounding."""
    return pair[3] - pair[1] > _slack(pair)


def _slack(pair: Priced) -> Decimal:
    return max(pair[3] * SHARE, Decimal("0.0005"))


def _plain(pair: Priced) -> bool:
    """Whether both prices are the printed figures themselves."""
    return money(pair[0]) == pair[1] and money(pair[2]) == pair[3]


def _step(pair: Priced) -> Step:
    return at_most([(pair[2], pair[3])], [(pair[0], pair[1])], _slack(pair), "agreed price against invoiced price")


def _told(case: Case, pair: Priced) -> Check:
    text = f"The invoiced price {quoted(case, pair[0])} is below the agreed {quoted(case, pair[2])} for the same goods."
    steps = (_step(pair),) if _plain(pair) else ()
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(pair[0], pair[2]), steps=steps)


RULE = Rule(NAME, Severity.MAJOR, "No goods are invoiced below the price of contract or order.", check)
