"""policy.tax-inclusive: no paper offers import clearance with duty and tax by whoever carries the goods (双清包税).

Such an offer means an importer who neither owns nor buys the goods: 19 USC 1484(a)(2)(B).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import paper_name
from evidence.judge.wording import Said, said
from evidence.records.findings import Check, Outcome, Severity

NAME = "policy.tax-inclusive"
PAPERS = (*SALES, "freight_invoice", "ior_agreement", "other")
"""Contracts, quotes and invoices; a quote is no kind of its own."""
REMEDY = "Have the buyer, or an importer with an interest in the goods, make entry and pay the duty itself."
_CARRIES = (
    r"(?:freight\s+)?(?:forwarders?|forwarding\s+agents?|shipping\s+agents?|carriers?|couriers?|freight\s+agents?"
    r"|logistics\s+(?:company|provider|agent))"
)
_WHOSE = r"(?:the\s+|our\s+|your\s+|seller'?s\s+)?"
_DUTY = r"(?:import\s+)?(?:customs\s+)?(?:dut(?:y|ies)|tax(?:es)?|tariffs?)"
_BOTH = r"(?:tax(?:es)?|dut(?:y|ies))"
OFFER = re.compile(
    rf"""(?ix) 双清(?:包税|到门|含税|税)? | 包税 | 含税双清 | 雙清 | 包稅
    | \b(?:double|dual|both[-\s]ends?|two[-\s]way)[-\s]+(?:customs[-\s]+)?clear(?:ance|ing)\b
    | \b{_BOTH}(?:[-\s]+(?:and|&)[-\s]+{_BOTH})?[-\s]+(?:inclusive|included|paid)
      [-\s]+(?:door[-\s]to[-\s]door|clearance|line|channel|shipping|freight|logistics|courier|delivery)\b
    | \b(?:DDP|door[-\s]to[-\s]door|all[-\s]in)\b[^.;]{{0,30}}
      \b(?:incl\.?|includ\w+|inclusive|covers?|with|plus)\W[^.;]{{0,30}}{_DUTY}
      [^.;]{{0,30}}\b(?:by|through|via|from)\s+{_WHOSE}{_CARRIES}\b
    | \b{_CARRIES}\b[^.;]{{0,40}}\b(?:bears?|pays?|covers?|absorbs?|includes?)\b[^.;]{{0,30}}\b{_DUTY}\b
    | \b{_DUTY}\b[^.;]{{0,30}}\b(?:borne|paid|covered|absorbed|included)\s+by\s+{_WHOSE}{_CARRIES}\b
    | \bcustoms\s+clearance\s*(?:and|&|\+|with)\s*{_DUTY}\s*(?:all\s+)?(?:included|inclusive|covered)\b
    """
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each contract, quote and invoice: does it speak of such a service?"""
    papers = case.of(*PAPERS)
    found = [s for d in papers if (s := said(case, d, OFFER)) is not None]
    for words in found:
        yield _told(words)
    if not found and case.of(*SALES):
        first = case.of(*SALES)[0]
        yield holds(
            NAME, case.fact(first, "number"), message="No paper speaks of clearance with duty and tax included."
        )
    elif not found:
        yield not_applicable(NAME, "There is no contract, quote or invoice.")


def _told(words: Said) -> Check:
    where = f" ({words.where})" if words.where else ""
    text = (
        f'The {paper_name(words.document.kind)} speaks of "{words.words}"{where}: clearance with duty and tax by'
        " whoever carries the goods, under an importer without an interest in them."
    )
    facts, papers = (words.fact,), (words.document.id,)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts, documents=papers)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "No contract, quote or invoice speaks of double-clearance, tax-inclusive service (双清包税).",
    check,
    ("right-to-make-entry",),
)
