"""archive.reused-page: one scanned page stands in two dossiers, altered in some of what it says.

The same blank form, and one seller's papers, look alike too; but then nearly all that a paper itself says (number,
day, amounts, signatory) differs. A copy that was altered says the same nearly everywhere. Where two pages say the same
throughout, a standing paper lies in two dossiers, as it should.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.archive.index.names import same_address, same_name
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, listed, near, places
from evidence.records.archives import Entries
from evidence.records.findings import Severity
from evidence.values.addresses import comparable
from evidence.values.dates import parse_iso

NAME = "archive.reused-page"
REMEDY = "Ask for the original of this page, and of each paper that was made from it."
NEAR = 20
"""Bits of 1,024 in which the fingerprints of two copies of one scan may differ."""

INKED = 24
"""Bits a page has at least: a nearly empty one looks like any other."""

EQUAL = 2
"""So many things the paper itself says are equal at least, and this many times those that differ."""

NUMBERS = ("number", "reference", "entry_number", "invoice_number", "transaction_id")

BEFORE = 8
"""Each page is compared with so many others under its key."""


class Seen(msgspec.Struct, frozen=True, array_like=True):
    """A scanned page: fingerprint, what the paper says, and who people on it are, each ``field=value``."""

    print: str
    own: tuple[str, ...]
    named: tuple[str, ...]


def rows(entries: Entries) -> Put[Seen]:
    """Each scanned page under its kind, its day and another thing it says."""
    for page in entries.prints:
        if page.what != "page":
            continue
        said = Seen(page.print, page.facts, page.who)
        values = list(dict.fromkeys(f.partition("=")[2] for f in page.facts))
        day = next((v for v in values if parse_iso(v) is not None), "")
        for value in [v for v in values if v != day and len(v) >= 5][:6]:
            yield f"seen:{page.kind} {day} {value}", said, page.at


def check(group: Group[Seen], law: Law) -> Iterator[Told]:
    """Compare the pages under the key that don't say the same."""
    different = list({(r.said.own, r.said.named): r for r in reversed(group.rows)}.values())[::-1]
    for i, row in enumerate(different):
        for other in different[max(0, i - BEFORE) : i]:
            if other.dossier != row.dossier and _one_picture(other.said, row.said):
                changes = _altered(other.said, row.said)
                if changes:
                    yield _told(group.key.partition(":")[2].partition(" ")[0], other, row, changes)


def _one_picture(a: Seen, b: Seen) -> bool:
    one, other = int(a.print, 16), int(b.print, 16)
    return (one ^ other).bit_count() <= NEAR and min(one.bit_count(), other.bit_count()) >= INKED


def _altered(a: Seen, b: Seen) -> list[str]:
    """What differs between two copies of one page; nothing where too little is equal for copies."""
    own, named = _compared(a.own, b.own), _compared(a.named, b.named)
    if own[0] < EQUAL or own[0] < EQUAL * len(own[1]) or _numbers(a) != _numbers(b):
        return []
    return own[1] + named[1]


def _numbers(page: Seen) -> set[str]:
    """The numbers a paper goes by: another number is another paper, however alike."""
    return {f for f in page.own if f.partition("=")[0] in NUMBERS}


def _compared(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[int, list[str]]:
    """How many fields are equal, and which differ more than a misread letter."""
    one, other = (dict(f.split("=", 1) for f in facts) for facts in (a, b))
    both = sorted(one.keys() & other.keys())
    equal = sum(one[f] == other[f] for f in both)
    differing = [f"{f} {one[f]} against {other[f]}" for f in both if _differ(f, one[f], other[f])]
    return equal, differing


def _differ(field: str, a: str, b: str) -> bool:
    if field.endswith("name"):
        return same_name(*sorted((a, b)), False) is False
    if field.endswith("address"):
        return not same_address(*sorted((comparable(a), comparable(b))))
    return not near(a, b)


def _told(kind: str, one: Row[Seen], other: Row[Seen], changes: list[str]) -> Told:
    rows = sorted((one, other), key=lambda r: r.dossier)
    return Told(
        message=f"One scanned page ({kind.replace('_', ' ')}) stands in {listed(dossiers(rows))} with different facts:"
        f" {'; '.join(changes[:4])}.",
        remedy=REMEDY,
        dossiers=dossiers(rows),
        places=places(rows),
        severity=Severity.MAJOR,
        about=f"{kind} {' '.join(f'{r.dossier} {r.at}' for r in rows)}",
    )


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "A scanned page stands under one set of facts; blank forms and standing papers aside.",
    "seen",
    Seen,
    rows,
    check,
)
