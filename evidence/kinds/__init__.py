"""The document kinds, one file each; ``KINDS`` is the whole list, in the order in which ties are decided."""

from __future__ import annotations

from evidence.kinds import (
    bill_of_lading,
    commercial_invoice,
    contract,
    customs_bond,
    ein_letter,
    entry_summary,
    importer_identity,
    other,
    packing_list,
    power_of_attorney,
    proforma_invoice,
    remittance,
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
    entry_summary.KIND,
    customs_bond.KIND,
    power_of_attorney.KIND,
    importer_identity.KIND,
    ein_letter.KIND,
    *PLAIN,
    other.KIND,
)

_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_named(name: str) -> Kind:
    """The kind of that name; ``other`` for a name that is no kind."""
    return _BY_NAME.get(name, other.KIND)
