"""Faults between the parties of the money side and of the goods side."""

from __future__ import annotations

import random
import re
from dataclasses import replace

from tests.factory import identifiers as ids
from tests.factory.edit import Operator, namer, other_form, other_number, plant, set_party, stranger, tolerate
from tests.factory.model import Dossier
from tests.factory.names import Company

_MID = re.compile(r"([A-Z]{2})([A-Z]+)(\d*)([A-Z]{3})")


def _other_seller(dossier: Dossier, rng: random.Random) -> Company:
    """A company of the seller's country that no paper names."""
    country = dossier.paper("entry_summary").fields["country_of_origin"]
    return namer(dossier, rng).trader(country)


def _private(dossier: Dossier, rng: random.Random, company: Company, foreign: bool) -> Company:
    maker = namer(dossier, rng)
    return replace(company, name=maker.foreign_person(company.country) if foreign else maker.person())


def consignee_buyer(dossier: Dossier, rng: random.Random) -> None:
    """Entry, house bill or both are consigned to a company that no other paper knows."""
    entry, bill, invoice = (dossier.paper(k) for k in ("entry_summary", "bill_of_lading", "commercial_invoice"))
    other = stranger(dossier, rng)
    where = rng.choice(("entry", "bill", "both"))
    if where != "bill":
        set_party(entry, "consignee", other)
        entry.fields["consignee_number"] = ids.ein(rng)
    if where != "entry":
        set_party(bill, "consignee", other)
        if "notify.name" in bill.fields:
            set_party(bill, "notify", other)
    paper = bill if where == "bill" else entry
    plant(dossier, "party.consignee-buyer", "critical", (paper, "consignee.name"), (invoice, "buyer.name"))


def contract_parties(dossier: Dossier, rng: random.Random) -> None:
    """The contract was made with another seller or by another buyer."""
    contract, invoice = dossier.paper("contract"), dossier.paper("commercial_invoice")
    role = rng.choice(("seller", "buyer"))
    other = _other_seller(dossier, rng) if role == "seller" else stranger(dossier, rng)
    set_party(contract, role, other)
    contract.extras[f"{role}_signatory"] = namer(dossier, rng).foreign_person(other.country)
    if f"{role}.phone" in contract.fields:
        contract.fields |= {f"{role}.phone": other.phone, f"{role}.email": other.email}
    plant(dossier, "party.contract-parties", "critical", (contract, f"{role}.name"), (invoice, f"{role}.name"))


def third_party_importer(dossier: Dossier, rng: random.Random) -> None:
    """A stranger with papers in perfect order imports: on entry, bond, power, 5106 and IRS letter, nowhere else."""
    other, number = stranger(dossier, rng), ids.ein(rng)
    if dossier.paper("importer_identity").extras["edition"] == "old" and other.form == "llc":
        other = replace(other, name=other_form(other.name), form="corporation")
    entry, invoice = dossier.paper("entry_summary"), dossier.paper("commercial_invoice")
    ours, officer, second = dossier.story["ein"], namer(dossier, rng).person(), namer(dossier, rng).person()
    if entry.fields["consignee_number"] == "SAME":
        entry.fields["consignee_number"] = ours
    set_party(entry, "importer", other)
    entry.fields["importer_number"] = entry.fields["importer_number"].replace(ours, number)
    _own_papers(dossier, other, number, officer, second)
    dossier.story |= {"importer": other.name, "ein": number}
    places = ((entry, "importer.name"), (entry, "consignee.name"), (invoice, "buyer.name"))
    plant(dossier, "party.third-party-importer", "critical", *places)
    tolerate(dossier, "policy.no-importer")


