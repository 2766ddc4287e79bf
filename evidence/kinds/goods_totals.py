"""Which rows of a goods table are sums and charges and no goods."""

from __future__ import annotations

import re
from decimal import Decimal

from evidence.kinds.desk import Desk
from evidence.layout.tables import Row, Table

_SUM_WORD = re.compile(r"(?i)^[\W\d]*(?:(?:sub|grand|net|gross)\W?)?(?:totals?|ttl|sum)\b|^\W*(?:[总合小]计|say\b)")


def is_sum(row: Row) -> bool:
    """Whether a row is a sum or a charge and no goods."""
    if row.cells.keys().isdisjoint(("description", "part", "item", "quantity", "marks")):
        return True
    return any(_SUM_WORD.match(run.text) for key, run in row.cells.items() if key not in ("amount", "quantity"))


_SUMMED = ("quantity", "packages", "amount", "net_weight", "gross_weight", "volume")


def adds_up(desk: Desk, table: Table, row: Row) -> bool:
    """Whether a row that names no goods repeats what the rows above it come to, in two columns and more."""
    above = table.rows[: table.rows.index(row)]
    texts = [row.cells[key].text for key in ("description", "part", "item") if key in row.cells]
    if not above or any(c.isalpha() for text in texts for c in text):
        return False
    fits = []
    for key in (k for k in _SUMMED if k in row.cells):
        own, parts = _first_figure(desk, row, key), [_first_figure(desk, r, key) for r in above]
        fits.append(own is not None and own == sum(p for p in parts if p is not None))
    return len(fits) >= 2 and all(fits)


def _first_figure(desk: Desk, row: Row, key: str) -> Decimal | None:
    run = row.cells.get(key)
    found = [f.value for words in run.lines for f in desk.figures(words)] if run is not None else []
    return found[0] if found else None
