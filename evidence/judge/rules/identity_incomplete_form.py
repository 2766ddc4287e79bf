"""identity.incomplete-form: the boxes that the form's edition requires are filled."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.forms import Form, form_of
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import listing, paper_name
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "identity.incomplete-form"
REMEDY = "Have the form completed and signed again by whoever it speaks for."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Per form: the required boxes that were found empty; boxes of identity weigh more."""
    found = [(d, form) for d in case.documents if (form := form_of(case, d, law)) is not None]
    for document, form in found:
        yield from _form(case, document, form)
    if not found:
        yield not_applicable(NAME, "There is no form with required boxes.")


def _form(case: Case, document: Document, form: Form) -> Iterator[Check]:
    empty = case.empty_boxes(document)
    grave = tuple(f for f in empty if form.identity(f.field))
    light = tuple(f for f in empty if form.other(f.field))
    if grave:
        yield _told(document, grave, Severity.MAJOR)
    if light:
        yield _told(document, light, Severity.MINOR)
    if not grave and not light:
        yield holds(NAME, message=f"No required box of the {paper_name(document.kind)} was found empty.")


def _told(document: Document, boxes: tuple[Fact, ...], severity: Severity) -> Check:
    names = listing(f.field.replace("_", " ").replace(".", " ") for f in boxes)
    text = f"On the {paper_name(document.kind)} the required box for {names} is empty."
    return answer(NAME, Outcome.VIOLATED, severity, text, remedy=REMEDY, facts=boxes)


RULE = Rule(NAME, Severity.MAJOR, "Every box that the edition of a form requires is filled.", check)
