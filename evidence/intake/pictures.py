"""How large a picture in a mail is, by its own header: a logo under a signature is no paper."""

from __future__ import annotations

import re
import struct

SHORTEST_SIDE = 100
"""No paper is legible in a picture whose shorter side has fewer pixels."""

FRAME = re.compile(rb"\xff[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]..\x08(....)", re.S)
"""A JPEG's frame header (ITU T.81 B.2.2): marker, length, eight bits, then height and width."""


def small_picture(data: bytes) -> str | None:
    """Why a picture shown inside a mail's text is left out, None where it is no picture or large enough."""
    size = _size(data)
    if size is None or min(size) >= SHORTEST_SIDE:
        return None
    return f"a small picture inside the mail's text ({size[0]} x {size[1]} pixels), such as a logo"


def _size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels of a PNG, GIF, BMP or JPEG."""
    if data.startswith(b"\x89PNG\r\n\x1a\n") and len(data) >= 24:
        wide, high = struct.unpack_from(">2L", data, 16)
        return wide, high
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        wide, high = struct.unpack_from("<2H", data, 6)
        return wide, high
    if data.startswith(b"BM") and len(data) >= 26:
        wide, high = struct.unpack_from("<2l", data, 18)
        return abs(wide), abs(high)
    if data.startswith(b"\xff\xd8\xff") and (found := _largest_frame(data)) is not None:
        return found
    return None


def _largest_frame(data: bytes) -> tuple[int, int] | None:
    """The largest frame named: a thumbnail may come before the picture itself."""
    sizes = [struct.unpack(">2H", m[1]) for m in FRAME.finditer(data)]
    return max(((w, h) for h, w in sizes), key=lambda s: s[0] * s[1], default=None)
