"""goods.quantity: invoice, packing list and entry count the same goods in the same unit."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case
from evidence.judge.entered import entries
from evidence.judge.invoices import cites, distinct
from evidence.judge.loads import packing_lists, partial
from evidence.judge.provisions import Law
from evidence.judge.quantities import Counted, counted
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import within
from evidence.judge.telling import on_paper
from evidence.records.documents import Document
from evidence.records.findings import Check, Outcome, Severity

NAME = "goods.quantity"
HALF = Decimal("0.5")
REMEDY = "Ask the seller how many were shipped, and have the wrong paper corrected."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare invoices with their packing lists, and invoices with the entries."""
    invoices = distinct(case)
    found = [*_packed(case, invoices)]
    if not partial(case):
        found += _compared(case, counted(case, invoices, "quantity"), counted(case, entries(case), "net_quantity"))
    yield from found or [not_applicable(NAME, "No two papers count the goods in the same unit.")]


def _packed(case: Case, invoices: tuple[Document, ...]) -> Iterator[Check]:
    """Invoice by invoice where the lists cite them, else all together."""
    lists = packing_lists(case)
    cited: dict[str, list[Document]] = {}
    for paper in lists:
        for invoice in invoices:
            number, said = case.fact(invoice, "number"), case.fact(paper, "invoice_number")
            if number is not None and cites(said, (number,)) is not None:
                cited.setdefault(invoice.id, []).append(paper)
    once = sum(len(papers) for papers in cited.values()) == len(lists)
    if lists and once and len(cited) <= len(invoices):
        for invoice in invoices:
            papers = cited.get(invoice.id, [])
            yield from _compared(case, counted(case, (invoice,), "quantity"), counted(case, papers, "quantity"))
    else:
        yield from _compared(case, counted(case, invoices, "quantity"), counted(case, lists, "quantity"))


def _compared(case: Case, mine: tuple[Counted, ...] | None, theirs: tuple[Counted, ...] | None) -> Iterator[Check]:
    """Unit by unit; only where both papers count everything in the same units."""
    if mine is None or theirs is None or {u for u, _, _ in mine} != {u for u, _, _ in theirs}:
        return
    for unit in sorted({u for u, _, _ in mine}):
        left = [(f, m) for u, f, m in mine if u == unit]
        right = [(f, m) for u, f, m in theirs if u == unit]
        a, b = sum((m for _, m in left), Decimal(0)), sum((m for _, m in right), Decimal(0))
        slack = HALF * max(len(left), len(right)) if any(m != m.to_integral_value() for _, m in left) else HALF
        step = within(tuple(f for f, _ in left), a, b, slack, facts=tuple(f for f, _ in right), note=unit)
        facts = (*(f for f, _ in left), *(f for f, _ in right))
        if step.result:
            yield holds(NAME, *facts, steps=(step,))
            continue
        told = (
            f"The goods are {a.normalize():f} {unit} on {on_paper(case, left[0][0])}"
            f" but {b.normalize():f} {unit} on {on_paper(case, right[0][0])}."
        )
        yield answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=REMEDY, facts=facts, steps=(step,))


RULE = Rule(NAME, Severity.MAJOR, "Invoice, packing list and entry agree on the quantity in the same unit.", check)
