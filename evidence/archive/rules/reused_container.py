"""archive.reused-transport-document, containers: one box on one voyage travels under bills that can stand together.

A shared box (LCL, groupage) has several house bills under one master, and one seal (ISO 6346 numbers a box, 19 CFR
4.7a the seal of each).
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.archive.index.names import same_name
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.reused_transport_document import NAME, REMEDY
from evidence.archive.rules.rule import Law, Rule, Told, apart, dossiers, listed, places
from evidence.records.archives import Entries
from evidence.records.findings import Outcome, Severity
from evidence.values import bl, container

DAYS = 12
"""Days within which a box cannot be loaded on two voyages."""


class Boxed(msgspec.Struct, frozen=True, array_like=True):
    """A container on a bill of a dossier."""

    number: str
    master: str | None
    level: str | None
    load: str
    vessel: str
    voyage: str
    day: str | None
    shipper: str
    consignee: str
    seals: tuple[str, ...]
    boxes: int
    sure: bool


def rows(entries: Entries) -> Put[Boxed]:
    """The containers of house bills and of masters without house bills."""
    for bill in entries.bills:
        if bill.houses or bill.kind != "bill_of_lading":
            continue
        shipper, consignee = (("" if p is None else entries.parties[p].name) for p in (bill.shipper, bill.consignee))
        said = Boxed(
            bill.number,
            bill.master,
            bill.level,
            (bill.load or "").upper(),
            (bill.vessel or "").upper(),
            (bill.voyage or "").upper(),
            bill.day,
            shipper,
            consignee,
            bill.seals,
            len(bill.containers),
            bill.sure,
        )
        for box in bill.containers:
            if container.check_digit_ok(box):
                yield f"boxed:{box}", said, bill.at


def check(group: Group[Boxed], law: Law) -> Iterator[Told]:
    """Compare the bills of one voyage two by two with the first; which exclude it are told together."""
    rows = list(group.rows)
    for i, row in enumerate(rows):
        others = [r for r in rows[i + 1 :] if r.dossier != row.dossier and _why(row.said, r.said) is not None]
        if others:
            yield _told(group.key.partition(":")[2], row, others)
            return


def _why(a: Boxed, b: Boxed) -> str | None:
    """Why two bills cannot both carry one box, None where they can or nobody can tell."""
    if bl.same_bill(a.number, b.number) or not _one_voyage(a, b):
        return None
    if "LCL" in (a.load, b.load) or _one_master(a, b):
        return None
    sealed = len(a.seals) >= a.boxes and len(b.seals) >= b.boxes
    if sealed and not set(a.seals) & set(b.seals):
        return f"seals {a.seals[0]} and {b.seals[0]}"
    if a.master and b.master:
        return f"master bills {a.master} and {b.master}"
    strangers = _strangers(a.shipper, b.shipper) and _strangers(a.consignee, b.consignee)
    if a.load == b.load == "FCL" and strangers:
        return "each a full load of other parties"
    return None


def _one_voyage(a: Boxed, b: Boxed) -> bool:
    if a.vessel and b.vessel and a.voyage and b.voyage:
        return (a.vessel, a.voyage) == (b.vessel, b.voyage)
    between = apart(a.day, b.day)
    return between is not None and between.days <= DAYS


def _one_master(a: Boxed, b: Boxed) -> bool:
    """Both under one master, or one the other's master."""
    pairs = ((a.master, b.master), (a.master, b.number), (a.number, b.master))
    return any(x is not None and y is not None and bl.same_bill(x, y) for x, y in pairs)


def _strangers(a: str, b: str) -> bool:
    return bool(a and b) and same_name(*sorted((a, b)), False) is False


def _told(box: str, first: Row[Boxed], others: list[Row[Boxed]]) -> Told:
    rows = [first, *others]
    doubtful = not all(r.said.sure for r in rows)
    why = _why(first.said, others[0].said)
    voyage = f" on {first.said.vessel} {first.said.voyage}".rstrip() if first.said.vessel else " on one voyage"
    bills = "; ".join(f"{r.said.number} in {r.dossier}" for r in rows[:6])
    return Told(
        message=f"Container {box}{voyage} is on bills that exclude each other in {listed(dossiers(rows))}"
        f" ({why}): {bills}.",
        remedy=REMEDY,
        dossiers=dossiers(rows),
        places=places(rows),
        severity=Severity.MAJOR if doubtful else Severity.CRITICAL,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
        about=" ".join(sorted({r.said.number for r in rows})),
    )


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "One container on one voyage travels under bills that can stand together.",
    "boxed",
    Boxed,
    rows,
    check,
)
