"""identity.ein-date: the EIN and the company were there before the entry."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import before
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "identity.ein-date"
REMEDY = "Ask under which number the entry was filed, and obtain the notice that first assigned the EIN."
STATED = (
    ("ein_letter", "assigned_date"),
    ("importer_identity", "established"),
    ("formation_record", "formation_date"),
    ("formation_record", "date"),
)
"""Where a paper states when the EIN was assigned or the company formed (kinds, fields)."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Stated assignment or formation, and the date of each CP 575, against the entry date."""
    entered = next((f for d in case.of(*ENTRY_KINDS) if (f := case.fact(d, "entry_date")) is not None), None)
    if entered is None or case.entry_date is None:
        yield not_applicable(NAME, "There is no entry date to compare with.")
        return
    answers = [c for kind, name in STATED for d in case.of(kind) if (c := _stated(case, d, name, entered)) is not None]
    answers += [c for d in case.of("ein_letter") if (c := _letter(case, d, entered)) is not None]
    yield from answers or [not_applicable(NAME, "No paper dates the EIN or the company.")]


def _stated(case: Case, document: Document, name: str, entered: Fact) -> Check | None:
    fact = case.fact(document, name)
    if fact is None or (name == "date" and _tells_standing(case, document)):
        return None
    text = f"The EIN or company dates from {quoted(case, fact)}, after the entry of {quoted(case, entered)}."
    return _dated(case, document, fact, entered, Severity.CRITICAL, text)


def _tells_standing(case: Case, document: Document) -> bool:
    """Whether a paper's date is not the day of formation: it states that day apart, or the company's standing."""
    return any(case.fact(document, name) is not None for name in ("formation_date", "status"))


def _letter(case: Case, document: Document, entered: Fact) -> Check | None:
    """A CP 575 after the entry; a 147C is a verification and may come at any time."""
    fact, letter = case.fact(document, "date"), case.fact(document, "letter")
    if fact is None or (letter is not None and letter.value == "147C"):
        return None
    if letter is None:
        text = f"An IRS letter, which one is not told, is of {quoted(case, fact)}, after {quoted(case, entered)}."
        return _dated(case, document, fact, entered, Severity.MINOR, text)
    text = f"The IRS assigned the EIN by a notice of {quoted(case, fact)}, after the entry of {quoted(case, entered)}."
    return _dated(case, document, fact, entered, Severity.MAJOR, text)


def _dated(case: Case, document: Document, fact: Fact, entered: Fact, severity: Severity, text: str) -> Check | None:
    day, entry = case.day(document, fact.field), case.entry_date
    if day is None or entry is None:
        return None
    done = before(fact, entered, day, entry)
    if day <= entry:
        return holds(NAME, fact, entered, steps=(done,))
    return answer(NAME, Outcome.VIOLATED, severity, text, remedy=REMEDY, facts=(fact, entered), steps=(done,))


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "EIN and company are older than the entry; a CP 575 is, too, while a 147C may come later.",
    check,
)
