"""archive.split-shipments: one seller's goods for one consignee, cut so that each entry is informal (19 CFR 143.22)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

import msgspec

from evidence.archive.entries_papers import amount
from evidence.archive.index.names import Who, core, same_named, share_contact, share_number, who
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, day, dossiers, listed, money, on, places
from evidence.records.archives import Actor, Entries
from evidence.records.findings import Authority, Outcome, Severity

NAME = "archive.split-shipments"
LIMIT, TYPES = "informal-limit", "informal-types"
REMEDY = "Obtain the order behind these shipments; goods of one order are entered together, formally over the limit."
DAYS = timedelta(days=10)
"""Within so many days shipments are looked at together."""

JUST_UNDER = Decimal("0.6")
"""A share of the limit from which on a value is just under it."""


class Small(msgspec.Struct, frozen=True, array_like=True):
    """A shipment of some value: seller, consignee, day, value, entry type and number, invoice."""

    seller: Who
    consignee: Who
    day: str
    value: str
    type: str | None
    entry: str
    invoice: str
    sure: bool


def rows(entries: Entries) -> Put[Small]:
    """Dossiers with one entry (or none yet) by the core of seller's and consignee's names."""
    sellers = _named(entries, ("commercial_invoice",), "seller")
    consignees = _named(entries, ("entry_summary", "entry_release", "bill_of_lading", "air_waybill"), "consignee")
    consignees = consignees or _named(entries, ("commercial_invoice",), "buyer")
    invoices = [i for i in entries.invoices if i.kind == "commercial_invoice"]
    numbers = {c.number for c in entries.customs}
    if len(sellers) != 1 or not consignees or len(numbers) > 1 or not invoices:
        return
    entry = entries.customs[0] if entries.customs else None
    value = entry.value if entry is not None else invoices[0].total if len(invoices) == 1 else None
    when = entry.day if entry is not None else invoices[0].day
    if value is None or when is None or (entry is None and invoices[0].currency != "USD"):
        return
    at = (*(entry.at if entry is not None else ()), *invoices[0].at)
    consignee = consignees[0]
    said = Small(
        who(sellers[0]),
        who(consignee),
        when,
        value,
        None if entry is None else entry.type,
        "" if entry is None else entry.number,
        " ".join(sorted(i.number for i in invoices)),
        (entry is None or entry.sure) and all(i.sure for i in invoices),
    )
    yield f"small:{core(sellers[0].name)} > {core(consignee.name)}", said, at


def _named(entries: Entries, kinds: tuple[str, ...], role: str) -> list[Actor]:
    return [a for a in entries.parties if any(s.role == role and s.kind in kinds for s in a.seats)]


def check(group: Group[Small], law: Law) -> Iterator[Told]:
    """Look for shipments within days that stay under the limit each and exceed it together."""
    found = [c for c in (_small(row, law) for row in group.rows) if c is not None]
    found.sort(key=lambda c: (c[0], c[2].dossier))
    start = 0
    while start < len(found):
        run = [c for c in found[start:] if c[0] - found[start][0] <= DAYS and _one(found[start][2].said, c[2].said)]
        told = _over(run, law)
        if told is not None:
            yield told
        start += len(run) if told is not None else 1


Shipment = tuple[date, Decimal, Row[Small]]


def _small(row: Row[Small], law: Law) -> Shipment | None:
    """A shipment just under the limit of its day, entered informally or not entered yet; else None."""
    when, value = day(row.said.day), amount(row.said.value)
    if when is None or value is None:
        return None
    limit, types = on(law, LIMIT, when), on(law, TYPES, when)
    if limit is None or types is None:
        return None
    most = Decimal(str(limit.value))
    informal = row.said.type is None or (isinstance(types.value, list) and row.said.type in types.value)
    return (when, value, row) if informal and most * JUST_UNDER <= value <= most else None


def _one(a: Small, b: Small) -> bool:
    """Whether seller and consignee are the same, with more than a name to say so."""
    return all(
        same_named(x, y) is True and (share_number(x, y) or share_contact(x, y))
        for x, y in ((a.seller, b.seller), (a.consignee, b.consignee))
    )


def _over(run: list[Shipment], law: Law) -> Told | None:
    once = {(r.said.entry, r.said.invoice): (when, value, r) for when, value, r in reversed(run)}
    chosen = sorted(once.values(), key=lambda c: (c[0], c[2].dossier))
    limit = on(law, LIMIT, chosen[0][0]) if chosen else None
    total = sum((value for _, value, _ in chosen), Decimal(0))
    held = [r for _, _, r in chosen]
    if limit is None or len({r.dossier for r in held}) < 2 or total <= Decimal(str(limit.value)):
        return None
    said = held[0].said
    shares = ", ".join(f"{money(value)} in {r.dossier}" for _, value, r in chosen[:6])
    doubtful = not all(r.said.sure for r in held)
    return Told(
        message=f"{len(held)} shipments from {said.seller.name} to {said.consignee.name} between {chosen[0][0]} and"
        f" {chosen[-1][0]} stay under the informal limit of {money(Decimal(str(limit.value)), 'USD')} each and come to"
        f" {money(total, 'USD')} together: {shares} ({listed(dossiers(held))}).",
        remedy=REMEDY,
        dossiers=dossiers(held),
        places=places(held),
        severity=Severity.MAJOR,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
        sources=(Authority(limit.source, limit.status),),
    )


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "Shipments of one seller to one consignee within days are not cut to stay under the informal limit.",
    "small",
    Small,
    rows,
    check,
    (LIMIT, TYPES),
)
