"""Rows of the index: under which key a dossier says what, with its places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

from evidence.records.archives import At

T = TypeVar("T")


@dataclass(frozen=True)
class Row(Generic[T]):
    """What one dossier says under a key; ``at`` are positions in its spots."""

    dossier: str
    said: T
    at: At


@dataclass(frozen=True)
class Group(Generic[T]):
    """All rows under one key, by dossier."""

    key: str
    rows: tuple[Row[T], ...]

    @property
    def dossiers(self) -> tuple[str, ...]:
        """The dossiers under the key, each once, in order."""
        return tuple(dict.fromkeys(r.dossier for r in self.rows))

    def distinct(self) -> Iterator[tuple[T, list[Row[T]]]]:
        """What is said, each once, with the rows that say it."""
        found: dict[T, list[Row[T]]] = {}
        for row in self.rows:
            found.setdefault(row.said, []).append(row)
        yield from found.items()


Put = Iterable[tuple[str, T, At]]
"""What a rule puts into the index: (key, what is said, places)."""
