"""Faults in the importer's identity: name, number, address, signatory, dates, forms."""

from __future__ import annotations

import random

from tests.factory import identifiers as ids
from tests.factory.edit import (
    Operator,
    later,
    move,
    namer,
    other_form,
    other_name,
    other_number,
    other_words,
    plant,
    rename,
    renumber,
    set_like,
    set_party,
    stranger,
    tolerate,
)
from tests.factory.model import Dossier, Paper

_ONE_NUMBER, _ONE_NAME = "identity.one-number-two-names", "identity.one-name-two-numbers"
_FORM_WORDS = {"LLC": "a limited liability company", "INC.": "a corporation", "CORP.": "a corporation"}


def _follow_form(paper: Paper, name: str) -> None:
    """Makes what a paper says about the legal form agree with the name it now carries."""
    last = name.rsplit(maxsplit=1)[-1].upper()
    kind = "llc" if last == "LLC" else "corporation"
    for field in ("company_type", "grantor_type"):
        if field in paper.fields and not (kind == "llc" and paper.extras.get("edition") == "old"):
            paper.fields[field] = kind
    if "principal_form" in paper.extras:
        tail = paper.extras["principal_form"].partition(" organized")
        paper.extras["principal_form"] = _FORM_WORDS.get(last, "a corporation") + tail[1] + tail[2]
    if "name_control" in paper.extras:
        paper.extras["name_control"] = "".join(c for c in name.upper() if c.isalnum())[:4]


def _name_fault(rule: str, kind: str, field: str) -> Operator:
    def operator(dossier: Dossier, rng: random.Random) -> None:
        paper, entry = dossier.paper(kind), dossier.paper("entry_summary")
        name = other_name(dossier, rng)
        if paper.extras.get("edition") == "old" and name == other_form(dossier.story["importer"]):
            name = other_words(rng, dossier.story["importer"])
        set_like(paper, field, name)
        _follow_form(paper, name)
        plant(dossier, rule, "critical", (paper, field), (entry, "importer.name"))
        tolerate(dossier, _ONE_NUMBER)

    return operator


def _number_fault(rule: str, kind: str, field: str) -> Operator:
    def operator(dossier: Dossier, rng: random.Random) -> None:
        paper, entry = dossier.paper(kind), dossier.paper("entry_summary")
        paper.fields[field] = other_number(rng, paper.fields[field])
        plant(dossier, rule, "critical", (paper, field), (entry, "importer_number"))
        tolerate(dossier, _ONE_NAME)

    return operator


def record_address(dossier: Dossier, rng: random.Random) -> None:
    """The 5106 knows other addresses than the entry gives (major), or the IRS letter does (minor)."""
    entry, rule = dossier.paper("entry_summary"), "identity.importer-record-address"
    ours = (entry, "importer.address")
    place = stranger(dossier, rng).address
    if rng.random() < 0.3:
        letter = dossier.paper("ein_letter")
        letter.fields["holder.address"] = place.upper()
        plant(dossier, rule, "minor", (letter, "holder.address"), ours)
        return
    record = dossier.paper("importer_identity")
    record.fields["physical_address"] = record.fields["mailing_address"] = place
    plant(dossier, rule, "major", (record, "physical_address"), ours)


def poa_agent(dossier: Dossier, rng: random.Random) -> None:
    """The power of attorney empowers another broker than the one that filed."""
    power, entry = dossier.paper("power_of_attorney"), dossier.paper("entry_summary")
    set_party(power, "agent", namer(dossier, rng).us_company("Customs Brokers|Customhouse Brokers"))
    plant(dossier, "identity.poa-agent", "major", (power, "agent.name"), (entry, "filer.name"))


