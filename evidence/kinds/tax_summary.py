"""The summary at the foot of an invoice: a column for each kind of sum, a line for each tax rate, their sum last."""

from __future__ import annotations

from evidence.kinds.desk import Desk
from evidence.kinds.figures import Figure
from evidence.layout.labels import Hit

DEPTH = 8
"""The summary ends so many heights below its head."""

RATES = 6


def total(desk: Desk) -> Figure | None:
    """The last figure in the column of grand totals, where it is the only one or those above add up to it."""
    heads = (h for h in desk.captions.hits if h.key == "grand_total" and h.leads and h.trails)
    return next((f for hit in heads if (f := at(desk, hit)) is not None), None)


def at(desk: Desk, hit: Hit) -> Figure | None:
    """The same in the column that one caption heads."""
    lines = desk.view.sheet(hit.page).lines[hit.line + 1 : hit.line + 1 + RATES]
    near = (line for line in lines if line.box.top - hit.box.bottom < DEPTH * hit.box.height)
    figures = (f for line in near for f in desk.figures(line.tokens) if f.money_like and f.unit is None)
    column = [f for f in figures if not f.percent and _in_column(f, hit)]
    return column[-1] if column and column[-1].value in (sum(f.value for f in column[:-1]), column[0].value) else None


def _in_column(figure: Figure, hit: Hit) -> bool:
    """Whether a figure ends or begins about where the head of its column does."""
    left, right = figure.tokens[0].box.x0, figure.tokens[-1].box.x1
    return min(abs(right - hit.box.x1), abs(left - hit.box.x0)) <= 2.5 * hit.box.height
