"""Captions and values: beside, above, in cells, in strips, in grids, in running lines."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, Text, bold, pieces
from tests.factory.wild.clerk import Clerk, Row, joined

WAYS = ("colon", "tab", "dots", "aligned", "righted", "kv", "cells", "strip", "above", "run", "ruled")
NARROW = ("colon", "tab", "dots", "aligned", "righted", "ruled", "cells", "box")


def facts(c: Clerk, rows: Sequence[Row], way: str = "", x: float | None = None, width: float | None = None) -> None:
    """Rows of facts from the cursor down in a way of ``WAYS`` (by lot where none is given)."""
    rows = [r for r in rows if r[1]]
    x = c.left if x is None else x
    width = c.right - x if width is None else width
    if not rows:
        return
    way = way or (c.pick(*WAYS) if width > 330 else c.pick(*NARROW))
    if way in ("colon", "run"):
        _loose(c, rows, x, width, run=way == "run")
    elif way == "kv":
        kv(c, rows, x, width)
    elif way == "cells":
        across = max(1, int(width / c.dice.choice((105, 130, 170))))
        for n in range(0, len(rows), across):
            cells(c, rows[n : n + across], x, width, min(across, len(rows)))
    elif way == "strip":
        across = max(2, int(width / c.dice.choice((95, 120, 150))))
        shade, ruled = c.chance(0.5), c.chance(0.6)
        for n in range(0, len(rows), across):
            strip(c, rows[n : n + across], x, width, shade=shade, ruled=ruled)
    elif way == "above":
        _above(c, rows, x, width)
    else:
        beside(c, rows, way, x, width)
    c.y += 4


def beside(c: Clerk, rows: Sequence[Row], way: str, x: float, width: float, split: float = 0) -> None:
    """Captions in a column, values in the next: tabbed, dotted, with colons under each other, ruled, boxed."""
    colon = way == "aligned"
    gap = 8.0 + (c.size * 0.5 if c.tongue == "zh" else 0) if colon else 5.0
    names = [bold(n) if c.heavy else pieces(n) for n, _ in rows] if colon else [c.cap(n) for n, _ in rows]
    split = split or min(max(c.measure(n) for n in names) + gap, width * 0.5)
    boxed = way in ("ruled", "box")
    pad = 3.0 if boxed else 0.0
    first = c.y
    start_page = len(c.sheets)
    for name, (_, what) in zip(names, rows, strict=True):
        wide = width - split - 2 * pad
        size = c.fit(what, wide, 1e6, c.size)
        own = c.fit(name, split - gap, 1e6, c.size)
        high = max(c.height(what, wide, size), c.height(name, split - gap, own))
        before = len(c.sheets)
        c.need(high + 4)
        first = c.y if len(c.sheets) > before else first
        top = c.y + (2 if boxed else 0)
        align = "r" if way == "righted" else "l"
        low = c.text(x + pad, top, name, own, width=split - gap, align=align)
        if colon:
            c.text(x + split - gap + 2, top, "：" if c.tongue == "zh" else ":")
        if way == "dots":
            _dots(c, x + c.measure(name, own) + 3, x + split - 4, top, low)
        low = max(low, c.text(x + split + pad, top, what, size, width=wide))
        if boxed:
            low += 2
            c.hrule(x, x + width, low)
        c.y = low + (0 if boxed else c.tight)
    if way == "box" and len(c.sheets) == start_page:
        c.hrule(x, x + width, first)
        for at in (x, x + split, x + width):
            c.vrule(at, first, c.y)


def _dots(c: Clerk, x0: float, x1: float, top: float, low: float) -> None:
    if low - top < c.size * 1.5 and (count := int((x1 - x0) / c.measure("."))) > 2:
        c.text(x0, top, "." * count)


def _loose(c: Clerk, rows: Sequence[Row], x: float, width: float, run: bool) -> None:
    """Each fact a line ``caption: value``; or several after each other on a line as long as they fit."""
    line: list[Piece] = []
    gap = c.dice.choice((18.0, 26.0, 40.0))
    at = x
    c.need(c.size * 3)
    for name, what in rows:
        text = [*c.cap(name), *what]
        if not run:
            size = c.fit(text, width, 1e6, c.size)
            c.need(c.height(text, width, size) + 2)
            c.y = c.text(x, c.y, text, size, width=width) + c.tight
            continue
        wide = c.measure(text)
        if (at > x and at + wide > x + width) or (any("\n" in p.text for p in text) and at > x):
            c.y += c.size * 1.45
            at = x
            c.need(c.size * 3)
        if wide > width or any("\n" in p.text for p in text):
            c.y = c.text(x, c.y, text, c.fit(text, width, 1e6, c.size), width=width) + 2
            continue
        c.text(at, c.y, text)
        at += wide + gap
        line = text
    if run and line and at > x:
        c.y += c.size * 1.45


def cells(
    c: Clerk, rows: Sequence[Row], x: float, width: float, columns: int, shares: Sequence[float] = (), least: float = 0
) -> None:
    """Boxes side by side, each a small caption above its value, all as high as the highest."""
    shares = shares or [1.0] * max(len(rows), columns)
    widths = [width * s / sum(shares) for s in shares]
    small = max(5.4, c.size * (0.7 if c.drift < 0.6 else 0.82))
    sizes = [c.fit(w, e - 8, 1e6, c.size) for (_, w), e in zip(rows, widths, strict=False)]
    caps = [c.fit(n, e - 6, 1e6, small) if n else small for (n, _), e in zip(rows, widths, strict=False)]
    tall = [
        (c.height(n, e - 6, k) if n else 0) + c.height(w, e - 8, s) + 7
        for (n, w), e, s, k in zip(rows, widths, sizes, caps, strict=False)
    ]
    high = max([*tall, least])
    c.need(high)
    top, at = c.y, x
    for (name, what), wide, size, cap in zip(rows, widths, sizes, caps, strict=False):
        strong = c.drift < 0.3 and c.measure(bold(name), cap) < wide - 6
        y = c.text(at + 3, top + 2, bold(name) if strong else name, cap, width=wide - 6) if name else top + 2
        if what:
            c.text(at + 4, y + 2, what, size, width=wide - 8)
        at += wide
    at = x
    for wide in widths:
        c.frame(at, top, at + wide, top + high)
        at += wide
    c.y = top + high


def kv(c: Clerk, rows: Sequence[Row], x: float, width: float, columns: int = 2) -> None:
    """A ruled grid of two pairs a row: caption cell, value cell, caption cell, value cell."""
    share = c.dice.choice((0.32, 0.38, 0.44))
    shaded, ruled = c.chance(0.5), c.chance(0.75)
    half = width / columns
    for n in range(0, len(rows), columns):
        some = rows[n : n + columns]
        wide, name_wide = half * (1 - share) - 7, half * share - 6
        sizes = [(c.fit(a, name_wide, 1e6, c.size), c.fit(w, wide, 1e6, c.size)) for a, w in some]
        high = 5 + max(
            max(c.height(a, name_wide, s), c.height(w, wide, t)) for (a, w), (s, t) in zip(some, sizes, strict=True)
        )
        c.need(high)
        top = c.y
        for k, ((name, what), (s, t)) in enumerate(zip(some, sizes, strict=True)):
            at = x + k * half
            if shaded:
                c.shade(at, top, at + half * share, top + high)
            c.text(at + 3, top + 2.5, name, s, width=name_wide)
            c.text(at + half * share + 3, top + 2.5, what, t, width=wide)
            if ruled:
                c.frame(at, top, at + half * share, top + high)
                c.frame(at + half * share, top, at + half, top + high)
        c.y = top + high


def strip(c: Clerk, rows: Sequence[Row], x: float, width: float, *, shade: bool = True, ruled: bool = True) -> None:
    """A row of captions, below it the row of their values."""
    weights = [max(c.measure(bold(n), c.size - 1), min(c.measure(w), 150)) + 12 for n, w in rows]
    widths = [width * w / sum(weights) for w in weights]
    small = c.size - 0.8
    caps = [c.fit(bold(n), w - 6, 1e6, small) for (n, _), w in zip(rows, widths, strict=True)]
    sizes = [c.fit(t, w - 6, 1e6, c.size) for (_, t), w in zip(rows, widths, strict=True)]
    head = max(c.height(bold(n), w - 6, s) for (n, _), w, s in zip(rows, widths, caps, strict=True)) + 5
    low = max(c.height(t, w - 6, s) for (_, t), w, s in zip(rows, widths, sizes, strict=True)) + 6
    c.need(head + low)
    top, at = c.y, x
    if shade:
        c.shade(x, top, x + width, top + head)
    for (name, what), wide, cap, size in zip(rows, widths, caps, sizes, strict=True):
        c.text(at + 3, top + 2, bold(name), cap, width=wide - 6)
        c.text(at + 3, top + head + 3, what, size, width=wide - 6)
        if ruled:
            c.frame(at, top, at + wide, top + head)
            c.frame(at, top + head, at + wide, top + head + low)
        at += wide
    c.y = top + head + low


def _above(c: Clerk, rows: Sequence[Row], x: float, width: float) -> None:
    """Captions with their values under them, in columns without lines."""
    across = 2 if width < 320 else c.dice.choice((3, 4))
    each = width / across
    for n in range(0, len(rows), across):
        some = rows[n : n + across]
        sizes = [c.fit(w, each - 10, 1e6, c.size) for _, w in some]
        caps = [c.fit(bold(a), each - 10, 1e6, c.size - 1.2) for a, _ in some]
        cap = max(c.height(bold(a), each - 10, s) for (a, _), s in zip(some, caps, strict=True))
        tall = max(c.height(w, each - 10, s) for (_, w), s in zip(some, sizes, strict=True))
        c.need(cap + tall + 8)
        for k, ((name, what), size, own) in enumerate(zip(some, sizes, caps, strict=True)):
            c.text(x + k * each, c.y, bold(name), own, width=each - 10)
            c.text(x + k * each, c.y + cap + 1, what, size, width=each - 10)
        c.y += cap + tall + 7


def split_rows(c: Clerk, rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """Rows parted in two at a place drawn by lot, the first ones staying first."""
    at = c.dice.randrange(max(1, len(rows) // 2), len(rows) + 1) if rows else 0
    return list(rows[:at]), list(rows[at:])


def captioned(rows: Sequence[Row], colon: str = ":") -> list[Piece]:
    """Rows as lines of one text."""
    lines: list[Text] = [[Piece(n + colon), *w] for n, w in rows if w]
    return joined(lines)


__all__ = ["WAYS", "beside", "captioned", "cells", "facts", "kv", "split_rows", "strip"]
