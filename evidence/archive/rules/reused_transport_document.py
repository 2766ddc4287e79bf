"""archive.reused-transport-document: a bill's packages are enough for all dossiers that ship under it.

A house bill's packages are spent by the goods of the dossiers; a master's only where a dossier has no house bill under
it. A negotiable document is issued once for its goods (49 USC 80105, 80110).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import msgspec

from evidence.archive.entries_papers import amount
from evidence.archive.index.names import same_name
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, apart, dossiers, listed, places
from evidence.records.archives import Bill, Entries
from evidence.records.findings import Outcome, Severity
from evidence.values import bl

NAME = "archive.reused-transport-document"
REMEDY = "Ask the carrier which goods travelled under this bill, and the other shippers for their own."
OUTER = frozenset(
    {"PLT", "PALLET", "PALLETS", "PK", "CONTAINER", "CONTAINERS", "UNIT", "UNITS", "SKID", "SKIDS", "CNT"}
)
"""Package units that hold others: pallets against cartons is no contradiction."""

WEIGHT = Decimal("1.05")
"""Gross weights are taken together up to this multiple of the bill's."""

YEAR = 300
"""Days after which a carrier may use a number again."""


class Shipped(msgspec.Struct, frozen=True, array_like=True):
    """What a dossier takes of a bill."""

    carrier: str
    shipper: str
    consignee: str
    vessel: str
    voyage: str
    day: str | None
    packages: str | None
    unit: str
    weight: str | None
    taken: str | None
    taken_unit: str
    taken_weight: str | None
    cargo: tuple[str, ...]
    sure: bool


def rows(entries: Entries) -> Put[Shipped]:
    """Each bill that the dossier's own goods travel under, by its number without the carrier's code."""
    for bill in entries.bills:
        if not bill.houses:
            at = (*bill.at, *bill.taken_at)
            yield f"shipped:{_number(bill)}", _shipped(entries, bill), at


def _number(bill: Bill) -> str:
    code = bl.scac(bill.number)
    return bill.number[4:] if code is not None and len(bill.number) >= 9 else bill.number


def _shipped(entries: Entries, bill: Bill) -> Shipped:
    def name(party: int | None) -> str:
        return "" if party is None else entries.parties[party].name

    return Shipped(
        carrier=name(bill.carrier),
        shipper=name(bill.shipper),
        consignee=name(bill.consignee),
        vessel=(bill.vessel or "").upper(),
        voyage=(bill.voyage or "").upper(),
        day=bill.day,
        packages=bill.packages,
        unit=(bill.unit or "").upper(),
        weight=bill.weight,
        taken=bill.taken,
        taken_unit=(bill.taken_unit or "").upper(),
        taken_weight=bill.taken_weight,
        cargo=bill.cargo,
        sure=bill.sure,
    )


def check(group: Group[Shipped], law: Law) -> Iterator[Told]:
    """Take the copies of one bill together, and add up what each dossier's goods take, the same goods once."""
    bills: list[list[Row[Shipped]]] = []
    for row in group.rows:
        ours = next((b for b in bills if _one_bill(b[0].said, row.said)), None)
        if ours is None:
            bills.append([row])
        else:
            ours.append(row)
    for copies in bills:
        if len({r.dossier for r in copies}) > 1:
            yield from _overspent(group.key.partition(":")[2], copies)


def _one_bill(a: Shipped, b: Shipped) -> bool:
    """Whether two papers of one number are one bill: carrier or voyage agree and nothing tells them apart."""
    between = apart(a.day, b.day)
    if between is not None and between.days > YEAR:
        return False
    carriers = _alike(a.carrier, b.carrier)
    voyage = None if not (a.vessel and b.vessel) else a.vessel == b.vessel
    shippers = _alike(a.shipper, b.shipper)
    answers = (carriers, voyage, shippers, None if between is None else between.days <= 2)
    return True in answers and not (carriers is False and voyage is False)


def _alike(a: str, b: str) -> bool | None:
    return same_name(*sorted((a, b)), False) if a and b else None


def _overspent(number: str, copies: list[Row[Shipped]]) -> Iterator[Told]:
    takers = _by_cargo(copies)
    if len({r.dossier for r in takers}) < 2:
        return
    said = _packages(takers) or _weight(takers)
    if said is None:
        return
    doubtful = not all(r.said.sure or r.said.taken == r.said.packages for r in takers)
    yield Told(
        message=f"Bill {number} carries {said[0]}, but the goods of {listed(dossiers(takers))} take {said[1]}.",
        remedy=REMEDY,
        dossiers=dossiers(takers),
        places=places(takers),
        severity=Severity.MAJOR if doubtful else Severity.CRITICAL,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
    )


def _by_cargo(copies: list[Row[Shipped]]) -> list[Row[Shipped]]:
    """One row for each cargo: dossiers with an invoice in common tell of the same goods."""
    chosen: list[Row[Shipped]] = []
    for row in copies:
        known = [r for r in chosen if r.dossier == row.dossier or set(r.said.cargo) & set(row.said.cargo)]
        if not known and row.said.cargo:
            chosen.append(row)
    return chosen


def _packages(takers: list[Row[Shipped]]) -> tuple[str, str] | None:
    """What the bill carries and what is taken where that is more, in packages of one unit; else None."""
    units = {u for r in takers for u in (r.said.unit, r.said.taken_unit) if u}
    limits = [amount(r.said.packages) for r in takers]
    taken = [amount(r.said.taken) for r in takers]
    if len(units) > 1 or units & OUTER or None in taken or not any(limits):
        return None
    limit, spent = max(x for x in limits if x is not None), sum((t for t in taken if t is not None), Decimal(0))
    if spent <= limit:
        return None
    unit = f" {units.pop()}" if units else " packages"
    shares = ", ".join(f"{r.said.taken} in {r.dossier}" for r in takers[:6])
    return f"{limit:,f}{unit}", f"{spent:,f}: {shares}"


def _weight(takers: list[Row[Shipped]]) -> tuple[str, str] | None:
    """The same by gross weight; where packages are of another unit or not told."""
    limits = [amount(r.said.weight) for r in takers]
    taken = [amount(r.said.taken_weight) for r in takers]
    if None in taken or not any(limits):
        return None
    limit, spent = max(x for x in limits if x is not None), sum((t for t in taken if t is not None), Decimal(0))
    if spent <= limit * WEIGHT + len(takers):
        return None
    shares = ", ".join(f"{r.said.taken_weight} kg in {r.dossier}" for r in takers[:6])
    return f"{limit:,f} kg", f"{spent:,f} kg: {shares}"


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "A house bill, or a master without houses, carries the goods of all dossiers that ship under it.",
    "shipped",
    Shipped,
    rows,
    check,
)
