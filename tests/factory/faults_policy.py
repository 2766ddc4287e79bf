"""Faults of who may import and how: exports, trade orders, tax-inclusive offers, order-time papers, non-residents."""

from __future__ import annotations

import random
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.customs_papers import line_count
from tests.factory.edit import Operator, other_number, plant, set_party, stranger, tolerate
from tests.factory.faults_amount import money, number
from tests.factory.faults_beside import add
from tests.factory.model import Dossier, Paper
from tests.factory.tell import tell

_OFFERS = (
    "Shipping by our DDP line, double clearance and tax inclusive, to the buyer's door.",
    "Sea freight DDP including duty and tax by our forwarder.",
    "Service: tax-inclusive clearance (双清包税) to door.",
)


def export_value(dossier: Dossier, rng: random.Random) -> None:
    """More was declared for export than is invoiced and entered."""
    declared, entry = add(dossier, "export_declaration"), dossier.paper("entry_summary")
    factor = Decimal(rng.randrange(125, 240)) / 100
    for i in range(line_count(declared.fields)):
        declared.fields[f"lines[{i}].amount"] = money(ids.cents(number(declared, f"lines[{i}].amount") * factor))
    if declared.fields.get("total"):
        whole = sum((number(declared, f"lines[{i}].amount") for i in range(line_count(declared.fields))), Decimal(0))
        declared.fields["total"] = money(whole)
    name = "total" if declared.fields.get("total") else "lines[0].amount"
    plant(dossier, "policy.export-value", "critical", (declared, name), (entry, "total_entered_value"))


def export_parties(dossier: Dossier, rng: random.Random) -> None:
    """A company that no other paper names exported the goods."""
    declared, invoice = add(dossier, "export_declaration"), dossier.paper("commercial_invoice")
    other = stranger(dossier, rng).name.rpartition(" ")[0] + " Import & Export Co., Ltd."
    declared.fields |= {"exporter.name": other}
    declared.fields.pop("exporter.uscc", None)
    declared.fields.pop("exporter.address", None)
    plant(dossier, "policy.export-parties", "major", (declared, "exporter.name"), (invoice, "seller.name"))


def entry_type(dossier: Dossier, rng: random.Random) -> None:
    """A case number on a consumption entry that takes none, or type 03 without any."""
    entry = dossier.paper("entry_summary")
    if rng.random() < 0.6:
        entry.fields["lines[0].adcvd_case"] = f"{rng.choice('AC')}-570-{ids.digits(rng, 3)}-000"
        plant(dossier, "policy.entry-type", "major", (entry, "entry_type"), (entry, "lines[0].adcvd_case"))
    else:
        entry.fields["entry_type"] = "03"
        plant(dossier, "policy.entry-type", "major", (entry, "entry_type"))


def tax_inclusive(dossier: Dossier, rng: random.Random) -> None:
    """A clause of the contract offers clearance with duty and tax by the forwarder."""
    contract = dossier.paper("contract")
    count = sum(name.startswith("clause[") for name in contract.extras)
    contract.extras[f"clause[{count}]"] = rng.choice(_OFFERS)
    plant(dossier, "policy.tax-inclusive", "major")


def adcvd_shell(dossier: Dossier, rng: random.Random) -> None:
    """Goods under an order, sold duty paid, by an importer with the exporter's telephone."""
    entry, invoice, contract = (dossier.paper(k) for k in ("entry_summary", "commercial_invoice", "contract"))
    record = dossier.paper("importer_identity")
    entry.fields |= {"entry_type": "03", "lines[0].adcvd_case": f"A-570-{ids.digits(rng, 3)}-000"}
    for paper in (invoice, contract):
        paper.fields |= {"incoterm": "DDP"}
    for paper in dossier.papers:
        if "seller.phone" in paper.fields or paper is contract:
            paper.fields["seller.phone"] = record.fields["importer.phone"]
            paper.fields.setdefault("seller.email", f"sales@{ids.digits(rng, 6)}.example")
    places = ((entry, "lines[0].adcvd_case"), (contract, "seller.phone"), (record, "importer.phone"))
    plant(dossier, "policy.adcvd-shell", "major", *places)
    tolerate(dossier, "party.undeclared-relationship", "policy.ddp-structure", "amount.entered-value")


def ddp_structure(dossier: Dossier, rng: random.Random) -> None:
    """Goods are sold delivered duty paid, yet the buyer imports them."""
    invoice, entry = dossier.paper("commercial_invoice"), dossier.paper("entry_summary")
    for paper in (invoice, dossier.paper("contract")):
        paper.fields["incoterm"] = "DDP"
    plant(dossier, "policy.ddp-structure", "minor", (invoice, "incoterm"), (entry, "importer.name"))
    tolerate(dossier, "amount.entered-value")


def buyer_pack(dossier: Dossier, rng: random.Random) -> None:
    """The importer's status that the buyer sent with the order shows another number than the entry."""
    print_, entry = add(dossier, "importer_status"), dossier.paper("entry_summary")
    print_.fields["number"] = other_number(rng, print_.fields["number"][:10])
    plant(dossier, "policy.buyer-pack", "major", (print_, "number"), (entry, "importer_number"))
    tolerate(dossier, "identity.one-name-two-numbers", "identity.number-format")


def non_resident_agent(dossier: Dossier, rng: random.Random) -> None:
    """The seller imports under a number assigned by CBP, and nobody in the US accepts service of process."""
    papers = ("entry_summary", "power_of_attorney", "importer_identity", "customs_bond")
    entry, power, record, bond = (dossier.paper(k) for k in papers)
    seller = tell(dossier.seed).seller
    number_ = f"{entry.fields['entry_date'][2:4]}{entry.fields['port_code']}-{ids.digits(rng, 5)}"
    if entry.fields["consignee_number"] == "SAME":
        entry.fields["consignee_number"] = dossier.story["ein"]
    for paper, role in ((entry, "importer"), (power, "grantor"), (record, "importer"), (bond, "principal")):
        set_party(paper, role, seller)
    record.fields.pop("importer.address", None)
    record.fields |= {"physical_address": seller.address, "mailing_address": seller.address}
    record.fields |= {"requested_type": "cbp", "company_type": "corporation"}
    entry.fields["importer_number"] = record.fields["importer_number"] = number_
    power.fields |= {"grantor_number": number_, "grantor_type": "corporation"}
    del power.fields["state"]
    bond.fields["principal_number"] = number_
    bond.extras["principal_form"] = "a foreign corporation"
    _without_letter(dossier)
    dossier.story["importer"] = seller.name
    plant(dossier, "policy.non-resident-agent", "major", (entry, "importer.name"), (power, "agent.name"))
    tolerate(dossier, "policy.foreign-importer", "*/missing", "identity.incomplete-form", "policy.ddp-structure")
    tolerate(
        dossier, "party.undeclared-relationship", "identity.importer-record-address", "identity.one-name-two-numbers"
    )


def _without_letter(dossier: Dossier) -> None:
    kept: list[Paper] = [p for p in dossier.papers if p.kind != "ein_letter"]
    dossier.papers = kept


FAULTS: dict[str, Operator] = {
    "policy.export-value": export_value,
    "policy.export-parties": export_parties,
    "policy.entry-type": entry_type,
    "policy.tax-inclusive": tax_inclusive,
    "policy.adcvd-shell": adcvd_shell,
    "policy.ddp-structure": ddp_structure,
    "policy.buyer-pack": buyer_pack,
    "policy.non-resident-agent": non_resident_agent,
}
