"""The shape of ``report.json``: its JSON Schema is generated from these records, so it cannot drift."""

from __future__ import annotations

from typing import Literal

import msgspec

from evidence.report.model_papers import Entity, FieldRef, FileLine, ReportDocument

Verdict = Literal["clear", "review", "hold"]
Loop = Literal["closed", "open", "broken"]


class LinkLine(msgspec.Struct, frozen=True):
    """One link of the chain."""

    relation: str
    source: str | None = msgspec.field(name="from")
    target: str | None = msgspec.field(name="to")
    required: bool
    status: Literal["holds", "consistent", "fails", "missing"]
    why: str
    evidence: tuple[FieldRef, ...]


class ShipmentLine(msgspec.Struct, frozen=True):
    """One shipment and its loop."""

    id: str
    verdict: Loop
    capital: Loop
    logistics: Loop
    documents: tuple[str, ...]
    links: tuple[LinkLine, ...]


class CheckLine(msgspec.Struct, frozen=True):
    """One rule that ran."""

    rule: str
    outcome: Literal["holds", "violated", "missing", "unverifiable", "not-applicable"]
    shipment: str | None
    waived: bool = False


class WaiverLine(msgspec.Struct, frozen=True):
    """Who waived a finding, when, until which day, and why: it counts neither for the verdict nor for the score."""

    who: str
    when: str
    until: str
    why: str


class DecisionLine(msgspec.Struct, frozen=True):
    """A person's decision, where it is written, and what became of it; targets and values as ids of this report where
    it has one."""

    what: Literal["value", "same", "different", "waive"]
    target: str
    value: str
    who: str
    when: str
    why: str
    until: str | None
    at: str
    state: Literal["counts", "expired", "no-target", "contradicted"]
    says: str


class EvidenceLine(msgspec.Struct, frozen=True, omit_defaults=True):
    """A value a finding rests on, as printed, and where."""

    document: str
    field: str
    text: str
    file: str
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    column: int | None = None


class ReadingLine(msgspec.Struct, frozen=True):
    """The result under one legal reading."""

    id: str
    result: str


class SourceLine(msgspec.Struct, frozen=True):
    """A source and its status on the day."""

    title: str
    status: str


class SurenessLine(msgspec.Struct, frozen=True):
    """How sure a contradiction is: the facts it stands on, the fewest misread characters that would lift it (null: none
    would, or none was found), that in words, and the proposed law or reading of the law it hangs on."""

    facts: tuple[FieldRef, ...]
    characters: int | None
    says: str
    hangs_on: tuple[str, ...]


class Finding(msgspec.Struct, frozen=True):
    """A check that did not hold, told."""

    rule: str
    outcome: Literal["violated", "missing", "unverifiable"]
    severity: Literal["critical", "major", "minor", "info"]
    message: str
    remedy: str
    shipment: str | None
    documents: tuple[str, ...]
    evidence: tuple[EvidenceLine, ...]
    readings: tuple[ReadingLine, ...]
    sources: tuple[SourceLine, ...]
    waived: WaiverLine | None = None
    sure: SurenessLine | None = None


class DriverLine(msgspec.Struct, frozen=True):
    """A rule's share of the screening score."""

    rule: str
    points: int


class TodoLine(msgspec.Struct, frozen=True):
    """What to do, the rules it answers, and the points they give."""

    remedy: str
    rules: tuple[str, ...]
    points: int


class ScreeningLine(msgspec.Struct, frozen=True):
    """The 5H screening score, which never overrides the verdict, and what to do, the most pressing first."""

    score: int
    band: Verdict
    drivers: tuple[DriverLine, ...]
    first: tuple[TodoLine, ...]


class TestLine(msgspec.Struct, frozen=True):
    """One test for what the importer is."""

    test: str
    result: Literal["holds", "fails", "unknown"]
    evidence: tuple[FieldRef, ...]


class TradeLine(msgspec.Struct, frozen=True):
    """The usual structure of trade and import that the papers show, what contradicts it, and what else shows."""

    name: str
    title: str
    evidence: tuple[FieldRef, ...]
    contradictions: tuple[str, ...]
    also: tuple[str, ...]


class ImporterLine(msgspec.Struct, frozen=True):
    """Who imports."""

    entity: str | None
    importer_class: Literal["us", "foreign", "indeterminate"] = msgspec.field(name="class")
    structure: Literal["buyer", "seller", "affiliate", "agent", "broker", "unknown"]
    tests: tuple[TestLine, ...]
    trade: TradeLine | None = None


class SlotLine(msgspec.Struct, frozen=True):
    """One of the importer's five papers."""

    slot: str
    status: str
    document: str | None
    name: str | None
    number: str | None


class Header(msgspec.Struct, frozen=True):
    """What was checked, for which days, by which program, within which limits (seconds, bytes, pixels, counts)."""

    name: str
    law_date: str
    as_of: str
    stage: Literal["order", "prefiling", "entered", "closed"]
    policy: str
    program: str
    limits: dict[str, int | float] = {}


class MissingPaperLine(msgspec.Struct, frozen=True):
    """A paper that would settle findings (rules) or close links (relations): who can supply it, how easily (``effort``,
    1 a copy to 6 a new bond), which documents it stands in the place of, and which party it speaks for (or empty)."""

    paper: str
    kind: str
    form: Literal["missing", "corrected", "explaining", "legible"]
    what: str
    suppliers: tuple[Literal["seller", "buyer", "broker", "bank", "surety", "importer", "carrier"], ...]
    effort: int
    documents: tuple[str, ...]
    party: str
    settles: tuple[str, ...]
    closes: tuple[str, ...]
    note: str


class MissingSet(msgspec.Struct, frozen=True):
    """Papers that together would close the loop and clear the critical and major findings that papers can clear."""

    effort: int
    papers: tuple[MissingPaperLine, ...]


class Report(msgspec.Struct, frozen=True):
    """The whole of ``report.json``."""

    schema: Literal["evidence/report/1"]
    dossier: Header
    verdict: Verdict
    screening: ScreeningLine
    importer: ImporterLine
    identity: tuple[SlotLine, ...]
    files: tuple[FileLine, ...]
    documents: tuple[ReportDocument, ...]
    entities: tuple[Entity, ...]
    shipments: tuple[ShipmentLine, ...]
    checks: tuple[CheckLine, ...]
    findings: tuple[Finding, ...]
    decisions: tuple[DecisionLine, ...] = ()
    missing_sets: tuple[MissingSet, ...] = ()
    beyond_papers: tuple[str, ...] = ()
