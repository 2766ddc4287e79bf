"""The invoices of a dossier: copies counted once, revisions told apart, numbers made comparable."""

from __future__ import annotations

import re
from collections.abc import Iterable

from evidence.judge.case import Case
from evidence.judge.roles import ORDERS
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.values.paper_numbers import bare, same_number

__all__ = [
    "bare", "cited", "cites", "currency", "distinct", "numbers", "orders_cited", "orders_of", "revised", "same_number",
]  # fmt: skip

_REVISED = re.compile(
    r"\b(revis(ed|ion)|rev\.?\s*\d*|amend(ed|ment)?|corrected|correction|supersed\w+|replac(es|ed)|void)\b"
    r"|更正|修订|作废",
    re.IGNORECASE,
)
_SPLIT = re.compile(r"[,;/&\s]+")


def cited(fact: Fact | None) -> tuple[str, ...]:
    """The numbers cited in one field: the whole, and its parts where several stand in one box."""
    if fact is None:
        return ()
    parts = [bare(p) for p in re.split(r"[,;&\n]|\s/\s|\band\b", fact.text)]
    words = [bare(w) for w in _SPLIT.split(fact.text) if re.search(r"\d", w)]
    return tuple(dict.fromkeys(p for p in (bare(fact.text), *parts, *words) if p))


def cites(fact: Fact | None, numbers: Iterable[Fact]) -> Fact | None:
    """The first of ``numbers`` that ``fact`` cites, alone or among others."""
    said = cited(fact)
    return next((n for n in numbers if any(same_number(s, bare(n.text)) for s in said)), None)


def revised(case: Case, document: Document) -> bool:
    """Whether an invoice is marked as a revision: beside its number, among the words that made it an invoice."""
    number = case.fact(document, "number")
    marks = [cue.phrase for cue in document.cues]
    return any(_REVISED.search(t) for t in ((number.printed if number is not None else ""), *marks))


def distinct(case: Case) -> tuple[Document, ...]:
    """The commercial invoices, those with one number (and seller) counted once; a marked revision takes the place."""
    chosen: list[Document] = []
    for document in case.of("commercial_invoice"):
        place = next((i for i, known in enumerate(chosen) if _one_invoice(case, known, document)), None)
        if place is None:
            chosen.append(document)
        elif revised(case, document):
            chosen[place] = document
    return tuple(chosen)


def _one_invoice(case: Case, a: Document, b: Document) -> bool:
    """Whether two papers carry one number and their sellers are not surely two: each seller numbers on its own."""
    one, two = case.fact(a, "number"), case.fact(b, "number")
    if one is None or two is None or bare(one.text) != bare(two.text):
        return False
    return not case.differ(case.fact(a, "seller.name"), case.fact(b, "seller.name"))


def numbers(case: Case, *kinds: str) -> tuple[Fact, ...]:
    """The number of each paper of these kinds that has one."""
    return tuple(f for d in case.of(*kinds) if (f := case.fact(d, "number")) is not None)


def currency(case: Case, document: Document | None) -> str | None:
    """The currency of a paper, or None."""
    fact = case.fact(document, "currency")
    return fact.value if fact is not None else None


def orders_cited(case: Case, invoice: Document) -> tuple[Document, ...]:
    """The contracts and orders an invoice cites by number."""
    refs = [case.fact(invoice, name) for name in ("contract_number", "po_number")]
    return tuple(
        d
        for d in case.of(*ORDERS)
        if (n := case.fact(d, "number")) is not None and any(cites(r, (n,)) is not None for r in refs)
    )


def orders_of(case: Case, invoice: Document) -> tuple[Document, ...]:
    """The contracts and orders an invoice cites; where it cites none of them, all."""
    return orders_cited(case, invoice) or case.of(*ORDERS)
