"""A second reading of how many pages a TIFF has: its chain of directories, followed without a library (TIFF 6.0)."""

from __future__ import annotations

import struct
from typing import BinaryIO

MOST = 100_000
"""A longer chain is followed no further."""


def directories(file: BinaryIO) -> tuple[int, str]:
    """How many directories the chain has, and what is wrong with it (empty for nothing); none for no TIFF."""
    head = file.read(16)
    order = {b"II": "<", b"MM": ">"}.get(head[:2])
    if order is None or len(head) < 16:
        return 0, ""
    big = head[2:4] in (b"+\0", b"\0+")
    at = struct.unpack_from(order + ("Q" if big else "L"), head, 8 if big else 4)[0]
    seen: set[int] = set()
    while at:
        if at in seen:
            return len(seen), "the chain of its pages runs in a circle"
        after = _next(file, at, order, big=big)
        if after is None:
            return len(seen), "the chain of its pages breaks off"
        seen.add(at)
        if len(seen) >= MOST:
            break
        at = after
    return len(seen), ""


def _next(file: BinaryIO, at: int, order: str, *, big: bool) -> int | None:
    """Where the directory after the one at this place stands (0: it is the last), None where the file breaks off."""
    width, entry, link = ("Q", 20, "Q") if big else ("H", 12, "L")
    try:
        file.seek(at)
        (count,) = struct.unpack(order + width, file.read(struct.calcsize(order + width)))
        file.seek(count * entry, 1)
        (after,) = struct.unpack(order + link, file.read(struct.calcsize(order + link)))
    except (struct.error, OverflowError, OSError, ValueError):
        return None
    return int(after) if count else None
