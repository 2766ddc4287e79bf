"""Purchase orders: the buyer's paper, whose letterhead is the buyer's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import (
    goods,
    goods_around_figures,
    goods_in_words,
    letterheads,
    parties,
    prose_parties,
    title_number,
    trade,
    trade_terms,
)
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.commercial_invoice import joint_number_and_date
from evidence.kinds.contract import latest_shipment, paid_as_follows, total_in_prose
from evidence.kinds.cues import cues
from evidence.kinds.desk import Desk, found, identifier
from evidence.layout.view import View

TITLES = ("Purchase Order", "Order", "Order Form", "采购订单", "采购单", "订购单", "Blanket Purchase Order", "Indent")
_TITLED = re.compile(
    r"(?im)^[^\S\n]*(?:(?:purchase|our)\s+order|order(?:\s+confirmation)?|p\.?/?o\.?|indent|bestellung|采购订单)[ ]*"
    r"(?:no\b\.?|nr\b\.?|number|#|:)[ ]*(?P<number>(?=\S*\d{3})[A-Z0-9][\w\-/.]*)"
)


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``purchase_order`` that the paper prints."""
    desk = Desk(view, "order", "parties", "trade")
    numbers = list(trade.number(desk, "number", "po_no", "no")) or list(_numbered_as_contract(desk))
    both = list(joint_number_and_date(desk, "order_no_and_date"))
    numbers = [f for f in both if f.field == "number"] or numbers
    yield from numbers or list(_titled(desk)) or title_number.under_title(desk)
    days = [f for f in both if f.field == "date"] or list(desk.day("date", "order_date", "date"))
    yield from days or list(prose_parties.sentence_date(desk)) or desk.lone_date("date")
    yield from _sides(desk)
    yield from trade.currency(desk)
    yield from list(trade.total(desk)) or total_in_prose(desk)
    yield from trade_terms.delivery_term(desk, place=False)
    yield from list(trade_terms.payment_terms(desk)) or paid_as_follows(desk)
    yield from latest_shipment(desk)
    lines = list(goods.lines(desk, ("amount", "unit_price", "quantity"), goods.PRICED))
    yield from lines or list(goods_in_words.lines(desk)) or goods_around_figures.lines(desk)


def _titled(desk: Desk) -> Iterator[Found]:
    """The order's number in its title: ``PURCHASE ORDER # PO-4711``."""
    match = _TITLED.search(desk.view.text)
    value = identifier(match["number"]) if match else None
    if match and value is not None:
        yield found("number", desk.view.prose.run(*match.span("number")), value, 0.9)


_ORDER = re.compile(r"(?i)(?:P\W?O|ORD|ORDER|PUR)\W?(?=\S{0,24}\d)\S{1,30}")


def _numbered_as_contract(desk: Desk) -> Iterator[Found]:
    """The order's number at the caption of a contract's or a reference, where its letters tell: ``PO-4711``."""
    for item in (f for key in ("contract_no", "reference") for f in trade.number(desk, "number", key)):
        if _ORDER.fullmatch(item.value or ""):
            yield item
            return


def _sides(desk: Desk) -> Iterator[Found]:
    """Seller and buyer, as a sentence names both, else at captions; an order without a caption for its buyer is on the
    buyer's own paper."""
    told = list(prose_parties.in_prose(desk))
    if parties.complete(told, "seller") and parties.complete(told, "buyer"):
        yield from told
        return
    seller = list(parties.party(desk, "seller", ("seller", "exporter", "to")))
    buyer = list(letterheads.letterhead(desk, "buyer", TITLES)) if not _captioned(desk) else []
    buyer = buyer or list(parties.party(desk, "buyer", ("buyer", "importer")))
    yield from buyer
    named = next((item.value for item in buyer if item.field == "buyer.name" and item.value), None)
    if not seller and named:
        seller = list(parties.party(desk, "seller", ("buyer",), 0.9, re.compile(re.escape(named))))
        seller = seller or list(letterheads.addressee(desk, "seller", re.compile(re.escape(named)), 0.85))
    yield from seller


def _captioned(desk: Desk) -> bool:
    return any(parties.complete(list(parties.party(desk, "buyer", (key,))), "buyer") for key in ("buyer", "importer"))


_PLAIN_TITLES = (Phrase("ORDER", 3, title=True, alone=True), Phrase("ORDER FORM", 3.5, title=True))

KIND = Kind(
    "purchase_order",
    _PLAIN_TITLES
    + cues(
        (
            "Purchase Order",
            "Order Confirmation",
            "Order Acknowledgement",
            "采购订单",
            "采购单",
            "订购单",
            "Bon de commande",
            "Orden de compra",
            "Pedido de compra",
            "Ordine d'acquisto",
            "Bestellung",
            "Order Sheet",
            "Procurement Order",
            "Purchase Indent",
        ),
        (
            "enter our order",
            "place our order",
            "placing our order",
            "place the following order",
            "place an order",
            "placing an order",
            "our order for the following",
            "we hereby order",
            "we order from you",
            "accept our order",
            "please supply the following",
            "please deliver the following",
            "confirm this order",
            "acknowledge this order",
            "acceptance of this order",
            "order the following goods",
            "purchase from you the following",
            "order is placed with you",
        ),
        (
            "Vendor",
            "Ship Via",
            "PO Number",
            "Buyer's Order No.",
            "Requested Delivery Date",
            "P.O. Date",
            "Purchase Order",
            "confirm by return",
            "Order accepted",
            "this order",
        ),
        against=("Proforma Invoice", "Commercial Invoice"),
    ),
    extract,
)
