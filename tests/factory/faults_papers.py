"""Faults of the set: a paper missing, a paper of another dossier; and of who may import, and how."""

from __future__ import annotations

import random

from tests.factory.build import clean
from tests.factory.customs_papers import total_up
from tests.factory.edit import Operator, plant, tolerate
from tests.factory.model import Dossier

_DROPPED = {
    "documents.contract": "contract",
    "documents.invoice": "commercial_invoice",
    "documents.packing-list": "packing_list",
    "documents.transport": "bill_of_lading",
    "documents.entry": "entry_summary",
    "documents.remittance": "remittance",
    "documents.bond": "customs_bond",
    "documents.ein-proof": "ein_letter",
    "documents.importer-record": "importer_identity",
    "documents.power-of-attorney": "power_of_attorney",
}


def _drop(rule: str, kind: str) -> Operator:
    def operator(dossier: Dossier, rng: random.Random) -> None:
        dossier.papers = [p for p in dossier.papers if p.kind != kind]
        plant(dossier, rule, "major", outcome="missing")
        tolerate(dossier, "*/missing", "documents.foreign-dossier")

    return operator


def foreign_dossier(dossier: Dossier, rng: random.Random) -> None:
    """A packing list, bill of lading or contract of quite another import lies among the papers."""
    other = clean(dossier.seed + 50_000 + rng.randrange(1000))
    paper = other.paper(rng.choice(("packing_list", "bill_of_lading", "contract")))
    paper.name = f"{len(dossier.papers) + 1:02d}-{paper.kind.replace('_', '-')}"
    dossier.papers.append(paper)
    place = "invoice_number" if paper.kind == "packing_list" else "number"
    plant(dossier, "documents.foreign-dossier", "minor", (paper, place))
    also = {
        "packing_list": ("reference.invoice-number", "transport.container", "goods.quantity", "goods.packages"),
        "bill_of_lading": ("party.seller-shipper", "party.consignee-buyer", "transport.container", "goods.packages"),
        "contract": ("party.contract-parties", "amount.contract-total", "reference.contract-number"),
    }
    tolerate(dossier, *also[paper.kind], "goods.weight", "transport.chronology")


def no_importer(dossier: Dossier, rng: random.Random) -> None:
    """The entry's boxes for the importer are empty."""
    entry = dossier.paper("entry_summary")
    if entry.fields["consignee_number"] == "SAME":
        entry.fields["consignee_number"] = dossier.story["ein"]
    for name in ("importer.name", "importer.address", "importer_number"):
        del entry.fields[name]
    plant(dossier, "policy.no-importer", "critical", (entry, "importer.name"))
    tolerate(dossier, "identity.incomplete-form", "party.third-party-importer", "*/missing")


def informal_value(dossier: Dossier, rng: random.Random) -> None:
    """An informal entry type over the limit for informal entries, with the fee of such an entry."""
    entry = dossier.paper("entry_summary")
    entry.fields["entry_type"] = "11"
    entry.fields["mpf"] = "2.69"
    total_up(entry.fields)
    plant(dossier, "policy.informal-value", "major", (entry, "entry_type"), (entry, "total_entered_value"))
    tolerate(dossier, "amount.entry-fees")


FAULTS: dict[str, Operator] = {
    **{rule: _drop(rule, kind) for rule, kind in _DROPPED.items()},
    "documents.foreign-dossier": foreign_dossier,
    "policy.no-importer": no_importer,
    "policy.informal-value": informal_value,
}
