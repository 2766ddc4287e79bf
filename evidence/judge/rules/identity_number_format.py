"""identity.number-format: every importer number and EIN is one that can exist."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import SLOTS, holders
from evidence.judge.provisions import Law
from evidence.judge.roles import same_as
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import check_digit, listed
from evidence.judge.telling import quoted
from evidence.records.facts import Fact
from evidence.records.findings import Authority, Check, Outcome, Severity
from evidence.values import importer_number

NAME = "identity.number-format"
REMEDY = "Obtain the importer's number from its IRS letter or CBP 5106 and correct the paper."
LISTED = "The published list lags behind new issues; ask for the IRS letter that assigned the number."


def check(case: Case, law: Law) -> Iterator[Check]:
    """One check per distinct number on the importer's papers and in the entry's consignee box."""
    numbers = _numbers(case)
    for fact in numbers:
        yield _checked(case, law, fact)
    if not numbers:
        yield not_applicable(NAME, "No paper gives an importer number.")


def _numbers(case: Case) -> tuple[Fact, ...]:
    found = [h.number for place in SLOTS for h in holders(case, place.name)]
    found += [case.fact(h.document, "consignee_number") for h in holders(case, "entry")]
    known = [f for f in found if f is not None and not same_as(f)]
    return tuple({f.text: f for f in reversed(known)}.values())[::-1]


def _checked(case: Case, law: Law, fact: Fact) -> Check:
    if fact.value is None:
        return _unparsed(case, fact)
    if not importer_number.possible(fact.value):
        return _impossible(case, fact)
    row = law.row("ein-prefixes")
    if importer_number.kind(fact.value) == "ein" and row is not None and fact.value[:2] not in row.value:
        text = f"The EIN {quoted(case, fact)} begins with a prefix that the IRS has not published."
        source = (Authority(row.source, row.status),)
        return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=LISTED, facts=(fact,), authorities=source)
    steps = [check_digit(fact, "importer-number", True)]
    if row is not None and importer_number.kind(fact.value) == "ein":
        steps.append(listed(fact, fact.value[:2], "ein-prefixes", row.value))
    return holds(NAME, fact, steps=tuple(steps))


def _impossible(case: Case, fact: Fact) -> Check:
    text = f"The number {quoted(case, fact)} cannot exist as an EIN, Social Security number or CBP-assigned number."
    return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=(fact,))


def _unparsed(case: Case, fact: Fact) -> Check:
    """What is clearly printed as a number but has another shape cannot exist; anything else was not understood."""
    squeezed = re.sub(r"[^0-9A-Za-z]", "", fact.printed)
    digits = sum(c.isdigit() for c in squeezed)
    if fact.method in ("text", "native") and 7 <= len(squeezed) <= 13 and digits >= len(squeezed) - 2:
        return _impossible(case, fact)
    text = f"What stands in the number's place could not be understood: {quoted(case, fact)}."
    return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=(fact,))


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "Importer numbers and EINs are ones that can exist; an EIN's prefix is on the IRS's published list.",
    check,
    ("importer-number",),
    reads=("ein-prefixes",),
)
