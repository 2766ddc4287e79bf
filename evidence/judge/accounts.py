"""What was invoiced against what was paid, as the allocation of the proof has it, and when money is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from evidence.judge.case import Case, money
from evidence.judge.invoices import orders_of
from evidence.judge.roles import TRANSPORT
from evidence.judge.steps import sums
from evidence.records import proofs
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.proofs import Step
from evidence.values.payment_terms import due_on, letter_of_credit

LATEST = timedelta(days=180)
"""After so many days an invoice without stated terms counts as due."""

Part = tuple[Fact, Decimal]


@dataclass(frozen=True)
class Account:
    """Invoices and the payments that the proof allocates to them, with the amounts as the facts give them now.

    ``invoiced`` are totals, less credit notes and discounts that count; ``stated`` are charges the payments' papers
    state.
    """

    record: proofs.Account
    invoices: tuple[Document, ...]
    invoiced: tuple[Part, ...]
    payments: tuple[Part, ...]
    stated: tuple[Part, ...]

    @property
    def currency(self) -> str | None:
        """The currency of the invoices."""
        return self.record.currency or None

    @property
    def due(self) -> Decimal:
        """The sum invoiced."""
        return sum((m for _, m in self.invoiced), Decimal(0))

    @property
    def got(self) -> Decimal:
        """The sum paid."""
        return sum((m for _, m in self.payments), Decimal(0))

    @property
    def balance(self) -> Step:
        """The payments against the invoices, less charges, as a step."""
        total, amount = self.invoiced[0]
        parts = [*self.payments, *((f, -m) for f, m in self.invoiced[1:])]
        return sums(parts, total, amount, self.slack, "payments to invoices; stated charges and 50 per payment")

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the amounts, those invoiced first."""
        return (*(f for f, _ in self.invoiced), *(f for f, _ in self.payments))

    @property
    def slack(self) -> Decimal:
        """What may lie between the two without a finding: stated charges, and 50 for each payment."""
        return self.charges + Decimal(self.record.slack)

    @property
    def charges(self) -> Decimal:
        """The charges that are stated."""
        return sum((abs(m) for _, m in self.stated), Decimal(0))

    @property
    def proved(self) -> bool:
        """Whether it is sure that these payments are for these invoices, and all their amounts are known."""
        whole = len(self.invoiced) == len(self.record.invoiced) + len(self.record.credits)
        return self.record.state != "consistent" and whole and len(self.payments) == len(self.record.paid)


def accounts(case: Case) -> tuple[Account, ...]:
    """The accounts of a dossier, each once; those whose papers don't belong to it are left out."""
    found = dict.fromkeys(a for shipment in case.shipments for a in shipment.accounts)
    papers = {d.id: d for d in case.documents}
    return tuple(_account(case, a, papers) for a in found if {*a.invoices, *a.payments} <= papers.keys())


def _account(case: Case, record: proofs.Account, papers: dict[str, Document]) -> Account:
    credits = tuple((f, -abs(m)) for f, m in _parts(case, record.credits))
    return Account(
        record=record,
        invoices=tuple(papers[i] for i in record.invoices),
        invoiced=(*_parts(case, record.invoiced), *credits),
        payments=_parts(case, record.paid),
        stated=_parts(case, record.charges),
    )


def _parts(case: Case, ids: tuple[str, ...]) -> tuple[Part, ...]:
    facts = (case.by_id.get(i) for i in ids)
    return tuple((f, m) for f in facts if f is not None and (m := money(f)) is not None)


def by_credit(case: Case, invoice: Document) -> bool:
    """Whether a letter of credit pays an invoice."""
    return bool(case.of("letter_of_credit")) or any(letter_of_credit(t.text) for t in terms_of(case, invoice))


def terms_of(case: Case, invoice: Document) -> tuple[Fact, ...]:
    """The terms of payment on the invoice, then on its contract or order."""
    papers = (invoice, *orders_of(case, invoice))
    return tuple(f for d in papers if (f := case.fact(d, "payment_terms")) is not None)


def due_day(case: Case, invoice: Document) -> date | None:
    """The day an invoice is due: as printed, else by its terms, else half a year after its date."""
    return _due(case, invoice)[0]


def due_facts(case: Case, invoice: Document) -> tuple[Fact, ...]:
    """The facts that say when an invoice is due: a printed day, or the terms and the days they count from."""
    return _due(case, invoice)[1]


def _due(case: Case, invoice: Document) -> tuple[date | None, tuple[Fact, ...]]:
    printed, dated = case.fact(invoice, "due_date"), case.fact(invoice, "date")
    if printed is not None and (day := case.day(invoice, "due_date")) is not None:
        return day, (printed,)
    invoiced = case.day(invoice, "date")
    shipped, boarded = _shipped(case)
    base = tuple(f for f in (dated, boarded) if f is not None)
    for terms in terms_of(case, invoice):
        if (day := due_on(terms.text, invoiced, shipped)) is not None:
            return day, (terms, *base)
    first = shipped or invoiced
    return (first + LATEST if first is not None else None), base


def _shipped(case: Case) -> tuple[date | None, Fact | None]:
    """The first day on board of the bills, with its fact."""
    bills = ((case.day(b, "on_board_date"), case.fact(b, "on_board_date")) for b in case.of(*TRANSPORT))
    return min(((d, f) for d, f in bills if d is not None and f is not None), key=lambda p: p[0], default=(None, None))
