"""The columns of a table: where each begins and ends, by ruling lines, else by the white strips between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from evidence.layout.headers import Head, Header, pieces
from evidence.layout.lines import Line
from evidence.layout.view import Sheet


@dataclass(frozen=True, eq=False)
class Column:
    """One column: its key, its head, and its x range in points (level)."""

    key: str | None
    head: Head
    left: float
    right: float


def columns_of(sheet: Sheet, header: Header, lines: Sequence[Line]) -> tuple[Column, ...]:
    """The columns under a header, from left to right; ``lines`` are the lines of the table's body."""
    heads = header.heads
    edges = [0.0, *(h.box.x1 for h in heads), sheet.page.width]
    starts = [*(h.box.x0 for h in heads), sheet.page.width]
    bounds = [_bound(sheet, a, b, lines, (edges[i], starts[i + 2])) for i, (a, b) in enumerate(pairwise(heads))]
    lefts = [_outer(sheet, heads[0], left=True), *bounds]
    rights = [*bounds, _outer(sheet, heads[-1], left=False)]
    idle = _of_one_package(heads)
    return tuple(Column(None if h in idle else h.key, h, a, b) for h, a, b in zip(heads, lefts, rights, strict=True))


_MEASURED = frozenset({"quantity", "net_weight", "gross_weight", "volume"})
_WHOLE = re.compile(r"(?i)\b(?:total|ttl)\b|[总合]")


def _of_one_package(heads: Sequence[Head]) -> list[Head]:
    """The heads of what one package holds or weighs, where a packing list tells the same measure twice: the other head
    says total, else it is the one further right."""
    keys = [h.key for h in heads]
    if (
        keys.count("description") != 1
        or not {"packages", "carton_no"} & set(keys)
        or {"unit_price", "amount"} & set(keys)
    ):
        return []
    idle: list[Head] = []
    for key in sorted(_MEASURED):
        twice = [h for h in heads if h.key == key]
        whole = [h for h in twice if _WHOLE.search(h.text)]
        idle += [h for h in twice if h is not (whole if len(whole) == 1 else twice)[-1]] if len(twice) > 1 else []
    return idle


def _bound(sheet: Sheet, left: Head, right: Head, lines: Sequence[Line], room: tuple[float, float]) -> float:
    """Where one column ends and the next begins; ``room`` reaches from the head before them to the one after."""
    low, high = left.box.x1 - 1, right.box.x0 + 1
    y = (left.box.centre[1] + right.box.centre[1]) / 2
    ruled = [v.at for v in sheet.rulings.verticals if low <= v.at <= high and v.covers(y)]
    if ruled:
        return ruled[0]
    rows = [[(p[0].box.x0, p[-1].box.x1) for p in pieces(sheet, line)] for line in lines]
    last = max((i for i, row in enumerate(rows) if len(row) > 1), default=len(rows) - 1)
    middle = (left.box.x1 + right.box.x0) / 2
    at = _strip(rows[: last + 1], left.box.centre[0], right.box.centre[0], middle)
    if _filled(rows, at, room):
        return at
    return _word_gap(sheet, [line for line, row in zip(lines, rows, strict=True) if len(row) > 1], left, right) or at


def _word_gap(sheet: Sheet, lines: Sequence[Line], left: Head, right: Head) -> float | None:
    """Where every row has a gap between two words at the gap between two heads: wider than a space, or a figure
    alone before it, as a count that stands close to what it counts. None without one."""
    for x in ((left.box.x1 + right.box.x0) / 2, left.box.x1, right.box.x0):
        before = [
            max((t for t in n.tokens if t.box.centre[0] < x), key=lambda t: t.box.x1, default=None) for n in lines
        ]
        low = max((t.box.x1 for t in before if t is not None), default=0.0)
        high = min((t.box.x0 for n in lines for t in n.tokens if t.box.centre[0] >= x), default=0.0)
        counts = all(t is not None and t.text.strip(".").isdigit() for t in before)
        if high - low >= (1.1 if counts else 1.6) * sheet.space:
            return (low + high) / 2
    return None


Spans = Sequence[tuple[float, float]]


def _strip(rows: Sequence[Spans], low: float, high: float, middle: float) -> float:
    """The x between two heads that the fewest words cross; of several the widest strip, then the nearest to middle."""
    spans = [span for row in rows for span in row]
    steps = [low + i for i in range(max(int(high - low), 1))]
    counts = [sum(1 for a, b in spans if a < x < b) for x in steps]
    least = min(counts)
    strips: list[list[float]] = []
    for x, count in zip(steps, counts, strict=True):
        if count > least:
            strips.append([])
        elif not strips:
            strips.append([x])
        else:
            strips[-1].append(x)
    full = [s for s in strips if s]
    holding = [s for s in full if s[0] - 1 <= middle <= s[-1] + 1]
    if holding:
        return middle
    best = max(full, key=lambda s: (len(s), -abs(s[len(s) // 2] - middle)))
    return best[len(best) // 2]


def _filled(rows: Sequence[Spans], x: float, room: tuple[float, float]) -> int:
    """How many rows have words on both sides of an x, within the room of the two columns it parts."""
    inside = [[sum(s) / 2 for s in row if room[0] <= sum(s) / 2 <= room[1]] for row in rows]
    return sum(any(c < x for c in row) and any(c > x for c in row) for row in inside)


def _outer(sheet: Sheet, head: Head, left: bool) -> float:
    y = head.box.centre[1]
    if left:
        ruled = [v.at for v in sheet.rulings.verticals if v.at <= head.box.x0 + 1 and v.covers(y)]
        return max(ruled) if ruled else 0.0
    ruled = [v.at for v in sheet.rulings.verticals if v.at >= head.box.x1 - 1 and v.covers(y)]
    return min(ruled) if ruled else sheet.page.width
