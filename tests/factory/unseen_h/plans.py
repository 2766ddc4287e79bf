"""What the papers of the trade say, as plans."""

from __future__ import annotations

from tests.factory.model import Paper, Sheet
from tests.factory.unseen_h.designs import DESIGNS, Plan, draw_plan, letter

_SELLER = (("<For and on behalf of {seller.name}>", "<{x:seller_signatory}>"),)
_FACTS = (
    "number",
    "date",
    "contract_number",
    "po_number",
    "due_date",
    "x:port_of_loading",
    "x:port_of_discharge",
    "x:vessel",
    "x:voyage",
    "bl_number",
    "country_of_origin",
    "containers",
    "x:marks",
)
_TOTALS = (
    "x:subtotal",
    "freight",
    "insurance",
    "discount",
    "commission",
    "assists",
    "royalties",
    "x:freight",
    "x:insurance",
    "total",
)
PLANS: dict[str, Plan] = {
    "commercial_invoice": Plan(
        "seller",
        ("buyer", "consignee", "ship_to", "manufacturer", "importer"),
        _FACTS,
        ("incoterm", "payment_terms"),
        _TOTALS,
        ("total",),
        bank=True,
        sign=_SELLER,
        closing=("We certify that this invoice is true and correct.",),
        titles=("INVOICE", "COMMERCIAL INVOICE"),
    ),
    "proforma_invoice": Plan(
        "seller",
        ("buyer", "consignee", "ship_to"),
        _FACTS,
        ("incoterm", "payment_terms", "x:delivery_time"),
        _TOTALS,
        ("total",),
        bank=True,
        sign=_SELLER,
        opening=("We are pleased to offer the following goods on the terms stated below.", ""),
        closing=("<{x:validity}.>",),
    ),
    "packing_list": Plan(
        "seller",
        ("buyer", "consignee", "ship_to"),
        (
            "invoice_number",
            "number",
            "date",
            "containers",
            "x:vessel",
            "x:marks",
            "x:port_of_loading",
            "x:port_of_discharge",
        ),
        ("packages", "net_weight", "gross_weight", "volume"),
        (),
        ("packages", "net_weight", "gross_weight"),
        sign=_SELLER,
        titles=("PACKING LIST", "PACKING & WEIGHT LIST", "PACKING SLIP"),
    ),
    "purchase_order": Plan(
        "buyer",
        ("seller",),
        ("number", "date", "incoterm", "payment_terms", "latest_shipment"),
        ("x:ship_to_text",),
        ("x:freight", "x:insurance", "total"),
        ("total",),
        opening=(
            "Please supply the following goods on the terms of this order.",
            "",
            "Kindly acknowledge receipt of this order within two business days.",
        ),
        closing=(
            "The order number must appear on all invoices, packing lists and correspondence.",
            "Goods not shipped by the required date may be cancelled without cost to the buyer.",
        ),
        sign=(("Authorized by<\n{buyer.name}>", "<{x:buyer_signatory}>"), ("Accepted by vendor", "Date / signature")),
        titles=("PURCHASE ORDER", "ORDER"),
    ),
    "contract": Plan(
        "seller",
        ("buyer",),
        ("number", "date", "x:port_of_loading", "x:port_of_discharge"),
        ("incoterm", "payment_terms", "latest_shipment", "x:packing"),
        ("x:freight", "x:insurance", "total"),
        ("total",),
        opening=(
            "The undersigned Seller and Buyer have agreed to close the following transaction.",
            "",
            "We confirm having sold to you the following goods on the terms and conditions set forth below.",
        ),
        closing=(
            "<Quantity and amount {x:tolerance}% more or less allowed.>",
            "Claims, if any, shall be lodged within 30 days after arrival of the goods at destination.",
            "Neither party is liable for non-performance caused by force majeure.",
        ),
        sign=(
            ("THE SELLER<\n{seller.name}>", "<{x:seller_signatory}>"),
            ("THE BUYER<\n{buyer.name}>", "<{x:buyer_signatory}>"),
        ),
    ),
    "credit_note": Plan(
        "seller",
        ("buyer",),
        ("number", "date", "x:invoice_number", "x:invoice_date"),
        ("x:reason",),
        ("amount",),
        opening=(
            "We have credited your account as follows.",
            "",
            "<Your account has been credited in respect of: {x:reason}>",
        ),
        sign=_SELLER,
    ),
    "material_purchase": Plan(
        "seller",
        ("buyer",),
        ("number", "date"),
        (),
        ("amount",),
        closing=("Goods remain our property until paid in full.",),
        sign=(("<{seller.name}>", "Signature and stamp"),),
    ),
    "freight_invoice": Plan(
        "issuer",
        ("payer",),
        ("number", "date", "x:due_date", "x:terms", "x:bl_number", "x:vessel", "x:containers"),
        (),
        ("amount",),
        heads=("Charge Description", "Amount USD"),
        closing=("Please quote the invoice number with your payment.",),
    ),
    "production_record": Plan(
        "manufacturer",
        ("buyer",),
        ("number", "date", "x:contract_number", "x:workshop"),
        (),
        (),
        sign=(("Production supervisor", "<{x:supervisor}>"), ("Quality inspection", "<{x:inspector}>")),
    ),
    "value_worksheet": Plan(
        "importer",
        ("seller",),
        ("date", "x:invoice_number", "x:entry_number", "x:incoterm"),
        (),
        ("amount",),
        heads=("Element of value", "USD"),
        sign=(("Prepared by", "<{x:prepared_by}>"),),
    ),
}


KEPT_INSIDE = ("value_worksheet", "production_record")
"""Kinds that a company writes for itself: nobody sends them as letters."""
ZH = {
    "contract": Plan(
        "seller",
        ("buyer",),
        ("number", "date", "x:port_of_loading", "x:port_of_discharge"),
        ("incoterm", "payment_terms", "latest_shipment"),
        ("x:freight", "x:insurance", "total"),
        ("total",),
        opening=("买卖双方同意按下列条款签订本合同：", "经双方协商一致，达成以下条款：", ""),
        closing=("如有争议，双方应友好协商解决；协商不成的，提交仲裁。", "本合同一式两份，双方各执一份。"),
        sign=(("卖方（盖章）", ""), ("买方（盖章）", "")),
        titles=("销售合同", "购销合同", "产品购销合同"),
    ),
    "commercial_invoice": Plan(
        "seller",
        ("buyer",),
        ("number", "date", "contract_number", "x:port_of_loading", "x:port_of_discharge", "country_of_origin"),
        ("incoterm", "payment_terms"),
        ("freight", "insurance", "total"),
        ("total",),
        sign=(("（签章）", ""),),
    ),
    "packing_list": Plan(
        "seller",
        ("buyer",),
        ("invoice_number", "date", "containers", "x:port_of_loading", "x:port_of_discharge"),
        ("packages", "net_weight", "gross_weight", "volume"),
        (),
        ("packages", "net_weight", "gross_weight"),
        sign=(("（签章）", ""),),
    ),
}
"""The trade's papers in Chinese."""


def draw(paper: Paper) -> list[Sheet]:
    """A paper of the trade by the plan of its kind; a Chinese one by the Chinese plan."""
    plan = (ZH if paper.extras.get("language") == "zh" else PLANS)[paper.kind]
    return draw_plan(paper, plan, [d for d in DESIGNS if d is not letter] if paper.kind in KEPT_INSIDE else DESIGNS)
