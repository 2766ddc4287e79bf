"""The links between invoices and payments: the allocation's answer, and who paid whom into which account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from evidence.prove.allocation import Account
from evidence.prove.chain import Expected, expected
from evidence.prove.linking import Tested, status, tests
from evidence.prove.reading import amount, day, doubted, readings, squeezed
from evidence.prove.telling import sentence
from evidence.records.codec import replaced
from evidence.records.documents import Document
from evidence.records.lookup import Lookup
from evidence.records.proofs import Link, LinkStatus, Step
from evidence.values.payment_terms import due_on, letter_of_credit


def paid(look: Lookup, stage: str, accounts: Mapping[str, Account]) -> tuple[Link, ...]:
    """One link per invoice and payment; a missing one for an invoice without any."""
    step = next(s for s in expected() if s.relation == "pays")
    return tuple(link for invoice in look.of(step.source) for link in _links(look, step, invoice, stage, accounts))


def _links(
    look: Lookup, step: Expected, invoice: Document, stage: str, accounts: Mapping[str, Account]
) -> Iterator[Link]:
    needed = stage in step.required_at and _due(look, invoice, stage)
    account = accounts.get(invoice.id)
    if account is None or not account.payments:
        why = "its total was not read" if account is None else account.why
        why += "" if needed else "; its terms may still run, or a letter of credit pays"
        yield Link(step.relation, step.flow, invoice.id, None, needed, LinkStatus.MISSING, why)
        return
    for payment in account.payments:
        yield _link(look, step, invoice, payment, account, needed)


def _link(look: Lookup, step: Expected, invoice: Document, payment: str, account: Account, needed: bool) -> Link:
    tested = list(tests(look, step, invoice.id, payment))
    short = account.state == "short"
    credited = short and account.step is not None and _credited(look, invoice.id, account.step)
    allocated = None if account.step is None else _doubted(look, account.step)
    if allocated is not None and allocated.result is None and allocated != account.step:
        tested.append(Tested("allocated", allocated, weak=False, doubtful=True))
    elif allocated is not None and allocated.result is not None:
        tested.append(Tested("allocated", allocated, weak=short and (credited or not needed)))
    state = status(look, step, tested)
    others = tuple(t.step for t in tested if t.name != "allocated")
    wrong = any(s.result is False for s in others)
    steps = (*others, *((allocated,) if allocated is not None else ()))
    told = account.why + ("; a credit note may explain it" if credited else "")
    told += "; an amount may be misread" if allocated != account.step else ""
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


def _credited(look: Lookup, invoice: str, step: Step) -> bool:
    """Whether credit notes may explain what payments fall short: one states no amount that was read, or they cover it.

    A note that cites another invoice, or is made out in another currency, explains nothing of this one. Even then the
    link is no more than consistent: the credit is not money that came.
    """
    short = -sum(Decimal(operand) for operand in step.operands)
    notes = [_first_amount(look, d.id) for d in look.of(("credit_note",)) if _is_for(look, d.id, invoice)]
    return bool(notes) and (None in notes or sum(abs(n) for n in notes if n is not None) >= short)


def _is_for(look: Lookup, note: str, invoice: str) -> bool:
    """Whether a credit note may be for an invoice: neither its reference nor its currency says otherwise."""
    cited, own = look.fact(note, "invoice_number"), look.fact(invoice, "number")
    if cited is not None and own is not None and squeezed(own.text) not in squeezed(cited.text):
        return False
    currencies = {look.value(note, "currency"), look.value(invoice, "currency")} - {None}
    return len(currencies) <= 1


def _first_amount(look: Lookup, document: str) -> Decimal | None:
    """What a note states as its total or amount."""
    found = (amount(look.fact(document, field)) for field in ("total", "amount"))
    return next((value for value in found if value is not None), None)


def _doubted(look: Lookup, step: Step) -> Step:
    """As ``doubted``; a sum that does not come out is in doubt where any of its amounts may read otherwise, too."""
    if step.result is False and any(len(readings(look.by_id[f])) > 1 for f in step.facts):
        return replaced(step, result=None)
    return doubted(look, step)


def _due(look: Lookup, invoice: Document, stage: str) -> bool:
    """Whether the invoice must be paid by now: not under a letter of credit, nor while its printed terms may run.

    A stage before ``closed`` means that no printed due day has come; where no paper says when it is due, it is.
    """
    orders = look.of(("contract", "purchase_order", "proforma_invoice"))
    terms = [t for d in (invoice, *orders) if (t := look.value(d.id, "payment_terms"))]
    if look.of(("letter_of_credit",)) or any(letter_of_credit(t) for t in terms):
        return False
    if stage == "closed":
        return True
    bills = look.of(("bill_of_lading", "air_waybill"))
    shipped = min((s for d in bills if (s := day(look.fact(d.id, "on_board_date")))), default=None)
    invoiced = day(look.fact(invoice.id, "date"))
    known = look.fact(invoice.id, "due_date") is not None
    return not known and not any(due_on(t, invoiced, shipped) for t in terms)
