"""Faults in goods, transport, references and validity."""

from __future__ import annotations

import random
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.customs_papers import line_count
from tests.factory.edit import (
    Operator,
    later,
    namer,
    other_number,
    plant,
    rename,
    replace_text,
    reshape,
    tolerate,
)
from tests.factory.faults_amount import money, number
from tests.factory.goods import CATALOGUE
from tests.factory.model import Dossier, Paper


def quantity(dossier: Dossier, rng: random.Random) -> None:
    """The packing list packs another number of pieces on a line than was invoiced."""
    packing, invoice = dossier.paper("packing_list"), dossier.paper("commercial_invoice")
    i = rng.randrange(line_count(packing.fields))
    name = f"lines[{i}].quantity"
    share = Decimal(rng.choice((rng.randrange(70, 96), rng.randrange(105, 130)))) / 100
    packing.fields[name] = str(max(1, int(number(packing, name) * share)))
    plant(dossier, "goods.quantity", "major", (packing, name), (invoice, name))


def packages(dossier: Dossier, rng: random.Random) -> None:
    """The bill of lading counts other cartons than the packing list."""
    bill, packing = dossier.paper("bill_of_lading"), dossier.paper("packing_list")
    bill.fields["packages"] = str(int(bill.fields["packages"]) + rng.choice((-3, 4, 12, 25)))
    plant(dossier, "goods.packages", "major", (bill, "packages"), (packing, "packages"))


def weight(dossier: Dossier, rng: random.Random) -> None:
    """The bill of lading is heavier by 3.5 % (minor) or by 9 to 25 % (major)."""
    bill, packing = dossier.paper("bill_of_lading"), dossier.paper("packing_list")
    gross = number(bill, "gross_weight")
    small = rng.random() < 0.3 and gross > 1000
    more = Decimal("1.035") if small else Decimal(rng.randrange(109, 126)) / 100
    bill.fields["gross_weight"] = money(gross * more)
    severity = "minor" if small else "major"
    plant(dossier, "goods.weight", severity, (bill, "gross_weight"), (packing, "gross_weight"))


def origin(dossier: Dossier, rng: random.Random) -> None:
    """Entry and invoice tell different countries of origin."""
    entry, invoice = dossier.paper("entry_summary"), dossier.paper("commercial_invoice")
    paper = rng.choice((entry, invoice))
    other = rng.choice([c for c in ("VN", "MY", "TH", "KR", "CN") if c != entry.fields["country_of_origin"]])
    for name in [n for n in paper.fields if n == "country_of_origin" or n.endswith(".origin")]:
        paper.fields[name] = other
    plant(dossier, "goods.origin", "critical", (entry, "country_of_origin"), (invoice, "country_of_origin"))
    tolerate(dossier, "party.manufacturer-id", "transport.route")


def tariff_number(dossier: Dossier, rng: random.Random) -> None:
    """An entry line stands under another chapter than the invoice says (major), or another subheading (minor)."""
    entry, invoice = dossier.paper("entry_summary"), dossier.paper("commercial_invoice")
    before = entry.fields["lines[0].hts"]
    _print_tariff_numbers(invoice)
    same = [i for i in range(line_count(invoice.fields)) if invoice.fields[f"lines[{i}].hts"] == before]
    if rng.random() < 0.6:
        far = [g.hts for g in CATALOGUE if g.hts[:2] != before[:2]]
        after, severity = rng.choice(far), "major"
    else:
        after, severity = f"{before[:5]}{'31' if before[5:7] != '31' else '41'}{before[7:]}", "minor"
    entry.fields["lines[0].hts"] = after
    plant(dossier, "goods.tariff-number", severity, (entry, "lines[0].hts"), (invoice, f"lines[{same[0]}].hts"))


def _print_tariff_numbers(invoice: Paper) -> None:
    """Has the invoice print each line's tariff number."""
    for i in range(line_count(invoice.fields)):
        words = invoice.fields[f"lines[{i}].description"]
        invoice.fields[f"lines[{i}].hts"] = next(g.hts for g in CATALOGUE if words.startswith(g.words + " "))


def bl_number(dossier: Dossier, rng: random.Random) -> None:
    """The entry was made under another bill and another ship."""
    entry, bill = dossier.paper("entry_summary"), dossier.paper("bill_of_lading")
    head = entry.fields["bl_number"][:7]
    entry.fields["bl_number"] = head[:4] + "".join(rng.choices("BDKPRT", k=3)) + ids.digits(rng, 7)
    entry.fields["importing_carrier"] = namer(dossier, rng).ship()
    while entry.fields["importing_carrier"] == bill.fields["vessel"]:
        entry.fields["importing_carrier"] = namer(dossier, rng).ship()
    plant(dossier, "transport.bl-number", "critical", (entry, "bl_number"), (bill, "number"))


