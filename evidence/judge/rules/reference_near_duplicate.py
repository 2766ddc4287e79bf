"""reference.near-duplicate: no two papers are alike but for a few characters in names, numbers or amounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from evidence.judge.case import Case
from evidence.judge.invoices import bare, cites, revised
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal, same_party
from evidence.judge.telling import listing, paper_name, quoted
from evidence.kinds.normal import pattern_of
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Step
from evidence.values.names import folded, split
from evidence.values.similarity import edits

NAME = "reference.near-duplicate"
FORMS = ("entry_summary", "entry_release")
"""Copies of one entry are compared by reference.entry-number and entered as corrections lawfully."""
LEAST_COMMON = 4
MOST_EDITS = 3
MOST_FIELDS = 4
SHARE = 0.75
REMEDY = (
    "Ask each sender for its original, and whoever handed in the two papers which of them was changed, and by whom."
)
WEIGHTY = re.compile(
    r"(?:\w+\.)?(?:name|account|swift|aba|id|uscc|beneficiary)|number|reference|ein|surety_code|manufacturer_id"
    r"|\w+_number|containers\[\d+\]|amount|total|total_entered_value|instructed_amount|lines\[\d+\]\.(?:unit_price|amount)"
)
"""Names, numbers and amounts; other fields of copies may differ for many reasons, charges and quantities among them."""
NUMBERS = re.compile(r"(?:invoice_|contract_|po_|bl_|master_)?number|reference|invoice_refs\[\d+\]|details")
"""The numbers by which papers cite each other."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Every pair of papers of one kind."""
    pairs = [(a, b) for a, b in combinations(case.documents, 2) if a.kind == b.kind and a.kind not in (*FORMS, "other")]
    found = [c for a, b in pairs if (c := _pair(case, a, b)) is not None]
    yield from found
    if not pairs:
        yield not_applicable(NAME, "No two papers are of one kind.")
    elif not found:
        facts = tuple(case.fact(d, "number") for pair in pairs for d in pair)
        yield holds(NAME, *facts, message="No two papers of one kind are altered copies of each other.")


def _pair(case: Case, a: Document, b: Document) -> Check | None:
    """The finding on two papers, or None where they are equal, or too different to be copies."""
    if _one_file(a, b) or revised(case, a) or revised(case, b):
        return None
    mine, theirs = _table(case, a), _table(case, b)
    common = sorted(mine.keys() & theirs.keys())
    if len(common) < LEAST_COMMON or len(common) < SHARE * max(len(mine), len(theirs)):
        return None
    other = [(mine[n], theirs[n]) for n in common if _spelled(mine[n]) != _spelled(theirs[n])]
    if not 1 <= len(other) <= MOST_FIELDS or len(other) > len(common) * (1 - SHARE):
        return None
    if not all(_changed(case, x, y) for x, y in other) or _two_papers(case, other):
        return None
    return _told(case, a, other)


def _one_file(a: Document, b: Document) -> bool:
    """Whether one of two papers lies inside the other's file (a copy for machines)."""
    return any(x.file.startswith(f"{y.file}!/") or y.file.startswith(f"{x.file}!/") for x in a.parts for y in b.parts)


def _table(case: Case, document: Document) -> dict[str, Fact]:
    facts = (f for f in case.facts if f.document == document.id and f.status == "read" and f.value is not None)
    return {f.field: f for f in facts}


def _spelled(fact: Fact) -> str:
    return folded(fact.text) if pattern_of(fact.field) in ("name", "text") else bare(fact.text)


def _changed(case: Case, x: Fact, y: Fact) -> bool:
    """Whether a field is a name, number or amount, and its two prints differ in a few characters.

    Names from pictures differ by slips of reading: they count only where they are surely two parties.
    """
    if not WEIGHTY.fullmatch(x.field):
        return False
    if x.field.endswith(".name") and not (
        _other_words(x.text, y.text) and (x.method == y.method == "text" or case.differ(x, y))
    ):
        return False
    return edits(_spelled(x), _spelled(y)) <= MOST_EDITS


def _other_words(a: str, b: str) -> bool:
    """Whether as many distinctive words are spelled differently: no name cut short, no legal form left out."""
    one, two = split(a)[0], split(b)[0]
    short, long = sorted((" ".join(one), " ".join(two)), key=len)
    return len(one) == len(two) and not long.startswith(short)


def _two_papers(case: Case, other: list[tuple[Fact, Fact]]) -> bool:
    """Whether only numbers of papers differ and a third paper knows one of each side, as of two equal consignments."""
    if not all(NUMBERS.fullmatch(x.field) for x, _ in other):
        return False
    pair = {f.document for f in other[0]}
    elsewhere = [f for f in case.facts if f.document not in pair and NUMBERS.fullmatch(f.field)]
    sides = zip(*other, strict=True)
    return all(any(cites(f, side) is not None for f in elsewhere) for side in sides)


def _told(case: Case, document: Document, other: list[tuple[Fact, Fact]]) -> Check:
    pairs = listing(f"{quoted(case, x)} and {quoted(case, y)}" for x, y in other)
    text = f"Two papers of the kind {paper_name(document.kind)} are alike but for {pairs}: one may be an altered copy."
    facts = tuple(f for pair in other for f in pair)
    steps = tuple(_step(case, x, y) for x, y in other)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=steps)


def _step(case: Case, x: Fact, y: Fact) -> Step:
    return same_party(case, x, y) if x.field.endswith(".name") else equal(x, y, False, "two copies of one field")


RULE = Rule(
    NAME, Severity.MAJOR, "No two papers are alike but for a few characters in names, numbers or amounts.", check
)
