"""The links between invoices and payments: the allocation's answer, and who paid whom into which account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta

from evidence.prove.allocation import Account, Paid
from evidence.prove.chain import Expected, expected
from evidence.prove.invoices import ORDERS
from evidence.prove.linking import Tested, status, tests
from evidence.prove.reading import day, doubted, readings, squeezed
from evidence.prove.telling import sentence
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.lookup import Lookup
from evidence.records.proofs import Link, LinkStatus, Step
from evidence.values.payment_terms import due_on, letter_of_credit

LATEST = timedelta(days=180)
"""After so many days an invoice without stated terms counts as due."""


def paid(look: Lookup, stage: str, accounts: Mapping[str, Account], as_of: date | None = None) -> tuple[Link, ...]:
    """One link per invoice and payment; a missing one for an invoice without any. ``as_of`` is the day of knowledge."""
    step = next(s for s in expected() if s.relation == "pays")
    found = (_links(look, step, invoice, stage, accounts, as_of) for invoice in look.of(step.source))
    return tuple(link for links in found for link in links)


def _links(
    look: Lookup, step: Expected, invoice: Document, stage: str, accounts: Mapping[str, Account], as_of: date | None
) -> Iterator[Link]:
    needed = stage in step.required_at and _due(look, invoice, stage)
    account = accounts.get(invoice.id)
    here = {d.id for d in look.documents}
    found = [p for p in account.paid if p.document in here] if account is not None else []
    if account is None or not found:
        why = "its total was not read" if account is None else account.why
        why += "" if needed else "; its terms may still run, or a letter of credit pays"
        yield Link(step.relation, step.flow, invoice.id, None, needed, LinkStatus.MISSING, why)
        return
    late = needed and (as_of is None or _late(look, invoice, as_of))
    for payment in found:
        yield _link(look, _at(look, step, payment), invoice, payment.document, account, needed, late)


def _link(
    look: Lookup, step: Expected, invoice: Document, payment: str, account: Account, needed: bool, late: bool
) -> Link:
    tested = list(tests(look, step, invoice.id, payment))
    allocated = None if account.step is None else _doubted(look, account.step)
    if allocated is not None and allocated.result is None and allocated != account.step:
        tested.append(Tested("allocated", allocated, weak=False, doubtful=True))
    elif allocated is not None and allocated.result is not None:
        tested.append(Tested("allocated", allocated, weak=account.state == "short" and not late))
    state = status(look, step, tested)
    others = tuple(t.step for t in tested if t.name != "allocated")
    wrong = any(s.result is False for s in others)
    steps = (*others, *((allocated,) if allocated is not None else ()))
    told = account.why + ("; an amount may be misread" if allocated != account.step else "")
    told += "; it is not due yet" if account.state == "short" and needed and not late else ""
    return Link(
        relation=step.relation,
        flow=step.flow,
        source=invoice.id,
        target=payment,
        required=needed,
        status=state,
        why=f"{told}; {sentence(look, others, state)}" if wrong else told,
        evidence=tuple(dict.fromkeys(f for s in steps for f in s.facts)),
        steps=steps,
    )


SIDES = {
    "debit": {"payee": "{at}beneficiary.name|{at}counterparty.name", "payer": "remitter.name",
              "account": "{at}beneficiary.account|{at}counterparty.account"},
    "credit": {"payee": "remitter.name", "account": "remitter.account",
               "payer": "{at}ultimate_remitter.name|{at}remitter.name|{at}counterparty.name"},
}  # fmt: skip
"""Where an entry of a statement names payee and payer: one side is the account's holder, by the entry's direction."""


def _at(look: Lookup, step: Expected, payment: Paid) -> Expected:
    """The step with its tests on the fields of an entry, where a statement's entry is the payment."""
    if not payment.at:
        return step
    sides = SIDES.get(look.value(payment.document, f"{payment.at}direction") or "", {})
    found = (replace(t, b=(sides[t.name].format(at=payment.at),)) for t in step.tests if t.name in sides)
    return replace(step, tests=tuple(found))


def _doubted(look: Lookup, step: Step) -> Step:
    """As ``doubted``; a sum that does not come out is in doubt where any of its amounts may read otherwise, too."""
    if step.result is False and any(len(readings(look.by_id[f])) > 1 for f in step.facts):
        return replaced(step, result=None)
    return doubted(look, step)


def _due(look: Lookup, invoice: Document, stage: str) -> bool:
    """Whether the invoice must be paid by now: not under a letter of credit, nor while its printed terms may run.

    A stage before ``closed`` means that no printed due day has come; where no paper says when it is due, it is.
    """
    orders = look.of(ORDERS)
    terms = [t for d in (invoice, *orders) if (t := look.value(d.id, "payment_terms"))]
    if look.of(("letter_of_credit",)) or any(letter_of_credit(t) for t in terms):
        return False
    if stage == "closed":
        return True
    known = look.fact(invoice.id, "due_date") is not None
    return not known and not any(due_on(t, day(look.fact(invoice.id, "date")), _shipped(look)) for t in terms)


def _late(look: Lookup, invoice: Document, as_of: date) -> bool:
    """Whether all of the invoice is due: on its printed day, else by its terms or those of its order, else half a year
    after shipment or its date; not where no paper bears a day."""
    invoiced, shipped = day(look.fact(invoice.id, "date")), _shipped(look)
    printed = day(look.fact(invoice.id, "due_date"))
    terms = (look.fact(d.id, "payment_terms") for d in (invoice, *_orders_of(look, invoice)))
    agreed = (due_on(t.text, invoiced, shipped) for t in terms if t is not None)
    due = printed or next((d for d in agreed if d is not None), None)
    first = shipped or invoiced
    due = due or (first + LATEST if first is not None else None)
    return due is not None and due <= as_of


def _orders_of(look: Lookup, invoice: Document) -> tuple[Document, ...]:
    """The contracts and orders the invoice cites; where it cites none of them, all."""
    orders = look.of(("contract", "purchase_order"))
    cited = {squeezed(f.text) for n in ("contract_number", "po_number") if (f := look.fact(invoice.id, n)) is not None}
    return tuple(d for d in orders if (f := look.fact(d.id, "number")) and squeezed(f.text) in cited) or orders


def _shipped(look: Lookup) -> date | None:
    """The first day on board of the bills."""
    bills = look.of(("bill_of_lading", "air_waybill"))
    return min((s for d in bills if (s := day(look.fact(d.id, "on_board_date")))), default=None)