def container(dossier: Dossier, rng: random.Random) -> None:
    """The packing list names a box that isn't on the bill of lading."""
    packing, bill = dossier.paper("packing_list"), dossier.paper("bill_of_lading")
    packing.fields["containers[0]"] = ids.container_number(rng)
    plant(dossier, "transport.container", "critical", (packing, "containers[0]"), (bill, "containers[0]"))


def container_check_digit(dossier: Dossier, rng: random.Random) -> None:
    """One box number that cannot exist, the same on all papers."""
    bill = dossier.paper("bill_of_lading")
    before = bill.fields["containers[0]"]
    after = before[:10] + str((int(before[10]) + rng.randrange(1, 9)) % 10)
    replace_text(dossier, before, after)
    plant(dossier, "transport.container-check-digit", "major", (bill, "containers[0]"))


def chronology(dossier: Dossier, rng: random.Random) -> None:
    """Imported before it was on board, or on board before the contract for it was signed."""
    bill, entry, contract = (dossier.paper(k) for k in ("bill_of_lading", "entry_summary", "contract"))
    if rng.random() < 0.5:
        entry.fields["import_date"] = later(bill, "on_board_date", -rng.randrange(3, 12))
        places = ((entry, "import_date"), (bill, "on_board_date"))
    else:
        contract.fields["date"] = later(bill, "on_board_date", rng.randrange(4, 12))
        contract.fields["latest_shipment"] = later(contract, "date", 20)
        places = ((bill, "on_board_date"), (contract, "date"))
    plant(dossier, "transport.chronology", "major", *places)


def entry_number(dossier: Dossier, rng: random.Random) -> None:
    """The entry number's last digit is not its check digit."""
    entry = dossier.paper("entry_summary")
    before = entry.fields["entry_number"]
    after = before[:-1] + str((int(before[-1]) + rng.randrange(1, 10)) % 10)
    replace_text(dossier, before, after)
    plant(dossier, "reference.entry-number", "critical", (entry, "entry_number"))


def bond_reference(dossier: Dossier, rng: random.Random) -> None:
    """The entry names another surety or bond type than the bond, or a single bond another entry."""
    entry, bond = dossier.paper("entry_summary"), dossier.paper("customs_bond")
    way = rng.choice(("surety", "type"))
    if "transaction_id" in bond.fields and rng.random() < 0.5:
        filer = entry.fields["entry_number"][:3]
        bond.fields["transaction_id"] = ids.entry_number(filer, ids.digits(rng, 7))
        places = ((bond, "transaction_id"), (entry, "entry_number"))
    elif way == "surety":
        entry.fields["surety_number"] = other_number(rng, entry.fields["surety_number"], first=0)
        places = ((entry, "surety_number"), (bond, "surety_code"))
    else:
        entry.fields["bond_type"] = "8" if entry.fields["bond_type"] == "9" else "9"
        places = ((entry, "bond_type"), (bond, "type"))
        tolerate(dossier, "amount.bond-sufficiency")
    plant(dossier, "reference.bond", "critical", *places)


def invoice_number(dossier: Dossier, rng: random.Random) -> None:
    """The packing list belongs to another invoice."""
    packing, invoice = dossier.paper("packing_list"), dossier.paper("commercial_invoice")
    right = invoice.fields["number"]
    packing.fields["invoice_number"] = other_number(rng, right, first=len(right) - 3)
    plant(dossier, "reference.invoice-number", "major", (packing, "invoice_number"), (invoice, "number"))
    tolerate(dossier, "documents.packing-list", "documents.foreign-dossier")


def contract_number(dossier: Dossier, rng: random.Random) -> None:
    """The invoice cites another contract."""
    contract, invoice = dossier.paper("contract"), dossier.paper("commercial_invoice")
    right = contract.fields["number"]
    invoice.fields["contract_number"] = other_number(rng, right, first=len(right) - 4)
    plant(dossier, "reference.contract-number", "major", (invoice, "contract_number"), (contract, "number"))
    tolerate(dossier, "documents.contract", "documents.foreign-dossier")


