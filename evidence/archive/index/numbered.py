"""Whether two parties whose names leave it open are surely two: each is registered under a number of its own."""

from __future__ import annotations

from evidence.archive.index.names import Who, core, same_named, share_number
from evidence.values import similarity

REGISTERED = ("ein", "ssn", "cbp_number")
"""Numbers of which one firm has one: an importer's."""

MISREAD = 2
"""So many figures of a number may be a slip of whoever wrote or read it."""


def two_by_number(a: Who, b: Who) -> bool:
    """Whether names that are only alike belong to two: different importer numbers, and no leading word in common.

    Firms of one group lead with one word and have a number each, so that equal leading words leave it open.
    """
    if share_number(a, b) or same_named(a, b) is True or not _leads(a).isdisjoint(_leads(b)):
        return False
    return any(
        kind == other and kind in REGISTERED and similarity.edits(number, number_of_b) > MISREAD
        for kind, number in a.numbers
        for other, number_of_b in b.numbers
    )


def _leads(one: Who) -> set[str]:
    """The word each name leads with, an article aside."""
    words = (core(name).removeprefix("the ").split() for name in one.names)
    return {found[0] for found in words if found}
