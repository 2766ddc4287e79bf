"""Which documents belong to which shipment, and each shipment's loop."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from evidence.prove.allocation import Allocated, allocate
from evidence.prove.chain import links
from evidence.records.codec import content_id
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.records.parties import Resolution
from evidence.records.proofs import Link, LinkStatus, Shipment

if TYPE_CHECKING:
    import networkx

TYING = frozenset({"contract", "invoice", "bill", "container", "entry"})
"""Value types that make two documents one shipment."""

DRIVING = frozenset({"commercial_invoice", "bill_of_lading", "air_waybill", "entry_summary", "entry_release"})
"""Kinds without which a group of papers is no shipment of its own."""


def prove(
    graph: networkx.MultiDiGraph,
    documents: Sequence[Document],
    facts: Sequence[Fact],
    resolution: Resolution,
    stage: str,
) -> tuple[Shipment, ...]:
    """The shipments of a dossier, each with its chain and verdict.

    ``closed``: every required link holds; ``broken``: some link fails; ``open``: none fails, but a required one is
    missing or only consistent. Nothing to link is ``open``, never ``closed``.
    """
    found = []
    for group in groups(graph, documents):
        look = Lookup(tuple(d for d in documents if d.id in group), tuple(facts), resolution)
        paid = allocate(look)
        chain = links(look, stage, paid)
        found.append(_shipment(look, chain, paid))
    return tuple(found)


def _shipment(look: Lookup, chain: tuple[Link, ...], paid: Allocated) -> Shipment:
    ids = tuple(d.id for d in look.documents)
    return Shipment(
        id=content_id("s", sorted(ids)),
        documents=ids,
        links=chain,
        capital=loop(link for link in chain if link.flow == "capital"),
        logistics=loop(link for link in chain if link.flow == "logistics"),
        verdict=loop(chain),
        allocations=paid.allocations,
    )


def loop(chain: Iterable[Link]) -> str:
    """``closed``, ``open`` or ``broken`` for some links; no required link at all is ``open``."""
    found = tuple(chain)
    if any(link.status is LinkStatus.FAILS for link in found):
        return "broken"
    required = [link for link in found if link.required]
    return "closed" if required and all(link.status is LinkStatus.HOLDS for link in required) else "open"


def groups(graph: networkx.MultiDiGraph, documents: Sequence[Document]) -> list[set[str]]:
    """Document ids per shipment: tied by contract, invoice, bill, container or entry numbers.

    Groups that are no shipment of their own, such as the importer's papers, belong to every shipment; a group of
    driving papers that shares nothing stays with the largest, where the rules can ask whether it belongs here.
    """
    tied = _tied(graph, documents)
    kinds = {d.id: d.kind for d in documents}
    shipments = [g for g in tied if _whole(g, kinds)]
    if len(shipments) <= 1:
        return [{d.id for d in documents}] if documents else []
    rest: set[str] = set()
    for group in tied:
        if group not in shipments:
            rest |= group
    return [group | rest for group in shipments]


def _whole(group: set[str], kinds: dict[str, str]) -> bool:
    present = {kinds[d] for d in group} & DRIVING
    return "commercial_invoice" in present and len(present) > 1


def _tied(graph: networkx.MultiDiGraph, documents: Sequence[Document]) -> list[set[str]]:
    leader = {d.id: d.id for d in documents}

    def find(one: str) -> str:
        while leader[one] != one:
            one = leader[one]
        return one

    for node in graph:
        if node[0] == "value" and node[1] in TYING:
            holders = sorted({source[1] for source, _ in graph.in_edges(node) if source[0] == "document"})
            for other in holders[1:]:
                leader[find(other)] = find(holders[0])
    table: dict[str, set[str]] = {}
    for document in documents:
        table.setdefault(find(document.id), set()).add(document.id)
    return list(table.values())
