"""Who is named where: mentions of parties with what the same paper says of them in the same role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Identifier, Mention
from evidence.resolve.words import names_someone
from evidence.values import importer_number

_NAME = re.compile(r"(?P<role>.+)\.name")
_ALSO = re.compile(r"(?P<list>aka|trade_names|co_principals|users|prior_names)\[\d+\]")

OWNERS = {"aka": "importer", "trade_names": "principal"}
"""Lists of further names that belong to a role of the same paper (CBP 5106 box 1D, CBP 301 section III)."""

NUMBERS = {
    ("entry_summary", "importer_number"): "importer",
    ("entry_release", "importer_number"): "importer",
    ("entry_summary", "consignee_number"): "consignee",
    ("importer_identity", "importer_number"): "importer",
    ("customs_bond", "principal_number"): "principal",
    ("power_of_attorney", "grantor_number"): "grantor",
    ("ein_letter", "ein"): "holder",
}
"""Identifiers that stand alone on a form, and whose they are."""

SUFFIXES = {"account": "account", "swift": "swift", "uscc": "uscc", "iban": "iban", "duns": "duns", "lei": "lei"}
_TYPES = {"ein": "ein", "ssn": "ssn", "cbp": "cbp_number"}


@dataclass(frozen=True)
class Named:
    """One mention: the record, the name's fact, the address's fact and the identifiers in the same role."""

    mention: Mention
    fact: Fact
    address: Fact | None
    identifiers: tuple[Identifier, ...]


def mentions(documents: Sequence[Document], facts: Sequence[Fact]) -> tuple[Named, ...]:
    """All mentions in the order of documents and facts; names that name nobody (TO ORDER, SAME) are left out."""
    kinds = {d.id: d.kind for d in documents}
    by_field = {(f.document, f.field): f for f in facts if f.status != "empty"}
    found = []
    for fact in facts:
        role = _role(fact)
        if role is None or fact.status == "empty" or not names_someone(fact.text):
            continue
        mention = Mention(fact.document, fact.field, role, fact.id)
        own = tuple(_identifiers(kinds[fact.document], role, fact.document, by_field))
        found.append(Named(mention, fact, by_field.get((fact.document, f"{role}.address")), own))
    return tuple(found)


def _role(fact: Fact) -> str | None:
    match = _NAME.fullmatch(fact.field)
    if match is not None:
        return match["role"]
    listed = _ALSO.fullmatch(fact.field)
    return listed["list"] if listed is not None else None


def _identifiers(kind: str, role: str, document: str, facts: dict[tuple[str, str], Fact]) -> Iterator[Identifier]:
    for (paper, field), owner in NUMBERS.items():
        fact = facts.get((document, field))
        if paper == kind and owner == role and fact is not None and fact.value is not None:
            number = importer_number.normal(fact.value)
            if number is not None:
                yield Identifier(_TYPES[importer_number.kind(number) or "ein"], fact.value, fact.id)
    for suffix, name in SUFFIXES.items():
        fact = facts.get((document, f"{role}.{suffix}"))
        if fact is not None and fact.value is not None:
            yield Identifier(name, fact.value, fact.id)
