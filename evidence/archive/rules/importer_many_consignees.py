"""archive.importer-many-consignees: one importer for many unrelated consignees, with no agreement between them."""

from __future__ import annotations

from collections.abc import Iterator

from evidence.archive.index.names import Who, unrelated
from evidence.archive.index.rows import Group, Put
from evidence.archive.rules.imports import Imported, imported, told
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, listed
from evidence.records.archives import Entries
from evidence.records.findings import Severity

NAME = "archive.importer-many-consignees"
REMEDY = "Obtain the importer's agreement with each consignee, its power of attorney, or its broker's licence."
MANY = 3
"""Unrelated consignees from which on an importer has many."""

SHOWN = 6


def rows(entries: Entries) -> Put[Imported]:
    """The dossier's importers by number."""
    for number, said, at in imported(entries):
        yield f"served:{number}", said, at


def check(group: Group[Imported], law: Law) -> Iterator[Told]:
    """Consignees of entries where the importer neither trades nor has an agreement, as many as are unrelated."""
    if any(r.said.licensed for r in group.rows):
        return
    rows = [r for r in group.rows if not r.said.money and not r.said.tied and r.said.consignees]
    chosen: list[Who] = unrelated(dict.fromkeys(c for r in rows for c in r.said.consignees))
    if len(chosen) < MANY or len(dossiers(rows)) < 2:
        return
    named = ", ".join(c.name for c in chosen[:5])
    says = (
        f"({group.key.partition(':')[2]}) imports for {len(chosen)} consignees that have nothing to do with each other"
        f" ({named}) in {listed(dossiers(rows))}, and no agreement with them is shown."
    )
    yield told(rows, says, REMEDY, SHOWN)


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "An importer for many unrelated consignees has an agreement with them.",
    "served",
    Imported,
    rows,
    check,
)
