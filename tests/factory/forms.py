"""What ruled forms share: rows of captioned cells, addresses spread over street, town, state and postcode, ticks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tests.factory.canvas import Piece, Text, join
from tests.factory.pad import COUNTRY_WORDS, Pad


@dataclass(frozen=True)
class Cell:
    """One cell of a form row: caption, value, relative width, and where the value stands."""

    caption: Text
    what: Text = ""
    share: float = 1.0
    align: str = "l"


def row(
    pad: Pad, y: float, high: float, cells: Sequence[Cell], *, x0: float | None = None, x1: float | None = None,
    size: float | None = None, small: float = 5.8,
) -> float:  # fmt: skip
    """A row of ruled cells over the width from ``x0`` to ``x1``. Returns the y below."""
    left = pad.left if x0 is None else x0
    right = pad.right if x1 is None else x1
    total = sum(c.share for c in cells)
    for cell in cells:
        wide = (right - left) * cell.share / total if total else 0
        x = left + wide
        pad.cell((left, y, x, y + high), cell.caption, cell.what, size=size, small=small, align=cell.align)
        left, total, = x, total - cell.share  # fmt: skip
    return y + high


@dataclass(frozen=True)
class Address:
    """An address in the parts a US form asks for; ``nation`` is empty where the address does not end with a country."""

    street: str
    city: str
    state: str
    code: str
    nation: str


def split_address(value: str) -> Address:
    """The parts of an address whose parts are parted by commas: streets, town, ``CA 90802``, country."""
    parts = value.split(", ")
    nation = parts.pop() if len(parts) > 2 and parts[-1].upper() in COUNTRY_WORDS else ""
    state, code = "", ""
    if len(parts) > 2 and (found := re.fullmatch(r"(.*?)\s*((?:[A-Z]{1,2})?\d[\w -]*)", parts[-1])):
        parts.pop()
        state, code = found[1], found[2]
    elif len(parts) > 2:
        state = parts.pop()
    city = parts.pop() if len(parts) > 1 else ""
    return Address(", ".join(parts), city, state, code, nation)


def address_cells(pad: Pad, field: str) -> dict[str, list[Piece]]:
    """``street``, ``city``, ``state``, ``code``, ``nation`` as parts of one printing of an address field."""
    if not pad.has(field):
        return {k: [] for k in ("street", "city", "state", "code", "nation")}
    if field in pad.doc.prints:
        return {"street": pad.v(field), "city": [], "state": [], "code": [], "nation": []}
    parts = split_address(pad.doc.fields[field])
    country = field.rsplit(".", 1)[0] + ".country"
    names = {
        "street": parts.street,
        "city": parts.city,
        "state": parts.state,
        "code": parts.code,
        "nation": parts.nation,
    }
    out = {k: pad.part(field, text) for k, text in names.items()}
    if not parts.nation and pad.has(country) and not pad.used.get(country):
        out["nation"] = pad.v(country, pad.doc.fields[country])
    elif parts.nation and pad.has(country) and not pad.used.get(country):
        pad.used[country] = 1
        out["nation"] = [Piece(parts.nation, f"{field}|{country}")]
    return out


def named_block(pad: Pad, role: str, size: float | None = None) -> list[Piece]:
    """Name and address of a party as a block of lines."""
    return join(pad.v(f"{role}.name"), pad.address(f"{role}.address", 1), by="\n")


def choices(
    pad: Pad, x: float, y: float, options: Sequence[tuple[str, bool]], *, field: str = "", across: float = 0,
    size: float = 7, width: float = 300,
) -> float:  # fmt: skip
    """Tick boxes; the label of the ticked one prints ``field``; ``across`` points on, or 0 for a column."""
    low = y
    for label, on in options:
        tag = field if on and field and pad.has(field) else None
        if tag:
            pad.used[tag] = pad.used.get(tag, 0) + 1
        low = max(low, pad.tick(x, y, on, Piece(label, tag), size, width=across or width) + 1)
        if across:
            x += across
        else:
            y = low
    return low
