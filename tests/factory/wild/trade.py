"""Invoices, packing lists, orders and the like as sorts of sheets."""

from __future__ import annotations

from tests.factory.model import Paper, Sheet
from tests.factory.wild.sheets import Sort, draw

GOODS = ("description", "hts", "origin", "quantity", "unit", "unit_price", "amount")
CHARGED = ("x:subtotal", "freight", "insurance", "discount", "commission", "assists", "royalties", "total")
ORIGIN = (
    "country_of_origin",
    "We hereby certify that the goods are of {country_of_origin} origin.|The goods named above were made in "
    "{country_of_origin}.|ORIGIN OF GOODS: {country_of_origin}.",
)
PAY = (
    "payment_terms",
    "Payment: {payment_terms}.|Terms of payment shall be {payment_terms}.|PAYMENT BY {payment_terms}",
)
SELLS = (
    (("<For and on behalf of\n{seller.name}>", "<{x:seller_signatory}>"),),
    (("Authorized Signature", "<{x:seller_signatory}\n>Export Department"),),
    (("<{seller.name}>", "Authorized Signatory"),),
)
BOTH = (
    (
        ("<*The Seller*\n{seller.name}>", "<{x:seller_signatory}>"),
        ("<*The Buyer*\n{buyer.name}>", "<{x:buyer_signatory}>"),
    ),
    (("For the Seller:", "<{x:seller_signatory}>"), ("For the Buyer:", "<{x:buyer_signatory}>")),
)
SORTS: dict[str, Sort] = {
    "commercial_invoice": Sort(
        "seller",
        ("buyer", "consignee", "ship_to", "manufacturer", "importer"),
        (
            "number",
            "date",
            "contract_number",
            "po_number",
            "incoterm",
            "payment_terms",
            "due_date",
            "country_of_origin",
            "bl_number",
            "containers",
            "x:vessel",
            "x:voyage",
            "x:port_of_loading",
            "x:port_of_discharge",
            "x:marks",
        ),
        (
            "COMMERCIAL INVOICE",
            "INVOICE",
            "EXPORT INVOICE",
            "Invoice",
            "COMMERCIAL INVOICE (ORIGINAL)",
            "Customs Invoice",
        ),
        ("商业发票", "发票", "出口发票"),
        GOODS,
        CHARGED,
        ("total",),
        (),
        (ORIGIN, PAY),
        (
            "We hereby invoice you for the following goods:",
            "Goods as per our confirmation<, contract {contract_number}>:",
        ),
        (
            "We certify that this invoice is true and correct.",
            "All bank charges outside our country are for the buyer's account.",
            "Goods remain our property until paid in full.",
            "Claims must be made within 14 days after arrival of the goods.",
            "This is a computer generated invoice and needs no signature.",
            "These items are controlled by the exporting country's law; diversion contrary to it is prohibited.",
            "Thank you for your business!",
            "E. & O. E.",
        ),
        SELLS,
    ),
    "proforma_invoice": Sort(
        "seller",
        ("buyer", "consignee", "ship_to"),
        (
            "number",
            "date",
            "po_number",
            "incoterm",
            "payment_terms",
            "x:validity",
            "x:delivery_time",
            "country_of_origin",
            "x:port_of_loading",
            "x:port_of_discharge",
        ),
        ("PROFORMA INVOICE", "PRO-FORMA INVOICE", "Proforma Invoice", "PROFORMA INVOICE / SALES CONFIRMATION"),
        ("形式发票",),
        GOODS,
        CHARGED,
        ("total",),
        (),
        (ORIGIN, PAY),
        ("We are pleased to offer as follows:", "Thank you for your enquiry. We confirm our offer:"),
        (
            "Prices are subject to change after the validity date.",
            "Production starts upon receipt of the deposit.",
            "This is not a demand for payment of customs value.",
        ),
        SELLS,
    ),
    "credit_note": Sort(
        "seller",
        ("buyer",),
        ("number", "date", "x:invoice_number", "x:invoice_date", "x:reason"),
        ("CREDIT NOTE", "CREDIT MEMO", "Credit Memorandum"),
        (),
        (),
        ("amount",),
        (),
        (),
        (),
        ("We have credited your account as follows:", "<Your account has been credited for: {x:reason}.>"),
        ("Please deduct this amount from your next payment.", "This credit will be set off against open invoices."),
        SELLS,
    ),
    "packing_list": Sort(
        "seller",
        ("buyer", "consignee"),
        (
            "invoice_number",
            "date",
            "number",
            "containers",
            "x:vessel",
            "x:voyage",
            "x:port_of_loading",
            "x:port_of_discharge",
            "x:marks",
        ),
        (
            "PACKING LIST",
            "Packing List",
            "PACKING LIST / WEIGHT LIST",
            "PACKING SPECIFICATION",
            "Packing Note",
            "DETAILED PACKING LIST",
        ),
        ("装箱单", "装箱单/重量单"),
        ("description", "quantity", "unit", "packages", "gross_weight", "net_weight"),
        (),
        ("packages", "gross_weight", "net_weight"),
        ("packages", "gross_weight", "net_weight", "volume"),
        (),
        ("Goods packed in export cartons as follows:",),
        (
            "Packed in strong export cartons suitable for ocean transport.",
            "No solid wood packing material is used in this shipment.",
            "Please check the goods upon arrival.",
        ),
        SELLS,
    ),
    "purchase_order": Sort(
        "buyer",
        ("seller",),
        ("number", "date", "incoterm", "payment_terms", "latest_shipment", "x:ship_to_text"),
        ("PURCHASE ORDER", "Purchase Order", "ORDER", "IMPORT PURCHASE ORDER", "Purchase Order (Original)"),
        ("采购订单",),
        GOODS,
        CHARGED,
        ("total",),
        (),
        (PAY,),
        ("Please supply the following goods:", "Please enter our order for the goods below and confirm by return:"),
        (
            "Acceptance of this order includes acceptance of our terms and conditions.",
            "Please show our order number on all papers.",
            "No substitutions without written approval of the buyer.",
            "Late shipment is subject to a deduction of 1% a week.",
        ),
        (
            (("For <{buyer.name}>", "<{x:buyer_signatory}>"),),
            (("Approved by", "<{x:buyer_signatory}>"), ("Vendor acknowledgment", "Date")),
        ),
    ),
}


