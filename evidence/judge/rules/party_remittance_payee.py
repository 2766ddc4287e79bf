"""party.remittance-payee: the money goes to whoever sold the goods."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.explained import AGREEMENTS, beside, maybe, tie
from evidence.judge.payments import for_goods
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, matching, seats
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import same_party, standing
from evidence.judge.strangers import Stranger, explained, undecided, unexplained
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.parties import Sameness

NAME = "party.remittance-payee"
REMEDY = "Obtain the seller's written instruction to pay this beneficiary, or proof that the two belong together."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each payment's beneficiary with the sellers and the beneficiary printed on the invoice."""
    payments = for_goods(case)
    sellers = (*seats(case, ("commercial_invoice",), ("seller",)), *seats(case, SALES, ("seller",)), *_printed(case))
    if not payments:
        yield not_applicable(NAME, "There is no payment for the goods.")
    elif not sellers:
        yield not_applicable(NAME, "No paper names a seller.")
    for payment in payments if sellers else ():
        yield _payment(case, payment, sellers)


def _printed(case: Case) -> tuple[Fact, ...]:
    """The beneficiaries printed beside the bank on invoices and contracts."""
    return tuple(f for d in case.of(*SALES) if (f := case.fact(d, "bank.beneficiary")) is not None)


def _payment(case: Case, payment: Document, sellers: tuple[Fact, ...]) -> Check:
    named = [case.fact(payment, f"{role}.name") for role in ("beneficiary", "ultimate_beneficiary")]
    payees = tuple(f for f in named if f is not None)
    if not payees:
        return answer(
            NAME,
            Outcome.MISSING,
            Severity.MINOR,
            "The payment advice names no beneficiary.",
            remedy="Obtain the bank's full advice.",
            documents=(payment.id,),
        )
    for payee in payees:
        if (match := matching(case, payee, sellers)) is not None:
            return holds(NAME, payee, match, steps=(same_party(case, payee, match),))
    return _stranger(case, Stranger(NAME, "payee", payment, payees[0], sellers[:1], REMEDY), sellers)


def _stranger(case: Case, stranger: Stranger, sellers: tuple[Fact, ...]) -> Check:
    if standing(case, stranger.fact, sellers) is Sameness.UNSURE:
        return undecided(case, stranger, "whether they are one is not sure")
    by = beside(case, stranger.fact, sellers, ("commercial_invoice", "contract"), ("manufacturer",))
    found = tie(case, stranger.fact, sellers)
    by = found[0] if by is None and found is not None else by
    if by is not None:
        return explained(case, stranger, by)
    if maybe(case, AGREEMENTS) is not None:
        return undecided(case, stranger, "a paper that could not be sorted may explain it")
    return unexplained(case, stranger)


RULE = Rule(NAME, Severity.MAJOR, "The beneficiary of each payment is the seller or printed on the invoice.", check)
