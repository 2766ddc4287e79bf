"""Captions inside a party's block on official papers: ``Company: …``, ``Tax ID: 12-3456789``, ``Tel.: …``.

The caption of the name and of the address is taken off, a number is told apart, and what tells how to reach the party
is left out of its address.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from evidence.kinds import form_values as normal
from evidence.kinds.base import Found
from evidence.kinds.lexicons import INNER, labels
from evidence.kinds.party_block import Row, found, text_of
from evidence.layout.labels import Lexicon, joint, labels_in
from evidence.layout.view import Run

_KEPT = (INNER + "name", INNER + "address", INNER + "country")
_GAP = 0.7
"""A caption without a colon stands so many heights of print before what it names."""


@cache
def _lexicon() -> Lexicon:
    return Lexicon({key: variants for key, variants in labels("parties").items() if key.startswith(INNER)})


def uncaptioned(role: str, block: Run) -> tuple[Run, tuple[Found, ...]]:
    """The block's lines of name and address without captions, and the party's number where a line tells it."""
    rows: list[Row] = []
    told: list[Found] = []
    for row in block.lines:
        key, rest = _parted(row)
        if key is None or key in _KEPT:
            rows.append(rest)
        elif key == INNER + "id" and not told:
            told += _number(role, rest)
    return Run(tuple(r for r in rows if r)), tuple(told)


def _parted(row: Row) -> tuple[str | None, Row]:
    """The key of the caption that a row begins with, and what follows it; (None, the row) without a caption."""
    first = next(iter(labels_in(row, _lexicon(), doubtful=False)), None)
    if first is None or first[1] != 0 or first[2] >= len(row):
        return None, row
    key, _, end, _ = first
    last, after = row[end - 1], row[end]
    colon = last.text[-1] in ":：#" or after.text[0] in ":："
    apart = after.box.x0 - last.box.x1 > _GAP * last.box.height
    number = key == INNER + "id" and normal.number_of_importer(text_of(row[end:])) is not None
    if not (colon or apart or number):
        return None, row
    rest = row[end:]
    while rest and joint(rest[0]):
        rest = rest[1:]
    return key, rest


def _number(role: str, row: Row) -> Iterator[Found]:
    value = normal.number_of_importer(text_of(row))
    if value is not None and value != "SAME":
        yield found(f"{role}.id", [row], value)
