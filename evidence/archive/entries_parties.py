"""The parties of a dossier with what tells them from others: numbers, addresses, phones, e-mails, further names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.archive.entries_papers import Papers, sure
from evidence.records.archives import Actor, Seat
from evidence.records.facts import Fact
from evidence.records.parties import Mention, Party
from evidence.values import addresses, importer_number
from evidence.values.names import dba

ALSO = {"importer_identity": ("aka", "prior_names"), "customs_bond": ("trade_names",)}
"""Lists of further names of the party a paper is about (CBP 5106 box 1D, CBP 301 section III)."""

OWNER = {"importer_identity": "importer", "customs_bond": "principal"}
NUMBERED = frozenset({"ein", "ssn"})
LEAST_DIGITS = 7
"""Digits of a phone number that is compared."""

_FORMER = re.compile(r"(?i)\b(?:formerly(?: known as)?|f/?k/?a|previously|now known as|n/?k/?a)\b:?\s*")


def parties(papers: Papers) -> tuple[Actor, ...]:
    """All parties in the resolver's order."""
    return tuple(_actor(papers, p) for p in papers.summary.resolution.parties)


def _actor(papers: Papers, party: Party) -> Actor:
    facts = [(m, f) for m in party.mentions if (f := papers.look.by_id.get(m.fact)) is not None]
    seats = tuple(Seat(papers.kind(m.document), m.role, papers.at(f)[0]) for m, f in facts if f.places)
    numbers = {(i.type, importer_number.base(i.value) if i.type in NUMBERED else i.value) for i in party.identifiers}
    known = {addresses.comparable(a) for a in (*party.addresses, *_boxes(papers, facts))}
    country = next((c for m, _ in facts if (c := papers.look.value(m.document, f"{m.role}.country"))), None)
    return Actor(
        name=party.name,
        kind=party.kind,
        names=party.names,
        seats=seats,
        numbers=tuple(sorted(numbers)),
        addresses=tuple(sorted(a for a in known if a)),
        contacts=tuple(sorted({c for m, _ in facts for c in _contacts(papers, m)})),
        also=tuple(sorted({name for m, f in facts for name in _also(papers, m, f)})),
        country=country,
        sure=any(sure(f) for _, f in facts),
    )


def _boxes(papers: Papers, facts: list[tuple[Mention, Fact]]) -> Iterator[str]:
    """The two address boxes of a CBP 5106, the mailing one too."""
    for mention, _ in facts:
        if mention.role == "importer" and papers.kind(mention.document) == "importer_identity":
            for name in ("physical_address", "mailing_address"):
                if (value := papers.look.value(mention.document, name)) is not None:
                    yield value


def _contacts(papers: Papers, mention: Mention) -> Iterator[str]:
    phone = papers.look.value(mention.document, f"{mention.role}.phone")
    email = papers.look.value(mention.document, f"{mention.role}.email")
    digits = phone_digits(phone or "")
    if len(digits) >= LEAST_DIGITS:
        yield digits
    if email and "@" in email:
        yield email.strip().lower()


def phone_digits(text: str) -> str:
    """A phone number's digits without the code of the United States and what stands behind an extension mark."""
    digits = re.sub(r"\D", "", re.split(r"(?i)\b(?:ext|x)\b", text)[0]).lstrip("0")
    return digits[1:] if len(digits) == 11 and digits[0] == "1" else digits


def _also(papers: Papers, mention: Mention, fact: Fact) -> Iterator[str]:
    legal, trade = dba(fact.text)
    if trade is not None:
        yield from (legal, trade)
    parts = [part.strip(" ,;()") for part in _FORMER.split(fact.text) if part.strip(" ,;()")]
    if len(parts) > 1:
        yield from parts
    kind = papers.kind(mention.document)
    if kind == "bond_rider" and mention.role == "principal":  # a rider of a changed name says both
        former = papers.look.value(mention.document, "former_principal.name")
        yield from (former,) if former is not None else ()
    if OWNER.get(kind) == mention.role:
        for listing in ALSO[kind]:
            yield from (f.text for f in papers.look.listed(mention.document, listing))
