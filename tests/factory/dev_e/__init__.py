"""Layouts for development (family ``e``) of the kinds beyond the first ten, of Chinese and of unrelated papers."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.dev_e import (
    air_waybill,
    arrival_notice,
    bank_statement,
    bond_rider,
    broker_license,
    buying_agency_agreement,
    certificate_of_origin,
    chinese_trade,
    credit_note,
    ctpat_certificate,
    delivery_receipt,
    duty_statement,
    entry_release,
    export_declaration,
    formation_record,
    freight_invoice,
    hold_notice,
    identity_document,
    importer_status,
    insurance_certificate,
    ior_agreement,
    letter_of_credit,
    material_purchase,
    owner_declaration,
    payment_agency_agreement,
    production_record,
    proforma_invoice,
    purchase_order,
    remittance,
    security_filing,
    tax_return,
    unrelated,
    value_worksheet,
)
from tests.factory.pad import Pad


def _invoice(pad: Pad) -> None:
    """Chinese, empty, or as family a draws it."""
    (unrelated.invoice if pad.extra("blank") else chinese_trade.invoice)(pad)


FAMILY = "e"
FORMS: dict[str, Callable[[Pad], None]] = {
    "entry_release": entry_release.draw,
    "owner_declaration": owner_declaration.draw,
    "tax_return": tax_return.draw,
}
"""Forms of US offices, on letter paper in a form's look."""
LAYOUTS: dict[str, Callable[[Pad], None]] = {
    "air_waybill": air_waybill.draw,
    "arrival_notice": arrival_notice.draw,
    "bank_statement": bank_statement.draw,
    "bond_rider": bond_rider.draw,
    "broker_license": broker_license.draw,
    "buying_agency_agreement": buying_agency_agreement.draw,
    "certificate_of_origin": certificate_of_origin.draw,
    "commercial_invoice": _invoice,
    "contract": chinese_trade.contract,
    "credit_note": credit_note.draw,
    "ctpat_certificate": ctpat_certificate.draw,
    "delivery_receipt": delivery_receipt.draw,
    "duty_statement": duty_statement.draw,
    "export_declaration": export_declaration.draw,
    "formation_record": formation_record.draw,
    "freight_invoice": freight_invoice.draw,
    "hold_notice": hold_notice.draw,
    "identity_document": identity_document.draw,
    "importer_status": importer_status.draw,
    "insurance_certificate": insurance_certificate.draw,
    "ior_agreement": ior_agreement.draw,
    "letter_of_credit": letter_of_credit.draw,
    "material_purchase": material_purchase.draw,
    "other": unrelated.draw,
    "packing_list": chinese_trade.packing,
    "payment_agency_agreement": payment_agency_agreement.draw,
    "production_record": production_record.draw,
    "proforma_invoice": proforma_invoice.draw,
    "purchase_order": purchase_order.draw,
    "remittance": remittance.draw,
    "security_filing": security_filing.draw,
    "value_worksheet": value_worksheet.draw,
}
