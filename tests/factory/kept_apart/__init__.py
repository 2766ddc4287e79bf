"""A third family of layouts, drawn from public forms and trade usage alone: only for measuring, never for tuning."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.kept_apart.agreements import draw as agreement
from tests.factory.kept_apart.air_waybill import draw as air_waybill
from tests.factory.kept_apart.arrival_notice import draw as arrival_notice
from tests.factory.kept_apart.bank_statement import draw as bank_statement
from tests.factory.kept_apart.bill_of_lading import draw as bill_of_lading
from tests.factory.kept_apart.bond_rider import draw as bond_rider
from tests.factory.kept_apart.broker_license import draw as broker_license
from tests.factory.kept_apart.certificate_of_origin import draw as certificate_of_origin
from tests.factory.kept_apart.commercial_invoice import draw as commercial_invoice
from tests.factory.kept_apart.contract import draw as contract
from tests.factory.kept_apart.credit_note import draw as credit_note
from tests.factory.kept_apart.ctpat_certificate import draw as ctpat_certificate
from tests.factory.kept_apart.customs_bond import draw as customs_bond
from tests.factory.kept_apart.delivery_receipt import draw as delivery_receipt
from tests.factory.kept_apart.duty_statement import draw as duty_statement
from tests.factory.kept_apart.ein_letter import draw as ein_letter
from tests.factory.kept_apart.entry_release import draw as entry_release
from tests.factory.kept_apart.entry_summary import draw as entry_summary
from tests.factory.kept_apart.export_declaration import draw as export_declaration
from tests.factory.kept_apart.formation_record import draw as formation_record
from tests.factory.kept_apart.freight_invoice import draw as freight_invoice
from tests.factory.kept_apart.hold_notice import draw as hold_notice
from tests.factory.kept_apart.identity_document import draw as identity_document
from tests.factory.kept_apart.importer_identity import draw as importer_identity
from tests.factory.kept_apart.importer_status import draw as importer_status
from tests.factory.kept_apart.insurance_certificate import draw as insurance_certificate
from tests.factory.kept_apart.letter_of_credit import draw as letter_of_credit
from tests.factory.kept_apart.owner_declaration import draw as owner_declaration
from tests.factory.kept_apart.packing_list import draw as packing_list
from tests.factory.kept_apart.power_of_attorney import draw as power_of_attorney
from tests.factory.kept_apart.production_record import draw as production_record
from tests.factory.kept_apart.remittance import draw as remittance
from tests.factory.kept_apart.security_filing import draw as security_filing
from tests.factory.kept_apart.tax_return import draw as tax_return
from tests.factory.kept_apart.value_worksheet import draw as value_worksheet
from tests.factory.model import Paper, Sheet

FAMILY = "kept"
LAYOUTS: dict[str, Callable[[Paper], list[Sheet]]] = {
    "commercial_invoice": commercial_invoice,
    "proforma_invoice": commercial_invoice,
    "packing_list": packing_list,
    "bill_of_lading": bill_of_lading,
    "contract": contract,
    "purchase_order": contract,
    "remittance": remittance,
    "entry_summary": entry_summary,
    "customs_bond": customs_bond,
    "power_of_attorney": power_of_attorney,
    "importer_identity": importer_identity,
    "ein_letter": ein_letter,
    "entry_release": entry_release,
    "arrival_notice": arrival_notice,
    "air_waybill": air_waybill,
    "bank_statement": bank_statement,
    "freight_invoice": freight_invoice,
    "importer_status": importer_status,
    "duty_statement": duty_statement,
    "owner_declaration": owner_declaration,
    "hold_notice": hold_notice,
    "insurance_certificate": insurance_certificate,
    "letter_of_credit": letter_of_credit,
    "value_worksheet": value_worksheet,
    "formation_record": formation_record,
    "tax_return": tax_return,
    "identity_document": identity_document,
    "broker_license": broker_license,
    "ctpat_certificate": ctpat_certificate,
    "production_record": production_record,
    "material_purchase": production_record,
    "certificate_of_origin": certificate_of_origin,
    "export_declaration": export_declaration,
    "credit_note": credit_note,
    "security_filing": security_filing,
    "bond_rider": bond_rider,
    "delivery_receipt": delivery_receipt,
    "ior_agreement": agreement,
    "payment_agency_agreement": agreement,
    "buying_agency_agreement": agreement,
}
