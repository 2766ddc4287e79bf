"""party.seller-shipper: whoever ships on the house bill is whoever sold, or a paper says why not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import ENTRY_KINDS, Case
from evidence.judge.explained import AGREEMENTS, beside, maybe, tie
from evidence.judge.makers import fit
from evidence.judge.provisions import Law
from evidence.judge.roles import ORDERS, SALES, TRANSPORT, house_bills, matching, one_each, seats, service_provider
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party, standing
from evidence.judge.telling import quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.parties import Sameness

NAME = "party.seller-shipper"
TRADE = ("commercial_invoice", "packing_list", "export_declaration", "certificate_of_origin", *ORDERS)
MAKING = ("manufacturer", "exporter", "producer", "shipper")
REMEDY = "Obtain the paper that ties shipper and seller: a contract naming the maker, or an export agency agreement."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each house bill's shipper with the sellers; with only a master there is nothing to compare."""
    shippers = _shippers(case)
    sellers = seats(case, ("commercial_invoice",), ("seller",))
    if not case.of(*TRANSPORT) or not case.of("commercial_invoice"):
        yield not_applicable(NAME, "There is no bill beside an invoice.")
    elif not house_bills(case):
        told = "There is only a master bill, between carrier and forwarders; the house bill is not here."
        bills = tuple(d.id for d in case.of(*TRANSPORT))
        yield answer(NAME, Outcome.MISSING, Severity.MINOR, told, remedy="Add the house bill.", documents=bills)
    elif not shippers or not sellers:
        told = f"No {'shipper' if not shippers else 'seller'} could be found on its paper."
        yield answer(
            NAME,
            Outcome.MISSING,
            Severity.MINOR,
            told,
            remedy="Supply a legible copy.",
            documents=tuple(d.id for d in house_bills(case)),
        )
    else:
        for shipper in one_each(shippers):
            yield _shipper(case, shipper, sellers)


def _shippers(case: Case) -> tuple[Fact, ...]:
    return tuple(f for d in house_bills(case) if (f := case.fact(d, "shipper.name")) is not None)


def _shipper(case: Case, shipper: Fact, sellers: tuple[Fact, ...]) -> Check:
    known = (*sellers, *seats(case, SALES, ("seller",)))
    match = matching(case, shipper, known)
    if match is not None:
        return holds(NAME, shipper, match, steps=(same_party(case, shipper, match),))
    steps = tuple(same_party(case, shipper, s) for s in one_each(sellers))
    facts = (shipper, *one_each(sellers))
    told = f"The shipper is {quoted(case, shipper)}, but the seller is {quoted(case, sellers[0])}"
    if standing(case, shipper, known) is Sameness.UNSURE:
        return answer(
            NAME,
            Outcome.UNVERIFIABLE,
            Severity.MAJOR,
            f"{told}; whether they are one is not sure.",
            remedy=REMEDY,
            facts=facts,
            steps=steps,
        )
    if (why := _explained(case, shipper, known)) is not None:
        by, words = why
        return answer(
            NAME, Outcome.VIOLATED, Severity.MINOR, f"{told}; {words}.", remedy=REMEDY, facts=(*facts, by), steps=steps
        )
    if maybe(case, (*AGREEMENTS, "export_declaration")) is not None:
        return answer(
            NAME,
            Outcome.UNVERIFIABLE,
            Severity.MAJOR,
            f"{told}; a paper that could not be sorted may tie the two.",
            remedy=REMEDY,
            facts=facts,
            steps=steps,
        )
    return answer(
        NAME,
        Outcome.VIOLATED,
        Severity.MAJOR,
        f"{told}, and no paper ties the two.",
        remedy=REMEDY,
        facts=facts,
        steps=steps,
    )


def _explained(case: Case, shipper: Fact, sellers: tuple[Fact, ...]) -> tuple[Fact, str] | None:
    """The fact that ties shipper and seller, and how in words."""
    if (by := beside(case, shipper, sellers, TRADE, MAKING)) is not None:
        return by, f"{quoted(case, by)} names it beside the seller"
    if (found := tie(case, shipper, sellers)) is not None:
        return found[0], f"{quoted(case, found[0])} ties the two"
    if service_provider(shipper):
        return shipper, "by its name it forwards for others"
    codes = (case.fact(d, "manufacturer_id") for d in case.of(*ENTRY_KINDS))
    code = next((c for c in codes if c is not None and fit(case, re.sub(r"\W", "", c.text.upper()), shipper)), None)
    return (code, f"the manufacturer id {quoted(case, code)} is its") if code is not None else None


RULE = Rule(NAME, Severity.MAJOR, "The house bill's shipper is the invoice's seller, or a paper ties the two.", check)
