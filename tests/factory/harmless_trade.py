"""Harmless changes of money, goods and transport: other everyday ways to trade, pay, pack, ship and enter."""

from __future__ import annotations

import copy
import random
import uuid
from decimal import ROUND_HALF_UP, Decimal

from tests.factory import identifiers as ids
from tests.factory.customs_papers import line_count, settle
from tests.factory.edit import Operator, day, later, namer, set_like, set_party
from tests.factory.faults_amount import money, number, set_paid, sum_up
from tests.factory.model import Dossier, Paper
from tests.factory.money_papers import as_message
from tests.factory.names import Company
from tests.factory.tell import invoice_number

_POUND = Decimal("0.45359237")


def _say(wire: Paper, details: str) -> None:
    """Sets what a wire says; shapes an MT103 again."""
    wire.fields["details"] = details
    if wire.extras["form"] == "mt103":
        as_message(wire)


def _plain_wire(dossier: Dossier) -> Paper | None:
    """The last wire, if it moved dollars and no charges were taken from it yet."""
    wires = dossier.of("remittance")
    if not wires or "charges" in wires[-1].fields or wires[-1].fields["currency"] != "USD":
        return None
    return wires[-1]


def _insert(dossier: Dossier, paper: Paper) -> None:
    paper.name = f"{len(dossier.papers) + 1:02d}-{paper.kind.replace('_', '-')}"
    dossier.papers.append(paper)


def invoice_refs(wire: Paper) -> list[str]:
    """The invoices a wire cites."""
    return [value for name, value in wire.fields.items() if name.startswith("invoice_refs")]


def deposit_and_balance(dossier: Dossier, rng: random.Random) -> None:
    """Thirty per cent with the contract, the rest against the bill of lading, in two wires."""
    contract, invoice = dossier.paper("contract"), dossier.paper("commercial_invoice")
    wires = dossier.of("remittance")
    if len(wires) != 1 or _plain_wire(dossier) is None or len(invoice_refs(wires[0])) > 1:
        return
    terms = "30% T/T deposit, 70% balance against copy of B/L"
    contract.fields["payment_terms"] = invoice.fields["payment_terms"] = terms
    first = copy.deepcopy(wires[0])
    total, agreed = number(invoice, "total"), contract.fields["number"]
    deposit = ids.cents(total * 30 / 100)
    set_paid(first, deposit)
    set_paid(wires[0], total - deposit)
    first.fields["reference"] = f"FT{ids.digits(rng, 10)}"
    first.fields["value_date"] = first.extras["execution_date"] = later(contract, "date", 5)
    first.fields = {k: v for k, v in first.fields.items() if not k.endswith("_refs[0]")}
    first.fields["contract_refs[0]"] = agreed
    first.extras["uetr"] = str(uuid.UUID(int=rng.getrandbits(128), version=4))
    _say(first, f"30 PCT DEPOSIT CONTRACT {agreed}")
    _say(wires[0], f"BALANCE INVOICE {invoice.fields['number']}")
    _insert(dossier, first)


def bank_charges(dossier: Dossier, rng: random.Random) -> None:
    """The bank took its charges from the amount and says so."""
    wire = _plain_wire(dossier)
    if wire is None:
        return
    ordered, charges = number(wire, "amount"), Decimal(rng.choice((15, 20, 25, 30, 45)))
    wire.fields |= {
        "instructed_amount": money(ordered),
        "instructed_currency": "USD",
        "charges": money(charges),
        "amount": money(ordered - charges),
        "charge_bearer": rng.choice(("SHA", "BEN")),
    }


def consolidated_wire(dossier: Dossier, rng: random.Random) -> None:
    """One wire pays this invoice and another one, and cites both."""
    wire, invoice = _plain_wire(dossier), dossier.paper("commercial_invoice")
    if wire is None:
        return
    ours = invoice.fields["number"]
    other = invoice_number(rng, ours[:2] if ours[:2].isalpha() else "TX", day(invoice, "date").year)
    more = number(wire, "amount") + Decimal(rng.randrange(400_000, 4_000_000)) / 100
    set_paid(wire, more)
    wire.fields |= {"invoice_refs[0]": ours, "invoice_refs[1]": other}
    wire.fields = {k: v for k, v in wire.fields.items() if not k.startswith("contract_refs")}
    _say(wire, f"PAYMENT INVOICES {ours} AND {other}")


