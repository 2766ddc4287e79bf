"""Invoices for carriage and customs services: ocean freight, handling, brokers' fees and duty laid out."""

from __future__ import annotations

from evidence.kinds.base import Kind
from evidence.kinds.captioned import Ask, reader
from evidence.kinds.cues import cues

TITLES = (
    "Freight Invoice", "Freight Bill", "Ocean Freight Invoice", "Forwarder's Invoice", "Customs Broker Invoice",
    "Brokerage Invoice", "Invoice for freight charges", "货运发票", "海运费发票", "Air Freight Invoice", "Debit Note",
    "Freight Charges Invoice", "Freight Debit Note", "Statement of Freight Charges", "Logistics Invoice",
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
KIND = Kind(
    "freight_invoice",
    cues(
        TITLES,
        ("Freight Bill No.", "Freight Invoice No.", "Description of Charges", "Charge Description", "Freight Charges"),
        ("Ocean Freight", "Terminal Handling", "Customs Clearance Fee", "Documentation Fee", "Bunker Adjustment",
         "Chassis", "Drayage", "Duty Advance", "Messenger Fee", "ISF Filing Fee", "Handling Fee", "THC",
         "Customs Entry Fee", "Customs Duty", "Entry Fee", "Single Entry Bond", "Chassis usage", "Customs clearance",
         "Delivery fee", "Fuel surcharge", "Peak season surcharge", "ISF filing", "Pier pass", "Trucking",
         "Air Freight"),
        against=("Arrival Notice", "Credit Note"),
    ),
    reader(ASK),
)  # fmt: skip
