"""Invoices as XML: UN/CEFACT Cross Industry Invoice (ZUGFeRD 1 and 2, Factur-X, XRechnung) and UBL 2.1 Invoice.

Read from the rows that reading makes of XML: a value's path, its name in words, the value. The elements are those of
EN 16931-1 (BT-1 number, BT-2 date, BT-3 type, BT-5 currency, BT-27 seller, BT-44 buyer, BT-112 total with tax, BT-115
amount due) in the syntaxes of CEN/TS 16931-3-2 and -3-3, and of ZUGFeRD 1.0.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from evidence.kinds.base import Found
from evidence.layout.view import Sheet, View
from evidence.records.pages import Page, Word
from evidence.values import dates, money, names

CREDIT = frozenset({"381", "261", "262", "296", "308", "396", "420", "458", "532"})
"""Types of document that are credit notes (UNTDID 1001)."""

CII = frozenset({"SupplyChainTradeTransaction", "SpecifiedSupplyChainTradeTransaction"})
_PATH = re.compile(r"@?[A-Z][A-Za-z0-9]*(?:/@?[A-Za-z0-9]+)*")
_DAY = re.compile(r"\d{8}")
_FIELDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("number", ("ExchangedDocument/ID", "HeaderExchangedDocument/ID", "=ID")),
    ("date", ("ExchangedDocument/IssueDateTime/DateTimeString", "HeaderExchangedDocument/IssueDateTime/DateTimeString",
              "=IssueDate")),
    ("currency", ("InvoiceCurrencyCode", "=DocumentCurrencyCode")),
    ("total", ("MonetarySummation/GrandTotalAmount", "LegalMonetaryTotal/TaxInclusiveAmount")),
    ("amount_due", ("MonetarySummation/DuePayableAmount", "LegalMonetaryTotal/PayableAmount")),
    ("seller.name", ("SellerTradeParty/Name", "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName",
                     "AccountingSupplierParty/Party/PartyName/Name")),
    ("buyer.name", ("BuyerTradeParty/Name", "AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName",
                    "AccountingCustomerParty/Party/PartyName/Name")),
)  # fmt: skip
"""A field and the ends of the paths it stands at, the likeliest first; ``=``: the whole path."""


@dataclass(frozen=True, eq=False)
class Value:
    """One value: its path, its page in the view and its words."""

    path: str
    page: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        """The words, joined."""
        return " ".join(w.text for w in self.words)


def kind_of(pages: Sequence[Page]) -> str | None:
    """``commercial_invoice`` or ``credit_note`` for pages that are such an invoice, None for all others."""
    if not pages or any(page.text_source != "native" for page in pages):
        return None
    known = _values(View(tuple(pages)))
    if not (any(_is(v, "total") for v in known) and any(_is(v, "number") for v in known)):
        return None
    kinds = [v.text for v in known if v.path.endswith(("ExchangedDocument/TypeCode", "InvoiceTypeCode"))]
    return "credit_note" if CREDIT.intersection(kinds) else "commercial_invoice"


def goes_on(page: Page, before: Page) -> bool:
    """Whether a page of values follows another of the same invoice."""
    tops = [p.words[0].text.partition("/")[0] if p.words and p.text_source == "native" else "" for p in (before, page)]
    return tops[1] in CII and (tops[0] in CII or tops[0].endswith(("ExchangedDocument", "ExchangedDocumentContext")))


def finds(view: View) -> Iterator[Found]:
    """The fields of an invoice as XML; nothing for pages that are none."""
    if kind_of(view.pages) is None:
        return
    known = _values(view)
    for field, ways in _FIELDS:
        value = next((v for way in ways for v in known if _at(v, way)), None)
        if value is None:
            continue
        words = value.words[1:] if field in ("total", "amount_due") and len(value.words) == 2 else value.words
        told = " ".join(w.text for w in words)
        yield Found(field, told, _normal(field, told), tuple((value.page, w) for w in words))


def _is(value: Value, field: str) -> bool:
    return any(_at(value, way) for way in dict(_FIELDS)[field])


def _at(value: Value, way: str) -> bool:
    return value.path == way[1:] if way[0] == "=" else f"/{value.path}".endswith((f"/{way}", way))


def _normal(field: str, text: str) -> str | None:
    if field == "date":
        spelled = f"{text[:4]}-{text[4:6]}-{text[6:]}" if _DAY.fullmatch(text) else text
        day = dates.parse_iso(spelled[:10])
        return day.isoformat() if day is not None else None
    if field in ("total", "amount_due"):
        amount = money.parse_amount(text)
        return money.amount_text(amount) if amount is not None else None
    return names.printed(text) or None if field.endswith(".name") else text


def _values(view: View) -> tuple[Value, ...]:
    return tuple(v for sheet in view.sheets for v in _of_sheet(sheet))


def _of_sheet(sheet: Sheet) -> Iterator[Value]:
    """The values of a page: the rows that begin with a path; what stands below a value goes on with it."""
    ordered = sorted(sheet.page.words, key=lambda w: (round(w.box.top), w.box.x0))
    rows = [list(row) for _, row in groupby(ordered, key=lambda w: round(w.box.top))]
    left = _value_column(rows)
    current: tuple[str, list[Word]] | None = None
    for row in rows:
        words = [w for w in row if w.box.x0 >= left - 1]
        if _PATH.fullmatch(row[0].text) and row[0].box.x0 < left - 1:
            if current is not None:
                yield Value(current[0], sheet.number, tuple(current[1]))
            current = row[0].text, words
        elif current is not None:
            current[1].extend(words)
    if current is not None:
        yield Value(current[0], sheet.number, tuple(current[1]))


def _value_column(rows: Sequence[Sequence[Word]]) -> float:
    """Where the values begin: the rightmost edge at which every row with a path has a word."""
    paths = [row for row in rows if _PATH.fullmatch(row[0].text)]
    edges = Counter(round(w.box.x0, 1) for row in paths for w in row[1:])
    return max((x for x, count in edges.items() if count >= 0.98 * len(paths)), default=float("inf"))