def currency_exchanged(dossier: Dossier, rng: random.Random) -> None:
    """The account was debited in euros; the advice states the rate and the dollars that were ordered."""
    wire = _plain_wire(dossier)
    if wire is None:
        return
    ordered, rate = number(wire, "amount"), Decimal(rng.randrange(10400, 11900)) / 10000
    wire.fields |= {
        "instructed_amount": money(ordered),
        "instructed_currency": "USD",
        "exchange_rate": str(rate),
        "currency": "EUR",
        "amount": money(ids.cents(ordered / rate)),
    }


def cif_against_fob(dossier: Dossier, rng: random.Random) -> None:
    """Contract and invoice CIF with freight and insurance printed; the entry stays at the goods' value."""
    contract, invoice = dossier.paper("contract"), dossier.paper("commercial_invoice")
    entry, bill = dossier.paper("entry_summary"), dossier.paper("bill_of_lading")
    wire = _plain_wire(dossier)
    if invoice.fields["incoterm"] in {"CIF", "CFR"} or (wire is None and dossier.of("remittance")):
        return
    lines = range(line_count(entry.fields))
    charges = sum((number(entry, f"lines[{i}].charges") for i in lines), Decimal(0))
    insurance = Decimal(rng.randrange(30, 90))
    rows = {"freight": money(charges - insurance), "insurance": money(insurance)}
    invoice.fields |= rows
    contract.extras |= rows
    before = number(invoice, "total")
    invoice.extras["subtotal"] = ""
    place = bill.fields["port_of_discharge"].split(",")[0]
    contract.fields["incoterm"] = invoice.fields["incoterm"] = "CIF"
    contract.extras["incoterm_place"] = invoice.fields["incoterm_place"] = place
    bill.fields["freight_terms"] = "PREPAID"
    sum_up(invoice)
    sum_up(contract)
    if wire is not None:
        set_paid(wire, number(wire, "amount") + number(invoice, "total") - before)
    dossier.story["total"] = invoice.fields["total"]


def pounds(dossier: Dossier, rng: random.Random) -> None:
    """The bill of lading weighs in pounds."""
    bill = dossier.paper("bill_of_lading")
    weight = (number(bill, "gross_weight") / _POUND).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    bill.prints["gross_weight"] = f"{weight:,} LBS"
    bill.fields["gross_weight"] = money(weight * _POUND)


def trading_company(dossier: Dossier, rng: random.Random) -> None:
    """A factory stands behind the seller: the invoice names it as manufacturer, and the MID is the factory's."""
    invoice, entry = dossier.paper("commercial_invoice"), dossier.paper("entry_summary")
    if "manufacturer.name" in invoice.fields:
        return
    origin = entry.fields["country_of_origin"]
    factory = namer(dossier, rng).maker(origin, dossier.story["sector"])
    set_party(invoice, "manufacturer", factory)
    mid = ids.manufacturer_id(origin, factory.name, factory.street, factory.city)
    entry.fields["manufacturer_id"] = mid


def to_order(dossier: Dossier, rng: random.Random) -> None:
    """A bill to order, with the buyer as notify party."""
    bill = dossier.paper("bill_of_lading")
    for field in ("name", "address"):
        bill.fields[f"notify.{field}"] = bill.fields.pop(f"consignee.{field}")
    bill.fields["consignee.name"] = rng.choice(("TO ORDER", "TO ORDER OF SHIPPER", "TO THE ORDER OF SHIPPER"))
    bill.extras.pop("notify_text", None)


def _centre(dossier: Dossier, rng: random.Random) -> Company:
    return namer(dossier, rng).us_company("Fulfillment|Fulfillment Center|Fulfillment Services")


