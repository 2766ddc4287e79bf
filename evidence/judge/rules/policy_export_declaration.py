"""policy.export-declaration: what was declared for export is here, and agrees in quantity, HS-6 and weight.

The order of 3 June 2026 as reported: papers given to the foreign customs go to CBP before exportation.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.declarations import declarations
from evidence.judge.entered import entries
from evidence.judge.invoices import distinct
from evidence.judge.limits import Part, total
from evidence.judge.provisions import Law
from evidence.judge.quantities import counted
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import within
from evidence.judge.tariffs import goods_numbers
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "policy.export-declaration"
REMEDY = "Obtain the export declaration of this shipment from the seller, as lodged with its customs."
WEIGHT_SHARE = Decimal("0.02")


def check(case: Case, law: Law) -> Iterator[Check]:
    """The declaration's presence, then its quantities, tariff numbers and weight."""
    papers = declarations(case)
    if law.row("export-declaration") is None:
        yield not_applicable(NAME, "No source asks for the export declaration on this day.")
    elif not case.of("commercial_invoice", "entry_summary"):
        yield not_applicable(NAME, "There is neither an invoice nor an entry.")
    elif not papers:
        text = "There is no export declaration of this shipment in the dossier."
        yield answer(NAME, Outcome.MISSING, Severity.MAJOR, text, remedy=REMEDY)
    else:
        found = [*_quantity(case, papers), *_numbers(case, papers), *_weight(case, papers)]
        first = tuple(case.fact(d, "number") for d in papers)
        yield from found or [
            holds(NAME, *first, message="The export declaration contradicts neither entry nor invoice.")
        ]


def _quantity(case: Case, papers: tuple[Document, ...]) -> Iterator[Check]:
    """Pieces declared against pieces invoiced, in units that both count."""
    declared, invoiced = counted(case, papers, "quantity"), counted(case, distinct(case), "quantity")
    if declared is None or invoiced is None or {u for u, _, _ in declared} != {u for u, _, _ in invoiced}:
        return
    for unit in sorted({u for u, _, _ in declared}):
        mine: list[Part] = [(f, m) for u, f, m in declared if u == unit]
        theirs: list[Part] = [(f, m) for u, f, m in invoiced if u == unit]
        if total(mine) != total(theirs):
            one, two = (f"{total(parts).normalize():f}" for parts in (mine, theirs))
            text = f"{one} {unit} were declared for export, but {two} are invoiced."
            yield _told(text, mine, theirs, Decimal(0))


def _weight(case: Case, papers: tuple[Document, ...]) -> Iterator[Check]:
    """Gross weight declared against packing list, else bill."""
    declared = [
        (f, m) for d in papers if (f := case.fact(d, "gross_weight")) is not None and (m := money(f)) is not None
    ]
    for kind in ("packing_list", "bill_of_lading", "air_waybill"):
        shipped = [
            (f, m)
            for d in case.of(kind)
            if (f := case.fact(d, "gross_weight")) is not None and (m := money(f)) is not None
        ]
        if len(declared) == len(papers) and shipped and len(case.of(kind)) == 1:
            slack = total(shipped) * WEIGHT_SHARE + 1
            if abs(total(declared) - total(shipped)) > slack:
                text = (
                    f"{total(declared):f} kg were declared for export, but {quoted(case, shipped[0][0])} were shipped."
                )
                yield _told(text, declared, shipped, slack)
            return


def _numbers(case: Case, papers: tuple[Document, ...]) -> Iterator[Check]:
    """Six digits of the tariff numbers: none in common for a number is a difference."""
    declared = [(f, d[:6]) for p in papers for f, d in goods_numbers(case, p) if len(d) >= 6]
    entered = [(f, d[:6]) for p in entries(case) for f, d in goods_numbers(case, p) if len(d) >= 6]
    if not declared or not entered:
        return
    strange = [f for f, six in declared if six not in {e for _, e in entered}]
    if strange:
        others = [f for f, _ in entered]
        text = f"{listing(quoted(case, f) for f in strange)}: no entry line has these six digits."
        yield answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(*strange, *others))


def _told(text: str, mine: list[Part], theirs: list[Part], slack: Decimal) -> Check:
    left, right = tuple(f for f, _ in mine), tuple(f for f, _ in theirs)
    step = within(left, total(mine), total(theirs), slack, facts=right)
    facts: tuple[Fact, ...] = (*left, *right)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=(step,))


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "The export declaration is here and agrees in quantity, HS-6 and weight.",
    check,
    ("export-declaration",),
)
