"""policy.buyer-pack: what the buyer gave at order time (importer number, a recent 7501, its bond) is what enters."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.entered import entries
from evidence.judge.identity import number_tie, same_number_step
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, importer, seats, stands_for_none
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Step
from evidence.values import importer_number

NAME = "policy.buyer-pack"
REMEDY = "Ask the buyer why importer or bond changed since the order, and obtain its new papers before relying on them."
ORDER = ("purchase_order", "contract", "proforma_invoice")

Given = tuple[Fact, Fact, Step]
"""What was given at order time, what stands at entry, and the comparison of both."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Numbers and bonds on order-time papers against those of the entry and its bond."""
    entry = _entry(case)
    found = [] if entry is None else [*_numbers(case, entry), *_bonds(case, entry)]
    for given, entered, step in found:
        if step.result or number_tie(case, given, entered) is not None:
            yield holds(NAME, given, entered, steps=(step,) if step.result else ())
        else:
            text = f"At order time the buyer gave {quoted(case, given)}, but at entry it is {quoted(case, entered)}."
            yield answer(
                NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(given, entered), steps=(step,)
            )
    if not found:
        yield not_applicable(NAME, "No paper shows what the buyer gave at order time beside an entry.")


def _entry(case: Case) -> Document | None:
    """The entry of this shipment: the latest by its date."""
    known = [(case.day(d, "entry_date"), d) for d in entries(case)]
    dated = [(day, d) for day, d in known if day is not None]
    if dated:
        return max(dated, key=lambda k: (k[0], k[1].id))[1]
    return case.entry


def _numbers(case: Case, entry: Document) -> Iterator[Given]:
    """Importer numbers on orders, on prints of the importer's status, and on an older entry of the buyer."""
    entered = case.fact(entry, "importer_number")
    if entered is None or importer_number.kind(entered.text) is None:
        return
    facts = [case.fact(d, name) for d in case.of(*ORDER) for name in ("importer.id", "importer_number", "buyer.id")]
    facts += [case.fact(d, "importer_number") for d in _older(case, entry)]
    for print_ in case.of("importer_status"):
        if _the_importer(case, case.fact(print_, "importer.name")):
            facts.append(case.fact(print_, "number"))
    for given in facts:
        if given is None or importer_number.kind(given.text) is None:
            continue
        if given.field == "buyer.id" and not _the_importer(case, _beside(case, given)):
            continue
        yield given, entered, same_number_step(given, entered)


def _bonds(case: Case, entry: Document) -> Iterator[Given]:
    """The bond's number and surety on such papers against the bond and the entry."""
    for print_ in case.of("importer_status", *ORDER):
        given, own = case.fact(print_, "bond_number"), [case.fact(b, "number") for b in case.of("customs_bond")]
        known = [f for f in own if f is not None]
        if given is not None and known:
            match = next((f for f in known if bare(f.text) == bare(given.text)), known[0])
            yield given, match, _equal(given, match)
    surety = case.fact(entry, "surety_number")
    papers = [(d, "surety_code") for d in case.of("importer_status")] + [
        (d, "surety_number") for d in _older(case, entry)
    ]
    for paper, name in papers:
        given = case.fact(paper, name)
        if given is not None and surety is not None and given.value and surety.value:
            used = (bare(given.text).zfill(3), bare(surety.text).zfill(3))
            yield given, surety, equal(given, surety, used[0] == used[1], "surety at order time and at entry", used)


def _equal(given: Fact, own: Fact) -> Step:
    used = (bare(given.text), bare(own.text))
    return equal(given, own, used[0] == used[1], "bond at order time and at entry", used)


def _older(case: Case, entry: Document) -> tuple[Document, ...]:
    """Entries from before this sale was invoiced: the recent 7501 that buyers show at order time."""
    sold = [day for d in case.of("commercial_invoice") if (day := case.day(d, "date")) is not None]
    if not sold:
        return ()
    number = case.fact(entry, "entry_number")

    def before(document: Document) -> bool:
        day, own = case.day(document, "entry_date"), case.fact(document, "entry_number")
        other = number is None or own is None or bare(own.text) != bare(number.text)
        return document.id != entry.id and day is not None and day < min(sold) and other

    return tuple(d for d in entries(case) if before(d))


def _the_importer(case: Case, name: Fact | None) -> bool:
    """Whether a name is the importer's or buyer's, or nobody else's surely."""
    known = tuple(f for f in (importer(case), *seats(case, SALES, ("buyer",))) if f is not None)
    return name is None or stands_for_none(name) or not all(case.differ(name, f) for f in known)


def _beside(case: Case, fact: Fact) -> Fact | None:
    document = next((d for d in case.of(*SALES) if d.id == fact.document), None)
    return case.fact(document, fact.field.replace(".id", ".name"))


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "Importer number, recent entry and bond that the buyer gave at order time are those at entry.",
    check,
)
