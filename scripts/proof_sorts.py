"""The sorts of places in a proof's leaves: value, edge, sum, tolerance, or what is only told."""

from __future__ import annotations

Path_ = tuple[str | int, ...]

VALUE = {
    "fact": "value printed field status method places.text others.value",
    "party": "identifiers names name addresses",
    "file": "sha256 size path status",
    "document": "kind",
    "norm": "name text",
    "rule": "provisions name",
    "check": "outcome severity authorities replay",
    "run": "verdict band law_date leaves",
    "step": "operation test",
    "comparison": "a b",
}
EDGE = {
    "link": "id shipment relation flow source target required status evidence steps",
    "shipment": "id documents links allocations capital logistics verdict",
    "party": "mentions id",
    "comparison": "answer",
    "step": "facts of id result",
    "document": "id parts facts",
    "fact": "id document places places.file places.page",
    "check": "evidence steps documents shipment id rule",
    "allocation": "payment invoice id unique",
    "run": "shipments documents files",
    "rule": "checks",
    "words": "of",
}
SUM = {
    "step": "operands terms",
    "allocation": "amount differences currency",
    "comparison": "score features",
    "run": "score drivers",
}
"""The places (one or two names deep) of each kind of leaf that hold values, edges and sums."""


def sort_of(kind: str, where: Path_) -> str:
    """The sort of a place in a leaf: value, edge, sum, tolerance, else its own name."""
    names = [w for w in where if isinstance(w, str)]
    if kind == "comparison" and names == ["features"] and where[-1] in (0, 2, 3, 4):
        return "sentence"
    if "tolerance" in names:
        return "tolerance"
    spot = ".".join(names[:2])
    for sort, table in (("sum", SUM), ("value", VALUE), ("edge", EDGE)):
        known = table.get(kind, "").split()
        if spot in known or (names[0] in known and spot != "places.box" and (kind, names[0]) != ("fact", "places")):
            return sort
    return (
        "sentence" if kind == "words" or names[0] in ("reason", "meaning", "who", "why", "note") else f"{kind}.{spot}"
    )
