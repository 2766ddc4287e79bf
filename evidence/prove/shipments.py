"""Which documents belong to which shipment, and each shipment's loop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from evidence.prove.allocation import Account, Allocated, allocated, by_shipment
from evidence.prove.linking import links
from evidence.prove.paying import paid
from evidence.records.codec import content_id
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.lookup import Lookup
from evidence.records.parties import Resolution
from evidence.records.proofs import Link, LinkStatus, Shipment

if TYPE_CHECKING:
    import networkx

CORE = frozenset(
    {
        "commercial_invoice", "packing_list", "bill_of_lading", "air_waybill", "arrival_notice", "delivery_receipt",
        "entry_summary", "entry_release", "certificate_of_origin",
    }
)  # fmt: skip
"""Kinds that belong to one shipment alone; contracts, payments and the importer's papers may serve several."""

TYING = frozenset({"invoice", "bill", "container", "entry"})
"""Value types that make two papers of those kinds one shipment."""

ENTRIES = frozenset({"entry_summary", "entry_release"})
GOODS = frozenset({"commercial_invoice", "packing_list", "bill_of_lading", "air_waybill"})
"""Kinds that show goods of a shipment's own."""


def prove(
    graph: networkx.MultiDiGraph,
    documents: Sequence[Document],
    facts: Sequence[Fact],
    resolution: Resolution,
    stage: str,
    as_of: date | None = None,
) -> tuple[Shipment, ...]:
    """The shipments of a dossier, each with its chain and verdict.

    ``stage`` is ``order``, ``prefiling``, ``entered`` or ``closed``. ``closed``: every required link holds; ``broken``:
    some link fails; ``open``: none fails, but a required one is missing or only consistent. Nothing to link is
    ``open``, never ``closed``. ``as_of`` is the day of knowledge: before money is due, too little of it breaks no link.
    Payments are allocated over the whole dossier, since one may serve several shipments.
    """
    payments = allocated(Lookup(tuple(documents), tuple(facts), resolution))
    found = []
    for group in groups(graph, documents):
        look = Lookup(tuple(d for d in documents if d.id in group), tuple(facts), resolution)
        mine = {i: a for i, a in payments.by_invoice.items() if i in group}
        found.append(_shipment(look, links(look, stage, paid(look, stage, mine, as_of)), mine, payments))
    return tuple(found)


def _shipment(look: Lookup, chain: tuple[Link, ...], accounts: Mapping[str, Account], payments: Allocated) -> Shipment:
    ids = tuple(d.id for d in look.documents)
    totals = {f.id: d for d in ids if d in accounts and (f := look.fact(d, "total")) is not None}
    groups, searches = by_shipment(payments, totals)
    return Shipment(
        id=content_id("s", sorted(ids)),
        documents=ids,
        links=chain,
        capital=loop(link for link in chain if link.flow == "capital"),
        logistics=loop(link for link in chain if link.flow == "logistics"),
        verdict=loop(chain),
        allocations=tuple(a for account in accounts.values() for a in account.allocations),
        searches=searches,
        accounts=groups,
        retold=tuple(d for d in payments.retold if d in ids),
    )


def loop(chain: Iterable[Link]) -> str:
    """``closed``, ``open`` or ``broken`` for some links; no required link at all is ``open``."""
    found = tuple(chain)
    if any(link.status is LinkStatus.FAILS for link in found):
        return "broken"
    required = [link for link in found if link.required]
    return "closed" if required and all(link.status is LinkStatus.HOLDS for link in required) else "open"


def groups(graph: networkx.MultiDiGraph, documents: Sequence[Document]) -> list[set[str]]:
    """Document ids per shipment, driven by entries.

    Papers of one shipment are tied by invoice, bill, container and entry numbers. With one entry, or none, all papers
    are one shipment: whether a paper belongs there is for the chain and the rules to say. With several entries each
    that has goods of its own is one; what is tied to none of them, or may serve several (contracts, payments, the
    importer's papers, an entry without goods), goes where a number of it is found, else to all.
    """
    if not documents:
        return []
    kinds = {d.id: d.kind for d in documents}
    entered = _entered(_tied(graph, [d.id for d in documents if d.kind in CORE]), kinds)
    if len(entered) <= 1:
        return [set(kinds)]
    found = [set(group) for group in entered]
    for document in documents:
        if not any(document.id in group for group in entered):
            for group in _homes(graph, document.id, entered):
                found[group].add(document.id)
    return found


def _entered(tied: Sequence[set[str]], kinds: Mapping[str, str]) -> list[set[str]]:
    """The groups with an entry and goods. An entry whose numbers tie it to no goods takes, in order, goods that no
    entry is tied to: its bill number may be what is wrong."""
    found: list[set[str]] = []
    alone: list[set[str]] = []
    goods: list[set[str]] = []
    for group in tied:
        present = {kinds[d] for d in group}
        if present & ENTRIES:
            (found if present & GOODS else alone).append(group)
        elif "commercial_invoice" in present and len(present & GOODS) > 1:
            goods.append(group)
    return [*found, *(entry | own for entry, own in zip(alone, goods, strict=False))]


def _homes(graph: networkx.MultiDiGraph, document: str, entered: Sequence[set[str]]) -> list[int]:
    """The shipments (by place in the list) that share a number with a paper; all where none does."""
    near = _neighbours(graph, document)
    return [i for i, group in enumerate(entered) if near & group] or list(range(len(entered)))


def _neighbours(graph: networkx.MultiDiGraph, document: str) -> set[str]:
    """The papers that print a number of a paper, of any type that tells shipments apart."""
    values = [v for v in graph.successors(("document", document)) if v[0] == "value" and v[1] in {*TYING, "order"}]
    return {source[1] for value in values for source in graph.predecessors(value) if source[0] == "document"}


def _tied(graph: networkx.MultiDiGraph, documents: Sequence[str]) -> list[set[str]]:
    """The papers that numbers tie together, in order of their first paper."""
    import networkx as nx  # noqa: PLC0415 - heavy, and only needed here

    ties = nx.Graph()
    ties.add_nodes_from(documents)
    wanted = set(documents)
    for node in graph:
        if node[0] == "value" and node[1] in TYING:
            holders = sorted({s[1] for s in graph.predecessors(node) if s[0] == "document"} & wanted)
            ties.add_edges_from((holders[0], other) for other in holders[1:])
    order = {document: i for i, document in enumerate(documents)}
    return sorted((set(group) for group in nx.connected_components(ties)), key=lambda g: min(order[d] for d in g))
