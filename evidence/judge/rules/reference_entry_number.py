"""reference.entry-number: the entry number can exist, and the papers of one entry carry one number.

19 CFR 142.3a; check digit after CATAIR Appendix E.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.copies import disagreement
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import check_digit, equal
from evidence.judge.telling import on_paper, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values import entry_number

NAME = "reference.entry-number"
SCHEME = "cbp-entry-number"


def check(case: Case, law: Law) -> Iterator[Check]:
    """The check digit of each entry number, then the numbers of summary and release against each other."""
    papers = case.of(*ENTRY_KINDS)
    if not papers:
        yield not_applicable(NAME, "There is no entry yet.")
        return
    facts = tuple(f for d in papers if (f := case.fact(d, "entry_number")) is not None)
    if not facts:
        yield answer(
            NAME,
            Outcome.MISSING,
            Severity.MAJOR,
            "No entry number could be found on the entry.",
            remedy="Supply the entry with its number.",
            documents=tuple(d.id for d in papers),
        )
    for fact in facts:
        yield _digit(case, fact)
    yield from _pairs(case)


def _digit(case: Case, fact: Fact) -> Check:
    if fact.value is None:
        return answer(
            NAME,
            Outcome.UNVERIFIABLE,
            Severity.MAJOR,
            f"The entry number {quoted(case, fact)} could not be read as one.",
            remedy="Compare with the entry in ACE.",
            facts=(fact,),
        )
    if entry_number.check_digit_ok(fact.value):
        return holds(NAME, fact, steps=(check_digit(fact, SCHEME, True),))
    return answer(
        NAME,
        Outcome.VIOLATED,
        Severity.CRITICAL,
        f"The entry number {quoted(case, fact)} cannot exist: its check digit is wrong.",
        remedy="Compare with the entry in ACE; ask the filer for the right number.",
        facts=(fact,),
        steps=(check_digit(fact, SCHEME, False),),
    )


def _pairs(case: Case) -> Iterator[Check]:
    """A release belongs to one of the summaries; several summaries are split entries unless they enter one thing."""
    summaries, releases = case.of("entry_summary"), case.of("entry_release")
    known = tuple(f for d in summaries if (f := case.fact(d, "entry_number")) is not None)
    for release in releases:
        mine = case.fact(release, "entry_number")
        if mine is None or not known:
            continue
        match = next((k for k in known if bare(k.text) == bare(mine.text)), None)
        if match is not None:
            yield holds(NAME, mine, match, steps=(equal(mine, match, True, used=(bare(mine.text), bare(match.text))),))
        elif len(known) <= len(releases):
            yield _two_numbers(case, known[0], mine)
    for i, first in enumerate(summaries):
        for second in summaries[i + 1 :]:
            yield from _twice(case, first, second)
            yield from _copies(case, first, second)


def _twice(case: Case, first: Document, second: Document) -> Iterator[Check]:
    """Two summaries of the same bill, the same value and the same goods are one entry with two numbers."""
    a, b = case.fact(first, "entry_number"), case.fact(second, "entry_number")
    same = [_alike(case, first, second, name) for name in ("bl_number", "total_entered_value")]
    if a is not None and b is not None and all(same) and bare(a.text) != bare(b.text):
        yield _two_numbers(case, a, b)


def _copies(case: Case, first: Document, second: Document) -> Iterator[Check]:
    """Two summaries of one number enter one thing: for one importer, at one value."""
    a, b = case.fact(first, "entry_number"), case.fact(second, "entry_number")
    if a is None or b is None or bare(a.text) != bare(b.text):
        return
    pair = disagreement(case, first, second)
    if pair is None:
        yield holds(NAME, a, b, steps=(equal(a, b, True, used=(bare(a.text), bare(b.text))),))
        return
    one, two, step = pair
    yield answer(
        NAME,
        Outcome.VIOLATED,
        Severity.CRITICAL,
        f"Two summaries carry the entry number {a.text} but disagree: {quoted(case, one)} and {quoted(case, two)}.",
        remedy="Compare with the entry in ACE; obtain the summary as filed, and the correction if there was one.",
        facts=(one, two, a, b),
        steps=(step,),
    )


def _alike(case: Case, first: Document, second: Document, name: str) -> bool:
    a, b = case.fact(first, name), case.fact(second, name)
    return a is not None and b is not None and bare(a.text) == bare(b.text) and bare(a.text) != "MULTI"


def _two_numbers(case: Case, a: Fact, b: Fact) -> Check:
    return answer(
        NAME,
        Outcome.VIOLATED,
        Severity.CRITICAL,
        f"The papers of this entry carry two numbers: {quoted(case, a)} and {quoted(case, b)}.",
        remedy=f"Find out which number is this shipment's and remove or correct {on_paper(case, b)}.",
        facts=(a, b),
        steps=(equal(a, b, False),),
    )


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The entry number's check digit is right and all papers of the entry carry the same number.",
    check,
    ("entry-number",),
)
