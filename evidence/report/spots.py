"""Where a value stands on the picture of its page, and what its field is called in words."""

from __future__ import annotations

import re

from evidence.records.pages import NATIVE_CELL
from evidence.records.places import Box, Place

_INDEXED = re.compile(r"(\w+?)s?\[(\d+)\]")


def drawn(place: Place) -> Box | None:
    """The place's box in points; of plain text it follows from line and column; None where only the file knows."""
    if place.box is not None or place.cell is not None or place.line is None or place.column is None:
        return place.box
    wide, high = NATIVE_CELL
    left, top = (place.column - 1) * wide, (place.line - 1) * high
    return Box(left, top, left + wide * len(place.text), top + high)


def field(name: str) -> str:
    """A field in words: ``lines[0].unit_price`` is ``line 1 unit price``, ``seller.name`` is ``seller name``."""
    told = _INDEXED.sub(lambda m: f"{m[1]} {int(m[2]) + 1}", name)
    return told.replace(".", " ").replace("_", " ")
