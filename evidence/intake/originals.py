"""The originals, looked at again once all was read: the copies that were read must still be what lies there.

Only copies are ever read, so a file that is exchanged meanwhile changes no value; but then the report tells of bytes
that are no longer in the dossier, and a person must know.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evidence.intake.spool import RefusedError, chunks_of, open_regular
from evidence.records.codec import replaced
from evidence.records.sources import FileReading, Problem, Status

STEP = "run it again once nobody writes to the folder, and ask who changed the file"


@dataclass(frozen=True)
class Original:
    """A file as it was copied: where it lies, its path in the dossier, its content's hash and size in bytes.

    ``follow``: it was given by a link.
    """

    place: Path
    path: str
    sha256: str
    size: int
    follow: bool = False


def looked_at_again(originals: Sequence[Original], readings: Sequence[FileReading]) -> tuple[FileReading, ...]:
    """The readings; those of files whose originals changed since, or of what lies in them, are partial and say so."""
    changed = dict(_changed(originals))
    return tuple(_told(reading, changed) for reading in readings) if changed else tuple(readings)


def _changed(originals: Sequence[Original]) -> Iterator[tuple[str, str]]:
    for original in originals:
        reason = _reason(original)
        if reason:
            yield original.path, f"{reason}; what was read is the content before (SHA-256 {original.sha256})"


def _reason(original: Original) -> str:
    """What became of an original, empty where it is as it was."""
    try:
        with open_regular(original.place, follow=original.follow) as file:
            if os.fstat(file.fileno()).st_size != original.size:
                return "the file was changed while it was examined"
            digest = hashlib.sha256()
            for chunk in chunks_of(file):
                digest.update(chunk)
    except (RefusedError, OSError):
        return "the file was removed or closed off while it was examined"
    return "" if digest.hexdigest() == original.sha256 else "the file was changed while it was examined"


def _told(reading: FileReading, changed: dict[str, str]) -> FileReading:
    parts = reading.path.split("!/")
    outer = ("!/".join(parts[:n]) for n in range(1, len(parts) + 1))
    reason = next((changed[path] for path in outer if path in changed), "")
    if not reason:
        return reading
    found = (*reading.problems, Problem(reading.path, "changed", reason, STEP))
    if reading.status not in (Status.READ, Status.PARTIAL):
        return replaced(reading, problems=found)
    why = f"{reading.reason}; {reason}" if reading.reason else reason
    return replaced(reading, status=Status.PARTIAL, reason=why, problems=found)
