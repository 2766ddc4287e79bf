"""What lies over the cells of an old workbook: pictures are taken out, the rest is counted ([MS-XLS] 2.4.181, 2.4.171).

The library that reads the cells passes these records by.
"""

from __future__ import annotations

import re
import struct
from collections import Counter
from collections.abc import Iterator

from evidence.records.sources import Problem

DRAWINGS, CONTINUES, OBJECT = 0xEB, 0x3C, 0x5D
"""Records: the group of drawings with all pictures, the going on of the one before, one object."""

COMMON, KIND_AT = 0x15, 4
"""An object's record begins with its common part, in which its kind stands so many bytes in."""

CHART, TEXT_BOX, COMMENT = 0x05, 0x06, 0x19
PICTURE = re.compile(rb"[\x1d\x1e\x2a]\xf0(....)(?:.{17}|.{33})(?=\x89PNG\r\n|\xff\xd8\xff)", re.DOTALL)
"""The type and length of a JPEG or PNG ([MS-ODRAW] 2.2.27, 2.2.28) and one or two names of 16 bytes before it."""

_COMMENT_STEP = "look at the comments; what they say is no part of the paper"
_BOX_STEP = "print the file to PDF and add the PDF, if its text boxes and charts say what the cells don't"


def drawn_over(stream: bytes) -> tuple[list[bytes], list[Problem]]:
    """The pictures in a workbook's stream, and what is told of the rest."""
    group, kinds = bytearray(), Counter[int]()
    inside = False
    for kind, data in _records(stream):
        inside = kind == DRAWINGS or (inside and kind == CONTINUES)
        if inside:
            group += data
        elif kind == OBJECT and len(data) > KIND_AT + 1 and data[0] == COMMON:
            kinds[data[KIND_AT]] += 1
    return list(_pictures(bytes(group))), list(_told(kinds))


def _records(stream: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, at)
        yield kind, stream[at + 4 : at + 4 + size]
        at += 4 + size


def _pictures(group: bytes) -> Iterator[bytes]:
    for found in PICTURE.finditer(group):
        (length,) = struct.unpack("<L", found[1])
        yield group[found.end() : found.start(1) + 4 + length]


def _told(kinds: Counter[int]) -> Iterator[Problem]:
    if kinds[COMMENT]:
        reason = f"{kinds[COMMENT]} comment{'s' * (kinds[COMMENT] > 1)} not read"
        yield Problem("", "comments", reason, _COMMENT_STEP)
    if kinds[TEXT_BOX] or kinds[CHART]:
        reason = f"text boxes ({kinds[TEXT_BOX]}) and charts ({kinds[CHART]}) over the cells are not read"
        yield Problem("", "unread-drawing", reason, _BOX_STEP)
