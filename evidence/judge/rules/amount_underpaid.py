"""amount.underpaid: payments for an invoice that is due come to its total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from evidence.judge.accounts import Account, Part, accounts, by_credit, due_day, due_facts
from evidence.judge.case import Case, money
from evidence.judge.invoices import bare
from evidence.judge.provisions import Law
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import amount_text, listing, on_paper
from evidence.records.findings import Check, Outcome, Severity

NAME = "amount.underpaid"


def check(case: Case, law: Law) -> Iterator[Check]:
    """Compare each account's payments with its invoices, once all of them are due."""
    found = [a for a in accounts(case) if a.payments]
    for account in found:
        yield _account(case, account)
    if not found:
        yield not_applicable(NAME, "There is no payment for an invoice.")


def _account(case: Case, account: Account) -> Check:
    if account.record.taken_up:
        return holds(NAME, *(f for f, _ in account.payments), message="No less was paid than was invoiced.")
    if not account.proved and not _short_anyway(account):
        return not_applicable(NAME, f"Which invoices are paid is not proved: {account.record.why}.")
    if any(by_credit(case, d) for d in account.invoices):
        return not_applicable(NAME, "A letter of credit pays.")
    facts, step = account.facts, account.balance
    if account.record.state == "settled" or account.got >= account.due - account.slack:
        return holds(NAME, *facts, message=account.record.why, steps=(step,) if step.result else ())
    days = [due_day(case, d) for d in account.invoices]
    if any(day is None or day > case.as_of for day in days):
        return not_applicable(NAME, "The invoice is not due yet.")
    unit = account.currency
    cited = (*facts, *(f for d in account.invoices for f in (*due_facts(case, d), case.fact(d, "currency"))))
    less = account.due - account.got
    told = (
        f"{listing(f'{m:,.2f}' for _, m in account.payments)} {unit or ''} was paid for invoices of"
        f" {amount_text(account.due, unit)}, which were due: {amount_text(less, unit)} less"
    )
    remedy = "Add the advice of the missing payment, the credit note, or the charge that explains the difference."
    noted = _noted(case, account)
    if noted:
        left = less - sum((m for _, m in noted), Decimal(0))
        told += (
            f"; {listing(f'{m:,.2f} on {on_paper(case, f)}' for f, m in noted)} leaves {amount_text(left, unit)} open"
        )
        remedy = f"Add the advice of the missing payment, or what explains {amount_text(left, unit)}."
        cited = (*cited, *(f for f, _ in noted))
    told += "."
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, told, remedy=remedy, facts=cited, steps=(step,))


def _noted(case: Case, account: Account) -> tuple[Part, ...]:
    """The amounts of credit notes for these invoices that do not make up what is missing and count nowhere yet."""
    numbers = {bare(f.text) for d in account.invoices if (f := case.fact(d, "number")) is not None}
    found: dict[str, Part] = {}
    for note in case.of("credit_note"):
        cited, unit = case.fact(note, "invoice_number"), case.fact(note, "currency")
        fact = case.fact(note, "total") or case.fact(note, "amount")
        worth, own = money(fact), case.fact(note, "number")
        ours = cited is not None and bare(cited.text) in numbers and (unit is None or unit.value == account.currency)
        if ours and fact is not None and worth is not None and fact.id not in account.record.credits:
            found.setdefault(note.id if own is None else bare(own.text), (fact, abs(worth)))
    short = account.due - account.got
    return tuple(found.values()) if sum((m for _, m in found.values()), Decimal(0)) < short else ()


def _short_anyway(account: Account) -> bool:
    """Whether all payments left come to less than all invoices left, whichever of them they are for."""
    return account.record.short_together and len(account.payments) == len(account.record.paid)


RULE = Rule(NAME, Severity.MAJOR, "Payments for an invoice that is due come to its total, less named charges.", check)
