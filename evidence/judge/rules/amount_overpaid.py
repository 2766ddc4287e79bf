"""amount.overpaid: payments come to no more than the invoices, orders and deposits they are for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.accounts import Account, accounts
from evidence.judge.case import Case, money
from evidence.judge.invoices import currency, orders_of
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.steps import sums
from evidence.judge.telling import amount_text
from evidence.records.findings import Check, Outcome, Severity

NAME = "amount.overpaid"


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each account's payments with its invoices; a larger contract takes up a deposit."""
    found = [a for a in accounts(case) if a.payments]
    for account in found:
        yield _account(case, account)
    if not found:
        yield not_applicable(NAME, "There is no payment for an invoice.")


def _account(case: Case, account: Account) -> Check:
    if account.unknown:
        return not_applicable(NAME, "What a payment is worth in the invoice's currency is not on paper.")
    facts = (*(f for f, _ in account.invoiced), *(f for f, _ in account.payments))
    total, amount = account.invoiced[0]
    parts = [*account.payments, *((f, -m) for f, m in account.invoiced[1:])]
    step = sums(parts, total, amount, account.slack, "payments to invoices; stated charges and 50 per payment")
    if account.got <= account.due + account.slack:
        return holds(NAME, *facts, steps=(step,) if step.result else ())
    if account.elsewhere:
        return holds(NAME, *facts, message="A payment also settles invoices that are not here.")
    if account.got <= _ordered(case, account) + account.slack:
        return holds(
            NAME, *facts, message="The contract's further deliveries take up what was paid beyond the invoice."
        )
    unit = account.currency
    told = (
        f"{amount_text(account.got, unit)} was paid for invoices of {amount_text(account.due, unit)}:"
        f" {amount_text(account.got - account.due, unit)} more, which no other invoice or deposit takes up."
    )
    remedy = "Show what the rest was paid for: another invoice, a deposit, tooling; it may belong to the customs value."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=facts, steps=(step,))


def _ordered(case: Case, account: Account) -> Decimal:
    """The total of the contracts and orders behind the account's invoices, in its currency."""
    papers = {o.id: o for d in account.invoices for o in orders_of(case, d)}
    same = (o for o in papers.values() if currency(case, o) in (None, account.currency))
    return max((m for o in same if (m := money(case.fact(o, "total"))) is not None), default=Decimal(0))


RULE = Rule(NAME, Severity.MAJOR, "Payments are no more than the invoices and deposits they are for.", check)
