"""identity.poa-direct: importer and broker sign the power of attorney with each other, not through a forwarder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.powers import Power, chain, powers
from evidence.judge.provisions import Law
from evidence.judge.roles import service_provider
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party
from evidence.judge.telling import quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.names import split

NAME = "identity.poa-direct"
REMEDY = "Have importer and broker execute a power of attorney directly with each other."
SIGNED = ("signatory.name", "signatory.company")
CAPACITY = ("signatory.title", "signatory.capacity")
_FORWARDER = re.compile(r"\b(freight|forward(er|ers|ing)|as agents? (for|of)|on behalf of)\b", re.IGNORECASE)


def check(case: Case, law: Law) -> Iterator[Check]:
    """For entries since the rule began: who granted the filer's power, and who signed for the grantor."""
    held = powers(case)
    if law.row("poa-direct") is None:
        yield not_applicable(NAME, "The rule was not yet in force on the entry date.")
    elif not held:
        yield not_applicable(NAME, "There is no power of attorney that names both sides.")
    else:
        yield from _answers(case, held)


def _answers(case: Case, held: tuple[Power, ...]) -> Iterator[Check]:
    filer, importer = case.fact(case.entry, "filer.name"), case.fact(case.entry, "importer.name")
    way = chain(case, held, importer, filer) if filer is not None else ()
    if len(way) > 1:
        yield _through(case, way)
        return
    for power in way or held:
        stranger = _stranger(case, power)
        yield _direct(case, power, importer, filer) if stranger is None else _signed_by(case, power, stranger)


def _direct(case: Case, power: Power, importer: Fact | None, filer: Fact | None) -> Check:
    """Nobody between: shown step by step where importer and filer of the entry are surely grantor and agent."""
    if importer is None or filer is None or not (case.same(power.grantor, importer) and case.same(power.agent, filer)):
        return holds(NAME, power.grantor, power.agent)
    steps = (same_party(case, power.grantor, importer), same_party(case, power.agent, filer))
    return holds(NAME, power.grantor, power.agent, importer, filer, steps=steps)


def _stranger(case: Case, power: Power) -> Fact | None:
    """A forwarder named as signatory, or a capacity that only a third party has."""
    for name in SIGNED:
        fact = case.fact(power.document, name)
        if fact is not None and service_provider(fact) and not _grantor(case, fact, power):
            return fact
    capacities = (case.fact(power.document, name) for name in CAPACITY)
    return next((f for f in capacities if f is not None and _FORWARDER.search(f.text)), None)


def _grantor(case: Case, fact: Fact, power: Power) -> bool:
    return case.same(fact, power.grantor) or split(fact.text)[0] == split(power.grantor.text)[0]


def _through(case: Case, way: tuple[Power, ...]) -> Check:
    first, last = way[0], way[-1]
    text = (
        f"The broker's power of attorney was granted by {quoted(case, last.grantor)}, not by the importer itself "
        f"({quoted(case, first.grantor)})."
    )
    facts = (first.grantor, first.agent, last.grantor, last.agent)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts)


def _signed_by(case: Case, power: Power, stranger: Fact) -> Check:
    text = (
        f"The power of attorney of {quoted(case, power.grantor)} is signed by a third party: {quoted(case, stranger)}."
    )
    facts = (power.grantor, stranger, power.agent)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "The power of attorney is executed directly between importer and broker (entries since 19 December 2022).",
    check,
    ("poa-direct",),
)
