"""An invoice as XML inside a PDF against what the PDF's pages show: where the two contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.steps import equal, same_party, within
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.proofs import Step
from evidence.values.names import folded, split

CENT = Decimal("0.02")
"""Amounts that differ by no more are rounded differently."""

SHOWN = ("commercial_invoice", "credit_note", "proforma_invoice", "freight_invoice")
TOTALS = ("total", "amount")
NAMES = ("seller.name", "buyer.name")


@dataclass(frozen=True)
class Contradiction:
    """What a page shows and what the file's own copy for machines says instead."""

    shown: Fact
    copied: Fact
    step: Step


def pairs(case: Case) -> Iterator[tuple[Document, Document]]:
    """Invoices as pages show them, each with the copy for machines in the same PDF: the only one on its pages, or the
    one of its number."""
    for copy in case.documents:
        container = copy.parts[0].file.rpartition("!/")[0]
        if not container or case.fact(copy, "total") is None or case.fact(copy, "number") is None:
            continue
        shown = [d for d in case.of(*SHOWN) if any(p.file == container for p in d.parts)]
        if len(shown) > 1:
            shown = [d for d in shown if _alike(case.fact(d, "number"), case.fact(copy, "number"))]
        if len(shown) == 1:
            yield shown[0], copy


def contradictions(case: Case, page: Document, copy: Document) -> Iterator[Contradiction]:
    """Amount, number and names that are really different; what one side lacks contradicts nothing."""
    yield from _amount(case, page, copy)
    shown, copied = case.fact(page, "number"), case.fact(copy, "number")
    if shown is not None and copied is not None and shown.value is not None and not _alike(shown, copied):
        yield Contradiction(shown, copied, equal(shown, copied, False, used=(_bare(shown), _bare(copied))))
    for field in NAMES:
        one, other = case.fact(page, field), case.fact(copy, field)
        if one is not None and other is not None and case.differ(one, other) and not _one_name(one, other):
            yield Contradiction(one, other, same_party(case, one, other))


def _amount(case: Case, page: Document, copy: Document) -> Iterator[Contradiction]:
    """The total, which a page may state before or after what was paid in advance, and a credit note without sign."""
    shown = next((f for name in TOTALS if (f := case.fact(page, name)) is not None), None)
    copied = case.fact(copy, "total")
    left, right = money(shown), money(copied)
    due = money(case.fact(copy, "amount_due"))
    if shown is None or copied is None or left is None or right is None:
        return
    if any(abs(abs(left) - abs(other)) <= CENT for other in (right, due) if other is not None):
        return
    yield Contradiction(shown, copied, within((shown, copied), abs(left), abs(right), CENT))


def _bare(fact: Fact) -> str:
    return "".join(c for c in fact.text.upper() if c.isalnum())


def _alike(one: Fact | None, other: Fact | None) -> bool:
    """Whether two numbers are one, or one of them is the other with something put before or behind."""
    if one is None or other is None:
        return False
    a, b = _bare(one), _bare(other)
    return bool(a and b) and (a.endswith(b) or b.endswith(a) or a.startswith(b) or b.startswith(a))


def _one_name(one: Fact, other: Fact) -> bool:
    """Whether names differ by line breaks, legal form or words added alone."""
    a, b = (set(split(folded(f.text))[0]) for f in (one, other))
    return bool(a and b) and (a <= b or b <= a)
