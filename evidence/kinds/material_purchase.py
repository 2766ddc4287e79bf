"""Purchases of raw material by the maker of the goods: orders, invoices and receipts for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from evidence.kinds import goods
from evidence.kinds.base import Found, Kind
from evidence.kinds.captioned import Ask, fields
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk
from evidence.layout.view import View

TITLES = (
    "Raw Material Purchase", "Material Purchase Order", "Raw Material Invoice", "Raw Material Purchase Order",
    "Raw Material Purchase Contract", "Material Purchase Contract", "Material Purchase Record", "原材料采购合同",
    "原材料采购单", "原料采购合同", "Raw Materials Order", "Raw Material Order", "Material Order",
    "Purchase of Raw Materials", "Raw Material Purchase Invoice",
)  # fmt: skip
ASK = Ask(
    "material",
    numbers=(("number", ("number", "po_no", "contract_no", "invoice_no", "no")),),
    days=(("date", ("issued", "order_date", "contract_date", "invoice_date", "date")),),
    parties=(("seller", ("seller", "exporter")), ("buyer", ("buyer", "to", "ship_to", "consignee"))),
    amounts=("grand_total", "total"),
    letterhead="seller",
    titles=TITLES,
    lines=goods.PRICED,
)
ORDER = replace(
    ASK, parties=(("seller", ("seller", "exporter", "to")), ("buyer", ("buyer", "ship_to", "consignee"))),
    letterhead="buyer",
)  # fmt: skip
"""An order is the buyer's paper: its letterhead is the buyer's, and it goes to the seller."""
_ORDER = re.compile(r"(?i)\b(?:purchase\s+order|materials?\s+order)\b(?!\s*(?:no\b|number|#|:))|采购订单|采购单(?!号)")
_HEAD = 8
"""So many lines of a paper may hold its title."""


def extract(view: View) -> Iterator[Found]:
    """Number, day, sides, amount and material of an order, a contract, an invoice or a receipt."""
    head = "\n".join(line.text for line in view.lines[:_HEAD])
    yield from fields(Desk(view, ASK.labels, "parties", "trade"), ORDER if _ORDER.search(head) else ASK)


KIND = Kind("material_purchase", cues(TITLES, (), ("Raw Material", "原材料", "Supplier", "Grade")), extract)
