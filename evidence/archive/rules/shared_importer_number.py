"""archive.shared-importer-number: one importer number belongs to one importer (19 CFR 24.5)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.archive.index.names import Who, same_named, who
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, listed, places
from evidence.records.archives import Entries
from evidence.records.findings import Severity

NAME = "archive.shared-importer-number"
REMEDY = (
    "Ask each importer for its own IRS letter and CBP 5106; find out whose number it is before another entry is filed."
)
ROLES = ("importer", "principal", "grantor", "holder")
KINDS = ("entry_summary", "entry_release", "importer_identity", "customs_bond", "power_of_attorney", "ein_letter")
NUMBERS = ("ein", "ssn", "cbp_number")
SHOWN = 3
"""So many dossiers of each importer are shown with their places."""


class Holder(msgspec.Struct, frozen=True, array_like=True):
    """Who carries the number in a dossier."""

    who: Who


def rows(entries: Entries) -> Put[Holder]:
    """Importer numbers with the parties that carry them as importers."""
    for actor in entries.parties:
        at = tuple(s.at for s in actor.seats if s.role in ROLES and s.kind in KINDS)
        if at:
            for kind, number in actor.numbers:
                if kind in NUMBERS:
                    yield f"importer-number:{number}", Holder(who(actor)), at[:3]


def check(group: Group[Holder], law: Law) -> Iterator[Told]:
    """Put together who may be one; where two importers at least are left, they are surely two.

    Whoever stands only in dossiers of another is that dossier's own matter (identity.one-number-two-names).
    """
    parties = _across(_apart(group))
    if len(parties) < 2:
        return
    number = group.key.partition(":")[2]
    names = [rows[0].said.who.name for rows in parties]
    told = "; ".join(f"“{name}” in {listed(dossiers(rows))}" for name, rows in zip(names, parties, strict=True))
    yield Told(
        message=f"The importer number {_shown(number)} stands for {len(parties)} importers: {told}.",
        remedy=REMEDY,
        dossiers=dossiers(r for rows in parties for r in rows),
        places=places(r for rows in parties for r in _some(rows)),
        severity=Severity.CRITICAL,
    )


def _across(parties: list[list[Row[Holder]]]) -> list[list[Row[Holder]]]:
    chosen: list[list[Row[Holder]]] = []
    for rows in parties:
        if all(not {r.dossier for r in rows} <= {r.dossier for r in other} for other in chosen):
            chosen.append(rows)
    return chosen


def _some(rows: list[Row[Holder]]) -> list[Row[Holder]]:
    return list({r.dossier: r for r in reversed(rows)}.values())[::-1][:SHOWN]


def _shown(number: str) -> str:
    return f"{number[:2]}-{number[2:]}" if len(number) == 9 else number


def _apart(group: Group[Holder]) -> list[list[Row[Holder]]]:
    """The rows by importer: who is not surely another is put together, by name or through a further name."""
    found: list[tuple[list[Who], list[Row[Holder]]]] = []
    for said, rows in group.distinct():
        ours = [one for one in found if any(_one(said.who, known) for known in one[0])]
        merged = ([said.who, *(w for o in ours for w in o[0])], [*(r for o in ours for r in o[1]), *rows])
        found = [one for one in found if one not in ours] + [merged]
    ordered = [sorted(rows, key=lambda r: r.dossier) for _, rows in found]
    return sorted(ordered, key=lambda rows: (-len(rows), rows[0].dossier))


def _one(a: Who, b: Who) -> bool:
    """Names that may be one, or other names with one phone or e-mail: a company renamed keeps them."""
    return same_named(a, b) is not False or not set(a.contacts).isdisjoint(b.contacts)


RULE = Rule(
    NAME,
    Severity.CRITICAL,
    "One importer number stands for one importer in all dossiers.",
    "importer-number",
    Holder,
    rows,
    check,
)
