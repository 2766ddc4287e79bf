"""What the dossiers of an archive are: each direct sub-folder, zip, 7z or mail; all else is ignored with a reason."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from evidence.errors import UsageError
from evidence.records.codec import to_json

ENDINGS = (".zip", ".7z", ".eml", ".msg")
"""Files that hold a dossier; a dossier's name is its folder's or file's without these (the contract's section 2)."""

HIDDEN = "a hidden file or folder"
PIECE = 1 << 20


@dataclass(frozen=True)
class Dossier:
    """A dossier of an archive and where it lies."""

    name: str
    path: Path


@dataclass(frozen=True)
class Contents:
    """The dossiers of an archive by name, and what else lies there with the reason why it is none."""

    dossiers: tuple[Dossier, ...]
    ignored: tuple[tuple[str, str], ...]


def contents(archive: Path, out: Path) -> Contents:
    """What lies directly in ``archive``, in the order of names; the folder of reports is no dossier.

    Raises ``UsageError`` where the archive is no folder or cannot be listed.
    """
    try:
        found = sorted(archive.iterdir(), key=lambda p: os.fsencode(p.name))
    except OSError as error:
        raise UsageError(f"{archive}: cannot be listed: {error.strerror}. Give the folder of an archive.") from error
    dossiers: dict[str, Dossier] = {}
    ignored: list[tuple[str, str]] = []
    for path in found:
        reason = _no_dossier(path, out)
        if reason is not None:
            ignored.append((_told(path.name), reason))
            continue
        name = name_of(path)
        if name in dossiers:  # a folder beside its own zip: both are read, under names that differ
            name = _told(path.name)
        dossiers[name] = Dossier(name, path)
    return Contents(tuple(sorted(dossiers.values(), key=lambda d: os.fsencode(d.name))), tuple(ignored))


def name_of(path: Path) -> str:
    """A dossier's name: its folder's or file's name in the archive, without the ending of a zip, 7z or mail."""
    told = _told(path.name)
    ending = path.suffix.lower()
    return told[: -len(ending)] if ending in ENDINGS and not path.is_dir() else told


def _no_dossier(path: Path, out: Path) -> str | None:
    if path.is_symlink():
        return "a link: put the folder or file itself there"
    if path.resolve() == out.resolve():
        return "the folder of the reports"
    if path.name.startswith(".") or path.name == "__MACOSX":
        return HIDDEN
    if path.is_dir() or (path.is_file() and path.suffix.lower() in ENDINGS):
        return None
    return "neither a folder nor a zip, 7z or mail: put a dossier's papers into a folder of their own"


def content_key(dossier: Path) -> str:
    """The SHA-256 over a dossier's files, names and bytes; it changes with any of them.

    Raises ``UsageError`` where a file cannot be read, and where the dossier's own name is no text that could be told.
    """
    if not writable(dossier):
        raise UsageError("its name, or one above it, is not UTF-8: give it another.")
    try:
        parts = [(name, _digest(path)) for name, path in _files(dossier)]
    except OSError as error:
        raise UsageError(f"{error.filename}: cannot be read: {error.strerror}.") from error
    return hashlib.sha256(to_json(parts)).hexdigest()


def _told(name: str | Path) -> str:
    """A name as text; bytes that are none are escaped, as \\xff."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def writable(path: Path) -> bool:
    """Whether a path is text, as JSON and the workers need it; the system allows names of any bytes."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return False
    return True


def _files(dossier: Path) -> Iterator[tuple[str, Path]]:
    """Each file below a folder with its name there (surrogates escaped), links and devices by their names alone."""
    if not dossier.is_dir():
        yield dossier.name, dossier
        return
    for folder, below, files in os.walk(dossier, onerror=_refused):
        below.sort(key=os.fsencode)
        for name in sorted(files, key=os.fsencode):
            path = Path(folder, name)
            yield _told(path.relative_to(dossier)), path


def _refused(error: OSError) -> None:
    raise error


def _digest(path: Path) -> str:
    if path.is_symlink() or not path.is_file():
        return "none"
    held = hashlib.sha256()
    with path.open("rb") as stream:
        while piece := stream.read(PIECE):
            held.update(piece)
    return held.hexdigest()
