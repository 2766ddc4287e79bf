"""Tables: columns with cells of a row, ruled in many ways, the head anew on each page, sums carried over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from tests.factory.canvas import Text, bold, pieces
from tests.factory.unseen_h.press import Press


@dataclass(frozen=True)
class Column:
    """A table column: head, share of the width, the cell of a row's stem, where it stands."""

    head: str
    share: float
    cell: Callable[[str], Text]
    align: str = "l"


RULED = ("grid", "rows", "head", "box", "zebra", "none")


def table(
    press: Press,
    columns: Sequence[Column],
    rows: Sequence[str],
    *,
    ruled: str = "",
    x: float | None = None,
    width: float | None = None,
    tail: Sequence[Sequence[Text]] = (),
    carry: str = "",
) -> None:
    """A table from the cursor down, its head anew on each page; ``carry`` a line field summed up over page breaks."""
    x = press.left if x is None else x
    width = press.right - x if width is None else width
    ruled = ruled or press.pick(*RULED)
    edges = [x]
    for c in columns:
        edges.append(edges[-1] + width * c.share / sum(c.share for c in columns))
    cells: list[Sequence[Text]] = [*([c.cell(r) for c in columns] for r in rows), *tail]
    wides = [b - a - 6 for a, b in pairwise(edges)]
    size = min([press.fit(c, w, 1e6, press.size) for r in cells for c, w in zip(r, wides, strict=True)], default=8)
    press.need(50)
    top = _head(press, columns, edges, wides, ruled, size)
    summed = Decimal(0)
    for n, line in enumerate(cells):
        high = max(press.height(c, w, size) for c, w in zip(line, wides, strict=True)) + 6
        if press.y + high > press.bottom - (20 if carry else 0):
            _closed(press, edges, top, ruled)
            _carried(press, "Carried forward" if carry else "", summed)
            press.turn()
            _carried(press, "Brought forward" if carry else "", summed)
            top = _head(press, columns, edges, wides, ruled, size)
        if ruled == "zebra" and n % 2:
            press.shade(edges[0], press.y, edges[-1], press.y + high)
        for what, col, left, wide in zip(line, columns, edges, wides, strict=False):
            if any(p.text.strip() for p in pieces(what)):
                press.text(left + 3, press.y + 3, what, size, width=wide, align=col.align)
        press.y += high
        if ruled in ("grid", "rows"):
            press.hrule(edges[0], edges[-1], press.y)
        if carry and n < len(rows):
            summed += Decimal(press.doc.fields.get(f"{rows[n]}.{carry}", "0"))
    _closed(press, edges, top, ruled)
    press.y += 2


def _carried(press: Press, words: str, summed: Decimal) -> None:
    """A sum before and after a page break."""
    if words and summed:
        press.text(press.left, press.y + 3, words, press.size - 0.5)
        press.text(
            press.left, press.y + 3, press.plain(f"{summed:.2f}"), press.size - 0.5, width=press.width - 3, align="r"
        )
        press.y += press.size * 1.6 + 3


def _head(
    press: Press, columns: Sequence[Column], edges: Sequence[float], wides: Sequence[float], ruled: str, size: float
) -> float:
    heads = [bold(c.head) if ruled != "none" else pieces(c.head) for c in columns]
    small = min([press.fit(h, w, 1e6, size - 0.3) for h, w in zip(heads, wides, strict=True) if columns], default=size)
    high = max(press.height(h, w, small) for h, w in zip(heads, wides, strict=True)) + 6
    top = press.y
    if ruled in ("zebra", "grid") and press.look.words % 2:
        press.shade(edges[0], top, edges[-1], top + high)
    for h, col, left, wide in zip(heads, columns, edges, wides, strict=False):
        if col.head:
            press.text(left + 3, top + 3, h, small, width=wide, align=col.align)
    press.y = top + high
    if ruled != "none":
        press.hrule(edges[0], edges[-1], top, 0.8)
        press.hrule(edges[0], edges[-1], press.y, 0.8)
    elif press.face[0] == "Courier":
        press.text(edges[0], press.y - 2, "-" * int((edges[-1] - edges[0]) / press.measure("-", 7)), 7)
        press.y += 6
    return top


def _closed(press: Press, edges: Sequence[float], top: float, ruled: str) -> None:
    if ruled in ("grid", "box"):
        for x in edges:
            press.vrule(x, top, press.y)
    if ruled in ("head", "box", "zebra"):
        press.hrule(edges[0], edges[-1], press.y, 0.8)
