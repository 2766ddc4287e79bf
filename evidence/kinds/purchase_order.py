"""Purchase orders: the buyer's paper, whose letterhead is the buyer's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import goods, goods_in_words, letterheads, parties, prose_parties, trade
from evidence.kinds.base import Found, Kind
from evidence.kinds.contract import latest_shipment
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk
from evidence.layout.view import View

TITLES = ("Purchase Order", "Order", "Order Form", "采购订单", "采购单", "订购单", "Blanket Purchase Order", "Indent")


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``purchase_order`` that the paper prints."""
    desk = Desk(view, "order", "parties", "trade")
    yield from list(trade.number(desk, "number", "po_no", "no")) or _numbered_as_contract(desk)
    days = list(desk.day("date", "order_date")) or list(desk.day("date", "date"))
    yield from days or list(prose_parties.sentence_date(desk)) or desk.lone_date("date")
    yield from _sides(desk)
    yield from trade.currency(desk)
    yield from trade.total(desk)
    yield from trade.delivery_term(desk, place=False)
    yield from trade.payment_terms(desk)
    yield from latest_shipment(desk)
    lines = list(goods.lines(desk, ("amount", "unit_price", "quantity"), goods.PRICED))
    yield from lines or goods_in_words.lines(desk)


_ORDER = re.compile(r"(?i)(?:P\W?O|ORD|ORDER|PUR)\W?(?=\S{0,24}\d)\S{1,30}")


def _numbered_as_contract(desk: Desk) -> Iterator[Found]:
    """The order's number at the caption of a contract's, where its own letters say what it is: ``PO-4711``."""
    for item in trade.number(desk, "number", "contract_no"):
        if _ORDER.fullmatch(item.value or ""):
            yield item


def _sides(desk: Desk) -> Iterator[Found]:
    """Seller and buyer, as a sentence names both, else at captions; an order without a caption for its buyer is on the
    buyer's own paper."""
    told = list(prose_parties.in_prose(desk))
    if parties.complete(told, "seller") and parties.complete(told, "buyer"):
        yield from told
        return
    yield from parties.party(desk, "seller", ("seller", "exporter", "to"))
    buyer = list(letterheads.letterhead(desk, "buyer", TITLES)) if not _captioned(desk) else []
    yield from buyer or parties.party(desk, "buyer", ("buyer", "importer"))


def _captioned(desk: Desk) -> bool:
    return any(parties.complete(list(parties.party(desk, "buyer", (key,))), "buyer") for key in ("buyer", "importer"))


KIND = Kind(
    "purchase_order",
    cues(
        ("Purchase Order", "Order Confirmation", "Order Acknowledgement", "采购订单", "采购单", "订购单"),
        (),
        ("Vendor", "Ship Via", "PO Number", "Buyer's Order No.", "Requested Delivery Date", "P.O. Date"),
        against=("Proforma Invoice", "Commercial Invoice"),
    ),
    extract,
)
