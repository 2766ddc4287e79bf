"""Payments to invoices: what each invoice's payments come to, told, with the arithmetic as a step to replay.

A fit is not a proof: where another allocation fits as well, the answer is "consistent", never "holds".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from evidence.prove.groups import BANK_CHARGE, ON_THE_WAY, Group, cents
from evidence.prove.invoices import ORDERS, Due, dues
from evidence.prove.payments import Payment, payments
from evidence.prove.reading import amount
from evidence.prove.receipts import receipts
from evidence.prove.settling import TOO_MANY, Searched, settle
from evidence.records import proofs
from evidence.records.codec import replaced
from evidence.records.lookup import Lookup
from evidence.records.proofs import Allocation, Operation, Search, Step
from evidence.values.paper_numbers import bare

ELSEWHERE = "paid for invoices elsewhere"
NO_PAYMENT = "no payment in the dossier cites or fits this invoice"


@dataclass(frozen=True)
class Paid:
    """A payment of an invoice: its paper, and what goes before its fields there (``entries[0].``)."""

    document: str
    at: str = ""


@dataclass(frozen=True)
class Account:
    """One invoice's payments: ``state`` is settled, consistent, short, over or none; ``why`` says it in a sentence."""

    invoice: str
    paid: tuple[Paid, ...]
    state: str
    why: str
    step: Step | None = None
    allocations: tuple[Allocation, ...] = ()

    @property
    def payments(self) -> tuple[str, ...]:
        """The papers of its payments."""
        return tuple(dict.fromkeys(p.document for p in self.paid))


@dataclass(frozen=True)
class Allocated:
    """The allocation of a dossier: the account of each invoice (by its id), of each group, and what was searched."""

    by_invoice: dict[str, Account]
    groups: tuple[proofs.Account, ...]
    searches: tuple[Search, ...]
    retold: tuple[str, ...] = ()


def allocate(look: Lookup) -> dict[str, Account]:
    """The account of each invoice whose total was understood, by its id."""
    return allocated(look).by_invoice


def allocated(look: Lookup) -> Allocated:
    """The whole allocation, done once for chain, rules and proof."""
    due, slips = dues(look), receipts(look)
    retold = tuple(s.document for told in slips for s in told[1:] if not s.at)
    if not due:
        return Allocated({}, (), (), retold)
    found = settle(due, payments(look, due, slips))
    accounts = {d.document: _none(d, found.unsure) for d in due}
    told = []
    for group in (g for g in found.groups if g.payments):
        state, why = _state(look, group)
        told.append(_record(look, group, state, why))
        accounts |= {account.invoice: account for account in _accounts(group, state, why)}
    for d in due:
        accounts |= _copies(look, d, accounts[d.document])
    return Allocated(accounts, tuple(told), tuple(_search(look, s) for s in found.searches), retold)


def _none(due: Due, unsure: frozenset[str]) -> Account:
    why = f"payments without references may be for this invoice: {TOO_MANY}" if due.document in unsure else NO_PAYMENT
    return Account(due.document, (), "none", why)


def _copies(look: Lookup, due: Due, account: Account) -> dict[str, Account]:
    """The accounts of further papers of the same invoice: of one total as its own, else not proved."""
    found = {}
    for copy in due.copies:
        total = look.fact(copy, "total")
        step = account.step
        if step is not None and total is not None:
            step = replaced(step, facts=tuple(total.id if f == due.fact else f for f in step.facts))
        found[copy] = Account(copy, account.paid, account.state, account.why, step)
    for other in due.others:
        why = "another paper of this number states another total"
        found[other] = Account(other, account.paid, "consistent" if account.paid else "none", why)
    return found


# -- what it comes to --------------------------------------------------------------------------------------------------


def _state(look: Lookup, group: Group) -> tuple[str, str]:
    """The state of all invoices of a group, with the reason."""
    if group.unknown:
        return "consistent", _other_currency(group)
    if any(p.strangers for p in group.payments) and group.gap <= 0:
        return _consolidated(group)
    paid = sum((w.gross for w in group.worths), Decimal(0))
    if group.settled and not group.doubt and any(p.ordered for p in group.payments):
        return "consistent", f"payments of {group.paid} were ordered, but no advice or entry says that they were made"
    if not group.settled:
        return _unsettled(look, group, paid)
    if group.doubt:
        return "consistent", f"payments of {paid} fit the invoiced {group.total}, but {group.doubt}"
    named = ", ".join(f"{name} {value}" for name, value in group.differences)
    told = f"payments of {group.paid}{' and ' + named if named else ''} come to the invoiced {group.total}"
    return "settled", told


