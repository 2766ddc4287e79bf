"""identity.signatory: whoever signed the power of attorney is known on the 5106, and identified on the day."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.identity import chosen
from evidence.judge.persons import same_person
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import spelt_alike
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "identity.signatory"
REMEDY = "Obtain proof of the signatory's authority, or a CBP 5106 that lists the person as an officer."
RENEW = "Obtain an identity document that was valid when the power of attorney was signed."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The signatory against officers and certifier on the 5106; identity documents against the day of signing."""
    papers = {h.slot.name: h.document for h in chosen(case)}
    power, record = papers.get("power_of_attorney"), papers.get("importer_identity")
    signatory = case.fact(power, "signatory.name")
    known = _known(case, record)
    if signatory is None or not known:
        yield not_applicable(NAME, "There are no signatory of a power of attorney and persons on a 5106 to compare.")
    else:
        yield _compared(case, signatory, known)
    for document in case.of("identity_document"):
        yield from _identified(case, document, power)


def _known(case: Case, record: Document | None) -> tuple[Fact, ...]:
    first = case.fact(record, "signatory.name")
    return (() if first is None else (first,)) + case.listed(record, "officers")


def _compared(case: Case, signatory: Fact, known: tuple[Fact, ...]) -> Check:
    fitting = next((f for f in known if same_person(signatory.text, f.text)), None)
    if fitting is not None:
        return holds(NAME, signatory, fitting, steps=spelt_alike(signatory, fitting))
    names = listing(quoted(case, f) for f in known)
    text = f"The power of attorney is signed by {quoted(case, signatory)}, but the persons known are {names}."
    return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(signatory, *known))


def _identified(case: Case, document: Document, power: Document | None) -> Iterator[Check]:
    signed, until = case.day(power, "effective_date"), case.day(document, "expiry_date")
    expiry, start = case.fact(document, "expiry_date"), case.fact(power, "effective_date")
    if signed is None or until is None or expiry is None or start is None:
        return
    if until >= signed:
        yield holds(NAME, expiry, start)
    else:
        text = f"The identity document expired on {until}, before the power of attorney of {signed} was signed."
        yield answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=RENEW, facts=(expiry, start))


RULE = Rule(NAME, Severity.MINOR, "The power of attorney's signatory is an officer or certifier on CBP 5106.", check)
