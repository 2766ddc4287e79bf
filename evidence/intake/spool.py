"""The private spool: each file is copied once, hashed while it is copied, and only the copy is ever read."""

from __future__ import annotations

import hashlib
import os
import stat
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

CHUNK = 1 << 20


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


def _refusal(path: Path, error: OSError) -> RefusedError:
    if path.is_symlink():
        return RefusedError("symbolic-link", "a symbolic link; links are not followed", ignored=True)
    if path.exists() and not path.is_file():
        return RefusedError("special-file", "not a regular file (a device, pipe or socket)", ignored=True)
    return RefusedError("cannot-open", f"cannot be opened: {error.strerror}")


def store(chunks: Iterable[bytes], spool: Path, most: int, head: int) -> Spooled:
    """Copy ``chunks`` into the spool. Raises ``RefusedError`` for more than ``most`` bytes; then nothing is kept."""
    digest, size, first = hashlib.sha256(), 0, b""
    handle, name = tempfile.mkstemp(dir=spool, prefix=".copy-")  # made with mode 0600
    copy = Path(name)
    try:
        with os.fdopen(handle, "wb") as out:
            for chunk in chunks:
                size += len(chunk)
                if size > most:
                    raise RefusedError("too-large", f"larger than {most} bytes")
                digest.update(chunk)
                first = first if len(first) >= head else (first + chunk)[:head]
                out.write(chunk)
        kept = spool / digest.hexdigest()
        copy.replace(kept)
    finally:
        copy.unlink(missing_ok=True)
    return Spooled(kept.name, size, first, kept)


def chunks_of(file: BinaryIO) -> Iterable[bytes]:
    """The file in pieces of bounded size."""
    return iter(lambda: file.read(CHUNK), b"")
