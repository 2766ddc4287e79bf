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
        "entry_release",
        ("Entry/Immediate Delivery", "Application for entry/immediate delivery"),
        ("I hereby make application for entry/immediate delivery", "1651-0024"),
        ("19 CFR 142.3", "Originating Whse Entry Number", "Conveyance Name/FTZ Zone ID", "Elected Entry Date"),
        ("CBP Form 3461",),
    ),
    _plain(
        "purchase_order",
        ("Purchase Order", "Order Confirmation", "Order Acknowledgement", "采购订单"),
        (),
        ("Vendor", "Ship Via", "PO Number", "Buyer's Order No.", "Requested Delivery Date"),
    ),
    _plain(
        "bank_statement",
        ("Bank Statement", "Account Statement", "Statement of Account", "Checking Statement", "对账单", "交易明细"),
        ("Opening Balance", "Beginning Balance", "Statement Period"),
        ("Closing Balance", "Ending Balance", "Running Balance", "Deposits and Credits", "Withdrawals"),
    ),
    _plain(
        "export_declaration",
        ("Export Declaration", "Customs Export Declaration", "Electronic Export Information"),
        ("境内发货人", "境外收货人"),
        ("预录入编号", "监管方式", "成交方式"),
        ("中华人民共和国海关出口货物报关单", "出口货物报关单"),
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
        "broker_license",
        ("Customs Broker License", "Customs Broker's License", "Customs Broker Permit", "National Permit"),
        ("licensed to transact customs business", "to transact business as a customs broker"),
        ("19 CFR 111", "19 CFR Part 111"),
    ),
    _plain(
        "ctpat_certificate",
        ("Customs Trade Partnership Against Terrorism", "CTPAT Certificate", "C-TPAT Certificate"),
        ("SVI Number", "Status Verification Interface"),
        ("CTPAT", "C-TPAT", "Tier II", "Tier III", "certified member"),
    ),
    _plain(
        "production_record",
        ("Production Record", "Production Report", "Production Order", "Work Order", "生产记录", "Cutting Ticket"),
    ),
    _plain("material_purchase", ("Raw Material Purchase", "Material Purchase Order", "Raw Material Invoice")),
    _plain("identity_document", ("Passport", "Driver License", "Driver's License", "Identification Card", "护照")),
    _plain(
        "bond_rider",
        ("Bond Rider", "Customs Bond Rider", "Rider to Customs Bond"),
        numbers=("By this rider to the CBP Form 301", "By this rider to the Customs Form 301"),
    ),
    _plain(
        "importer_status",
        ("Importer Bond Query", "Importer Status", "Importer/Bond Query", "Importer Record Query"),
    ),
    _plain(
        "duty_statement",
        ("Periodic Monthly Statement", "Daily Statement", "ACH Debit Authorization", "Preliminary Statement",
         "Final Statement"),
        ("Payer Unit Number",),
        ("Statement Number", "Entry Filer Code"),
    ),
    _plain(
        "security_filing",
        ("Importer Security Filing", "ISF 10+2", "ISF Filing", "Security Filing"),
        ("Container stuffing location",),
        ("Consolidator", "Consolidator (Stuffer)", "ISF Importer", "HTSUS-6"),
    ),
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
    _plain(
        "formation_record",
        ("Articles of Organization", "Articles of Incorporation", "Certificate of Incorporation",
         "Certificate of Formation", "Certificate of Good Standing", "Certificate of Status", "Information Statement",
         "Annual Report", "Business License", "营业执照"),
        (),
        ("Secretary of State", "Registered Agent", "Filing Number"),
    ),
    _plain(
        "tax_return",
        ("Employer's QUARTERLY Federal Tax Return", "U.S. Individual Income Tax Return",
         "Application for Employer Identification Number", "U.S. Corporation Income Tax Return",
         "Request for Taxpayer Identification Number and Certification", "Form W-9", "Form SS-4", "Form 941"),
        ("Request for Taxpayer Identification Number", "Employer's Quarterly Federal Tax Return"),
        ("Form 1040", "Form 1120", "Form 1065"),
    ),
    _plain(
        "owner_declaration",
        ("Declaration of Owner", "Owner's Declaration"),
        numbers=("CBP Form 3347",),
    ),
    _plain(
        "hold_notice",
        ("Request for Information", "Notice of Action", "Notice of Detention", "Entry Documents Hold",
         "Entry Processing Hold"),
        ("CBP entry documents processing hold", "5H hold"),
        numbers=("CBP Form 28", "CBP Form 29"),
    ),
)  # fmt: skip
"""One row per kind; a kind that gets fields moves into a file of its own."""
