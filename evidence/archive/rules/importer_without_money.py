"""archive.importer-without-money: an importer on many entries that never buys, sells or pays: a rented number.

A right to make entry is the owner's, purchaser's or a licensed broker's (19 USC 1484(a)(2)(B)); a buying agency, an
owner's declaration or a licence explains it. An agreement to serve as importer of record does not: papers may be
perfect and the number rented all the same (reading K9: CBP Directive 3530-002A as summarised).
"""

from __future__ import annotations

from collections.abc import Iterator

from evidence.archive.index.names import unrelated
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.imports import Imported, imported, told
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, listed
from evidence.records.archives import Entries
from evidence.records.findings import Severity

NAME = "archive.importer-without-money"
REMEDY = "Ask the importer on what right it made these entries: a purchase, a consignment to it, or a broker's licence."
MANY = 3
"""Entries from which on an importer has many."""

SHOWN = 4


def rows(entries: Entries) -> Put[Imported]:
    """The dossier's importers by number."""
    for number, said, at in imported(entries):
        yield f"rented:{number}", said, at


def check(group: Group[Imported], law: Law) -> Iterator[Told]:
    """Entries with the importer nowhere in the trade, of sellers that have nothing to do with each other."""
    if any(r.said.licensed or r.said.money for r in group.rows):
        return
    open_ones = [r for r in group.rows if not r.said.interest and r.said.sellers]
    by_entry = {r.said.entry: r for r in reversed(open_ones)}
    rows: list[Row[Imported]] = sorted(by_entry.values(), key=lambda r: r.dossier)
    if len(rows) < MANY or len(dossiers(rows)) < 2:
        return
    sellers = unrelated(dict.fromkeys(s for r in rows for s in r.said.sellers))
    if len(sellers) < 2:
        return
    named = ", ".join(s.name for s in sellers[:4])
    says = (
        f"({group.key.partition(':')[2]}) is the importer of {len(rows)} entries in {listed(dossiers(rows))} and stands"
        f" on no contract, invoice or payment there; the sellers ({named}) have nothing to do with each other."
    )
    yield told(rows, says, REMEDY, SHOWN)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "An importer on many entries of unrelated sellers stands on a contract, invoice or payment of its own.",
    "rented",
    Imported,
    rows,
    check,
)
