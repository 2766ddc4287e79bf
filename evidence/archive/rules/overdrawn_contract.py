"""archive.overdrawn-contract: the dossiers under a contract invoice no more than it sells."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from evidence.archive.entries_papers import amount
from evidence.archive.index.names import Who, same_named, who
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, listed, money, places
from evidence.records.archives import Entries
from evidence.records.findings import Outcome, Severity

NAME = "archive.overdrawn-contract"
REMEDY = "Obtain the amendment that raised the contract, or the contract of the goods beyond it."
TOLERANCE = Decimal("1.05")
"""Five per cent, where a contract states none (RULES.md amount.contract-total)."""


class Drawn(msgspec.Struct, frozen=True, array_like=True):
    """A contract's total, and one invoice that takes from it."""

    seller: Who
    buyer: Who
    day: str | None
    total: str
    currency: str
    invoice: str
    taken: str
    sure: bool


def rows(entries: Entries) -> Put[Drawn]:
    """Contracts with a total by number, with the invoices that cite them in one currency."""
    for order in entries.orders:
        if order.total is None or order.currency is None or order.seller is None or order.buyer is None:
            continue
        sides = who(entries.parties[order.seller]), who(entries.parties[order.buyer])
        for position in order.takers:
            one = entries.invoices[position]
            if one.total is not None and one.currency in (None, order.currency) and not one.revised:
                said = Drawn(
                    *sides, order.day, order.total, order.currency, one.number, one.total, order.sure and one.sure
                )
                yield f"drawn:{order.number}", said, (*order.at, *one.at)


def check(group: Group[Drawn], law: Law) -> Iterator[Told]:
    """Take one contract's rows together, and add up its invoices, each once."""
    contracts: list[list[Row[Drawn]]] = []
    for row in group.rows:
        ours = next((c for c in contracts if _one(c[0].said, row.said)), None)
        if ours is None:
            contracts.append([row])
        else:
            ours.append(row)
    for rows in contracts:
        yield from _overdrawn(group.key.partition(":")[2], rows)


def _one(a: Drawn, b: Drawn) -> bool:
    """One contract: same parties by name, total and currency, and day where both tell it."""
    if (a.total, a.currency) != (b.total, b.currency) or (a.day and b.day and a.day != b.day):
        return False
    return same_named(a.seller, b.seller) is True and same_named(a.buyer, b.buyer) is True


def _overdrawn(number: str, rows: list[Row[Drawn]]) -> Iterator[Told]:
    once = list({r.said.invoice: r for r in reversed(rows)}.values())[::-1]
    limit = amount(rows[0].said.total)
    parts = [amount(r.said.taken) for r in once]
    if limit is None or None in parts or len(dossiers(once)) < 2:
        return
    taken = sum((p for p in parts if p is not None), Decimal(0))
    if taken <= limit * TOLERANCE:
        return
    currency = rows[0].said.currency
    shares = ", ".join(f"{r.said.invoice} {r.said.taken} in {r.dossier}" for r in once[:6])
    doubtful = not all(r.said.sure for r in once)
    yield Told(
        message=f"Contract {number} is over {money(limit, currency)}, but the invoices of {listed(dossiers(once))}"
        f" under it come to {money(taken, currency)}: {shares}.",
        remedy=REMEDY,
        dossiers=dossiers(once),
        places=places(once),
        severity=Severity.MAJOR,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
    )


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "The dossiers under one contract invoice no more than it sells, within five per cent.",
    "drawn",
    Drawn,
    rows,
    check,
)
