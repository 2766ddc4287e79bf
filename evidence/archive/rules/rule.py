"""What a rule across dossiers is: what it puts into the index, and what it finds in the rows under one key."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from evidence.archive.index.rows import Group, Put, Row
from evidence.records.archives import Actor, At, Entries, Provision
from evidence.records.findings import Authority, Outcome, Severity
from evidence.values import similarity
from evidence.values.dates import parse_iso

Law = Mapping[str, tuple[Provision, ...]]
"""Dated numbers by the provision's name, handed in by who runs the rules."""

MOST_TOLD = 12
"""So many dossiers are named in a sentence at most."""


@dataclass(frozen=True)
class Told:
    """A finding as a rule tells it: places as (dossier, position); ``about`` is the same for the same matter."""

    message: str
    remedy: str
    dossiers: tuple[str, ...]
    places: tuple[tuple[str, At], ...]
    severity: Severity
    outcome: Outcome = Outcome.VIOLATED
    about: str = ""
    sources: tuple[Authority, ...] = ()


@dataclass(frozen=True)
class Rule:
    """One rule of the catalogue's table *across dossiers*.

    ``tag``: what its keys begin with; ``shape``: the record under them; ``rows``: what it puts there of a dossier;
    ``check``: what it finds among the rows of a key that two dossiers at least have.
    """

    name: str
    severity: Severity
    meaning: str
    tag: str
    shape: type
    rows: Callable[[Entries], Put[Any]]
    check: Callable[[Group[Any], Law], Iterator[Told]]
    provisions: tuple[str, ...] = ()


def places(rows: Iterable[Row[Any]]) -> tuple[tuple[str, At], ...]:
    """The places of some rows."""
    return tuple((r.dossier, r.at) for r in rows)


def dossiers(rows: Iterable[Row[Any]]) -> tuple[str, ...]:
    """The dossiers of some rows, each once, sorted."""
    return tuple(sorted({r.dossier for r in rows}))


def listed(names: Iterable[str]) -> str:
    """Names of dossiers in a sentence: ``a, b and c``; ``a, b and 7 more`` where there are many."""
    found = list(names)
    if len(found) > MOST_TOLD:
        return f"{', '.join(found[:MOST_TOLD])} and {len(found) - MOST_TOLD} more"
    return " and ".join([", ".join(found[:-1]), found[-1]] if len(found) > 1 else found)


def money(amount: Decimal, currency: str | None = None) -> str:
    """An amount in a sentence: ``USD 12,400.00``."""
    return f"{currency or ''} {amount:,.2f}".strip()


def day(text: str | None) -> date | None:
    """An ISO day, None for none."""
    return None if text is None else parse_iso(text)


def apart(a: str | None, b: str | None) -> timedelta | None:
    """How far two days lie apart, None where one is unknown."""
    one, two = day(a), day(b)
    return None if one is None or two is None else abs(one - two)


def on(law: Law, name: str, when: date) -> Provision | None:
    """The row of a provision on a day, None where none is on file."""
    for row in law.get(name, ()):
        if row.first <= when.isoformat() and (row.last is None or when.isoformat() <= row.last):
            return row
    return None


def seats(actor: Actor, *roles: str) -> At:
    """Where a party is named in one of these roles."""
    return tuple(s.at for s in actor.seats if s.role in roles)


MISREAD = 2
"""So many figures of a value may have been misread at once."""


def near(a: str | None, b: str | None) -> bool:
    """Whether two values are so alike that misread letters may make one of the other; unknown ones are."""
    if a is None or b is None:
        return True
    return similarity.edits(a, b) <= MISREAD or a.replace(".", "") == b.replace(".", "")
