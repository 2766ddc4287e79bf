"""What changes about a party over its dossiers: address, bond, signatory, bank account. A change alone is no fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evidence.archive.index.names import same_address
from evidence.archive.index.reading import Reading
from evidence.archive.index.rows import Row
from evidence.records.archives import Entries
from evidence.records.asking import Change
from evidence.values.names import folded

Trait = tuple[str, str, str]
"""Trait, value, day."""


def changes(reading: Reading, parties: Sequence[Sequence[Row[int]]]) -> tuple[Change, ...]:
    """The changes of each party, by day. Rows are (dossier, the party's position in its entries)."""
    found = [c for i, rows in enumerate(parties) for c in _of(reading, i, rows)]
    return tuple(sorted(found, key=lambda c: (c.day, c.dossier, c.party, c.trait, c.value)))


def _of(reading: Reading, party: int, rows: Sequence[Row[int]]) -> Iterator[Change]:
    told = [(day, row.dossier, trait, value) for row in rows
            for trait, value, day in _traits(reading.entries(row.dossier), row.said)]  # fmt: skip
    known: dict[str, list[tuple[str, str]]] = {}
    for day, dossier, trait, value in sorted(set(told)):
        before = known.setdefault(trait, [])
        others = [b for b in before if b[1] != dossier]
        if others and not any(_equal(trait, value, b[0]) for b in before):
            yield Change(day, dossier, party, trait, value, *others[-1])
        before.append((value, dossier))


def _equal(trait: str, a: str, b: str) -> bool:
    if trait == "address":
        return same_address(*sorted((a, b)))
    if trait == "signatory":
        one, other = set(folded(a).split()), set(folded(b).split())
        return one <= other or other <= one
    return a == b


def _traits(entries: Entries, me: int) -> Iterator[Trait]:
    for address in entries.parties[me].addresses:
        yield "address", address, entries.day
    for bond in entries.bonds:
        if bond.principal == me and bond.number:
            surety = "" if bond.surety is None else f", surety {entries.parties[bond.surety].name}"
            yield "bond", f"{bond.number}{surety}", bond.effective or entries.day
    for grant in entries.grants:
        if me in grant.parties[:1] and grant.signatory:
            yield "signatory", grant.signatory, grant.day or entries.day
    for paid in entries.payments:
        for side, account in ((paid.remitter, paid.remitter_account), (paid.beneficiary, paid.beneficiary_account)):
            if side == me and account:
                yield "bank account", account, paid.day or entries.day
