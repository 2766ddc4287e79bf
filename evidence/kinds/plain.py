"""Kinds that are recognised, so that they are taken for no other, but have no fields yet."""

from __future__ import annotations

from evidence.kinds.base import Kind, Phrase


def _plain(
    name: str,
    titles: tuple[str, ...],
    telling: tuple[str, ...] = (),
    support: tuple[str, ...] = (),
    numbers: tuple[str, ...] = (),
) -> Kind:
    """A kind from its titles, phrases of which two decide, phrases that support, and form numbers, which decide."""
    return Kind(
        name,
        tuple(Phrase(t, 4, title=True) for t in titles)
        + tuple(Phrase(t, 3, alone=True) for t in numbers)
        + tuple(Phrase(t, 2) for t in telling)
        + tuple(Phrase(t, 0.5) for t in support),
    )


PLAIN = (
    _plain(
        "air_waybill",
        ("Air Waybill", "House Air Waybill", "Master Air Waybill", "Air Consignment Note", "航空运单"),
        ("Airport of Departure", "Issuing Carrier's Agent Name and City", "Agent's IATA Code"),
        ("Airport of Destination", "Chargeable Weight", "Handling Information", "Declared Value for Carriage", "NVD"),
    ),
    _plain(
        "arrival_notice",
        ("Arrival Notice", "Freight Bill / Arrival Notice", "Arrival Notice / Freight Invoice", "Notice of Arrival",
         "Arrival Notice and Freight Invoice", "到货通知"),
        (),
        ("Last Free Day", "LFD", "Firms Code", "Pick up location", "AMS B/L", "IT No.", "Available at", "Go Date"),
    ),
    _plain(
        "delivery_receipt",
        ("Delivery Receipt", "Proof of Delivery", "Delivery Order", "Delivery Note", "Warehouse Receipt", "签收单",
         "Goods Received Note", "送货单"),
        ("Received in good order", "Received in good condition"),
        ("Received by", "Delivered to", "Pick up from", "Driver", "Signature of receiver", "Delivery date"),
    ),
    _plain(
        "purchase_order",
        ("Purchase Order", "Order Confirmation", "Order Acknowledgement", "采购订单"),
        (),
        ("Vendor", "Ship Via", "PO Number", "Buyer's Order No.", "Requested Delivery Date"),
    ),
    _plain(
        "certificate_of_origin",
        ("Certificate of Origin", "Certification of Origin", "Declaration of Origin", "原产地证明书"),
        (),
        ("Country of Destination", "hereby certified", "China Council for the Promotion", "For Certifying Authority"),
    ),
    _plain(
        "ior_agreement",
        ("Importer of Record Agreement", "Importer of Record Service Agreement", "IOR Service Agreement",
         "IOR Agreement", "Importer of Record Services Agreement", "进口商服务协议", "清关代理协议"),
    ),
    _plain("payment_agency_agreement", ("Payment Agency Agreement", "Third Party Payment Agreement",
                                        "Payment Authorization Letter", "代付款协议")),
    _plain("buying_agency_agreement", ("Buying Agency Agreement", "Buying Agent Agreement")),
    _plain(
        "production_record",
        ("Production Record", "Production Report", "Production Order", "Work Order", "生产记录", "Cutting Ticket"),
    ),
    _plain("material_purchase", ("Raw Material Purchase", "Material Purchase Order", "Raw Material Invoice")),
    _plain(
        "freight_invoice",
        ("Freight Invoice", "Freight Bill", "Ocean Freight Invoice", "Forwarder's Invoice", "Customs Broker Invoice",
         "Brokerage Invoice", "Invoice for freight charges", "货运发票", "海运费发票"),
        (),
        ("Ocean Freight", "Terminal Handling", "Customs Clearance Fee", "Documentation Fee", "Bunker Adjustment",
         "Chassis", "Drayage", "Duty Advance", "Messenger Fee", "ISF Filing Fee", "Handling Fee"),
    ),
    _plain(
        "insurance_certificate",
        ("Insurance Certificate", "Certificate of Insurance", "Cargo Insurance Policy", "Insurance Policy",
         "Marine Cargo Insurance", "Certificate of Liability Insurance", "保险单"),
        ("Institute Cargo Clauses", "Errors and Omissions"),
        ("Insured", "Policy Number", "Sum Insured"),
    ),
    _plain(
        "letter_of_credit",
        ("Letter of Credit", "Documentary Credit", "Irrevocable Documentary Credit", "信用证"),
        ("Form of Documentary Credit", "MT700", "MT 700", "Irrevocable Documentary Credit"),
        ("Documents Required", "Expiry Date and Place", "Drawee", "UCP 600", "UCP Latest Version"),
    ),
    _plain(
        "credit_note",
        ("Credit Note", "Credit Memo", "Credit Memorandum", "Gutschrift", "Rechnungskorrektur", "Stornorechnung",
         "Avoir", "贷记通知单"),
    ),
    _plain("value_worksheet", ("Value Worksheet", "Valuation Worksheet", "Entered Value Worksheet",
                               "Entry Worksheet", "Customs Value Calculation")),
)  # fmt: skip
"""One row per kind; a kind that gets fields moves into a file of its own."""
