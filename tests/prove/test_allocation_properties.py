"""What must hold of any small ledger of invoices and payments, checked against a search of its own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from evidence.prove.allocation import Account, allocate
from evidence.records.lookup import Lookup
from evidence.records.parties import Resolution
from tests.builders import Paper, dossier, paper

CHARGE = Decimal(50)

AMOUNTS = st.sampled_from(["100.00", "200.00", "300.00", "300.01", "460.00", "500.00", "1000.00", "1029.50", "33.33"])


@dataclass(frozen=True)
class Ledger:
    """Invoice totals, and payments with the places of the invoices they cite (none: they cite nothing)."""

    totals: tuple[str, ...]
    payments: tuple[tuple[str, tuple[int, ...]], ...]

    def papers(self) -> tuple[list[Paper], list[Paper]]:
        due = [
            paper("commercial_invoice", number=f"INV2026{i:03}", total=total, currency="USD")
            for i, total in enumerate(self.totals)
        ]
        paid = []
        for i, (amount, cited) in enumerate(self.payments):
            refs = {f"invoice_refs[{k}]": f"INV2026{c:03}" for k, c in enumerate(cited)}
            paid.append(paper("remittance", {"amount": amount, "currency": "USD", **refs}, copy=str(i)))
        return due, paid


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    totals = draw(st.lists(AMOUNTS, min_size=1, max_size=3))
    cited = st.sets(st.integers(0, len(totals) - 1), max_size=2).map(lambda s: tuple(sorted(s)))
    payments = draw(st.lists(st.tuples(AMOUNTS, st.one_of(st.just(()), cited)), max_size=4))
    return Ledger(tuple(totals), tuple(payments))


def accounts(ledger: Ledger) -> tuple[dict[int, Account], list[Paper], list[Paper]]:
    due, paid = ledger.papers()
    case = dossier(*due, *paid)
    found = allocate(Lookup(case.documents, case.facts, Resolution()))
    return {i: found[d.document.id] for i, d in enumerate(due)}, due, paid


@settings(max_examples=150, deadline=None)
@given(ledgers())
def test_no_payment_is_spent_twice_and_no_invoice_paid_twice(ledger: Ledger) -> None:
    found, due, paid = accounts(ledger)
    spent = [a for account in found.values() for a in account.allocations]
    for one, (amount, _) in zip(paid, ledger.payments, strict=True):
        used = sum((Decimal(a.amount) for a in spent if a.payment == one.fact("amount").id), Decimal(0))
        assert used <= Decimal(amount)
    for one, total in zip(due, ledger.totals, strict=True):
        got = sum((Decimal(a.amount) for a in spent if a.invoice == one.fact("total").id), Decimal(0))
        assert got <= Decimal(total)
    assert all(Decimal(a.amount) == Decimal(a.amount).quantize(Decimal("0.01")) > 0 for a in spent)


@settings(max_examples=150, deadline=None)
@given(ledgers())
def test_settled_means_paid_to_the_cent_but_for_charges_that_are_named(ledger: Ledger) -> None:
    found, _, _ = accounts(ledger)
    for account in found.values():
        if account.state != "settled":
            continue
        assert account.step is not None
        assert account.step.result is True
        assert sum(Decimal(x) for x in account.step.operands) == 0
        named = [Decimal(v) for a in account.allocations for name, v in a.differences if "on the way" in name]
        assert all(0 < v <= CHARGE * len(ledger.payments) for v in named)


@settings(max_examples=250, deadline=None)
@given(ledgers())
def test_nothing_is_settled_where_another_allocation_fits_as_well(ledger: Ledger) -> None:
    found, _, paid = accounts(ledger)
    place = {p.document.id: i for i, p in enumerate(paid)}
    for i, account in found.items():
        if account.state != "settled":
            continue
        chosen = frozenset(place[p] for p in account.payments)
        fits = {payers for payers, invoices in fitting(ledger) if i in invoices}
        assert any(chosen <= payers for payers in fits)
        assert not any(payers.isdisjoint(chosen) for payers in fits)
        alone = {payers for payers, invoices in fitting(ledger) if invoices == {i}}
        assert len(alone) <= 1


def fitting(ledger: Ledger) -> Iterator[tuple[frozenset[int], frozenset[int]]]:
    """Every set of payments that comes to a set of invoices, where references allow it."""
    for payers in _subsets(len(ledger.payments)):
        for invoices in _subsets(len(ledger.totals)):
            if payers and invoices and _allowed(ledger, payers, invoices) and _fits(ledger, payers, invoices):
                yield payers, invoices


def _subsets(count: int) -> list[frozenset[int]]:
    return [frozenset(s) for s in chain.from_iterable(combinations(range(count), n) for n in range(count + 1))]


def _fits(ledger: Ledger, payers: frozenset[int], invoices: frozenset[int]) -> bool:
    gap = sum(Decimal(ledger.totals[i]) for i in invoices) - sum(Decimal(ledger.payments[p][0]) for p in payers)
    return 0 <= gap <= CHARGE * len(payers)


def _allowed(ledger: Ledger, payers: frozenset[int], invoices: frozenset[int]) -> bool:
    for p, (_, cited) in enumerate(ledger.payments):
        if p in payers and not set(cited) <= invoices:
            return False
        if p not in payers and invoices & set(cited):
            return False
    return all(
        any(not ledger.payments[p][1] or i in ledger.payments[p][1] for p in payers) for i in invoices
    )  # fmt: skip
