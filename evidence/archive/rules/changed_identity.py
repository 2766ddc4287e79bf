"""archive.changed-identity: an importer's address, bond, signatory or bank changes, and no paper of its own says so."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.archive.index.names import same_address, same_name
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, places
from evidence.records.archives import At, Entries
from evidence.records.findings import Severity
from evidence.values.names import folded

NAME = "archive.changed-identity"
REMEDY = "Ask the importer for the paper of the change: a CBP 5106, a rider to the bond, a new power of attorney."
SETTLED = 2
"""Dossiers in which an account was used before another one counts as a change."""


class State(msgspec.Struct, frozen=True, array_like=True):
    """One trait of the importer ``name`` in a dossier: ``address``, ``bond``, ``signatory`` or ``account``.

    ``since`` is from when it holds by its own paper; ``told`` is what registrations and riders of the dossier state.
    """

    trait: str
    name: str
    value: str
    day: str
    since: str
    told: tuple[str, ...]


def rows(entries: Entries) -> Put[State]:
    """The traits of each importer number of the dossier."""
    done: set[str] = set()
    for one in entries.customs:
        number, me = one.importer_number, one.importer
        if number is None or me is None or number in done or one.day is None:
            continue
        done.add(number)
        for trait, value, since, told, at in (
            *_address(entries, me), *_bonds(entries, number), *_signatory(entries, me), *_account(entries, me),
        ):  # fmt: skip
            yield f"state:{number}:{trait}", State(trait, entries.parties[me].name, value, one.day, since, told), at


Trait = tuple[str, str, str, tuple[str, ...], At]


def _address(entries: Entries, me: int) -> Iterator[Trait]:
    told = tuple(sorted({a for g in entries.grants if me in g.parties for a in g.addresses}))
    for one in entries.customs:
        if one.importer == me and one.address:
            yield "address", one.address, "", told, one.address_at
            return


def _bonds(entries: Entries, number: str) -> Iterator[Trait]:
    riders = tuple(g.kind for g in entries.grants if g.kind == "bond_rider")
    for bond in entries.bonds:
        if bond.principal_number == number and bond.type == "continuous" and bond.number and bond.effective:
            told = (*riders, *(("terminated",) if bond.termination else ()))
            yield "bond", bond.number, bond.effective, told, (*bond.at, *bond.money_at)
            return


def _signatory(entries: Entries, me: int) -> Iterator[Trait]:
    officers = tuple(sorted({o for g in entries.grants if me in g.parties for o in g.officers}))
    for grant in entries.grants:
        if grant.kind == "power_of_attorney" and grant.parties[:1] == (me,) and grant.signatory and officers:
            at = grant.at if grant.signatory_at is None else (grant.signatory_at, *grant.at)
            yield "signatory", folded(grant.signatory), grant.day or "", officers, at
            return


def _account(entries: Entries, me: int) -> Iterator[Trait]:
    for payment in entries.payments:
        if payment.remitter == me and payment.remitter_account:
            yield "account", payment.remitter_account, "", (), payment.at
            return


def check(group: Group[State], law: Law) -> Iterator[Told]:
    """Go through the dossiers by day, and tell the first change that nothing explains."""
    known: list[Row[State]] = []
    for row in sorted(group.rows, key=lambda r: (r.said.day, r.dossier)):
        if known and same_name(*sorted((known[0].said.name, row.said.name)), False) is False:
            continue  # another importer under this number is a matter of its own
        before = known[-1] if known else None
        if before is not None and not any(_equal(row.said, k.said) for k in known) and not _explained(row, known):
            yield _told(group.key.split(":")[1], before, row)
            return
        known.append(row)


def _equal(a: State, b: State) -> bool:
    if a.trait == "address":
        return same_address(*sorted((a.value, b.value)))
    return a.value == b.value or (a.trait == "signatory" and set(a.value.split()) >= set(b.value.split()))


def _explained(new: Row[State], known: list[Row[State]]) -> bool:
    """Whether a paper says so, or nothing is known that would speak against it."""
    said, last = new.said, known[-1].said
    if said.trait == "address":
        told = [a for row in (*known, new) for a in row.said.told]
        return any(same_address(*sorted((said.value, a))) for a in told)
    if said.trait == "bond":
        return bool(said.told or last.told) or said.since > last.day
    if said.trait == "signatory":
        return any(said.value in row.said.told for row in (*known, new))
    return len([r for r in known if r.said.value == last.value]) < SETTLED


NAMED = {"address": "address", "bond": "continuous bond", "signatory": "signatory", "account": "paying account"}


def _told(number: str, before: Row[State], after: Row[State]) -> Told:
    rows = [before, after]
    what = NAMED[after.said.trait]
    one, other = (f"…{r.said.value[-4:]}" if what == "paying account" else f"“{r.said.value}”" for r in rows)
    return Told(
        message=f"The {what} of importer {number} was {one} in {before.dossier} ({before.said.day}) and is {other} in"
        f" {after.dossier} ({after.said.day}), and no paper there tells of a change.",
        remedy=REMEDY,
        dossiers=dossiers(rows),
        places=places(rows),
        severity=Severity.MINOR,
    )


RULE = Rule(
    NAME,
    Severity.MINOR,
    "Where an importer's address, bond, signatory or bank changes, its own papers say so.",
    "state",
    State,
    rows,
    check,
)
