"""What a rule is, and the short ways to answer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.records.facts import Fact
from evidence.records.findings import Authority, Check, LegalReading, Outcome, Severity
from evidence.records.proofs import Step


@dataclass(frozen=True)
class Rule:
    """One rule of the catalogue.

    ``name`` is its stable id, ``severity`` what a violation weighs when nothing else is said, ``meaning`` one
    sentence for the user, ``provisions`` the names of the dated provisions it rests on (none for pure logic),
    ``check`` yields at least one ``Check``: holds and not-applicable are answers too. ``uncapped``: its ``missing``
    and ``unverifiable`` may be critical. ``reads`` names provisions it looks up without resting on them, ``readings``
    says in a line each how sources disagree (K1 to K9).
    """

    name: str
    severity: Severity
    meaning: str
    check: Callable[[Case, Law], Iterator[Check]]
    provisions: tuple[str, ...] = field(default=())
    uncapped: bool = False
    reads: tuple[str, ...] = field(default=())
    readings: tuple[str, ...] = field(default=())


def answer(
    rule: str,
    outcome: Outcome,
    severity: Severity,
    message: str = "",
    *,
    remedy: str = "",
    facts: tuple[Fact | None, ...] = (),
    documents: tuple[str, ...] = (),
    steps: tuple[Step, ...] = (),
    shipment: str | None = None,
    readings: tuple[LegalReading, ...] = (),
    authorities: tuple[Authority, ...] = (),
) -> Check:
    """Build a check; documents default to those of the facts. Absent facts are left out.

    ``authorities`` stand in the place of those of the rule's provisions.
    """
    known = tuple(f for f in facts if f is not None)
    papers = documents or tuple(dict.fromkeys(f.document for f in known))
    return Check(
        rule=rule,
        outcome=outcome,
        severity=severity,
        message=message,
        remedy=remedy,
        shipment=shipment,
        documents=papers,
        evidence=tuple(dict.fromkeys(f.id for f in known)),
        steps=steps,
        readings=readings,
        authorities=authorities,
    )


def holds(rule: str, *facts: Fact | None, steps: tuple[Step, ...] = (), message: str = "") -> Check:
    """The rule was applied and nothing contradicts it."""
    return answer(rule, Outcome.HOLDS, Severity.INFO, message, facts=facts, steps=steps)


def not_applicable(rule: str, why: str) -> Check:
    """The rule has nothing to say about this dossier; ``why`` in one sentence."""
    return answer(rule, Outcome.NOT_APPLICABLE, Severity.INFO, why)
