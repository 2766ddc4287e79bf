"""How sure a contradiction is: what it stands on, and how many characters would have to be misread for it to fall.

What was read from pixels may be misread; print of a text layer, machine files and a person's own correction may not.
The fewest misread characters are looked for among three kinds of other readings: those an engine gave, the value that
would make a failing step agree, and single look-alikes of figures (3 for 8). Each is tried by asking the rule again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from itertools import combinations
from typing import NamedTuple

from evidence.judge.case import Case
from evidence.judge.doubt import RECOGNISED, lifted, weighty
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule
from evidence.kinds.normal import pattern_of
from evidence.records.codec import replaced
from evidence.records.facts import Fact, Reading
from evidence.records.findings import Check, Outcome, Sureness
from evidence.records.proofs import Operation, Step
from evidence.values.similarity import edits

MOST_TRIALS = 48
"""How many readings, alone or two together, are tried for one finding, those of the fewest characters first."""
MOST_TOGETHER = 12
"""Of how many readings two are tried together."""
LOOK_ALIKE = {
    "0": "68", "1": "7", "2": "7", "3": "8", "4": "9", "5": "68", "6": "058", "7": "12", "8": "0369", "9": "48",
}  # fmt: skip
"""Figures that a speck or a faint stroke turns into each other."""


class _Trial(NamedTuple):
    """Another reading of a fact, and how many characters it lies away."""

    characters: int
    fact: Fact
    reading: Reading


def with_sureness(rule: Rule, check: Check, case: Case, law: Law) -> Check:
    """The check with how sure it is, where it is a contradiction; others are no accusation and stay as they are."""
    if check.outcome is not Outcome.VIOLATED:
        return check
    hangs = tuple(_hangs_on(check))
    if not weighty(check):
        return replaced(check, sure=Sureness(None, "", hangs)) if hangs else check
    facts = tuple(case.by_id[i] for i in check.evidence if i in case.by_id)
    seen = tuple(f for f in facts if f.method in RECOGNISED)
    if not seen:
        decided = any(f.method == "decision" for f in facts)
        more = " and on decided values" if decided else ""
        says = f"It stands on clear print{more}, so no misread character lifts it."
        return replaced(check, sure=Sureness(None, says if facts else "It stands on no value of a paper.", hangs))
    fewest = _fewest(rule, check, case, law, seen)
    return replaced(check, sure=Sureness(_count(fewest), _told(fewest), hangs))


def _hangs_on(check: Check) -> Iterator[str]:
    """Proposed or unverified law, and readings of the law that say otherwise."""
    for authority in check.authorities:
        if authority.status != "in-force":
            yield f"{authority.title} ({authority.status})"
    for reading in check.readings:
        if reading.result != "violated":
            yield f"reading {reading.id}, by which it {reading.result}"


def _fewest(rule: Rule, check: Check, case: Case, law: Law, seen: tuple[Fact, ...]) -> tuple[_Trial, ...]:
    """The readings of the fewest characters that lift the check; none where none of those tried does."""
    alone = sorted({(t.fact.id, t.reading.value): t for t in _trials(check, case, seen)}.values(), key=_order)
    pairs = [p for p in combinations(alone[:MOST_TOGETHER], 2) if p[0].fact.id != p[1].fact.id]
    tried = sorted([*((t,) for t in alone), *pairs], key=lambda p: (sum(t.characters for t in p), len(p)))
    for together in tried[:MOST_TRIALS]:
        if lifted(rule, check, case, law, {t.fact: t.reading for t in together}):
            return together
    return ()


def _order(trial: _Trial) -> tuple[int, str, str]:
    return trial.characters, trial.fact.field, trial.reading.value or ""


def _trials(check: Check, case: Case, seen: tuple[Fact, ...]) -> Iterator[_Trial]:
    """Every other reading of the recognised facts that may count."""
    failing = [s for s in check.steps if s.result is False]
    for fact in seen:
        wanted = [r.value for r in fact.others if r.value is not None]
        wanted += [v for step in failing for v in _agreeing(step, fact, case)]
        wanted += _look_alikes(fact)
        for value in dict.fromkeys(wanted):
            if value != fact.value:
                reading = Reading(value, value, 0.0, fact.method)
                yield _Trial(max(1, edits(_bare(fact.text), _bare(value))), fact, reading)


def _agreeing(step: Step, fact: Fact, case: Case) -> Iterator[str]:
    """The value of a fact that would make a step agree: the other side's, or what a sum or product comes to."""
    if fact.id not in step.facts:
        return
    at = step.facts.index(fact.id)
    if len(step.facts) == 2 and step.operation in (Operation.EQUAL, Operation.SAME_PARTY, Operation.WITHIN):
        other = case.by_id.get(step.facts[1 - at])
        if other is not None:
            yield other.text
    values = [_decimal(o) for o in step.operands]
    if len(values) != len(step.facts) or None in values:
        return
    known = [v for v in values if v is not None]
    whole, parts = known[-1], known[:-1]
    if step.operation is Operation.SUM:
        lacking = whole - sum(parts, Decimal(0))
        yield _as(fact, known[at] - lacking if at == len(parts) else known[at] + lacking)
    if step.operation is Operation.PRODUCT and at == len(parts):
        found = Decimal(1)
        for part in parts:
            found *= part
        yield _as(fact, found)


def _look_alikes(fact: Fact) -> Iterator[str]:
    """The value with one figure read as one that looks like it; names are no figures."""
    value = fact.value or ""
    if pattern_of(fact.field) in ("name", "text"):
        return
    for at, char in enumerate(value):
        for other in LOOK_ALIKE.get(char, ""):
            yield f"{value[:at]}{other}{value[at + 1 :]}"


def _as(fact: Fact, number: Decimal) -> str:
    """A number written with as many places as the fact's value."""
    places = len((fact.value or "").partition(".")[2])
    return f"{number:.{places}f}"


def _decimal(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _bare(text: str) -> str:
    """The characters of a text that an engine could misread: letters and digits, capitals as small ones."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _count(fewest: tuple[_Trial, ...]) -> int | None:
    return sum(t.characters for t in fewest) or None


def _told(fewest: tuple[_Trial, ...]) -> str:
    count = sum(t.characters for t in fewest)
    if not count:
        return "No other reading of its recognised values was found that would lift it."
    pairs = " and ".join(f'"{t.reading.value}" for "{t.fact.text}"' for t in fewest)
    engines = " Two engines read them alike." if all(t.fact.method == "reread" for t in fewest) else ""
    return f"It would need {count} misread character{'s' * (count != 1)}: {pairs}.{engines}"
