"""party.third-party-importer: the importer has an interest of its own in the goods.

19 USC 1484(a)(2)(B), CBP Directive 3530-002A.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from evidence.judge.case import Case
from evidence.judge.explained import SERVICE_AGREEMENT, beside, listed_tie, maybe, tie
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, consignee, house_bills, importer, matching, one_each, seats
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party, standing
from evidence.judge.telling import listing, quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, LegalReading, Outcome, Severity
from evidence.records.parties import Sameness

NAME = "party.third-party-importer"
INTERESTS = ("buying_agency_agreement", "owner_declaration", "formation_record", "payment_agency_agreement")
REMEDY = (
    "Show the importer's purchase, ownership or agency (contract, payment, formation paper, CBP 3347), or"
    " have the owner or purchaser import."
)


def check(case: Case, law: Law) -> Iterator[Check]:
    """Look for the importer among those who buy, receive or sell; else for a paper that shows its interest."""
    owner = importer(case)
    traders = _traders(case)
    if owner is None:
        yield not_applicable(NAME, "No paper names an importer.")
    elif not seats(case, SALES, ("buyer", "seller")):
        yield not_applicable(NAME, "No contract, order or invoice says who buys and sells.")
    else:
        yield _importer(case, owner, traders)


def _traders(case: Case) -> tuple[Fact, ...]:
    """Buyers, sellers, named consignees and payers; the entry's own consignee is the importer's word, not a tie."""
    received = (consignee(case, bill) for bill in house_bills(case))
    return (
        *seats(case, SALES, ("buyer", "seller", "consignee", "ship_to")),
        *(f for f in received if f is not None),
        *seats(case, ("remittance",), ("remitter", "ultimate_remitter")),
    )


def _importer(case: Case, owner: Fact, traders: tuple[Fact, ...]) -> Check:
    stand = standing(case, owner, traders)
    if stand is Sameness.SAME:
        match = matching(case, owner, traders)
        return holds(NAME, owner, match, steps=(same_party(case, owner, match),) if match else ())
    if (shown := _interest(case, owner, traders)) is not None:
        return holds(
            NAME,
            owner,
            *shown,
            steps=tuple(same_party(case, owner, f) for f in shown[:1]),
            message=f"{quoted(case, owner)} is tied to the trade by {quoted(case, shown[-1])}.",
        )
    return _untied(case, owner, traders, stand)


class _Ending(NamedTuple):
    """How the answer on an importer without a tie ends: outcome, weight, the end of the sentence, what it rests on."""

    outcome: Outcome
    severity: Severity
    words: str
    facts: tuple[Fact, ...] = ()
    readings: tuple[LegalReading, ...] = ()


def _untied(case: Case, owner: Fact, traders: tuple[Fact, ...], stand: Sameness) -> Check:
    shown_to = one_each(seats(case, ("commercial_invoice",), ("buyer", "seller")) or traders)
    between = listing(quoted(case, t) for t in shown_to)
    end = _ending(case, owner, traders, stand)
    return answer(
        NAME,
        end.outcome,
        end.severity,
        f"The importer is {quoted(case, owner)}, but the trade is between {between}{end.words}.",
        remedy=REMEDY,
        facts=(owner, *shown_to, *end.facts),
        steps=tuple(same_party(case, owner, t) for t in shown_to),
        readings=end.readings,
    )


def _ending(case: Case, owner: Fact, traders: tuple[Fact, ...], stand: Sameness) -> _Ending:
    if stand is Sameness.UNSURE:
        return _Ending(Outcome.UNVERIFIABLE, Severity.MAJOR, "; whether it is one of them is not sure")
    if maybe(case, (*INTERESTS, SERVICE_AGREEMENT)) is not None:
        words = "; a paper that could not be sorted may show its interest"
        return _Ending(Outcome.UNVERIFIABLE, Severity.MAJOR, words)
    if (service := _service(case, owner, traders)) is not None:
        words = (
            "; it acts by a service agreement and a power of attorney alone, which trade guides take as enough"
            " and CBP Directive 3530-002A does not"
        )
        readings = (LegalReading("K9/trade guides", "passes"), LegalReading("K9/3530-002A", "violated"))
        return _Ending(Outcome.VIOLATED, Severity.MAJOR, words, service, readings)
    if (named := beside(case, owner, traders, SALES, ("importer",))) is not None:
        words = f"; {quoted(case, named)} is called importer there, but no interest in the goods is shown"
        return _Ending(Outcome.VIOLATED, Severity.MAJOR, words, (named,))
    words = ", and no ownership, purchase or agency is shown (a borrowed number?)"
    return _Ending(Outcome.VIOLATED, Severity.CRITICAL, words)


def _interest(case: Case, owner: Fact, traders: tuple[Fact, ...]) -> tuple[Fact, ...] | None:
    """The facts that show an interest: an agreement, a relation on the 5106, or a broker whom a trader empowered."""
    if (found := tie(case, owner, traders, INTERESTS)) is not None:
        return found
    if (found := listed_tie(case, owner, traders)) is not None:
        return found
    principals = one_each(t for t in traders if not case.same(t, owner))
    for document in case.of("power_of_attorney"):
        grantor, agent = case.fact(document, "grantor.name"), case.fact(document, "agent.name")
        if agent is None or grantor is None or not case.same(agent, owner):
            continue
        if matching(case, grantor, principals) is not None and _licensed(case, owner):
            return agent, grantor
    return None


def _licensed(case: Case, owner: Fact) -> bool:
    """Whether a broker's licence in the dossier is the importer's, or the importer is the entry's own filer."""
    holders = (*seats(case, ("broker_license",), ("holder",)), *seats(case, ("entry_summary",), ("filer",)))
    return matching(case, owner, holders) is not None


def _service(case: Case, owner: Fact, traders: tuple[Fact, ...]) -> tuple[Fact, ...] | None:
    """An IOR service agreement with a trader, together with a power of attorney that names the importer."""
    found = tie(case, owner, traders, (SERVICE_AGREEMENT,))
    powers = seats(case, ("power_of_attorney",), ("grantor", "agent"))
    named = matching(case, owner, powers)
    return (*found, named) if found is not None and named is not None else None


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "The importer buys, receives or sells the goods, or its interest is shown.",
    check,
    readings=(
        "K8: the importer need not be the buyer (S2); its own papers agree among themselves all the same (S1)",
        "K9/trade guides: an importer of record agreement with a power of attorney is enough",
        "K9/3530-002A: only owner, purchaser, a party with a financial interest, or a broker they designate",
    ),
)