def _other_currency(group: Group) -> str:
    """Why nothing is proved across currencies; a printed rate is said, with what it makes of the payment."""
    told = "a payment is in another currency than the invoice, and what it is worth is not printed"
    rates = sorted({r for p in group.payments for r in p.rates})
    if len(rates) == 1 and len(group.payments) == 1:
        worth = group.worths[0].gross
        near = min((worth * rates[0], worth / rates[0]), key=lambda value: abs(value - group.total))
        told += f"; at the printed rate of {rates[0]} it comes to {near.quantize(Decimal('0.01'))}"
    return told


def _consolidated(group: Group) -> tuple[str, str]:
    """A wire that cites invoices of other dossiers too: proved only where our share is printed on it."""
    paid = sum((w.gross for w in group.worths), Decimal(0))
    if all(d.total in p.shares for d in group.invoices for p in group.payments if p.strangers):
        return "settled", f"a payment of {paid} for several invoices states {group.total} for what is invoiced here"
    return (
        "consistent",
        f"a payment of {paid} also cites invoices that are not here; the share of this one is not printed",
    )


def _unsettled(look: Lookup, group: Group, paid: Decimal) -> tuple[str, str]:
    if group.doubt:
        return "consistent", f"payments of {paid} are for this invoice, but others may be, too: {group.doubt}"
    if group.loose and len(group.invoices) > 1:
        return "consistent", f"payments of {paid} cite nothing of ours and do not come to the invoiced {group.total}"
    if group.gap > 0:
        credit = _unsure_credit(look, group)
        told = f"payments of {paid} fall {group.gap} short of the invoiced {group.total}"
        pairs = zip(group.payments, group.worths, strict=True)
        if any(p.guessed and abs(group.gap - w.gross) <= BANK_CHARGE for p, w in pairs):
            return "consistent", f"{told}; papers of near days that are taken for one payment may tell of two"
        return ("consistent", f"{told}; a credit note may explain it") if credit else ("short", told)
    if _taken_up(look, group, paid):
        return "consistent", f"payments of {paid} exceed the invoiced {group.total}; further deliveries may take it up"
    return "over", f"payments of {paid} exceed the invoiced {group.total} by {-group.gap}"


def _unsure_credit(look: Lookup, group: Group) -> bool:
    """Whether credit notes may explain what payments fall short: one states no amount that was read, or they cover it.

    A note that cites another invoice, or is made out in another currency, explains nothing of this one.
    """
    numbers = frozenset[str]().union(*(d.numbers for d in group.invoices))
    currencies = {d.currency for d in group.invoices} - {None}
    notes: dict[str, Decimal | None] = {}
    for note in look.of(("credit_note",)):
        cited = look.fact(note.id, "invoice_number")
        elsewhere = cited is not None and numbers and not any(n in bare(cited.text) for n in numbers)
        unit = look.value(note.id, "currency")
        if not elsewhere and (unit is None or not currencies or unit in currencies):
            found = (amount(look.fact(note.id, field)) for field in ("total", "amount"))
            number = look.fact(note.id, "number")
            key = bare(number.text) if number is not None else note.id
            notes.setdefault(key, next((value for value in found if value is not None), None))
    known = [abs(value) for value in notes.values() if value is not None]
    return bool(notes) and (len(known) < len(notes) or sum(known) >= group.gap)


def _taken_up(look: Lookup, group: Group, paid: Decimal) -> bool:
    """Whether a contract or order behind the invoices is larger: what was paid may be for its further deliveries."""
    orders = frozenset[str]().union(*(d.orders for d in group.invoices))
    units = {d.currency for d in group.invoices}
    for paper in look.of(ORDERS):
        number, total = look.fact(paper.id, "number"), amount(look.fact(paper.id, "total"))
        behind = number is not None and bare(number.text) in orders
        if behind and total is not None and total >= paid and look.value(paper.id, "currency") in (None, *units):
            return True
    return False


# -- as records --------------------------------------------------------------------------------------------------------


def _record(look: Lookup, group: Group, state: str, why: str) -> proofs.Account:
    paid = sum((w.gross for w in group.worths), Decimal(0))
    credits = {r.fact: r for d in group.invoices for r in (*d.credits, *((d.discount,) if d.discount else ()))}
    reckoned = {r.fact for r in group.reductions}
    return proofs.Account(
        state=state,
        currency=next((d.currency for d in group.invoices if d.currency), ""),
        invoices=tuple(d.document for d in group.invoices),
        payments=tuple(dict.fromkeys(p.document for p in group.payments)),
        invoiced=tuple(d.fact for d in group.invoices),
        paid=tuple(w.fact for w in group.worths),
        credits=tuple(f for f in credits if f in reckoned),
        charges=tuple(dict.fromkeys(c for p in group.payments for c in p.charges)),
        differences=tuple((name, str(value)) for name, value in group.differences),
        open=str(group.gap),
        slack=str(BANK_CHARGE * len(group.payments)),
        why=why,
        short_together=group.loose
        and state == "consistent"
        and group.gap > 0
        and not group.unknown
        and not group.doubt,
        taken_up=group.gap < 0 and (any(p.strangers for p in group.payments) or _taken_up(look, group, paid)),
    )


