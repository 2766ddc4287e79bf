"""What a goods table sums up to: the words of its total's row, or the sum of a column."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk, found, of_figure
from evidence.kinds.figures import Figure
from evidence.kinds.goods_totals import adds_up, is_sum
from evidence.layout.tables import Table, cells_at
from evidence.layout.view import Run
from evidence.layout.words import Token


def total_cells(desk: Desk, table: Table) -> Mapping[str, tuple[Token, ...]]:
    """The words of the row that sums a table up, by column; nothing where no total ended it."""
    from_row = [row for row in table.rows if is_sum(row) or adds_up(desk, table, row)]
    if table.stop is not None and table.stop.key in ("total", "grand_total", "subtotal"):
        line = desk.line(table.stop)
        cells = cells_at(table, line)
        return {k: tuple(t for t in words if t not in table.stop.tokens) for k, words in cells.items()}
    return {k: run.tokens for k, run in from_row[-1].cells.items()} if from_row else {}


def summed(field: str, values: Sequence[tuple[Figure, Decimal]], write: Callable[[Decimal], str]) -> Iterator[Found]:
    """A sum that is printed nowhere: one figure is itself; several are added and marked as derived."""
    *parts, last = [v for _, v in values] or [Decimal(0)]
    if len(parts) > 1 and last == sum(parts):  # the last row says the sum of the others
        values = values[-1:]
    if len(values) == 1:
        yield of_figure(field, values[0][0], write(values[0][1]), 0.9)
    elif values:
        run = Run(tuple(figure.tokens for figure, _ in values))
        yield found(field, run, write(sum((v for _, v in values), Decimal(0))), 0.8, "derived")
