"""What the entries of a dossier enter, and what may explain that it is not the invoices' value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.invoices import bare, cites, distinct, numbers
from evidence.judge.quantities import pieces
from evidence.records.documents import Document
from evidence.records.facts import Fact


@dataclass(frozen=True)
class Entered:
    """The value entered in US dollars over all entries, the facts that say so, and how many lines it was rounded on."""

    amount: Decimal
    facts: tuple[Fact, ...]
    lines: int


def entries(case: Case) -> tuple[Document, ...]:
    """The entry summaries, copies of one entry number counted once: the fullest copy, in whatever order they lie."""
    chosen: dict[str, Document] = {}
    for document in case.of("entry_summary"):
        number = case.fact(document, "entry_number")
        key = bare(number.text) if number is not None else document.id
        chosen[key] = max(chosen.get(key, document), document, key=lambda d: _fullness(case, d))
    return tuple(chosen.values())


def _fullness(case: Case, document: Document) -> tuple[bool, int, str]:
    """Whether a copy says its value, how many fields it says, and its id, so that one of equals is always the same."""
    said = sum(f.document == document.id and f.value is not None for f in case.facts)
    return money(case.fact(document, "total_entered_value")) is not None, said, document.id


def entered(case: Case) -> Entered | None:
    """The total entered value of all entries (split entries add up); from the lines where a total is not there."""
    facts: list[Fact] = []
    amount, lines = Decimal(0), 0
    for document in entries(case):
        found = _one(case, document)
        if found is None:
            return None
        facts += found[0]
        amount += found[1]
        lines += max(1, len(case.lines(document)) or _invoice_lines(case))
    return Entered(amount, tuple(facts), lines) if facts else None


def _one(case: Case, document: Document) -> tuple[tuple[Fact, ...], Decimal] | None:
    total = case.fact(document, "total_entered_value")
    if total is not None:
        value = money(total)
        return ((total,), value) if value is not None else None
    parts = [line.get("entered_value") for line in case.lines(document)]
    values = [money(f) for f in parts]
    if not parts or any(v is None for v in values):
        return None
    return tuple(f for f in parts if f is not None), sum((v for v in values if v is not None), Decimal(0))


def _invoice_lines(case: Case) -> int:
    return sum(len(case.lines(d)) for d in distinct(case))


def rate_of(case: Case) -> tuple[Fact, Decimal] | None:
    """An exchange rate printed on an invoice, a worksheet or a payment."""
    for document in case.of("commercial_invoice", "value_worksheet", "entry_summary", "remittance"):
        fact = case.fact(document, "exchange_rate")
        rate = money(fact)
        if fact is not None and rate is not None and rate > 0:
            return fact, rate
    return None


def other_invoices(case: Case) -> bool:
    """Whether a packing list, bill or entry cites an invoice that is not in the dossier."""
    mine = numbers(case, "commercial_invoice", "proforma_invoice")
    papers = case.of("packing_list", "bill_of_lading", "air_waybill", "entry_summary", "entry_release")
    said = [
        f for d in papers for f in (case.fact(d, "invoice_number"), *case.listed(d, "invoice_numbers")) if f is not None
    ]
    return any(cites(f, mine) is None for f in said)


def portion(case: Case, amount: Decimal, expected: Decimal) -> str | None:
    """Words for an entry of part of the goods: the pieces entered are as much fewer as the value is, within a fifth."""
    invoiced = pieces(case, distinct(case), "quantity")
    here = pieces(case, entries(case), "net_quantity")
    if not invoiced or not here or invoiced <= here or expected <= 0:
        return None
    share, value = here / invoiced, amount / expected
    close = abs(share - value) <= share / 5
    return "fewer pieces are entered than invoiced, as in a partial entry" if close else None
