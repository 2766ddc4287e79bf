"""The papers of the trade: contract, commercial invoice, packing list, bill of lading."""

from __future__ import annotations

import random
from decimal import Decimal

from tests.factory import identifiers as ids
from tests.factory.model import Paper
from tests.factory.names import COUNTRY_NAMES, Company
from tests.factory.story import Story


def party(role: str, company: Company, upper: bool = False, contact: bool = False) -> dict[str, str]:
    """The fields of a party: name and address, with telephone and e-mail where ``contact``."""
    fields = {f"{role}.name": company.name, f"{role}.address": company.address}
    if upper:
        fields = {name: value.upper() for name, value in fields.items()}
    if contact:
        fields |= {f"{role}.phone": company.phone, f"{role}.email": company.email}
    return fields


def _priced_lines(story: Story) -> dict[str, str]:
    fields: dict[str, str] = {}
    for i, line in enumerate(story.lines):
        fields |= {
            f"lines[{i}].description": line.words,
            f"lines[{i}].quantity": str(line.quantity),
            f"lines[{i}].unit": line.goods.unit,
            f"lines[{i}].unit_price": str(line.price),
            f"lines[{i}].amount": str(line.amount),
        }
    return fields


def _charges(story: Story) -> dict[str, str]:
    freight, insurance = story.charged
    return {k: f"{v:.2f}" for k, v in (("freight", freight), ("insurance", insurance)) if v}


def _place(story: Story) -> str:
    if story.incoterm in {"CIF", "CFR"}:
        return story.unlading[0].split(",")[0]
    return story.factory.city if story.incoterm == "EXW" else story.loading[0]


def _voyage_extras(story: Story) -> dict[str, str]:
    return {"port_of_loading": story.loading[0], "port_of_discharge": story.unlading[0]}


def contract(story: Story, rng: random.Random) -> Paper:
    """The sales contract, for exactly the goods that were invoiced."""
    fields = {
        "number": story.numbers["contract"],
        "date": story.days["contract"].isoformat(),
        **party("seller", story.seller, contact=rng.random() < 0.3),
        **party("buyer", story.buyer),
        **_priced_lines(story),
        "currency": "USD",
        "total": f"{story.total:.2f}",
        "incoterm": story.incoterm,
        "payment_terms": story.terms,
        "latest_shipment": story.days["latest"].isoformat(),
    }
    extras = {
        "title": rng.choice(("SALES CONTRACT", "SALES CONTRACT", "SALES CONFIRMATION", "PURCHASE CONTRACT")),
        "incoterm_place": _place(story),
        "packing": "Export cartons",
        "seller_signatory": story.people["seller"],
        "buyer_signatory": story.people["officer"],
        **_voyage_extras(story),
        **_charges(story),
    }
    if rng.random() < 0.4:
        extras["tolerance"] = rng.choice(("3", "5"))
    return Paper("", "contract", fields, extras=extras)


def commercial_invoice(story: Story, rng: random.Random) -> Paper:
    """The seller's invoice; names the manufacturer where the seller is not the maker, and prints bank details."""
    fields = {
        "number": story.numbers["invoice"],
        "date": story.days["invoice"].isoformat(),
        **party("seller", story.seller, contact=True),
        **party("buyer", story.buyer),
        "contract_number": story.numbers["contract"],
        "incoterm": story.incoterm,
        "incoterm_place": _place(story),
        "payment_terms": story.terms,
        "due_date": story.days["due"].isoformat(),
        "country_of_origin": story.origin,
        **_priced_lines(story),
        **_charges(story),
        "currency": "USD",
        "total": f"{story.total:.2f}",
        "bank.name": story.seller_bank.name,
        "bank.account": story.seller_bank.account,
        "bank.swift": story.seller_bank.swift,
        "bank.beneficiary": story.seller.name,
    }
    if story.seller is not story.factory:
        fields |= party("manufacturer", story.factory)
    fields |= _invoice_options(story, rng)
    extras = {
        "title": rng.choice(("COMMERCIAL INVOICE", "COMMERCIAL INVOICE", "INVOICE")),
        "seller_signatory": story.people["seller"],
        "marks": "N/M" if rng.random() < 0.5 else story.buyer.name.split()[0].upper(),
        "vessel": story.vessel,
        **_voyage_extras(story),
    }
    if any(story.charged):
        extras["subtotal"] = f"{story.goods_value:.2f}"
    return Paper("", "commercial_invoice", fields, extras=extras)


