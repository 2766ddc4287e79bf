"""validity.power-of-attorney: the power of attorney was valid on the entry date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from evidence.judge.case import Case
from evidence.judge.identity import Holder, holders, reference
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, not_applicable
from evidence.judge.telling import quoted
from evidence.judge.validity import in_force, relied_on
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.names import folded, legal_form

NAME = "validity.power-of-attorney"
REMEDY = "Obtain a power of attorney from the importer that was valid on the entry date."
FIELDS = ("effective_date", "expiry_date")
PARTNERSHIPS = frozenset({"LP", "LLP", "GP"})


def check(case: Case, law: Law) -> Iterator[Check]:
    """The importer's powers of attorney: one that is valid is enough; else what is wrong with each."""
    held = _own(case)
    answers = [_judged(case, law, holder) for holder in held]
    good = next((c for c in answers if c.outcome is Outcome.HOLDS), None)
    if good is not None:
        yield good
    elif answers:
        yield from answers
    else:
        yield not_applicable(NAME, "There is no power of attorney.")


def _own(case: Case) -> tuple[Holder, ...]:
    mine, held = reference(case), holders(case, "power_of_attorney")
    granted = tuple(h for h in held if mine is not None and case.same(h.name, mine.name))
    return granted or held


def _judged(case: Case, law: Law, holder: Holder) -> Check:
    found = in_force(case, NAME, holder.document, FIELDS, Severity.CRITICAL, REMEDY)
    partner = _partnership(case, holder)
    if found.outcome is Outcome.HOLDS and partner is not None:
        return _aged(case, law, holder, partner) or found
    return found


def _aged(case: Case, law: Law, holder: Holder, partner: Fact) -> Check | None:
    """A partnership's power ends two years after its execution (19 CFR 141.34)."""
    row, start = law.row("poa-partnership-years"), case.day(holder.document, FIELDS[0])
    signed, (day, entered) = case.fact(holder.document, FIELDS[0]), relied_on(case)
    if row is None or start is None or signed is None or day <= _years_later(start, int(row.value)):
        return None
    text = (
        f"The power of attorney is a partnership's ({quoted(case, partner)}) of {start}, "
        f"over {row.value} years before {day}."
    )
    facts = (signed, partner, entered)
    return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=facts)


def _partnership(case: Case, holder: Holder) -> Fact | None:
    """The fact that says that the grantor is a partnership: its type, the 5106's, else the legal form in its name."""
    kind = case.fact(holder.document, "grantor_type")
    if kind is not None:
        return kind if "partner" in kind.text.lower() else None
    for document in case.of("importer_identity"):
        kind = case.fact(document, "company_type")
        if kind is not None and case.same(case.fact(document, "importer.name"), holder.name):
            return kind if re.search("partner", kind.text, re.IGNORECASE) else None
    name = holder.name
    if name is None:
        return None
    general = folded(name.text).endswith((" gp", " general partnership"))
    return name if general or legal_form(name.text) in PARTNERSHIPS else None


def _years_later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return day.replace(year=day.year + years, day=28)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The power of attorney is valid on the entry date; a partnership's is at most two years old.",
    check,
    ("power-of-attorney", "poa-partnership-years"),
)
