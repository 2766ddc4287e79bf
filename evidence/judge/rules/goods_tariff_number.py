"""goods.tariff-number: entry and commercial papers classify the goods alike."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.entered import entries
from evidence.judge.loads import partial
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.tariffs import goods_numbers
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "goods.tariff-number"
PAPERS = (
    "commercial_invoice",
    "packing_list",
    "contract",
    "purchase_order",
    "certificate_of_origin",
    "export_declaration",
)
REMEDY = "Have the goods classified once and the papers corrected; keep the ruling or the worksheet."

Number = tuple[Fact, str]


def check(case: Case, law: Law) -> Iterator[Check]:
    """For each paper with tariff numbers: each of them has its like on the entry, and each of the entry's on it."""
    entered = tuple(n for d in entries(case) for n in goods_numbers(case, d))
    others = tuple((d, found) for d in case.of(*PAPERS) if (found := tuple(goods_numbers(case, d))))
    if not entered or not others:
        yield not_applicable(NAME, "No tariff number stands on the entry and on another paper.")
        return
    for document, numbers in others:
        yield from _paper(case, document, numbers, entered)


def _paper(case: Case, document: Document, numbers: tuple[Number, ...], entered: tuple[Number, ...]) -> Iterator[Check]:
    every = len(numbers) >= len(case.lines(document))
    strange = [] if partial(case) else [(n, _closest(n, entered)) for n in numbers]
    strange += [(n, _closest(n, numbers)) for n in entered] if every and len(case.of("commercial_invoice")) < 2 else []
    bad = [(mine, like) for mine, like in strange if not _alike(mine, like)]
    if not bad:
        pairs = [(n, _closest(n, entered)) for n in numbers]
        steps = tuple(equal(a[0], b[0], True, "first six digits", _shared(a, b)) for a, b in pairs if _alike(a, b))
        yield holds(NAME, *(f for a, b in pairs for f in (a[0], b[0])), steps=steps)
        return
    told: set[frozenset[str]] = set()
    for mine, like in sorted(bad, key=lambda pair: pair[0][1][:4] == pair[1][1][:4]):
        key = frozenset((mine[0].id, like[0].id))
        if key not in told and not any(key & other for other in told):
            told.add(key)
            yield _wrong(case, mine, like)


def _closest(number: Number, others: tuple[Number, ...]) -> Number:
    """The other number with the longest common beginning."""
    return max(others, key=lambda o: _common(number[1], o[1]))


def _alike(a: Number, b: Number) -> bool:
    """Whether the first six digits agree, or as many as both print."""
    first, second = _shared(a, b)
    return first == second


def _shared(a: Number, b: Number) -> tuple[str, str]:
    digits = min(6, len(a[1]), len(b[1]))
    return a[1][:digits], b[1][:digits]


def _common(a: str, b: str) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))


def _wrong(case: Case, mine: Number, like: Number) -> Check:
    same_heading = mine[1][:4] == like[1][:4]
    what = "the same heading, another subheading" if same_heading else "another heading"
    told = f"The goods are classified as {quoted(case, mine[0])} but as {quoted(case, like[0])}: {what}."
    severity = Severity.MINOR if same_heading else Severity.MAJOR
    facts = (mine[0], like[0])
    return answer(
        NAME,
        Outcome.VIOLATED,
        severity,
        told,
        remedy=REMEDY,
        facts=facts,
        steps=(equal(*facts, False, used=_shared(mine, like)),),
    )


RULE = Rule(NAME, Severity.MAJOR, "Entry and commercial papers classify the goods under the same heading.", check)
