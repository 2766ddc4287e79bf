"""The graph: documents, parties and shared values are nodes; a borrowed number is a value node with many parties.

Nodes are tuples: ``("document", id)`` with ``kind``, ``("party", id)`` with ``name`` and ``kind``, and
``("value", type, normal form)``. Each edge has a ``role`` (the field's or the role's name) and ``facts``, the ids of
the facts that made it. Edges go from documents to what they print, and from parties to what they carry.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.parties import Resolution
from evidence.values import bl, importer_number

if TYPE_CHECKING:
    import networkx

TRANSPORT = ("bill_of_lading", "air_waybill", "arrival_notice", "delivery_receipt")

PRINTED: dict[str, dict[str, tuple[str, ...]]] = {
    "order": {
        "number": ("contract", "purchase_order"),
        "contract_number": (),
        "po_number": (),
        "contract_refs[]": (),
    },
    "invoice": {
        "number": ("commercial_invoice", "proforma_invoice"),
        "invoice_number": (),
        "invoice_refs[]": (),
    },
    "bill": {"number": TRANSPORT, "master_number": (), "bl_number": (), "bl_number[]": ()},
    "container": {"containers[]": ()},
    "entry": {"entry_number": ()},
    "importer number": {
        "importer_number": (),
        "consignee_number": (),
        "principal_number": (),
        "grantor_number": (),
        "ein": (),
        "prior_numbers[]": (),
    },
    "account": {"bank.account": (), "beneficiary.account": (), "remitter.account": ()},
    "swift": {"bank.swift": (), "beneficiary_bank.swift": (), "remitter_bank.swift": ()},
    "bond": {"number": ("customs_bond", "bond_rider")},
    "uscc": {"exporter.uscc": ()},
}
"""Per type of value the fields that print it, with the kinds of papers where the field means it (none named: all)."""

CARRIED = {"ein": "importer number", "ssn": "importer number", "cbp_number": "importer number", "iban": "account"}
"""Types of a party's identifiers that papers print under another name."""

_INDEX = re.compile(r"\[\d+\]")


def build(documents: Sequence[Document], facts: Sequence[Fact], resolution: Resolution) -> networkx.MultiDiGraph:
    """The dossier as a graph (see the module's docstring)."""
    import networkx  # noqa: PLC0415 - heavy, and only needed here

    graph = networkx.MultiDiGraph()
    kinds = {d.id: d.kind for d in documents}
    for document in documents:
        graph.add_node(("document", document.id), kind=document.kind)
    for fact in facts:
        for node in values(kinds[fact.document], fact):
            graph.add_edge(("document", fact.document), node, role=fact.field, facts=(fact.id,))
    for party in resolution.parties:
        here = ("party", party.id)
        graph.add_node(here, name=party.name, kind=party.kind)
        for mention in party.mentions:
            graph.add_edge(("document", mention.document), here, role=mention.role, facts=(mention.fact,))
        for one in party.identifiers:
            name = CARRIED.get(one.type, one.type)
            graph.add_edge(here, ("value", name, key(name, one.value)), role=one.type, facts=(one.fact,))
    return graph


def values(kind: str, fact: Fact) -> Iterator[tuple[str, str, str]]:
    """The value nodes a fact of a paper of some kind stands for; none for what could not be understood."""
    if fact.value is None or fact.status == "empty":
        return
    field = _INDEX.sub("[]", fact.field)
    for name, fields in PRINTED.items():
        if field in fields and (not fields[field] or kind in fields[field]) and key(name, fact.value):
            yield "value", name, key(name, fact.value)


def key(name: str, value: str) -> str:
    """What makes two values of a type one node: bills lose their SCAC, importer numbers their suffix; ``SAME`` and
    ``MULTI`` are no values (an empty key)."""
    plain = re.sub(r"[^0-9A-Z]+", "", value.upper())
    if plain in {"SAME", "MULTI", "NONE"}:
        return ""
    if name == "bill":
        number = bl.normal(value) or plain
        return number[4:] if bl.scac(number) is not None and len(number) > 8 else number
    return importer_number.base(value) or plain if name == "importer number" else plain
