"""Harmless changes of names, addresses and numbers: other words for the same party."""

from __future__ import annotations

import random

from tests.factory import identifiers as ids
from tests.factory.edit import Operator, later, namer, rename, replace_text, reshape, set_like
from tests.factory.model import Dossier, Paper

_LONGER = (("Co., Ltd.", "Company Limited"), ("Inc.", "Incorporated"), ("Corp.", "Corporation"), (" & ", " and "))
_SHORTER = (
    (" Street", " St"), (" Road", " Rd"), (" Avenue", " Ave"), (" Drive", " Dr"), (" Boulevard", " Blvd"),
    (" Suite ", " Ste "), (" Lane", " Ln"), (" Parkway", " Pkwy"), ("Building ", "Bldg "), ("No. ", "No."),
)  # fmt: skip
_FORMS = (" LLC", " Inc.", " Corp.", " Co., Ltd.", " Pvt. Ltd.", " GmbH", " S.r.l.", " A.S.", " Company Limited")
_NAMED = (
    ("contract", "seller"), ("contract", "buyer"), ("packing_list", "seller"), ("packing_list", "buyer"),
    ("bill_of_lading", "shipper"), ("bill_of_lading", "consignee"), ("entry_summary", "importer"),
    ("entry_summary", "consignee"), ("remittance", "remitter"), ("remittance", "beneficiary"),
    ("customs_bond", "principal"), ("power_of_attorney", "grantor"), ("ein_letter", "holder"),
)  # fmt: skip


def _parties(dossier: Dossier, rng: random.Random, count: int) -> list[tuple[Paper, str]]:
    """Some parties of some papers, drawn without repetition."""
    chosen = rng.sample(_NAMED, count)
    return [(p, role) for kind, role in chosen for p in dossier.of(kind) if f"{role}.name" in p.fields]


