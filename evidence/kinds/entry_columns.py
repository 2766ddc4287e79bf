"""The columns of an entry summary's line items, from the stacks of captions that head them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from evidence.kinds.forms import Caption, Form
from evidence.layout.lines import Line
from evidence.layout.view import Sheet
from evidence.layout.words import Token

_STACKS = {
    "line_no": ("line_no",),
    "hts": ("description", "hts", "adcvd"),
    "weight": ("gross_weight", "manifest_quantity"),
    "quantity": ("net_quantity",),
    "value": ("entered_value", "charges", "relationship"),
    "rate": ("rate", "adcvd_rate", "irc_rate", "visa"),
    "duty": ("duty_column", "dollars", "cents"),
}
_NEEDED = ("hts", "value")
_BELOW = (
    "fee_summary", "total_entered_value", "total_other_fees", "cbp_use", "totals", "declaration", "liquidation",
    "ascertained_duty", "filer", "declarant",
)  # fmt: skip
_BAND = 60.0
"""The captions of one header stand within so many points of each other."""


@dataclass(frozen=True)
class Columns:
    """Column bounds on one page as (key, left, right), from left to right; ``bottom`` is the header's lower edge."""

    bounds: tuple[tuple[str, float, float], ...]
    bottom: float

    def split(self, line: Line) -> dict[str, tuple[Token, ...]]:
        """The words of a line by column."""
        cells: dict[str, list[Token]] = {}
        for token in line.tokens:
            for key, left, right in self.bounds:
                if left <= token.box.centre[0] < right:
                    cells.setdefault(key, []).append(token)
                    break
        return {key: tuple(tokens) for key, tokens in cells.items()}


def columns_of(form: Form, sheet: Sheet) -> Columns | None:
    """The columns on a page, None where its header is not there."""
    stacks = _stacks(form, sheet)
    if any(key not in stacks for key in _NEEDED):
        return None
    extents = sorted(
        ((key, min(c.box.x0 for c in caps), max(c.box.x1 for c in caps)) for key, caps in stacks.items()),
        key=lambda e: e[1] + e[2],
    )
    bottom = max(c.box.bottom for caps in stacks.values() for c in caps)
    edges = [0.0]
    for (_, _, left_end), (_, right_start, _) in itertools.pairwise(extents):
        edges.append(_edge(sheet, left_end, right_start, bottom))
    edges.append(sheet.page.width)
    bounds = tuple((key, edges[i], edges[i + 1]) for i, (key, _, _) in enumerate(extents))
    return Columns(_wider_description(sheet, bounds, bottom), bottom)


def _stacks(form: Form, sheet: Sheet) -> dict[str, list[Caption]]:
    """The captions of each column's stack that stand in one header band."""
    here = {k: [c for c in form.of(*keys) if c.page == sheet.number] for k, keys in _STACKS.items()}
    anchor = next((c for c in here["value"] if c.key == "entered_value"), None)
    if anchor is None:
        return {}
    near = {k: [c for c in caps if abs(c.box.centre[1] - anchor.box.centre[1]) <= _BAND] for k, caps in here.items()}
    # The description's caption stands over several columns; the tariff number's alone tells where its column ends.
    if any(c.key == "hts" for c in near["hts"]):
        near["hts"] = [c for c in near["hts"] if c.key != "description"]
    return {key: caps for key, caps in near.items() if caps}


def _edge(sheet: Sheet, left_end: float, right_start: float, y: float) -> float:
    """Where two columns meet: at the ruling line between their captions, else in the middle."""
    low, high = min(left_end, right_start) - 2, max(left_end, right_start) + 2
    ruled = [v.at for v in sheet.rulings.verticals if low <= v.at <= high and v.covers(y, 12)]
    return ruled[-1] if ruled else (left_end + right_start) / 2


def _wider_description(
    sheet: Sheet, bounds: tuple[tuple[str, float, float], ...], y: float
) -> tuple[tuple[str, float, float], ...]:
    """The first column ends at the ruling line behind the line numbers where there is one."""
    if bounds[0][0] != "line_no":
        return bounds
    _, left, right = bounds[0]
    ruled = [v.at for v in sheet.rulings.verticals if left < v.at <= right + 2 and v.covers(y + 4, 12)]
    edge = ruled[-1] if ruled else right
    return (("line_no", left, edge), (bounds[1][0], edge, bounds[1][2]), *bounds[2:])


def region(form: Form, sheet: Sheet, columns: Columns) -> Iterator[Line]:
    """The lines between the header and what closes the table."""
    ends = [c.box.top for c in form.of(*_BELOW) if c.page == sheet.number and c.box.top > columns.bottom]
    end = min(ends, default=sheet.page.height)
    for line in sheet.lines:
        if columns.bottom - 1 < line.box.centre[1] < end:
            yield line
