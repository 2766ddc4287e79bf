"""Purchases of raw material by the maker of the goods: orders, invoices and receipts for it."""

from __future__ import annotations

from evidence.kinds import goods
from evidence.kinds.base import Kind
from evidence.kinds.captioned import Ask, reader
from evidence.kinds.cues import cues

TITLES = (
    "Raw Material Purchase", "Material Purchase Order", "Raw Material Invoice", "Raw Material Purchase Order",
    "Raw Material Purchase Contract", "Material Purchase Contract", "Material Purchase Record", "原材料采购合同",
    "原材料采购单", "原料采购合同", "Purchase of Raw Materials", "Raw Material Purchase Invoice",
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
KIND = Kind("material_purchase", cues(TITLES, (), ("Raw Material", "原材料", "Supplier", "Grade")), reader(ASK))
