"""policy.informal-value: an informal entry stays within the informal limit of its day."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import within
from evidence.judge.telling import amount_text, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, LegalReading, Outcome, Severity

NAME = "policy.informal-value"
REMEDY = "File a formal entry (type 01) for this value."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Entry type and total entered value; exactly on the limit the sources read the rule in two ways (K1)."""
    types = law.row("informal-types")
    informal = () if types is None else tuple(e for e in case.of("entry_summary") if _type(case, e) in types.value)
    for entry in informal:
        yield _limited(case, law, entry)
    if not informal:
        yield not_applicable(NAME, "There is no informal entry.")


def _type(case: Case, entry: Document) -> str:
    fact = case.fact(entry, "entry_type")
    return "" if fact is None else fact.text[:2]


def _limited(case: Case, law: Law, entry: Document) -> Check:
    entered, value = case.fact(entry, "entry_type"), case.fact(entry, "total_entered_value")
    limit, amount = law.row("informal-limit"), money(value)
    if entered is not None and value is not None and amount is not None and limit is not None:
        return _compared(case, entered, value, amount, limit.number())
    text = "Whether the informal entry is within the limit cannot be told without its value."
    return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=(entered, value))


def _compared(case: Case, entered: Fact, value: Fact, amount: Decimal, limit: Decimal) -> Check:
    terms = ("#0", "#0 @informal-limit min")
    facts, steps = (entered, value), (within((value,), amount, min(amount, limit), Decimal(0), terms=terms),)
    if amount > limit:
        text = f"The entry is informal, but its value {quoted(case, value)} is over {amount_text(limit)} USD."
        return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=steps)
    if amount == limit:
        text = f"The informal entry's value {quoted(case, value)} is exactly the limit, read in two ways."
        readings = (
            LegalReading("K1/S1", "violated"),
            LegalReading("K1/S4", "passes"),
        )
        return answer(
            NAME, Outcome.VIOLATED, Severity.INFO, text, remedy=REMEDY, facts=facts, steps=steps, readings=readings
        )
    return holds(NAME, *facts, steps=steps)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "An informal entry's value is within the informal limit of its day.",
    check,
    ("informal-limit",),
    reads=("informal-types",),
    readings=(
        "K1/S1: goods of exactly the limit are formal",
        "K1/S4: goods of exactly the limit are informal",
    ),
)
