"""party.consignee-buyer: whoever receives the goods is whoever bought them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.explained import tie
from evidence.judge.provisions import Law
from evidence.judge.roles import (
    ORDERS,
    SALES,
    consignee,
    house_bills,
    importer,
    matching,
    one_each,
    seats,
    servants,
    service_provider,
)
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party, standing
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.parties import Sameness

NAME = "party.consignee-buyer"
REMEDY = "Show who this consignee is: an invoice or order that names it as ship-to, or an agreement with the buyer."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each entry's and house bill's consignee with the invoice's buyer and named consignee."""
    receivers = _receivers(case)
    buyers = seats(case, ("commercial_invoice",), ("buyer", "consignee", "ship_to"))
    if not case.of("commercial_invoice"):
        yield not_applicable(NAME, "There is no invoice that names a buyer.")
    elif not buyers:
        yield answer(
            NAME,
            Outcome.MISSING,
            Severity.MAJOR,
            "The invoice names no buyer.",
            remedy="Read the invoice.",
            documents=tuple(d.id for d in case.of("commercial_invoice")),
        )
    elif not receivers:
        yield not_applicable(NAME, "Neither an entry nor a house bill names a consignee.")
    else:
        yield from _compared(case, receivers, buyers)


def _receivers(case: Case) -> tuple[Fact, ...]:
    papers = (*case.of(*ENTRY_KINDS), *house_bills(case))
    return tuple(f for d in papers if (f := consignee(case, d)) is not None)


def _compared(case: Case, receivers: tuple[Fact, ...], buyers: tuple[Fact, ...]) -> Iterator[Check]:
    known = (*buyers, *seats(case, SALES, ("buyer", "consignee", "ship_to")))
    for fact in one_each(receivers):
        alike = tuple(f for f in receivers if case.same(f, fact))
        stand = standing(case, fact, known)
        if stand is Sameness.SAME:
            match = matching(case, fact, known)
            yield holds(NAME, *alike, match, steps=tuple(same_party(case, f, match) for f in alike if match))
        else:
            yield _deviating(case, fact, alike, buyers, stand)


def _deviating(case: Case, fact: Fact, alike: tuple[Fact, ...], buyers: tuple[Fact, ...], stand: Sameness) -> Check:
    facts = (*alike, *one_each(buyers))
    steps = tuple(same_party(case, fact, b) for b in one_each(buyers))
    told = (
        f"The consignee is {listing(quoted(case, f) for f in alike)}, but the goods were sold to"
        f" {quoted(case, buyers[0])}"
    )
    if stand is Sameness.UNSURE:
        return answer(
            NAME,
            Outcome.UNVERIFIABLE,
            Severity.MAJOR,
            f"{told}; whether they are one is not sure.",
            remedy=REMEDY,
            facts=facts,
            steps=steps,
        )
    role = _role(case, fact, buyers)
    severity, why = (Severity.MINOR, f" ({role})") if role else (Severity.CRITICAL, ", and no paper says why")
    return answer(NAME, Outcome.VIOLATED, severity, f"{told}{why}.", remedy=REMEDY, facts=facts, steps=steps)


def _role(case: Case, fact: Fact, buyers: tuple[Fact, ...]) -> str | None:
    """The other role that explains a consignee, in words, or None."""
    owner = importer(case)
    if owner is not None and case.same(fact, owner):
        return "it is the importer itself"
    if service_provider(fact):
        return "by its name it stores, carries, clears or finances"
    if matching(case, fact, servants(case)) is not None:
        return "it is the broker or carrier"
    if matching(case, fact, _others(case)) is not None or tie(case, fact, buyers) is not None:
        return "another paper names it"
    return None


def _others(case: Case) -> tuple[Fact, ...]:
    """Names with a role of their own: payers, sellers, and whom an otherwise known bill says to notify."""
    bought = seats(case, SALES, ("buyer", "consignee"))
    notified = (
        f
        for d in house_bills(case)
        if (got := consignee(case, d)) is not None and matching(case, got, bought) is not None
        if (f := case.fact(d, "notify.name")) is not None
    )
    payers = seats(case, ("remittance",), ("remitter", "ultimate_remitter"))
    return (*payers, *seats(case, ("commercial_invoice", *ORDERS), ("seller", "importer")), *notified)


RULE = Rule(
    NAME, Severity.CRITICAL, "The consignee of entry and house bill is the invoice's buyer or consignee.", check
)