def _invoice_options(story: Story, rng: random.Random) -> dict[str, str]:
    """What an invoice may print or not: words, order number, tariff numbers, origins, containers, bill of lading."""
    fields: dict[str, str] = {}
    if rng.random() < 0.7:
        fields["amount_in_words"] = ids.amount_words(story.total, rng.randrange(2))
    if rng.random() < 0.4:
        fields["po_number"] = story.numbers["order"]
    if rng.random() < 0.25:
        fields["bl_number"] = story.numbers["bill"]
    if rng.random() < 0.3:
        fields |= {f"containers[{i}]": c for i, c in enumerate(story.containers)}
    if rng.random() < 0.8:
        fields |= {f"lines[{i}].hts": line.goods.hts for i, line in enumerate(story.lines)}
    if rng.random() < 0.6:
        fields |= {f"lines[{i}].origin": story.origin for i in range(len(story.lines))}
    return fields


def packing_list(story: Story, rng: random.Random) -> Paper:
    """The packing list: cartons, weights and volume by line, and the boxes."""
    fields = {
        "invoice_number": story.numbers["invoice"],
        "date": story.days["invoice"].isoformat(),
        **party("seller", story.seller),
        **party("buyer", story.buyer),
        **{f"containers[{i}]": c for i, c in enumerate(story.containers)},
        "packages": str(story.cartons),
        "gross_weight": f"{story.gross:.2f}",
        "net_weight": f"{story.net:.2f}",
        "volume": f"{story.volume:.3f}",
    }
    if rng.random() < 0.4:
        fields["number"] = story.numbers["packing"]
    extras = {
        "title": rng.choice(("PACKING LIST", "PACKING LIST", "PACKING LIST / WEIGHT LIST")),
        "package_unit": "CTNS",
        "vessel": story.vessel,
        "seller_signatory": story.people["seller"],
    }
    first = 1
    for i, line in enumerate(story.lines):
        fields |= {
            f"lines[{i}].description": line.words,
            f"lines[{i}].quantity": str(line.quantity),
            f"lines[{i}].unit": line.goods.unit,
            f"lines[{i}].packages": str(line.cartons),
            f"lines[{i}].gross_weight": f"{line.gross:.2f}",
            f"lines[{i}].net_weight": f"{line.net:.2f}",
        }
        extras[f"carton_range[{i}]"] = f"{first}-{first + line.cartons - 1}"
        first += line.cartons
    return Paper("", "packing_list", fields, extras=extras)


def bill_of_lading(story: Story, rng: random.Random) -> Paper:
    """The house bill of lading: shipper is the seller, consignee the buyer."""
    upper = rng.random() < 0.5
    fields = {
        "number": story.numbers["bill"],
        **party("shipper", story.seller, upper),
        **party("consignee", story.buyer, upper),
        "carrier.name": story.carrier.name,
        "vessel": story.vessel,
        "voyage": story.numbers["voyage"],
        "port_of_loading": story.loading[0],
        "port_of_discharge": story.unlading[0],
        "place_of_delivery": story.unlading[0],
        "on_board_date": story.days["on_board"].isoformat(),
        **{f"containers[{i}]": c for i, c in enumerate(story.containers)},
        **{f"seals[{i}]": s for i, s in enumerate(story.seals)},
        "packages": str(story.cartons),
        "package_unit": "CTN",
        "gross_weight": f"{story.gross:.2f}",
        "volume": f"{story.volume:.3f}",
        "freight_terms": "PREPAID" if story.incoterm in {"CIF", "CFR"} else "COLLECT",
        "load_type": story.load,
        "level": "house",
    }
    extras = {
        "title": rng.choice(("HOUSE BILL OF LADING", "HOUSE BILL OF LADING FOR MULTIMODAL TRANSPORT")),
        "description": "; ".join(dict.fromkeys(line.goods.words.upper() for line in story.lines)),
        "marks": "N/M",
        "place_of_issue": f"{story.loading[0]}, {COUNTRY_NAMES[story.loading_country]}",
        "date_of_issue": story.days["on_board"].isoformat(),
        "originals": rng.choice(("THREE (3)", "ZERO (0) - EXPRESS RELEASE")),
        "delivery_agent": f"{story.forwarder.name}, {story.forwarder.address}",
        "container_type": "40HQ" if story.volume > Decimal(30) else "20GP",
    }
    if rng.random() < 0.6:
        fields |= party("notify", story.buyer, upper)
    else:
        extras["notify_text"] = "SAME AS CONSIGNEE"
    if rng.random() < 0.5:
        fields["master_number"] = story.numbers["master"]
    return Paper("", "bill_of_lading", fields, extras=extras)
