"""What becomes of each file that was found: a source, an archive to open, or an outcome with a reason."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from evidence.intake.archive import Archive, Budget
from evidence.intake.media_type import DRAWN, HEAD, READABLE, claimed, media_type
from evidence.intake.names import hidden as is_hidden
from evidence.intake.names import printable, system_reason, unique
from evidence.intake.outcomes import ignored, unreadable
from evidence.intake.own import own_output
from evidence.intake.spool import RefusedError, Spooled, chunks_of, open_regular, store
from evidence.records.sources import FileReading, Problem, SourceFile
from evidence.settings import Limits


@dataclass
class Taking:
    """One run of collecting. ``paths`` are all names given out so far, each once."""

    spool: Path
    limits: Limits
    budget: Budget
    sources: list[SourceFile] = field(default_factory=list)
    outcomes: list[FileReading] = field(default_factory=list)
    paths: set[str] = field(default_factory=set)

    def path(self, inside: str) -> str:
        """A path of the dossier that no other file has."""
        path = unique(inside, self.paths)
        self.paths.add(path)
        return path

    def left_out(self, inside: str, reason: str) -> None:
        """A file or folder that can hold no document."""
        self.outcomes.append(ignored(self.path(inside), reason))

    def file(self, path: Path, inside: str, *, follow: bool = False, hidden: bool = False) -> None:
        """A file of the file system; ``follow`` a link only where the user named it; ``hidden``: papers alone."""
        try:
            with open_regular(path, follow=follow) as file:
                spooled = self._stored(chunks_of(file), hidden)
        except (RefusedError, OSError) as error:
            self.outcomes.append(_refused(self.path(inside), error))
            return
        self._taken(self.path(inside), spooled, 0, hidden)

    def _stored(self, chunks: Iterable[bytes], hidden: bool) -> Spooled:
        return store(_papers_alone(chunks) if hidden else chunks, self.spool, self.limits.file_size, HEAD)

    def _taken(self, path: str, spooled: Spooled, depth: int, hidden: bool) -> None:
        kind = media_type(spooled.head)
        if kind == "application/zip":
            self._zip(path, spooled, depth, hidden)
        elif kind in READABLE:
            problems = _mismatch(path, kind)
            self.sources.append(SourceFile(path, spooled.sha256, spooled.size, kind, problems))
        else:
            self.outcomes.append(_not_taken(path, spooled, kind))

    def _zip(self, path: str, spooled: Spooled, depth: int, hidden: bool) -> None:
        try:
            with Archive(spooled.path, self.budget) as archive:
                if archive.office is not None:
                    self.outcomes.append(_not_taken(path, spooled, archive.office))
                    return
                self.budget.enter(len(archive.entries), depth)
                for entry in archive.entries:
                    if not _only_a_folder(entry):
                        self._entry(path, archive, entry, depth, hidden)
        except RefusedError as error:
            self.outcomes.append(_refused(path, error, spooled, "application/zip"))
            return
        reason = "an archive; its files are listed one by one"
        self.outcomes.append(ignored(path, reason, spooled.size, spooled.sha256, "application/zip"))

    def _entry(self, path: str, archive: Archive, entry: zipfile.ZipInfo, depth: int, hidden: bool) -> None:
        name = printable(entry.filename).rstrip("/") or "unnamed"
        inside = self.path(f"{path}!/{name}")
        reason = next(filter(None, map(system_reason, name.split("/"))), None)
        if reason is not None:
            self.outcomes.append(ignored(inside, reason))
            return
        hidden = hidden or is_hidden(name)
        try:
            spooled = self._stored(archive.pieces(entry, self.budget), hidden)
        except RefusedError as error:
            self.outcomes.append(_refused(inside, error))
            return
        self._taken(inside, spooled, depth + 1, hidden)


EMPTY_STREAM = 2
"""Some packers write a folder's nothing as a deflate stream of two bytes."""


def _only_a_folder(entry: zipfile.ZipInfo) -> bool:
    """Whether an entry is a folder's name and nothing else; one that holds bytes is a file whatever its name."""
    return entry.is_dir() and entry.file_size == 0 and entry.compress_size <= EMPTY_STREAM


def _papers_alone(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of a hidden file that is a PDF, a picture or a zip. Raises ``RefusedError`` for any other."""
    pieces = iter(chunks)
    first = next(pieces, b"")
    if media_type(first[:HEAD]) not in DRAWN | {"application/zip"}:
        raise RefusedError("hidden", "a hidden file that is neither a PDF nor a picture", ignored=True)
    yield first
    yield from pieces


def _refused(
    path: str, error: RefusedError | OSError, spooled: Spooled | None = None, kind: str = "application/octet-stream"
) -> FileReading:
    size, sha256 = (spooled.size, spooled.sha256) if spooled else (0, "")
    if isinstance(error, OSError):
        return unreadable(path, "cannot-open", f"cannot be read: {error.strerror}", size, sha256, kind)
    if error.ignored:
        return ignored(path, error.reason, size, sha256, kind)
    return unreadable(path, error.code, error.reason, size, sha256, kind)


def _not_taken(path: str, spooled: Spooled, kind: str) -> FileReading:
    """A file that is empty, our own, or of a format that cannot be read yet."""
    if spooled.size == 0:
        return unreadable(path, "empty", "empty file", 0, spooled.sha256)
    if own_output(kind, spooled.head, _tail(spooled)):
        return ignored(path, "written by this program", spooled.size, spooled.sha256, kind)
    return unreadable(path, "unsupported", "format not supported yet", spooled.size, spooled.sha256, kind)


def _tail(spooled: Spooled) -> bytes:
    with spooled.path.open("rb") as file:
        file.seek(max(0, spooled.size - HEAD))
        return file.read(HEAD)


def _mismatch(path: str, kind: str) -> tuple[Problem, ...]:
    """A note where the name claims another format than the content is."""
    claim = claimed(path.rpartition("/")[2])
    if claim is None or claim == kind:
        return ()
    reason = f"the name says {claim}, the content is {kind}; it was read by its content"
    return (Problem(path, "extension-mismatch", reason, "rename the file after checking where it came from"),)
