"""The keys of what dossiers share that need no rule: names, numbers, addresses, phones, papers, containers.

They answer who appears where, and say who of different dossiers is one.
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.archive.index.names import parts
from evidence.records.archives import Actor, At, Entries

Keyed = Iterator[tuple[str, At]]


def keys(entries: Entries) -> Keyed:
    """Every key of a dossier with its places, in order; one key may come twice."""
    for actor in entries.parties:
        yield from _actor(actor)
    for invoice in entries.invoices:
        yield f"invoice:{invoice.number}", invoice.at
    for order in entries.orders:
        yield f"order:{order.number}", order.at
    for payment in entries.payments:
        yield from ((f"payment:{payment.reference}", payment.at) for _ in range(payment.reference is not None))
    for bill in entries.bills:
        yield f"bill:{bill.number}", bill.at
        yield from ((f"bill:{bill.master}", bill.at) for _ in range(bill.master is not None))
        yield from ((f"container:{box}", bill.at) for box in bill.containers)
    for entry in entries.customs:
        yield f"entry:{entry.number}", entry.at
        yield from ((f"bill:{entry.bill}", entry.bill_at or entry.at) for _ in range(entry.bill is not None))
    for bond in entries.bonds:
        yield from ((f"bond:{bond.number}", bond.at) for _ in range(bond.number is not None))


def _actor(actor: Actor) -> Keyed:
    at = tuple(s.at for s in actor.seats)
    for name in dict.fromkeys((*actor.names, *actor.also)):
        yield f"name:{parts(name)[0]}", at
    yield from ((f"number:{kind}:{value}", at) for kind, value in actor.numbers)
    yield from ((f"address:{address}", at) for address in actor.addresses)
    yield from ((f"contact:{contact}", at) for contact in actor.contacts)
