"""Input files and what went wrong with them."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from evidence.records.pages import Page


class Status(StrEnum):
    """How an input file ended; every file ends in exactly one."""

    READ = "read"
    PARTIAL = "partial"
    UNREADABLE = "unreadable"
    IGNORED = "ignored"


class SourceFile(msgspec.Struct, frozen=True):
    """One input file. Its bytes lie in the private spool under ``sha256``; ``path`` is its place in the dossier.

    ``path`` uses forward slashes; what lies in a container is ``mail.eml!/invoice.pdf``. ``media_type`` is decided
    by content, never by name. ``problems`` is what was noticed while it was taken in.
    """

    path: str
    sha256: str
    size: int
    media_type: str
    problems: tuple[Problem, ...] = ()


class Problem(msgspec.Struct, frozen=True):
    """A bad input, kept and reported: what, where, why, and what the user can do next."""

    file: str
    code: str
    reason: str
    next_step: str
    page: int | None = None


class Enclosure(msgspec.Struct, frozen=True):
    """A file that lies in another one that is read itself (a PDF's attachment), as it was found on reading.

    ``container`` is the path of the file it lies in, ``name`` what it is called there; its bytes lie in the spool under
    ``sha256``, or a ``code`` and ``reason`` say why they don't.
    """

    container: str
    name: str
    sha256: str = ""
    size: int = 0
    code: str = ""
    reason: str = ""


class FileReading(msgspec.Struct, frozen=True):
    """A file, its outcome with a reason (None only for ``read``), and its pages as far as they were read."""

    path: str
    sha256: str
    size: int
    media_type: str
    status: Status
    reason: str | None
    pages: tuple[Page, ...] = ()
    problems: tuple[Problem, ...] = ()
