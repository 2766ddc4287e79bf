"""Checks, what they rest on, and the verdict."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from evidence.records.proofs import Step


class Outcome(StrEnum):
    """How a rule answers."""

    HOLDS = "holds"
    VIOLATED = "violated"
    MISSING = "missing"
    UNVERIFIABLE = "unverifiable"
    NOT_APPLICABLE = "not-applicable"


class Severity(StrEnum):
    """How much a finding weighs."""

    CRITICAL = "critical"
    MAJOR = "major"
    MINOR = "minor"
    INFO = "info"


class Authority(msgspec.Struct, frozen=True):
    """The source a check rests on and its status on the day."""

    title: str
    status: str


class LegalReading(msgspec.Struct, frozen=True):
    """The result under one reading where sources disagree (K1 to K9)."""

    id: str
    result: str


class Waiver(msgspec.Struct, frozen=True):
    """Who waived a finding, on which day, until which day it counts (both ISO 8601), and why."""

    who: str
    when: str
    until: str
    why: str


class Sureness(msgspec.Struct, frozen=True):
    """How sure a contradiction is: the fewest misread characters that would lift it (None: no misreading would, or none
    was found), that in words, and the proposed law or the reading of the law that it hangs on."""

    characters: int | None
    says: str
    hangs_on: tuple[str, ...] = ()


class Check(msgspec.Struct, frozen=True):
    """One answer of one rule: ``evidence`` are fact ids, ``documents`` document ids, ``message`` one plain sentence.

    A finding with a ``waiver`` stays told and counts neither for the verdict nor for the score.
    """

    rule: str
    outcome: Outcome
    severity: Severity
    message: str = ""
    remedy: str = ""
    shipment: str | None = None
    documents: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()
    readings: tuple[LegalReading, ...] = ()
    authorities: tuple[Authority, ...] = ()
    waiver: Waiver | None = None
    sure: Sureness | None = None


class Driver(msgspec.Struct, frozen=True):
    """Points a rule adds to the screening score."""

    rule: str
    points: int


class Todo(msgspec.Struct, frozen=True):
    """What to do about some findings: the remedy in words, the rules it answers, the points they give."""

    remedy: str
    rules: tuple[str, ...]
    points: int


class Screening(msgspec.Struct, frozen=True):
    """5H screening: 0 to 100, with the rules that drive it, and what to do about them, the most pressing first."""

    score: int
    band: str
    drivers: tuple[Driver, ...] = ()
    first: tuple[Todo, ...] = ()


class IdentitySlot(msgspec.Struct, frozen=True):
    """One of the importer's five papers: ``entry``, ``ein_letter``, ``importer_identity``, ``customs_bond``,
    ``power_of_attorney``; ``status`` is ``agrees``, ``differs``, ``missing`` or ``unclear``."""

    slot: str
    status: str
    document: str | None = None
    name: str | None = None
    number: str | None = None


class ImporterTest(msgspec.Struct, frozen=True):
    """One test for what the importer is; ``evidence`` are fact ids."""

    test: str
    result: str
    evidence: tuple[str, ...] = ()


class Structure(msgspec.Struct, frozen=True):
    """How the papers say that the goods are bought and imported.

    ``evidence`` are the facts that show it, ``contradictions`` sentences against it, ``also`` the titles of further
    structures that show. Named ``none``: surely none of the usual ones; ``unknown``: it cannot be told.
    """

    name: str
    title: str
    evidence: tuple[str, ...] = ()
    contradictions: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


class Importer(msgspec.Struct, frozen=True):
    """Who imports: the party's id, its class and its place in the trade."""

    entity: str | None
    importer_class: str
    structure: str
    tests: tuple[ImporterTest, ...] = ()
    trade: Structure | None = None


class WantedPaper(msgspec.Struct, frozen=True):
    """A paper that would settle something. ``paper`` is its name in ``judge/wanting.toml``, ``form`` is ``missing``,
    ``corrected``, ``explaining`` or ``legible``; ``suppliers`` can give it, the likeliest first; ``effort`` is 1 (a
    copy) to 6 (a new bond); ``documents`` are the papers (ids) it stands in the place of, ``party`` is whom it speaks
    for, as printed; ``checks`` are the places in the judgement's checks that it settles, ``links`` the relations it
    closes."""

    paper: str
    kind: str
    form: str
    what: str
    suppliers: tuple[str, ...]
    effort: int
    documents: tuple[str, ...] = ()
    party: str = ""
    checks: tuple[int, ...] = ()
    links: tuple[str, ...] = ()
    note: str = ""


class WantedSet(msgspec.Struct, frozen=True):
    """Papers that together would close the loop and clear the findings, as far as papers can; none of them is idle."""

    effort: int
    papers: tuple[WantedPaper, ...]


class Wanting(msgspec.Struct, frozen=True):
    """The smallest such sets, cheapest first, and the rules whose findings no paper settles."""

    sets: tuple[WantedSet, ...] = ()
    beyond: tuple[str, ...] = ()


class Judgement(msgspec.Struct, frozen=True):
    """All that judging gives: the verdict follows from the checks and the files."""

    verdict: str
    stage: str
    law_date: date
    as_of: date
    policy: str
    screening: Screening
    importer: Importer
    slots: tuple[IdentitySlot, ...]
    checks: tuple[Check, ...]
    wanting: Wanting = Wanting()
