"""Parties in the boxes of a form: a name line, then address lines, free or under Street, City, State and Zip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from evidence.kinds.base import Found
from evidence.kinds.forms import Caption, Form
from evidence.kinds.inner_captions import uncaptioned
from evidence.kinds.party_block import Row, found, parted, party, text_of
from evidence.layout.view import Run
from evidence.values import addresses, names

PARTS = ("street", "city", "state", "zip")


def party_box(form: Form, role: str, key: str, parts: Sequence[str] = PARTS) -> Iterator[Found]:
    """Name, address and contact of the party whose box has the caption ``key``."""
    for caption in form.of(key)[:1]:
        block = form.content(caption, inside=parts, depth=14)
        if not block:
            return
        if not re.search(r"[^\W\d_]{2}", text_of(block.lines[0])):
            return
        lower = captioned_rows(form, caption, block, parts)
        if lower is None:
            yield from party(role, block)
        else:
            yield from _captioned(role, block, lower)


def _captioned(role: str, block: Run, lower: tuple[Row, ...]) -> Iterator[Found]:
    """A block whose address stands under captions of its own: ``lower`` are its rows, the rest is the name."""
    shared = {t for row in lower for t in row}
    upper = Run(tuple(r for row in block.lines if (r := tuple(t for t in row if t not in shared))))
    parts = parted(uncaptioned(role, upper)[0])
    rows = (*parts.address, *lower)
    if parts.name:
        yield found(f"{role}.name", parts.name, names.printed(" ".join(text_of(r) for r in parts.name)) or None)
    if rows:
        yield found(f"{role}.address", rows, postal(rows) or None)


def captioned_rows(form: Form, caption: Caption, block: Run, parts: Sequence[str]) -> tuple[Row, ...] | None:
    """The rows of the block that stand at captions of address parts; None where the box has no such captions."""
    area = form.area(caption, parts, depth=14)
    own = [c for c in form.of(*parts) if c.page == caption.page and area.holds(*c.box.centre)]
    if not own:
        return None
    held = {t for c in own for t in form.content(c).tokens}
    rows = [tuple(t for t in row if t in held) for row in block.lines]
    return tuple(row for row in rows if row)


def postal(rows: Sequence[Row]) -> str:
    """Rows as one address; ``CITY ST 90802`` and ``CITY`` ``ST`` ``90802`` get the comma an address has."""
    text = addresses.normal([text_of(row) for row in rows])
    return re.sub(r"(?<=[A-Za-z.]),?\s+([A-Z]{2}),?\s+(\d{5}(?:-\d{4})?)\b", r", \1 \2", text)
