"""Layouts after other offices' software (family ``f``): designs of every kind that differ in all but the facts."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f import (
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

FAMILY = "f"
LAYOUTS: dict[str, Callable[[Paper], list[Sheet]]] = {
    "commercial_invoice": commercial_invoice.draw,
    "proforma_invoice": commercial_invoice.draw,
    "packing_list": packing_list.draw,
    "bill_of_lading": bill_of_lading.draw,
    "remittance": remittance.draw,
    "entry_summary": entry_summary.draw,
    "customs_bond": customs_bond.draw,
    "ein_letter": ein_letter.draw,
    "power_of_attorney": power_of_attorney.draw,
    "importer_identity": importer_identity.draw,
    "contract": contract.draw,
    "purchase_order": contract.draw,
}
