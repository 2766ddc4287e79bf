"""Layouts for development (family ``d``): three manners of every kind, after the habits of trade and offices."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.model import Paper, Sheet
from tests.factory.unseen_d import (
    bill_of_lading,
    commercial_invoice,
    contract,
    customs_bond,
    ein_letter,
    entry_summary,
    importer_identity,
    packing_list,
    power_of_attorney,
    remittance,
)

FAMILY = "d"
LAYOUTS: dict[str, Callable[[Paper], list[Sheet]]] = {
    "commercial_invoice": commercial_invoice.draw,
    "proforma_invoice": commercial_invoice.draw,
    "packing_list": packing_list.draw,
    "bill_of_lading": bill_of_lading.draw,
    "contract": contract.draw,
    "purchase_order": contract.draw,
    "remittance": remittance.draw,
    "entry_summary": entry_summary.draw,
    "customs_bond": customs_bond.draw,
    "power_of_attorney": power_of_attorney.draw,
    "importer_identity": importer_identity.draw,
    "ein_letter": ein_letter.draw,
}
