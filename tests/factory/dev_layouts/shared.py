"""What the development layouts of trade papers share: parties in other places, captions in other places, totals."""

from __future__ import annotations

from collections.abc import Sequence

from tests.factory.canvas import Piece, Text, bold, join
from tests.factory.pad import Pad
from tests.factory.tables import Column, Table


def one_line(pad: Pad, role: str, by: str = " - ") -> list[Piece]:
    """Name and address of a party in one run: ``Acme Co., Ltd. - 12 Quay Road, Ningbo, China``."""
    name, place = pad.v(f"{role}.name"), pad.address(f"{role}.address", 0)
    if not name or not place:
        return name + place
    return [*name, Piece(by, glue=by.startswith(",")), *place]


def shown(pad: Pad, roles: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Those (role, caption) whose party the paper names and has not named yet."""
    return [(r, c) for r, c in roles if pad.has(f"{r}.name") and not pad.used.get(f"{r}.name")]


def side_by_side(pad: Pad, roles: Sequence[tuple[str, str]], *, small: bool = False, rule: bool = False) -> None:
    """Parties next to each other without boxes, the captions above."""
    here = shown(pad, roles)
    if not here:
        return
    each, top, low = pad.width / len(here), pad.y, pad.y
    for n, (role, caption) in enumerate(here):
        x = pad.left + n * each
        y = pad.text(x, top, bold(caption), pad.size - (2.2 if small else 0)) + 1
        if rule:
            pad.hrule(x, x + each - 12, y)
            y += 2
        low = max(low, pad.text(x, y, pad.party(role), width=each - 14))
    pad.y = low + 8


def right_colons(
    pad: Pad, rows: Sequence[tuple[str, list[Piece]]], x: float, y: float, split: float, width: float
) -> float:
    """Captions set flush right against their colon, values behind. Returns the y below."""
    for name, what in rows:
        if what:
            a = pad.text(x, y, name + " :", width=split - 5, align="r")
            y = max(a, pad.text(x + split, y, what, width=width - split)) + 1.5
    return y


def under_caption(pad: Pad, rows: Sequence[tuple[str, list[Piece]]], across: int, *, framed: bool = False) -> None:
    """Values with their captions in small print underneath, ``across`` in a row."""
    rows = [r for r in rows if r[1]]
    each = pad.width / across
    for n in range(0, len(rows), across):
        top, low = pad.y + 2, pad.y
        for k, (name, what) in enumerate(rows[n : n + across]):
            x = pad.left + k * each
            y = pad.text(x + 3, top, what, width=each - 8)
            low = max(low, pad.text(x + 3, y, name, pad.size - 2.8, width=each - 8))
        if framed:
            for k in range(across):
                pad.frame(pad.left + k * each, pad.y, pad.left + (k + 1) * each, low + 2)
        pad.y = low + 2
    pad.y += 6


def above_row(pad: Pad, rows: Sequence[tuple[str, list[Piece]]], across: int) -> None:
    """Facts as a strip: a row of captions, below it a row of values, in ruled columns."""
    rows = [r for r in rows if r[1]]
    for n in range(0, len(rows), across):
        part = rows[n : n + across]
        table = Table(pad, [Column(name, 1.0, "c") for name, _ in part], size=pad.size - 1, ruled="grid")
        table.row([what for _, what in part])
    pad.y += 8


def numbered(pad: Pad, cells: Sequence[tuple[str, Text]], x: float, y: float, width: float, high: float) -> float:
    """Ruled boxes one under the other with numbered captions. Returns the y below."""
    for caption, what in cells:
        tall = max(high, pad.height(what, width - 8, leading=1.15) + 13)
        pad.cell((x, y, x + width, y + tall), caption, what, small=6.4)
        y += tall
    return y


def totals_left(pad: Pad, rows: Sequence[tuple[str, list[Piece]]], width: float = 230) -> None:
    """A block of sums at the left margin, the amounts flush right in it."""
    for name, what in rows:
        if what:
            pad.need(pad.size * 1.6)
            pad.text(pad.left, pad.y, name)
            pad.y = pad.text(pad.left, pad.y, what, width=width, align="r") + 2
    pad.y += 4


def stacked(*parts: Text) -> list[Piece]:
    """Values one under the other in one cell."""
    return join(*parts, by="\n")
