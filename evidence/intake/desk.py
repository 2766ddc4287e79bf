"""Where a container's entries are laid down: counted against the limits, copied to the spool, and told one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evidence.intake.asking import Entry
from evidence.intake.spool import CHUNK, Copy, RefusedError, store
from evidence.settings import Limits

LONGEST_NAME = 4096
"""A longer name is cut; it is data only."""


@dataclass
class Desk:
    """One container being opened. ``entries`` and ``size`` (bytes) count over all containers of the dossier.

    ``mails`` is how deep in mails it lies; ``refusal`` says why nothing may be taken out; ``prefix`` stands before the
    names of what comes next.
    """

    spool: Path
    limits: Limits
    tell: Callable[[Entry], None]
    entries: int = 0
    size: int = 0
    mails: int = 0
    refusal: str = ""
    prefix: str = ""
    told: int = field(default=0, init=False)

    @property
    def left(self) -> int:
        """How many more entries may come."""
        return self.limits.archive_entries - self.entries

    def enter(self, count: int) -> None:
        """Ask for room for ``count`` entries more. Raises ``RefusedError``."""
        if self.refusal:
            raise RefusedError("archive-limit", self.refusal)
        if count > self.left:
            raise RefusedError("archive-limit", f"more than {self.limits.archive_entries} entries in archives")
        self.entries += count

    def spend(self, out: int, packed: int, piece: int) -> None:
        """Count a piece of what gives ``out`` bytes so far from ``packed``. Raises ``RefusedError``."""
        self.size += piece
        if self.size > self.limits.archive_size:
            raise RefusedError("archive-limit", f"archives unpack to more than {self.limits.archive_size} bytes")
        limits = self.limits  # a clean scan that isn't compressed itself packs to a hundredth and less
        if out > max(limits.archive_ratio_from, packed * limits.archive_ratio):
            raise RefusedError("archive-limit", f"unpacks to more than {limits.archive_ratio} times its size")

    def copy(self) -> Copy:
        """A new copy in the spool, for bytes that come piece by piece."""
        return Copy(self.spool, self.limits.file_size, 0)

    def keep(self, name: str, pieces: Iterable[bytes], *, media_type: str = "", note: str = "") -> None:
        """Copy an entry and tell of it, or of why it was refused."""
        try:
            spooled = store(pieces, self.spool, self.limits.file_size, 0)
        except RefusedError as error:
            self.refuse(name, error)
            return
        self.kept(name, spooled.sha256, spooled.size, media_type=media_type, note=note)

    def keep_bytes(self, name: str, data: bytes, *, media_type: str = "", note: str = "") -> None:
        """Like ``keep`` for bytes in memory."""
        self.keep(name, self._counted(data), media_type=media_type, note=note)

    def _counted(self, data: bytes) -> Iterator[bytes]:
        self.spend(len(data), len(data), len(data))
        yield from (data[at : at + CHUNK] for at in range(0, len(data), CHUNK))

    def kept(self, name: str, sha256: str, size: int, *, media_type: str = "", note: str = "") -> None:
        """Tell of an entry whose bytes lie in the spool."""
        self.told += 1
        self.tell(Entry(shown(self.prefix + name), sha256, size, media_type, note))

    def refuse(self, name: str, error: RefusedError) -> None:
        """Tell why an entry isn't kept."""
        self.told += 1
        self.tell(Entry(shown(self.prefix + name), code=error.code, reason=error.reason, ignored=error.ignored))


def shown(name: str) -> str:
    """A name as text that JSON takes: lone surrogates escaped, and of bounded length."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")[:LONGEST_NAME]
