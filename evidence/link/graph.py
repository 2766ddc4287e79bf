"""The graph: documents, parties and shared values are nodes; a borrowed number is a value node with many parties.

Nodes are tuples: ``("document", id)``, ``("party", id)`` and ``("value", type, normal form)``. Each edge has a ``role``
(the field's name) and ``facts`` (ids).
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

SHARED_VALUES: dict[str, tuple[tuple[str, str], ...]] = {
    "contract": (
        ("contract", "number"),
        ("purchase_order", "number"),
        ("commercial_invoice", "contract_number"),
        ("commercial_invoice", "po_number"),
        ("remittance", "contract_refs[]"),
        ("export_declaration", "contract_number"),
    ),
    "invoice": (
        ("commercial_invoice", "number"),
        ("packing_list", "invoice_number"),
        ("certificate_of_origin", "invoice_number"),
        ("remittance", "invoice_refs[]"),
    ),
    "bill": (
        ("bill_of_lading", "number"),
        ("bill_of_lading", "master_number"),
        ("air_waybill", "number"),
        ("arrival_notice", "number"),
        ("delivery_receipt", "number"),
        ("commercial_invoice", "bl_number"),
        ("entry_summary", "bl_number"),
        ("entry_release", "bl_number"),
        ("export_declaration", "bl_number"),
    ),
    "container": (
        ("commercial_invoice", "containers[]"),
        ("packing_list", "containers[]"),
        ("bill_of_lading", "containers[]"),
        ("arrival_notice", "containers[]"),
        ("delivery_receipt", "containers[]"),
    ),
    "entry": (("entry_summary", "entry_number"), ("entry_release", "entry_number")),
    "importer number": (
        ("entry_summary", "importer_number"),
        ("entry_release", "importer_number"),
        ("importer_identity", "importer_number"),
        ("customs_bond", "principal_number"),
        ("power_of_attorney", "grantor_number"),
        ("ein_letter", "ein"),
    ),
    "account": (("commercial_invoice", "bank.account"), ("remittance", "beneficiary.account")),
}
"""Value types and the fields that print them, per kind; ``[]`` stands for a list."""

_INDEX = re.compile(r"\[\d+\]")


def build(documents: Sequence[Document], facts: Sequence[Fact], resolution: Resolution) -> networkx.MultiDiGraph:
    """The dossier as a graph (see the module's docstring)."""
    import networkx  # noqa: PLC0415 - heavy, and only needed here

    graph = networkx.MultiDiGraph()
    for document in documents:
        graph.add_node(("document", document.id), kind=document.kind)
    kinds = {d.id: d.kind for d in documents}
    for fact in facts:
        for node in _values(kinds[fact.document], fact):
            graph.add_edge(("document", fact.document), node, role=fact.field, facts=(fact.id,))
    for party in resolution.parties:
        graph.add_node(("party", party.id), name=party.name)
        for mention in party.mentions:
            graph.add_edge(
                ("document", mention.document), ("party", party.id), role=mention.role, facts=(mention.fact,)
            )
        for identifier in party.identifiers:
            node = ("value", identifier.type, identifier.value)
            graph.add_edge(("party", party.id), node, role=identifier.type, facts=(identifier.fact,))
    return graph


def _values(kind: str, fact: Fact) -> Iterator[tuple[str, str, str]]:
    if fact.value is None or fact.status == "empty":
        return
    field = _INDEX.sub("[]", fact.field)
    for name, sources in SHARED_VALUES.items():
        if (kind, field) in sources:
            yield "value", name, key(name, fact.value)


def key(name: str, value: str) -> str:
    """What makes two values of a type one node: bills lose their SCAC, importer numbers their suffix."""
    if name == "bill":
        number = bl.normal(value) or value
        return number[4:] if bl.scac(number) is not None and len(number) > 8 else number
    if name == "importer number":
        return importer_number.base(value)
    return re.sub(r"[\s\-./]+", "", value).upper()
