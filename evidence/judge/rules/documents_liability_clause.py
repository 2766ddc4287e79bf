"""documents.liability-clause: an importer of record agreement says who bears duty that was underpaid."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.records.documents import Document
from evidence.records.findings import Check, Outcome, Severity

NAME = "documents.liability-clause"
REMEDY = "Have the agreement say who pays duty found due later, and obtain the agent's errors and omissions insurance."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Per agreement: a clause on liability, and the agent's insurance."""
    agreements = case.of("ior_agreement")
    for document in agreements:
        yield _agreement(case, document)
    if not agreements:
        yield not_applicable(NAME, "There is no importer of record agreement.")


def _agreement(case: Case, document: Document) -> Check:
    clause, insured = case.fact(document, "liability_clause"), bool(case.of("insurance_certificate"))
    if clause is not None and insured:
        return holds(NAME, clause, message="The agreement settles liability and the agent is insured.")
    lacking = [] if clause is not None else ["no clause was found on who bears duty that was underpaid"]
    lacking += [] if insured else ["no insurance for errors and omissions covers the agent"]
    text = f"For the importer of record agreement {' and '.join(lacking)}."
    return answer(NAME, Outcome.MISSING, Severity.MINOR, text, remedy=REMEDY, facts=(clause,), documents=(document.id,))


RULE = Rule(NAME, Severity.MINOR, "An importer of record agreement settles who bears underpaid duty.", check)
