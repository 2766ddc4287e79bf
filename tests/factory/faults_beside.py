"""Faults beside the main papers: bond, agreed price, money beside the invoice, delivery, duty, copies, route."""

from __future__ import annotations

import copy
import random
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.customs_papers import line_count, settle
from tests.factory.edit import Operator, other_number, plant, reshape, set_party, stranger, tolerate
from tests.factory.faults_amount import CENT, money, number, set_paid, sum_up
from tests.factory.further_papers import further
from tests.factory.model import Dossier, Paper
from tests.factory.tell import tell


def add(dossier: Dossier, kind: str) -> Paper:
    """Adds the story's paper of a further kind to the dossier."""
    paper = next(p for p in further(tell(dossier.seed)) if p.kind == kind)
    paper.name = f"{len(dossier.papers) + 1:02d}-{kind.replace('_', '-')}"
    dossier.papers.append(paper)
    return paper


def bond_sufficiency(dossier: Dossier, rng: random.Random) -> None:
    """A continuous bond below the least there is, or a single transaction bond below the goods' value."""
    bond, entry = dossier.paper("customs_bond"), dossier.paper("entry_summary")
    if bond.fields["type"] == "single":
        bond.fields["amount"] = money(ids.dollars(number(entry, "total_entered_value") * rng.randrange(55, 95) / 100))
    else:
        bond.fields["amount"] = money(Decimal(rng.choice((10000, 20000, 25000, 30000, 40000))))
    places = ((bond, "amount"), (entry, "total"))
    plant(dossier, "amount.bond-sufficiency", "major", *places)


def contract_price(dossier: Dossier, rng: random.Random) -> None:
    """Invoice, entry and payment agree on prices below those of the contract."""
    invoice, contract, entry = (dossier.paper(k) for k in ("commercial_invoice", "contract", "entry_summary"))
    before = number(invoice, "total")
    i = rng.randrange(line_count(invoice.fields))
    price = number(invoice, f"lines[{i}].unit_price")
    low = max(ids.cents(price * rng.randrange(60, 88) / 100), CENT)
    invoice.fields[f"lines[{i}].unit_price"] = money(low)
    sum_up(invoice)
    after = number(invoice, "total")
    for wire in dossier.of("remittance"):
        set_paid(wire, ids.cents(number(wire, "amount") * after / before))
        reshape(wire)
    last = dossier.of("remittance")[-1]
    paid = sum((number(w, "amount") for w in dossier.of("remittance")), Decimal(0))
    set_paid(last, number(last, "amount") + after - paid)
    reshape(last)
    count = line_count(entry.fields)
    goods = sum((number(entry, f"lines[{k}].entered_value") for k in range(count)), Decimal(0))
    factor = (goods - (before - after)) / goods
    for k in range(count):
        entry.fields[f"lines[{k}].entered_value"] = money(
            ids.dollars(number(entry, f"lines[{k}].entered_value") * factor)
        )
    settle(entry.fields)
    places = ((invoice, f"lines[{i}].unit_price"), (contract, f"lines[{i}].unit_price"))
    plant(dossier, "amount.contract-price", "major", *places)
    tolerate(dossier, "amount.entered-value", "amount.entry-fees", "policy.informal-value")


def side_payment(dossier: Dossier, rng: random.Random) -> None:
    """A further wire to the seller for moulds or a licence, on no invoice and in no entered value."""
    wire = copy.deepcopy(dossier.of("remittance")[-1])
    wire.name = f"{len(dossier.papers) + 1:02d}-remittance"
    set_paid(wire, Decimal(rng.randrange(2500, 14000)))
    words = rng.choice(("TOOLING AND MOULD COST", "ROYALTY FOR DESIGN", "MOLD CHARGE", "LICENSE FEE"))
    wire.fields |= {"details": words, "reference": f"FT{ids.digits(rng, 10)}"}
    for name in [n for n in wire.fields if n.startswith(("invoice_refs", "contract_refs"))]:
        del wire.fields[name]
    reshape(wire)
    dossier.papers.append(wire)
    plant(dossier, "amount.side-payment", "major", (wire, "details"), (wire, "amount"))
    tolerate(dossier, "amount.overpaid", "amount.underpaid", "reference.invoice-number")