def fulfilment_centre(dossier: Dossier, rng: random.Random) -> None:
    """The goods go to a fulfilment centre that the invoice names as ship-to; sometimes it is the entry's consignee."""
    invoice, entry = dossier.paper("commercial_invoice"), dossier.paper("entry_summary")
    centre = _centre(dossier, rng)
    set_party(invoice, "ship_to", centre)
    dossier.paper("bill_of_lading").fields["place_of_delivery"] = f"{centre.city}, {centre.region}"
    if rng.random() < 0.5:
        set_party(entry, "consignee", centre)
        entry.fields["consignee_number"] = ids.ein(rng)


def stacked_tariffs(dossier: Dossier, rng: random.Random) -> None:
    """Every entry line carries a second tariff number of chapter 99, each with its duty."""
    entry = dossier.paper("entry_summary")
    extra, rate = rng.choice((("9903.01.25", "10"), ("9903.88.03", "25"), ("9903.01.24", "20"), ("9903.88.15", "7.5")))
    for i in range(line_count(entry.fields)):
        head = f"lines[{i}]."
        entry.fields |= {
            f"{head}tariffs[0].hts": entry.fields[f"{head}hts"],
            f"{head}tariffs[0].rate": entry.fields[f"{head}duty_rate"],
            f"{head}tariffs[0].value": entry.fields[f"{head}entered_value"],
            f"{head}tariffs[1].hts": extra,
            f"{head}tariffs[1].rate": rate,
        }
    settle(entry.fields)


def pre_arrival(dossier: Dossier, rng: random.Random) -> None:
    """Entered and released some days before the ship arrived."""
    entry, bond = dossier.paper("entry_summary"), dossier.paper("customs_bond")
    early = later(entry, "import_date", -rng.randrange(2, 6))
    entry.fields["entry_date"] = dossier.story["entry_date"] = early
    entry.fields["summary_date"] = later(entry, "entry_date", rng.randrange(1, 9))
    if bond.fields["type"] == "single":
        bond.fields["effective_date"] = bond.extras["execution_date"] = early
    settle(entry.fields)


