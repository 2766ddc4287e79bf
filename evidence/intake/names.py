"""Names of files as data: safe to print and store, and which of them can hold no document."""

from __future__ import annotations

import os

SYSTEM = frozenset(
    {"thumbs.db", "desktop.ini", "ehthumbs.db", "$recycle.bin", "__macosx", "icon\r", "folder.jpg.lnk"}
    | {".ds_store", ".git", ".hg", ".svn", ".trashes", ".spotlight-v100", ".fseventsd", ".apdisk"}
)


def printable(name: str) -> str:
    """A name as text that any encoder takes: bytes that are no UTF-8 become ``\\xNN``."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def system_reason(name: str) -> str | None:
    """Why a file or folder of this name is left out, None where it isn't; a PDF or picture by its bytes counts."""
    if name.lower() in SYSTEM:
        return "a system file"
    return "a lock file of an office program" if name.startswith(("~$", ".~lock.")) else None


def hidden(path: str) -> bool:
    """Whether a path leads through a hidden folder or to a hidden file."""
    return any(part.startswith(".") and part.strip(".") for part in path.split("/"))


class Names:
    """Names given out so far, each once."""

    def __init__(self) -> None:
        self._given: dict[str, int] = {}

    def unique(self, name: str) -> str:
        """``name``, with ``#2``, ``#3`` … where one of that name was given out already."""
        number = self._given.get(name, 0) + 1
        candidate = name if number == 1 else f"{name}#{number}"
        while candidate in self._given:
            number += 1
            candidate = f"{name}#{number}"
        self._given[name] = number
        self._given.setdefault(candidate, 1)
        return candidate
