"""7z archives: entries come out in the order they were packed, by number, never under their own names."""

from __future__ import annotations

import lzma
import struct
import zlib
from pathlib import Path
from typing import Any

from evidence.intake.desk import Desk
from evidence.intake.spool import RefusedError

BROKEN = (
    lzma.LZMAError, zlib.error, struct.error, EOFError, OSError, ValueError, LookupError, TypeError, AttributeError,
    AssertionError, OverflowError,
)  # fmt: skip
"""What the library lets through of damaged archives, besides its own errors."""

BLOCKS = 100
"""So many damaged blocks are stepped over in one archive."""

PASSWORD = RefusedError("encrypted", "encrypted in the archive, needs a password")


def open_7z(path: Path, desk: Desk) -> None:
    """Lay down a 7z archive's entries. Raises ``RefusedError`` where its directory cannot be read or lists too many."""
    import py7zr  # noqa: PLC0415 - slow to load, and rarely needed
    from py7zr.exceptions import ArchiveError, PasswordRequired, UnsupportedCompressionMethodError  # noqa: PLC0415

    with path.open("rb") as file:  # an open file keeps the library from starting threads
        try:
            archive = py7zr.SevenZipFile(file)
            found = _Files(list(archive.files), archive.needs_password(), path.stat().st_size, desk)
            for _ in range(BLOCKS):
                if not found.waiting:
                    return
                try:
                    archive.extract(targets=[str(n) for n in found.waiting], factory=found)  # type: ignore[arg-type]
                    found.give_up(_bad("holds less than it says"), everything=True)
                except UnsupportedCompressionMethodError:
                    found.give_up(RefusedError("unsupported", "packed with a method that is not supported"))
                except (ArchiveError, *BROKEN) as error:
                    found.give_up(_bad(_said(error)))
                archive.reset()
            found.give_up(_bad("too many damaged blocks"), everything=True)
        except PasswordRequired as error:
            raise PASSWORD from error
        except (ArchiveError, *BROKEN) as error:
            raise RefusedError("bad-archive", f"a damaged 7z archive: {_said(error)}") from error


def _bad(reason: str) -> RefusedError:
    return RefusedError("bad-entry", f"damaged in the archive: {reason}")


def _said(error: Exception) -> str:
    name = type(error).__name__
    return "its checksum is wrong" if name == "CrcError" else str(error) or name


class _Files:
    """The entries by number, as the library's factory of sinks; ``waiting`` are those not told of yet, in order.

    Names and checksums are taken out of the library's hands: it would refuse the whole archive for one bad name.
    """

    def __init__(self, files: list[Any], locked: bool, packed: int, desk: Desk) -> None:
        desk.enter(len(files))
        self.packed, self.desk, self.out = packed, desk, 0
        self.waiting: list[int] = []
        self.infos: list[dict[str, Any]] = [f.file_properties() for f in files]
        self.names = [str(i["filename"]) for i in self.infos]
        self.crcs = [i.get("digest") for i in self.infos]
        self._sink: _Sink | None = None
        for number, file in enumerate(files):
            self.infos[number].update(filename=str(number), digest=None)
            if not file.is_directory:
                self._expect(number, file, locked)

    def _expect(self, number: int, file: Any, locked: bool) -> None:  # noqa: ANN401 - the library's own record
        if file.is_symlink or file.is_junction or file.is_socket:
            reason = "a symbolic link; links are not followed"
            self.desk.refuse(self.names[number], RefusedError("symbolic-link", reason, ignored=True))
        elif locked and not file.emptystream:
            self.desk.refuse(self.names[number], PASSWORD)
        else:
            self.waiting.append(number)

    def create(self, filename: str) -> _Sink:
        """A sink for the entry of that number."""
        self._sink = _Sink(int(filename), self)
        return self._sink

    def give_up(self, why: RefusedError, *, everything: bool = False) -> None:
        """Refuse the entry that broke off and what is packed with it, or everything that is still waiting."""
        if self._sink is not None:
            self._sink.drop()
        if self.waiting:
            folder = self.infos[self.waiting[0]].get("folder")
            lost = [n for n in self.waiting if everything or self.infos[n].get("folder") is folder]
            for number in lost:
                self.done(number, why)

    def done(self, number: int, why: RefusedError) -> None:
        """An entry ends refused."""
        self.waiting.remove(number)
        self.desk.refuse(self.names[number], why)


class _Sink:
    """Takes the bytes of one entry: counts them, copies them, and compares their checksum at the end."""

    def __init__(self, number: int, files: _Files) -> None:
        self._number, self._files = number, files
        self._copy = files.desk.copy()
        self._refused: RefusedError | None = None
        self._crc = self._size = 0

    def write(self, piece: bytes) -> int:
        """Add bytes. What the limits of all archives refuse ends everything that is still waiting."""
        files = self._files
        self._size += len(piece)
        files.out += len(piece)
        self._crc = zlib.crc32(piece, self._crc)
        try:
            files.desk.spend(files.out, files.packed, len(piece))
        except RefusedError as error:
            files.give_up(error, everything=True)
            raise EOFError(error.reason) from error
        try:
            if self._refused is None:
                self._copy.write(piece)
        except RefusedError as error:  # its neighbours in the block may still come
            self._refused = error
        return len(piece)

    def close(self) -> None:
        """Tell of the entry, if it came to its end."""
        whole = self._size == self._files.infos[self._number].get("uncompressed")
        if whole and self._number in self._files.waiting:
            self._told()
        self.drop()

    def drop(self) -> None:
        """Leave no unfinished copy behind."""
        self._copy.dropped()

    def _told(self) -> None:
        crc = self._files.crcs[self._number]
        if self._refused is None and crc is not None and crc != self._crc:
            self._refused = _bad("its checksum is wrong")
        if self._refused is not None:
            self._files.done(self._number, self._refused)
            return
        spooled = self._copy.kept()
        self._files.waiting.remove(self._number)
        self._files.desk.kept(self._files.names[self._number], spooled.sha256, spooled.size)

    def seekable(self) -> bool:
        """Nothing is read back."""
        return False
