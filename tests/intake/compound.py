"""Compound files (MS-CFB, version 3) as office programs and Outlook write them, made from nothing."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

SECTOR, MINI, CUTOFF = 512, 64, 4096
FREE, END, FAT, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5

Tree = dict[str, "bytes | Tree"]


@dataclass
class _Entry:
    name: str
    kind: int
    data: bytes = b""
    child: int = NONE
    right: int = NONE
    start: int = END
    inner: list[int] = field(default_factory=list)


def compound(tree: Tree) -> bytes:
    """A compound file with these streams (bytes) and storages (dicts)."""
    entries = [_Entry("Root Entry", ROOT)]
    _add(entries, 0, tree)
    sectors: list[bytes] = []
    table: list[int] = []
    mini = b""
    mini_table: list[int] = []
    for entry in entries:
        if entry.kind == STREAM and len(entry.data) >= CUTOFF:
            entry.start = _chain(entry.data, sectors, table)
        elif entry.kind == STREAM and entry.data:
            entry.start = len(mini_table)
            count = -(-len(entry.data) // MINI)
            mini += entry.data.ljust(count * MINI, b"\0")
            mini_table += [*range(entry.start + 1, entry.start + count), END]
    entries[0].data = mini
    entries[0].start = _chain(mini, sectors, table) if mini else END
    mini_start = _chain(struct.pack(f"<{len(mini_table)}L", *mini_table), sectors, table, b"\xff") if mini else END
    directory = b"".join(map(_record, entries))
    directory_start = _chain(directory, sectors, table)
    return _file(sectors, table, directory_start, mini_start, -(-len(mini_table) * 4 // SECTOR))


def _add(entries: list[_Entry], parent: int, tree: Tree) -> None:
    """Siblings hang on one another to the right, in the order of their names (length first)."""
    before = None
    for name in sorted(tree, key=lambda n: (len(n), n.upper())):
        at = len(entries)
        inner = tree[name]
        entries.append(_Entry(name, STREAM, inner) if isinstance(inner, bytes) else _Entry(name, STORAGE))
        if before is None:
            entries[parent].child = at
        else:
            entries[before].right = at
        before = at
        if not isinstance(inner, bytes):
            _add(entries, at, inner)


def _chain(data: bytes, sectors: list[bytes], table: list[int], fill: bytes = b"\0") -> int:
    start = len(sectors)
    pieces = [data[i : i + SECTOR].ljust(SECTOR, fill) for i in range(0, len(data), SECTOR)]
    sectors += pieces
    table += [*range(start + 1, start + len(pieces)), END]
    return start


def _record(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le") + b"\0\0"
    head = name.ljust(64, b"\0") + struct.pack("<HBBLLL", len(name), entry.kind, 1, NONE, entry.right, entry.child)
    return head + bytes(36) + struct.pack("<LQ", entry.start, len(entry.data))


def _file(sectors: list[bytes], table: list[int], directory: int, mini: int, mini_count: int) -> bytes:
    count = next(n for n in range(1, 110) if (len(table) + n) * 4 <= n * SECTOR)
    fats = list(range(len(sectors), len(sectors) + count))
    full = table + [FAT] * count
    full += [FREE] * (count * SECTOR // 4 - len(full))
    listed = fats + [FREE] * (109 - count)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<5H6x9L", 0x3E, 3, 0xFFFE, 9, 6, 0, count, directory, 0, CUTOFF, mini, mini_count, END, 0)
    header += struct.pack("<109L", *listed)
    return header + b"".join(sectors) + struct.pack(f"<{len(full)}L", *full)
