"""reading.hidden-text: what a file says to machines, in its text layer or in data it carries, is what it shows."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.machine_copies import Contradiction, contradictions, pairs
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.pages import Page

NAME = "reading.hidden-text"
REMEDY = "Look at the page, ask its sender what the unseen text is for, and obtain a fresh scan or a plain print."
COPY_REMEDY = "Ask the sender which of the two is right, and obtain an invoice whose data and print agree."
FIELDS = {"total": "the total", "amount": "the amount", "number": "the number", "seller.name": "the seller",
          "buyer.name": "the buyer"}  # fmt: skip
QUOTED = 3
"""So many phrases are quoted."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """One finding per page whose layer holds names, numbers or amounts that a person looking at it doesn't see, and one
    per value of an embedded invoice that its page contradicts."""
    yield from _copies(case)
    pages = [page for file in case.files for page in file.pages]
    told = [page for page in pages if page.hidden]
    for page in told:
        yield _told(case, page)
    if not pages:
        yield not_applicable(NAME, "No page was read.")
    elif not told:
        yield holds(NAME, message="No page says anything that it doesn't show.")


def _copies(case: Case) -> Iterator[Check]:
    """The invoices as XML in PDFs, each against its page."""
    for page, copy in pairs(case):
        found = list(contradictions(case, page, copy))
        for item in found:
            yield _contradicted(item)
        if not found:
            yield answer(
                NAME,
                Outcome.HOLDS,
                Severity.INFO,
                "The invoice's data for machines say what its pages show.",
                facts=(case.fact(page, "number"), case.fact(copy, "number")),
                documents=(page.id, copy.id),
            )


def _contradicted(item: Contradiction) -> Check:
    shown, copied = item.shown, item.copied
    one, other = shown.places[0], copied.places[0]
    text = (
        f"{one.file} shows {FIELDS[shown.field]} as “{shown.text}” on {one.spot}, but the data for machines it carries "
        f"({other.file}, {other.spot}) say “{copied.text}”."
    )
    facts = (shown, copied)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=COPY_REMEDY, facts=facts, steps=(item.step,))


def _told(case: Case, page: Page) -> Check:
    """The phrases, why they aren't seen, and where."""
    quoted = "; ".join(f"“{h.text}”" for h in page.hidden[:QUOTED])
    more = len(page.hidden) - QUOTED
    further = f" and {more} more" if more > 0 else ""
    why = ", ".join(dict.fromkeys(h.why for h in page.hidden))
    papers = tuple(d.id for d in case.documents if any(p.file == page.file and page.number in p.pages for p in d.parts))
    text = (
        f"Page {page.number} of {page.file} holds text that a person looking at it doesn't see ({why}): "
        f"{quoted}{further}. It was used for nothing."
    )
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, documents=papers)


RULE = Rule(NAME, Severity.MAJOR, "What a file says to machines is what its pages show.", check)
