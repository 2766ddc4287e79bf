"""How a file that isn't read ends: ignored or unreadable, with a reason and a next step."""

from __future__ import annotations

from evidence.records.codec import replaced
from evidence.records.sources import FileReading, Problem, Status

UNKNOWN = "application/octet-stream"

MAIL_LISTED = "a mail; its parts are listed one by one"
ARCHIVE_LISTED = "an archive; its files are listed one by one"
MAILBOX_LISTED = "a mailbox; its mails are listed one by one"

CUT_SHORT = "cut-short"
"""A container that breaks off, of which all that is there was taken."""

NEXT_STEPS: dict[str, str] = {
    "empty": "ask the sender for the file again",
    "encrypted": "save it without a password and add that copy",
    CUT_SHORT: "ask the sender for the mail again",
    "too-large": "split it into smaller files",
    "unsupported": "print it to PDF and add the PDF",
    "archive-limit": "unpack it yourself and add the papers as a folder",
    "bad-archive": "ask the sender for the archive again",
    "bad-entry": "ask the sender for the archive again",
    "cannot-open": "allow reading the file and run again",
    "crash": "unpack it yourself and add the papers as a folder",
    "memory": "unpack it yourself and add the papers as a folder",
    "time": "unpack it yourself and add the papers as a folder",
}


def ignored(path: str, reason: str, size: int = 0, sha256: str = "", media_type: str = UNKNOWN) -> FileReading:
    """A file that can hold no document of the dossier."""
    return FileReading(path, sha256, size, media_type, Status.IGNORED, reason)


def unreadable(
    path: str, code: str, reason: str, size: int = 0, sha256: str = "", media_type: str = UNKNOWN, step: str = ""
) -> FileReading:
    """A file that might hold a document and could not be read; the next ``step`` follows from ``code`` if not said."""
    problem = Problem(path, code, reason, step or NEXT_STEPS.get(code, "look at the file and replace it"))
    return FileReading(path, sha256, size, media_type, Status.UNREADABLE, reason, problems=(problem,))


def partly_opened(reading: FileReading) -> FileReading:
    """The outcome of a container whose entries came out though its end is missing."""
    return replaced(reading, status=Status.PARTIAL)
