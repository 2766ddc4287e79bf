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
from evidence.records.documents import Document
from evidence.records.facts import Fact
from evidence.records.pages import Page
from evidence.records.sources import FileReading
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
def opened(lot: Lot, jobs: int, cache: Path | None) -> Iterator[tuple[Taken, Readers]]:
    """A lot taken in, read and extracted; the readers stay open, so that crops can be made."""
    settings = ReadSettings(jobs=jobs, cache=cache, limits=PATIENT)
    with private_spool() as spool, Readers(settings, spool) as readers:
        found = collect(lot.folder, spool, PATIENT)
        readings = found.outcomes + readers.read(found.sources)
        yield taken(lot, readings), readers


def taken(lot: Lot, readings: Sequence[FileReading]) -> Taken:
    """Documents and facts of files already read."""
    papers, _ = classify(readings)
    return Taken(lot, tuple(readings), papers, tuple(f for p in papers for f in facts(p, readings)))
