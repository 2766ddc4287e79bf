"""A dossier as the rules see it: documents, facts, parties, shipments, stage and days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from evidence.records.cases import Unclaimed
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Comparison, Party, Resolution, Sameness
from evidence.records.proofs import Shipment
from evidence.records.sources import FileReading
from evidence.values.dates import parse_iso
from evidence.values.names import folded

ENTRY_KINDS = ("entry_summary", "entry_release")


@dataclass(frozen=True)
class Case:
    """All that a rule may look at. ``stage``: order, prefiling, entered or closed. ``as_of``: the day of knowledge."""

    documents: tuple[Document, ...]
    facts: tuple[Fact, ...]
    resolution: Resolution
    shipments: tuple[Shipment, ...]
    files: tuple[FileReading, ...]
    stage: str
    law_date: date
    as_of: date
    settings: dict[str, str] = field(default_factory=dict)
    unclaimed: tuple[Unclaimed, ...] = ()

    # -- documents and facts -------------------------------------------------------------------------------------

    def of(self, *kinds: str) -> tuple[Document, ...]:
        """The documents of these kinds, in the order of the kinds given, then as read."""
        return tuple(d for kind in kinds for d in self.documents if d.kind == kind)

    def first(self, *kinds: str) -> Document | None:
        """The first document of these kinds."""
        found = self.of(*kinds)
        return found[0] if found else None

    @cached_property
    def _by_document(self) -> dict[str, dict[str, Fact]]:
        table: dict[str, dict[str, Fact]] = {d.id: {} for d in self.documents}
        for fact in self.facts:
            table.setdefault(fact.document, {}).setdefault(fact.field, fact)
        return table

    @cached_property
    def unclaimed_of(self) -> dict[str, tuple[Unclaimed, ...]]:
        """By document, the words that no fact has taken."""
        table: dict[str, list[Unclaimed]] = {}
        for item in self.unclaimed:
            table.setdefault(item.document, []).append(item)
        return {document: tuple(items) for document, items in table.items()}

    @cached_property
    def by_id(self) -> dict[str, Fact]:
        """Facts by their ids."""
        return {f.id: f for f in self.facts}

    def fact(self, document: Document | None, name: str) -> Fact | None:
        """The fact of one field with something printed, or None (also for an empty box)."""
        found = None if document is None else self._by_document[document.id].get(name)
        return found if found is not None and found.status != "empty" else None

    def facts_of(self, document: str) -> tuple[Fact, ...]:
        """The facts of a document by its id, in their order, with something printed."""
        return tuple(f for f in self._by_document[document].values() if f.status != "empty")

    def empty_boxes(self, document: Document) -> tuple[Fact, ...]:
        """The boxes of a form that were found empty."""
        return tuple(f for f in self._by_document[document.id].values() if f.status == "empty")

    def listed(self, document: Document | None, name: str) -> tuple[Fact, ...]:
        """The facts ``name[0]``, ``name[1]`` … in order, as long as they go on."""
        found: list[Fact] = []
        while document is not None and (fact := self.fact(document, f"{name}[{len(found)}]")) is not None:
            found.append(fact)
        return tuple(found)

    def lines(self, document: Document | None) -> tuple[dict[str, Fact], ...]:
        """The line items: per line a table from the part after ``lines[i].`` to its fact."""
        if document is None:
            return ()
        rows: dict[int, dict[str, Fact]] = {}
        for name, fact in self._by_document[document.id].items():
            if name.startswith("lines[") and fact.status != "empty":
                index, _, rest = name[6:].partition("].")
                rows.setdefault(int(index), {})[rest] = fact
        return tuple(rows[i] for i in sorted(rows))

    def kind_of(self, document_id: str) -> str:
        """The kind of a document by its id."""
        return next(d.kind for d in self.documents if d.id == document_id)

    # -- values --------------------------------------------------------------------------------------------------

    def day(self, document: Document | None, name: str) -> date | None:
        """A date field as a date."""
        fact = self.fact(document, name)
        return parse_iso(fact.value) if fact is not None and fact.value is not None else None

    @cached_property
    def entry(self) -> Document | None:
        """The paper that stands for the entry: the 7501, else the 3461."""
        return self.first(*ENTRY_KINDS)

    @cached_property
    def entry_date(self) -> date | None:
        """The entry date: the 7501's, else the 3461's; None before there is one."""
        for document in self.of(*ENTRY_KINDS):
            found = self.day(document, "entry_date")
            if found is not None:
                return found
        return None

    # -- parties -------------------------------------------------------------------------------------------------

    @cached_property
    def _comparisons(self) -> dict[frozenset[str], Comparison]:
        return {frozenset((folded(c.a), folded(c.b))): c for c in self.resolution.comparisons}

    def compare(self, a: Fact, b: Fact) -> Comparison:
        """Whether two names are one party: the resolver's comparison; ``unsure`` where it made none."""
        if folded(a.text) == folded(b.text):
            return Comparison(a.text, b.text, Sameness.SAME, 1.0)
        found = self._comparisons.get(frozenset((folded(a.text), folded(b.text))))
        return found if found is not None else Comparison(a.text, b.text, Sameness.UNSURE, 0.5)

    def same(self, a: Fact | None, b: Fact | None) -> bool:
        """Whether two name facts are both there and the same party (by comparison, or resolved to one party)."""
        if a is None or b is None:
            return False
        return self.compare(a, b).answer is Sameness.SAME or self._one_party(a, b)

    def differ(self, a: Fact | None, b: Fact | None) -> bool:
        """Whether two name facts are both there and surely different parties."""
        if a is None or b is None:
            return False
        return self.compare(a, b).answer is Sameness.DIFFERENT and not self._one_party(a, b)

    @cached_property
    def _party_of_fact(self) -> dict[str, Party]:
        return {m.fact: p for p in self.resolution.parties for m in p.mentions}

    def party(self, fact: Fact | None) -> Party | None:
        """The party a name fact was resolved to."""
        return None if fact is None else self._party_of_fact.get(fact.id)

    def _one_party(self, a: Fact, b: Fact) -> bool:
        first, second = self.party(a), self.party(b)
        return first is not None and first is second


def money(fact: Fact | None) -> Decimal | None:
    """An amount, quantity or weight field as a decimal; None for no fact or no understood value."""
    if fact is None or fact.value is None:
        return None
    try:
        return Decimal(fact.value)
    except ArithmeticError:
        return None
