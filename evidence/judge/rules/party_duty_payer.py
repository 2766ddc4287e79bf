"""party.duty-payer: the duty was paid by the importer, its broker, or somebody whom a paper ties to them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.explained import maybe, tie
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, bank, importer, matching, one_each, seats, servants
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party, standing
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.parties import Sameness

NAME = "party.duty-payer"
AGREEMENTS = ("payment_agency_agreement", "ior_agreement", "owner_declaration", "formation_record")
REMEDY = "Obtain the agreement under which this payer bears the duty; who pays the duty may be the true importer."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The payer of each duty statement against importer, buyer and broker."""
    found = [c for d in case.of("duty_statement") if (c := _statement(case, d)) is not None]
    yield from found or [not_applicable(NAME, "No duty statement says who paid the duty.")]


def _statement(case: Case, document: Document) -> Check | None:
    payer = next((f for role in ("payer", "importer") if (f := case.fact(document, f"{role}.name")) is not None), None)
    known = _expected(case)
    if payer is None or not known:
        return None
    if (match := matching(case, payer, known)) is not None:
        return holds(NAME, payer, match, steps=(same_party(case, payer, match),))
    if bank(payer):
        return holds(NAME, payer, message=f"{quoted(case, payer)} is a bank.")
    expected = one_each(known)
    ours = listing(quoted(case, f) for f in expected[:3])
    told = f"The duty was paid by {quoted(case, payer)}, while importer and broker are {ours}"
    facts, steps = (payer, *expected), tuple(same_party(case, payer, f) for f in expected)
    if (by := tie(case, payer, known, AGREEMENTS)) is not None:
        text = f"{told}; {quoted(case, by[0])} explains it."
        return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(*facts, *by), steps=steps)
    if standing(case, payer, expected) is Sameness.UNSURE or maybe(case, AGREEMENTS) is not None:
        text = f"{told}; whether they belong together is not sure."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=steps)
    text = f"{told}, and no paper ties it to them."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts, steps=steps)


def _expected(case: Case) -> tuple[Fact, ...]:
    """Importer, buyer, consignee, and those who serve them."""
    owner = importer(case)
    trade = seats(case, SALES, ("buyer", "importer", "consignee"))
    filed = seats(case, ("entry_summary", "entry_release"), ("consignee",))
    return (
        *(() if owner is None else (owner,)),
        *trade,
        *filed,
        *servants(case),
        *seats(case, ("broker_license",), ("holder",)),
    )


RULE = Rule(
    NAME, Severity.MAJOR, "The duty was paid by importer, buyer or broker, or a paper ties the payer to them.", check
)
