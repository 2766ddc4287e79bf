"""Packing lists: 19 CFR 141.86(e)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.kinds import cards, container_numbers, goods, goods_in_words, packing, trade
from evidence.kinds.base import Found, Kind, Phrase
from evidence.kinds.commercial_invoice import joint_number_and_date, sides
from evidence.kinds.desk import Desk, found, identifier
from evidence.layout.view import View

TITLES = (
    "Packing List", "Packing Slip", "Packing List / Weight List", "Weight List", "Packing Note", "Packing Summary",
    "Packing Specification", "Packing and Weight List", "装箱单",
)  # fmt: skip
ROLES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("seller", ("seller", "exporter", "ports")),
    ("buyer", ("buyer", "importer", "to")),
    ("consignee", ("consignee", "ship_to")),
)


def extract(view: View) -> Iterator[Found]:
    """Every field of the contract for ``packing_list`` that the paper prints."""
    desk = Desk(view, "packing", "parties", "trade")
    yield from list(trade.number(desk, "number", "list_no", "no")) or _in_sentence(desk, "number")
    yield from _invoice(desk)
    yield from _date(desk)
    yield from sides(desk, ROLES, TITLES)
    yield from packing.packages(desk)
    yield from packing.measures(desk)
    yield from container_numbers.containers(desk)
    wanted = ("packages", "gross_weight", "net_weight", "quantity", "carton_no")
    in_table = list(goods.lines(desk, wanted, goods.PACKED))
    yield from in_table or list(cards.lines(desk, goods.PACKED)) or goods_in_words.packed_lines(desk)


def _date(desk: Desk) -> Iterator[Found]:
    captioned = list(desk.day("date", "list_date", "date"))
    yield from captioned or list(_in_sentence(desk, "date")) or desk.lone_date("date")


_SENTENCE = re.compile(
    r"(?im)^[^\n\t]{0,24}\binvoice\s+(?:no\.?\s*)?[A-Z0-9][\w\-/.]*\d[\w\-/]*\s+(?:of|dated)\s+(?P<date>[^\n\t]{6,24}?)"
    r"(?:,\s+(?:list\s+)?no\.?\s+(?P<number>[A-Z0-9][\w\-/.]*\d[\w\-/]*))?$"
)


def _in_sentence(desk: Desk, field: str) -> Iterator[Found]:
    """Number or date in the line under the title: "to our invoice 4471 of 5 March 2026, No. PL-12"."""
    match = _SENTENCE.search(desk.view.text[:1500])
    if match is None or not match[field]:
        return
    run = desk.view.prose.run(*match.span(field))
    if field == "number":
        yield found("number", run, identifier(match["number"]), 0.9)
    else:
        yield from desk.first_date("date", run.tokens, 0.8)


def _invoice(desk: Desk) -> Iterator[Found]:
    alone = list(trade.number(desk, "invoice_number", "invoice_no"))
    yield from alone
    if not alone:
        for item in joint_number_and_date(desk, "invoice_no_and_date"):
            if item.field == "number":
                yield Found("invoice_number", item.printed, item.value, item.words)


KIND = Kind(
    "packing_list",
    (
        Phrase("PACKING LIST", 3.0, title=True),
        Phrase("PACKING SLIP", 3.0, title=True),
        Phrase("PACKING / WEIGHT LIST", 3.0, title=True),
        Phrase("PACKING AND WEIGHT LIST", 3.0, title=True),
        Phrase("WEIGHT LIST", 2.5, title=True),
        Phrase("PACKING LIST", 3.0, ending=True),
        Phrase("WEIGHT LIST", 2.5, ending=True),
        Phrase("PACKING NOTE", 3.0, ending=True),
        Phrase("WEIGHT NOTE", 2.5, ending=True),
        Phrase("PACKING SPECIFICATION", 3.0, ending=True),
        Phrase("PACKING SPECIFICATIONS", 3.0, ending=True),
        Phrase("WEIGHT SPECIFICATION", 2.5, ending=True),
        Phrase("PACKING SUMMARY", 3.0, ending=True),
        Phrase("PACKING DETAILS", 2.5, ending=True),
        Phrase("PACKING DECLARATION", 2.5, ending=True),
        Phrase("PACKLISTE", 3.0, title=True),
        Phrase("LISTE DE COLISAGE", 3.0, title=True),
        Phrase("LISTA DE EMPAQUE", 3.0, title=True),
        Phrase("装箱单", 3.0, title=True),
        Phrase("Packing List No.", 1.0),
        Phrase("Net Weight", 0.4),
        Phrase("Gross Weight", 0.3),
        Phrase("Carton No.", 0.6),
        Phrase("CTN NO.", 0.6),
        Phrase("Measurement", 0.2),
        Phrase("Unit Price", -1.5),
        Phrase("BILL OF LADING", -3.0, title=True),
        Phrase("COMMERCIAL INVOICE", -1.5, title=True),
    ),
    extract,
)
