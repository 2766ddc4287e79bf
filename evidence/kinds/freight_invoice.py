"""Invoices for carriage and customs services: ocean freight, handling, brokers' fees and duty laid out."""

from __future__ import annotations

from evidence.kinds.base import Kind, Phrase
from evidence.kinds.captioned import Ask, reader
from evidence.kinds.cues import cues

TITLES = (
    "Freight Invoice", "Freight Bill", "Ocean Freight Invoice", "Forwarder's Invoice", "Customs Broker Invoice",
    "Brokerage Invoice", "Invoice for freight charges", "货运发票", "海运费发票", "Air Freight Invoice", "Debit Note",
    "Freight Charges Invoice", "Tax Invoice - Freight", "Invoice - Freight", "Freight Tax Invoice",
    "Invoice for Freight",     "Freight & Charges Invoice", "Invoice (Freight)",
    "Invoice for Services", "Carrier Invoice", "Shipping Invoice",
    "Freight Debit Note", "Statement of Freight Charges", "Logistics Invoice",
)  # fmt: skip
ASK = Ask(
    "freight_invoice",
    numbers=(("number", ("number", "invoice_no", "no")), ("bl_number", ("bl_no",))),
    days=(("date", ("issued", "invoice_date", "date")), ("due_date", ("due_date",))),
    parties=(
        ("issuer", ("issuer", "seller")), ("payer", ("payer", "buyer", "to")), ("shipper", ("exporter",)),
        ("consignee", ("consignee",)),
    ),
    amounts=("amount", "grand_total", "amount_due"),
    letterhead="issuer",
    titles=(*TITLES, "Invoice"),
)  # fmt: skip
SERVICES = (
    "Terminal Handling", "Terminal handling charge", "Terminal handling charges", "THC", "DTHC", "OTHC",
    "Documentation Fee", "Document fee", "Doc fee", "B/L Fee", "Bill of lading fee", "Telex release fee",
    "Customs Clearance Fee", "Customs clearance", "Customs Entry Fee", "Entry Fee", "Single Entry Bond",
    "ISF Filing", "ISF Filing Fee", "AMS Fee", "Messenger Fee", "Pier pass", "Chassis", "Chassis usage",
    "Chassis fee",
    "Drayage", "Demurrage", "Bunker Adjustment", "Bunker surcharge", "Peak season surcharge",
    "Port congestion surcharge",
    "Cartage", "Exam fee", "Detention",
)  # fmt: skip
"""What carriers, forwarders and brokers charge for and no seller of goods does."""
KIND = Kind(
    "freight_invoice",
    cues(
        TITLES,
        ("Freight Bill No.", "Freight Invoice No.", "Description of Charges", "Charge Description", "Freight Charges",
         "Charges Description"),
        ("Ocean Freight", "Sea Freight", "Air Freight", "Handling Fee", "Fuel surcharge", "Delivery fee",
         "Customs Duty", "Duty Advance", "Trucking"),
        against=("Arrival Notice", "Credit Note"),
    )
    + tuple(Phrase(name, 1) for name in SERVICES),
    reader(ASK),
)  # fmt: skip
