"""Which paper puts which importer number beside which name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from evidence.judge.case import Case
from evidence.judge.identity import SLOTS, chosen, holders
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values import importer_number
from evidence.values.importer_number import base
from evidence.values.names import folded


@dataclass(frozen=True)
class Carried:
    """A number beside a name on one paper; ``slot`` where the paper is one of the importer's five."""

    number: Fact
    name: Fact
    slot: str | None = None


def carried(case: Case) -> tuple[Carried, ...]:
    """The importer's papers, then any party printed with an EIN, SSN or CBP-assigned number as its ``id``."""
    found = [
        Carried(h.number, h.name, place.name)
        for place in SLOTS
        for h in holders(case, place.name)
        if h.number is not None and h.name is not None and h.number.value is not None
    ]
    return (*found, *(c for d in case.documents for c in _roles(case, d)))


def pairs(case: Case) -> Iterator[tuple[Carried, Carried]]:
    """Pairs of papers that no rule about one of the five papers compares already; a copy of one says what it says."""
    told = _with_copies(case, {h.document.id for h in chosen(case)})
    for a, b in combinations(carried(case), 2):
        both_told = {a.number.document, b.number.document} <= told and None not in (a.slot, b.slot)
        if not both_told:
            yield a, b


def _with_copies(case: Case, told: set[str]) -> set[str]:
    """These papers, and those of one kind with one of them that carry the same number beside the same name."""
    said = {(c.slot, base(c.number.text), folded(c.name.text)) for c in carried(case) if c.number.document in told}
    return told | {
        c.number.document
        for c in carried(case)
        if c.slot is not None and (c.slot, base(c.number.text), folded(c.name.text)) in said
    }


def _roles(case: Case, document: Document) -> Iterator[Carried]:
    for fact in case.facts:
        role, _, end = fact.field.rpartition(".")
        if fact.document == document.id and end == "id" and fact.value is not None:
            name = case.fact(document, f"{role}.name")
            if name is not None and importer_number.kind(fact.value) is not None and "-" in fact.printed:
                yield Carried(fact, name)
