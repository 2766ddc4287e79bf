"""The archive as a graph: dossiers, and the names, numbers, addresses, contacts and papers they share.

Nobody is said to be one here: a name is a node by its normal form, and what two dossiers share joins them.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.archive.asking.papers import SECRET_TYPES
from evidence.archive.index import names
from evidence.archive.index.reading import Reading
from evidence.records.archives import Actor, Entries
from evidence.records.asking import Cell, Edge, Node, Secret

PAPERS = (("invoice", "invoices"), ("order", "orders"), ("bill", "bills"), ("entry", "customs"), ("bond", "bonds"))


class Graph:
    """Hands out nodes, each once, and edges; secret numbers get running ids, so that no id gives one away."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._ids: dict[tuple[str, str], str] = {}

    def parts(self) -> Iterator[Node | Edge]:
        """All nodes and edges, a node before its first edge, in the order of dossiers."""
        for dossier, entries in self._reading.each():
            yield Node(f"dossier:{dossier}", "dossier", dossier)
            for actor in entries.parties:
                yield from self._actor(dossier, actor)
            yield from self._papers(dossier, entries)
            yield from self._payments(dossier, entries)

    def _node(self, kind: str, key: str, label: Cell) -> tuple[str, tuple[Node, ...]]:
        known = self._ids.get((kind, key))
        if known is not None:
            return known, ()
        made = f"{kind}:{len(self._ids) + 1}" if isinstance(label, Secret) else f"{kind}:{key}"
        self._ids[kind, key] = made
        return made, (Node(made, kind, label),)

    def _actor(self, dossier: str, actor: Actor) -> Iterator[Node | Edge]:
        name, new = self._name(actor)
        yield from new
        roles = ", ".join(dict.fromkeys(s.role for s in actor.seats))
        yield Edge(f"dossier:{dossier}", name, "names", dossier, roles)
        told = [(k, v, Secret(v) if k in SECRET_TYPES else v) for k, v in actor.numbers]
        told += [("address", a, a) for a in actor.addresses] + [("contact", c, c) for c in actor.contacts]
        for kind, value, label in told:
            other, new = self._node(kind, value, label)
            yield from new
            yield Edge(name, other, "has", dossier)

    def _name(self, actor: Actor) -> tuple[str, tuple[Node, ...]]:
        core, form = names.parts(actor.name)
        return self._node("name", f"{core}, {form}" if form else core, actor.name)

    def _papers(self, dossier: str, entries: Entries) -> Iterator[Node | Edge]:
        for kind, field in PAPERS:
            for record in getattr(entries, field):
                if record.number is None:
                    continue
                node, new = self._node(kind, record.number, record.number)
                yield from new
                yield Edge(f"dossier:{dossier}", node, "holds", dossier)
        for bill in entries.bills:
            for box in bill.containers:
                node, new = self._node("container", box, box)
                yield from new
                yield Edge(self._node("bill", bill.number, bill.number)[0], node, "carries", dossier, day=bill.day)

    def _payments(self, dossier: str, entries: Entries) -> Iterator[Node | Edge]:
        for paid in entries.payments:
            if paid.remitter is not None and paid.beneficiary is not None:
                source, target = (self._name(entries.parties[p])[0] for p in (paid.remitter, paid.beneficiary))
                yield Edge(source, target, "pays", dossier, paid.reference, paid.day, paid.amount, paid.currency)
