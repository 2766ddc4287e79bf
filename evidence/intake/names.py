"""Names of files as data: safe to print and store, and which of them can hold no document."""

from __future__ import annotations

import os
from collections.abc import Collection

SYSTEM = frozenset(
    {"thumbs.db", "desktop.ini", "ehthumbs.db", "$recycle.bin", "__macosx", "icon\r", "folder.jpg.lnk"}
    | {".ds_store", ".git", ".hg", ".svn", ".trashes", ".spotlight-v100", ".fseventsd", ".apdisk"}
)


def printable(name: str) -> str:
    """A name as text that any encoder takes: bytes that are no UTF-8 become ``\\xNN``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def system_reason(name: str) -> str | None:
    """Why a file or folder of this name is left out whatever it holds, None where it isn't."""
    if name.lower() in SYSTEM:
        return "a system file"
    return "a lock file of an office program" if name.startswith(("~$", ".~lock.")) else None


def hidden(path: str) -> bool:
    """Whether a path leads through a hidden folder or to a hidden file."""
    return any(part.startswith(".") and part.strip(".") for part in path.split("/"))


def unique(path: str, taken: Collection[str]) -> str:
    """``path``, with ``#2``, ``#3`` … where one of that name was taken already."""
    number, candidate = 1, path
    while candidate in taken:
        number += 1
        candidate = f"{path}#{number}"
    return candidate