def _exchange(text: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for old, new in pairs:
        text = text.replace(old, new).replace(old.upper(), new.upper())
    return text


def abbreviations(dossier: Dossier, rng: random.Random) -> None:
    """Names with their forms written out, addresses with streets cut short."""
    for paper, role in _parties(dossier, rng, 6):
        paper.fields[f"{role}.name"] = _exchange(paper.fields[f"{role}.name"], _LONGER)
        address = f"{role}.address"
        if address in paper.fields:
            paper.fields[address] = _exchange(paper.fields[address], _SHORTER)
        reshape(paper)


def case(dossier: Dossier, rng: random.Random) -> None:
    """Some parties in capitals."""
    for paper, role in _parties(dossier, rng, 6):
        for field in (f"{role}.name", f"{role}.address"):
            if field in paper.fields:
                paper.fields[field] = paper.fields[field].upper()
        reshape(paper)


def punctuation(dossier: Dossier, rng: random.Random) -> None:
    """Commas and full stops left out of some names, ``and`` for ``&``."""
    for paper, role in _parties(dossier, rng, 6):
        name = paper.fields[f"{role}.name"].replace(" & ", " and ")
        paper.fields[f"{role}.name"] = name.replace(",", "").replace(".", "")
        reshape(paper)


def legal_form_left_out(dossier: Dossier, rng: random.Random) -> None:
    """The legal form missing from some trade papers' names."""
    for paper, role in _parties(dossier, rng, 7):
        if paper.kind in {"contract", "packing_list", "bill_of_lading", "remittance"}:
            name = paper.fields[f"{role}.name"]
            paper.fields[f"{role}.name"] = _exchange(name, tuple((form, "") for form in _FORMS))
            reshape(paper)


def trading_name(dossier: Dossier, rng: random.Random) -> None:
    """The buyer's trading name on packing list or bill of lading, tied to the legal one by the 5106."""
    record = dossier.paper("importer_identity")
    maker = namer(dossier, rng)
    trade = maker.us_company("Goods|Direct|Wholesale|Supply").name.rpartition(" ")[0]
    record.fields["aka[0]"] = trade
    record.extras["aka_kind[0]"] = "DBA"
    legal = dossier.story["importer"]
    packing, bill = dossier.paper("packing_list"), dossier.paper("bill_of_lading")
    set_like(packing, "buyer.name", rng.choice((trade, f"{legal} dba {trade}")))
    if rng.random() < 0.5:
        set_like(bill, "consignee.name", f"{legal} dba {trade}")


def suffix_00(dossier: Dossier, rng: random.Random) -> None:
    """The importer number with its suffix 00 on entry and bond, without it elsewhere."""
    plain = dossier.story["ein"]
    number = f"{plain}00"
    entry, bond = dossier.paper("entry_summary"), dossier.paper("customs_bond")
    entry.fields["importer_number"] = bond.fields["principal_number"] = number
    if entry.fields["consignee_number"].startswith(plain):
        entry.fields["consignee_number"] = rng.choice((number, plain))


def truncation(dossier: Dossier, rng: random.Random) -> None:
    """A buyer with a long name, cut at 35 characters on wire and IRS letter, at 32 on the entry."""
    head, _, form = dossier.story["importer"].rpartition(" ")
    longer = f"{head} Import and Distribution"
    rename(dossier, head, longer)
    name = f"{longer} {form}"
    dossier.story["importer"] = dossier.story["buyer"] = name
    letter, entry = dossier.paper("ein_letter"), dossier.paper("entry_summary")
    letter.fields["holder.name"] = name.upper()[:35].rstrip()
    for wire in dossier.of("remittance"):
        wire.fields["remitter.name"] = name.upper()[:35].rstrip()
        reshape(wire)
    if rng.random() < 0.5:
        same = entry.fields["consignee.name"] == entry.fields["importer.name"]
        for role in ("importer", "consignee") if same else ("importer",):
            entry.fields[f"{role}.name"] = name.upper()[:32].rstrip()


def old_irs_address(dossier: Dossier, rng: random.Random) -> None:
    """The IRS letter went to the company's former address."""
    letter = dossier.paper("ein_letter")
    letter.fields["holder.address"] = namer(dossier, rng).us_company("Supply").address.upper()


def late_verification(dossier: Dossier, rng: random.Random) -> None:
    """A verification letter 147C dated after the entry: it says nothing about when the number was given."""
    letter, entry = dossier.paper("ein_letter"), dossier.paper("entry_summary")
    letter.fields["letter"] = "147C"
    letter.fields["date"] = min(later(entry, "entry_date", rng.randrange(2, 20)), dossier.story["as_of"])
    letter.extras.pop("form_number", None)
    letter.extras.pop("name_control", None)


def address_order(dossier: Dossier, rng: random.Random) -> None:
    """The seller's address on contract and packing list with its parts in another order."""
    for paper in (dossier.paper("contract"), dossier.paper("packing_list")):
        parts = paper.fields["seller.address"].split(", ")
        paper.fields["seller.address"] = ", ".join([*parts[-2:-1], *parts[:-2], parts[-1]])


def same_consignee(dossier: Dossier, rng: random.Random) -> None:
    """``SAME`` for the consignee's number, where it is the importer's."""
    fields = dossier.paper("entry_summary").fields
    if fields["consignee_number"].startswith(dossier.story["ein"]):
        fields["consignee_number"] = "SAME"


def container_like_number(dossier: Dossier, rng: random.Random) -> None:
    """A contract number that has the shape of a container number, and its check digit wrong."""
    stem = f"SC{rng.choice('ABKMW')}{rng.choice('UJZ')}{dossier.story['entry_date'][2:4]}{ids.digits(rng, 4)}"
    digit = (int(ids.container_check_digit(stem)) + rng.randrange(1, 9)) % 10
    replace_text(dossier, dossier.paper("contract").fields["number"], f"{stem}{digit}")
    for wire in dossier.of("remittance"):
        reshape(wire)


HARMLESS: dict[str, Operator] = {
    "abbreviations": abbreviations,
    "case": case,
    "punctuation": punctuation,
    "legal-form-left-out": legal_form_left_out,
    "trading-name": trading_name,
    "suffix-00": suffix_00,
    "truncation": truncation,
    "old-irs-address": old_irs_address,
    "late-verification": late_verification,
    "address-order": address_order,
    "same-consignee": same_consignee,
    "container-like-number": container_like_number,
}
