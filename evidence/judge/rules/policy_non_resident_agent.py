"""policy.non-resident-agent: a non-resident corporation has a resident agent for service of process and a resident
surety (19 CFR 141.18)."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.foreign import (
    FOREIGN,
    corporate,
    import_bond,
    importer_class,
    importer_facts,
    process_agent,
    resident_surety,
)
from evidence.judge.provisions import Law
from evidence.judge.roles import importer
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "policy.non-resident-agent"
REMEDY = (
    "Obtain a power of attorney to a resident agent in the state of the port that accepts service of process, and a"
    " bond of a resident surety."
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Asked of foreign importers that are no individuals."""
    owner = importer(case)
    if owner is None or importer_class(case) != FOREIGN or not corporate(case):
        yield not_applicable(NAME, "The papers don't show that the importer is a non-resident corporation.")
    else:
        yield _foreign(case, owner)


def _foreign(case: Case, owner: Fact) -> Check:
    power, agent, shown = process_agent(case)
    surety = resident_surety(case)
    facts = importer_facts(case)
    if shown and surety is not None:
        return holds(NAME, *facts, agent, surety)
    lacking = [words for words, there in (
        ("no paper names a resident agent for service of process", shown),
        ("no bond of a resident surety is shown", surety is not None),
    ) if not there]  # fmt: skip
    text = f"The importer {quoted(case, owner)} is a non-resident, and {listing(lacking)}."
    papers_there = (shown or power is not None) and (surety is not None or import_bond(case) is not None)
    outcome = Outcome.VIOLATED if papers_there else Outcome.MISSING
    named = (case.fact(power, "agent.name"),) if not shown else ()
    return answer(NAME, outcome, Severity.MAJOR, text, remedy=REMEDY, facts=(*facts, *named))


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "A non-resident corporation has a resident agent for service of process and a resident surety.",
    check,
    ("non-resident-agent", "resident-corporation"),
)
