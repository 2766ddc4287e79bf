"""Parties: who is who, with the reasons kept."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Sameness(StrEnum):
    """Whether two names are one party. ``unsure`` is a result."""

    SAME = "same"
    UNSURE = "unsure"
    DIFFERENT = "different"


class Feature(msgspec.Struct, frozen=True):
    """One reason for or against: its name, its weight, both values, and a sentence."""

    name: str
    weight: float
    a: str
    b: str
    says: str


class Comparison(msgspec.Struct, frozen=True):
    """Two names as printed (order not significant), the answer and its reasons; ``score`` is 0 to 1."""

    a: str
    b: str
    answer: Sameness
    score: float
    features: tuple[Feature, ...] = ()


class Identifier(msgspec.Struct, frozen=True):
    """An identifier of a party in normal form; ``fact`` is where it was read."""

    type: str
    value: str
    fact: str


class Mention(msgspec.Struct, frozen=True):
    """A party named in a role of a document; ``fact`` is the id of the name's fact."""

    document: str
    field: str
    role: str
    fact: str


class Party(msgspec.Struct, frozen=True):
    """One party: everything the papers call it."""

    id: str
    kind: str
    name: str
    names: tuple[str, ...]
    addresses: tuple[str, ...]
    identifiers: tuple[Identifier, ...]
    mentions: tuple[Mention, ...]
    because: tuple[Comparison, ...] = ()


class Resolution(msgspec.Struct, frozen=True):
    """All parties of a dossier and every comparison made between names (also of other readings)."""

    parties: tuple[Party, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
