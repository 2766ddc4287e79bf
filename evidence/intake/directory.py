"""A zip's directory before it is parsed: how many entries it really lists, without building any of them.

The layout is that of APPNOTE.TXT 6.3 (sections 4.3.12 to 4.3.16), found where the standard library finds it.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from evidence.intake.spool import RefusedError

END = struct.Struct("<4s4H2LH")
END_64 = struct.Struct("<4sQ2H2L4Q")
LOCATOR_64 = struct.Struct("<4sLQL")
HEADER = struct.Struct("<4s24x3H12x")
LONGEST_COMMENT = (1 << 16) - 1

PER_ENTRY = 4096
"""A directory with more bytes for each entry allowed holds something else than names."""


@dataclass(frozen=True)
class _Directory:
    """Where the entries' headers lie, in bytes, and how many there should be (modulo ``wraps``)."""

    start: int
    size: int
    count: int
    wraps: int


def entry_count(path: Path, most: int) -> int:
    """How many entries a zip lists; no more than ``most + 1`` are counted.

    Raises ``RefusedError`` for a directory that is missing, damaged, too large for ``most`` entries, or that states
    another number than it holds.
    """
    with path.open("rb") as file:
        found = _directory(file)
        if found.count > most:
            return most + 1
        if found.size > max(1 << 20, most * PER_ENTRY):
            raise RefusedError("archive-limit", f"a directory of {found.size} bytes, too large for {most} entries")
        held = _walked(file, found, most)
    if held <= most and held != found.count and held % found.wraps != found.count:
        raise RefusedError("bad-archive", f"a damaged zip: it states {found.count} entries and lists {held}")
    return held


def _directory(file: BinaryIO) -> _Directory:
    length = file.seek(0, os.SEEK_END)
    at, end = _end(file, length)
    _, _, _, _, count, size, _, _ = END.unpack(end)
    before = _at(file, at - LOCATOR_64.size - END_64.size, END_64.size + LOCATOR_64.size)
    if before[END_64.size :].startswith(b"PK\6\7") and before.startswith(b"PK\6\6"):
        *_, count, size, _ = END_64.unpack_from(before)
        return _placed(at - len(before), size, count, 1 << 64)
    return _placed(at, size, count, 1 << 16)


def _placed(end: int, size: int, count: int, wraps: int) -> _Directory:
    if size > end or count > size // HEADER.size:
        raise RefusedError("bad-archive", f"a damaged zip: {count} entries cannot lie in {min(size, end)} bytes")
    return _Directory(end - size, size, count, wraps)


def _end(file: BinaryIO, length: int) -> tuple[int, bytes]:
    """Where the end record stands and its bytes: at the very end, else before a comment."""
    last = _at(file, length - END.size, END.size)
    if last.startswith(b"PK\5\6") and last.endswith(b"\0\0"):
        return length - END.size, last
    start = max(0, length - END.size - LONGEST_COMMENT)
    tail = _at(file, start, length - start)
    at = tail.rfind(b"PK\5\6")
    if at < 0 or len(tail) - at < END.size:
        raise RefusedError("bad-archive", "a damaged zip: no directory at its end")
    return start + at, tail[at : at + END.size]


def _walked(file: BinaryIO, directory: _Directory, most: int) -> int:
    file.seek(directory.start)
    data = file.read(directory.size)
    at = count = 0
    while at < len(data) and count <= most:
        if not data.startswith(b"PK\1\2", at) or at + HEADER.size > len(data):
            raise RefusedError("bad-archive", "a damaged zip: its directory breaks off")
        _, name, extra, comment = HEADER.unpack_from(data, at)
        at += HEADER.size + name + extra + comment
        count += 1
    return count


def _at(file: BinaryIO, start: int, size: int) -> bytes:
    if start < 0:
        return b""
    file.seek(start)
    return file.read(size)