def poa_direct(dossier: Dossier, rng: random.Random) -> None:
    """A forwarder signed the power of attorney for the importer."""
    power = dossier.paper("power_of_attorney")
    forwarder = namer(dossier, rng).us_company("Freight Forwarding|Global Forwarding")
    power.fields["signatory.name"] = forwarder.name
    power.extras["signatory_title"] = "FREIGHT FORWARDER"
    power.extras["signature_clause"] = (
        f"Executed on behalf of the grantor by its freight forwarder {forwarder.name}, as agent for the grantor"
    )
    plant(dossier, "identity.poa-direct", "major", (power, "signatory.name"))
    tolerate(dossier, "identity.signatory")


def signatory(dossier: Dossier, rng: random.Random) -> None:
    """Somebody signed the power of attorney whom the 5106 doesn't know."""
    power, record = dossier.paper("power_of_attorney"), dossier.paper("importer_identity")
    power.fields["signatory.name"] = namer(dossier, rng).person()
    plant(dossier, "identity.signatory", "minor", (power, "signatory.name"), (record, "signatory.name"))


def number_format(dossier: Dossier, rng: random.Random) -> None:
    """A number with a prefix that no list carries (minor), or on the entry a suffix that cannot be (critical)."""
    entry = dossier.paper("entry_summary")
    if rng.random() < 0.5:
        renumber(dossier, f"{rng.choice(ids.UNLISTED_PREFIXES):02d}{dossier.story['ein'][2:]}")
        plant(dossier, "identity.number-format", "minor", (entry, "importer_number"))
        return
    entry.fields["importer_number"] = dossier.story["ein"] + rng.choice(("ZI", "IZ", "OZ", "ZO"))
    if entry.fields["consignee_number"] != "SAME":
        entry.fields["consignee_number"] = entry.fields["importer_number"]
    plant(dossier, "identity.number-format", "critical", (entry, "importer_number"))


def one_number_two_names(dossier: Dossier, rng: random.Random) -> None:
    """The importer's number stands beside another consignee, whom the invoice names as consignee."""
    entry, invoice = dossier.paper("entry_summary"), dossier.paper("commercial_invoice")
    other = stranger(dossier, rng)
    set_party(entry, "consignee", other)
    entry.fields["consignee_number"] = entry.fields["importer_number"]
    set_party(invoice, "consignee", other)
    plant(dossier, _ONE_NUMBER, "major", (entry, "consignee_number"), (entry, "consignee.name"))
    tolerate(dossier, "party.consignee-buyer")


def one_name_two_numbers(dossier: Dossier, rng: random.Random) -> None:
    """The power of attorney gives its grantor another EIN."""
    power, entry = dossier.paper("power_of_attorney"), dossier.paper("entry_summary")
    power.fields["grantor_number"] = other_number(rng, power.fields["grantor_number"])
    plant(dossier, _ONE_NAME, "critical", (power, "grantor_number"), (entry, "importer_number"))


def ein_date(dossier: Dossier, rng: random.Random) -> None:
    """The notice that assigned the EIN is dated after the entry."""
    letter, entry = dossier.paper("ein_letter"), dossier.paper("entry_summary")
    letter.fields["letter"] = "CP575"
    letter.fields["date"] = later(entry, "entry_date", rng.randrange(4, 21))
    letter.extras["form_number"] = "CP 575 A"
    letter.extras["name_control"] = dossier.story["importer"].upper().replace(" ", "")[:4]
    plant(dossier, "identity.ein-date", "major", (letter, "date"), (entry, "entry_date"))


