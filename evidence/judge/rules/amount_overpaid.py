"""amount.overpaid: payments come to no more than the invoices, orders and deposits they are for."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.judge.accounts import Account, accounts
from evidence.judge.case import Case
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import amount_text
from evidence.records.findings import Check, Outcome, Severity

NAME = "amount.overpaid"


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each account's payments with its invoices, cent by cent; a larger contract takes up a deposit."""
    found = [a for a in accounts(case) if a.payments]
    for account in found:
        yield _account(case, account)
    if not found:
        yield not_applicable(NAME, "There is no payment for an invoice.")


def _account(case: Case, account: Account) -> Check:
    facts = account.facts
    if account.record.taken_up:
        told = "The contract's further deliveries, or invoices that are not here, take up what was paid beyond."
        return holds(NAME, *facts, message=told)
    if not account.proved:
        return not_applicable(NAME, f"Which invoices are paid is not proved: {account.record.why}.")
    step = account.balance
    if account.record.state != "over" or account.got <= account.due:
        return holds(NAME, *facts, message=account.record.why, steps=(step,) if step.result else ())
    unit = account.currency
    told = (
        f"{amount_text(account.got, unit)} was paid for invoices of {amount_text(account.due, unit)}:"
        f" {amount_text(account.got - account.due, unit)} more, which no other invoice or deposit takes up."
    )
    remedy = "Show what the rest was paid for: another invoice, a deposit, tooling; it may belong to the customs value."
    steps = (step,) if step.result is False else ()
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=facts, steps=steps)


RULE = Rule(NAME, Severity.MAJOR, "Payments are no more than the invoices and deposits they are for.", check)
