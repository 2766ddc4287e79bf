"""The law as dated rows: look-ups need a day, and asking before the first day is an error."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from importlib import resources
from itertools import pairwise
from pathlib import Path
from typing import Any

from evidence.errors import LawError, PolicyError
from evidence.records.findings import Authority

STATUSES = ("in-force", "announced", "proposed", "reported-unverified")


@dataclass(frozen=True)
class Row:
    """One row of a provision: from (inclusive) until (inclusive, None: open), value, status and source."""

    first: date
    last: date | None
    value: Any
    status: str
    source: str

    def number(self) -> Decimal:
        """The value as a decimal. Raises ``LawError`` when it is not one."""
        try:
            return Decimal(str(self.value))
        except ArithmeticError as error:
            raise LawError(f"provision value {self.value!r} is not a number") from error


@dataclass(frozen=True)
class Provision:
    """A named norm with its dated rows, oldest first; ``choices``: the only values it may have (none: any)."""

    name: str
    title: str
    rows: tuple[Row, ...]
    choices: tuple[str, ...] = ()

    def on(self, day: date) -> Row | None:
        """The row in force on ``day``; None in a gap or after the last row. Raises ``LawError`` before the first."""
        if day < self.rows[0].first:
            raise LawError(f"provision {self.name} begins on {self.rows[0].first}; it says nothing about {day}")
        for row in self.rows:
            if row.first <= day and (row.last is None or day <= row.last):
                return row
        return None


@dataclass(frozen=True)
class Law:
    """All provisions, and the day they are asked for."""

    provisions: dict[str, Provision]
    day: date

    def row(self, name: str) -> Row | None:
        """The row of ``name`` on the law's day; None where no row is on file (also before the first)."""
        provision = self.provisions[name]
        return None if self.day < provision.rows[0].first else provision.on(self.day)

    def authorities(self, *names: str) -> tuple[Authority, ...]:
        """The sources of provisions on the law's day, each once; one without a row on that day gives none."""
        rows = (self.row(name) for name in names)
        return tuple(dict.fromkeys(Authority(row.source, row.status) for row in rows if row is not None))

    def on(self, day: date) -> Law:
        """The same law for another day."""
        return replace(self, day=day)


@cache
def shipped() -> dict[str, Provision]:
    """The provisions in ``judge/law/*.toml``. Raises ``LawError`` with file and name for a malformed one."""
    found: dict[str, Provision] = {}
    folder = resources.files("evidence.judge") / "law"
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            found |= parse(entry.read_text(encoding="utf-8"), entry.name)
    return found


def parse(text: str, name: str) -> dict[str, Provision]:
    """Provisions from TOML text; ``name`` is the file's, for messages. Raises ``LawError``."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LawError(f"{name}: not valid TOML: {error}") from error
    return {key: _provision(key, table, name) for key, table in tables.items()}


def _provision(key: str, table: dict[str, Any], name: str) -> Provision:
    given = table.get("rows", ()) if isinstance(table, dict) else None
    if not isinstance(given, list | tuple) or not all(isinstance(r, dict) for r in given):
        raise LawError(f"{name}: {key}: rows are written as [[{key}.rows]], each with from, value, status and source")
    rows = tuple(sorted((_row(r, f"{name}: {key}") for r in given), key=lambda r: r.first))
    if not rows:
        raise LawError(f"{name}: provision {key} has no rows")
    for earlier, later in pairwise(rows):
        if earlier.last is None or earlier.last >= later.first:
            raise LawError(f"{name}: {key}: the row from {earlier.first} runs into the row from {later.first}")
    return Provision(key, str(table.get("title", key)), rows, tuple(str(c) for c in table.get("choices", ())))


def _row(raw: dict[str, Any], where: str) -> Row:
    missing = [k for k in ("from", "value", "status", "source") if k not in raw]
    if missing:
        raise LawError(f"{where}: a row lacks {', '.join(missing)}")
    for key in ("from", "until"):
        if key in raw and (not isinstance(raw[key], date) or isinstance(raw[key], datetime)):
            raise LawError(f"{where}: {key} is {raw[key]!r}; write a day without quotes, as 2026-01-31")
    if raw["status"] not in STATUSES:
        raise LawError(f"{where}: status {raw['status']!r} is none of {', '.join(STATUSES)}")
    return Row(raw["from"], raw.get("until"), raw["value"], raw["status"], raw["source"])


def with_policy(provisions: dict[str, Provision], path: Path) -> dict[str, Provision]:
    """The provisions with those of a user's policy file in their place.

    Raises ``PolicyError`` for a file that cannot be read, an unknown name, or a row of another shape than the
    provision's own.
    """
    try:
        changed = parse(path.read_text(encoding="utf-8"), path.name)
    except OSError as error:
        raise PolicyError(f"{path.name}: cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise PolicyError(f"{path.name}: is no UTF-8 text; save it as UTF-8 TOML") from error
    except LawError as error:
        raise PolicyError(str(error)) from error
    unknown = sorted(set(changed) - set(provisions))
    if unknown:
        raise PolicyError(f"{path.name}: unknown provision {', '.join(unknown)}; `evidence rules` lists them")
    for name, provision in changed.items():
        for row in provision.rows:
            _fits(provisions[name], row, f"{path.name}: {name}: the value from {row.first} is {row.value!r}")
    return provisions | {name: replace(provisions[name], rows=given.rows) for name, given in changed.items()}


def _fits(known: Provision, row: Row, told: str) -> None:
    """Raises ``PolicyError`` for a value of another shape than the provision's, or none of its choices."""
    value = known.rows[0].value
    keys = (frozenset(v) if isinstance(v, dict) else None for v in (row.value, value))
    if _sort(row.value) != _sort(value) or next(keys) != next(keys):
        raise PolicyError(f"{told}; it must be like {value!r}")
    if known.choices and row.value not in known.choices:
        raise PolicyError(f"{told}; choose one of {', '.join(known.choices)}")


def _sort(value: object) -> type:
    """What sort of value a row holds; decimals may be written as text."""
    try:
        return bool if isinstance(value, bool) else type(Decimal(str(value))) if not isinstance(value, list) else list
    except ArithmeticError:
        return type(value)
