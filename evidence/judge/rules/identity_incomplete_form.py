"""identity.incomplete-form: the boxes that the form's edition requires are filled."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.forms import identity_boxes
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, not_applicable
from evidence.judge.steps import none_of
from evidence.judge.telling import listing, paper_name
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "identity.incomplete-form"
REMEDY = "Have the form completed and signed again by whoever it speaks for."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Per form: the required boxes that were found empty; boxes of identity weigh more."""
    forms = case.of(*identity_boxes())
    for document in forms:
        yield from _form(case, document)
    if not forms:
        yield not_applicable(NAME, "There is no form with required boxes.")


def _form(case: Case, document: Document) -> Iterator[Check]:
    empty, identity = case.empty_boxes(document), identity_boxes()[document.kind]
    grave = tuple(f for f in empty if f.field in identity)
    light = tuple(f for f in empty if f.field not in identity)
    if grave:
        yield _told(document, grave, Severity.MAJOR)
    if light:
        yield _told(document, light, Severity.MINOR)
    if not empty:
        text = f"No required box of the {paper_name(document.kind)} was found empty."
        steps, papers = (none_of("boxes left empty"),), (document.id,)
        yield answer(NAME, Outcome.HOLDS, Severity.INFO, text, documents=papers, steps=steps)


def _told(document: Document, boxes: tuple[Fact, ...], severity: Severity) -> Check:
    names = listing(f.field.replace("_", " ").replace(".", " ") for f in boxes)
    text = f"On the {paper_name(document.kind)} the required box for {names} is empty."
    return answer(NAME, Outcome.VIOLATED, severity, text, remedy=REMEDY, facts=boxes)


RULE = Rule(NAME, Severity.MAJOR, "Every box that the edition of a form requires is filled.", check)
