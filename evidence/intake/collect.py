"""From a path to source files: walks folders, takes files in, and lets nothing go without a word."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from evidence.errors import UsageError
from evidence.intake.names import hidden, printable, system_reason
from evidence.intake.opener import Opener
from evidence.intake.originals import Original
from evidence.intake.outcomes import unreadable
from evidence.intake.spool import prepare
from evidence.intake.taking import Taking
from evidence.records.sources import FileReading, SourceFile
from evidence.settings import Limits

CONTAINERS = (".zip", ".eml", ".msg", ".7z")
"""What is left off a container's name to make the dossier's."""


@dataclass(frozen=True)
class Intake:
    """What was found: ``sources`` are to be read, ``outcomes`` have ended already. Each path is in one of them.

    ``entries`` and ``size`` (bytes) are what all containers cost; ``originals`` the files that were copied.
    """

    name: str
    sources: tuple[SourceFile, ...]
    outcomes: tuple[FileReading, ...]
    entries: int = 0
    size: int = 0
    originals: tuple[Original, ...] = ()


def collect(path: Path, spool: Path, limits: Limits) -> Intake:
    """Take in a folder (with its sub-folders), an archive, a mail or one file.

    The bytes of sources lie at ``spool / sha256``. Originals are opened for reading only. Raises
    ``UsageError`` where ``path`` doesn't exist or cannot be listed.
    """
    if not path.exists():
        raise UsageError(f"{printable(str(path))}: no such file or folder. Give a folder, an archive or a file.")
    prepare(spool)
    with Opener(spool, limits) as opener:
        taking = Taking(spool, limits, opener)
        if path.is_dir():
            _folder(path, taking)
        else:
            taking.file(path, printable(path.name), follow=True)
    found = tuple(taking.sources), tuple(taking.outcomes)
    return Intake(_name(path), *found, taking.entries, taking.size, tuple(taking.originals))


def _name(path: Path) -> str:
    name = printable(path.resolve().name) or "dossier"
    stem, dot, ending = name.rpartition(".")
    return stem if path.is_file() and stem and (dot + ending).lower() in CONTAINERS else name


def _folder(root: Path, taking: Taking) -> None:
    """All files below, in the order of their names; without recursion, for folders may be nested a thousand deep."""
    waiting = _listed(root, "", taking)
    while waiting:
        path, inside, is_folder = waiting.pop()
        reason = system_reason(path.name)
        if is_folder and reason is not None:
            taking.left_out(inside, reason)
            _system_folder(path, inside, taking)
        elif is_folder:
            waiting += _listed(path, inside, taking)
        elif reason is not None:
            taking.named_away(path, inside, reason)
        else:
            taking.file(path, inside, hidden=hidden(inside))


def _system_folder(folder: Path, inside: str, taking: Taking) -> None:
    """The PDFs and pictures in a system's folder; its other files are told by the folder's own row."""
    waiting = [(folder, inside, True)]
    while waiting:
        path, name, is_folder = waiting.pop()
        if not is_folder:
            taking.named_away(path, name, "")
            continue
        with suppress(OSError):
            waiting += _entries(path, name)


def _listed(folder: Path, prefix: str, taking: Taking) -> list[tuple[Path, str, bool]]:
    """What lies in a folder, last first: where, its path in the dossier (folders end in a slash), whether a folder."""
    try:
        return _entries(folder, prefix)
    except OSError as error:
        if not prefix:
            raise UsageError(f"{printable(str(folder))}: cannot be listed: {error.strerror}") from error
        taking.outcomes.append(unreadable(taking.path(prefix), "cannot-open", f"cannot be listed: {error.strerror}"))
        return []


def _entries(folder: Path, prefix: str) -> list[tuple[Path, str, bool]]:
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda e: os.fsencode(e.name), reverse=True)
    kinds = ((e.name, e.is_dir(follow_symlinks=False)) for e in entries)
    return [(folder / name, prefix + printable(name) + "/" * is_folder, is_folder) for name, is_folder in kinds]
