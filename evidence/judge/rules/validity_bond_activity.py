"""validity.bond-activity: a bond of activity code 1 secures an import entry."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import listed
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "validity.bond-activity"
REMEDY = "Obtain an importer's bond (activity code 1, 19 CFR 113.62)."
IN_BOND = "6"
"""First digit of entry types that move goods in bond and import nothing."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """The activity codes of all bonds, where the entry imports."""
    bonds, entry_type = case.of("customs_bond"), case.fact(case.entry, "entry_type")
    if not bonds or case.entry is None:
        yield not_applicable(NAME, "There are no entry and bond to compare.")
    elif entry_type is not None and entry_type.text.startswith(IN_BOND):
        yield not_applicable(NAME, "The entry moves goods in bond and imports nothing.")
    else:
        codes = tuple(f for d in bonds if (f := case.fact(d, "activity_code")) is not None)
        yield _answer(case, law, codes, complete=len(codes) == len(bonds))


def _answer(case: Case, law: Law, codes: tuple[Fact, ...], *, complete: bool) -> Check:
    row = law.row("bond-import-activity")
    wanted = ("1",) if row is None else tuple(row.value)
    fitting = next((f for f in codes if _bare(f) in wanted), None)
    if fitting is not None:
        steps = () if row is None else (listed(fitting, _bare(fitting), "bond-import-activity", wanted),)
        return holds(NAME, fitting, steps=steps)
    unread = tuple(f for f in codes if f.value is None)
    if unread:
        text = f"The activity code cannot be understood: {quoted(case, unread[0])}."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=unread)
    papers = tuple(d.id for d in case.of("customs_bond"))
    if not complete or not codes:
        text = "The activity code of the bond could not be found."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MINOR, text, remedy=REMEDY, facts=codes, documents=papers)
    entered = case.fact(case.entry, "entry_type") or case.fact(case.entry, "entry_number")
    what = f" (entry type {entered.text})" if entered is not None and entered.field == "entry_type" else ""
    text = f"The entry imports{what}, but the only bond has activity code {listing(quoted(case, f) for f in codes)}."
    return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=(*codes, entered))


def _bare(code: Fact) -> str:
    return code.text.strip().lstrip("0").lower()


RULE = Rule(
    NAME, Severity.CRITICAL, "A bond of activity code 1 secures an import entry.", check, ("bond-import-activity",)
)
