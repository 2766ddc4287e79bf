"""Powers of attorney as links from a grantor to an agent."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.judge.case import Case
from evidence.records.documents import Document
from evidence.records.facts import Fact

_NO = frozenset({"n", "no", "none", "false", "not permitted", "without", "0"})


@dataclass(frozen=True)
class Power:
    """One power of attorney: who empowers whom."""

    document: Document
    grantor: Fact
    agent: Fact


def powers(case: Case) -> tuple[Power, ...]:
    """The powers of attorney that name both sides."""
    found = []
    for document in case.of("power_of_attorney"):
        grantor, agent = case.fact(document, "grantor.name"), case.fact(document, "agent.name")
        if grantor is not None and agent is not None:
            found.append(Power(document, grantor, agent))
    return tuple(found)


def chain(case: Case, held: tuple[Power, ...], importer: Fact | None, filer: Fact) -> tuple[Power, ...]:
    """The shortest chain of powers that ends at the filer: one power, or two of which the first is the importer's.

    Who the grantor of a single power is, is another rule's question. Empty for none.
    """
    direct = [p for p in held if case.same(p.agent, filer)]
    own = [p for p in direct if case.same(p.grantor, importer)]
    if own:
        return (own[0],)
    for last in direct:
        for first in held:
            if first is not last and case.same(first.agent, last.grantor):
                return first, last
    return (direct[0],) if direct else ()


def substitutes(case: Case, power: Power) -> bool:
    """Whether a power of attorney permits its agent to appoint others."""
    fact = case.fact(power.document, "substitution")
    return fact is not None and fact.text.strip().lower() not in _NO
