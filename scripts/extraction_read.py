"""Lots of papers read by the real reader, sorted into documents and extracted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from evidence.classify import documents as classify
from evidence.intake import collect
from evidence.kinds.extract import facts
from evidence.read import Readers
from evidence.records.codec import content_id, from_json, to_json
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.pages import Page
from evidence.records.sources import FileReading, SourceFile
from evidence.settings import Limits, ReadSettings
from evidence.spools import private_spool
from scripts.extraction_papers import Lot

PATIENT = Limits(seconds_per_page=300.0, seconds_per_file=600.0)
"""Seconds allowed: what is measured is extraction, not how busy the machine is."""


@dataclass(frozen=True)
class Taken:
    """What the program made of a lot. ``page`` is found by (file, number)."""

    lot: Lot
    readings: tuple[FileReading, ...]
    documents: tuple[Document, ...]
    facts: tuple[Fact, ...]

    def page(self, file: str, number: int) -> Page | None:
        """A page as read, None where it was not."""
        return next((p for r in self.readings if r.path == file for p in r.pages if p.number == number), None)


@contextmanager
def opened(
    lot: Lot, jobs: int, cache: Path | None = None, pages: Path | None = None
) -> Iterator[tuple[Taken, Readers]]:
    """A lot taken in, read and extracted; the readers stay open, so that crops can be made.

    ``cache`` is the program's own, which a change of the reading code empties; in ``pages`` what was read from some
    bytes is kept whatever the code, so that extraction before and after a change sees the very same pages.
    """
    settings = ReadSettings(jobs=jobs, cache=cache, limits=PATIENT)
    with private_spool() as spool, Readers(settings, spool) as readers:
        found = collect(lot.folder, spool, PATIENT)
        yield taken(lot, found.outcomes + _read(readers, found.sources, pages)), readers


def _read(readers: Readers, sources: Sequence[SourceFile], pages: Path | None) -> tuple[FileReading, ...]:
    """The readings of some sources, kept by their names and bytes where a folder is given."""
    if pages is None:
        return readers.read(sources)
    pages.mkdir(parents=True, exist_ok=True)
    places = {s.path: pages / f"{content_id('r', s.path, s.sha256)}.json" for s in sources}
    for reading in readers.read([s for s in sources if not places[s.path].is_file()]):
        places[reading.path].write_bytes(to_json(reading))
    found = tuple(from_json(places[s.path].read_bytes(), FileReading) for s in sources)
    readers.adopt(found)
    return found


def taken(lot: Lot, readings: Sequence[FileReading]) -> Taken:
    """Documents and facts of files already read."""
    papers, _ = classify(readings)
    return Taken(lot, tuple(readings), papers, tuple(f for p in papers for f in facts(p, readings)))