CONTRACT = Sort(
    "seller",
    ("buyer",),
    ("number", "date"),
    ("SALES CONTRACT", "SALES CONFIRMATION", "CONTRACT", "Sales Agreement", "SALES CONTRACT / CONFIRMATION"),
    ("销售合同", "售货确认书", "购销合同"),
    GOODS,
    CHARGED,
    ("total",),
    ("incoterm", "payment_terms", "latest_shipment", "x:port_of_loading", "x:port_of_discharge", "x:packing"),
    (
        PAY,
        (
            "latest_shipment",
            "Shipment to be effected not later than {latest_shipment}.|SHIPMENT: LATEST {latest_shipment}.",
        ),
        ("incoterm", "The prices are {incoterm}.|Price terms: {incoterm}."),
    ),
    (
        "The undersigned Seller and Buyer agree to close the following transaction on the terms stated below:",
        "We hereby confirm having sold to you the following goods on the terms and conditions set forth below:",
    ),
    (
        "Any dispute shall be settled by arbitration at the seat of the seller.",
        "Neither party is liable for delay caused by force majeure.",
        "Claims for quality must be lodged within 30 days after arrival, with a survey report.",
        "The buyer shall sign and return one copy of this contract.",
        "5% more or less in quantity and amount are allowed.",
    ),
    BOTH,
)


def trade(paper: Paper) -> list[Sheet]:
    """A paper of trade."""
    return draw(paper, SORTS[paper.kind])
