"""transport.container-check-digit: a container number's last digit is its check digit (ISO 6346)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import check_digit
from evidence.judge.telling import listing, on_paper
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.container import check_digit_ok

NAME = "transport.container-check-digit"
SHAPE = re.compile(r"[A-Z]{3}[UJZ]\d{7}")


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each distinct container number once, with every paper that names it; other equipment numbers have no digit."""
    groups: dict[str, list[Fact]] = {}
    for fact in case.facts:
        if fact.field.startswith("containers[") and fact.status != "empty":
            groups.setdefault(bare(fact.text), []).append(fact)
    known = {number: facts for number, facts in groups.items() if SHAPE.fullmatch(number)}
    if not known:
        yield not_applicable(NAME, "No container number was found.")
    for number in sorted(known):
        yield _number(case, number, tuple(known[number]))


def _number(case: Case, number: str, facts: tuple[Fact, ...]) -> Check:
    right = check_digit_ok(number)
    steps = tuple(check_digit(f, "iso6346", right) for f in facts)
    if right:
        return holds(NAME, *facts, steps=steps)
    told = f"Container {number} on {listing(on_paper(case, f) for f in facts)} cannot exist: its check digit is wrong."
    remedy = "Compare with the carrier's tracking and have the paper corrected."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=facts, steps=steps)


RULE = Rule(NAME, Severity.MAJOR, "Every container number satisfies its check digit (ISO 6346).", check)
