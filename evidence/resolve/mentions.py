"""Who is named where: mentions of parties with what the same paper says of them in the same role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Identifier, Mention
from evidence.resolve.words import names_someone
from evidence.values import credit_code, importer_number
from evidence.values.bank import iban

_NAME = re.compile(r"(?P<role>.+)\.name")
_LISTED = re.compile(r"(?P<list>aka|trade_names|co_principals|users|prior_names|related|officers)\[\d+\]")

OWNERS = {"aka": "importer", "prior_names": "importer", "trade_names": "principal"}
"""Lists of further names of one party, and its role on the same paper (CBP 5106 box 1D, CBP 301 section III).

Co-principals, users, related companies and officers are parties of their own.
"""

NUMBERS = {
    ("entry_summary", "importer_number"): "importer",
    ("entry_release", "importer_number"): "importer",
    ("entry_summary", "consignee_number"): "consignee",
    ("entry_release", "consignee_number"): "consignee",
    ("importer_identity", "importer_number"): "importer",
    ("customs_bond", "principal_number"): "principal",
    ("power_of_attorney", "grantor_number"): "grantor",
    ("ein_letter", "ein"): "holder",
}
"""Identifiers that stand alone on a form, and whose they are."""

SUFFIXES = {"account": "account", "swift": "swift", "uscc": "uscc", "iban": "iban", "duns": "duns", "lei": "lei"}
_TYPES = {"ein": "ein", "ssn": "ssn", "cbp": "cbp_number"}

Fields = dict[tuple[str, str], Fact]


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
    fields: Fields = {}
    for fact in facts:
        if fact.status != "empty":
            fields.setdefault((fact.document, fact.field), fact)
    found = []
    for fact in facts:
        role = role_of(fact.field)
        if role is None or fact.status == "empty" or not names_someone(fact.text):
            continue
        own = tuple(_identifiers(kinds[fact.document], role, fact.document, fields))
        mention = Mention(fact.document, fact.field, role, fact.id)
        found.append(Named(mention, fact, _address(role, fact.document, fields), own))
    return tuple(found)


def role_of(field: str) -> str | None:
    """The role a field names a party in (``seller``, ``aka`` …), or None for other fields."""
    if field == "bank.beneficiary":
        return "beneficiary"
    match = _NAME.fullmatch(field)
    if match is not None:
        return match["role"]
    listed = _LISTED.fullmatch(field)
    return listed["list"] if listed is not None else None


def _address(role: str, document: str, fields: Fields) -> Fact | None:
    """The role's address; on a 5106 the importer's stands in boxes of its own."""
    own = fields.get((document, f"{role}.address"))
    return own if own is not None or role != "importer" else fields.get((document, "physical_address"))


def _identifiers(kind: str, role: str, document: str, fields: Fields) -> Iterator[Identifier]:
    for (paper, field), owner in NUMBERS.items():
        fact = fields.get((document, field))
        if paper == kind and owner == role and fact is not None:
            yield from _number(fact)
    own_id = fields.get((document, f"{role}.id"))
    if own_id is not None:
        yield from _number(own_id)
    for suffix, name in SUFFIXES.items():
        fact = fields.get((document, f"{role}.{suffix}"))
        if fact is not None and fact.value is not None and (role, suffix) != ("bank", "account"):
            yield _account(fact) if suffix == "account" else Identifier(name, fact.value, fact.id)
    account = fields.get((document, "bank.account"))
    if account is not None and account.value is not None and role == _owner_of_account(document, fields):
        yield _account(account)


def _number(fact: Fact) -> Iterator[Identifier]:
    """The identifier in a box that may hold an importer number or a Chinese credit code; else nothing."""
    number = importer_number.normal(fact.text)
    if number is not None:
        yield Identifier(_TYPES[importer_number.kind(number) or "ein"], number, fact.id)
    elif (code := credit_code.normal(fact.text)) is not None:
        yield Identifier("uscc", code, fact.id)


def _account(fact: Fact) -> Identifier:
    number = fact.value or fact.printed
    return Identifier("iban" if iban(number) else "account", number, fact.id)


def _owner_of_account(document: str, fields: Fields) -> str:
    """Whose the account printed on an invoice is: its beneficiary's where one is named, else the seller's."""
    return "beneficiary" if (document, "bank.beneficiary") in fields else "seller"
