"""The private spool: each file is copied once, hashed while it is copied, and only the copy is ever read."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import stat
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

CHUNK = 1 << 20
UNFINISHED = ".copy-"

FULL = (errno.ENOSPC, errno.EDQUOT)
NO_ROOM = "no-room"
"""The code for a spool that has no room: no fault of any file, and the end of the run."""


class RefusedError(Exception):
    """A file that isn't taken; ``code`` and the text say why, ``ignored`` whether it can hold no document."""

    def __init__(self, code: str, reason: str, *, ignored: bool = False) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason
        self.ignored = ignored


@dataclass(frozen=True)
class Spooled:
    """A copy in the spool: its hash is its name; ``head`` are its first bytes."""

    sha256: str
    size: int
    head: bytes
    path: Path


def no_room() -> str:
    """What to tell where the copies have no room."""
    place = Path(tempfile.gettempdir())
    return f"no room in {place} for the private copies of the papers; free some, or set TMPDIR to a folder with room."


def prepare(spool: Path) -> None:
    """Make the spool folder, readable for the owner alone."""
    spool.mkdir(mode=0o700, parents=True, exist_ok=True)
    spool.chmod(0o700)


def open_regular(path: Path, *, follow: bool = False) -> BinaryIO:
    """Open a regular file without following a link or waiting on a pipe. Raises ``RefusedError``."""
    flags = os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | (0 if follow else os.O_NOFOLLOW)
    try:
        handle = os.open(path, flags)
    except OSError as error:
        raise _refusal(path, error) from error
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise RefusedError("special-file", "not a regular file (a device, pipe or socket)", ignored=True)
    return os.fdopen(handle, "rb")


def _link(path: Path) -> str:
    """Why a link is left out, and what the user can do. (What it points to is not told: it may be a secret.)"""
    step = "copy the paper itself into the folder to have it read"
    return f"a symbolic link; links are not followed; {'it points to nothing' if not path.exists() else step}"


def _refusal(path: Path, error: OSError) -> RefusedError:
    if path.is_symlink():
        return RefusedError("symbolic-link", _link(path), ignored=True)
    if path.exists() and not path.is_file():
        return RefusedError("special-file", "not a regular file (a device, pipe or socket)", ignored=True)
    return RefusedError("cannot-open", f"cannot be opened: {error.strerror}")


class Copy:
    """A copy being made, hashed as it is written; ``kept`` gives it its hash as name, ``dropped`` forgets it."""

    def __init__(self, spool: Path, most: int, head: int) -> None:
        handle, name = tempfile.mkstemp(dir=spool, prefix=UNFINISHED)  # made with mode 0600
        self._path, self._out = Path(name), os.fdopen(handle, "wb")
        self._digest, self._most, self._head = hashlib.sha256(), most, head
        self.size, self._first = 0, b""

    def write(self, piece: bytes) -> None:
        """Add bytes. Raises ``RefusedError`` beyond the size allowed."""
        self.size += len(piece)
        if self.size > self._most:
            raise RefusedError("too-large", f"larger than {self._most} bytes")
        self._digest.update(piece)
        if len(self._first) < self._head:
            self._first = (self._first + piece)[: self._head]
        self._out.write(piece)

    def kept(self) -> Spooled:
        """Give the copy its name."""
        self._out.close()
        target = self._path.with_name(self._digest.hexdigest())
        self._path.replace(target)
        return Spooled(target.name, self.size, self._first, target)

    def dropped(self) -> None:
        """Leave nothing behind; after ``kept`` this does nothing."""
        with contextlib.suppress(OSError):
            self._out.close()
        self._path.unlink(missing_ok=True)


def store(chunks: Iterable[bytes], spool: Path, most: int, head: int) -> Spooled:
    """Copy ``chunks`` into the spool. Raises ``RefusedError`` for more than ``most`` bytes; then nothing is kept."""
    copy = Copy(spool, most, head)
    try:
        for chunk in chunks:
            copy.write(chunk)
        return copy.kept()
    finally:
        copy.dropped()


def found(spool: Path, sha256: str, head: int) -> Spooled:
    """A copy that lies in the spool already."""
    path = spool / sha256
    with path.open("rb") as file:
        return Spooled(sha256, os.fstat(file.fileno()).st_size, file.read(head), path)


def swept(spool: Path) -> None:
    """Remove the copies that a killed process left unfinished."""
    for path in spool.glob(f"{UNFINISHED}*"):
        path.unlink(missing_ok=True)


def chunks_of(file: BinaryIO) -> Iterable[bytes]:
    """The file in pieces of bounded size."""
    return iter(lambda: file.read(CHUNK), b"")
