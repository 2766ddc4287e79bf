"""transport.bl-number: the bill the entry names is one of the dossier's bills, house or master."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.roles import TRANSPORT
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values import bl
from evidence.values.names import folded

NAME = "transport.bl-number"
BILLS = (*TRANSPORT, "arrival_notice")
REMEDY = "Obtain the bill of lading that the entry names, or have the filer correct the entry."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each entry's bill numbers with the numbers and master numbers of the transport documents."""
    entries = case.of(*ENTRY_KINDS)
    if not entries or not case.of(*BILLS):
        yield not_applicable(NAME, "There is no bill of lading or air waybill beside an entry.")
        return
    numbers = tuple(
        f for d in case.of(*BILLS) for name in ("number", "master_number") if (f := case.fact(d, name)) is not None
    )
    for entry in entries:
        yield _entry(case, entry, numbers)


def _entry(case: Case, entry: Document, numbers: tuple[Fact, ...]) -> Check:
    said = tuple(f for f in (case.fact(entry, "bl_number"), *case.listed(entry, "bl_number")) if f is not None)
    if any(bare(f.text).startswith("MULTI") for f in said):
        return not_applicable(NAME, "The entry says MULTI and lists no single bill.")
    if not said or not numbers:
        where = "the entry" if not said else "the transport document"
        papers = (entry.id,) if not said else tuple(d.id for d in case.of(*BILLS))
        told = f"No bill number could be found on {where}."
        return answer(NAME, Outcome.MISSING, Severity.MINOR, told, remedy="Complete the papers.", documents=papers)
    for fact in said:
        for number in numbers:
            if (used := _same(case, fact, number)) is not None:
                step = equal(fact, number, True, "with or without the carrier's code", (used, used))
                return holds(NAME, fact, number, steps=(step,))
    unread = (*(f for f in said if _unread(f)), *(f for f in numbers if _unread(f) and re.search(r"\d", f.text)))
    if unread and _same_carriage(case, entry) is None:
        told = f"A bill number could not be understood: {quoted(case, unread[0])}."
        facts = (*said, *numbers)
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, told, remedy="Read the paper.", facts=facts)
    return _deviating(case, entry, said, numbers)


def _same(case: Case, said: Fact, number: Fact) -> str | None:
    """The number both share, or None: with or without SCAC, perhaps in a box of its own, alone or among others."""
    pieces = [*_pieces(said), said.text, *(w for w in said.text.split() if re.search(r"\d{4}", w))]
    codes = [case.fact(d, "scac") for d in case.of(*BILLS) if d.id == number.document]
    printed = [number.text, *(f"{c.text}{number.text}" for c in codes if c is not None)]
    shared = ((a, b) for a in pieces for b in printed if bl.same_bill(a, b))
    return next((min((bl.normal(a) or a, bl.normal(b) or b), key=len) for a, b in shared), None)


def _pieces(said: Fact) -> list[str]:
    """The numbers of one box, where it holds several."""
    return [p for p in re.split(r"[,;/&\n]|\band\b", said.text) if bl.normal(p)]


def _unread(fact: Fact) -> bool:
    return fact.value is None and not _pieces(fact)


def _deviating(case: Case, entry: Document, said: tuple[Fact, ...], numbers: tuple[Fact, ...]) -> Check:
    told = (
        f"The entry names bill {listing(f.text for f in said)},"
        f" but the transport documents are {listing(quoted(case, f) for f in numbers)}"
    )
    steps = tuple(equal(s, n, False) for s in said for n in numbers)
    if (other := _same_carriage(case, entry)) is not None:
        return answer(
            NAME,
            Outcome.VIOLATED,
            Severity.INFO,
            f"{told}; {quoted(case, other[0])} agrees, so it is the same carriage.",
            remedy="Add the master or house bill that ties the two numbers.",
            facts=(*said, *numbers, *other),
            steps=steps,
        )
    return answer(
        NAME,
        Outcome.VIOLATED,
        Severity.CRITICAL,
        f"{told}, and neither containers nor vessel and voyage tie them.",
        remedy=REMEDY,
        facts=(*said, *numbers),
        steps=steps,
    )


def _same_carriage(case: Case, entry: Document) -> tuple[Fact, Fact] | None:
    """A container, or vessel and voyage, that entry and a bill share."""
    mine = {bare(f.text): f for f in case.listed(entry, "containers")}
    carrier, voyage = case.fact(entry, "importing_carrier"), case.fact(entry, "voyage")
    sailing = folded(" ".join(f.text for f in (carrier, voyage) if f is not None))
    for bill in case.of(*BILLS):
        for box in case.listed(bill, "containers"):
            if bare(box.text) in mine:
                return mine[bare(box.text)], box
        vessel, trip = case.fact(bill, "vessel"), case.fact(bill, "voyage")
        if carrier is not None and vessel is not None and trip is not None:
            words = f" {sailing} "
            if f" {folded(vessel.text)} " in words and f" {folded(trip.text)} " in words:
                return carrier, vessel
    return None


RULE = Rule(NAME, Severity.CRITICAL, "The entry's bill number is a transport document's, house or master.", check)
