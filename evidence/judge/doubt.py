"""Doubt of OCR, handled in one place: what is asked again, and when a contradiction cannot be told from a misreading.

A rule decides on values only. Before a contradiction of weight may stand, each fact it rests on that came from OCR is
read again by a second engine; and where any other reading of such a fact would lift the contradiction, the answer is
``unverifiable``: the paper may well agree.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Iterator, Mapping

from evidence.judge.case import Case
from evidence.judge.misread import misread
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.judge.weighing import ORDER, lighter
from evidence.kinds.extract import checks_out
from evidence.kinds.normal import pattern_of
from evidence.records.codec import replaced
from evidence.records.facts import Fact, Question, Reading
from evidence.records.findings import Check, Outcome, Severity

LEAST_CONFIDENCE = 0.05
"""Other readings below this share of confidence are not tried."""
AT_ODDS = 0.5
"""A reading of so much confidence contradicts the one that was preferred."""
MOST_QUESTIONS = 80
"""How many crops are asked again in one round, those of the gravest findings first; the rest waits for the next."""
MOST_TRIALS = 60
"""How many other readings of one check are tried; beyond that the check cannot be told from a misreading."""
RECOGNISED = ("ocr", "reread")
"""Methods of facts that come from a picture, so that a character may be misread."""
ALWAYS_ASKED = re.compile(
    r"(importer_number|consignee_number|principal_number|grantor_number|ein|entry_number|surety_number|amount|total"
    r"|total_entered_value|bl_number|entry_date|effective_date|expiry_date|value_date|number|containers\[\d+\])"
)
"""Fields of such weight that one that could not be understood is asked again, whether a rule complains or not."""
REMEDY = "Look at the marked places on the paper itself; correct the reading, or scan the page again at 300 dpi."


def questions_of(checks: Iterable[Check], case: Case, asked: frozenset[str]) -> tuple[Question, ...]:
    """What to read again: OCR facts under findings of weight, and critical fields that could not be understood."""
    wanted: dict[str, tuple[Fact, str]] = {}
    for check in sorted(checks, key=lambda c: -ORDER.index(c.severity)):
        if check.outcome in (Outcome.VIOLATED, Outcome.UNVERIFIABLE):
            for fact in _evidence(check, case):
                if weighty(check) or fact.status == "empty":
                    wanted.setdefault(fact.id, (fact, check.rule))
    for fact in case.facts:
        if fact.value is None and fact.status == "read" and ALWAYS_ASKED.fullmatch(fact.field):
            wanted.setdefault(fact.id, (fact, "not understood"))
    found = (_question(fact, why) for fact, why in wanted.values() if fact.method == "ocr" and fact.id not in asked)
    return tuple(q for q in found if q is not None)[:MOST_QUESTIONS]


def settled(rule: Rule, check: Check, case: Case, law: Law, asked: frozenset[str] = frozenset()) -> Check:
    """The check as it may stand: a contradiction that hangs on a doubtful reading becomes ``unverifiable``.

    ``asked`` are the facts read again already: a box that is still empty then is empty.
    """
    if check.outcome is not Outcome.VIOLATED:
        return check
    if (why := misread(check, case) or _lifted_by(rule, check, case, law)) is not None:
        return _doubtful(check, why)
    if weighty(check) and (fact := next(filter(_at_odds, _evidence(check, case)), None)) is not None:
        return _doubtful(check, f'"{fact.text}" was read as "{fact.others[0].value}" by another engine.')
    unread = [f for f in _evidence(check, case) if f.method == "ocr" and not (f.status == "empty" and f.id in asked)]
    if unread and (weighty(check) or any(f.status == "empty" for f in unread)):
        return _doubtful(check, f'"{unread[0].text}" comes from OCR and could not be confirmed by a second reading.')
    return check


def weighty(check: Check) -> bool:
    """Whether a check is major or critical."""
    return ORDER.index(check.severity) >= ORDER.index(Severity.MAJOR)


def _evidence(check: Check, case: Case) -> tuple[Fact, ...]:
    return tuple(case.by_id[i] for i in check.evidence if i in case.by_id)


def _doubtful(check: Check, why: str) -> Check:
    return replaced(
        check,
        outcome=Outcome.UNVERIFIABLE,
        severity=lighter(check.severity, Severity.MAJOR),
        message=f"{check.message} {why}".strip(),
        remedy=REMEDY,
    )


def _lifted_by(rule: Rule, check: Check, case: Case, law: Law) -> str | None:
    """Why the check cannot stand: a reading that lifts it, or more readings than are tried; None where it stands."""
    trials = ((f, r) for f in _evidence(check, case) for r in _doubts(f))
    for count, (fact, reading) in enumerate(trials):
        if count >= MOST_TRIALS:
            return "Its evidence may be read in more ways than could be tried."
        if lifted(rule, check, case, law, {fact: reading}):
            return (
                f'"{fact.text}" may also read "{reading.value}", which would agree: one plausible misreading lifts it.'
            )
    return None


def _doubts(fact: Fact) -> Iterator[Reading]:
    """The other readings that count: different values, not far-fetched, of a recognised print or an ambiguous date.

    Two clear prints of a text layer that differ are no misreading, and a person's own correction is beyond doubt.
    """
    for reading in fact.others:
        other = reading.value is not None and reading.value != fact.value and reading.confidence >= LEAST_CONFIDENCE
        if other and (fact.method in RECOGNISED or (fact.method != "decision" and _ambiguous(fact, reading))):
            yield reading
    yield from _lost_points(fact)


def _at_odds(fact: Fact) -> bool:
    """Whether two engines read other figures and no check digit tells who is right: then the paper may say a third."""
    if fact.method != "reread" or not fact.value or pattern_of(fact.field) in ("name", "text"):
        return False
    second = fact.others[0] if fact.others else None
    differ = second is not None and second.value not in (None, fact.value) and second.confidence >= AT_ODDS
    return differ and not checks_out(fact.field, fact.value)


def _lost_points(fact: Fact) -> Iterator[Reading]:
    """A recognised rate without a decimal point may have lost it: a speck of a few pixels, for every engine alike."""
    value = fact.value or ""
    if fact.method in RECOGNISED and fact.field.endswith("rate") and value.isdigit():
        for at in range(1, len(value)):
            yield Reading(f"{value[:at]}.{value[at:]}", fact.printed, LEAST_CONFIDENCE, fact.method)


def _ambiguous(fact: Fact, reading: Reading) -> bool:
    """Whether one printed date may be two days (``03/04/2026``)."""
    return pattern_of(fact.field) == "date" and reading.printed == fact.printed


def lifted(rule: Rule, check: Check, case: Case, law: Law, readings: Mapping[Fact, Reading]) -> bool:
    """Whether a contradiction is gone where these facts are read otherwise."""
    tried = frozenset(f.id for f in readings)
    return not any(_still(check, tried, other) for other in rule.check(_with(case, readings), law))


def _with(case: Case, readings: Mapping[Fact, Reading]) -> Case:
    other = {f.id: replaced(f, value=r.value, printed=r.printed or f.printed, others=()) for f, r in readings.items()}
    return dataclasses.replace(case, facts=tuple(other.get(f.id, f) for f in case.facts))


def _still(check: Check, tried: frozenset[str], other: Check) -> bool:
    """Whether a check of the second run is the same contradiction: as heavy, and about the same facts."""
    if other.outcome is not Outcome.VIOLATED or ORDER.index(other.severity) < ORDER.index(check.severity):
        return False
    return set(other.evidence) == set(check.evidence) or not tried.isdisjoint(other.evidence)


def _question(fact: Fact, why: str) -> Question | None:
    for place in fact.places:
        if place.page is not None and place.box is not None:
            return Question(fact.id, place.file, place.page, place.box, pattern_of(fact.field), why)
    return None
