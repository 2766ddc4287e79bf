"""Two sides of one paper never share a print: what was read for both stays with the one it was read for more surely."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from evidence.records.facts import Fact
from evidence.records.pages import Word

COUNTERPARTS = (
    ("seller", "buyer"), ("shipper", "consignee"), ("exporter", "importer"), ("remitter", "beneficiary"),
    ("grantor", "agent"), ("principal", "surety"),
)  # fmt: skip
"""Two sides of one paper that are never one party."""

Words = Mapping[str, tuple[tuple[int, Word], ...]]


def parted(facts: Sequence[Fact], words: Words) -> list[Fact]:
    """The facts without those of one side that took words of the other side's which were read more surely: an address
    that was reached past the end of one's own block. ``words`` are each fact's words with their page, by its id."""
    surest: dict[tuple[str, tuple[int, Word]], float] = {}
    for fact in facts:
        side = _side(fact)
        for word in words[fact.id] if side else ():
            surest[side, word] = max(fact.confidence, surest.get((side, word), 0.0))
    return [f for f in facts if not _taken(f, words, surest)]


def _taken(fact: Fact, words: Words, surest: Mapping[tuple[str, tuple[int, Word]], float]) -> bool:
    other = _OTHER.get(_side(fact), "")
    return any(surest.get((other, word), 0.0) > fact.confidence for word in words[fact.id]) if other else False


def _side(fact: Fact) -> str:
    """The role of one of two sides that a fact tells of, empty for others."""
    role = fact.field.partition(".")[0]
    return role if role in _OTHER and "." in fact.field else ""


_OTHER = {**dict(COUNTERPARTS), **{b: a for a, b in COUNTERPARTS}}
