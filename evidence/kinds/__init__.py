"""The document kinds, one file each; ``KINDS`` is the whole list, in the order in which ties are decided."""

from __future__ import annotations

from evidence.kinds import (
    bank_statement,
    bill_of_lading,
    bond_rider,
    broker_license,
    commercial_invoice,
    contract,
    ctpat_certificate,
    customs_bond,
    duty_statement,
    ein_letter,
    entry_release,
    entry_summary,
    export_declaration,
    formation_record,
    hold_notice,
    identity_document,
    importer_identity,
    importer_status,
    other,
    owner_declaration,
    packing_list,
    power_of_attorney,
    proforma_invoice,
    remittance,
    security_filing,
    tax_return,
)
from evidence.kinds.base import Kind
from evidence.kinds.plain import PLAIN

KINDS: tuple[Kind, ...] = (
    commercial_invoice.KIND,
    proforma_invoice.KIND,
    packing_list.KIND,
    bill_of_lading.KIND,
    contract.KIND,
    remittance.KIND,
    bank_statement.KIND,
    entry_summary.KIND,
    customs_bond.KIND,
    power_of_attorney.KIND,
    importer_identity.KIND,
    ein_letter.KIND,
    export_declaration.KIND,
    entry_release.KIND,
    security_filing.KIND,
    owner_declaration.KIND,
    bond_rider.KIND,
    broker_license.KIND,
    ctpat_certificate.KIND,
    importer_status.KIND,
    duty_statement.KIND,
    identity_document.KIND,
    formation_record.KIND,
    tax_return.KIND,
    hold_notice.KIND,
    *PLAIN,
    other.KIND,
)

_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_named(name: str) -> Kind:
    """The kind of that name; ``other`` for a name that is no kind."""
    return _BY_NAME.get(name, other.KIND)
