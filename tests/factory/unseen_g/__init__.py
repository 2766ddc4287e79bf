"""Layouts after papers typed in offices (family ``g``): prose, letters, forms and prints, many designs of a kind."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.model import Paper, Sheet
from tests.factory.unseen_g import commercial_invoice, contract, packing_list, power_of_attorney, remittance

FAMILY = "g"
LAYOUTS: dict[str, Callable[[Paper], list[Sheet]]] = {
    "contract": contract.draw,
    "purchase_order": contract.draw,
    "packing_list": packing_list.draw,
    "remittance": remittance.draw,
    "commercial_invoice": commercial_invoice.draw,
    "proforma_invoice": commercial_invoice.draw,
    "power_of_attorney": power_of_attorney.draw,
}
