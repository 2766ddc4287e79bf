"""party.undeclared-relationship: an entry that says "not related" is not belied by what importer and seller share.

19 USC 1401a(g), 19 CFR 152.102(g): officers, owners and controlled companies are related persons.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.shared import importer_and_seller
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "party.undeclared-relationship"
REMEDY = "Clear up how importer and seller are related; correct the entry's relationship box and support the price."


def check(case: Case, law: Law) -> Iterator[Check]:
    """The relationship boxes of each entry against what the papers of importer and seller have in common."""
    found = importer_and_seller(case)
    boxes = tuple(f for d in case.of("entry_summary") for f in _boxes(case, d))
    if found is None or not boxes:
        yield not_applicable(NAME, "No entry summary says whether importer and seller are related.")
        return
    owner, common = found
    denied = next((f for f in boxes if f.value == "N"), None)
    if denied is None or common is None:
        yield holds(
            NAME, owner, *boxes[:1], message="The papers show nothing that belies the entry on the relationship."
        )
    else:
        word, mine, theirs = common
        text = (
            f"The entry says that importer and seller are not related, but {word} of both is one:"
            f" {quoted(case, mine)} and {quoted(case, theirs)}."
        )
        yield answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(denied, mine, theirs))


def _boxes(case: Case, entry: Document) -> tuple[Fact, ...]:
    facts = (case.fact(entry, "relationship"), *(line.get("relationship") for line in case.lines(entry)))
    return tuple(f for f in facts if f is not None)


RULE = Rule(
    NAME, Severity.MAJOR, "Importer and seller share nothing on paper where the entry says they are not related.", check
)
