"""Sales contracts, confirmations and supply agreements: as a form, or as clauses of prose."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import (
    free_sides,
    goods,
    goods_around_figures,
    goods_in_words,
    letterheads,
    parties,
    prose_parties,
    title_number,
    trade,
    trade_terms,
    unlabelled,
)
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.desk import Desk, amount_text, found, of_figure
from evidence.kinds.free_text import FreeText, is_free
from evidence.layout.view import View

TITLES = (
    "Sales Contract", "Contract", "Sales Confirmation", "Purchase Contract", "Sales Agreement", "Supply Agreement",
    "Sale Contract", "Sales and Purchase Contract", "Purchase Agreement", "Contract of Sale", "销售合同", "购销合同",
    "Purchase Order",
)  # fmt: skip
ROLES = (("seller", ("seller", "exporter")), ("buyer", ("buyer", "importer")))


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``contract`` that the paper prints."""
    desk = Desk(view, "parties", "trade")
    yield from order(desk, ("contract_no",), ("contract_date", "date"))


def order(desk: Desk, number: tuple[str, ...], day: tuple[str, ...]) -> Iterator[Found]:
    """The fields of a contract or order; ``number`` and ``day`` are the captions of its number and date."""
    yield from _first(
        trade.number(desk, "number", *number),
        prose_parties.sentence_number(desk),
        trade.number(desk, "number", "no"),
        title_number.under_title(desk),
    )
    free = FreeText(desk.view) if is_free(desk.view) else None
    if free is None:
        yield from _first(desk.day("date", *day), prose_parties.sentence_date(desk), desk.lone_date("date"))
        yield from sides(desk)
    else:
        yield from agreed_days(desk, free, day)
        yield from agreed_sides(desk, free)
    yield from trade.currency(desk)
    yield from _first(trade.total(desk), total_in_prose(desk))
    yield from trade_terms.delivery_term(desk, place=False)
    paid = () if free is None else free_sides.text(free, "PAYMENT", "payment_terms")
    yield from _first(trade_terms.payment_terms(desk), paid_as_follows(desk), iter(paid))
    yield from latest_shipment(desk)
    yield from _first(
        goods.lines(desk, ("amount", "unit_price", "quantity"), goods.PRICED),
        goods_in_words.lines(desk),
        goods_around_figures.lines(desk),
    )


def _first(*ways: Iterator[Found]) -> Iterator[Found]:
    """The finds of the first way that has any."""
    for way in ways:
        finds = list(way)
        if finds:
            yield from finds
            return


def sides(desk: Desk) -> Iterator[Found]:
    """Seller and buyer: named in a sentence, else at their captions, else the letterhead as seller."""
    told = list(prose_parties.in_prose(desk))
    yield from told
    others = list(told)
    for role, keys in ROLES:
        if parties.complete(told, role):
            continue
        finds = list(parties.party(desk, role, keys))
        ordered = _ORDERED.search(desk.view.text) is not None
        if role == "seller" and not parties.firm(finds, role) and not ordered:
            finds = list(letterheads.letterhead(desk, role, TITLES)) or finds
        if role == "buyer" and not any(f.field == "buyer.address" for f in finds):
            finds = (list(letterheads.letterhead(desk, role, TITLES)) if ordered else _addressed(desk, others)) or finds
        finds += letterheads.printed_again(desk, role, finds)
        yield from finds
        others += finds
    buyer = next((f.value for f in others if f.field == "buyer.name" and f.value), None)
    if buyer and not any(f.field == "seller.name" for f in others):
        yield from letterheads.addressee(desk, "seller", re.compile(re.escape(buyer)), 0.85)


_ORDERED = re.compile(
    r"(?i)\b(?:enter|accept|place|placing|confirm)\s+(?:our|the\s+following|this)\s+(?:purchase\s+)?order\b|\bour\s+order\s+for\b"
    r"|\bwe\s+(?:hereby\s+)?(?:order|buy|purchase)\b|\bconfirm\s+having\s+(?:bought|purchased)\b"
)
"""The words of a buyer who writes: the letter's head is the buyer's then."""


