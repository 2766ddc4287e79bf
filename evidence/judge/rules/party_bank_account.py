"""party.bank-account: money went to the account that invoice or contract print."""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.explained import AGREEMENTS, tie
from evidence.judge.payments import for_goods
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, bank, factor, platform, seats
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import equal
from evidence.judge.telling import quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.records.proofs import Step

NAME = "party.bank-account"
REMEDY = "Ask the seller, by a known telephone number, to confirm the account; obtain its written notice of the change."
LEAST = 6
"""Digits that two prints of an account must share at their ends to be one (an IBAN ends in the national number)."""


def check(case: Case, law: Law) -> Iterator[Check]:
    """Each payment for goods against the accounts and banks that the seller's papers print."""
    found = [c for p in for_goods(case) if (c := _payment(case, p)) is not None]
    yield from found or [not_applicable(NAME, "No payment shows an account or bank beside one on invoice or contract.")]


def _payment(case: Case, payment: Document) -> Check | None:
    for paid_name, printed_name, alike in (
        ("beneficiary.account", "bank.account", _one_account),
        ("beneficiary_bank.swift", "bank.swift", _one_bank),
    ):
        paid = case.fact(payment, paid_name)
        printed = tuple(f for d in case.of(*SALES) if (f := case.fact(d, printed_name)) is not None)
        if paid is None or not printed:
            continue
        match = next((f for f in printed if alike(paid.text, f.text)), None)
        if match is not None:
            return holds(NAME, paid, match, steps=_step(paid, match, True))
        return _differs(case, payment, paid, printed)
    return None


def _differs(case: Case, payment: Document, paid: Fact, printed: tuple[Fact, ...]) -> Check:
    what = "account" if paid.field.endswith("account") else "bank"
    told = f"The {what} paid is {quoted(case, paid)}, but {quoted(case, printed[0])} is printed"
    facts, steps = (paid, printed[0]), _step(paid, printed[0], False)
    payee = case.fact(payment, "beneficiary.name")
    sellers = seats(case, SALES, ("seller",))
    by = None if payee is None else tie(case, payee, sellers, (*AGREEMENTS, "payment_agency_agreement"))
    known = payee is not None and (bank(payee) or factor(payee) or platform(payee))
    if by is not None or known or case.of("letter_of_credit"):
        how = f"{quoted(case, by[0])} explains it" if by is not None else "it is a bank's, factor's or platform's"
        text = f"{told}; {how}."
        return answer(
            NAME, Outcome.VIOLATED, Severity.MINOR, text, remedy=REMEDY, facts=(*facts, *(by or ())), steps=steps
        )
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, f"{told}.", remedy=REMEDY, facts=facts, steps=steps)


def _one_account(a: str, b: str) -> bool:
    """Equal; one masked or in an IBAN; the longer ends in the shorter."""
    first, second = (re.sub(r"[^A-Z0-9]", "", t.upper()) for t in (a, b))
    tails = tuple(re.sub(r"^.*[*X•]+", "", re.sub(r"[\s-]", "", t.upper())) for t in (a, b))
    masked = tails != tuple(re.sub(r"[\s-]", "", t.upper()) for t in (a, b))
    if masked:
        short = min(len(t) for t in tails)
        return short >= 3 and tails[0][-short:] == tails[1][-short:]
    longer, shorter = (first, second) if len(first) > len(second) else (second, first)
    return first == second or (len(shorter) >= LEAST and longer.endswith(shorter.lstrip("0") or shorter))


def _one_bank(a: str, b: str) -> bool:
    """Whether two SWIFT codes are one bank in one country; branches don't matter (ISO 9362)."""
    return a.strip().upper()[:6] == b.strip().upper()[:6]


def _step(paid: Fact, printed: Fact, result: bool) -> tuple[Step, ...]:
    if paid.field.endswith("swift"):
        used = (paid.text.strip().upper()[:6], printed.text.strip().upper()[:6])
        return (equal(paid, printed, result, "bank and country of the SWIFT code", used),)
    exact = paid.text == printed.text
    return (equal(paid, printed, result, "account paid and account printed"),) if exact == result else ()


RULE = Rule(NAME, Severity.MAJOR, "The account and bank paid are those on invoice or contract.", check)