def individual_importer(dossier: Dossier, rng: random.Random) -> None:
    """A person imports goods for trade under a social security number."""
    person, number = namer(dossier, rng).person(), ids.ssn(rng)
    entry, record, power = (dossier.paper(k) for k in ("entry_summary", "importer_identity", "power_of_attorney"))
    officer = record.fields["signatory.name"]
    replace_text_everywhere(dossier, officer, person)
    rename(dossier, dossier.story["importer"], person)
    suffix = dossier.story["ein"] + "00"
    for paper in dossier.papers:
        paper.fields |= {k: number for k, v in paper.fields.items() if v == suffix}
    renumber(dossier, number)
    record.fields |= {"requested_type": "ssn", "company_type": "individual"}
    record.fields = {k: v for k, v in record.fields.items() if not k.startswith("officers")}
    record.extras = {k: v for k, v in record.extras.items() if not k.startswith(("officer_", "incorporation_"))}
    power.fields["grantor_type"] = "individual"
    del power.fields["state"]
    dossier.paper("customs_bond").extras["principal_form"] = "an individual"
    dossier.papers.remove(dossier.paper("ein_letter"))
    dossier.story["importer"] = dossier.story["buyer"] = person
    plant(dossier, "identity.individual-importer", "minor", (entry, "importer_number"))
    tolerate(dossier, "documents.ein-proof", "identity.operating-company", "*/missing")


def replace_text_everywhere(dossier: Dossier, old: str, new: str) -> None:
    """Exchanges a person's name on every paper."""
    for paper in dossier.papers:
        for bag in (paper.fields, paper.extras):
            bag |= {name: new for name, value in bag.items() if value == old}


def incomplete_form(dossier: Dossier, rng: random.Random) -> None:
    """A box is empty: the number on bond or 5106 (major), or a box of the entry (minor)."""
    rule = "identity.incomplete-form"
    bond, record, entry = (dossier.paper(k) for k in ("customs_bond", "importer_identity", "entry_summary"))
    choice = rng.choice(("bond", "record", "exporting_country", "us_port"))
    if choice == "bond":
        del bond.fields["principal_number"]
        plant(dossier, rule, "major", (bond, "principal_number"))
        tolerate(dossier, "identity.bond-principal-number")
    elif choice == "record":
        del record.fields["importer_number"]
        record.fields.pop("requested_type", None)
        plant(dossier, rule, "major", (record, "importer_number"))
        tolerate(dossier, "identity.importer-record-number")
    else:
        del entry.fields[choice]
        plant(dossier, rule, "minor", (entry, choice))
        tolerate(dossier, "transport.route")


def operating_company(dossier: Dossier, rng: random.Random) -> None:
    """A post office box is the importer's only address on all papers."""
    record = dossier.paper("importer_identity")
    plain = record.fields["mailing_address"]
    head = plain.rsplit(", ", 2)
    box = ", ".join([f"PO Box {rng.randrange(1100, 9900)}", *head[1:]])
    move(dossier, plain, box)
    if record.extras["edition"] == "new":
        record.fields["address_kind"] = "Post Office Box"
    plant(dossier, "identity.operating-company", "minor", (record, "physical_address"), outcome="missing")


FAULTS: dict[str, Operator] = {
    "identity.ein-letter-name": _name_fault("identity.ein-letter-name", "ein_letter", "holder.name"),
    "identity.ein-letter-number": _number_fault("identity.ein-letter-number", "ein_letter", "ein"),
    "identity.importer-record-name": _name_fault("identity.importer-record-name", "importer_identity", "importer.name"),
    "identity.importer-record-number": _number_fault(
        "identity.importer-record-number", "importer_identity", "importer_number"
    ),
    "identity.importer-record-address": record_address,
    "identity.bond-principal": _name_fault("identity.bond-principal", "customs_bond", "principal.name"),
    "identity.bond-principal-number": _number_fault(
        "identity.bond-principal-number", "customs_bond", "principal_number"
    ),
    "identity.poa-grantor": _name_fault("identity.poa-grantor", "power_of_attorney", "grantor.name"),
    "identity.poa-agent": poa_agent,
    "identity.poa-direct": poa_direct,
    "identity.signatory": signatory,
    "identity.number-format": number_format,
    _ONE_NUMBER: one_number_two_names,
    _ONE_NAME: one_name_two_numbers,
    "identity.ein-date": ein_date,
    "identity.individual-importer": individual_importer,
    "identity.incomplete-form": incomplete_form,
    "identity.operating-company": operating_company,
}
