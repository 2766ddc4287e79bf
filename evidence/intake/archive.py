"""Zips: entries come out as bytes in pieces, never under their own names, within stated limits."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence.intake.directory import entry_count
from evidence.intake.media_type import office_kind
from evidence.intake.spool import CHUNK, RefusedError
from evidence.settings import Limits

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Compression methods whose output can be held to small pieces."""

RATIO_FROM = 1 << 20
"""The ratio of unpacked to packed bytes is looked at from so many bytes on."""

BROKEN = (
    zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError,
)  # fmt: skip
"""What the standard library raises over damaged zips."""


@dataclass
class Budget:
    """What all archives of one dossier together may still cost."""

    limits: Limits
    entries: int = 0
    size: int = 0

    def enter(self, count: int, depth: int) -> None:
        """Ask for room for an archive of ``count`` entries. Raises ``RefusedError``."""
        if depth >= self.limits.archive_depth:
            raise RefusedError("archive-limit", f"archives nested deeper than {self.limits.archive_depth}")
        self.check(count)
        self.entries += count

    @property
    def left(self) -> int:
        """How many more entries may come."""
        return self.limits.archive_entries - self.entries

    def check(self, count: int) -> None:
        """Whether there is room for ``count`` entries more. Raises ``RefusedError``."""
        if count > self.left:
            raise RefusedError("archive-limit", f"more than {self.limits.archive_entries} entries in archives")

    def spend(self, out: int, packed: int, piece: int) -> None:
        """Count a piece of an entry, which gives ``out`` bytes so far from ``packed``. Raises ``RefusedError``."""
        self.size += piece
        if self.size > self.limits.archive_size:
            raise RefusedError("archive-limit", f"archives unpack to more than {self.limits.archive_size} bytes")
        if out > max(RATIO_FROM, packed * self.limits.archive_ratio):
            raise RefusedError("archive-limit", f"unpacks to more than {self.limits.archive_ratio} times its size")


class Archive:
    """An open zip. Raises ``RefusedError`` where its directory cannot be read or lists more than ``budget`` allows.

    The directory is counted first: parsing a large one costs seconds and hundreds of megabytes.
    """

    def __init__(self, path: Path, budget: Budget) -> None:
        try:
            budget.check(entry_count(path, budget.left))
            self._zip = zipfile.ZipFile(path)
        except BROKEN as error:
            raise RefusedError("bad-archive", f"a damaged zip: {error}") from error
        self.entries = self._zip.infolist()
        self.office = office_kind([e.filename for e in self.entries])

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def pieces(self, entry: zipfile.ZipInfo, budget: Budget) -> Iterator[bytes]:
        """The bytes of an entry, checked against its CRC at the end. Raises ``RefusedError``."""
        _allowed(entry)
        out = 0
        try:
            with self._zip.open(entry) as file:
                while piece := file.read(CHUNK):
                    out += len(piece)
                    budget.spend(out, entry.compress_size, len(piece))
                    yield piece
        except BROKEN as error:
            raise RefusedError("bad-entry", f"damaged in the archive: {error}") from error


def _allowed(entry: zipfile.ZipInfo) -> None:
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise RefusedError("symbolic-link", "a symbolic link; links are not followed", ignored=True)
    if entry.flag_bits & 0x1:
        raise RefusedError("encrypted", "encrypted in the archive, needs a password")
    if entry.compress_type not in METHODS:
        raise RefusedError("unsupported", f"packed with a method that is not supported ({entry.compress_type})")
