"""policy.ddp-structure: the term of delivery and the clause on title fit whoever acts as importer (Incoterms 2020).

Delivered duty paid, the seller's side imports; under all other terms the buyer's side does. Advice, no norm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.invoices import distinct
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, importer, matching, seats
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import quoted
from evidence.judge.valuation import incoterm
from evidence.judge.wording import said
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "policy.ddp-structure"
REMEDY = "Agree in writing who imports and when title passes, and bring term of delivery and entry in line with it."
_PASSES = r"(?i)\btitle\b[^.;]{0,80}\b(?:pass\w*|transfer\w*|vest\w*|remain\w*)\b[^.;]{0,60}"
BEFORE = re.compile(_PASSES + r"\b(?:shipment|loading|on board|port of loading|(?:before|prior to) import\w*)\b")
AFTER = re.compile(
    _PASSES + r"\b(?:after (?:customs )?clearance|(?:up)?on delivery|after import\w*|delivered to the buyer)\b"
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """The term of each invoice, then clauses on title, against the importer's place in the sale."""
    owner = importer(case)
    terms = {t.text: t for d in distinct(case) if (t := incoterm(case, d)) is not None}
    buyers, sellers = seats(case, SALES, ("buyer",)), seats(case, SALES, ("seller",))
    if owner is None or not terms or not buyers or not sellers:
        yield not_applicable(NAME, "Importer, term of delivery, seller and buyer are not all named.")
        return
    buyer, seller = matching(case, owner, buyers), matching(case, owner, sellers)
    found = [c for t in terms.values() if (c := _term(case, owner, t, buyer, seller)) is not None]
    found += _title(case, owner, buyer, seller)
    yield from found or [holds(NAME, owner, *terms.values())]


def _term(case: Case, owner: Fact, term: Fact, buyer: Fact | None, seller: Fact | None) -> Check | None:
    if buyer is not None and seller is None and term.value == "DDP":
        told = f"The goods are sold {term.text}, the seller bearing import and duty"
        text = f"{told}, yet the importer {quoted(case, owner)} is the buyer."
        return _told(text, owner, term, buyer)
    if seller is not None and buyer is None and term.value is not None and term.value != "DDP":
        told = f"The goods are sold {term.text}, which leaves import to the buyer"
        text = f"{told}, yet the importer {quoted(case, owner)} is the seller."
        return _told(text, owner, term, seller)
    return None


def _told(text: str, owner: Fact, term: Fact, match: Fact) -> Check:
    return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(owner, term, match))


def _title(case: Case, owner: Fact, buyer: Fact | None, seller: Fact | None) -> Iterator[Check]:
    """A clause that passes title before import while the seller imports, or after it while the buyer does."""
    wrong = AFTER if buyer is not None and seller is None else BEFORE if seller is not None and buyer is None else None
    for document in case.of(*SALES):
        words = None if wrong is None else said(case, document, wrong)
        if words is not None:
            text = (
                f'"{words.words}": by this clause the importer {quoted(case, owner)} does not own the goods on import.'
            )
            papers = tuple(dict.fromkeys((owner.document, document.id)))
            yield answer(
                NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(owner, words.fact), documents=papers
            )


RULE = Rule(NAME, Severity.MINOR, "Term of delivery and title clause fit whoever acts as importer.", check)
