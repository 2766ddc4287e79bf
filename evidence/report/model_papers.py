"""The part of ``report.json`` that says what was read: files, documents with their fields, and who is named."""

from __future__ import annotations

from typing import Literal

import msgspec


class Spot(msgspec.Struct, frozen=True, omit_defaults=True):
    """A place: page and box on paper, sheet and cell in a workbook, line and column in plain text."""

    file: str
    page: int | None = None
    box: tuple[float, float, float, float] | None = None
    sheet: str | None = None
    cell: str | None = None
    line: int | None = None
    column: int | None = None


class Alternative(msgspec.Struct, frozen=True):
    """Another reading of a field."""

    value: str | None
    confidence: float


class Field(msgspec.Struct, frozen=True):
    """One field of a document."""

    name: str
    value: str | None
    raw: str
    status: Literal["read", "empty", "derived"]
    method: Literal["text", "ocr", "native", "reread", "decision"]
    confidence: float
    places: tuple[Spot, ...]
    alternatives: tuple[Alternative, ...]


class FilePages(msgspec.Struct, frozen=True):
    """Pages of one file."""

    file: str
    pages: tuple[int, ...]


class CueLine(msgspec.Struct, frozen=True):
    """A phrase that spoke for or against a kind."""

    kind: str
    phrase: str
    weight: float


class ReportDocument(msgspec.Struct, frozen=True):
    """One document with its fields."""

    id: str
    parts: tuple[FilePages, ...]
    kind: str
    kind_confidence: float
    languages: tuple[str, ...]
    fields: tuple[Field, ...]
    cues: tuple[CueLine, ...] = ()


class PageLine(msgspec.Struct, frozen=True):
    """How one page was read; sizes in points."""

    number: int
    width: float
    height: float
    rotation: int
    text_source: Literal["text", "ocr", "mixed", "native"]
    engine: str
    cleaning: tuple[str, ...]


class FileLine(msgspec.Struct, frozen=True):
    """One input file and its outcome."""

    path: str
    sha256: str
    bytes: int
    status: Literal["read", "partial", "unreadable", "ignored"]
    reason: str | None
    pages: tuple[PageLine, ...]


class IdentifierLine(msgspec.Struct, frozen=True):
    """An identifier of a party."""

    type: str
    value: str


class MentionLine(msgspec.Struct, frozen=True):
    """Where a party is named, in which role."""

    document: str
    field: str
    role: str


class Entity(msgspec.Struct, frozen=True):
    """One party."""

    id: str
    kind: str
    name: str
    names: tuple[str, ...]
    addresses: tuple[str, ...]
    identifiers: tuple[IdentifierLine, ...]
    mentions: tuple[MentionLine, ...]


class FieldRef(msgspec.Struct, frozen=True):
    """A field of a document."""

    document: str
    field: str
