"""Trade papers without a title that says what they are: told by all their words and by the columns of their goods."""

from __future__ import annotations

from evidence.classify.opinion import opinion
from evidence.kinds import lexicons
from evidence.layout.tables import find_tables
from evidence.layout.view import View
from evidence.records.pages import Page

SURE = 0.98
"""From this probability the words tell the kind of a paper whose columns agree."""
_NAMED = frozenset({"description", "part", "item"})
_PRICED = frozenset({"amount", "unit_price", "quantity"})
_PACKED = frozenset({"packages", "carton_no", "net_weight", "gross_weight", "volume", "net_gross_weight"})
_COLUMNS = {
    "commercial_invoice": _PRICED,
    "proforma_invoice": _PRICED,
    "contract": _PRICED,
    "purchase_order": _PRICED,
    "packing_list": _PACKED,
}
_LEAST = 2


def kind_by_goods(page: Page, text: str) -> str | None:
    """The kind of trade paper that all words of a page surely speak for, if a table of goods on it has two columns and
    more of those that such papers have; None else. A message or workbook is not asked."""
    if page.text_source == "native":
        return None
    ends = lexicons.table_ends("trade")
    tables = find_tables(View((page,)), lexicons.columns(), ends, sorted(_PRICED | _PACKED), _PRICED | _PACKED)
    keys = [t.keys for t in tables if t.keys & _NAMED and t.rows]
    if not keys:
        return None
    told = opinion(text)
    best = max(told, key=told.__getitem__)
    fits = any(len(k & _COLUMNS.get(best, frozenset())) >= _LEAST for k in keys)
    return best if fits and told[best] >= SURE and _agree(best, keys) else None


def _agree(kind: str, keys: list[frozenset[str]]) -> bool:
    """Whether prices stand where such a paper has them, and none where it has none."""
    priced = any(k & {"amount", "unit_price"} for k in keys)
    return priced == (kind != "packing_list")
