"""party.delivery: the goods were delivered to somebody, and somewhere, that the other papers name."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.explained import party_names
from evidence.judge.places import same_address
from evidence.judge.provisions import Law
from evidence.judge.roles import matching, one_each, service_provider, stands_for_none
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party, standing
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.parties import Sameness
from evidence.values.addresses import comparable, zip_code
from evidence.values.names import folded

NAME = "party.delivery"
REMEDY = (
    "Obtain the instruction (ship-to, warehouse agreement, 3PL booking) under which the goods were delivered there."
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Name and address on each delivery paper against every party and place of the other papers."""
    found = [c for d in case.of("delivery_receipt") if (c := _delivery(case, d)) is not None]
    yield from found or [not_applicable(NAME, "No paper shows to whom the goods were delivered.")]


def _delivery(case: Case, document: Document) -> Check | None:
    role = next((r for r in ("deliver_to", "consignee") if case.fact(document, f"{r}.name") is not None), None)
    name, where = (case.fact(document, f"{role}.{part}") for part in ("name", "address")) if role else (None, None)
    if name is None or stands_for_none(name):
        return None
    names = tuple(
        n for d in case.documents if d.id != document.id and d.kind != "delivery_receipt" for n in party_names(case, d)
    )
    if not names:
        return None
    match, there = matching(case, name, names), _known_place(case, document, where)
    if match is not None and there is not False:
        return holds(NAME, name, match, steps=(same_party(case, name, match),))
    if match is None and there is True and where is not None:
        text = (
            f"The goods were delivered to {quoted(case, name)}, whom no other paper names, at a place that others do."
        )
        return answer(NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(name, where))
    if match is not None:
        at = quoted(case, where) if where is not None else name.text
        text = f"The goods were delivered to {at}, a place of {name.text} that no other paper names."
        return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=(name, where))
    return _stranger(case, name, where, names)


def _stranger(case: Case, name: Fact, where: Fact | None, names: tuple[Fact, ...]) -> Check:
    told = f"The goods were delivered to {quoted(case, name)}, whom no other paper names"
    known = one_each(names)
    if standing(case, name, known) is Sameness.UNSURE:
        text = f"{told} surely."
        return answer(NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=(name, where))
    end = (
        "; by its name it stores or carries goods, but no paper ties it to this shipment"
        if service_provider(name)
        else ""
    )
    buyers = tuple(f for f in known if f.field in ("buyer.name", "consignee.name"))[:2]
    steps = tuple(same_party(case, name, b) for b in buyers)
    facts = (name, where, *buyers)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, f"{told}{end}.", remedy=REMEDY, facts=facts, steps=steps)


def _known_place(case: Case, document: Document, where: Fact | None) -> bool | None:
    """Whether another paper names the place; None where that cannot be told."""
    if where is None:
        return None
    others = tuple(f for f in case.facts if f.document != document.id and "address" in f.field and f.status == "read")
    likeness = [same_address(where, f) for f in others]
    if any(answer_ is True for answer_ in likeness):
        return True
    code, town = zip_code(where.text), comparable(where.text)
    if any(answer_ is None for answer_ in likeness) or not others or code is None:
        return None
    towns = (
        f.text.partition(",")[0]
        for d in case.of("bill_of_lading", "air_waybill", "arrival_notice")
        if (f := case.fact(d, "place_of_delivery"))
    )
    return None if any(folded(t) and folded(t) in town for t in towns) else False


RULE = Rule(NAME, Severity.MAJOR, "The goods were delivered to a party and a place that other papers name.", check)
