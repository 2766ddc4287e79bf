"""party.remittance-payer: the money comes from whoever bought or imported the goods."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.explained import beside
from evidence.judge.payments import for_goods
from evidence.judge.provisions import Law
from evidence.judge.roles import ORDERS, SALES, bank, factor, importer, matching, platform, seats
from evidence.judge.rule import Rule, holds, not_applicable
from evidence.judge.steps import same_party
from evidence.judge.strangers import Stranger, unnamed, weighed
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Severity
from evidence.values.names import folded

NAME = "party.remittance-payer"
REMEDY = "Obtain the agreement by which this party pays for the buyer, or proof that the two belong together."
CREDIT = ("l/c", "letter of credit", "documentary credit", "信用证")


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each payment's remitter with buyers and importer."""
    payments = for_goods(case)
    owner = importer(case)
    buyers = (*seats(case, SALES, ("buyer",)), *((owner,) if owner is not None else ()))
    if not payments:
        yield not_applicable(NAME, "There is no payment for the goods.")
    elif not buyers:
        yield not_applicable(NAME, "No paper names a buyer or an importer.")
    for payment in payments if buyers else ():
        yield _payment(case, payment, buyers)


def _payment(case: Case, payment: Document, buyers: tuple[Fact, ...]) -> Check:
    named = [case.fact(payment, f"{role}.name") for role in ("remitter", "ultimate_remitter")]
    payers = tuple(f for f in named if f is not None)
    if not payers:
        return unnamed(NAME, payment, "remitter")
    for payer in payers:
        if (match := matching(case, payer, buyers)) is not None:
            return holds(NAME, payer, match, steps=(same_party(case, payer, match),))
        if (why := _intermediary(case, payer)) is not None:
            return holds(NAME, payer, message=f"{quoted(case, payer)} pays as {why}.")
    stranger = Stranger(NAME, "payer", payment, payers[0], buyers[:1], REMEDY)
    return weighed(case, stranger, buyers, beside(case, payers[0], buyers, SALES, ("consignee", "ship_to", "importer")))


def _intermediary(case: Case, payer: Fact) -> str | None:
    """What a remitter is that pays for others by trade, or None."""
    if platform(payer):
        return "a payment platform"
    if factor(payer):
        return "a factor"
    return "the bank of a letter of credit" if bank(payer) and _by_credit(case) else None


def _by_credit(case: Case) -> bool:
    terms = (case.fact(d, "payment_terms") for d in case.of("commercial_invoice", *ORDERS))
    said = (t.text.lower() for t in terms if t is not None)
    return bool(case.of("letter_of_credit")) or any(
        word in t or " lc " in f" {folded(t)} " for t in said for word in CREDIT
    )


RULE = Rule(NAME, Severity.MAJOR, "The remitter of each payment is the buyer or the importer.", check)
