"""identity.one-number-two-names: one importer number belongs to one entity."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.carried import Carried, pairs
from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.identity import equal_numbers, explained, same_number_step
from evidence.judge.provisions import Law
from evidence.judge.roles import same_as, to_order
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party
from evidence.judge.telling import on_paper, quoted
from evidence.records.documents import Document
from evidence.records.findings import Check, Outcome, Severity

NAME = "identity.one-number-two-names"
REMEDY = "Find out whose number it is; each entity needs its own EIN or CBP-assigned number."
CONSIGNEE = "Put the consignee's own number on the entry; the importer's serves only where they are one."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Pairs that the rules on the five papers don't compare, and the consignee number of each entry."""
    answers = [_pair(case, a, b) for a, b in pairs(case) if equal_numbers(a.number, b.number)]
    answers += [c for d in case.of(*ENTRY_KINDS) if (c := _consignee(case, d)) is not None]
    told = {(c.outcome, c.message): c for c in answers}
    yield from told.values()
    if not told:
        yield not_applicable(NAME, "No number stands twice beyond the papers that are compared one by one.")


def _pair(case: Case, a: Carried, b: Carried) -> Check:
    steps = (same_number_step(a.number, b.number), same_party(case, a.name, b.name))
    facts = (a.number, a.name, b.number, b.name)
    if not case.differ(a.name, b.name):
        return holds(NAME, *facts, steps=steps)
    text = f'The number "{a.number.text}" belongs to {quoted(case, a.name)} and to {quoted(case, b.name)}'
    tied = explained(case, a.name, b.name)
    if tied is not None:
        text += f"; {on_paper(case, tied[0])} names both."
        return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(*facts, *tied), steps=steps)
    text += ", which are two entities."
    return answer(NAME, Outcome.VIOLATED, Severity.CRITICAL, text, remedy=REMEDY, facts=facts, steps=steps)


def _consignee(case: Case, entry: Document) -> Check | None:
    """The consignee number repeating the importer's beside another consignee; SAME weighs little."""
    number, other = case.fact(entry, "importer_number"), case.fact(entry, "consignee_number")
    name, consignee = case.fact(entry, "importer.name"), case.fact(entry, "consignee.name")
    if number is None or other is None or name is None or consignee is None or to_order(consignee):
        return None
    repeated = equal_numbers(number, other)
    if not repeated and not same_as(other):
        return None
    facts = (name, number, consignee, other)
    if same_as(consignee) or not case.differ(name, consignee):
        same = repeated and not same_as(consignee) and case.same(name, consignee)
        steps = (same_number_step(number, other), same_party(case, name, consignee)) if same else ()
        return holds(NAME, *facts, steps=steps)
    text = (
        f"The consignee {quoted(case, consignee)} carries the importer's number {quoted(case, other)}, "
        f"though the importer is {quoted(case, name)}."
    )
    weight = Severity.MAJOR if repeated else Severity.MINOR
    weight = Severity.MINOR if explained(case, name, consignee) is not None else weight
    return answer(NAME, Outcome.VIOLATED, weight, text, remedy=CONSIGNEE, facts=facts)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "One EIN, SSN or CBP-assigned number is carried by one entity.",
    check,
    ("importer-number",),
)
