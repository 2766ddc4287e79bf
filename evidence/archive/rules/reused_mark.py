"""archive.reused-page, seals: the picture of one company's seal on papers of strangers.

A seal pressed twice is never the same picture; one put into a file is, and is honest on all papers of its owner. On
papers that have nobody in common it was copied. Framed stamps (RECEIVED, COPY) are an office's own; signatures are too
thin to tell a copy from a practised hand.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from evidence.archive.index.names import same_name
from evidence.archive.index.rows import Group, Put, Row
from evidence.archive.rules.reused_page import NAME
from evidence.archive.rules.rule import Law, Rule, Told, dossiers, listed, places
from evidence.records.archives import Entries
from evidence.records.findings import Severity

REMEDY = "Ask both companies whether they sealed these papers, and for the originals."
KINDS = ("commercial_invoice", "proforma_invoice", "packing_list", "contract", "purchase_order")
"""Papers that a trader seals for itself; an authority's or a carrier's seal stands on papers of many."""

SIDE = 64
ALIKE = 0.97
"""Two pictures are one where this share of each one's ink lies on the other's or right beside it: two seals of one
make, with other names on them, reach 0.95, one seal scanned twice 0.98."""

INKED = 240
"""Bits of ink that a picture has at least."""

SAMPLES = 8
"""Bits of a key; two scans of one seal have one of the keys in common nearly always."""

KEYS = 6
BEFORE = 40
"""Each picture is compared with so many others under its key."""


class Pressed(msgspec.Struct, frozen=True, array_like=True):
    """A seal: its picture, and everybody its paper names."""

    shape: str
    print: str
    who: tuple[str, ...]


def rows(entries: Entries) -> Put[Pressed]:
    """Each trader's seal under keys of a few of its bits, taken all over the picture."""
    for mark in entries.prints:
        if mark.what == "seal" and mark.kind in KINDS:
            said = Pressed(mark.what, mark.print, mark.who)
            for key in _keys(mark.print):
                yield f"pressed:{mark.what} {key}", said, mark.at


def _keys(picture: str) -> Iterator[str]:
    bits = f"{int(picture, 16):0{SIDE * SIDE}b}"
    for i in range(KEYS):
        sample = "".join(bits[(37 + 149 * i + 1331 * j * (i + 1)) % len(bits)] for j in range(SAMPLES))
        if "1" in sample:
            yield f"{i} {int(sample, 2):x}"


def check(group: Group[Pressed], law: Law) -> Iterator[Told]:
    """Compare the pictures under the key that stand on papers of strangers."""
    for i, row in enumerate(group.rows):
        for other in group.rows[max(0, i - BEFORE) : i]:
            if other.dossier != row.dossier and _one_picture(other.said, row.said) and _strangers(other, row):
                yield _told(other, row)


def _one_picture(a: Pressed, b: Pressed) -> bool:
    one, other = int(a.print, 16), int(b.print, 16)
    if a.shape != b.shape or min(one.bit_count(), other.bit_count()) < INKED:
        return False
    both = (one & _wide(other)).bit_count() / one.bit_count(), (other & _wide(one)).bit_count() / other.bit_count()
    return min(both) >= ALIKE


def _wide(picture: int) -> int:
    """A picture with its ink one square wider on all sides."""
    level = picture | picture << 1 | picture >> 1
    return level | level << SIDE | level >> SIDE


def _strangers(a: Row[Pressed], b: Row[Pressed]) -> bool:
    """Whether nobody on the one paper may be anybody on the other."""
    return all(same_name(*sorted((x, y)), False) is False for x in a.said.who for y in b.said.who)


def _told(one: Row[Pressed], other: Row[Pressed]) -> Told:
    rows = sorted((one, other), key=lambda r: r.dossier)
    names = "; ".join(f"{', '.join(r.said.who[:3])} in {r.dossier}" for r in rows)
    return Told(
        message=f"The same picture of a {one.said.shape} stands in {listed(dossiers(rows))} on papers that have nobody"
        f" in common ({names}).",
        remedy=REMEDY,
        dossiers=dossiers(rows),
        places=places(rows),
        severity=Severity.MAJOR,
        about=f"{one.said.shape} {' '.join(f'{r.dossier} {r.at}' for r in rows)}",
    )


RULE = Rule(
    NAME,
    Severity.MAJOR,
    "The picture of a seal stands on papers of its owner alone.",
    "pressed",
    Pressed,
    rows,
    check,
)
