"""Payments to invoices: what each invoice's payments come to, told, with the arithmetic as a step to replay.

A fit is not a proof: where another allocation fits as well, the answer is "consistent", never "holds".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.prove.payments import Due, Payment, dues, payments
from evidence.prove.rivals import fitting
from evidence.prove.settling import Group, Settled, settle
from evidence.records.lookup import Lookup
from evidence.records.proofs import Allocation, Operation, Step


@dataclass(frozen=True)
class Account:
    """One invoice's payments: ``state`` is settled, consistent, short, over or none; ``why`` says it in a sentence."""

    invoice: str
    payments: tuple[str, ...]
    state: str
    why: str
    step: Step | None = None
    allocations: tuple[Allocation, ...] = ()


def allocate(look: Lookup) -> dict[str, Account]:
    """The account of each invoice whose total was understood, by its id."""
    due, paid = dues(look), payments(look)
    if not due:
        return {}
    found = settle(due, paid)
    accounts = {d.document: _none(d) for d in due}
    for group in found.groups:
        accounts |= {account.invoice: account for account in _accounts(group, found)}
    return accounts


def _none(due: Due) -> Account:
    return Account(due.document, (), "none", "no payment in the dossier cites or fits this invoice")


def _accounts(group: Group, found: Settled) -> Iterator[Account]:
    state, why = _state(group, found)
    step = _step(group, state)
    shares = _shares(group, found)
    papers = {p.document: p for p in group.payments}
    for due in group.invoices:
        mine = {name: share for (name, invoice), share in shares.items() if invoice == due.document}
        unique = state == "settled" and (len(group.payments) == 1 or len(group.invoices) == 1)
        allocations = tuple(_allocation(group, papers[name], due, share, unique) for name, share in mine.items())
        paying = tuple(p for p in papers if due.document in found.way[p])
        yield Account(due.document, paying, state, why, step, allocations)


def _state(group: Group, found: Settled) -> tuple[str, str]:
    """The state of all invoices of a group, with the reason."""
    total = sum((d.total for d in group.invoices), Decimal(0))
    paid = sum((w.gross for w in group.worths), Decimal(0))
    if any(not fitting(p, group.invoices) for p in group.payments):
        return "consistent", "a payment is in another currency than the invoice, and what it is worth is not printed"
    if any(p.strangers for p in group.payments) and group.gap <= 0:
        return _consolidated(group, paid, total)
    if not group.settled:
        return _unsettled(group, paid, total, found.searched)
    if not all(d.document in found.unique for d in group.invoices):
        return "consistent", f"payments of {paid} fit the invoiced {total}, but so does another allocation"
    named = ", ".join(f"{name} {value}" for name, value in group.differences)
    told = f"payments of {sum((w.amount for w in group.worths), Decimal(0))}"
    return (
        "settled",
        f"{told} and {named} come to the invoiced {total}" if named else f"{told} come to the invoiced {total}",
    )


def _consolidated(group: Group, paid: Decimal, total: Decimal) -> tuple[str, str]:
    """A wire that cites invoices of other dossiers too: proved only where our share is printed on it."""
    if all(d.total in p.shares for d in group.invoices for p in group.payments if p.strangers):
        return "settled", f"a payment of {paid} for several invoices states {total} for what is invoiced here"
    return (
        "consistent",
        f"a payment of {paid} also cites invoices that are not here; the share of this one is not printed",
    )


def _unsettled(group: Group, paid: Decimal, total: Decimal, searched: bool) -> tuple[str, str]:
    if not searched and not all(p.cited for p in group.payments):
        return "consistent", "too many payments and invoices without references to tell which pays which"
    if not any(p.cited or p.by_order for p in group.payments):
        return "consistent", f"payments of {paid} cite nothing of ours and do not come to the invoiced {total}"
    if group.gap > 0:
        return "short", f"payments of {paid} fall {group.gap} short of the invoiced {total}"
    return "over", f"payments of {paid} exceed the invoiced {total} by {-group.gap}"


def _step(group: Group, state: str) -> Step:
    """Payments and named differences less invoiced totals come to nothing; the operands are signed."""
    facts = (*(w.fact for w in group.worths), *(d.fact for d in group.invoices))
    operands = (
        *(str(w.amount) for w in group.worths),
        *(str(-d.total) for d in group.invoices),
        *(str(value) for _, value in group.differences),
    )
    result = {"settled": True, "short": False, "over": False}.get(state)
    note = "; ".join(name for name, _ in group.differences)
    return Step(Operation.ALLOCATED, facts, operands, result, "0", note)


def _shares(group: Group, found: Settled) -> dict[tuple[str, str], Decimal]:
    """How much of each payment goes to each invoice (papers), by the largest flow through the pairs the way allows.

    Whole cents; an invoice takes no more than its total.
    """
    import networkx as nx  # noqa: PLC0415 - heavy, and only needed here

    flow = nx.DiGraph()
    for payment, worth in zip(group.payments, group.worths, strict=True):
        flow.add_edge("payments", ("p", payment.document), capacity=_cents(worth.gross))
        for invoice in found.way[payment.document]:
            flow.add_edge(("p", payment.document), ("i", invoice))
    for due in group.invoices:
        flow.add_edge(("i", due.document), "invoices", capacity=_cents(due.total))
    _, sent = nx.maximum_flow(flow, "payments", "invoices")
    return {
        (payment.document, invoice): Decimal(cents) / 100
        for payment in group.payments
        for (_, invoice), cents in sent[("p", payment.document)].items()
        if cents > 0
    }


def _cents(value: Decimal) -> int:
    return max(0, int((value * 100).to_integral_value()))


def _allocation(group: Group, payment: Payment, due: Due, share: Decimal, unique: bool) -> Allocation:
    worth = group.worths[[p.document for p in group.payments].index(payment.document)]
    last = payment is group.payments[-1]
    gap: Sequence[tuple[str, Decimal]] = (
        [("bank charges on the way", group.gap)] if group.settled and group.gap and last else []
    )
    differences = tuple((name, str(value)) for name, value in (*worth.differences, *gap))
    return Allocation(worth.fact, due.fact, f"{share:.2f}", due.currency or "", differences, unique)
