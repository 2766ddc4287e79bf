"""Factory papers carry the contract's field names and no others."""

from __future__ import annotations

import re

from tests.factory.build import clean
from tests.factory.faults import FAULTS, faulty
from tests.factory.harmless import HARMLESS, harmless

PARTY = r"\.(name|address|phone|email)"
LINE = r"lines\[\d\]\."
NAMES = {
    "contract": rf"number|date|currency|total|payment_terms|incoterm|latest_shipment|(seller|buyer){PARTY}|"
    rf"{LINE}(description|quantity|unit|unit_price|amount)",
    "commercial_invoice": r"number|date|currency|total|incoterm|incoterm_place|contract_number|po_number|bl_number|"
    r"country_of_origin|payment_terms|due_date|freight|insurance|amount_in_words|bank\.(name|account|swift|beneficiary)|"
    rf"(seller|buyer|consignee|ship_to|manufacturer){PARTY}|containers\[\d\]|"
    rf"{LINE}(description|hts|quantity|unit|unit_price|amount|origin)",
    "packing_list": rf"number|invoice_number|date|packages|gross_weight|net_weight|volume|(seller|buyer){PARTY}|"
    rf"containers\[\d\]|{LINE}(description|quantity|unit|packages|gross_weight|net_weight)",
    "bill_of_lading": r"number|master_number|vessel|voyage|port_of_loading|port_of_discharge|place_of_delivery|"
    r"on_board_date|packages|package_unit|gross_weight|volume|freight_terms|scac|level|load_type|"
    rf"(shipper|consignee|notify|carrier){PARTY}|(containers|seals)\[\d\]",
    "entry_summary": r"entry_number|entry_type|summary_date|surety_number|bond_type|port_code|entry_date|import_date|"
    r"importing_carrier|mode|country_of_origin|bl_number|manufacturer_id|exporting_country|export_date|foreign_port|"
    r"us_port|consignee_number|importer_number|total_entered_value|duty|other_fees|mpf|hmf|total|relationship|purchased|"
    rf"(consignee|importer|filer|declarant){PARTY}|{LINE}(hts|description|gross_weight|net_quantity|unit|"
    r"manifest_quantity|entered_value|charges|relationship|adcvd_case|duty_rate|duty|tariffs\[\d\]\.(hts|rate|duty|value))",
    "remittance": r"reference|value_date|currency|amount|instructed_amount|instructed_currency|charges|charge_bearer|"
    r"exchange_rate|details|(invoice|contract)_refs\[\d\]|(remitter|beneficiary)\.account|beneficiary_bank\.swift|"
    rf"(remitter|beneficiary|remitter_bank|beneficiary_bank){PARTY}",
    "customs_bond": r"number|amount|type|activity_code|effective_date|termination_date|principal_number|surety_code|"
    rf"transaction_id|(principal|surety){PARTY}",
    "power_of_attorney": r"effective_date|expiry_date|grantor_number|grantor_type|state|"
    rf"(grantor|agent|signatory){PARTY}",
    "importer_identity": r"importer_number|requested_type|date|company_type|physical_address|mailing_address|"
    rf"address_kind|aka\[\d\]|officers\[\d\]|(importer|signatory){PARTY}",
    "ein_letter": rf"ein|date|letter|holder{PARTY}",
    "export_declaration": r"number|export_date|currency|total|incoterm|freight|insurance|gross_weight|packages|"
    rf"bl_number|contract_number|exporter\.uscc|(exporter|consignee|manufacturer){PARTY}|"
    rf"{LINE}(description|hts|quantity|unit|amount|destination|origin)",
    "delivery_receipt": r"number|delivery_date|packages|package_unit|gross_weight|"
    rf"(shipper|carrier|deliver_to|received_by){PARTY}|(containers|seals)\[\d\]",
    "duty_statement": rf"number|date|status|amount|currency|importer\.id|(importer|filer|payer){PARTY}",
    "importer_status": rf"number|date|status|importer{PARTY}",
}


def test_papers_carry_only_field_names_of_the_contract() -> None:
    made = [clean(seed) for seed in range(60)]
    made += [faulty(rule, seed) for rule in FAULTS for seed in range(6)]
    made += [harmless(name, seed) for name in HARMLESS for seed in range(6)]
    for paper in (paper for dossier in made for paper in dossier.papers):
        for name, value in paper.fields.items():
            assert re.fullmatch(NAMES[paper.kind], name), f"{paper.kind}: {name}"
            assert value == value.strip() != "", f"{paper.kind}: {name}"
