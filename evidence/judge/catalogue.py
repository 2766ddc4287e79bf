"""The rule catalogue for users: every rule with what it rests on, on a day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Protocol

from evidence.judge.provisions import Provision, Row, shipped
from evidence.judge.rule import Rule
from evidence.judge.rules import RULES
from evidence.records.findings import Severity


@dataclass(frozen=True)
class CatalogueEntry:
    """A rule: its id, what a violation weighs, one sentence, its sources with status and dates, the provisions it also
    reads, and the readings in which sources disagree."""

    name: str
    severity: str
    meaning: str
    sources: tuple[str, ...]
    reads: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()


class Listed(Protocol):
    """What the catalogue tells of a rule."""

    @property
    def name(self) -> str:
        """Its id."""

    @property
    def severity(self) -> Severity:
        """What a violation weighs."""

    @property
    def meaning(self) -> str:
        """One sentence."""

    @property
    def provisions(self) -> tuple[str, ...]:
        """The names of the dated provisions it rests on."""


def catalogue(as_of: date) -> tuple[CatalogueEntry, ...]:
    """All rules by name, with their provisions as they stand on ``as_of``. Raises ``LawError`` for a malformed law."""
    return tuple(_own(rule, as_of) for rule in sorted(RULES, key=lambda r: r.name))


def _own(rule: Rule, day: date) -> CatalogueEntry:
    law = shipped()
    reads = tuple(_source(law[name], day) for name in rule.reads)
    return replace(entry(rule, day), reads=reads, readings=rule.readings)


def entry(rule: Listed, day: date) -> CatalogueEntry:
    """One rule, also one of another stage, with its provisions as they stand on ``day``. Raises as ``catalogue``."""
    law = shipped()
    sources = tuple(_source(law[name], day) for name in rule.provisions)
    return CatalogueEntry(rule.name, rule.severity.value, rule.meaning, sources)


def _source(provision: Provision, day: date) -> str:
    """Where a provision stands on the day: its name, title, source, status and days; or that no row is on file."""
    first, name = provision.rows[0].first, f"{provision.name}: {provision.title}"
    row = None if day < first else provision.on(day)
    if row is None:
        return f"{name}: nothing on file for {day} (rows from {first}{_until(provision.rows[-1])})"
    return f"{name}: {row.source}; {row.status} from {row.first}{_until(row)}"


def _until(row: Row) -> str:
    return f" until {row.last}" if row.last is not None else ""
