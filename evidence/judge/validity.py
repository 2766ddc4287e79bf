"""Whether a paper was in force on the day of the entry."""

from __future__ import annotations

import re
from datetime import date

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.rule import answer, holds
from evidence.judge.telling import paper_name, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Operation, Step


def relied_on(case: Case) -> tuple[date, Fact | None]:
    """The day on which papers must be in force: the entry date with its fact, else the day of the law."""
    facts = (case.fact(d, "entry_date") for d in case.of(*ENTRY_KINDS))
    fact = next((f for f in facts if f is not None and f.value is not None), None)
    return (case.law_date, None) if case.entry_date is None else (case.entry_date, fact)


def in_force(
    case: Case, rule: str, document: Document, fields: tuple[str, str], severity: Severity, remedy: str
) -> Check:
    """One check of a paper's first and last day (``fields``) against the day it is relied on.

    No last day means that it goes on. No first day is no proof of being in force, but the print of many papers: the
    answer is then minor. A paper that ends on the very day is not decided.
    """
    day, entered = relied_on(case)
    first, last = (case.fact(document, name) for name in fields)
    start, end = (case.day(document, name) for name in fields)
    name = f"The {paper_name(document.kind)}"
    facts = (first, last, entered)
    steps = (_step(first, last, entered, start, end, day),)
    when = _when(day, entered)
    unread = next((f for f in (first, last) if f is not None and f.value is None), None)
    if start is not None and start > day:
        text = f"{name} takes effect only on {start}, after {when}."
        return answer(rule, Outcome.VIOLATED, severity, text, remedy=remedy, facts=facts, steps=steps)
    if end is not None and end < day:
        text = f"{name} ended on {end}, before {when}."
        return answer(rule, Outcome.VIOLATED, severity, text, remedy=remedy, facts=facts, steps=steps)
    if unread is not None or end == day:
        text = (
            f"{name} ends on the very day of {when}."
            if unread is None
            else f"Its date cannot be read: {quoted(case, unread)}."
        )
        return answer(rule, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=remedy, facts=facts, steps=steps)
    if start is None:
        text = f"{name} shows no day from which it is in force."
        papers = (document.id,)
        return answer(rule, Outcome.MISSING, Severity.MINOR, text, remedy=remedy, facts=facts, documents=papers)
    return holds(rule, *facts, steps=steps)


def _when(day: date, entered: Fact | None) -> str:
    return f"the entry of {day}" if entered is not None else f"{day}, the day judged"


def _step(
    first: Fact | None, last: Fact | None, entered: Fact | None, start: date | None, end: date | None, day: date
) -> Step:
    known = tuple(f.id for f in (first, last, entered) if f is not None)
    operands = (str(start or ""), str(end or ""), str(day))
    result = None if start is None else start <= day and (end is None or day <= end)
    return Step(Operation.IN_FORCE, known, operands, result, note="first day, last day, day relied on")


_BAD_STANDING = re.compile(
    r"(?i)\b(suspend\w*|revok\w*|cancel\w*|expired|lapsed|inactive|terminated|withdrawn|not certified|removed)\b"
)


def standing_of(case: Case, rule: str, document: Document, remedy: str) -> Check:
    """One check of a licence or certificate: its stated status, and its stated expiry against the entry date."""
    status, expiry = case.fact(document, "status"), case.fact(document, "expiry_date")
    day, entered = relied_on(case)
    end = case.day(document, "expiry_date")
    name = f"The {paper_name(document.kind)}"
    if status is not None and _BAD_STANDING.search(status.text):
        text = f"{name} says that its status is {quoted(case, status)}."
        return answer(rule, Outcome.VIOLATED, Severity.MAJOR, text, remedy=remedy, facts=(status, entered))
    if end is not None and end < day:
        text = f"{name} expired on {end}, before {_when(day, entered)}."
        return answer(rule, Outcome.VIOLATED, Severity.MAJOR, text, remedy=remedy, facts=(expiry, entered))
    if expiry is not None and end is None:
        text = f"Its date cannot be read: {quoted(case, expiry)}."
        return answer(rule, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=remedy, facts=(expiry, entered))
    return holds(rule, status, expiry, entered, message=f"{name} shows nothing against its validity.")
