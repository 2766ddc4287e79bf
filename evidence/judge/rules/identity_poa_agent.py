"""identity.poa-agent: whoever files the entry was empowered by the importer, directly or by a chain of powers."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.powers import Power, chain, powers, substitutes
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "identity.poa-agent"
REMEDY = "Obtain a power of attorney from the importer to the broker that filed, or have the empowered broker file."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The entry's filer against the agents of the powers of attorney."""
    filer, importer = case.fact(case.entry, "filer.name"), case.fact(case.entry, "importer.name")
    held = powers(case)
    if filer is None:
        yield not_applicable(NAME, "No entry names its filer.")
    elif case.same(filer, importer):
        yield holds(NAME, filer, importer, message="The importer files itself.")
    elif not held:
        yield not_applicable(NAME, "There is no power of attorney that names an agent.")
    else:
        yield _empowered(case, filer, importer, held)


def _empowered(case: Case, filer: Fact, importer: Fact | None, held: tuple[Power, ...]) -> Check:
    way = chain(case, held, importer, filer)
    agents = tuple(p.agent for p in held)
    steps = tuple(same_party(case, filer, agent) for agent in agents)
    if len(way) == 1 or (way and substitutes(case, way[0])):
        return holds(NAME, filer, *(p.agent for p in way), steps=steps)
    told = f"The filer is {quoted(case, filer)}"
    if way:
        first = way[0]
        text = f"{told}, empowered by {quoted(case, first.agent)}, whose own power does not permit substitution."
        facts = (filer, *(f for p in way for f in (p.grantor, p.agent)))
        return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts)
    told += f", but the agent is {listing(quoted(case, a) for a in agents)}"
    facts = (filer, *agents)
    if all(case.differ(filer, agent) for agent in agents):
        return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, f"{told}.", remedy=REMEDY, facts=facts, steps=steps)
    text = f"{told}; whether they are one party cannot be told from the names."
    return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=steps)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "The entry's filer holds the importer's power of attorney, or reached it by powers that permit substitution.",
    check,
    ("power-of-attorney",),
)
