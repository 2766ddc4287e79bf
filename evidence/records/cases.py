"""What is stored after the facts are known, and what a whole run gives."""

from __future__ import annotations

import msgspec

from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Judgement
from evidence.records.parties import Resolution
from evidence.records.places import Place
from evidence.records.proofs import Shipment
from evidence.records.sources import FileReading

CASE_VERSION = "evidence/case/1"


class Decision(msgspec.Struct, frozen=True):
    """A person's decision on a target: ``value``, ``same``, ``different`` or ``waive``, by whom, when, why.

    Targets: of ``value`` a fact's id, or ``document#field`` with the document's kind, file or id; of ``same`` and
    ``different`` two names as ``a|b``, or ``a`` with the value ``b``; of ``waive`` a rule, its value the id of the one
    document or shipment that it is waived for, empty for all. ``until`` is the last day a waiver counts (ISO 8601),
    ``at`` where the decision is written, for messages; ``dossier`` the one it is on, empty for whichever is judged.
    """

    target: str
    what: str
    value: str
    who: str
    when: str
    why: str
    until: str = ""
    at: str = ""
    dossier: str = ""


class Heard(msgspec.Struct, frozen=True):
    """What became of a decision. ``state``: ``counts``, ``expired``, ``no-target`` (nothing here that it could be on),
    or ``contradicted`` (another decision says otherwise, so that it does not count); ``says`` why, in a sentence."""

    decision: Decision
    state: str
    says: str


class Unclaimed(msgspec.Struct, frozen=True):
    """Words of a document that none of its facts has taken: a run within one line, with its place. What stands there
    may be what a fact should have said."""

    document: str
    place: Place


class StoredCase(msgspec.Struct, frozen=True):
    """A dossier after extraction: enough to judge again without reading. Pages are kept without their words.

    ``limits`` are what one input might cost (seconds, bytes, pixels, counts), by name. ``unclaimed`` are the words that
    no fact has taken, so that judging can look whether a paper says elsewhere what it seems to contradict.
    """

    version: str
    name: str
    files: tuple[FileReading, ...]
    documents: tuple[Document, ...]
    facts: tuple[Fact, ...]
    reread: tuple[str, ...] = ()
    limits: dict[str, int | float] = {}
    unclaimed: tuple[Unclaimed, ...] = ()


class Summary(msgspec.Struct, frozen=True):
    """The result of a run over one dossier. ``seconds`` holds each stage's share of the time.

    ``case`` holds values as corrected by decisions; ``corrected`` are these facts as they were read, ``heard`` what
    became of each decision.
    """

    name: str
    program: str
    case: StoredCase
    resolution: Resolution
    shipments: tuple[Shipment, ...]
    judgement: Judgement
    decisions: tuple[Decision, ...] = ()
    heard: tuple[Heard, ...] = ()
    corrected: tuple[Fact, ...] = ()
    seconds: tuple[tuple[str, float], ...] = ()
