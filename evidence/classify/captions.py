"""Trade papers without a title that says what they are: told by the number they call their own and by their goods."""

from __future__ import annotations

import re
from collections.abc import Mapping, Set

from evidence.classify.opinion import opinion
from evidence.kinds import trade
from evidence.kinds.desk import Desk
from evidence.layout.view import View
from evidence.records.pages import Page

TRADE = frozenset({"commercial_invoice", "proforma_invoice", "packing_list", "purchase_order", "contract"})
RIVAL = 1.5
"""A kind of another sort with phrases of this weight is what the paper may be."""
VETO = 0.5
"""From this probability of a kind of another sort, by all words, the captions don't decide."""
_NAMED = frozenset({"description", "part", "item"})
_PRICED = frozenset({"amount", "unit_price"})
_PACKED = frozenset({"packages", "carton_no", "net_weight", "gross_weight", "volume", "net_gross_weight"})
_NUMBERS = (
    "invoice_no",
    "invoice_no_and_date",
    "proforma_no",
    "order_no_and_date",
    "po_no",
    "contract_no",
    "list_no",
    "bl_no",
)
_SELLERS = ("seller", "exporter", "to")
_OTHER_PAPER = re.compile(
    r"(?i)\b(?:quot(?:e|ation)|offer|estimate|enquiry|inquiry|rfq|requisition|statement|receipt|receiving|received"
    r"|delivery\s+(?:note|order|docket)|dispatch\s+note|sales\s+order|acknowledge?ment|confirmation|price\s+list|catalog(?:ue)?"
    r"|claim|debit|credit\s+note|reminder|return|报价|对账|送货单|收货单)\b"
)
_HEAD = 8


def kind_by_captions(page: Page, text: str, scores: Mapping[str, float]) -> str | None:
    """The kind of trade paper a page is by its captions, None where they leave doubt: priced goods under an invoice's
    number are an invoice, under an order's own number and a supplier an order; goods with packages and weights, without
    prices, under a list's or an invoice's number a packing list. ``scores`` are the weights of the phrases found, by
    kind; a page whose head names another paper, or whose words as a whole are of another sort, is not decided."""
    if page.text_source == "native" or any(s >= RIVAL for kind, s in scores.items() if kind not in TRADE):
        return None
    desk = Desk(View((page,)), "order", "parties", "trade")
    keys = [t.keys for t in desk.tables if t.keys & _NAMED and t.rows]
    if not keys or _OTHER_PAPER.search("\n".join(line.text for line in desk.view.lines[:_HEAD])):
        return None
    kind = _by_number(desk, any(k & _PRICED for k in keys), any(len(k & _PACKED) >= 2 for k in keys))
    if kind is None or scores.get(kind, 0.0) < 0:
        return None
    told = opinion(text)
    best = max(told, key=told.__getitem__)
    return kind if best in TRADE or best == "other" or told[best] < VETO else None


def _by_number(desk: Desk, priced: bool, packed: bool) -> str | None:
    told = {key for key in _NUMBERS if any(True for _ in trade.number(desk, key, key))}
    if priced:
        if told & {"invoice_no", "invoice_no_and_date"}:
            return "commercial_invoice" if "proforma_no" not in told else None
        return "purchase_order" if _is_order(desk, told) else None
    return "packing_list" if packed and told & {"list_no", "invoice_no"} and "bl_no" not in told else None


def _is_order(desk: Desk, told: Set[str]) -> bool:
    """Whether the order's number is the only one of a paper, and somebody is named to supply."""
    others = {"contract_no", "list_no", "bl_no", "proforma_no"}
    return (
        bool({"po_no", "order_no_and_date"} & told)
        and others.isdisjoint(told)
        and any(hit.leads for hit in desk.hits(*_SELLERS))
    )