def _search(look: Lookup, found: Searched) -> Search:
    payments, invoices = (p.worths[0].fact for p in found.payments), (d.fact for d in found.invoices)
    facts = tuple(look.by_id[f] for f in (*payments, *invoices))
    printed = [cents(value) for f in facts if (value := amount(f)) is not None]
    count = len(found.payments)
    return Search(
        payments=tuple(f.id for f in facts[:count]),
        invoices=tuple(f.id for f in facts[count:]),
        tried=found.tried,
        rival=found.rival,
        may=tuple(tuple(d.fact for d in may) for may in found.may),
        solutions=found.exact if tuple(printed) == found.amounts else -1,
    )


def _accounts(group: Group, state: str, why: str) -> Iterator[Account]:
    step = _step(group, state)
    shares = _shares(group)
    papers = {p.key: p for p in group.payments}
    way = _way(group)
    for due in group.invoices:
        mine = {key: share for (key, invoice), share in shares.items() if invoice == due.document}
        unique = state == "settled" and (len(group.payments) == 1 or len(group.invoices) == 1)
        allocations = tuple(_allocation(group, papers[key], due, share, unique) for key, share in mine.items())
        paying = tuple(Paid(p.document, p.at) for p in group.payments if due.document in way[p.key])
        yield Account(due.document, paying, state, why, step, allocations)


def _step(group: Group, state: str) -> Step:
    """Payments and named differences less invoiced totals come to nothing; the operands are signed."""
    facts = (*(w.fact for w in group.worths), *(d.fact for d in group.invoices), *(r.fact for r in group.reductions))
    named = [(name, value) for worth in group.worths for name, value in worth.differences]
    named += [(name, value) for name, value in group.differences if name == ON_THE_WAY]
    named += [(ELSEWHERE, group.gap)] if state == "settled" and group.gap < 0 else []
    operands = (
        *(str(w.amount) for w in group.worths),
        *(str(-d.total) for d in group.invoices),
        *(str(r.amount) for r in group.reductions),
        *(str(value) for _, value in named),
    )
    result = {"settled": True, "short": False, "over": False}.get(state)
    note = "; ".join(dict.fromkeys((*(name for name, _ in group.differences), *(name for name, _ in named))))
    return Step(Operation.ALLOCATED, facts, operands, result, "0", note)


# -- shares ------------------------------------------------------------------------------------------------------------


def _way(group: Group) -> dict[str, tuple[str, ...]]:
    """The invoices of the group that each payment may pay: those it cites, else those of its order, else all."""
    every = tuple(d.document for d in group.invoices)
    found = {}
    for p in group.payments:
        ordered = tuple(i for i in every if i in p.by_order)
        found[p.key] = tuple(i for i in every if i in p.cited) or ordered or every
    return found


def _shares(group: Group) -> dict[tuple[str, str], Decimal]:
    """How much of each payment goes to each invoice, by the largest flow through the pairs that may be.

    Whole cents; an invoice takes no more than its total.
    """
    import networkx as nx  # noqa: PLC0415 - heavy, and only needed here

    way = _way(group)
    flow = nx.DiGraph()
    for payment, worth in zip(group.payments, group.worths, strict=True):
        flow.add_edge("payments", ("p", payment.key), capacity=cents(worth.gross))
        for invoice in way[payment.key]:
            flow.add_edge(("p", payment.key), ("i", invoice))
    for due in group.invoices:
        flow.add_edge(("i", due.document), "invoices", capacity=cents(due.total))
    _, sent = nx.maximum_flow(flow, "payments", "invoices")
    return {
        (payment.key, invoice): Decimal(share) / 100
        for payment in group.payments
        for (_, invoice), share in sent[("p", payment.key)].items()
        if share > 0
    }


def _allocation(group: Group, payment: Payment, due: Due, share: Decimal, unique: bool) -> Allocation:
    worth = group.worths[[p.key for p in group.payments].index(payment.key)]
    rest: Sequence[tuple[str, Decimal]] = ()
    if payment is group.payments[-1]:
        own = {name for w in group.worths for name, _ in w.differences}
        rest = [d for d in group.differences if d[0] not in own]
    differences = tuple((name, str(value)) for name, value in (*worth.differences, *rest))
    return Allocation(worth.fact, due.fact, f"{share:.2f}", due.currency or "", differences, unique)


def by_shipment(
    found: Allocated, documents: Mapping[str, str]
) -> tuple[tuple[proofs.Account, ...], tuple[Search, ...]]:
    """The groups with an invoice of a shipment, and what was searched for them; ``documents`` by their total's fact."""
    mine = tuple(a for a in found.groups if any(i in documents.values() for i in a.invoices))
    return mine, tuple(s for s in found.searches if any(i in documents for i in s.invoices))
