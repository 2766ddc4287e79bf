"""documents.entry: an entry summary shows what was declared."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from evidence.judge.case import Case
from evidence.judge.papers import Needed, absent, presence
from evidence.judge.provisions import Law
from evidence.judge.roles import TRANSPORT
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.dates import parse_iso

NEEDED = Needed(
    "documents.entry",
    "an entry summary (CBP 7501)",
    ("entry_summary",),
    "entered",
    "Obtain the entry summary (CBP 7501) from the broker.",
)
LONG_AT_SEA = timedelta(days=60)
"""After so many days on board the goods have landed, whatever the route."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """A 7501; a 3461 serves until the summary is due; before filing there need be none, but it may be late."""
    release = case.first("entry_release")
    if case.of("entry_summary") or (release is None and case.stage != "prefiling"):
        yield from presence(case, NEEDED)
    elif release is not None:
        yield _released(case, law, case.fact(release, "entry_date"))
    else:
        yield _landed(case)


def _released(case: Case, law: Law, entered: Fact | None) -> Check:
    """A 3461 alone: the summary is due ten working days after the entry (19 CFR 142.12)."""
    row = law.row("summary-due")
    day = case.entry_date
    if day is None or row is None or working_days_after(day, int(row.value)) >= case.as_of:
        return holds(NEEDED.rule, entered, message="The entry (CBP 3461) serves until the summary is due.")
    due = working_days_after(day, int(row.value))
    return absent(case, NEEDED, f", though the summary was due on {due} ({row.value} working days after {day})")


def _landed(case: Case) -> Check:
    boarded = [f for d in case.of(*TRANSPORT) if (f := case.fact(d, "on_board_date")) is not None]
    days = [(day, f) for f in boarded if (day := _day(f)) is not None]
    if days and min(days, key=lambda x: x[0])[0] + LONG_AT_SEA < case.as_of:
        fact = min(days, key=lambda x: x[0])[1]
        text = f"There is no entry, though the goods were loaded long before {case.as_of}: {quoted(case, fact)}."
        return answer(NEEDED.rule, Outcome.MISSING, Severity.MINOR, text, remedy=NEEDED.remedy, facts=(fact,))
    return not_applicable(NEEDED.rule, "Before filing there need not be an entry.")


def _day(fact: Fact) -> date | None:
    return parse_iso(fact.value) if fact.value is not None else None


def working_days_after(day: date, count: int) -> date:
    """The day so many working days (Monday to Friday) after ``day``."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day


RULE = Rule(NEEDED.rule, Severity.MAJOR, "An entry summary shows what was declared to CBP.", check, ("summary-due",))
