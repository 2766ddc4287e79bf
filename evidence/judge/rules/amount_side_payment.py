"""amount.side-payment: the seller gets no money for tooling, royalties or a balance beside invoice and entry.

19 USC 1401a(b)(1): assists, royalties and further payments to the seller are part of the price.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.elsewhere import number_elsewhere
from evidence.judge.entered import entered
from evidence.judge.explained import listed_tie
from evidence.judge.invoices import cites, distinct, numbers
from evidence.judge.payments import cited_invoices, cited_orders, once, paid, refs
from evidence.judge.provisions import Law
from evidence.judge.roles import SALES, TRANSPORT, matching, seats
from evidence.judge.rule import Rule, answer, holds, not_applicable
from evidence.judge.telling import amount_text, quoted
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.findings import Check, Outcome, Severity
from evidence.values.names import folded

NAME = "amount.side-payment"
REMEDY = "Obtain the invoice of this payment, and add what belongs to the price to the entered value."
EXTRA = re.compile(
    r"(?i)\b(?:tooling|mou?lds?|molding|dies? (?:cost|fee|charge)s?|jigs?|fixtures?|royalt(?:y|ies)|licen[cs]e fees?"
    r"|licen[cs]ing|trade\s?marks?|design (?:fee|cost|charge)s?|engineering|assists?|development (?:fee|cost|charge)s?"
    r"|plates? (?:fee|cost|charge)s?|set-?up (?:fee|cost|charge)s?)\b|模具|特许权|专利费|版权费|设计费|开发费|商标费"
)
REST = re.compile(
    r"(?i)\b(?:balance|remainder|remaining|difference|top[- ]?up|price adjust\w*|compensation|supplement\w*)\b"
    r"|余款|尾款|差额|补差"
)
SLACK = Decimal("1.00")


@dataclass(frozen=True)
class Extra:
    """A payment that says it is for something beside the goods: its paper, words and amount."""

    document: Document
    words: Fact
    amount: Fact
    worth: Decimal
    tooling: bool


def check(case: Case, law: Law) -> Iterator[Check]:
    """Payments and statement entries to seller, maker or affiliate whose words tell of such a purpose."""
    if not distinct(case):
        yield not_applicable(NAME, "There is no invoice to compare payments with.")
        return
    found = [*_payments(case), *_entries(case)]
    answers = [c for e in found if (c := _judged(case, e)) is not None]
    if answers:
        yield from answers
    elif case.of("remittance", "bank_statement"):
        facts = tuple(case.fact(d, "amount") for d in case.of("remittance"))
        yield holds(NAME, *facts, message="No payment is for tooling, royalties or a balance beside the invoices.")
    else:
        yield not_applicable(NAME, "There are no payments.")


def _payments(case: Case) -> Iterator[Extra]:
    sellers = _sellers(case)
    for payment in case.of("remittance"):
        words, amount, payee = (case.fact(payment, n) for n in ("details", "amount", "beneficiary.name"))
        worth = money(amount)
        if words is None or amount is None or worth is None or payee is None:
            continue
        ours = matching(case, payee, sellers) is not None or listed_tie(case, payee, sellers) is not None
        if ours and EXTRA.search(words.text):
            yield Extra(payment, words, amount, worth, True)
        elif ours and REST.search(words.text) and not cited_invoices(case, payment) and not cited_orders(case, payment):
            yield Extra(payment, words, amount, worth, False)


def _entries(case: Case) -> Iterator[Extra]:
    """Entries of bank statements that name a seller and such a purpose."""
    sellers = {folded(f.text) for f in _sellers(case)}
    for statement in case.of("bank_statement"):
        for index in range(len(case.facts)):
            words = case.fact(statement, f"entries[{index}].details")
            amount = case.fact(statement, f"entries[{index}].amount")
            if words is None:
                break
            worth = money(amount)
            named = any(s and s in folded(words.text) for s in sellers)
            if amount is not None and worth is not None and named and EXTRA.search(words.text):
                yield Extra(statement, words, amount, abs(worth), True)


def _sellers(case: Case) -> tuple[Fact, ...]:
    return (*seats(case, SALES, ("seller", "manufacturer")), *seats(case, TRANSPORT, ("shipper",)))


def _judged(case: Case, extra: Extra) -> Check | None:
    """The finding, or None where an invoice, a worksheet or the entered value shows what was paid for."""
    if _shown(case, extra) or (not extra.tooling and not _already_paid(case, extra)):
        return None
    unit = case.fact(extra.document, "currency")
    told = (
        f"{amount_text(extra.worth, unit.text if unit is not None else None)} went to the seller's side for"
        f" {quoted(case, extra.words)}"
    )
    other = [
        r
        for r in refs(case, extra.document)
        if cites(r, numbers(case, "commercial_invoice", "proforma_invoice")) is None
    ]
    if other:
        text = f"{told}; the invoice it cites, {quoted(case, other[0])}, is not here."
        return answer(
            NAME, Outcome.UNVERIFIABLE, Severity.MAJOR, text, remedy=REMEDY, facts=(extra.amount, extra.words)
        )
    text = f"{told}, which no invoice and no entered value shows."
    shown = (case.fact(distinct(case)[0], "total"),)
    facts = (extra.amount, extra.words, *shown)
    return answer(NAME, Outcome.VIOLATED, Severity.MAJOR, text, remedy=REMEDY, facts=facts)


def _shown(case: Case, extra: Extra) -> bool:
    """Whether an invoice charges it, a worksheet names the amount, or the entered value holds it."""
    for invoice in case.of("commercial_invoice", "proforma_invoice", "credit_note"):
        charges = (money(case.fact(invoice, name)) for name in ("assists", "royalties", "other_charge"))
        if any(c is not None and c + SLACK >= extra.worth for c in charges):
            return True
        if any(EXTRA.search(d.text) for line in case.lines(invoice) if (d := line.get("description")) is not None):
            return True
    sheets = case.of("value_worksheet")
    if any(number_elsewhere(case, d.id, extra.worth) is not None for d in sheets):
        return True
    value = entered(case)
    return value is not None and value.amount + SLACK >= _invoiced(case) + extra.worth


def _invoiced(case: Case) -> Decimal:
    return sum((m for d in distinct(case) if (m := money(case.fact(d, "total"))) is not None), Decimal(0))


def _already_paid(case: Case, extra: Extra) -> bool:
    """Whether the other payments come to what was invoiced without this one."""
    others = [paid(case, p, None) for p in once(case) if p.id != extra.document.id]
    return sum((o for o in others if o is not None), Decimal(0)) + SLACK >= _invoiced(case) > 0


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "No payment to the seller or its affiliate is for something that neither invoice nor entered value shows.",
    check,
    ("entered-value",),
)
