"""transport.chronology: contract, sailing, import and delivery follow each other; a day of time zone is allowed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from evidence.judge.case import ENTRY_KINDS, Case, money
from evidence.judge.invoices import distinct, orders_of
from evidence.judge.provisions import Law
from evidence.judge.roles import TRANSPORT
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import before
from evidence.judge.telling import on_paper
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.dates import parse_iso

NAME = "transport.chronology"
TIME_ZONE = 1
OWN_SHARE = Decimal("0.9")
"""A contract of which the invoices take up less than this is a blanket order: it may be signed whenever."""
WORDS = {
    "date": "signature of the contract",
    "on_board_date": "loading on board",
    "import_date": "import",
    "arrival_date": "arrival",
    "delivery_date": "delivery",
}


def check(case: Case, law: Law) -> Iterator[Check]:
    """Signature before loading (a contract for this shipment), loading before import, arrival before delivery."""
    boards = _days(case, TRANSPORT, "on_board_date")
    signed = tuple(f for d in _own_contracts(case) for f in _day(case, d, "date"))
    entered = _days(case, ENTRY_KINDS, "import_date")
    arrived = _days(case, (*TRANSPORT, "arrival_notice", "delivery_receipt"), "arrival_date")
    delivered = _days(case, ("delivery_receipt", "arrival_notice"), "delivery_date")
    pairs = (
        *product(_earliest(signed), boards),
        *product(_earliest(boards), (*entered, *arrived)),
        *product(_earliest(arrived or entered), delivered),
    )
    for first, then in pairs:
        yield _pair(case, first, then)
    if not pairs:
        yield not_applicable(NAME, "Fewer than two steps of the carriage are dated.")


def _day(case: Case, document: Document, name: str) -> tuple[Fact, ...]:
    fact = case.fact(document, name)
    return (fact,) if fact is not None and fact.value is not None and parse_iso(fact.value) is not None else ()


def _days(case: Case, kinds: tuple[str, ...], name: str) -> tuple[Fact, ...]:
    return tuple(f for d in case.of(*kinds) for f in _day(case, d, name))


def _earliest(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """The first in time: of several bills or entries each may belong to its own part of the goods."""
    return tuple(sorted(facts, key=lambda f: f.text)[:1])


def _own_contracts(case: Case) -> Iterator[Document]:
    """The contracts made for this shipment: cited by or alone beside the invoices, and all but taken up by them."""
    invoices = distinct(case)
    invoiced = sum((m for d in invoices if (m := money(case.fact(d, "total"))) is not None), Decimal(0))
    for order in case.of("contract"):
        total = money(case.fact(order, "total"))
        ours = any(orders_of(case, d) == (order,) for d in invoices)
        if ours and total is not None and invoiced >= total * OWN_SHARE:
            yield order


def _pair(case: Case, first: Fact, then: Fact) -> Check:
    one, two = parse_iso(first.text), parse_iso(then.text)
    if one is None or two is None:
        return not_applicable(NAME, "A date could not be understood.")
    step = before(first, then, one, two, TIME_ZONE)
    if step.result:
        return holds(NAME, first, then, steps=(step,))
    told = (
        f"The {WORDS[then.field]} is dated {two.isoformat()} on {on_paper(case, then)}, before the"
        f" {WORDS[first.field]} on {one.isoformat()} on {on_paper(case, first)}."
    )
    remedy = "Find out which date is right, and have the wrong paper corrected."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=(first, then), steps=(step,))


RULE = Rule(NAME, Severity.MAJOR, "Contract, loading, import and delivery are dated in a possible order.", check)
