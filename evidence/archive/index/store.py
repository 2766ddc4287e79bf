"""The index in SQLite, beside the state of the archive's run and in its transactions.

``entered`` holds each dossier's entries whole, written when the dossier ends; ``facts`` the rows under their keys, so
that those of one key lie together. Rows are brought under their keys many dossiers at a time, sorted, as a page of the
tree is then written once and not once for each dossier. A few dossiers more go to ``recent``, a small tree beside the
large one; rows of dossiers that are gone stay unseen until all is sorted anew. ``fresh`` names the dossiers put since
the last merge (1) and those whose rows lie in ``recent`` (2), apart from their entries, which are long and stay.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from evidence.archive.index.common import keys
from evidence.archive.index.rows import Group, Row
from evidence.records.archives import At, Entries, KeptFinding
from evidence.records.codec import from_json, to_json

VERSION = "evidence/index/3"
HELD = 512
"""Entries of so many dossiers are kept decoded."""

CACHE = 192 * 1024
"""Kibibytes of the database kept in memory."""

TABLES = """
CREATE TABLE IF NOT EXISTS entered (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, entries BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS fresh (dossier INTEGER PRIMARY KEY, how INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS gone (id INTEGER PRIMARY KEY, entries BLOB NOT NULL, fresh INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS facts (
    key TEXT NOT NULL, dossier INTEGER NOT NULL, item INTEGER NOT NULL, said TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (key, dossier, item)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS recent (
    key TEXT NOT NULL, dossier INTEGER NOT NULL, item INTEGER NOT NULL, said TEXT NOT NULL, at TEXT NOT NULL,
    PRIMARY KEY (key, dossier, item)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS crossed (
    rule TEXT NOT NULL, key TEXT NOT NULL, findings BLOB NOT NULL, PRIMARY KEY (rule, key)) WITHOUT ROWID;
CREATE VIEW IF NOT EXISTS held AS SELECT * FROM facts UNION ALL SELECT * FROM recent;
"""

UNSORTED = "CREATE TEMP TABLE unsorted (key TEXT, dossier INTEGER, item INTEGER, said TEXT, at TEXT)"
SORTED = "INSERT INTO facts SELECT key, dossier, item, said, at FROM unsorted ORDER BY key, dossier, item"
INTO_RECENT = SORTED.replace("facts", "recent")
EVERY = "SELECT id, entries FROM entered ORDER BY id"
NEW = "SELECT id, entries FROM fresh CROSS JOIN entered ON id = dossier WHERE how = 1 ORDER BY dossier"
OF = "SELECT dossier, said, at, item FROM {} WHERE key = ?1"
UNDER = f"{OF.format('facts')} UNION ALL {OF.format('recent')} ORDER BY dossier, item"
"""Both tables are kept in this order: they are merged, not sorted."""


RuleRows = Callable[[Entries], Iterable[tuple[str, object, At]]]
"""What the rules put into the index: (key, what is said, places)."""


class Index:
    """The index of an archive over an open database; the caller begins and commits transactions.

    ``rows`` gives the rules' rows of a dossier. Raises ``sqlite3.DatabaseError`` where the database is damaged.
    """

    def __init__(self, connection: sqlite3.Connection, rows: RuleRows) -> None:
        self.connection = connection
        self._rows = rows
        self.entries = lru_cache(maxsize=HELD)(self._entries)
        self.names = lru_cache(maxsize=1)(self._dossiers)
        connection.execute(f"PRAGMA cache_size = -{CACHE}")
        self._begin()
        for statement in TABLES.split(";"):
            connection.execute(statement)

    def _begin(self) -> None:
        if not self.connection.in_transaction:
            self.connection.execute("BEGIN IMMEDIATE")

    def put(self, name: str, entries: Entries) -> None:
        """Enter a dossier, instead of what it had. Its facts come under their keys with ``merge``."""
        self.drop(name)
        self.names.cache_clear()
        packed = zlib.compress(to_json(entries), 1)
        made = self.connection.execute("INSERT INTO entered (name, entries) VALUES (?, ?)", (name, packed))
        self.connection.execute("INSERT INTO fresh VALUES (?, 1)", (made.lastrowid,))

    def drop(self, name: str) -> None:
        """Forget a dossier; nothing happens where it was never entered."""
        self._begin()
        known = self.connection.execute("SELECT id FROM entered WHERE name = ?", (name,)).fetchone()
        if known is None:
            return
        if self.connection.execute("SELECT 1 FROM fresh WHERE dossier = ? AND how = 1", known).fetchone() is None:
            self.connection.execute("INSERT INTO gone SELECT id, entries, 1 FROM entered WHERE id = ?", known)
        for table, column in (("entered", "id"), ("fresh", "dossier")):
            self.connection.execute(f"DELETE FROM {table} WHERE {column} = ?", known)
        self.entries.cache_clear()
        self.names.cache_clear()

    def merge(self, *, whole: bool) -> tuple[str, ...]:
        """Bring everything put or dropped under its keys; gives the keys of the rules that were touched, sorted.

        ``whole``: all facts are made anew, sorted once, which is quicker where much is new; no keys are given then.
        """
        self._begin()
        self.connection.execute(UNSORTED)
        touched = set() if whole else self._touched_by_gone()
        for dossier, packed in self.connection.execute(EVERY if whole else NEW):
            rows = [(key, dossier, i, *rest) for i, (key, *rest) in enumerate(self._all(_unpacked(packed)))]
            self.connection.executemany("INSERT INTO unsorted VALUES (?, ?, ?, ?, ?)", rows)
            touched |= set() if whole else {row[0] for row in rows if row[3]}
        for table in ("facts", "recent", "gone", "fresh") if whole else ():
            self.connection.execute(f"DELETE FROM {table}")
        self.connection.execute(SORTED if whole else INTO_RECENT)
        self.connection.execute("DROP TABLE unsorted")
        self.connection.execute("UPDATE gone SET fresh = 0 WHERE fresh = 1")
        self.connection.execute("UPDATE fresh SET how = 2 WHERE how = 1")
        return tuple(sorted(touched))

    def _touched_by_gone(self) -> set[str]:
        """The rules' keys of the dossiers that went since the last merge; those of an earlier one are known."""
        packed = self.connection.execute("SELECT entries FROM gone WHERE fresh = 1")
        return {key for (data,) in packed for key, said, _ in self._all(_unpacked(data)) if said}

    def _all(self, entries: Entries) -> Iterator[tuple[str, str, str]]:
        shared: dict[str, dict[int, None]] = {}
        for key, at in keys(entries):
            shared.setdefault(key, {}).update(dict.fromkeys(at))
        for key, places in shared.items():
            yield key, "", _packed_at(places)
        for key, said, at in self._rows(entries):
            yield key, to_json(said).decode(), _packed_at(at)

    def _entries(self, name: str) -> Entries:
        """A dossier's entries. Raises ``KeyError`` for one that is not entered."""
        found = self.connection.execute("SELECT entries FROM entered WHERE name = ?", (name,)).fetchone()
        if found is None:
            raise KeyError(name)
        return _unpacked(found[0])

    def _dossiers(self) -> dict[int, str]:
        """Names of all dossiers by their row."""
        return {int(i): str(n) for i, n in self.connection.execute("SELECT id, name FROM entered")}

    def counts(self) -> tuple[int, int]:
        """How many dossiers are entered, and with how many facts."""
        (dossiers,) = self.connection.execute("SELECT count(*) FROM entered").fetchone()
        asked = "SELECT count(*) FROM held WHERE dossier IN (SELECT id FROM entered)"
        (facts,) = self.connection.execute(asked).fetchone()
        return int(dossiers), int(facts)

    def groups(self, tag: str, kind: type) -> Iterator[Group[object]]:
        """All groups of two dossiers and more whose key begins with ``tag`` and a colon, one pass over the table.

        Right after a whole ``merge`` only.
        """
        names = self.names()
        asked = "SELECT key, dossier, said, at FROM facts WHERE key >= ? AND key < ? ORDER BY key"
        found = self.connection.execute(asked, (f"{tag}:", f"{tag};"))
        for key, rows in groupby(found, key=itemgetter(0)):
            held = list(rows)
            if held[0][1] != held[-1][1]:
                yield _group(key, ((names[d], s, a) for _, d, s, a in held), kind)

    def group(self, key: str, kind: type) -> Group[object]:
        """The rows under one key; none where nobody has it."""
        names = self.names()
        rows = self.connection.execute(UNDER, (key,))
        return _group(key, ((names[d], said, at) for d, said, at, _ in rows if d in names), kind)

    def waiting(self) -> tuple[int, int, int]:
        """How many dossiers were put or dropped since the last merge and since the last whole one, and how many are."""
        (new,) = self.connection.execute("SELECT count(*) FROM fresh WHERE how = 1").fetchone()
        (apart,) = self.connection.execute("SELECT count(*) FROM fresh").fetchone()
        (gone,) = self.connection.execute("SELECT count(*) FROM gone").fetchone()
        (every,) = self.connection.execute("SELECT count(*) FROM entered").fetchone()
        return int(new), int(apart) + int(gone), int(every)

    def forget_findings(self) -> None:
        """Drop all findings, before the rules run over everything."""
        self._begin()
        self.connection.execute("DELETE FROM crossed")

    def keep(self, rule: str, key: str, findings: tuple[KeptFinding, ...]) -> None:
        """Keep what a rule finds under a key, instead of what it found there before."""
        self._begin()
        if findings:
            row = (rule, key, to_json(findings))
            self.connection.execute("INSERT OR REPLACE INTO crossed VALUES (?, ?, ?)", row)
        else:
            self.connection.execute("DELETE FROM crossed WHERE rule = ? AND key = ?", (rule, key))

    def findings(self) -> Iterator[KeptFinding]:
        """All findings, by rule and key."""
        return kept_findings(self.connection)

    def sound(self) -> str | None:
        """What is wrong with the index, None where nothing is: facts of dossiers unknown."""
        return stray(self.connection)


def kept_findings(connection: sqlite3.Connection) -> Iterator[KeptFinding]:
    """All findings across dossiers that an index keeps, by rule and key."""
    for (data,) in connection.execute("SELECT findings FROM crossed ORDER BY rule, key"):
        yield from from_json(data, tuple[KeptFinding, ...])


def stray(connection: sqlite3.Connection) -> str | None:
    """Facts that belong to no dossier, in words; None where there are none. Cost is linear in the facts."""
    asked = "SELECT count(*) FROM held WHERE dossier NOT IN (SELECT id FROM entered UNION SELECT id FROM gone)"
    (lost,) = connection.execute(asked).fetchone()
    return f"{lost} facts of dossiers that are not entered" if lost else None


def _unpacked(packed: bytes) -> Entries:
    return from_json(zlib.decompress(packed), Entries)


def _packed_at(at: Iterable[int]) -> str:
    return ",".join(map(str, at))


@lru_cache(maxsize=20_000)
def _at(packed: str) -> At:
    return tuple(map(int, packed.split(","))) if packed else ()


@lru_cache(maxsize=20_000)
def _said(data: str, kind: type) -> object:
    return from_json(data.encode(), kind)


def _group(key: str, rows: Iterable[tuple[str, str, str]], kind: type) -> Group[object]:
    ordered = sorted(rows, key=itemgetter(0))
    return Group(key, tuple(Row(name, _said(said, kind), _at(at)) for name, said, at in ordered))
