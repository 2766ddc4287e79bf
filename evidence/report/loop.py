"""The closed loop as a drawing: nodes and edges with their places, ready for SVG."""

from __future__ import annotations

from dataclasses import dataclass

from evidence.records.proofs import Link, LinkStatus, Shipment

WIDTH, HEIGHT = 960, 330
BOX_WIDTH, BOX_HEIGHT = 132, 46

_SPOTS = {
    "seller": (90, 165),
    "contract": (300, 60),
    "invoice": (480, 60),
    "remittance": (660, 60),
    "packing list": (252, 270),
    "bill of lading": (404, 270),
    "entry": (556, 270),
    "delivery": (708, 270),
    "buyer": (870, 165),
}

_EDGES = {
    "orders": ("contract", "invoice"),
    "pays": ("invoice", "remittance"),
    "packs": ("invoice", "packing list"),
    "ships": ("packing list", "bill of lading"),
    "enters": ("bill of lading", "entry"),
    "delivers": ("entry", "delivery"),
    "imports-for": ("entry", "buyer"),
}

_WORST = (LinkStatus.FAILS, LinkStatus.MISSING, LinkStatus.CONSISTENT, LinkStatus.HOLDS)


@dataclass(frozen=True)
class Node:
    """A box with its words; ``x`` and ``y`` are its middle in drawing units."""

    label: str
    x: int
    y: int
    there: bool


@dataclass(frozen=True)
class Edge:
    """A line between two boxes with the link's status and its sentence."""

    x1: int
    y1: int
    x2: int
    y2: int
    status: str
    why: str


@dataclass(frozen=True)
class Drawing:
    """All of one shipment's loop."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def drawing(shipment: Shipment) -> Drawing:
    """The loop of one shipment: where a relation has several links the worst one is drawn."""
    edges, there = [], {"seller", "buyer"}
    for relation, (start, end) in _EDGES.items():
        links = [link for link in shipment.links if link.relation == relation]
        if not links or (relation == "delivers" and links[0].status is LinkStatus.MISSING):
            continue
        worst = min(links, key=lambda link: _WORST.index(link.status))
        there |= _shown(links, start, end)
        edges.append(_edge(start, end, worst))
    nodes = tuple(
        Node(label, x, y, label in there) for label, (x, y) in _SPOTS.items() if label != "delivery" or label in there
    )
    return Drawing(nodes, tuple(edges))


def _shown(links: list[Link], start: str, end: str) -> set[str]:
    found = set()
    if any(link.source is not None for link in links):
        found.add(start)
    if any(link.target is not None for link in links):
        found.add(end)
    return found


def _edge(start: str, end: str, link: Link) -> Edge:
    (x1, y1), (x2, y2) = _SPOTS[start], _SPOTS[end]
    half = BOX_WIDTH // 2
    if y1 == y2:
        return Edge(x1 + half, y1, x2 - half, y2, link.status.value, link.why)
    drop = BOX_HEIGHT // 2 if y2 > y1 else -(BOX_HEIGHT // 2)
    return Edge(x1, y1 + drop, x2, y2 - drop, link.status.value, link.why)
