"""What becomes of each file that was found: a source, a container to open, or an outcome with a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from evidence.errors import UsageError
from evidence.intake.accessories import accessory
from evidence.intake.asking import Entry, Failed, Finished, Open, Other
from evidence.intake.media_type import (
    CONTAINERS,
    DRAWN,
    EXTENSIONS,
    HEAD,
    MAILBOX,
    READABLE,
    TEXTS,
    UNREAD,
    claimed,
    ends_as_zip,
    media_type,
)
from evidence.intake.names import Names, system_reason
from evidence.intake.names import hidden as is_hidden
from evidence.intake.opener import Opener
from evidence.intake.originals import Original
from evidence.intake.outcomes import (
    ARCHIVE_LISTED,
    CUT_SHORT,
    MAIL_LISTED,
    MAILBOX_LISTED,
    NEXT_STEPS,
    UNKNOWN,
    ignored,
    partly_opened,
    unreadable,
)
from evidence.intake.own import own_output
from evidence.intake.spool import (
    FULL,
    NO_ROOM,
    RefusedError,
    Spooled,
    chunks_of,
    found,
    no_room,
    open_regular,
    store,
)
from evidence.records.sources import FileReading, Problem, SourceFile
from evidence.settings import Limits

MAIL = "message/rfc822"
OUTLOOK = "application/vnd.ms-outlook"
HIDDEN = RefusedError("hidden", "a hidden file that is neither a PDF nor a picture", ignored=True)


@dataclass(frozen=True)
class Where:
    """How a file lies: in how many archives (a mail attached to a mail is none) and mails, and whether it is hidden."""

    archives: int = 0
    mails: int = 0
    in_mail: bool = False
    hidden: bool = False


@dataclass
class Taking:
    """One run of collecting. ``names`` are all paths given out so far; ``entries`` and ``size`` (bytes)
    are what all containers cost so far."""

    spool: Path
    limits: Limits
    opener: Opener
    sources: list[SourceFile] = field(default_factory=list)
    outcomes: list[FileReading] = field(default_factory=list)
    names: Names = field(default_factory=Names)
    entries: int = 0
    size: int = 0
    originals: list[Original] = field(default_factory=list)

    def path(self, inside: str) -> str:
        """A path of the dossier that no other file has."""
        return self.names.unique(inside)

    def left_out(self, inside: str, reason: str) -> None:
        """A file or folder that can hold no document."""
        self.outcomes.append(ignored(self.path(inside), reason))

    def named_away(self, path: Path, inside: str, reason: str) -> None:
        """A file whose name says that it holds no document: ignored for ``reason`` unless it's a PDF or a picture; with
        an empty reason, which its folder has told already, without a word."""
        try:
            with open_regular(path) as file:
                shown = _shown(media_type(file.read(HEAD)))
        except (RefusedError, OSError):
            shown = False
        if shown:
            self.file(path, inside)
        elif reason:
            self.left_out(inside, reason)

    def file(self, path: Path, inside: str, *, follow: bool = False, hidden: bool = False) -> None:
        """A file of the file system; ``follow`` a link only where the user named it; ``hidden``: papers alone."""
        try:
            with open_regular(path, follow=follow) as file:
                chunks = chunks_of(file)
                spooled = store(_papers_alone(chunks) if hidden else chunks, self.spool, self.limits.file_size, HEAD)
        except (RefusedError, OSError) as error:
            self.outcomes.append(_refused(self.path(inside), error))
            return
        taken = self.path(inside)
        self.originals.append(Original(path.absolute(), taken, spooled.sha256, spooled.size, follow))
        self._taken(taken, spooled, Where(hidden=hidden))

    def _taken(self, path: str, spooled: Spooled, where: Where) -> None:
        kind = media_type(spooled.head, path)
        if kind in CONTAINERS:
            self._opened(path, spooled, kind, where)
        else:
            self._listed(path, spooled, kind)

    def _listed(self, path: str, spooled: Spooled, kind: str, notes: tuple[Problem, ...] = ()) -> None:
        """A file that is no container."""
        if kind in READABLE and not own_output(kind, spooled.head, b""):
            problems = (*notes, *_mismatch(path, kind), *_polyglot(path, spooled, kind))
            self.sources.append(SourceFile(path, spooled.sha256, spooled.size, kind, problems))
        else:
            self.outcomes.append(_not_taken(path, spooled, kind))

    def _opened(self, path: str, spooled: Spooled, kind: str, where: Where) -> None:
        """A container: its entries, then itself."""
        inner = _within(kind, where)
        request = Open(spooled.sha256, kind, self.entries, self.size, inner.mails, self._too_deep(inner))
        entries, end = self.opener.open(request)
        if isinstance(end, Other):
            self._listed(path, spooled, end.media_type)
            return
        self.entries += len(entries)
        self.size = end.size if isinstance(end, Finished) else self.size + sum(e.size for e in entries)
        for entry in entries:
            self._entry(path, entry, inner)
        if isinstance(end, Failed):
            if end.code == NO_ROOM:
                raise UsageError(no_room())
            lost = unreadable(path, end.code, end.reason, spooled.size, spooled.sha256, kind)
            taken = end.code == CUT_SHORT and any(entry.sha256 for entry in entries)
            self.outcomes.append(partly_opened(lost) if taken else lost)
        elif not entries:
            why = "an archive without any file in it"
            self.outcomes.append(unreadable(path, "empty", why, spooled.size, spooled.sha256, kind))
        else:
            self.outcomes.append(_container(path, spooled, kind))

    def enclosed(self, container: str, entry: Entry, where: Where) -> None:
        """A file that lies in one that is read itself; ``where`` is how it lies."""
        self.entries, self.size = self.entries + 1, self.size + entry.size
        reason = self._too_deep(where) or self._too_much()
        if reason:
            entry = Entry(entry.name, code="archive-limit", reason=reason)
        elif entry.sha256 and (other := accessory(found(self.spool, entry.sha256, HEAD).head)) is not None:
            entry = Entry(entry.name, code="accessory", reason=other, ignored=True)
        self._entry(container, entry, where)

    def _too_much(self) -> str:
        """Why no more is taken out of any container, empty where it may."""
        if self.entries > self.limits.archive_entries:
            return f"more than {self.limits.archive_entries} entries in archives"
        if self.size > self.limits.archive_size:
            return f"archives unpack to more than {self.limits.archive_size} bytes"
        return ""

    def _too_deep(self, inner: Where) -> str:
        """Why nothing may be taken out of a container that lies so deep, empty where it may."""
        if inner.archives > self.limits.archive_depth:
            return f"archives nested deeper than {self.limits.archive_depth}"
        if inner.mails > self.limits.mail_nesting:
            return f"mails nested deeper than {self.limits.mail_nesting}"
        return ""

    def _entry(self, container: str, entry: Entry, where: Where) -> None:
        path = self.path(f"{container}!/{entry.name}")
        reason = next(filter(None, map(system_reason, entry.name.split("/"))), None)
        spooled = found(self.spool, entry.sha256, HEAD) if entry.sha256 else None
        if reason is not None and (spooled is None or not _shown(media_type(spooled.head))):
            self.outcomes.append(ignored(path, reason))
            return
        if spooled is None:
            self.outcomes.append(_refused(path, RefusedError(entry.code, entry.reason, ignored=entry.ignored)))
            return
        if entry.media_type in READABLE:
            self.sources.append(SourceFile(path, spooled.sha256, spooled.size, entry.media_type))
        else:
            self._inside(path, spooled, entry, where)

    def _inside(self, path: str, spooled: Spooled, entry: Entry, where: Where) -> None:
        """A file from a container."""
        hidden = where.hidden or is_hidden(entry.name)
        kind = media_type(spooled.head, path)
        if hidden and kind not in DRAWN | CONTAINERS:
            self.outcomes.append(_refused(path, HIDDEN))
        elif kind in CONTAINERS:
            self._opened(path, spooled, kind, replace(where, hidden=hidden))
        else:
            notes = (Problem(path, "damaged-in-mail", entry.note, "ask the sender for the file again"),)
            self._listed(path, spooled, kind, notes if entry.note else ())


def _within(kind: str, where: Where) -> Where:
    """How the entries lie of a container that lies at ``where``."""
    mail = kind == MAIL
    return Where(where.archives + (not (mail and where.in_mail)), where.mails + mail, mail, where.hidden)


def _container(path: str, spooled: Spooled, kind: str) -> FileReading:
    """A container that was opened to its end."""
    kind = OUTLOOK if kind == "application/x-ole-storage" else kind
    reason = MAIL_LISTED if kind in (MAIL, OUTLOOK) else MAILBOX_LISTED if kind == MAILBOX else ARCHIVE_LISTED
    return ignored(path, reason, spooled.size, spooled.sha256, kind)


def _shown(kind: str) -> bool:
    """Whether bytes of this kind are a PDF or a picture, which no system or program writes under a name of its own."""
    return kind == "application/pdf" or kind.startswith("image/")


def _papers_alone(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The pieces of a hidden file that is a paper or a container. Raises ``RefusedError`` for any other."""
    pieces = iter(chunks)
    first = next(pieces, b"")
    if media_type(first[:HEAD]) not in DRAWN | CONTAINERS:
        raise HIDDEN
    yield first
    yield from pieces


