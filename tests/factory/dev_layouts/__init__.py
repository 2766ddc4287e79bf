"""Layouts for development (family ``c``): manners of real exporters beyond families a and b, to widen extractors on."""

from __future__ import annotations

from collections.abc import Callable

from tests.factory.dev_layouts import commercial_invoice, packing_list
from tests.factory.pad import Pad

FAMILY = "c"
LAYOUTS: dict[str, Callable[[Pad], None]] = {
    "commercial_invoice": commercial_invoice.draw,
    "proforma_invoice": commercial_invoice.draw,
    "packing_list": packing_list.draw,
}
