"""The invoices that are to be paid: each number once, with what credit notes and a printed discount take off."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.prove.reading import amount
from evidence.records.documents import Document
from evidence.records.lookup import Lookup
from evidence.values.paper_numbers import bare, same_number

_REVISED = re.compile(
    r"\b(revis(ed|ion)|rev\.?\s*\d*|amend(ed|ment)?|corrected|correction|supersed\w+|replac(es|ed)|void)\b"
    r"|更正|修订|作废",
    re.IGNORECASE,
)
ORDERS = ("contract", "purchase_order", "proforma_invoice")


@dataclass(frozen=True)
class Reduction:
    """What may be taken off an invoice: a name to tell it by, its fact, the amount."""

    name: str
    fact: str
    amount: Decimal


@dataclass(frozen=True)
class Due:
    """An invoice's total: paper, fact, amount, currency (None where none is printed).

    ``numbers``: its own number and those of proforma invoices it stands for; ``orders``: those of the contracts and
    orders it stands under, bare. ``copies``: further papers of its number with the same total; ``others``: those with
    another one. ``credits``: credit notes that cite it; ``discount``: printed on it and not taken off its total yet.
    """

    document: str
    fact: str
    total: Decimal
    currency: str | None
    numbers: frozenset[str] = frozenset()
    orders: frozenset[str] = frozenset()
    copies: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    credits: tuple[Reduction, ...] = ()
    discount: Reduction | None = None


def dues(look: Lookup) -> tuple[Due, ...]:
    """The commercial invoices whose total was understood, those of one number and seller once; of papers with one
    number a marked revision counts, else the first."""
    papers = [d for d in look.of(("commercial_invoice",)) if amount(look.fact(d.id, "total")) is not None]
    groups = _by_number(look, papers)
    notes = _notes(look)
    return tuple(_due(look, group, len(groups) == 1, notes) for group in groups)


def _by_number(look: Lookup, papers: Sequence[Document]) -> list[list[Document]]:
    groups: list[list[Document]] = []
    near: dict[str, list[list[Document]]] = {}
    for paper in papers:
        fact = look.fact(paper.id, "number")
        number = bare(fact.text) if fact is not None else ""
        home = next((g for g in near.get(number, ()) if number and not _two_sellers(look, g[0], paper)), None)
        if home is None:
            groups.append([paper])
            near.setdefault(number, []).append(groups[-1])
        elif _revised(look, paper):
            home.insert(0, paper)
        else:
            home.append(paper)
    return groups


def _two_sellers(look: Lookup, a: Document, b: Document) -> bool:
    return look.same(look.fact(a.id, "seller.name"), look.fact(b.id, "seller.name")) is False


def _revised(look: Lookup, paper: Document) -> bool:
    """Whether an invoice is marked as a revision: beside its number, or among the words that made it an invoice."""
    number = look.fact(paper.id, "number")
    marks = [cue.phrase for cue in paper.cues]
    return any(_REVISED.search(t) for t in (number.printed if number is not None else "", *marks))


def _due(look: Lookup, group: Sequence[Document], alone: bool, notes: Sequence[tuple[Document, Reduction]]) -> Due:
    first, *rest = group
    total = look.fact(first.id, "total")
    value = amount(total)
    assert total is not None and value is not None
    equal = [d.id for d in rest if amount(look.fact(d.id, "total")) == value]
    own = _numbers(look, first, "number")
    currency = look.value(first.id, "currency")
    return Due(
        document=first.id,
        fact=total.id,
        total=value,
        currency=currency,
        numbers=own,
        orders=_orders_of(look, first, alone),
        copies=tuple(equal),
        others=tuple(d.id for d in rest if d.id not in equal),
        credits=tuple(r for note, r in notes if _is_for(look, note, own, currency)),
        discount=_discount(look, first, value),
    )


def _numbers(look: Lookup, document: Document, field: str) -> frozenset[str]:
    fact = look.fact(document.id, field)
    return frozenset((bare(fact.text),)) - {""} if fact is not None else frozenset()


def _orders_of(look: Lookup, invoice: Document, alone: bool) -> frozenset[str]:
    """The numbers of the orders an invoice stands under: those it cites; a single invoice stands under all."""
    own = _numbers(look, invoice, "contract_number") | _numbers(look, invoice, "po_number")
    papers = look.of(ORDERS) if alone else ()
    return own.union(*(_numbers(look, d, "number") for d in papers))


def _notes(look: Lookup) -> list[tuple[Document, Reduction]]:
    """The credit notes whose amount was understood, each number once."""
    found: dict[str, tuple[Document, Reduction]] = {}
    for note in look.of(("credit_note",)):
        facts = (look.fact(note.id, n) for n in ("total", "amount"))
        fact = next((f for f in facts if amount(f) is not None), None)
        value = amount(fact)
        number = look.fact(note.id, "number")
        if fact is not None and value is not None:
            name = f"credit note {number.text}" if number is not None else "credit note"
            key = bare(number.text) if number is not None else note.id
            found.setdefault(key, (note, Reduction(name, fact.id, abs(value))))
    return list(found.values())


def _is_for(look: Lookup, note: Document, own: frozenset[str], currency: str | None) -> bool:
    """Whether a credit note cites an invoice, in its currency where it names one."""
    said = (look.fact(note.id, "invoice_number"), *look.listed(note.id, "invoice_numbers"))
    said += look.listed(note.id, "invoice_refs")
    unit = look.value(note.id, "currency")
    cites = any(same_number(bare(f.text), n) for f in said if f is not None for n in own)
    return cites and (unit is None or currency is None or unit == currency)


def _discount(look: Lookup, invoice: Document, total: Decimal) -> Reduction | None:
    """A printed discount, where the lines come to the total without it."""
    fact = look.fact(invoice.id, "discount")
    value = amount(fact)
    lines = [amount(f) for f in look.column(invoice.id, "amount")]
    if fact is None or value is None or value == 0 or not lines or None in lines:
        return None
    whole = sum((v for v in lines if v is not None), Decimal(0))
    return Reduction("discount stated on the invoice", fact.id, abs(value)) if whole == total else None
