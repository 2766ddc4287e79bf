"""Display names: ``d1``, ``e1``, ``s1`` for the content ids, in the order of the report."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from evidence.records.cases import Summary
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

SEVERITY_ORDER = (Severity.CRITICAL, Severity.MAJOR, Severity.MINOR, Severity.INFO)
OUTCOME_ORDER = (Outcome.VIOLATED, Outcome.UNVERIFIABLE, Outcome.MISSING)
TOLD = frozenset(OUTCOME_ORDER)


@dataclass(frozen=True)
class Names:
    """Look-ups over one summary: ids to display names, facts and documents by id."""

    summary: Summary

    @cached_property
    def document_names(self) -> dict[str, str]:
        """Document ids to d1, d2 …"""
        return {d.id: f"d{i}" for i, d in enumerate(self.summary.case.documents, 1)}

    @cached_property
    def entity_names(self) -> dict[str, str]:
        """Party ids to e1, e2 …"""
        return {p.id: f"e{i}" for i, p in enumerate(self.summary.resolution.parties, 1)}

    @cached_property
    def shipment_names(self) -> dict[str, str]:
        """Shipment ids to s1, s2 …"""
        return {s.id: f"s{i}" for i, s in enumerate(self.summary.shipments, 1)}

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """Facts by id."""
        return {f.id: f for f in self.summary.case.facts}

    @cached_property
    def documents(self) -> dict[str, Document]:
        """Documents by id."""
        return {d.id: d for d in self.summary.case.documents}

    @cached_property
    def kinds(self) -> dict[str, str]:
        """Documents' kinds by id."""
        return {d.id: d.kind for d in self.summary.case.documents}

    def target(self, key: str) -> str:
        """What a decision is on, by its display name: ``d5 principal_number`` for a fact's id; else as it is."""
        if (fact := self.facts.get(key)) is not None:
            return f"{self.document_names[fact.document]} {fact.field}"
        return self.document_names.get(key) or self.shipment_names.get(key) or key

    def told(self) -> tuple[Check, ...]:
        """The checks that did not hold, gravest first, those that were waived last."""
        found = [c for c in self.summary.judgement.checks if c.outcome in TOLD]
        return tuple(
            sorted(
                found,
                key=lambda c: (
                    c.waiver is not None,
                    SEVERITY_ORDER.index(c.severity),
                    OUTCOME_ORDER.index(c.outcome),
                    c.rule,
                    c.message,
                    c.evidence,
                ),
            )
        )
