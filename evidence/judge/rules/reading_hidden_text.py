"""reading.hidden-text: a file's text layer says what the page shows."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.pages import Page

NAME = "reading.hidden-text"
REMEDY = "Look at the page, ask its sender what the unseen text is for, and obtain a fresh scan or a plain print."
QUOTED = 3
"""So many phrases are quoted."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """One finding per page whose layer holds names, numbers or amounts that a person looking at it doesn't see."""
    pages = [page for file in case.files for page in file.pages]
    told = [page for page in pages if page.hidden]
    for page in told:
        yield _told(case, page)
    if not pages:
        yield not_applicable(NAME, "No page was read.")
    elif not told:
        yield holds(NAME, message="No page says anything that it doesn't show.")


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


RULE = Rule(NAME, Severity.MAJOR, "What a file's text layer says is what its pages show.", check)
