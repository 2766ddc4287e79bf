"""Layouts after other offices' software (family ``f``): designs of every kind that differ in all but the facts."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.model import Paper, Sheet
from tests.factory.unseen_f import (
    bill_of_lading,
    commercial_invoice,
    contract,
    entry_summary,
    packing_list,
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
    "contract": contract.draw,
    "purchase_order": contract.draw,
}