def _addressed(desk: Desk, others: list[Found]) -> list[Found]:
    """The buyer a seller's letter is addressed to, where no caption tells of one with an address."""
    if not any(f.field == "seller.name" for f in others):
        return []
    at_caption = list(parties.party(desk, "buyer", ("to",)))
    own = {f.value for f in others if f.field == "seller.name"}
    if any(f.field == "buyer.address" for f in at_caption) and not any(f.value in own for f in at_caption):
        return at_caption
    return list(unlabelled.addressed_to(desk, "buyer", others))


def agreed_sides(desk: Desk, free: FreeText) -> Iterator[Found]:
    """The parties of an agreement in sentences: by the rules' reading of the opening and by the trained one's; by
    captions and letterhead only where neither names anybody."""
    told = list(free_sides.sides(free, list(prose_parties.in_prose(desk))))
    yield from told if told else sides(desk)


def agreed_days(desk: Desk, free: FreeText, day: tuple[str, ...]) -> Iterator[Found]:
    """An agreement's own day, the day it takes effect and its last one. A date at a caption counts where it stands
    above the opening, not beside the signatures below."""
    at_caption = list(desk.day("date", *day))
    in_opening = list(free_sides.signed(desk, free, list(prose_parties.sentence_date(desk))))
    above = [f for f in at_caption if free.is_above_opening(f.words)]
    yield from _first(iter(above), iter(in_opening), iter(at_caption), desk.lone_date("date"))
    yield from free_sides.day(desk, free, "EFFECTIVE", "effective_date")
    yield from free_sides.day(desk, free, "EXPIRES", "expiry_date", clauses=True)


_PAID = re.compile(
    r"(?is)\b(?:shall|will|to)\s+(?:pay|be\s+paid|be\s+made|be\s+effected)\b[^.:]{0,60}\bas\s+(?:follows|agreed)\s*:\s*(?P<terms>[^:]{6,200}?)"
    r"\.(?=\s|$)"
)


_PAYABLE = re.compile(
    r"(?is)\b(?:price|value|sum|total)\s+(?:is|of)\b[^;:]{0,60}?\bpayable\s+(?P<terms>(?=\d|by|in|against|at|within)[^:;]{6,160}?)"
    r"\.(?=\s|$)"
)


def paid_as_follows(desk: Desk) -> Iterator[Found]:
    """The terms of payment in a sentence: "shall pay the price as follows: …"."""
    match = _PAID.search(desk.view.text) or _PAYABLE.search(desk.view.text)
    if match:
        run = desk.view.prose.run(*match.span("terms"))
        yield found("payment_terms", run, " ".join(match["terms"].split()), 0.85)


_SUM = r"((?:US\$|[$€£¥])?\s?\d[\d,.' ]*\d)"
_TOTAL_SAID = re.compile(
    r"(?i)\b(?:total|aggregate|overall|full)\s+(?:contract\s+|purchase\s+|order\s+)?(?:value|amount|price|sum|consideration)\b"
    rf"[^.\d]{{0,90}}?{_SUM}"
)
_COMES_TO = re.compile(
    rf"(?i)\b(?:comes?|amounts?|adds?\s+up|sums?\s+up|totall?s)\s+(?:to\s+)?(?:a\s+total\s+of\s+)?(?:[A-Z]{{3}}\s|US\$\s?)?{_SUM}"
)


def total_in_prose(desk: Desk) -> Iterator[Found]:
    """The total in a sentence: "the total contract value is USD 45,000.00", "the order comes to USD 45,000.00"; of
    several sums that something comes to, the largest."""
    told = _TOTAL_SAID.search(desk.view.text)
    matches = [told] if told else list(_COMES_TO.finditer(desk.view.text))
    runs = [desk.view.prose.run(m.start(1), m.end(1)) for m in matches]
    figures = [f for run in runs for f in [g for g in desk.figures(run.tokens) if g.money_like][:1]]
    best = max(figures, key=lambda f: f.value, default=None)
    if best is not None:
        yield of_figure("total", best, amount_text(best.value), 0.9)


_SHIP_BY = re.compile(
    r"(?i)\b(?:ship(?:ped|ment|ping)?|dispatch(?:ed)?|load(?:ed|ing)?|deliver(?:ed|y)?|on\s+board|leave|sail|装运)\b[^.\n]{0,80}?\b(?:not?\s+later\s+than|on\s+or\s+before|before|by|latest|until)\b"
)


