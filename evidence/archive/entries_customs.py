"""Customs entries, bonds, powers, agreements and licences of a dossier."""

from __future__ import annotations

from decimal import Decimal

from evidence.archive.entries_papers import Papers, amount, sure
from evidence.records.archives import Bond, CustomsEntry, Grant
from evidence.records.documents import Document
from evidence.values import addresses, bl, importer_number, names
from evidence.values.paper_numbers import bare

GRANTS = {
    "power_of_attorney": ("grantor", "agent"),
    "ior_agreement": ("principal", "agent"),
    "payment_agency_agreement": ("principal", "agent"),
    "buying_agency_agreement": ("principal", "buyer", "agent"),
    "broker_license": ("holder",),
    "ctpat_certificate": ("holder",),
    "owner_declaration": ("owner", "importer", "agent", "declarant", "nominal_consignee"),
    "importer_identity": ("importer",),
    "bond_rider": ("principal", "surety"),
    "formation_record": ("holder", "company", "registered_agent"),
}
"""Papers that tie or entitle somebody, with the roles on them."""

EXPIRY = ("expiry_date", "termination_date")
STARTED = ("effective_date", "date")
SIGNED = ("signatory.name", "grantor.signatory.name")


def customs(papers: Papers) -> tuple[CustomsEntry, ...]:
    """The entry summaries and releases that carry a number."""
    found = []
    for document in papers.of("entry_summary", "entry_release"):
        number = papers.value(document, "entry_number")
        if number is not None:
            found.append(_entry(papers, document, number))
    return tuple(found)


def _entry(papers: Papers, document: Document, number: str) -> CustomsEntry:
    bill = papers.value(document, "bl_number")
    address = papers.value(document, "importer.address")
    worth = "total_entered_value" if document.kind == "entry_summary" else "entry_value"
    return CustomsEntry(
        kind=document.kind,
        number=number,
        importer=papers.party(document, "importer"),
        importer_number=_base(papers.value(document, "importer_number")),
        consignee=papers.party(document, "consignee"),
        consignee_number=_base(papers.value(document, "consignee_number")),
        filer=papers.party(document, "filer"),
        type=papers.value(document, "entry_type"),
        day=papers.value(document, "entry_date") or papers.value(document, "summary_date"),
        import_day=papers.value(document, "import_date") or papers.value(document, "arrival_date"),
        port=papers.value(document, "port_code"),
        bill=None if bill is None else bl.normal(bill),
        value=papers.value(document, worth),
        charges=_charges(papers, document),
        bond_type=papers.value(document, "bond_type"),
        surety=papers.value(document, "surety_number"),
        at=papers.fields_at(document, "entry_number", "importer_number", "importer.name", worth),
        money_at=papers.fields_at(document, "total", "duty"),
        sure=sure(*(papers.fact(document, f) for f in ("entry_number", "importer_number", worth))),
        address=None if address is None else addresses.comparable(address),
        address_at=papers.fields_at(document, "importer.address"),
        bill_at=papers.fields_at(document, "bl_number"),
    )


def _base(number: str | None) -> str | None:
    """An importer number without its suffix; None for SAME and what was not understood."""
    return importer_number.base(number) if number is not None and importer_number.kind(number) is not None else None


def _charges(papers: Papers, document: Document) -> str | None:
    """Duties, taxes and fees of an entry summary: its total, else the sum of its parts where duty is among them."""
    total = amount(papers.value(document, "total"))
    parts = [amount(papers.value(document, f)) for f in ("duty", "tax", "other_fees")]
    if total is None and parts[0] is None:
        return None
    known = sum((p for p in parts if p is not None), Decimal(0))
    return str(known if total is None else total)


def bonds(papers: Papers) -> tuple[Bond, ...]:
    """The customs bonds, with riders read as further papers."""
    return tuple(_bond(papers, d) for d in papers.of("customs_bond"))


def _bond(papers: Papers, document: Document) -> Bond:
    number = papers.value(document, "number")
    return Bond(
        number=None if number is None else bare(number) or None,
        principal=papers.party(document, "principal"),
        principal_number=_base(papers.value(document, "principal_number")),
        amount=papers.value(document, "amount"),
        type=papers.value(document, "type"),
        activity=papers.value(document, "activity_code"),
        surety=papers.party(document, "surety"),
        effective=papers.value(document, "effective_date"),
        termination=papers.value(document, "termination_date"),
        at=papers.fields_at(document, "number", "principal.name", "principal_number"),
        money_at=papers.fields_at(document, "amount", "effective_date"),
        sure=sure(*(papers.fact(document, f) for f in ("amount", "principal_number"))),
    )


def grants(papers: Papers) -> tuple[Grant, ...]:
    """Powers, agreements, licences and registrations with their parties and days."""
    return tuple(_grant(papers, d) for d in papers.of(*GRANTS))


def _grant(papers: Papers, document: Document) -> Grant:
    named = (papers.party(document, role) for role in GRANTS[document.kind])
    signed = next((f for name in SIGNED if (f := papers.fact(document, name)) is not None), None)
    places = papers.at(signed)
    return Grant(
        kind=document.kind,
        parties=tuple(dict.fromkeys(p for p in named if p is not None)),
        day=next((v for f in STARTED if (v := papers.value(document, f)) is not None), None),
        expiry=next((v for f in EXPIRY if (v := papers.value(document, f)) is not None), None),
        at=papers.fields_at(document, *(f"{role}.name" for role in GRANTS[document.kind]), *STARTED, *EXPIRY),
        signatory=None if signed is None else signed.text,
        signatory_at=places[0] if places else None,
        addresses=_addresses(papers, document),
        officers=tuple(sorted({names.folded(o) for o in papers.values(document, "officers")})),
    )


def _addresses(papers: Papers, document: Document) -> tuple[str, ...]:
    """The addresses a registration or rider states for the importer."""
    fields = ("physical_address", "mailing_address", "importer.address", "principal.address")
    if document.kind not in ("importer_identity", "bond_rider"):
        return ()
    found = (papers.value(document, f) for f in fields)
    return tuple(sorted({addresses.comparable(a) for a in found if a is not None}))
