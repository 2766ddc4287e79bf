"""An IBAN that goes on in the line below, as its own check digits tell (ISO 13616)."""

from __future__ import annotations

import re
from dataclasses import replace

from evidence.kinds.base import Found
from evidence.kinds.desk import Desk
from evidence.layout.lines import Segment
from evidence.values import bank

ALIGNED = 3.0
"""Points that the left edges of two lines of one value may differ."""
CLOSE = 1.2
"""Text heights between two lines of one value at most."""


def whole(desk: Desk, item: Found) -> Found:
    """The find with the rest of its IBAN, where the words alone are none and those right below them make it one."""
    if item.value is None or not re.match(r"[A-Z]{2}\d{2}", item.value) or bank.iban(item.value) or not item.words:
        return item
    page, first = item.words[0]
    for line in desk.view.sheet(page).lines:
        for segment in line.segments:
            gap = segment.box.top - item.words[-1][1].box.bottom
            near = -1 <= gap <= CLOSE * first.box.height and abs(segment.box.x0 - first.box.x0) <= ALIGNED
            if near and (found := _joined(item, segment)) is not None:
                return found
    return item


def _joined(item: Found, segment: Segment) -> Found | None:
    for count in range(1, len(segment.tokens) + 1):
        more = segment.tokens[:count]
        printed = " ".join((item.printed, *(t.text for t in more)))
        if (value := bank.iban(printed)) is not None:
            return replace(item, value=value, printed=printed, words=(*item.words, *((t.page, t.word) for t in more)))
    return None