def latest_shipment(desk: Desk) -> Iterator[Found]:
    """The last day of shipment: the first date at its caption, else after "shipped not later than"."""
    for hit in desk.captions.of("latest_shipment"):
        run = desk.lines(hit, 3)
        finds = list(desk.first_date("latest_shipment", run.tokens, 1.0)) if run else []
        if finds:
            yield finds[0]
            return
    for match in _SHIP_BY.finditer(desk.view.text):
        run = desk.view.prose.run(match.end(), match.end() + 40)
        end = next((i for i, t in enumerate(run.tokens, start=1) if re.search(r"\d\.$", t.text)), 5)
        finds = list(desk.first_date("latest_shipment", run.tokens[: min(end, 5)], 0.9))
        if finds:
            yield finds[0]
            return


_CHINESE = (
    "外贸合同", "外销合同", "出口合同", "进口合同", "买卖合同", "售货合同", "售货确认书",
    "销售确认书", "采购合同", "订货合同", "成交确认书",
)  # fmt: skip

KIND = Kind(
    "contract",
    (
        Phrase("SALES CONTRACT", 3.0, title=True),
        Phrase("SALE CONTRACT", 3.0, title=True),
        Phrase("SALES CONFIRMATION", 3.0, title=True),
        Phrase("PURCHASE CONTRACT", 3.0, title=True),
        Phrase("SALES AND PURCHASE CONTRACT", 3.0, title=True),
        Phrase("SALES AGREEMENT", 3.0, title=True),
        Phrase("PURCHASE AGREEMENT", 3.0, title=True),
        Phrase("SUPPLY AGREEMENT", 3.0, title=True),
        Phrase("DISTRIBUTION AGREEMENT", 3.0, title=True),
        Phrase("DISTRIBUTOR AGREEMENT", 3.0, title=True),
        Phrase("MANUFACTURING AGREEMENT", 3.0, title=True),
        Phrase("SALES NOTE", 3.0, title=True),
        Phrase("SALE NOTE", 3.0, title=True),
        Phrase("SOLD NOTE", 3.0, title=True),
        Phrase("BOUGHT NOTE", 3.0, title=True),
        Phrase("CONFIRMATION OF ORDER", 3.0, title=True),
        Phrase("CONFIRMATION OF SALE", 3.0, title=True),
        Phrase("ORDER CONFIRMATION", 3.0, title=True),
        Phrase("ORDER ACKNOWLEDGEMENT", 2.5, title=True),
        Phrase("AGREEMENT FOR THE SUPPLY", 3.0, title=True),
        Phrase("AGREEMENT FOR THE SALE", 3.0, title=True),
        Phrase("CONTRACT FOR THE SALE", 3.0, title=True),
        Phrase("CONTRACT FOR THE SUPPLY", 3.0, title=True),
        Phrase("SALE OF GOODS", 2.0, title=True),
        Phrase("TERMS OF SALE", 1.5, title=True),
        Phrase("confirm having sold", 2.0),
        Phrase("confirm having bought", 2.0),
        Phrase("agrees to sell", 0.8),
        Phrase("agrees to buy", 0.5),
        Phrase("have agreed to conclude", 1.0),
        Phrase("CONTRACT", 2.0, title=True),
        Phrase("AGREEMENT", 1.5, title=True),
        Phrase("AGREEMENT", 3.0, title=True, ending=True),
        Phrase("CONTRACT", 3.0, title=True, ending=True),
        Phrase("销售合同", 3.0, title=True),
        Phrase("购销合同", 3.0, title=True),
        *(Phrase(t, 3.0, title=True) for t in _CHINESE),
        Phrase("have sold to you", 2.0),
        Phrase("we have sold you", 2.0),
        Phrase("have bought from you", 2.0),
        Phrase("Contract No.", 0.6),
        Phrase("Force Majeure", 1.0),
        Phrase("Arbitration", 0.8),
        Phrase("The Seller", 0.4),
        Phrase("The Buyer", 0.4),
        Phrase("Governing Law", 0.6),
        Phrase("WITNESSETH", 0.8),
        Phrase("by and between", 0.6),
        Phrase("Terms of Payment", 0.3),
        Phrase("Time of Shipment", 0.5),
        Phrase("IMPORTER OF RECORD", -1.0, title=True),
        Phrase("POWER OF ATTORNEY", -3.0, title=True),
        Phrase("COMMERCIAL INVOICE", -3.0, title=True),
        Phrase("PURCHASE ORDER", -3.0, title=True),
    ),
    extract,
)
