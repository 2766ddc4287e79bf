"""What an archive answers when it is asked: appearances in time, changes, an overview, rows for other programs.

Days are ISO 8601, amounts decimal strings, as entries hold them. ``secrets`` are account, passport and social security
numbers that are shown by their last four characters unless the user asks for all.
"""

from __future__ import annotations

import msgspec

from evidence.records.archives import CrossFinding


class Appearance(msgspec.Struct, frozen=True):
    """One place where somebody or something is named. ``own``: the day is the paper's, else the dossier's.

    ``party`` counts the parties of one answer from 0; None where a number was asked that is no party's.
    """

    day: str
    own: bool
    dossier: str
    document: str
    kind: str
    role: str
    printed: str
    file: str
    page: int | None
    party: int | None = None


class Change(msgspec.Struct, frozen=True):
    """A trait (``address``, ``bond``, ``signatory``, ``bank account``) that is another than in all dossiers before."""

    day: str
    dossier: str
    party: int
    trait: str
    value: str
    before: str
    before_dossier: str


class Known(msgspec.Struct, frozen=True):
    """One party of an answer over its dossiers: names as printed, (type, value) numbers, addresses."""

    names: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]
    addresses: tuple[str, ...]
    dossiers: int


class Likeness(msgspec.Struct, frozen=True):
    """A name or bill that is like what was asked, and not the same, with the dossiers it is in."""

    name: str
    dossiers: int
    why: str


class Answer(msgspec.Struct, frozen=True):
    """What the archive knows of a name or number; ``as_number`` says as what numbers it was found."""

    asked: str
    as_number: tuple[str, ...]
    parties: tuple[Known, ...]
    appearances: tuple[Appearance, ...]
    changes: tuple[Change, ...]
    other_names: tuple[Likeness, ...]
    similar: tuple[Likeness, ...]
    secrets: tuple[str, ...]


class Rate(msgspec.Struct, frozen=True):
    """How many dossiers have a finding of a rule with an outcome, by the gravest severity it had."""

    rule: str
    outcome: str
    severity: str
    dossiers: int


class AtRisk(msgspec.Struct, frozen=True):
    """A name in grave findings: how many within dossiers and across them, and in which dossiers."""

    name: str
    kind: str
    findings: int
    across: int
    appears: int
    dossiers: tuple[str, ...]
    rules: tuple[str, ...]


class Expiring(msgspec.Struct, frozen=True):
    """A power, agreement, licence or bond that ends soon; ``days`` from the day asked for."""

    expiry: str
    days: int
    kind: str
    number: str | None
    parties: tuple[str, ...]
    dossiers: tuple[str, ...]


class Overview(msgspec.Struct, frozen=True):
    """The archive on one page. ``expired``: papers ended before; ``unread``: reports that could not be read."""

    name: str
    as_of: str
    begun: str
    dossiers: int
    failed: int
    verdicts: tuple[tuple[str, int], ...]
    rates: tuple[Rate, ...]
    across: tuple[CrossFinding, ...]
    risks: tuple[AtRisk, ...]
    expiring: tuple[Expiring, ...]
    expired: int
    unread: int
    held: tuple[tuple[str, str, int], ...]
    secrets: tuple[str, ...]


class Column(msgspec.Struct, frozen=True):
    """A column of an exported table: ``text``, ``day``, ``amount`` or ``count``."""

    name: str
    kind: str = "text"


class Table(msgspec.Struct, frozen=True):
    """A table of an export by its name and columns; its rows come apart."""

    name: str
    columns: tuple[Column, ...]


class Secret(msgspec.Struct, frozen=True):
    """An account, passport or social security number on its way into an export."""

    value: str


class Spoken(msgspec.Struct, frozen=True):
    """Words on their way into an export, and the secrets that may stand among them."""

    text: str
    secrets: tuple[str, ...]


Cell = str | int | Secret | Spoken | None
Cells = tuple[Cell, ...]


class Node(msgspec.Struct, frozen=True):
    """A node of an exported graph: a dossier, name, number, address, contact or paper."""

    id: str
    kind: str
    label: Cell


class Edge(msgspec.Struct, frozen=True):
    """An edge of an exported graph with what is known of it."""

    source: str
    target: str
    kind: str
    dossier: str
    role: str | None = None
    day: str | None = None
    amount: str | None = None
    currency: str | None = None


class Thing(msgspec.Struct, frozen=True):
    """An entity of FollowTheMoney: its id, schema and properties, each of several values."""

    id: str
    schema: str
    properties: tuple[tuple[str, tuple[Cell, ...]], ...]
