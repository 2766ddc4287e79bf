"""policy.entry-type: an antidumping or countervailing duty case stands on an entry type that takes one, and goods of
the user's scope table carry a case (CBP Form 7501 instructions, blocks 2 and 29)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.adcvd import case_number, cases, in_scope
from evidence.judge.case import Case
from evidence.judge.entered import entries
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "policy.entry-type"
REMEDY = "Clear up with the broker whether an antidumping or countervailing order covers the goods; correct the entry."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Type and case numbers of each entry, then its goods against the scope table."""
    types, scope = law.row("adcvd-types"), law.row("adcvd-scope")
    found: list[Check] = []
    for entry in entries(case):
        entered = case.fact(entry, "entry_type")
        if types is not None and entered is not None and entered.value is not None:
            table = {} if scope is None else scope.value
            found.append(_entry(case, entry, entered, frozenset(types.value), table))
    yield from found or [not_applicable(NAME, "No entry summary says its type.")]


def _entry(case: Case, entry: Document, entered: Fact, types: frozenset[str], scope: dict[str, list[str]]) -> Check:
    numbers = cases(case, entry)
    takes = entered.text[:2] in types
    if numbers and not takes:
        named = listing(quoted(case, f) for f in numbers)
        text = f"{named} names a duty case, but the entry type {entered.text} takes none."
        return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(entered, *numbers))
    if takes and not numbers:
        return _without_case(case, entry, entered)
    listed = () if numbers else in_scope(case, entry, scope)
    if listed:
        text = (
            f"{quoted(case, listed[0])} stands in your scope table, but the entry of type {entered.text} names no case."
        )
        return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(entered, *listed))
    return holds(NAME, entered, *numbers)


def _without_case(case: Case, entry: Document, entered: Fact) -> Check:
    text = (
        f"The entry type {entered.text} is for goods under an antidumping or countervailing order, but no case is named"
    )
    loose = [u.place.text for u in case.unclaimed_of.get(entry.id, ()) if case_number(u.place.text)]
    if loose or not case.lines(entry) or re.search(r"(?i)multi", entered.printed):
        text += f'; "{loose[0]}" may be one.' if loose else "; its lines could not be read."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=(entered,))
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, f"{text}.", remedy=REMEDY, facts=(entered,))


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "Antidumping and countervailing cases stand on entry types that take them, and on goods in scope.",
    check,
    ("adcvd-types", "adcvd-scope"),
)
