"""party.remittance-payee: the money goes to whoever sold the goods."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.explained import beside
from evidence.judge.payments import for_goods
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, matching, seats
from evidence.judge.rule import Rule, holds, not_applicable
from evidence.judge.steps import same_party
from evidence.judge.strangers import Stranger, unnamed, weighed
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Severity

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
        return unnamed(NAME, payment, "beneficiary")
    for payee in payees:
        if (match := matching(case, payee, sellers)) is not None:
            return holds(NAME, payee, match, steps=(same_party(case, payee, match),))
    stranger = Stranger(NAME, "payee", payment, payees[0], sellers[:1], REMEDY)
    return weighed(
        case, stranger, sellers, beside(case, payees[0], sellers, ("commercial_invoice", "contract"), ("manufacturer",))
    )


RULE = Rule(NAME, Severity.MAJOR, "The beneficiary of each payment is the seller or printed on the invoice.", check)