def _own_papers(dossier: Dossier, other: Company, number: str, officer: str, second: str) -> None:
    bond, power, record, letter = (
        dossier.paper(k) for k in ("customs_bond", "power_of_attorney", "importer_identity", "ein_letter")
    )
    for paper, role in ((bond, "principal"), (power, "grantor"), (letter, "holder")):
        set_party(paper, role, other)
    bond.fields["principal_number"] = power.fields["grantor_number"] = letter.fields["ein"] = number
    form = "a limited liability company" if other.form == "llc" else "a corporation"
    bond.extras |= {
        "principal_form": f"{form} organized in the State of {other.state}",
        "principal_signatory": officer,
    }
    power.fields |= {"grantor_type": other.form, "state": other.state, "signatory.name": officer}
    record.fields |= {
        "importer.name": other.name,
        "importer_number": number,
        "company_type": other.form,
        "mailing_address": other.address,
        "physical_address": other.address,
        "importer.phone": other.phone,
        "signatory.name": officer,
    }
    if record.extras["edition"] == "new":
        record.fields |= {"importer.email": other.email, "officers[0]": officer, "officers[1]": second}
        record.extras |= {"bank_city": other.city, "bank_state": other.region, "incorporation_locator": other.region}
    if "name_control" in letter.extras:
        letter.extras["name_control"] = other.name.upper().replace(" ", "")[:4]


def remittance_payee(dossier: Dossier, rng: random.Random) -> None:
    """The wire went to another company on the invoice's account (major), or to a person (critical)."""
    wire, invoice = dossier.of("remittance")[-1], dossier.paper("commercial_invoice")
    other, severity = _other_seller(dossier, rng), "major"
    if rng.random() < 0.4:
        other, severity = _private(dossier, rng, other, foreign=True), "critical"
    set_party(wire, "beneficiary", other)
    plant(dossier, "party.remittance-payee", severity, (wire, "beneficiary.name"), (invoice, "seller.name"))
    tolerate(dossier, "amount.underpaid", "documents.remittance")


def remittance_payer(dossier: Dossier, rng: random.Random) -> None:
    """Another company paid (major), or a person did (critical)."""
    wire, invoice = dossier.of("remittance")[-1], dossier.paper("commercial_invoice")
    other, severity = stranger(dossier, rng), "major"
    if rng.random() < 0.4:
        other, severity = _private(dossier, rng, other, foreign=False), "critical"
    set_party(wire, "remitter", other)
    wire.fields["remitter.account"] = ids.digits(rng, 10)
    plant(dossier, "party.remittance-payer", severity, (wire, "remitter.name"), (invoice, "buyer.name"))
    tolerate(dossier, "amount.underpaid", "documents.remittance")


def seller_shipper(dossier: Dossier, rng: random.Random) -> None:
    """The house bill's shipper is a company that no other paper names."""
    bill, invoice = dossier.paper("bill_of_lading"), dossier.paper("commercial_invoice")
    set_party(bill, "shipper", _other_seller(dossier, rng))
    plant(dossier, "party.seller-shipper", "major", (bill, "shipper.name"), (invoice, "seller.name"))


def manufacturer_id(dossier: Dossier, rng: random.Random) -> None:
    """The MID's number is nobody's (minor), its name part fits nobody or its country is another (major)."""
    entry, invoice = dossier.paper("entry_summary"), dossier.paper("commercial_invoice")
    role = "manufacturer" if "manufacturer.name" in invoice.fields else "seller"
    country, name, number, city = _MID.fullmatch(entry.fields["manufacturer_id"]).groups()  # type: ignore[union-attr]
    severity, way = "major", rng.randrange(3)
    if way == 0 and number:
        number, severity = other_number(rng, number, first=0), "minor"
    elif way == 1:
        country = "VN" if country != "VN" else "CN"
    else:
        name = ids.manufacturer_id("", _other_seller(dossier, rng).name, "", "")
    mid = country + name + number + city
    entry.fields["manufacturer_id"] = mid
    plant(dossier, "party.manufacturer-id", severity, (entry, "manufacturer_id"), (invoice, f"{role}.name"))


FAULTS: dict[str, Operator] = {
    "party.consignee-buyer": consignee_buyer,
    "party.contract-parties": contract_parties,
    "party.third-party-importer": third_party_importer,
    "party.remittance-payee": remittance_payee,
    "party.remittance-payer": remittance_payer,
    "party.seller-shipper": seller_shipper,
    "party.manufacturer-id": manufacturer_id,
}
