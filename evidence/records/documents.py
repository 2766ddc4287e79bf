"""Documents: pages that belong together, of one kind, with the cues that decided."""

from __future__ import annotations

import msgspec

from evidence.records.places import Place


class Part(msgspec.Struct, frozen=True):
    """Pages (from 1) of one file."""

    file: str
    pages: tuple[int, ...]


class Cue(msgspec.Struct, frozen=True):
    """A phrase found on the page that speaks for (or, with a negative weight, against) a kind."""

    kind: str
    phrase: str
    weight: float
    place: Place | None = None


class Document(msgspec.Struct, frozen=True):
    """One document. ``id`` derives from the hashes of its files and its pages; ``kind`` is a name of the contract."""

    id: str
    kind: str
    kind_confidence: float
    parts: tuple[Part, ...]
    cues: tuple[Cue, ...] = ()
    languages: tuple[str, ...] = ("en",)
    candidates: tuple[str, ...] = ()
