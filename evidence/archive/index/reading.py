"""The index opened for questions alone: nothing is written, and a run that is under way is not disturbed."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from types import TracebackType

from evidence.archive.index.store import HELD, kept_findings, stray
from evidence.archive.state import VERSION
from evidence.errors import UsageError
from evidence.records.archives import At, Entries, KeptFinding
from evidence.records.codec import from_json

FILE = "archive.db"
LOCKED = ("locked", "busy")


class Reading:
    """The index of an archive's folder, as a context manager.

    Raises ``UsageError`` where the folder holds no archive, another program's, or one that a run writes just now.
    """

    def __init__(self, folder: Path) -> None:
        file = folder / FILE if folder.is_dir() else folder
        if not file.is_file():
            raise UsageError(f"{folder}: no archive here: {FILE} is missing. Give the --out folder of evidence batch.")
        self.folder = file.parent
        self.entries = lru_cache(maxsize=HELD)(self._entries)
        self.connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=1.0)
        try:
            self._check(file)
        except sqlite3.DatabaseError as error:
            self.connection.close()
            raise UsageError(_refused(file, error)) from error
        except UsageError:
            self.connection.close()
            raise

    def _check(self, file: Path) -> None:
        version = self.word("version")
        if version != VERSION:
            raise UsageError(f"{file}: of version {version}; this program knows {VERSION}. Run evidence batch again.")
        there = "SELECT count(*) FROM sqlite_master WHERE name IN ('entered', 'held', 'crossed')"
        if self.connection.execute(there).fetchone()[0] != 3:
            raise UsageError(f"{file}: without an index. Run evidence batch again.")

    def __enter__(self) -> Reading:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self.connection.close()

    def word(self, key: str) -> str | None:
        """What the last run kept under a key (``begun``, ``finished``), None where nothing."""
        row = self.connection.execute("SELECT value FROM run WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def damage(self) -> str | None:
        """What is wrong with the file, its order and its facts, None where nothing is; reads all of it."""
        try:
            said = str(self.connection.execute("PRAGMA integrity_check(1)").fetchone()[0])
            return stray(self.connection) if said == "ok" else said
        except sqlite3.DatabaseError as error:
            return str(error)

    def left_out(self) -> int:
        """How many dossiers are entered but not yet under their keys: a run broke off before its rules."""
        (new,) = self.connection.execute("SELECT count(*) FROM fresh WHERE how = 1").fetchone()
        return int(new)

    def lines(self) -> Iterator[tuple[str, str]]:
        """Each dossier that ran with its line of ``dossiers.jsonl``, in the order of names."""
        for name, line in self.connection.execute("SELECT name, line FROM dossiers WHERE ran = 1 ORDER BY name"):
            yield str(name), str(line)

    def dossiers(self) -> int:
        """How many dossiers are entered in the index."""
        (count,) = self.connection.execute("SELECT count(*) FROM entered").fetchone()
        return int(count)

    def failed(self) -> int:
        """How many dossiers could not be run."""
        (count,) = self.connection.execute("SELECT count(*) FROM dossiers WHERE ran = 0").fetchone()
        return int(count)

    def under(self, key: str) -> tuple[tuple[str, At], ...]:
        """The dossiers that carry a key that needs no rule, in order, each with its places there."""
        asked = (
            "SELECT name, at FROM held JOIN entered ON entered.id = held.dossier WHERE key = ? AND said = ''"
            " ORDER BY name"
        )
        rows = self.connection.execute(asked, (key,))
        return tuple((str(name), tuple(map(int, at.split(","))) if at else ()) for name, at in rows)

    def keys(self, tag: str) -> Iterator[str]:
        """What stands behind a tag and its colon in all keys, in order, each once."""
        asked = (
            "SELECT DISTINCT key FROM held WHERE key >= ? AND key < ? AND said = ''"
            " AND dossier IN (SELECT id FROM entered) ORDER BY key"
        )
        for (key,) in self.connection.execute(asked, (f"{tag}:", f"{tag};")):
            yield str(key)[len(tag) + 1 :]

    def each(self) -> Iterator[tuple[str, Entries]]:
        """All dossiers with their entries, in the order of names."""
        for name, packed in self.connection.execute("SELECT name, entries FROM entered ORDER BY name"):
            yield str(name), from_json(zlib.decompress(packed), Entries)

    def _entries(self, name: str) -> Entries:
        row = self.connection.execute("SELECT entries FROM entered WHERE name = ?", (name,)).fetchone()
        if row is None:
            raise KeyError(name)
        return from_json(zlib.decompress(row[0]), Entries)

    def findings(self) -> Iterator[KeptFinding]:
        """All findings across dossiers as kept, by rule and key."""
        return kept_findings(self.connection)


def _refused(file: Path, error: sqlite3.DatabaseError) -> str:
    said = str(error)
    if any(word in said for word in LOCKED):
        return f"{file}: a run is under way there ({said}). Wait for its end and ask again."
    if "readonly" in said or "unable to open" in said:
        return f"{file}: cannot be read ({said}): if a run was broken off, end it with evidence batch --resume first."
    return f"{file}: no archive of this program ({said}). Give the --out folder of evidence batch."
