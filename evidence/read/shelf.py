"""The folder in which pages are kept: entries written whole or not at all, bounded, the longest unused given up first.

Any number of programs may use one folder at once and be killed at any moment: an entry comes by renaming, carries its
own hash, and is only ever replaced or removed. Entries are spread evenly over 256 sub-folders by their key, so that
each is held to its share of the room, and only one of them is ever looked through for a write.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SHARES = 256
LOOKED_AT = "0"
"""A sub-folder is looked through when a key whose third digit is this comes in: for one in sixteen."""

KEPT = 0.9
"""What is left of a share that was overdrawn, so that it isn't looked through again at once."""

FRESH = 3600.0
"""An entry's last use is written down again only after so many seconds."""

LEFT_OVER = 600.0
"""A half-written entry so many seconds old has been left by a killed program."""

TALLY = "tally"
LONGEST_TALLY = 1 << 16
NEW = ".new-"
SUB_FOLDER = re.compile(r"[0-9a-f]{2}")


@dataclass(frozen=True)
class State:
    """What a shelf holds (bytes, entries, of these pages) and how often something was found or missed."""

    size: int
    entries: int
    pages: int
    hits: int
    misses: int


@dataclass(frozen=True)
class _Entry:
    path: Path
    size: int
    used: float


class Shelf:
    """Entries by key (hex digits) and kind (``file`` or ``page``), at most ``most`` bytes in all."""

    def __init__(self, folder: Path, most: int) -> None:
        self.folder = folder
        self._most = most
        self._ours = _ours(folder)

    def _path(self, key: str, kind: str) -> Path:
        return self.folder / key[:2] / f"{key}.{kind}.json"

    def _made(self) -> None:
        """Make the folder itself, for the mode given is that of the last folder alone: parents get the umask's."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)

    def get(self, key: str, kind: str) -> bytes | None:
        """What was put there; None where there is nothing, or nothing sound."""
        if not self._ours:
            return None
        path = self._path(key, kind)
        try:
            with path.open("rb") as file:
                used = os.fstat(file.fileno()).st_mtime
                digest, _, body = file.read().partition(b"\n")
        except OSError:
            return None
        if digest != _digest(body):
            return None
        if time.time() - used > FRESH:
            with suppress(OSError):
                os.utime(path)
        return body

    def put(self, key: str, kind: str, body: bytes) -> None:
        """Keep something, unless it is larger than a share; a full or read-only disk only costs the next run time."""
        share = self._most // SHARES
        if not self._ours or len(body) > share:
            return
        path = self._path(key, kind)
        with suppress(OSError):
            self._made()
            path.parent.mkdir(mode=0o700, exist_ok=True)
            _written(path, _digest(body) + b"\n" + body)
            if key[2:3] == LOOKED_AT:
                _trimmed(_entries(path.parent), share, int(share * KEPT))

    def note(self, hits: int, misses: int) -> None:
        """Add to the tally of what was found and missed."""
        if not self._ours or not hits + misses:
            return
        with suppress(OSError):
            self._made()
            handle = os.open(self.folder / TALLY, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW, 0o600)
            with os.fdopen(handle, "ab") as file:
                file.write(f"{hits} {misses}\n".encode())
                long = file.tell() > LONGEST_TALLY
            if long:
                _written(self.folder / TALLY, "{} {}\n".format(*self._tally()).encode())

    def _tally(self) -> tuple[int, int]:
        try:
            lines = (self.folder / TALLY).read_text("ascii", "replace").splitlines()
        except OSError:
            return 0, 0
        pairs = [line.split() for line in lines]
        sound = [(int(p[0]), int(p[1])) for p in pairs if len(p) == 2 and all(n.isdecimal() for n in p)]
        return sum(hits for hits, _ in sound), sum(misses for _, misses in sound)

    def state(self) -> State:
        """What is there; looks at every entry."""
        found = list(self._all())
        pages = sum(1 for e in found if e.path.name.endswith(".page.json"))
        return State(sum(e.size for e in found), len(found), pages, *self._tally())

    def trim(self, most: int) -> int:
        """Give up what was unused longest until at most ``most`` bytes are left; the bytes given up."""
        return _trimmed(list(self._all()), most, most)

    def clear(self) -> int:
        """Remove every entry and the tally; the bytes given up."""
        given_up = self.trim(0)
        with suppress(OSError):
            (self.folder / TALLY).unlink(missing_ok=True)
        return given_up

    def _all(self) -> Iterator[_Entry]:
        with suppress(OSError), os.scandir(self.folder) as found:
            for folder in found:
                if SUB_FOLDER.fullmatch(folder.name) and folder.is_dir(follow_symlinks=False):
                    yield from _entries(Path(folder.path))


def _entries(folder: Path) -> list[_Entry]:
    """The entries of a sub-folder; what a killed program left half-written is removed on the way."""
    entries = []
    with suppress(OSError), os.scandir(folder) as found:
        for file in found:
            try:
                known = file.stat(follow_symlinks=False)
            except OSError:  # another program was quicker
                continue
            if file.name.endswith(".json"):
                entries.append(_Entry(Path(file.path), known.st_size, known.st_mtime))
            elif file.name.startswith(NEW) and time.time() - known.st_mtime > LEFT_OVER:
                with suppress(OSError):
                    Path(file.path).unlink(missing_ok=True)
    return entries


def _trimmed(entries: list[_Entry], most: int, wanted: int) -> int:
    """Where entries take more than ``most`` bytes, remove the longest unused until ``wanted`` are left."""
    left = total = sum(e.size for e in entries)
    if total <= most:
        return 0
    for entry in sorted(entries, key=lambda e: (e.used, e.path.name)):
        if left <= wanted:
            break
        with suppress(OSError):
            entry.path.unlink(missing_ok=True)
            left -= entry.size
    return total - left


def _written(path: Path, data: bytes) -> None:
    """Write a file under a name of its own (mode 0600), then rename it into place."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=NEW)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()


def _ours(folder: Path) -> bool:
    """Whether a folder may be believed: not there yet, or the user's own and written by nobody else."""
    try:
        found = folder.stat()
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return found.st_uid == os.geteuid() and not found.st_mode & 0o022