def bank_identifier(dossier: Dossier, rng: random.Random) -> None:
    """The seller's bank has a SWIFT code of seven characters, or an IBAN wrong check digits; on all papers."""
    invoice, wire = dossier.paper("commercial_invoice"), dossier.of("remittance")[-1]
    account = invoice.fields["bank.account"]
    if account[:2].isalpha() and rng.random() < 0.5:
        replace_text(dossier, account, account[:2] + f"{(int(account[2:4]) + 11) % 90 + 2:02d}" + account[4:])
        places = ((invoice, "bank.account"), (wire, "beneficiary.account"))
    else:
        swift = invoice.fields["bank.swift"]
        replace_text(dossier, swift, swift[:7])
        places = ((invoice, "bank.swift"), (wire, "beneficiary_bank.swift"))
    plant(dossier, "reference.bank-identifier", "major", *places)


def bond_validity(dossier: Dossier, rng: random.Random) -> None:
    """The bond took effect after the entry, or had been terminated before it."""
    bond, entry = dossier.paper("customs_bond"), dossier.paper("entry_summary")
    if bond.fields["type"] == "continuous" and rng.random() < 0.5:
        bond.fields["termination_date"] = later(entry, "entry_date", -rng.randrange(5, 31))
        places = ((bond, "termination_date"), (entry, "entry_date"))
    else:
        bond.fields["effective_date"] = later(entry, "entry_date", rng.randrange(4, 21))
        bond.extras["execution_date"] = bond.fields["effective_date"]
        places = ((bond, "effective_date"), (entry, "entry_date"))
    plant(dossier, "validity.bond", "critical", *places)


def bond_activity(dossier: Dossier, rng: random.Random) -> None:
    """The only bond secures another activity than importing."""
    bond = dossier.paper("customs_bond")
    codes = {"2": "Custodian of bonded merchandise", "3": "International Carrier", "4": "Foreign Trade Zone Operator"}
    code = "1a" if bond.fields["type"] == "single" else rng.choice(sorted(codes))
    bond.fields["activity_code"] = code
    bond.extras["activity_name"] = codes.get(code, "Drawback Payments Refunds")
    plant(dossier, "validity.bond-activity", "critical", (bond, "activity_code"))


def power_validity(dossier: Dossier, rng: random.Random) -> None:
    """The power had run out, was signed after the entry, or is a partnership's and over two years old."""
    power, entry = dossier.paper("power_of_attorney"), dossier.paper("entry_summary")
    way = rng.choice(("expired", "late", "partnership"))
    place = (power, "effective_date")
    if way == "expired":
        power.fields["expiry_date"] = later(entry, "entry_date", -rng.randrange(3, 30))
        power.extras["validity_clause"] = "This power of attorney remains in full force until {expiry_date}."
        place = (power, "expiry_date")
    elif way == "late":
        power.fields["effective_date"] = later(entry, "entry_date", rng.randrange(4, 21))
    else:
        _make_partnership(dossier)
        power.fields["effective_date"] = later(entry, "entry_date", -rng.randrange(760, 1100))
    plant(dossier, "validity.power-of-attorney", "critical", place, (entry, "entry_date"))


def _make_partnership(dossier: Dossier) -> None:
    """Turns the importer into a limited partnership on every paper."""
    name = dossier.story["importer"]
    rename(dossier, name, name.rpartition(" ")[0] + " LP")
    dossier.story["importer"] = dossier.story["buyer"] = name.rpartition(" ")[0] + " LP"
    dossier.paper("importer_identity").fields["company_type"] = "partnership"
    dossier.paper("power_of_attorney").fields["grantor_type"] = "partnership"
    bond = dossier.paper("customs_bond")
    tail = bond.extras["principal_form"].partition(" organized")
    bond.extras["principal_form"] = f"a limited partnership{tail[1]}{tail[2]}"
    for paper in dossier.papers:
        paper.extras = {k: v for k, v in paper.extras.items() if not k.startswith("officer_title")}
        for title in ("signatory_title", "principal_title"):
            if title in paper.extras:
                paper.extras[title] = "General Partner"
        reshape(paper)


FAULTS: dict[str, Operator] = {
    "goods.quantity": quantity,
    "goods.packages": packages,
    "goods.weight": weight,
    "goods.origin": origin,
    "goods.tariff-number": tariff_number,
    "transport.bl-number": bl_number,
    "transport.container": container,
    "transport.container-check-digit": container_check_digit,
    "transport.chronology": chronology,
    "reference.entry-number": entry_number,
    "reference.bond": bond_reference,
    "reference.invoice-number": invoice_number,
    "reference.contract-number": contract_number,
    "reference.bank-identifier": bank_identifier,
    "validity.bond": bond_validity,
    "validity.bond-activity": bond_activity,
    "validity.power-of-attorney": power_validity,
}
