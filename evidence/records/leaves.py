"""The leaves of ``proof.json``: every kind with its fields, the same for who writes a proof and who checks one.

Whole numbers aside, numbers are decimal strings, so that canonical JSON holds no float. Ids of steps, links, checks and
allocations count within the proof (``st1``, ``l1``, ``c1``, ``a1``); the others are those of the records.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from evidence.records.findings import Outcome, Severity
from evidence.records.parties import Sameness
from evidence.records.proofs import LinkStatus, Operation

Method = Literal["text", "ocr", "native", "reread", "decision"]
Source = Literal["text", "ocr", "mixed", "native"]


class Leaf(msgspec.Struct, frozen=True, tag_field="leaf", forbid_unknown_fields=True):
    """What all leaves share: the kind under ``leaf``, and no field beyond those named."""


class RunLeaf(Leaf, frozen=True, tag="run"):
    """One run: the program, the dossier's name, the days, the stage, and what came of it.

    ``law_date_given``: the day of the law was given by hand; else it is an entry date or the day of knowledge.

    ``drivers`` are (rule, points) of the screening score; ``leaves`` counts the leaves of each kind, this one included.
    """

    program: str
    dossier: str
    stage: str
    policy: str
    law_date: str
    law_date_given: bool
    as_of: str
    verdict: str
    score: int
    band: str
    drivers: tuple[tuple[str, int], ...]
    shipments: tuple[str, ...]
    documents: tuple[str, ...]
    files: tuple[str, ...]
    leaves: dict[str, int]


class NormLeaf(Leaf, frozen=True, tag="norm"):
    """A data file that the program judged by, in full: dated provisions, points of the score, the expected chain.

    ``name`` is its place in the program, or ``policy NAME`` for a user's own file, which goes before the others.
    """

    name: str
    text: str


class RuleLeaf(Leaf, frozen=True, tag="rule"):
    """A rule that ran: its provisions of the day as (name, from, status, source), its answers (check ids)."""

    name: str
    meaning: str
    provisions: tuple[tuple[str, str, str, str], ...]
    checks: tuple[str, ...] = ()


class Norms(msgspec.Struct, frozen=True):
    """What a run was judged by."""

    rules: tuple[RuleLeaf, ...]
    texts: tuple[NormLeaf, ...]
    law_date_given: bool = False


class PageLeaf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A page's number, size in points, and where its text comes from."""

    number: int
    width: str
    height: str
    text_source: Source
    engine: str


class FileLeaf(Leaf, frozen=True, tag="file"):
    """An input file and how it ended."""

    path: str
    sha256: str
    size: int
    media_type: str
    status: Literal["read", "partial", "unreadable", "ignored"]
    reason: str | None
    pages: tuple[PageLeaf, ...]


class DocumentLeaf(Leaf, frozen=True, tag="document"):
    """A document: its kind, its parts as (file, pages), its facts (ids)."""

    id: str
    kind: str
    kind_confidence: str
    parts: tuple[tuple[str, tuple[int, ...]], ...]
    facts: tuple[str, ...]


class PlaceLeaf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where words stand; ``box`` in points from the top-left corner of the page as displayed."""

    file: str
    page: int | None
    box: tuple[str, str, str, str] | None
    sheet: str | None
    cell: str | None
    line: int | None
    column: int | None
    text: str


class ReadingLeaf(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Another reading of a print."""

    value: str | None
    printed: str
    confidence: str
    method: Method


class FactLeaf(Leaf, frozen=True, tag="fact"):
    """A fact: its print, its normal form, its places, how it was read and how surely."""

    id: str
    document: str
    field: str
    printed: str
    value: str | None
    status: Literal["read", "empty", "derived"]
    method: Method
    confidence: str
    places: tuple[PlaceLeaf, ...]
    others: tuple[ReadingLeaf, ...]

    @property
    def text(self) -> str:
        """The value, or what was printed where there is none."""
        return self.value if self.value is not None else self.printed


class DecisionLeaf(Leaf, frozen=True, tag="decision"):
    """A person's decision; see ``records.cases.Decision``."""

    target: str
    what: str
    value: str
    who: str
    when: str
    why: str
    until: str


class ComparisonLeaf(Leaf, frozen=True, tag="comparison"):
    """Two names, the answer, the score, and its reasons as (feature, weight, one value, other value, sentence)."""

    a: str
    b: str
    answer: Sameness
    score: str
    features: tuple[tuple[str, str, str, str, str], ...]


class PartyLeaf(Leaf, frozen=True, tag="party"):
    """A party; identifiers as (type, value, fact), mentions as (document, field, role, fact)."""

    id: str
    kind: str
    name: str
    names: tuple[str, ...]
    addresses: tuple[str, ...]
    identifiers: tuple[tuple[str, str, str], ...]
    mentions: tuple[tuple[str, str, str, str], ...]


class StepLeaf(Leaf, frozen=True, tag="step"):
    """One operation on facts, of a link or check; see ``records.proofs.Step``."""

    id: str
    of: str
    operation: Operation
    facts: tuple[str, ...]
    operands: tuple[str, ...]
    tolerance: str | None
    result: bool | None
    note: str
    terms: tuple[str, ...]
    test: str


class AllocationLeaf(Leaf, frozen=True, tag="allocation"):
    """What of a payment settles an invoice (fact ids), with named differences."""

    id: str
    shipment: str
    payment: str
    invoice: str
    amount: str
    currency: str
    differences: tuple[tuple[str, str], ...]
    unique: bool


class SearchLeaf(Leaf, frozen=True, tag="search"):
    """What was searched for a second allocation; see ``records.proofs.Search``."""

    shipment: str
    payments: tuple[str, ...]
    invoices: tuple[str, ...]
    tried: int
    rival: str
    may: tuple[tuple[str, ...], ...]
    solutions: int


class LinkLeaf(Leaf, frozen=True, tag="link"):
    """A link of the chain between two documents."""

    id: str
    shipment: str
    relation: str
    flow: str
    source: str | None
    target: str | None
    required: bool
    status: LinkStatus
    evidence: tuple[str, ...]
    steps: tuple[str, ...]


class ShipmentLeaf(Leaf, frozen=True, tag="shipment"):
    """A shipment: its documents, links and allocations (ids), and the loop."""

    id: str
    documents: tuple[str, ...]
    links: tuple[str, ...]
    allocations: tuple[str, ...]
    capital: str
    logistics: str
    verdict: str


class CheckLeaf(Leaf, frozen=True, tag="check"):
    """One answer of a rule; ``replay`` is ``steps`` where it follows from its steps, else ``recorded``.

    Readings as (reading, result), authorities as (source, status). ``waived``: a decision in the proof waives it.
    """

    id: str
    rule: str
    outcome: Outcome
    severity: Severity
    shipment: str | None
    documents: tuple[str, ...]
    evidence: tuple[str, ...]
    steps: tuple[str, ...]
    readings: tuple[tuple[str, str], ...]
    authorities: tuple[tuple[str, str], ...]
    replay: Literal["steps", "recorded"]
    waived: bool = False


class WordsLeaf(Leaf, frozen=True, tag="words"):
    """What is said of a link or check in sentences."""

    of: str
    message: str
    remedy: str


AnyLeaf = (
    RunLeaf
    | NormLeaf
    | RuleLeaf
    | FileLeaf
    | DocumentLeaf
    | FactLeaf
    | DecisionLeaf
    | ComparisonLeaf
    | PartyLeaf
    | StepLeaf
    | AllocationLeaf
    | SearchLeaf
    | LinkLeaf
    | ShipmentLeaf
    | CheckLeaf
    | WordsLeaf
)
