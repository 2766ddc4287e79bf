"""party.manufacturer-id: the MID can be made from a maker's or seller's name and address, in the country of origin.

19 CFR part 102 appendix, CBP Form 7501 instructions appendix 2.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.makers import Fit, address, begins_unread, country, fit, makers, others
from evidence.judge.provisions import Law
from evidence.judge.roles import one_each
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import listing, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity

NAME = "party.manufacturer-id"
SHAPE = re.compile(r"[A-Z]{2}[A-Z0-9]{3,13}")
REMEDY = "Ask for the maker's name and address as they stand on its export papers, and build the MID from them."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each MID of the entry against all makers and sellers, then its country against the origin."""
    found = [c for d in case.of(*ENTRY_KINDS) for f in _codes(case, d) for c in _code(case, d, f)]
    yield from found or [not_applicable(NAME, "No entry gives a manufacturer id beside a maker's or seller's name.")]


def _codes(case: Case, entry: Document) -> tuple[Fact, ...]:
    """The MIDs of one entry; MULTI is none."""
    lines = (line.get("manufacturer_id") for line in case.lines(entry))
    facts = (case.fact(entry, "manufacturer_id"), *lines)
    known = {f.text: f for f in facts if f is not None and not f.text.upper().startswith("MULTI")}
    return tuple(known[text] for text in sorted(known))


def _code(case: Case, entry: Document, fact: Fact) -> Iterator[Check]:
    code = re.sub(r"[^A-Z0-9]", "", fact.text.upper())
    names = makers(case)
    if not names or not SHAPE.fullmatch(code):
        return
    best = max(names, key=lambda n: fit(case, code, n))
    how = fit(case, code, best)
    origin = case.fact(entry, "country_of_origin")
    land = "CA" if code.startswith("X") else code[:2]
    if origin is not None and origin.value is not None and len(origin.value) == 2 and origin.value != land:
        yield _country(case, fact, origin, land, names)
    if how is Fit.NOT:
        yield _nobody(case, code, fact, names)
    elif how is Fit.WHOLE or address(case, best) is None:
        yield holds(NAME, fact, best)
    elif origin is None or origin.value in (None, land) or len(origin.value or "") != 2:
        yield _lead(case, fact, best)


def _country(case: Case, fact: Fact, origin: Fact, land: str, names: tuple[Fact, ...]) -> Check:
    """A seller in the MID's country may stand for the maker of non-textile goods: then it is only a lead."""
    local = [n for n in names if country(case, n) == land and fit(case, re.sub(r"\W", "", fact.text.upper()), n)]
    severity = Severity.MINOR if local else Severity.MAJOR
    told = (
        f"The manufacturer id {quoted(case, fact)} names the country {land}, but the origin is {quoted(case, origin)}."
    )
    facts, steps = (fact, origin), (equal(fact, origin, False, "first two letters against the country of origin"),)
    return answer(NAME, Outcome.VIOLATED, severity, told, remedy=REMEDY, facts=facts, steps=steps)


def _nobody(case: Case, code: str, fact: Fact, names: tuple[Fact, ...]) -> Check:
    if not case.of("commercial_invoice"):
        return not_applicable(NAME, "The invoice, which would name the maker, is not here.")
    known = one_each(names)
    told = f"The manufacturer id {quoted(case, fact)} fits neither {listing(quoted(case, n) for n in known)}"
    if (other := next((n for n in others(case) if fit(case, code, n)), None)) is not None:
        text = f"{told}, but {quoted(case, other)}, who makes and sells nothing here."
        return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(fact, *known, other))
    text = f"{told}, nor any other party."
    if (unread := begins_unread(case, code)) is not None:
        text = f'{text} "{unread.place.text}" on {unread.place.spot} may be a maker that was not read as one.'
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=(fact, *known))
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(fact, *known))


def _lead(case: Case, fact: Fact, best: Fact) -> Check:
    told = (
        f"The manufacturer id {quoted(case, fact)} begins like {quoted(case, best)},"
        " but no reading of its address gives the rest."
    )
    facts = (fact, best, address(case, best))
    return answer(NAME, Outcome.VIOLATED, Severity.MINOR, told, remedy=REMEDY, facts=facts)


RULE = Rule(NAME, Severity.MAJOR, "The MID can be made from a maker's or seller's name and address.", check)
