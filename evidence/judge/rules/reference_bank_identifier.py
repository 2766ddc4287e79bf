"""reference.bank-identifier: SWIFT codes, IBANs and ABA numbers can exist and stand in their own boxes.

ISO 9362 (BIC), ISO 13616 (IBAN), ABA routing numbers (weights 3, 7, 1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from evidence.judge.case import Case
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import check_digit
from evidence.judge.telling import quoted
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values import bank
from evidence.values.countries import to_iso2

NAME = "reference.bank-identifier"
PAPERS = ("commercial_invoice", "proforma_invoice", "contract", "purchase_order", "remittance")
BIC = re.compile(r"[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?")
IBAN = re.compile(r"[A-Z]{2}\d{2}[A-Z0-9]{11,30}")
CODE = re.compile(r"[A-Z0-9]{6,12}")
REMEDY = "Confirm the bank details with the payee by a channel known before, and correct the paper."


def check(case: Case, law: Law) -> Iterator[Check]:
    """Look at every bank code and account of invoices, contracts and payments."""
    papers = {d.id for d in case.of(*PAPERS)}
    found = [
        answered
        for fact in case.facts
        if fact.document in papers and fact.status != "empty" and (answered := _fact(case, fact)) is not None
    ]
    yield from found or [not_applicable(NAME, "No paper prints a bank code or an account that has a check.")]


def _fact(case: Case, fact: Fact) -> Check | None:
    code = bare(fact.text)
    if fact.field.endswith((".swift", ".bic")):
        return _bic(case, fact, code)
    if fact.field.endswith((".account", ".iban")):
        return _account(case, fact, code)
    if fact.field.endswith((".aba", ".routing", ".routing_number")):
        good = bank.aba(code) is not None
        return _told(case, fact, "aba", good, "is no ABA routing number")
    return None


def _bic(case: Case, fact: Fact, code: str) -> Check | None:
    if re.fullmatch(r"[A-Z]{0,2}\d{8,}", code):
        return _told(case, fact, "bic", False, "is an account number in the place of a SWIFT code")
    if not CODE.fullmatch(code) and fact.value is None:
        return None
    good = BIC.fullmatch(code) is not None and bank.bic(code) is not None and to_iso2(code[4:6]) == code[4:6]
    return _told(case, fact, "bic", good, "is no SWIFT code that can exist")


def _account(case: Case, fact: Fact, code: str) -> Check | None:
    if BIC.fullmatch(code) and to_iso2(code[4:6]) == code[4:6] and not re.search(r"\d{4}", code):
        return _told(case, fact, "account", False, "is a SWIFT code in the place of an account")
    if IBAN.fullmatch(code) and to_iso2(code[:2]) == code[:2] and code[:2] not in ("CN", "US"):
        return _told(case, fact, "iban", bank.iban(code) is not None, "is no IBAN that can exist")
    return None


def _told(case: Case, fact: Fact, scheme: str, good: bool, what: str) -> Check:
    steps = (check_digit(fact, scheme, good),)
    if good:
        return holds(NAME, fact, steps=steps)
    told = f"{quoted(case, fact)} {what}."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=REMEDY, facts=(fact,), steps=steps)


RULE = Rule(NAME, Severity.MAJOR, "SWIFT codes, IBANs and ABA numbers can exist and stand in their own boxes.", check)
