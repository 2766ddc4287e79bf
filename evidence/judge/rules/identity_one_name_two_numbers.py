"""identity.one-name-two-numbers: one entity has one EIN."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.carried import Carried, pairs
from evidence.judge.case import Case
from evidence.judge.identity import Holder, chosen, number_tie, same_number_step
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.records.findings import Check, Outcome, Severity
from evidence.values import importer_number

NAME = "identity.one-name-two-numbers"
REMEDY = "Find out which EIN is the entity's (a 147C letter confirms it) and correct the other paper."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The power of attorney's number against the importer's, and pairs that no other rule compares."""
    found = [*_power(case), *pairs(case)]
    answers = [_pair(case, a, b) for a, b in found if case.same(a.name, b.name) and _both_ein(a, b)]
    told = {(c.outcome, c.message): c for c in answers}
    yield from told.values()
    if not told:
        yield not_applicable(NAME, "No entity's EIN stands on two papers that other rules do not compare.")


def _power(case: Case) -> Iterator[tuple[Carried, Carried]]:
    papers = chosen(case)
    power = next((h for h in papers if h.slot.name == "power_of_attorney"), None)
    if power is not None and power is not papers[0]:
        first, second = _carried(papers[0]), _carried(power)
        if first is not None and second is not None:
            yield first, second


def _carried(holder: Holder) -> Carried | None:
    if holder.name is None or holder.number is None or holder.number.value is None:
        return None
    return Carried(holder.number, holder.name, holder.slot.name)


def _both_ein(a: Carried, b: Carried) -> bool:
    return all(importer_number.kind(c.number.text) == "ein" for c in (a, b))


def _pair(case: Case, a: Carried, b: Carried) -> Check:
    done = same_number_step(a.number, b.number)
    facts = (a.name, a.number, b.name, b.number)
    if done.result:
        return holds(NAME, *facts, steps=(done,))
    text = f'"{a.name.text}" carries the EIN {quoted(case, a.number)} and the EIN {quoted(case, b.number)}'
    prior = number_tie(case, a.number, b.number)
    if prior is not None:
        text += f"; {quoted(case, prior)} explains the older one."
        return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(*facts, prior), steps=(done,))
    return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, f"{text}.", remedy=REMEDY, facts=facts, steps=(done,))


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "One entity carries one EIN (an EIN beside a CBP-assigned number is not two EINs).",
    check,
    ("importer-number",),
)
