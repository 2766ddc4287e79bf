"""Rows of captions over their values that look like tables and list no goods."""

from __future__ import annotations

from evidence.kinds import lexicons
from evidence.layout.labels import Lexicon
from evidence.layout.tables import Table

MEASURES = frozenset({"packages", "gross_weight", "net_weight", "volume"})


def strip_of_sums(table: Table) -> bool:
    """Whether a table is only a strip of captions over one row of sums: packages, weights and volume of the whole."""
    return len(table.rows) == 1 and table.keys <= {*MEASURES, "amount"} and len(table.keys) > 1


def strip_of_captions(table: Table, labels: Lexicon) -> bool:
    """Whether a table of one row is a strip of the paper's own captions over their values: it names no goods, and one
    of its heads no table has but the paper."""
    if len(table.rows) != 1 or table.keys & {"description", "part", "containers", "quantity", "amount"}:
        return False
    own = (labels.key(h.text) for h in table.header.heads if lexicons.columns().key(h.text) is None)
    return any(key is not None for key in own)