def _refused(
    path: str, error: RefusedError | OSError, spooled: Spooled | None = None, kind: str = UNKNOWN
) -> FileReading:
    size, sha256 = (spooled.size, spooled.sha256) if spooled else (0, "")
    if isinstance(error, OSError):
        if error.errno in FULL:
            raise UsageError(no_room())
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
    meant = EXTENSIONS.get(path.rpartition(".")[2].lower())
    if kind == UNKNOWN and meant is not None:
        reason = f"damaged, or named wrongly: its content is not {meant}, as its name says, nor of any format known"
        return unreadable(path, "unsupported", reason, spooled.size, spooled.sha256, kind, NEXT_STEPS["empty"])
    name, step = UNREAD.get(kind, ("", ""))
    reason = f"format not supported yet: {name}" if name else "format not supported yet"
    return unreadable(path, "unsupported", reason, spooled.size, spooled.sha256, kind, step)


def _tail(spooled: Spooled) -> bytes:
    with spooled.path.open("rb") as file:
        file.seek(max(0, spooled.size - HEAD))
        return file.read(HEAD)


def _polyglot(path: str, spooled: Spooled, kind: str) -> tuple[Problem, ...]:
    """A note where a PDF or picture is an archive too: programs differ in what they show of it."""
    if not _shown(kind) or not ends_as_zip(_tail(spooled)):
        return ()
    reason = f"the file is both {kind} and a zip archive; it was read as the first, and nothing was taken out of it"
    return (Problem(path, "polyglot", reason, "ask the sender why; unpack it yourself and add what papers it holds"),)


def _mismatch(path: str, kind: str) -> tuple[Problem, ...]:
    """A note where the name claims another format than the content is; one kind of text is as good as another."""
    claim = claimed(path)
    if claim is None or claim == kind or {claim, kind} <= TEXTS:
        return ()
    reason = f"the name says {claim}, the content is {kind}; it was read by its content"
    return (Problem(path, "extension-mismatch", reason, "rename the file after checking where it came from"),)
