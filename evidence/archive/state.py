"""The state of an archive's run: which dossier is done, and with what; one database file with the index.

A dossier's reports are durable before its row is committed, and rows are committed together up to a second apart, so
after a kill at any moment a row that is there is true, and one that is not costs its dossier's time again.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import msgspec

from evidence.archive.orders import Done
from evidence.errors import EvidenceError, UsageError

VERSION = "evidence/archive/2"
GROUP = 1.0
"""Seconds for which rows may wait to be committed together."""

TABLES = """
CREATE TABLE IF NOT EXISTS run (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dossiers (
    name TEXT PRIMARY KEY, content TEXT NOT NULL, terms TEXT NOT NULL, ran INTEGER NOT NULL, reason TEXT NOT NULL,
    line TEXT NOT NULL) WITHOUT ROWID;
"""


AGAIN = "Remove it and run again; pages are kept in the cache."


def failure(file: Path, error: sqlite3.Error) -> EvidenceError:
    """What went wrong with the archive's file while it was in use, and what helps."""
    if "malformed" in str(error) or "not a database" in str(error):
        return UsageError(f"{file}: damaged ({error}). {AGAIN}")
    return EvidenceError(f"{file}: cannot be written: {error}. Free space and go on with --resume.")


def _what_helps(error: sqlite3.OperationalError) -> str:
    """The end of a sentence on why a run could not begin."""
    if "locked" in str(error) or "busy" in str(error):
        return ": is another run writing there? Wait for it, or choose another --out."
    return ". Choose another --out."


class Held(msgspec.Struct, frozen=True):
    """What is known of a dossier that was run: keys of its content and of the terms it was judged under."""

    content: str
    terms: str
    ran: bool


class State:
    """The database of an archive, as a context manager with one writer.

    Raises ``UsageError`` where ``file`` is no database of an archive or another run writes it.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._waiting = 0.0
        try:
            self.connection = sqlite3.connect(file, isolation_level=None, timeout=1.0)
            self._open()
        except sqlite3.OperationalError as error:
            raise UsageError(f"{file}: {error}{_what_helps(error)}") from error
        except sqlite3.DatabaseError as error:
            raise UsageError(f"{file}: no archive of this program ({error}). Choose another --out.") from error

    def _open(self) -> None:
        self.connection.execute("PRAGMA journal_mode = DELETE")
        self.connection.execute("PRAGMA synchronous = FULL")
        self.connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        self.connection.execute("BEGIN IMMEDIATE")
        for statement in TABLES.split(";"):
            self.connection.execute(statement)
        version = self.get("version")
        if version not in (None, VERSION):
            raise UsageError(f"{self._file}: of version {version}; this program knows {VERSION}. Choose another --out.")
        self.put("version", VERSION)
        broken_off = self.get("open") == "yes"
        self.put("open", "yes")
        self.connection.execute("COMMIT")
        if broken_off:
            self._check()

    def _check(self) -> None:
        """Look through the whole file: its time grows with the archive, so only after a run that did not end itself."""
        damage = self.connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if damage != "ok":
            raise UsageError(f"{self._file}: damaged ({damage}). {AGAIN}")

    def __enter__(self) -> State:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        try:
            if not isinstance(error, sqlite3.DatabaseError):
                self.put("open", "no")
            self.commit()
        finally:
            self.connection.close()

    def get(self, key: str) -> str | None:
        """A word about the run, None where there is none."""
        row = self.connection.execute("SELECT value FROM run WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def put(self, key: str, value: str) -> None:
        """Keep a word about the run."""
        self._begin()
        self.connection.execute("INSERT OR REPLACE INTO run VALUES (?, ?)", (key, value))

    def held(self) -> dict[str, Held]:
        """All dossiers that were run, by name."""
        rows = self.connection.execute("SELECT name, content, terms, ran FROM dossiers")
        return {str(name): Held(str(content), str(terms), bool(ran)) for name, content, terms, ran in rows}

    def done(self, done: Done, content: str, terms: str, also: Callable[[sqlite3.Connection], None]) -> None:
        """Keep what became of a dossier, and what ``also`` writes of it, in one transaction."""
        self._begin()
        row = (done.name, content, terms, int(done.ran), done.reason, done.line)
        self.connection.execute("INSERT OR REPLACE INTO dossiers VALUES (?, ?, ?, ?, ?, ?)", row)
        also(self.connection)
        if time.monotonic() - self._waiting > GROUP:
            self.commit()

    def forget(self, name: str, also: Callable[[sqlite3.Connection], None]) -> None:
        """A dossier that is no longer in the archive."""
        self._begin()
        self.connection.execute("DELETE FROM dossiers WHERE name = ?", (name,))
        also(self.connection)

    def due(self) -> float | None:
        """Seconds until rows that wait must be committed, None where none wait."""
        if not self.connection.in_transaction:
            return None
        return max(0.0, self._waiting + GROUP - time.monotonic())

    def commit(self) -> None:
        """Make everything kept so far durable. Raises ``sqlite3.Error`` where the disk is full or broken."""
        if not self.connection.in_transaction:
            return
        self.connection.execute("COMMIT")

    def _begin(self) -> None:
        if not self.connection.in_transaction:
            self.connection.execute("BEGIN IMMEDIATE")
            self._waiting = time.monotonic()

    def lines(self) -> Iterator[str]:
        """The line of every dossier, in the order of names."""
        for (line,) in self.connection.execute("SELECT line FROM dossiers ORDER BY name"):
            yield str(line)
