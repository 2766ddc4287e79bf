"""Layouts for development (family ``c``): manners of real exporters beyond families a and b, to widen extractors on."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.dev_layouts import (
    bill_of_lading,
    commercial_invoice,
    contract,
    customs_bond,
    packing_list,
    power_of_attorney,
    remittance,
)
from tests.factory.pad import Pad

FAMILY = "c"
LAYOUTS: dict[str, Callable[[Pad], None]] = {
    "commercial_invoice": commercial_invoice.draw,
    "proforma_invoice": commercial_invoice.draw,
    "packing_list": packing_list.draw,
    "bill_of_lading": bill_of_lading.draw,
    "contract": contract.draw,
    "remittance": remittance.draw,
    "customs_bond": customs_bond.draw,
    "power_of_attorney": power_of_attorney.draw,
}
