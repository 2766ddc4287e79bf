"""Zips: entries come out as bytes in pieces, never under their own names, within stated limits."""

from __future__ import annotations

import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from evidence.intake.desk import Desk
from evidence.intake.directory import entry_count
from evidence.intake.media_type import office_kind
from evidence.intake.spool import CHUNK, RefusedError
from evidence.values.charsets import guessed

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""Compression methods whose output can be held to small pieces."""

BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError)
"""What the standard library raises over damaged zips, and over those that use what it does not know."""

EMPTY_STREAM = 2
"""Some packers write a folder's nothing as a deflate stream of two bytes."""

UTF_8 = 0x800
"""The flag that says a name is UTF-8 (APPNOTE.TXT 4.4.4)."""

LOCAL_HEADER = 30
"""An entry's own header has so many bytes before its name."""


def open_zip(path: Path, desk: Desk) -> str | None:
    """Lay down a zip's entries; gives the media type instead where it is an office file.

    The directory is counted first: parsing a large one costs seconds and hundreds of megabytes. Raises
    ``RefusedError`` where the directory cannot be read or lists more than may come.
    """
    try:
        most = desk.left
        if entry_count(path, most) > most:
            desk.enter(most + 1)
        archive = zipfile.ZipFile(path)
    except BROKEN as error:
        raise RefusedError("bad-archive", f"a damaged zip: {error}") from error
    with archive:
        entries = archive.infolist()
        if office := office_kind([e.filename for e in entries]):
            return office
        desk.enter(len(entries))
        covered = _covered(entries)
        for entry in entries:
            if not _only_a_folder(entry):
                desk.keep(_name(entry), _pieces(archive, entry, desk, entry.header_offset in covered))
    return None


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, desk: Desk, covered: bool) -> Iterator[bytes]:
    """The bytes of an entry, checked against its CRC at the end. Raises ``RefusedError``."""
    _allowed(entry, covered)
    out = 0
    try:
        with archive.open(entry) as file:
            while piece := file.read(CHUNK):
                out += len(piece)
                desk.spend(out, entry.compress_size, len(piece))
                yield piece
    except BROKEN as error:
        raise RefusedError("bad-entry", f"damaged in the archive: {error}") from error


def _allowed(entry: zipfile.ZipInfo, covered: bool) -> None:
    if stat.S_ISLNK(entry.external_attr >> 16):
        raise RefusedError("symbolic-link", "a symbolic link; links are not followed", ignored=True)
    if entry.flag_bits & 0x1:
        raise RefusedError("encrypted", "encrypted in the archive, needs a password")
    if entry.compress_type not in METHODS:
        raise RefusedError("unsupported", f"packed with a method that is not supported ({entry.compress_type})")
    if covered:
        raise RefusedError("bad-entry", "damaged in the archive: it lies over another entry")


def _covered(entries: Sequence[zipfile.ZipInfo]) -> set[int]:
    """Where entries begin that reach into the next: a bomb packs the same bytes into many."""
    ordered = sorted(entries, key=lambda e: (e.header_offset, e.compress_size))
    return {a.header_offset for a, b in pairwise(ordered) if b.header_offset < _end(a)}


def _end(entry: zipfile.ZipInfo) -> int:
    return entry.header_offset + LOCAL_HEADER + len(entry.orig_filename) + entry.compress_size


def _only_a_folder(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a folder's name and nothing else; one that holds bytes is a file whatever its name."""
    return entry.is_dir() and entry.file_size == 0 and entry.compress_size <= EMPTY_STREAM


def _name(entry: zipfile.ZipInfo) -> str:
    """An entry's name: as flagged, else UTF-8, else Chinese where all foreign letters come out so, else Western."""
    name = entry.filename.rstrip("/") or "unnamed"
    if entry.flag_bits & UTF_8 or name.isascii():
        return name
    return guessed(name.encode("cp437", "replace")) or name  # the standard library took it for this code page
