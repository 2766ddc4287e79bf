"""Invoices, contracts and payments of a dossier, and what it spends of each payment and contract."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from evidence.archive.entries_papers import Papers, amount, sure
from evidence.records.archives import Invoice, Order, Payment, Spend
from evidence.records.codec import content_id
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.proofs import Allocation
from evidence.values.paper_numbers import bare

Billed = Sequence[tuple[Invoice, Document]]

BILLS = ("commercial_invoice", "proforma_invoice")
ORDERS = ("contract", "purchase_order")
SHORT_LINE = 60
"""Letters of a line that may be a heading."""

_REVISED = re.compile(
    r"\b(revis(ed|ion)|rev\.?\s*\d+|rev\.?\s+[a-z]\b|amend(ed|ment)|corrected|correction|supersed\w+|replac(es|ed|ement)"
    r"|void(ed)?|cancel(led|ed))\b|更正|修订|作废",
    re.IGNORECASE,
)


def invoices(papers: Papers) -> tuple[tuple[Invoice, Document], ...]:
    """The invoices that carry a number, with their documents."""
    found = []
    for document in papers.of(*BILLS):
        number = papers.fact(document, "number")
        if number is not None and bare(number.text):
            found.append((_invoice(papers, document, number), document))
    return tuple(found)


def _invoice(papers: Papers, document: Document, number: Fact) -> Invoice:
    total = papers.fact(document, "total")
    lines = [
        (f.field, f.value)
        for name in ("quantity", "unit_price", "amount")
        for f in papers.look.column(document.id, name)
    ]
    return Invoice(
        kind=document.kind,
        number=bare(number.text),
        seller=papers.party(document, "seller"),
        buyer=papers.party(document, "buyer"),
        day=papers.value(document, "date"),
        total=None if total is None else total.value,
        currency=papers.value(document, "currency"),
        content=content_id("c", None if total is None else total.value, lines),
        at=papers.fields_at(document, "number", "total", "seller.name", "date"),
        revised=_revised(papers, document, number),
        sure=sure(total),
    )


def _revised(papers: Papers, document: Document, number: Fact) -> bool:
    """Whether an invoice is marked as a revision: beside its number, in its cues, in a short line of its own."""
    rest = (u.place.text for u in papers.summary.case.unclaimed if u.document == document.id)
    marks = (number.printed, *(c.phrase for c in document.cues), *(t for t in rest if len(t) <= SHORT_LINE))
    return any(_REVISED.search(mark) for mark in marks)


def payments(papers: Papers, billed: Billed) -> tuple[Payment, ...]:
    """The payments that papers tell of, entries of statements too, each with what the proof allocates of it."""
    positions = {document.id: i for i, (_, document) in enumerate(billed)}
    shares = [a for s in papers.summary.shipments for a in s.allocations]
    told = [(d, "") for d in papers.of("remittance")]
    told += [(d, at) for d in papers.of("bank_statement") for at in _spent_entries(papers, d, shares)]
    return tuple(_payment(papers, document, at, shares, positions) for document, at in told)


def _spent_entries(papers: Papers, statement: Document, shares: list[Allocation]) -> list[str]:
    """What goes before the fields of the entries of a statement that invoices are paid with: ``entries[0].``"""
    paid = (papers.look.by_id.get(s.payment) for s in shares)
    fields = {f.field for f in paid if f is not None and f.document == statement.id}
    return sorted({f.partition(".")[0] + "." for f in fields if f.startswith("entries[")})


def _payment(
    papers: Papers, document: Document, at: str, shares: list[Allocation], positions: dict[str, int]
) -> Payment:
    reference, settled = papers.fact(document, f"{at}reference"), papers.fact(document, f"{at}amount")
    refs = (*papers.values(document, f"{at}invoice_refs"), *papers.values(document, f"{at}contract_refs"))
    return Payment(
        reference=None if reference is None else bare(reference.text) or None,
        amount=None if settled is None else settled.value,
        currency=papers.value(document, f"{at}currency") or papers.value(document, "currency"),
        day=papers.value(document, f"{at}value_date") or papers.value(document, f"{at}date"),
        remitter=papers.party(document, f"{at}remitter"),
        beneficiary=papers.party(document, f"{at}beneficiary"),
        at=papers.fields_at(document, *(f"{at}{f}" for f in ("amount", "reference", "instructed_amount"))),
        remitter_account=papers.value(document, f"{at}remitter.account"),
        beneficiary_account=papers.value(document, f"{at}beneficiary.account"),
        instructed=papers.value(document, f"{at}instructed_amount"),
        instructed_currency=papers.value(document, f"{at}instructed_currency"),
        cites=tuple(bare(r) for r in refs),
        spends=tuple(_spends(papers, document, at, shares, positions)),
        sure=sure(settled, reference),
    )


def _spends(
    papers: Papers, document: Document, at: str, shares: list[Allocation], positions: dict[str, int]
) -> list[Spend]:
    found: dict[int, Spend] = {}
    for share in shares:
        paid, billed = papers.look.by_id.get(share.payment), papers.look.by_id.get(share.invoice)
        if paid is None or billed is None or billed.document not in positions:
            continue
        where = positions[billed.document]
        mine = paid.document == document.id and (paid.field.startswith(at) if at else "[" not in paid.field)
        if mine and (worth := amount(share.amount)) is not None and worth > 0 and where not in found:
            found[where] = Spend(where, share.amount, share.currency, papers.at(billed))
    return list(found.values())


def orders(papers: Papers, billed: Billed) -> tuple[Order, ...]:
    """Contracts and orders that carry a number, with the invoices of this dossier that take from them."""
    found = []
    for document in papers.of(*ORDERS):
        number = papers.fact(document, "number")
        if number is not None and bare(number.text):
            found.append(_order(papers, document, number, billed))
    return tuple(found)


def _order(papers: Papers, document: Document, number: Fact, billed: Billed) -> Order:
    name = bare(number.text)
    fields = ("contract_number", "po_number")
    takers = [
        i for i, (_, paper) in enumerate(billed)
        if paper.kind == "commercial_invoice"
        and name in {bare(f.text) for field in fields if (f := papers.fact(paper, field)) is not None}
    ]  # fmt: skip
    total = papers.fact(document, "total")
    quantity, unit = _quantity(papers, document)
    return Order(
        kind=document.kind,
        number=name,
        seller=papers.party(document, "seller"),
        buyer=papers.party(document, "buyer"),
        day=papers.value(document, "date"),
        total=None if total is None else total.value,
        currency=papers.value(document, "currency"),
        at=papers.fields_at(document, "number", "total"),
        quantity=quantity,
        unit=unit,
        takers=tuple(takers),
        sure=sure(total, number),
    )


def _quantity(papers: Papers, document: Document) -> tuple[str | None, str | None]:
    """The sum of the lines' quantities where all are in one unit."""
    counts = [amount(f.value) for f in papers.look.column(document.id, "quantity")]
    units = {f.value for f in papers.look.column(document.id, "unit")}
    known = [c for c in counts if c is not None]
    if not known or len(known) != len(counts) or len(units) != 1:
        return None, None
    return str(sum(known, Decimal(0))), units.pop()