def pallets(dossier: Dossier, rng: random.Random) -> None:
    """The bill of lading counts pallets, the packing list cartons."""
    bill = dossier.paper("bill_of_lading")
    bill.fields["packages"] = str(max(2, int(bill.fields["packages"]) // rng.randrange(24, 49)))
    bill.fields["package_unit"] = "PLT"


def not_yet_due(dossier: Dossier, rng: random.Random) -> None:
    """Ninety days' terms that still run, so nothing has been paid."""
    contract, invoice = dossier.paper("contract"), dossier.paper("commercial_invoice")
    entry, bill = dossier.paper("entry_summary"), dossier.paper("bill_of_lading")
    terms = "O/A 90 days after B/L date"
    contract.fields["payment_terms"] = invoice.fields["payment_terms"] = terms
    invoice.fields["due_date"] = later(bill, "on_board_date", 90)
    dossier.papers = [p for p in dossier.papers if p.kind != "remittance"]
    as_of = max(later(entry, "summary_date", rng.randrange(1, 8)), dossier.paper("ein_letter").fields["date"])
    dossier.story |= {"as_of": as_of, "due": invoice.fields["due_date"], "stage": "entered"}


def bill_without_scac(dossier: Dossier, rng: random.Random) -> None:
    """The bill of lading prints its number without the SCAC, which stands apart; the entry prints both as one."""
    bill = dossier.paper("bill_of_lading")
    whole = bill.fields["number"]
    bill.fields |= {"number": whole[4:], "scac": whole[:4]}
    invoice = dossier.paper("commercial_invoice")
    if "bl_number" in invoice.fields:
        invoice.fields["bl_number"] = whole[4:]


def larger_contract(dossier: Dossier, rng: random.Random) -> None:
    """The contract covers more goods than this shipment."""
    contract = dossier.paper("contract")
    for i in range(line_count(contract.fields)):
        name = f"lines[{i}].quantity"
        contract.fields[name] = str(int(contract.fields[name]) * rng.choice((2, 3)))
    sum_up(contract)
    contract.extras["clause[0]"] = "Partial shipments allowed."


def _balance_days(dossier: Dossier) -> list[str]:
    """The days of the wires that cite an invoice."""
    return [p.fields["value_date"] for p in dossier.of("remittance") if "invoice_refs[0]" in p.fields]


def dated_after_sailing(dossier: Dossier, rng: random.Random) -> None:
    """Invoice and packing list dated some days after the ship sailed."""
    bill, invoice = dossier.paper("bill_of_lading"), dossier.paper("commercial_invoice")
    late = min([later(bill, "on_board_date", rng.randrange(1, 4)), *_balance_days(dossier)])
    invoice.fields["date"] = dossier.paper("packing_list").fields["date"] = late


def master_beside_house(dossier: Dossier, rng: random.Random) -> None:
    """The ocean carrier's master bill lies beside the house bill: forwarder to forwarder, same boxes."""
    house = dossier.paper("bill_of_lading")
    maker = namer(dossier, rng)
    whole = house.fields.setdefault("master_number", f"{maker.line()[:4].upper()}{ids.digits(rng, 9)}")
    master = copy.deepcopy(house)
    origin = dossier.paper("entry_summary").fields["country_of_origin"]
    sender = maker.maker(origin, dossier.story["sector"])
    words = sender.name.split()
    agent = maker.us_company("Freight Forwarding|Global Logistics")
    set_like(master, "shipper.name", f"{words[0]} {words[1]} International Freight Forwarding Co., Ltd.")
    set_like(master, "shipper.address", sender.address)
    set_party(master, "consignee", agent)
    if "notify.name" in master.fields:
        set_party(master, "notify", agent)
    master.fields |= {"number": whole, "level": "master", "carrier.name": f"{maker.line()} Ocean Shipping"}
    master.fields = {k: v for k, v in master.fields.items() if k not in {"master_number", "scac"}}
    master.extras["title"] = "BILL OF LADING FOR OCEAN TRANSPORT"
    _insert(dossier, master)


def day_apart(dossier: Dossier, rng: random.Random) -> None:
    """The entry's export date is a day off the bill's: another time zone."""
    entry = dossier.paper("entry_summary")
    entry.fields["export_date"] = later(entry, "export_date", 1)


def self_filed(dossier: Dossier, rng: random.Random) -> None:
    """The importer files for itself, so that no power of attorney is needed."""
    entry, record = dossier.paper("entry_summary"), dossier.paper("importer_identity")
    for field in ("name", "address"):
        entry.fields[f"filer.{field}"] = record.fields["importer.name" if field == "name" else "physical_address"]
    entry.fields["filer.phone"] = record.fields["importer.phone"]
    entry.fields["declarant.name"] = record.fields["signatory.name"]
    entry.extras["declarant_title"] = record.extras["signatory_title"]
    record.extras = {k: v for k, v in record.extras.items() if not k.startswith("broker_")}
    dossier.papers = [p for p in dossier.papers if p.kind != "power_of_attorney"]


HARMLESS: dict[str, Operator] = {
    "deposit-and-balance": deposit_and_balance,
    "bank-charges": bank_charges,
    "consolidated-wire": consolidated_wire,
    "currency-exchanged": currency_exchanged,
    "cif-against-fob": cif_against_fob,
    "pounds": pounds,
    "trading-company": trading_company,
    "to-order": to_order,
    "fulfilment-centre": fulfilment_centre,
    "stacked-tariffs": stacked_tariffs,
    "pre-arrival": pre_arrival,
    "pallets": pallets,
    "not-yet-due": not_yet_due,
    "bill-without-scac": bill_without_scac,
    "larger-contract": larger_contract,
    "dated-after-sailing": dated_after_sailing,
    "master-beside-house": master_beside_house,
    "day-apart": day_apart,
    "self-filed": self_filed,
}
