"""Papers for customs and chambers: export declarations, certificates of origin and insurance, brokers' releases."""

from __future__ import annotations

from tests.factory.model import Paper, Sheet
from tests.factory.wild.sheets import Sort, draw

SORTS: dict[str, Sort] = {
    "export_declaration": Sort(
        "exporter",
        ("consignee", "manufacturer"),
        (
            "number",
            "export_date",
            "exporter.uscc",
            "contract_number",
            "bl_number",
            "incoterm",
            "packages",
            "gross_weight",
            "x:net_weight",
            "freight",
            "insurance",
            "x:declaration_date",
            "x:office",
            "x:vessel",
            "x:containers",
            "x:pre_number",
            "x:exporter_code",
            "x:port_of_discharge",
        ),
        (
            "EXPORT DECLARATION",
            "SHIPPING BILL FOR EXPORT",
            "Export Customs Declaration",
            "CUSTOMS DECLARATION - EXPORT",
            "EXPORT ACCOMPANYING DOCUMENT",
        ),
        ("出口货物报关单",),
        ("description", "hts", "quantity", "unit", "amount", "destination"),
        ("total",),
        ("total",),
        closings=(
            "I declare that the particulars given above are true and complete.",
            "For customs use only.",
            "Declared under the export procedure 1000.",
        ),
        tops=("form", "form", "print", "print", "rows", "plain", "letterhead"),
    ),
    "certificate_of_origin": Sort(
        "exporter",
        ("consignee", "producer"),
        (
            "number",
            "date",
            "invoice_number",
            "x:invoice_date",
            "country_of_origin",
            "x:transport",
            "x:destination",
            "x:marks",
            "x:packages_words",
        ),
        (
            "CERTIFICATE OF ORIGIN",
            "Certificate of Origin",
            "CERTIFICATE OF ORIGIN (NON-PREFERENTIAL)",
            "DECLARATION OF ORIGIN",
        ),
        (),
        ("description", "hts", "quantity", "unit", "origin"),
        late=("x:authority", "x:place"),
        told=(
            (
                "country_of_origin",
                "The undersigned hereby declares that the goods described above were produced in "
                "{country_of_origin}.|It is hereby certified that the goods originate in {country_of_origin}.",
            ),
        ),
        closings=(
            "It is hereby certified that the declaration by the exporter is correct.",
            "Any alteration makes this certificate void.",
            "ORIGINAL",
        ),
        signs=(
            (
                ("Declaration by the exporter", "<{x:seller_signatory}>"),
                ("Certification<\n{x:authority}>", "Stamp and signature"),
            ),
        ),
        tops=("form", "form", "form", "letterhead", "rows", "corner", "plain"),
    ),
    "insurance_certificate": Sort(
        "insurer",
        ("insured",),
        (
            "number",
            "date",
            "expiry_date",
            "amount",
            "x:cover",
            "x:invoice_number",
            "x:bl_number",
            "x:vessel",
            "x:sailing_date",
            "x:port_of_loading",
            "x:port_of_discharge",
            "x:description",
            "x:packages_words",
        ),
        closings=(
            "Claims are payable at destination.",
            "Subject to Institute Cargo Clauses and the terms of the policy.",
            "This certificate is issued as a matter of information only and confers no rights upon the holder.",
        ),
        told=(("amount", "The sum insured is {money:amount}.|Insured for {money:amount}."),),
        signs=((("<For {insurer.name}>", "Authorized representative"),),),
    ),
    "entry_release": Sort(
        "importer",
        ("consignee",),
        (
            "entry_number",
            "entry_type",
            "port_code",
            "importer_number",
            "bl_number",
            "entry_value",
            "bond_type",
            "manufacturer_id",
            "arrival_date",
            "entry_date",
            "consignee_number",
            "surety_number",
            "x:unlading",
            "x:mode",
            "x:location_of_goods",
            "x:conveyance",
            "x:voyage",
            "x:carrier_code",
            "x:file_number",
            "x:manifest_quantity",
            "x:description",
            "x:hts",
            "x:origin",
            "x:bond_value",
        ),
        (
            "ENTRY/IMMEDIATE DELIVERY",
            "CBP FORM 3461 - ENTRY / IMMEDIATE DELIVERY",
            "3461 Entry Release",
            "CARGO RELEASE - ENTRY DATA",
            "CUSTOMS ENTRY RELEASE (3461)",
        ),
        (),
        late=("x:broker", "x:signatory", "x:sign_date"),
        closings=(
            "I hereby make application for entry/immediate delivery.",
            "Examination not required. General release.",
            "DEPARTMENT OF HOMELAND SECURITY - U.S. Customs and Border Protection",
        ),
        tops=("print", "print", "form", "rows", "plain", "plain"),
    ),
}


def state(paper: Paper) -> list[Sheet]:
    """A paper for customs, a chamber, or an insurer."""
    return draw(paper, SORTS[paper.kind])