def bank_account(dossier: Dossier, rng: random.Random) -> None:
    """The last wire went to another account of the seller than the one on the invoice."""
    wire, invoice = dossier.of("remittance")[-1], dossier.paper("commercial_invoice")
    wire.fields["beneficiary.account"] = ids.digits(rng, 16)
    reshape(wire)
    plant(dossier, "party.bank-account", "major", (wire, "beneficiary.account"), (invoice, "bank.account"))


def delivery(dossier: Dossier, rng: random.Random) -> None:
    """The goods were handed to a company that no other paper names, at its own address."""
    receipt, other = add(dossier, "delivery_receipt"), stranger(dossier, rng)
    set_party(receipt, "deliver_to", other)
    plant(dossier, "party.delivery", "major", (receipt, "deliver_to.name"))


def duty_payer(dossier: Dossier, rng: random.Random) -> None:
    """The duty statement is a stranger's."""
    statement, other = add(dossier, "duty_statement"), stranger(dossier, rng)
    statement.fields |= {"importer.name": other.name, "importer.id": ids.ein(rng)}
    plant(dossier, "party.duty-payer", "major", (statement, "importer.name"))
    tolerate(dossier, "identity.one-number-two-names", "identity.one-name-two-numbers")


def undeclared_relationship(dossier: Dossier, rng: random.Random) -> None:
    """The seller's telephone on the contract is the importer's own, while the entry says not related."""
    contract, record = dossier.paper("contract"), dossier.paper("importer_identity")
    for paper in dossier.papers:
        if "seller.phone" in paper.fields:
            paper.fields["seller.phone"] = record.fields["importer.phone"]
    contract.fields.setdefault("seller.email", "sales@" + ids.digits(rng, 6) + ".example")
    contract.fields["seller.phone"] = record.fields["importer.phone"]
    places = ((contract, "seller.phone"), (record, "importer.phone"))
    plant(dossier, "party.undeclared-relationship", "major", *places)


_OTHER_GOODS = ("Galvanized Fence Posts", "Rubber Garden Hoses", "Acrylic Aquarium Tanks", "Leather Saddle Bags")


def description(dossier: Dossier, rng: random.Random) -> None:
    """The packing list says that quite other goods were packed."""
    packing, invoice = dossier.paper("packing_list"), dossier.paper("commercial_invoice")
    for i, words in enumerate(rng.sample(_OTHER_GOODS, len(_OTHER_GOODS))[: line_count(packing.fields)]):
        packing.fields[f"lines[{i}].description"] = words
    places = ((packing, "lines[0].description"), (invoice, "lines[0].description"))
    plant(dossier, "goods.description", "major", *places)


def near_duplicate(dossier: Dossier, rng: random.Random) -> None:
    """A second copy of bond, power of attorney or contract with one character changed in a number."""
    kind, name = rng.choice((("customs_bond", "principal_number"), ("contract", "number"), ("ein_letter", "ein")))
    first = dossier.paper(kind)
    second = copy.deepcopy(first)
    second.name = f"{len(dossier.papers) + 1:02d}-{kind.replace('_', '-')}"
    second.fields[name] = other_number(rng, second.fields[name], first=len(second.fields[name]) - 4)
    dossier.papers.append(second)
    plant(dossier, "reference.near-duplicate", "major", (first, name), (second, name))
    tolerate(dossier, "identity.one-name-two-numbers", "identity.number-format", "identity.bond-principal-number")
    tolerate(
        dossier, "identity.ein-letter-number", "reference.contract-number", "amount.contract-total", "documents.bond"
    )


def route(dossier: Dossier, rng: random.Random) -> None:
    """The bill was loaded in another country than the entry says the goods came from."""
    bill, entry = dossier.paper("bill_of_lading"), dossier.paper("entry_summary")
    ports = {"VN": "Cat Lai, Vietnam", "TH": "Laem Chabang, Thailand", "IN": "Mundra, India"}
    bill.fields["port_of_loading"] = rng.choice([p for c, p in ports.items() if c != entry.fields["exporting_country"]])
    plant(dossier, "transport.route", "minor", (bill, "port_of_loading"), (entry, "exporting_country"))


FAULTS: dict[str, Operator] = {
    "amount.bond-sufficiency": bond_sufficiency,
    "amount.contract-price": contract_price,
    "amount.side-payment": side_payment,
    "party.bank-account": bank_account,
    "party.delivery": delivery,
    "party.duty-payer": duty_payer,
    "party.undeclared-relationship": undeclared_relationship,
    "goods.description": description,
    "reference.near-duplicate": near_duplicate,
    "transport.route": route,
}
