"""Looking facts up by document and field, and party names by what the resolver said of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Party, Resolution, Sameness


@dataclass(frozen=True)
class Lookup:
    """Documents, facts and parties of one dossier."""

    documents: tuple[Document, ...]
    facts: tuple[Fact, ...]
    resolution: Resolution

    @cached_property
    def _fields(self) -> dict[tuple[str, str], Fact]:
        table: dict[tuple[str, str], Fact] = {}
        for fact in self.facts:
            if fact.status != "empty":
                table.setdefault((fact.document, fact.field), fact)
        return table

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """Facts by id."""
        return {f.id: f for f in self.facts}

    def of(self, kinds: Sequence[str]) -> tuple[Document, ...]:
        """The documents of some kinds, as read."""
        return tuple(d for d in self.documents if d.kind in kinds)

    def fact(self, document: str, field: str) -> Fact | None:
        """One field of a document (id), None where it is not printed."""
        return self._fields.get((document, field))

    def value(self, document: str, field: str) -> str | None:
        """The normal form of one field, None where it is not there or was not understood."""
        fact = self.fact(document, field)
        return None if fact is None else fact.value

    def listed(self, document: str, field: str) -> tuple[Fact, ...]:
        """The facts ``field[0]``, ``field[1]`` … as long as they go on."""
        found: list[Fact] = []
        while (fact := self.fact(document, f"{field}[{len(found)}]")) is not None:
            found.append(fact)
        return tuple(found)

    def column(self, document: str, name: str) -> tuple[Fact, ...]:
        """One column of the line items (``lines[i].name``), in order of lines; lines without it are left out."""
        found = [
            (int(f.field[6 : f.field.index("]")]), f)
            for (doc, field), f in self._fields.items()
            if doc == document and field.startswith("lines[") and field.endswith(f"].{name}")
        ]
        return tuple(f for _, f in sorted(found, key=lambda pair: pair[0]))

    @cached_property
    def _party_of(self) -> dict[str, Party]:
        return {m.fact: p for p in self.resolution.parties for m in p.mentions}

    @cached_property
    def _answers(self) -> dict[frozenset[str], Sameness]:
        return {frozenset((c.a, c.b)): c.answer for c in self.resolution.comparisons}

    def party(self, fact: Fact | None) -> Party | None:
        """The party a name was resolved to."""
        return None if fact is None else self._party_of.get(fact.id)

    def same(self, a: Fact | None, b: Fact | None) -> bool | None:
        """Whether two names are one party: yes, no, or None where that is unsure or a name is missing."""
        if a is None or b is None:
            return None
        first, second = self.party(a), self.party(b)
        if a.text == b.text or (first is not None and first is second):
            return True
        answer = self._answers.get(frozenset((a.text, b.text)), Sameness.UNSURE)
        return {Sameness.SAME: True, Sameness.DIFFERENT: False, Sameness.UNSURE: None}[answer]
