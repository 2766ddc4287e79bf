"""archive.shared-contact: importers that seem apart have two contacts in common, or one signatory.

Two contacts lie under one key together, so that an address of many (a warehouse, a shared office, a registered agent)
never makes pairs; where such a key belongs to many, or to a firm that serves others, it says nothing.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.archive.index.names import Who, provider, same_named, share_number, who
from evidence.archive.index.numbered import two_by_number
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, listed, places
from evidence.records.archives import Actor, At, Entries
from evidence.records.findings import Outcome, Severity
from evidence.values.names import folded

NAME = "archive.shared-contact"
REMEDY = "Ask who owns and runs these importers; companies under one control say so on their CBP 5106."
IMPORTS = ("importer", "principal", "grantor")
SERVES = ("filer", "agent", "carrier", "surety", "deliver_to", "received_by", "warehouse", "forwarder")
MOST = 4
"""More importers than this at one address and phone share an office."""

EACH = 3
"""So many addresses and contacts of an importer are put together."""


class Reached(msgspec.Struct, frozen=True, array_like=True):
    """Who is reached by both contacts; ``serves``: a firm that serves others; ``ties``: related companies it names."""

    who: Who
    serves: bool
    ties: tuple[str, ...]


def rows(entries: Entries) -> Put[Reached]:
    """Two contacts of each importer (and of those who serve it) as one key, and the importer's signatories."""
    ties = tuple(sorted({a.name for a in entries.parties if any(s.role == "related" for s in a.seats)}))
    for position, actor in enumerate(entries.parties):
        imports = any(s.role in IMPORTS for s in actor.seats)
        serves = any(s.role in SERVES for s in actor.seats) or provider(who(actor))
        if not imports and not serves:
            continue
        said = Reached(who(actor), serves, ties)
        at = tuple(s.at for s in actor.seats)[:3]
        for key in _pairs(actor):
            yield f"reached:{key}", said, at
        if imports and not serves:
            for name, where in _signatories(entries, position):
                yield f"reached:signatory {name}", said, (*at[:1], *where)


def _pairs(actor: Actor) -> Iterator[str]:
    phones = [c for c in actor.contacts if "@" not in c][:EACH]
    emails = [c for c in actor.contacts if "@" in c][:EACH]
    addresses = actor.addresses[:EACH]
    for first, second in ((addresses, phones), (addresses, emails), (phones, emails)):
        yield from (f"{a} + {b}" for a in first for b in second)


def _signatories(entries: Entries, position: int) -> Iterator[tuple[str, At]]:
    found: dict[str, At] = {}
    for grant in entries.grants:
        if grant.kind in ("power_of_attorney", "importer_identity") and grant.parties[:1] == (position,):
            name = folded(grant.signatory or "")
            if len(name.split()) >= 2:
                found.setdefault(name, () if grant.signatory_at is None else (grant.signatory_at,))
    yield from found.items()


def check(group: Group[Reached], law: Law) -> Iterator[Told]:
    """The importers under the key that are surely several, unless one serves others or there are too many."""
    if any(r.said.serves for r in group.rows):
        return
    importers: list[tuple[Who, list[Row[Reached]]]] = []
    for said, rows in group.distinct():
        ours = next((one for one in importers if not _apart(one[0], said)), None)
        if ours is None:
            importers.append((said.who, rows))
        else:
            ours[1].extend(rows)
    if not 2 <= len(importers) <= MOST:
        return
    yield _told(group.key.partition(":")[2], importers)


def _apart(known: Who, said: Reached) -> bool:
    """Whether two importers are surely two with numbers of their own, and no paper calls them related."""
    if known.name in said.ties or share_number(known, said.who) or not (known.numbers and said.who.numbers):
        return False
    return same_named(known, said.who) is False or two_by_number(known, said.who)


def _told(shared: str, importers: list[tuple[Who, list[Row[Reached]]]]) -> Told:
    rows = sorted((r for _, held in importers for r in held[:2]), key=lambda r: r.dossier)
    every = dossiers(r for _, held in importers for r in held)
    names = sorted(one.name for one, _ in importers)
    what = f"one signatory ({shared.removeprefix('signatory ')})"
    if not shared.startswith("signatory "):
        what = " and ".join(f"“{part}”" for part in shared.split(" + ")) + " in common"
    doubtful = not all(one.sure for one, _ in importers)
    return Told(
        message=f"The importers {listed(names)} have {what}, in {listed(every)}, and no paper says that they belong"
        " together.",
        remedy=REMEDY,
        dossiers=every,
        places=places(rows),
        severity=Severity.MAJOR,
        outcome=Outcome.UNVERIFIABLE if doubtful else Outcome.VIOLATED,
        about=" ".join(sorted(min(n for _, n in one.numbers) if one.numbers else one.name for one, _ in importers)),
    )


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "Importers without a tie have no two contacts, and no signatory, in common.",
    "reached",
    Reached,
    rows,
    check,
)
