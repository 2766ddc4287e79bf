"""The document kinds, one file each; ``KINDS`` is the whole list, in the order in which ties are decided."""

from __future__ import annotations

from evidence.kinds import ein_letter, entry_summary, other
from evidence.kinds.base import Kind
from evidence.kinds.plain import PLAIN

KINDS: tuple[Kind, ...] = (
    entry_summary.KIND,
    ein_letter.KIND,
    *PLAIN,
    other.KIND,
)

_BY_NAME = {kind.name: kind for kind in KINDS}


def kind_named(name: str) -> Kind:
    """The kind of that name; ``other`` for a name that is no kind."""
    return _BY_NAME.get(name, other.KIND)
